// pipit-sheet as an author runs it.
#include "tests/app/student.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace pipit::test;
namespace fs = std::filesystem;

namespace {

const fs::path mathematics = fs::path(PIPIT_SOURCE_DIR) / "content/packs/mathematics";

Run sheet(const std::string& arguments) {
    return command(in_quotes(fs::path(PIPIT_BIN) / "pipit-sheet") + " " + arguments + " 2>&1");
}

std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> out;
    for (const auto& entry : fs::directory_iterator(folder)) {
        out.insert(entry.path().filename().string());
    }
    return out;
}

// Width and height of a PNG, from its header.
std::pair<int, int> size_of(const fs::path& png) {
    const std::string bytes = read(png);
    const auto number = [&](std::size_t at) {
        return static_cast<unsigned char>(bytes[at + 2]) * 256 +
               static_cast<unsigned char>(bytes[at + 3]);
    };
    REQUIRE(bytes.size() > 24);
    REQUIRE(bytes.substr(1, 3) == "PNG");
    return {number(16), number(20)};
}

}  // namespace

TEST_CASE("a sheet shows each item chosen in a picture of its own and all on one", "[app]") {
    const Folder folder;
    const fs::path out = folder / "sheet";
    const Run run =
        sheet(in_quotes(mathematics) + " --skill tell-time --level 2 --seed 7 --count 2" +
              " --theme night --size 800x480 --text 130 --out " + in_quotes(out));
    CAPTURE(run.text);
    REQUIRE(run.code == 0);
    CHECK(names_in(out) ==
          std::set<std::string>{"contact.png", "tell-time-2-7.png", "tell-time-2-8.png"});
    CHECK(size_of(out / "tell-time-2-7.png") == std::pair(800, 480));
    CHECK(size_of(out / "contact.png") == std::pair(4 * 408 + 8, 248 + 8));
    CHECK(read(out / "tell-time-2-7.png") != read(out / "tell-time-2-8.png"));
}

TEST_CASE("the same seed is drawn in the same bytes, another theme in others", "[app]") {
    const Folder folder;
    const std::string ask = in_quotes(mathematics) + " --skill area --level 1 --out ";
    REQUIRE(sheet(ask + in_quotes(folder / "a")).code == 0);
    REQUIRE(sheet(ask + in_quotes(folder / "b")).code == 0);
    REQUIRE(sheet(ask + in_quotes(folder / "c") + " --theme bold").code == 0);
    CHECK(read(folder / "a/area-1-1.png") == read(folder / "b/area-1-1.png"));
    CHECK(read(folder / "a/area-1-1.png") != read(folder / "c/area-1-1.png"));
}

TEST_CASE("what a sheet cannot draw is refused by its place, with a remedy", "[app]") {
    const Folder folder;
    const std::string out = " --out " + in_quotes(folder / "none");
    const auto refused = [&](const std::string& arguments, const std::string& words) {
        const Run run = sheet(arguments + out);
        CAPTURE(arguments, run.text);
        CHECK(run.code != 0);
        CHECK(run.text.find(words) != std::string::npos);
        CHECK_FALSE(fs::exists(folder / "none"));
    };
    refused(in_quotes(mathematics) + " --skill no-such", "It has: ");
    refused(in_quotes(mathematics) + " --size 80x80", "--size 80x80: write a size from 640x400");
    refused(in_quotes(mathematics) + " --size 800x480x", "--size 800x480x");
    refused(in_quotes(mathematics) + " --level 9", "--level 9");
    refused(in_quotes(mathematics) + " --count 400", "more than 400 pictures");
    refused(in_quotes(folder / "missing"), "missing");
    refused(in_quotes(mathematics) + " --text 300", "--text");
}

TEST_CASE("a sheet writes the task a teacher prints, the same bytes each time", "[app]") {
    const Folder folder;
    const std::string ask =
        in_quotes(mathematics) + " --paper --skill tell-time --language es --out ";
    REQUIRE(sheet(ask + in_quotes(folder / "a")).code == 0);
    REQUIRE(sheet(ask + in_quotes(folder / "b") + " --letter").code == 0);
    REQUIRE(sheet(ask + in_quotes(folder / "c")).code == 0);
    CHECK(names_in(folder / "a") == std::set<std::string>{"tell-time.pdf"});
    CHECK(read(folder / "a/tell-time.pdf").substr(0, 4) == "%PDF");
    CHECK(read(folder / "a/tell-time.pdf") == read(folder / "c/tell-time.pdf"));
    CHECK(read(folder / "a/tell-time.pdf") != read(folder / "b/tell-time.pdf"));
}
