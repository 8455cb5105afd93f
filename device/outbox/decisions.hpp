// What a teacher decided about one learner of the class, as the teacher's device keeps it
// (RecordKind::decided), so that it can be shown and undone. docs/formats/vault.md has the bytes.
// Invariant: it is what was said to the learner and stands, written with the message that says so;
// it goes with all else that is kept of them.
#pragma once

#include "device/outbox/correspondence.hpp"
#include "engine/classroom/message.hpp"
#include "engine/classroom/ports.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace pipit::outbox {

using engine::Done;

// Skills with a pin, and skills that were observed; more than a school has.
inline constexpr std::size_t decided_skills_max = 2000;
// The oldest are let go of; the learner has them.
inline constexpr std::size_t agreed_kept_max = 256;

struct Decisions {
    template <class Message>
    struct Said {
        Day day;
        Message what;
        bool operator==(const Said&) const = default;
    };
    int number = 0;  // of the roster's name they were taken in under; 0: of none
    Day joined;
    std::map<engine::SkillId, engine::Pin> pins;  // none of them Pin::none
    std::vector<Said<engine::classroom::ObservedMastery>>
        observed;                                               // of a skill the last, newest last
    std::vector<Said<engine::classroom::AgreedRecord>> agreed;  // newest last
    std::uint32_t last_agreed = 0;  // the greatest id that was said, also of what was taken back

    // What holds once this was said on that day; a message that decides nothing changes nothing.
    // not_allowed where too many skills have a word.
    Result<Done> add(const engine::classroom::TeacherMessage& message, Day day);
    // For the next agreed record: greater than any before, also than those a backup that was put
    // back does not know of. `times`: how often one was.
    std::uint32_t next_agreed(std::uint32_t times) const;

    bool operator==(const Decisions&) const = default;
};
Bytes encode(const Decisions& decisions);
Result<Decisions> decode_decisions(std::span<const std::uint8_t> bytes);
engine::classroom::RecordKey decided_key(const Pseudonym& who);

}  // namespace pipit::outbox
