-- Runs through the number words; counts the blocks by ones; walks a row up or down.
local function said(word)
  for n = 0, 130 do
    if spelt(n) == word then return n end
  end
end
form("Write this number with digits:\n{*}.\nWhat number is it?", function(h) return said(h[1]) end)
form("The card says {*}.\nWhich number is it?", function(h) return said(h[1]) end)
form("{w} counts up to {*}.\nWrite this number with digits.", function(h) return said(h[2]) end)
local function blocks(_, seen)
  local n, worth = 0, {F = 100, R = 10, C = 1}
  for kind, pile in seen.figure:gmatch("([FRC]):(o*)") do
    for _ = 1, #pile * worth[kind] do n = n + 1 end
  end
  return n
end
form({"Count the blocks: hundred, tens, ones.\nWhat number do they show?", "Look at the blocks.\nWhat number do they show?"}, blocks)
