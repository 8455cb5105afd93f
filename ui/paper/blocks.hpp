// How each block of a sheet looks. Invariant: a block takes the same height measured and drawn.
#pragma once

#include "ui/paper/ink.hpp"
#include "ui/paper/sheet.hpp"

namespace pipit::ui {

class BlockPen {
  public:
    /// Blocks stand between x and x + w. `to_file`: as Sheet's.
    BlockPen(Ink& ink, double x, double w, bool to_file = false)
        : ink_(ink), x_(x), w_(w), to_file_(to_file) {}
    /// With the gap below it.
    double height(const SheetBlock& block);
    /// `more`: by how much room to work or to write on is larger than it has to be.
    double draw(const SheetBlock& block, double y, double more = 0);
    /// How many of its first rows stand in `room`, with its heads; the last is none that heads
    /// others.
    std::size_t rows_within(const SheetTable& table, double room);

  private:
    double put(const SheetBlock& block, double y, double more);
    double put(const SheetHead& head, double y);
    double put(const SheetHeading& heading, double y);
    double put(const SheetText& text, double y);
    double put(const SheetRow& row, double y);
    double put(const SheetRows& rows, double y);
    double put_row(const SheetRow& row, double x, double y, double w);
    double put(const SheetQuote& quote, double y);
    double put(const SheetNote& note, double y);
    double put(const SheetSteps& steps, double y);
    double put(const SheetAnswer& answer, double y);
    double put_lines(const SheetLines& lines, double y, double more);
    double put(const SheetLetters& letters, double y);
    double put(const SheetTable& table, double y);
    double put_cells_of(const SheetTable& table, const std::vector<std::string>& cells, double y,
                        bool heads);
    double put_task(const SheetTask& task, double y, double more);
    bool is_tall(const engine::Figure& figure);
    double put_ask(const SheetTask& task, double x, double y, double w);
    double put_answer_room(const SheetTask& task, double x, double y, double w, double h);
    double put_figures(const SheetTask& task, double y);
    double put_options(const SheetTask& task, double left_x, double y, double w);
    double put_joined(const SheetTask& task, double y);
    double put_cells(const SheetTask& task, double y);
    double put_room(const SheetTask& task, double x, double y, double w, double h);
    double put_number(double x, double y, int number);

    Ink& ink_;
    double x_;
    double w_;
    bool to_file_;
};

/// Whether it has room to work or to write on that may be larger.
bool grows(const SheetBlock& block);
bool grows(const SheetTask& task);

}  // namespace pipit::ui
