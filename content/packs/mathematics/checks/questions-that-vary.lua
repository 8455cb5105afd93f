-- The grammar tells: are and do speak of many, is, does and did of one. How many of them there are is one number.
local many, one = {are = true, ["do"] = true, were = true}, {is = true, does = true, did = true, was = true}
local function varies(question)
  if question:match("^How many %a+ are in ") then return false end
  for word in question:lower():gmatch("%a+") do
    if many[word] then return true end
    if one[word] then return false end
  end
end
form("Some questions have one answer. Others need many answers.\nFor which question do the answers vary?", function(h, seen) return those_that(seen, varies) end)
form("Some questions have one answer. Others need many answers.\nWhich question has only one answer?", function(h, seen)
  return those_that(seen, function(option) return not varies(option) end)
end)
form("A survey writes down many answers.\nWhich questions need a survey?", function(h, seen) return those_that(seen, varies) end)
-- What one answer can be, as one finds it in life; every number of a list is held against it.
local sizes = {
  {"How old are the children in grade", 10, 14}, {"in cm", 115, 190}, {"siblings", 0, 9}, {"minutes do the bus rides", 4, 120}, {"letters do the first names", 2, 12},
  {"kg do the cats", 2, 10}, {"pages do the books", 20, 900}, {"hours did the children sleep", 5, 14}, {"seeds do the apples", 1, 15},
}
form("{*}\nWhich list could hold the answers?", function(h, seen)
  for _, one in ipairs(sizes) do
    if count(h[1], one[1]) > 0 then
      return those_that(seen, function(option)
        local numbers = split(option, ", ")
        if #numbers < 3 then return false end
        local differ = false
        for _, n in ipairs(numbers) do
          if int(n) < one[2] or int(n) > one[3] then return false end
          if n ~= numbers[1] then differ = true end
        end
        return differ
      end)
    end
  end
  return nil, "an unknown question"
end)
