// Files and paths.
#include "device/platform/files.hpp"
#include "device/platform/paths.hpp"
#include "tests/folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <unistd.h>

using namespace pipit;
using engine::ErrorCode;
using test::Folder;
namespace fs = std::filesystem;

namespace {

// File systems that lack a call.
int no_nameless(const char* /*folder*/) {
    errno = EOPNOTSUPP;
    return -1;
}

template <int why>
int no_rename(const char* /*from*/, const char* /*to*/) {
    errno = why;
    return -1;
}

}  // namespace

TEST_CASE("a written file is read back as it was, and leaves nothing beside it", "[platform]") {
    const Folder folder;
    const std::string bytes("a\0b\nc", 5);
    REQUIRE(platform::write_file(folder / "copy", bytes).ok());
    REQUIRE(platform::write_file(folder / "copy", bytes + "more").ok());
    CHECK(*platform::read_file(folder / "copy") == bytes + "more");
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a file that cannot be read or written says where and what to do", "[platform]") {
    const Folder folder;
    const auto missing = platform::read_file(folder / "missing");
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().code == ErrorCode::not_found);
    CHECK(missing.error().where == folder / "missing");
    CHECK(platform::write_file(folder / "no/such/folder", "x").error().code ==
          ErrorCode::not_found);
    REQUIRE(platform::write_file(folder / "long", std::string(100, 'x')).ok());
    CHECK(platform::read_file(folder / "long", 99).error().code == ErrorCode::bad_input);
    CHECK(platform::read_file(folder / "long", 100).ok());
    CHECK(platform::write_file("/dev/full/x", "x").error().code == ErrorCode::io);
}

TEST_CASE("a file asked for by name is new, whole and its owner's, and replaces nothing",
          "[platform]") {
    const Folder folder;
    std::ofstream(folder / "copy.html") << "somebody else's";
    const auto first = platform::save_new_file(folder.path(), "copy", "html", "one");
    const auto second = platform::save_new_file(folder.path(), "copy", "html", "two");
    REQUIRE(first.ok());
    REQUIRE(second.ok());
    CHECK(*first == "copy-2.html");
    CHECK(*second == "copy-3.html");
    CHECK(*platform::read_file(folder / "copy.html") == "somebody else's");
    CHECK(*platform::read_file(folder / "copy-2.html") == "one");
    CHECK((fs::status(folder / "copy-2.html").permissions() & fs::perms::all) ==
          (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 3);
}

TEST_CASE("a file that cannot be written whole is not there at all", "[platform]") {
    const Folder folder;
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const rlimit small{100, before.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto refused =
        platform::save_new_file(folder.path(), "copy", "html", std::string(5000, 'x'));
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().where == folder.path());
    CHECK(fs::is_empty(folder.path()));
    CHECK(platform::save_new_file(folder / "missing", "copy", "html", "x").error().code ==
          ErrorCode::not_found);
}

TEST_CASE("a file somebody laid where a temporary one might be is neither followed nor changed",
          "[platform]") {
    const Folder folder;
    platform::NewFileCalls calls = platform::system_calls();
    calls.open_nameless = no_nameless;
    const std::string foreseen = ".pipit-" + std::to_string(::getpid()) + ".part";
    std::ofstream(folder / foreseen) << "somebody else's";
    std::ofstream(folder / "report.new") << "somebody else's";
    REQUIRE(platform::save_new_file(folder.path(), "copy", "html", "one", calls).ok());
    REQUIRE(platform::write_file(folder / "report", "two").ok());
    CHECK(*platform::read_file(folder / "copy.html") == "one");
    CHECK(*platform::read_file(folder / "report") == "two");
    for (const char* laid : {foreseen.c_str(), "report.new"}) {
        REQUIRE(fs::exists(folder / laid));
        CHECK(*platform::read_file(folder / laid) == "somebody else's");
    }
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 4);
}

TEST_CASE("where the file system cannot rename to a new name, a link does, and replaces nothing",
          "[platform]") {
    const Folder folder;
    platform::NewFileCalls calls = platform::system_calls();
    calls.open_nameless = no_nameless;
    std::ofstream(folder / "copy.html") << "somebody else's";
    int copies = 1;
    for (const auto refuse : {no_rename<EINVAL>, no_rename<ENOSYS>}) {
        calls.rename_new = refuse;
        const auto saved = platform::save_new_file(folder.path(), "copy", "html", "one", calls);
        REQUIRE(saved.ok());
        CHECK(*saved == "copy-" + std::to_string(++copies) + ".html");
        CHECK(*platform::read_file(folder / *saved) == "one");
    }
    CHECK(*platform::read_file(folder / "copy.html") == "somebody else's");
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == copies);
}

TEST_CASE("a file that is not known to be kept is not left behind its error", "[platform]") {
    const Folder folder;
    platform::NewFileCalls calls = platform::system_calls();
    calls.sync_folder = [](const char*) {
        errno = EIO;
        return -1;
    };
    for (const auto nameless : {calls.open_nameless, &no_nameless}) {
        calls.open_nameless = nameless;
        const auto refused = platform::save_new_file(folder.path(), "copy", "html", "one", calls);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == ErrorCode::io);
        CHECK(fs::is_empty(folder.path()));
    }
}

TEST_CASE("a folder this user may not write to is said to be one", "[platform]") {
    if (::geteuid() != 0) SKIP("only root can become somebody else");
    const Folder folder;
    REQUIRE(::seteuid(65534) == 0);
    const auto refused = platform::save_new_file(folder.path(), "copy", "html", "x");
    REQUIRE(::seteuid(0) == 0);
    CHECK(refused.error().code == ErrorCode::read_only);
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("papers go where the desktop says, else to Documents, else to the home", "[platform]") {
    const Folder folder;
    ::setenv("HOME", folder.path().c_str(), 1);
    ::unsetenv("XDG_CONFIG_HOME");
    CHECK(platform::documents_folder() == folder.path());
    fs::create_directories(folder / "Documents");
    CHECK(platform::documents_folder() == folder / "Documents");
    fs::create_directories(folder / ".config");
    fs::create_directories(folder / "Documentos");
    std::ofstream(folder / ".config/user-dirs.dirs")
        << "# written by xdg-user-dirs-update\nXDG_DESKTOP_DIR=\"$HOME/Escritorio\"\n"
           "XDG_DOCUMENTS_DIR=\"$HOME/Documentos\"\n";
    CHECK(platform::documents_folder() == folder / "Documentos");
    fs::remove(folder / "Documentos");
    CHECK(platform::documents_folder() == folder / "Documents");
    ::unsetenv("HOME");
    CHECK(platform::documents_folder().empty());
}

TEST_CASE("what a browser fetched is looked for where the desktop says, else in Downloads",
          "[platform]") {
    const Folder folder;
    ::setenv("HOME", folder.path().c_str(), 1);
    ::unsetenv("XDG_CONFIG_HOME");
    CHECK(platform::downloads_folder().empty());
    fs::create_directories(folder / "Downloads");
    CHECK(platform::downloads_folder() == folder / "Downloads");
    fs::create_directories(folder / ".config");
    fs::create_directories(folder / "Descargas");
    std::ofstream(folder / ".config/user-dirs.dirs") << "XDG_DOWNLOAD_DIR=\"$HOME/Descargas\"\n";
    CHECK(platform::downloads_folder() == folder / "Descargas");
    ::unsetenv("HOME");
    CHECK(platform::downloads_folder().empty());
}

TEST_CASE("the files of a folder are named by their ending, without folders and hidden ones",
          "[platform]") {
    const Folder folder;
    fs::create_directories(folder / "folder.zip");
    for (const char* name : {"b.zip", "a.zip", ".hidden.zip", "zip", "c.csv"})
        std::ofstream(folder / name) << "x";
    CHECK(platform::files_in(folder.path(), ".zip").value() ==
          std::vector<std::string>{"a.zip", "b.zip"});
    CHECK(platform::files_in(folder / "gone", "").error().code == ErrorCode::not_found);
}

TEST_CASE("sticks are those that are named, else what is mounted as one", "[platform]") {
    ::setenv("PIPIT_STICKS", "/one:relative:/two", 1);
    CHECK(platform::mounted_sticks() == std::vector<std::string>{"/one", "/two"});
    ::unsetenv("PIPIT_STICKS");
    for (const std::string& one : platform::mounted_sticks())
        CHECK((one.starts_with("/media/") || one.starts_with("/run/media/") ||
               one.starts_with("/mnt/chromeos/removable/")));
}

TEST_CASE("a pack folder is read whole, without hidden files and links", "[platform]") {
    const Folder folder;
    fs::create_directories(folder / "skills/deep");
    fs::create_directories(folder / ".git");
    std::ofstream(folder / "pack.toml") << "a";
    std::ofstream(folder / "skills/deep/one.lua") << "b";
    std::ofstream(folder / ".git/secret") << "c";
    fs::create_symlink("/etc/passwd", folder / "skills/link");
    const auto files = platform::read_folder(folder.path());
    REQUIRE(files.ok());
    CHECK(*files ==
          std::map<std::string, std::string>{{"pack.toml", "a"}, {"skills/deep/one.lua", "b"}});
    CHECK(*platform::folders_in(folder.path()) == std::vector<std::string>{"skills"});
    CHECK(platform::read_folder(folder / "missing").error().code == ErrorCode::not_found);
}

TEST_CASE("the home is where XDG says, and its folders are made for this user alone",
          "[platform]") {
    const Folder folder;
    ::setenv("XDG_DATA_HOME", folder.path().c_str(), 1);
    CHECK(platform::default_home() == folder / "pipit");
    ::setenv("XDG_DATA_HOME", "relative", 1);
    ::setenv("HOME", "/users/somebody", 1);
    CHECK(platform::default_home() == "/users/somebody/.local/share/pipit");
    ::unsetenv("XDG_DATA_HOME");
    REQUIRE(platform::make_folders(folder / "a/b/c").ok());
    REQUIRE(platform::make_folders(folder / "a/b/c").ok());
    CHECK((fs::status(folder / "a/b/c").permissions() & fs::perms::all) == fs::perms::owner_all);
    std::ofstream(folder / "file") << "x";
    CHECK_FALSE(platform::make_folders(folder / "file/below").ok());
}

TEST_CASE("read-only data is beside the program unless PIPIT_SHARE says otherwise", "[platform]") {
    ::unsetenv("PIPIT_SHARE");
    const fs::path program = platform::program_folder();
    CHECK(fs::exists(program / "test_platform"));
    CHECK(platform::share_folder() == (program.parent_path() / "share/pipit").string());
    ::setenv("PIPIT_SHARE", "/somewhere", 1);
    CHECK(platform::share_folder() == "/somewhere");
    ::unsetenv("PIPIT_SHARE");
}
