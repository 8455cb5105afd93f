// Class lists from real files: a folder of an export, its zip's neighbours, a list of names; where
// they are looked for.
#include "tests/folder.hpp"
#include "ui/teacher/files_outside.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace pipit;
using engine::Day;
using engine::ErrorCode;
using engine::classroom::ListProblem;

namespace {

constexpr Day today{20781};

void write(const std::string& path, const std::string& bytes) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

void write_export(const std::string& folder) {
    write(folder + "/manifest.csv", "propertyName,value\noneroster.version,1.1\n"
                                    "file.classes,bulk\nfile.enrollments,bulk\nfile.users,bulk\n");
    write(folder + "/Classes.csv", "sourcedId,title\nc1,Math 5\n");
    write(folder + "/enrollments.csv", "sourcedId,classSourcedId,userSourcedId,role\n"
                                       "e1,c1,u1,student\ne2,c1,u2,student\n");
    write(folder + "/users.csv", "sourcedId,givenName,familyName,role,email\n"
                                 "u1,Amina,Diallo,student,a@school\nu2,Zuri,,student,z@school\n");
    write(folder + "/demographics.csv", "not,\"looked at");
}

class HomeHere {
  public:
    explicit HomeHere(const std::string& home) {
        ::setenv("HOME", home.c_str(), 1);
        ::unsetenv("XDG_CONFIG_HOME");
        ::setenv("PIPIT_STICKS", (home + "/stick").c_str(), 1);
    }
    ~HomeHere() {
        ::unsetenv("PIPIT_STICKS");
        if (before_.empty())
            ::unsetenv("HOME");
        else
            ::setenv("HOME", before_.c_str(), 1);
    }
    HomeHere(const HomeHere&) = delete;
    HomeHere& operator=(const HomeHere&) = delete;

  private:
    std::string before_ = std::getenv("HOME") == nullptr ? "" : std::getenv("HOME");
};

}  // namespace

TEST_CASE("a folder of an export is read by its path, or by that of one of its files",
          "[teacher]") {
    const test::Folder folder;
    write_export(folder / "out");
    teacher::ListsOutside lists;
    for (const std::string& path : {folder / "out", folder / "out/users.csv"}) {
        const auto reading = lists.read(path, today);
        REQUIRE(reading.ok());
        REQUIRE(reading->classes.size() == 1);
        CHECK(reading->classes[0].title == "Math 5");
        CHECK(reading->classes[0].names == std::vector<std::string>{"Amina Diallo", "Zuri"});
    }
}

TEST_CASE("a list of names is read, and what is no list is refused or not there", "[teacher]") {
    const test::Folder folder;
    write(folder / "names.txt", "Amina Diallo\r\nZuri\r\n");
    write(folder / "broken.zip", "no zip");
    teacher::ListsOutside lists;
    const auto names = lists.read(folder / "names.txt", today);
    REQUIRE(names.ok());
    CHECK(names->classes[0].names.size() == 2);
    const auto broken = lists.read(folder / "broken.zip", today);
    REQUIRE(broken.ok());
    CHECK(broken->refused());
    CHECK(broken->findings[0].problem == ListProblem::not_a_zip);
    CHECK(lists.read(folder / "nothing.zip", today).error().code == ErrorCode::not_found);
}

TEST_CASE("a name that is too long for the roster is left out and told", "[teacher]") {
    const test::Folder folder;
    write_export(folder / "out");
    const std::string sixty(60, 'a');
    write(folder / "out/users.csv", "sourcedId,givenName,familyName,role\nu1," + sixty + "," +
                                        sixty + ",student\nu2,Zuri,,student\n");
    const auto reading = teacher::ListsOutside().read(folder / "out", today);
    REQUIRE(reading.ok());
    CHECK(reading->classes[0].names == std::vector<std::string>{"Zuri"});
    CHECK(reading->findings.back().problem == ListProblem::name_too_long);
    CHECK(reading->findings.back().times == 1);
}

TEST_CASE("lists are found among documents, downloads and on sticks, and nothing else is",
          "[teacher]") {
    const test::Folder folder;
    const HomeHere home(folder.path());
    write(folder / "Documents/photo.png", "");
    write_export(folder / "Documents/from school");
    write(folder / "Downloads/OneRoster.ZIP", "");
    write(folder / "stick/second.zip", "");
    std::vector<std::string> names;
    teacher::ListsOutside lists;
    for (const auto& one : lists.found())
        names.push_back(one.place.name + "/" + one.name);
    CHECK(names == std::vector<std::string>{"Downloads/OneRoster.ZIP", "Documents/from school",
                                            "stick/second.zip"});
}
