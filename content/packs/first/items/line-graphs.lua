-- Line graphs: values over time (5.G.A.2, 6.SP.B.4). Errors after Leinhardt, Zaslavsky and Stein (1990) and Kerslake (1981):
-- lines counted as ones, the height given where the change is asked, the steepest taken for the highest.

local days = {"Mon", "Tue", "Wed", "Thu", "Fri"}
local full = {Mon = "Monday", Tue = "Tuesday", Wed = "Wednesday", Thu = "Thursday", Fri = "Friday"}
local intro = "The line shows how warm it was each day.\n"

local function graph(values, step)
  local out = {}
  for i = 1, #values do out[i] = {label = days[i], value = values[i]} end
  return {kind = "line_plot", title = "Degrees", step = step, values = out}
end
local function degrees(n) return plural(n, "degree") end

local function one_day(rng, k)
  local step = 2
  local at = 1 + k % 5
  local values = {}
  for i = 1, 5 do values[i] = rng:int(3, 18) end
  values[at] = 4 + (k * 7) % 13
  for i = 1, 5 do if i ~= at and values[i] == values[at] then values[i] = values[i] + 2 end end
  local key, day = values[at], full[days[at]]
  local below = key // step * step
  local between = key % step ~= 0
  return {
    prompt = intro .. "How many degrees was it on " .. day .. "?",
    figure = graph(values, step),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = values[at % 5 + 1], name = "reads another day",
        feedback = "That is another day. Find " .. day .. " below."},
      {given = key // step, name = "counts lines, not numbers",
        feedback = "That counts the lines. Each line is " .. step .. " more."},
      {given = between and below or key + step, name = "takes the nearest line",
        feedback = between and "The point is higher than the line of " .. below .. "."
          or "The point does not reach " .. key + step .. "."},
      {given = between and below + step or key - step, name = between and "reads one line too far" or "reads too low",
        feedback = between and "The point does not reach " .. below + step .. "." or "The point is higher than that."},
      {given = at, name = "counts the days",
        feedback = "That counts the days. Read how high the point is."},
      {given = key + 1, name = "counts the base line",
        feedback = "That is one too many. The base line is 0."},
    }),
    hints = {
      "Find " .. day .. " below.",
      "Go straight up to the point. Then across to the numbers.",
      between and "The point is between " .. below .. " and " .. below + step .. "."
        or "The point is on a line. The lines go up in twos.",
    },
    worked = {"Go up from " .. day .. ".", between and "The point is halfway from " .. below .. " to " .. below + step .. "."
      or "The point is on the line of " .. key .. ".", "It was " .. bold(degrees(key)) .. "."},
    right_note = "First up to the point, then across.",
    paper = "Draw a dashed line from the point to the numbers.",
  }
end

local function rise(rng, k)
  local step = 2
  local at = 1 + k % 4
  local low = 2 + (k * 3) % 7
  local key = 2 + (k * 5) % 8
  local values = {}
  for i = 1, 5 do values[i] = rng:int(3, 18) end
  values[at], values[at + 1] = low, low + key
  local one, two = full[days[at]], full[days[at + 1]]
  return {
    prompt = intro .. "By how many degrees did it rise from " .. one .. " to " .. two .. "?",
    figure = graph(values, step),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = low + key, name = "gives the height, not the change",
        feedback = low + key .. " is how warm it was on " .. two .. ". How much is that more?"},
      {given = low, name = "gives the height before",
        feedback = low .. " is how warm it was on " .. one .. ". How much did it rise from there?"},
      {given = 2 * low + key, name = "adds where the change is asked",
        feedback = "That adds both days. The rise is the gap between them."},
      {given = key // step, name = "counts lines, not numbers",
        feedback = "That counts the lines. Each line is " .. step .. " more."},
      {given = key + 1, name = "counts the start number too",
        feedback = "That is one too many. Count on from " .. low .. "."},
    }),
    hints = {
      "Read both days first.",
      "The rise is how much higher the second point is.",
      two .. " has " .. degrees(low + key) .. ". Take away those of " .. one .. ".",
    },
    worked = {one .. ": " .. low, two .. ": " .. low + key, low + key .. " − " .. low .. " = " .. bold(key)},
    right_note = "A rise is the gap between two heights.",
    paper = "Draw the step from one height to the next.",
  }
end

local function warmer_days(rng, k)
  local limit = 10 + 5 * (k % 3)
  local up = {}
  for i = 1, 5 do up[i] = i <= 2 + k % 2 end
  rng:shuffle(up)
  local values, right, below, with = {}, {}, {}, {}
  local same = nil
  for i = 1, 5 do
    if up[i] then values[i] = limit + rng:int(1, 9) else values[i] = limit - rng:int(1, 8) end
    if not up[i] and same == nil then same, values[i] = i, limit end
  end
  for i = 1, 5 do
    table.insert(up[i] and right or below, full[days[i]])
    if up[i] or i == same then table.insert(with, full[days[i]]) end
  end
  local highest = 1
  for i = 2, 5 do if values[i] > values[highest] then highest = i end end
  local options = {}
  for i = 1, 5 do options[i] = full[days[i]] end
  return {
    prompt = intro .. "On which days was it warmer than " .. limit .. " degrees?",
    figure = graph(values, 5),
    answer = {kind = "several", options = options, right = right},
    misconceptions = apart(right, {
      {given = with, name = "counts the limit itself",
        feedback = full[days[same]] .. " was just " .. limit .. " degrees. Warmer means above it."},
      {given = below, name = "takes the days below",
        feedback = "Those days were not warmer. Look above the line of " .. limit .. "."},
      {given = {full[days[highest]]}, name = "takes the highest only",
        feedback = "That was the warmest day. Another day was above " .. limit .. ", too."},
      {given = {right[1]}, name = "stops at the first that fits",
        feedback = right[1] .. " fits. Another day was above " .. limit .. ", too."},
      {given = {right[#right]}, name = "stops at the last that fits",
        feedback = right[#right] .. " fits. Another day was above " .. limit .. ", too."},
    }),
    hints = {
      "Find the line of " .. limit .. " degrees.",
      "A warmer day has its point above that line.",
      full[days[highest]] .. " is one of them. Look for each other point above the line.",
    },
    worked = {"Find the line of " .. limit .. ".", "Points above it: " .. bold(table.concat(right, ", "))},
    right_note = "Warmer than does not hold the number itself.",
    paper = "Lay a ruler along the line of " .. limit .. ".",
  }
end

local function steepest(rng, k)
  local at = 1 + k % 4
  local rises = rng:shuffle({2, 4, -3})
  local value, values, most = 5 + k // 4 % 5, {}, 1
  values[1] = value
  for i = 1, 4 do
    value = value + (i == at and 7 or table.remove(rises))
    values[i + 1] = value
    if value > values[most] then most = i + 1 end
  end
  if most == 1 then most = 2 end
  local function between(i) return full[days[i]] .. " to " .. full[days[i + 1]] end
  local key = between(at)
  local options = {}
  for i = 1, 4 do options[i] = between(i) end
  local wrong = {}
  for i = 1, 4 do
    if i ~= at then
      local falls = values[i + 1] < values[i]
      table.insert(wrong, {given = between(i),
        name = falls and "takes a fall for a rise" or i + 1 == most and "takes the highest point for the steepest rise"
          or "takes a rise that is less steep",
        feedback = (falls and "There it goes down by " .. values[i] - values[i + 1]
          or "There it goes up by " .. values[i + 1] - values[i]) .. ". Another step goes up more."})
    end
  end
  return {
    prompt = intro .. "Between which two days did it rise most?",
    figure = graph(values, 5),
    answer = {kind = "choice", options = options, right = key},
    misconceptions = wrong,
    hints = {
      "Where does the line go up?",
      "The steepest piece is the largest rise.",
      "Find the rise of each piece. One of them is 7 degrees.",
    },
    worked = {full[days[at]] .. ": " .. values[at], full[days[at + 1]] .. ": " .. values[at + 1],
      "That is a rise of 7, the most."},
    right_note = "The steepest piece is the largest rise.",
    paper = "Write the rise on each piece of the line.",
  }
end

return function(rng, level)
  local k = rng:turn(90)
  if level == 1 then return one_day(rng, k) end
  if level == 2 then return rise(rng, k) end
  if k % 2 == 0 then return warmer_days(rng, k // 2) end
  return steepest(rng, k // 2)
end
