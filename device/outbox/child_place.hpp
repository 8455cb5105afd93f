// A learner's place in a class as the bytes of its record, own prekeys and all; and what was heard.
// docs/formats/vault.md lists the keys. Invariant: decode takes exactly what encode writes; the
// bytes hold private keys and are wiped by whoever holds them.
#pragma once

#include "device/outbox/child_class.hpp"

namespace pipit::outbox {

struct KeptPlace {
    Place place;
    OwnPrekeys prekeys;
};
Bytes encode_place(const Place& place, const OwnPrekeys& prekeys);
Result<KeptPlace> decode_place(std::span<const std::uint8_t> bytes);

struct HeardRecord {
    Day day;
    Bytes payload;
};
Bytes encode_heard(Day day, std::span<const std::uint8_t> payload);
Result<HeardRecord> decode_heard(std::span<const std::uint8_t> bytes);

}  // namespace pipit::outbox
