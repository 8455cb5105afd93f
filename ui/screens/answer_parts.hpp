// Parts the answer widgets share: the column's sizes, tiles, arrow keys, undo.
// Invariant: every key stands in a cell of the number pad, so that keys have one place.
#pragma once

#include "ui/screens/answer_widget.hpp"

#include <string>
#include <vector>

namespace pipit::ui {

/// Height of a key of the pad, and the gap between two.
int key_h(const Look& look);
int key_gap(const Look& look);
/// The pad: four rows of four keys at the bottom of the column.
Rect pad_place(const Look& look, Rect column);
/// Key (column, row) of the pad, `wide` keys wide.
Rect pad_key(const Look& look, Rect pad, int column, int row, int wide = 1);
/// Check's place: the two right cells of the pad's last row.
Rect check_place(const Look& look, Rect column);

/// The column of an answer that is tapped: what to do, in a line at its top, `rows` rows of the pad
/// kept at its bottom (the last one holds Check), the rest for the drawing.
struct AnswerRoom {
    Rect area;  ///< For the drawing.
    Rect pad;   ///< pad_key() finds the kept rows' keys in it, 3 is the last.
};
AnswerRoom answer_room(Frame& frame, Rect column, std::string_view what_to_do, int rows);
/// The white box a drawing is answered in; returns the place inside it.
Rect answer_box(Frame& frame, Rect area);

/// A tile of an answer: a mark at its left, rich words, a mark at its right.
struct AnswerTile {
    std::string_view words = {};  ///< Rich text.
    std::string_view label = {};  ///< Its name; the words when empty.
    std::string_view value = {};  ///< Its state in words.
    std::string_view badge = {};  ///< "1", "A".
    std::string_view end = {};    ///< The same at the right, when it is placed or paired.
    bool check_box = false;       ///< A box to tick in place of the badge.
    bool selected = false;        ///< Ticked, or taken up.
    bool slot = false;            ///< Empty: dashed.
    bool first_focus = false;
    int px = 0;  ///< Of its words, from common_px(); 0: as large as fits this one.
};
/// The place of the words in a tile with so many marks.
Rect tile_room(const Look& look, Rect tile, int marks);
/// The largest size in which each of `words` fits this place: no option looks more than another.
int common_px(Frame& frame, Rect room, const std::vector<std::string>& words);
Response answer_tile(Frame& frame, Rect at, const AnswerTile& tile);
/// Places of `n` tiles under each other in `area`, as high as the look wants them, or as fits.
std::vector<Rect> tile_places(const Look& look, Rect area, int n);

/// "Undo" in the pad's left cells of the last row, and Backspace.
bool draw_undo(Frame& frame, Rect pad, bool enabled);

/// Four arrow keys in a row of the pad; which was tapped. Vertical ones are left out where
/// `sideways_only` is set, and the others are two cells wide.
struct Steps {
    int x = 0;
    int y = 0;  ///< Up is positive.
    explicit operator bool() const { return x != 0 || y != 0; }
};
Steps draw_arrows(Frame& frame, Rect pad, int row, bool sideways_only);
/// The same from the arrow keys of the keyboard.
Steps arrow_keys(Frame& frame, bool sideways_only);

/// A place on a line or a grid: a disc in the main colour with a ring around it.
void draw_pin(Frame& frame, int x, int y);

}  // namespace pipit::ui
