// What pipit-sync does for the app. Invariant: only this room may ever open a network socket, it
// moves opaque bytes, and it has no way to a file or a key. There is nobody to talk to yet: it
// opens none.
#pragma once

#include <cstddef>
#include <optional>

namespace pipit::transport {

// Takes packets from the app until the app closes its end, and drops them. Returns how many came;
// nothing when `link` is not a descriptor that can be read.
std::optional<std::size_t> serve(int link);

}  // namespace pipit::transport
