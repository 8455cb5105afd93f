// Signing in, and every reason it does not work: said in words, with a way on, nothing lost.
#include "tests/ui/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace pipit;
using engine::ErrorCode;
using pipit::test::Stage;

namespace {

// A stage with one notebook, signed out, its learner chosen.
void choose_zuri(Stage& stage) {
    stage.make_notebook("Zuri");
    stage.tap("I’m done");
    if (stage.has("Finish")) stage.tap("Finish");
    stage.tap("Zuri");
    stage.expect("Hello, Zuri");
}

}  // namespace

TEST_CASE("the pictures a child taps never enter the label tree", "[ui]") {
    Stage stage;
    choose_zuri(stage);
    stage.tap("picture, row 1, 1");
    stage.expect("1 tap so far");
    for (const char* word : {"sun", "moon", "tree", "house"})
        CHECK_FALSE(stage.has(word));
    for (const ui::Label& label : stage.app->labels().entries()) {
        CHECK_FALSE(label.selected);
        CHECK(label.value.empty());
    }
}

TEST_CASE("a wrong secret says so, empties the slots, and a right one still opens", "[ui]") {
    Stage stage;
    choose_zuri(stage);
    for (int i = 0; i < 4; ++i)
        stage.tap("picture, row 2, 6");
    stage.expect("Not those four. Try again.");
    stage.expect("0 taps so far");
    stage.tap_secret();
    stage.expect("What shall we grow next?");
}

TEST_CASE("while a learner has to wait the pad sleeps and a guest may practise", "[ui]") {
    Stage stage;
    choose_zuri(stage);
    stage.shelf.wait = 30;
    stage.wait(1);
    stage.key(ui::Key::tab);
    stage.expect("Let’s wait 30 seconds.");
    CHECK_FALSE(stage.app->labels().find("picture, row 1, 1")->enabled);
    stage.tap("Practise as a guest");
    stage.expect("Guest");
}

TEST_CASE("the pad wakes up by itself when the wait is over", "[ui]") {
    Stage stage;
    choose_zuri(stage);
    stage.shelf.wait = 30;
    stage.key(ui::Key::tab);
    CHECK_FALSE(stage.app->labels().find("picture, row 1, 1")->enabled);
    stage.shelf.wait = 0;
    stage.wait(31);
    CHECK(stage.app->labels().find("picture, row 1, 1")->enabled);
}

TEST_CASE("each reason a notebook stays shut has its own words and a way on", "[ui]") {
    const auto [code, words] =
        GENERATE(std::pair{ErrorCode::newer_version, "A newer Pipit wrote this notebook."},
                 std::pair{ErrorCode::damaged, "Some pages do not read well. Nothing was changed."},
                 std::pair{ErrorCode::rolled_back, "Some pages look older than they should."},
                 std::pair{ErrorCode::disk_full, "There is no room left on this computer."},
                 std::pair{ErrorCode::read_only, "I may not write on this computer."},
                 std::pair{ErrorCode::in_use, "This notebook is open in another window."},
                 std::pair{ErrorCode::io, "This notebook does not open now."});
    Stage stage;
    choose_zuri(stage);
    stage.shelf.refuse = code;
    stage.tap_secret();
    stage.expect(words);
    stage.expect("This notebook stays closed for now");
    stage.tap("Back to the names");
    stage.expect("Who is practising?");
    // The tile says so where only a grown-up can help, until the notebook opens.
    const bool for_a_grown_up =
        code == ErrorCode::damaged || code == ErrorCode::rolled_back || code == ErrorCode::io;
    CHECK(stage.has("This one needs your teacher.") == for_a_grown_up);
    stage.shelf.refuse.reset();
    stage.tap("Zuri");
    stage.tap_secret();
    stage.expect("What shall we grow next?");
    stage.tap("I’m done");
    stage.expect("Who is practising?");
    CHECK_FALSE(stage.has("This one needs your teacher."));
}

TEST_CASE("a notebook that cannot be made says why, and the names come back", "[ui]") {
    Stage stage;
    stage.tap("Make mine");
    stage.type("Mei");
    stage.tap("Next");
    stage.tap("Four pictures");
    stage.shelf.refuse = ErrorCode::disk_full;
    stage.tap_secret();
    stage.tap_secret();
    stage.expect("I could not make your notebook");
    stage.expect("no room is left");
    stage.tap("Back to the names");
    stage.expect("Hello. I am Pipit.");
}

TEST_CASE("two secrets that differ are chosen again", "[ui]") {
    Stage stage;
    stage.tap("Make mine");
    stage.type("Mei");
    stage.tap("Next");
    stage.tap("Four pictures");
    stage.tap_secret();
    for (int i = 0; i < 4; ++i)
        stage.tap("picture, row 2, 1");
    stage.expect("Those were not the same. Let’s choose again.");
    stage.expect("Choose 4 pictures");
    CHECK(stage.shelf.learners()->empty());
}

TEST_CASE("a passphrase is typed twice, hidden unless shown, and opens the notebook", "[ui]") {
    Stage stage;
    stage.tap("Make mine");
    stage.type("Mei");
    stage.tap("Next");
    stage.tap("Secret words");
    stage.type("short");
    CHECK_FALSE(stage.app->labels().find("Next")->enabled);
    stage.type(" but long enough");
    CHECK_FALSE(stage.has("long enough"));
    stage.tap("Next");
    stage.tap("My secret words");
    stage.type("short but long enough");
    stage.tap("Make my notebook");
    stage.expect("In case you forget");
}

TEST_CASE("a forgotten secret is told the truth about it", "[ui]") {
    Stage stage;
    choose_zuri(stage);
    stage.tap("I forgot my pictures");
    stage.expect("Only your secret opens this notebook.");
    stage.tap("Try again");
    stage.expect("Hello, Zuri");
}

TEST_CASE("a thirteenth child is reached by More names, and by typing a letter", "[ui]") {
    Stage stage;
    for (const char* name : {"Amina", "Kofi", "Zuri", "Mateo", "Eilidh", "Noor", "Tomasz", "Priya",
                             "Otis", "Mei", "Idris", "Wren", "Yara"}) {
        stage.make_notebook(name);
        stage.tap("I’m done");
        if (stage.has("Finish")) stage.tap("Finish");
    }
    CHECK_FALSE(stage.has("Yara"));
    stage.tap("More names");
    stage.expect("Yara");
    stage.tap("More names");
    CHECK_FALSE(stage.has("Yara"));
    stage.type("y");
    stage.expect("Yara");
    stage.key(ui::Key::enter);
    stage.expect("Hello, Yara");
}
