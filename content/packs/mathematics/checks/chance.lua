form("The spinner has {n} equal parts.\nWhat is the chance that it stops on A?", function(h, seen)
  local a = count(seen.figure, "[A]")
  local all = a + count(seen.figure, "[B]") + count(seen.figure, "[C]")
  if all ~= int(h[1]) then return nil, "the spinner shows other parts: " .. seen.figure end
  return Q(a, all)
end)
form("A bag holds {n} balls, {n} of them red. A ball is drawn and put back, {n} times.\nAbout how many times is it red?", function(h)
  local red, draws = 0, 0
  while draws < int(h[3]) do red, draws = red + int(h[2]), draws + int(h[1]) end
  if draws ~= int(h[3]) then return nil, "not whole rounds" end
  return red
end)
form("A cup was thrown {n} times.\nWhat chance of “down” do these data suggest?", function(h, seen)
  local all, side = 0, nil
  for _, row in ipairs(split(seen.figure, "|")) do
    local name, n = row:match("(%a+)%W+(%d+)")
    if n then all = all + int(n); if name == "down" then side = int(n) end end
  end
  if not side or all ~= int(h[1]) then return nil, "the table does not add up: " .. seen.figure end
  return Q(side, all)
end)
form("A bag holds {n} red, {n} blue and {n} green balls. One is drawn.\nWhat is the chance that it is not red?", function(h)
  local all = int(h[1]) + int(h[2]) + int(h[3])
  return Q(1) - Q(int(h[1]), all)
end)
