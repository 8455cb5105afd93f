// Work with a partner: how two children share one device, before they begin.
// Invariant: from "Begin" on answers are tallied as pair work and are evidence about neither.
#include "ui/screens/partner.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <array>

namespace pipit::ui {

namespace {

struct Step {
    std::string_view icon;
    const char* words;
};

class PartnerScreen : public Screen {
  public:
    explicit PartnerScreen(Desk& desk) : desk_(desk) {}

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        draw_scene(frame, wide ? 190 : 60);
        const std::array<Step, 4> steps{{{"partner", _("Sit side by side, at one screen.")},
                                         {"again", _("Take turns. I say whose turn it is.")},
                                         {"talk", _("Tell your partner how you see it. Then tap.")},
                                         {"mastery", _("This counts as pair work. Your plants rest "
                                                       "meanwhile.")}}};
        const int pad = wide ? 36 : 16;
        const int w = std::min(frame.page.w - 2 * look.page_x(), look.big() ? 1200 : 860);
        const TextStyle words = style(look, wide ? Type::lead : Type::body);
        const TextStyle title = fitting_heading(frame, title_words(), w - 2 * pad, wide ? 40 : 26);
        const int icon = look.big() ? 40 : wide ? 34 : 26;
        const int title_h = ui.measure(title_words(), title).h;
        const int buttons_h = draw_buttons(frame, {0, 0, w - 2 * pad, 0}, false);
        const int gap = wide ? 14 : 8;
        int body_h = 0;
        for (const Step& step : steps)
            body_h +=
                std::max(icon, ui.measure(step.words, words, w - 2 * pad - icon - 16).h) + gap;
        const int h = 2 * pad + title_h + 12 + body_h + 10 + buttons_h + ledge;
        const Rect card = draw_perched_card(frame, w, h, "perch");
        Rect inside = card.inset(pad);
        const Rect buttons = inside.cut_bottom(buttons_h + ledge, 10);
        ui.reading_order(0);
        ui.text(inside.cut_top(title_h, 12), title_words(), title, Role::heading);
        ui.reading_order(10);
        scroll_.draw(frame, inside, [&](Rect at) {
            int y = at.y;
            for (const Step& step : steps) {
                const Rect text{at.x + icon + 16, y, at.w - icon - 16, 0};
                frame.canvas.icon(step.icon, at.x, y + 2, icon, look.palette().primary);
                y += std::max(icon, ui.text(text, step.words, words).h) + gap;
            }
            return y - at.y;
        });
        draw_buttons(frame, buttons, true);
    }

  private:
    static std::string title_words() { return _("Work with a partner"); }

    int draw_buttons(Frame& frame, Rect area, bool act) {
        Ui& ui = frame.ui;
        const Look& look = frame.look;
        Flow flow(area, 12);
        const Opts main_opts{.icon = "partner", .first_focus = true};
        const Rect main = flow.next(std::max(ui.button_size(_("We begin"), main_opts).w + 16, 200),
                                    look.control() + ledge);
        const Rect other = flow.next(ui.button_size(_("Not now")).w, look.control());
        if (!act) return flow.bottom() - area.y;
        ui.reading_order(20);
        if (ui.main_button(main, _("We begin"), main_opts)) begin();
        ui.reading_order(30);
        if (ui.plain_button(other, _("Not now"), {.shortcut = Key::escape})) {
            desk_.go(today_screen(desk_));
        }
        return flow.bottom() - area.y;
    }

    void begin() {
        Desk& desk = desk_;
        desk_.session().pair_up(true);
        const auto begun = desk_.session().begin(std::nullopt, desk_.now());
        if (begun) {
            desk_.go(practice_screen(desk_));
            return;
        }
        desk_.session().pair_up(false);
        desk_.go(message_screen(desk_, {.title = _("Not now"),
                                        .text = begin_error_words(begun.error()),
                                        .main_words = _("Back to Today"),
                                        .main = [&desk] { desk.go(today_screen(desk)); }}));
    }

    Desk& desk_;
    Scroll scroll_;
};

}  // namespace

Rect draw_turn(Frame& frame, Desk& desk, Rect line) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const engine::Item* item = desk.session().item();
    if (item != nullptr && item->ref != desk.pair_item) {
        desk.pair_item = item->ref;
        ++desk.pair_turn;
    }
    const bool mine = desk.pair_turn % 2 == 1;
    const std::array<const char*, 3> talks{_("Tell your partner how you see it."),
                                           _("Say where you would begin, and why."),
                                           _("Ask your partner: how do you know?")};
    const std::string_view talk = talks[static_cast<std::size_t>(desk.pair_turn) % talks.size()];
    const std::string words = mine ? _("Your turn") : _("Your partner’s turn");
    TextStyle turn = style(look, Type::body, look.palette().ink, true);
    TextStyle caption = style(look, Type::caption);
    turn.max_lines = 1;
    caption.max_lines = 1;
    const int icon = look.wide() ? 30 : 24;
    const int least = look.wide() ? 260 : 120;  // of the line, for what grew
    while (turn.px > 18 && ui.measure(words, turn).w + icon + 10 > line.w - least)
        --turn.px;
    const int turn_w = ui.measure(words, turn).w;
    const int talk_w = ui.measure(talk, caption).w;
    const bool high = ui.measure(words, turn).h + ui.measure(talk, caption).h <= line.h;
    const bool both = high && look.wide() && icon + 10 + std::max(turn_w, talk_w) + least < line.w;
    const int w = icon + 10 + (both ? std::max(turn_w, talk_w) : turn_w) + 2;
    Rect box = line.cut_left(w, look.wide() ? 22 : 10);
    ui.reading_order(2);
    frame.canvas.icon("partner", box.x, box.centre_y() - icon / 2, icon, look.palette().primary);
    box.cut_left(icon + 10);
    if (!both) {
        ui.text_middle(box, words, turn, Role::note);
        ui.say({box.x, box.y, box.w, 1}, talk, Role::note);
        return line;
    }
    const int turn_h = ui.measure(words, turn).h;
    const int talk_h = ui.measure(talk, caption).h;
    const int y = box.centre_y() - (turn_h + talk_h) / 2;
    ui.text({box.x, y, box.w, turn_h}, words, turn, Role::note);
    ui.text({box.x, y + turn_h, box.w, talk_h}, talk, caption, Role::note);
    return line;
}

std::unique_ptr<Screen> partner_screen(Desk& desk) {
    return std::make_unique<PartnerScreen>(desk);
}

}  // namespace pipit::ui
