// What a class's devices send: opened, told apart, merged and written. Invariant: an envelope's
// effect and the stream it came in are written together; what does not fit is kept aside.
#include "device/outbox/teacher_class.hpp"
#include "device/outbox/teacher_records.hpp"

#include "crypto/random.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;

namespace {

// Whether they count among those whom one device may bring.
bool is_here(const Pupil& pupil) {
    using enum Pupil::Standing;
    return pupil.standing == unknown || pupil.standing == asking || pupil.standing == member;
}

// The newest stay, as far as there is room: a stranger's device gets little.
void remember(Pupil& pupil, Day accepted, const Bytes& message) {
    const std::size_t room =
        pupil.standing == Pupil::Standing::member ? asked_bytes_max : strangers_bytes_max;
    pupil.asked.push_back({accepted, message, false});
    const auto bytes = [&] {
        std::size_t out = 0;
        for (const Pupil::Asked& one : pupil.asked)
            out += one.message.size();
        return out;
    };
    while (!pupil.asked.empty() && (pupil.asked.size() > asked_max || bytes() > room))
        pupil.asked.erase(pupil.asked.begin());
}

// A new stream to an older notebook, which may go by older rules.
void begin_again(Pupil& pupil, WaitingMessages& waiting) {
    waiting = pupil.letters.start_over({{crypto::random_bytes<16>()}}, waiting);
    pupil.goes_by.reset();
}

}  // namespace

Result<TeacherClass::Outcome> TeacherClass::take(std::span<const std::uint8_t> envelope,
                                                 Day accepted) {
    begin_day(accepted);
    const auto header = crypto::read_envelope_header(envelope);
    if (!header) return Outcome::not_ours;
    const Device* device = device_for(header->address.destination);
    const auto* own = prekeys_.find(header->address.epoch);
    if (device == nullptr || own == nullptr) return Outcome::not_ours;
    const auto opened =
        crypto::open_envelope(envelope, {*own, device->paired.key, device->paired.agreed.psk});
    if (!opened) return Outcome::not_ours;
    const auto frame = decode_frame(opened->payload.expose());
    const auto request = decode_door_request(opened->payload.expose());
    if (!frame && !request) return Outcome::unreadable;
    if (auto kept = confirm_device(device->paired.device); !kept) return kept.error();
    if (request) return take_door(*device, *request, accepted);
    return take_frame(*device, *frame, envelope, accepted);
}

Result<TeacherClass::Outcome> TeacherClass::take_door(const Device& device,
                                                      const DoorRequest& request, Day accepted) {
    if (request.word == DoorWord::forgot) return take_forgot(device, request, accepted);
    if (request.word == DoorWord::class_key_request) return take_key_request(device, request);
    if (request.word == DoorWord::newcomer) return take_newcomer(device, request, accepted);
    return Outcome::unreadable;  // of a newer Pipit
}

// Who speaks: a learner who is known, or one more from this device. A pseudonym is 128 random bits
// that only this file and the learner's notebook hold: who says it, by whatever device of the
// class, has the notebook.
std::optional<Pupil> TeacherClass::pupil_of(const Device& device, const Pseudonym& who) const {
    if (const auto at = pupils_.find(who); at != pupils_.end()) return at->second;
    const auto here = std::count_if(pupils_.begin(), pupils_.end(), [&](const auto& one) {
        return one.second.device == device.paired.device && is_here(one.second);
    });
    if (static_cast<std::size_t>(here) >= pupils_a_device) return std::nullopt;
    Pupil fresh;
    fresh.pseudonym = who;
    fresh.device = device.paired.device;
    // What was said under the device's tag before a backup was put back is not known here.
    fresh.letters = Correspondence(own_.generation == 0 ? device.paired.agreed.teacher_tag
                                                        : DeviceTag{{crypto::random_bytes<16>()}},
                                   who);
    fresh.letters.owe_notice();
    return fresh;
}

Result<TeacherClass::Outcome> TeacherClass::take_frame(const Device& device, const Frame& frame,
                                                       std::span<const std::uint8_t> envelope,
                                                       Day accepted) {
    auto pupil = pupil_of(device, frame.stream.learner);
    if (!pupil) return Outcome::refused;
    const Pseudonym who = pupil->pseudonym;
    WaitingMessages waiting = waiting_[who];
    Change change;
    const auto arrived = arrive(device, frame, *pupil, waiting, change);
    if (!arrived) return arrived.error();
    const auto elsewhere = hear_former(device, *pupil, frame, accepted);
    if (!elsewhere) return elsewhere.error();
    if (*elsewhere) return Outcome::nothing_new;
    pupil->letters.advance(accepted);
    const auto taken =
        pupil->letters.take(is_for_later(*pupil, frame) ? without_message(frame) : frame, accepted);
    if (!taken) return Outcome::refused;
    if (!taken->changed && !*arrived) return heard_before(*pupil, *taken);
    for (const std::uint64_t sequence : taken->arrived)
        waiting.erase(sequence);
    if (pupil->letters.forked()) begin_again(*pupil, waiting);
    say_owed(*pupil, waiting, own_.recovery.public_key());

    Outcome outcome = Outcome::nothing_new;
    std::optional<Copies> copies;
    bool aside = false;
    if (taken->arrival == Arrival::fresh) {
        outcome = Outcome::applied;
        if (frame.ledger && taken->newest) pupil->list_end = frame.ledger->head;
        auto parts = take_fresh(device, *taken, accepted, *pupil, waiting, change);
        if (!parts) return parts.error();
        copies = std::move(parts).value();
    } else if (taken->arrival == Arrival::conflicting) {
        outcome = Outcome::quarantined;
        const RecordKey key = quarantine_key(*taken, who);
        const auto known = is_aside(key);
        if (!known) return known.error();
        if (*known) return Outcome::quarantined;
        // A notebook that was put back speaks with the keys of its copy; the answer is for those.
        if (frame.prekeys) (void)pupil->letters.believe(*frame.prekeys, accepted);
        aside = quarantined_ < quarantined_max;
        if (aside) change.put.push_back({key, Bytes(envelope.begin(), envelope.end())});
    }
    if (pupil->standing == Pupil::Standing::withdrawn) {
        if (auto let_go = erase_aside(who, change); !let_go) return let_go.error();
    }
    // Who speaks in their own stream is signed in: what they had forgotten is over.
    const bool found = outcome == Outcome::applied && help_.contains(frame.stream.learner);
    if (found) {
        const HelpAsked& back = help_.at(who);
        is_over_now(back.device, back.reply_to, change);
        change.erase.push_back(help_key(who));
    }
    if (auto kept = keep(std::move(*pupil), std::move(waiting), std::move(change)); !kept)
        return kept.error();
    if (*arrived) moves_.forgotten(who);
    if (copies) moves_.set(who, std::move(*copies));
    if (aside) ++quarantined_;
    if (found) help_.erase(who);
    return outcome;
}

// What is acknowledged is called there at the learner's: a copy that the newcomer does not get any
// more is not, until that is over. What rides along is heard, and what comes after it.
bool TeacherClass::is_for_later(const Pupil& pupil, const Frame& frame) const {
    if (frame.sequence == 0 || pupil.standing != Pupil::Standing::member ||
        moves_.taken_for(pupil.pseudonym) == nullptr)
        return false;
    const auto message = decode_child_message(frame.payload);
    const auto* part = message ? std::get_if<MovePart>(&*message) : nullptr;
    return part != nullptr && moves_.comes_too_late(pupil.pseudonym, *part);
}

// A message that is new. What comes with it where it is a part of a copy: all of those that came.
Result<std::optional<Copies>> TeacherClass::take_fresh(const Device& device, const Taken& taken,
                                                       Day accepted, Pupil& pupil,
                                                       WaitingMessages& waiting, Change& change) {
    pupil.heard = accepted;
    if (taken.returned && pupil.returned < two_copies) ++pupil.returned;
    // Answers follow the newest word, not one that was on its way for long.
    if (taken.newest && pupil.device != device.paired.device) {
        pupil.device = device.paired.device;
        pupil.letters.forget_seals();
    }
    std::optional<Copies> copies;
    const auto message = decode_child_message(taken.payload);
    if (const auto* part = message ? std::get_if<MovePart>(&*message) : nullptr) {
        if (pupil.standing == Pupil::Standing::member)
            copies = moves_.after(pupil.pseudonym, *part, change);
    } else if (message) {
        apply(*message, taken, accepted, pupil, waiting);
    } else {
        remember(pupil, accepted, taken.payload);
    }
    if (auto asked = ask_again(pupil, waiting); !asked) return asked.error();
    return copies;
}

// What was heard before is answered again and not written again: whoever recorded it can say it as
// often as they like.
TeacherClass::Outcome TeacherClass::heard_before(const Pupil& pupil, const Taken& taken) {
    if (const auto at = pupils_.find(pupil.pseudonym); at != pupils_.end() && taken.sequence != 0)
        at->second.letters.heard_again(taken.stream);
    return Outcome::nothing_new;
}

Result<bool> TeacherClass::is_aside(const RecordKey& key) const {
    const auto aside = records_->read(RecordKind::quarantined);
    if (!aside) return aside.error();
    return std::any_of(aside->begin(), aside->end(),
                       [&](const Record& one) { return one.key == key; });
}

// Of a learner's quarantine nothing stays once they have left.
Result<Done> TeacherClass::erase_aside(const Pseudonym& who, Change& change) const {
    const auto aside = records_->read(RecordKind::quarantined);
    if (!aside) return aside.error();
    for (const Record& one : *aside) {
        if (one.key.name.size() >= 32 &&
            std::equal(who.bytes.begin(), who.bytes.end(), one.key.name.begin() + 16))
            change.erase.push_back(one.key);
    }
    return Done{};
}

// Who joined after the backup that was put back has said so to a file that is gone.
Result<Done> TeacherClass::ask_again(Pupil& pupil, WaitingMessages& waiting) const {
    if (own_.generation == 0 || pupil.standing != Pupil::Standing::unknown || !waiting.empty())
        return Done{};
    return say_into(pupil, waiting, AskAgain{});
}

// Changes since a report that is not here are true, and not all: they are taken, and the whole is
// asked for where that is not on its way already; where there is no room, with the next ones.
void TeacherClass::take_report(const engine::ReportChanges& report, const Taken& taken,
                               Pupil& pupil, WaitingMessages& waiting) {
    // Before the teacher has said yes there is a name and nothing else.
    if (pupil.standing != Pupil::Standing::member) return;
    const Stamp when{report.told.lamport, taken.stream, taken.sequence};
    if (report.since != 0 && when > pupil.record.whole && !pupil.record.has(report.since))
        pupil.lacking = std::max(pupil.lacking, when);
    pupil.record.add(when, report);
    if (!pupil.in_part()) return;
    const auto question = encode_message(TeacherMessage(AskAgain{}));
    const bool asked = std::any_of(waiting.begin(), waiting.end(), [&](const auto& one) {
        return question && one.second.payload == *question;
    });
    if (!asked) (void)say_into(pupil, waiting, AskAgain{});
}

void TeacherClass::apply(const ChildMessage& message, const Taken& taken, Day accepted,
                         Pupil& pupil, WaitingMessages& waiting) const {
    using Standing = Pupil::Standing;
    if (pupil.standing == Standing::withdrawn) return;
    if (const auto* request = std::get_if<JoinRequest>(&message)) {
        pupil.nickname = request->nickname;
        if (pupil.standing == Standing::unknown) pupil.standing = Standing::asking;
    } else if (const auto* report = std::get_if<engine::SharedReport>(&message)) {
        take_report(engine::all_of(*report), taken, pupil, waiting);
    } else if (const auto* changes = std::get_if<engine::ReportChanges>(&message)) {
        take_report(*changes, taken, pupil, waiting);
    } else if (std::holds_alternative<Withdrawal>(message)) {
        pupil.standing = Standing::withdrawn;
        pupil.owed = Pupil::Owed::nothing;
        pupil.record.withdraw();
        pupil.lacking = {};
        pupil.asked.clear();
        pupil.nickname.clear();
        pupil.name.clear();
        pupil.list_end.reset();
        waiting.clear();
    } else {
        remember(pupil, accepted, taken.payload);
    }
}

std::vector<Pseudonym> TeacherClass::two_copies_to_tell() const {
    std::vector<Pseudonym> out;
    for (const auto& [who, pupil] : pupils_) {
        if (pupil.returned == two_copies && is_here(pupil)) out.push_back(who);
    }
    return out;
}

Result<Done> TeacherClass::told_of_two_copies(const Pseudonym& who) {
    const auto at = pupils_.find(who);
    if (at == pupils_.end() || at->second.returned != two_copies) return Done{};
    Pupil pupil = at->second;
    pupil.returned = two_copies_told;
    return keep(std::move(pupil), waiting_[who], {});
}

}  // namespace pipit::outbox
