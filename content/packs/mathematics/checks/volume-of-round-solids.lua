form("The volume is a number times π, in {*}.\nWhich number is it?", function(h, seen)
  local shape = seen.figure:match("^solid (%a+)")
  local function told(what) local n = seen.figure:match(what .. " %[(%d+)") return n and Q(n) end
  local r, high = told("radius"), told("height")
  if not r then r = told("diameter") / Q(2) end
  -- a ball as the cylinder around it less two cones as high as the radius
  local function stack(height) return r * r * height end
  if shape == "cylinder" then return stack(high) end
  if shape == "cone" then return stack(high) / Q(3) end
  if shape == "sphere" then return stack(r + r) - stack(r) / Q(3) - stack(r) / Q(3) end
end)
form({"A cone has the volume {*}π {*}.\nThe radius of its base is {n} {w}.\nHow high is it?", "A cylinder has the volume {*}π {*}.\nThe radius of its base is {n} {w}.\nHow high is it?"}, function(h, seen)
  local cone = begins(seen.prompt, "A cone")
  for high = 1, 120 do
    local v = Q(int(h[3]) * int(h[3]) * high)
    if cone then v = v / Q(3) end
    if v == Q(h[1]) then return high end
  end
end)
