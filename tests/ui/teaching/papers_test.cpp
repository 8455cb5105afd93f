// What a teacher prints: what must stand on each page, and what never may.
#include "tests/ui/screens/specimens.hpp"
#include "tests/ui/teaching/seeded_class.hpp"
#include "ui/kit/words.hpp"
#include "ui/teaching/papers.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace pipit;
using namespace engine::classroom;
using engine::SkillId;
using test::seeded_day;
using ui::Sheet;
using ui::sheet_words;

namespace {

const ui::PaperOf of{"Class 5R", "Ms Okoro", seeded_day};

struct Class {
    MemoryStaff staff;
    test::SeededSource items;
    Class() { test::seed_class(staff); }

    const LearnerPage& named(const std::string& name) const {
        const auto found = std::find_if(staff.learners.begin(), staff.learners.end(),
                                        [&](const auto& one) { return one.who.name == name; });
        REQUIRE(found != staff.learners.end());
        return *found;
    }
    [[nodiscard]] std::string talk(const std::string& name) {
        return sheet_words(ui::conference_page(of, items, named(name), name));
    }
    [[nodiscard]] std::string home(const std::string& name) const {
        return sheet_words(ui::family_page(of, items.graph(), named(name), name));
    }
};

// Questions of every way to answer, one after the other.
class EveryWay final : public engine::ItemSource {
  public:
    explicit EveryWay(engine::Answer answer) : answer_(std::move(answer)) {
        engine::Skill skill;
        skill.id = {"share-out"};
        skill.title = skill.short_title = "Share out";
        skill.use = "Bakers share dough.";
        graph_ = *engine::SkillGraph::from({skill});
    }
    const engine::SkillGraph& graph() const override { return graph_; }
    engine::Result<engine::Item> make(const SkillId& skill, int level,
                                      std::uint64_t seed) override {
        engine::Item out = test::specimen("fraction-bar");
        out.ref = {skill, skill.value, level, seed};
        out.prompt =
            "Question " + std::to_string(seed % 1000) + " of level " + std::to_string(level);
        out.answer = answer_;
        out.worked = {"Step one of " + std::to_string(seed % 1000), "Then step two"};
        levels.push_back(level);
        return out;
    }
    std::vector<int> levels;

  private:
    engine::Answer answer_;
    engine::SkillGraph graph_;
};

SkillId group_on(const char* skill) {
    return {skill};
}

engine::NumberAnswer seven(const char* unit) {
    engine::NumberAnswer out;
    out.value = 7;
    out.unit = unit;
    return out;
}

bool has(const std::string& words, const std::string& what) {
    return words.find(what) != std::string::npos;
}

// Names of the class other than these stand nowhere.
void nobody_else(const Class& of_class, const std::string& words,
                 const std::vector<std::string>& but) {
    for (const LearnerPage& one : of_class.staff.learners) {
        if (std::find(but.begin(), but.end(), one.who.name) != but.end()) continue;
        INFO(one.who.name << " in " << words);
        // As a word: "Ana" is no part of another one.
        const auto at = words.find(one.who.name + ' ');
        CHECK(at == std::string::npos);
        CHECK_FALSE(has(words, one.who.name + ','));
        CHECK_FALSE(has(words, one.who.name + '.'));
    }
}

}  // namespace

TEST_CASE("a group's task has its questions from easy to hard, room, a talk, and its answers apart",
          "[ui][teaching][paper]") {
    EveryWay items(seven("cm"));
    const auto sheet =
        ui::group_task(of, items, group_on("share-out"), {"Eilidh", "Nia", "Number 22"});
    REQUIRE(sheet.ok());
    std::vector<const ui::SheetTask*> tasks;
    std::size_t answers = 0;
    bool apart = false;
    for (const ui::SheetBlock& block : sheet->blocks) {
        if (const auto* task = std::get_if<ui::SheetTask>(&block)) {
            CHECK_FALSE(apart);
            tasks.push_back(task);
        }
        apart = apart || std::holds_alternative<ui::SheetNewPage>(block);
        if (const auto* answer = std::get_if<ui::SheetAnswer>(&block)) {
            CHECK(apart);
            ++answers;
            CHECK(answer->answer == "7 cm");
            CHECK(answer->steps.size() == 2);
        }
    }
    REQUIRE(tasks.size() == 4);
    CHECK(answers == 4);
    CHECK(tasks[0]->way == ui::PaperWay::line);
    CHECK(tasks[0]->unit == "cm");
    CHECK(tasks[0]->figures.size() == 1);
    CHECK(std::is_sorted(items.levels.begin(), items.levels.end()));
    CHECK(items.levels.back() > items.levels.front());
    const std::string words = sheet_words(*sheet);
    CHECK(has(words, "For Eilidh, Nia, Number 22"));
    CHECK(has(words, "How do you know?"));
    CHECK(has(words, "Bakers share dough."));
    CHECK(has(words, "Class 5R · Ms Okoro · Tuesday 24 November"));
}

TEST_CASE("the same group gets the same task all day, and another one tomorrow",
          "[ui][teaching][paper]") {
    EveryWay items(seven(""));
    const auto today = sheet_words(*ui::group_task(of, items, group_on("share-out"), {"Nia"}));
    CHECK(today == sheet_words(*ui::group_task(of, items, group_on("share-out"), {"Nia"})));
    ui::PaperOf tomorrow = of;
    ++tomorrow.day.value;
    CHECK(today != sheet_words(*ui::group_task(tomorrow, items, group_on("share-out"), {"Nia"})));
}

TEST_CASE("every way to answer has a way with a pencil", "[ui][teaching][paper]") {
    using engine::Answer;
    const auto way = [](Answer answer) {
        EveryWay items(std::move(answer));
        const auto sheet = ui::group_task(of, items, group_on("share-out"), {"Nia"});
        REQUIRE(sheet.ok());
        for (const ui::SheetBlock& block : sheet->blocks) {
            if (const auto* task = std::get_if<ui::SheetTask>(&block)) return *task;
        }
        FAIL("no question");
        return ui::SheetTask{};
    };
    CHECK(way(engine::TextAnswer{{"bird"}}).way == ui::PaperWay::line);
    CHECK(way(engine::ChoiceAnswer{{"a", "b"}, 1}).options.size() == 2);
    CHECK(way(engine::SeveralAnswer{{"a", "b"}, {0}}).way == ui::PaperWay::tick_some);
    CHECK(way(engine::OrderAnswer{{"a", "b"}, {1, 0}}).way == ui::PaperWay::number);
    CHECK(way(engine::MatchAnswer{{"a", "b"}, {"c", "d"}, {1, 0}}).right.size() == 2);
    CHECK(way(engine::LineAnswer{}).figures.size() == 2);
    CHECK(way(engine::GridAnswer{.rows = 2, .columns = 3, .count = 4}).columns == 3);
    CHECK(way(engine::ClockAnswer{7, 5}).clock);
    CHECK(way(engine::PointAnswer{}).figures.size() == 2);
}

TEST_CASE("a skill without questions makes no task", "[ui][teaching][paper]") {
    Class one;
    CHECK_FALSE(ui::group_task(of, one.items, group_on("times-10"), {"Lin"}).ok());
    CHECK_FALSE(ui::group_task(of, one.items, group_on("gone"), {"Lin"}).ok());
}

TEST_CASE("a talk's page has what grew with its evidence, what is brought, and what was agreed",
          "[ui][teaching][paper]") {
    Class one;
    const std::string words = one.talk("Zuri");
    for (const char* said :
         {"A talk with Zuri", "heard from today", "What grew", "Times by 8", "21 tries or more",
          "Equal parts", "Seen done by the teacher, 16 Nov: With a paper strip, alone.",
          "What is growing now", "Turns and angles", "Add halves and quarters, by 11 Dec",
          "Asked for help, Friday", "Share out", "They wrote: 2/6",
          "Draw the bar first, then count the parts.", "To look at again: Sunday 29 November",
          "What Zuri says today", "What we agree on", "We look at it again on"}) {
        INFO(said << " in\n" << words);
        CHECK(has(words, said));
    }
    nobody_else(one, words, {"Zuri"});
}

TEST_CASE("no page ranks, counts minutes or names who is stuck", "[ui][teaching][paper]") {
    Class one;
    for (const char* name : {"Zuri", "Jonah", "Eilidh", "Otis", "Pavel", "Hana"}) {
        for (const std::string& words : {one.talk(name), one.home(name)}) {
            INFO(words);
            for (const char* never : {"stuck", "blocked", " min ", " min.", " min\n", "%", "score",
                                      "rank", "best", "behind", "points", "place in"})
                CHECK_FALSE(has(words, never));
            nobody_else(one, words, {name});
        }
    }
}

TEST_CASE("with hidden names a page says the number, and the name stands nowhere",
          "[ui][teaching][paper]") {
    Class one;
    const LearnerPage& zuri = one.named("Zuri");
    for (const Sheet& sheet : {ui::conference_page(of, one.items, zuri, "Number 30"),
                               ui::family_page(of, one.items.graph(), zuri, "Number 30")}) {
        CHECK(has(sheet_words(sheet), "Number 30"));
        CHECK_FALSE(has(sheet_words(sheet), "Zuri"));
        CHECK_FALSE(has(sheet.title, "30"));
    }
}

TEST_CASE("a family's page tells what grew and one thing to talk about, and what is kept",
          "[ui][teaching][paper]") {
    Class one;
    const std::string words = one.home("Zuri");
    for (const char* said :
         {"What Zuri is learning", "What is being worked on", "Turns and angles", "What has grown",
          "Still right on another day.", "To talk about at home", "How do you know?",
          "locked with a secret", "Nothing goes to anybody else", "have it erased"}) {
        INFO(said << " in\n" << words);
        CHECK(has(words, said));
    }
}

TEST_CASE("what a child shared with the teacher alone is not on the family's page",
          "[ui][teaching][paper]") {
    Class one;
    const std::string words = one.home("Zuri");
    for (const char* never : {"I draw the bar", "rush", "2/6", "paper strip", "Draw the bar first",
                              "asked", "Asked", "tries"}) {
        INFO(never << " in\n" << words);
        CHECK_FALSE(has(words, never));
    }
}

TEST_CASE("somebody of whom there is nothing yet has pages, too", "[ui][teaching][paper]") {
    Class one;
    const LearnerPage& kit = one.staff.add("Kit", {});
    const std::string talk = sheet_words(ui::conference_page(of, one.items, kit, "Kit"));
    CHECK(has(talk, "not heard from yet"));
    CHECK(has(talk, "What we agree on"));
    CHECK_FALSE(has(talk, "What grew"));
    const std::string home = sheet_words(ui::family_page(of, one.items.graph(), kit, "Kit"));
    CHECK(has(home, "Kit has just begun"));
    CHECK_FALSE(has(home, "To talk about at home"));
}

TEST_CASE("a ticket and a code stand in groups of four with what they are for",
          "[ui][teaching][paper]") {
    const Sheet ticket = ui::ticket_paper(of, "0G4RKXM2T9VB5HQ70G4RKXM2T9VB5HQ7");
    CHECK(std::any_of(ticket.blocks.begin(), ticket.blocks.end(), [](const auto& block) {
        const auto* letters = std::get_if<ui::SheetLetters>(&block);
        return letters != nullptr && letters->groups.size() == 8 && letters->groups[1] == "KXM2";
    }));
    CHECK(has(sheet_words(ticket), "I have a ticket"));
    CHECK(has(sheet_words(ticket), "Anyone who has this paper can ask to be let in."));
    const std::string code = sheet_words(ui::code_paper(of, "7M2KQ4XW0RTB"));
    CHECK(has(code, "7M2K\nQ4XW\n0RTB"));
    CHECK(has(code, "when the passphrase is forgotten"));
    CHECK(has(code, "delete the file"));
}
