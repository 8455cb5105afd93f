// My data: the list, the message opened up, the way out; the code and the way back in; and two
// children at one device. Copies: copy_test.cpp.
#include "engine/report/fields.hpp"
#include "engine/report/shared_report.hpp"
#include "tests/ui/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using engine::ErrorCode;
using pipit::test::Stage;

namespace {

// Through "Make a code" in My data; returns the letters as they are read out.
std::string make_code(Stage& stage) {
    stage.tap("My data");
    stage.tap("Make a code");
    stage.expect("Write it on paper");
    stage.tap("Make a code");
    stage.expect("Your secret again, please");
    stage.tap_secret();
    stage.expect("Write this on paper");
    std::string letters;
    for (int group = 1; group <= 9; ++group) {
        const std::string start = "Group " + std::to_string(group) + ":";
        const std::string all = stage.app->labels().listing();
        const auto at = all.find(start);
        REQUIRE(at != std::string::npos);
        int taken = 0;
        for (std::size_t i = at + start.size(); taken < 4; ++i) {
            if (all[i] == ' ') continue;
            letters += all[i];
            ++taken;
        }
    }
    stage.tap("I wrote it down");
    stage.expect("What is known about me");
    return letters;
}

void forget(Stage& stage) {
    stage.tap("I’m done");
    if (stage.has("Finish")) stage.tap("Finish");
    stage.tap("Zuri");
    stage.tap("I forgot my pictures");
}

}  // namespace

TEST_CASE("erase me asks in words, offers a copy, asks for the secret, and takes all of it away",
          "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.practise_a_little();
    stage.tap("My data");
    stage.tap("Erase me");
    stage.expect("Erase your notebook?");
    stage.key(ui::Key::escape);  // keeping it is the way out
    stage.expect("What is known about me");
    stage.tap("Erase me");
    stage.tap("Save a copy");
    stage.tap("Not now");
    stage.expect("Erase your notebook?");
    stage.tap("Erase me");
    for (int i = 0; i < 4; ++i)
        stage.tap("picture, row 2, 6");
    stage.expect("Not those four. Try again.");
    CHECK(stage.screens->session() != nullptr);
    stage.tap_secret();
    stage.expect("Your notebook is gone");
    CHECK(stage.screens->session() == nullptr);
    stage.tap("Back to the names");
    stage.expect("Hello. I am Pipit.");
}

TEST_CASE("erase me tells of a page that was saved, and may still be in the folder", "[ui]") {
    const auto erased = [](Stage& stage) {
        stage.tap("Erase me");
        stage.tap("Erase me");
        stage.tap_secret();
        stage.expect("Your notebook is gone");
    };
    const std::string page = "A page you saved may still be in the folder “Documents”.";
    {
        Stage stage;
        stage.make_notebook();
        stage.tap("My data");
        erased(stage);
        stage.expect("are off this computer");
        CHECK_FALSE(stage.has(page));
    }
    {
        Stage stage;
        stage.make_notebook();
        stage.tap("My data");
        stage.tap("Save a copy");
        stage.tap("Save the copy");
        stage.tap_secret();
        stage.tap("Go on");
        erased(stage);
        stage.expect(page);
        CHECK_FALSE(stage.has("off this computer"));
    }
    {
        Stage stage;
        stage.make_notebook();
        stage.tap("My data");
        stage.tap("Make a code");
        stage.tap("Make a code");
        stage.tap_secret();
        stage.tap("Save a page to print");
        stage.tap("Save the page");
        stage.tap("I wrote it down");
        erased(stage);
        stage.expect(page);
    }
    {
        Stage stage;  // a list that cannot be read does not say that none was saved
        stage.make_notebook();
        stage.tap("My data");
        stage.shelf.ledger_damaged = true;
        erased(stage);
        stage.expect(page);
    }
}

TEST_CASE("a notebook that cannot be erased is said to be there still, or locked for good",
          "[ui]") {
    for (const bool delists : {false, true}) {
        Stage stage;
        stage.make_notebook();
        stage.tap("My data");
        stage.shelf.refuse_erase = ErrorCode::disk_full;
        stage.shelf.delists_first = delists;
        stage.tap("Erase me");
        stage.tap("Erase me");
        stage.tap_secret();
        stage.expect(delists ? "Your notebook is locked for good" : "Your notebook is still here");
        CHECK_FALSE(stage.has("Your notebook is gone"));
        stage.tap("Back to the names");
        CHECK(stage.has("Zuri") == !delists);
    }
}

TEST_CASE("the message is opened up from its bytes, one row a practised skill", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.tap("My data");
    stage.expect("Nothing yet: no plant was practised.");
    stage.tap("Today");
    stage.practise_a_little();
    stage.tap("My data");
    stage.expect("With a class, this message would go.");
    stage.expect("1–5");
    stage.tap("See all of it");
    stage.expect("How it is going");
    stage.expect("growing along");
    stage.expect("Chose my own");
    stage.expect("Message number");
    stage.key(ui::Key::escape);
    stage.expect("What is known about me");
}

TEST_CASE("what My data says never leaves is declared so", "[ui]") {
    // "other answers, how fast I am, what I tap, my notes, the time of day, where I am"
    for (const char* id : {"answered.right", "answered.seconds", "answered.misconception",
                           "session_ended.helped", "answered.hints"}) {
        INFO(id);
        CHECK(engine::find_field(id)->shared == engine::Shared::never);
    }
    for (const engine::SharedField& field : engine::shared_fields()) {
        CHECK(field.id.find("time") == std::string_view::npos);
        CHECK(field.id.find("place") == std::string_view::npos);
    }
}

TEST_CASE("what this computer does not give is told, each thing where it is missing", "[ui]") {
    const char* const memory = "The key to these pages may stay on this computer’s disk.";
    const char* const network = "This computer does not help to keep Pipit off the internet.";
    for (const bool no_lock : {false, true}) {
        for (const bool no_filter : {false, true}) {
            CAPTURE(no_lock, no_filter);
            Stage stage;
            stage.lacking = {.memory_lock = no_lock, .network_filter = no_filter};
            stage.open_screens();
            stage.make_notebook();
            stage.tap("My data");
            const std::string all = stage.app->labels().listing();
            CHECK((all.find(memory) != std::string::npos) == no_lock);
            CHECK((all.find(network) != std::string::npos) == no_filter);
        }
    }
}

TEST_CASE("a guest reads that nothing is kept, and is offered nothing to erase", "[ui]") {
    Stage stage;
    stage.tap("Just look around");
    stage.tap("My data");
    stage.expect("Nothing is kept");
    CHECK(stage.app->labels().find("Erase me") == nullptr);
    CHECK(stage.app->labels().find("Save a copy") == nullptr);
    CHECK(stage.app->labels().find("Make a code") == nullptr);
}

TEST_CASE("a code made in My data opens a forgotten notebook, once, with a new secret", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.practise_a_little();
    const std::string letters = make_code(stage);
    forget(stage);
    stage.expect("You have a code.");
    stage.tap("Type my code");
    // A slip is named by its group and costs nothing.
    std::string slipped = letters.substr(0, 4);
    slipped[1] = slipped[1] == 'A' ? 'B' : 'A';
    for (const char c : slipped)
        stage.type(std::string(1, c));
    stage.expect("Group 1 does not fit.");
    std::string small = letters;
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    for (const char c : small)
        stage.type(std::string(1, c));
    stage.expect("Choose 4 pictures");
    const auto fresh = [&] {
        for (const char* tile : {"row 2, 1", "row 2, 3", "row 1, 2", "row 2, 5"})
            stage.tap(std::string("picture, ") + tile);
    };
    fresh();
    stage.expect("Once more, to be sure");
    fresh();
    stage.expect("Your notebook is open again");
    stage.tap("Not now");
    stage.expect("What shall we grow next?");
    stage.tap("My data");
    stage.expect("Opened with the code");
    stage.expect("Was it you?");
    stage.tap("I’m done");
    if (stage.has("Finish")) stage.tap("Finish");
    stage.tap("Zuri");
    fresh();
    stage.expect("What shall we grow next?");
}

TEST_CASE("a code is offered right after a notebook is made, and may be saved as a page", "[ui]") {
    Stage stage;
    stage.tap("Make mine");
    stage.type("Zuri");
    stage.tap("Next");
    stage.tap("Four pictures");
    stage.tap_secret();
    stage.tap_secret();
    stage.expect("In case you forget");
    stage.tap("Make a code");
    stage.expect("I show it only once.");
    stage.tap("Save a page to print");
    stage.expect("Anyone who opens the page can use the code.");
    CHECK(stage.pages.empty());
    stage.tap("Save the page");
    CHECK(stage.pages.size() == 1);
    stage.expect("Pipit-code.html");
    stage.tap("I wrote it down");
    stage.expect("What shall we grow next?");
    stage.tap("My data");
    stage.expect("A page with my code");
}

TEST_CASE("a secret that is easy to guess is refused kindly, and another is taken", "[ui]") {
    Stage stage;
    stage.tap("Make mine");
    stage.type("Zuri");
    stage.tap("Next");
    stage.tap("Six numbers");
    for (const char* weak : {"111111", "123456"}) {
        stage.type(weak);
        stage.expect("That one is easy to guess. Please choose another.");
        stage.expect("0 taps so far");
    }
    stage.type("314159");
    stage.expect("Once more, to be sure");
}

TEST_CASE("with a partner turns change with each question, and the end tells pair work apart",
          "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.tap("Work with a partner");
    stage.expect("Take turns. I say whose turn it is.");
    stage.tap("We begin");
    CHECK(stage.screens->session()->paired());
    stage.expect("Your turn");
    stage.answer(true);
    stage.expect("Your turn");
    stage.tap("Next question");
    stage.expect("Your partner’s turn");
    stage.answer(false);
    stage.tap("Try again");
    stage.expect("Your partner’s turn");
    stage.answer(true);
    stage.tap("Next question");
    stage.expect("Your turn");
    stage.tap("Stop for now");
    stage.expect("My partner");
    stage.expect("You worked as a pair: 2 answers so far.");
    stage.tap("A little more");
    CHECK_FALSE(stage.screens->session()->paired());
    stage.tap("My data");
    stage.expect("2 of them with a partner");
    stage.tap("Today");
    stage.tap("Start this one");
    CHECK_FALSE(stage.has("Your turn"));
}

TEST_CASE("a goal whose day has come is asked about, and its end is followed by a thought",
          "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.tap("Goals");
    stage.tap("Plant a goal");
    for (int part = 0; part < 5; ++part)
        stage.key(ui::Key::enter);
    stage.tap("Keep my goal");
    CHECK_FALSE(stage.has("How did it go?"));
    for (int week = 0; week < 12;
         ++week) {  // a day passes when it is claimed and something is done
        stage.now.day.value += 10;
        stage.now.utc_s += 10 * 86400;
        stage.tap("I’m done");
        if (stage.has("Finish")) stage.tap("Finish");
        stage.tap("Zuri");
        stage.tap_secret();
        stage.practise_a_little();
    }
    stage.tap("Goals");
    stage.expect("How did it go?");
    stage.tap("Nearly");
    stage.expect("What helped, or what got in the way?");
    stage.tap("Back to my goals");
    stage.expect("No goal yet. Want to plant one?");
}
