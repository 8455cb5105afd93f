-- The story is played with every number until it comes out.
local stories = {
  {"^%a+ had x stickers and got (%d+) more%. Now %a+ has (%d+)%.$", function(x, a) return x + a end},
  {"^%a+ had x dollars and spent (%d+)%. Now %a+ has (%d+)%.$", function(x, a) return x - a end},
  {"^Each of (%d+) bags holds x marbles%. There are (%d+) marbles in all%.$", function(x, a) return x * a end},
  {"^x cards are shared equally by (%d+) children%. Each gets (%d+)%.$", function(x, a) return x // a + (x % a > 0 and 10000 or 0) end},
}
local function played(text)
  for _, one in ipairs(stories) do
    local a, c = text:match(one[1])
    if a then
      local found = {}
      for x = 0, 500 do if one[2](x, int(a)) == int(c) then found[#found + 1] = x end end
      return found, one[2], int(a)
    end
  end
end
form("{*}\nWhich equation tells the story?", function(h, seen)
  local found, story, a = played(h[1])
  if not found then return nil, "an unknown story" end
  return those_that(seen, function(option)
    local left, right = option:match("^(.-) = (.-)$")
    for _, x in ipairs({found[1], found[1] + 60, found[1] + 120}) do
      local v = value(left, {x = x * a})
      if not v or v ~= Q(story(x * a, a)) then return false end
    end
    local at = value(left, {x = found[1]})
    return at ~= nil and at == Q(right)
  end)
end)
form("{*}.\nWhich number is x?", function(h)
  local found = played(h[1] .. ".")
  if found then return found end
  local more, sum = h[1]:match("^%a+ has x shells%. %a+ has (%d+) more%. Together they have (%d+)$")
  local times, all = h[1]:match("^%a+ has x shells%. %a+ has (%d+) times as many%. Together they have (%d+)$")
  for x = 1, 500 do
    if more and x + x + int(more) == int(sum) then return x end
    if times and x + x * int(times) == int(all) then return x end
  end
  return nil, "an unknown story"
end)
