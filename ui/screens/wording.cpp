// See wording.hpp. The calendar is the proleptic Gregorian one, by days since 1970-01-01
// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days).
#include "ui/screens/wording.hpp"

#include "ui/kit/text.hpp"
#include "ui/screens/class_words.hpp"

#include <array>

namespace pipit::ui {

using engine::Band;
using engine::Day;
using engine::ErrorCode;
using engine::ReasonCode;

namespace {

struct Civil {
    int year;
    int month;  // 1..12
    int day;    // 1..31
};

Civil civil(Day of) {
    const int z = of.value + 719468;
    const int era = (z >= 0 ? z : z - 146096) / 146097;
    const int doe = z - era * 146097;
    const int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    const int mp = (5 * doy + 2) / 153;
    const int month = mp < 10 ? mp + 3 : mp - 9;
    return {yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1};
}

std::string month_word(int month, bool brief) {
    const std::array<const char*, 12> full{
        _("January"), _("February"), _("March"),     _("April"),   _("May"),      _("June"),
        _("July"),    _("August"),   _("September"), _("October"), _("November"), _("December")};
    const std::array<const char*, 12> shorter{_("Jan"), _("Feb"), _("Mar"), _("Apr"),
                                              _("May"), _("Jun"), _("Jul"), _("Aug"),
                                              _("Sep"), _("Oct"), _("Nov"), _("Dec")};
    const auto index = static_cast<std::size_t>(month - 1);
    return brief ? shorter[index] : full[index];
}

}  // namespace

int weekday(Day day) {
    const int shifted = (day.value + 3) % 7;  // 1970-01-01 was a Thursday
    return shifted < 0 ? shifted + 7 : shifted;
}

std::string_view weekday_word(Day day) {
    const std::array<const char*, 7> names{_("Monday"),   _("Tuesday"), _("Wednesday"),
                                           _("Thursday"), _("Friday"),  _("Saturday"),
                                           _("Sunday")};
    return names[static_cast<std::size_t>(weekday(day))];
}

std::string day_words(Day day, bool brief) {
    const Civil date = civil(day);
    const std::string month = month_word(date.month, brief);
    if (brief) return fill(_("%1 %2"), {std::to_string(date.day), month});
    return fill(_("%1 %2 %3"), {weekday_word(day), std::to_string(date.day), month});
}

std::string day_range_words(Day from, Day to, bool brief) {
    const Civil a = civil(from);
    const Civil b = civil(to);
    const std::string last = fill(_("%1 %2"), {std::to_string(b.day), month_word(b.month, brief)});
    if (from == to) return last;
    const std::string first =
        a.month == b.month ? std::to_string(a.day)
                           : fill(_("%1 %2"), {std::to_string(a.day), month_word(a.month, brief)});
    return fill(brief ? _("%1 to %2") : _("between %1 and %2"), {first, last});
}

std::string_view band_word(Band band) {
    switch (band) {
    case Band::seed:
        return _("seed");
    case Band::sprout:
        return _("sprout");
    case Band::leaf:
        return _("leaf");
    case Band::bud:
        return _("bud");
    case Band::flower:
        return _("flower");
    }
    return "";
}

std::string plant_of(const engine::SkillGraph& graph, const engine::SkillId& skill, Band band) {
    static constexpr std::array plants{"clover", "daisy",    "foxglove",
                                       "poppy",  "bluebell", "buttercup"};
    static constexpr std::array stages{"seed", "sprout", "leaf", "bud", "flower"};
    const engine::Skill* found = graph.find(skill);
    const auto plant = found != nullptr ? static_cast<std::size_t>(found->plant) : 0U;
    return std::string(plants[plant]) + "-" + stages[static_cast<std::size_t>(band)];
}

std::string capital_first(std::string words) {
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') {
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    }
    return words;
}

std::string title_of(const engine::SkillGraph& graph, const engine::SkillId& skill) {
    const engine::Skill* found = graph.find(skill);
    return literal(found != nullptr ? found->title : skill.value);
}

std::string short_title_of(const engine::SkillGraph& graph, const engine::SkillId& skill) {
    const engine::Skill* found = graph.find(skill);
    return literal(found != nullptr ? found->short_title : skill.value);
}

std::string strand_words(const engine::SkillGraph& graph, const engine::SkillId& skill) {
    const engine::Skill* found = graph.find(skill);
    return found != nullptr ? literal(found->strand) : std::string();
}

std::string reason_words(const engine::SkillGraph& graph, const engine::SkillId& skill,
                         const engine::Reason& reason, Band band, bool brief) {
    const bool has_other = !reason.other.value.empty() && reason.other != skill;
    const std::string other = has_other ? title_of(graph, reason.other) : std::string();
    switch (reason.code) {
    case ReasonCode::diagnose:
        return fill(brief ? _("To see: %1.") : _("It shows me where you are with %1."),
                    {strand_words(graph, skill)});
    case ReasonCode::goal:
        if (brief || !has_other) return _("It is your goal.");
        return fill(_("It helps on the way to your goal: %1."), {other});
    case ReasonCode::due_review:
        if (brief) return count("Not seen for %1 day.", "Not seen for %1 days.", reason.days);
        return count("It has been %1 day. A quick look helps it stay.",
                     "It has been %1 days. A quick look helps it stay.", reason.days);
    case ReasonCode::recheck:
        return brief ? _("Is it still there today?")
                     : _("It went well before. Let’s see if it is still there.");
    case ReasonCode::practise:
        if (band == Band::seed) {
            return brief ? _("Roots come first.") : _("Roots come first. Let’s go on with it.");
        }
        return brief ? _("It is growing.") : _("It is growing. A bit more helps it along.");
    case ReasonCode::new_skill:
        if (brief || !has_other) return _("Something new.");
        return fill(_("Something new. You know %1, and it uses that."), {other});
    case ReasonCode::picked_before:
        return _("You picked this last time.");
    case ReasonCode::own_choice:
        return _("You picked this.");
    case ReasonCode::challenge:
        return _("Let’s see if this is easy now.");
    case ReasonCode::help_first:
        if (brief || !has_other) return _("This one helps.");
        return fill(_("This one first: it makes %1 easier."), {other});
    case ReasonCode::pinned:
        return _("Your teacher picked this for you.");
    }
    return "";
}

std::string evidence_words(const engine::SkillView& skill) {
    const std::string right = std::to_string(skill.right);
    const std::string tries = std::to_string(skill.tries);
    std::string words = fill(_("%1 of %2 right, %3 with no hint."),
                             {right, tries, std::to_string(skill.right_no_hint)});
    if (skill.right_no_hint == 0)
        words = fill(_("%1 of %2 right."), {right, tries});
    else if (skill.right_no_hint == skill.right) {
        words = fill(_("%1 of %2 right, with no hint."), {right, tries});
    }
    if (skill.band == Band::bud) {
        words += " ";
        words += _("We check it again on another day.");
    } else if (skill.band == Band::flower) {
        words += " ";
        words += skill.look_again ? _("Let’s look at this one again.")
                                  : _("Still right on another day.");
    }
    return words;
}

std::string shared_goal_words(const engine::SharedGoal& goal) {
    return fill(_("%1, by %2. What may get in the way: %3. If %4, then %5."),
                {literal(goal.wish), day_words(goal.target, true), literal(goal.obstacle),
                 literal(goal.if_part), literal(goal.then_part)});
}

std::string open_error_words(const engine::Error& error, engine::SecretKind kind) {
    switch (error.code) {
    case ErrorCode::wrong_secret:
        if (kind == engine::SecretKind::pictures) return _("Not those four. Try again.");
        if (kind == engine::SecretKind::digits) return _("Not those six. Try again.");
        return _("Not those words. Try again.");
    case ErrorCode::throttled:
        return _("Let’s wait a little. You can practise as a guest now.");
    case ErrorCode::teacher_needed:
        return _("Ask your teacher to let you try again.");
    case ErrorCode::newer_version:
        return _("A newer Pipit wrote this notebook. Please ask for the newer Pipit here.");
    case ErrorCode::damaged:
        return _("Some pages do not read well. Nothing was changed. Please show your teacher.");
    case ErrorCode::rolled_back:
        return _("Some pages look older than they should. Nothing is broken. "
                 "Please show your teacher.");
    case ErrorCode::disk_full:
        return _("There is no room left on this computer. Nothing is lost. "
                 "Please show your teacher.");
    case ErrorCode::read_only:
        return _("I may not write on this computer. Nothing is lost. Please show your teacher.");
    case ErrorCode::in_use:
        return _("This notebook is open in another window. Close that one first.");
    case ErrorCode::class_locked:
        return class_locked_words();
    default:
        return _("This notebook does not open now. Please show your teacher.");
    }
}

std::string class_locked_words() {
    return _("The notebooks of your class open when your teacher’s computer is near. Nothing is "
             "lost. You can practise as a guest now.");
}

std::string write_error_words(const engine::Error& error) {
    switch (error.code) {
    case ErrorCode::disk_full:
        return _("I could not write that down: no room is left. Please show your teacher.");
    case ErrorCode::read_only:
        return _("I could not write that down: I may not write here. Please show your teacher.");
    default:
        return _("I could not write that down. Please show your teacher.");
    }
}

std::string begin_error_words(const engine::Error& error) {
    if (error.code == ErrorCode::bad_pack || error.code == ErrorCode::stopped)
        return _("This one does not work. Please choose another, and show your teacher.");
    if (error.code == ErrorCode::not_allowed)
        return error.where == "day" ? day_full_words()
                                    : std::string(_("Your class does not practise this now."));
    return write_error_words(error);
}

std::string retention_words(engine::Retention retention) {
    using engine::Retention;
    switch (retention) {
    case Retention::days_90_then_counts:
        return _("90 days, then just the count");
    case Retention::months_12:
        return _("12 months");
    case Retention::while_learner_exists:
        return _("as long as this notebook");
    case Retention::while_device_exists:
        return _("as long as this computer has Pipit");
    case Retention::this_session:
        return _("only while you are signed in");
    }
    return "";
}

}  // namespace pipit::ui
