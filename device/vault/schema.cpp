// The schema, as migrations. Invariant: a published migration is never edited, a new one is added
// after it. Every column is declared in engine/report/fields; tests/device/vault/schema_test.cpp
// holds the two together.
#include "device/vault/schema.hpp"

#include "device/vault/errors.hpp"

#include <array>
#include <string>

namespace pipit::vault {

namespace {

// What a class gave and was told (engine/classroom/ports.hpp): kind is a RecordKind.
constexpr const char* records = "CREATE TABLE records ("
                                "  kind INTEGER NOT NULL,"
                                "  name BLOB NOT NULL,"
                                "  value BLOB NOT NULL,"
                                "  PRIMARY KEY (kind, name)) STRICT;";

constexpr std::array<const char*, 2> notebook{
    // Version 1. segments: months since 1970-01 and the chain's head before each. journal: body is
    // engine::encode_event. A ledger row's text may be cleared when its time is up; its salted hash
    // stays.
    "CREATE TABLE segments ("
    "  month INTEGER PRIMARY KEY,"
    "  first_position INTEGER NOT NULL,"
    "  start BLOB NOT NULL) STRICT;"
    "CREATE TABLE journal ("
    "  position INTEGER PRIMARY KEY,"
    "  lamport INTEGER NOT NULL,"
    "  device BLOB NOT NULL,"
    "  sequence INTEGER NOT NULL,"
    "  body BLOB NOT NULL,"
    "  chain BLOB NOT NULL,"
    "  UNIQUE (lamport, device, sequence)) STRICT;"
    "CREATE TABLE snapshot ("
    "  id INTEGER PRIMARY KEY CHECK (id = 1),"
    "  lamport INTEGER NOT NULL,"
    "  device BLOB NOT NULL,"
    "  sequence INTEGER NOT NULL,"
    "  state BLOB NOT NULL,"
    "  tag BLOB NOT NULL) STRICT;"
    "CREATE TABLE ledger ("
    "  position INTEGER PRIMARY KEY,"
    "  text BLOB,"
    "  arrived INTEGER NOT NULL,"
    "  salt BLOB NOT NULL,"
    "  hash BLOB NOT NULL,"
    "  chain BLOB NOT NULL) STRICT;",
    // Version 2.
    records,
};

constexpr std::array<const char*, 6> device{
    // Version 1. learners.state: 0 being made, 1 here, 2 being erased.
    "CREATE TABLE device ("
    "  id INTEGER PRIMARY KEY CHECK (id = 1),"
    "  device BLOB NOT NULL,"
    "  kdf_passes INTEGER NOT NULL,"
    "  kdf_memory_kib INTEGER NOT NULL) STRICT;"
    "CREATE TABLE learners ("
    "  learner BLOB PRIMARY KEY,"
    "  nickname TEXT NOT NULL,"
    "  avatar TEXT NOT NULL,"
    "  secret_kind INTEGER NOT NULL,"
    "  state INTEGER NOT NULL,"
    "  tries INTEGER NOT NULL) STRICT;"
    "CREATE TABLE receipts ("
    "  position INTEGER PRIMARY KEY,"
    "  learner BLOB NOT NULL,"
    "  day INTEGER NOT NULL,"
    "  signature BLOB NOT NULL,"
    "  chain BLOB NOT NULL) STRICT;",
    // Version 2. rehearsal: 1 where scripts, not people, are the learners; set once, when it is
    // made.
    "ALTER TABLE device ADD COLUMN rehearsal INTEGER NOT NULL DEFAULT 0;",
    // Version 3.
    records,
    // Version 4. teacher_tries: wrong passphrases in a row.
    "ALTER TABLE device ADD COLUMN teacher_tries INTEGER NOT NULL DEFAULT 0;",
    // Version 5. private_key: of what a teacher's answer to a forgotten secret is sealed to.
    "CREATE TABLE resets ("
    "  learner BLOB PRIMARY KEY,"
    "  private_key BLOB NOT NULL) STRICT;",
    // Version 6. helper: the class whose teacher can open the notebook; null: none.
    // The lock's policy was one of the whole device before: it names no class, and is let go.
    "ALTER TABLE learners ADD COLUMN helper BLOB;"
    "DELETE FROM records WHERE kind = 17 AND length(name) = 0;",
};

constexpr std::array<const char*, 2> teacher{
    // Version 1.
    records,
    // Version 2. backup_*: the key of backups and how it was made from the printed code; none
    // before there is a code.
    "CREATE TABLE teacher ("
    "  id INTEGER PRIMARY KEY CHECK (id = 1),"
    "  generation INTEGER NOT NULL,"
    "  backup_key BLOB,"
    "  backup_salt BLOB,"
    "  backup_passes INTEGER,"
    "  backup_memory_kib INTEGER) STRICT;",
};

// user_version takes no parameter: the number comes from this file alone.
Result<Done> bring_to(Database& database, const char* migration, std::size_t version) {
    auto transaction = Transaction::begin(database);
    if (!transaction) {
        return transaction.error();
    }
    const auto now = database.number("PRAGMA user_version");
    if (!now) {
        return now.error();
    }
    if (now.value() >= static_cast<std::int64_t>(version)) {
        return Done{};  // another copy was quicker
    }
    if (auto ran = database.run(migration); !ran) {
        return ran;
    }
    const std::string mark = "PRAGMA user_version = " + std::to_string(version);
    if (auto ran = database.run(mark.c_str()); !ran) {
        return ran;
    }
    return transaction->commit();
}

}  // namespace

std::span<const char* const> notebook_migrations() {
    return notebook;
}

std::span<const char* const> device_migrations() {
    return device;
}

std::span<const char* const> teacher_migrations() {
    return teacher;
}

Result<Done> migrate(Database& database, std::span<const char* const> migrations) {
    const auto version = database.number("PRAGMA user_version");
    if (!version) {
        return version.error();
    }
    if (version.value() < 0) {
        return damaged(database.path());
    }
    const auto from = static_cast<std::size_t>(version.value());
    if (from > migrations.size()) {
        return newer_version(database.path());
    }
    for (std::size_t at = from; at < migrations.size(); ++at) {
        if (auto brought = bring_to(database, migrations[at], at + 1); !brought) {
            return brought;
        }
    }
    return Done{};
}

}  // namespace pipit::vault
