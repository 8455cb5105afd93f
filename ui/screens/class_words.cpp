// See class_words.hpp.
#include "ui/screens/class_words.hpp"

#include "engine/session/class_places.hpp"

#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <vector>

namespace pipit::ui {

using engine::ClassState;
using engine::ClassView;
using engine::ContactState;
using engine::ErrorCode;

std::string near_day_words(engine::Day day, engine::Day today) {
    if (day == today) return _("today");
    if (day.value == today.value - 1) return _("yesterday");
    return day_words(day);
}

std::string shared_words(const ClassView& view, engine::Day today) {
    std::string out;
    if (view.last_shared)
        out = fill(_("Last shared: %1."), {near_day_words(*view.last_shared, today)});
    if (view.waiting == 0) return out;
    if (!out.empty()) out += " ";
    return out + count("%1 thing waits.", "%1 things wait.", static_cast<long>(view.waiting));
}

std::string shared_brief_words(engine::Day day, engine::Day today) {
    const bool near = day.value >= today.value - 1;
    return fill(_("Shared: %1"), {near ? near_day_words(day, today) : day_words(day, true)});
}

namespace {

std::string no_courier_words() {
    return _("The part of Pipit that passes things on has stopped. Please close Pipit and open it "
             "again. What waits is kept.");
}

std::string stick_words(ErrorCode code) {
    switch (code) {
    case ErrorCode::disk_full:
        return _("The USB stick is full. What waits is kept here, too.");
    case ErrorCode::read_only:
        return _("I may not write on this USB stick. What waits is kept here, too.");
    default:
        return _("The USB stick was gone too soon. Please put it in once more.");
    }
}

std::string problem_words(const ClassView& view) {
    if (view.problem && view.problem->where == engine::no_courier) return no_courier_words();
    if (view.problem && view.problem->where == engine::of_stick)
        return stick_words(view.problem->code);
    const ErrorCode code = view.problem ? view.problem->code : ErrorCode::not_found;
    switch (code) {
    case ErrorCode::newer_version:
        return _("Your teacher’s Pipit is newer than this one. Please show your teacher.");
    case ErrorCode::damaged:
    case ErrorCode::wrong_secret:
        return _("What answered was not your teacher’s Pipit. Please show your teacher.");
    case ErrorCode::disk_full:
    case ErrorCode::read_only:
        return write_error_words(*view.problem);
    default:
        return _("I did not find your teacher’s computer. That is fine: it waits here. A USB stick "
                 "with a folder named Pipit works, too.");
    }
}

}  // namespace

std::string contact_words(const ClassView& view) {
    switch (view.contact) {
    case ContactState::idle:
        return view.waiting > 0 ? _("That goes when your teacher’s computer is near.") : "";
    case ContactState::looking:
        return _("I am looking for your teacher’s computer. You can go on.");
    case ContactState::talking:
        return _("I am passing it on now.");
    case ContactState::on_stick:
        return _("It lies on the USB stick, too. Take it to your teacher.");
    case ContactState::failed:
        return problem_words(view);
    case ContactState::unknown:
        return _(
            "Your teacher’s computer does not know this one. Ask your teacher for a new code.");
    }
    return {};
}

std::string leaves_words(const ClassView& view) {
    switch (view.state) {
    case ClassState::not_possible:
    case ClassState::none:
        return _("You have no class here. Nothing can leave.");
    case ClassState::computer:
        return _("You are in no class. Nothing leaves.");
    case ClassState::asked:
        return fill(_("You asked to join %1. Only your name goes until your teacher says yes."),
                    {literal(view.class_name)});
    case ClassState::member:
        return fill(_("You share with %1 alone."), {literal(view.teacher)});
    case ClassState::left:
        return _("You left the class. Only the word that you left goes.");
    case ClassState::removed:
        return _("You are in no class now. Nothing leaves.");
    case ClassState::moved:
        return _("Your things are on your other computer. Nothing leaves from here.");
    case ClassState::unread:
        return _("I could not read this now. Please show your teacher.");
    }
    return {};
}

std::string kept_for_teacher_words() {
    return _("I wrote it down. Your teacher will see it when you meet.");
}

std::string no_filter_words() {
    return _("This computer does not help to keep Pipit off the internet. Pipit stays off it, and "
             "joins no class. For a grown-up: Linux has to have seccomp.");
}

std::string_view who_opens_words(bool from_another) {
    return from_another ? _("Remember it well. If you forget it, your teacher can help you in.")
                        : _("Remember it well. Nobody else can open your notebook. Not even your "
                            "teacher.");
}

std::string recovery_words() {
    return _("If you forget your secret, your teacher can help you back in. **So they could open "
             "your notebook, too.** If they do, the list of what left says so.");
}

namespace {

// The subjects of the packs that a rule leaves out here; of those that are not here there is no
// name. `older`: of those that wait for a newer pack, else of those that are not wanted at all.
std::string subjects_out(const engine::Session& session, bool older) {
    std::vector<std::string> names;
    for (const engine::PackRule& rule : session.packs().rules) {
        const auto& skills = session.graph().skills();
        const auto of_pack = std::find_if(skills.begin(), skills.end(), [&](const auto& skill) {
            return skill.pack == rule.pack;
        });
        if (of_pack == skills.end() || session.in_class(of_pack->id)) continue;
        if (older != (rule.from_version != 0)) continue;
        const std::string name = literal(of_pack->subject);
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    std::string out;
    for (const std::string& name : names)
        out += out.empty() ? name : ", " + name;
    return out;
}

std::string newer_wanted_words(const std::string& subject) {
    return fill(_("Your class waits for a newer %1 on this computer. Please tell your teacher."),
                {subject});
}

}  // namespace

std::string rules_words(const engine::Session& session) {
    const engine::Rhythm& rhythm = session.rhythm();
    std::string out;
    const auto say = [&](const std::string& words) { out += out.empty() ? words : " " + words; };
    if (rhythm.stop_minutes > 0)
        say(count("%1 minute a day.", "%1 minutes a day.", rhythm.stop_minutes));
    if (rhythm.break_minutes > 0)
        say(count("A rest after %1 minute.", "A rest after %1 minutes.", rhythm.break_minutes));
    const std::string none = subjects_out(session, false);
    if (!none.empty()) say(fill(_("Not practised now: %1."), {none}));
    const std::string older = subjects_out(session, true);
    if (!older.empty()) say(newer_wanted_words(older));
    return out;
}

std::string day_full_words() {
    return _("You have practised your class’s minutes for today. Tomorrow it goes on.");
}

std::string left_out_words(const engine::Session& session, const engine::SkillId& skill) {
    if (session.in_class(skill)) return {};
    const engine::Skill* known = session.graph().find(skill);  // it is: it has a pack with a rule
    if (session.packs().of(known->pack)->from_version == 0)
        return _("Your class does not practise this now.");
    return newer_wanted_words(literal(known->subject));
}

std::string class_error_words(const engine::Error& error) {
    if (error.where == engine::no_courier) return no_courier_words();
    if (error.code == ErrorCode::not_allowed)
        return _("That cannot be done now. Please ask your teacher.");
    return write_error_words(error);
}

}  // namespace pipit::ui
