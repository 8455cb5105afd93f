// A child who cannot see the screen: by_ear.py is given the spoken transcript and nothing else, and
// chooses keys.
#include "tests/app/student.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::test;

namespace {

std::string by_ear(const Folder& folder) {
    return "python3 -B '" PIPIT_SOURCE_DIR "/tests/app/by_ear.py' '" PIPIT_BIN "/pipit-student' " +
           in_quotes(folder / "home");
}

}  // namespace

TEST_CASE("a child who only listens answers twenty questions right, of five skills and more",
          "[app]") {
    Folder folder;
    const Run run = command(by_ear(folder) + " 20 5");
    INFO(run.text);
    CHECK(run.code == 0);
    CHECK(run.text.find("20 answers right by ear") != std::string::npos);
}

TEST_CASE("what is heard of a page is the same words twice", "[app]") {
    const std::string script = "tap Just look around\nhear\nkey f1\nhear\n";
    Folder a;
    Folder b;
    const Run first = headless(a, script);
    CHECK(first.code == 0);
    CHECK(first.text.find("hear What shall we grow next?") != std::string::npos);
    CHECK(first.text == headless(b, script).text);
}

TEST_CASE("a secret is never said: not its digits where the focus is, not a code on the screen",
          "[app]") {
    Folder folder;
    const Run run = headless(folder, R"(
        tap Make mine
        type Zuri
        tap Next
        tap Six numbers
        type 135790
        key f1
        hear
        type 135790
        tap Make a code
        key f1
        hear
        tap I wrote it down
        tap Settings
        tap Read each page to me
        tap I’m done
        tap Zuri
        type 1357
        hear
        key f1
        hear
    )");
    INFO(run.text);
    CHECK(run.code == 0);
    CHECK(run.text.find("hear Group 9.") != std::string::npos);
    std::size_t said = 0;
    for (std::size_t at = 0; (at = run.text.find("hear ", at)) != std::string::npos; ++at) {
        const std::string line = run.text.substr(at, run.text.find('\n', at) - at);
        ++said;
        for (const char* secret : {"135790", "1357", "1 3 5"})
            CHECK(line.find(secret) == std::string::npos);
        const bool code = line.starts_with("hear Group") && line.size() > 14;
        CHECK_FALSE(code);
    }
    CHECK(said > 20);
}
