// A learner who forgot their secret, as the teacher's device keeps it (RecordKind::asked_reset)
// until the learner is back. docs/formats/vault.md has the bytes. Invariant: it is there only for a
// slot that opened and whose sealed pseudonym is a member's of the device that asked, or of one
// that was paired since they were heard; it is answered once. One is kept a learner, the last that
// was asked; of a device that comes one newcomer, one no, and one answer about the class's key: who
// asks without end replaces their own. What is over is remembered (over_questions).
#pragma once

#include "device/outbox/door_words.hpp"
#include "engine/classroom/ports.hpp"

namespace pipit::outbox {

struct HelpAsked {
    enum class Said : std::uint8_t { nothing, unlock, reset, declined };
    Pseudonym who;
    DeviceTag device;
    Day day;  // it came
    DoorKey reply_to{};
    Bytes slot;  // the notebook's key, sealed to the class; empty once it was answered
    DoorKey reseal_to{};
    Said said = Said::nothing;
    Bytes answer;  // the envelope; empty: it waits for the teacher's word
    bool operator==(const HelpAsked&) const = default;
};
Bytes encode(const HelpAsked& asked);
Result<HelpAsked> decode_help_asked(ByteView bytes);
engine::classroom::RecordKey help_key(const Pseudonym& who);

}  // namespace pipit::outbox
