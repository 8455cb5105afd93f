// A learner who moves to another device, at the teacher's end: who is taken for whom, the hand-over
// once the new device speaks for them, and the word to the old one. Invariant: a notebook's key is
// sealed on to nobody but whom the teacher decided about; from the hand-over on the old device's
// words change nothing.
#include "crypto/key_slot.hpp"
#include "crypto/random.hpp"
#include "crypto/sealed_box.hpp"
#include "device/outbox/teacher_class.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Error;
using engine::ErrorCode;

namespace {

// Two megabytes: a contact ends, and the next goes on.
constexpr std::size_t parts_a_contact = 64;

Error not_theirs() {
    return {ErrorCode::not_allowed, "copy",
            "What came does not belong to this learner. Let them send it again."};
}

}  // namespace

Result<Done> TeacherClass::move(const Pseudonym& who, const DeviceTag& newcomer, Day accepted) {
    begin_day(accepted);
    const auto pupil = pupils_.find(who);
    const auto asked = moves_.newcomers().find(newcomer);
    const auto copies = moves_.copies().find(who);
    const auto device = devices_.find(newcomer);
    if (pupil == pupils_.end() || asked == moves_.newcomers().end() || device == devices_.end() ||
        device->second.revoked)
        return Error{ErrorCode::not_found, "learner", "Nobody asks to come, or to be moved."};
    if (pupil->second.standing != Pupil::Standing::member || moves_.taken_for(who) != nullptr)
        return Error{ErrorCode::not_allowed, "learner", "That does not fit how they stand here."};
    if (copies == moves_.copies().end() || !copies->second.whole)
        return Error{ErrorCode::not_allowed, "copy",
                     "Not all of it is here yet: let the other computer come again."};
    const MoveId& copy = copies->second.whole->id;
    const auto first = Moves::parts(*records_, who, copy, 0, 1);
    if (!first) return first.error();
    if (first->empty() || first->begin()->second.size() < move_head_bytes) return not_theirs();
    crypto::Slot slot{};
    std::copy_n(first->begin()->second.begin(), slot.size(), slot.begin());
    auto opened = crypto::open_recovery_slot(slot, own_.recovery);
    for (std::size_t i = 0; i < own_.former.size() && !opened; ++i)
        opened = crypto::open_recovery_slot(slot, own_.former[i]);
    if (!opened || opened->pseudonym != who.bytes) return not_theirs();
    const auto key = crypto::seal_to(asked->second.reseal_to, opened->learner_key.expose());
    if (!key) return not_theirs();
    Newcomer decided = asked->second;
    decided.decided = Newcomer::Decided{who, {}, *key};
    decided.from = 0;
    return moves_.keep(*records_, std::move(decided));
}

Result<Done> TeacherClass::come(const DeviceTag& device, const engine::RecoveryKey& reply_to,
                                const Comes& word, Day accepted) {
    const auto at = moves_.newcomers().find(device);
    const bool same = at != moves_.newcomers().end() && at->second.reply_to == reply_to &&
                      at->second.reseal_to == word.reseal_to;
    if (!same) {
        if (over_.has(device, reply_to)) return Done{};
        Change change;
        over_.asks_anew(device, change);
        if (at != moves_.newcomers().end() && at->second.reply_to != reply_to)
            is_over_now(device, at->second.reply_to, change);
        Newcomer fresh;
        fresh.device = device;
        fresh.reply_to = reply_to;
        fresh.reseal_to = word.reseal_to;
        fresh.nickname = word.nickname;
        fresh.day = accepted;
        return moves_.keep(*records_, std::move(fresh), std::move(change));
    }
    const Copy* copy = moves_.copy_for(at->second);
    moves_.has_until(device, copy != nullptr && copy->id == word.copy ? word.from : 0);
    return Done{};
}

// With the last part of a copy nothing can be put in its place: they may unpack it at any time.
Result<TeacherClass::Words> TeacherClass::words_for(const Newcomer& newcomer) {
    Words out;
    const Copy* copy = moves_.copy_for(newcomer);
    if (copy == nullptr) return out;
    const Newcomer::Decided& decided = *newcomer.decided;
    out.answer = ComesAnswer{decided.key, copy->id, copy->parts};
    auto parts = Moves::parts(*records_, decided.who, copy->id, newcomer.from, parts_a_contact);
    if (!parts) return parts.error();
    for (auto& [number, bytes] : *parts)
        out.parts.push_back({copy->id, number, std::move(bytes)});
    if (decided.has_all() || newcomer.from + out.parts.size() < copy->parts) return out;
    Newcomer has_all = newcomer;
    has_all.decided->copy = copy->id;
    if (auto kept = moves_.keep(*records_, std::move(has_all)); !kept) return kept.error();
    return out;
}

Result<TeacherClass::Outcome>
TeacherClass::take_newcomer(const Device& device, const DoorRequest& request, Day accepted) {
    const auto word = decode_comes(request.body);
    if (!word) return Outcome::unreadable;
    const auto taken = come(device.paired.device, request.reply_to, *word, accepted);
    return taken ? Result<Outcome>(Outcome::applied) : taken.error();
}

// Everything for these tags that waits for a newcomer, sealed once.
Result<Done> TeacherClass::hand_on(std::span<const Destination> reply_to, std::vector<Bytes>& out) {
    for (const auto& [tag, newcomer] : moves_.newcomers()) {
        const auto device = devices_.find(tag);
        const Copy* copy = moves_.copy_for(newcomer);
        if (copy == nullptr || device == devices_.end() || device->second.revoked ||
            std::ranges::find(reply_to, reply_tag(newcomer.reply_to)) == reply_to.end())
            continue;
        HandedOn& handed = handed_on_[tag];
        if (handed.envelopes.empty() || handed.reply_to != newcomer.reply_to ||
            handed.copy != copy->id || handed.from != newcomer.from) {
            const auto words = words_for(newcomer);
            if (!words) return words.error();
            handed = {newcomer.reply_to, copy->id, newcomer.from, {}};
            const auto seal = [&, &to = newcomer.reply_to](DoorWord word, Bytes body) {
                auto sealed = seal_door_answer(own_.identity, device->second.paired.agreed.psk, to,
                                               {word, std::move(body)});
                if (sealed) handed.envelopes.push_back(std::move(*sealed));
            };
            if (words->answer) seal(DoorWord::newcomer_answer, encode(*words->answer));
            for (const PartHere& part : words->parts)
                seal(DoorWord::move_part, encode(part));
        }
        out.insert(out.end(), handed.envelopes.begin(), handed.envelopes.end());
    }
    return Done{};
}

// What was typed there is let go of with them.
Result<Done> TeacherClass::turn_away(const DeviceTag& newcomer) {
    const auto asked = moves_.newcomers().find(newcomer);
    if (asked == moves_.newcomers().end())
        return Error{ErrorCode::not_found, "device", "Nobody asks to come there."};
    Change change;
    is_over_now(newcomer, asked->second.reply_to, change, true);
    return moves_.drop(*records_, newcomer, std::move(change));
}

// To newcomers whom the teacher did not take for anybody.
void TeacherClass::say_no(std::span<const Destination> reply_to, std::vector<Bytes>& out) {
    for (const auto& [tag, device] : devices_) {
        const DoorKey* no = over_.turned_away(tag);
        if (no == nullptr || device.revoked || moves_.newcomers().contains(tag) ||
            std::ranges::find(reply_to, reply_tag(*no)) == reply_to.end())
            continue;
        HandedOn& said = handed_on_[tag];
        if (said.envelopes.empty() || said.reply_to != *no || said.copy != MoveId{}) {
            said = {*no, {}, 0, {}};
            auto sealed = seal_door_answer(own_.identity, device.paired.agreed.psk, *no,
                                           {DoorWord::newcomer_declined, {}});
            if (sealed) said.envelopes.push_back(std::move(*sealed));
        }
        out.insert(out.end(), said.envelopes.begin(), said.envelopes.end());
    }
}

// Done once, by the first word of a stream that is new, from the device they moved to: there is a
// notebook there now. A stream of before is an older notebook's, or was recorded: they may have
// been on that device once.
Result<bool> TeacherClass::arrive(const Device& device, const Frame& frame, Pupil& pupil,
                                  WaitingMessages& waiting, Change& change) {
    const Newcomer* asked = moves_.taken_for(pupil.pseudonym);
    const DeviceTag& here = device.paired.device;
    if (asked == nullptr || asked->device != here || pupil.letters.knows(frame.stream.device))
        return false;
    std::erase_if(pupil.former, [&](const auto& one) { return one.device == here; });
    if (pupil.device != here) {
        auto word = encode_message(Farewell{FarewellReason::moved});
        if (!word) return word.error();
        Pupil::Former old{pupil.device, pupil.letters, {}};
        old.waiting = old.letters.start_over({{crypto::random_bytes<16>()}}, {});
        old.waiting.insert(old.letters.append(std::move(word).value()));
        if (pupil.former.size() >= former_devices_max) pupil.former.erase(pupil.former.begin());
        pupil.former.push_back(std::move(old));
    }
    // The new device's keys count from the beginning, so nothing is known of them.
    const DeviceTag fresh{{crypto::random_bytes<16>()}};
    pupil.device = here;
    pupil.letters = pupil.letters.on_another_device(fresh);
    waiting = pupil.letters.start_over(fresh, waiting);
    pupil.letters.owe_notice();
    is_over_now(here, asked->reply_to, change);
    moves_.forget(pupil.pseudonym, change);
    return true;
}

// Of a device that the learner has left only the facts that ride along are heard: whether the word
// of it has arrived, and a key to seal that word for.
Result<bool> TeacherClass::hear_former(const Device& device, Pupil pupil, const Frame& frame,
                                       Day accepted) {
    const DeviceTag& from = device.paired.device;
    auto old = std::find_if(pupil.former.begin(), pupil.former.end(),
                            [&](const auto& one) { return one.device == from; });
    const bool paired_again = old == pupil.former.end() && from != pupil.device;
    if (paired_again) {
        // The word of it goes by its new link.
        old = std::find_if(pupil.former.begin(), pupil.former.end(), [&](const auto& one) {
            return one.letters.listens_to(frame.stream.device);
        });
    }
    if (old == pupil.former.end()) return false;
    if (paired_again) {
        old->device = from;
        old->letters.forget_seals();
    }
    old->letters.advance(accepted);
    const auto taken = old->letters.take(without_message(frame), accepted);
    // What was heard before is not written again: whoever recorded it can say it for ever.
    if (!taken || !(taken->changed || paired_again)) return true;
    for (const std::uint64_t sequence : taken->arrived)
        old->waiting.erase(sequence);
    const Pseudonym who = pupil.pseudonym;
    auto kept = keep(std::move(pupil), waiting_[who], {});
    return kept ? Result<bool>(true) : kept.error();
}

// The word to each device that a learner has left, sealed and put into `pupil`. True where there is
// something new to be written.
bool TeacherClass::say_to_former(Pupil& pupil, std::vector<Bytes>& out, Day accepted) const {
    bool sealed = false;
    for (Pupil::Former& old : pupil.former) {
        const auto device = devices_.find(old.device);
        if (device == devices_.end() || device->second.revoked || old.waiting.empty()) continue;
        old.letters.advance(accepted);
        for (Outgoing& one :
             old.letters.outgoing(channel(device->second, pupil), prekeys_, old.waiting, 0)) {
            sealed = sealed || one.opening;
            out.push_back(std::move(one.sealed));
        }
    }
    return sealed;
}

}  // namespace pipit::outbox
