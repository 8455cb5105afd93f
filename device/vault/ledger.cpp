// The ledger's SQL and its chain. An entry's text is CBOR [day, what, [field…], size, digest,
// opening]; the older of 4 items, without the last two, are read.
#include "device/vault/ledger.hpp"

#include "crypto/random.hpp"
#include "device/vault/errors.hpp"
#include "engine/report/cbor.hpp"

#include <algorithm>
#include <limits>

namespace pipit::vault {

using engine::LedgerEntry;

namespace {

constexpr std::size_t what_max = 200;    // bytes
constexpr std::size_t fields_max = 256;  // an entry's
constexpr std::size_t field_max = 64;    // bytes of a field's id
constexpr std::size_t digest_size = 32;
constexpr std::size_t opening_size = 64;
constexpr auto size_max = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

Bytes encode(const LedgerEntry& entry) {
    engine::cbor::Writer writer;
    writer.array(6);
    writer.integer(entry.day.value);
    writer.text(entry.what);
    writer.array(entry.fields.size());
    for (const auto& field : entry.fields) {
        writer.text(field);
    }
    writer.unsigned_integer(entry.size);
    writer.bytes(entry.digest);
    writer.bytes(entry.opening);
    return writer.take();
}

bool is_none_or(const std::vector<std::uint8_t>& bytes, std::size_t size) {
    return bytes.empty() || bytes.size() == size;
}

bool decode(std::span<const std::uint8_t> text, LedgerEntry& entry) {
    engine::cbor::Reader reader(text);
    const std::size_t items = reader.array("ledger", 4, 6);
    entry.day.value = static_cast<std::int32_t>(
        reader.integer("ledger.day", std::numeric_limits<std::int32_t>::min(),
                       std::numeric_limits<std::int32_t>::max()));
    entry.what = reader.text("ledger.what", what_max);
    const std::size_t fields = reader.array("ledger.fields", 0, fields_max);
    for (std::size_t i = 0; i < fields && reader.ok(); ++i) {
        entry.fields.push_back(reader.text("ledger.field", field_max));
    }
    entry.size = reader.unsigned_integer("ledger.size", size_max);
    if (items > 4) {
        entry.digest = reader.bytes("ledger.digest", 0, digest_size);
        entry.opening = reader.bytes("ledger.opening", 0, opening_size);
    }
    reader.end("ledger");
    return reader.ok() && items != 5 && is_none_or(entry.digest, digest_size) &&
           is_none_or(entry.opening, opening_size);
}

}  // namespace

VaultLedger::VaultLedger(Database& database, crypto::Key key, const engine::LearnerId& learner)
    : database_(database), key_(std::move(key)),
      start_(crypto::chain_start(key_, "ledger", learner.bytes)), head_(start_) {}

Result<Done> VaultLedger::enter(const LedgerEntry& entry) {
    const Bytes text = encode(entry);
    if (LedgerEntry read; !decode(text, read)) {
        return engine::Error{
            engine::ErrorCode::bad_input, "ledger entry",
            "A text, the list of fields, a digest or a key has another length than it may."};
    }
    const auto salt = crypto::random_bytes<16>();
    return link({text, entry.arrived, salt, crypto::salted_hash(salt, text)});
}

// The next line of the chain.
Result<Done> VaultLedger::link(const Row& row) {
    const auto chain = crypto::chain_next(key_, head_, row.hash);
    Statement statement(database_, "INSERT INTO ledger (position, text, arrived, salt, hash, chain)"
                                   " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    statement.bind(1, static_cast<std::int64_t>(count_ + 1))
        .bind(3, row.arrived ? 1 : 0)
        .bind(4, std::span<const std::uint8_t>(row.salt))
        .bind(5, std::span<const std::uint8_t>(row.hash))
        .bind(6, std::span<const std::uint8_t>(chain));
    if (!row.text.empty()) {  // unbound is null
        statement.bind(2, std::span<const std::uint8_t>(row.text));
    }
    auto entered = statement.finish();
    if (entered) {
        head_ = chain;
        ++count_;
    }
    return entered;
}

Result<std::vector<VaultLedger::Row>> VaultLedger::rows() {
    std::vector<Row> out;
    Statement statement(database_,
                        "SELECT text, arrived, salt, hash FROM ledger ORDER BY position");
    const auto read = statement.each([&]() -> Result<Done> {
        Row row;
        if (!statement.null(0)) {
            const auto text = statement.blob(0);
            row.text.assign(text.begin(), text.end());
        }
        row.arrived = statement.number(1) != 0;
        if (!copy_exactly(statement.blob(2), row.salt) ||
            !copy_exactly(statement.blob(3), row.hash)) {
            return damaged(database_.path());
        }
        out.push_back(std::move(row));
        return Done{};
    });
    if (!read) {
        return read.error();
    }
    return out;
}

bool VaultLedger::has_keys(const Row& row) {
    LedgerEntry entry;
    return !row.text.empty() && (!decode(row.text, entry) || !entry.opening.empty());
}

Result<Done> VaultLedger::put_back(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        if (auto linked = link(row); !linked) {
            return linked;
        }
    }
    return Done{};
}

Result<Done> VaultLedger::note_arrived(std::int64_t position) {
    Statement statement(database_, "UPDATE ledger SET arrived = 1 WHERE position = ?1");
    return statement.bind(1, position).finish();
}

Result<Done> VaultLedger::newest_arrived() {
    return note_arrived(static_cast<std::int64_t>(count_));
}

Result<Done> VaultLedger::arrived(std::span<const engine::LedgerDigest> digests) {
    std::vector<std::int64_t> these;
    Statement statement(database_, "SELECT position, text FROM ledger"
                                   " WHERE arrived = 0 AND text IS NOT NULL");
    const auto read = statement.each([&]() -> Result<Done> {
        LedgerEntry entry;
        const bool named = decode(statement.blob(1), entry) &&
                           std::ranges::any_of(digests, [&](const engine::LedgerDigest& digest) {
                               return std::ranges::equal(digest, entry.digest);
                           });
        if (named) {
            these.push_back(statement.number(0));
        }
        return Done{};
    });
    if (!read) {
        return read;
    }
    for (const std::int64_t position : these) {
        if (auto noted = note_arrived(position); !noted) {
            return noted;
        }
    }
    return Done{};
}

Result<std::vector<LedgerEntry>> VaultLedger::entries() {
    std::vector<LedgerEntry> entries;
    if (auto verified = verify(count_, head_); !verified) {
        return verified.error();
    }
    Statement statement(database_, "SELECT text, arrived, salt, hash FROM ledger"
                                   " ORDER BY position DESC");
    const auto read = statement.each([&]() -> Result<Done> {
        if (statement.null(0)) {
            return Done{};  // its time was up: only its place in the chain is kept
        }
        LedgerEntry entry;
        entry.arrived = statement.number(1) != 0;
        std::array<std::uint8_t, 16> salt{};
        const auto text = statement.blob(0);
        if (!copy_exactly(statement.blob(2), salt) ||
            !std::ranges::equal(crypto::salted_hash(salt, text), statement.blob(3)) ||
            !decode(text, entry)) {
            return damaged(database_.path());
        }
        entries.push_back(std::move(entry));
        return Done{};
    });
    if (!read) {
        return read.error();
    }
    return entries;
}

// The salt goes with the text: what is left of them cannot be guessed.
Result<Done> VaultLedger::forget_before(engine::Day day) {
    std::vector<std::int64_t> old;
    Statement statement(database_, "SELECT position, text FROM ledger WHERE text IS NOT NULL");
    const auto read = statement.each([&]() -> Result<Done> {
        LedgerEntry entry;
        if (decode(statement.blob(1), entry) && entry.day < day) {
            old.push_back(statement.number(0));
        }
        return Done{};
    });
    if (!read) {
        return read;
    }
    if (old.empty()) {
        return Done{};
    }
    auto transaction = Transaction::begin(database_);
    if (!transaction) {
        return transaction.error();
    }
    for (const std::int64_t position : old) {
        Statement erase(database_, "UPDATE ledger SET text = NULL, salt = zeroblob(16)"
                                   " WHERE position = ?1");
        if (auto erased = erase.bind(1, position).finish(); !erased) {
            return erased;
        }
    }
    if (auto committed = transaction->commit(); !committed) {
        return committed;
    }
    // Out of the log as well; a failure leaves that to sign-out.
    (void)database_.checkpoint();
    return Done{};
}

Result<Done> VaultLedger::verify(std::uint64_t known_count, const crypto::Hash& known_head) {
    crypto::Hash head = start_;
    std::uint64_t count = 0;
    bool known_found = known_count == 0 && crypto::equal(known_head, start_);
    Statement statement(database_, "SELECT position, hash, chain FROM ledger ORDER BY position");
    const auto verified = statement.each([&]() -> Result<Done> {
        const auto expected = crypto::chain_next(key_, head, statement.blob(1));
        if (statement.number(0) != static_cast<std::int64_t>(count + 1) ||
            !std::ranges::equal(statement.blob(2), expected)) {
            return damaged(database_.path());
        }
        head = expected;
        ++count;
        known_found = known_found || (count == known_count && crypto::equal(head, known_head));
        return Done{};
    });
    if (!verified) {
        return verified;
    }
    if (!known_found) {
        return rolled_back(database_.path());
    }
    head_ = head;
    count_ = count;
    return Done{};
}

}  // namespace pipit::vault
