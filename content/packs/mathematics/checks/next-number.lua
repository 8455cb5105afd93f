-- Walks along the numbers one by one; for a gap, tries every number.
local function follows(text)
  local last
  for _, word in ipairs(split(text, ", ")) do
    local n = int(word)
    if not n or (last and n - last ~= 1) then return nil, "the row does not go up by ones" end
    last = n
  end
  return last + 1
end
form("Each ring has one more.\n{*}, ?\nWhat number comes next?", function(h, seen)
  local last
  for things in seen.figure:gmatch("%((o*)%)") do
    if last and #things ~= last + 1 then return nil, "a ring has not one more" end
    last = #things
  end
  if not last or follows(h[1]) ~= last + 1 then return nil, "the rings do not show the numbers" end
  return last + 1
end)
form("Count on.\n{*}, ?\nWhat number comes next?", function(h) return follows(h[1]) end)
form("{w} counts {w}. {w} just said {n}.\nWhat number does {w} say next?", function(h)
  if h[1] ~= h[3] or h[1] ~= h[5] then return nil, "who counts?" end
  for n = 0, 200 do
    if n - 1 == int(h[4]) then return n end
  end
end)
form("{*}\nWhat number is missing?", function(h)
  local row, found = split(h[1], ", "), {}
  if #row < 3 then return nil, "no row" end
  for try = 0, 130 do
    local fits = true
    for i = 2, #row do
      local a, b = int(row[i - 1]) or try, int(row[i]) or try
      if b - a ~= 1 then fits = false end
    end
    if fits then found[#found + 1] = try end
  end
  if #found == 0 then return nil, "the steps are not of one" end
  return found
end)
form("Put these numbers in order, counting up.", function(h, seen)
  return in_order(seen, function(option) return int(option) end)
end)
