// How things stand with a class, in a child's words: calm, true, never in a hurry.
// Invariant: whatever waits is said to wait, not to be late; nobody is told what others did.
#pragma once

#include "engine/session/class_desk.hpp"
#include "engine/session/session.hpp"

#include <string>
#include <string_view>

namespace pipit::ui {

/// "Last shared: yesterday. 2 things wait." Empty where nothing was shared and nothing waits.
std::string shared_words(const engine::ClassView& view, engine::Day today);
/// "Shared: yesterday", "Shared: 3 Dec".
std::string shared_brief_words(engine::Day day, engine::Day today);
/// What the contact with the teacher's computer does now, or why it failed and what to do; empty
/// where there is nothing to say.
std::string contact_words(const engine::ClassView& view);
/// What leaves, for the card of My data: "You have no class here. Nothing can leave."
std::string leaves_words(const engine::ClassView& view);
/// "Today", "Yesterday", else the day.
std::string near_day_words(engine::Day day, engine::Day today);
/// After something was asked or shown: it is kept, and when it is seen.
std::string kept_for_teacher_words();
/// Why a class cannot be joined here.
std::string no_filter_words();
/// What to say to somebody whose teacher can open this notebook.
std::string recovery_words();
/// Who can open a notebook whose secret is being chosen: who comes with it from another computer is
/// in a class.
std::string_view who_opens_words(bool from_another);
/// What the class goes by: "20 minutes a day. A rest after 10 minutes. Not practised now: Reading."
/// Empty where nothing is set of what is here.
std::string rules_words(const engine::Session& session);
/// Why nothing is begun any more today.
std::string day_full_words();
/// Why the class does not practise this skill here; empty where it does.
std::string left_out_words(const engine::Session& session, const engine::SkillId& skill);
/// What went wrong when something was to be said to the class.
std::string class_error_words(const engine::Error& error);

}  // namespace pipit::ui
