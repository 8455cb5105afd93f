local function is_rational(option)
  local n = option:match("^the square root of (%d+)$")
  if n then
    for i = 1, 100 do if i * i == int(n) then return true end end
    return false
  end
  if option == "pi" then return false end
  local shown, digits = option:match("^0%.(%d+)%.%.%. repeating (%d+)$")
  if shown then
    if not begins(shown, digits .. digits) then return nil, "it does not repeat" end
    return true
  end
  return Q(option) and true or nil
end
form("One of these is not a fraction of whole numbers.\nWhich number is irrational?", function(h, seen)
  return those_that(seen, function(option)
    local r = is_rational(option)
    if r == nil then return nil end
    return not r
  end)
end)
form("A rational number is a fraction of whole numbers.\nWhich of these are rational?", function(h, seen)
  return those_that(seen, is_rational)
end)
form("0.{*}...\nThe digits {*} repeat for ever.\nWhich fraction is it?", function(h)
  local shown = h[1]
  for d = 2, 99 do
    for n = 1, d - 1 do                           -- long division
      local rest, digits = n, ""
      for _ = 1, #shown do
        rest = rest * 10
        digits = digits .. rest // d
        rest = rest % d
      end
      if digits == shown then return Q(n, d) end
    end
  end
end)
