-- Counts cells of the drawing, as fine as its pieces need.
local function colored(seen)
  local inside = seen.figure:match("%[(.-)%]")
  local cells, filled = 0, 0
  for c in inside:gmatch("[PDH%.]") do
    cells = cells + 1
    if c ~= "." then filled = filled + 1 end
  end
  return Q(filled, cells), inside
end
local function equal(seen)
  local part, inside = colored(seen)
  for _, piece in ipairs(split(inside, "|")) do
    if #piece ~= #split(inside, "|")[1] then return nil, "the pieces are not equal" end
  end
  return part
end
local function uneven(seen)
  local part, inside = colored(seen)
  local unlike = false
  for _, piece in ipairs(split(inside, "|")) do
    if #piece ~= #split(inside, "|")[1] then unlike = true end
  end
  if not unlike then return nil, "the pieces are all equal" end
  return part
end
for _, shape in ipairs({"circle", "bar"}) do
  form("The " .. shape .. " is cut into equal pieces.\nWhat fraction of the " .. shape .. " is colored?", function(_, seen) return equal(seen) end)
  form("The pieces of the " .. shape .. " are not all equal.\nWhat fraction of the " .. shape .. " is colored?", function(_, seen) return uneven(seen) end)
end
local function left(h, seen)
  local pieces = int(h[1])
  if #split(seen.figure:match("%[(.-)%]"), "|") ~= pieces then return nil, "other pieces are drawn" end
  local n = pieces
  for _ = 1, int(h[3]) + int(h[5]) do n = n - 1 end
  return Q(n, pieces)
end
form("A pizza has {n} equal pieces. {w} eats {n} of them. {w} eats {n}.\nWhat fraction of the pizza is left?", left)
form("A bar of chocolate has {n} equal pieces. {w} eats {n} of them. {w} eats {n}.\nWhat fraction of the chocolate is left?", left)
