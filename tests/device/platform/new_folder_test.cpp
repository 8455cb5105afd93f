// A folder of files that somebody asked for: whole, new, theirs, or not there.
#include "device/platform/new_folder.hpp"

#include "tests/folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>

using namespace pipit;
namespace fs = std::filesystem;

namespace {

const std::map<std::string, std::string> files{{"a.txt", "first"},
                                               {"b.txt", std::string(20000, 'b')}};

std::size_t entries(const std::string& path) {
    std::size_t out = 0;
    for (const auto& one : fs::directory_iterator(path))
        out += one.exists() || one.is_symlink() ? 1 : 0;
    return out;
}

}  // namespace

TEST_CASE("a new folder has all of its files, for its owner alone", "[platform]") {
    const test::Folder folder;
    REQUIRE(platform::write_new_folder(folder / "out", files).ok());
    CHECK(fs::status(folder / "out").permissions() == fs::perms(0700));
    CHECK(fs::status(folder / "out/a.txt").permissions() == fs::perms(0600));
    CHECK(fs::file_size(folder / "out/b.txt") == 20000);
    CHECK(entries(folder / "out") == 2);
    CHECK(entries(folder.path()) == 1);
}

TEST_CASE("a new folder takes the place of an empty one and of nothing else", "[platform]") {
    const test::Folder folder;
    fs::create_directory(folder / "empty");
    CHECK(platform::write_new_folder(folder / "empty", files).ok());
    CHECK_FALSE(platform::write_new_folder(folder / "empty", files).ok());
    CHECK(fs::file_size(folder / "empty/a.txt") == 5);
    fs::create_directory(folder / "other");
    fs::create_directory_symlink(folder / "other", folder / "link");
    CHECK_FALSE(platform::write_new_folder(folder / "link", files).ok());
    CHECK(entries(folder / "other") == 0);
    std::ofstream(folder / "file") << "x";
    CHECK_FALSE(platform::write_new_folder(folder / "file", files).ok());
    CHECK_FALSE(platform::write_new_folder(folder / "nowhere/out", files).ok());
    CHECK(entries(folder.path()) == 4);
}

TEST_CASE("where not all of its files can be written there is no folder", "[platform]") {
    const test::Folder folder;
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const rlimit small{10000, before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const bool written = platform::write_new_folder(folder / "out", files).ok();
    (void)::setrlimit(RLIMIT_FSIZE, &before);
    (void)std::signal(SIGXFSZ, handler);
    CHECK_FALSE(written);
    CHECK(entries(folder.path()) == 0);
}
