// What a learner's app and a teacher's say to each other: the sharing contract's messages, as a
// frame's payload. docs/formats/message.md has the bytes. Invariant: nothing is encoded that is not
// declared as shared in engine/report/fields; decode takes exactly what encode writes, and of a
// kind it does not know only that it is well formed.
#pragma once

#include "engine/classroom/stream.hpp"
#include "engine/ids.hpp"
#include "engine/report/cbor.hpp"
#include "engine/report/report_changes.hpp"
#include "engine/report/shared_report.hpp"
#include "engine/result.hpp"
#include "engine/session/event.hpp"
#include "engine/session/item.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace pipit::engine::classroom {

// The sharing contract these messages are; what a learner consents to.
inline constexpr std::uint32_t contract_version = 1;
inline constexpr std::size_t agreed_bytes_max = 1200;
inline constexpr std::size_t move_part_bytes_max = 32'512;
inline constexpr std::size_t move_parts_max = 256;

// ---- child to teacher. A SharedReport is a message too, and so are ReportChanges. Texts are
// UTF-8, bounded as in an event (engine/session/event_codec): names, ids, answers and notes.
struct JoinRequest {
    std::string nickname;        // not empty
    std::uint32_t contract = 1;  // consented to; 1 or more
    bool operator==(const JoinRequest&) const = default;
};
struct Withdrawal {  // of the consent: the learner has left the class
    bool operator==(const Withdrawal&) const = default;
};
struct HelpRequest {
    SkillId skill;
    Day day;
    bool operator==(const HelpRequest&) const = default;
};
struct WorkedItem {  // one answer the learner chose to show
    ItemRef item;
    std::string given;
    bool right = false;
    std::string misconception;  // name, empty where none matched
    bool operator==(const WorkedItem&) const = default;
};
struct DisputedItem {  // "I don't think that is right", shown
    ItemRef item;
    std::string given;
    bool operator==(const DisputedItem&) const = default;
};
using MoveId = std::array<std::uint8_t, 16>;  // random, another for each copy
struct MovePart {  // of a locked copy of the notebook, for another device of the learner
    MoveId move{};
    std::uint16_t part = 0;   // from 0, less than parts
    std::uint16_t parts = 0;  // at most move_parts_max; 0: let go of every part that came
    cbor::Bytes bytes;        // at most move_part_bytes_max; empty where there are no parts
    bool operator==(const MovePart&) const = default;
};

// ---- teacher to child
struct Welcome {               // taken into the class
    std::string class_name;    // not empty
    std::string teacher_name;  // not empty
    bool operator==(const Welcome&) const = default;
};
struct PinChange {  // the last one of a skill wins
    SkillId skill;
    Pin pin = Pin::none;
    bool operator==(const PinChange&) const = default;
};
struct ObservedMastery {  // the teacher saw that the learner can do it
    SkillId skill;
    std::string note;  // may be empty
    bool operator==(const ObservedMastery&) const = default;
};
struct ObservationTakenBack {  // it was a mistake: nothing that was observed of the skill stands
    SkillId skill;
    bool operator==(const ObservationTakenBack&) const = default;
};
struct AgreedRecord {      // what learner and teacher agreed on; the last one of an id wins
    std::uint32_t id = 1;  // 1 or more
    std::string text;      // not empty, at most agreed_bytes_max
    Day next;              // when they look at it again
    bool operator==(const AgreedRecord&) const = default;
};
struct AgreedTakenBack {  // it was a mistake: what was agreed under this id stands no more
    std::uint32_t id = 1;
    bool operator==(const AgreedTakenBack&) const = default;
};
using engine::PackRules;  // of which packs the class practises; the last ones win
using engine::Rhythm;     // the class's minutes; the last one wins
// What a class goes by.
struct ClassRules {
    Rhythm rhythm;
    PackRules packs;
    bool operator==(const ClassRules&) const = default;
};
// moved: the learner is at another device now, with all that was here.
enum class FarewellReason : std::uint8_t { removed, declined, moved };
struct Farewell {
    FarewellReason reason = FarewellReason::removed;
    bool operator==(const Farewell&) const = default;
};
struct NewRecoveryKey {                  // seal what opens a notebook to this one from now on
    std::array<std::uint8_t, 32> key{};  // X25519
    bool operator==(const NewRecoveryKey&) const = default;
};
// The teacher's device was put back, or lacks what changes build on: say again who asks, and the
// whole report.
struct AskAgain {
    bool operator==(const AskAgain&) const = default;
};

// Of a newer Pipit. It is kept aside as it came and counts as applied; it is never encoded.
struct OtherMessage {
    std::uint64_t kind = 0;
    cbor::Bytes bytes;  // the whole message
    bool operator==(const OtherMessage&) const = default;
};

using AnyChildMessage = std::variant<JoinRequest, SharedReport, Withdrawal, HelpRequest, WorkedItem,
                                     DisputedItem, MovePart, ReportChanges, OtherMessage>;
using AnyTeacherMessage = std::variant<Welcome, PinChange, ObservedMastery, AgreedRecord, Rhythm,
                                       Farewell, NewRecoveryKey, AskAgain, ObservationTakenBack,
                                       PackRules, AgreedTakenBack, OtherMessage>;
// Copied, moved and destroyed in message.cpp alone, as events are (engine/session/event.hpp).
struct ChildMessage : AnyChildMessage {
    using AnyChildMessage::AnyChildMessage;
    ChildMessage();
    ChildMessage(const ChildMessage&);
    ChildMessage(ChildMessage&&) noexcept;
    ChildMessage& operator=(const ChildMessage&);
    ChildMessage& operator=(ChildMessage&&) noexcept;
    ~ChildMessage();
    bool operator==(const ChildMessage&) const;
};
struct TeacherMessage : AnyTeacherMessage {
    using AnyTeacherMessage::AnyTeacherMessage;
    TeacherMessage();
    TeacherMessage(const TeacherMessage&);
    TeacherMessage(TeacherMessage&&) noexcept;
    TeacherMessage& operator=(const TeacherMessage&);
    TeacherMessage& operator=(TeacherMessage&&) noexcept;
    ~TeacherMessage();
    bool operator==(const TeacherMessage&) const;
};

// At most cbor::payload_max bytes. bad_input names the field that is not declared as shared, or
// does not hold.
Result<cbor::Bytes> encode_message(const ChildMessage& message);
Result<cbor::Bytes> encode_message(const TeacherMessage& message);
// bad_input names the field that does not hold, and a kind that goes the other way.
Result<ChildMessage> decode_child_message(std::span<const std::uint8_t> bytes);
Result<TeacherMessage> decode_teacher_message(std::span<const std::uint8_t> bytes);

// The rows of engine/report/fields that a message's keys stand for. A report's own rows are
// shared_fields().
struct MessageField {
    std::uint64_t kind = 0;  // 0: of every message
    std::uint64_t key = 0;
    std::string_view id;  // "help.skill"
};
std::vector<MessageField> message_fields();
// Of one message, "message.kind" first and a report's own rows in it: what a ledger line names.
std::vector<std::string> fields_of_message(const ChildMessage& message);

}  // namespace pipit::engine::classroom
