// Draws the engine's figures. Invariant: a part is told by its pattern and its word, not by colour
// alone; what is drawn is what engine::figure_words says.
#pragma once

#include "engine/session/figure.hpp"
#include "ui/kit/widgets.hpp"

namespace pipit::ui {

/// Room the figure wants inside `width` x `height`: {0, 0} for no figure; never more than given.
TextSize figure_size(Ui& ui, const engine::Figure& figure, int width, int height);

/// Draws the figure in the top left of `area`, as large as fits up to its drawn size, and puts its
/// words in the label tree. Returns the room it took.
TextSize draw_figure(Ui& ui, Rect area, const engine::Figure& figure);

}  // namespace pipit::ui
