// pipit-pack as an author runs it: its gate with real second and third processes.
#include "tests/folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/wait.h>

namespace {

namespace fs = std::filesystem;

const std::string packs = std::string(PIPIT_SOURCE_DIR) + "/content/packs/";
const std::string mathematics = packs + "mathematics";

struct Run {
    std::string text;
    int code = -1;
};

Run pack_tool(const std::string& arguments) {
    Run out;
    const std::string command =
        std::string("'") + PIPIT_BIN + "/pipit-pack' " + arguments + " 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> bytes{};
    while (const std::size_t n = std::fread(bytes.data(), 1, bytes.size(), pipe))
        out.text.append(bytes.data(), n);
    const int status = pclose(pipe);
    out.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return out;
}

// A copy of mathematics with one text of one file replaced.
class BrokenPack {
  public:
    BrokenPack(const std::string& file, const std::string& what, const std::string& with) {
        fs::copy(mathematics, folder_.path(), fs::copy_options::recursive);
        std::ifstream in(folder_ / file);
        std::string text((std::istreambuf_iterator<char>(in)), {});
        const auto at = text.find(what);
        REQUIRE(at != std::string::npos);
        text.replace(at, what.size(), with);
        std::ofstream(folder_ / file) << text;
    }

    std::string quoted() const { return "'" + folder_.path() + "'"; }

  private:
    pipit::test::Folder folder_;
};

}  // namespace

// The long gate is for a pack's author: `pipit-pack lint content/packs/* --seeds 10000 --jobs 2`.
TEST_CASE("every pack that goes out passes the gate over 200 seeds a level", "[app][gate]") {
    std::string folders;
    for (const auto& entry : fs::directory_iterator(packs))
        folders += " '" + entry.path().string() + "'";
    const Run run = pack_tool("lint" + folders + " --seeds 200 --jobs 2");
    CAPTURE(run.text);
    CHECK(run.code == 0);
    CHECK(run.text.find("FAIL") == std::string::npos);
    CHECK(run.text.find("ok   count-to-10 level 1: 200 items") != std::string::npos);
    CHECK(run.text.find("ok   two-way-tables level 3: 200 items") != std::string::npos);
}

TEST_CASE("a key that is not what a child would find fails the gate", "[app]") {
    const BrokenPack pack("items/area.lua", "value = w * h, form", "value = w * h + 7, form");
    const Run run =
        pack_tool("lint " + pack.quoted() + " --skill area --skill perimeter --seeds 5");
    CAPTURE(run.text);
    CHECK(run.code == 1);
    CHECK(run.text.find("the checker found") != std::string::npos);
}

TEST_CASE("a hostile generator fails the gate and the other skills are still checked", "[app]") {
    const BrokenPack pack("items/area.lua", "if level == 1 then",
                          "while level == 1 do end\n  if level == 1 then");
    const Run run =
        pack_tool("lint " + pack.quoted() + " --skill area --skill perimeter --seeds 5");
    CAPTURE(run.text);
    CHECK(run.code == 1);
    CHECK(run.text.find("FAIL area level 1") != std::string::npos);
    CHECK(run.text.find("ok   perimeter level 1") != std::string::npos);
}

TEST_CASE("a check whose pattern goes back and forth without end is stopped, and said so",
          "[app]") {
    const BrokenPack pack("checks/area.lua", "(_, seen) return select",
                          "(_, seen) local deep = ('a'):rep(99)\ndeep:find(('.-'):rep(30) .. 'b')\n"
                          "return select");
    const Run run =
        pack_tool("lint " + pack.quoted() + " --skill area --skill perimeter --seeds 2");
    CAPTURE(run.text);
    CHECK(run.code == 1);
    CHECK(run.text.find("checks/area.lua: it ran for more processor time") != std::string::npos);
    CHECK(run.text.find("process-ended") != std::string::npos);
    CHECK(run.text.find("ok   perimeter level 1") != std::string::npos);
}

TEST_CASE("a pack that does not load is told by file and line", "[app]") {
    const BrokenPack pack("skills.toml", "short_title = \"Count to 10\"",
                          "short_titel = \"Count to 10\"");
    const Run run = pack_tool("sample " + pack.quoted());
    CAPTURE(run.text);
    CHECK(run.code == 1);
    CHECK(run.text.find("skill[1].short_title: this is missing") != std::string::npos);
}

TEST_CASE("two processes sample the same items", "[app]") {
    const std::string arguments = "sample '" + mathematics + "' --seed 41 --count 3 --json";
    const Run one = pack_tool(arguments);
    CHECK(one.code == 0);
    CHECK(one.text.size() > 10'000);
    CHECK(one.text == pack_tool(arguments).text);
}
