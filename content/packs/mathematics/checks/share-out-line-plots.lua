-- A list of all the glasses, read from the plot.
local function glasses(seen)
  local parts = split(seen.figure, " | ")
  local steps, list = count(parts[2], "-"), {}
  local at = 0
  for stack in parts[#parts]:gmatch("%S+") do
    if stack ~= "." then
      for _ = 1, #stack do list[#list + 1] = Q(at, steps) end
    end
    at = at + 1
  end
  if at ~= steps + 1 then return nil end
  return list
end
local function all(list)
  local sum = Q(0)
  for _, one in ipairs(list) do sum = sum + one end
  return sum
end
local head = "Each dot is one glass of water.\n"
form(head .. "How many glasses hold {f} L or more?", function(h, seen)
  local n = 0
  for _, one in ipairs(glasses(seen)) do if not (one < Q(h[1])) then n = n + 1 end end
  return n
end)
form(head .. "How much more is in the fullest glass than in the emptiest?", function(h, seen)
  local list = glasses(seen)
  return list[#list] - list[1]
end)
form(head .. "How many liters are in all the glasses together?", function(h, seen) return all(glasses(seen)) end)
form(head .. "The water is shared out equally.\nHow many liters are in each glass then?", function(h, seen)
  local list = glasses(seen)
  return all(list) / #list
end)
