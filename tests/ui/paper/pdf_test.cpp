// A sheet as a file: what is in it, what never is, and that it is the same each time.
#include "tests/folder.hpp"
#include "tests/ui/screens/specimens.hpp"
#include "ui/paper/pdf.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdio>
#include <fstream>

using namespace pipit;
using ui::Sheet;

namespace {

std::size_t times(const std::string& in, const std::string& what) {
    std::size_t out = 0;
    for (auto at = in.find(what); at != std::string::npos; at = in.find(what, at + 1))
        ++out;
    return out;
}

std::string bytes_of(const Sheet& sheet, ui::PaperSize size = ui::paper_a4) {
    const auto made = ui::pdf_of(sheet, size);
    REQUIRE(made.ok());
    return {made->begin(), made->end()};
}

Sheet one_of_each() {
    const engine::Item item = test::specimen("fraction-bar");
    Sheet out{.title = "A sheet", .language = "en", .foot = "The foot of it", .blocks = {}};
    out.blocks = {
        ui::SheetHead{"Añadir {1/2}", "Class 5R"},
        ui::SheetHeading{"A heading"},
        ui::SheetText{"Plain words with **bold** ones"},
        ui::SheetRow{"poppy-leaf", "A plant", "and its words"},
        ui::SheetQuote{"Somebody said", "Draw the bar first"},
        ui::SheetNote{"Keep this"},
        ui::SheetSteps{{"The first", "The second"}},
        ui::SheetTask{
            .number = 1, .prompt = item.prompt, .figures = {item.figure}, .ask_line = "Answer"},
        ui::SheetTask{.number = 2,
                      .prompt = "Which one?",
                      .way = ui::PaperWay::tick_one,
                      .options = {"this", "that"}},
        ui::SheetLines{"Written here", 2},
        ui::SheetNewPage{},
        ui::SheetAnswer{1, "{3/4}", {"Because of the parts."}},
        ui::SheetLetters{{"0G4R", "KXM2"}, 4},
        ui::SheetTable{{2, 1}, {"Left head", "Right head"}, {{"Across"}, {"a cell", "its own"}}}};
    return out;
}

// What another program reads in it.
std::string read_back(const std::string& bytes) {
    const test::Folder folder;
    const std::string path = folder / "page.pdf";
    std::ofstream(path, std::ios::binary) << bytes;
    const std::string command = "pdftotext -layout '" + path + "' - 2>&1";
    FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string out;
    std::array<char, 4096> part{};
    for (std::size_t got = 0; (got = std::fread(part.data(), 1, part.size(), pipe)) > 0;)
        out.append(part.data(), got);
    CHECK(::pclose(pipe) == 0);
    return out;
}

}  // namespace

TEST_CASE("a sheet is the same file each time, without a date, a path or a machine's name",
          "[ui][paper]") {
    const std::string bytes = bytes_of(one_of_each());
    CHECK(bytes.starts_with("%PDF-1."));
    CHECK((bytes_of(one_of_each()) == bytes));
    CHECK(times(bytes, "/CreationDate") == 0);
    CHECK(times(bytes, "/ModDate") == 0);
    CHECK(times(bytes, "/home") == 0);
    CHECK(times(bytes, "/tmp") == 0);
    CHECK(times(bytes, "/usr/share") == 0);
}

TEST_CASE("a page has its own size and its own letters, and no more of them than it needs",
          "[ui][paper]") {
    const std::string a4 = bytes_of(one_of_each());
    const std::string letter = bytes_of(one_of_each(), ui::paper_letter);
    CHECK(times(a4, "[ 0 0 595.2") > 0);
    CHECK(times(letter, "[ 0 0 612 792 ]") > 0);
    CHECK(times(a4, "+Andika") > 0);
    CHECK(times(a4, "+Quicksand") > 0);
    // Whole, Andika alone has more than a megabyte.
    CHECK(a4.size() < 120'000);
}

TEST_CASE("a figure is drawn with lines, not as a picture of pixels", "[ui][paper]") {
    Sheet sheet{.title = "t", .language = "en", .foot = "", .blocks = {}};
    engine::NumberLine line;
    line.steps = 4;
    sheet.blocks = {ui::SheetTask{.prompt = "Where?", .figures = {line}}};
    CHECK(times(bytes_of(sheet), "/Subtype /Image") == 0);
    const engine::Item& bar = test::specimen("fraction-bar");
    std::get<ui::SheetTask>(sheet.blocks[0]).figures = {bar.figure};
    CHECK(times(bytes_of(sheet), "/Subtype /Image") == 0);
}

TEST_CASE("every figure of every kind of question has its outline on paper", "[ui][paper]") {
    for (const test::Specimen& one : test::specimens()) {
        INFO(one.name);
        const Sheet sheet{.title = "t",
                          .language = "en",
                          .foot = "",
                          .blocks = {ui::SheetTask{.prompt = "Look.", .figures = {one.item.figure}},
                                     ui::SheetTask{.prompt = "Look.",
                                                   .figures = {one.item.figure},
                                                   .way = ui::PaperWay::draw,
                                                   .clock = true}}};
        CHECK(ui::pdf_of(sheet).ok());
    }
}

TEST_CASE("questions stand evenly on their pages, and room to work fills them", "[ui][paper]") {
    Sheet sheet{.title = "t", .language = "en", .foot = "foot", .blocks = {}};
    engine::FractionCircle circle;
    circle.cuts = 4;
    circle.parts = {{engine::Rational(1, 4), engine::Fill::plain, ""}};
    for (int i = 1; i <= 4; ++i)
        sheet.blocks.emplace_back(
            ui::SheetTask{.number = i, .prompt = "Question\nof two\nlines", .figures = {circle}});
    // Three would go onto the first page.
    CHECK(times(bytes_of(sheet), "/Type /Page %") == 2);
    sheet.blocks.pop_back();
    CHECK(times(bytes_of(sheet), "/Type /Page %") == 1);
}

TEST_CASE("what does not fit goes onto the next page", "[ui][paper]") {
    Sheet sheet{.title = "t", .language = "en", .foot = "foot", .blocks = {}};
    for (int i = 0; i < 60; ++i)
        sheet.blocks.emplace_back(ui::SheetText{"A line of words."});
    const std::string bytes = bytes_of(sheet);
    CHECK(times(bytes, "/Type /Page %") == 2);
}

TEST_CASE("a word that is wider than the page, and letters of no font, are drawn all the same",
          "[ui][paper]") {
    Sheet sheet{.title = "t", .language = "en", .foot = "foot", .blocks = {}};
    sheet.blocks = {ui::SheetText{std::string(500, 'w')}, ui::SheetText{"\xF0\x9F\xA6\x8A \xFF"},
                    ui::SheetRow{"no-such-art", "", ""}, ui::SheetSteps{}, ui::SheetLetters{}};
    CHECK_FALSE(bytes_of(sheet).empty());
}

TEST_CASE("another program reads the words of a sheet, on their pages", "[ui][paper][native]") {
    const std::string read = read_back(bytes_of(one_of_each()));
    for (const char* words :
         {"Añadir", "Class 5R", "A heading", "Plain words with bold ones", "A plant",
          "and its words", "Draw the bar first", "Keep this", "The second", "Which one?", "that",
          "Written here", "Answer", "Because of the parts.", "The foot of it", "2/2"}) {
        INFO(read);
        CHECK(read.find(words) != std::string::npos);
    }
    const auto page = read.find('\f');
    REQUIRE(page != std::string::npos);
    CHECK(read.find("Because of the parts.") > page);
    CHECK(read.find("Written here") < page);
}

TEST_CASE("a table goes on on the next page, under its heads and the row that heads what comes",
          "[ui][paper]") {
    ui::SheetTable table{{2, 1}, {"Left head", "Right head"}, {}};
    table.rows.push_back({"All of these"});
    for (int i = 1; i <= 60; ++i)
        table.rows.push_back({"Row " + std::to_string(i), "cell"});
    table.rows.push_back({"And those"});
    table.rows.push_back({"The last", "cell"});
    const Sheet sheet{.title = "t", .language = "en", .foot = "", .blocks = {table}};
    const std::string bytes = bytes_of(sheet);
    CHECK(times(bytes, "/Type /Page %") == 2);
    const std::string words = read_back(bytes);
    INFO(words);
    CHECK(times(words, "Left head") == 2);
    CHECK(times(words, "All of these") == 2);
    CHECK(times(words, "And those") == 1);
    CHECK(times(words, "cell\n") == 61);
    // No page ends with a row that heads others.
    for (int rows = 1; rows < 60; ++rows) {
        table.rows.assign(static_cast<std::size_t>(rows), {"A row", "cell"});
        table.rows.push_back({"Heads"});
        table.rows.push_back({"Below", "cell"});
        const Sheet one{.title = "t", .language = "en", .foot = "", .blocks = {table}};
        const std::string file = bytes_of(one);
        if (times(file, "/Type /Page %") == 1) continue;
        const std::string page = read_back(file);
        const auto turned = page.find('\f');
        CHECK(page.find("Heads") > turned);
        return;
    }
    FAIL("the table never turned a page");
}
