// The keys of what was sent: told about, asked for with the secret, listed, written whole.
#include "tests/ui/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace pipit;
using engine::ErrorCode;
using pipit::test::Stage;

namespace {

// A member of a class who asked for help: their list has sealed messages.
void send_one(Stage& stage) {
    stage.class_script.there = true;
    stage.class_script.view.state = engine::ClassState::member;
    stage.class_script.view.class_name = "Class 4b";
    stage.class_script.view.teacher = "Ms Okoro";
    stage.open_screens();
    stage.make_notebook();
    stage.practise_a_little();
    stage.tap("My class");
    stage.press("Ask my teacher");
    stage.key(ui::Key::enter);
    stage.press("Yes, ask");
    stage.tap("Go on");
    REQUIRE_FALSE(stage.class_script.said.empty());
}

void to_the_keys(Stage& stage) {
    stage.tap("My data");
    stage.tap("See every message");
    stage.press("Save the keys");
}

}  // namespace

TEST_CASE("the keys of what was sent are told about, entered into the list, and only then written",
          "[ui]") {
    Stage stage;
    send_one(stage);
    const int entered = stage.shelf.entered;
    to_the_keys(stage);
    stage.expect("With this file, someone who caught your messages can read them.");
    stage.expect("Documents");
    bool listed_first = false;
    stage.as_page_is_saved = [&] { listed_first = stage.shelf.entered == entered + 1; };
    stage.tap("Save the keys");
    stage.expect("Your secret again, please");
    CHECK(stage.pages.empty());
    stage.tap_secret();
    CHECK(listed_first);
    REQUIRE(stage.pages.size() == 1);
    stage.expect("Pipit-keys.json");
    // The stage's first envelope: digest ee00…, both keys zeros.
    const std::string digest = "ee" + std::string(62, '0');
    CHECK(stage.saved.find("{\"digest\": \"" + digest + "\", \"opening\": \"" +
                           std::string(128, '0') + "\"}") != std::string::npos);
    CHECK(stage.saved.find("Zuri") == std::string::npos);
    stage.tap("Go on");
    stage.expect("The keys of what I sent");
    stage.expect("Written, as you asked.");
}

TEST_CASE("the keys of what was sent are written for whoever knows the secret alone", "[ui]") {
    Stage stage;
    send_one(stage);
    const int entered = stage.shelf.entered;
    to_the_keys(stage);
    stage.tap("Save the keys");
    for (int i = 0; i < 4; ++i)
        stage.tap("picture, row 2, 6");
    stage.expect("Not those four. Try again.");
    stage.key(ui::Key::escape);
    stage.expect("With this file, someone who caught your messages can read them.");
    stage.tap("Not now");
    stage.expect("Every message");
    CHECK(stage.pages.empty());
    CHECK(stage.shelf.entered == entered);
}

TEST_CASE("where the list or the file cannot be written, no keys are, and it is said", "[ui]") {
    Stage stage;
    send_one(stage);
    to_the_keys(stage);
    const bool list = GENERATE(true, false);
    if (list)
        stage.shelf.refuse_ledger = ErrorCode::disk_full;
    else
        stage.refuse_page = ErrorCode::disk_full;
    stage.tap("Save the keys");
    stage.tap_secret();
    stage.expect("The keys are not there");
    stage.expect("There is no room left on this computer.");
    CHECK(stage.pages.empty());
}

TEST_CASE("who sent nothing sealed is offered no keys", "[ui]") {
    Stage stage;
    stage.make_notebook();
    stage.tap("My data");
    stage.tap("Save a copy");
    stage.tap("Save the copy");
    stage.tap_secret();
    stage.tap("Go on");
    stage.tap("See every message");
    CHECK_FALSE(stage.has("Save the keys"));
}
