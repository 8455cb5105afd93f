// Rows and cells, held to RFC 4180.
#include "content/roster/csv.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::content;
using P = RosterProblem;

namespace {

// "line:cell|cell" a row, and what ends it all.
std::string rows(std::string_view text) {
    CsvReader reader(text);
    std::string out;
    while (reader.next()) {
        out += std::to_string(reader.line()) + ":";
        for (const auto cell : reader.cells())
            out += std::string(cell) + "|";
        out += " ";
    }
    if (reader.fault()) out += "fault in " + std::to_string(reader.fault_line());
    return out;
}

P fault(std::string_view text) {
    CsvReader reader(text);
    while (reader.next()) {
    }
    return reader.fault().value_or(P::title_missing);
}

}  // namespace

TEST_CASE("cells are parted by commas and rows by any line end", "[content]") {
    CHECK(rows("a,b\r\nc,\rd,e\n\n,f") == "1:a|b| 2:c|| 3:d|e| 5:|f| ");
    CHECK(rows("").empty());
    CHECK(rows("\r\n \n,,\n").empty());  // nothing in them
}

TEST_CASE("a quoted cell holds commas, line ends and doubled marks, and lines are counted",
          "[content]") {
    CHECK(rows("\"a,\"\"b\"\"\",\"\"\nc,\"1\r\n2\"\nd,e") == "1:a,\"b\"|| 2:c|1\r\n2| 4:d|e| ");
}

TEST_CASE("a mark that opens and never closes is named by the line where it opens", "[content]") {
    CHECK(rows("a,b\nc,\"d\ne,f\n") == "1:a|b| fault in 2");
    CHECK(fault("a,\"b") == P::quote_open);
    CHECK(fault("\"" + std::string(csv_row_bytes_max + 1, 'x')) == P::quote_open);
}

TEST_CASE("a mark where none can be is refused", "[content]") {
    CHECK(fault("a,b\"c") == P::quote_stray);
    CHECK(fault("\"a\"b,c") == P::quote_stray);
    CHECK(fault("\"a\" ,c") == P::quote_stray);
}

TEST_CASE("a row too long, or of too many cells, is refused", "[content]") {
    CHECK(fault(std::string(csv_row_bytes_max, 'x')) == P::title_missing);
    CHECK(fault(std::string(csv_row_bytes_max + 1, 'x')) == P::row_too_long);
    CHECK(fault(std::string(csv_cells_max - 1, ',') + "x") == P::title_missing);
    CHECK(fault(std::string(csv_cells_max, ',') + "x") == P::row_too_long);
    std::string marks = "\"";  // as many doubled marks as a row can hold
    marks += std::string(csv_row_bytes_max - 2, '"') + "\"";
    CHECK(fault(marks) == P::title_missing);
    CHECK(rows(marks).size() == csv_row_bytes_max / 2 - 1 + 4);
}
