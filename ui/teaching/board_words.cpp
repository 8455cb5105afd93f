// See board_words.hpp.
#include "ui/teaching/board_words.hpp"

#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>

namespace pipit::ui {

namespace classroom = engine::classroom;
using classroom::TalkReason;
using engine::Day;
using engine::TriesStep;

namespace {

std::vector<classroom::Known> known_of(const classroom::ClassPage& page) {
    std::vector<classroom::Known> out;
    for (const classroom::ClassLearner& one : page.learners)
        out.push_back(one.known);
    return out;
}

std::string tries_words(TriesStep tries) {
    switch (tries) {
    case TriesStep::none:
        break;
    case TriesStep::up_to_5:
        return _("1 to 5 tries");
    case TriesStep::up_to_20:
        return _("6 to 20 tries");
    case TriesStep::more:
        return _("21 tries or more");
    }
    return _("no tries yet");
}

// The first letter, whatever writing it is in.
std::string first_letter(const std::string& name) {
    std::size_t end = name.empty() ? 0 : 1;
    while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
        ++end;
    return name.substr(0, end);
}

std::string more_words(std::size_t more) {
    return more == 0 ? std::string()
                     : " " + count("and %1 more", "and %1 more", static_cast<long>(more));
}

}  // namespace

BoardPage::BoardPage(classroom::ClassPage page, const engine::SkillGraph& graph, Day today,
                     bool names)
    : page_(std::move(page)), graph_(graph), today_(today), names_(names),
      board_(classroom::build_board(known_of(page_), graph, today)) {}

std::string BoardPage::name(std::size_t who) const {
    const classroom::ClassLearner& one = page_.learners[who];
    return names_ ? literal(one.name) : fill(_("Number %1"), {std::to_string(one.number)});
}

std::string BoardPage::mark(std::size_t who) const {
    const classroom::ClassLearner& one = page_.learners[who];
    return names_ ? literal(first_letter(one.name)) : std::to_string(one.number);
}

std::string BoardPage::names(const std::vector<std::size_t>& whos) const {
    std::string out;
    for (std::size_t i = 0; i < whos.size(); ++i) {
        if (i == 0)
            out = name(whos[i]);
        else
            out = fill(i + 1 == whos.size() ? _("%1 and %2") : _("%1, %2"), {out, name(whos[i])});
    }
    return out;
}

std::string BoardPage::skill(const engine::SkillId& id) const {
    return title_of(graph_, id);
}

// Of the last days by their names; longer ago by date.
std::string BoardPage::age(Day day) const {
    const int days = std::max(0, today_.value - day.value);
    if (days == 0) return _("today");
    if (days == 1) return _("yesterday");
    if (days < 7) return std::string(weekday_word(day));
    return day_words(day, true);
}

std::string BoardPage::evidence(const std::string& what, Day day) const {
    return fill(in_context("evidence and its day", "%1 · %2"), {what, age(day)});
}

BoardRow BoardPage::row(const classroom::TalkRow& talk) const {
    const std::string who = name(talk.who);
    switch (talk.reason) {
    case TalkReason::asked:
        return {{talk.who},
                who,
                fill(_("Asked for help: %1"), {skill(talk.skill)}),
                fill(_("Asked %1"), {age(talk.day)})};
    case TalkReason::goal_due:
        return {{talk.who},
                who,
                fill(_("Goal: %1"), {skill(talk.skill)}),
                fill(_("Due on %1"), {day_words(talk.day, true)})};
    case TalkReason::long_ago:
        break;
    }
    const classroom::Known& known = page_.learners[talk.who].known;
    const int days = today_.value - talk.day.value;
    return {{talk.who},
            who,
            known.talked ? count("%1 day since you talked", "%1 days since you talked", days)
                         : count("In class for %1 day", "In class for %1 days", days),
            known.talked ? fill(_("Last record %1"), {day_words(talk.day, true)})
                         : std::string(_("No record yet"))};
}

std::vector<BoardRow> BoardPage::rows(Column column) const {
    std::vector<BoardRow> out;
    switch (column) {
    case Column::stuck:
        for (const auto& one : board_.stuck)
            out.push_back({{one.who},
                           name(one.who),
                           skill(one.skill) + more_words(one.more),
                           evidence(tries_words(one.tries), one.last)});
        break;
    case Column::ready:
        for (const auto& one : board_.ready)
            out.push_back({{one.who},
                           name(one.who),
                           one.next.value.empty()
                               ? skill(one.skill) + more_words(one.more)
                               : fill(_("%1. Next: **%2**"), {skill(one.skill), skill(one.next)}),
                           evidence(_("Right on another day"), one.last)});
        break;
    case Column::groups:
        for (const auto& one : board_.groups)
            out.push_back(
                {one.whos, names(one.whos),
                 fill(one.whos.size() == 2 ? _("Both wait on **%1**") : _("All wait on **%1**"),
                      {skill(one.waits_on)}),
                 evidence(fill(_("Before %1"), {skill(one.before)}), one.oldest)});
        break;
    case Column::talks:
        for (const auto& one : board_.talks)
            out.push_back(row(one));
        break;
    }
    return out;
}

std::string BoardPage::minutes(std::size_t who) const {
    const classroom::Standing& one = board_.everyone[who];
    return one.silent ? std::string(_("no news"))
                      : fill(_("%1 min"), {std::to_string(one.minutes)});
}

std::string BoardPage::heard() const {
    return fill(_("%1 of %2 heard from today"),
                {std::to_string(board_.heard_today), std::to_string(board_.everyone.size())});
}

std::string BoardPage::silent() const {
    std::vector<std::size_t> since;
    std::vector<std::size_t> never;
    std::optional<Day> last;
    for (std::size_t who = 0; who < board_.everyone.size(); ++who) {
        if (!board_.everyone[who].silent) continue;
        const auto heard = page_.learners[who].known.heard;
        (heard ? since : never).push_back(who);
        if (heard && (!last || *last < *heard)) last = heard;
    }
    // The latest day of any of them: none was heard from after it.
    std::string out;
    if (last) out = fill(_("%1: nothing heard since %2."), {names(since), age(*last)});
    if (!never.empty()) {
        if (!out.empty()) out += " ";
        out += fill(_("%1: nothing heard yet."), {names(never)});
    }
    return out;
}

std::string_view column_word(Column column) {
    switch (column) {
    case Column::stuck:
        return _("Stuck");
    case Column::ready:
        return _("Ready");
    case Column::groups:
        return _("Groups");
    case Column::talks:
        break;
    }
    return _("Talk with");
}

std::string_view column_icon(Column column) {
    switch (column) {
    case Column::stuck:
        return "stone";
    case Column::ready:
        return "mastery";
    case Column::groups:
        return "group";
    case Column::talks:
        break;
    }
    return "talk";
}

std::string_view column_empty_words(Column column) {
    switch (column) {
    case Column::stuck:
        return _("Nobody says stuck.");
    case Column::ready:
        return _("Nobody was rechecked this week.");
    case Column::groups:
        return _("No two wait on the same.");
    case Column::talks:
        break;
    }
    return _("Nobody asked, and no goal is due.");
}

}  // namespace pipit::ui
