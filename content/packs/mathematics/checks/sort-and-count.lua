-- Counts each kind as it is drawn; knows to which kind a word belongs.
form("Sort the pictures into kinds.\nHow many {w} are there?", function(h, seen)
  local n = 0
  for shape in seen.figure:gmatch("| %[%] (%a+)") do
    if shape .. "s" == h[1] then n = n + 1 end
  end
  return n
end)
local function rings(figure)
  local out = {}
  for things, label in figure:gmatch("%(([o%.]*)%) %w+ %[(%w+)%]") do out[label] = count(things, "o") end
  return out
end
local function best(way)
  return function(_, seen)
    local all = rings(seen.figure)
    return those_that(seen, function(option)
      local mine = all[option:lower()]
      for label, n in pairs(all) do
        if label ~= option:lower() and way * n >= way * mine then return false end
      end
      return true
    end)
  end
end
form("The things are sorted.\nWhich kind has the most?", best(1))
form("The things are sorted.\nWhich kind has the fewest?", best(-1))
form("The things are sorted.\nWhich kind has just {n}?", function(h, seen)
  local all = rings(seen.figure)
  return those_that(seen, function(option) return all[option:lower()] == int(h[1]) end)
end)
local kinds = {
  animals = "dog cat cow bird frog", food = "bread soup rice cheese banana", clothes = "shirt sock hat coat shoe", toys = "ball doll kite top puzzle",
}
form("Sort these things.\nChoose all that are {w}.", function(h, seen)
  local known = kinds[h[1]]
  if not known then return nil, "an unknown kind" end
  return those_that(seen, function(option) return (" " .. known .. " "):find(" " .. option .. " ", 1, true) ~= nil end)
end)
local function ranked(way)
  return function(_, seen)
    local all = rings(seen.figure)
    return in_order(seen, function(option) return way * all[option] end)
  end
end
form("Put the kinds in order.\nStart with the kind that has the most.", ranked(-1))
form("Put the kinds in order.\nStart with the kind that has the fewest.", ranked(1))
