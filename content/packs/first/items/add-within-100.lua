-- Adding within 100 (1.NBT.C.4, 2.NBT.B.5, 2.OA.A.1). Errors after Fuson (1992) and Brown and Burton (1978).

local things = {"shell", "card", "stamp", "bead", "button"}

-- A bar's width: true to the numbers, but never too narrow for its label.
local function width(n) return max(n, 14) end

local function no_new_ten(rng)
  local t = 1 + rng:turn(8)
  local o = rng:int(1, 7)
  local b = rng:int(2, 9 - o)
  local a = 10 * t + o
  local key = a + b
  local one, two = rng:two_names()
  local thing = rng:pick(things)
  return {
    prompt = one .. " has " .. a .. " " .. thing .. "s. " .. two .. " has " .. b .. " " .. thing ..
      "s.\nHow many " .. thing .. "s do they have together?",
    figure = {kind = "bar_model", total = "?", rows = {{segments = {
      {size = width(a), label = a, fill = "hatch"}, {size = width(b), label = b, fill = "dots"}}}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = a - b, name = "takes away in place of adding",
        feedback = a - b .. " is less than " .. a .. ". Together there must be more."},
      {given = 10 * (t + b) + o, name = "adds ones to tens",
        feedback = "The " .. b .. " was added to the tens. " .. b .. " is ones, so it joins the " .. o .. "."},
      {given = key - 1, name = "counts the first number again",
        feedback = key - 1 .. " is one short. Counting on begins with the number after " .. a .. "."},
      {given = a .. b, name = "writes the numbers side by side",
        feedback = a .. b .. " is the two numbers side by side. Join the amounts."},
      {given = key + 10, name = "counts one ten too many",
        feedback = key + 10 .. " has one ten too many. The tens stay as they are."},
    }),
    hints = {
      "Look at the bar. Both parts make the whole.",
      "Keep the " .. 10 * t .. ". Join the ones.",
      "The ones make " .. o + b .. ". Put them with " .. 10 * t .. ".",
    },
    worked = {a .. " = " .. 10 * t .. " + " .. o, o .. " + " .. b .. " = " .. o + b,
      10 * t .. " + " .. o + b .. " = " .. bold(key)},
    right_note = "Only the ones changed. The tens stayed the same.",
    paper = "Draw a line for each ten and a dot for each one. Count them all.",
  }
end

local function new_ten(rng)
  -- Every pair of tens 1..7 with a sum of at most 8 tens, and ones that make a new ten.
  local k = rng:turn(28 * 4)
  local t1, t2 = 1, 1
  for _ = 1, k // 4 do
    t2 = t2 + 1
    if t1 + t2 > 8 then t1, t2 = t1 + 1, 1 end
  end
  local o1 = rng:int(2, 9)
  local o2 = rng:int(11 - o1, 9)
  local a, b = 10 * t1 + o1, 10 * t2 + o2
  local key, ones = a + b, o1 + o2
  local sum = 10 * (t1 + t2)
  return {
    prompt = a .. " + " .. b .. " = ?\nWhat number goes in place of the question mark?",
    spoken = a .. " plus " .. b .. " equals what number?",
    figure = {kind = "bar_model", total = "?", rows = {{segments = {
      {size = width(a), label = a, fill = "hatch"}, {size = width(b), label = b, fill = "dots"}}}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = sum + ones % 10, name = "leaves out the new ten",
        feedback = sum + ones % 10 .. " leaves out the new ten. " .. o1 .. " and " .. o2 .. " make " .. ones .. "."},
      {given = t1 + t2 .. ones, name = "writes both sums side by side",
        feedback = t1 + t2 .. ones .. " has both sums side by side. " .. ones .. " ones hold one more ten."},
      {given = abs(a - b), name = "takes away in place of adding",
        feedback = abs(a - b) .. " is how far apart they are. Put both parts together."},
      {given = key - 1, name = "counts the first number again",
        feedback = key - 1 .. " is one short. Begin with the number after " .. a .. "."},
      {given = key + 10, name = "adds the new ten twice",
        feedback = key + 10 .. " has one ten too many. " .. ones .. " ones make one new ten."},
    }),
    hints = {
      "Look at the ones: " .. o1 .. " and " .. o2 .. ". Do they make a ten?",
      "Add the tens. Add the ones. Then put both together.",
      "The tens make " .. sum .. ". The ones make " .. ones .. ". Now join them.",
    },
    worked = {10 * t1 .. " + " .. 10 * t2 .. " = " .. sum, o1 .. " + " .. o2 .. " = " .. ones,
      sum .. " + " .. ones .. " = " .. bold(key)},
    right_note = "Ten of the ones became one more ten.",
    paper = "Write one number below the other. Begin with the ones.",
  }
end

local function missing_part(rng)
  local k = rng:turn(64)
  local t = 1 + k % 8
  local o = 2 + k // 8
  local a = 10 * t + o
  local c = 10 * rng:int(t + 1, 9) + rng:int(1, o - 1)
  local key = c - a
  local to_ten = 10 - o
  local flipped = 10 * (c // 10 - t) + (o - c % 10)
  return {
    prompt = a .. " + ? = " .. c .. "\nWhat number goes in place of the question mark?",
    spoken = a .. " plus what number equals " .. c .. "?",
    figure = {kind = "bar_model", total = tostring(c), rows = {{segments = {
      {size = width(a), label = a, fill = "hatch"}, {size = width(key), label = "?"}}}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = a + c, name = "adds the two numbers it sees",
        feedback = a + c .. " adds both numbers. But " .. c .. " is already the whole."},
      {given = flipped, name = "smaller from larger",
        feedback = flipped .. " takes each smaller digit from the larger one. Try " .. a .. " + " .. flipped .. "."},
      {given = key + 10, name = "does not take the broken ten away",
        feedback = key + 10 .. " is one ten too many. Add it to " .. a .. " to see."},
      {given = key + 1, name = "counts the first number too",
        feedback = key + 1 .. " is one too many. The first hop lands on " .. a + 1 .. "."},
      {given = c, name = "gives the whole",
        feedback = c .. " is the whole bar. The hidden number is one part of it."},
      {given = key + 2, name = "counts on too far",
        feedback = key + 2 .. " goes past " .. c .. "."},
    }),
    hints = {
      "The whole bar is " .. c .. ". One part is " .. a .. ".",
      "Hop from " .. a .. " to the next ten. Then hop on to " .. c .. ".",
      "From " .. a .. " to " .. a + to_ten .. " is " .. to_ten .. ". From there to " .. c .. " is " ..
        c - a - to_ten .. ".",
    },
    worked = {a .. " + " .. to_ten .. " = " .. a + to_ten,
      a + to_ten .. " + " .. c - a - to_ten .. " = " .. c,
      to_ten .. " + " .. c - a - to_ten .. " = " .. bold(key)},
    right_note = "A missing part is the whole take away the part you know.",
    paper = "Draw an empty line. Mark " .. a .. " and " .. c .. ". Draw the hops.",
  }
end

return function(rng, level)
  if level == 1 then return no_new_ten(rng) end
  if level == 2 then return new_ten(rng) end
  return missing_part(rng)
end
