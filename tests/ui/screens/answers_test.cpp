// Every kind of answer, given by taps and by keys alone, in every size: what is entered is what is
// meant, an empty answer asks for one, and each says its state to those who listen.
#include "engine/session/answer.hpp"
#include "tests/ui/screens/specimens.hpp"
#include "tests/ui/screens/stage.hpp"
#include "ui/kit/text.hpp"
#include "ui/screens/answer_entry.hpp"
#include "ui/screens/answer_shown.hpp"
#include "ui/screens/answer_widget.hpp"
#include "ui/screens/item_card.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <cstdlib>

using namespace pipit;
using namespace pipit::engine;
using pipit::test::OneItem;
using pipit::test::Stage;
using pipit::test::StageLook;

namespace {

const char* const kinds[] = {"whole",       "decimal",     "fraction-bar", "choice",
                             "several",     "order",       "match",        "text",
                             "line-answer", "grid-answer", "clock-answer", "point-answer"};

Item item_of(Answer answer) {
    Item item = test::specimen("whole");
    item.answer = std::move(answer);
    return item;
}

// What a child who opens this question is shown.
struct Desk {
    OneItem source;
    Stage stage;
    explicit Desk(Item item, const StageLook& look = {})
        : source(std::move(item)), stage(look, &source) {
        stage.make_notebook();
        stage.start_practice();
    }
    [[nodiscard]] std::string value(const std::string& label) const {
        const ui::Label* found = stage.app->labels().find(label);
        INFO(label << " on\n" << stage.app->labels().listing());
        REQUIRE(found != nullptr);
        return found->value;
    }
    void tap_at(const std::string& label, double x, double y) {
        const ui::Rect all = stage.app->labels().find(label)->rect;
        stage.app->tap(*stage.screens, {all.x + static_cast<int>(all.w * x),
                                        all.y + static_cast<int>(all.h * y), 0, 0});
        stage.app->advance(*stage.screens, 50);
    }
    void picture(const std::string& name) const {
        if (const char* folder = std::getenv("PIPIT_PICTURES"))
            stage.app->screenshot(std::string(folder) + "/" + name + ".png");
    }
};

Item grid_item(int rows, int columns) {
    GridAnswer grid;
    grid.rows = rows;
    grid.columns = columns;
    grid.count = rows + columns;
    return item_of(grid);
}

}  // namespace

TEST_CASE("every kind of answer is entered by taps alone, in every size", "[ui][property]") {
    for (const StageLook& look : test::every_look()) {
        for (const char* kind : kinds) {
            INFO(kind << " at " << look.name);
            Desk desk(test::specimen(kind), look);
            desk.picture(std::string(kind) + "-" + look.name);
            desk.stage.answer(false);
            desk.stage.expect("Not yet");
            desk.picture(std::string(kind) + "-" + look.name + "-not-yet");
            desk.stage.tap("Try again");
            desk.stage.enter(true, false);
            desk.picture(std::string(kind) + "-" + look.name + "-given");
            desk.stage.tap("Check");
            desk.stage.expect("That is right");
        }
    }
}

TEST_CASE("every kind of answer is entered by keys alone, and Check by Tab and Enter", "[ui]") {
    for (const char* kind : kinds) {
        INFO(kind);
        Desk desk(test::specimen(kind));
        desk.stage.enter(true, true);
        for (int i = 0; i < 20; ++i) {
            const ui::Label* focused = desk.stage.app->labels().by_id(desk.stage.app->ui().focus());
            REQUIRE(focused != nullptr);
            if (focused->label == "Check") break;
            desk.stage.key(ui::Key::tab);
        }
        desk.stage.key(ui::Key::enter);
        desk.stage.expect("That is right");
    }
}

TEST_CASE("Check on an empty answer of any kind asks for one and counts nothing", "[ui]") {
    for (const char* kind : kinds) {
        INFO(kind);
        Desk desk(test::specimen(kind));
        desk.stage.tap("Check");
        desk.stage.expect("Tap your answer first.");
        CHECK(desk.stage.screens->session()->pace(desk.stage.now).answers == 0);
    }
}

TEST_CASE("a whole number beside a fraction is entered in three boxes", "[ui]") {
    NumberAnswer mixed;
    mixed.value = Rational(3, 2);
    mixed.allow_fraction = true;
    mixed.allow_minus = true;
    for (const bool by_keys : {false, true}) {
        Desk desk(item_of(mixed));
        const auto steps = by_keys ? ui::entry_by_keys(mixed, "-12 3/4")
                                   : ui::entry_by_taps(mixed, "-12 3/4", desk.stage.app->labels());
        for (const ui::EntryStep& step : steps) {
            if (step.act == ui::EntryStep::Act::tap) desk.stage.tap(step.words);
            if (step.act == ui::EntryStep::Act::type) desk.stage.type(step.words);
            if (step.act == ui::EntryStep::Act::press) desk.stage.key(step.key);
        }
        INFO(by_keys << desk.stage.app->labels().listing());
        CHECK(desk.value("Whole number") == "12");
        CHECK(desk.value("Top number") == "3");
        CHECK(desk.value("Bottom number") == "4");
        desk.picture(by_keys ? "mixed-by-keys" : "mixed-by-taps");
        desk.stage.wait(5);
        desk.stage.tap("Check");
        desk.stage.expect("\u221212 3/4");
        desk.stage.expect("Not yet");
    }
}

TEST_CASE("one and a half is accepted as 1 1/2, 3/2 and 1.5 where any form will do", "[ui]") {
    NumberAnswer any;
    any.value = Rational(3, 2);
    any.allow_fraction = true;
    any.allow_point = true;
    for (const char* given : {"1 1/2", "3/2", "1.5"}) {
        INFO(given);
        Desk desk(item_of(any));
        for (const ui::EntryStep& step : ui::entry_by_taps(any, given, desk.stage.app->labels()))
            desk.stage.tap(step.words);
        desk.stage.wait(5);
        desk.stage.tap("Check");
        desk.stage.expect("That is right");
    }
}

TEST_CASE("the right amount in another form is named, and the form that is asked for", "[ui]") {
    NumberAnswer decimal;
    decimal.value = Rational(3, 2);
    decimal.form = NumberForm::decimal;
    decimal.allow_fraction = true;
    decimal.allow_point = true;
    Desk desk(item_of(decimal));
    for (const ui::EntryStep& step : ui::entry_by_taps(decimal, "3/2", desk.stage.app->labels()))
        desk.stage.tap(step.words);
    desk.stage.wait(5);
    desk.stage.tap("Check");
    desk.stage.expect("Right amount");
    desk.stage.expect("This question asks for a decimal.");
    CHECK_FALSE(desk.stage.has("Not yet"));
    desk.picture("wrong-form");
}

TEST_CASE("a fraction over zero cannot be read, and is not called wrong", "[ui]") {
    NumberAnswer any;
    any.value = Rational(1, 2);
    any.allow_fraction = true;
    Desk desk(item_of(any));
    for (const char* key : {"1", "Fraction", "0", "Check"})
        desk.stage.tap(key);
    desk.stage.expect("I cannot read that yet.");
    CHECK(desk.stage.screens->session()->pace(desk.stage.now).answers == 0);
}

TEST_CASE("a key on what is chosen already checks it; a second tap does not", "[ui]") {
    Desk desk(test::specimen("choice"));
    desk.stage.wait(10);
    desk.stage.key(ui::Key::down);
    desk.stage.key(ui::Key::enter);
    CHECK_FALSE(desk.stage.has("That is right"));
    desk.stage.key(ui::Key::enter);
    desk.stage.expect("That is right");

    Desk tapped(test::specimen("choice"));
    tapped.stage.wait(10);
    tapped.stage.tap("3/4 of a metre");
    tapped.stage.tap("3/4 of a metre");
    CHECK_FALSE(tapped.stage.has("That is right"));
}

TEST_CASE("a tap on the line puts the mark on the nearest tick, and the arrows move it on",
          "[ui]") {
    Desk desk(test::specimen("line-answer"));
    CHECK(desk.value("The line") == "no mark yet");
    desk.tap_at("The line", 0.51, 0.5);
    CHECK(desk.value("The line") == "mark 4 of 8");
    desk.stage.tap("One step left");
    CHECK(desk.value("The line") == "mark 3 of 8");
    desk.stage.wait(5);
    desk.stage.tap("Check");
    desk.stage.expect("That is right");
}

TEST_CASE("a tap on the grid puts the point on the nearest crossing", "[ui]") {
    Desk desk(test::specimen("point-answer"));
    desk.tap_at("The grid", 0.5, 0.5);
    const std::string somewhere = desk.value("The grid");
    CHECK(somewhere.find(" across, ") != std::string::npos);
    desk.stage.tap("One step up");
    CHECK(desk.value("The grid") != somewhere);
}

TEST_CASE("what is tapped says its state: ticked, placed, paired, filled, where the hands are",
          "[ui]") {
    Desk several(test::specimen("several"));
    several.stage.tap("30");
    CHECK(several.value("30") == "ticked");
    several.stage.tap("30");
    CHECK(several.value("30") == "not ticked");

    Desk order(test::specimen("order"));
    order.stage.tap("1/8");
    CHECK(order.value("1/8") == "taken up");
    order.stage.tap("Place 1");
    CHECK(order.value("1/8") == "in place 1");
    CHECK(order.value("Place 1") == "1/8");
    order.stage.tap("Undo");
    CHECK(order.value("Place 1") == "empty");

    Desk match(test::specimen("match"));
    match.stage.tap("1: 1/2");
    match.stage.tap("C: 0.5");
    CHECK(match.value("1: 1/2") == "with C");
    CHECK(match.value("C: 0.5") == "with 1");
    match.stage.tap("Undo");
    CHECK(match.value("C: 0.5") == "no partner yet");

    Desk grid(test::specimen("grid-answer"));
    grid.stage.tap("Row 2, cell 3");
    CHECK(grid.value("Row 2, cell 3") == "filled");
    grid.stage.tap("Clear");
    CHECK(grid.value("Row 2, cell 3") == "empty");

    Desk clock(test::specimen("clock-answer"));
    clock.stage.expect("It has no hands yet.");
    for (const char* key : {"One hour on", "One hour back", "5 minutes back"})
        clock.stage.tap(key);
    clock.stage.expect("The short hand is at 11, the long hand at 11.");
    CHECK_FALSE(clock.stage.has("11:55"));  // the hands alone
}

TEST_CASE("taking a partner that was taken frees the other one", "[ui]") {
    Desk match(test::specimen("match"));
    for (const char* tile : {"1: 1/2", "C: 0.5", "2: 1/4", "C: 0.5"})
        match.stage.tap(tile);
    CHECK(match.value("1: 1/2") == "no partner yet");
    CHECK(match.value("2: 1/4") == "with C");
}

TEST_CASE("cells too small for a finger are reached by steps, and filled a row at a time", "[ui]") {
    Desk desk(grid_item(10, 10), {800, 480, 1.0F, ui::Theme::light, "800"});
    REQUIRE(desk.stage.app->labels().find("Row 1, cell 1") == nullptr);
    desk.stage.tap("Fill this row");
    desk.stage.tap("One step down");
    for (int i = 0; i < 10; ++i) {
        desk.stage.tap("Fill this cell");
        desk.stage.tap("One step right");
    }
    desk.picture("grid-10-by-10-800");
    CHECK(desk.value("The cells") == "Row 2, cell 10: filled");
    desk.stage.wait(5);
    desk.stage.tap("Check");
    desk.stage.expect("That is right");  // 20 cells
}

TEST_CASE("what was given is shown in words", "[ui]") {
    const auto shown = [](const Answer& answer, const char* given) {
        return ui::plain_words(ui::given_markup(item_of(answer), {given}));
    };
    CHECK(shown(NumberAnswer{}, "-1 1/2") == "\u22121 1/2");
    CHECK(shown(test::specimen("several").answer, "0,2") == "14, 30");
    CHECK(shown(test::specimen("order").answer, "1,3,0,2") == "1/8, 1/4, 1/2, 3/4");
    CHECK(shown(test::specimen("match").answer, "2,0,1") ==
          "1/2 \u2192 0.5 1/4 \u2192 0.25 3/4 \u2192 0.75");
    CHECK(shown(test::specimen("grid-answer").answer, "110000/000000/000000/000001") == "3 cells");
    CHECK(shown(test::specimen("clock-answer").answer, "7:05") == "7:05");
    CHECK(shown(test::specimen("point-answer").answer, "3,-2") == "(3, \u22122)");
    LineAnswer tenths{{Rational(0), Rational(1), 10, 5, 1, {}}, Rational(3, 10)};
    CHECK(shown(tenths, "3/10") == "0.3");
    LineAnswer thousands{{Rational(10000), Rational(20000), 10, 5, 0, {}}, Rational(12000)};
    CHECK(shown(thousands, "12000") == "12,000");
}

TEST_CASE("a place is tapped on plain paper that has no numbers, and none are told", "[ui]") {
    const StageLook look =
        GENERATE(StageLook{}, StageLook{800, 480, 1.0F, ui::Theme::light, "800"});
    Item item = test::specimen("point-answer");
    PointAnswer answer{
        CoordinateGrid{.x_to = 5, .y_to = 4, .points = {{0, 1, "A"}, {5, 4, "B"}}, .axes = false},
        0, 2};
    item.prompt = "Tap the place just above A.";
    item.answer = answer;
    Desk desk(item, look);
    ui::TextWatch watch;
    desk.stage.app->ui().fonts().watch(&watch);
    desk.picture("point-on-paper-" + look.name);
    desk.stage.tap("One step right");
    desk.stage.tap("One step up");
    watch.lines.clear();
    desk.stage.tap("One step up");
    for (const ui::DrawnLine& line : watch.lines) {
        INFO(line.words);
        CHECK(line.words.find_first_of("0123456789xy") == std::string::npos);
    }
    desk.stage.app->ui().fonts().watch(nullptr);
    CHECK(desk.value("The grid") == "0 across, 2 up");
    desk.stage.tap("Check");
    desk.stage.expect("That is right");
    CHECK(ui::given_markup(item, {"1,2"}) == "this place");
}

TEST_CASE("a question in the words of the last one is read aloud again", "[ui]") {
    Desk desk(test::specimen("whole"));
    const auto heard = [&] {
        for (int i = 0; desk.stage.app->speaking() && i < 600; ++i)
            desk.stage.app->advance(*desk.stage.screens, 100);
        return desk.stage.app->take_transcript();
    };
    const std::string asked =
        ui::spoken_words(ui::plain_words(ui::question_markup(test::specimen("whole").prompt)));
    desk.stage.app->keep_transcript();
    desk.stage.app->set_hearing({.read_aloud = true, .sounds = false, .manner = {}});
    heard();
    desk.stage.answer(true);
    desk.stage.expect("That is right");
    for (const std::string& line : heard())
        CHECK(asked.find(line) == std::string::npos);  // the question stood there
    desk.stage.tap("Next question");
    std::string all;
    for (const std::string& line : heard())
        all += line + ' ';
    INFO(all);
    CHECK(all.starts_with(asked));
}

TEST_CASE("matched pairs are said one by one, without an arrow", "[ui]") {
    CHECK(ui::plain_words(ui::given_spoken(test::specimen("match"), {"2,0,1"})) ==
          "1/2 goes with 0.5. 1/4 goes with 0.25. 3/4 goes with 0.75.");
    CHECK(ui::given_spoken(test::specimen("several"), {"0,2"}).empty());
}

TEST_CASE("what an answer would mean is drawn: the hands, the point, the mark", "[ui]") {
    const auto clock = ui::meaning_of(test::specimen("clock-answer"), {"6:35"});
    REQUIRE(clock.size() == 1);
    CHECK(std::get<ClockFace>(clock[0]).hour == 6);
    CHECK(std::get<ClockFace>(clock[0]).minute == 35);
    const auto point = ui::meaning_of(test::specimen("point-answer"), {"2,3"});
    REQUIRE(point.size() == 1);
    CHECK(std::get<CoordinateGrid>(point[0]).points.back().y == 3);
    const auto line = ui::meaning_of(test::specimen("line-answer"), {"5/4"});
    REQUIRE(line.size() == 1);
    CHECK(std::get<NumberLine>(line[0]).marks.back().at == Rational(5, 4));
}
