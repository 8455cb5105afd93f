// A talk on one page: what grew, what was brought, what was agreed, and lines to write on. See
// papers.hpp.
#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/answer_shown.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/learner_words.hpp"
#include "ui/teaching/paper_parts.hpp"
#include "ui/teaching/parts.hpp"

namespace pipit::ui {

namespace classroom = engine::classroom;

namespace {

constexpr std::size_t grew_most = 4;
constexpr std::size_t growing_most = 4;
constexpr std::size_t shown_most = 2;

using Blocks = std::vector<SheetBlock>;

void add_skills(Blocks& out, const engine::SkillGraph& graph, const classroom::LearnerPage& page,
                bool grew, engine::Day today) {
    const auto skills = skills_on_paper(page, grew, grew ? grew_most : growing_most);
    if (skills.empty()) return;
    out.emplace_back(SheetHeading{grew ? _("What grew") : _("What is growing now")});
    SheetRows rows;
    for (const engine::SharedSkill& one : skills) {
        std::string words = skill_evidence(skill_row(page, one.skill), today);
        for (const auto& seen : page.decided.observed) {
            if (seen.skill != one.skill) continue;
            words += ". " + fill(_("Seen done by the teacher, %1"), {day_words(seen.day, true)});
            if (!seen.note.empty()) words += ": " + literal(seen.note);
        }
        rows.rows.push_back(
            {plant_of(graph, one.skill, one.band), title_of(graph, one.skill), words});
    }
    out.emplace_back(std::move(rows));
}

// An answer they chose to show, and one they say is right; the question as it was, where its pack
// is here.
std::optional<SheetQuote> shown(engine::ItemSource& items, const classroom::Brought& one,
                                engine::Day today) {
    const auto* worked = std::get_if<classroom::WorkedItem>(&one.message);
    const auto* disputed = std::get_if<classroom::DisputedItem>(&one.message);
    if (worked == nullptr && disputed == nullptr) return {};
    const engine::ItemRef& ref = worked != nullptr ? worked->item : disputed->item;
    const std::string& given = worked != nullptr ? worked->given : disputed->given;
    SheetQuote out;
    out.title = fill(worked != nullptr ? _("An answer they showed, %1")
                                       : _("They say this answer is right, %1"),
                     {age_words(one.day, today)});
    const auto item = items.make(ref.skill, ref.level, ref.seed);
    out.words = item
                    ? item->prompt + "\n" +
                          fill(_("They wrote: **%1**"), {given_markup(*item, engine::Given{given})})
                    : fill(_("%1. They wrote: **%2**"),
                           {title_of(items.graph(), ref.skill), literal(given)});
    return out;
}

void add_brought(Blocks& out, engine::ItemSource& items, const classroom::LearnerPage& page,
                 engine::Day today) {
    Blocks brought;
    for (const auto& goal : page.who.known.shared.goals)
        brought.emplace_back(SheetQuote{_("Goal, shared"), capital_first(shared_goal_words(goal))});
    for (const auto& help : page.who.known.help)
        brought.emplace_back(SheetQuote{fill(_("Asked for help, %1"), {age_words(help.day, today)}),
                                        title_of(items.graph(), help.skill)});
    std::size_t many = 0;
    for (auto one = page.brought.rbegin(); one != page.brought.rend() && many < shown_most; ++one) {
        auto quote = shown(items, *one, today);
        if (!quote) continue;
        brought.emplace_back(std::move(*quote));
        ++many;
    }
    if (!page.decided.agreed.empty()) {
        const engine::AgreedRecord& last = page.decided.agreed.back();
        std::string words = literal(last.text);
        if (last.next) words += "\n" + fill(_("To look at again: %1"), {day_words(*last.next)});
        brought.emplace_back(
            SheetQuote{fill(_("We agreed, %1"), {age_words(last.day, today)}), words});
    }
    if (brought.empty()) return;
    out.emplace_back(SheetHeading{_("To talk about")});
    out.insert(out.end(), brought.begin(), brought.end());
}

}  // namespace

Sheet conference_page(const PaperOf& of, engine::ItemSource& items,
                      const classroom::LearnerPage& page, const std::string& called) {
    Sheet out = sheet_of(of, _("A talk"), fill(_("A talk with %1"), {called}));
    std::get<SheetHead>(out.blocks.front()).below +=
        "\n" +
        fill(_("From what %1 shared · %2"), {called, heard_words(page.who.known.heard, of.day)});
    add_skills(out.blocks, items.graph(), page, true, of.day);
    add_skills(out.blocks, items.graph(), page, false, of.day);
    add_brought(out.blocks, items, page, of.day);
    out.blocks.emplace_back(SheetLines{fill(_("What %1 says today"), {called}), 2});
    out.blocks.emplace_back(SheetLines{_("What we agree on"), 2});
    out.blocks.emplace_back(SheetLines{_("We look at it again on"), 1});
    return out;
}

}  // namespace pipit::ui
