-- Rounding (3.NBT.A.1): to tens, to hundreds, which numbers round to one. Errors after Reys and Bestgen (1981),
-- Rubenstein (1985) and Yang (2005) on estimation: cutting off, rounding twice, the wrong place.

local function rounded(n, unit)
  local low = n // unit * unit
  if 2 * (n - low) >= unit then return low + unit end
  return low
end

local function round_item(n, unit, name, wrong)
  local low = n // unit * unit
  local high = low + unit
  local key = rounded(n, unit)
  local off = n - low
  local middle = low + unit // 2
  local near
  if off * 2 == unit then near = n .. " is just as far from both. Halfway goes up."
  elseif off * 2 < unit then near = n .. " is " .. off .. " from one end, " .. unit - off .. " from the other."
  else near = n .. " is " .. off .. " from one end, " .. unit - off .. " from the other." end
  return {
    prompt = "Round " .. n .. " to the nearest " .. name .. ".\nWhich " .. name .. " is it?",
    figure = {kind = "number_line", from = low, to = high, steps = 10, label_every = 0, decimals = 0,
      marks = {{at = n, label = tostring(n)}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, wrong),
    hints = {
      n .. " is between " .. low .. " and " .. high .. ".",
      "Which end is nearer? The middle is " .. middle .. ".",
      near,
    },
    worked = {n .. " is between " .. low .. " and " .. high .. ".",
      off * 2 == unit and "It is halfway, so it goes up." or "To " .. low .. ": " .. off .. ". To " .. high .. ": " ..
        unit - off .. ".",
      "Rounded: " .. bold(key)},
    right_note = off * 2 == unit and "Halfway goes up. People agreed on that."
      or "Rounding gives the nearest " .. name .. ", up or down.",
    paper = "Draw a line from " .. low .. " to " .. high .. ". Mark the middle and " .. n .. ".",
  }
end

local function to_tens(rng)
  local k = rng:turn(60 * 9)
  local n = 10 * (1 + k // 9) + 1 + k % 9
  local low, o = n // 10 * 10, n % 10
  local key = rounded(n, 10)
  return round_item(n, 10, "ten", {
    {given = low, name = o == 5 and "halfway rounds down" or "truncation: cuts the ones off",
      feedback = o == 5 and low .. " is as far away as " .. low + 10 .. ". Halfway goes up."
        or low .. " is " .. o .. " away. " .. low + 10 .. " is nearer."},
    {given = low + 10, name = "always rounds up",
      feedback = low + 10 .. " is " .. 10 - o .. " away. " .. low .. " is nearer."},
    {given = key + o, name = "changes the tens, keeps the ones",
      feedback = key + o .. " is not a full ten. Its last digit has to be 0."},
    {given = rounded(n, 100), name = "rounds to another place",
      feedback = rounded(n, 100) .. " is the nearest hundred. Stay with tens."},
    {given = n, name = "leaves the number as it is",
      feedback = n .. " is the number itself. Find the nearest ten."},
    {given = low - 10, name = "rounds down from the ten below",
      feedback = low - 10 .. " is further away than " .. low .. "."},
  })
end

local function to_hundreds(rng)
  local k = rng:turn(9 * 20)
  local h = 1 + k % 9
  -- Every third one tempts to round twice: 346 to 350 to 400.
  local off = k // 9 % 3 == 0 and rng:int(45, 49) or k // 9 % 3 == 1 and rng:int(51, 97) or rng:int(11, 44)
  if off % 10 == 0 then off = off + 1 end
  if k // 9 == 19 then off = 50 end
  local n = 100 * h + off
  local low = 100 * h
  local key = rounded(n, 100)
  return round_item(n, 100, "hundred", {
    {given = low, name = off == 50 and "halfway rounds down" or "truncation: cuts the tens off",
      feedback = off == 50 and low .. " is as far away as " .. low + 100 .. ". Halfway goes up."
        or low .. " is " .. off .. " away. " .. low + 100 .. " is nearer."},
    {given = low + 100, name = off >= 45 and "rounds twice" or "always rounds up",
      feedback = off >= 45 and rounded(n, 10) .. " came first, then " .. low + 100 .. ". Round " .. n .. " in one step."
        or low + 100 .. " is " .. 100 - off .. " away. " .. low .. " is nearer."},
    {given = rounded(n, 10), name = "rounds to another place",
      feedback = rounded(n, 10) .. " is the nearest ten. Hundreds are asked."},
    {given = key + off, name = "changes the hundreds, keeps the rest",
      feedback = key + off .. " is not a full hundred. It has to end in 00."},
    {given = key + off % 10, name = "keeps the ones",
      feedback = key + off % 10 .. " still has ones. A full hundred ends in 00."},
    {given = n, name = "leaves the number as it is",
      feedback = n .. " is the number itself. Find the nearest hundred."},
  })
end

-- The options for which `takes` holds, in the order shown.
local function those(options, takes)
  local out = {}
  for i = 1, #options do if takes(options[i]) then out[#out + 1] = options[i] end end
  return out
end

local function which_round_to(rng)
  local k = rng:turn(9 * 9)
  local tens = k % 3 == 0
  local unit, name = tens and 10 or 100, tens and "ten" or "hundred"
  local goal = tens and 10 * (12 + k + rng:int(0, 3)) or 100 * (2 + k // 3 % 7)
  local half = unit // 2
  local edge_in = goal - half
  local below, above = goal - half - rng:int(1, max(1, unit // 25)), goal + half + rng:int(0, unit // 25)
  local inside_low, inside_high = goal - rng:int(1, half - 1), goal + rng:int(1, half - 1)
  local pool = rng:chance(1, 2) and {edge_in, below, above, inside_high, inside_low}
    or {edge_in, below, above, inside_high, goal + half - 1}
  if pool[5] == pool[4] then pool[5] = goal - 1 end
  if pool[5] == edge_in then pool[5] = goal - half + 1 end
  local options = rng:shuffle(pool)
  local function rounds(n) return rounded(n, unit) == goal end
  local right = texts(those(options, rounds))
  local wrong = {}
  local function add(name_of, takes, feedback)
    local given = texts(those(options, takes))
    if #given > 0 then wrong[#wrong + 1] = {given = given, name = name_of, feedback = feedback} end
  end
  add("truncation: looks at the first digits only", function(n) return n // unit * unit == goal end,
    "Numbers below " .. goal .. " can round up to it. And some above go further up.")
  add("halfway rounds down", function(n) return n ~= edge_in and (rounds(n) or n == goal + half) end,
    edge_in .. " is halfway to " .. goal .. ". Halfway goes up.")
  add("leaves out the edge", function(n) return rounds(n) and n ~= edge_in end,
    edge_in .. " is halfway, and halfway goes up. So it belongs here too.")
  add("rounds up to it only", function(n) return rounds(n) and n < goal end,
    "Numbers a little above " .. goal .. " round down to it.")
  add("takes all numbers that are close", function() return true end,
    below .. " is nearer to " .. goal - unit .. ".")
  return {
    prompt = "Round each number to the nearest " .. name .. ".\nWhich ones give " .. goal .. "?",
    figure = {kind = "number_line", from = goal - unit, to = goal + unit, steps = 4, label_every = 2, decimals = 0},
    answer = {kind = "several", options = texts(options), right = right},
    misconceptions = apart(right, wrong),
    hints = {
      goal .. " has one middle below it and one middle above it.",
      "Find the middle on each side of " .. goal .. ". The lower middle goes up.",
      "The middles are " .. goal - half .. " and " .. goal + half .. ". " .. goal + half .. " goes up to " ..
        goal + unit .. ".",
    },
    worked = {"From " .. goal - half .. " up to just below " .. goal + half .. ".",
      "That is: " .. table.concat(right, ", ") .. "."},
    right_note = "Half a " .. name .. " on each side rounds to " .. goal .. ".",
    paper = "Draw a line with " .. goal .. " in the middle. Mark each number on it.",
  }
end

return function(rng, level)
  if level == 1 then return to_tens(rng) end
  if level == 2 then return to_hundreds(rng) end
  return which_round_to(rng)
end
