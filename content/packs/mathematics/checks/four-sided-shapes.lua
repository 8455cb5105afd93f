-- Holds what is known of each drawn shape: its sides in turn and its corners in degrees.
local known = {
  square = {{1, 1, 1, 1}, {90, 90, 90, 90}}, rectangle = {{2, 1, 2, 1}, {90, 90, 90, 90}}, rhombus = {{1, 1, 1, 1}, {60, 120, 60, 120}},
  trapezoid = {{3, 1, 2, 1}, {60, 60, 120, 120}}, parallelogram = {{2, 1, 2, 1}, {60, 120, 60, 120}}, kite = {{1, 1, 2, 2}, {120, 100, 40, 100}},
  triangle = {{1, 1, 1}, {60, 60, 60}}, right_triangle = {{3, 4, 5}, {90, 53, 37}}, long_triangle = {{1, 3, 3}, {20, 80, 80}},
  pentagon = {{1, 1, 1, 1, 1}, {}}, hexagon = {{1, 1, 1, 1, 1, 1}, {}}, octagon = {{1, 1, 1, 1, 1, 1, 1, 1}, {}},
}
local function four(s) return known[s] ~= nil and #known[s][1] == 4 end
local function all_same(list, as)
  for _, one in ipairs(list) do
    if one ~= (as or list[1]) then return false end
  end
  return true
end
local function rectangle(s) return four(s) and all_same(known[s][2], 90) end
local function rhombus(s) return four(s) and all_same(known[s][1]) end
local function among(seen, takes)
  local shape_of = {}
  for _, part in ipairs(split(seen.figure, " | ")) do
    local letter, shape = part:match("^%[(%a)%] ([%a_]+)")
    if letter then shape_of[letter] = shape end
  end
  return those_that(seen, function(o) return takes(shape_of[o]) end)
end
form({"Look at the shapes.\nWhich ones are four-sided shapes? Choose all.", "Look at the shapes.\nWhich ones have exactly four sides? Choose all."}, function(_, seen) return among(seen, four) end)
form("A rectangle has four square corners.\nWhich shapes are rectangles? Choose all.", function(_, seen) return among(seen, rectangle) end)
form("A rhombus has four equal sides.\nWhich shapes are rhombuses? Choose all.", function(_, seen) return among(seen, rhombus) end)
form("Look at the sides and the corners.\nWhich shapes are neither rectangle nor rhombus? Choose all.", function(_, seen)
  return among(seen, function(s) return four(s) and not rectangle(s) and not rhombus(s) end)
end)
local is = {square = function(s) return rectangle(s) and rhombus(s) end, rectangle = rectangle, rhombus = rhombus, quadrilateral = four}
local function one_of(word) return is[word] or is[(word:gsub("es$", ""))] or is[(word:gsub("s$", ""))] end
form("Think of squares, rectangles and rhombuses.\nWhich sentence is true?", function(_, seen)
  return those_that(seen, function(o)
    o = o:gsub("four%-sided shape", "quadrilateral")
    local how, a, b = o:match("^(%a+) (%a+) is a (%a+)%.$")
    if not how then
      a, b = o:match("^Some (%a+) are not (%a+)%.$")
      how = a and "some not"
    end
    if not how then
      a, b = o:match("^Some (%a+) are (%a+)%.$")
      how = a and "some"
    end
    if not how then return nil end
    local first, second = one_of(a), one_of(b)
    local both, only = 0, 0
    for s in pairs(known) do
      if first(s) then
        if second(s) then both = both + 1 else only = only + 1 end
      end
    end
    if how == "Every" then return only == 0 elseif how == "No" then return both == 0 elseif how == "some" then return both > 0 end
    return only > 0
  end)
end)
local function riddle(equal, square)
  return function(h, seen)
    local found = {}
    for s, one in pairs(known) do
      if #one[1] == 4 and all_same(one[1]) == equal and all_same(one[2], 90) == square and (square or s == "rhombus") then found[#found + 1] = s end
    end
    if #found ~= 1 then return nil, "several shapes fit" end
    local names = {square = "square", rectangle = "rectangle that is no square", rhombus = "rhombus that is no square"}
    return those_that(seen, function(o) return o == names[found[1]] end)
  end
end
form("A shape has four sides of {n} cm. All its corners are square.\nWhat shape is it?", riddle(true, true))
form("A shape has sides of {n}, {n}, {n} and {n} cm. All its corners are square.\nWhat shape is it?", riddle(false, true))
form("A shape has four sides of {n} cm. None of its corners is square.\nWhat shape is it?", riddle(true, false))
