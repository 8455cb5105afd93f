-- Counts what is drawn; runs through the number words until one fits.
local function said(word)
  for n = 0, 99 do
    if spelt(n) == word then return n end
  end
end
form("Count the {w}.\nWhich number says how many?", function(h, seen)
  if not begins(seen.figure, "things") then return nil, "nothing is drawn" end
  return count(seen.figure, "o")
end)
form({"Which number is {w}?", "The card says {w}.\nWhich number is it?", "Read the word {w}.\nWhich number is it?"}, function(h) return said(h[1]) end)
form("Match each word with its number.", function(h, seen)
  return matched(seen, function(left, place) return left == spelt(int(place)) end)
end)
form("{w} has {w} {w}.\nWrite the number with digits.", function(h) return said(h[2]) end)
