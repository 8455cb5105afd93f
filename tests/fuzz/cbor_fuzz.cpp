// Fuzz target: the strict CBOR subset. Claim: whatever check() takes is no longer than its bound
// and is refused with one byte more or one byte less.
#include "engine/report/cbor.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    namespace cbor = pipit::engine::cbor;
    std::vector<std::uint8_t> bytes(data, data + size);
    if (!cbor::check(bytes).ok()) return 0;
    if (size > cbor::payload_max) std::abort();
    bytes.push_back(0);
    if (cbor::check(bytes).ok()) std::abort();
    bytes.resize(size - 1);
    if (cbor::check(bytes).ok()) std::abort();
    return 0;
}
