local function cloud(figure)
  local out = {}
  for _, part in ipairs(split(figure, " | ")) do
    local steps = part:match("^%u? ?([>^]+)$")
    if steps then out[#out + 1] = {count(steps, ">"), count(steps, "^")} end
  end
  return out
end
form("Each point shows two numbers measured on one day.\nWhat does the cloud of points show?", function(h, seen)
  local p, up, down = cloud(seen.figure), 0, 0
  if #p < 8 then return nil, "too few points" end
  local function judge(from, to)                  -- pairs that climb less pairs that fall, of 100
    local up, down = 0, 0
    for i = 1, #p do
      for j = 1, #p do
        if p[i][1] < p[j][1] and p[i][1] >= from and p[j][1] <= to then
          if p[i][2] < p[j][2] then up = up + 1 elseif p[i][2] > p[j][2] then down = down + 1 end
        end
      end
    end
    return (up - down) * 100 // math.max(1, up + down)
  end
  local all, left, right = judge(0, 20), judge(0, 5), judge(6, 20)
  if left > 60 and right < -60 then return "y grows first, then gets less" end
  if all > 60 then return "as x grows, y grows" end
  if all < -60 then return "as x grows, y gets less" end
  if math.abs(all) < 35 then return "no link: the points lie all over" end
  return nil, "the cloud shows nothing plainly"
end)
form("The line fits the points.\nWhich y does the line give for x = {n}?", function(h, seen)
  local a, b = seen.figure:match("| line %[[^%]]*%] (%S+) (%S+)")
  local step = seen.figure:match("| step 1 (%d+)")
  local x1, y1, x2, y2 = count(a, ">"), count(a, "^"), count(b, ">"), count(b, "^")
  for y = 0, 20 do
    if (y - y1) * (x2 - x1) == (y2 - y1) * (int(h[1]) - x1) then return y * (step and int(step) or 1) end
  end
end)
local intro = "Plants x weeks old are about y cm tall: y = {*}\n"
form(intro .. "How many cm more does the line give for each week?", function(h)
  return value(h[1], {x = 8}) - value(h[1], {x = 7})
end)
form(intro .. "By the line, how tall is a plant after {n} weeks?", function(h) return value(h[1], {x = int(h[2])}) end)
form(intro .. "By the line, after how many weeks is it {n} cm tall?", function(h)
  for x = 0, 100 do if value(h[1], {x = x}) == Q(int(h[2])) then return x end end
end)
