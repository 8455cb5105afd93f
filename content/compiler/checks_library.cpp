// The checks' own library; docs/formats/pack.md describes each word for authors. The chunk returns
// the function that runs one check and turns what it found into texts.
#include "content/compiler/checks_library.hpp"

namespace pipit::pack {

const std::string_view checks_library = R"lua(
local type, error, tostring, concat = type, error, tostring, table.concat
local find, sub = string.find, string.sub

-- ---- texts -----------------------------------------------------------------------------------
function count(text, what)
  if what == "" then error("count needs something to count", 2) end
  local n, at = 0, 1
  while true do
    local from, to = find(text, what, at, true)
    if not from then return n end
    n, at = n + 1, to + 1
  end
end
function split(text, at)
  if at == "" then error("split needs a text to split at", 2) end
  local out, from = {}, 1
  while true do
    local first, last = find(text, at, from, true)
    out[#out + 1] = sub(text, from, first and first - 1)
    if not first then return out end
    from = last + 1
  end
end
function lines(text) return split(text, "\n") end
-- Of a drawn table: the cells of each row below its head.
function table_rows(seen)
  local out = {}
  for i, line in ipairs(split(seen.figure, " | ")) do
    if i > 2 then out[#out + 1] = split(line, " ; ") end
  end
  return out
end
function begins(text, with) return sub(text, 1, #with) == with end
function ends(text, with) return with == "" or sub(text, -#with) == with end
function trim(text) return (text:gsub("^%s+", ""):gsub("%s+$", "")) end

local small = split("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
  .. "fifteen sixteen seventeen eighteen nineteen", " ")
local round = split("ten twenty thirty forty fifty sixty seventy eighty ninety", " ")
function spelt(n)
  if n < 0 or n > 9999 then return nil end
  if n >= 1000 then
    return small[n // 1000 + 1] .. " thousand" .. (n % 1000 > 0 and " " .. spelt(n % 1000) or "")
  elseif n >= 100 then
    return small[n // 100 + 1] .. " hundred" .. (n % 100 > 0 and " " .. spelt(n % 100) or "")
  elseif n >= 20 then
    return round[n // 10] .. (n % 10 > 0 and "-" .. small[n % 10 + 1] or "")
  end
  return small[n + 1]
end

-- ---- numbers ---------------------------------------------------------------------------------
function abs(q) if q < Q(0) then return -q end return q end
function gcd(a, b)
  a, b = abs(a), abs(b)
  while b ~= 0 do a, b = b, a % b end
  return a
end

-- ---- options ---------------------------------------------------------------------------------
local function options_of(seen)
  if type(seen) ~= "table" or type(seen.options) ~= "table" then error("the first argument is seen", 3) end
  return seen.options
end
function those_that(seen, holds)
  local found, places = {}, {}
  for i, option in ipairs(options_of(seen)) do
    local held, why = holds(option, i)
    if held == nil then return nil, why or 'the option "' .. option .. '" cannot be judged' end
    if held then found[#found + 1], places[#places + 1] = option, i - 1 end
  end
  if #found == 0 then return nil, "no option holds" end
  if seen.asks == "several" then return concat(places, ",") end
  return found
end
function in_order(seen, size)
  local sized = {}
  for i, option in ipairs(options_of(seen)) do
    local one, why = size(option)
    if one == nil then return nil, why or 'the option "' .. option .. '" has no size' end
    for _, other in ipairs(sized) do
      if not (one < other.size) and not (other.size < one) then return nil, "two options are of the same size" end
    end
    sized[#sized + 1] = {size = one, place = i - 1}
  end
  table.sort(sized, function(a, b) return a.size < b.size end)
  for i, one in ipairs(sized) do sized[i] = one.place end
  return concat(sized, ",")
end
function matched(seen, fits)
  options_of(seen)
  local places = {}
  for _, left in ipairs(seen.left) do
    local found = {}
    for i, place in ipairs(seen.places) do
      if fits(left, place) then found[#found + 1] = i - 1 end
    end
    if #found ~= 1 then return nil, '"' .. left .. '" has ' .. #found .. " partners" end
    places[#places + 1] = found[1]
  end
  if #places == 0 then return nil, "there is nothing to match" end
  return concat(places, ",")
end

-- ---- one check -------------------------------------------------------------------------------
local function text_of(one)
  local kind = type(one)
  if kind == "string" then return one end
  if kind == "number" then
    local whole = math.tointeger(one)
    if whole then return tostring(whole) end
  elseif kind == "userdata" then
    return tostring(one)
  end
  error("a check gives whole numbers, Q and texts, not " .. kind .. " " .. tostring(one), 0)
end
-- A number among options is the option of its value; a text is the option letter for letter.
local function among(one, seen, out)
  local text, any = text_of(one), false
  for _, option in ipairs(seen.options) do
    local same = option == text
    if not same and type(one) ~= "string" then
      local number = Q(option)
      same = number ~= nil and number == Q(one)
    end
    if same then out[#out + 1], any = option, true end
  end
  return any
end
return function(check, holes, seen)
  local found, why = check(holes, seen)
  if found == nil then return nil, why and tostring(why) or "it gave no answer and no reason" end
  if type(found) ~= "table" then found = {found} end
  local out, said = {}, {}
  for _, one in ipairs(found) do
    said[#said + 1] = text_of(one)
    if seen.asks == "choice" and #seen.options > 0 then among(one, seen, out) else out[#out + 1] = text_of(one) end
  end
  if #said == 0 then return nil, "no answer holds" end
  if #out == 0 then return nil, "it found " .. concat(said, ", ") .. ", which is no option" end
  return out
end
)lua";

}  // namespace pipit::pack
