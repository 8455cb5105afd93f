// Cells of a grid, filled and emptied. Cells too small for a finger are reached by a frame that
// moves with the arrows, and filled one by one or a row at a time.
// Invariant: what can be tapped is at least a finger wide; a filled cell is told by its hatching.
#include "ui/kit/figures.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/answer_parts.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

class GridWidget final : public AnswerWidget {
  public:
    explicit GridWidget(const engine::GridAnswer& answer)
        : rows_(answer.rows), columns_(answer.columns),
          filled_(static_cast<std::size_t>(answer.rows) * static_cast<std::size_t>(answer.columns),
                  false) {}

    bool draw(Frame& frame, Rect column) override {
        const Look& look = frame.look;
        // With one row of the pad kept, is a cell as wide as a finger?
        const int trim = 2 * (look.wide() ? 14 : 8);
        const int room_h =
            column.h - key_h(look) - (look.big() && !look.wide() ? 0 : 40) - (look.wide() ? 14 : 8);
        const Rect cell = cell_rect({0, 0, column.w - trim, room_h - trim}, rows_, columns_, 0, 0);
        const bool fingers = cell.w >= look.min_touch();
        const AnswerRoom room =
            answer_room(frame, column, _("Tap the cells you want."), fingers ? 1 : 2);
        const Rect inside = answer_box(frame, room.area);
        const Rect last = cell_rect(inside, rows_, columns_, rows_ - 1, columns_ - 1);
        const Rect cells = inside.moved((inside.right() - last.right()) / 2,
                                        std::max(0, inside.bottom() - last.bottom()) / 2);
        draw_cells(frame.ui, cells, rows_, columns_, filled_);
        if (fingers) {
            tap_cells(frame, cells);
            draw_clear(frame, room.pad);
        } else {
            step_cells(frame, room, cells);
        }
        return false;
    }

    [[nodiscard]] engine::Given given() const override {
        if (std::find(filled_.begin(), filled_.end(), true) == filled_.end()) return {};
        std::string out;
        for (int row = 0; row < rows_; ++row) {
            if (row > 0) out += '/';
            for (int column = 0; column < columns_; ++column)
                out += filled_[index(row, column)] ? '1' : '0';
        }
        return {out};
    }

  private:
    [[nodiscard]] std::size_t index(int row, int column) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
               static_cast<std::size_t>(column);
    }
    static std::string cell_name(int row, int column) {
        return fill(_("Row %1, cell %2"), {std::to_string(row + 1), std::to_string(column + 1)});
    }
    [[nodiscard]] std::string state_of(int row, int column) const {
        return filled_[index(row, column)] ? _("filled") : _("empty");
    }
    void toggle(int row, int column) {
        filled_[index(row, column)] = !filled_[index(row, column)];
        touch();
    }

    // ---- a cell is a finger wide ----
    void tap_cells(Frame& frame, Rect cells) {
        Ui& ui = frame.ui;
        ui.reading_order(10);
        ui.begin_group("cells");
        for (int row = 0; row < rows_; ++row) {
            for (int column = 0; column < columns_; ++column) {
                const Rect at = cell_rect(cells, rows_, columns_, row, column);
                // Without the outline it shares with its neighbours.
                const Rect own{at.x, at.y, at.w - 3, at.h - 3};
                const bool on = filled_[index(row, column)];
                const Response hit = ui.hit(own, cell_name(row, column), Role::toggle, 4,
                                            {.first_focus = row == 0 && column == 0,
                                             .value = on ? _("filled") : _("empty")});
                if (hit.pressed)
                    frame.canvas.outline(at.inset(4), 4, 3, frame.look.palette().primary);
                if (hit) toggle(row, column);
            }
        }
        ui.end_group();
    }

    void draw_clear(Frame& frame, Rect pad) {
        frame.ui.reading_order(12);
        const bool any = std::find(filled_.begin(), filled_.end(), true) != filled_.end();
        if (frame.ui.plain_button(pad_key(frame.look, pad, 0, 3, 2), _("Clear"),
                                  {.label = _("Clear all cells"),
                                   .enabled = any,
                                   .why = _("No cell is filled."),
                                   .shortcut = Key::backspace})) {
            filled_.assign(filled_.size(), false);
            touch();
        }
    }

    // ---- cells smaller than a finger ----
    void step_cells(Frame& frame, const AnswerRoom& room, Rect cells) {
        Ui& ui = frame.ui;
        ui.reading_order(10);
        ui.begin_group("cells");
        const std::string here =
            fill(_("%1: %2"), {cell_name(row_, column_), state_of(row_, column_)});
        const Response hit = ui.hit(room.area, _("The cells"), Role::figure, radius::button,
                                    {.first_focus = true, .value = here});
        ui.spoken_as(
            fill(_("The cells. %1 rows of %2"), {std::to_string(rows_), std::to_string(columns_)}));
        ui.end_group();
        const Rect at = cell_rect(cells, rows_, columns_, row_, column_);
        frame.canvas.outline(at.inset(-3), 6, 5, frame.look.palette().fig_line);
        frame.canvas.outline(at.inset(-2), 5, 3, frame.look.palette().primary);
        if (hit.focused) move(arrow_keys(frame, false));
        if (hit.tapped && hit.x < 0) toggle(row_, column_);
        if (hit.tapped && hit.x >= 0) tap_at(cells, hit.x, hit.y);
        move(draw_arrows(frame, room.pad, 2, false));
        draw_fill_keys(frame, room.pad);
    }

    void tap_at(Rect cells, int x, int y) {
        for (int row = 0; row < rows_; ++row) {
            for (int column = 0; column < columns_; ++column) {
                const Rect at = cell_rect(cells, rows_, columns_, row, column);
                if (!Rect{at.x, at.y, at.w - 3, at.h - 3}.contains(x, y)) continue;
                row_ = row;
                column_ = column;
                toggle(row, column);
            }
        }
    }

    void move(Steps by) {
        if (!by) return;
        column_ = std::clamp(column_ + by.x, 0, columns_ - 1);
        row_ = std::clamp(row_ - by.y, 0, rows_ - 1);
    }

    void draw_fill_keys(Frame& frame, Rect pad) {
        Ui& ui = frame.ui;
        ui.reading_order(12);
        ui.begin_group("fill");
        const bool on = filled_[index(row_, column_)];
        bool row_full = true;
        for (int column = 0; column < columns_; ++column)
            row_full = row_full && filled_[index(row_, column)];
        const int px = std::min(frame.look.px(Type::body), 30);
        if (ui.key(pad_key(frame.look, pad, 0, 3), _("Cell"), true,
                   {.label = on ? _("Empty this cell") : _("Fill this cell"), .px = px}))
            toggle(row_, column_);
        if (ui.key(pad_key(frame.look, pad, 1, 3), _("Row"), true,
                   {.label = row_full ? _("Empty this row") : _("Fill this row"), .px = px})) {
            for (int column = 0; column < columns_; ++column)
                filled_[index(row_, column)] = !row_full;
            touch();
        }
        ui.end_group();
    }

    int rows_;
    int columns_;
    std::vector<bool> filled_;  // row by row
    int row_ = 0;               // the frame's place
    int column_ = 0;
};

}  // namespace

std::unique_ptr<AnswerWidget> grid_widget(const engine::GridAnswer& answer) {
    return std::make_unique<GridWidget>(answer);
}

}  // namespace pipit::ui
