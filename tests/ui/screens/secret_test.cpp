// Secrets on the screens: what is typed or tapped for one is in no label and in nothing that is
// said, whether it is hidden or shown; and what is said when the new one is kept is true.
#include "tests/ui/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using pipit::test::Stage;

namespace {

const std::string passphrase = "zebra quilt";

// A notebook locked with words, made without read-aloud, its learner signed in.
void make_zuri(Stage& stage) {
    stage.tap("Make mine");
    stage.type("Zuri");
    stage.tap("Next");
    stage.tap("Secret words");
    stage.type(passphrase);
    stage.tap("Next");
    stage.tap("My secret words");
    stage.type(passphrase);
    stage.tap("Make my notebook");
    stage.tap("Not now");
    stage.expect("What shall we grow next?");
}

// The secret asked for again, with every page read aloud.
void ask_again_aloud(Stage& stage) {
    make_zuri(stage);
    stage.app->keep_transcript();
    stage.app->set_hearing({.read_aloud = true, .sounds = false, .manner = {}});
    stage.tap("My data");
    stage.tap("Make a code");
    stage.tap("Make a code");
    stage.expect("Your secret again, please");
}

// Everything said until it is quiet, a sentence a line.
std::string heard(Stage& stage) {
    for (int i = 0; stage.app->speaking() && i < 600; ++i)
        stage.app->advance(*stage.screens, 100);
    std::string out;
    for (const std::string& sentence : stage.app->take_transcript())
        out += sentence + "\n";
    return out;
}

bool in_a_label(const Stage& stage, const std::string& words) {
    for (const ui::Label& label : stage.app->labels().entries()) {
        for (const std::string& part :
             {label.label, label.visible, label.value, label.why, label.spoken})
            if (part.find(words) != std::string::npos) return true;
    }
    return stage.app->labels().listing().find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a passphrase that is shown is on the screen alone: in no label, never said", "[ui]") {
    Stage stage;
    ask_again_aloud(stage);
    stage.tap("My secret words");
    const auto without = stage.app->pixels();
    stage.type("zebra");
    const auto hidden = stage.app->pixels();
    CHECK(hidden != without);
    heard(stage);
    stage.tap("Show");
    CHECK(stage.app->pixels() != hidden);
    CHECK_FALSE(in_a_label(stage, "zebra"));
    stage.tap("My secret words");
    stage.type(" quilt");
    CHECK_FALSE(in_a_label(stage, "zebra"));
    CHECK_FALSE(in_a_label(stage, "quilt"));
    std::string said = heard(stage);
    stage.key(ui::Key::f1);
    said += heard(stage);
    CHECK(said.find("My secret words, field, filled") != std::string::npos);
    CHECK(said.find("zebra") == std::string::npos);
    CHECK(said.find("quilt") == std::string::npos);
    // What was shown is still what is taken.
    stage.tap("Make a code");
    stage.expect("Write this on paper");
}

TEST_CASE("the keys of a passphrase are said by their place, not by their letter", "[ui]") {
    Stage stage;
    ask_again_aloud(stage);
    if (stage.app->labels().find("Erase") == nullptr) stage.tap("Letters to tap");
    heard(stage);
    std::string said;
    for (int i = 0; i < 20 && said.find(", key") == std::string::npos; ++i) {
        stage.key(ui::Key::tab);
        said = heard(stage);
    }
    CHECK(said == "Capital, key, chosen.\n");  // what is no part of the secret has its name
    stage.key(ui::Key::up);
    CHECK(heard(stage) == "row 3, 1, key.\n");
    stage.key(ui::Key::right);
    CHECK(heard(stage) == "row 3, 2, key.\n");
    for (const ui::Label& label : stage.app->labels().entries()) {
        if (label.role != ui::Role::key || label.label.size() != 1) continue;
        INFO(label.label);
        CHECK(label.spoken.starts_with("row "));
    }
}

TEST_CASE("a new secret that is kept is not called lost when the notebook then stays shut",
          "[ui]") {
    Stage stage;
    make_zuri(stage);
    stage.tap("My data");
    stage.tap("Make a code");
    stage.tap("Make a code");
    stage.type(passphrase);
    stage.key(ui::Key::enter);
    stage.expect("Write this on paper");
    std::string letters;
    for (const ui::Label& label : stage.app->labels().entries()) {
        if (label.label.starts_with("Group "))
            letters += label.label.substr(label.label.find(':') + 1);
    }
    stage.tap("I wrote it down");
    stage.tap("I’m done");
    if (stage.has("Finish")) stage.tap("Finish");
    stage.tap("Zuri");
    stage.tap("I forgot my words");
    stage.tap("Type my code");
    stage.type(letters);
    stage.expect("It takes the place of the one you forgot.");
    const std::string fresh = "violet harbour";
    stage.type(fresh);
    stage.tap("Next");
    stage.expect("Once more, to be sure");
    stage.tap("My secret words");
    stage.type(fresh);
    stage.shelf.refuse_read = engine::ErrorCode::io;
    stage.tap("Keep it");
    stage.expect("Your new secret is kept");
    stage.expect("I could not open the notebook now.");
    stage.expect("The code you typed is used up.");
    CHECK_FALSE(stage.has("is not kept"));
    CHECK_FALSE(stage.has("still works"));
    // And so it is.
    stage.shelf.refuse_read.reset();
    stage.tap("Back to the names");
    stage.tap("Zuri");
    stage.type(fresh);
    stage.key(ui::Key::enter);
    stage.expect("What shall we grow next?");
}
