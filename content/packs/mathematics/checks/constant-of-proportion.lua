form("The table shows a proportion: left × one number = right.\nWhat is that number?", function(h, seen)
  local rows = {}
  for _, line in ipairs(split(seen.figure, "|")) do
    local a, b = line:match("(%d+)%D+(%d+)")
    if a then rows[#rows + 1] = {int(a), int(b)} end
  end
  if #rows < 3 then return nil, "no rows: " .. seen.figure end
  local found = {}
  for m = 1, 200 do
    local all = true
    for _, r in ipairs(rows) do if r[1] * m ~= r[2] then all = false end end
    if all then found[#found + 1] = m end
  end
  return found
end)
local function fits(n, total, seen)
  return those_that(seen, function(option)
    local right = option:match("^y = (.*)$")
    return value(right, {x = n}) == Q(total) and value(right, {x = 0}) == Q(0)
  end)
end
form("{n} kg of nuts cost {n} dollars. x is kg, y is dollars.\nWhich equation fits?", function(h, seen) return fits(int(h[1]), int(h[2]), seen) end)
form("A pump moves {n} L in {n} min. x is min, y is L.\nWhich equation fits?", function(h, seen) return fits(int(h[2]), int(h[1]), seen) end)
form("{n} packs hold {n} cards. x is packs, y is cards.\nWhich equation fits?", function(h, seen) return fits(int(h[1]), int(h[2]), seen) end)
form("The line shows y = k · x.\nWhich number is k?", function(h, seen)
  for _, part in ipairs(split(seen.figure, "|")) do
    local x, y = count(part, ">"), count(part, "^")
    if x ~= 0 then
      for d = 1, 20 do for n = 1, 200 do if Q(n, d) * x == Q(y) then return Q(n, d) end end end
    end
  end
  return nil, "no point: " .. seen.figure
end)
