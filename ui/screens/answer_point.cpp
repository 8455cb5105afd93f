// A point of a coordinate grid: tap near a crossing, or step with the arrows.
// Invariant: the point always stands on a crossing; the screen does not say which.
#include "engine/session/answer_shapes.hpp"
#include "ui/kit/figure_words.hpp"
#include "ui/kit/figures.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/answer_parts.hpp"

#include <algorithm>
#include <optional>

namespace pipit::ui {

namespace {

class PointWidget final : public AnswerWidget {
  public:
    explicit PointWidget(const engine::PointAnswer& answer) : grid_(answer.grid) {}

    bool draw(Frame& frame, Rect column) override {
        const AnswerRoom room = answer_room(frame, column, _("Tap the place on the grid."), 2);
        const bool entered = draw_grid(frame, room.area);
        if (const Steps steps = draw_arrows(frame, room.pad, 2, false)) step(steps);
        return entered;
    }

    [[nodiscard]] engine::Given given() const override {
        if (!at_) return {};
        return {engine::list_text({at_->x, at_->y})};
    }

  private:
    bool draw_grid(Frame& frame, Rect area) {
        Ui& ui = frame.ui;
        ui.reading_order(10);
        ui.begin_group("grid");
        // On plain paper steps are counted from its corner, as its words do.
        const Spot from = grid_.axes ? Spot{0, 0} : Spot{grid_.x_from, grid_.y_from};
        const std::string state =
            !at_ ? std::string(_("no point yet"))
                 : fill(_("%1 across, %2 up"),
                        {std::to_string(at_->x - from.x), std::to_string(at_->y - from.y)});
        const Response hit = ui.hit(area, _("The grid"), Role::figure, radius::button,
                                    {.first_focus = true, .value = state});
        ui.spoken_as(_("The grid") + (". " + figure_words(grid_)));
        ui.end_group();
        const Rect inside = answer_box(frame, area);
        const TextSize size = figure_size(ui, grid_, inside.w, inside.h);
        const Rect drawn{inside.x + (inside.w - size.w) / 2,
                         inside.y + std::max(0, inside.h - size.h) / 2, inside.w, inside.h};
        const Rect place{drawn.x, drawn.y, std::min(drawn.w, inside.right() - drawn.x), size.h};
        draw_unspoken(ui, place, grid_);
        if (at_) {
            const Spot spot = grid_spot(ui, place, grid_, at_->x, at_->y);
            draw_pin(frame, spot.x, spot.y);
        }
        if (hit.focused) {
            if (const Steps steps = arrow_keys(frame, false)) step(steps);
        }
        if (hit.tapped && hit.x >= 0) put(nearest(ui, place, hit.x, hit.y));
        return hit.tapped && hit.x < 0 && at_.has_value();
    }

    Spot nearest(Ui& ui, Rect drawn, int x, int y) {
        Spot best{grid_.x_from, grid_.y_from};
        long best_off = 1L << 40;
        for (int across = grid_.x_from; across <= grid_.x_to; ++across) {
            for (int up = grid_.y_from; up <= grid_.y_to; ++up) {
                const Spot spot = grid_spot(ui, drawn, grid_, across, up);
                const long dx = spot.x - x;
                const long dy = spot.y - y;
                if (dx * dx + dy * dy >= best_off) continue;
                best_off = dx * dx + dy * dy;
                best = {across, up};
            }
        }
        return best;
    }

    // The first step puts the point where the axes meet, or as near as the grid goes.
    void step(Steps by) {
        Spot next{std::clamp(0, grid_.x_from, grid_.x_to), std::clamp(0, grid_.y_from, grid_.y_to)};
        if (at_) {
            next = {std::clamp(at_->x + by.x, grid_.x_from, grid_.x_to),
                    std::clamp(at_->y + by.y, grid_.y_from, grid_.y_to)};
        }
        put(next);
    }
    void put(Spot at) {
        at_ = at;
        touch();
    }

    engine::CoordinateGrid grid_;
    std::optional<Spot> at_;  // in the grid's numbers
};

}  // namespace

std::unique_ptr<AnswerWidget> point_widget(const engine::PointAnswer& answer) {
    return std::make_unique<PointWidget>(answer);
}

}  // namespace pipit::ui
