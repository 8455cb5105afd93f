-- Stories about lengths: played with every possible length; the one with which the story comes true is the answer.
local function trying(holds)
  local out = {}
  for i = 0, 300 do if holds(i) then out[#out + 1] = i end end
  return out
end
form("One {w} is {n} {w} long. Another is {n} {w}.\nThey lie end to end. How long is that?", function(h) return trying(function(x) return x - int(h[2]) == int(h[4]) end) end)
form("A {w} is {n} {w} long. {n} {w} are cut off.\nHow long is the rest?", function(h) return trying(function(x) return x + int(h[4]) == int(h[2]) end) end)
form("{*}’s {w} is {n} {w} long.\n{*}’s {w} is {n} {w} long.\nHow many {w} longer is {*}’s?", function(h) return trying(function(x) return h[10] == h[1] and int(h[7]) + x == int(h[3]) end) end)
form("{*}’s {w} is {n} {w} long.\nIt is {n} {w} longer than {*}’s.\nHow long is {*}’s?", function(h) return trying(function(x) return h[7] == h[8] and x + int(h[5]) == int(h[3]) end) end)
form("{*}’s {w} is {n} {w} long.\nIt is {n} {w} shorter than {*}’s.\nHow long is {*}’s?", function(h) return trying(function(x) return h[7] == h[8] and int(h[3]) + int(h[5]) == x end) end)
form("{*}’s {w} is {n} {w} long.\n{*}’s is {n} {w} longer.\nHow long is {*}’s?", function(h) return trying(function(x) return h[5] == h[8] and x - int(h[6]) == int(h[3]) end) end)
form("A {w} is {n} {w} long.\n{n} {w} are cut off, then {n} {w} more.\nHow long is the rest?", function(h) return trying(function(x) return x + int(h[6]) + int(h[4]) == int(h[2]) end) end)
form("A {w} of {n} {w} and one of {n} {w} are tied.\nThe knot takes up {n} {w}.\nHow long is the {w} now?", function(h) return trying(function(x) return x + int(h[6]) - int(h[4]) == int(h[2]) end) end)
form("A {w} of {n} {w} and one of {n} {w} are joined.\nThen {n} {w} are cut off.\nHow long is the {w} now?", function(h) return trying(function(x) return x + int(h[6]) - int(h[4]) == int(h[2]) end) end)
form("One {w} is {n} {w} long. Another is {n} {w} shorter.\nThey lie end to end. How long is that?", function(h) return trying(function(x) return x - int(h[2]) + int(h[4]) == int(h[2]) end) end)
