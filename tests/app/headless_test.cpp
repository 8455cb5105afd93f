// pipit-student as a script drives it: real vault, real pack, no display. And what it refuses.
#include "tests/app/student.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>

using namespace pipit::test;
namespace fs = std::filesystem;

TEST_CASE("a script signs a child up, practises, and finds the notebook again the next day",
          "[app]") {
    Folder folder;
    const Run run = headless(folder, R"(
        # the first day
        tap Make mine
        type Zuri
        tap owl
        tap Next
        tap Six numbers
        type 135790
        expect Once more, to be sure
        type 135790
        expect In case you forget
        tap Not now
        expect What shall we grow next?
        tap Start this one
        answer right
        expect That is right
        shot right
        tap Next question
        answer wrong
        expect Not yet
        tap Try again
        answer right
        tap Next question
        tap Stop for now
        tap A hint
        tap Finish
        # and the next
        clock +1d
        tap Zuri
        type 111111
        expect Not those six. Try again.
        type 135790
        expect What shall we grow next?
        tap My data
        expect My answers: 3
        shot data
    )");
    INFO(run.text);
    CHECK(run.code == 0);
    CHECK(fs::file_size(folder / "shots/right.png") > 5000);
    CHECK(fs::file_size(folder / "shots/data.png") > 5000);
}

TEST_CASE("what a script kept is there for the next process", "[app]") {
    Folder folder;
    const Run first = headless(folder, "tap Make mine\ntype Mei\ntap Next\ntap Six numbers\n"
                                       "type 135790\ntype 135790\ntap Not now\ntap Start this one\n"
                                       "answer right\nexpect That is right\n");
    INFO(first.text);
    REQUIRE(first.code == 0);
    const Run second =
        headless(folder, "tap Mei\ntype 135790\ntap My data\nexpect My answers: 1\n");
    INFO(second.text);
    CHECK(second.code == 0);
}

TEST_CASE(
    "a pack that cannot be used is left out and told by file and line; the others are practised",
    "[app]") {
    Folder folder;
    fs::copy(fs::path(PIPIT_BIN) / "../share/pipit", folder / "share", fs::copy_options::recursive);
    std::ofstream(folder / "share/packs/planning/pack.toml") << "format = 1\nid = \n";
    ::setenv("PIPIT_SHARE", (folder / "share").c_str(), 1);
    const std::string begin = "tap Make mine\ntype Mei\ntap Next\ntap Six numbers\n"
                              "type 135790\ntype 135790\ntap Not now\ntap Start this one\n"
                              "answer right\nexpect That is right\n";
    const Run run = headless(folder, begin);
    for (const char* pack : {"mathematics", "reading"})
        fs::remove_all(fs::path(folder.path()) / "share/packs" / pack);
    const Run none = headless(folder, begin);
    ::unsetenv("PIPIT_SHARE");
    INFO(run.text);
    CHECK(run.code == 0);
    CHECK(run.text.find("left out: planning: pack.toml line 2") != std::string::npos);
    INFO(none.text);
    CHECK(none.code == 1);
    CHECK(none.text.find("planning: pack.toml line 2") != std::string::npos);
}

TEST_CASE("a line that does not hold ends the script with its number and the labels there",
          "[app]") {
    Folder folder;
    const Run run = headless(folder, "expect Hello. I am Pipit.\n\ntap Fly away\n");
    CHECK(run.code == 1);
    CHECK(run.text.find("script.txt:3: tap Fly away:") != std::string::npos);
    CHECK(run.text.find("button   Make mine") != std::string::npos);

    const Run wrong = headless(folder, "expect Goodbye\n");
    CHECK(wrong.code == 1);
    CHECK(wrong.text.find("script.txt:1") != std::string::npos);
    CHECK(headless(folder, "dance\n").code == 1);
    CHECK(headless(folder, "tap Make mine\ntap Next\n").text.find("cannot be tapped now") !=
          std::string::npos);
}

TEST_CASE("--headless opens no home it did not make", "[app]") {
    Folder folder;
    fs::create_directory(folder / "home");
    std::ofstream(folder / "home/device.db") << "somebody's";
    const Run run = headless(folder, "expect Hello\n");
    CHECK(run.code == 1);
    CHECK(run.text.find("was not made by --headless") != std::string::npos);
    std::ifstream kept(folder / "home/device.db");
    std::string word;
    kept >> word;
    CHECK(word == "somebody's");
    CHECK_FALSE(fs::exists(folder / "home/headless-home"));
}

TEST_CASE("--clock, --script and --shots are refused without --headless", "[app]") {
    Folder folder;
    const std::string home = " --home " + in_quotes(folder / "home");
    for (const char* option :
         {"--clock 2026-11-23T09:00:00Z", "--script script.txt", "--shots shots"}) {
        const Run run = student(std::string(option) + home);
        CHECK(run.code == 1);
        CHECK(run.text.find("need --headless") != std::string::npos);
    }
    CHECK(student("--headless" + home).code == 1);
    CHECK(student("--size 10x10" + home).code == 1);
    CHECK_FALSE(fs::exists(folder / "home"));
}

TEST_CASE("the same script draws the same pictures, to the byte", "[app]") {
    const char* script = "tap Just look around\ntap Start this one\nanswer right\nshot one\n";
    Folder a;
    Folder b;
    REQUIRE(headless(a, script).code == 0);
    REQUIRE(headless(b, script).code == 0);
    CHECK(read(a / "shots/one.png") == read(b / "shots/one.png"));
    CHECK_FALSE(read(a / "shots/one.png").empty());
}
