// A tree of values to an item, the same for generators and fixed items.
// Invariant: an item that comes out is whole: its figure, answer, misconceptions, hints and texts
// are all there, inside their bounds, and no misconception is judged right.
#pragma once

#include "content/value.hpp"
#include "engine/result.hpp"
#include "engine/session/item.hpp"

#include <string>

namespace pipit::content {

// `where` names the item in errors: "items/area.lua (level 2, seed 17)". The item's ref is `ref`;
// `language` is what its texts are in.
engine::Result<engine::Item> read_item(const Value& value, engine::ItemRef ref,
                                       const std::string& where,
                                       const std::string& language = "en");

}  // namespace pipit::content
