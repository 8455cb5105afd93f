-- Goes through every number of squares and keeps the one that is the fraction; answers with that many from the top left.
local function shaded(seen, wanted)
  local rows = {}
  for row in seen.area:gmatch("%.+") do rows[#rows + 1] = #row end
  local all = 0
  for _, n in ipairs(rows) do all = all + n end
  for n = 0, all do
    if Q(n, all) == wanted then
      local out, left = {}, n
      for _, width in ipairs(rows) do
        local here = math.min(left, width)
        out[#out + 1] = string.rep("1", here) .. string.rep("0", width - here)
        left = left - here
      end
      return table.concat(out, "/"), all
    end
  end
  return nil
end
local function told(h, seen, wanted)
  local out, all = shaded(seen, wanted)
  if not out then return nil, "the squares cannot be shared so" end
  if all ~= int(h[2]) then return nil, "other squares are drawn" end
  return out
end
form("{*} has {n} squares.\nShade {f} of it.", function(h, seen) return told(h, seen, Q(h[3])) end)
form("{*} has {n} squares.\nLeave {f} blank. Shade the rest.", function(h, seen) return told(h, seen, Q(1) - Q(h[3])) end)
