-- Walks along the row; steps on the paper; tries every order of the names.
local function row(figure)
  local out = {}
  for shape in figure:gmatch("| %[%] (%a+)") do out[#out + 1] = shape end
  return out
end
local function pick(seen, shape)
  if not shape then return nil, "nothing is there" end
  return those_that(seen, function(option) return option:lower() == shape end)
end
form("Look at the row.\nWhat is between the {w} and the {w}?", function(h, seen)
  local all = row(seen.figure)
  for i = 2, #all - 1 do
    if all[i - 1] == h[1] and all[i + 1] == h[2] or all[i - 1] == h[2] and all[i + 1] == h[1] then return pick(seen, all[i]) end
  end
  return nil, "these two are not two apart"
end)
form("Look at the row.\nWhat is right beside the {w}?", function(h, seen)
  local all, found = row(seen.figure), {}
  for i = 1, #all do
    if all[i - 1] == h[1] or all[i + 1] == h[1] then found[#found + 1] = all[i] end
  end
  if #found ~= 1 then return nil, "it has two neighbors" end
  return pick(seen, found[1])
end)
form("Look at the row.\nWhat is in the middle?", function(_, seen)
  local all = row(seen.figure)
  while #all > 2 do table.remove(all) table.remove(all, 1) end
  return #all == 1 and pick(seen, all[1]) or nil, "no middle"
end)
local function places(area)
  local from_x, _, from_y = area:match("^%a+ (%-?%d+) (%-?%d+) (%-?%d+)")
  local out = {}
  for label, steps in area:gmatch("| (%u) ([>%^]*)") do out[label] = {int(from_x) + count(steps, ">"), int(from_y) + count(steps, "^")} end
  return out
end
form("Look at the dots.\nWhere is the place just above A?", function(_, seen)
  local a = places(seen.area).A
  return a[1] .. "," .. a[2] + 1
end)
form("Look at the dots.\nWhere is the place just below A?", function(_, seen)
  local a = places(seen.area).A
  return a[1] .. "," .. a[2] - 1
end)
form("Look at the dots.\nWhere is the middle between A and B?", function(_, seen)
  local p = places(seen.area)
  if (p.A[1] + p.B[1]) % 2 ~= 0 or (p.A[2] + p.B[2]) % 2 ~= 0 then return nil, "the middle is on no crossing" end
  return (p.A[1] + p.B[1]) // 2 .. "," .. (p.A[2] + p.B[2]) // 2
end)
local function ordered(text, seen)
  local before = {}  -- pairs: first, then right after it
  for _, line in ipairs(lines(text)) do
    local a, word, b = line:match("^(%a+) is just (.-) (%a+)%.$")
    if word == "in front of" or word == "above" then before[#before + 1] = {a, b}
    elseif word == "behind" or word == "below" then before[#before + 1] = {b, a}
    else return nil, "a line is not understood: " .. line end
  end
  local place, found = {}, {}
  local function try(depth)
    if depth > #seen.options then
      for _, pair in ipairs(before) do
        if place[pair[2]] ~= place[pair[1]] + 1 then return end
      end
      local out = {}
      for i, name in ipairs(seen.options) do out[place[name]] = i - 1 end
      found[#found + 1] = table.concat(out, ",")
      return
    end
    for i = 1, #seen.options do
      local free = true
      for _, taken in pairs(place) do if taken == i then free = false end end
      if free then
        place[seen.options[depth]] = i
        try(depth + 1)
        place[seen.options[depth]] = nil
      end
    end
  end
  for _, pair in ipairs(before) do
    for _, name in ipairs(pair) do
      local there = false
      for _, option in ipairs(seen.options) do there = there or option == name end
      if not there then return nil, name .. " is not among the names" end
    end
  end
  try(1)
  return found
end
local ends = {"Put the names in order, from front to back.", "Put the names in order, from top to bottom."}
for _, last in ipairs(ends) do
  form("{*}\n{*}\n" .. last, function(h, seen) return ordered(h[1] .. "\n" .. h[2], seen) end)
  form("{*}\n{*}\n{*}\n" .. last, function(h, seen) return ordered(h[1] .. "\n" .. h[2] .. "\n" .. h[3], seen) end)
end
