// The way from a passphrase to a class, in a real file.
#include "engine/session/class_places.hpp"
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
using engine::Now;
using engine::SecretText;

namespace {

namespace fs = std::filesystem;
constexpr const char* words = "seven quiet herons";
constexpr Now now{1'795'514'400, {20781}};

vault::Options options_in(const test::Folder& folder) {
    vault::Options out;
    out.home = folder / "home";
    out.uptime_s = [] { return 0.0; };
    out.kdf_for_tests = crypto::KdfParameters{1, 8};
    return out;
}

const std::vector<std::uint8_t> page{'%', 'P', 'D', 'F', 0, 255};

std::string bytes_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a class that was begun opens again with its passphrase, with its list of names",
          "[teacher]") {
    const test::Folder folder;
    {
        vault::TeacherVault vault(options_in(folder));
        teacher::FileDoor door(vault, -1);
        REQUIRE_FALSE(*door.is_here());
        REQUIRE(door.create(SecretText(words), now).ok());
        CHECK(door.staff() == nullptr);
        REQUIRE(door.begin("Class 5R", "Ms Okoro", now).ok());
        REQUIRE(door.staff() != nullptr);
        REQUIRE(door.staff()->add_names({"Amina", "Mateo"}).ok());
    }
    vault::TeacherVault vault(options_in(folder));
    teacher::FileDoor door(vault, -1);
    REQUIRE(*door.is_here());
    const auto wrong = door.open(SecretText("seven loud herons"), now);
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().code == ErrorCode::wrong_secret);
    CHECK(door.staff() == nullptr);
    REQUIRE(door.open(SecretText(words), now).ok());
    REQUIRE(door.staff() != nullptr);
    CHECK(door.staff()->page().class_name == "Class 5R");
    CHECK(door.staff()->page().teacher == "Ms Okoro");
    CHECK(door.staff()->roster().size() == 2);
}

TEST_CASE("what the teacher wishes comes back with the passphrase, and is in no file in the open",
          "[teacher]") {
    const test::Folder folder;
    engine::Preferences wished;
    wished.text_percent = 200;
    wished.colours = 2;
    wished.read_aloud = true;
    wished.language = "es-PIPIT-MARK";
    {
        vault::TeacherVault vault(options_in(folder));
        teacher::FileDoor door(vault, -1);
        CHECK(door.wishes() == engine::Preferences{});
        CHECK_FALSE(door.keep_wishes(wished).ok());  // before the passphrase
        REQUIRE(door.create(SecretText(words), now).ok());
        REQUIRE(door.keep_wishes(wished).ok());  // before the class was begun
        REQUIRE(door.begin("Class 5R", "Ms Okoro", now).ok());
    }
    vault::TeacherVault vault(options_in(folder));
    teacher::FileDoor door(vault, -1);
    REQUIRE(door.open(SecretText(words), now).ok());
    CHECK(door.wishes() == wished);
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder / "home")) {
        if (!file.is_regular_file()) continue;
        std::ifstream in(file.path(), std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(in)), {});
        CHECK(bytes.find(wished.language) == std::string::npos);
    }
}

TEST_CASE("a class that nothing carries for opens, and says so", "[teacher]") {
    const test::Folder folder;
    vault::TeacherVault vault(options_in(folder));
    teacher::FileDoor door(vault, -1);
    REQUIRE(door.create(SecretText(words), now).ok());
    REQUIRE(door.begin("Class 5R", "Ms Okoro", now).ok());
    const auto problem = door.staff()->code().problem;
    REQUIRE(problem);
    CHECK(problem->where == engine::no_courier);
}

TEST_CASE("who stopped before the class was begun comes back to that", "[teacher]") {
    const test::Folder folder;
    {
        vault::TeacherVault vault(options_in(folder));
        teacher::FileDoor door(vault, -1);
        REQUIRE(door.create(SecretText(words), now).ok());
    }
    vault::TeacherVault vault(options_in(folder));
    teacher::FileDoor door(vault, -1);
    CHECK_FALSE(door.begin("Class 5R", "Ms Okoro", now).ok());  // before the passphrase
    REQUIRE(door.open(SecretText(words), now).ok());
    CHECK(door.staff() == nullptr);
    REQUIRE(door.begin("Class 5R", "Ms Okoro", now).ok());
    CHECK_FALSE(door.begin("Class 5S", "Ms Okoro", now).ok());
}

TEST_CASE("a backup is a new file each time, and opens with its code where there is no class",
          "[teacher]") {
    const test::Folder folder;
    const engine::classroom::Place place{folder.path(), "here", false};
    std::string code;
    std::string name;
    {
        vault::TeacherVault vault(options_in(folder));
        teacher::FileDoor door(vault, -1);
        REQUIRE(door.create(SecretText(words), now).ok());
        REQUIRE(door.begin("Class 5/R ", "Ms Okoro", now).ok());
        REQUIRE(door.staff()->add_names({"Amina"}).ok());
        CHECK(door.back_up(place, now).error().code == ErrorCode::not_allowed);
        const auto made = door.make_code();
        REQUIRE(made.ok());
        code = made->expose();
        CHECK(door.has_code());
        const auto first = door.back_up(place, now);
        REQUIRE(first.ok());
        name = *first;
        CHECK(name == "Pipit-Class-5-R-2026-11-24.pipit-backup");
        CHECK(door.back_up(place, now).value() == "Pipit-Class-5-R-2026-11-24-2.pipit-backup");
        CHECK(door.back_up({folder / "gone", "gone", false}, now).error().code ==
              ErrorCode::not_found);
    }
    const test::Folder elsewhere;
    vault::TeacherVault vault(options_in(elsewhere));
    teacher::FileDoor door(vault, -1);
    const SecretText fresh("four green otters");
    CHECK(door.restore(folder / "nothing", SecretText(code), fresh, now).error().code ==
          ErrorCode::not_found);
    REQUIRE(door.restore(folder / name, SecretText(code), fresh, now).ok());
    REQUIRE(door.staff() != nullptr);
    CHECK(door.staff()->page().class_name == "Class 5/R ");
    CHECK(door.staff()->roster().size() == 1);
}

TEST_CASE(
    "the printed code opens the class for who forgot the passphrase, and the new one then does",
    "[teacher]") {
    const test::Folder folder;
    std::string code;
    {
        vault::TeacherVault vault(options_in(folder));
        teacher::FileDoor door(vault, -1);
        REQUIRE(door.create(SecretText(words), now).ok());
        REQUIRE(door.begin("Class 5R", "Ms Okoro", now).ok());
        code = door.make_code()->expose();
    }
    {
        vault::TeacherVault vault(options_in(folder));
        teacher::FileDoor door(vault, -1);
        CHECK_FALSE(door.change_passphrase(SecretText("four green otters")).ok());  // shut
        REQUIRE(door.open_with_code(SecretText(code), now).ok());
        REQUIRE(door.staff() != nullptr);
        REQUIRE(door.change_passphrase(SecretText("four green otters")).ok());
    }
    vault::TeacherVault vault(options_in(folder));
    teacher::FileDoor door(vault, -1);
    CHECK_FALSE(door.open(SecretText(words), now).ok());
    CHECK(door.open(SecretText("four green otters"), now).ok());
}

TEST_CASE("the class's file knows the day of the newest backup that opens with the printed code",
          "[teacher]") {
    const test::Folder folder;
    const engine::classroom::Place place{folder.path(), "here", false};
    const Now later{now.utc_s + 86400, {now.day.value + 1}};
    std::string code;
    std::string name;
    {
        vault::TeacherVault vault(options_in(folder));
        teacher::FileDoor door(vault, -1);
        CHECK_FALSE(door.backed_up().has_value());  // before the passphrase
        REQUIRE(door.create(SecretText(words), now).ok());
        REQUIRE(door.begin("Class 5R", "Ms Okoro", now).ok());
        REQUIRE(door.make_code().ok());
        CHECK_FALSE(door.back_up({folder / "gone", "gone", false}, now).ok());
        CHECK_FALSE(door.backed_up().has_value());
        REQUIRE(door.back_up(place, now).ok());
        CHECK(door.backed_up() == now.day);
        code = door.make_code()->expose();  // what was saved does not open with this one
        CHECK_FALSE(door.backed_up().has_value());
        name = door.back_up(place, now).value();
    }
    {
        vault::TeacherVault vault(options_in(folder));
        teacher::FileDoor door(vault, -1);
        REQUIRE(door.open(SecretText(words), later).ok());
        CHECK(door.backed_up() == now.day);
    }
    const test::Folder elsewhere;
    vault::TeacherVault vault(options_in(elsewhere));
    teacher::FileDoor door(vault, -1);
    const SecretText fresh("four green otters");
    REQUIRE(door.restore(folder / name, SecretText(code), fresh, later).ok());
    CHECK(door.backed_up() == later.day);  // it has the class as it is
}

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
