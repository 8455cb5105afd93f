// The demo as a user runs it: what it prints, the pictures, demo.json, and the search of the disk.
#include "tests/app/student.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>
#include <vector>

using namespace pipit::test;
namespace fs = std::filesystem;

namespace {

// The text of a value in the JSON the demo writes with one value a line.
std::string value_of(const std::string& json, const std::string& key) {
    const auto at = json.find("\n  \"" + key + "\": ");
    if (at == std::string::npos) return {};
    const auto from = at + key.size() + 7;
    std::string value = json.substr(from, json.find('\n', from) - from);
    if (!value.empty() && value.back() == ',') value.pop_back();
    return value;
}

}  // namespace

TEST_CASE("the demo walks two learners, finds no word of theirs on disk, and its control finds all",
          "[app]") {
    Folder folder;
    const Run run = student("--demo --out " + in_quotes(folder / "out"));
    INFO(run.text);
    REQUIRE(run.code == 0);
    const std::string json = read(folder / "out/demo.json");
    CHECK(value_of(json, "plaintext_hits") == "0");
    CHECK(value_of(json, "control_hits") == "64");
    CHECK(std::stoi(value_of(json, "answers")) >= 40);
    for (const char* key : {"nickname", "home", "skills", "bands", "goal", "reasons", "second"}) {
        INFO(key);
        CHECK_FALSE(value_of(json, key).empty());
    }
    // Learners of three grades, sixty questions each, are soon asked what is theirs.
    const auto whole = nlohmann::json::parse(json);
    REQUIRE(whole.at("grades").size() == 3);
    for (const auto& learner : whole.at("grades")) {
        const double grade = learner.at("grade");
        const auto asked = learner.at("asked").get<std::vector<double>>();
        CAPTURE(grade, asked);
        REQUIRE(asked.size() == 60);
        // After placing: near the edge of what the learner can do, never far beyond it.
        const double late = std::accumulate(asked.begin() + 30, asked.end(), 0.0) / 30;
        CHECK(late > grade - 1.5);
        CHECK(late < grade + 1.5);
    }
    const fs::path pictures = folder / "out/pictures";
    const auto count = std::count_if(fs::directory_iterator(pictures), {}, [](const auto& file) {
        return file.path().extension() == ".png";
    });
    CHECK(count >= 12);
    // What was believed, chosen and why is told, and the second learner's is another story.
    for (const char* words : {"recheck", "picked_before", "diagnose", "believed on day 3", "flower",
                              "believed on day 1", "not yet"}) {
        INFO(words);
        CHECK(run.text.find(words) != std::string::npos);
    }
    const auto second = json.find("\"second\"");
    CHECK(json.find(": \"flower\"") < second);
}

TEST_CASE("the demo leaves a folder alone that it did not make", "[app]") {
    Folder folder;
    fs::create_directories(folder / "out/home/learners");
    const Run run = student("--demo --out " + in_quotes(folder / "out"));
    CHECK(run.code == 1);
    CHECK(run.text.find("was not made by --headless") != std::string::npos);
    CHECK(fs::exists(folder / "out/home/learners"));
}
