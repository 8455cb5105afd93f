// Saving pages: what is said first, where they go, and what happens where they cannot.
#include "tests/ui/teaching/teacher_stage.hpp"
#include "ui/kit/words.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using engine::ErrorCode;
using test::TeacherStage;

namespace {

void at_print(TeacherStage& stage, const char* name) {
    stage.open_class();
    stage.open_learner(name);
    stage.tap("Print");
}

bool is_pdf(const std::vector<std::uint8_t>& bytes) {
    return bytes.size() > 1000 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D';
}

}  // namespace

TEST_CASE("a page is saved where the teacher says, after it says that anyone can read it",
          "[ui][teaching][paper]") {
    TeacherStage stage;
    stage.door.folders.push_back({"/media/me/KINGSTON", "KINGSTON", true});
    at_print(stage, "Zuri");
    stage.expect("Anyone who has this file or paper can read it.");
    CHECK(stage.papers.saved.empty());
    stage.press("USB stick “KINGSTON”");
    stage.press("Save the page");
    REQUIRE(stage.papers.saved.size() == 1);
    CHECK(stage.papers.saved[0].place == "/media/me/KINGSTON");
    CHECK(stage.papers.saved[0].name == "Pipit-talk-30.pdf");
    CHECK(is_pdf(stage.papers.saved[0].bytes));
    stage.expect("Saved as Pipit-talk-30.pdf in “KINGSTON”.");
}

TEST_CASE("paper has two sizes, and the second one stays chosen", "[ui][teaching][paper]") {
    TeacherStage stage;
    at_print(stage, "Zuri");
    stage.press("Save the page");
    stage.press("Letter");
    stage.press("Save the page");
    REQUIRE(stage.papers.saved.size() == 2);
    CHECK((stage.papers.saved[0].bytes != stage.papers.saved[1].bytes));
    stage.press("For home");
    stage.press("Save the page");
    const auto& bytes = stage.papers.saved.back().bytes;
    CHECK(std::string(bytes.begin(), bytes.end()).find("[ 0 0 612 792 ]") != std::string::npos);
}

TEST_CASE("a family's page is made in the language chosen for it, and the window keeps its own",
          "[ui][teaching][paper]") {
    ui::open_words(std::string(PIPIT_TEST_BIN) + "/../share/pipit/locale");
    ui::set_language("en");
    TeacherStage stage;
    at_print(stage, "Zuri");
    stage.press("For home");
    stage.press("Save the page");
    stage.press("Español");
    stage.press("Save the page");
    CHECK(stage.spoken == std::vector<std::string>{"es", "en"});
    REQUIRE(stage.papers.saved.size() == 2);
    CHECK((stage.papers.saved[0].bytes != stage.papers.saved[1].bytes));
    stage.expect("Saved as Pipit-home-30.pdf in “Documents”.");
}

TEST_CASE("what keeps a page from being written is said, and nothing is there",
          "[ui][teaching][paper]") {
    TeacherStage stage;
    at_print(stage, "Zuri");
    const std::pair<ErrorCode, const char*> ways[] = {
        {ErrorCode::disk_full, "There is no room left there. Nothing was written."},
        {ErrorCode::read_only, "Pipit may not write there. Nothing was written."},
        {ErrorCode::not_found, "That place is not there any more. Nothing was written."},
        {ErrorCode::io, "Nothing was written. Please try it again, or in another place."}};
    for (const auto& [code, words] : ways) {
        stage.papers.refuse = code;
        stage.press("Save the page");
        stage.expect(words);
        CHECK(stage.papers.saved.empty());
    }
    stage.papers.refuse.reset();
    stage.press("Save the page");
    CHECK(stage.papers.saved.size() == 1);
}

TEST_CASE("where there is no place to save into, the button says so", "[ui][teaching][paper]") {
    TeacherStage stage;
    stage.door.folders.clear();
    at_print(stage, "Zuri");
    stage.expect("There is no folder to save into. Put in a USB stick and look again.");
    stage.press("Save the page");
    CHECK(stage.papers.saved.empty());
    stage.door.folders.push_back({"/media/me/KINGSTON", "KINGSTON", true});
    stage.press("Look for sticks");
    stage.press("Save the page");
    CHECK(stage.papers.saved.size() == 1);
}

TEST_CASE("names that are hidden on this screen are hidden on the page", "[ui][teaching][paper]") {
    TeacherStage stage;
    at_print(stage, "Zuri");
    stage.press("Save the page");
    stage.tap("Names");
    stage.expect("Print: Number 30");
    CHECK_FALSE(stage.has("Zuri"));
    stage.press("Save the page");
    REQUIRE(stage.papers.saved.size() == 2);
    CHECK((stage.papers.saved[0].bytes != stage.papers.saved[1].bytes));
}

TEST_CASE("a group's task is printed from the group, and says where its pack gives none",
          "[ui][teaching][paper]") {
    TeacherStage stage;
    stage.open_class();
    stage.press("Eilidh, Nia");
    stage.press("Print a task");
    stage.press("Save the page");
    stage.expect("This page cannot be made here: its pack gives no questions for it.");
    CHECK(stage.papers.saved.empty());
    stage.tap("Back");
    stage.expect("Together: Equal parts");
}

TEST_CASE("a fresh recovery code is made by the button alone, once until its page is saved",
          "[ui][teaching][paper]") {
    TeacherStage stage;
    stage.open_class();
    stage.tap("Class");
    stage.press("On paper");
    stage.press("Recovery code");
    CHECK(stage.door.codes_made == 0);
    stage.papers.refuse = ErrorCode::disk_full;
    stage.press("Save the page");
    CHECK(stage.door.codes_made == 1);
    stage.papers.refuse.reset();
    stage.press("Save the page");
    CHECK(stage.door.codes_made == 1);
    REQUIRE(stage.papers.saved.size() == 1);
    CHECK(stage.papers.saved[0].name == "Pipit-code.pdf");
    stage.press("Class ticket");
    stage.press("Save the page");
    CHECK(stage.papers.saved.back().name == "Pipit-ticket.pdf");
    // A code's letters are on its paper alone.
    CHECK_FALSE(stage.has(stage.door.code->substr(0, 4)));
}

TEST_CASE("the class's record of processing is saved in the language chosen for it",
          "[ui][teaching][paper]") {
    ui::open_words(std::string(PIPIT_TEST_BIN) + "/../share/pipit/locale");
    ui::set_language("en");
    TeacherStage stage;
    stage.open_class();
    stage.tap("Class");
    stage.press("On paper");
    stage.press("Record of processing");
    stage.expect("No learner’s name stands on it.");
    stage.press("Save the page");
    stage.press("Español");
    stage.press("Save the page");
    REQUIRE(stage.papers.saved.size() == 2);
    CHECK(stage.papers.saved[0].name == "Pipit-record.pdf");
    CHECK(is_pdf(stage.papers.saved[0].bytes));
    CHECK((stage.papers.saved[0].bytes != stage.papers.saved[1].bytes));
    CHECK(stage.spoken == std::vector<std::string>{"es", "en"});
    CHECK(stage.door.codes_made == 0);
}
