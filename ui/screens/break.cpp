// The break at 15 minutes, or the class's: between questions, never on top of one; nothing runs,
// nothing counts.
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <array>

namespace pipit::ui {

namespace {

class BreakScreen : public Screen {
  public:
    explicit BreakScreen(Desk& desk) : desk_(desk) {
        const std::array<const char*, 4> ideas{
            _("Find a window. What is the farthest thing you can see?"),
            _("Stretch up like a tall plant."), _("Drink some water."),
            _("Close your eyes and count ten sounds.")};
        const auto day = static_cast<std::size_t>(std::max(0, desk_.session().today().value));
        idea_ = ideas[day % ideas.size()];
    }

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        const bool big = look.big();
        draw_dawn(frame);
        frame.canvas.hills(wide ? 190 : 90);
        if (!big) draw_scene_birds(frame);

        const int left = wide ? 120 : 24;
        const int w = big ? frame.page.w - 2 * std::min(left, 40) : wide ? 620 : 500;
        Rect column{frame.page.x + (big ? std::min(left, 40) : left), 0, w, frame.window.h};
        TextStyle title = heading_style(look, wide ? 50 : 32);
        while (title.px > 26 && ui.measure(title_words(), title, w).lines > 1)
            title.px -= 2;
        const TextStyle lead = style(look, Type::lead);
        const int pad = wide ? 20 : 12;
        const int icon = big ? 0 : wide ? 62 : 44;
        const int title_h = ui.measure(title_words(), title, w).h;
        const int text_h = away_ ? 0 : ui.measure(text_words(), lead, w).h;
        // What went wrong takes the place of the idea.
        const int idea_h =
            !problem_.empty() ? ui.note_height(w, problem_)
                              : ui.measure(idea_, lead, w - 2 * pad - 8 - icon).h + 2 * pad + ledge;
        const int button_h = std::max(look.control(), wide ? 68 : 0);
        const int gap = wide && !big ? 34 : 14;
        const int total = title_h + 18 + text_h + gap + idea_h + gap + button_h + 60;
        column.y = std::max(8, wide && !big ? 118 : (frame.window.h - total) / 2);

        ui.reading_order(0);
        ui.text(column.cut_top(title_h, wide && !big ? 18 : 6), title_words(), title,
                Role::heading);
        if (!away_) ui.text(column.cut_top(text_h, gap), text_words(), lead);
        ui.reading_order(10);
        const Rect card = column.cut_top(idea_h, gap);
        if (problem_.empty())
            draw_idea(frame, card, pad, icon, lead);
        else
            ui.note(card, problem_, State::danger);
        draw_buttons(frame, column, button_h);
    }

  private:
    void draw_idea(Frame& frame, Rect card, int pad, int icon, const TextStyle& lead) {
        frame.canvas.card(card);
        Rect inside{card.x + pad + 4, card.y + pad, card.w - 2 * pad - 8, card.h - 2 * pad - ledge};
        if (icon > 0) {
            frame.canvas.icon("break", inside.x, inside.y + (inside.h - (icon - 18)) / 2, icon - 18,
                              frame.look.palette().primary);
            inside.cut_left(icon);
        }
        frame.ui.text_middle(inside, idea_, lead);
    }

    [[nodiscard]] std::string_view title_words() const {
        return away_ ? _("Welcome back. Ready when you are.") : _("Time to look far away");
    }
    [[nodiscard]] std::string text_words() const {
        const int of_class = desk_.session().rhythm().break_minutes;
        return count("You have worked for %1 minute. Eyes and ideas like a rest.",
                     "You have worked for %1 minutes. Eyes and ideas like a rest.",
                     of_class > 0 ? of_class : engine::usual_break_minutes);
    }

    void draw_buttons(Frame& frame, Rect column, int h) {
        Ui& ui = frame.ui;
        const Look& look = frame.look;
        Flow flow(column, 12);
        ui.reading_order(20);
        const std::string_view main = away_ ? _("Go on") : _("Take a break");
        const Opts main_opts{
            .icon = away_ ? "next" : "leaf", .first_focus = true, .icon_after = away_};
        const int main_w =
            std::max(ui.button_size(main, main_opts).w + 16, look.wide() ? 220 : 160);
        if (ui.main_button(flow.next(main_w, h), main, main_opts)) {
            if (away_)
                go_on();
            else
                take_break();
        }
        ui.reading_order(30);
        const std::string_view full = away_ ? _("Stop for today") : _("One more question first");
        const Opts other_opts{.label = full, .shortcut = Key::escape};
        const std::string_view other = fitting(ui, full, away_ ? full : _("One more first"),
                                               column.w - main_w - 12, other_opts);
        if (ui.plain_button(flow.next(ui.button_size(other, other_opts).w, h), other, other_opts)) {
            if (away_) {
                desk_.go(session_end_screen(desk_));
            } else {
                ++desk_.breaks_put_off;
                go_on();
            }
        }
        const TextStyle caption = style(look, Type::caption);
        ui.reading_order(11);
        const int y = flow.bottom() + (look.wide() ? 26 : 10);
        const std::string_view saved = _("Your work is saved.");
        if (!problem_.empty()) return;
        const int saved_h = ui.measure(saved, caption, column.w - 32).h;
        if (y + saved_h > frame.window.h - 6) return ui.say(column, plain_words(saved), Role::text);
        frame.canvas.icon("lock", column.x, y + 2, 22, look.palette().ink);
        ui.text({column.x + 32, y, column.w - 32, saved_h}, saved, caption);
    }

    // The day of the class may be full meanwhile.
    void go_on() {
        const bool full = desk_.session().pace(desk_.now()).day_full;
        desk_.go(full ? session_end_screen(desk_) : practice_screen(desk_));
    }

    void take_break() {
        const auto taken = desk_.session().take_break(desk_.now());
        if (!taken.ok()) {
            problem_ = write_error_words(taken.error());
            return;
        }
        away_ = true;
    }

    // Sky above, paper below; one strip a step of colour, as an 8-bit gradient has.
    static void draw_dawn(Frame& frame) {
        const Palette& colours = frame.look.palette();
        const int h = frame.window.h;
        constexpr int steps = 48;
        const auto mix = [](int a, int b, int i) {
            return static_cast<std::uint8_t>(a + (b - a) * i / (steps - 1));
        };
        for (int i = 0; i < steps; ++i) {
            const int y = h * i / steps;
            const Colour colour{mix(colours.sky.r, colours.paper.r, i),
                                mix(colours.sky.g, colours.paper.g, i),
                                mix(colours.sky.b, colours.paper.b, i)};
            frame.canvas.fill({0, y, frame.window.w, h * (i + 1) / steps - y}, colour);
        }
    }

    static void draw_scene_birds(Frame& frame) {
        const bool wide = frame.look.wide();
        const Rect& page = frame.page;
        const int w = wide ? 245 : 140;
        const int branch_y = frame.window.h - (wide ? 148 : 96);
        const int x = page.right() - (wide ? 540 : 250);
        frame.canvas.disc(page.right() - (wide ? 176 : 70), branch_y - (wide ? 80 : 150),
                          wide ? 91 : 44, frame.look.palette().sun);
        frame.canvas.hills(wide ? 190 : 90);
        const std::string branch =
            "<path d=\"M 20 44 C 120 28 300 22 440 32\" fill=\"none\" stroke=\"#5A402C\" "
            "stroke-width=\"13\" stroke-linecap=\"round\"/>"
            "<path d=\"M 320 26 C 340 46 360 54 392 60\" fill=\"none\" stroke=\"#5A402C\" "
            "stroke-width=\"8\" stroke-linecap=\"round\"/>";
        frame.canvas.drawing(
            wide ? branch : "<g transform=\"scale(0.5)\">" + branch + "</g>",
            {x - (wide ? 20 : 10), branch_y - (wide ? 24 : 12), wide ? 460 : 230, wide ? 70 : 36});
        frame.canvas.bird("perch", x + (wide ? 40 : 20), branch_y + (wide ? 4 : 2), w);
        if (!wide) return;
        frame.canvas.plant("poppy-flower", page.right() - 100, frame.window.h - 96, 86);
        frame.canvas.plant("daisy-flower", page.right() - 166, frame.window.h - 34, 78);
        frame.canvas.plant("bluebell-flower", page.x + 780, frame.window.h - 22, 74);
    }

    Desk& desk_;
    std::string idea_;
    std::string problem_;
    bool away_ = false;
};

}  // namespace

std::unique_ptr<Screen> break_screen(Desk& desk) {
    return std::make_unique<BreakScreen>(desk);
}

}  // namespace pipit::ui
