// The generators' own library. Given by sandbox.cpp: rng state is (seed, level); `before`, `keys`,
// `same`, `unpack`, `split` and the bounded string functions. docs/formats/pack.md describes each
// for authors.
#include "content/generators/prelude.hpp"

namespace pipit::content {

const std::string_view prelude = R"lua(
local seed, level, keys_of, same_number = ...

-- ---- whole numbers ---------------------------------------------------------------------------
function lcm(a, b) return a // gcd(a, b) * b end
function reduced(n, d)
  local g = gcd(n, d)
  return n // g, d // g
end

-- ---- lists -----------------------------------------------------------------------------------
table = {}
function table.insert(list, at, item)
  if item == nil then list[#list + 1] = at return end
  for i = #list, at, -1 do list[i + 1] = list[i] end
  list[at] = item
end
function table.remove(list, at)
  local n = #list
  at = at or n
  local item = list[at]
  for i = at, n do list[i] = list[i + 1] end
  return item
end
function table.concat(list, between)
  local out = ""
  for i = 1, #list do
    if i > 1 and between then out = out .. between end
    out = out .. list[i]
  end
  return out
end
-- Merge sort: stable, and the same in every process.
function table.sort(list, less)
  less = less or before
  local n, width, from = #list, 1, list
  local to = {}
  while width < n do
    for low = 1, n, 2 * width do
      local mid, high = min(low + width, n + 1), min(low + 2 * width, n + 1)
      local i, j = low, mid
      for k = low, high - 1 do
        if i < mid and (j >= high or not less(from[j], from[i])) then
          to[k] = from[i] i = i + 1
        else
          to[k] = from[j] j = j + 1
        end
      end
    end
    from, to = to, from
    width = 2 * width
  end
  if from ~= list then for i = 1, n do list[i] = from[i] end end
  return list
end
table.unpack = unpack

-- Every key and value, numbers first, then texts, each in order.
function each(t)
  local keys, i = table.sort(keys_of(t)), 0
  return function()
    i = i + 1
    local key = keys[i]
    if key ~= nil then return key, t[key] end
  end
end
function contains(list, item)
  for i = 1, #list do if list[i] == item then return true end end
  return false
end
-- A new list, the last item first.
function turned_round(list)
  local out = {}
  for i = 1, #list do out[i] = list[#list + 1 - i] end
  return out
end
-- A new list of what `write` makes of each item: tostring, or another, such as `signed`.
function texts(list, write)
  write = write or tostring
  local out = {}
  for i = 1, #list do out[i] = write(list[i]) end
  return out
end

-- ---- chance: splitmix64 in whole numbers ------------------------------------------------------
rng = {}
local state = (seed * 0x2545F4914F6CDD1D) ~ (level * 0x632BE59BD9B4E019)
local function bits()
  state = state + 0x9E3779B97F4A7C15
  local z = state
  z = (z ~ (z >> 30)) * 0xBF58476D1CE4E5B9
  z = (z ~ (z >> 27)) * 0x94D049BB133111EB
  return (z ~ (z >> 31)) >> 1
end
function rng:int(low, high)
  assert(high >= low, "rng:int needs low <= high")
  local n = high - low + 1
  local top = 0x7FFFFFFFFFFFFFFF // n * n
  local got
  repeat got = bits() until got < top
  return low + got % n
end
function rng:pick(list) return list[self:int(1, #list)] end
function rng:chance(of, n) return self:int(1, n) <= of end
function rng:shuffle(list)
  for i = #list, 2, -1 do
    local j = self:int(1, i)
    list[i], list[j] = list[j], list[i]
  end
  return list
end
-- 0 .. n-1, a different one for every n neighbouring seeds: what keeps neighbours from being the same item.
function rng:turn(n)
  local step = max(1, n * 618 // 1000)
  while gcd(step, n) ~= 1 do step = step + 1 end
  return (seed % n * step + level) % n
end
function rng:turn_of(list) return list[self:turn(#list) + 1] end

-- ---- texts ------------------------------------------------------------------------------------
function string.rep(text, n)
  local out = ""
  while n > 0 do
    if n % 2 == 1 then out = out .. text end
    n = n // 2
    if n > 0 then text = text .. text end
  end
  return out
end
function cap(text) return string.upper(string.sub(text, 1, 1)) .. string.sub(text, 2) end
-- "cat hat,dog log" is two lists of words.
function word_lists(text)
  local out = split(text, ",")
  for i = 1, #out do out[i] = split(out[i], " ") end
  return out
end
function frac(n, d) return "{" .. n .. "/" .. d .. "}" end
-- A fraction as it is typed: over(3, 4) is "3/4".
function over(n, d) return n .. "/" .. d end
function bold(text) return "**" .. text .. "**" end
-- The minus sign as people write it; answers and `given` use the pad's "-".
function signed(n) if n < 0 then return "−" .. -n end return tostring(n) end
-- decimal(35, 2) is "0.35"; decimal(-5, 1) is "-0.5"; no needless zero at the end.
function decimal(n, places)
  local sign = ""
  if n < 0 then sign, n = "-", -n end
  while places > 0 and n % 10 == 0 do n, places = n // 10, places - 1 end
  local digits = tostring(n)
  if places == 0 then return sign .. digits end
  while #digits <= places do digits = "0" .. digits end
  return sign .. string.sub(digits, 1, #digits - places) .. "." .. string.sub(digits, #digits - places + 1)
end
-- Rows of a grid answer: the first n cells filled, or a rectangle from the top left.
function cells(rows, columns, n)
  local full, empty, out = string.rep("1", columns), string.rep("0", columns), ""
  for row = 1, rows do
    local filled = n - (row - 1) * columns
    local one = filled >= columns and full or filled <= 0 and empty
      or string.sub(full, 1, filled) .. string.sub(empty, filled + 1)
    out = row > 1 and out .. "/" .. one or one
  end
  return out
end
function rectangle(rows, columns, high, wide)
  local full = string.rep("1", wide) .. string.rep("0", columns - wide)
  local empty, out = string.rep("0", columns), full
  for i = 2, rows do out = out .. "/" .. (i <= high and full or empty) end
  return out
end
-- "7:05", as a clock is given and as people write it.
function clock_time(hour, minute)
  return hour .. ":" .. (minute < 10 and "0" or "") .. minute
end
names = {"Amina", "Otis", "Zuri", "Mateo", "Ravi", "Mei", "Noor", "Leo", "Ana", "Sam", "Ines", "Kofi"}
-- Two different names.
function rng:two_names()
  local first = self:int(1, #names)
  local second = (first - 1 + self:int(1, #names - 1)) % #names + 1
  return names[first], names[second]
end
-- A wrong answer that is understood: what was given, what the literature calls it, what to say.
function slip(given, name, en, es, ...)
  return {given = given, name = name, feedback = t(en, es, ...)}
end

function integer_answer(value) return {kind = "number", value = value, form = "integer"} end
-- The item with the key and every slip to choose from.
function choose_right(key, slips, item)
  local options = {key}
  for i = 1, #slips do options[i + 1] = slips[i].given end
  item.answer = {kind = "choice", right = key, options = rng:shuffle(options)}
  item.misconceptions = slips
  return item
end
-- The item with four to choose from, of which the first two hold.
function choose_two(four, item)
  local right = {four[1], four[2]}
  item.answer = {kind = "several", options = rng:shuffle({unpack(four)}), right = right}
  return item
end

-- What an answer is compared by: a list of numbers or texts as one text.
local function as_text(given)
  if type(given) == "table" then return table.concat(given, "\n") end
  return tostring(given)
end
-- The misconceptions worth keeping: a wrong answer that is not the key, nor another one's twin.
function apart(key, list)
  local out = {}
  for i = 1, #list do
    local mine = list[i]
    local text = as_text(mine.given)
    local fresh = not same_number(text, as_text(key))
    for j = 1, #out do
      if same_number(text, as_text(out[j].given)) then fresh = false end
    end
    if fresh then out[#out + 1] = mine end
  end
  return out
end
)lua";

}  // namespace pipit::content
