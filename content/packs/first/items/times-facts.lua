-- Times facts and sharing (3.OA.A.1, 3.OA.A.2, 3.OA.C.7). Errors after Campbell and Graham (1985): most
-- errors are answers of a neighbouring fact.

local function rows_and_columns(rng)
  local k = rng:turn(45)
  local r, c = 2 + k % 5, 2 + k // 5
  local key = r * c
  local thing = rng:pick({"apple", "star", "dot"})
  local things = many(thing)
  local skips, before_last = {}, ""
  for i = 1, r do
    skips[i] = i * c
    if i < r then before_last = before_last .. (i > 1 and ", " or "") .. i * c end
  end
  return {
    prompt = "There are " .. r .. " rows of " .. c .. " " .. things .. ".\nHow many " .. things .. " are there?",
    figure = {kind = "array", rows = r, columns = c, object = thing},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = r + c, name = "adds in place of multiplying",
        feedback = r + c .. " is one row and one column. There are " .. r .. " whole rows."},
      {given = key - c, name = "neighbouring fact: one row too few",
        feedback = key - c .. " is one row too few. Count the rows: there are " .. r .. "."},
      {given = key + c, name = "neighbouring fact: one row too many",
        feedback = key + c .. " is one row too many. Count the rows: there are " .. r .. "."},
      {given = key - r, name = "neighbouring fact: one column too few",
        feedback = key - r .. " is one column too few. Each row has " .. c .. "."},
      {given = key + 1, name = "skip counting slips by one",
        feedback = key + 1 .. " is not in the " .. c .. " times table. Count row by row."},
    }),
    hints = {
      "Each row has the same number.",
      "Count in steps of " .. c .. ", one step for each row.",
      "So far: " .. before_last .. ". Take one more step of " .. c .. ".",
    },
    worked = {r .. " rows of " .. c, table.concat(skips, ", "), r .. " × " .. c .. " = " .. bold(key)},
    right_note = "Rows of the same size can be counted in steps.",
    paper = "Draw the rows as dots. Write the count at the end of each row.",
  }
end

-- Both orders of every fact from 2 to 10 with a number above 5 in it.
local facts = {}
for a = 2, 10 do
  for b = 2, 10 do
    if a > 5 or b > 5 then facts[#facts + 1] = {a, b} end
  end
end

-- The larger number is the size of a group; `flip`: the prompt has it first.
local function fact(rng)
  local shown_fact = rng:turn_of(facts)
  local flip = shown_fact[1] < shown_fact[2]
  local a, b = max(shown_fact[1], shown_fact[2]), min(shown_fact[1], shown_fact[2])
  local key = a * b
  local shown = flip and b .. " × " .. a or a .. " × " .. b
  local near = a * (b - 1)
  return {
    prompt = shown .. " = ?\nWhat number goes in place of the question mark?",
    spoken = (flip and b .. " times " .. a or a .. " times " .. b) .. " equals what number?",
    figure = {kind = "array", rows = flip and b or a, columns = flip and a or b, object = "dot"},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = a * (b - 1), name = "neighbouring fact: one group too few",
        feedback = a * (b - 1) .. " is " .. plural(b - 1, "group") .. " of " .. a .. ". One more group is needed."},
      {given = a * (b + 1), name = "neighbouring fact: one group too many",
        feedback = a * (b + 1) .. " is " .. b + 1 .. " groups of " .. a .. ". That is one too many."},
      {given = a + b, name = "adds in place of multiplying",
        feedback = a + b .. " is " .. a .. " and " .. b .. " added. Think of equal rows."},
      {given = b * (a - 1), name = "neighbouring fact: one group too few",
        feedback = b * (a - 1) .. " is " .. a - 1 .. " groups of " .. b .. ". One more group is needed."},
      {given = a .. b, name = "writes the numbers side by side",
        feedback = a .. b .. " is the two numbers side by side. Think of equal rows."},
    }),
    hints = {
      "Think of rows of dots, all the same.",
      "Begin with a fact that is close by.",
      b - 1 .. " × " .. a .. " = " .. near .. ". Now add one more " .. a .. ".",
    },
    worked = {b - 1 .. " × " .. a .. " = " .. near, near .. " + " .. a .. " = " .. key,
      "So " .. shown .. " = " .. bold(key)},
    right_note = a .. " × " .. b .. " and " .. b .. " × " .. a .. " are the same.",
    paper = "Draw the rows as dots. Split them where a fact helps.",
  }
end

local shared = {"sticker", "marble", "plum", "card", "pencil"}

local function share(rng)
  local k = rng:turn(56)
  local d, q = 2 + k % 7, 3 + k // 7
  local whole = d * q
  local who = rng:pick(names)
  local thing = rng:pick(shared)
  local segments = {}
  for i = 1, d do segments[i] = {size = 1, label = i == 1 and "?" or nil, fill = i % 2 == 1 and "hatch" or "empty"} end
  return {
    prompt = who .. " shares " .. whole .. " " .. thing .. "s among " .. d ..
      " friends. Each gets the same.\nHow many " .. thing .. "s does each friend get?",
    figure = {kind = "bar_model", total = tostring(whole), rows = {{segments = segments}}},
    answer = {kind = "number", value = q, form = "integer"},
    misconceptions = apart(q, {
      {given = whole - d, name = "takes away once",
        feedback = whole - d .. " gives each friend one and stops. Share until none are left."},
      {given = q + 1, name = "neighbouring fact: one too many",
        feedback = q + 1 .. " each would need " .. d * (q + 1) .. ". There are " .. whole .. "."},
      {given = q - 1, name = "neighbouring fact: one too few",
        feedback = q - 1 .. " each uses " .. d * (q - 1) .. ". Some are still left."},
      {given = whole + d, name = "adds in place of sharing",
        feedback = whole + d .. " is more than there were. Sharing makes smaller parts."},
      {given = d, name = "gives the number of groups",
        feedback = d .. " is how many friends there are. Find how many one friend gets."},
    }),
    hints = {
      "The bar is cut into " .. d .. " equal parts. Find one part.",
      "Which number times " .. d .. " makes " .. whole .. "?",
      d .. " × " .. q - 1 .. " = " .. d * (q - 1) .. ". Take one more step of " .. d .. ".",
    },
    worked = {d .. " × ? = " .. whole, d .. " × " .. q .. " = " .. whole,
      "Each friend gets " .. bold(q) .. "."},
    right_note = "Sharing undoes times: " .. d .. " × " .. q .. " = " .. whole .. ".",
    paper = "Draw a ring for each friend. Deal out dots, one by one.",
  }
end

return function(rng, level)
  if level == 1 then return rows_and_columns(rng) end
  if level == 2 then return fact(rng) end
  return share(rng)
end
