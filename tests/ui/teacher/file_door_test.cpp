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
