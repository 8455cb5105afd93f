// SQLCipher behind four small types. Invariant: the key reaches SQLCipher from guarded memory only.
#include "device/vault/database.hpp"

#include "device/vault/errors.hpp"

#include <array>
#include <sqlite3.h>

namespace pipit::vault {

namespace {

// Overwrites what is deleted, keeps temporary data in memory, reads no page past its end, trusts no
// schema.
constexpr const char* careful = "PRAGMA secure_delete = ON;"
                                "PRAGMA temp_store = MEMORY;"
                                "PRAGMA foreign_keys = ON;"
                                "PRAGMA trusted_schema = OFF;"
                                "PRAGMA cell_size_check = ON;"
                                "PRAGMA mmap_size = 0;";
// An acknowledged answer survives a pulled plug: the log is fsynced at every commit.
constexpr const char* exclusive_setup = "PRAGMA locking_mode = EXCLUSIVE;"
                                        "PRAGMA journal_mode = WAL;"
                                        "PRAGMA synchronous = FULL;";
// EXTRA also syncs the folder after the rollback journal is deleted: the commit itself.
constexpr const char* shared_setup = "PRAGMA journal_mode = DELETE;"
                                     "PRAGMA synchronous = EXTRA;";
constexpr int busy_wait_ms = 3000;

// SQLCipher takes a raw key as x'64 hex digits'; anything else it would stretch by PBKDF2.
crypto::GuardedBytes raw_key(const crypto::Key& key) {
    constexpr std::string_view digits = "0123456789abcdef";
    crypto::GuardedBytes text(3 + 64);
    auto out = text.expose();
    out[0] = 'x';
    out[1] = '\'';
    std::size_t at = 2;
    for (const std::uint8_t byte : key.expose()) {
        out[at++] = static_cast<std::uint8_t>(digits[byte >> 4U]);
        out[at++] = static_cast<std::uint8_t>(digits[byte & 15U]);
    }
    out[at] = '\'';
    return text;
}

}  // namespace

void Database::Closer::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

Result<Database> Database::open(Disk& disk, const std::string& path, const crypto::Key& key,
                                Sharing sharing) {
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE, disk.vfs());
    Database database(handle, path);
    if (opened != SQLITE_OK) {
        return database.error(opened);
    }
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, sharing == Sharing::shared ? busy_wait_ms : 0);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // Before the key: from here on SQLCipher locks and wipes what it allocates.
    if (auto ran = database.run("PRAGMA cipher_memory_security = ON"); !ran) {
        return ran.error();
    }
    {
        const auto text = raw_key(key);
        const auto bytes = text.expose();
        const int keyed =
            sqlite3_key_v2(handle, "main", bytes.data(), static_cast<int>(bytes.size()));
        if (keyed != SQLITE_OK) {
            return database.error(keyed);
        }
    }
    for (const char* sql : {careful, sharing == Sharing::exclusive ? exclusive_setup : shared_setup,
                            "SELECT count(*) FROM sqlite_schema"}) {
        if (auto ran = database.run(sql); !ran) {
            return ran.error();
        }
    }
    if (sqlite3_db_readonly(handle, "main") == 1) {
        return database.error(SQLITE_READONLY);
    }
    return database;
}

engine::Error Database::error(int code) const {
    return database_error(handle_.get(), code, path_);
}

Result<Done> Database::run(const char* sql) {
    const int code = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return error(code);
    }
    return Done{};
}

Result<std::int64_t> Database::number(const char* sql) {
    Statement statement(*this, sql);
    const auto row = statement.step();
    if (!row) {
        return row.error();
    }
    return row.value() ? statement.number(0) : 0;
}

Result<Done> Database::check_pages() {
    Statement statement(*this, "PRAGMA cipher_integrity_check");  // a row for each page that fails
    const auto row = statement.step();
    if (!row) {
        return row.error();
    }
    if (row.value()) {
        return damaged(path_);
    }
    return Done{};
}

Result<Done> Database::checkpoint() {
    const int code = sqlite3_wal_checkpoint_v2(handle_.get(), nullptr, SQLITE_CHECKPOINT_TRUNCATE,
                                               nullptr, nullptr);
    if (code != SQLITE_OK) {
        return error(code);
    }
    return Done{};
}

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Statement::Statement(const Database& database, const char* sql) : database_(&database) {
    sqlite3_stmt* statement = nullptr;
    keep(sqlite3_prepare_v2(database.handle(), sql, -1, &statement, nullptr));
    statement_.reset(statement);
}

void Statement::keep(int code) {
    if (code_ == SQLITE_OK) {
        code_ = code;
    }
}

Statement& Statement::bind(int index, std::int64_t value) {
    keep(sqlite3_bind_int64(statement_.get(), index, value));
    return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
    // A null pointer would bind NULL: an empty text is a text.
    keep(sqlite3_bind_text64(statement_.get(), index, text.data() == nullptr ? "" : text.data(),
                             text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int index, std::span<const std::uint8_t> blob) {
    keep(blob.empty() ? sqlite3_bind_zeroblob(statement_.get(), index, 0)
                      : sqlite3_bind_blob64(statement_.get(), index, blob.data(), blob.size(),
                                            SQLITE_TRANSIENT));
    return *this;
}

Result<bool> Statement::step() {
    if (code_ != SQLITE_OK) {
        return database_->error(code_);
    }
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    return database_->error(code);
}

Result<Done> Statement::finish() {
    auto row = step();
    if (!row) {
        return row.error();
    }
    return Done{};
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return text == nullptr ? std::string() : std::string(text, static_cast<std::size_t>(size));
}

std::span<const std::uint8_t> Statement::blob(int column) const {
    const auto* bytes =
        static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return {bytes, bytes == nullptr ? 0 : static_cast<std::size_t>(size)};
}

bool Statement::null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

Result<Transaction> Transaction::begin(Database& database) {
    if (auto begun = database.run("BEGIN IMMEDIATE"); !begun) {
        return begun.error();
    }
    return Transaction(database);
}

Transaction::~Transaction() {
    if (database_ != nullptr) {
        (void)database_->run("ROLLBACK");
    }
}

Result<Done> Transaction::commit() {
    auto committed = database_->run("COMMIT");
    if (committed) {
        database_ = nullptr;
    }
    return committed;
}

}  // namespace pipit::vault
