// The task for a group: questions of the skill they wait on, from easy to hard, as a child sees
// them, and their answers. See papers.hpp.
#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/answer_shown.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/paper_parts.hpp"

#include <algorithm>
#include <optional>

namespace pipit::ui {

using engine::Item;
using engine::Result;

namespace {

constexpr int questions = 4;
constexpr int tries = 6;  // for one question

// How an answer is given with a pencil.
struct OnPaper {
    SheetTask& task;

    void operator()(const engine::NumberAnswer& answer) const { task.unit = literal(answer.unit); }
    void operator()(const engine::TextAnswer& /*answer*/) const {}
    void operator()(const engine::ChoiceAnswer& answer) const {
        task.way = PaperWay::tick_one;
        task.ask = _("Tick the one that fits.");
        task.options = answer.options;
    }
    void operator()(const engine::SeveralAnswer& answer) const {
        task.way = PaperWay::tick_some;
        task.ask = _("Tick every one that fits.");
        task.options = answer.options;
    }
    void operator()(const engine::OrderAnswer& answer) const {
        task.way = PaperWay::number;
        task.ask = _("Number the boxes in order: 1, 2, 3 …");
        task.options = answer.options;
    }
    void operator()(const engine::MatchAnswer& answer) const {
        task.way = PaperWay::join;
        task.ask = _("On paper: draw lines between what belongs together.");
        task.options = answer.left;
        task.right = answer.right;
    }
    void operator()(const engine::LineAnswer& answer) const {
        task.way = PaperWay::draw;
        task.figures.emplace_back(answer.line);
        task.ask = _("On paper: mark it on the line.");
    }
    void operator()(const engine::GridAnswer& answer) const {
        task.way = PaperWay::draw;
        task.ask = _("On paper: colour the cells.");
        task.rows = answer.rows;
        task.columns = answer.columns;
    }
    void operator()(const engine::ClockAnswer& /*answer*/) const {
        task.way = PaperWay::draw;
        task.ask = _("On paper: draw the hands.");
        task.clock = true;
    }
    void operator()(const engine::PointAnswer& answer) const {
        task.way = PaperWay::draw;
        task.figures.emplace_back(answer.grid);
        task.ask = _("On paper: mark the place.");
    }
};

SheetTask task_of(const Item& item, int number) {
    SheetTask out;
    out.number = number;
    out.prompt = item.prompt;
    if (!std::holds_alternative<engine::NoFigure>(item.figure)) out.figures.push_back(item.figure);
    out.ask_line = _("Answer");
    std::visit(OnPaper{out}, item.answer);
    return out;
}

// Whether it is answered by words, numbers or ticks: the question's words then fit a paper, too.
bool is_written(const engine::Answer& answer) {
    return std::holds_alternative<engine::NumberAnswer>(answer) ||
           std::holds_alternative<engine::TextAnswer>(answer) ||
           std::holds_alternative<engine::ChoiceAnswer>(answer) ||
           std::holds_alternative<engine::SeveralAnswer>(answer);
}

// One of this level that is not there yet; a written one where there is one.
Result<Item> another(engine::ItemSource& items, const engine::SkillId& skill, int level,
                     const std::vector<Item>& there, std::uint64_t& seed) {
    std::optional<Item> best;
    for (int tried = 0; tried < tries; ++tried) {
        auto item = items.make(skill, level, ++seed);
        if (!item) return item.error();
        // The same words may ask for another figure.
        const bool again = std::holds_alternative<engine::NoFigure>(item->figure) &&
                           std::any_of(there.begin(), there.end(),
                                       [&](const Item& one) { return one.prompt == item->prompt; });
        if (!again && is_written(item->answer)) return item;
        if (!again && !best) best = std::move(*item);
    }
    if (!best) return engine::Error{engine::ErrorCode::not_found, skill.value, "no other question"};
    return std::move(*best);
}

Result<std::vector<Item>> items_for(engine::ItemSource& items, const engine::SkillId& skill,
                                    engine::Day day) {
    const engine::Skill* found = items.graph().find(skill);
    if (found == nullptr)
        return engine::Error{engine::ErrorCode::not_found, skill.value, "no pack has it"};
    std::vector<Item> out;
    std::uint64_t seed = static_cast<std::uint64_t>(std::max(0, day.value)) * 100;
    for (int i = 0; i < questions; ++i) {
        auto item = another(items, found->id, 1 + i * found->levels / questions, out, seed);
        // A level may have fewer questions than are asked for.
        if (!item && item.error().code == engine::ErrorCode::not_found) continue;
        if (!item) return item.error();
        out.push_back(std::move(*item));
    }
    return out;
}

// "Eilidh, Nia, Ravi"
std::string names_of(const std::vector<std::string>& called) {
    std::string out;
    for (const std::string& one : called)
        out += (out.empty() ? "" : ", ") + one;
    return out;
}

}  // namespace

Result<Sheet> group_task(const PaperOf& of, engine::ItemSource& items, const engine::SkillId& skill,
                         const std::vector<std::string>& called) {
    const auto made = items_for(items, skill, of.day);
    if (!made) return made.error();
    const engine::SkillGraph& graph = items.graph();
    const std::string title = title_of(graph, skill);
    const std::string& use = graph.find(skill)->use;
    Sheet out = sheet_of(of, _("A task to do together"), fill(_("Together: %1"), {title}));
    out.blocks.emplace_back(SheetText{fill(_("For **%1**"), {names_of(called)})});
    out.blocks.emplace_back(SheetQuote{
        _("Talk while you work"),
        _("One of you reads the question and says how to begin. The others ask: **“How do you "
          "know?”** Write it down when all of you agree. Then the next one reads.") +
            (use.empty() ? std::string()
                         : "\n" + fill(_("Where people use it: %1"), {literal(use)}))});
    int number = 0;
    for (const Item& item : *made)
        out.blocks.emplace_back(task_of(item, ++number));
    out.blocks.emplace_back(SheetNewPage{});
    out.blocks.emplace_back(SheetHead{fill(_("Answers: %1"), {title}),
                                      _("For the teacher. Keep this page apart from the task.")});
    number = 0;
    for (const Item& item : *made) {
        const std::string given = engine::answer_text(item.answer);
        out.blocks.emplace_back(
            SheetAnswer{++number, given_markup(item, engine::Given{given}), item.worked});
    }
    return out;
}

}  // namespace pipit::ui
