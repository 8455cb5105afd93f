// See board_words.hpp.
#include "ui/teaching/board_words.hpp"

#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/parts.hpp"

#include <algorithm>

namespace pipit::ui {

namespace classroom = engine::classroom;
using classroom::TalkReason;
using engine::Day;

namespace {

constexpr std::size_t named_most = 4;  // in one line

std::vector<classroom::Known> known_of(const classroom::ClassPage& page) {
    std::vector<classroom::Known> out;
    for (const classroom::ClassLearner& one : page.learners)
        out.push_back(one.known);
    return out;
}

std::string more_words(std::size_t more) {
    return more == 0 ? std::string()
                     : " " + count("and %1 more", "and %1 more", static_cast<long>(more));
}

}  // namespace

BoardPage::BoardPage(classroom::ClassPage page, const engine::SkillGraph& graph, Day today,
                     bool names, std::span<const classroom::OwnGroup> own)
    : page_(std::move(page)), graph_(graph), today_(today), names_(names),
      board_(classroom::build_board(known_of(page_), graph, today, own)) {}

std::string called_words(bool names, const std::string& name, int number) {
    return names ? literal(name) : fill(_("Number %1"), {std::to_string(number)});
}

std::string BoardPage::name(std::size_t who) const {
    const classroom::ClassLearner& one = page_.learners[who];
    return called_words(names_, one.name, one.number);
}

std::string BoardPage::mark(std::size_t who) const {
    const classroom::ClassLearner& one = page_.learners[who];
    return disc_mark(names_, one.name, one.number);
}

std::string BoardPage::names(const std::vector<std::size_t>& whos) const {
    if (whos.size() == 1) return name(whos.front());
    std::string out;
    for (std::size_t i = 0; i < whos.size(); ++i) {
        const classroom::ClassLearner& one = page_.learners[whos[i]];
        const std::string next = names_ ? literal(one.name) : std::to_string(one.number);
        if (i == 0)
            out = next;
        else
            out = fill(i + 1 == whos.size() ? _("%1 and %2") : _("%1, %2"), {out, next});
    }
    return names_ ? out : fill(_("Numbers %1"), {out});
}

std::string BoardPage::skill(const engine::SkillId& id) const {
    return title_of(graph_, id);
}

std::string evidence_words(const BoardRow& row) {
    if (row.age.empty()) return row.evidence;
    return fill(in_context("evidence and its day", "%1 · %2"), {row.evidence, row.age});
}

std::string row_words(const BoardRow& row) {
    std::string out = row.who + ". " + row.reason + ". " + evidence_words(row);
    if (!row.next.empty()) out += ". " + fill(_("Next: %1"), {row.next});
    return out;
}

BoardRow BoardPage::row(const classroom::TalkRow& talk) const {
    const std::string who = name(talk.who);
    switch (talk.reason) {
    case TalkReason::asked:
        return {{talk.who},
                who,
                fill(_("Asked for help: %1"), {skill(talk.skill)}),
                fill(_("Asked %1"), {age_words(talk.day, today_)})};
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
    const auto age = [&](Day day) { return age_words(day, today_); };
    switch (column) {
    case Column::stuck:
        for (const auto& one : board_.stuck)
            out.push_back({{one.who},
                           name(one.who),
                           skill(one.skill) + more_words(one.more),
                           _("3 missed after hints"),
                           age(one.last)});
        break;
    case Column::ready:
        for (const auto& one : board_.ready)
            out.push_back({{one.who},
                           name(one.who),
                           skill(one.skill) + more_words(one.more),
                           _("Right when rechecked"),
                           age(one.last),
                           one.next.value.empty() ? std::string() : skill(one.next)});
        break;
    case Column::groups:
        for (const auto& one : board_.groups)
            out.push_back({one.whos, names(one.whos),
                           fill(one.own                ? _("Your group for **%1**")
                                : one.whos.size() == 2 ? _("Both need **%1** first")
                                                       : _("All need **%1** first"),
                                {skill(one.waits_on)}),
                           fill(_("For %1"), {skill(one.before)}), age(one.oldest)});
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
    return fill(_("%1 · %2 of %3 heard from today"),
                {day_words(today_), std::to_string(board_.heard_today),
                 std::to_string(board_.everyone.size())});
}

std::string BoardPage::told(std::size_t who) const {
    const classroom::Standing& one = board_.everyone[who];
    std::string out = name(who) + ": ";
    out += one.silent ? heard_words(page_.learners[who].known.heard, today_)
                      : fill(_("%1 min"), {std::to_string(one.minutes)});
    const auto add = [&](bool there, Column column) {
        if (there) out += std::string(". ") + std::string(column_word(column));
    };
    add(one.stuck, Column::stuck);
    add(one.ready, Column::ready);
    add(one.in_group, Column::groups);
    add(one.talk, Column::talks);
    return out;
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
    const auto all = since.size() + never.size();
    if (all > named_most)
        return count("%1 learner: no news for more than three days.",
                     "%1 learners: no news for more than three days.", static_cast<long>(all));
    // The latest day of any of them: none was heard from after it.
    std::string out;
    if (last)
        out = fill(_("%1: not heard from since %2."), {names(since), age_words(*last, today_)});
    if (!never.empty()) {
        if (!out.empty()) out += " ";
        out += fill(_("%1: not heard from yet."), {names(never)});
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
        return _("Nobody is stuck by what was shared.");
    case Column::ready:
        return _("Nobody was rechecked this week.");
    case Column::groups:
        return _("No two need the same first.");
    case Column::talks:
        break;
    }
    return _("Nobody asked, and no goal is due.");
}

}  // namespace pipit::ui
