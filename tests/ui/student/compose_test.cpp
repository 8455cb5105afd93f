// Letters with accents: the short table of dead keys and Compose sequences, and whose table counts.
#include "ui/student/wiring.hpp"

#include "tests/folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>

using namespace pipit;
namespace fs = std::filesystem;

namespace {

const fs::path table = fs::path(PIPIT_SOURCE_DIR) / "ui/keys/compose";

}  // namespace

TEST_CASE("every line of the compose table is a comment or a sequence of its own, for one letter",
          "[student]") {
    std::ifstream in(table);
    REQUIRE(in.good());
    const std::regex sequence(R"re((<[A-Za-z_]+>(?: <[A-Za-z_]+>)+) : "(\\?[^"]{1,4})")re");
    std::set<std::string> sequences;
    std::set<std::string> letters;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("#")) continue;
        INFO(line);
        std::smatch parts;
        REQUIRE(std::regex_match(line, parts, sequence));
        CHECK(sequences.insert(parts[1]).second);
        letters.insert(parts[2]);
    }
    // What the languages of Pipit and of a classroom's names are written with.
    for (const char* letter : {"á", "é", "í", "ó", "ú", "ü", "ñ", "Á", "É", "Í", "Ó", "Ú", "Ñ", "ç",
                               "à", "è", "â", "ê", "ë", "ï", "ö", "ä", "å", "ã", "õ", "ő", "ű", "č",
                               "š", "ž", "ř", "ą", "ę", "ğ", "ş", "ż", "ł", "ø", "ā", "ί", "Ό"}) {
        INFO(letter);
        CHECK(letters.contains(letter));
    }
}

TEST_CASE("a compose table that a person chose stays theirs, else the short one is named",
          "[student]") {
    const test::Folder own;
    const fs::path folder = own.path();
    fs::create_directories(folder / "share/keys");
    std::ofstream(folder / "share/keys/compose") << "# short\n";
    const char* was = std::getenv("HOME");
    const std::string home = was == nullptr ? "" : was;
    ::setenv("PIPIT_SHARE", (folder / "share").c_str(), 1);
    ::setenv("HOME", folder.c_str(), 1);
    const auto named = [] {
        const char* value = std::getenv("XCOMPOSEFILE");
        return std::string(value == nullptr ? "" : value);
    };
    ::setenv("XCOMPOSEFILE", "/theirs", 1);
    student::compose_by_own_table();
    CHECK(named() == "/theirs");
    ::unsetenv("XCOMPOSEFILE");
    std::ofstream(folder / ".XCompose") << "# theirs\n";
    student::compose_by_own_table();
    CHECK(named().empty());
    fs::remove(folder / ".XCompose");
    student::compose_by_own_table();
    CHECK(named() == (folder / "share/keys/compose").string());
    ::unsetenv("XCOMPOSEFILE");
    fs::remove(folder / "share/keys/compose");
    student::compose_by_own_table();
    CHECK(named().empty());
    ::unsetenv("PIPIT_SHARE");
    was == nullptr ? ::unsetenv("HOME") : ::setenv("HOME", home.c_str(), 1);
}
