local function far(text)
  local minus = begins(text, "−")
  return Q(minus and text:sub(#"−" + 1) or text)
end
local function marked(seen)
  local mark = seen.figure:match("^line %-15 %-+ 15 | %S+ (%-*)$")
  local n = 0
  local at = #mark
  while at ~= 15 do at, n = at < 15 and at + 1 or at - 1, n + 1 end
  return n
end
form("The line shows {n}. Its bars mean: how far from 0.\nWhat is |{n}|?", function(h, seen) return marked(seen) end)
form("The line shows {n}.\nHow many steps is {n} from 0?", function(h, seen) return marked(seen) end)
form("Bars mean: how far from 0.\nWhat is |{d}|?", function(h) return far(h[1]) end)
form("Bars mean: how far from 0.\nWhat is |{n}| + |{n}|?", function(h) return far(h[1]) + far(h[2]) end)
form("Bars mean: how far from 0.\nWhat is |{n}| − |{n}|?", function(h) return far(h[1]) - far(h[2]) end)
local function judged(h, seen, deep)
  local at = {[h[1]] = int(h[2]), [h[3]] = int(h[4])}
  return those_that(seen, function(option)
    local who, n, said = option:match("^(.-): (%S+) is (.*)$")
    if at[who] ~= int(n) then return nil, "another number" end
    local other = at[h[1]] == at[who] and at[h[3]] or at[h[1]]
    if said == "greater" then return not deep and at[who] > other end
    return deep and math.abs(at[who]) > math.abs(other)
  end)
end
form("{w} dives at {n} m, {w} at {n} m.\nWho is deeper, and why?", function(h, seen) return judged(h, seen, true) end)
form("{w} has {n} dollars in the bank, {w} has {n} dollars.\nWho has more money, and why?", function(h, seen) return judged(h, seen, false) end)
