// One encrypted SQLite database, its statements and transactions. Invariant: every connection is
// keyed, writes through to the disk at commit and keeps nothing in temporary files.
#pragma once

#include "crypto/secret.hpp"
#include "device/vault/disk.hpp"
#include "engine/result.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace pipit::vault {

enum class Sharing {
    exclusive,  // write-ahead log, held from open to close: a learner's notebook
    shared,  // rollback journal, held for a transaction: the device file, open in every copy of the
             // app
};

class Database {
  public:
    // Opens the file, which must be there (an empty one is a new database). damaged when the key
    // does not fit; in_use when another copy holds it.
    static Result<Database> open(Disk& disk, const std::string& path, const crypto::Key& key,
                                 Sharing sharing);
    Database(Database&&) noexcept = default;
    Database& operator=(Database&&) noexcept = default;

    const std::string& path() const { return path_; }
    sqlite3* handle() const { return handle_.get(); }
    engine::Error error(int code) const;

    Result<Done> run(const char* sql);  // no parameters, results ignored
    Result<std::int64_t> number(const char* sql);
    // Every page's authentication code, also of pages nothing has read yet; damaged when one does
    // not hold.
    Result<Done> check_pages();
    // Everything in the write-ahead log goes into the file, and the log is cut to nothing.
    Result<Done> checkpoint();

  private:
    struct Closer {
        void operator()(sqlite3* handle) const;
    };
    Database(sqlite3* handle, std::string path) : handle_(handle), path_(std::move(path)) {}
    std::unique_ptr<sqlite3, Closer> handle_;
    std::string path_;
};

// A prepared statement. Errors of prepare and bind are kept until the first step, so that calls
// chain.
class Statement {
  public:
    Statement(const Database& database, const char* sql);

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::string_view text);
    Statement& bind(int index, std::span<const std::uint8_t> blob);
    // true: a row is there. For one row; for all of them there is each().
    Result<bool> step();
    // `row()` at each row in turn; ends at the first error, the row's own or the database's.
    template <class Row>
    Result<Done> each(Row row) {
        for (;;) {
            const auto more = step();
            if (!more) {
                return more.error();
            }
            if (!more.value()) {
                return Done{};
            }
            if (Result<Done> read = row(); !read) {
                return read;
            }
        }
    }
    // For a statement without rows.
    Result<Done> finish();

    std::int64_t number(int column) const;
    std::string text(int column) const;
    std::span<const std::uint8_t> blob(int column) const;  // valid until the next step
    bool null(int column) const;

  private:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };
    void keep(int code);
    const Database* database_;
    std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
    int code_ = 0;
};

// Everything until commit(), or nothing.
class Transaction {
  public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept
        : database_(std::exchange(other.database_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    Result<Done> commit();  // on disk when it returns

  private:
    explicit Transaction(Database& database) : database_(&database) {}
    Database* database_;
};

// A blob as an array of N bytes; false when it has another size.
template <std::size_t N>
bool copy_exactly(std::span<const std::uint8_t> blob, std::array<std::uint8_t, N>& out) {
    if (blob.size() != N) {
        return false;
    }
    std::copy(blob.begin(), blob.end(), out.begin());
    return true;
}

}  // namespace pipit::vault
