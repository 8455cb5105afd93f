local function squares(w, h)
  local sum = 0
  for _ = 1, h do for _ = 1, w do sum = sum + 1 end end
  return sum
end
local function round(w, h) return w + h + w + h end
-- The sides as labelled, in order.
local function labels(seen)
  local out = {}
  for n in string.gmatch(seen.figure, "%((%d+)") do out[#out + 1] = int(n) end
  return out
end
local function as_drawn(seen, w, h)
  local l = labels(seen)
  return seen.figure == "" or #l == 4 and l[1] == l[3] and l[2] == l[4] and (l[1] == w and l[2] == h or l[1] == h and l[2] == w)
end
form("The rectangle is {n} {w} long and {n} {w} wide.\nWhat is its area?", function(h, seen)
  if not as_drawn(seen, int(h[1]), int(h[3])) then return nil, "the figure has other sides" end
  return squares(int(h[1]), int(h[3]))
end)
form("The rectangle is {n} {w} long and {n} {w} wide.\nWhat is its perimeter?", function(h, seen)
  if not as_drawn(seen, int(h[1]), int(h[3])) then return nil, "the figure has other sides" end
  return round(int(h[1]), int(h[3]))
end)
local function side(total, known, measure)
  for s = 1, 1000 do if measure(known, s) == total then return s end end
  return nil, "no such rectangle"
end
form("A rectangle has an area of {n} cm². One side is {n} cm.\nHow long is the other side?", function(h) return side(int(h[1]), int(h[2]), squares) end)
form("A rectangle has a perimeter of {n} cm. One side is {n} cm.\nHow long is the side next to it?", function(h) return side(int(h[1]), int(h[2]), round) end)
form("Each square is 1 cm². Draw a rectangle.\nIts area is {n} cm² and its perimeter {n} cm.", function(h, seen)
  local found = {}
  for high = 1, 10 do
    for wide = high, 10 do
      if squares(wide, high) == int(h[1]) and round(wide, high) == int(h[2]) then found[#found + 1] = {high, wide} end
    end
  end
  if #found ~= 1 then return nil, "there is not one such rectangle" end
  local rows, cells = {}, split(seen.area, " ")
  local high, wide = found[1][1], found[1][2]
  if high > #cells - 1 then return nil, "it does not fit" end
  for r = 1, #cells - 1 do
    rows[r] = r <= high and string.rep("1", wide) .. string.rep("0", #cells[2] - wide) or string.rep("0", #cells[2])
  end
  return table.concat(rows, "/")
end)
form("A gym is {n} m by {n} m. The floor gets new tiles.\nHow many square meters is that?", function(h) return squares(int(h[1]), int(h[2])) end)
form("A school wall is {n} m by {n} m. All of it is painted.\nHow many square meters is that?", function(h) return squares(int(h[1]), int(h[2])) end)
form("A garden is {n} m by {n} m. A fence goes all round it.\nHow many meters of fence is that?", function(h) return round(int(h[1]), int(h[2])) end)
form("A field is {n} m by {n} m. Someone walks once round it.\nHow many meters is that?", function(h) return round(int(h[1]), int(h[2])) end)
