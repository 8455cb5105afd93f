-- Graphs: lines passed by a bar, or pictures in a row, are counted.
local function groups(seen)
  local out = {}
  if begins(seen.figure, "pictures") then
    for label, drawn in seen.figure:gmatch("| %[([^%]]*)%] ([o.]*)") do out[label] = count(drawn, "o") end
  else
    for label, lines in seen.figure:gmatch("| (%a+) (=*)") do if label ~= "step" then out[label] = #lines end end
  end
  return out
end
local lead = {"The bars show what children chose.\n", "Each picture is one child’s choice.\n"}
local function both(question) return {lead[1] .. question, lead[2] .. question} end
form(lead[1] .. "How many children chose {w}?", function(h, seen) return groups(seen)[h[1]] end)
form(both("Put them in order, fewest first."), function(h, seen)
  local list = groups(seen)
  return in_order(seen, function(option) return list[option] end)
end)
form(lead[1] .. "How many more chose {w} than {w}?", function(h, seen) return groups(seen)[h[1]] - groups(seen)[h[2]] end)
form(lead[1] .. "How many fewer chose {w} than {w}?", function(h, seen) return groups(seen)[h[2]] - groups(seen)[h[1]] end)
form(both("How many chose {w} or {w}?"), function(h, seen) return groups(seen)[h[1]] + groups(seen)[h[2]] end)
form(both("How many more chose {w} or {w} than {w}?"), function(h, seen)
  local list = groups(seen)
  return list[h[1]] + list[h[2]] - list[h[3]]
end)
form(both("How many children chose in all?"), function(h, seen)
  local all = 0
  for _, n in pairs(groups(seen)) do all = all + n end
  return all
end)
