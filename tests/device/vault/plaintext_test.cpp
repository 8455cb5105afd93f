// Nothing a learner wrote can be read from the disk. The search itself is tried on an unencrypted
// database first.
#include "tests/device/vault/support.hpp"

#include <algorithm>
#include <fstream>
#include <sqlite3.h>

using namespace pipit;
using namespace pipit::test;
namespace fs = std::filesystem;

namespace {

// Twelve random letters each: where they turn up, they were not there by chance.
const std::vector<std::string> canaries{"qzvkwxjpfhmt", "wjxqkzvbnpdy", "hvzqxjwkfpgm"};

std::string as_hex(const std::string& text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char c : text) {
        out += digits[static_cast<unsigned char>(c) >> 4U];
        out += digits[static_cast<unsigned char>(c) & 15U];
    }
    return out;
}

std::string as_utf16(const std::string& text) {
    std::string out;
    for (const char c : text) {
        out += c;
        out += '\0';
    }
    return out;
}

int hits(const std::string& folder) {
    int found = 0;
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) {
            continue;
        }
        ++files;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        for (const std::string& canary : canaries) {
            for (const std::string& form : {canary, as_utf16(canary), as_hex(canary)}) {
                found += bytes.find(form) != std::string::npos ? 1 : 0;
            }
        }
    }
    REQUIRE(files > 0);
    return found;
}

// The same rows in a database without a key: for this test alone.
void write_unencrypted(const std::string& path) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    const std::string sql = "CREATE TABLE journal (body TEXT, form BLOB);"
                            "INSERT INTO journal VALUES ('" +
                            canaries[0] + "', x'" + as_hex(as_utf16(canaries[1])) + "'), ('" +
                            as_hex(canaries[2]) + "', NULL)";
    REQUIRE(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

}  // namespace

TEST_CASE("the search finds each form in an unencrypted database", "[vault]") {
    Folder folder;
    write_unencrypted(folder.path() + "/control.db");
    CHECK(hits(folder.path()) == 3);
}

TEST_CASE("no nickname, answer or goal can be read from the disk, signed in, signed out or erased",
          "[vault]") {
    Folder folder;
    const std::string home = folder.path() + "/home";
    const auto shelf = vault::open_shelf(options(home), monday);
    auto notebook =
        shelf->create({canaries[0], "fox", engine::SecretKind::digits}, secret(), monday);
    REQUIRE(notebook.ok());
    const auto id = (*notebook)->card().id;
    const auto device = (*notebook)->device();
    engine::GoalKept goal;
    goal.goal_id = 1;
    goal.skill = {"add-within-100"};
    goal.wish = canaries[2];
    REQUIRE((*notebook)
                ->journal()
                .append({answered(device, 2, canaries[1]), {{3, device, 3}, monday.day, goal}})
                .ok());
    REQUIRE((*notebook)
                ->journal()
                .save_snapshot({{3, device, 3}, {canaries[1].begin(), canaries[1].end()}})
                .ok());
    CHECK(hits(home) == 0);
    notebook->reset();
    CHECK(hits(home) == 0);
    auto again = shelf->open(id, secret(), monday);
    REQUIRE(again.ok());
    REQUIRE(shelf->erase(std::move(*again), monday).ok());
    CHECK(hits(home) == 0);
}
