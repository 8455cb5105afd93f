// Fuzz target: what the other side of a contact says, a bulletin, and what lies in the records of
// both ends. Claim: what is taken is written back as the very same bytes; a bulletin that nobody
// signed is never taken.
#include "device/outbox/bulletin.hpp"
#include "device/outbox/child_place.hpp"
#include "device/outbox/contact.hpp"
#include "device/outbox/teacher_records.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

using namespace pipit;
using namespace pipit::outbox;

namespace {

void require_same(const Bytes& again, std::span<const std::uint8_t> bytes) {
    if (!std::equal(again.begin(), again.end(), bytes.begin(), bytes.end())) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::span<const std::uint8_t> bytes(data + 1, size - 1);
    switch (data[0] % 6) {
    case 0:
        if (const auto frame = decode_contact_frame(bytes)) require_same(encode(*frame), bytes);
        break;
    case 1:
        if (read_bulletin(bytes, {}, {})) std::abort();
        break;
    case 2:
        if (const auto waiting = decode_waiting(bytes)) require_same(encode(*waiting), bytes);
        break;
    case 3:
        if (const auto place = decode_place(bytes))
            require_same(encode_place(place->place, place->prekeys), bytes);
        break;
    case 4:
        if (const auto pupil = decode_pupil(bytes)) require_same(encode_pupil(*pupil), bytes);
        break;
    default:
        if (const auto own = decode_school(bytes))
            require_same(encode_school(own->own, own->prekeys), bytes);
    }
    return 0;
}
