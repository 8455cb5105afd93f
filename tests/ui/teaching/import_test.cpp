// A class list from a file, by taps: which class, what is new, what was not taken, and why one is
// refused.
#include "tests/ui/teaching/teacher_stage.hpp"
#include "ui/teaching/list_words.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using engine::classroom::last_problem;
using engine::classroom::ListProblem;
using engine::classroom::ListReading;
using test::TeacherStage;

namespace {

ListReading& list_at(TeacherStage& stage, const char* name) {
    const std::string path = std::string("/downloads/") + name;
    stage.lists.lying.push_back({path, name, {"/downloads", "Downloads", false}});
    return stage.lists.readings[path];
}

void open_import(TeacherStage& stage) {
    stage.open_class(false);
    stage.tap("Learners");
    stage.tap("A list from a file");
}

std::vector<std::string> names_of(TeacherStage& stage) {
    std::vector<std::string> out;
    for (const auto& one : stage.staff().roster())
        out.push_back(one.name);
    return out;
}

}  // namespace

TEST_CASE("of several classes one is chosen; who is on the list or stands twice counts once",
          "[ui][teaching]") {
    TeacherStage stage;
    list_at(stage, "export.zip").classes = {
        {"Math 5", "North School", {"Amina Diallo", "Bea", "Bea", "Mateo Ruiz"}},
        {"Math 6", "North School", {"Cy"}}};
    REQUIRE(stage.staff().add_names({"Amina Diallo"}).ok());
    open_import(stage);
    stage.press("export.zip");
    stage.expect("2 classes are in this file. Which one is yours?");
    stage.tap("Math 5");
    stage.expect("2 new names. 1 is on your list already. 1 stands there twice and counts once.");
    CHECK(names_of(stage).size() == 1);
    stage.tap("Put 2 names on the list");
    CHECK(names_of(stage) == std::vector<std::string>{"Amina Diallo", "Bea", "Mateo Ruiz"});
    stage.expect("Mateo Ruiz: not in the class yet");
}

TEST_CASE("a list that is refused says file, line and what to do, and adds nobody",
          "[ui][teaching]") {
    TeacherStage stage;
    list_at(stage, "export").findings = {{ListProblem::row_uneven, "users.csv", "", {7, 9}, 5}};
    open_import(stage);
    stage.press("export");
    stage.expect("Nothing was taken in.");
    stage.expect("users.csv, lines 7, 9 and 3 more The line has more or fewer cells");
    stage.expect("Put cells that hold a comma in quotation marks");
    stage.tap("Another file");
    stage.expect("Found on this computer and on sticks");
    CHECK(names_of(stage).empty());
}

TEST_CASE("a path that is written is read; one that is not there is said", "[ui][teaching]") {
    TeacherStage stage;
    list_at(stage, "names.txt").classes = {{"", "", {"Amina", "Bea"}}};
    open_import(stage);
    stage.type("/downloads/nothing.zip");
    stage.key(ui::Key::enter);
    stage.expect("There is no such file.");
    for (std::size_t i = 0; i < std::string("nothing.zip").size(); ++i)
        stage.key(ui::Key::backspace);
    stage.type("names.txt");
    stage.key(ui::Key::enter);
    stage.expect("2 new names.");
    stage.tap("Put 2 names on the list");
    CHECK(names_of(stage).size() == 2);
}

TEST_CASE("what was left out of a list that was read is told with its names", "[ui][teaching]") {
    TeacherStage stage;
    ListReading& list = list_at(stage, "export.zip");
    list.classes = {{"Math 5", "", {"Amina"}}};
    list.findings = {{ListProblem::user_unknown, "enrollments.csv", "", {14}, 1}};
    open_import(stage);
    stage.press("export.zip");
    stage.expect("What was met on the way");
    stage.expect("enrollments.csv, line 14 The person is not in users.csv");
}

TEST_CASE("with names hidden a list's names are hidden, too", "[ui][teaching]") {
    TeacherStage stage;
    list_at(stage, "export.zip").classes = {{"Math 5", "", {"Amina"}}};
    open_import(stage);
    stage.press("export.zip");
    stage.tap("Names");
    CHECK_FALSE(stage.app->labels().contains("Amina"));
}

TEST_CASE("every problem of a list has its matter in words", "[ui][teaching]") {
    for (int i = 0; i <= static_cast<int>(last_problem); ++i) {
        CAPTURE(i);
        const ui::ListWords words = ui::list_words(static_cast<ListProblem>(i));
        CHECK(words.matter.ends_with('.'));
        if (static_cast<ListProblem>(i) <= engine::classroom::last_refusal)
            CHECK(words.remedy.ends_with('.'));
    }
}
