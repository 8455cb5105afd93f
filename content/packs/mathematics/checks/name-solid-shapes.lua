-- Knows a solid by its drawn outline, a thing by its real form.
local function shapes(figure)
  local out = {}
  for label, shape in figure:gmatch("| %[(%w*)%] ([%a_]+)") do out[label] = shape end
  return out
end
form("Look at solid shape {w}.\nWhat is its name?", function(h, seen)
  local shape = shapes(seen.figure)[h[1]]
  return those_that(seen, function(option) return option:lower() == shape end)
end)
local rolls_to = {}
for shape, things in pairs({
  sphere = "Ball,Orange,Marble,Globe", cylinder = "Soup can,Drum,Candle,Paper roll", cube = "Number cube,Ice cube,Toy block,Puzzle cube",
  cone = "Party hat,Road cone,Funnel,Ice cream cone",
}) do
  for _, one in ipairs(split(things, ",")) do rolls_to[one] = shape end
end
form("Think of the real things.\nWhich one has the shape of a {w}?", function(h, seen)
  return those_that(seen, function(option) return rolls_to[option] and rolls_to[option] == h[1] end)
end)
local solid = {cube = true, box = true, sphere = true, cylinder = true, cone = true, pyramid = true, prism = true}
form("Choose every solid shape.", function(_, seen)
  local all = shapes(seen.figure)
  return those_that(seen, function(option) return solid[all[option]] == true end)
end)
form("Choose every flat shape.", function(_, seen)
  local all = shapes(seen.figure)
  return those_that(seen, function(option) return solid[all[option]] == nil end)
end)
