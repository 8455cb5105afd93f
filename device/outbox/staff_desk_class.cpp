// What a teacher keeps in order of the class: who forgot their secret, who comes from another
// computer, who leaves, which computers there are, the lock. See staff_desk.hpp.
#include "device/outbox/staff_desk.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::Error;
using engine::ErrorCode;
using engine::Id16;

// ---- who forgot their secret --------------------------------------------------------------------

std::vector<ForgotSecret> StaffDesk::forgot() const {
    const TeacherClass& of_class = desk_->of_class();
    std::vector<ForgotSecret> out;
    for (const auto& [who, asked] : of_class.help_asked()) {
        const Pupil* pupil = standing(who, Pupil::Standing::member);
        if (pupil == nullptr || asked.said != HelpAsked::Said::nothing) continue;
        const ClassLearner known = shown(*pupil);
        out.push_back({who, known.name, known.number, asked.day, of_class.asks_elsewhere(asked)});
    }
    std::ranges::stable_sort(out, {}, &ForgotSecret::day);
    return out;
}

Result<Done> StaffDesk::help(const Id16& who, HelpGiven word) {
    using Said = HelpAsked::Said;
    if (auto read = desk_->read_again(today_); !read) return read;
    return desk_->of_class().help(Pseudonym{who}, word == HelpGiven::reset    ? Said::reset
                                                  : word == HelpGiven::unlock ? Said::unlock
                                                                              : Said::declined);
}

// ---- who comes from another computer ------------------------------------------------------------

std::vector<Comer> StaffDesk::comers() const {
    std::vector<Comer> out;
    for (const auto& [computer, one] : desk_->of_class().moves().newcomers())
        out.push_back({computer, one.nickname, one.day,
                       one.decided ? std::optional<Id16>(one.decided->who) : std::nullopt});
    std::ranges::stable_sort(out, {}, &Comer::day);
    return out;
}

std::vector<Id16> StaffDesk::packed() const {
    const TeacherClass& of_class = desk_->of_class();
    std::vector<Id16> out;
    for (const auto& [who, copies] : of_class.moves().copies()) {
        if (copies.whole && of_class.moves().taken_for(who) == nullptr &&
            standing(who, Pupil::Standing::member) != nullptr)
            out.push_back(who);
    }
    return out;
}

Result<Done> StaffDesk::take_for(const Id16& computer, const Id16& who) {
    if (auto read = desk_->read_again(today_); !read) return read;
    return desk_->of_class().move(Pseudonym{who}, DeviceTag{computer}, today_);
}

Result<Done> StaffDesk::turn_away(const Id16& computer) {
    if (auto read = desk_->read_again(today_); !read) return read;
    return desk_->of_class().turn_away(DeviceTag{computer});
}

// ---- two notebooks of one learner ---------------------------------------------------------------

std::vector<Id16> StaffDesk::two_copies() const {
    const auto found = desk_->of_class().two_copies_to_tell();
    return {found.begin(), found.end()};
}

Result<Done> StaffDesk::knows_of_two_copies(const Id16& who) {
    if (auto read = desk_->read_again(today_); !read) return read;
    return desk_->of_class().told_of_two_copies(Pseudonym{who});
}

// ---- who leaves, and what is lost ---------------------------------------------------------------

Result<Done> StaffDesk::remove(const Id16& who) {
    if (auto read = desk_->read_again(today_); !read) return read;
    if (standing(who, Pupil::Standing::member) == nullptr)
        return Error{ErrorCode::not_found, "learner", "Nobody of this class has that number."};
    return desk_->of_class().remove(Pseudonym{who}, today_);
}

std::vector<ClassComputer> StaffDesk::computers() const {
    std::map<DeviceTag, ClassComputer> found;
    for (const auto& [tag, device] : desk_->of_class().devices())
        found[tag] = {tag, device.since, device.revoked, {}, std::nullopt};
    for (const ClassLearner& one : page().learners) {
        const auto at = found.find(desk_->of_class().pupils().at(Pseudonym{one.pseudonym}).device);
        if (at == found.end()) continue;
        at->second.learners.push_back(one.pseudonym);
        at->second.heard = std::max(at->second.heard, one.known.heard);
    }
    std::vector<ClassComputer> out;
    for (auto& [tag, one] : found)
        out.push_back(std::move(one));
    std::ranges::sort(
        out, {}, [](const ClassComputer& one) { return std::tuple(one.lost, one.since, one.tag); });
    return out;
}

Result<Done> StaffDesk::lost(const Id16& computer) {
    if (auto read = desk_->read_again(today_); !read) return read;
    return desk_->of_class().revoke(DeviceTag{computer});
}

// ---- what the class goes by ---------------------------------------------------------------------

ClassRules StaffDesk::rules() const {
    return desk_->of_class().rules();
}

Result<Done> StaffDesk::set_rules(const ClassRules& rules) {
    if (auto read = desk_->read_again(today_); !read) return read;
    return desk_->of_class().set_rules(rules, today_);
}

// ---- the lock -----------------------------------------------------------------------------------

LockView StaffDesk::lock() const {
    const TeacherClass& of_class = desk_->of_class();
    return {of_class.locks(), of_class.lock() != nullptr};
}

Result<Done> StaffDesk::set_lock(bool on) {
    if (auto read = desk_->read_again(today_); !read) return read;
    return desk_->of_class().set_lock(on);
}

}  // namespace pipit::outbox
