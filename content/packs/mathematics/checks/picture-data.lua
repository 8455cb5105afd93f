-- Pictures are counted row by row; sentences about a table are checked one at a time.
local function rows(seen)
  local out = {}
  for label, drawn in seen.figure:gmatch("| %[([^%]]*)%] ([o.]*)") do out[label] = count(drawn, "o") end
  return out
end
local function total(list)
  local sum = 0
  for _, n in pairs(list) do sum = sum + n end
  return sum
end
form("Each picture is one child’s choice.\nHow many children chose {w}?", function(h, seen) return rows(seen)[h[1]] end)
form("Each picture is one child’s choice.\nHow many children were asked in all?", function(h, seen) return total(rows(seen)) end)
form("Each picture is one child’s choice.\nHow many more chose {w} than {w}?", function(h, seen) return rows(seen)[h[1]] - rows(seen)[h[2]] end)
form("Each picture is one child’s choice.\nHow many fewer chose {w} than {w}?", function(h, seen) return rows(seen)[h[2]] - rows(seen)[h[1]] end)
form("The table shows what children chose.\nWhich sentences are true?", function(h, seen)
  local list = {}
  for label, n in seen.figure:gmatch("| (%a+) ; (%d+)") do list[label] = int(n) end
  return those_that(seen, function(option)
    local n, a, b = option:match("^(%d+) more chose (%a+) than (%a+)%.$")
    if n then return list[b] + int(n) == list[a] end
    n = option:match("^(%d+) children were asked%.$")
    if n then return total(list) == int(n) end
    n, a = option:match("^(%d+) chose (%a+)%.$")
    return list[a] == int(n)
  end)
end)
