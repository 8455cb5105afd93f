// Fuzz target: bytes from a journal read as an event. Claim: an event that is taken is written back
// as the very same bytes, and nothing else is taken.
#include "engine/session/event.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto event = pipit::engine::decode_event(data, size);
    if (!event.ok()) {
        if (event.error().where.empty()) std::abort();  // every refusal names its place
        return 0;
    }
    const auto again = pipit::engine::encode_event(event.value());
    if (again.size() != size || std::memcmp(again.data(), data, size) != 0) std::abort();
    return 0;
}
