// See today_rest.hpp.
#include "ui/screens/today_rest.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/class_line.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>

namespace pipit::ui {

using engine::SkillView;

bool class_on_today(const Desk& desk) {
    return desk.class_desk() != nullptr &&
           desk.class_view().state != engine::ClassState::not_possible;
}

void ask_from_today(Desk& desk) {
    desk.go(ask_teacher_screen(desk, std::nullopt, [&desk] { return today_screen(desk); }));
}

bool TodayRest::wanted() const {
    const engine::Session& session = desk_.session();
    if (session.pace(desk_.now()).day_full) return true;
    const auto& skills = session.graph().skills();
    return !skills.empty() && std::none_of(skills.begin(), skills.end(), [&](const auto& skill) {
        return session.in_class(skill.id);
    });
}

void TodayRest::reload() {
    const engine::Session& session = desk_.session();
    if (session.pace(desk_.now()).day_full) {
        title_ = _("That is all for today");
        text_ = count("You have practised the %1 minute of your class. Your plants grow while you "
                      "rest. Tomorrow there are new questions.",
                      "You have practised the %1 minutes of your class. Your plants grow while you "
                      "rest. Tomorrow there are new questions.",
                      session.rhythm().stop_minutes);
    } else {
        title_ = _("Your plants rest now");
        text_ = _("Your class practises none of what is on this computer now. Your plants stay as "
                  "they are. You can ask your teacher about it.");
    }
    std::vector<SkillView> skills = session.skills();
    std::erase_if(skills, [](const SkillView& one) { return one.tries == 0; });
    std::stable_sort(skills.begin(), skills.end(),
                     [](const SkillView& a, const SkillView& b) { return b.last < a.last; });
    plants_.clear();
    for (const SkillView& one : skills)
        plants_.push_back(plant_of(session.graph(), one.skill, one.band));
}

void TodayRest::draw(Frame& frame, Rect page, TodayGoal& goal) {
    const Look& look = frame.look;
    if (look.big())
        draw_big(frame, page, goal);
    else if (look.wide())
        draw_wide(frame, page, goal);
    else
        draw_small(frame, page, goal);
}

void TodayRest::draw_shared(Frame& frame, Rect at, bool right) const {
    frame.ui.reading_order(34);
    draw_class_line(frame, at, today_line(desk_.class_view(), desk_.session().today()), right);
}

// ---- 1366 x 768 ----
void TodayRest::draw_wide(Frame& frame, Rect page, TodayGoal& goal) {
    const Look& look = frame.look;
    frame.canvas.hills(120);
    goal.draw_wide(frame, page.cut_left(352, 28));
    page.cut_top(22);
    const Rect head = page.cut_top(66, 16);
    frame.ui.reading_order(0);
    TextStyle title = style(look, Type::h1);
    title.max_lines = 1;
    frame.ui.text_middle(head, title_, title, Role::heading);
    const int line_h = look.scaled(34);
    page.cut_bottom(line_h, 12);
    const int below = draw_card(frame, page) + 12;
    draw_shared(frame, {page.x, below, page.w, line_h}, false);
}

// ---- 800 x 480 ----
void TodayRest::draw_small(Frame& frame, Rect page, TodayGoal& goal) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    Rect left = page.cut_left(232, 12);
    const Rect foot = page.cut_bottom(look.control(), 8);
    const Rect left_foot = left.cut_bottom(look.control(), 8);
    page.cut_top(12);
    Rect head = page.cut_top(42, 8);
    ui.reading_order(0);
    const TextStyle title = style(look, Type::h1);
    ui.text_middle(head, title_, title, Role::heading);
    head.cut_left(std::min(head.w, ui.measure(title_, title).w), 16);
    draw_shared(frame, head, true);
    draw_card(frame, page);
    ui.reading_order(30);
    const int buttons = class_on_today(desk_) ? 2 : 1;
    if (ui.plain_button(foot.cell(0, 0, buttons, 1, 8), _("My goals"), {.icon = "goal"}))
        desk_.go(goals_screen(desk_));
    if (class_on_today(desk_) &&
        ui.plain_button(foot.cell(1, 0, buttons, 1, 8), _("My class"), {.icon = "teacher"}))
        desk_.go(my_class_screen(desk_));
    // As on any other day: the goal's card makes room for asking.
    const bool asks = desk_.in_class() && goal.there();
    if (asks && ui.plain_button(left_foot, _("Ask my teacher"), {.icon = "help"}))
        ask_from_today(desk_);
    goal.draw_small(frame, left, asks ? Rect{left.x, left.bottom(), left.w, 0} : left_foot);
}

// ---- large text ----
void TodayRest::draw_big(Frame& frame, Rect page, TodayGoal& goal) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    page.cut_top(wide ? 10 : 6);
    const Rect foot = page.cut_bottom(look.control(), wide ? 14 : 6);
    if (wide) goal.draw_line(frame, page.cut_top(look.control() + 12, 10));
    const TextStyle title = fitting_heading(frame, title_, page.w, wide ? 40 : 26);
    ui.reading_order(0);
    ui.text(page.cut_top(ui.measure(title_, title).h, wide ? 10 : 4), title_, title, Role::heading);
    draw_card(frame, page);
    ui.reading_order(30);
    Flow flow(foot, 12);
    if (!wide) {
        const std::string_view words = goal.there() ? _("My goal") : _("Plant a goal");
        if (ui.plain_button(flow.next(ui.button_size(words).w, foot.h), words))
            desk_.go(goal.there() ? goals_screen(desk_) : plant_goal_screen(desk_));
    }
    if (class_on_today(desk_) &&
        ui.plain_button(flow.next(ui.button_size(_("My class")).w, foot.h), _("My class")))
        desk_.go(my_class_screen(desk_));
    const Rect next = flow.next(0, foot.h);
    if (next.y == foot.y)
        draw_shared(frame, {next.x, foot.y, foot.right() - next.x, foot.h}, false);
}

// ---- the card ----
// The plants take what room the words and the buttons leave, and where that is little they are not
// there. Returns where it ends.
int TodayRest::draw_card(Frame& frame, Rect card) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool roomy = look.wide() && !look.big();
    const int pad = look.wide() ? 28 : look.big() ? 10 : 14;
    const int gap = look.wide() ? 22 : 10;
    const TextStyle text = style(look, roomy ? Type::lead : Type::body);
    const std::string tip = _("**Away from the screen**\nFold a strip of paper in half, then in "
                              "half again. How many parts?");
    const TextStyle body = style(look, Type::body);
    const int inner_w = card.w - 2 * pad;
    const int text_h = ui.measure(text_, text, inner_w).h;
    const int tip_h = ui.measure(tip, body, inner_w - 100).h + 24;
    const int ways_h = roomy ? draw_ways(frame, {0, 0, inner_w, 0}, false) : look.control() + ledge;
    const int words_h = 2 * pad + ledge + text_h + gap + ways_h;
    const int room = card.h - words_h - gap - 8;
    const int most = look.wide() ? 84 : 66;
    const int art = plants_.empty() ? 0 : std::min(most, room * 64 / 76);
    const int row_h = art < 40 ? 0 : art * 76 / 64 + 8;
    const bool tips = roomy && room - row_h >= tip_h + gap;
    if (look.wide())
        card.h =
            std::min(card.h, words_h + (row_h > 0 ? row_h + gap : 0) + (tips ? tip_h + gap : 0));
    frame.canvas.card(card, look.palette().primary);
    Rect inside = card.inset(pad);
    inside.h -= ledge;
    if (row_h > 0) draw_plants(frame, inside.cut_top(row_h, gap), art);
    const Rect ways = inside.cut_bottom(ways_h, gap);
    ui.reading_order(12);
    if (tips) {
        const Rect well = inside.cut_bottom(tip_h, gap);
        frame.canvas.well(well);
        frame.canvas.icon("leaf", well.x + 20, well.centre_y() - 20, 40, look.palette().primary);
        ui.text_middle({well.x + 80, well.y, well.w - 100, well.h}, tip, body);
    }
    ui.reading_order(10);
    if (inside.h >= text_h)
        ui.text_middle(inside, text_, text);
    else
        scroll_.draw(frame, inside, [&](Rect at) { return ui.text(at, text_, text).h; });
    if (roomy)
        draw_ways(frame, ways, true);
    else
        draw_main(frame, {ways.x, ways.y, std::min(ways.w, look.wide() ? 420 : 300), ways.h});
    return card.bottom();
}

void TodayRest::draw_plants(Frame& frame, Rect row, int size) const {
    const int on = row.bottom() - 4;
    const int step = size * 5 / 4;
    const int fit = std::max(1, (row.w - 24) / step);
    const int n = std::min(static_cast<int>(plants_.size()), fit);
    frame.canvas.rounded({row.x, on, row.w, 4}, 2, frame.look.palette().edge);
    for (int i = 0; i < n; ++i)
        frame.canvas.plant(plants_[static_cast<std::size_t>(i)],
                           row.x + (row.w - fit * step) / 2 + i * step + (step - size) / 2, on,
                           size);
}

void TodayRest::draw_main(Frame& frame, Rect at) {
    frame.ui.reading_order(20);
    const Opts opts{.icon = "map", .first_focus = true};
    if (frame.ui.main_button(at, _("See my plants"), opts)) desk_.go(my_learning_screen(desk_));
}

// The buttons of the wide card, as high as returned.
int TodayRest::draw_ways(Frame& frame, Rect at, bool act) {
    Ui& ui = frame.ui;
    const Look& look = frame.look;
    Flow flow(at, 14);
    const Rect main = flow.next(ui.button_size(_("See my plants"), {.icon = "map"}).w + 16,
                                look.control() + ledge);
    if (act) draw_main(frame, main);
    const auto way = [&](std::string_view words, std::string_view icon) {
        const Opts opts{.icon = icon};
        const Rect place = flow.next(ui.button_size(words, opts).w, look.control());
        if (!act) return false;
        ui.reading_order(30);
        return ui.plain_button(place, words, opts).tapped;
    };
    if (way(_("My goals"), "goal")) desk_.go(goals_screen(desk_));
    if (class_on_today(desk_) && way(_("My class"), "teacher")) desk_.go(my_class_screen(desk_));
    if (desk_.in_class() && way(_("Ask my teacher"), "help")) ask_from_today(desk_);
    return flow.bottom() - at.y;
}

}  // namespace pipit::ui
