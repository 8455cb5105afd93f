// A place on a number line: tap near a tick, or step along with the arrows.
// Invariant: the mark always stands on a tick; what number that is, the screen does not say.
#include "ui/kit/figure_words.hpp"
#include "ui/kit/figures.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/answer_parts.hpp"

#include <algorithm>
#include <cstdlib>

namespace pipit::ui {

namespace {

constexpr int none = -1;

class LineWidget final : public AnswerWidget {
  public:
    explicit LineWidget(const engine::LineAnswer& answer) : line_(answer.line) {}

    bool draw(Frame& frame, Rect column) override {
        Ui& ui = frame.ui;
        const AnswerRoom room = answer_room(frame, column, _("Tap the place on the line."), 2);
        const bool entered = draw_line(frame, room.area);
        if (const Steps steps = draw_arrows(frame, room.pad, 2, true)) step(steps.x);
        ui.reading_order(12);
        return entered;
    }

    [[nodiscard]] engine::Given given() const override {
        if (tick_ == none) return {};
        const engine::Rational at = engine::line_tick(line_, tick_);
        const std::string top = std::to_string(at.numerator());
        return {at.denominator() == 1 ? top : top + "/" + std::to_string(at.denominator())};
    }

  private:
    bool draw_line(Frame& frame, Rect area) {
        Ui& ui = frame.ui;
        ui.reading_order(10);
        ui.begin_group("line");
        const std::string state =
            tick_ == none
                ? std::string(_("no mark yet"))
                : fill(_("mark %1 of %2"), {std::to_string(tick_), std::to_string(line_.steps)});
        const Response hit = ui.hit(area, _("The line"), Role::figure, radius::button,
                                    {.first_focus = true, .value = state});
        ui.spoken_as(_("The line") + (". " + figure_words(line_)));
        ui.end_group();
        const Rect inside = answer_box(frame, area);
        const TextSize size = figure_size(ui, line_, inside.w, inside.h);
        const Rect drawn{inside.x + (inside.w - size.w) / 2,
                         inside.y + std::max(0, inside.h - size.h) / 2, inside.w, size.h};
        draw_unspoken(ui, drawn, line_);
        if (tick_ != none) {
            const Spot spot = line_spot(ui, drawn, line_, tick_);
            const int stem = std::min(34, spot.y - inside.y);
            frame.canvas.fill({spot.x - 2, spot.y - stem, 4, stem}, frame.look.palette().primary);
            draw_pin(frame, spot.x, spot.y);
        }
        if (hit.focused) {
            if (const Steps steps = arrow_keys(frame, true)) step(steps.x);
            if (ui.input().take(Key::home)) put(0);
            if (ui.input().take(Key::end)) put(line_.steps);
        }
        if (hit.tapped && hit.x >= 0) put(nearest(ui, drawn, hit.x));
        return hit.tapped && hit.x < 0 && tick_ != none;
    }

    int nearest(Ui& ui, Rect drawn, int x) {
        int best = 0;
        int best_off = 1 << 20;
        for (int tick = 0; tick <= line_.steps; ++tick) {
            const int off = std::abs(line_spot(ui, drawn, line_, tick).x - x);
            if (off < best_off) {
                best_off = off;
                best = tick;
            }
        }
        return best;
    }

    // The first step puts the mark on an end of the line.
    void step(int by) {
        if (tick_ == none)
            put(by > 0 ? 0 : line_.steps);
        else
            put(std::clamp(tick_ + by, 0, line_.steps));
    }
    void put(int tick) {
        tick_ = tick;
        touch();
    }

    engine::NumberLine line_;
    int tick_ = none;
};

}  // namespace

std::unique_ptr<AnswerWidget> line_widget(const engine::LineAnswer& answer) {
    return std::make_unique<LineWidget>(answer);
}

}  // namespace pipit::ui
