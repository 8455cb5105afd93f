// Fuzz target: what stands inside an envelope. Claim: bytes that are taken are written back as the
// very same bytes, what is hashed of them does not change with the facts that ride along, and a
// payload is all that an envelope can hold or less.
#include "engine/classroom/frame.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

using namespace pipit::engine;
using namespace pipit::engine::classroom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::uint8_t> bytes(data, size);
    auto read = decode_frame(bytes);
    if (!read.ok()) {
        if (read.error().where.empty()) std::abort();  // every refusal names its place
        return 0;
    }
    const cbor::Bytes again = encode_frame(*read);
    if (!std::equal(again.begin(), again.end(), bytes.begin(), bytes.end())) std::abort();
    if (read->payload.size() > cbor::payload_max) std::abort();
    if ((read->sequence == 0) != read->payload.empty()) std::abort();
    const cbor::Bytes hashed = hashed_part(*read);
    read->acknowledges = Acknowledges{};
    read->prekeys.reset();
    if (hashed_part(*read) != hashed) std::abort();
    return 0;
}
