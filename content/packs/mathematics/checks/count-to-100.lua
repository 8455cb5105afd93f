-- Steps along the row from its shown numbers; for a gap, tries every number.
form("Count by tens.\n{*}, ?\nWhat number comes next?", function(h, seen)
  local last
  for _, word in ipairs(split(h[1], ", ")) do
    if last and int(word) ~= last + 10 then return nil, "the steps are not ten" end
    last = int(word)
  end
  local rods = seen.figure:match("R:(o*)")
  if rods and 10 * #rods ~= last then return nil, "the blocks show another number" end
  for _ = 1, 10 do last = last + 1 end
  return last
end)
form("{*}\nThe steps are all the same.\nWhat number is missing?", function(h)
  local row, found = split(h[1], ", "), {}
  for try = 0, 130 do
    local step, same = nil, true
    for i = 2, #row do
      local d = (int(row[i]) or try) - (int(row[i - 1]) or try)
      if step and d ~= step then same = false end
      step = d
    end
    if same then found[#found + 1] = try end
  end
  if #row < 4 or #found == 0 then return nil, "the steps are not the same" end
  return found
end)
