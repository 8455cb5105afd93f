form("Do not work it out. The line shows {f}.\nHow large is {n} × {f}?", function(h, seen)
  local n, product = Q(h[2]), value(h[2] .. " × " .. h[3])
  if h[1] ~= h[3] or count(seen.figure, "| " .. h[1] .. " ") ~= 1 then return nil, "the line shows another number" end
  return those_that(seen, function(option)
    if begins(option, "less than") then return product < n elseif begins(option, "more than") then return n < product end
    return product == Q(split(option, "just ")[2])
  end)
end)
for word, sign in pairs({less = true, more = false}) do
  form("Do not work them out.\nWhich products are " .. word .. " than {n}?", function(h, seen)
    return those_that(seen, function(option)
      if sign then return value(option) < Q(h[1]) end
      return Q(h[1]) < value(option)
    end)
  end)
end
form("Do not work them out.\nPut the products in order, the largest first.", function(h, seen)
  return in_order(seen, function(option) return -value(option) end)
end)
form("Do not work them out.\nPut the products in order, the smallest first.", function(h, seen)
  return in_order(seen, function(option) return value(option) end)
end)
form("{n} is multiplied by a number. The product is {n}.\nWhat was it multiplied by?", function(h, seen)
  local by = Q(h[2]) / Q(h[1])
  return those_that(seen, function(option)
    if option == "A number less than 1" then return by < Q(1) elseif option == "A number more than 1" then return Q(1) < by end
    return option == "The number 1" and by == Q(1)
  end)
end)
