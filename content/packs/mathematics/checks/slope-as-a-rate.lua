local function place(figure, name)
  local steps = figure:match("| " .. name .. " ([>^]*)")
  if not steps then return nil end
  return count(steps, ">"), count(steps, "^")
end
for what in ("km hour liters minute pages day"):gmatch("%S+ %S+") do
  local many, one = what:match("(%S+) (%S+)")
  form("{*}\nHow many " .. many .. " is that each " .. one .. "?", function(h, seen)
    local x, y = place(seen.figure, "P")
    local step = seen.figure:match("| step 1 (%d+)")
    step = step and int(step) or 1
    if not seen.figure:find(many, 1, true) then return nil, "another axis" end
    for r = 1, 400 do if r * x == y * step then return r end end
  end)
end
form("The line goes through A and B.\nWhat is its slope?", function(h, seen)
  local ax, ay = place(seen.figure, "A")
  local bx, by = place(seen.figure, "B")
  for d = 1, 8 do
    for n = -20, 20 do
      local q = Q(n, d)
      if Q(ay) + q * Q(bx - ax) == Q(by) then return q end
    end
  end
end)
form("Line A: y = {n}x\nLine B is in the table.\nBy how much do the two slopes differ?", function(h, seen)
  local rows, b = split(seen.figure, " | "), nil
  for i = 3, #rows do
    local x, y = rows[i]:match("(%d+) ; (%d+)")
    local r = Q(y) / Q(x)
    if b and not (b == r) then return nil, "not one slope" end
    b = r
  end
  local a = Q(int(h[1]))
  return a < b and b - a or a - b
end)
