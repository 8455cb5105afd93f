local function try(text, letter, from, to, step)
  local found, why = solutions(text, letter, from, to, step)
  if not found then return nil, why end
  return found
end
local function on_scale(letter, seen)
  local left, right = seen.figure:match("^balance level | (.-) | (.*)$")
  local function side(text)
    local out = {}
    for one in text:gmatch("%[([^%]]*)%]") do out[#out + 1] = one end
    return table.concat(out, " + ")
  end
  return try(side(left) .. " = " .. side(right), letter, 0, 200)
end
form({"The scale is level.\nHow much is {w}?", "The scale is level.\nHow much is one {w}?"}, function(h, seen) return on_scale(h[1], seen) end)
form("{*}\nWhich number is {w}?", function(h) return try(h[1], h[2], 0, 2000) end)
form("{*}\nWhich number makes it true?", function(h, seen)
  local letter = h[1]:match("%a")
  if seen.asks == "choice" then
    return those_that(seen, function(option) return #try(h[1], letter, Q(option), Q(option)) == 1 end)
  end
  for d = 1, 12 do
    local found = try(h[1], letter, 0, 200, Q(1, d))
    if #found > 0 then return found end
  end
  return try(h[1], letter, 0, 200, Q(1, 10))
end)
