// What a pack holds, counted. Invariant: counts come from the pack itself, never from a list beside
// it.
#pragma once

#include "content/loader/pack.hpp"

#include <nlohmann/json.hpp>

namespace pipit::pack {

// {"id", "version", "title", "languages", "skills", "levels", "templates", "fixed", "forms",
// "misconceptions", "standards", "grades": {"0": skills, ...}}. Skills without a template yet count
// under "planned" only. Misconceptions are those of the registry; without one, those of the first
// items.
nlohmann::json contents_of(content::Pack& pack, const content::Files& files);

}  // namespace pipit::pack
