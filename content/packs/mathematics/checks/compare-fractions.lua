form("Two bars are equally long. One has {f} colored, one {f}.\nWhich is more?", function(h, seen)
  local a, b = Q(h[1]), Q(h[2])
  return those_that(seen, function(option)
    if option == "They are equal." then return a == b end
    if option == "The bars cannot be compared." then return false end
    local here = Q(option)
    return (here == a or here == b) and not (here < a) and not (here < b)
  end)
end)
form("All of them are parts of the same whole.\nWhich fraction is the greatest?", function(h, seen)
  return those_that(seen, function(option)
    for _, other in ipairs(seen.options) do if Q(option) < Q(other) then return false end end
    return true
  end)
end)
form("Put the fractions in order.\nBegin with the smallest.", function(h, seen)
  return in_order(seen, function(option) return Q(option) end)
end)
