-- Works out each side of every equation.
local function holds(option)
  local sides = split(option, " = ")
  if #sides ~= 2 then return nil end
  local left, right = value(sides[1]), value(sides[2])
  if not left or not right then return nil end
  return left == right
end
local function all_true(_, seen) return those_that(seen, holds) end
form("Equal means: both sides the same.\nWhich one is true?", all_true)
form("Work out both sides.\nChoose every true one.", all_true)
form("Three of these are true.\nWhich one is not true?", function(_, seen)
  return those_that(seen, function(option)
    local yes = holds(option)
    if yes == nil then return nil end
    return not yes
  end)
end)
local function pans(figure)
  local way, left, right = figure:match("^balance (.-) | (.-) | (.-)$")
  local function all(text)
    local sum = 0
    for n in text:gmatch("%[(%d+)%]") do sum = sum + int(n) end
    return sum
  end
  return way, left, right, all(left), all(right)
end
form("The balance is level.\nWhich one does it show?", function(_, seen)
  local way, left, right, a, b = pans(seen.figure)
  if way ~= "level" or a ~= b then return nil, "it is not level" end
  local function side(text) return (text:gsub("%] %[", " + "):gsub("[%[%]]", "")) end
  return those_that(seen, function(option) return option == side(left) .. " = " .. side(right) end)
end)
form("The balance is not level.\nWhich one is true?", function(_, seen)
  local way, _, _, a, b = pans(seen.figure)
  if a == b or way == "level" or (way == "left down") ~= (a > b) then return nil, "the pans do not fit the numbers" end
  return those_that(seen, holds)
end)
