// The launcher, with shell scripts in place of the app and pipit-sync.
#include "device/launcher/processes.hpp"
#include "tests/folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace pipit;
namespace fs = std::filesystem;

namespace {

class Scripts {
  public:
    std::string script(const std::string& name, const std::string& body) const {
        const std::string path = folder_ / name;
        std::ofstream(path) << "#!/bin/sh\ncd " << folder_.path() << "\n" << body << "\n";
        fs::permissions(path, fs::perms::owner_all);
        return path;
    }
    std::string said(const std::string& name) const {
        std::ostringstream text;
        text << std::ifstream(folder_ / name).rdbuf();
        return text.str();
    }

  private:
    test::Folder folder_;
};

// Waits until the launcher's end is closed, as pipit-sync does.
const char* const until_closed = "cat <&3 >>packets; exit 0";

}  // namespace

TEST_CASE("the app's exit code and its arguments pass through the launcher", "[launcher][native]") {
    const Scripts scripts;
    const auto ended = launcher::run({scripts.script("app", "printf '%s|' \"$@\" >said; exit 7"),
                                      scripts.script("sync", until_closed),
                                      {"--home", "/a b"}});
    REQUIRE(ended.ok());
    CHECK(*ended == 7);
    CHECK(scripts.said("said") == "--home|/a b|");
}

TEST_CASE("both programs find an end of the pair as descriptor PIPIT_LINK", "[launcher][native]") {
    const Scripts scripts;
    const auto ended = launcher::run(
        {scripts.script("app", "test \"$PIPIT_LINK\" = 3 && test -S /proc/self/fd/3 || exit 1\n"
                               "head -c 2 <&3 >heard; exit 0"),
         scripts.script("sync", "test \"$PIPIT_LINK\" = 3 && printf hi >&3"),
         {}});
    REQUIRE(ended.ok());
    CHECK(*ended == 0);
    CHECK(scripts.said("heard") == "hi");
}

TEST_CASE("an app that crashed is started again, three times at most", "[launcher][native]") {
    const Scripts scripts;
    const auto sync = scripts.script("sync", until_closed);
    const auto once = launcher::run(
        {scripts.script("once", "echo x >>tries; test $(wc -l <tries) -gt 1 || kill -SEGV $$"),
         sync,
         {}});
    REQUIRE(once.ok());
    CHECK(*once == 0);
    CHECK(scripts.said("tries") == "x\nx\n");
    const auto always =
        launcher::run({scripts.script("always", "echo x >>all; kill -SEGV $$"), sync, {}});
    REQUIRE(always.ok());
    CHECK(*always == 128 + SIGSEGV);
    CHECK(scripts.said("all") == "x\nx\nx\nx\n");
}

TEST_CASE("an app that ends with an error of its own is not started again", "[launcher][native]") {
    const Scripts scripts;
    const auto ended = launcher::run({scripts.script("app", "echo x >>tries; exit 1"),
                                      scripts.script("sync", until_closed),
                                      {}});
    REQUIRE(ended.ok());
    CHECK(*ended == 1);
    CHECK(scripts.said("tries") == "x\n");
}

TEST_CASE("a pipit-sync that keeps crashing does not disturb the app", "[launcher][native]") {
    const Scripts scripts;
    const auto ended = launcher::run(
        {scripts.script("app", "while test $(cat tries 2>/dev/null | wc -l) -lt 4; do :; done"),
         scripts.script("sync", "echo x >>tries; kill -SEGV $$"),
         {}});
    REQUIRE(ended.ok());
    CHECK(*ended == 0);
    CHECK(scripts.said("tries") == "x\nx\nx\nx\n");
}

TEST_CASE("without pipit-sync the app starts, without the app the launcher says which is missing",
          "[launcher][native]") {
    const Scripts scripts;
    CHECK(*launcher::run({scripts.script("app", "exit 0"), "/nowhere/pipit-sync", {}}) == 0);
    const auto missing = launcher::run({"/nowhere/pipit-student", "/nowhere/pipit-sync", {}});
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().where == "/nowhere/pipit-student");
}
