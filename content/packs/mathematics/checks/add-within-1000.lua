-- Adding within 1000: counted on by hundreds, tens and ones.
local function on(a, b)
  local n, left = int(a), int(b)
  for _, unit in ipairs({100, 10, 1}) do
    while left >= unit do n, left = n + unit, left - unit end
  end
  return n
end
form({"One school has {n} {*}. Another has {n} {*}.\nHow many {*} do both have in all?"}, function(h) return on(h[1], h[3]) end)
form("A shop sold {n} {*} in May and {n} in June.\nHow many {*} did it sell in all?", function(h) return on(h[1], h[3]) end)
