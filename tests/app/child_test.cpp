// Whole ways of a child through the real program: sign-up, twenty questions, a goal, my data and
// settings. Once by keyboard alone, once by taps alone on the small screen.
#include "tests/app/student.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <sstream>

using namespace pipit::test;
namespace fs = std::filesystem;

namespace {

constexpr int questions = 20;

Run drive(const Folder& folder, const std::string& script, const std::string& size) {
    const fs::path file = folder / "script.txt";
    std::ofstream(file) << script;
    return student("--headless --size " + size + " --clock 2026-11-23T09:00:00Z --script " +
                   in_quotes(file) + " --shots " + in_quotes(folder / "shots") + " --home " +
                   in_quotes(folder / "home"));
}

// Whether every line of the script is one of these verbs, or waits or looks.
bool only(const std::string& script, const std::string& hands) {
    std::istringstream lines(script);
    for (std::string verb, line; std::getline(lines, line);) {
        if (!(std::istringstream(line) >> verb) || verb[0] == '#') continue;
        if ((" expect clock shot answer " + hands + " ").find(" " + verb + " ") ==
            std::string::npos)
            return false;
        const bool by_keys = line.find("by keys") != std::string::npos;
        if (verb == "answer" && by_keys != (hands.find("key") != std::string::npos)) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("a child with a keyboard alone signs up, answers twenty questions, plants a goal, and "
          "sees their data and settings",
          "[app]") {
    std::string script = R"(
        key enter
        type Kofi
        key enter
        reach Six numbers
        key enter
        expect Choose six numbers
        type 246810
        expect Once more, to be sure
        type 246810
        expect In case you forget
        key escape
        expect What shall we grow next?
        key enter
    )";
    for (int i = 0; i < questions; ++i) {
        // A slip now and then, and a hint.
        if (i % 7 == 3) script += "answer wrong by keys\nexpect Not yet\nkey enter\nkey f2\n";
        script += "answer right by keys\nexpect That is right\nkey enter\n";
    }
    script += R"(
        reach Stop for now
        key enter
        reach A little more
        key enter
        reach Goals
        key enter
        reach Plant a goal
        key enter
        key enter
        key enter
        key enter
        key enter
        key enter
        reach Keep my goal
        key enter
        expect then
        reach My data
        key enter
        expect My answers: 23
        reach Settings
        key enter
        expect Make it mine
        reach Colours: Night
        key enter
        shot night
        reach Today
        key enter
        expect What shall we grow next?
    )";
    REQUIRE(only(script, "key type reach"));
    Folder folder;
    const Run run = drive(folder, script, "1366x768");
    INFO(run.text);
    CHECK(run.code == 0);
    CHECK(fs::exists(folder / "shots/night.png"));
}

TEST_CASE("a child with a finger alone on the small screen signs up, answers twenty questions, "
          "plants a goal, and sees their data and settings",
          "[app]") {
    std::string script = R"(
        tap Make mine
        tap M
        tap e
        tap i
        tap Next
        tap Next
        tap Four pictures
    )";
    for (int again = 0; again < 2; ++again) {
        for (const char* picture : {"1, 2", "2, 3", "2, 3", "1, 6"})
            script += std::string("tap picture, row ") + picture + "\n";
    }
    script += "tap Not now\nexpect What shall we grow next?\ntap Start this one\n";
    for (int i = 0; i < questions; ++i) {
        if (i % 7 == 3) script += "answer wrong\nexpect Not yet\ntap Try again\ntap Hint\n";
        script += "answer right\nexpect That is right\ntap Next question\n";
    }
    script += R"(
        tap Stop for now
        tap A little more
        tap Goals
        tap Plant a goal
    )";
    // A wish, a day, what may get in the way, and a plan: the first of each will do.
    for (int part = 0; part < 5; ++part)
        script += "tap choice #7\n";
    script += R"(
        shot goal
        tap Keep my goal
        expect then
        tap My data
        expect My answers: 23
        tap Settings
        expect Make it mine
        shot settings
        tap Today
        expect What shall we grow next?
    )";
    REQUIRE(only(script, "tap"));
    Folder folder;
    const Run run = drive(folder, script, "800x480");
    INFO(run.text);
    CHECK(run.code == 0);
}
