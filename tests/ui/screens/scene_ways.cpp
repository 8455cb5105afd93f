// See scene_ways.hpp.
#include "tests/ui/screens/scene_ways.hpp"

#include "engine/session/session.hpp"

#include <catch2/catch_test_macros.hpp>

namespace pipit::test {

using namespace engine;
void add_learner(Stage& stage, const char* name, const char* avatar, SecretKind kind,
                 const char* secret) {
    const auto made = stage.shelf.create({name, avatar, kind}, SecretText(secret), stage.now);
    REQUIRE(made.ok());
}

void class_of(Stage& stage, std::size_t children) {
    static constexpr std::pair<const char*, const char*> names[] = {
        {"Amina", "owl"},     {"Kofi", "fox"},   {"Zuri", "hedgehog"}, {"Mateo", "frog"},
        {"Eilidh", "rabbit"}, {"Noor", "bee"},   {"Tomasz", "acorn"},  {"Priya", "pear"},
        {"Otis", "whale"},    {"Mei", "turtle"}, {"Idris", "kite"},    {"Wren", "mushroom"},
        {"Yara", "snail"}};
    for (std::size_t i = 0; i < children; ++i)
        add_learner(stage, names[i].first, names[i].second, SecretKind::pictures, "abbd");
    stage.open_screens();
}

LearnerId teacher_can_help(Stage& stage) {
    LearnerId zuri;
    const auto cards = stage.shelf.learners();
    for (const LearnerCard& card : *cards) {
        if (card.nickname != "Zuri") continue;
        zuri = card.id;
        auto notebook = stage.shelf.open(card.id, SecretText("abbd"), stage.now);
        REQUIRE(notebook.ok());
        REQUIRE(stage.shelf.keep_recovery(**notebook, {}));
    }
    stage.class_script.there = true;
    stage.open_screens();
    return zuri;
}

namespace {

// Zuri after some weeks: skills in every band, two goals, some of it known again on another day.
void grown_zuri(Stage& stage, bool goals, SpecimenSource& pack) {
    auto made =
        stage.shelf.create({"Zuri", "fox", SecretKind::pictures}, SecretText("abbd"), stage.now);
    REQUIRE(made.ok());
    const auto day_begins = [&] {
        stage.now.utc_s += 86'400;
        ++stage.now.day.value;
    };
    for (int day = 0; day < 9; ++day) {
        auto session = Session::open(pack, **made, 7, stage.now);
        REQUIRE(session.ok());
        if (goals && day == 7) {
            GoalKept goal{0,
                          {"add-parts"},
                          "Add halves and quarters",
                          "I rush",
                          "I feel like rushing",
                          "draw the bar",
                          {stage.now.day.value + 13},
                          false};
            REQUIRE((*session)->keep_goal(goal, stage.now));
        }
        for (const char* id : {"count", "tens", "add-10", "groups", "parts", "halves", "share",
                               "shapes", "clock", "coins", "plots"}) {
            const int reach = static_cast<int>(SkillId{id}.value.size()) % 3;
            if (day % 3 != reach && day > 1) continue;
            REQUIRE((*session)->begin(Offer{{id}, 2, {ReasonCode::own_choice, 0, {}}, {}, 8},
                                      stage.now));
            for (int i = 0; i < 3; ++i) {
                stage.now.utc_s += 20;
                const bool right = (day + i + reach) % 5 != 0;
                const std::string given =
                    right ? answer_text((*session)->item()->answer) : std::string("97");
                REQUIRE((*session)->answer({given}, stage.now));
                REQUIRE((*session)->next(stage.now));
            }
        }
        REQUIRE((*session)->end("", stage.now));
        day_begins();
    }
    made->reset();
    stage.open_screens();
    stage.tap("Zuri");
    stage.tap_secret();
}

}  // namespace

void leave(Stage& stage) {
    stage.tap("I’m done");
    if (stage.has("Next") && !stage.has("Finish")) stage.tap("Next");
    if (stage.has("Finish")) stage.tap("Finish");
}

void to_practice(Stage& stage) {
    stage.make_notebook("Zuri");
    stage.start_practice();
}

void type_answer(Stage& stage, const std::string& given) {
    for (const char c : given)
        stage.type(std::string(1, c));
}

void check(Stage& stage, const std::string& given) {
    type_answer(stage, given);
    stage.wait(15);
    stage.tap("Check");
}

Reach grown(bool goals, Reach then) {
    return [=](Stage& stage) {
        SpecimenSource pack;  // her past does not hang on what is practised now
        grown_zuri(stage, goals, pack);
        if (then) then(stage);
    };
}

void tap_tab(Stage& stage, const char* tab) {
    if (stage.has("Menu")) stage.tap("Menu");
    stage.tap(tab);
}

void press(Stage& stage, const char* label) {
    stage.press(label);
}

}  // namespace pipit::test
