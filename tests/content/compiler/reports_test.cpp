// What passes between the gate's processes, what is kept of a run, and what a pack is counted as.
#include "content/compiler/contents.hpp"
#include "content/compiler/folder.hpp"
#include "content/compiler/rendered.hpp"
#include "content/compiler/reports.hpp"
#include "content/compiler/servers.hpp"
#include "tests/content/compiler/sound_pack.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace pipit;
using nlohmann::json;
using pack::LevelReport;

namespace {

std::unique_ptr<content::Pack> loaded(const content::Files& files) {
    auto out = content::load_draft(files);
    REQUIRE(out.ok());
    return std::move(*out);
}

std::uint64_t digest_of(const content::Files& files, const std::string& skill) {
    const auto pack = loaded(files);
    return pack::skill_digest(*pack, files, *pack->graph().find({skill}));
}

content::Files with(const std::string& file, const std::string& from, const std::string& to) {
    auto files = test::sound_pack();
    std::string& text = files[file];
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    return files;
}

}  // namespace

TEST_CASE("a report comes back from JSON as it was", "[content]") {
    LevelReport report;
    report.skill = "add";
    report.level = 2;
    report.finite = true;
    report.items = 10;
    report.distinct = 7;
    report.problem_count = 2;
    report.counts = {{"key-wrong", 2}};
    report.problems = {{"key-wrong", "the key is \"3\"", 17}, {"few-items", "few", std::nullopt}};
    const auto back = pack::reports_of(json::parse(pack::json_of({report}).dump()));
    REQUIRE(back.size() == 1);
    CHECK(back[0].skill == "add");
    CHECK(back[0].level == 2);
    CHECK(back[0].finite);
    CHECK(back[0].items == 10);
    CHECK(back[0].distinct == 7);
    CHECK(back[0].counts == report.counts);
    REQUIRE(back[0].problems.size() == 2);
    CHECK(back[0].problems[0].what == "the key is \"3\"");
    CHECK(back[0].problems[0].seed == 17);
    CHECK_FALSE(back[0].problems[1].seed.has_value());
    CHECK(pack::problem_count(back) == 2);
}

TEST_CASE("a skill is kept only with the same files over as many seeds", "[content]") {
    pack::State state;
    LevelReport report;
    report.items = 30;
    state.add("sound", "sums", 5, 1000, {report});
    const pack::State back = pack::State::read(state.text());
    REQUIRE(back.kept("sound", "sums", 5, 1000) != nullptr);
    CHECK(back.kept("sound", "sums", 5, 1000)->front().items == 30);
    CHECK(back.kept("sound", "sums", 5, 200) != nullptr);
    CHECK(back.kept("sound", "sums", 5, 1001) == nullptr);
    CHECK(back.kept("sound", "sums", 6, 1000) == nullptr);
    CHECK(back.kept("sound", "places", 5, 1000) == nullptr);
    CHECK(back.kept("other", "sums", 5, 1000) == nullptr);
    for (const char* text :
         {"", "no json", "[]", "{\"format\": 2, \"skills\": {}}", "{\"format\": 1}"})
        CHECK(pack::State::read(text).kept("sound", "sums", 5, 1) == nullptr);
}

TEST_CASE("what a skill depends on changes its digest, and nothing else does", "[content]") {
    const auto before = digest_of(test::sound_pack(), "sums");
    CHECK(digest_of(test::sound_pack(), "sums") == before);
    CHECK(digest_of(with("items/sums.lua", "Draw dots", "Make dots"), "sums") != before);
    CHECK(digest_of(with("items/sums.lua", "Dibuja puntos", "Haz puntos"), "sums") != before);
    CHECK(digest_of(with("checks/sums.lua", "no line", "no  line"), "sums") != before);
    CHECK(digest_of(with("misconceptions/sums.toml", "una decena de más", "diez de más"), "sums") !=
          before);
    CHECK(digest_of(with("items/places.lua", "Draw the line", "Make the line"), "sums") == before);
    auto files = test::sound_pack();
    files["misconceptions/other.toml"] = "[[misconception]]\nname = \"of another skill\"\n";
    CHECK(digest_of(files, "sums") == before);
}

TEST_CASE("the twin and the checker answer line by line and end with their input", "[content]") {
    const auto files = test::sound_pack();
    const auto pack = loaded(files);
    std::istringstream ranges("sums 1 0 3\nsums 2 5 1\n");
    std::ostringstream digests;
    CHECK(pack::serve_twin(*pack, ranges, digests) == 0);
    std::istringstream lines(digests.str());
    std::uint64_t one = 0;
    for (const auto& range : {pack::Range{"sums", 1, 0, 3}, pack::Range{"sums", 2, 5, 1}}) {
        for (const std::uint64_t digest : pack::twin_digests(*pack, range)) {
            REQUIRE(lines >> one);
            CHECK(one == digest);
        }
    }
    std::istringstream broken("sums one\n");
    CHECK(pack::serve_twin(*pack, broken, digests) == 1);

    pack::Checks checks(files);
    const auto item = pack->make({"sums"}, 1, 3);
    REQUIRE(item.ok());
    std::istringstream items(
        json::array({pack::rendered(*item), {{"prompt", "Why?"}, {"asks", "text"}}}).dump() + "\n");
    std::ostringstream answers;
    CHECK(pack::serve_checks(checks, items, answers) == 0);
    const json solved = json::parse(answers.str());
    REQUIRE(solved.size() == 2);
    CHECK(solved[0]["answers"] == json::array({engine::answer_text(item->answer)}));
    CHECK(solved[1]["why"] == "no-check");
    std::istringstream no_json("Why?\n");
    CHECK(pack::serve_checks(checks, no_json, answers) == 1);
}

TEST_CASE("a pack is counted by what is in it", "[content]") {
    auto files = test::sound_pack();
    auto pack = loaded(files);
    const json all = pack::contents_of(*pack, files);
    CHECK(all["id"] == "sound");
    CHECK(all["skills"] == 2);
    CHECK(all["levels"] == 5);
    CHECK(all["templates"] == 2);
    CHECK(all["forms"] == 5);
    CHECK(all["misconceptions"] == 4);
    CHECK(all["grades"] == json{{"2", 2}});
    files.erase("items/places.lua");
    files.erase("misconceptions/sums.toml");
    pack = loaded(files);
    const json fewer = pack::contents_of(*pack, files);
    CHECK(fewer["skills"] == 1);
    CHECK(fewer["planned"] == 2);
    CHECK(fewer["misconceptions"] == 4);  // as the items name them
}

TEST_CASE("a file is written whole, and a folder read with every file", "[content]") {
    const auto folder = std::filesystem::temp_directory_path() / "pipit-reports-test";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "checks");
    REQUIRE(pack::write_file(folder / "state", "one").ok());
    REQUIRE(pack::write_file(folder / "state", "two").ok());
    std::ofstream(folder / "checks" / "empty.lua").flush();
    const auto files = pack::read_folder(folder);
    REQUIRE(files.ok());
    CHECK(*files == content::Files{{"checks/empty.lua", ""}, {"state", "two"}});
    CHECK_FALSE(pack::read_folder(folder / "none").ok());
    CHECK_FALSE(pack::write_file(folder / "none" / "state", "x").ok());
    std::filesystem::remove_all(folder);
}
