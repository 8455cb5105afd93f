// What a child sees of an item, as text: prompt, figure and options, and nothing of the key.
// Invariant: a figure is drawn stroke by stroke (things to count, cells, ticks, sides), never
// summed up, so that a checker that reads it has to count and measure as a child would.
#pragma once

#include "engine/session/item.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace pipit::pack {

std::string drawn(const engine::Figure& figure);

// {"prompt", "figure", "options", "unit"}
nlohmann::json rendered(const engine::Item& item);

// What makes two items the same one to a child: prompt, figure and options.
std::string shown_text(const engine::Item& item);

// Everything of an item in one canonical line; its digest is how two processes are compared.
nlohmann::json whole(const engine::Item& item);
std::uint64_t digest(const engine::Item& item);  // FNV-1a, 64 bits, of whole()

}  // namespace pipit::pack
