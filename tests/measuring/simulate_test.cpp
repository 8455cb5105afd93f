// What pipit-bench simulate prints and draws, on a few learners.
#include "tests/bench/simulate/simulate.hpp"

#include "tests/bench/figures.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace pipit;

namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ostringstream out;
    out << std::ifstream(file).rdbuf();
    return out.str();
}

}  // namespace

TEST_CASE("the same seed simulates the same learners, and both pictures say how many", "[bench]") {
    const auto graph = bench::graph_of(PIPIT_SOURCE_DIR "/content/packs/mathematics");
    const auto all = simulate::simulate(graph, 2, 5);
    CHECK(simulate::simulate(graph, 2, 5) == all);
    CHECK(simulate::simulate(graph, 2, 6) != all);
    CHECK(simulate::table(all).find("Twenty days of practice (2 learners)") != std::string::npos);

    std::string folder = (std::filesystem::temp_directory_path() / "pipit-test-XXXXXX").string();
    REQUIRE(::mkdtemp(folder.data()));
    simulate::plot(all, folder);
    const std::string items = text_of(folder + "/items-to-mastery.svg");
    CHECK(items.find("2 learners, seed 5") != std::string::npos);
    CHECK(text_of(folder + "/calibration.svg").find("</svg>") != std::string::npos);
    std::filesystem::remove_all(folder);
}
