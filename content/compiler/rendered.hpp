// What a child sees of an item, as text: prompt, figure and options, and nothing of the key.
// Invariant: a figure is drawn stroke by stroke (things to count, cells, ticks, sides), never
// summed up, so that a checker that reads it has to count and measure as a child would.
#pragma once

#include "content/compiler/seen.hpp"
#include "engine/session/item.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace pipit::pack {

std::string drawn(const engine::Figure& figure);

// What the answer column shows beside texts: an empty line, grid, plane or clock.
std::string drawn_area(const engine::Answer& answer);

// Every member, the key among them; "kind" is the answer's name in a pack.
nlohmann::json figure_members(const engine::Figure& figure);
nlohmann::json answer_members(const engine::Answer& answer);

// {"prompt", "figure", "asks"} and, where there are any, "options", "left", "places", "area",
// "unit"; all of them without markup.
nlohmann::json rendered(const engine::Item& item);

// The same, as the checker takes it from a pipe.
Seen seen(const nlohmann::json& rendered);

// Everything of an item, for other programs to read.
nlohmann::json whole(const engine::Item& item);

}  // namespace pipit::pack
