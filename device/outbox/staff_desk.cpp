// See staff_desk.hpp.
#include "device/outbox/staff_desk.hpp"

#include "device/outbox/post_box.hpp"
#include "engine/session/class_places.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Error;
using engine::ErrorCode;
using engine::Id16;
using engine::SkillId;

namespace {

Error no_such_learner() {
    return {ErrorCode::not_found, "learner", "Nobody of this class has that number."};
}

// What the courier could not do, where it is still so; that there is none comes first.
std::optional<Error> problem_of(const TeacherDesk& desk) {
    if (desk.descriptor() < 0) return no_courier();
    if (desk.problem()) return desk.problem();
    if (!desk.failure()) return std::nullopt;
    const std::string stick(engine::of_stick);
    switch (*desk.failure()) {
    case post::Failure::cannot_listen:
        if (!desk.addresses().empty()) return std::nullopt;
        return Error{ErrorCode::io, "network", "Connect this computer to the network."};
    case post::Failure::stick_full:
        return Error{ErrorCode::disk_full, stick, "Make room on it."};
    case post::Failure::stick_read_only:
        return Error{ErrorCode::read_only, stick, "Let it be written to."};
    case post::Failure::stick_gone:
    case post::Failure::stick_io:
        return Error{ErrorCode::io, stick, "Put it in again."};
    default:
        return std::nullopt;
    }
}

// What a learner asked or showed; nothing where it is of a newer Pipit.
std::optional<Brought> brought(const Pupil::Asked& asked) {
    auto message = decode_child_message(asked.message);
    if (!message || !(std::holds_alternative<HelpRequest>(*message) ||
                      std::holds_alternative<WorkedItem>(*message) ||
                      std::holds_alternative<DisputedItem>(*message)))
        return std::nullopt;
    return Brought{asked.day, std::move(message).value(), asked.seen_to};
}

Decided decided_of(const Decisions& kept) {
    Decided out;
    out.pins = kept.pins;
    for (const auto& one : kept.observed)
        out.observed.push_back({one.day, one.what.skill, one.what.note});
    for (const auto& one : kept.agreed)
        out.agreed.push_back({one.day, one.what.text, one.what.next, one.what.id});
    return out;
}

}  // namespace

StaffDesk::StaffDesk(Records& records, std::unique_ptr<TeacherDesk> desk, Roster roster, Day today)
    : records_(records), desk_(std::move(desk)), roster_(std::move(roster)), today_(today) {}

Result<std::unique_ptr<StaffDesk>> StaffDesk::open(Records& records, int link, engine::Now now,
                                                   std::uint64_t put_back) {
    auto desk = TeacherDesk::open(records, link, now.day, put_back);
    if (!desk) return desk.error();
    auto roster = Roster::open(records);
    if (!roster) return roster.error();
    std::unique_ptr<StaffDesk> out(
        new StaffDesk(records, std::move(desk).value(), std::move(roster).value(), now.day));
    out->keep_no_longer();
    return out;
}

// Who was not heard from for a year leaves, as on "A new school year". What cannot be written now
// is tried again at the next opening.
void StaffDesk::keep_no_longer() {
    TeacherClass& of_class = desk_->of_class();
    for (const Pseudonym& who : of_class.not_heard_for_a_year(today_)) {
        const auto decided = of_class.decided().find(who);
        const int number = decided == of_class.decided().end() ? 0 : decided->second.number;
        if (!of_class.remove(who, today_)) return;
        if (number > 0 && !drop_name(number)) return;
    }
}

// ---- the class ----------------------------------------------------------------------------------

const Pupil* StaffDesk::standing(const Id16& who, Pupil::Standing as) const {
    const auto& pupils = desk_->of_class().pupils();
    const auto at = pupils.find(Pseudonym{who});
    return at == pupils.end() || at->second.standing != as ? nullptr : &at->second;
}

ClassLearner StaffDesk::shown(const Pupil& pupil) const {
    const TeacherClass& of_class = desk_->of_class();
    ClassLearner out;
    out.pseudonym = pupil.pseudonym;
    out.name = pupil.name;
    out.known.shared = overview(pupil.record);
    out.known.heard = pupil.heard;
    for (const Pupil::Asked& one : pupil.asked) {
        const auto message = decode_child_message(one.message);
        const auto* help = message ? std::get_if<HelpRequest>(&*message) : nullptr;
        if (help != nullptr && !one.seen_to) out.known.help.push_back({help->skill, help->day});
    }
    const auto decided = of_class.decided().find(pupil.pseudonym);
    if (decided != of_class.decided().end()) {
        out.number = decided->second.number;
        out.known.joined = decided->second.joined;
        if (!decided->second.agreed.empty()) out.known.talked = decided->second.agreed.back().day;
    } else if (const auto device = of_class.devices().find(pupil.device);
               device != of_class.devices().end()) {
        out.known.joined = device->second.since;  // taken in before the day of it was kept
    }
    return out;
}

ClassPage StaffDesk::page() const {
    const TeacherClass& of_class = desk_->of_class();
    ClassPage out{of_class.own().class_name, of_class.own().teacher, {}};
    for (const auto& [who, pupil] : of_class.pupils()) {
        if (pupil.standing == Pupil::Standing::member) out.learners.push_back(shown(pupil));
    }
    // Who has no number stands at the end.
    std::ranges::sort(out.learners, {}, [](const ClassLearner& one) {
        return std::tuple(one.number == 0, one.number, one.name, one.pseudonym);
    });
    return out;
}

Result<LearnerPage> StaffDesk::learner(const Id16& who) const {
    const Pupil* pupil = standing(who, Pupil::Standing::member);
    if (pupil == nullptr) return no_such_learner();
    const TeacherClass& of_class = desk_->of_class();
    LearnerPage out;
    out.who = shown(*pupil);
    out.nickname = pupil->nickname;
    for (const Pupil::Asked& one : pupil->asked) {
        if (auto shown = brought(one)) out.brought.push_back(std::move(*shown));
    }
    if (const auto decided = of_class.decided().find(pupil->pseudonym);
        decided != of_class.decided().end())
        out.decided = decided_of(decided->second);
    out.waiting = of_class.waiting(pupil->pseudonym);
    return out;
}

// ---- the roster ---------------------------------------------------------------------------------

std::vector<RosterName> StaffDesk::roster() const {
    std::map<int, Id16> taken;
    for (const auto& [who, decided] : desk_->of_class().decided())
        taken.emplace(decided.number, who);
    std::vector<RosterName> out;
    for (const auto& [number, name] : roster_.names()) {
        const auto who = taken.find(number);
        out.push_back(
            {number, name, who == taken.end() ? std::nullopt : std::optional(who->second)});
    }
    return out;
}

bool StaffDesk::is_taken(int number) const {
    return std::ranges::any_of(desk_->of_class().decided(),
                               [&](const auto& one) { return one.second.number == number; });
}

Result<Done> StaffDesk::add_names(const std::vector<std::string>& names) {
    return roster_.add(records_, names);
}

Result<Done> StaffDesk::drop_name(int number) {
    if (auto read = desk_->read_again(today_); !read) return read;
    if (is_taken(number))
        return Error{ErrorCode::not_allowed, "roster",
                     "A learner is in the class under this name."};
    return roster_.drop(records_, number);
}

std::vector<Asker> StaffDesk::askers() const {
    std::vector<Asker> out;
    for (const auto& [who, pupil] : desk_->of_class().pupils()) {
        if (pupil.standing == Pupil::Standing::asking)
            out.push_back({who, pupil.nickname, pupil.heard.value_or(today_)});
    }
    std::ranges::stable_sort(out, {}, &Asker::day);
    return out;
}

Result<Done> StaffDesk::approve(const Id16& who, int roster_number) {
    if (auto read = desk_->read_again(today_); !read) return read;
    if (standing(who, Pupil::Standing::asking) == nullptr) return no_such_learner();
    const auto name = roster_.names().find(roster_number);
    if (name == roster_.names().end())
        return Error{ErrorCode::not_found, "roster", "No name of the list has that number."};
    if (is_taken(roster_number))
        return Error{ErrorCode::in_use, "roster", "Somebody is in the class under this name."};
    return desk_->of_class().approve(Pseudonym{who}, name->second, today_, roster_number);
}

Result<Done> StaffDesk::decline(const Id16& who) {
    if (auto read = desk_->read_again(today_); !read) return read;
    if (standing(who, Pupil::Standing::asking) == nullptr) return no_such_learner();
    return desk_->of_class().decline(Pseudonym{who}, today_);
}

// ---- a computer ---------------------------------------------------------------------------------

CodeView StaffDesk::code() const {
    return {desk_->code().value_or(std::string()), desk_->tries_left(), desk_->addresses(),
            static_cast<std::size_t>(desk_->tally().paired), problem_of(*desk_)};
}

Result<Done> StaffDesk::show_code() {
    const auto digits = desk_->show_code();
    return digits ? Result<Done>(Done{}) : digits.error();
}

Result<Done> StaffDesk::put_code_away() {
    return desk_->put_code_away();
}

// ---- what the teacher decides -------------------------------------------------------------------

Result<Done> StaffDesk::say(const Id16& who, const TeacherMessage& message) {
    if (auto read = desk_->read_again(today_); !read) return read;
    if (standing(who, Pupil::Standing::member) == nullptr) return no_such_learner();
    return desk_->of_class().say(Pseudonym{who}, message, today_);
}

Result<Done> StaffDesk::pin(const Id16& who, const SkillId& skill, engine::Pin pin) {
    return say(who, PinChange{skill, pin});
}

Result<Done> StaffDesk::observe(const Id16& who, const SkillId& skill, const std::string& note) {
    return say(who, ObservedMastery{skill, note});
}

Result<Done> StaffDesk::take_back_observation(const Id16& who, const SkillId& skill) {
    return say(who, ObservationTakenBack{skill});
}

Result<Done> StaffDesk::agree(const Id16& who, const std::string& text, Day next) {
    if (auto read = desk_->read_again(today_); !read) return read;
    const TeacherClass& of_class = desk_->of_class();
    const auto at = of_class.decided().find(Pseudonym{who});
    const Decisions decided = at == of_class.decided().end() ? Decisions{} : at->second;
    return say(who, AgreedRecord{decided.next_agreed(of_class.own().generation), text, next});
}

Result<Done> StaffDesk::take_back_agreed(const Id16& who, std::uint32_t id) {
    return say(who, AgreedTakenBack{id});
}

Result<Done> StaffDesk::saw_to(const Id16& who, const SkillId& skill) {
    if (auto read = desk_->read_again(today_); !read) return read;
    if (standing(who, Pupil::Standing::member) == nullptr) return no_such_learner();
    return desk_->of_class().saw_to(Pseudonym{who}, skill);
}

bool StaffDesk::turn(engine::Now now) {
    today_ = now.day;
    return desk_->turn(now.day);
}

}  // namespace pipit::outbox
