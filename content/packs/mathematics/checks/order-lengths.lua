-- Lengths: drawn ones are measured square by square; clues are tried against every possible order.
local function drawn(seen)
  local start, length = {}, {}
  for label, place in seen.figure:gmatch("| (%u) ([>^]*)") do start[place] = label end
  for from, to in seen.figure:gmatch("segment ([>^@]+) ([>^@]+)") do
    if start[from] then length[start[from]] = count(to, ">") - count(from, ">") end
  end
  return length
end
form("Look at the four sticks.\nPut them in order. Begin with the shortest.", function(h, seen)
  local length = drawn(seen)
  return in_order(seen, function(option) return length[option] end)
end)
form("Look at the four sticks.\nPut them in order. Begin with the longest.", function(h, seen)
  local length = drawn(seen)
  return in_order(seen, function(option) return -length[option] end)
end)

local function clue_list(text)
  local out = {}
  for a, how, b in text:gmatch("The (%a+) is (%a+) than the (%a+)%.") do
    out[#out + 1] = how == "longer" and {b, a} or {a, b}   -- shorter one first
  end
  return out
end
-- Every order of the names, shortest first, that keeps all clues.
local function orders(clues)
  local names, known = {}, {}
  for _, clue in ipairs(clues) do
    for _, name in ipairs(clue) do if not known[name] then known[name] = true names[#names + 1] = name end end
  end
  local out = {}
  local function go(done, used)
    if #done == #names then
      local place = {}
      for i, name in ipairs(done) do place[name] = i end
      for _, clue in ipairs(clues) do if place[clue[1]] >= place[clue[2]] then return end end
      out[#out + 1] = {table.unpack(done)}
      return
    end
    for _, name in ipairs(names) do
      if not used[name] then
        used[name] = true
        done[#done + 1] = name
        go(done, used)
        done[#done] = nil
        used[name] = nil
      end
    end
  end
  go({}, {})
  return out
end
local function by_clues(seen, at_end)
  local list = orders(clue_list(seen.prompt))
  if #list ~= 1 then return nil, "the clues do not fix the order" end
  local place = {}
  for i, name in ipairs(list[1]) do place[name] = i end
  return list[1], place
end
form({"{*}\n{*}\nWhich of the three is the longest?"}, function(h, seen)
  local list, why = by_clues(seen)
  return list and "the " .. list[#list] or nil
end)
form({"{*}\n{*}\nWhich of the three is the shortest?"}, function(h, seen)
  local list = by_clues(seen)
  return list and "the " .. list[1] or nil
end)
form("{*}\n{*}\n{*}\nPut them in order, shortest first.", function(h, seen)
  local list, place = by_clues(seen)
  return list and in_order(seen, function(option) return place[option] end) or nil
end)
form("{*}\n{*}\n{*}\nPut them in order, longest first.", function(h, seen)
  local list, place = by_clues(seen)
  return list and in_order(seen, function(option) return -place[option] end) or nil
end)
