// Today: the goal, two or three things to grow next with the reason for each, the time so far.
#include "ui/kit/motion.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/class_line.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/today_goal.hpp"
#include "ui/screens/today_rest.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <optional>

namespace pipit::ui {

using engine::Band;
using engine::Offer;

namespace {

// How long finding out where a learner is takes at most.
std::string questions(int at_most) {
    if (at_most == 10) return _("Ten short questions");
    return count("One short question", "%1 short questions at most", at_most);
}

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
    explicit TodayScreen(Desk& desk) : desk_(desk), goal_(desk), rest_(desk) { reload(); }

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        Rect page = draw_band(frame, desk_, Tab::today);
        // A new day, or the teacher's word.
        if (rest_.wanted() != rests_ || desk_.session().packs() != packs_) reload();
        if (rests_) return rest_.draw(frame, page, goal_);
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
        goal_.reload();
        rests_ = rest_.wanted();
        packs_ = session.packs();
        if (rests_) return rest_.reload();
        if (graph.skills().empty()) return;
        if (session.placing() && page_ == 0) {
            choices_.push_back({.title = _("Let’s find where you are."),
                                .minutes = questions(session.placing_at_most()),
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
        for (std::size_t i = 1; i < choices_.size(); ++i) {
            const bool again = std::any_of(
                choices_.begin(), choices_.begin() + static_cast<std::ptrdiff_t>(i),
                [&](const Choice& other) { return other.reason == choices_[i].reason; });
            const std::optional<Offer>& offer = choices_[i].offer;
            if (!again || !offer || offer->reason.code != engine::ReasonCode::diagnose) continue;
            const std::string about = strand_words(graph, offer->skill);
            choices_[i].reason = fill(_("It shows me more about %1."), {about});
            choices_[i].reason_brief = fill(_("More about %1."), {about});
        }
        shown_ = 0;
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
        goal_.draw_wide(frame, goal);

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
        const int slide = slide_by(ui);
        for (int i = 0; i < n; ++i) {
            const Rect card = cards.cell(i, 0, 3, 1, gap);
            draw_choice_wide(frame, card.moved(slide, 0), choices_[static_cast<std::size_t>(i)],
                             i == 0, name_h, reason_h);
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

    void draw_more(Frame& frame, Rect row) {
        Ui& ui = frame.ui;
        ui.reading_order(30);
        const Opts opts{.icon = "again"};
        Flow flow(row, class_on_today(desk_) ? 10 : 14);
        if (ui.plain_button(
                flow.next(ui.button_size(_("Something else"), opts).w, frame.look.control()),
                _("Something else"), opts)) {
            another_page();
        }
        const Opts pair{.icon = "partner"};
        if (ui.plain_button(
                flow.next(ui.button_size(_("Work with a partner"), pair).w, frame.look.control()),
                _("Work with a partner"), pair)) {
            desk_.go(partner_screen(desk_));
        }
        draw_class(frame, flow);
        const int below = flow.bottom() + 12;
        draw_error(frame, {row.x, below, row.w, 0});
        if (error_.empty()) draw_shared(frame, {row.x, below, row.w, frame.look.scaled(34)});
    }

    // The class, and asking the teacher, where there is one to ask: last, for it comes while
    // somebody looks at the row, and nothing that stands there moves under a finger.
    void draw_class(Frame& frame, Flow& flow) {
        if (!class_on_today(desk_)) return;
        Ui& ui = frame.ui;
        const Opts mine{.icon = "teacher"};
        if (ui.plain_button(flow.next(ui.button_size(_("My class"), mine).w, frame.look.control()),
                            _("My class"), mine))
            desk_.go(my_class_screen(desk_));
        if (!desk_.in_class()) return;
        const Opts ask{.icon = "help"};
        if (ui.plain_button(
                flow.next(ui.button_size(_("Ask my teacher"), ask).w, frame.look.control()),
                _("Ask my teacher"), ask))
            ask_from_today(desk_);
    }

    // When something was shared last, and what waits.
    void draw_shared(Frame& frame, Rect at, bool right = false) {
        frame.ui.reading_order(34);
        draw_class_line(frame, at, today_line(desk_.class_view(), desk_.session().today()), right);
    }

    // How far the row is from its place, to the right.
    int slide_by(Ui& ui) {
        return static_cast<int>(56.0F * (1.0F - slides_.at(ui, motion::move_ms)));
    }

    void another_page() {
        slides_.start();
        ++page_;
        reload();
        if (choices_.empty()) {
            page_ = 0;
            reload();
        }
    }

    void draw_error(Frame& frame, Rect at) {
        if (!error_.empty()) frame.ui.note(at, error_, State::danger);
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
        const TextStyle title = style(look, Type::h1);
        ui.text_middle(head, _("What shall we grow next?"), title, Role::heading);
        head.cut_left(std::min(head.w, ui.measure(_("What shall we grow next?"), title).w), 16);
        draw_shared(frame, head, true);

        const int n = static_cast<int>(choices_.size());
        const int slide = slide_by(ui);
        for (int i = 0; i < n; ++i) {
            draw_choice_small(frame, page.cell(0, i, 1, 3, 8).moved(slide, 0),
                              choices_[static_cast<std::size_t>(i)], i == 0);
        }
        ui.reading_order(30);
        const bool with_class = class_on_today(desk_);
        const int buttons = with_class ? 3 : 2;
        const Rect other = foot.cell(0, 0, buttons, 1, 8);
        const Rect pair = foot.cell(1, 0, buttons, 1, 8);
        const bool roomy = button_fits(ui, _("Something else"), other.w, {.icon = "again"});
        if (ui.plain_button(other, roomy ? _("Something else") : _("Another"),
                            {.icon = "again", .label = _("Something else")}))
            another_page();
        const std::string_view together =
            fitting(ui, _("Work with a partner"), _("Partner"), pair.w, {.icon = "partner"});
        if (ui.plain_button(pair, together,
                            {.icon = "partner", .label = _("Work with a partner")})) {
            desk_.go(partner_screen(desk_));
        }
        if (with_class &&
            ui.plain_button(foot.cell(2, 0, 3, 1, 8), _("My class"), {.icon = "teacher"}))
            desk_.go(my_class_screen(desk_));
        // The goal's card makes room for asking; without a goal planting one stands there.
        const bool asks = desk_.in_class() && goal_.there();
        if (asks && ui.plain_button(left_foot, _("Ask my teacher"), {.icon = "help"}))
            ask_from_today(desk_);
        goal_.draw_small(frame, left, asks ? Rect{left.x, left.bottom(), left.w, 0} : left_foot);
        if (!error_.empty()) draw_error(frame, {foot.x, foot.y - 100, foot.w, 0});
    }

    void draw_choice_small(Frame& frame, Rect card, const Choice& choice, bool first) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        frame.canvas.card(card, first ? look.palette().primary : look.palette().line);
        Rect inside{card.x + 10, card.y + 8, card.w - 20, card.h - 16 - ledge + 3};
        frame.canvas.plant(choice.plant, inside.x, inside.bottom() - 2, 44);
        inside.cut_left(44, 10);
        const int wanted = ui.button_size(first ? _("Start") : _("Choose")).w;
        Rect button = inside.cut_right(std::min(std::max(wanted, 104), inside.w * 2 / 5), 10);
        draw_button(frame, button.centred(button.w, std::min(button.h, look.control())), choice,
                    first);
        ui.reading_order(first ? 19 : 20);
        TextStyle name = style(look, Type::body, look.palette().ink, true);
        name.px = look.scaled(19);
        name.line = 1.2F;
        if (ui.measure(choice.title, name).w > inside.w) {
            name.px = 18;
            name.line = 1.1F;
        }
        name.max_lines = 2;
        const TextStyle reason = style(look, Type::caption);
        const int name_h = ui.measure(choice.title, name, inside.w).h;
        const int tag_w =
            std::min(inside.w, ui.measure(choice.reason_brief, reason).w + 30 + 14 + 2);
        const int tag_h = ui.tag_height(tag_w, choice.reason_brief, reason);
        const int y = inside.y + std::max(0, (inside.h - name_h - 4 - tag_h) / 2);
        ui.text({inside.x, y, inside.w, name_h}, choice.title, name, Role::heading);
        ui.tag({inside.x, y + name_h + 4, tag_w, tag_h}, choice.reason_brief, reason);
    }

    // ---- large text: one choice at a time, the goal one line above ----
    void draw_big(Frame& frame, Rect page) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        shown_ %= static_cast<int>(choices_.size());
        page.cut_top(wide ? 10 : 6);
        ui.reading_order(0);
        TextStyle title = style(look, Type::h1);
        title.max_lines = 1;
        while (title.px > 24 && ui.measure(_("What shall we grow next?"), title).w > page.w) {
            title.px -= 2;
        }
        const int title_h = ui.measure(_("What shall we grow next?"), title).h;
        Rect foot = page.cut_bottom(look.control(), wide ? 14 : 6);
        if (wide) goal_.draw_line(frame, page.cut_top(look.control() + 12, 10));
        ui.reading_order(0);
        ui.text(page.cut_top(title_h, wide ? 10 : 4), _("What shall we grow next?"), title,
                Role::heading);
        draw_foot_big(frame, foot);
        draw_choice_big(frame, page, choices_[static_cast<std::size_t>(shown_)]);
        draw_error(frame, page.inset(20));
    }

    void draw_foot_big(Frame& frame, Rect foot) {
        Ui& ui = frame.ui;
        Flow flow(foot, 12);
        ui.reading_order(30);
        const Opts opts{.icon = "again"};
        const Opts bare{};
        const bool icon = ui.button_size(_("Another"), opts).w * 2 < foot.w;
        if (ui.plain_button(flow.next(ui.button_size(_("Another"), icon ? opts : bare).w, foot.h),
                            _("Another"), icon ? opts : bare)) {
            if (++shown_ == static_cast<int>(choices_.size())) another_page();
        }
        const Opts pair{.label = _("Work with a partner")};
        if (ui.plain_button(flow.next(ui.button_size(_("Partner"), pair).w, foot.h), _("Partner"),
                            pair)) {
            desk_.go(partner_screen(desk_));
        }
        if (frame.look.wide()) {
            const int used = flow.next(0, 0).x - foot.x;
            const int mine_w = ui.button_size(_("My class")).w;
            if (class_on_today(desk_) && used + mine_w <= foot.w) {
                if (ui.plain_button({foot.x + used, foot.y, mine_w, foot.h}, _("My class")))
                    desk_.go(my_class_screen(desk_));
                flow.next(mine_w, foot.h);
            }
            return draw_shared_beside(frame, foot, flow);
        }
        const std::string_view goal = goal_.there() ? _("My goal") : _("Plant a goal");
        if (ui.plain_button(flow.next(ui.button_size(goal).w, foot.h), goal)) {
            desk_.go(goal_.there() ? goals_screen(desk_) : plant_goal_screen(desk_));
        }
        draw_shared_beside(frame, foot, flow);
    }

    // In what the buttons of the foot leave.
    void draw_shared_beside(Frame& frame, Rect foot, Flow& flow) {
        const Rect next = flow.next(0, foot.h);
        if (next.y == foot.y) draw_shared(frame, {next.x, foot.y, foot.right() - next.x, foot.h});
    }

    // The card is as high as its words; the plant stands in it as large as they leave room for.
    void draw_choice_big(Frame& frame, Rect card, const Choice& choice) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        const int pad = wide ? 24 : 8;
        const int art = wide ? 150 : 0;
        const int inner_w = card.w - 2 * (wide ? 28 : look.card_pad()) - (art > 0 ? art + 28 : 0);
        const int button_h = look.control() + ledge;
        TextStyle name = style(look, Type::h2);
        name.max_lines = wide ? 2 : 1;
        while (!wide && name.px > 24 && ui.measure(choice.title, name).w > inner_w)
            name.px -= 2;
        const int name_h = ui.measure(choice.title, name, inner_w).h;
        const TextStyle minutes = style(look, Type::caption, look.palette().ink2);
        const int minutes_h = wide ? ui.measure(choice.minutes, minutes, inner_w).h + 6 : 0;
        TextStyle reason = style(look, Type::body);
        reason.line = 1.2F;
        const int room = card.h - 2 * pad - ledge - name_h - minutes_h - 14 - button_h - 14;
        const bool full = ui.tag_height(inner_w, choice.reason, reason) <= room;
        const std::string& why = full ? choice.reason : choice.reason_brief;
        const int tag_h = ui.tag_height(inner_w, why, reason);
        if (wide)
            card.h =
                std::min(card.h, 2 * pad + ledge + name_h + minutes_h + 14 + tag_h + 18 + button_h);
        frame.canvas.card(card, look.palette().primary);
        Rect inside = card.inset(wide ? 28 : look.card_pad(), pad);
        inside.h -= ledge;
        if (art > 0) {
            const Rect left = inside.cut_left(art, 28);
            frame.canvas.plant(choice.plant, left.x, left.bottom(), art);
        }
        const Rect button = inside.cut_bottom(std::min(button_h, inside.h / 2), wide ? 18 : 6);
        draw_button(
            frame,
            {button.x, button.y,
             std::min(button.w, std::max(ui.button_size(_("Start")).w + 28, wide ? 300 : 200)),
             button.h},
            choice, true);
        ui.reading_order(10);
        ui.text(inside.cut_top(name_h, wide ? 0 : 4), choice.title, name, Role::heading);
        if (wide) ui.text(inside.cut_top(minutes_h, 14), choice.minutes, minutes);
        if (tag_h <= inside.h)
            ui.tag(inside.cut_top(tag_h), why, reason);
        else
            ui.say(inside, plain_words(why), Role::text);
    }

    Desk& desk_;
    std::vector<Choice> choices_;
    TodayGoal goal_;
    TodayRest rest_;
    bool rests_ = false;       // rest_ is drawn
    engine::PackRules packs_;  // as they were when it was drawn first
    std::string error_;
    Motion slides_;
    int page_ = 0;
    int shown_ = 0;
};

}  // namespace

std::unique_ptr<Screen> today_screen(Desk& desk) {
    return std::make_unique<TodayScreen>(desk);
}

}  // namespace pipit::ui
