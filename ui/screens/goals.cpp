// Goals: at most two that are looked after, what became of one when its day has come, a new one.
#include "ui/kit/words.hpp"
#include "ui/screens/goal_parts.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>

namespace pipit::ui {

using engine::Band;
using engine::GoalEnd;
using engine::GoalView;

namespace {

class GoalsScreen : public Screen {
  public:
    explicit GoalsScreen(Desk& desk) : desk_(desk) { reload(); }

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        Rect page = draw_band(frame, desk_, Tab::goals);
        if (look.wide() && !look.big()) frame.canvas.hills(90);
        page.cut_top(look.wide() ? 18 : 8);
        const TextStyle title = style(look, Type::h1);
        const int title_h = ui.measure(_("My goals"), title).h;
        Rect head = page.cut_top(std::max(title_h, look.control() + ledge), look.wide() ? 16 : 8);
        ui.reading_order(0);
        ui.text_middle({head.x, head.y, head.w / 2, head.h}, _("My goals"), title, Role::heading);

        const bool full = goals_.size() >= 2;
        const Opts plus{.icon = "plus", .enabled = !full, .why = two_words(), .first_focus = !full};
        const int w = ui.button_size(_("Plant a goal"), plus).w + 10;
        const Rect at{head.right() - w, head.y, w, head.h};
        ui.reading_order(20);
        if (ui.main_button(at, _("Plant a goal"), plus)) desk_.go(plant_goal_screen(desk_));

        ui.reading_order(10);
        scroll_.draw(frame, page, [&](Rect area) { return draw_cards(frame, area); });
    }

  private:
    void reload() {
        goals_.clear();
        for (GoalView& goal : desk_.session().goals(desk_.now())) {
            if (goal.active) goals_.push_back(std::move(goal));
        }
    }

    static std::string_view two_words() {
        return _("Two goals are enough to look after. Finish or change one first.");
    }

    int draw_cards(Frame& frame, Rect area) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = area.y;
        if (look.wide() && !look.big()) y += 84;  // the bird stands on the first card
        if (goals_.empty()) {
            const Rect card{area.x, y, std::min(area.w, 760), card_pad(look) * 2 + 120};
            const TextStyle lead = style(look, Type::lead);
            const int h = ui.measure(_("No goal yet. Want to plant one?"), lead, card.w - 60).h;
            const Rect sized_card{card.x, card.y, card.w, h + 2 * card_pad(look) + ledge};
            frame.canvas.card(sized_card);
            if (look.wide() && !look.big()) {
                frame.canvas.bird("perch", card.x + 28, card.y, 102);
            }
            ui.text_middle({card.x + 28, card.y, card.w - 56, sized_card.h - ledge},
                           _("No goal yet. Want to plant one?"), lead);
            return sized_card.bottom() - area.y;
        }
        const bool beside = look.wide() && !look.big();
        const int w = beside ? (area.w - 26) / 2 : area.w;
        int x = area.x;
        int bottom = y;
        int number = 0;
        for (const GoalView& goal : goals_) {
            ui.push_scope(static_cast<int>(goal.goal.goal_id));
            const int h = draw_goal(frame, {x, y, w, 0}, goal, number++ == 0 && beside);
            ui.pop_scope();
            bottom = std::max(bottom, y + h);
            if (beside)
                x += w + 26;
            else
                y += h + look.gap();
        }
        if (goals_.size() >= 2) {
            bottom += look.gap();
            bottom += ui.note({area.x, bottom, std::min(area.w, 760), 0}, two_words(), State::info,
                              "goal");
        }
        if (!problem_.empty()) {
            bottom += look.gap();
            bottom += ui.note({area.x, bottom, area.w, 0}, problem_, State::danger);
        }
        return bottom - area.y;
    }

    static int card_pad(const Look& look) { return look.wide() ? 24 : 14; }

    int draw_goal(Frame& frame, Rect card, const GoalView& goal, bool bird) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        const int pad = card_pad(look);
        const int inner = card.w - 2 * pad;
        const TextStyle title = style(look, Type::h2);
        const TextStyle body = style(look, Type::body);
        const std::string wish = goal_title(goal, false);
        const std::string where = goal_where(goal, desk_.session());
        const std::string plan = goal_plan(goal);
        const bool asks = goal.due || goal.band == Band::flower;
        const std::string asked =
            goal.due ? fill(_("It is %1. How did it go?"), {day_words(desk_.session().today())})
                     : std::string(_("It is in flower. How did it go?"));
        const int plants_h = look.big() && !wide ? 0 : 55;
        const int button_h = look.control();
        const int words_h = ui.measure(wish, title, inner).h;
        const int where_h = ui.measure(where, body, inner).h;
        const int plan_h = ui.measure(plan, body, inner - 32).h + 24;
        const int asked_h = asks ? ui.measure(asked, title, inner).h + 10 : 0;
        const int buttons_h = buttons_height(ui, inner, goal, button_h);
        card.h = pad + words_h + 12 + plants_h + (plants_h > 0 ? 12 : 0) + 8 + 12 + where_h + 12 +
                 plan_h + 16 + asked_h + buttons_h + pad + ledge;
        frame.canvas.card(card, goal.due ? look.palette().primary : look.palette().line);
        if (bird) frame.canvas.bird(goal.due ? "look" : "perch", card.x + 28, card.y, 102);
        Rect inside = card.inset(pad);
        ui.reading_order(10);
        ui.text(inside.cut_top(words_h, 12), wish, title, Role::heading);
        if (plants_h > 0) {
            const Rect row = inside.cut_top(plants_h, 12);
            for (int i = 0; i < 5; ++i) {
                const Rect at = row.cell(i, 0, 5, 1, 0);
                frame.canvas.plant(
                    plant_of(desk_.session().graph(), goal.goal.skill, static_cast<Band>(i)),
                    at.centre_x() - 22, at.bottom(), 44,
                    i <= static_cast<int>(goal.band) ? 100 : 38);
            }
        }
        frame.canvas.progress(inside.cut_top(8, 12), 25 * static_cast<int>(goal.band));
        ui.text(inside.cut_top(where_h, 12), where, body);
        const Rect well = inside.cut_top(plan_h, 16);
        frame.canvas.well(well);
        ui.text(well.inset(16, 12), plan, body);
        if (asks) ui.text(inside.cut_top(asked_h), asked, title, Role::heading);
        draw_goal_buttons(frame, inside, goal, button_h);
        return card.h;
    }

    struct Choice {
        std::string_view words;
        std::string_view icon;
        GoalEnd how;
    };
    static std::vector<Choice> endings(const GoalView& goal) {
        if (goal.due || goal.band == Band::flower) {
            return {{_("I got there"), "check", GoalEnd::reached},
                    {_("Nearly"), "leaf", GoalEnd::nearly},
                    {_("I changed my mind"), "again", GoalEnd::changed_my_mind}};
        }
        return {{_("I changed my mind"), "again", GoalEnd::changed_my_mind}};
    }

    static int buttons_height(Ui& ui, int width, const GoalView& goal, int h) {
        Flow flow({0, 0, width, 0}, 12);
        flow.next(ui.button_size(_("Change it"), {.icon = "pencil"}).w, h);
        for (const Choice& choice : endings(goal)) {
            flow.next(ui.button_size(choice.words, {.icon = choice.icon}).w, h);
        }
        return flow.bottom();
    }

    void draw_goal_buttons(Frame& frame, Rect inside, const GoalView& goal, int h) {
        Ui& ui = frame.ui;
        ui.reading_order(21);
        Flow flow(inside, 12);
        if (ui.plain_button(flow.next(ui.button_size(_("Change it"), {.icon = "pencil"}).w, h),
                            _("Change it"), {.icon = "pencil"})) {
            desk_.go(plant_goal_screen(desk_, goal.goal));
        }
        for (const Choice& choice : endings(goal)) {
            const Opts opts{.icon = choice.icon};
            if (ui.plain_button(flow.next(ui.button_size(choice.words, opts).w, h), choice.words,
                                opts)) {
                end_goal(goal, choice.how);
            }
        }
    }

    // A goal whose day had come, or that flowered, ends with a thought; another just goes.
    void end_goal(const GoalView& goal, GoalEnd how) {
        const auto ended = desk_.session().end_goal(goal.goal.goal_id, how, desk_.now());
        if (!ended.ok()) {
            problem_ = write_error_words(ended.error());
            return;
        }
        if (!goal.due && goal.band != Band::flower) {
            desk_.go(goals_screen(desk_));
            return;
        }
        const bool reached = how == GoalEnd::reached;
        Desk& desk = desk_;
        desk_.go(message_screen(
            desk_, {.title = reached                  ? _("You got there")
                             : how == GoalEnd::nearly ? _("Nearly is a long way")
                                                      : _("Minds may change"),
                    .text = _("What helped, or what got in the way? Tell someone you like to talk "
                              "to. That makes the next goal easier."),
                    .pose = reached ? "cheer" : "look",
                    .main_words = _("Plant a goal"),
                    .main = [&desk] { desk.go(plant_goal_screen(desk)); },
                    .other_words = _("Back to my goals"),
                    .other = [&desk] { desk.go(goals_screen(desk)); },
                    .other_is_back = true}));
    }

    Desk& desk_;
    std::vector<GoalView> goals_;
    std::string problem_;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> goals_screen(Desk& desk) {
    return std::make_unique<GoalsScreen>(desk);
}

}  // namespace pipit::ui
