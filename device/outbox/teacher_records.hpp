// What the teacher's device keeps of a class, as the bytes of its records. docs/formats/vault.md
// lists the keys. Invariant: decode takes exactly what encode writes; bytes of a school or a device
// hold keys and are wiped by whoever holds them.
#pragma once

#include "device/outbox/teacher_class.hpp"

namespace pipit::outbox {

// Recovery keys that a class keeps from before backups were put back; the oldest go.
inline constexpr std::size_t former_max = 8;

struct KeptSchool {
    OwnClass own;
    OwnPrekeys prekeys;
};
Bytes encode_school(const OwnClass& own, const OwnPrekeys& prekeys);
Result<KeptSchool> decode_school(std::span<const std::uint8_t> bytes);

Bytes encode_device(const Device& device);
Result<Device> decode_device(std::span<const std::uint8_t> bytes);

Bytes encode_pupil(const Pupil& pupil);
Result<Pupil> decode_pupil(std::span<const std::uint8_t> bytes);

engine::classroom::RecordKey quarantine_key(const Taken& taken, const Pseudonym& who);

}  // namespace pipit::outbox
