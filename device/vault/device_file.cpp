// device.secret and device.db.
#include "device/vault/device_file.hpp"

#include "crypto/hash_chain.hpp"
#include "crypto/random.hpp"
#include "crypto/subkey.hpp"
#include "device/vault/errors.hpp"
#include "device/vault/schema.hpp"

#include <algorithm>

namespace pipit::vault {

using engine::Error;
using engine::ErrorCode;
using engine::LearnerId;

namespace {

constexpr std::size_t secret_size = 32;

// A new secret goes to the disk before anything is sealed with it.
Result<Done> make_secret(Disk& disk, const std::string& path) {
    const crypto::Key secret = crypto::random_key();
    return disk.write_durably(path, secret.expose());
}

Result<crypto::Key> read_secret(Disk& disk, const std::string& path) {
    auto bytes = disk.read(path, secret_size);
    if (!bytes) {
        return bytes.error();
    }
    if (bytes->size() != secret_size) {
        return damaged(path);
    }
    auto key = crypto::Key::made_by([&](auto out) { std::ranges::copy(*bytes, out.begin()); });
    crypto::wipe(*bytes);
    return key;
}

void append(Bytes& out, std::span<const std::uint8_t> bytes) {
    out.insert(out.end(), bytes.begin(), bytes.end());
}

}  // namespace

Bytes receipt_message(const LearnerId& learner, engine::Day day, const engine::DeviceId& device) {
    constexpr std::string_view label = "PIPERASE1";
    Bytes out(label.begin(), label.end());
    append(out, learner.bytes);
    const auto value = static_cast<std::uint32_t>(day.value);
    for (int i = 0; i < 4; ++i) {
        out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }
    append(out, device.bytes);
    return out;
}

DeviceFile::DeviceFile(crypto::Key secret, Database database)
    : secret_(std::move(secret)),
      signing_(crypto::subkey(secret_, crypto::Purpose::device_signing)),
      receipts_key_(crypto::subkey(secret_, crypto::Purpose::device_ledger)),
      database_(std::move(database)) {}

Result<DeviceFile> DeviceFile::open(Disk& disk, const std::string& home, bool may_make,
                                    bool rehearsal) {
    const std::string secret_path = home + "/device.secret";
    const std::string path = home + "/device.db";
    const bool has_someone = disk.exists(home + "/learners") || disk.exists(home + "/teacher");
    if (!disk.exists(secret_path)) {
        if (disk.exists(path) || has_someone) {
            return damaged(secret_path,
                           "The file device.secret is missing: without it nothing here can "
                           "be opened. Put it back from a copy of the whole folder.");
        }
        if (!may_make) {
            return in_use(secret_path);
        }
        if (auto made = make_secret(disk, secret_path); !made) {
            return made.error();
        }
    }
    const auto length = disk.exists(path) ? disk.size(path) : Result<std::uint64_t>(0);
    if (!length) {
        return length.error();
    }
    if (*length == 0) {  // not there, or emptied
        if (has_someone) {
            return damaged(
                path, "The file device.db is missing: it names the learners here. Put it back from "
                      "a copy of the whole folder.");
        }
        if (!may_make) {
            return in_use(path);
        }
        if (auto made = disk.write_durably(path, {}); !made) {
            return made.error();
        }
    }
    auto secret = read_secret(disk, secret_path);
    if (!secret) {
        return secret.error();
    }
    auto database = Database::open(
        disk, path, crypto::subkey(*secret, crypto::Purpose::device_database), Sharing::shared);
    if (!database) {
        return database.error();
    }
    if (auto migrated = migrate(*database, device_migrations()); !migrated) {
        return migrated.error();
    }
    DeviceFile file(std::move(*secret), std::move(*database));
    if (auto read = file.read_device(rehearsal); !read) {
        return read.error();
    }
    return file;
}

Result<Done> make_home(Disk& disk, const std::string& home) {
    return disk.exists(home) ? Result<Done>(Done{}) : disk.make_folder_durably(home);
}

Result<OpenHome> open_home(Disk& disk, const std::string& home, bool rehearsal) {
    if (auto made = make_home(disk, home); !made) {
        return made.error();
    }
    auto lock = disk.lock(home + "/lock");
    if (!lock && lock.error().code != ErrorCode::in_use) {
        return lock.error();
    }
    auto opened = DeviceFile::open(disk, home, lock.ok(), rehearsal);
    if (!opened) {
        return opened.error();
    }
    return OpenHome{std::move(*opened), lock ? std::move(*lock) : nullptr};
}

Result<Done> DeviceFile::read_device(bool rehearsal) {
    const auto named = database_.number("SELECT count(*) FROM device");
    if (!named) {
        return named.error();
    }
    if (named.value() == 0) {
        const auto fresh = crypto::random_bytes<16>();
        Statement insert(database_, "INSERT OR IGNORE INTO device"
                                    " (id, device, kdf_passes, kdf_memory_kib, rehearsal)"
                                    " VALUES (1, ?1, 0, 0, ?2)");
        auto made = insert.bind(1, std::span<const std::uint8_t>(fresh))
                        .bind(2, rehearsal ? 1 : 0)
                        .finish();
        if (!made) {
            return made;
        }
    }
    Statement statement(database_, "SELECT device, rehearsal FROM device");
    const auto row = statement.step();
    if (!row) {
        return row.error();
    }
    if (!row.value() || !copy_exactly(statement.blob(0), device_.bytes)) {
        return damaged(database_.path());
    }
    const bool made_for_it = statement.number(1) != 0;
    if (made_for_it != rehearsal) {
        return Error{ErrorCode::not_allowed, folder_of(database_.path()),
                     rehearsal ? "this home was not made by --headless, and its learners are real: "
                                 "--headless, --clock and answer do not open it. Name an empty "
                                 "folder instead."
                               : "this home was made by --headless, for scripts. Start Pipit with "
                                 "another --home."};
    }
    return Done{};
}

Result<std::vector<LearnerRow>> DeviceFile::learners() {
    std::vector<LearnerRow> rows;
    Statement statement(database_,
                        "SELECT learner, nickname, avatar, secret_kind, state, tries, helper"
                        " FROM learners ORDER BY nickname, learner");
    const auto read = statement.each([&]() -> Result<Done> {
        LearnerRow row;
        const std::int64_t kind = statement.number(3);
        const std::int64_t state = statement.number(4);
        if (!copy_exactly(statement.blob(0), row.card.id.bytes) || kind < 0 || kind > 2 ||
            state < 0 || state > 2) {
            return damaged(database_.path());
        }
        row.card.nickname = statement.text(1);
        row.card.avatar = statement.text(2);
        row.card.kind = static_cast<engine::SecretKind>(kind);
        row.state = static_cast<LearnerState>(state);
        row.tries = statement.number(5);
        if (const auto helper = statement.blob(6); !helper.empty()) {
            if (!copy_exactly(helper, row.helper.emplace().bytes)) {
                return damaged(database_.path());
            }
        }
        rows.push_back(std::move(row));
        return Done{};
    });
    if (!read) {
        return read.error();
    }
    return rows;
}

Result<LearnerRow> DeviceFile::learner(const LearnerId& id) {
    auto rows = learners();
    if (!rows) {
        return rows.error();
    }
    for (LearnerRow& row : *rows) {
        if (row.card.id == id) {
            return std::move(row);
        }
    }
    return not_found("learner");
}

Result<Done> DeviceFile::add(const engine::LearnerCard& card) {
    Statement statement(
        database_, "INSERT INTO learners (learner, nickname, avatar, secret_kind, state, tries)"
                   " VALUES (?1, ?2, ?3, ?4, 0, 0)");
    return statement.bind(1, std::span<const std::uint8_t>(card.id.bytes))
        .bind(2, std::string_view(card.nickname))
        .bind(3, std::string_view(card.avatar))
        .bind(4, static_cast<std::int64_t>(card.kind))
        .finish();
}

Result<Done> DeviceFile::mark(const LearnerId& id, LearnerState state) {
    Statement statement(database_, "UPDATE learners SET state = ?2 WHERE learner = ?1");
    return statement.bind(1, std::span<const std::uint8_t>(id.bytes))
        .bind(2, static_cast<std::int64_t>(state))
        .finish();
}

Result<Done> DeviceFile::forget(const LearnerId& id) {
    if (auto forgotten = forget_reset_pair(id); !forgotten) {
        return forgotten;
    }
    Statement statement(database_, "DELETE FROM learners WHERE learner = ?1");
    return statement.bind(1, std::span<const std::uint8_t>(id.bytes)).finish();
}

Result<Done> DeviceFile::forget_erased(const LearnerId& id, engine::Day day) {
    const auto kept = receipts();
    if (!kept) {
        return kept.error();
    }
    crypto::Hash head = crypto::chain_start(receipts_key_, "receipts", device_.bytes);
    for (const Receipt& receipt : *kept) {
        head = crypto::chain_next(receipts_key_, head,
                                  receipt_message(receipt.learner, receipt.day, device_));
    }
    const Bytes message = receipt_message(id, day, device_);
    const auto signature = signing_.sign(message);
    const auto chain = crypto::chain_next(receipts_key_, head, message);
    auto transaction = Transaction::begin(database_);
    if (!transaction) {
        return transaction.error();
    }
    Statement statement(database_, "INSERT INTO receipts (position, learner, day, signature, chain)"
                                   " VALUES (?1, ?2, ?3, ?4, ?5)");
    auto entered = statement.bind(1, static_cast<std::int64_t>(kept->size() + 1))
                       .bind(2, std::span<const std::uint8_t>(id.bytes))
                       .bind(3, std::int64_t{day.value})
                       .bind(4, std::span<const std::uint8_t>(signature))
                       .bind(5, std::span<const std::uint8_t>(chain))
                       .finish();
    if (!entered) {
        return entered;
    }
    if (auto forgotten = forget(id); !forgotten) {
        return forgotten;
    }
    return transaction->commit();
}

Result<Done> DeviceFile::count_try(const LearnerId& id) {
    Statement statement(database_, "UPDATE learners SET tries = tries + 1 WHERE learner = ?1");
    return statement.bind(1, std::span<const std::uint8_t>(id.bytes)).finish();
}

Result<Done> DeviceFile::keep_helper(const LearnerId& id,
                                     const std::optional<engine::Id16>& of_class) {
    Statement statement(database_, "UPDATE learners SET helper = ?2 WHERE learner = ?1");
    statement.bind(1, std::span<const std::uint8_t>(id.bytes));
    if (of_class) {
        statement.bind(2, std::span<const std::uint8_t>(of_class->bytes));
    }
    return statement.finish();
}

Result<std::optional<crypto::X25519KeyPair>> DeviceFile::reset_pair(const LearnerId& id) {
    Statement statement(database_, "SELECT private_key FROM resets WHERE learner = ?1");
    const auto row = statement.bind(1, std::span<const std::uint8_t>(id.bytes)).step();
    if (!row) {
        return row.error();
    }
    if (!row.value()) {
        return std::optional<crypto::X25519KeyPair>();
    }
    const auto blob = statement.blob(0);
    if (blob.size() != 32) {
        return damaged(database_.path());
    }
    return std::optional(crypto::X25519KeyPair(
        crypto::Key::made_by([&](auto out) { std::ranges::copy(blob, out.begin()); })));
}

Result<Done> DeviceFile::keep_reset_pair(const LearnerId& id, const crypto::X25519KeyPair& pair) {
    Statement statement(database_,
                        "INSERT OR REPLACE INTO resets (learner, private_key) VALUES (?1, ?2)");
    return statement.bind(1, std::span<const std::uint8_t>(id.bytes))
        .bind(2, std::span<const std::uint8_t>(pair.private_key().expose()))
        .finish();
}

Result<Done> DeviceFile::forget_reset_pair(const LearnerId& id) {
    Statement statement(database_, "DELETE FROM resets WHERE learner = ?1");
    return statement.bind(1, std::span<const std::uint8_t>(id.bytes)).finish();
}

Result<Done> DeviceFile::forget_arrival() {
    if (auto forgotten = forget_reset_pair({}); !forgotten) {
        return forgotten;
    }
    Statement statement(database_, "DELETE FROM records WHERE kind = ?1");
    return statement.bind(1, static_cast<std::int64_t>(engine::classroom::RecordKind::arriving))
        .finish();
}

Result<Done> DeviceFile::drop_arrival() {
    auto transaction = Transaction::begin(database_);
    if (!transaction) {
        return transaction.error();
    }
    if (auto forgotten = forget_arrival(); !forgotten) {
        return forgotten;
    }
    return transaction->commit();
}

Result<Done> DeviceFile::arrived(const LearnerId& id) {
    auto transaction = Transaction::begin(database_);
    if (!transaction) {
        return transaction.error();
    }
    if (auto marked = mark(id, LearnerState::here); !marked) {
        return marked;
    }
    if (auto forgotten = forget_arrival(); !forgotten) {
        return forgotten;
    }
    return transaction->commit();
}

Result<std::int64_t> DeviceFile::teacher_tries() {
    return database_.number("SELECT teacher_tries FROM device");
}

Result<Done> DeviceFile::count_teacher_try() {
    return database_.run("UPDATE device SET teacher_tries = teacher_tries + 1");
}

Result<Done> DeviceFile::clear_teacher_tries() {
    return database_.run("UPDATE device SET teacher_tries = 0");
}

Result<Done> DeviceFile::clear_tries(const LearnerId& id) {
    Statement statement(database_, "UPDATE learners SET tries = 0 WHERE learner = ?1");
    return statement.bind(1, std::span<const std::uint8_t>(id.bytes)).finish();
}

Result<std::optional<crypto::KdfParameters>> DeviceFile::kdf() {
    Statement statement(database_, "SELECT kdf_passes, kdf_memory_kib FROM device");
    const auto row = statement.step();
    if (!row) {
        return row.error();
    }
    if (!row.value() || statement.number(0) == 0) {
        return std::optional<crypto::KdfParameters>();
    }
    return std::optional(crypto::KdfParameters{static_cast<std::uint32_t>(statement.number(0)),
                                               static_cast<std::uint32_t>(statement.number(1))});
}

Result<Done> DeviceFile::keep_kdf(const crypto::KdfParameters& kdf) {
    Statement statement(database_, "UPDATE device SET kdf_passes = ?1, kdf_memory_kib = ?2");
    return statement.bind(1, std::int64_t{kdf.passes})
        .bind(2, std::int64_t{kdf.memory_kib})
        .finish();
}

Result<std::vector<Receipt>> DeviceFile::receipts() {
    std::vector<Receipt> receipts;
    crypto::Hash head = crypto::chain_start(receipts_key_, "receipts", device_.bytes);
    Statement statement(database_,
                        "SELECT learner, day, signature, chain FROM receipts ORDER BY position");
    const auto read = statement.each([&]() -> Result<Done> {
        Receipt receipt;
        receipt.day.value = static_cast<std::int32_t>(statement.number(1));
        if (!copy_exactly(statement.blob(0), receipt.learner.bytes) ||
            !copy_exactly(statement.blob(2), receipt.signature)) {
            return damaged(database_.path());
        }
        const Bytes message = receipt_message(receipt.learner, receipt.day, device_);
        head = crypto::chain_next(receipts_key_, head, message);
        if (!std::ranges::equal(head, statement.blob(3)) ||
            !crypto::verifies(public_key(), message, receipt.signature)) {
            return damaged(database_.path());
        }
        receipts.push_back(receipt);
        return Done{};
    });
    if (!read) {
        return read.error();
    }
    return receipts;
}

}  // namespace pipit::vault
