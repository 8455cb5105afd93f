// What stands on a printed page, in the order it is read: words, figures, room to write. How it is
// drawn is pdf.hpp's. Invariant: a plain value; nothing is on the paper that is not in it but the
// number of the page.
#pragma once

#include "engine/session/figure.hpp"

#include <string>
#include <variant>
#include <vector>

namespace pipit::ui {

/// At the top of a page: what it is, and below, of which class and day. Markup, as everywhere here.
struct SheetHead {
    std::string title;
    std::string below = {};
};
struct SheetHeading {
    std::string words;
};
struct SheetText {
    std::string words;
    bool small = false;
};
/// One thing with its plant ("poppy-leaf"): its name, and what is said of it. Without a name: its
/// words behind a dot.
struct SheetRow {
    std::string art;
    std::string title;
    std::string words = {};
};
/// The same in two columns.
struct SheetRows {
    std::vector<SheetRow> rows;
};
/// What somebody said or wrote, on a tint.
struct SheetQuote {
    std::string title;
    std::string words;
};
/// What whoever holds the paper must know, in a frame.
struct SheetNote {
    std::string words;
};
struct SheetSteps {
    std::vector<std::string> steps;
};
/// How an answer is given with a pencil.
enum class PaperWay { line, tick_one, tick_some, number, join, draw };
/// A question with room to work.
struct SheetTask {
    int number = 1;
    std::string prompt;
    std::vector<engine::Figure> figures = {};  ///< Drawn to, where the way is `draw`.
    PaperWay way = PaperWay::line;
    std::string ask = {};                   ///< What to do, above the options or the room.
    std::vector<std::string> options = {};  ///< To tick, to number, or the left ones to join.
    std::vector<std::string> right = {};    ///< To join.
    int rows = 0;                           ///< Of a grid to colour; 0: none.
    int columns = 0;
    bool clock = false;         ///< A clock without hands.
    std::string ask_line = {};  ///< Before the line an answer is written on: "Answer".
    std::string unit = {};      ///< Behind it.
};
/// Its answer, for who checks.
struct SheetAnswer {
    int number = 1;
    std::string answer;
    std::vector<std::string> steps = {};
};
/// Lines to write on, with what they are for.
struct SheetLines {
    std::string label;
    int lines = 1;
};
/// Letters to be typed, in groups of four, each with its number.
struct SheetLetters {
    std::vector<std::string> groups;
    int columns = 4;
};
/// Cells in columns. It may go on on another page, between two rows, under its heads again.
struct SheetTable {
    std::vector<int> widths;         ///< Of the columns, in proportion to each other.
    std::vector<std::string> heads;  ///< One a column, or none.
    /// A cell a column; or one alone, which heads the rows below it.
    std::vector<std::vector<std::string>> rows;
};
struct SheetNewPage {};

using SheetBlock = std::variant<SheetHead, SheetHeading, SheetText, SheetRow, SheetRows, SheetQuote,
                                SheetNote, SheetSteps, SheetTask, SheetAnswer, SheetLines,
                                SheetLetters, SheetTable, SheetNewPage>;

struct Sheet {
    std::string title;     ///< Of the file; plain, and it names nobody.
    std::string language;  ///< "es"
    std::string foot;      ///< On every page.
    bool to_file = false;  ///< Much on few pages: narrow margins, small labels.
    std::vector<SheetBlock> blocks;
};

/// All words of it, as a reader would say them, a line a part.
std::string sheet_words(const Sheet& sheet);

}  // namespace pipit::ui
