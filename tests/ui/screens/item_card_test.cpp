// The card of a question: in large letters the question and its figure are seen together where they
// can be, and a button names what is further below.
#include "tests/ui/screens/specimens.hpp"
#include "tests/ui/screens/stage.hpp"
#include "ui/kit/text.hpp"
#include "ui/screens/item_card.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace pipit;
using namespace pipit::engine;
using pipit::test::OneItem;
using pipit::test::Stage;
using pipit::test::StageLook;

namespace {

const StageLook small_and_large{800, 480, 2.0F, ui::Theme::light, "800-200pc"};

Item asking(std::string prompt, Figure figure) {
    Item out = test::specimen("whole");
    out.prompt = std::move(prompt);
    out.figure = std::move(figure);
    return out;
}

// What is drawn of the first figure, and the largest letters on the screen.
struct Seen {
    bool whole = false;
    int letters = 0;
};

Seen seen(OneItem& source, const StageLook& look, Stage& stage) {
    stage.make_notebook();
    stage.start_practice();
    ui::TextWatch watch;
    stage.app->ui().fonts().watch(&watch);
    stage.app->set_look(stage.app->look());
    stage.app->settle(*stage.screens);
    stage.app->ui().fonts().watch(nullptr);
    Seen out;
    const std::string question =
        ui::plain_words(source.make({"x"}, 1, 1).value().prompt).substr(0, 4);
    for (const ui::DrawnLine& line : watch.lines) {
        if (line.words.starts_with(question)) out.letters = line.px;
    }
    for (const ui::Label& label : stage.app->labels().entries()) {
        if (label.role == ui::Role::figure && !label.focusable)
            out.whole = label.rect.bottom() <= label.clip.bottom() && label.rect.y < look.height;
    }
    return out;
}

const NumberLine tank{{0}, {20}, 10, 5, 0, {{{14}, "?"}}};

}  // namespace

TEST_CASE("in large letters a question and its figure are seen together where they can be",
          "[ui][screens]") {
    OneItem source(
        asking("The tank has a scale in liters.\nHow many liters are in the tank?", tank));
    Stage stage(small_and_large, &source);
    const Seen large = seen(source, small_and_large, stage);
    CHECK(large.whole);
    CHECK_FALSE(stage.has("below"));
    CHECK(large.letters >= 44 * 2 / 3);

    // Without a figure the letters are as large as they are wished.
    OneItem alone(
        asking("The tank has a scale in liters.\nHow many liters are in the tank?", NoFigure{}));
    Stage other(small_and_large, &alone);
    CHECK(seen(alone, small_and_large, other).letters > large.letters);
}

TEST_CASE("a button names the figure that is further below, and other things as ever",
          "[ui][screens]") {
    std::string prompt = "Read this.";
    for (int i = 0; i < 6; ++i)
        prompt += "\nThe tank has a scale in liters.";
    OneItem source(asking(prompt, tank));
    Stage stage(small_and_large, &source);
    CHECK_FALSE(seen(source, small_and_large, stage).whole);
    stage.expect("Picture below");
    while (stage.has("Picture below"))
        stage.tap("Picture below");
    stage.expect("Back to the top");

    OneItem alone(asking(prompt + prompt, NoFigure{}));
    Stage other(small_and_large, &alone);
    seen(alone, small_and_large, other);
    other.expect("More below");
}
