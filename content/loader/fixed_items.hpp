// A file of fixed items: [[item]] tables with the same fields as a generator's table, and a level.
// [item.es] holds what another language says instead. Invariant: every item of the file was read
// once as a whole item, in each language, before any of them is used.
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

engine::Result<FixedItems> read_fixed_items(const std::string& bytes, const TemplateFile& file,
                                            const std::vector<std::string>& languages);

// The item as this language has it.
Value in_language(const Value& item, const std::string& language);

}  // namespace pipit::content
