// A small class of real processes over three days (tests/fortnight): one by a USB stick alone,
// every decision of the teacher's on a child's screen and gone again. The whole one is ./dev demo
// class. And who stands in for its pupils: pipit-bench pupils.
#include "tests/app/class/machines.hpp"
#include "tests/app/student.hpp"

#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>

#include <utility>

using namespace pipit::test;

namespace {

Run class_demo(const std::string& out, const std::string& more) {
    return command("python3 -B '" PIPIT_SOURCE_DIR
                   "/tests/fortnight/fortnight.py' --bin '" PIPIT_BIN "' --packs '" PIPIT_SOURCE_DIR
                   "/content/packs' --out '" +
                   out + "' " + more);
}

}  // namespace

TEST_CASE("a class of three over three days: what they practise, ask and show is at the teacher's "
          "once, and what the teacher decides is at the child's and undone",
          "[app][class][native]") {
    if (const std::string lack = machines_lack(); !lack.empty()) SKIP(lack);
    const Folder folder;
    const Run run = class_demo(folder / "out", "--learners 3 --days 3");
    INFO(run.text);
    REQUIRE(run.code == 0);
    const auto report = nlohmann::json::parse(read(folder / "out/class.json"));
    CHECK(report.at("failures").empty());
    const auto& envelopes = report.at("envelopes");
    CHECK(envelopes.at("lost") == 0);
    CHECK(envelopes.at("duplicated") == 0);
    CHECK(envelopes.at("applied").get<int>() >= 3 * 3);
    CHECK(report.at("learners").at("by_usb") == 1);
    // What left and what was taken: of each message that a ledger has, the teacher's has one.
    CHECK(envelopes.at("messages_known_to_have_arrived") ==
          envelopes.at("of_these_with_a_message"));
    CHECK(envelopes.at("sent_by_learners") > envelopes.at("applied"));
    const auto& decisions = report.at("decisions");
    for (const auto& [name, one] : decisions.items()) {
        CAPTURE(name);
        CHECK(one.at("arrived") == true);
        CHECK((one.contains("no_undo") || one.at("undone") == true));
        CHECK_FALSE(one.at("teacher").empty());
        CHECK_FALSE(one.at("words").at("after").empty());
        for (const auto& [when, picture] : one.at("pictures").items())
            CHECK(std::filesystem::exists(folder / ("out/pictures/" + picture.get<std::string>())));
    }
    CHECK(decisions.size() == 17);
    CHECK(decisions.at("agreed").at("undone") == true);
    CHECK(decisions.at("secret_reset").contains("no_undo"));
    CHECK(std::filesystem::exists(folder / "out/pictures/teacher-board.png"));
}

TEST_CASE("the class demo leaves a folder alone that it did not make", "[app]") {
    const Folder folder;
    std::filesystem::create_directories(folder / "out/homes/Ada");
    CHECK(class_demo(folder / "out", "").code != 0);
    CHECK(std::filesystem::exists(folder / "out/homes/Ada"));
}

TEST_CASE("who stands in for a class refuses a line that does not hold to the letter, by its "
          "number",
          "[app]") {
    const auto pupils = [](const std::string& line) {
        return command("printf 'anew 0\\n" + line +
                       "\\n' | '" PIPIT_BIN "/pipit-bench' pupils --learners 2 --packs "
                       "'" PIPIT_SOURCE_DIR "/content/packs'");
    };
    for (const char* line :
         {"item 0 add-within-20 1 0", "item 1 add-within-20 1 3 recheck", "truth 1 3", "anew 1"}) {
        const Run run = pupils(line);
        INFO(line << ": " << run.text);
        CHECK(run.code == 0);
        CHECK(run.text.find("held 2") != std::string::npos);
    }
    for (const auto& [line, why] : {std::pair{"item 0 add-within-20 one 0", "\"one\" is no level"},
                                    {"item 0 add-within-20 9 0", "\"9\" is no level"},
                                    {"item 0 add-within-20 1", "\"\" is no day"},
                                    {"item 0 add-within-20 1 -1", "\"-1\" is no day"},
                                    {"item 0 add-within-20 1 0 again", "\"again\" is no recheck"},
                                    {"item 0 add-within-20 1 0 recheck 3", "not \"3\""},
                                    {"item 0 add-within-19 1 0", "no skill \"add-within-19\""},
                                    {"item 2 add-within-20 1 0", "\"2\" is no pupil"},
                                    {"truth 0", "\"\" is no day"},
                                    {"truth 0 1 2", "not \"2\""},
                                    {"anew 0 0", "not \"0\""},
                                    {"", "\"\" is no pupil"},
                                    {"sleep 0", "no line \"sleep\""}}) {
        const Run run = pupils(line);
        INFO(line << ": " << run.text);
        CHECK(run.code != 0);
        CHECK(run.text.find("line 2: ") != std::string::npos);
        CHECK(run.text.find(why) != std::string::npos);
        CHECK(run.text.find("held 2") == std::string::npos);
    }
}
