// The journal and the ledger as tables: order, chains, snapshots, and what tampering with a row
// leads to. These tests hold the database key, as nobody without the secret does, and change rows
// behind the journal's back.
#include "crypto/subkey.hpp"
#include "device/vault/database.hpp"
#include "device/vault/device_file.hpp"
#include "device/vault/journal.hpp"
#include "device/vault/ledger.hpp"
#include "device/vault/schema.hpp"
#include "tests/device/vault/fault_disk.hpp"
#include "tests/device/vault/support.hpp"

#include <algorithm>

using namespace pipit;
using namespace pipit::test;
using engine::ErrorCode;

namespace {

crypto::Key key(std::uint8_t fill) {
    return crypto::Key::made_by([&](auto out) { std::ranges::fill(out, fill); });
}

engine::DeviceId device(std::uint8_t fill) {
    engine::DeviceId id;
    id.bytes.fill(fill);
    return id;
}

vault::Database open_notebook(FaultDisk& disk) {
    if (!disk.exists("/notebook.db")) {
        disk.put("/notebook.db", {});
    }
    auto database = vault::Database::open(disk, "/notebook.db", key(1), vault::Sharing::exclusive);
    REQUIRE(database.ok());
    REQUIRE(vault::migrate(*database, vault::notebook_migrations()).ok());
    return std::move(*database);
}

// A journal and a ledger of ten entries each.
struct Book {
    FaultDisk disk{11};
    vault::Database database = open_notebook(disk);
    engine::LearnerId learner;
    vault::VaultJournal journal{database, key(2), learner};
    vault::VaultLedger ledger{database, key(3), learner};

    Book() {
        for (std::uint64_t n = 1; n <= 10; ++n) {
            auto event = answered(device(1), n);
            event.day.value += static_cast<std::int32_t>(n) * 10;  // over four months
            REQUIRE(journal.append({event}).ok());
            REQUIRE(
                ledger.enter({event.day, "copy " + std::to_string(n), {"answered.given"}, n}).ok());
        }
    }
    // What a fresh journal makes of the rows, knowing this one's head.
    ErrorCode verdict() {
        vault::VaultJournal again(database, key(2), learner);
        const auto verified = again.verify(journal.count(), journal.head());
        return verified ? ErrorCode::not_allowed : verified.error().code;
    }
    ErrorCode ledger_verdict() {
        const auto entries = ledger.entries();
        return entries ? ErrorCode::not_allowed : entries.error().code;
    }
};

constexpr ErrorCode holds = ErrorCode::not_allowed;  // never the verdict of a chain

}  // namespace

TEST_CASE("a journal changed, shortened or reordered in any row does not verify",
          "[vault][chain]") {
    struct Row {
        const char* sql;
        ErrorCode verdict;
    };
    for (const Row& row : {
             Row{"SELECT 1", holds},
             Row{"UPDATE journal SET body = x'00' WHERE position = 4", ErrorCode::damaged},
             Row{"UPDATE journal SET chain = zeroblob(32) WHERE position = 4", ErrorCode::damaged},
             Row{"DELETE FROM journal WHERE position = 4", ErrorCode::damaged},
             Row{"DELETE FROM journal WHERE position = 1", ErrorCode::damaged},
             Row{"UPDATE journal SET position = 11 WHERE position = 4", ErrorCode::damaged},
             Row{"UPDATE journal SET position = CASE position WHEN 4 THEN 50 ELSE 4 END"
                 " WHERE position IN (4, 5)",
                 ErrorCode::damaged},
             Row{"INSERT INTO journal SELECT 11, 11, device, 11, body, chain FROM journal"
                 " WHERE position = 10",
                 ErrorCode::damaged},
             Row{"DELETE FROM segments", ErrorCode::damaged},
             Row{"DELETE FROM segments WHERE first_position = 1", ErrorCode::damaged},
             Row{"DELETE FROM journal WHERE position > 9", ErrorCode::rolled_back},
             Row{"DELETE FROM journal", ErrorCode::rolled_back},
             Row{"UPDATE segments SET start = zeroblob(32) WHERE first_position > 1",
                 ErrorCode::damaged},
             Row{"UPDATE segments SET first_position = first_position + 1 WHERE first_position > 1",
                 ErrorCode::damaged},
         }) {
        Book book;
        CAPTURE(row.sql);
        REQUIRE(book.database.run(row.sql).ok());
        CHECK(book.verdict() == row.verdict);
    }
}

TEST_CASE("a row whose order was changed is found when it is read", "[vault][chain]") {
    Book book;
    REQUIRE(book.database.run("UPDATE journal SET lamport = 99 WHERE position = 4").ok());
    const auto read = book.journal.read({}, [](const engine::Event&) {});
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == ErrorCode::damaged);
}

TEST_CASE("a journal under another key, or another learner's, does not verify", "[vault][chain]") {
    Book book;
    vault::VaultJournal other_key(book.database, key(9), book.learner);
    CHECK(other_key.verify(0, other_key.head()).error().code == ErrorCode::damaged);
    engine::LearnerId other;
    other.bytes.fill(9);
    vault::VaultJournal other_learner(book.database, key(2), other);
    CHECK(other_learner.verify(0, other_learner.head()).error().code == ErrorCode::damaged);
}

TEST_CASE("a journal that went on after the head was kept still verifies", "[vault][chain]") {
    Book book;
    const auto count = book.journal.count();
    const auto head = book.journal.head();
    REQUIRE(book.journal.append({answered(device(1), 11), answered(device(1), 12)}).ok());
    vault::VaultJournal again(book.database, key(2), book.learner);
    REQUIRE(again.verify(count, head).ok());
    CHECK(again.count() == 12);
    CHECK(again.head() == book.journal.head());
}

TEST_CASE("events come back in the order of lamport, device and sequence, after any of them",
          "[vault][chain]") {
    FaultDisk disk(1);
    auto database = open_notebook(disk);
    vault::VaultJournal journal(database, key(2), {});
    std::vector<engine::EventKey> keys{{2, device(2), 1},
                                       {1, device(2), 9},
                                       {2, device(1), 3},
                                       {2, device(1), 2},
                                       {5, device(1), 4}};
    for (const auto& at : keys) {
        auto event = answered(device(1), 1);
        event.key = at;
        REQUIRE(journal.append({event}).ok());
    }
    std::sort(keys.begin(), keys.end());
    for (std::size_t from = 0; from <= keys.size(); ++from) {
        std::vector<engine::EventKey> read;
        const auto after = from == 0 ? engine::EventKey{} : keys[from - 1];
        REQUIRE(journal.read(after, [&](const engine::Event& event) { read.push_back(event.key); })
                    .ok());
        CHECK(read == std::vector<engine::EventKey>(
                          keys.begin() + static_cast<std::ptrdiff_t>(from), keys.end()));
    }
}

TEST_CASE("an append is whole or nothing", "[vault][chain]") {
    Book book;
    const auto head = book.journal.head();
    // The second one was written before.
    CHECK(book.journal.append({answered(device(1), 11), answered(device(1), 3)}).error().code ==
          ErrorCode::bad_input);
    CHECK(book.journal.head() == head);
    CHECK(events_of(book.journal).size() == 10);
    REQUIRE(book.journal.append({answered(device(1), 11)}).ok());
    CHECK(book.verdict() == holds);
}

TEST_CASE("segments are months, and a claimed day that steps back stays in the newest",
          "[vault][chain]") {
    FaultDisk disk(1);
    auto database = open_notebook(disk);
    vault::VaultJournal journal(database, key(2), {});
    struct Row {
        std::int32_t day;
        std::int64_t month;
    };
    // 2024-02-29, 2024-03-01, back to 2024-02-01, 2026-01-01
    const Row rows[] = {{19782, 649}, {19783, 650}, {19754, 650}, {20454, 672}};
    std::uint64_t n = 0;
    for (const Row& row : rows) {
        auto event = answered(device(1), ++n);
        event.day.value = row.day;
        REQUIRE(journal.append({event}).ok());
        CHECK(*database.number("SELECT max(month) FROM segments") == row.month);
    }
    CHECK(*database.number("SELECT count(*) FROM segments") == 3);
    CHECK(*database.number("SELECT first_position FROM segments WHERE month = 672") == 4);
}

TEST_CASE("a snapshot is given back only while it fits the journal", "[vault][chain]") {
    Book book;
    CHECK(book.journal.snapshot().error().code == ErrorCode::not_found);
    const engine::Journal::Snapshot saved{{5, device(1), 5}, {1, 2, 3}};
    REQUIRE(book.journal.save_snapshot(saved).ok());
    const auto read = book.journal.snapshot();
    REQUIRE(read.ok());
    CHECK(read->upto == saved.upto);
    CHECK(read->state == saved.state);
    CHECK(book.journal.save_snapshot({{77, device(1), 77}, {}}).error().code ==
          ErrorCode::bad_input);
    for (const char* sql :
         {"UPDATE snapshot SET state = x'010204'", "UPDATE snapshot SET lamport = 6, sequence = 6",
          "UPDATE snapshot SET tag = zeroblob(32)",
          "UPDATE journal SET chain = zeroblob(32) WHERE position = 5"}) {
        CAPTURE(sql);
        REQUIRE(book.journal.save_snapshot(saved).ok());
        REQUIRE(book.database.run(sql).ok());
        CHECK(book.journal.snapshot().error().code == ErrorCode::not_found);
    }
}

TEST_CASE("the ledger gives its entries newest first", "[vault][chain]") {
    Book book;
    const auto entries = book.ledger.entries();
    REQUIRE(entries.ok());
    REQUIRE(entries->size() == 10);
    CHECK(entries->front().what == "copy 10");
    CHECK(entries->back().what == "copy 1");
    CHECK(entries->back().fields == std::vector<std::string>{"answered.given"});
    CHECK(entries->back().size == 1);
    CHECK(entries->back().day.value == monday.day.value + 10);
}

TEST_CASE("a line of an envelope comes back with its digest and its keys, until it is forgotten",
          "[vault][chain]") {
    Book book;
    engine::LedgerEntry line{{monday.day.value + 200}, "report", {"report.skill"}, 1024, false};
    line.digest.assign(32, 7);
    line.opening.assign(64, 9);
    REQUIRE(book.ledger.enter(line).ok());
    const auto entries = book.ledger.entries();
    REQUIRE(entries.ok());
    CHECK(entries->front().digest == line.digest);
    CHECK(entries->front().opening == line.opening);
    CHECK((*entries)[1].digest.empty());
    for (auto [digest, opening] :
         {std::pair<std::size_t, std::size_t>{31, 64}, {32, 63}, {33, 0}}) {
        line.digest.resize(digest);
        line.opening.resize(opening);
        CHECK(book.ledger.enter(line).error().code == ErrorCode::bad_input);
    }
    REQUIRE(book.ledger.forget_before({monday.day.value + 201}).ok());
    CHECK(book.ledger.entries()->empty());
    CHECK(*book.database.number("SELECT count(*) FROM ledger WHERE text IS NOT NULL") == 0);
    CHECK(book.ledger_verdict() == holds);
}

TEST_CASE("a line that an older Pipit wrote, without a digest and keys, is read",
          "[vault][chain]") {
    FaultDisk disk(1);
    auto database = open_notebook(disk);
    const Bytes text{0x84, 0x18, 0x64, 0x64, 'c', 'o', 'p', 'y', 0x80, 0x05};
    const std::array<std::uint8_t, 16> salt{1};
    const auto hash = crypto::salted_hash(salt, text);
    const auto start = crypto::chain_start(key(3), "ledger", {});
    const auto chain = crypto::chain_next(key(3), start, hash);
    vault::Statement(database, "INSERT INTO ledger VALUES (1, ?1, 0, ?2, ?3, ?4)")
        .bind(1, std::span<const std::uint8_t>(text))
        .bind(2, std::span<const std::uint8_t>(salt))
        .bind(3, std::span<const std::uint8_t>(hash))
        .bind(4, std::span<const std::uint8_t>(chain))
        .finish()
        .value();
    vault::VaultLedger ledger(database, key(3), {});
    REQUIRE(ledger.verify(1, chain).ok());
    const auto entries = ledger.entries();
    REQUIRE(entries.ok());
    REQUIRE(entries->size() == 1);
    CHECK(entries->front().day.value == 100);
    CHECK(entries->front().what == "copy");
    CHECK(entries->front().size == 5);
    CHECK(entries->front().opening.empty());
}

TEST_CASE(
    "a ledger with an entry changed, missing or cut off is found; one whose text was let go holds",
    "[vault][chain]") {
    struct Row {
        const char* sql;
        ErrorCode verdict;
    };
    for (const Row& row : {
             Row{"UPDATE ledger SET text = NULL WHERE position = 3", holds},
             Row{"UPDATE ledger SET text = x'84001800' WHERE position = 3", ErrorCode::damaged},
             Row{"UPDATE ledger SET hash = zeroblob(32) WHERE position = 3", ErrorCode::damaged},
             Row{"UPDATE ledger SET salt = zeroblob(16) WHERE position = 3", ErrorCode::damaged},
             Row{"DELETE FROM ledger WHERE position = 3", ErrorCode::damaged},
             Row{"DELETE FROM ledger WHERE position = 10", ErrorCode::rolled_back},
         }) {
        Book book;
        CAPTURE(row.sql);
        REQUIRE(book.database.run(row.sql).ok());
        CHECK(book.ledger_verdict() == row.verdict);
    }
}

TEST_CASE("a receipt of an erasure is signed by the device and cannot be changed or dropped unseen",
          "[vault][chain]") {
    FaultDisk disk(1);
    REQUIRE(disk.make_folder("/home").ok());
    auto file = vault::DeviceFile::open(disk, "/home", true, false);
    REQUIRE(file.ok());
    for (const std::uint8_t n : std::array<std::uint8_t, 3>{1, 2, 3}) {
        engine::LearnerId learner;
        learner.bytes.fill(n);
        REQUIRE(file->add({learner, "Finn", "fox", engine::SecretKind::digits}).ok());
        REQUIRE(file->forget_erased(learner, monday.day).ok());
    }
    const auto receipts = file->receipts();
    REQUIRE(receipts.ok());
    REQUIRE(receipts->size() == 3);
    const auto& first = receipts->front();
    CHECK(first.learner.bytes[0] == 1);
    CHECK(crypto::verifies(file->public_key(),
                           vault::receipt_message(first.learner, first.day, file->device()),
                           first.signature));
    CHECK(file->learners()->empty());
    const auto tamper = vault::Database::open(
        disk, "/home/device.db", crypto::subkey(file->secret(), crypto::Purpose::device_database),
        vault::Sharing::shared);
    REQUIRE(tamper.ok());
    vault::Statement(*tamper, "UPDATE receipts SET day = day + 1 WHERE position = 2")
        .finish()
        .value();
    CHECK(file->receipts().error().code == ErrorCode::damaged);
    vault::Statement(*tamper, "UPDATE receipts SET day = day - 1 WHERE position = 2")
        .finish()
        .value();
    CHECK(file->receipts().ok());
    vault::Statement(*tamper, "DELETE FROM receipts WHERE position = 2").finish().value();
    CHECK(file->receipts().error().code == ErrorCode::damaged);
}

// ---- retention ----------------------------------------------------------------------------------

namespace {

engine::Event checkpoint_for(std::uint64_t last, std::uint32_t generation) {
    engine::Checkpoint body;
    body.state = {1, 2, 3};
    body.count = last;
    body.generation = generation;
    return {{last, device(1), last}, monday.day, body};
}

std::vector<engine::EventKey> keys_of(vault::VaultJournal& journal) {
    std::vector<engine::EventKey> keys;
    for (const auto& event : events_of(journal)) {
        keys.push_back(event.key);
    }
    return keys;
}

}  // namespace

TEST_CASE("a checkpoint takes the place of the first events, and the chain still holds",
          "[vault][chain]") {
    Book book;
    const auto head = book.journal.head();
    REQUIRE(book.journal.retire(4, checkpoint_for(4, 1)).ok());
    CHECK(keys_of(book.journal).size() == 7);
    CHECK(book.journal.count() == 10);
    CHECK(book.journal.head() == head);
    CHECK(book.verdict() == holds);
    REQUIRE(book.journal.append({answered(device(1), 11)}).ok());
    CHECK(book.verdict() == holds);
    // And once more, the first checkpoint among what goes.
    REQUIRE(book.journal.retire(5, checkpoint_for(8, 2)).ok());
    vault::VaultJournal again(book.database, key(2), book.learner);
    REQUIRE(again.verify(book.journal.count(), book.journal.head()).ok());
    CHECK(again.generation() == 2);
    CHECK(again.count() == 11);
    CHECK(keys_of(again).size() == 4);
    REQUIRE(again.append({answered(device(1), 12)}).ok());
    CHECK(*book.database.number("SELECT count(*) FROM journal WHERE position < 8") == 0);
    // A head from before the checkpoint is no longer there to be compared with.
    vault::VaultJournal older(book.database, key(2), book.learner);
    CHECK(older.verify(3, head).error().code == ErrorCode::rolled_back);
}

TEST_CASE("a checkpoint that does not stand for exactly the first events is refused",
          "[vault][chain]") {
    Book book;
    const auto before = keys_of(book.journal);
    auto of_another = checkpoint_for(4, 1);
    of_another.key.sequence = 5;
    for (const auto& [replaced, checkpoint] :
         {std::pair<std::size_t, engine::Event>{3, checkpoint_for(4, 1)},
          {4, checkpoint_for(4, 2)},
          {10, checkpoint_for(10, 1)},
          {0, checkpoint_for(0, 1)},
          {4, of_another},
          {4, answered(device(1), 4)}}) {
        CHECK(book.journal.retire(replaced, checkpoint).error().code == ErrorCode::bad_input);
    }
    CHECK(book.journal.append({checkpoint_for(11, 1)}).error().code == ErrorCode::bad_input);
    CHECK(keys_of(book.journal) == before);
    CHECK(book.verdict() == holds);
}

TEST_CASE("a checkpoint changed, missing or put back in any way does not verify",
          "[vault][chain]") {
    for (const char* sql :
         {"UPDATE journal SET chain = zeroblob(32) WHERE position = 4",
          "UPDATE journal SET body = (SELECT body FROM journal WHERE position = 5)"
          " WHERE position = 4",
          "DELETE FROM journal WHERE position = 4",
          "UPDATE journal SET position = 3 WHERE position = 4", "DELETE FROM segments",
          "DELETE FROM segments WHERE month = (SELECT min(month) FROM segments)",
          "UPDATE segments SET first_position = 1 WHERE first_position = 5"}) {
        Book book;
        CAPTURE(sql);
        REQUIRE(book.journal.retire(4, checkpoint_for(4, 1)).ok());
        REQUIRE(book.database.run(sql).ok());
        CHECK(book.verdict() == ErrorCode::damaged);
    }
}

TEST_CASE("a power cut while old events go leaves them, or the checkpoint", "[vault]") {
    int before = 0;
    int after = 0;
    for (std::uint64_t cut = 1; cut <= 40; ++cut) {
        FaultDisk disk(cut);
        crypto::Hash head{};
        {
            auto database = open_notebook(disk);
            vault::VaultJournal journal(database, key(2), {});
            for (std::uint64_t n = 1; n <= 10; ++n) {
                REQUIRE(journal.append({answered(device(1), n)}).ok());
            }
            head = journal.head();
            disk.cut_power_at(cut);
            (void)journal.retire(6, checkpoint_for(6, 1));
        }
        disk.power_on();
        auto database = open_notebook(disk);
        vault::VaultJournal journal(database, key(2), {});
        CAPTURE(cut);
        REQUIRE(journal.verify(10, head).ok());
        const auto rows = keys_of(journal).size();
        before += rows == 10 ? 1 : 0;
        after += rows == 5 ? 1 : 0;
        REQUIRE((rows == 10 || rows == 5));
    }
    CHECK(before > 0);
    CHECK(after > 0);
}

TEST_CASE("lines of what left whose year is over lose their text, and the chain holds",
          "[vault][chain]") {
    Book book;
    REQUIRE(book.ledger.forget_before(engine::Day{monday.day.value + 50}).ok());
    CHECK(book.ledger_verdict() == holds);
    CHECK(book.ledger.entries()->size() == 6);  // days 50 to 100
    CHECK(*book.database.number("SELECT count(*) FROM ledger WHERE text IS NULL"
                                " AND salt = zeroblob(16)") == 4);
    vault::VaultLedger again(book.database, key(3), book.learner);
    CHECK(again.verify(book.ledger.count(), book.ledger.head()).ok());
}
