// TOML bytes to a tree of values. Invariant: no exception leaves, and an error names the file and
// line.
#pragma once

#include "content/value.hpp"
#include "engine/result.hpp"

#include <string>

namespace pipit::content {

engine::Result<Value> read_toml(const std::string& bytes, const std::string& file);

}  // namespace pipit::content
