// Opening, devices, saying; teacher_taking.cpp takes in. Invariant: a change is made on copies,
// written, and only then ours.
#include "device/outbox/teacher_class.hpp"

#include "crypto/random.hpp"
#include "device/outbox/teacher_records.hpp"
#include "device/outbox/waiting_records.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Error;
using engine::ErrorCode;

namespace {

// By how much a device's newest day may lie behind ours, and how many devices are to say so.
constexpr int clocks_agree_days = 30;
constexpr std::size_t clocks_agree_least = 2;

const RecordKey school_key{RecordKind::school, {}};

template <class Id>
RecordKey named(RecordKind kind, const Id& id) {
    return {kind, Bytes(id.bytes.begin(), id.bytes.end())};
}

Error damaged() {
    return {ErrorCode::damaged, "class", "Put a backup of this class back."};
}

Error no_such_learner() {
    return {ErrorCode::not_found, "learner", "Nobody of this class has that number."};
}

Error no_such_device() {
    return {ErrorCode::not_found, "device", "No device of this class has that number."};
}

}  // namespace

Result<Done> TeacherClass::begin(Records& records, const std::string& class_name,
                                 const std::string& teacher, Day accepted) {
    for (const std::string& name : {class_name, teacher}) {
        if (auto held = check_name(name, "class"); !held) return held;
    }
    const auto there = records.read(RecordKind::school);
    if (!there) return there.error();
    if (!there->empty()) return Error{ErrorCode::in_use, "class", "There is a class here already."};
    TeacherClass fresh(records, OwnClass{ClassId{{crypto::random_bytes<16>()}},
                                         class_name,
                                         teacher,
                                         crypto::random_bytes<8>(),
                                         crypto::X25519KeyPair::random(),
                                         crypto::random_key(),
                                         crypto::X25519KeyPair::random(),
                                         0,
                                         {}});
    fresh.begin_day(accepted);
    return fresh.write({});
}

Result<TeacherClass> TeacherClass::open(Records& records, Day accepted) {
    auto schools = records.read(RecordKind::school);
    if (!schools) return schools.error();
    if (schools->empty()) return Error{ErrorCode::not_found, "class", "Begin a class first."};
    auto kept = decode_school(schools->front().value);
    crypto::wipe(schools->front().value);
    if (!kept) return kept.error();
    TeacherClass out(records, std::move(kept->own));
    out.prekeys_ = std::move(kept->prekeys);
    if (auto read = out.read_rows(); !read) return read.error();
    out.begin_day(accepted);
    return out;
}

Result<Done> TeacherClass::read_rows() {
    auto devices = records_->read(RecordKind::paired);
    if (!devices) return devices.error();
    for (Record& record : *devices) {
        auto device = decode_device(record.value);
        crypto::wipe(record.value);
        if (!device) return device.error();
        const DeviceTag tag = device->paired.device;
        devices_.emplace(tag, std::move(device).value());
    }
    const auto pupils = records_->read(RecordKind::learner);
    if (!pupils) return pupils.error();
    for (const Record& record : *pupils) {
        auto pupil = decode_pupil(record.value);
        if (!pupil) return pupil.error();
        const Pseudonym who = pupil->pseudonym;
        pupils_.emplace(who, std::move(pupil).value());
    }
    const auto waiting = records_->read(RecordKind::waiting);
    if (!waiting) return waiting.error();
    for (const Record& record : *waiting) {
        const auto name = name_of(record.key);
        auto message = decode_waiting(record.value);
        if (!name || !message) return damaged();
        const auto who = pupils_.find(name->learner);
        if (who != pupils_.end() && who->second.letters.own_tag() == name->device)
            waiting_[name->learner].emplace(name->sequence, std::move(message).value());
    }
    if (auto read = read_decided(); !read) return read;
    auto moves = Moves::open(*records_);
    if (!moves) return moves.error();
    moves_ = std::move(moves).value();
    auto over = OverQuestions::open(*records_);
    if (!over) return over.error();
    over_ = std::move(over).value();
    const auto aside = records_->read(RecordKind::quarantined);
    if (!aside) return aside.error();
    quarantined_ = aside->size();
    if (auto read = read_lock(); !read) return read;
    if (auto read = read_rules_kept(); !read) return read;
    return read_help();
}

void TeacherClass::begin_day(Day accepted) {
    if (!prekeys_.advance(accepted)) return;
    keys_moved_ = true;
    for (auto& [who, pupil] : pupils_)
        pupil.letters.owe_notice();
}

// With the keys where they moved, so that none is told that is not on disk.
Result<Done> TeacherClass::write(Change change) {
    if (keys_moved_) change.put.push_back({school_key, encode_school(own_, prekeys_)});
    auto written = records_->write(change);
    for (Record& record : change.put) {
        if (record.key == school_key || record.key.kind == RecordKind::paired)
            crypto::wipe(record.value);
    }
    if (written) keys_moved_ = false;
    return written;
}

Result<Done> TeacherClass::keep(Pupil pupil, WaitingMessages waiting, Change change) {
    const Pseudonym who = pupil.pseudonym;
    const auto before = pupils_.find(who);
    const DeviceTag was =
        before == pupils_.end() ? pupil.letters.own_tag() : before->second.letters.own_tag();
    const bool gone =
        pupil.standing == Pupil::Standing::withdrawn || pupil.standing == Pupil::Standing::removed;
    if (gone) {
        pupil.nickname.clear();
        pupil.name.clear();
    }
    change.put.push_back({named(RecordKind::learner, who), encode_pupil(pupil)});
    add_difference(who, was, waiting_[who], pupil.letters.own_tag(), waiting, change);
    if (gone) {
        moves_.forget(who, change);
        change.erase.push_back(decided_key(who));
    }
    if (auto written = write(std::move(change)); !written) return written;
    if (gone) {
        moves_.forgotten(who);
        decided_.erase(who);
    }
    pupils_.insert_or_assign(who, std::move(pupil));
    waiting_[who] = std::move(waiting);
    return Done{};
}

std::size_t TeacherClass::waiting(const Pseudonym& who) const {
    const auto at = waiting_.find(who);
    return at == waiting_.end() ? 0 : at->second.size();
}

// ---- devices ------------------------------------------------------------------------------------

ClassInfo TeacherClass::info() const {
    const Prekeys told = prekeys_.announced().value_or(Prekeys{});
    ClassInfo out;
    out.id = own_.id;
    out.class_name = own_.class_name;
    out.teacher_name = own_.teacher;
    out.beacon = own_.beacon;
    out.recovery = own_.recovery.public_key();
    out.epochs = told.epochs;
    out.newest_prekey = told.newest;
    out.bulletin = bulletin_key();
    return out;
}

Result<Done> TeacherClass::keep_device(PairedDevice paired, Day accepted, Change with) {
    for (const auto& [tag, other] : devices_) {
        if (tag == paired.device || other.paired.agreed.destination == paired.agreed.destination)
            return Error{ErrorCode::in_use, "device", "Pair it again: its number is taken."};
    }
    Device device{std::move(paired), false, accepted};
    const DeviceTag tag = device.paired.device;
    with.put.push_back({named(RecordKind::paired, tag), encode_device(device)});
    if (auto written = write(std::move(with)); !written) return written;
    devices_.emplace(tag, std::move(device));
    return Done{};
}

// The device's record, once `word` of it is true.
Result<Done> TeacherClass::rewrite(const DeviceTag& tag, bool& word) {
    if (word) return Done{};
    word = true;
    Change change;
    change.put.push_back({named(RecordKind::paired, tag), encode_device(devices_.at(tag))});
    auto written = write(std::move(change));
    if (!written) word = false;
    return written;
}

Result<Done> TeacherClass::confirm_device(const DeviceTag& tag) {
    const auto at = devices_.find(tag);
    return at == devices_.end() ? no_such_device() : rewrite(tag, at->second.paired.confirmed);
}

Result<Done> TeacherClass::revoke(const DeviceTag& tag) {
    const auto at = devices_.find(tag);
    if (at == devices_.end()) return no_such_device();
    // Whoever asked to come there does not come there, and may come elsewhere.
    if (moves_.newcomers().contains(tag)) {
        if (auto away = turn_away(tag); !away) return away;
    }
    if (auto done = rewrite(tag, at->second.revoked); !done) return done;
    // Whom it brought and nobody has taken in goes with it.
    Change change;
    std::vector<Pseudonym> gone;
    for (const auto& [who, pupil] : pupils_) {
        using enum Pupil::Standing;
        if (pupil.device != tag || (pupil.standing != unknown && pupil.standing != asking))
            continue;
        gone.push_back(who);
        change.erase.push_back(named(RecordKind::learner, who));
        add_difference(who, pupil.letters.own_tag(), waiting_[who], pupil.letters.own_tag(), {},
                       change);
    }
    if (gone.empty()) return Done{};
    if (auto written = write(std::move(change)); !written) return written;
    for (const Pseudonym& who : gone) {
        pupils_.erase(who);
        waiting_.erase(who);
    }
    return Done{};
}

const Device* TeacherClass::device_for(const Destination& to_us) const {
    for (const auto& [tag, device] : devices_) {
        if (device.paired.agreed.destination == to_us && !device.revoked) return &device;
    }
    return nullptr;
}

Channel TeacherClass::channel(const Device& device, const Pupil& pupil) const {
    return {own_.identity, device.paired.key, device.paired.agreed.psk, pupil.reply_to()};
}

Bulletin TeacherClass::bulletin() const {
    return make_bulletin(crypto::SigningKey(own_.signing), own_.beacon,
                         prekeys_.announced().value_or(Prekeys{}));
}

// ---- saying -------------------------------------------------------------------------------------

std::vector<Destination> TeacherClass::tags_of(const DeviceTag& tag,
                                               std::span<const Destination> wanted) const {
    std::vector<Destination> theirs;
    for (const auto& [who, pupil] : pupils_) {
        const bool left =
            std::ranges::find(pupil.former, tag, &Pupil::Former::device) != pupil.former.end();
        if (pupil.device == tag || left) theirs.push_back(pupil.reply_to());
    }
    for (const auto& [who, asked] : help_) {
        if (asked.device == tag) theirs.push_back(reply_tag(asked.reply_to));
    }
    if (const auto at = key_answers_.find(tag); at != key_answers_.end())
        theirs.push_back(at->second.tag);
    if (const auto at = moves_.newcomers().find(tag); at != moves_.newcomers().end())
        theirs.push_back(reply_tag(at->second.reply_to));
    if (const DoorKey* no = over_.turned_away(tag)) theirs.push_back(reply_tag(*no));
    std::vector<Destination> out;
    std::ranges::copy_if(wanted, std::back_inserter(out), [&](const Destination& to) {
        return std::ranges::find(theirs, to) != theirs.end();
    });
    return out;
}

Result<std::vector<Bytes>> TeacherClass::outgoing(std::span<const Destination> reply_to,
                                                  Day accepted) {
    std::vector<Bytes> out;
    begin_day(accepted);
    add_door_answers(reply_to, out);
    add_key_answers(reply_to, out);
    if (auto handed = hand_on(reply_to, out); !handed) return handed.error();
    say_no(reply_to, out);
    for (const Destination& to : reply_to) {
        const auto at = std::find_if(pupils_.begin(), pupils_.end(),
                                     [&](const auto& one) { return one.second.reply_to() == to; });
        if (at == pupils_.end()) continue;
        const auto device = devices_.find(at->second.device);
        if (device == devices_.end() || device->second.revoked) continue;
        Pupil pupil = at->second;
        WaitingMessages waiting = waiting_[pupil.pseudonym];
        pupil.letters.advance(accepted);
        bool sealed = say_to_former(pupil, out, accepted);
        std::optional<LedgerWord> word;
        if (pupil.list_end)
            word = countersign(crypto::SigningKey(own_.signing), pupil.pseudonym, *pupil.list_end,
                               accepted);
        for (Outgoing& one :
             pupil.letters.outgoing(channel(device->second, pupil), prekeys_, waiting,
                                    pupil.record.newest.when.lamport, word ? &*word : nullptr)) {
            sealed = sealed || one.opening;
            out.push_back(std::move(one.sealed));
        }
        if (!sealed) continue;
        if (auto kept = keep(std::move(pupil), std::move(waiting), {}); !kept) return kept.error();
    }
    return out;
}

Result<Done> TeacherClass::say_into(Pupil& pupil, WaitingMessages& waiting,
                                    const TeacherMessage& message) {
    if (!pupil.letters.has_room())
        return Error{ErrorCode::not_allowed, "learner",
                     "Much waits for this learner already: wait until their device was here."};
    auto payload = encode_message(message);
    if (!payload) return payload.error();
    waiting.insert(pupil.letters.append(std::move(payload).value()));
    return Done{};
}

Result<Done> TeacherClass::tell(const Pseudonym& who, const TeacherMessage& message, Day accepted,
                                const std::function<Result<Done>(Pupil&, Decisions&)>& change) {
    const auto at = pupils_.find(who);
    if (at == pupils_.end()) return no_such_learner();
    begin_day(accepted);
    Pupil pupil = at->second;
    const auto decided = decided_.find(who);
    const Decisions before = decided == decided_.end() ? Decisions{} : decided->second;
    Decisions after = before;
    if (auto allowed = change(pupil, after); !allowed) return allowed;
    WaitingMessages waiting = waiting_[who];
    if (auto said = say_into(pupil, waiting, message); !said) return said;
    say_rules(pupil, waiting, rules_);
    Change with;
    const bool is_new = pupil.standing == Pupil::Standing::member && after != before;
    if (is_new) with.put.push_back({decided_key(who), encode(after)});
    if (auto kept = keep(std::move(pupil), std::move(waiting), std::move(with)); !kept) return kept;
    if (is_new) decided_[who] = std::move(after);
    return Done{};
}

namespace {

Result<Done> only(Pupil& pupil, std::initializer_list<Pupil::Standing> allowed,
                  Pupil::Standing becomes) {
    if (std::find(allowed.begin(), allowed.end(), pupil.standing) == allowed.end())
        return Error{ErrorCode::not_allowed, "learner", "That does not fit how they stand here."};
    pupil.standing = becomes;
    return Done{};
}

}  // namespace

Result<Done> TeacherClass::approve(const Pseudonym& who, const std::string& name, Day accepted,
                                   int number) {
    using enum Pupil::Standing;
    if (auto held = check_name(name, "learner"); !held) return held;
    return tell(who, Welcome{own_.class_name, own_.teacher}, accepted,
                [&](Pupil& pupil, Decisions& decided) {
                    pupil.name = name;
                    // Whoever comes goes by nothing yet; what became of it at one who was here
                    // before is not known.
                    pupil.goes_by.reset();
                    if (pupil.standing == asking) pupil.goes_by = ClassRules{};
                    decided.number = number;
                    decided.joined = accepted;
                    return only(pupil, {asking, declined, removed}, member);
                });
}

Result<Done> TeacherClass::decline(const Pseudonym& who, Day accepted) {
    using enum Pupil::Standing;
    return tell(who, Farewell{FarewellReason::declined}, accepted,
                [&](Pupil& pupil, Decisions&) { return only(pupil, {asking}, declined); });
}

Result<Done> TeacherClass::remove(const Pseudonym& who, Day accepted) {
    using enum Pupil::Standing;
    auto told =
        tell(who, Farewell{FarewellReason::removed}, accepted, [&](Pupil& pupil, Decisions&) {
            pupil.record = {};
            pupil.lacking = {};
            pupil.asked.clear();
            return only(pupil, {member}, removed);
        });
    return told ? end_help(who) : told;
}

std::vector<Pseudonym> TeacherClass::not_heard_for_a_year(Day today) const {
    // A device told of a day by its own clock: one that ran ahead with ours would be a chance.
    const auto agrees = [&](const Pupil& pupil) {
        const auto& days = pupil.record.days;
        return pupil.standing == Pupil::Standing::member && !days.empty() &&
               days.rbegin()->first.value > today.value - clocks_agree_days &&
               days.rbegin()->first.value <= today.value + 1;
    };
    std::set<DeviceTag> agreeing;
    for (const auto& [who, pupil] : pupils_)
        if (agrees(pupil)) agreeing.insert(pupil.device);
    std::vector<Pseudonym> out;
    if (agreeing.size() < clocks_agree_least) return out;
    for (const auto& [who, pupil] : pupils_) {
        if (pupil.standing == Pupil::Standing::member && pupil.heard &&
            pupil.heard->value < today.value - class_days)
            out.push_back(who);
    }
    return out;
}

Result<Done> TeacherClass::say(const Pseudonym& who, const TeacherMessage& message, Day accepted) {
    using enum Pupil::Standing;
    return tell(who, message, accepted, [&](Pupil& pupil, Decisions& decided) {
        if (auto there = only(pupil, {member}, member); !there) return there;
        return decided.add(message, accepted);
    });
}

// ---- what was decided ---------------------------------------------------------------------------

Result<Done> TeacherClass::read_decided() {
    const auto records = records_->read(RecordKind::decided);
    if (!records) return records.error();
    for (const Record& record : *records) {
        auto one = decode_decisions(record.value);
        Pseudonym who;
        if (!one || record.key.name.size() != who.bytes.size()) return damaged();
        std::ranges::copy(record.key.name, who.bytes.begin());
        decided_.emplace(who, std::move(one).value());
    }
    return Done{};
}

Result<Done> TeacherClass::saw_to(const Pseudonym& who, const engine::SkillId& skill) {
    const auto at = pupils_.find(who);
    if (at == pupils_.end()) return no_such_learner();
    Pupil pupil = at->second;
    if (auto here = only(pupil, {Pupil::Standing::member}, Pupil::Standing::member); !here)
        return here;
    bool is_new = false;
    for (Pupil::Asked& one : pupil.asked) {
        const auto message = decode_child_message(one.message);
        const auto* help = message ? std::get_if<HelpRequest>(&*message) : nullptr;
        if (help == nullptr || help->skill != skill || one.seen_to) continue;
        one.seen_to = is_new = true;
    }
    return is_new ? keep(std::move(pupil), waiting_[who], {}) : Done{};
}

}  // namespace pipit::outbox
