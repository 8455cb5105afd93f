// Layout arithmetic.
#include "ui/kit/geometry.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace pipit::ui;

TEST_CASE("the cells of a grid fill it, keep their gaps, and differ by a pixel at most",
          "[ui][property]") {
    const int columns = GENERATE(1, 2, 3, 4, 6, 8);
    const int rows = GENERATE(1, 2, 3);
    const Rect area{7, 11, GENERATE(299, 730, 1238), GENERATE(200, 331)};
    constexpr int gap = 20;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const Rect cell = area.cell(column, row, columns, rows, gap);
            const Rect first = area.cell(0, 0, columns, rows, gap);
            CHECK(std::abs(cell.w - first.w) <= 1);
            CHECK(std::abs(cell.h - first.h) <= 1);
            if (column > 0)
                CHECK(cell.x == area.cell(column - 1, row, columns, rows, gap).right() + gap);
            if (row > 0)
                CHECK(cell.y == area.cell(column, row - 1, columns, rows, gap).bottom() + gap);
            if (column == columns - 1) CHECK(cell.right() == area.right());
            if (row == rows - 1) CHECK(cell.bottom() == area.bottom());
        }
    }
}

TEST_CASE("cutting a strip leaves the rest, and never a negative size", "[ui]") {
    Rect area{10, 20, 100, 50};
    CHECK(area.cut_left(30, 5) == Rect{10, 20, 30, 50});
    CHECK(area == Rect{45, 20, 65, 50});
    CHECK(area.cut_bottom(20, 5) == Rect{45, 50, 65, 20});
    CHECK(area == Rect{45, 20, 65, 25});
    area.cut_top(200);
    CHECK(area.h == 0);
    CHECK(area.empty());
}
