-- Stories: played with every possible answer; the one with which the story comes true is the answer.
local function trying(holds)
  local out = {}
  for i = 0, 300 do if holds(i) then out[#out + 1] = i end end
  return out
end
form("{w} sees {n} {*} on one side and {n} on the other.\nHow many {*} are there in all?", function(h) return trying(function(x) return x - int(h[2]) == int(h[4]) end) end)
form("{w} has {n} {*} and gives {n} of them to {w}.\nHow many {*} does {w} have left?", function(h)
  return trying(function(x) return h[1] == h[7] and x + int(h[4]) == int(h[2]) end)
end)
form("{w} counts {n} {*}. {w} counts {n}.\nHow many more {*} does {w} count?", function(h) return trying(function(x) return h[1] == h[7] and int(h[5]) + x == int(h[2]) end) end)
form("{w} had some {*}. Then {w} got {n} more.\nNow there are {n}.\nHow many {*} did {w} have at first?", function(h) return trying(function(x) return x + int(h[4]) == int(h[5]) end) end)
form("{w} had some {*} and gave {n} away.\n{n} are left.\nHow many {*} did {w} have at first?", function(h) return trying(function(x) return x - int(h[3]) == int(h[4]) end) end)
form("{w} has {n} {*}. That is {n} more than {w} has.\nHow many {*} does {w} have?", function(h) return trying(function(x) return h[5] == h[7] and x + int(h[4]) == int(h[2]) end) end)
form("{w} has {n} {*}. That is {n} fewer than {w} has.\nHow many {*} does {w} have?", function(h) return trying(function(x) return h[5] == h[7] and x - int(h[4]) == int(h[2]) end) end)
form("{w} has {n} {*} and gets {n} more.\nThen {w} gives {n} to {w}.\nHow many {*} does {w} have now?", function(h)
  return trying(function(x) return h[1] == h[5] and h[1] == h[9] and x + int(h[6]) - int(h[4]) == int(h[2]) end)
end)
form("There are {n} {*} in a shop.\n{n} are sold in the morning and {n} later.\nHow many {*} are left?", function(h) return trying(function(x) return x + int(h[4]) + int(h[3]) == int(h[1]) end) end)
form("{w} has {n} {*}. {w} has {n} fewer.\nHow many {*} do they have together?", function(h)
  return trying(function(x) return x - int(h[2]) + int(h[5]) == int(h[2]) end)
end)
