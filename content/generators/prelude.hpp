// The words every generator may use, written in Lua itself so that the instruction budget counts
// them. Invariant: whole numbers only; nothing here depends on table order.
#pragma once

#include <string_view>

namespace pipit::content {

extern const std::string_view prelude;

}  // namespace pipit::content
