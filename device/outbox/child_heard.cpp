// What a learner keeps of a teacher's words (RecordKind::heard). Invariant: of words on one matter
// the last counts, in whatever order they came; what was taken back is kept no longer.
#include "device/outbox/child_class.hpp"
#include "device/outbox/child_place.hpp"
#include "device/outbox/waiting_records.hpp"

#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;

namespace {

// Of a skill: what was observed, or that it was taken back.
const engine::SkillId* observed_skill(const TeacherMessage& message) {
    if (const auto* seen = std::get_if<ObservedMastery>(&message)) return &seen->skill;
    const auto* back = std::get_if<ObservationTakenBack>(&message);
    return back == nullptr ? nullptr : &back->skill;
}

// What was agreed under this id, or that it was taken back; 0: it is about nothing of the kind.
std::uint32_t agreed_id(const TeacherMessage& message) {
    if (const auto* record = std::get_if<AgreedRecord>(&message)) return record->id;
    const auto* back = std::get_if<AgreedTakenBack>(&message);
    return back == nullptr ? 0 : back->id;
}

// Shown as it came, or kept to tell which of two came last.
bool is_kept(const TeacherMessage& message) {
    return agreed_id(message) != 0 || observed_skill(message) != nullptr ||
           std::holds_alternative<PinChange>(message) || std::holds_alternative<Rhythm>(message) ||
           std::holds_alternative<PackRules>(message) ||
           std::holds_alternative<OtherMessage>(message);
}

// Whether both say what holds of the same thing, so that the later word alone counts.
bool same_matter(const TeacherMessage& one, const TeacherMessage& other) {
    const auto* pin = std::get_if<PinChange>(&one);
    const auto* other_pin = std::get_if<PinChange>(&other);
    if (pin != nullptr && other_pin != nullptr) return pin->skill == other_pin->skill;
    const auto* seen = observed_skill(one);
    const auto* other_seen = observed_skill(other);
    if (seen != nullptr && other_seen != nullptr) return *seen == *other_seen;
    if (agreed_id(one) != 0) return agreed_id(one) == agreed_id(other);
    return one.index() == other.index() &&
           (std::holds_alternative<Rhythm>(one) || std::holds_alternative<PackRules>(one));
}

}  // namespace

void ChildClass::keep_word(const TeacherMessage& message, const Taken& taken, Day accepted,
                           const Place& place, Change& change) {
    if (!is_kept(message)) return;
    RecordKey key = key_of({taken.stream, place.letters.learner(), taken.sequence});
    key.kind = RecordKind::heard;
    change.put.push_back({key, encode_heard(accepted, taken.payload)});
}

// A later word on the same matter is here already: envelopes from a stick come in any order. An
// earlier one is let go. Of words in another stream, from before a device was changed or put back,
// none is known to be later; what is taken back is taken back there, too.
Result<bool> ChildClass::is_overtaken(const TeacherMessage& message, const Taken& taken,
                                      Change& change) const {
    if (!same_matter(message, message)) return false;
    const bool takes_back = std::holds_alternative<ObservationTakenBack>(message) ||
                            std::holds_alternative<AgreedTakenBack>(message);
    const auto records = records_->read(RecordKind::heard);
    if (!records) return records.error();
    for (const Record& record : *records) {
        const auto name = name_of({RecordKind::waiting, record.key.name});
        const auto kept = decode_heard(record.value);
        if (!name || !kept) continue;
        const auto other = decode_teacher_message(kept->payload);
        if (!other || !same_matter(message, *other)) continue;
        // A number is given once: what was taken back under it stays so, whatever stream is late.
        if (!takes_back && std::holds_alternative<AgreedTakenBack>(*other)) return true;
        if (name->device != taken.stream && !takes_back) continue;
        if (name->device == taken.stream && name->sequence > taken.sequence) return true;
        change.erase.push_back(record.key);
    }
    return false;
}

Result<std::vector<ChildClass::Kept>> ChildClass::heard() const {
    const auto records = records_->read(RecordKind::heard);
    if (!records) return records.error();
    std::vector<Kept> out;
    for (const Record& record : *records) {
        auto one = decode_heard(record.value);
        if (!one) return one.error();
        auto message = decode_teacher_message(one->payload);
        if (message) out.push_back({one->day, std::move(message).value()});
    }
    return out;
}

}  // namespace pipit::outbox
