-- A question varies when it is about many of a kind, each with its own answer.
local groups = {"do the ", "are the trees", "are the dogs", "are the songs", "are the days", "are the children in our"}
local function varies(question)
  for _, words in ipairs(groups) do if count(question, words) > 0 then return true end end
  return false
end
form("Some questions have one answer. Others need many answers.\nFor which question do the answers vary?", function(h, seen) return those_that(seen, varies) end)
form("Some questions have one answer. Others need many answers.\nWhich question has only one answer?", function(h, seen)
  return those_that(seen, function(option) return not varies(option) end)
end)
form("A survey writes down many answers.\nWhich questions need a survey?", function(h, seen) return those_that(seen, varies) end)
-- What one answer is sensible for each kind of thing.
local sizes = {
  {"How old", 10, 14}, {"in cm", 120, 180}, {"siblings", 0, 8}, {"minutes", 15, 60}, {"letters", 2, 9}, {"kg do the cats", 2, 9}, {"pages", 60, 700}, {"hours", 6, 12}, {"seeds", 4, 14},
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
