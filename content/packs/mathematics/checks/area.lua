-- Counts the squares drawn, or adds row after row of the sides written.
form("Each small square is 1 cm².\nWhat is the area of the rectangle?", function(_, seen) return select(2, seen.figure:gsub("#", "")) end)
form("A {w} is {n} cm wide and {n} cm high.\nWhat is the area of the {w}?", function(h, seen)
  if not seen.figure:find("(" .. h[2] .. " cm)", 1, true) or not seen.figure:find("(" .. h[3] .. " cm)", 1, true) then return nil, "other sides are drawn" end
  local sum = 0
  for _ = 1, int(h[3]) do sum = sum + int(h[2]) end
  return sum
end)
form("A rectangle covers {n} m². One side is {n} m long.\nHow long is the other side?", function(h)
  local rows, sum = 0, 0
  while sum < int(h[1]) do rows, sum = rows + 1, sum + int(h[2]) end
  if sum ~= int(h[1]) then return nil, "the rows do not fit" end
  return rows
end)
form("Which rectangles have an area of {n} cm²?\nChoose all that do.", function(h, seen)
  return those_that(seen, function(o)
    local a, b = o:match("^(%d+) cm by (%d+) cm$")
    return value(a .. " × " .. b) == Q(int(h[1]))
  end)
end)
