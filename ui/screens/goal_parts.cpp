// See goal_parts.hpp.
#include "ui/screens/goal_parts.hpp"

#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/class_words.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>

namespace pipit::ui {

using engine::Day;

namespace {

std::string lower_first(std::string words) {
    if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') {
        words[0] = static_cast<char>(words[0] - 'A' + 'a');
    }
    return words;
}

std::vector<GoalPick> wishes(const engine::Session& session) {
    std::vector<GoalPick> out;
    for (const engine::SkillId& skill : session.wishes()) {
        const engine::Skill* found = session.graph().find(skill);
        if (found != nullptr) out.push_back({lower_first(found->title), "leaf", skill, {}});
    }
    return out;
}

// Fridays: in about one, two, three, four, six and ten weeks.
std::vector<GoalPick> days(Day today) {
    std::vector<GoalPick> out;
    const int to_friday = (4 - weekday(today) + 7) % 7;
    const int first = to_friday >= 3 ? 0 : 1;  // a goal for the day after tomorrow is none
    for (const int weeks : {0, 1, 2, 3, 5, 9}) {
        const Day day{today.value + to_friday + 7 * (weeks + first)};
        out.push_back({day_words(day), "calendar", {}, day});
    }
    return out;
}

std::vector<GoalPick> obstacles() {
    return {{_("I rush"), "motion"},     {_("I get stuck"), "help"}, {_("I get bored"), "later"},
            {_("It is noisy"), "speak"}, {_("I forget"), "clock"},   {_("I am tired"), "break"}};
}

// The one that matches the obstacle comes first.
std::vector<GoalPick> ifs(const std::string& obstacle) {
    std::vector<GoalPick> out{{_("I feel like rushing"), "motion"}, {_("I get stuck"), "help"},
                              {_("I feel bored"), "later"},         {_("it gets noisy"), "speak"},
                              {_("I forget how it goes"), "clock"}, {_("I feel tired"), "break"}};
    const std::vector<GoalPick> from = obstacles();
    for (std::size_t i = 0; i < from.size(); ++i) {
        const auto at = out.begin() + static_cast<std::ptrdiff_t>(i);
        if (from[i].words == obstacle) std::rotate(out.begin(), at, at + 1);
    }
    return out;
}

std::vector<GoalPick> thens() {
    return {{_("draw it"), "pencil"},      {_("read it out loud"), "speak"},
            {_("use a hint"), "hint"},     {_("ask my partner"), "partner"},
            {_("ask my teacher"), "help"}, {_("take a short break"), "break"}};
}

}  // namespace

std::string step_words(GoalPart part) {
    switch (part) {
    case GoalPart::wish:
        return _("My wish");
    case GoalPart::day:
        return _("By when");
    case GoalPart::obstacle:
        return _("Obstacle");
    case GoalPart::if_part:
        return _("If");
    case GoalPart::then_part:
        return _("Then");
    case GoalPart::keep:
        return _("Keep it");
    }
    return {};
}

std::string ask_words(GoalPart part) {
    switch (part) {
    case GoalPart::wish:
        return _("I want to …");
    case GoalPart::day:
        return _("by …");
    case GoalPart::obstacle:
        return _("What might get in my way:");
    case GoalPart::if_part:
        return _("If …");
    case GoalPart::then_part:
        return _("Then I will …");
    case GoalPart::keep:
        return _("This is my goal.");
    }
    return {};
}

std::string GoalDraft::value_of(GoalPart part) const {
    switch (part) {
    case GoalPart::wish:
        return goal_.wish;
    case GoalPart::day:
        return has_day_ ? day_words(goal_.target) : std::string();
    case GoalPart::obstacle:
        return goal_.obstacle;
    case GoalPart::if_part:
        return goal_.if_part;
    case GoalPart::then_part:
        return goal_.then_part;
    case GoalPart::keep:
        break;
    }
    return {};
}

GoalPart GoalDraft::first_empty() const {
    for (int i = 0; i < goal_parts; ++i) {
        if (value_of(static_cast<GoalPart>(i)).empty()) return static_cast<GoalPart>(i);
    }
    return GoalPart::keep;
}

std::vector<GoalPick> GoalDraft::picks(GoalPart part, const engine::Session& session) const {
    switch (part) {
    case GoalPart::wish:
        return wishes(session);
    case GoalPart::day:
        return days(session.today());
    case GoalPart::obstacle:
        return obstacles();
    case GoalPart::if_part:
        return ifs(goal_.obstacle);
    case GoalPart::then_part:
        return thens();
    case GoalPart::keep:
        break;
    }
    return {};
}

void GoalDraft::pick(GoalPart part, const GoalPick& chosen, const engine::Session& session) {
    switch (part) {
    case GoalPart::wish:
        goal_.wish = chosen.words;
        if (chosen.skill) goal_.skill = *chosen.skill;
        // Own words keep the skill picked before, else the first one on offer.
        if (goal_.skill.value.empty() && !session.wishes().empty()) {
            goal_.skill = session.wishes().front();
        }
        break;
    case GoalPart::day:
        if (chosen.day) goal_.target = *chosen.day;
        has_day_ = has_day_ || chosen.day.has_value();
        break;
    case GoalPart::obstacle:
        goal_.obstacle = chosen.words;
        break;
    case GoalPart::if_part:
        goal_.if_part = chosen.words;
        break;
    case GoalPart::then_part:
        goal_.then_part = chosen.words;
        break;
    case GoalPart::keep:
        break;
    }
}

std::string goal_title(const engine::GoalView& goal, bool brief) {
    return fill(_("%1 by %2"),
                {literal(capital_first(goal.goal.wish)), day_words(goal.goal.target, brief)});
}

std::string goal_where(const engine::GoalView& goal, const engine::Session& session) {
    if (goal.band == engine::Band::flower) {
        return _("It is in **flower**: still right on another day.");
    }
    std::string words = fill(_("You are at **%1**."), {band_word(goal.band)});
    words += " ";
    if (const std::string out = left_out_words(session, goal.goal.skill); !out.empty())
        return words + out;
    if (!goal.projection) return words + _("Too soon to guess. Practise twice and I can.");
    return words + fill(_("If you keep this up: %1."),
                        {day_range_words(goal.projection->earliest, goal.projection->latest)});
}

std::string goal_plan(const engine::GoalView& goal) {
    return fill(_("**If** %1, **then** I will %2."),
                {literal(goal.goal.if_part), literal(goal.goal.then_part)});
}

}  // namespace pipit::ui
