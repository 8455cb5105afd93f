-- Points on a grid (5.G.A.1, 6.NS.C.8). Errors after Sarama, Clements, Swaminathan, McMillen and González Gómez (2003) and
-- Kerslake (1981): the two numbers swapped, counting from 1, lines counted from the wrong corner, signs left out.

local function at(x, y) return "(" .. signed(x) .. ", " .. signed(y) .. ")" end
local function given(x, y) return x .. "," .. y end
-- The wrong answers that stand on the grid.
local function on_grid(low, high, list)
  local out = {}
  for _, one in ipairs(list) do
    if min(one.x, one.y) >= low and max(one.x, one.y) <= high then
      table.insert(out, {given = given(one.x, one.y), name = one.name, feedback = one.feedback})
    end
  end
  return out
end
-- Two different numbers of 1 to n for each of n * (n - 1) turns.
local function two_of(k, n)
  local x = 1 + k % n
  local y = 1 + (x + k // n % (n - 1)) % n
  return x, y
end

local function tap_it(rng, k)
  local x, y = two_of(k, 8)
  local what = rng:pick({"A shell is buried", "A treasure is hidden", "A frog sits", "A nest is"})
  return {
    prompt = what .. " at " .. at(x, y) .. ".\nTap the point " .. at(x, y) .. ".",
    answer = {kind = "point", x = x, y = y, grid = {x_from = 0, x_to = 10, y_from = 0, y_to = 10}},
    misconceptions = apart(given(x, y), on_grid(0, 10, {
      {x = y, y = x, name = "swaps the two numbers",
        feedback = "The two numbers are swapped. The first one goes to the right."},
      {x = x + 1, y = y + 1, name = "counts the corner as one",
        feedback = "That is one too far each way. The corner is 0."},
      {x = x - 1, y = y - 1, name = "counts lines from 1",
        feedback = "That is one short each way. Read the numbers on the axes."},
      {x = x, y = 0, name = "uses the first number only",
        feedback = "That goes " .. x .. " to the right. Now go " .. y .. " up."},
      {x = 0, y = y, name = "uses the second number only",
        feedback = "That goes " .. y .. " up. First go " .. x .. " to the right."},
    })),
    hints = {
      "Begin at the corner, at 0.",
      "The first number goes to the right. The second goes up.",
      "Go " .. x .. " to the right. From there go " .. y .. " up.",
    },
    worked = {"Begin at 0.", "Go " .. bold(x) .. " to the right.", "Go " .. bold(y) .. " up."},
    right_note = "First to the right, then up.",
    paper = "Draw a grid. Walk along the bottom first, then up.",
  }
end

local function name_it(rng, k)
  local x, y = two_of(k, 8)
  local letters = {"A", "B", "C"}
  local asked = rng:pick(letters)
  local key = at(x, y)
  local points = {}
  local others = rng:shuffle({{y, x}, {(x + 3) % 10, (y + 4) % 10}})
  for i, letter in ipairs(letters) do
    local p = letter == asked and {x, y} or table.remove(others)
    points[i] = {x = p[1], y = p[2], label = letter}
  end
  local wrong = apart(key, {
    {given = at(y, x), name = "swaps the two numbers",
      feedback = "Those two numbers are swapped. The first one goes to the right."},
    {given = at(x + 1, y + 1), name = "counts the corner as one",
      feedback = "That is one too far each way. The corner is 0."},
    {given = at(x, 0), name = "reads one axis only",
      feedback = "Going right fits. Going up does not fit yet."},
  })
  local options = {key}
  for i = 1, 3 do options[i + 1] = wrong[i].given end
  return {
    prompt = "Look for point " .. asked .. ".\nWhich numbers tell where point " .. asked .. " is?",
    figure = {kind = "coordinate_grid", x_from = 0, x_to = 10, y_from = 0, y_to = 10, points = points},
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = wrong,
    hints = {
      "Begin at 0 and walk to the point.",
      "How far to the right? That comes first.",
      "It is " .. x .. " to the right. Now read how far up.",
    },
    worked = {"To the right: " .. x, "Up: " .. y, "Point " .. asked .. " is at " .. bold(key) .. "."},
    right_note = "The number along the bottom comes first.",
    paper = "Draw lines from the point to both axes.",
  }
end

local function move_it(rng, k)
  local x, y = 2 + k % 4, 5 + k // 4 % 4
  local right, down = 1 + (k * 3) % 4, 1 + (k // 3) % 4
  local ex, ey = x + right, y - down
  return {
    prompt = "Point A moves " .. right .. " to the right and " .. down .. " down.\nTap where point A is then.",
    answer = {kind = "point", x = ex, y = ey,
      grid = {x_from = 0, x_to = 10, y_from = 0, y_to = 10, points = {{x = x, y = y, label = "A"}}}},
    misconceptions = apart(given(ex, ey), on_grid(0, 10, {
      {x = x + down, y = y - right, name = "swaps the two numbers",
        feedback = "The two moves are swapped. It goes " .. right .. " to the right."},
      {x = ex - 1, y = ey + 1, name = "counts the starting line as a step",
        feedback = "Each move is one step short. A’s own line is not a step."},
      {x = ex, y = y + down, name = "goes up instead of down",
        feedback = "That goes up. It moves " .. down .. " down."},
      {x = x - right, y = ey, name = "goes left instead of right",
        feedback = "That goes to the left. It moves " .. right .. " to the right."},
      {x = ex, y = y, name = "leaves out the second move",
        feedback = "The move to the right fits. Then it goes " .. down .. " down."},
      {x = right, y = down, name = "begins at the corner",
        feedback = "That begins at the corner. Begin at point A."},
    })),
    hints = {
      "Find point A first.",
      "Count steps from A, one for each line.",
      "From A go " .. right .. " to the right. Then go " .. down .. " down.",
    },
    worked = {"A is at " .. at(x, y) .. ".", x .. " + " .. right .. " = " .. ex, y .. " − " .. down .. " = " .. ey,
      "A is then at " .. bold(at(ex, ey)) .. "."},
    right_note = "Right adds to the first number. Down takes from the second.",
    paper = "Draw the steps of the walk with arrows.",
  }
end

local function four_quarters(rng, k)
  local x, y = two_of(k, 6)
  local quarter = k % 3
  if quarter ~= 1 then x = -x end
  if quarter ~= 0 then y = -y end
  return {
    prompt = "Both axes go below 0 here.\nTap the point " .. at(x, y) .. ".",
    answer = {kind = "point", x = x, y = y, grid = {x_from = -8, x_to = 8, y_from = -8, y_to = 8}},
    misconceptions = apart(given(x, y), on_grid(-8, 8, {
      {x = abs(x), y = abs(y), name = "leaves the minus out",
        feedback = "That leaves out a minus. Minus goes to the left or down."},
      {x = y, y = x, name = "swaps the two numbers",
        feedback = "The two numbers are swapped. The first one is left or right."},
      {x = -x, y = y, name = "turns the wrong way along the bottom",
        feedback = "Going up or down fits. Left or right is turned round."},
      {x = x, y = -y, name = "turns the wrong way up or down",
        feedback = "Left or right fits. Up or down is turned round."},
    })),
    hints = {
      "Begin where the two axes cross. That is 0.",
      "Minus means to the left, or down.",
      "Go " .. abs(x) .. " to the " .. (x < 0 and "left" or "right") .. ". Then " .. abs(y) ..
        (y < 0 and " down." or " up."),
    },
    worked = {"First: " .. signed(x) .. " is " .. abs(x) .. " to the " .. (x < 0 and "left." or "right."),
      "Second: " .. signed(y) .. " is " .. abs(y) .. (y < 0 and " down." or " up.")},
    right_note = "The sign tells which way to go.",
    paper = "Draw both axes as a cross. Write 0 in the middle.",
  }
end

local function mirror_it(rng, k)
  local x, y = two_of(k, 6)
  if k % 2 == 0 then x = -x end
  local across = k % 4 < 2
  local ex, ey = across and -x or x, across and y or -y
  local line = across and "upright" or "level"
  return {
    prompt = "The " .. line .. " axis is a mirror.\nTap the mirror point of A.",
    answer = {kind = "point", x = ex, y = ey,
      grid = {x_from = -8, x_to = 8, y_from = -8, y_to = 8, points = {{x = x, y = y, label = "A"}}}},
    misconceptions = apart(given(ex, ey), on_grid(-8, 8, {
      {x = -ex, y = -ey, name = "mirrors in the other axis",
        feedback = "That uses the other axis. The mirror is the " .. line .. " one."},
      {x = -x, y = -y, name = "turns both signs round",
        feedback = "Both numbers were turned round. Only one changes."},
      {x = across and 0 or x, y = across and y or 0, name = "stops at the mirror",
        feedback = "That is on the mirror. The point is as far behind it."},
      {x = y, y = x, name = "swaps the two numbers",
        feedback = "That swaps the numbers. The mirror changes a sign."},
    })),
    hints = {
      "How far is A from the mirror?",
      "The mirror point is as far on the other side.",
      "A is " .. (across and abs(x) or abs(y)) .. " from the mirror. Go as far behind it.",
    },
    worked = {"A is at " .. at(x, y) .. ".", "Mirror: only the " .. (across and "first" or "second") .. " sign turns.",
      "The mirror point is " .. bold(at(ex, ey)) .. "."},
    right_note = "A mirror turns the sign of one number.",
    paper = "Fold the grid along the mirror and prick through A.",
  }
end

return function(rng, level)
  if level == 1 then return tap_it(rng, rng:turn(56)) end
  if level == 2 then
    local k = rng:turn(112)
    if k % 2 == 0 then return name_it(rng, k // 2) end
    return move_it(rng, k // 2)
  end
  local k = rng:turn(60)
  if k % 2 == 0 then return four_quarters(rng, k // 2) end
  return mirror_it(rng, k // 2)
end
