-- Telling time (1.MD.B.3, 2.MD.C.7, 3.MD.A.1). Errors after Boulton-Lewis, Wilss and Mutch (1997) and Burny, Valcke and
-- Desoete (2009): hands mixed up, the hour taken from the nearest number, minutes read from the hour numbers.

local function next_hour(h) return h % 12 + 1 end
local function hour_before(h) return (h + 10) % 12 + 1 end

-- "4 o’clock", "half past 4", "quarter to 5".
local function in_words(h, m)
  if m == 0 then return h .. " o’clock" end
  if m == 15 then return "quarter past " .. h end
  if m == 30 then return "half past " .. h end
  if m == 45 then return "quarter to " .. next_hour(h) end
  return clock_time(h, m)
end

-- Where the long hand points, as an hour number.
local function at_number(m) return m == 0 and 12 or m // 5 end

local function choice(rng, key, wrong)
  local kept = apart(key, wrong)
  while #kept > 3 do table.remove(kept) end
  local options = {key}
  for i = 1, #kept do options[i + 1] = kept[i].given end
  return {kind = "choice", options = rng:shuffle(options), right = key}, kept
end

local function read_whole_hours(rng, k)
  local h, m = 1 + k % 12, k // 12 % 2 * 30
  local key = in_words(h, m)
  local half = m == 30
  local answer, wrong = choice(rng, key, {
    {given = in_words(h, 30 - m), name = "leaves the long hand out",
      feedback = half and "At the full hour the long hand points to 12." or "At half past the long hand points to 6."},
    {given = in_words(next_hour(h), m), name = "takes the hour that comes next",
      feedback = half and "The short hand has not reached " .. next_hour(h) .. " yet."
        or "The short hand points to " .. h .. ", not to " .. next_hour(h) .. "."},
    {given = in_words(half and 6 or 12, half and 30 or 0), name = "mixes up the hands",
      feedback = "That reads the long hand as the hour. The short hand tells the hour."},
    {given = in_words(hour_before(h), m), name = "takes the hour before",
      feedback = "The short hand has passed " .. hour_before(h) .. " already."},
  })
  return {
    prompt = "Look at the two hands.\nWhat time does the clock show?",
    figure = {kind = "clock", hour = h, minute = m},
    answer = answer, misconceptions = wrong,
    hints = {
      "The short hand tells the hour.",
      "Then look at the long hand. Is it at 12 or at 6?",
      half and "The short hand is past " .. h .. ". The long hand is halfway round."
        or "The short hand is at " .. h .. ". The long hand is at 12.",
    },
    worked = {half and "The short hand is just past " .. h .. "." or "The short hand points to " .. h .. ".",
      half and "The long hand points to 6: half past." or "The long hand points to 12: a full hour.",
      "It is " .. bold(key) .. "."},
    right_note = "The short hand tells the hour. The long one tells the minutes.",
    paper = "Draw a clock. Draw the short hand first.",
  }
end

local function set_whole_hours(rng, k)
  local h, m = 1 + k % 12, k // 12 % 2 * 30
  local half = m == 30
  local what = rng:pick({"School starts", "The bus comes", "Lunch is", "The game starts", "Story time is"})
  return {
    prompt = what .. " at " .. in_words(h, m) .. ".\nSet the clock to " .. in_words(h, m) .. ".",
    answer = {kind = "clock", hour = h, minute = m, step = 30},
    misconceptions = {
      {given = clock_time(h, 30 - m), name = "leaves the long hand out",
        feedback = half and "The long hand points to 12. Half past needs it at 6."
          or "The long hand points to 6. A full hour needs it at 12."},
      {given = clock_time(next_hour(h), m), name = "takes the hour that comes next",
        feedback = "The short hand is " .. (half and "past " or "at ") .. next_hour(h) .. ". The hour is " .. h .. "."},
      {given = clock_time(hour_before(h), m), name = "takes the hour before",
        feedback = "The short hand is " .. (half and "past " or "at ") .. hour_before(h) .. ". The hour is " .. h .. "."},
    },
    hints = {
      "Begin with the hour. Which number is it?",
      half and "Half past: the long hand is halfway round." or "A full hour: the long hand is at the top.",
      half and "Move the short hand past " .. h .. ". The long hand goes to 6."
        or "Move the short hand to " .. h .. ". The long hand goes to 12.",
    },
    worked = {"The hour is " .. h .. ".",
      half and "Half past: the long hand points to 6." or "O’clock: the long hand points to 12.",
      half and "The short hand stands between " .. h .. " and " .. next_hour(h) .. "."
        or "The short hand points to " .. h .. "."},
    right_note = half and "At half past, the short hand is between two numbers." or "At o’clock the long hand is at 12.",
    paper = "Draw a clock with both hands.",
  }
end

local function read_five_minutes(rng, k)
  local h, m = 1 + k % 12, 5 * (1 + k * 5 % 11)
  local number = at_number(m)
  local key = clock_time(h, m)
  local answer, wrong = choice(rng, key, {
    {given = clock_time(h, number), name = "reads minutes from the hour numbers",
      feedback = "The " .. number .. " means " .. number .. " fives. Count minutes in fives."},
    {given = clock_time(number, h * 5 % 60), name = "mixes up the hands",
      feedback = "The hands are mixed up. The short hand tells the hour."},
    {given = clock_time(next_hour(h), m), name = "takes the hour that comes next",
      feedback = "The short hand has not reached " .. next_hour(h) .. " yet."},
    {given = clock_time(h, (m + 5) % 60), name = "counts five minutes too many",
      feedback = "That is five minutes more than shown. Count from 12 in fives."},
  })
  return {
    prompt = "Look at the two hands.\nWhat time does the clock show?",
    figure = {kind = "clock", hour = h, minute = m},
    answer = answer, misconceptions = wrong,
    hints = {
      "The short hand has just passed the hour.",
      "Count in fives from 12 to the long hand.",
      "The hour is " .. h .. ". The long hand is " .. plural(number, "step") .. " of five on.",
    },
    worked = {"The short hand is past " .. h .. ".", "The long hand is at " .. number .. ": " .. number .. " × 5 = " .. m,
      "It is " .. bold(key) .. "."},
    right_note = "Each number on the clock is five minutes.",
    paper = "Draw a clock. Write 5, 10, 15 round the outside.",
  }
end

local function match_words(rng, k)
  local h = 1 + k % 12
  local other = (h + rng:int(1, 4)) % 12 + 1
  local one, two, three = {h, 15}, {h, 45}, {other, 30}
  local function pair(t) return {left = in_words(t[1], t[2]), right = clock_time(t[1], t[2])} end
  local function time(t) return clock_time(t[1], t[2]) end
  local after = clock_time(next_hour(h), 45)
  return {
    prompt = "Each time can be said in two ways.\nMatch the words to the times.",
    answer = {kind = "match", pairs = {pair(one), pair(two), pair(three)}, extra = {after}},
    misconceptions = {
      {given = {time(one), after, time(three)}, name = "takes the hour that is named in quarter to",
        feedback = "Quarter to " .. next_hour(h) .. " comes before " .. next_hour(h) .. " o’clock."},
      {given = {time(two), time(one), time(three)}, name = "mixes up past and to",
        feedback = "Past means after the hour. To means before it."},
      {given = {time(three), time(two), time(one)}, name = "mixes up half and quarter",
        feedback = "Half an hour is 30 minutes. A quarter is 15."},
    },
    hints = {
      "A quarter of an hour is 15 minutes.",
      "Past counts on from the hour. To counts back from it.",
      "Quarter to " .. next_hour(h) .. " is 15 minutes before " .. next_hour(h) .. " o’clock.",
    },
    worked = {"Half an hour is 30 minutes.", "A quarter is 15 minutes.",
      "Quarter to " .. next_hour(h) .. " is 15 minutes before it: " .. time(two)},
    right_note = "Past counts on. To counts back.",
    paper = "Draw a clock for each time.",
  }
end

local function set_five_minutes(rng, k)
  local h, m = 1 + k % 12, 5 * (1 + k * 7 % 11)
  local what = rng:pick({"The train leaves", "The film begins", "The shop opens", "The match starts"})
  local number = at_number(m)
  return {
    prompt = what .. " at " .. clock_time(h, m) .. ".\nSet the clock to " .. clock_time(h, m) .. ".",
    answer = {kind = "clock", hour = h, minute = m, step = 5},
    misconceptions = apart(clock_time(h, m), {
      {given = clock_time(number, h * 5 % 60), name = "mixes up the hands",
        feedback = "The hands are mixed up. The short hand tells the hour."},
      {given = clock_time(next_hour(h), m), name = "takes the hour that comes next",
        feedback = "The short hand is past " .. next_hour(h) .. ". The hour is " .. h .. "."},
      {given = clock_time(h, (m + 5) % 60), name = "counts five minutes too many",
        feedback = "The long hand is one number too far. Count from 12 in fives."},
      {given = clock_time(h, (m + 55) % 60), name = "stops five minutes early",
        feedback = "The long hand is one number short. Count from 12 in fives."},
    }),
    hints = {
      "Set the hour with the short hand.",
      "Count in fives from 12 up to " .. m .. ".",
      "The long hand goes " .. plural(number, "number") .. " past 12.",
    },
    worked = {"The hour is " .. h .. ".", m .. " minutes are " .. plural(number, "five") .. ".",
      "The long hand points to " .. bold(number) .. "."},
    right_note = "Each number on the clock is five minutes.",
    paper = "Draw a clock. Write 5, 10, 15 round the outside.",
  }
end

-- How long things take, counted on over the full hour.
local things = {"film", "match", "walk", "lesson", "party", "bath"}

local function count_on(rng, k)
  local h = 1 + k % 12
  local m = 5 * (4 + k * 5 % 8)
  local d = 5 * rng:int(13 - m // 5, 11)
  local thing = things[1 + k % #things]
  local e = m + d
  local eh = e >= 60 and next_hour(h) or h
  local em = e % 60
  return {
    prompt = "The clock shows now. A " .. thing .. " takes " .. d .. " minutes.\nSet the clock to when it ends.",
    figure = {kind = "clock", hour = h, minute = m},
    answer = {kind = "clock", hour = eh, minute = em, step = 5},
    misconceptions = apart(clock_time(eh, em), {
      {given = clock_time(h, em), name = "leaves the hour as it was",
        feedback = "The long hand went past 12. The hour moves on too."},
      {given = clock_time(h, d), name = "sets the minutes it takes",
        feedback = "That sets how long it takes. Count on from now."},
      {given = clock_time(next_hour(h), m), name = "adds a full hour",
        feedback = "That is 60 minutes later. It takes " .. d .. "."},
      {given = clock_time(eh, (em + 5) % 60), name = "counts five minutes too many",
        feedback = "That is five minutes too late. The first step comes after now."},
      {given = clock_time(h, (m - d + 60) % 60), name = "counts back",
        feedback = "That counts back. The end comes after now."},
    }),
    hints = {
      "What time is it now?",
      "Count on in fives. Watch for the full hour.",
      60 - m .. " minutes reach " .. next_hour(h) .. " o’clock. Then " .. plural(em, "minute") .. " more.",
    },
    worked = {"Now it is " .. clock_time(h, m) .. ".", "After " .. 60 - m .. " minutes it is " .. next_hour(h) .. ":00.",
      d .. " − " .. 60 - m .. " = " .. em .. " minutes more: " .. bold(clock_time(eh, em))},
    right_note = "First go to the full hour. Then go on.",
    paper = "Draw a line for the time. Jump to the full hour first.",
  }
end

return function(rng, level)
  local k = rng:turn(132)
  if level == 1 then
    if k % 2 == 0 then return read_whole_hours(rng, k // 2) end
    return set_whole_hours(rng, k // 2)
  end
  if level == 2 then
    if k % 3 == 0 then return read_five_minutes(rng, k // 3) end
    if k % 3 == 1 then return match_words(rng, k // 3) end
    return set_five_minutes(rng, k // 3)
  end
  return count_on(rng, k)
end
