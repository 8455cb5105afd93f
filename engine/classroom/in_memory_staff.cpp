// See in_memory_staff.hpp.
#include "engine/classroom/in_memory_staff.hpp"

#include "engine/report/cbor.hpp"
#include "engine/session/event_codec.hpp"
#include "engine/session/recovery_code.hpp"

#include <algorithm>

namespace pipit::engine::classroom {

namespace {

constexpr std::size_t passphrase_bytes_min = 8;

bool is_name(const std::string& name) {
    return !name.empty() && name.size() <= name_bytes_max && cbor::is_utf8(name);
}

Error refusal(ErrorCode code, const char* where) {
    return {code, where, ""};
}

}  // namespace

Id16 MemoryStaff::id(int number) {
    Id16 out;
    out.bytes[0] = static_cast<std::uint8_t>(number >> 8);
    out.bytes[1] = static_cast<std::uint8_t>(number);
    return out;
}

LearnerPage& MemoryStaff::add(const std::string& name, const Known& known) {
    const int number = next_number_++;
    roster_.push_back({number, name, id(number)});
    LearnerPage page;
    page.who = {id(number), name, number, known};
    page.nickname = name;
    learners.push_back(std::move(page));
    return learners.back();
}

void MemoryStaff::ask(const std::string& nickname, Day since) {
    asking.push_back({id(1000 + static_cast<int>(asking.size())), nickname, since});
    changed_ = true;
}

Result<Done> MemoryStaff::may_write() const {
    if (refuse) return refusal(*refuse, "class");
    return Done{};
}

Result<LearnerPage*> MemoryStaff::member(const Id16& who) {
    if (refuse) return refusal(*refuse, "class");
    const auto found = std::find_if(learners.begin(), learners.end(), [&](const LearnerPage& one) {
        return one.who.pseudonym == who;
    });
    if (found == learners.end()) return refusal(ErrorCode::not_found, "learner");
    return &*found;
}

ClassPage MemoryStaff::page() const {
    ClassPage out{class_name, teacher, {}};
    for (const LearnerPage& one : learners)
        out.learners.push_back(one.who);
    return out;
}

Result<LearnerPage> MemoryStaff::learner(const Id16& who) const {
    for (const LearnerPage& one : learners)
        if (one.who.pseudonym == who) return one;
    return refusal(ErrorCode::not_found, "learner");
}

Result<Done> MemoryStaff::add_names(const std::vector<std::string>& names) {
    if (const auto may = may_write(); !may) return may;
    if (!std::all_of(names.begin(), names.end(), is_name))
        return refusal(ErrorCode::bad_input, "name");
    for (const std::string& name : names) {
        const bool there = std::any_of(roster_.begin(), roster_.end(),
                                       [&](const RosterName& one) { return one.name == name; });
        if (!there) roster_.push_back({next_number_++, name, std::nullopt});
    }
    return Done{};
}

Result<Done> MemoryStaff::drop_name(int number) {
    if (const auto may = may_write(); !may) return may;
    const auto found = std::find_if(roster_.begin(), roster_.end(),
                                    [&](const RosterName& one) { return one.number == number; });
    if (found == roster_.end()) return refusal(ErrorCode::not_found, "name");
    if (found->learner) return refusal(ErrorCode::not_allowed, "name");
    roster_.erase(found);
    return Done{};
}

Result<Done> MemoryStaff::approve(const Id16& who, int roster_number) {
    if (const auto may = may_write(); !may) return may;
    const auto asker = std::find_if(asking.begin(), asking.end(),
                                    [&](const Asker& one) { return one.pseudonym == who; });
    const auto name = std::find_if(roster_.begin(), roster_.end(), [&](const RosterName& one) {
        return one.number == roster_number;
    });
    if (asker == asking.end() || name == roster_.end())
        return refusal(ErrorCode::not_found, "learner");
    if (name->learner) return refusal(ErrorCode::in_use, "name");
    name->learner = who;
    LearnerPage page;
    page.who = {who, name->name, roster_number, {}};
    page.who.known.joined = day;
    page.nickname = asker->nickname;
    page.waiting = 1;  // the welcome
    const auto after = std::find_if(learners.begin(), learners.end(), [&](const LearnerPage& one) {
        return one.who.number > roster_number;
    });
    learners.insert(after, std::move(page));
    asking.erase(asker);
    return Done{};
}

Result<Done> MemoryStaff::decline(const Id16& who) {
    if (const auto may = may_write(); !may) return may;
    const auto gone = std::erase_if(asking, [&](const Asker& one) { return one.pseudonym == who; });
    if (gone == 0) return refusal(ErrorCode::not_found, "learner");
    return Done{};
}

Result<Done> MemoryStaff::show_code() {
    if (const auto may = may_write(); !may) return may;
    code_view.digits = codes[next_code_++ % codes.size()];
    code_view.tries_left = 3;
    code_view.addresses = where;
    return Done{};
}

Result<Done> MemoryStaff::put_code_away() {
    if (const auto may = may_write(); !may) return may;
    code_view.digits.clear();
    return Done{};
}

Result<Done> MemoryStaff::pin(const Id16& who, const SkillId& skill, Pin pin) {
    const auto found = member(who);
    if (!found) return found.error();
    LearnerPage& page = **found;
    if (pin == Pin::none)
        page.decided.pins.erase(skill);
    else
        page.decided.pins[skill] = pin;
    ++page.waiting;
    return Done{};
}

Result<Done> MemoryStaff::observe(const Id16& who, const SkillId& skill, const std::string& note) {
    const auto found = member(who);
    if (!found) return found.error();
    if (note.size() > note_bytes_max || !cbor::is_utf8(note))
        return refusal(ErrorCode::bad_input, "note");
    LearnerPage& page = **found;
    std::erase_if(page.decided.observed,
                  [&](const ObservedSkill& one) { return one.skill == skill; });
    page.decided.observed.push_back({day, skill, note});
    ++page.waiting;
    return Done{};
}

Result<Done> MemoryStaff::take_back_observation(const Id16& who, const SkillId& skill) {
    const auto found = member(who);
    if (!found) return found.error();
    LearnerPage& page = **found;
    if (std::erase_if(page.decided.observed,
                      [&](const ObservedSkill& one) { return one.skill == skill; }) > 0)
        ++page.waiting;
    return Done{};
}

Result<Done> MemoryStaff::agree(const Id16& who, const std::string& text, Day next) {
    const auto found = member(who);
    if (!found) return found.error();
    if (text.empty() || text.size() > agreed_bytes_max || !cbor::is_utf8(text))
        return refusal(ErrorCode::bad_input, "text");
    LearnerPage& page = **found;
    page.decided.agreed.push_back({day, text, next, ++last_agreed_});
    page.who.known.talked = day;
    ++page.waiting;
    return Done{};
}

Result<Done> MemoryStaff::take_back_agreed(const Id16& who, std::uint32_t id) {
    const auto found = member(who);
    if (!found) return found.error();
    LearnerPage& page = **found;
    auto& agreed = page.decided.agreed;
    if (std::erase_if(agreed, [&](const auto& one) { return one.id == id; }) == 0) return Done{};
    page.who.known.talked = agreed.empty() ? std::nullopt : std::optional<Day>(agreed.back().day);
    ++page.waiting;
    return Done{};
}

Result<Done> MemoryStaff::set_rules(const ClassRules& rules) {
    if (const auto may = may_write(); !may) return may;
    for (const TeacherMessage& message :
         {TeacherMessage(rules.rhythm), TeacherMessage(rules.packs)}) {
        if (const auto held = encode_message(message); !held) return held.error();
    }
    if (goes_by == rules) return Done{};
    goes_by = rules;
    for (LearnerPage& page : learners)
        ++page.waiting;
    return Done{};
}

Result<Done> MemoryStaff::saw_to(const Id16& who, const SkillId& skill) {
    const auto found = member(who);
    if (!found) return found.error();
    LearnerPage& page = **found;
    const auto gone = std::erase_if(page.who.known.help,
                                    [&](const Known::Help& one) { return one.skill == skill; });
    for (Brought& one : page.brought) {
        const auto* help = std::get_if<HelpRequest>(&one.message);
        if (help != nullptr && help->skill == skill) one.seen_to = true;
    }
    if (gone == 0) return refusal(ErrorCode::not_found, "help");
    return Done{};
}

Result<Done> MemoryStaff::help(const Id16& who, HelpGiven word) {
    if (const auto may = may_write(); !may) return may;
    if (std::erase_if(forgetful, [&](const ForgotSecret& one) { return one.who == who; }) == 0)
        return refusal(ErrorCode::not_found, "learner");
    helped.push_back(word);
    return Done{};
}

Result<Done> MemoryStaff::take_for(const Id16& computer, const Id16& who) {
    const auto found = member(who);
    if (!found) return found.error();
    const auto one = std::find_if(coming.begin(), coming.end(),
                                  [&](const Comer& here) { return here.computer == computer; });
    if (one == coming.end()) return refusal(ErrorCode::not_found, "computer");
    if (std::erase(whole_copies, who) == 0) return refusal(ErrorCode::not_allowed, "copy");
    one->taken_for = who;
    return Done{};
}

Result<Done> MemoryStaff::turn_away(const Id16& computer) {
    if (const auto may = may_write(); !may) return may;
    if (std::erase_if(coming, [&](const Comer& one) { return one.computer == computer; }) == 0)
        return refusal(ErrorCode::not_found, "computer");
    return Done{};
}

Result<Done> MemoryStaff::knows_of_two_copies(const Id16& who) {
    if (const auto may = may_write(); !may) return may;
    std::erase(twice, who);
    return Done{};
}

Result<Done> MemoryStaff::remove(const Id16& who) {
    if (const auto found = member(who); !found) return found.error();
    for (RosterName& one : roster_)
        if (one.learner == who) one.learner.reset();
    for (ClassComputer& one : machines)
        std::erase(one.learners, who);
    std::erase_if(forgetful, [&](const ForgotSecret& one) { return one.who == who; });
    std::erase(whole_copies, who);
    std::erase(twice, who);
    std::erase_if(learners, [&](const LearnerPage& one) { return one.who.pseudonym == who; });
    return Done{};
}

Result<Done> MemoryStaff::lost(const Id16& computer) {
    if (const auto may = may_write(); !may) return may;
    const auto found = std::find_if(machines.begin(), machines.end(),
                                    [&](const ClassComputer& one) { return one.tag == computer; });
    if (found == machines.end()) return refusal(ErrorCode::not_found, "computer");
    found->lost = true;
    return Done{};
}

Result<Done> MemoryStaff::set_lock(bool on) {
    if (const auto may = may_write(); !may) return may;
    locked = {on, locked.ever || on};
    return Done{};
}

Result<Done> MemoryStaff::write_key_stick() {
    if (const auto may = may_write(); !may) return may;
    if (stick_name.empty()) return refusal(ErrorCode::not_found, "stick");
    if (!locked.ever) return refusal(ErrorCode::not_found, "class lock");
    key_on_stick = true;
    return Done{};
}

Result<SecretText> MemoryStaff::show_ticket() {
    if (refuse) return refusal(*refuse, "class");
    if (!ticket) ticket = "7K3QW0RD" + std::string(56, '4');
    return SecretText(*ticket);
}

Result<Done> MemoryStaff::put_ticket_away() {
    if (const auto may = may_write(); !may) return may;
    ticket.reset();
    return Done{};
}

bool MemoryStaff::turn(Now now) {
    day = now.day;
    const bool out = changed_;
    changed_ = false;
    return out;
}

Result<bool> MemoryStaffDoor::is_here() {
    return secret.has_value();
}

Result<Done> MemoryStaffDoor::create(const SecretText& passphrase, Now /*now*/) {
    if (refuse) return refusal(*refuse, "teacher");
    if (secret) return refusal(ErrorCode::not_allowed, "teacher");
    if (passphrase.size() < passphrase_bytes_min)
        return refusal(ErrorCode::bad_input, "passphrase");
    secret = std::string(passphrase.expose());
    return Done{};
}

Result<Done> MemoryStaffDoor::open(const SecretText& passphrase, Now /*now*/) {
    if (refuse) return refusal(*refuse, "teacher");
    if (wait > 0) return refusal(ErrorCode::throttled, "teacher");
    if (!secret) return refusal(ErrorCode::not_found, "teacher");
    if (passphrase.expose() != *secret) return refusal(ErrorCode::wrong_secret, "teacher");
    return Done{};
}

Result<Done> MemoryStaffDoor::open_with_code(const SecretText& typed, Now /*now*/) {
    if (refuse) return refusal(*refuse, "teacher");
    if (!secret) return refusal(ErrorCode::not_found, "teacher");
    if (!code || typed.expose() != *code) return refusal(ErrorCode::wrong_secret, "teacher");
    return Done{};
}

std::vector<FoundFile> MemoryStaffDoor::backups() {
    std::vector<FoundFile> out;
    for (const Backup& one : written)
        out.push_back(one.file);
    return out;
}

Result<Done> MemoryStaffDoor::restore(const std::string& backup, const SecretText& typed,
                                      const SecretText& passphrase, Now now) {
    if (refuse) return refusal(*refuse, "teacher");
    if (secret) return refusal(ErrorCode::not_allowed, "teacher");
    const auto one = std::find_if(written.begin(), written.end(),
                                  [&](const Backup& here) { return here.file.path == backup; });
    if (one == written.end()) return refusal(ErrorCode::not_found, "backup");
    if (one->code.empty()) return refusal(ErrorCode::bad_input, "backup");
    if (typed.expose() != one->code) return refusal(ErrorCode::wrong_secret, "backup");
    code = one->code;
    backup_day = now.day;
    inside.class_name = one->class_name;
    inside.day = now.day;
    begun = true;
    return create(passphrase, now);
}

Result<Done> MemoryStaffDoor::change_passphrase(const SecretText& fresh) {
    if (refuse) return refusal(*refuse, "teacher");
    if (fresh.size() < passphrase_bytes_min) return refusal(ErrorCode::bad_input, "passphrase");
    secret = std::string(fresh.expose());
    return Done{};
}

Result<SecretText> MemoryStaffDoor::make_code() {
    if (refuse) return refusal(*refuse, "teacher");
    SecretText bits("0123456789abcdef");
    code = std::string(recovery_code::write(bits).expose());
    ++codes_made;
    backup_day.reset();
    return SecretText(*code);
}

Result<std::string> MemoryStaffDoor::back_up(const Place& to, Now now) {
    if (refuse) return refusal(*refuse, "teacher");
    if (!code) return refusal(ErrorCode::not_allowed, "code");
    const std::string name = "Pipit-class-" + std::to_string(written.size() + 1) + ".pipit-backup";
    written.push_back({{to.folder + "/" + name, name, to}, *code, inside.class_name});
    backup_day = now.day;
    return name;
}

Result<Done> MemoryStaffDoor::begin(const std::string& class_name, const std::string& teacher,
                                    Now now) {
    if (refuse) return refusal(*refuse, "teacher");
    if (begun) return refusal(ErrorCode::not_allowed, "class");
    if (!is_name(class_name) || !is_name(teacher)) return refusal(ErrorCode::bad_input, "class");
    inside.class_name = class_name;
    inside.teacher = teacher;
    inside.day = now.day;
    begun = true;
    return Done{};
}

Result<Done> MemoryStaffDoor::keep_wishes(const Preferences& wishes) {
    if (refuse) return refusal(*refuse, "wishes");
    wished = wishes;
    return Done{};
}

Result<ListReading> MemoryClassLists::read(const std::string& path, Day /*today*/) {
    const auto found = readings.find(path);
    if (found == readings.end()) return refusal(ErrorCode::not_found, "list");
    return found->second;
}

}  // namespace pipit::engine::classroom
