// The way from a passphrase to a class, in a real file.
#include "engine/session/class_places.hpp"
#include "tests/folder.hpp"
#include "ui/teacher/wiring.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace pipit;
using engine::ErrorCode;
using engine::Now;
using engine::SecretText;

namespace {

constexpr const char* words = "seven quiet herons";
constexpr Now now{1'795'514'400, {20781}};

vault::Options options_in(const test::Folder& folder) {
    vault::Options out;
    out.home = folder / "home";
    out.uptime_s = [] { return 0.0; };
    out.kdf_for_tests = crypto::KdfParameters{1, 8};
    return out;
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
