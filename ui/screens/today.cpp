// Today: the goal, two or three things to grow next with the reason for each, the time so far.
#include "ui/kit/words.hpp"
#include "ui/screens/goal_parts.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <optional>

namespace pipit::ui {

using engine::Band;
using engine::GoalView;
using engine::Offer;

namespace {

// One thing to choose, as it is drawn.
struct Choice {
    std::string title;
    std::string minutes;
    std::string reason;
    std::string reason_brief;
    std::string plant;
    std::optional<Offer> offer;  // nothing: the engine chooses (placing)
};

class TodayScreen : public Screen {
  public:
    explicit TodayScreen(Desk& desk) : desk_(desk) { reload(); }

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        Rect page = draw_band(frame, desk_, Tab::today);
        if (choices_.empty()) {
            draw_nothing(frame, page);
            return;
        }
        if (look.big()) {
            draw_big(frame, page);
        } else if (look.wide()) {
            draw_wide(frame, page);
        } else {
            draw_small(frame, page);
        }
    }

  private:
    void reload() {
        const engine::Session& session = desk_.session();
        const engine::Now now = desk_.now();
        const engine::SkillGraph& graph = session.graph();
        choices_.clear();
        if (graph.skills().empty()) return;
        if (session.placing() && page_ == 0) {
            choices_.push_back({.title = _("Let’s find where you are."),
                                .minutes = _("Ten short questions"),
                                .reason = _("It is fine not to know. It helps me choose for you."),
                                .reason_brief = _("It is fine not to know."),
                                .plant = "clover-sprout",
                                .offer = std::nullopt});
        }
        for (const Offer& offer : session.offers(now, page_)) {
            if (choices_.size() == 3) break;
            const Band band = session.skill(offer.skill).band;
            choices_.push_back(
                {.title = title_of(graph, offer.skill),
                 .minutes = count("about %1 minute", "about %1 minutes", offer.minutes),
                 .reason = reason_words(graph, offer.skill, offer.reason, band, false),
                 .reason_brief = reason_words(graph, offer.skill, offer.reason, band, true),
                 .plant = plant_of(graph, offer.skill, band),
                 .offer = offer});
        }
        shown_ = 0;
        goal_.reset();
        for (GoalView& goal : desk_.session().goals(now)) {
            if (goal.active && !goal_) goal_ = std::move(goal);
        }
    }

    void start(const Choice& choice) {
        const auto begun = desk_.session().begin(choice.offer, desk_.now());
        if (begun.ok()) {
            desk_.go(practice_screen(desk_));
        } else {
            error_ = begin_error_words(begun.error());
        }
    }

    void draw_nothing(Frame& frame, Rect page) {
        frame.ui.reading_order(0);
        frame.ui.note({page.x, page.y + 40, page.w, 0},
                      _("There is nothing to practise here yet. Please ask your teacher."),
                      State::info, "help");
    }

    // Title, "Start" or "Choose", and the words the driver and read-aloud know it by.
    void draw_button(Frame& frame, Rect at, const Choice& choice, bool first) {
        const bool brief = !frame.look.wide() || frame.look.big();
        Ui& ui = frame.ui;
        ui.reading_order(first ? 20 : 21);
        if (first) {
            const std::string_view words = brief ? _("Start") : _("Start this one");
            const std::string label = fill(_("Start this one: %1"), {plain_words(choice.title)});
            if (ui.main_button(at, words,
                               {.icon = brief ? std::string_view() : "next",
                                .label = label,
                                .first_focus = true,
                                .icon_after = true})) {
                start(choice);
            }
            return;
        }
        const std::string label = fill(_("Choose: %1"), {plain_words(choice.title)});
        if (ui.plain_button(at, _("Choose"), {.label = label})) start(choice);
    }

    // ---- 1366 x 768 ----
    void draw_wide(Frame& frame, Rect page) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        frame.canvas.hills(120);
        Rect goal = page.cut_left(352, 28);
        draw_goal_wide(frame, goal);

        page.cut_top(22);
        Rect head = page.cut_top(66, 16);
        ui.reading_order(0);
        TextStyle title = style(look, Type::h1);
        title.max_lines = 1;
        ui.text_middle(head, _("What shall we grow next?"), title, Role::heading);

        const int gap = 20;
        const int n = static_cast<int>(choices_.size());
        const int title_px = look.scaled(23);
        TextStyle name = heading_style(look, 23);
        TextStyle reason = style(look, Type::body);
        reason.line = 1.25F;
        int name_h = 0;
        int reason_h = look.scaled(100);
        const int card_w = (page.w + gap) / 3 - gap;
        const int inner_w = card_w - 40;
        for (const Choice& choice : choices_) {
            const int minutes_h =
                ui.measure(choice.minutes, style(look, Type::caption), inner_w - 88).h;
            name_h =
                std::max(name_h, ui.measure(choice.title, name, inner_w - 88).h + minutes_h + 4);
            reason_h = std::max(reason_h, ui.tag_height(inner_w, choice.reason, reason));
        }
        name_h = std::max({name_h, 92, title_px * 3});
        const int button_h = look.control();
        const int card_h = 20 + name_h + 16 + reason_h + 16 + button_h + 22 + ledge;
        Rect cards = page.cut_top(std::min(card_h, page.h - look.control() - 24), 24);
        for (int i = 0; i < n; ++i) {
            const Rect card = cards.cell(i, 0, 3, 1, gap);
            draw_choice_wide(frame, card, choices_[static_cast<std::size_t>(i)], i == 0, name_h,
                             reason_h);
        }
        draw_more(frame, page);
    }

    void draw_choice_wide(Frame& frame, Rect card, const Choice& choice, bool first, int name_h,
                          int reason_h) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        frame.canvas.card(card, first ? look.palette().primary : look.palette().line);
        Rect inside{card.x + 20, card.y + 20, card.w - 40, card.h - 42 - ledge};
        Rect top = inside.cut_top(name_h, 16);
        frame.canvas.plant(choice.plant, top.x, top.bottom(), 74);
        top.cut_left(74, 14);
        TextStyle name = heading_style(look, 23);
        const TextStyle minutes = style(look, Type::caption, look.palette().ink2);
        const int minutes_h = ui.measure(choice.minutes, minutes, top.w).h;
        const int title_h = ui.measure(choice.title, name, top.w).h;
        ui.reading_order(first ? 19 : 20);
        const int y = std::max(top.y, top.bottom() - 4 - minutes_h - title_h);
        ui.text({top.x, y, top.w, title_h}, choice.title, name, Role::heading);
        ui.text({top.x, y + title_h, top.w, minutes_h}, choice.minutes, minutes);
        TextStyle reason = style(look, Type::body);
        reason.line = 1.25F;
        ui.tag(inside.cut_top(reason_h, 16), choice.reason, reason);
        Rect button = inside.cut_top(look.control());
        if (first) button.h += ledge - 4;
        draw_button(frame, button, choice, first);
    }

    void draw_goal_wide(Frame& frame, Rect column) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const Palette& colours = look.palette();
        column.cut_top(106);
        const TextStyle caption = style(look, Type::caption);
        const int inner_w = column.w - 46;
        const std::string head = goal_words(false);
        const std::string where = goal_ ? goal_where(*goal_) : std::string();
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

    void draw_stages(Frame& frame, Rect row) {
        const engine::SkillGraph& graph = desk_.session().graph();
        for (int i = 0; i < 5; ++i) {
            const Rect at = row.cell(i, 0, 5, 1, 0);
            const auto band = static_cast<Band>(i);
            frame.canvas.plant(plant_of(graph, goal_->goal.skill, band), at.centre_x() - 22,
                               at.bottom(), 44, i <= static_cast<int>(goal_->band) ? 100 : 38);
        }
    }

    void draw_plant_button(Frame& frame, Rect at) {
        const std::string_view words = _("Plant a goal");
        frame.ui.reading_order(32);
        const Opts opts{.icon = "plus"};
        const int w = std::min(at.w, frame.ui.button_size(words, opts).w);
        if (frame.ui.plain_button({at.x, at.y, w, at.h}, words, opts)) {
            desk_.go(plant_goal_screen(desk_));
        }
    }

    std::string goal_words(bool brief) const {
        return goal_ ? goal_title(*goal_, brief)
                     : std::string(_("No goal yet. Want to plant one?"));
    }

    std::string minutes_words(bool brief) const {
        const int minutes = desk_.session().pace(desk_.now()).minutes;
        if (minutes == 0) return {};
        if (brief) return count("%1 min today", "%1 min today", minutes);
        return count("%1 minute so far today", "%1 minutes so far today", minutes);
    }

    void draw_more(Frame& frame, Rect row) {
        Ui& ui = frame.ui;
        ui.reading_order(30);
        const Opts opts{.icon = "again"};
        if (ui.plain_button(
                {row.x, row.y, ui.button_size(_("Something else"), opts).w, frame.look.control()},
                _("Something else"), opts)) {
            another_page();
        }
        draw_error(frame, {row.x, row.y + frame.look.control() + 12, row.w, 0});
    }

    void another_page() {
        ++page_;
        reload();
        if (choices_.empty()) {
            page_ = 0;
            reload();
        }
    }

    void draw_error(Frame& frame, Rect at) {
        if (!error_.empty()) frame.ui.note(at, error_, State::danger, "help");
    }

    // ---- 800 x 480 ----
    void draw_small(Frame& frame, Rect page) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        Rect left = page.cut_left(232, 12);
        Rect foot = page.cut_bottom(look.control(), 8);
        Rect left_foot = left.cut_bottom(look.control(), 8);
        page.cut_top(12);
        Rect head = page.cut_top(42, 8);
        ui.reading_order(0);
        ui.text_middle(head, _("What shall we grow next?"), style(look, Type::h1), Role::heading);

        const int n = static_cast<int>(choices_.size());
        for (int i = 0; i < n; ++i) {
            draw_choice_small(frame, page.cell(0, i, 1, 3, 8),
                              choices_[static_cast<std::size_t>(i)], i == 0);
        }
        ui.reading_order(30);
        if (ui.plain_button(foot, _("Something else"), {.icon = "again"})) another_page();
        draw_goal_small(frame, left, left_foot);
        if (!error_.empty()) draw_error(frame, {foot.x, foot.y - 100, foot.w, 0});
    }

    void draw_choice_small(Frame& frame, Rect card, const Choice& choice, bool first) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        frame.canvas.card(card, first ? look.palette().primary : look.palette().line);
        Rect inside{card.x + 10, card.y + 8, card.w - 20, card.h - 16 - ledge + 3};
        frame.canvas.plant(choice.plant, inside.x, inside.bottom() - 2, 44);
        inside.cut_left(44, 10);
        Rect button = inside.cut_right(104, 10);
        draw_button(frame, button.centred(button.w, std::min(button.h, look.control())), choice,
                    first);
        ui.reading_order(first ? 19 : 20);
        TextStyle name = style(look, Type::body, look.palette().ink, true);
        name.px = look.scaled(19);
        name.line = 1.2F;
        name.max_lines = 1;
        const TextStyle reason = style(look, Type::caption);
        const int name_h = ui.measure(choice.title, name, inside.w).h;
        const int tag_w =
            std::min(inside.w, ui.measure(choice.reason_brief, reason).w + 30 + 14 + 2);
        const int tag_h = ui.tag_height(tag_w, choice.reason_brief, reason);
        const int y = inside.y + std::max(0, (inside.h - name_h - 4 - tag_h) / 2);
        ui.text({inside.x, y, inside.w, name_h}, choice.title, name, Role::heading);
        ui.tag({inside.x, y + name_h + 4, tag_w, tag_h}, choice.reason_brief, reason);
    }

    void draw_goal_small(Frame& frame, Rect column, Rect foot) {
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
        const std::string head = goal_words(true);
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

    std::string where_brief() const {
        const std::string now(band_word(goal_->band));
        if (!goal_->projection) return fill(_("Now: %1."), {now});
        return fill(
            _("Now: %1. Likely %2."),
            {now, day_range_words(goal_->projection->earliest, goal_->projection->latest, true)});
    }

    // ---- large text: one choice at a time ----
    void draw_big(Frame& frame, Rect page) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        shown_ %= static_cast<int>(choices_.size());
        const Choice& choice = choices_[static_cast<std::size_t>(shown_)];
        page.cut_top(wide ? 14 : 6);
        ui.reading_order(0);
        TextStyle title = style(look, Type::h1);
        title.max_lines = 1;
        while (title.px > 24 && ui.measure(_("What shall we grow next?"), title).w > page.w) {
            title.px -= 2;
        }
        const int title_h = ui.measure(_("What shall we grow next?"), title).h;
        ui.text(page.cut_top(title_h, wide ? 12 : 4), _("What shall we grow next?"), title,
                Role::heading);

        Rect foot = page.cut_bottom(look.control(), wide ? 12 : 6);
        Flow flow(foot, 12);
        ui.reading_order(30);
        if (ui.plain_button(flow.next(ui.button_size(_("Another")).w, foot.h), _("Another"))) {
            if (++shown_ == static_cast<int>(choices_.size())) another_page();
        }
        const std::string_view goal = goal_ ? _("My goal") : _("Plant a goal");
        if (ui.plain_button(flow.next(ui.button_size(goal).w, foot.h), goal)) {
            if (goal_)
                desk_.go(goals_screen(desk_));
            else
                desk_.go(plant_goal_screen(desk_));
        }

        draw_choice_big(frame, page, choice);
        draw_error(frame, page.inset(20));
    }

    void draw_choice_big(Frame& frame, Rect card, const Choice& choice) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        frame.canvas.card(card, look.palette().primary);
        Rect inside = card.inset(look.card_pad(), wide ? 18 : 8);
        inside.h -= ledge;
        const int button_w = ui.button_size(_("Start")).w + 28;
        const int button_h = look.control() + ledge;
        if (!wide) {
            Rect button = inside.cut_bottom(std::min(button_h, inside.h / 2), 6);
            button.w = std::max(button_w, 200);
            draw_button(frame, button, choice, true);
        }
        TextStyle name = style(look, Type::h2);
        Rect words = inside;
        if (wide) {
            frame.canvas.plant(choice.plant, inside.x, inside.y + 110, 88);
            words.cut_left(88, 16);
        }
        name.max_lines = wide ? 2 : 1;
        while (!wide && name.px > 24 && ui.measure(choice.title, name).w > words.w)
            name.px -= 2;
        const int name_h = ui.measure(choice.title, name, words.w).h;
        ui.reading_order(10);
        ui.text({words.x, words.y, words.w, name_h}, choice.title, name, Role::heading);
        inside.cut_top(std::max(name_h, wide ? 110 : 0), wide ? 14 : 4);
        TextStyle reason = style(look, Type::body);
        reason.line = 1.2F;
        const bool full =
            ui.tag_height(inside.w, choice.reason, reason) <= inside.h - (wide ? button_h + 16 : 0);
        const std::string& why = full ? choice.reason : choice.reason_brief;
        const int tag_h = ui.tag_height(inside.w, why, reason);
        if (tag_h <= inside.h)
            ui.tag(inside.cut_top(tag_h, 14), why, reason);
        else
            ui.say(inside, plain_words(why), Role::text);
        if (wide) {
            draw_button(frame,
                        {inside.x, card.bottom() - 18 - ledge - button_h, std::max(button_w, 260),
                         button_h},
                        choice, true);
        }
    }

    Desk& desk_;
    std::vector<Choice> choices_;
    std::optional<GoalView> goal_;
    std::string error_;
    int page_ = 0;
    int shown_ = 0;
};

}  // namespace

std::unique_ptr<Screen> today_screen(Desk& desk) {
    return std::make_unique<TodayScreen>(desk);
}

}  // namespace pipit::ui
