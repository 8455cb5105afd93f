// Exports that come as a zip.
#include "tests/content/roster/exports.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::content;
using P = RosterProblem;

namespace {

RosterReading read(const std::vector<ZipEntry>& entries) {
    return read_oneroster_zip(zip_of(entries), some_day());
}

std::vector<ZipEntry> whole() {
    return entries_of(export_1_1());
}

ZipEntry& entry(std::vector<ZipEntry>& entries, const std::string& name) {
    for (ZipEntry& one : entries)
        if (one.name == name) return one;
    return entries.front();
}

}  // namespace

TEST_CASE("a zip reads as its files do, packed or not, in a folder or not", "[content]") {
    const std::string by_file = shown(read_oneroster(export_1_1(), some_day()));
    CHECK(shown(read(whole())) == by_file);
    std::vector<ZipEntry> stored = entries_of(export_1_1(), "Export 2026/");
    for (ZipEntry& one : stored)
        one.method = 0;
    stored.push_back({"__MACOSX/._users.csv", "x"});
    stored.push_back({"Export 2026/photos/", "", 0});
    CHECK(shown(read(stored)) == by_file);
    CHECK(shown(read(entries_of(export_1_1(), "a\\"))) == by_file);
}

TEST_CASE("entries that are not needed are not unpacked, whatever they hold", "[content]") {
    auto entries = whole();
    entry(entries, "demographics.csv").flag = 1;
    entries.push_back({"huge.bin", "x", 99, 0, 0x7FFFFFF0});
    CHECK(shown(read(entries)) == shown(read(whole())));
}

TEST_CASE("two files of one name in a zip are refused", "[content]") {
    auto entries = whole();
    entries.push_back({"old/Users.csv", "x"});
    CHECK(place(read(entries), P::file_twice) == "users.csv x1");
}

TEST_CASE("a zip that is locked or packed otherwise says what to do", "[content]") {
    auto entries = whole();
    entry(entries, "users.csv").flag = 1;
    CHECK(place(read(entries), P::zip_locked) == "users.csv x1");
    entries = whole();
    entry(entries, "users.csv").method = 14;
    CHECK(place(read(entries), P::zip_method) == "users.csv x1");
}

TEST_CASE("a bomb is refused by the size it says, and one that lies is cut there", "[content]") {
    auto entries = whole();
    ZipEntry& users = entry(entries, "users.csv");
    users.bytes = std::string(roster_file_bytes_max + 1, 'x');
    CHECK(place(read(entries), P::too_large) == "users.csv x1");
    users.said_size_more = -static_cast<long>(roster_file_bytes_max);  // says: one byte
    CHECK(place(read(entries), P::zip_damaged) == "users.csv x1");
}

TEST_CASE("all files of a zip together have a bound, too", "[content]") {
    auto entries = whole();
    for (const char* name : {"users.csv", "classes.csv", "enrollments.csv"})
        entry(entries, name).bytes = std::string(roster_file_bytes_max, 'x');
    CHECK(place(read(entries), P::too_large) == "users.csv x1");
}

TEST_CASE("a zip of more than a thousand files is refused", "[content]") {
    std::vector<ZipEntry> entries(roster_zip_entries_max + 1);
    CHECK(place(read(entries), P::zip_of_too_many) == " x1");
}

TEST_CASE("a zip that is cut or changed anywhere is refused or reads the same", "[content]") {
    const std::string zip = zip_of(whole());
    const std::string right = shown(read_oneroster_zip(zip, some_day()).roster);
    for (std::size_t n = 0; n < zip.size(); ++n)
        CHECK(read_oneroster_zip(zip.substr(0, n), some_day()).refused());
    for (std::size_t n = 0; n < zip.size(); ++n) {
        std::string changed = zip;
        changed[n] = static_cast<char>(changed[n] ^ 0x10);
        const auto reading = read_oneroster_zip(changed, some_day());
        if (reading.refused()) continue;
        // A part's name may have changed: then it is not there, which is a finding.
        const bool same = shown(reading.roster) == right || !reading.findings.empty();
        CAPTURE(n);
        CHECK(same);
    }
    CHECK(place(read_oneroster_zip("a,b\n", some_day()), P::not_a_zip) == " x1");
    CHECK(place(read_oneroster_zip(zip.substr(0, 300), some_day()), P::zip_damaged) == " x1");
}
