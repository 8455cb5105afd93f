// A file of fixed items: [[item]] tables with the same fields as a generator's table, and a level.
// Invariant: every item of the file was read once as a whole item before any of them is used.
#pragma once

#include "content/loader/manifest.hpp"
#include "content/value.hpp"
#include "engine/result.hpp"

#include <map>
#include <string>
#include <vector>

namespace pipit::content {

// The items of each level, in the file's order.
using FixedItems = std::map<int, std::vector<Value>>;

engine::Result<FixedItems> read_fixed_items(const std::string& bytes, const TemplateFile& file);

}  // namespace pipit::content
