// A nickname that cannot be drawn is refused kindly, before there is a notebook.
#include "tests/ui/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using pipit::test::Stage;

TEST_CASE("a nickname with letters no font can draw asks for others, and names nothing else",
          "[ui]") {
    for (const auto& look : test::every_look()) {
        Stage stage(look);
        stage.tap("Make mine");
        stage.type("Zu\U0010FFFD");
        INFO(look.name);
        stage.expect("I cannot draw one of these letters. Please take another.");
        CHECK_FALSE(stage.app->labels().find("Next")->enabled);
        stage.key(ui::Key::enter);
        stage.expect("What shall I call you?");
        stage.key(ui::Key::backspace);
        CHECK_FALSE(stage.has("I cannot draw one of these letters."));
        CHECK(stage.app->labels().find("Next")->enabled);
    }
}
