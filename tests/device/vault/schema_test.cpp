// The schema: its columns are those declared, and an older file becomes a newer one.
#include "device/vault/database.hpp"
#include "device/vault/schema.hpp"
#include "engine/report/fields.hpp"
#include "tests/device/vault/fault_disk.hpp"
#include "tests/device/vault/support.hpp"

#include <algorithm>
#include <array>
#include <set>

using namespace pipit;
using namespace pipit::test;

namespace {

crypto::Key some_key() {
    return crypto::Key::made_by([](auto out) { std::ranges::fill(out, std::uint8_t{1}); });
}

vault::Database open_empty(FaultDisk& disk, const std::string& path) {
    disk.put(path, {});
    auto database = vault::Database::open(disk, path, some_key(), vault::Sharing::exclusive);
    REQUIRE(database.ok());
    return std::move(*database);
}

void add_columns(std::set<std::string>& columns, vault::Database& database) {
    vault::Statement statement(database, "SELECT t.name || '.' || c.name FROM sqlite_schema AS t,"
                                         " pragma_table_info(t.name) AS c WHERE t.type = 'table'");
    const auto read = statement.each([&]() -> engine::Result<engine::Done> {
        columns.insert(statement.text(0));
        return engine::Done{};
    });
    REQUIRE(read.ok());
}

}  // namespace

TEST_CASE("every stored column is declared with its purpose, and every declared one is stored",
          "[vault]") {
    FaultDisk disk(1);
    auto notebook = open_empty(disk, "/notebook.db");
    REQUIRE(vault::migrate(notebook, vault::notebook_migrations()).ok());
    auto device = open_empty(disk, "/device.db");
    REQUIRE(vault::migrate(device, vault::device_migrations()).ok());
    auto teacher = open_empty(disk, "/teacher.db");
    REQUIRE(vault::migrate(teacher, vault::teacher_migrations()).ok());
    // What the files beside the databases hold: device.secret and slots.
    std::set<std::string> stored{"device.secret", "slots.slot", "slots.lock", "slots.heads"};
    add_columns(stored, notebook);
    add_columns(stored, device);
    add_columns(stored, teacher);
    REQUIRE(stored.size() > 30);
    std::set<std::string> declared;
    for (const engine::Field& field : engine::fields()) {
        if (field.place == engine::FieldPlace::learner_file ||
            field.place == engine::FieldPlace::device_file) {
            declared.insert(std::string(field.id));
        }
    }
    for (const auto& column : stored) {
        CAPTURE(column);
        CHECK(declared.contains(column));
    }
    for (const auto& field : declared) {
        CAPTURE(field);
        CHECK(stored.contains(field));
    }
}

TEST_CASE("an older file is brought to the newest version, keeping its rows", "[vault]") {
    constexpr std::array<const char*, 3> all{"CREATE TABLE a (x INTEGER) STRICT;",
                                             "ALTER TABLE a ADD COLUMN y INTEGER;",
                                             "UPDATE a SET y = x * 2;"};
    FaultDisk disk(1);
    auto database = open_empty(disk, "/file.db");
    REQUIRE(vault::migrate(database, std::span(all).first(1)).ok());
    REQUIRE(database.run("INSERT INTO a VALUES (21)").ok());
    REQUIRE(vault::migrate(database, all).ok());
    CHECK(*database.number("SELECT y FROM a") == 42);
    CHECK(*database.number("PRAGMA user_version") == 3);
    REQUIRE(vault::migrate(database, all).ok());  // again changes nothing
    CHECK(*database.number("SELECT count(*) FROM a") == 1);
}

TEST_CASE("the lock of a whole device, of versions before a class's, is let go of", "[vault]") {
    FaultDisk disk(1);
    auto database = open_empty(disk, "/device.db");
    const auto all = vault::device_migrations();
    REQUIRE(vault::migrate(database, all.first(5)).ok());
    REQUIRE(database.run("INSERT INTO records VALUES (17, x'', x'00'), (17, x'01', x'00')").ok());
    REQUIRE(vault::migrate(database, all).ok());
    CHECK(*database.number("SELECT count(*) FROM records WHERE kind = 17") == 1);
}

TEST_CASE("a migration that fails leaves the file at its version", "[vault]") {
    constexpr std::array<const char*, 2> all{
        "CREATE TABLE a (x INTEGER) STRICT;",
        "CREATE TABLE b (x INTEGER); INSERT INTO nowhere VALUES (1);"};
    FaultDisk disk(1);
    auto database = open_empty(disk, "/file.db");
    CHECK_FALSE(vault::migrate(database, all).ok());
    CHECK(*database.number("PRAGMA user_version") == 1);
    CHECK(*database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'b'") == 0);
}

TEST_CASE("a database of a newer version is refused and not touched", "[vault]") {
    FaultDisk disk(1);
    {
        auto database = open_empty(disk, "/file.db");
        REQUIRE(vault::migrate(database, vault::notebook_migrations()).ok());
        REQUIRE(database.run("PRAGMA user_version = 999").ok());
        REQUIRE(database.checkpoint().ok());
    }
    const Bytes before = disk.content("/file.db");
    {
        auto database =
            vault::Database::open(disk, "/file.db", some_key(), vault::Sharing::exclusive);
        REQUIRE(database.ok());
        const auto refused = vault::migrate(*database, vault::notebook_migrations());
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == engine::ErrorCode::newer_version);
    }
    CHECK(disk.content("/file.db") == before);
}

TEST_CASE("reading rows ends at the row that is refused, and tells the database's own error",
          "[vault]") {
    FaultDisk disk(1);
    auto database = open_empty(disk, "/file.db");
    REQUIRE(database.run("CREATE TABLE n (n INTEGER); INSERT INTO n VALUES (1), (2), (3)").ok());
    std::int64_t sum = 0;
    const auto add_until = [&](std::int64_t last) {
        sum = 0;
        vault::Statement statement(database, "SELECT n FROM n ORDER BY n");
        return statement.each([&]() -> engine::Result<engine::Done> {
            if (statement.number(0) > last) {
                return engine::Error{engine::ErrorCode::damaged, "n", "too large"};
            }
            sum += statement.number(0);
            return engine::Done{};
        });
    };
    CHECK(add_until(3).ok());
    CHECK(sum == 6);
    const auto refused = add_until(1);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().remedy == "too large");
    CHECK(sum == 1);

    vault::Statement missing(database, "SELECT n FROM nowhere");
    bool called = false;
    const auto failed = missing.each([&]() -> engine::Result<engine::Done> {
        called = true;
        return engine::Done{};
    });
    CHECK_FALSE(failed.ok());
    CHECK_FALSE(called);
}
