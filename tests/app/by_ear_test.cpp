// A child who cannot see the screen: by_ear.py is given the spoken transcript and nothing else, and
// chooses keys.
#include "tests/app/student.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::test;

namespace {

std::string by_ear(const Folder& folder) {
    return "python3 -B '" PIPIT_SOURCE_DIR "/tests/app/by_ear.py' '" PIPIT_BIN "/pipit-student' " +
           quoted(folder.path() / "home");
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

TEST_CASE("a secret is never said: not its pictures, not its digits", "[app]") {
    Folder folder;
    const Run run = headless(folder, R"(
        tap Make mine
        type Zuri
        tap Next
        key f1
        hear
        tap Six numbers
        key f1
        hear
        type 135790
        key f1
        hear
        type 135790
        tap I’m done
        tap Zuri
        type 1357
        key f1
        hear
    )");
    INFO(run.text);
    CHECK(run.code == 0);
    std::size_t said = 0;
    for (std::size_t at = 0; (at = run.text.find("hear ", at)) != std::string::npos; ++at) {
        const std::string line = run.text.substr(at, run.text.find('\n', at) - at);
        ++said;
        for (const char* secret : {"135790", "1357", "13579", "1 3 5"})
            CHECK(line.find(secret) == std::string::npos);
    }
    CHECK(said > 10);
}
