// See today_goal.hpp.
#include "ui/screens/today_goal.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/goal_parts.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>

namespace pipit::ui {

using engine::Band;
using engine::GoalView;

void TodayGoal::reload() {
    goal_.reset();
    for (GoalView& goal : desk_.session().goals(desk_.now())) {
        if (goal.active && !goal_) goal_ = std::move(goal);
    }
}

void TodayGoal::draw_line(Frame& frame, Rect line) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    ui.reading_order(32);
    const std::string_view ask = goal_ ? _("My goal") : _("Plant a goal");
    const Opts opts{.icon = goal_ ? "goal" : "plus"};
    const Rect button = line.cut_right(ui.button_size(ask, opts).w, 20);
    if (ui.plain_button(button.centred(button.w, look.control()), ask, opts))
        desk_.go(goal_ ? goals_screen(desk_) : plant_goal_screen(desk_));
    if (goal_) {
        const Rect plant = line.cut_left(58, 16);
        frame.canvas.plant(plant_of(desk_.session().graph(), goal_->goal.skill, goal_->band),
                           plant.x, line.bottom() - 4, 58);
    }
    TextStyle said = style(look, Type::body);
    said.max_lines = 1;
    const std::string full = words(false);
    ui.text_middle(line, ui.measure(full, said).w <= line.w ? full : words(true), said);
}

void TodayGoal::draw_wide(Frame& frame, Rect column) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const Palette& colours = look.palette();
    column.cut_top(106);
    const TextStyle caption = style(look, Type::caption);
    const int inner_w = column.w - 46;
    const std::string head = words(false);
    const std::string where = goal_ ? goal_where(*goal_, desk_.session()) : std::string();
    const std::string plan = goal_ ? goal_plan(*goal_) : std::string();
    TextStyle title = style(look, Type::h2);
    const int title_h = ui.measure(head, title, inner_w).h;
    const int top_h = look.scaled(28);
    int h = 22 + top_h + 14 + title_h + 22;
    if (goal_) {
        h += 14 + 55 + 14 + 8 + 14 + ui.measure(where, caption, inner_w).h + 16 +
             ui.measure(plan, caption, inner_w - 32).h + 28;
    } else {
        h += 20 + look.control() + 6;
    }
    h = std::min(h + ledge, column.h - 50);
    const Rect card{column.x, column.y, column.w, h};
    frame.canvas.card(card);
    frame.canvas.bird("perch", card.x + 28, card.y, 102);

    Rect inside{card.x + 23, card.y + 22, inner_w, card.h - 44};
    ui.reading_order(32);
    Rect top = inside.cut_top(top_h, 14);
    frame.canvas.icon("goal", top.x, top.centre_y() - 12, 24, colours.primary);
    top.cut_left(34);
    ui.text_middle(top, _("My goal"), style(look, Type::body, colours.primary, true),
                   Role::heading);
    ui.text(inside.cut_top(title_h, 14), head, title);
    if (goal_) {
        draw_stages(frame, inside.cut_top(55, 14));
        frame.canvas.progress(inside.cut_top(8, 14), 25 * static_cast<int>(goal_->band));
        const int where_h = ui.measure(where, caption, inside.w).h;
        ui.text(inside.cut_top(where_h, 16), where, caption);
        if (inside.h > 40) {
            frame.canvas.well(
                {inside.x, inside.y, inside.w, card.bottom() - 22 - ledge - inside.y});
            ui.text(inside.inset(16, 12), plan, caption);
        }
    } else {
        draw_plant_button(frame, {inside.x, inside.y + 6, inside.w, look.control()});
    }
    const std::string minutes = minutes_words(false);
    if (minutes.empty()) return;
    ui.reading_order(33);
    frame.canvas.icon("clock", card.x + 6, card.bottom() + 18, 22, colours.ink);
    ui.text({card.x + 38, card.bottom() + 16, card.w - 40, 40}, minutes, caption);
}

void TodayGoal::draw_stages(Frame& frame, Rect row) {
    const engine::SkillGraph& graph = desk_.session().graph();
    for (int i = 0; i < 5; ++i) {
        const Rect at = row.cell(i, 0, 5, 1, 0);
        const auto band = static_cast<Band>(i);
        frame.canvas.plant(plant_of(graph, goal_->goal.skill, band), at.centre_x() - 22,
                           at.bottom(), 44, i <= static_cast<int>(goal_->band) ? 100 : 38);
    }
}

void TodayGoal::draw_plant_button(Frame& frame, Rect at) {
    const std::string_view words = _("Plant a goal");
    frame.ui.reading_order(32);
    const Opts opts{.icon = "plus"};
    const int w = std::min(at.w, frame.ui.button_size(words, opts).w);
    if (frame.ui.plain_button({at.x, at.y, w, at.h}, words, opts)) {
        desk_.go(plant_goal_screen(desk_));
    }
}

std::string TodayGoal::words(bool brief) const {
    return goal_ ? goal_title(*goal_, brief) : std::string(_("No goal yet. Want to plant one?"));
}

std::string TodayGoal::minutes_words(bool brief) const {
    const int minutes = desk_.session().pace(desk_.now()).minutes;
    if (minutes == 0) return {};
    if (brief) return count("%1 min today", "%1 min today", minutes);
    return count("%1 minute so far today", "%1 minutes so far today", minutes);
}

void TodayGoal::draw_small(Frame& frame, Rect column, Rect foot) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const Palette& colours = look.palette();
    column.cut_top(62);
    const Rect card{column.x, column.y, column.w, goal_ ? foot.bottom() - column.y : column.h};
    frame.canvas.card(card);
    frame.canvas.bird("perch", card.x + 18, card.y, 62);
    const TextStyle caption = style(look, Type::caption);
    ui.reading_order(33);
    const std::string minutes = minutes_words(true);
    if (!minutes.empty()) {
        frame.canvas.icon("clock", card.x + 92, card.y - 34, 20, colours.ink);
        ui.text({card.x + 118, card.y - 37, card.w - 118, 30}, minutes, caption);
    }

    Rect inside{card.x + 12, card.y + 12, card.w - 24, card.h - 24 - ledge};
    ui.reading_order(32);
    Rect top = inside.cut_top(26, 8);
    frame.canvas.icon("goal", top.x, top.y + 2, 22, colours.primary);
    top.cut_left(30);
    ui.text_middle(top, _("My goal"), style(look, Type::body, colours.primary, true),
                   Role::heading);
    TextStyle title = style(look, Type::h2);
    title.max_lines = 3;
    const std::string head = words(true);
    ui.text(inside.cut_top(ui.measure(head, title, inside.w).h, 8), head, title);
    if (!goal_) {
        draw_plant_button(frame, foot);
        return;
    }
    Rect now = inside.cut_top(52, 8);
    frame.canvas.plant(plant_of(desk_.session().graph(), goal_->goal.skill, goal_->band), now.x,
                       now.bottom(), 36);
    now.cut_left(44);
    TextStyle tight = caption;
    tight.line = 1.25F;
    ui.text_middle(now, where_brief(), tight);
    const std::string plan = goal_plan(*goal_);
    tight.max_lines = std::max(1, inside.h / (tight.px * 5 / 4));
    if (inside.h > 44)
        ui.text(inside, plan, tight);
    else
        ui.say(inside, plain_words(plan), Role::text);
}

std::string TodayGoal::where_brief() const {
    const std::string now(band_word(goal_->band));
    if (!desk_.session().in_class(goal_->goal.skill))
        return fill(_("Now: %1. Not practised now."), {now});
    if (!goal_->projection) return fill(_("Now: %1."), {now});
    return fill(_("Now: %1. Likely %2."), {now, day_range_words(goal_->projection->earliest,
                                                                goal_->projection->latest, true)});
}

}  // namespace pipit::ui
