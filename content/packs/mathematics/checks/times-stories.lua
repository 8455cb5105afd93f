-- Adds the same number again and again; where something is drawn, counts it too.
local function again(times, size)
  local sum = 0
  for _ = 1, int(times) do sum = sum + int(size) end
  return sum
end
form("There are {n} rows of {w}. Each row has {n}.\nHow many {w} are there in all?", function(h, seen)
  if not begins(seen.figure, "things ") then return again(h[1], h[3]) end
  local rows = split((seen.figure:gsub("^things ", "")), " ")
  if #rows ~= int(h[1]) then return nil, "other rows are drawn" end
  local sum = 0
  for _, row in ipairs(rows) do
    if #row ~= int(h[3]) then return nil, "a row is drawn with other things" end
    sum = sum + #row
  end
  return sum
end)
form("There are {n} {w}. Each {w} holds {n} {w}.\nHow many {w} are there in all?", function(h, seen)
  if not begins(seen.figure, "model ") then return again(h[1], h[4]) end
  local sum, parts = 0, 0
  for label in seen.figure:match("%[(.-)%]"):gmatch("%d+") do sum, parts = sum + int(label), parts + 1 end
  if parts ~= int(h[1]) or sum ~= again(h[1], h[4]) then return nil, "the bar shows other groups" end
  return sum
end)
form("A strip of paper is {n} cm long. {w} puts {n} such strips end to end.\nHow long is the whole line?", function(h) return again(h[3], h[1]) end)
form("One ticket costs ${n}. {w} buys {n} tickets.\nHow many dollars is that in all?", function(h) return again(h[3], h[1]) end)
form("{w} makes {n} rows. There are {n} {w} in each row.\nHow many {w} does {w} need?", function(h) return again(h[2], h[3]) end)
form("{w} is {n} years old and has {n} {w}. There are {n} {w} in each {w}.\nHow many {w} does {w} have?", function(h)
  return again(h[3], h[5])
end)
form("{w} reads {n} pages every day for {n} days. {w} reads {n} pages in one day.\nHow many pages does {w} read?", function(h)
  if h[1] ~= h[6] then return nil, "another reader is asked about" end
  return again(h[3], h[2])
end)
