// What TeacherClass does about forgotten secrets, and the bytes of what it keeps of them.
#include "device/outbox/teacher_help.hpp"

#include "crypto/key_slot.hpp"
#include "crypto/sealed_box.hpp"
#include "device/outbox/fields.hpp"
#include "device/outbox/teacher_class.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Error;
using engine::ErrorCode;
using engine::cbor::Reader;
using engine::cbor::Writer;

namespace {

constexpr std::size_t answer_bytes_max = crypto::envelope_bytes(crypto::EnvelopeSize::kib_1);

// With the key of now, or one from before a backup was put back.
std::optional<crypto::Recovered> open_slot(const Bytes& bytes, const OwnClass& own) {
    if (bytes.size() != crypto::slot_size) return std::nullopt;
    const std::span<const std::uint8_t, crypto::slot_size> slot(bytes);
    auto out = crypto::open_recovery_slot(slot, own.recovery);
    for (const crypto::X25519KeyPair& former : own.former) {
        if (!out) out = crypto::open_recovery_slot(slot, former);
    }
    return out;
}

}  // namespace

// {1: pseudonym, 2: device, 3: day, 4: reply key, 5: slot, 6: key to seal to, 7: said, 8: answer}
Bytes encode(const HelpAsked& asked) {
    Writer out;
    out.map(8);
    put(out, 1, asked.who.bytes);
    put(out, 2, asked.device.bytes);
    out.unsigned_integer(3);
    out.integer(asked.day.value);
    put(out, 4, asked.reply_to);
    put(out, 5, asked.slot);
    put(out, 6, asked.reseal_to);
    put(out, 7, static_cast<std::uint64_t>(asked.said));
    put(out, 8, asked.answer);
    return out.take();
}

Result<HelpAsked> decode_help_asked(ByteView bytes) {
    Reader in(bytes);
    HelpAsked out;
    in.map("help", 8);
    out.who.bytes = take_array<16>(in, "help.who", 1);
    out.device.bytes = take_array<16>(in, "help.device", 2);
    in.key("help.day", 3);
    out.day = read_day(in, "help.day");
    out.reply_to = take_array<32>(in, "help.reply_to", 4);
    in.key("help.slot", 5);
    out.slot = in.bytes("help.slot", 0, crypto::slot_size);
    out.reseal_to = take_array<32>(in, "help.reseal_to", 6);
    out.said = take_number<HelpAsked::Said>(in, "help.said", 7, 3);
    in.key("help.answer", 8);
    out.answer = in.bytes("help.answer", 0, answer_bytes_max);
    const bool waits = out.said == HelpAsked::Said::nothing;
    if (in.ok() && (out.answer.empty() != waits || out.slot.empty() == waits))
        in.refuse("help.answer", "it waits with a slot, or was answered");
    return finish(in, "help", std::move(out));
}

RecordKey help_key(const Pseudonym& who) {
    return {RecordKind::asked_reset, {who.bytes.begin(), who.bytes.end()}};
}

// ---- a class ------------------------------------------------------------------------------------

Result<Done> TeacherClass::read_help() {
    const auto records = records_->read(RecordKind::asked_reset);
    if (!records) return records.error();
    for (const Record& record : *records) {
        auto asked = decode_help_asked(record.value);
        if (!asked) return asked.error();
        const Pseudonym who = asked->who;
        help_.emplace(who, std::move(asked).value());
    }
    return Done{};
}

Result<Done> TeacherClass::keep_help(HelpAsked asked, Change change) {
    change.put.push_back({help_key(asked.who), encode(asked)});
    if (auto written = write(std::move(change)); !written) return written;
    const Pseudonym who = asked.who;
    help_.insert_or_assign(who, std::move(asked));
    return Done{};
}

void TeacherClass::is_over_now(const DeviceTag& device, const DoorKey& question, Change& change,
                               bool turned_away) {
    const auto told = prekeys_.announced();
    over_.add(device, {question, told ? told->epochs.newest : 0, turned_away}, prekeys_, change);
}

Result<Done> TeacherClass::end_help(const Pseudonym& who) {
    const auto at = help_.find(who);
    if (at == help_.end()) return Done{};
    Change change;
    is_over_now(at->second.device, at->second.reply_to, change);
    change.erase.push_back(help_key(who));
    if (auto written = write(std::move(change)); !written) return written;
    help_.erase(who);
    return Done{};
}

// A device that was paired since they were heard may be theirs, paired again: which of them it is
// the teacher is told (asks_elsewhere) and decides. One that was there all along is not.
bool TeacherClass::may_be_helped(const Pseudonym& who, const DeviceTag& from) const {
    const auto pupil = pupils_.find(who);
    const auto device = devices_.find(from);
    if (pupil == pupils_.end() || pupil->second.standing != Pupil::Standing::member ||
        device == devices_.end() || device->second.revoked)
        return false;
    const auto& heard = pupil->second.heard;
    return pupil->second.device == from || (heard && device->second.since >= *heard);
}

bool TeacherClass::asks_elsewhere(const HelpAsked& asked) const {
    const auto pupil = pupils_.find(asked.who);
    return pupil == pupils_.end() || pupil->second.device != asked.device;
}

Result<TeacherClass::Outcome> TeacherClass::take_forgot(const Device& device,
                                                        const DoorRequest& request, Day accepted) {
    auto body = decode_forgot(request.body);
    if (!body) return Outcome::unreadable;
    const auto slot = open_slot(body->slot, own_);
    if (!slot) return Outcome::refused;
    const Pseudonym who{{slot->pseudonym}};
    if (!may_be_helped(who, device.paired.device)) return Outcome::refused;
    const auto at = help_.find(who);
    if ((at != help_.end() && at->second.reply_to == request.reply_to) ||
        over_.has(device.paired.device, request.reply_to))
        return Outcome::nothing_new;
    HelpAsked asked{who,
                    device.paired.device,
                    accepted,
                    request.reply_to,
                    std::move(body->slot),
                    body->reseal_to,
                    HelpAsked::Said::nothing,
                    {}};
    Change change;
    if (at != help_.end()) is_over_now(at->second.device, at->second.reply_to, change);
    if (auto kept = keep_help(std::move(asked), std::move(change)); !kept) return kept.error();
    return Outcome::applied;
}

Result<Done> TeacherClass::help(const Pseudonym& who, HelpAsked::Said said) {
    using Said = HelpAsked::Said;
    const auto at = help_.find(who);
    if (at == help_.end() || said == Said::nothing)
        return Error{ErrorCode::not_found, "learner", "This learner has not asked."};
    HelpAsked asked = at->second;
    if (asked.said != Said::nothing)
        return Error{ErrorCode::not_allowed, "learner", "That was answered: they can ask again."};
    if (!may_be_helped(who, asked.device))
        return Error{ErrorCode::not_allowed, "learner", "That does not fit how they stand here."};
    ForgotAnswer body;
    body.said = said == Said::reset    ? ForgotAnswer::Said::reset
                : said == Said::unlock ? ForgotAnswer::Said::unlock
                                       : ForgotAnswer::Said::declined;
    if (said == Said::reset) {
        const auto slot = open_slot(asked.slot, own_);
        auto box = slot && slot->pseudonym == who.bytes
                       ? crypto::seal_to(asked.reseal_to, slot->learner_key.expose())
                       : std::nullopt;
        if (!box)
            return Error{ErrorCode::bad_input, "learner", "Let them ask again: this was no key."};
        body.box = std::move(*box);
    }
    auto sealed = seal_door_answer(own_.identity, devices_.at(asked.device).paired.agreed.psk,
                                   asked.reply_to, {DoorWord::forgot_answer, encode(body)});
    if (!sealed)
        return Error{ErrorCode::bad_input, "learner", "Let them ask again: this was no key."};
    asked.said = said;
    asked.answer = std::move(*sealed);
    asked.slot.clear();
    return keep_help(std::move(asked), {});
}

void TeacherClass::add_door_answers(std::span<const Destination> reply_to,
                                    std::vector<Bytes>& out) const {
    for (const auto& [who, asked] : help_) {
        if (!asked.answer.empty() && may_be_helped(who, asked.device) &&
            std::ranges::find(reply_to, reply_tag(asked.reply_to)) != reply_to.end())
            out.push_back(asked.answer);
    }
}

std::vector<Destination> TeacherClass::door_tags() const {
    std::vector<Destination> out;
    for (const auto& [who, asked] : help_) {
        if (!asked.answer.empty()) out.push_back(reply_tag(asked.reply_to));
    }
    for (const auto& [tag, device] : devices_) {
        const auto newcomer = moves_.newcomers().find(tag);
        const DoorKey* no = over_.turned_away(tag);
        if (newcomer != moves_.newcomers().end() && newcomer->second.decided)
            out.push_back(reply_tag(newcomer->second.reply_to));
        else if (no != nullptr && !device.revoked)
            out.push_back(reply_tag(*no));
    }
    return out;
}

}  // namespace pipit::outbox
