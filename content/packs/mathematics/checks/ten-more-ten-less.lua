-- Ten more and ten less: ten steps of one.
-- Numbers this skill can count with; others leave the question to their own skill.
local function within(h, last)
  for i = 1, last do
    local n = int(h[i])
    if not n or n < 0 or n > 2000 then return false end
  end
  return true
end
local function step(n, up)
  n = int(n)
  for _ = 1, 10 do n = up and n + 1 or n - 1 end
  return n
end
local function blocks_show(seen, n)
  local flats, rods, cubes = seen.figure:match("F:(o*) R:(o*) C:(o*)")
  return 100 * #flats + 10 * #rods + #cubes == int(n)
end
local function trying(holds)
  local out = {}
  for i = 0, 1100 do if holds(i) then out[#out + 1] = i end end
  return #out > 0 and out or nil
end
form("The blocks show {n}.\nWhat number is 10 more?", function(h, seen) return blocks_show(seen, h[1]) and step(h[1], true) or nil end)
form("The blocks show {n}.\nWhat number is 10 less?", function(h, seen) return blocks_show(seen, h[1]) and step(h[1], false) or nil end)
form("What number is 10 more than {n}?", function(h) return step(h[1], true) end)
form("What number is 10 less than {n}?", function(h) return step(h[1], false) end)
form("{w} has {n} {*} and gets 10 more.\nHow many {*} does {w} have now?", function(h) return step(h[2], true) end)
form("{w} has {n} {*} and gives 10 away.\nHow many {*} does {w} have now?", function(h) return step(h[2], false) end)
form("10 more than my number is {n}.\nWhat is my number?", function(h) return trying(function(i) return step(i, true) == int(h[1]) end) end)
form("10 less than my number is {n}.\nWhat is my number?", function(h) return trying(function(i) return step(i, false) == int(h[1]) end) end)
-- Four numbers, one of them hidden, with equal steps.
local function hidden(texts)
  return trying(function(i)
    local list = {}
    for k, text in ipairs(texts) do list[k] = text == "?" and i or int(text) end
    for k = 3, #list do if list[k] - list[k - 1] ~= list[2] - list[1] then return false end end
    return true
  end)
end
form("{n}, ?, {n}, {n}\nWhat number is missing?", function(h) return hidden({h[1], "?", h[2], h[3]}) end)
form("{n}, {n}, ?, {n}\nWhat number is missing?", function(h) return hidden({h[1], h[2], "?", h[3]}) end)
