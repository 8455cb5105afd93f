-- Tries every number in the story. The equations are read by the form of the sums within 20.
local function before(change)
  return function(h)
    local found = {}
    for n = 0, 60 do
      if change(n, int(h[2])) == int(h[3]) then found[#found + 1] = n end
    end
    return found
  end
end
form("{w} thinks of a number and adds {n}.\nNow it is {n}.\nWhat was the number?", before(function(n, by) return n + by end))
form("{w} thinks of a number and takes off {n}.\nNow it is {n}.\nWhat was the number?", before(function(n, by) return n - by end))
