// The words of a pack's checks that are written in Lua. Invariant: they see what a child sees and
// nothing else; a check that cannot say why not says nothing.
#pragma once

#include <string_view>

namespace pipit::pack {

extern const std::string_view checks_library;

}  // namespace pipit::pack
