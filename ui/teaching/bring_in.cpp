// Six digits for a child's computer, and who asks to be let in. Invariant: digits stand here only
// while they are good, with how they fail beside them; nobody is let in by themselves.
#include "ui/kit/words.hpp"
#include "ui/teaching/class_parts.hpp"

#include <algorithm>

namespace pipit::ui {

namespace classroom = engine::classroom;

namespace {

class BringInScreen final : public Screen {
  public:
    explicit BringInScreen(StaffRoom& room) : room_(room) {
        reload();
        paired_before_ = code_.paired;
    }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, StaffTab::class_page, _("No internet needed"));
        if (draw_staff_head(frame, page, _("Bring in a computer"))) room_.go(class_screen(room_));
        const bool beside = frame.look.wide() && !frame.look.big();
        const auto both = [&](Rect at) {
            int y = at.y + draw_code(frame, at);
            y += 16;
            return y + draw_askers(frame, {at.x, y, at.w, 0}) - at.y;
        };
        if (!beside) {
            // Who waits comes first in a small window: it is why somebody looks here again.
            scroll_.draw(frame, draw_card(frame, page, 24, 16), both);
            return;
        }
        const Rect right = page.cut_right(page.w * 42 / 100, 16);
        scroll_.draw(frame, draw_card(frame, page, 24, 16),
                     [&](Rect at) { return draw_code(frame, at); });
        asking_.draw(frame, draw_card(frame, right, 24, 16),
                     [&](Rect at) { return draw_askers(frame, at); });
    }

  private:
    void reload() {
        seen_ = room_.version();
        code_ = room_.staff().code();
        askers_ = asker_needs(room_);
    }

    // ---- the six digits ----
    int draw_code(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        const auto say = [&](std::string_view words, const TextStyle& in, Role role, int gap) {
            y += ui.text({at.x, y, at.w, 0}, words, in, role).h + gap;
        };
        const bool shown = !code_.digits.empty();
        // In a small window with large letters the digits have the place.
        if (!shown || look.wide() || !look.big())
            say(shown ? _("Type these numbers on the child’s computer.")
                      : _("Six numbers join one child’s computer to your class. They work once."),
                style(look, Type::body, look.palette().ink2), Role::text, 12);
        if (code_.paired > paired_before_)
            y += ui.note({at.x, y, at.w, 0},
                         count("%1 computer came in.", "%1 computers came in.",
                               static_cast<long>(code_.paired - paired_before_)),
                         State::right, "check") +
                 12;
        if (shown) y += draw_digits(frame, {at.x, y, at.w, 0}) + 12;
        if (code_.problem)
            y += ui.note({at.x, y, at.w, 0}, courier_words(*code_.problem), State::not_yet) + 12;
        if (!problem_.empty()) y += ui.note({at.x, y, at.w, 0}, problem_, State::danger) + 12;
        // The digits stay in sight of the buttons, also where the rest is further below.
        y += draw_buttons(frame, {at.x, y, at.w, 0}, shown);
        if (shown) y += 14 + draw_steps(frame, {at.x, y + 14, at.w, 0});
        return y - at.y;
    }

    // Two threes, each digit in its well; said as digits, one by one.
    int draw_digits(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const int gap = look.wide() ? 10 : 6;
        const int middle = gap * 3;
        const int w = std::min(look.scaled(look.wide() ? 84 : 64), (at.w - 4 * gap - middle) / 6);
        const int h = w * 4 / 3;
        TextStyle digit = style(look, Type::answer);
        digit.px = h * 6 / 10;
        digit.align = Align::centre;
        std::string spoken;
        for (int i = 0; i < 6; ++i) {
            const std::string one(1, code_.digits[static_cast<std::size_t>(i)]);
            const Rect well{at.x + i * (w + gap) + (i >= 3 ? middle - gap : 0), at.y, w, h};
            frame.canvas.rounded(well, radius::well, look.palette().well);
            ui.fonts().draw_middle(frame.canvas, well, one, digit);
            spoken += (i == 0 ? "" : " ") + one;
        }
        ui.say({at.x, at.y, at.w, h}, code_.digits, Role::figure);
        ui.spoken_as(spoken);
        int y = at.y + h + 10;
        const TextStyle small = style(look, Type::caption);
        const std::string tries = code_.tries_left < 3
                                      ? count("%1 wrong try is left", "%1 wrong tries are left",
                                              static_cast<long>(code_.tries_left))
                                      : std::string(_("Three wrong tries cancel it"));
        Flow flow({at.x, y, at.w, 0}, 20);
        const auto fact = [&](std::string_view icon, std::string_view words) {
            const TextSize size = ui.measure(words, small, at.w - 32);
            const Rect place = flow.next(size.w + 34, size.h);
            frame.canvas.icon(icon, place.x, place.y + 1, 22, look.palette().ink2);
            ui.text({place.x + 30, place.y, place.w - 30, place.h}, words, small, Role::note);
        };
        fact("lock", _("Works once"));
        fact("close", tries);
        return flow.bottom() - at.y;
    }

    int draw_steps(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const TextStyle body = style(look, Type::body);
        TextStyle number = style(look, Type::body, look.palette().primary, true);
        number.align = Align::centre;
        const int size = look.scaled(34);
        int y = at.y;
        frame.canvas.line_h(at.x, y, at.w, 2, look.palette().line);
        y += 14;
        const std::string first =
            _("On the child’s computer: **My class**, then **Join a class**. Or, with nobody "
              "signed in: **I come from another computer**.");
        const std::string steps[] = {first, _("Type the six numbers."),
                                     _("The child’s name shows up here. Choose **Let in**.")};
        for (int i = 0; i < 3; ++i) {
            const std::string& words = steps[i];
            const int h = std::max(size, ui.measure(words, body, at.w - size - 14).h);
            frame.canvas.disc(at.x + size / 2, y + h / 2, size / 2, look.palette().tint);
            ui.fonts().draw_middle(frame.canvas, {at.x, y, size, h}, std::to_string(i + 1), number);
            ui.text_middle({at.x + size + 14, y, at.w - size - 14, h}, words, body);
            y += h + 8;
        }
        if (code_.addresses.empty()) return y - at.y;
        std::string where;
        for (const std::string& one : code_.addresses)
            where += (where.empty() ? "**" : ", **") + address_markup(one) + "**";
        y += ui.text({at.x, y, at.w, 0}, fill(_("Cannot find each other? There, type %1"), {where}),
                     style(look, Type::caption, look.palette().ink2), Role::note)
                 .h;
        return y - at.y;
    }
    // Its points are no decimal marks.
    static std::string address_markup(const std::string& address) {
        std::string out;
        for (const char c : literal(address)) {
            if (c == '.') out += '\\';
            out += c;
        }
        return out;
    }

    int draw_buttons(Frame& frame, Rect at, bool shown) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const int h = std::max(look.control(), look.min_touch());
        Flow flow(at, look.gap());
        ui.reading_order(20);
        if (!shown) {
            const Opts opts{.icon = "keyboard", .first_focus = askers_.empty()};
            const std::string_view words = _("Show six numbers");
            const int w = ui.button_size(words, opts).w + 16;
            const bool tapped = askers_.empty()
                                    ? ui.main_button(flow.next(w, h + ledge), words, opts).tapped
                                    : ui.plain_button(flow.next(w, h), words, opts).tapped;
            if (tapped) act(frame, room_.staff().show_code());
            const Opts sheet{.icon = "paper"};
            const std::string_view many = _("A ticket for many computers");
            if (ui.plain_button(flow.next(ui.button_size(many, sheet).w, h), many, sheet))
                room_.go(ticket_screen(room_));
            return flow.bottom() - at.y;
        }
        const Opts again{.icon = "again"};
        if (ui.plain_button(flow.next(ui.button_size(_("New numbers"), again).w, h),
                            _("New numbers"), again))
            act(frame, room_.staff().show_code());
        const Opts away{.icon = "close"};
        if (ui.plain_button(flow.next(ui.button_size(_("Put them away"), away).w, h),
                            _("Put them away"), away))
            act(frame, room_.staff().put_code_away());
        ui.reading_order(10);
        return flow.bottom() - at.y;
    }

    void act(Frame& frame, const engine::Result<engine::Done>& done) {
        problem_ = done ? std::string() : staff_error_words(done.error());
        paired_before_ = code_.paired;
        room_.changed();
        frame.ui.wake_at(frame.ui.now_ms());
    }

    // ---- who asks ----
    int draw_askers(Frame& frame, Rect at) {
        Ui& ui = frame.ui;
        int y = at.y;
        ui.reading_order(25);
        y += draw_needs(frame, at, _("Wants to join"),
                        _("Nobody asks now. A child who types the numbers and says yes shows up "
                          "here."),
                        askers_);
        y += 8;
        ui.reading_order(35);
        y += ui.note({at.x, y, at.w, 0},
                     _("**What this makes** A way to send sealed messages, and a spare key: you "
                       "can let a child back in who forgot their secret. The child’s screen says "
                       "so, too."),
                     State::info, "shield");
        if (room_.doors.memory_unlocked)
            y += 12 + ui.note({at.x, y + 12, at.w, 0}, memory_words(), State::info, "help");
        ui.reading_order(10);
        return y - at.y;
    }

    StaffRoom& room_;
    unsigned seen_ = 0;
    classroom::CodeView code_;
    std::vector<Need> askers_;
    std::size_t paired_before_ = 0;
    std::string problem_;
    Scroll scroll_;
    Scroll asking_;
};

}  // namespace

std::unique_ptr<Screen> bring_in_screen(StaffRoom& room) {
    return std::make_unique<BringInScreen>(room);
}

}  // namespace pipit::ui
