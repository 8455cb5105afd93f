-- Spells numbers and holds the words against them; adds the parts.
local function told(words_read)
  local whole, th = words_read:match("^(.-) and (.*) thousandths$")
  local function n_of(text, most)
    for n = 0, most do
      if spelt(n) == text then return n end
    end
  end
  -- "one hundred and five" may itself hold "and": try every place to cut
  local at = 1
  while true do
    local from, to = words_read:find(" and ", at, true)
    if not from then return nil end
    local a, b = n_of(words_read:sub(1, from - 1), 99), n_of((words_read:sub(to + 1):gsub(" thousandths$", "")), 999)
    if a and b and words_read:find(" thousandths$") then return Q(a * 1000 + b, 1000) end
    at = to + 1
  end
end
form("Read the words.\nWrite as a decimal: {*}", function(h)
  local q = told(h[1])
  if not q then return nil, "the words are no number" end
  return q
end)
form("Look at {d}.\nHow is it read?", function(h, seen)
  return those_that(seen, function(o)
    local q = told(o)
    return q ~= nil and q == Q(h[1])
  end)
end)
form("{*}\nWhich decimal is it?", function(h) return value(h[1]) end)
