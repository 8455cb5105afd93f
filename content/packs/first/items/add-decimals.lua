-- Adding decimals (5.NBT.B.7): tenths, unlike lengths, measures with a new whole. Errors after Resnick and others
-- (1989), Steinle and Stacey (2004) and Hiebert and Wearne (1985) on lining up decimals.

local function width(n) return max(n, 60) end

local function tenths(rng)
  local k = rng:turn(9 * 9 * 2)
  local s, t = 1 + k % 9, 1 + k // 9 % 9
  local w = k // 81 + rng:int(0, 1)
  local a, b = 10 * w + s, t          -- in tenths
  local key = decimal(a + b, 1)
  local shown_a, shown_b = decimal(a, 1), decimal(b, 1)
  return {
    prompt = shown_a .. " + " .. shown_b .. "\nWhat do they make together?",
    figure = {kind = "number_line", from = w, to = w + 2, steps = 20, label_every = 10, decimals = 0,
      marks = {{at = shown_a, label = shown_a}}},
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      {given = w .. "." .. s + t, name = "whole-number thinking: adds behind the point alone",
        feedback = w .. "." .. s + t .. " adds the parts as whole numbers. Ten tenths make one whole."},
      {given = decimal(10 * w + (s + t) % 10, 1), name = "leaves out the new whole",
        feedback = "Ten tenths make one whole. That whole was left out."},
      {given = a + b, name = "leaves out the point",
        feedback = a + b .. " is a whole number. These are tenths."},
      {given = decimal(a + b - 1, 1), name = "counts marks, not steps",
        feedback = decimal(a + b - 1, 1) .. " is one tenth short. The first step leaves " .. shown_a .. "."},
      {given = decimal(100 * w + s + t, 2), name = "puts tenths in the hundredths place",
        feedback = "The tenths went one place too far. " .. shown_b .. " has tenths only."},
      {given = decimal(10 * (w + t) + s, 1), name = "adds tenths to ones",
        feedback = shown_b .. " is less than one. It cannot add whole ones by itself."},
    }),
    hints = {
      "Each step on the line is one tenth, 0.1.",
      "Begin at " .. shown_a .. ". Go " .. plural(t, "step") .. " to the right.",
      s + t > 10 and "From " .. shown_a .. " to " .. w + 1 .. " is " .. decimal(10 - s, 1) .. ". Then go on with the rest."
        or "That is " .. plural(s, "tenth") .. " and " .. plural(t, "tenth") .. ". Ten of them make a whole.",
    },
    worked = {
      plural(s, "tenth") .. " and " .. plural(t, "tenth") .. " are " .. s + t .. " tenths.",
      s + t > 9 and s + t .. " tenths = " .. decimal(s + t, 1) or s + t .. " tenths = 0." .. s + t,
      shown_a .. " + " .. shown_b .. " = " .. bold(key),
    },
    right_note = s + t > 9 and "Ten tenths became one whole." or "Tenths join tenths. The wholes stay.",
    paper = "Write the points below each other. Then add as with whole numbers.",
  }
end

-- One number with tenths, one with hundredths; no new whole, so that only the places matter.
local function unlike_lengths(rng)
  local k = rng:turn(36 * 3)
  local s, t = 1, 1
  for _ = 1, k % 36 do
    t = t + 1
    if s + t > 9 then s, t = s + 1, 1 end
  end
  local h = rng:int(1, 9)
  local v, w = k // 36, rng:int(0, 2)
  local a, b = 100 * v + 10 * s, 100 * w + 10 * t + h       -- in hundredths
  local key = decimal(a + b, 2)
  local shown_a, shown_b = decimal(a, 2), decimal(b, 2)
  local flip = rng:chance(1, 2)
  local one, two = shown_a, shown_b
  if flip then one, two = two, one end
  local ragged = decimal(100 * (v + w) + s + 10 * t + h, 2)
  return {
    prompt = one .. " + " .. two .. "\nWhat do they make together?",
    figure = {kind = "bar_model", total = "?", rows = {{segments = {
      {size = width(flip and b or a), label = one, fill = "hatch"},
      {size = width(flip and a or b), label = two, fill = "dots"}}}}},
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      {given = ragged, name = "whole-number thinking: lines up the last digits",
        feedback = ragged .. " treats the " .. s .. " as hundredths. In " .. shown_a .. " it is tenths."},
      {given = a + b, name = "leaves out the point",
        feedback = a + b .. " is a whole number. Keep the points below each other."},
      {given = decimal(a // 10 + b, 2), name = "lines up the whole numbers at the last digit",
        feedback = "All of " .. shown_a .. " went one place too far. Line up the points."},
      {given = decimal(a + b - h, 2), name = "leaves out the last place",
        feedback = decimal(a + b - h, 2) .. " leaves out the hundredths. They count too."},
      {given = decimal(a + b - h + 10 * h, 2), name = "adds hundredths to tenths",
        feedback = "The " .. h .. " in " .. shown_b .. " is hundredths. It was added to the tenths."},
      {given = decimal(abs(a - b), 2), name = "takes away in place of adding",
        feedback = decimal(abs(a - b), 2) .. " is how far apart they are. Put both parts together."},
    }),
    hints = {
      "Which digit is tenths in each number? Which is hundredths?",
      "Write " .. shown_a .. " with two places: put a 0 at the end.",
      "Tenths: " .. s .. " and " .. t .. ". Hundredths: 0 and " .. h .. ".",
    },
    worked = {
      shown_a .. " = " .. shown_a .. "0",
      shown_a .. "0 + " .. shown_b .. " = " .. bold(key),
    },
    right_note = "A 0 at the end changes nothing. It helps to line up.",
    paper = "Write the points below each other. Fill empty places with 0.",
  }
end

local things = {"ribbon", "plank", "rope", "pipe", "cable", "hose", "path"}

-- Measures: a whole number and a decimal, or tenths that make a new whole.
local function measures(rng)
  local k = rng:turn(7 * 18)
  local thing = things[1 + k % 7]
  local whole_one = k // 7 % 3 == 0
  local b = 100 * rng:int(0, 3) + 10 * rng:int(whole_one and 0 or 2, 9) + rng:int(1, 9)
  local a
  if whole_one then
    a = 100 * (1 + k // 21)
  else
    local t = b // 10 % 10
    a = 100 * (k // 7 % 4) + 10 * rng:int(10 - t, 9)
  end
  local key = decimal(a + b, 2)
  local shown_a, shown_b = decimal(a, 2), decimal(b, 2)
  local flip = rng:chance(1, 2)
  local one, two = shown_a, shown_b
  if flip then one, two = two, one end
  local last = whole_one and a // 100 or a // 10 % 10
  local places = whole_one and shown_a .. ".00" or shown_a .. "0"
  local function metres(text) return text .. (text == "1" and " metre" or " metres") end
  return {
    prompt = "One " .. thing .. " is " .. metres(one) .. " long. Another is " .. metres(two) ..
      " long.\nHow many metres are they together?",
    figure = {kind = "bar_model", total = "?", rows = {{segments = {
      {size = width(flip and b or a), label = one .. " m", fill = "hatch"},
      {size = width(flip and a or b), label = two .. " m", fill = "dots"}}}}},
    answer = {kind = "number", value = key, form = "decimal", point = true, unit = "m"},
    misconceptions = apart(key, {
      {given = whole_one and decimal(b + last, 2) or decimal(a // 100 * 100 + last + b, 2),
        name = "whole-number thinking: lines up the last digits",
        feedback = "The last digits were lined up. Line up the points."},
      {given = whole_one and decimal(b + 10 * last, 2) or decimal(a + b - 100, 2),
        name = whole_one and "adds ones to tenths" or "leaves out the new whole",
        feedback = whole_one and "The " .. last .. " went to the tenths. It is whole metres."
          or "The tenths make more than one metre. That metre was left out."},
      {given = a + b, name = "leaves out the point",
        feedback = a + b .. " metres would be far too long. Keep the point."},
      {given = decimal(abs(a - b), 2), name = "takes away in place of adding",
        feedback = decimal(abs(a - b), 2) .. " is how much longer one is. Put both together."},
      {given = decimal(a + b - b % 10, 2), name = "leaves out the last place",
        feedback = decimal(a + b - b % 10, 2) .. " leaves out the hundredths. They count too."},
      {given = decimal(a + b + 10, 2), name = "carries once too often",
        feedback = decimal(a + b + 10, 2) .. " has one tenth too many."},
    }),
    hints = {
      whole_one and shown_a .. " is a whole number. Where would its point be?"
        or "How many places behind the point does each number have?",
      "Give both numbers two places: " .. places .. " and " .. shown_b .. ".",
      whole_one and "The wholes: " .. a // 100 .. " and " .. b // 100 .. ". The rest stays as it is."
        or "The tenths: " .. a // 10 % 10 .. " and " .. b // 10 % 10 .. ". Do they make a whole?",
    },
    worked = {shown_a .. " = " .. places, places .. " + " .. shown_b .. " = " .. bold(key), "Together: " .. key .. " m"},
    right_note = whole_one and "A whole number has its point at the end." or "Ten tenths of a metre make one more metre.",
    paper = "Write the points below each other. Fill empty places with 0.",
  }
end

return function(rng, level)
  if level == 1 then return tenths(rng) end
  if level == 2 then return unlike_lengths(rng) end
  return measures(rng)
end
