local function heap(groups, each)
  local all = 0
  for _ = 1, groups do for _ = 1, each do all = all + 1 end end
  return all
end

form("{w} has {n} {w} with {n} {w} in each. {w} gives {n} to {w}.\nHow many {w} does {w} have left?", function(h, seen)
  local drawn = 0
  for part in string.gmatch(seen.figure, "%d+") do drawn = drawn + int(part) end
  if seen.figure ~= "" and drawn ~= heap(int(h[2]), int(h[4])) then return nil, "the bar shows another amount" end
  local left = heap(int(h[2]), int(h[4]))
  for _ = 1, int(h[7]) do left = left - 1 end
  if left < 0 then return nil, "more given than there are" end
  return left
end)

local function rest(h)
  local left = heap(int(h[1]), int(h[2])) + heap(int(h[3]), int(h[4]))
  for _ = 1, int(h[5]) do left = left - 1 end
  return left
end
form("Sheets come in packs: {n} packs of {n} and {n} of {n}. A school uses {n}.\nHow many sheets are left?", rest)
form("Chairs stand in rows: {n} rows of {n} and {n} of {n}. {n} are taken.\nHow many chairs are free?", rest)
form("A club sells tickets. It has {n} books of {n} and {n} of {n}. It sells {n}.\nHow many tickets are left?", rest)

local function equal_to(n, groups, each, change)
  return function(option)
    local right = split(option, "n = ")[2]
    return value(right) == Q(n) and begins(right, groups .. " × " .. each .. " ")
  end
end
form("{w} fills {n} {w} with {n} {w} each. {w} brings {n} more.\nWhich equation gives n, all the {w}?", function(h, seen)
  return those_that(seen, equal_to(heap(int(h[2]), int(h[4])) + int(h[7]), h[2], h[4]))
end)
form("{w} fills {n} {w} with {n} {w} each. {w} takes {n} away.\nWhich equation gives n, the {w} left?", function(h, seen)
  return those_that(seen, equal_to(heap(int(h[2]), int(h[4])) - int(h[7]), h[2], h[4]))
end)

form("There are {n} {w} with {n} {w} each, and {n} more. {n} children share all of them equally.\nHow many {w} does each child get?",
  function(h)
    local left, each = heap(int(h[1]), int(h[3])) + int(h[5]), 0
    while left >= int(h[6]) do left, each = left - int(h[6]), each + 1 end
    if left > 0 then return nil, "it does not come out even" end
    return each
  end)
