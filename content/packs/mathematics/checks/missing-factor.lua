-- Tries every number in the place of "?".
local function tried(left, right)
  local found = {}
  for n = 0, 1000 do
    local a = value((left:gsub("%?", tostring(n))))
    local b = value((right:gsub("%?", tostring(n))))
    if a and b and a == b then found[#found + 1] = n end
  end
  if #found == 0 then  -- a large number, or none that is whole
    local a, b = value((left:gsub("%?", "1"))), Q((right:gsub("%?", "1")))
    found[1] = left:find("÷ %?") and a / b or left:find("÷") and b / a or b / a
  end
  return found
end
form("? × {n} = {n}\nWhat number goes in place of the question mark?", function(h, seen)
  local out = tried("? × " .. h[1], h[2])
  if begins(seen.figure, "things ") and #split(seen.figure, " ") - 1 ~= out[1] then return nil, "other rows are drawn" end
  return out
end)
form("{n} × ? = {n}\nWhat number goes in place of the question mark?", function(h, seen)
  local out = tried(h[1] .. " × ?", h[2])
  if begins(seen.figure, "things ") and #split(seen.figure, " ") - 1 ~= out[1] then return nil, "other rows are drawn" end
  return out
end)
form("? ÷ {n} = {n}\nWhat number goes in place of the question mark?", function(h) return tried("? ÷ " .. h[1], h[2]) end)
form("{n} ÷ ? = {n}\nWhat number goes in place of the question mark?", function(h) return tried(h[1] .. " ÷ ?", h[2]) end)
form("{n} ÷ {n} = ?\nWhich one has the same missing number?", function(h, seen)
  local wanted = tried("? × " .. h[2], h[1])[1]
  return those_that(seen, function(o)
    local left, right = o:match("^(.*) = (.*)$")
    for _, n in ipairs(tried(left, right)) do
      if n == wanted then return true end
    end
    return false
  end)
end)
