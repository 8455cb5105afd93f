-- Taking away within 100 (1.NBT.C.6, 2.NBT.B.5, 2.OA.A.1): blocks, opening a ten, how many more. Errors after
-- Brown and Burton (1978) and VanLehn (1990, Mind Bugs); comparing after Riley, Greeno and Heller (1983).

local function width(n) return max(n, 14) end

local function not_below_zero(list)
  local out = {}
  for i = 1, #list do if list[i].given >= 0 then out[#out + 1] = list[i] end end
  return out
end

local function from_blocks(rng)
  local k = rng:turn(72)
  local t, o = 2 + k % 8, 1 + k // 8
  local what = rng:int(1, 4)
  local u = what == 1 and 0 or rng:int(1, t - 1)
  local v = what == 2 and 0 or rng:int(1, o)
  local a, b = 10 * t + o, 10 * u + v
  local key = a - b
  return {
    prompt = "Read the blocks. Then take " .. b .. " away.\nWhat number is left?",
    figure = {kind = "base_ten_blocks", hundreds = 0, tens = t, ones = o},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, not_below_zero({
      {given = a, name = "gives the whole",
        feedback = a .. " is all the blocks. " .. b .. " of it goes away."},
      {given = a + b, name = "adds in place of taking away",
        feedback = a + b .. " is more than there was. Taking away leaves less."},
      {given = a - (10 * v + u), name = "takes tens for ones",
        feedback = "Rods and cubes were swapped. In " .. b .. " the last digit is ones."},
      {given = key - 10, name = "takes one ten too many",
        feedback = key - 10 .. " is one ten too few. Count the rods that stay."},
      {given = key + 1, name = "counts the start number too",
        feedback = key + 1 .. " is one too many. Count the cubes that stay."},
      {given = b, name = "gives what was taken",
        feedback = b .. " is what goes away. Count what stays."},
    })),
    hints = {
      "Each rod is ten. Each small cube is one.",
      "Take rods for the tens. Take cubes for the ones.",
      "Of " .. t .. " rods, " .. (u == 0 and "none" or u) .. (u == 1 and " goes. Of " or " go. Of ") .. plural(o, "cube") .. ", " ..
        (v == 0 and "none" or v) .. (v == 1 and " goes." or " go."),
    },
    worked = {"The blocks show " .. a .. ".", "Rods left: " .. t - u .. ". Cubes left: " .. o - v .. ".",
      a .. " − " .. b .. " = " .. bold(key)},
    right_note = "Tens come from tens, and ones from ones.",
    paper = "Draw lines for tens and dots for ones. Cross out " .. b .. ".",
  }
end

local function open_a_ten(rng)
  local k = rng:turn(63)
  local t1, o1 = 3 + k % 7, k // 7
  local t2, o2 = rng:int(1, t1 - 2), rng:int(o1 + 1, 9)
  local a, b = 10 * t1 + o1, 10 * t2 + o2
  local key = a - b
  local flipped = 10 * (t1 - t2) + o2 - o1
  return {
    prompt = a .. " − " .. b .. " = ?\nWhat number goes in place of the question mark?",
    spoken = a .. " minus " .. b .. " equals what number?",
    figure = {kind = "bar_model", total = tostring(a), rows = {{segments = {
      {size = width(b), label = b, fill = "hatch"}, {size = width(key), label = "?"}}}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, not_below_zero({
      {given = flipped, name = "smaller from larger",
        feedback = flipped .. " takes " .. o1 .. " from " .. o2 .. ". The ones of " .. b .. " have to go away."},
      {given = key + 10, name = "borrows without a decrement",
        feedback = key + 10 .. " still counts the ten that was opened."},
      {given = 10 * (t1 - t2), name = "zero in place of too few ones",
        feedback = 10 * (t1 - t2) .. " leaves the ones at 0. Open a ten to get more ones."},
      {given = a + b, name = "adds in place of taking away",
        feedback = a + b .. " is more than the whole bar. Find the part that is left."},
      {given = key - 10, name = "opens two tens",
        feedback = key - 10 .. " is one ten too few. Open one ten only."},
      {given = key + 1, name = "counts the start number too",
        feedback = key + 1 .. " is one too many. Add it to " .. b .. " to see."},
    })),
    hints = {
      (o1 == 0 and "There are no ones in " .. a or (o1 == 1 and "There is only 1 one in " or "There are only " .. o1 .. " ones in ") .. a) ..
        ". Is that enough?",
      "Open one ten. It becomes ten ones.",
      a .. " is now " .. plural(t1 - 1, "ten") .. " and " .. o1 + 10 .. " ones. Take " .. plural(t2, "ten") ..
        " and " .. plural(o2, "one") .. ".",
    },
    worked = {a .. " = " .. 10 * (t1 - 1) .. " + " .. o1 + 10,
      o1 + 10 .. " − " .. o2 .. " = " .. o1 + 10 - o2 .. ", " .. 10 * (t1 - 1) .. " − " .. 10 * t2 .. " = " ..
        10 * (t1 - 1 - t2),
      a .. " − " .. b .. " = " .. bold(key)},
    right_note = "One ten became ten ones. The number stayed the same.",
    paper = "Write one number below the other. Cross out a ten and write ten more ones.",
  }
end

local things = {"shell", "card", "stamp", "bead", "button", "sticker"}

local function how_many_more(rng)
  local k = rng:turn(140)
  local a = 30 + k // 2
  local b = rng:int(11, a - 4)
  local key = a - b
  local one, two = rng:two_names()
  local thing = rng:pick(things) .. "s"
  local fewer = k % 2 == 1
  local to_ten = (10 - b % 10) % 10
  local next_ten = b + to_ten
  local steps = (next_ten > a or key == to_ten or key == next_ten) and "Count on from " .. b .. " until " .. a .. "."
    or to_ten == 0 and "From " .. b .. " count on in tens, then in ones, until " .. a .. "."
    or "From " .. b .. " to " .. next_ten .. " is " .. to_ten .. ". Now go on to " .. a .. "."
  local flipped = 10 * (a // 10 - b // 10) + abs(a % 10 - b % 10)
  return {
    prompt = one .. " has " .. a .. " " .. thing .. ". " .. two .. " has " .. b .. " " .. thing .. ".\n" ..
      (fewer and "How many fewer " .. thing .. " does " .. two .. " have?"
        or "How many more " .. thing .. " does " .. one .. " have?"),
    figure = {kind = "bar_model", rows = {
      {name = one, segments = {{size = width(b) + width(key), label = a, fill = "hatch"}}},
      {name = two, segments = {{size = width(b), label = b, fill = "dots"}, {size = width(key), label = "?"}}}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, not_below_zero({
      {given = a + b, name = "keyword strategy: adds at \"more\" and \"fewer\"",
        feedback = a + b .. " is both together. The question is how far apart they are."},
      {given = flipped, name = "smaller from larger",
        feedback = flipped .. " takes each smaller digit from the larger one. Try " .. b .. " + " .. flipped .. "."},
      {given = key + 10, name = "borrows without a decrement",
        feedback = key + 10 .. " is one ten too many. Add it to " .. b .. " to see."},
      {given = a, name = "gives the larger set",
        feedback = a .. " is all that " .. one .. " has. Find the part that " .. two .. " lacks."},
      {given = key + 1, name = "counts the start number too",
        feedback = key + 1 .. " is one too many. The first hop lands on " .. b + 1 .. "."},
      {given = b, name = "gives the smaller set",
        feedback = b .. " is all that " .. two .. " has. Find what is missing to " .. a .. "."},
    })),
    hints = {
      "Look at the two bars. The gap is what is asked.",
      "How far is it from " .. b .. " up to " .. a .. "?",
      steps,
    },
    worked = {"The longer bar is " .. a .. ", the shorter one is " .. b .. ".", b .. " + " .. key .. " = " .. a,
      "The gap is " .. bold(key) .. "."},
    right_note = "More for one is fewer for the other: the gap is the same.",
    paper = "Draw two bars, one below the other. Mark the gap.",
  }
end

return function(rng, level)
  if level == 1 then return from_blocks(rng) end
  if level == 2 then return open_a_ten(rng) end
  return how_many_more(rng)
end
