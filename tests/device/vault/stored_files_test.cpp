// The declaration of the home's files against what is made there.
#include "device/vault/teacher_file.hpp"
#include "engine/report/stored_files.hpp"
#include "tests/device/vault/fault_disk.hpp"
#include "tests/device/vault/support.hpp"

#include <set>

using namespace pipit;
using namespace pipit::test;

namespace {

const std::string home = "/home";

vault::Options on(const std::shared_ptr<FaultDisk>& disk) {
    auto made = options(home);
    made.disk = disk;
    return made;
}

// Everything that writes a file: a learner who answers, has a code, changes the secret, forgets it,
// and is erased; a class that is made, changed and kept again.
void live(const std::shared_ptr<FaultDisk>& disk) {
    {
        const auto shelf = vault::open_shelf(on(disk), monday);
        auto notebook = shelf->create(finn(), secret(), monday);
        REQUIRE(notebook.ok());
        for (std::uint64_t number = 2; number <= 41; ++number)
            REQUIRE((*notebook)->journal().append({answered((*notebook)->device(), number)}).ok());
        REQUIRE(shelf->make_code(**notebook, monday).ok());
        REQUIRE(shelf->change_secret(**notebook, secret("271828"), monday).ok());
        auto second = shelf->create({"Ama", "owl", engine::SecretKind::digits}, secret(), monday);
        REQUIRE(second.ok());
        REQUIRE(shelf->erase(std::move(second).value(), monday).ok());
    }
    vault::TeacherVault teachers(on(disk));
    auto file = teachers.create(engine::SecretText("four red boats sail"), monday);
    REQUIRE(file.ok());
    REQUIRE((*file)
                ->records()
                .write({{{{engine::classroom::RecordKind::learner, {1}}, {1}}}, {}, {}, {}})
                .ok());
    REQUIRE((*file)->make_code().ok());
}

std::set<std::string> names_made() {
    const auto disk = std::make_shared<FaultDisk>(1);
    live(disk);
    return disk->names_ever();
}

}  // namespace

TEST_CASE("every file that is ever made in a home is declared", "[vault]") {
    std::size_t looked = 0;
    for (const std::string& path : names_made()) {
        if (!path.starts_with(home + "/")) continue;
        INFO(path);
        CHECK(engine::find_stored_file(path.substr(home.size() + 1)) != nullptr);
        ++looked;
    }
    CHECK(looked > 15);
}

TEST_CASE("every file that is declared is made, but the mark of a home where scripts practise",
          "[vault]") {
    std::set<const engine::StoredFile*> made;
    for (const std::string& path : names_made()) {
        if (path == home) made.insert(engine::find_stored_file(""));
        if (path.starts_with(home + "/"))
            made.insert(engine::find_stored_file(path.substr(home.size() + 1)));
    }
    for (const engine::StoredFile& one : engine::stored_files()) {
        INFO(one.path);
        CHECK(made.contains(&one) != (one.path == "headless-home"));
    }
}
