form("The bar shows {f} = {f}.\nBy which number were top and bottom multiplied?", function(h, seen)
  if Q(h[1]) ~= Q(h[2]) then return nil, "they are not equal" end
  local a, b = split(h[1], "/"), split(h[2], "/")
  local cells = string.gsub(string.match(seen.figure, "%[(.-)%]"), "|", "")
  local filled = #string.gsub(cells, "%.", "")
  if Q(filled, #cells) ~= Q(h[1]) then return nil, "the bar shows another amount" end
  for k = 1, 100 do
    if int(a[1]) * k == int(b[1]) and int(a[2]) * k == int(b[2]) then return k end
  end
end)
form("Write {f} with {n} as the bottom number.\nWhich number goes on top?", function(h)
  for top = 0, 200 do if Q(top, int(h[2])) == Q(h[1]) then return top end end
end)
form("Which fractions are equal to {f}?\nChoose every one.", function(h, seen)
  return those_that(seen, function(option) return Q(option) == Q(h[1]) end)
end)
form("Think of the fewest pieces.\nWhich fraction is equal to {f}?", function(h, seen)
  return those_that(seen, function(option) return Q(option) == Q(h[1]) end)
end)
