// Draws the engine's figures, and says where their parts stand, for answers given on a figure.
// Invariant: a part is told by its pattern and its word, not by colour alone; what is drawn is what
// figure_words (figure_words.hpp) says; a place is where the drawing with the same area puts it.
#pragma once

#include "engine/session/figure.hpp"
#include "ui/kit/widgets.hpp"

#include <vector>

namespace pipit::ui {

/// Room the figure wants inside `width` x `height`: {0, 0} for no figure; never more than given
/// where it can be drawn in that at all. With a height of 0: the least it can be read in.
TextSize figure_size(Ui& ui, const engine::Figure& figure, int width, int height);

/// Draws the figure in the top left of `area`, as large as fits up to its drawn size, and puts its
/// words in the label tree. Returns the room it took.
TextSize draw_figure(Ui& ui, Rect area, const engine::Figure& figure);

/// The same without words in the label tree: for a widget that says what it is itself.
TextSize draw_unspoken(Ui& ui, Rect area, const engine::Figure& figure);

// ---- places, for answers that are given on a figure ----

struct Spot {
    int x = 0;
    int y = 0;
};

/// Where tick `tick` (0 to line.steps) stands on the line drawn in `area`.
Spot line_spot(Ui& ui, Rect area, const engine::NumberLine& line, int tick);
/// Where the point (x, y) stands on the grid drawn in `area`.
Spot grid_spot(Ui& ui, Rect area, const engine::CoordinateGrid& grid, int x, int y);

/// A clock with these hands in the top left of `area`, as large as fits: hour 1..12 (0: no
/// hands yet), minute 0..59. Returns the square it stands in. Nothing goes into the label tree.
Rect draw_clock(Ui& ui, Rect area, int hour, int minute);
/// The square a clock drawn in `area` stands in.
Rect clock_face(Rect area);
/// Where the number of minute `minute` (0..59) stands on a clock drawn in the square `face`.
Spot clock_spot(Rect face, int minute);

/// Square cells in the top left of `area`, as large as fits; `filled` row by row, rows * columns of
/// them. Nothing goes into the label tree.
void draw_cells(Ui& ui, Rect area, int rows, int columns, const std::vector<bool>& filled);
/// Cell (row, column), from 0, of the cells drawn in `area`, with its outline.
Rect cell_rect(Rect area, int rows, int columns, int row, int column);

}  // namespace pipit::ui
