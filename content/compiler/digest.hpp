// Items as 64-bit digests (FNV-1a of a canonical form). Invariant: the same on every target; two
// items that differ in anything a child could ever be told differ in all likelihood here.
#pragma once

#include "engine/session/item.hpp"

#include <cstdint>
#include <string_view>

namespace pipit::pack {

std::uint64_t digest(std::string_view bytes);

// Everything but the seed: how two processes are compared, and how an item that was checked already
// is known again.
std::uint64_t digest(const engine::Item& item);

// What makes two items the same one to a child: prompt, figure, and what there is to choose from.
std::uint64_t shown_digest(const engine::Item& item);

}  // namespace pipit::pack
