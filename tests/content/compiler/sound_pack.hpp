// A small pack that is sound in both languages, with every kind of question the fault tests break:
// a number with a bar, a choice, a story, a place on a line, several that hold. Invariant: it
// passes the gate over 200 seeds; faults_test.cpp changes one thing in it at a time.
#pragma once

#include "content/loader/manifest.hpp"

#include <string>

namespace pipit::test {

inline const char* const sound_sums = R"lua(
local function sums(rng, level)
  local a, b = 12 + rng:turn(60), rng:int(2, 9)
  return a, b, a + b
end
local hints = {
  t("Look at both numbers.", "Mira los dos números."),
  t("Count on from the bigger one.", "Sigue contando desde el mayor."),
  t("Count on step by step.", "Sigue contando paso a paso."),
}
local function slips(key, a, b)
  return {
    slip(key + 1, "counts one too far", "That is one step too far.", "Ese es un paso de más."),
    slip(key - 1, "counts the first again", "The first number was counted again.", "El primer número se contó otra vez."),
    slip(a, "gives back the first", "$1 is only the first number.", "$1 es solo el primer número.", a),
    slip(key + 10, "a ten too many", "That is one ten too many.", "Esa es una decena de más."),
  }
end
local function item(key, a, b, prompt, answer)
  return {
    prompt = prompt,
    answer = answer or {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, slips(key, a, b)),
    hints = hints,
    worked = {a .. " + " .. b .. " = " .. bold(key)},
    right_note = t("Counting on is adding.", "Seguir contando es sumar."),
    paper = t("Draw dots and count them.", "Dibuja puntos y cuéntalos."),
  }
end
local function with_bar(rng, level)
  local a, b, key = sums(rng, level)
  local out = item(key, a, b, t("$1 + $2 = ?\nWhat number goes in place of the question mark?",
    "$1 + $2 = ?\n¿Qué número va en lugar del signo?", a, b))
  out.figure = {kind = "bar_model", total = "?", rows = {{segments = {{size = a, label = a}, {size = b, label = b}}}}}
  return out
end
local function with_options(rng, level)
  local a, b, key = sums(rng, level)
  local right = a .. " + " .. b
  local first, second = a + 1 .. " + " .. b, a .. " + " .. b + 2
  local out = item(key, a, b, t("Which sum makes $1?", "¿Qué suma da $1?", key),
    {kind = "choice", options = {first, right, second}, right = right})
  out.misconceptions = {
    slip(first, "counts one too far", "The first number is one too many.", "El primer número tiene uno de más."),
    slip(second, "a ten too many", "The second number is two too many.", "El segundo número tiene dos de más."),
    slip(first, "gives back the first", "", ""),
  }
  out.misconceptions[3] = slip(a + 2 .. " + " .. b, "gives back the first", "The first number is two too many.",
    "El primer número tiene dos de más.")
  out.answer.options[4] = a + 2 .. " + " .. b
  return out
end
local function story(rng, level)
  local a, b, key = sums(rng, level)
  local thing, name = thing(), rng:two_names()
  return item(key, a, b, t("$1 has $2 $3.\n$1 gets $4 more $3.\nHow many $3 are there now?",
    "$1 tiene $2 $3.\n$1 recibe $4 $3 más.\n¿Cuánt@3s $3 hay ahora?", name, a, thing, b))
end
return function(rng, level)
  return ({with_bar, with_options, story})[level](rng, level)
end
)lua";

inline const char* const sound_places = R"lua(
local function parts(key, given, slips)
  return {
    misconceptions = slips,
    hints = {
      t("Look at the ends of the line.", "Mira los extremos de la recta."),
      t("Count the steps from the left end.", "Cuenta los pasos desde la izquierda."),
      t("Each step is one more.", "Cada paso es uno más."),
    },
    worked = {t("Start at the left end.", "Empieza en el extremo izquierdo.")},
    right_note = t("Each step has the same size.", "Cada paso mide lo mismo."),
    paper = t("Draw the line with its steps.", "Dibuja la recta con sus pasos."),
  }
end
local function on_line(rng)
  local turn = rng:turn(60)
  local from = 20 + turn
  local key = from + rng:int(3, 7)
  local out = parts(key, key, {
    slip(key + 1, "counts one too far", "That is one step too far.", "Ese es un paso de más."),
    slip(key - 1, "counts the first again", "The first tick was counted too.", "La primera marca también se contó."),
    slip(from, "gives back the first", "That is the left end.", "Ese es el extremo izquierdo."),
  })
  out.prompt = t("Tap $1 on the line.", "Toca $1 en la recta.", key)
  out.answer = {kind = "number_line", value = key, line = {from = from, to = from + 10, steps = 10, label_every = 10,
    marks = {{at = from + 2, label = "A"}}}}
  return out
end
local function that_hold(rng)
  local limit = 20 + rng:turn(60)
  local small, large, larger = texts({limit - rng:int(2, 9)}), texts({limit + 1}), texts({limit + rng:int(3, 9)})
  local out = parts(nil, nil, {
    slip(small, "gives back the first", "$1 comes before.", "$1 va antes.", small[1]),
    slip(large, "counts one too far", "There is one more that holds.", "Hay otro que cumple."),
    slip({small[1], large[1]}, "a ten too many", "$1 does not belong there.", "$1 no va ahí.", small[1]),
  })
  out.prompt = t("Which numbers are greater than $1?", "¿Qué números son mayores que $1?", limit)
  out.answer = {kind = "several", options = {small[1], large[1], larger[1]}, right = {large[1], larger[1]}}
  return out
end
return function(rng, level)
  return ({on_line, that_hold})[level](rng)
end
)lua";

inline const char* const sound_checks = R"lua(
local function counted_on(from, steps)
  for _ = 1, steps do from = from + 1 end
  return from
end
form("{n} + {n} = ?\nWhat number goes in place of the question mark?", function(h, seen)
  if seen.figure ~= "model [" .. h[1] .. "|" .. h[2] .. "] total ?" then return nil, "the bar shows other numbers" end
  return counted_on(int(h[1]), int(h[2]))
end)
form("Which sum makes {n}?", function(h, seen)
  return those_that(seen, function(option) return value(option) == Q(h[1]) end)
end)
form("{w} has {n} {w}.\n{w} gets {n} more {w}.\nHow many {w} are there now?", function(h)
  if h[1] ~= h[4] or h[3] ~= h[6] or h[3] ~= h[7] then return nil, "the story tells of others" end
  return counted_on(int(h[2]), int(h[5]))
end)
form("Tap {n} on the line.", function(h, seen)
  if not begins(seen.area, "line ") then return nil, "there is no line" end
  return int(h[1])
end)
form("Which numbers are greater than {n}?", function(h, seen)
  return those_that(seen, function(option) return Q(option) > Q(h[1]) end)
end)
)lua";

inline content::Files sound_pack() {
    content::Files files;
    files["pack.toml"] =
        "format = 1\nid = \"sound\"\nversion = 1\ntitle = \"Sound\"\ntitle_es = \"Bueno\"\n"
        "licence = \"CC0\"\nlanguages = [\"en\", \"es\"]\n[strands]\nnumbers = \"clover\"\n"
        "[strands_es]\nnumbers = \"números\"\n";
    for (const auto& [id, levels] : {std::pair{"sums", "3"}, std::pair{"places", "2"}}) {
        files["skills.toml"] += "[[skill]]\nid = \"" + std::string(id) +
                                "\"\ntitle = \"Add\"\nshort_title = \"Add\"\nstrand = \"numbers\"\n"
                                "grade_from = 2\ngrade_to = 2\nlevels = " +
                                levels +
                                "\nuse = \"Shops add.\"\n[skill.es]\ntitle = \"Suma\"\n"
                                "short_title = \"Suma\"\nuse = \"Las tiendas suman.\"\n";
    }
    files["items/sums.lua"] = sound_sums;
    files["items/places.lua"] = sound_places;
    files["checks/sums.lua"] = sound_checks;
    for (const auto& [name, es] :
         {std::pair{"counts one too far", "cuenta uno de más"},
          std::pair{"counts the first again", "cuenta el primero otra vez"},
          std::pair{"gives back the first", "devuelve el primero"},
          std::pair{"a ten too many", "una decena de más"}})
        files["misconceptions/sums.toml"] += "[[misconception]]\nname = \"" + std::string(name) +
                                             "\"\nes = \"" + es + "\"\nsource = \"Fuson 1988\"\n";
    return files;
}

}  // namespace pipit::test
