// A teacher's papers in a real folder and on a stick.
#include "tests/folder.hpp"
#include "ui/teacher/wiring.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace pipit;
using engine::ErrorCode;

namespace {

namespace fs = std::filesystem;
const std::vector<std::uint8_t> page{'%', 'P', 'D', 'F', 0, 255};

vault::Options options_in(const test::Folder& folder) {
    vault::Options out;
    out.home = folder / "home";
    out.uptime_s = [] { return 0.0; };
    out.kdf_for_tests = crypto::KdfParameters{1, 8};
    return out;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a page goes where the teacher said, whole, and replaces none", "[teacher][paper]") {
    const test::Folder folder;
    fs::create_directories(folder / "STICK");
    ::setenv("PIPIT_STICKS", std::string(folder / "STICK").c_str(), 1);
    vault::TeacherVault vault(options_in(folder));
    teacher::FileDoor door(vault, -1);
    teacher::FilePapers papers;
    const auto places = door.places();
    ::unsetenv("PIPIT_STICKS");
    const auto stick =
        std::find_if(places.begin(), places.end(), [](const auto& one) { return one.stick; });
    REQUIRE(stick != places.end());
    CHECK(stick->name == "STICK");
    CHECK(*papers.save(*stick, "Pipit-task", page) == "Pipit-task.pdf");
    CHECK(*papers.save(*stick, "Pipit-task", page) == "Pipit-task-2.pdf");
    CHECK(bytes_of(folder / "STICK/Pipit-task.pdf") == std::string(page.begin(), page.end()));
    CHECK(files_in(folder / "STICK") == 2);
}

TEST_CASE("a stick that was pulled, and a place that is none, take nothing", "[teacher][paper]") {
    const test::Folder folder;
    vault::TeacherVault vault(options_in(folder));
    teacher::FileDoor door(vault, -1);
    teacher::FilePapers papers;
    const auto pulled = papers.save({folder / "gone", "gone", true}, "Pipit-task", page);
    REQUIRE_FALSE(pulled.ok());
    CHECK(pulled.error().code == ErrorCode::not_found);
    std::ofstream(folder / "file") << "x";
    CHECK_FALSE(papers.save({folder / "file", "file", false}, "Pipit-task", page).ok());
    CHECK(bytes_of(folder / "file") == "x");
}
