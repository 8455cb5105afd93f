-- Counts what is drawn; follows a count that was said.
form("Look at the {w}.\nHow many {w} are there?", function(h, seen)
  if h[1] ~= h[2] or not begins(seen.figure, "things") then return nil, "other things are asked for than drawn" end
  return count(seen.figure, "o")
end)
form("{w} counts {w}:\n{*}.\nHow many {w} are there?", function(h)
  if h[2] ~= h[4] then return nil, "other things are asked for" end
  local said = 0
  for i, word in ipairs(split(h[3], ", ")) do
    if int(word) ~= i then return nil, "the count skips" end
    said = said + 1
  end
  return said
end)
form("Which ring has {n} {w}?", function(h, seen)
  local holds = {}
  for _, group in ipairs(split(seen.figure, " | ")) do
    local things, label = group:match("^%((o*)%.?%) %w+ %[(%w+)%]$")
    if label then holds[label] = #things end
  end
  return those_that(seen, function(option) return holds[option] and holds[option] == int(h[1]) end)
end)
form("Color some squares, one at a time.\nCan you color {n} squares?", function(h, seen)
  local left, rows = int(h[1]), {}
  for row in seen.area:gmatch("[%.]+") do
    local out = ""
    for _ = 1, #row do
      out = out .. (left > 0 and "1" or "0")
      left = left - 1
    end
    rows[#rows + 1] = out
  end
  return table.concat(rows, "/")
end)
form("{w} counts {n} {w} from the left.\n{w} counts them from the right.\nHow many does {w} count?", function(h)
  if h[1] == h[4] or h[4] ~= h[5] then return nil, "who counts?" end
  local things = {}
  for i = 1, int(h[2]) do things[i] = i end
  local n = 0
  while #things > 0 do table.remove(things) n = n + 1 end
  return n
end)
form("{w} puts {n} {w} in a row.\nThen {w} pulls them far apart.\nHow many {w} are there now?", function(h)
  if h[1] ~= h[4] or h[3] ~= h[5] then return nil, "other things are asked for" end
  return int(h[2])
end)
