// Saying, sealing, hearing. Invariant: a change is made on copies, written, and only then ours.
#include "device/outbox/child_class.hpp"

#include "crypto/hash_chain.hpp"
#include "crypto/random.hpp"
#include "device/outbox/child_place.hpp"
#include "device/outbox/ledger_line.hpp"
#include "device/outbox/waiting_records.hpp"

#include <algorithm>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Error;
using engine::ErrorCode;

namespace {

const RecordKey place_key{RecordKind::membership, {}};
const RecordKey there_key{RecordKind::told, {}};

Error in_no_class() {
    return {ErrorCode::not_found, "class", "Join a class first."};
}

bool is_here(Standing standing) {
    return standing == Standing::asked || standing == Standing::member;
}

}  // namespace

void Place::report_anew() {
    last_report = {};
    there.begin(letters.next());
}

ClassAt class_at(const Link& link) {
    const ClassInfo& info = link.offer.of_class;
    return {info.id,
            info.class_name,
            info.teacher_name,
            link.own_tag,
            {info.epochs, info.newest_prekey},
            info.recovery};
}

Result<ChildClass> ChildClass::open(Records& records, Day accepted) {
    ChildClass out(records);
    auto places = records.read(RecordKind::membership);
    if (!places) return places.error();
    if (places->empty()) return out;
    auto kept = decode_place(places->front().value);
    crypto::wipe(places->front().value);
    if (!kept) return kept.error();
    out.place_ = std::move(kept->place);
    out.prekeys_ = std::move(kept->prekeys);
    const auto waiting = records.read(RecordKind::waiting);
    if (!waiting) return waiting.error();
    for (const Record& record : *waiting) {
        const auto name = name_of(record.key);
        auto message = decode_waiting(record.value);
        if (!name || !message) return Error{ErrorCode::damaged, "class", ""};
        if (name->device == out.place_->letters.own_tag())
            out.waiting_.emplace(name->sequence, std::move(message).value());
    }
    const auto told = records.read(RecordKind::told);
    if (!told) return told.error();
    auto there =
        told->empty() ? std::nullopt : std::optional(decode_report_there(told->front().value));
    // Where that does not open the next report is whole, and nothing is lost.
    if (there && *there)
        out.place_->there = std::move(**there);
    else
        out.place_->report_anew();
    if (auto read = out.read_moving(); !read) return read.error();
    out.begin_day(*out.place_, accepted);
    return out;
}

// A new key is told in what is written next; until then nobody knows of it.
void ChildClass::begin_day(Place& place, Day accepted) {
    if (prekeys_.advance(accepted)) {
        keys_moved_ = true;
        place.letters.owe_notice();
        if (place_) place_->letters.owe_notice();  // also where nothing comes of this copy
    }
    place.letters.advance(accepted);
}

ChildMessage ChildClass::join_request(const std::string& nickname) {
    return JoinRequest{nickname, contract_version};
}

Result<Done> ChildClass::say_into(Place& place, WaitingMessages& waiting,
                                  const ChildMessage& message) const {
    auto payload = encode_message(message);
    if (!payload) return payload.error();
    if (!place.letters.has_room())
        return Error{ErrorCode::not_allowed, "class",
                     "Much waits already: meet your teacher first."};
    waiting.insert(place.letters.append(std::move(payload).value()));
    return Done{};
}

Result<Done> ChildClass::keep(Place place, WaitingMessages waiting, Change change,
                              const Write& write, const std::vector<engine::EventBody>& bodies) {
    const DeviceTag& was = place_ ? place_->letters.own_tag() : place.letters.own_tag();
    change.put.push_back({place_key, encode_place(place, prekeys_)});
    if (!place_ || place.there != place_->there)
        change.put.push_back({there_key, encode(place.there)});
    add_difference(place.letters.learner(), was, waiting_, place.letters.own_tag(), waiting,
                   change);
    auto written = write ? write(bodies, change) : records_->write(change);
    for (Record& record : change.put) {
        if (record.key == place_key) crypto::wipe(record.value);
    }
    if (!written) return written;
    place_ = std::move(place);
    waiting_ = std::move(waiting);
    keys_moved_ = false;
    return Done{};
}

Result<Done> ChildClass::join(const ClassAt& at, const std::string& nickname, Day accepted) {
    // Who was in the class that this device was in before is in none.
    const bool elsewhere = place_ && place_->class_id != at.class_id;
    const bool out =
        place_ && (place_->standing == Standing::removed || place_->standing == Standing::moved ||
                   (place_->standing == Standing::left && waiting_.empty()));
    if (place_ && !elsewhere && !out)
        return Error{ErrorCode::not_allowed, "class", "Leave the class you are in first."};
    Place place;
    place.class_id = at.class_id;
    place.class_name = at.class_name;
    place.teacher = at.teacher;
    place.contract = contract_version;
    place.nickname = nickname;
    place.link = at.device;
    place.escrow = at.recovery;
    place.letters = Correspondence(at.device, {{crypto::random_bytes<16>()}});
    place.letters.learn(at.prekeys, accepted);
    Change change;
    // What a class before left behind.
    for (const RecordKind kind :
         {RecordKind::waiting, RecordKind::heard, RecordKind::copy, RecordKind::told}) {
        const auto old = records_->read(kind);
        if (!old) return old.error();
        for (const Record& record : *old)
            change.erase.push_back(record.key);
    }
    OwnPrekeys before = std::exchange(prekeys_, {});
    WaitingMessages waited = std::exchange(waiting_, {});
    begin_day(place, accepted);
    WaitingMessages waiting;
    auto joined = say_into(place, waiting, join_request(nickname));
    if (joined) joined = keep(std::move(place), std::move(waiting), std::move(change));
    if (!joined) {
        prekeys_ = std::move(before);
        waiting_ = std::move(waited);
    } else {
        moving_.reset();
    }
    return joined;
}

Result<Done> ChildClass::use(const ClassAt& at, Day accepted) {
    if (!place_ || place_->class_id != at.class_id || place_->link == at.device) return Done{};
    if (came()) return settle(at, accepted);
    Place place = *place_;
    begin_day(place, accepted);
    place.link = at.device;
    place.letters.forget_seals();
    place.letters.learn(at.prekeys, accepted);
    place.letters.owe_notice();
    WaitingMessages waiting = waiting_;
    // What is new, by the new link: so the teacher's side learns where answers go from now on.
    if (is_here(place.standing)) (void)say_into(place, waiting, join_request(place.nickname));
    place.report_anew();
    return keep(std::move(place), std::move(waiting), {});
}

Result<Done> ChildClass::escrowed() {
    if (!place_ || !place_->escrow) return Done{};
    Place place = *place_;
    place.escrow.reset();
    return keep(std::move(place), waiting_, {});
}

Result<Done> ChildClass::say(const ChildMessage& message, Day accepted) {
    if (!place_) return in_no_class();
    if (!is_here(place_->standing))
        return Error{ErrorCode::not_allowed, "class", "You have left this class."};
    if (place_->standing == Standing::asked)
        return Error{ErrorCode::not_allowed, "class", "Your teacher has not said yes yet."};
    Place place = *place_;
    WaitingMessages waiting = waiting_;
    begin_day(place, accepted);
    if (auto said = say_into(place, waiting, message); !said) return said;
    return keep(std::move(place), std::move(waiting), {});
}

Result<bool> ChildClass::report(const engine::SharedReport& report, Day accepted) {
    if (!place_) return in_no_class();
    if (place_->standing != Standing::member) return false;  // only the name goes before
    // The same but for its number says nothing new.
    engine::SharedReport still = report;
    still.lamport = 0;
    const auto bytes = engine::encode_shared(still);
    if (!bytes) return bytes.error();
    const EnvelopeHash digest = crypto::digest({*bytes});
    if (digest == place_->last_report) return false;
    Place place = *place_;
    WaitingMessages waiting = waiting_;
    begin_day(place, accepted);
    take_report_back(place.letters, waiting);
    if (!place.letters.has_room()) return false;
    const ChildMessage message = next_report(place, waiting, report);
    if (std::holds_alternative<engine::SharedReport>(message))
        place.there.begin(place.letters.next());
    if (auto said = say_into(place, waiting, message); !said) return said.error();
    place.last_report = digest;
    if (auto kept = keep(std::move(place), std::move(waiting), {}); !kept) return kept.error();
    return true;
}

// A report that nobody was sent yet says less than the next one: that goes in its place, so a week
// without a contact is one message.
void ChildClass::take_report_back(Correspondence& letters, WaitingMessages& waiting) {
    if (waiting.empty()) return;
    const auto newest = decode_child_message(waiting.rbegin()->second.payload);
    if (newest && (std::holds_alternative<engine::SharedReport>(*newest) ||
                   std::holds_alternative<engine::ReportChanges>(*newest)))
        (void)letters.take_back(waiting);
}

ChildMessage ChildClass::next_report(const Place& place, const WaitingMessages& waiting,
                                     const engine::SharedReport& report) {
    const auto changes = place.there.changes(waiting, report);
    if (!changes) return report;
    const auto few = encode_message(*changes);
    const auto all = encode_message(report);
    const Correspondence& letters = place.letters;
    // Who gets the whole needs nothing of before.
    if (!few || (all && letters.size_of(*all) <= letters.size_of(*few))) return report;
    return *changes;
}

ChildMessage ChildClass::next_report(const engine::SharedReport& report) const {
    if (!place_) return report;
    Place place = *place_;
    WaitingMessages waiting = waiting_;
    take_report_back(place.letters, waiting);
    return next_report(place, waiting, report);
}

const engine::SharedReport* ChildClass::report_there() const {
    const bool is_there = place_ && place_->there.number != 0;
    return is_there ? &place_->there.report : nullptr;
}

Result<Done> ChildClass::put_back_seen() {
    if (!place_ || place_->put_back_seen == place_->put_back) return Done{};
    Place place = *place_;
    place.put_back_seen = place.put_back;
    return keep(std::move(place), waiting_, {});
}

Result<Done> ChildClass::leave(Day accepted) {
    if (!place_) return in_no_class();
    if (!is_here(place_->standing)) return Done{};
    Place place = *place_;
    begin_day(place, accepted);
    place.standing = Standing::left;
    place.escrow.reset();
    WaitingMessages waiting = place.letters.start_over({{crypto::random_bytes<16>()}}, {});
    place.report_anew();
    if (auto said = say_into(place, waiting, Withdrawal{}); !said) return said;
    Change change;
    if (auto erased = erase_copy(change); !erased) return erased;
    if (auto kept = keep(std::move(place), std::move(waiting), std::move(change)); !kept)
        return kept;
    moving_.reset();
    return Done{};
}

namespace {

// What a teacher's word is in the journal; the rest is kept to be shown.
std::vector<engine::EventBody> bodies_of(const TeacherMessage& message) {
    if (const auto* pin = std::get_if<PinChange>(&message))
        return {engine::Pinned{pin->skill, pin->pin}};
    if (const auto* rhythm = std::get_if<Rhythm>(&message)) return {*rhythm};
    if (const auto* packs = std::get_if<PackRules>(&message)) return {*packs};
    return {};
}

// The envelope's line in the ledger; the message that waits knows it by its digest.
engine::LedgerEntry enter(const Outgoing& one, WaitingMessages& waiting, Day day) {
    std::vector<std::string> fields;
    for (const FrameField& field : frame_fields())
        fields.emplace_back(field.id);
    if (const auto at = waiting.find(one.sequence); at != waiting.end()) {
        if (const auto message = decode_child_message(at->second.payload)) {
            for (std::string& id : fields_of_message(*message))
                fields.push_back(std::move(id));
        }
        note_sealing(at->second.lines, crypto::digest({one.sealed}));
    }
    return line_of(one.sealed, *one.opening, std::move(fields), day);
}

}  // namespace

Result<std::vector<Bytes>> ChildClass::outgoing(const Channel& channel, Day accepted) {
    std::vector<Bytes> out;
    if (!place_) return out;
    Place place = *place_;
    WaitingMessages waiting = waiting_;
    begin_day(place, accepted);
    Change change;
    std::optional<Moving> moving = moving_;
    if (moving) {
        if (auto said = say_parts(place, waiting, *moving, change); !said) return said.error();
    }
    const LedgerEnd end = records_->ledger_end();
    const LedgerWord word{end.head, {}};
    for (Outgoing& one :
         place.letters.outgoing(channel, prekeys_, waiting, 0, end.lines == 0 ? nullptr : &word)) {
        if (one.opening) change.left.push_back(enter(one, waiting, accepted));
        out.push_back(std::move(one.sealed));
    }
    if (change.left.empty() && change.put.empty() && !keys_moved_) return out;
    if (!change.left.empty() && end.lines != 0) place.list.told(end);
    auto kept = keep(std::move(place), std::move(waiting), change);
    for (auto& line : change.left)
        crypto::wipe(line.opening);
    if (!kept) return kept.error();
    moving_ = moving;
    return out;
}

void ChildClass::apply(const TeacherMessage& message, const Taken& taken, Day accepted,
                       Place& place, WaitingMessages& waiting, Change& change) const {
    const bool here = is_here(place.standing);
    const bool may_come_back = place.standing == Standing::removed;
    if (const auto* welcome = std::get_if<Welcome>(&message); welcome && (here || may_come_back)) {
        place.standing = Standing::member;
        place.report_anew();
        place.class_name = welcome->class_name;
        place.teacher = welcome->teacher_name;
    } else if (const auto* farewell = std::get_if<Farewell>(&message); farewell && here) {
        const bool moved = farewell->reason == FarewellReason::moved;
        place.standing = moved ? Standing::moved : Standing::removed;
        place.escrow.reset();
        // Who is elsewhere now, or was taken out, says nothing from here but that this was heard.
        waiting.clear();
    } else if (const auto* recovery = std::get_if<NewRecoveryKey>(&message); recovery && here) {
        place.escrow = recovery->key;
    } else if (std::holds_alternative<AskAgain>(message) && place.standing == Standing::left) {
        (void)say_into(place, waiting, Withdrawal{});
    } else if (std::holds_alternative<AskAgain>(message) && here) {
        // There is room: what the question came with acknowledged what it was asked after.
        (void)say_into(place, waiting, join_request(place.nickname));
        place.report_anew();
    }
    keep_word(message, taken, accepted, place, change);
}

namespace {

// What the teacher's device says it has waits no longer, and its lines in the ledger say so.
void arrive(const Taken& taken, Day accepted, Place& place, WaitingMessages& waiting,
            Change& change) {
    place.last_arrived = accepted;
    for (const std::uint64_t sequence : taken.arrived) {
        const auto at = waiting.find(sequence);
        if (at == waiting.end()) continue;
        place.there.arrived(sequence, at->second.payload);
        change.arrived.insert(change.arrived.end(), at->second.lines.begin(),
                              at->second.lines.end());
        waiting.erase(at);
    }
}

}  // namespace

Result<ChildClass::Heard> ChildClass::take(const Channel& channel,
                                           std::span<const std::uint8_t> envelope, Day accepted,
                                           const Write& write) {
    Heard out;
    const auto header = crypto::read_envelope_header(envelope);
    if (!place_ || !header || header->address.destination != place_->reply_to()) return out;
    const auto* own = prekeys_.find(header->address.epoch);
    if (own == nullptr) return out;
    const auto opened = crypto::open_envelope(envelope, {*own, channel.theirs, channel.psk});
    if (!opened) return out;
    const auto frame = decode_frame(opened->payload.expose());
    if (!frame) return out;

    Place place = *place_;
    WaitingMessages waiting = waiting_;
    begin_day(place, accepted);
    const auto taken = place.letters.take(*frame, accepted);
    if (!taken) return out;
    out.ours = true;
    const bool signed_for =
        frame->ledger && place.list.hear(*frame->ledger, channel.signs, place.letters.learner());
    if (!taken->changed && !signed_for) {
        if (taken->sequence != 0) place_->letters.heard_again(taken->stream);
        return out;
    }
    out.arrived = !taken->arrived.empty();
    Change change;
    if (out.arrived) arrive(*taken, accepted, place, waiting, change);
    std::vector<engine::EventBody> bodies;
    std::optional<OwnPrekeys> before;
    if (place.letters.forked()) {
        // This folder is a copy, or was put back: prekeys that were told may not be here.
        waiting = place.letters.start_over({{crypto::random_bytes<16>()}}, waiting);
        before.emplace(std::exchange(prekeys_, prekeys_.anew(accepted, ++place.put_back)));
        place.report_anew();
    }
    if (!taken->payload.empty()) {
        auto message = decode_teacher_message(taken->payload);
        const auto overtaken = message ? is_overtaken(*message, *taken, change) : false;
        if (!overtaken) return overtaken.error();
        if (message && !*overtaken) {
            apply(*message, *taken, accepted, place, waiting, change);
            bodies = bodies_of(*message);
            out.message = std::move(message).value();
        }
    }
    std::optional<Moving> moving = moving_;
    if (moving) {
        if (auto seen = see_to_copy(place, before.has_value(), out.message, moving, change); !seen)
            return seen.error();
    }
    if (auto kept = keep(std::move(place), std::move(waiting), std::move(change), write, bodies);
        !kept) {
        if (before) prekeys_ = std::move(*before);
        return kept.error();
    }
    moving_ = moving;
    return out;
}

Result<Done> ChildClass::learn(const Prekeys& told, Day accepted) {
    if (!place_) return Done{};
    Place place = *place_;
    begin_day(place, accepted);
    if (!place.letters.learn(told, accepted)) return Done{};
    return keep(std::move(place), waiting_, {});
}

}  // namespace pipit::outbox
