-- Reads the pans; counts the cups; knows what things weigh (grams) and hold (milliliters).
form("Look at the balance.\nWhich is true?", function(_, seen)
  local way, left, right = seen.figure:match("^balance (.-) | %[(.-)%] | %[(.-)%]$")
  if not left then return nil, "no balance with one thing on each pan" end
  local down = way == "left down" and left or way == "right down" and right or nil
  return those_that(seen, function(option)
    local who, word = option:match("^The (.-) is (%a+)$")
    if not who then return down == nil end
    if who ~= left and who ~= right then return nil end
    if word == "heavier" then return who == down end
    return down ~= nil and who ~= down
  end)
end)
local function jar(way)
  return function(_, seen)
    local cups = {}
    for things, label in seen.figure:gmatch("%((o+)%) %w+ %[(%u)%]") do cups[label] = #things end
    return those_that(seen, function(option)
      local label = option:match("^Jar (%u)$")
      for other, n in pairs(cups) do
        if label and other ~= label and not (way * cups[label] > way * n) then return false end
        if not label and n ~= cups.A then return false end
      end
      return true
    end)
  end
end
form("Each dot is one cup of water.\nWhich jar holds the most?", jar(1))
form("Each dot is one cup of water.\nWhich jar holds the least?", jar(-1))
local grams = {feather = 1, coin = 6, egg = 55, apple = 150, book = 400, brick = 2500, chair = 5000, sofa = 50000, cow = 600000, truck = 9000000}
local milliliters = {thimble = 2, spoon = 12, cup = 250, jug = 1500, bucket = 10000, bathtub = 150000, pool = 50000000, lake = 90000000000}
local function sorted_by(sizes, way)
  return function(_, seen)
    return in_order(seen, function(option) return sizes[option] and way * sizes[option] end)
  end
end
form("Put the real things in order.\nStart with the lightest.", sorted_by(grams, 1))
form("Put the real things in order.\nStart with the heaviest.", sorted_by(grams, -1))
form("Put the real things in order.\nStart with what holds the least.", sorted_by(milliliters, 1))
form("Put the real things in order.\nStart with what holds the most.", sorted_by(milliliters, -1))
