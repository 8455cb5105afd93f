// What a class gives, in records: one transaction with the ledger and the journal, links before
// anyone signed in, and nothing left of what was erased.
#include "device/vault/notebook.hpp"
#include "tests/device/vault/fault_disk.hpp"
#include "tests/device/vault/support.hpp"

using namespace pipit;
using namespace pipit::test;
using engine::ErrorCode;
using engine::classroom::Change;
using engine::classroom::Record;
using engine::classroom::RecordKind;

namespace {

// A learner on a disk that can fail, signed in.
struct SignedIn {
    std::shared_ptr<FaultDisk> disk;
    std::unique_ptr<engine::Shelf> shelf;
    std::unique_ptr<engine::Notebook> notebook;
    engine::LearnerId id;

    explicit SignedIn(std::uint64_t seed = 1) : disk(std::make_shared<FaultDisk>(seed)) {
        open_shelf();
        auto made = shelf->create(finn(), secret(), monday);
        REQUIRE(made.ok());
        notebook = std::move(*made);
        id = notebook->card().id;
    }
    void open_shelf() {
        auto made = options("/device");
        made.disk = disk;
        shelf = vault::open_shelf(made, monday);
    }
    void sign_in_again() {
        notebook.reset();
        open_shelf();
        auto opened = shelf->open(id, secret(), monday);
        REQUIRE(opened.ok());
        notebook = std::move(*opened);
    }
    Bytes content(const std::string& name) const {
        for (const auto& file : disk->files()) {
            if (file.ends_with(name)) return disk->content(file);
        }
        return {};
    }
};

Record record(RecordKind kind, Bytes name, Bytes value) {
    return {{kind, std::move(name)}, std::move(value)};
}

std::vector<Bytes> names(const engine::Result<std::vector<Record>>& records) {
    REQUIRE(records.ok());
    std::vector<Bytes> out;
    for (const Record& one : *records)
        out.push_back(one.key.name);
    return out;
}

// The 4096-byte pages of `now` that are not as they were in `before`.
std::vector<std::size_t> changed_pages(const Bytes& before, const Bytes& now) {
    constexpr std::size_t page = 4096;
    std::vector<std::size_t> out;
    for (std::size_t at = 0; at + page <= now.size(); at += page) {
        if (at + page > before.size() ||
            !std::equal(now.begin() + static_cast<std::ptrdiff_t>(at),
                        now.begin() + static_cast<std::ptrdiff_t>(at + page),
                        before.begin() + static_cast<std::ptrdiff_t>(at)))
            out.push_back(at);
    }
    return out;
}

}  // namespace

TEST_CASE("records come back by kind, in the order of their keys, after a sign-out",
          "[vault][records]") {
    SignedIn one;
    auto& records = one.notebook->records();
    REQUIRE(
        records
            .write(
                {{record(RecordKind::waiting, {2}, {20}), record(RecordKind::waiting, {1, 9}, {19}),
                  record(RecordKind::waiting, {1}, {}), record(RecordKind::heard, {7}, {70})},
                 {},
                 {},
                 {}})
            .ok());
    REQUIRE(records.write({{record(RecordKind::waiting, {2}, {21})}, {}, {}, {}}).ok());
    one.sign_in_again();
    const auto waiting = one.notebook->records().read(RecordKind::waiting);
    CHECK(names(waiting) == std::vector<Bytes>{{1}, {1, 9}, {2}});
    CHECK(waiting->back().value == Bytes{21});
    CHECK(waiting->front().value.empty());
    CHECK(one.notebook->records().read(RecordKind::membership)->empty());
    // What is not there can be erased, and what is both erased and put is there.
    REQUIRE(
        one.notebook->records()
            .write(
                {{record(RecordKind::waiting, {1}, {5})},
                 {{RecordKind::waiting, {1}}, {RecordKind::waiting, {2}}, {RecordKind::heard, {1}}},
                 {},
                 {}})
            .ok());
    CHECK(names(one.notebook->records().read(RecordKind::waiting)) ==
          std::vector<Bytes>{{1}, {1, 9}});
    CHECK(names(one.notebook->records().read(RecordKind::heard)) == std::vector<Bytes>{{7}});
}

TEST_CASE("a record, a line of the ledger and an event are written together, and the chains hold",
          "[vault][records]") {
    SignedIn one;
    for (std::uint8_t nth = 1; nth <= 3; ++nth)
        REQUIRE(
            one.notebook->records().write(told_class(one.notebook->device(), 1U + nth, nth)).ok());
    CHECK(told(*one.notebook) == 3U);
    one.sign_in_again();  // verifies both chains
    CHECK(told(*one.notebook) == 3U);
    REQUIRE(one.notebook->records().write(told_class(one.notebook->device(), 5, 4)).ok());
    CHECK(one.notebook->ledger().entries()->front().digest == std::vector<std::uint8_t>(32, 4));
}

TEST_CASE("what arrived is noted of the lines with these digests, with the change or not at all",
          "[vault][records]") {
    SignedIn one;
    for (std::uint8_t nth = 1; nth <= 3; ++nth)
        REQUIRE(
            one.notebook->records().write(told_class(one.notebook->device(), 1U + nth, nth)).ok());
    const auto arrived = [&] {
        std::vector<bool> out;
        const auto lines = one.notebook->ledger().entries().value();
        for (const auto& line : lines)
            if (!line.digest.empty()) out.push_back(line.arrived);
        return out;  // newest first
    };
    const auto of_line = [](std::uint8_t nth) {
        engine::LedgerDigest digest;
        digest.fill(nth);
        return digest;
    };
    Change refused = told_class(one.notebook->device(), 5, 4);
    refused.arrived = {of_line(2)};
    refused.events.push_back(answered(one.notebook->device(), 2));  // written before
    REQUIRE_FALSE(one.notebook->records().write(refused).ok());
    CHECK(arrived() == std::vector{false, false, false});
    REQUIRE(
        one.notebook->records().write({{}, {}, {}, {}, {of_line(2), of_line(1), of_line(9)}}).ok());
    one.sign_in_again();
    CHECK(arrived() == std::vector{false, true, true});
}

TEST_CASE("a change that is refused in any part changes nothing, and can be written again",
          "[vault][records]") {
    SignedIn one;
    auto& records = one.notebook->records();
    REQUIRE(records.write(told_class(one.notebook->device(), 2, 1)).ok());
    const auto* journal = dynamic_cast<vault::VaultJournal*>(&one.notebook->journal());
    const auto* ledger = dynamic_cast<vault::VaultLedger*>(&one.notebook->ledger());
    REQUIRE((journal != nullptr && ledger != nullptr));
    const auto head = journal->head();
    const auto ledger_head = ledger->head();
    Change again = told_class(one.notebook->device(), 3, 2);
    Change doubled = again;
    doubled.events.push_back(answered(one.notebook->device(), 2));  // written before
    Change long_line = again;
    long_line.left.push_back({monday.day, std::string(300, 'x'), {}, 1, false});
    for (const Change& refused : {doubled, long_line}) {
        CHECK(records.write(refused).error().code == ErrorCode::bad_input);
        CHECK(told(*one.notebook) == 1U);
        CHECK(journal->head() == head);
        CHECK(ledger->head() == ledger_head);
    }
    REQUIRE(records.write(again).ok());
    one.sign_in_again();
    CHECK(told(*one.notebook) == 2U);
}

TEST_CASE("a change on a full disk, or under a failed sync, changes nothing and is taken later",
          "[vault][records]") {
    for (const bool full : {true, false}) {
        CAPTURE(full);
        SignedIn one;
        auto& records = one.notebook->records();
        REQUIRE(records.write(told_class(one.notebook->device(), 2, 1)).ok());
        if (full)
            one.disk->room_left(0);
        else
            one.disk->fail_sync_at(1);
        const auto refused = records.write(told_class(one.notebook->device(), 3, 2));
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().code == (full ? ErrorCode::disk_full : ErrorCode::io));
        one.disk->room_left(std::nullopt);
        CHECK(told(*one.notebook) == 1U);
        REQUIRE(records.write(told_class(one.notebook->device(), 3, 2)).ok());
        one.sign_in_again();
        CHECK(told(*one.notebook) == 2U);
    }
}

TEST_CASE("a power cut at any change of a class's word leaves all of it or nothing",
          "[vault][records]") {
    int written = 0;
    int lost = 0;
    for (std::uint64_t change = 1; change <= 16; ++change) {
        CAPTURE(change);
        SignedIn one(change);
        REQUIRE(one.notebook->records().write(told_class(one.notebook->device(), 2, 1)).ok());
        one.disk->cut_power_at(change);
        const bool said =
            one.notebook->records().write(told_class(one.notebook->device(), 3, 2)).ok();
        one.notebook.reset();
        if (one.disk->powered()) one.disk->cut_power_at(1);
        (void)one.disk->make_folder("/elsewhere");
        one.shelf.reset();
        one.disk->power_on();
        one.sign_in_again();
        const auto there = told(*one.notebook);
        REQUIRE(there.has_value());
        CHECK(*there >= (said ? 2U : 1U));
        ++(said ? written : lost);
    }
    CHECK(written > 2);
    CHECK(lost > 2);
}

TEST_CASE("links are kept before the first learner, stay when one is erased, and are no journal",
          "[vault][records]") {
    const auto disk = std::make_shared<FaultDisk>(1);
    auto made = options("/device");
    made.disk = disk;
    {
        const auto shelf = vault::open_shelf(made, monday);
        CHECK(shelf->links().read(RecordKind::link)->empty());
        CHECK_FALSE(disk->exists("/device"));  // looking alone makes nothing
        REQUIRE(shelf->links().write({{record(RecordKind::link, {1}, {10})}, {}, {}, {}}).ok());
        const Change word = told_class({}, 1, 1);
        CHECK(shelf->links().write({{}, {}, word.left, {}}).error().code == ErrorCode::not_allowed);
        CHECK(shelf->links().write({{}, {}, {}, word.events}).error().code ==
              ErrorCode::not_allowed);
    }
    const auto shelf = vault::open_shelf(made, monday);
    CHECK(names(shelf->links().read(RecordKind::link)) == std::vector<Bytes>{{1}});
    auto leaving = shelf->create(finn(), secret(), monday);
    REQUIRE(leaving.ok());
    REQUIRE((*leaving)->records().write(told_class((*leaving)->device(), 2, 1)).ok());
    REQUIRE(shelf->erase(std::move(*leaving), monday).ok());
    CHECK(names(shelf->links().read(RecordKind::link)) == std::vector<Bytes>{{1}});
    for (const auto& file : disk->files())
        CHECK_FALSE(file.starts_with("/device/learners/"));
}

TEST_CASE("a power cut at any change of a link leaves the old one or the new one",
          "[vault][records]") {
    int written = 0;
    int lost = 0;
    for (std::uint64_t change = 1; change <= 30; ++change) {
        CAPTURE(change);
        const auto disk = std::make_shared<FaultDisk>(change);
        auto made = options("/device");
        made.disk = disk;
        bool said = false;
        {
            const auto shelf = vault::open_shelf(made, monday);
            REQUIRE(shelf->links().write({{record(RecordKind::link, {1}, {1})}, {}, {}, {}}).ok());
            disk->cut_power_at(change);
            said = shelf->links().write({{record(RecordKind::link, {1}, {2})}, {}, {}, {}}).ok();
            if (disk->powered()) disk->cut_power_at(1);
            (void)disk->make_folder("/elsewhere");
        }
        disk->power_on();
        const auto shelf = vault::open_shelf(made, monday);
        const auto links = shelf->links().read(RecordKind::link);
        REQUIRE(names(links) == std::vector<Bytes>{{1}});
        const Bytes value = links->front().value;
        CHECK((value == Bytes{2} || (!said && value == Bytes{1})));
        ++(said ? written : lost);
    }
    CHECK(written > 2);
    CHECK(lost > 2);
}

TEST_CASE("no page that held an erased record is in the file as it was", "[vault][records]") {
    SignedIn one;
    const Bytes large(20000, 7);  // over five pages of its own
    const auto write = [&](const Change& change) {
        REQUIRE(one.notebook->records().write(change).ok());
        REQUIRE(one.shelf->links().write(change).ok());
        one.sign_in_again();  // everything out of the log, and into the file
        CHECK(one.content("/notebook.db-wal").empty());
    };
    write({{record(RecordKind::heard, {1}, {1})}, {}, {}, {}});
    const std::array<Bytes, 2> before{one.content("/notebook.db"), one.content("/device.db")};
    write({{record(RecordKind::waiting, {2}, large)}, {}, {}, {}});
    const std::array<Bytes, 2> with{one.content("/notebook.db"), one.content("/device.db")};
    write({{}, {{RecordKind::waiting, {2}}}, {}, {}});
    const std::array<Bytes, 2> after{one.content("/notebook.db"), one.content("/device.db")};
    for (std::size_t i = 0; i < 2; ++i) {
        CAPTURE(i);
        const auto held = changed_pages(before[i], with[i]);
        CHECK(held.size() >= 5);
        const auto overwritten = changed_pages(with[i], after[i]);
        for (const std::size_t page : held) {
            CAPTURE(page);
            CHECK((page >= after[i].size() ||
                   std::ranges::find(overwritten, page) != overwritten.end()));
        }
    }
}
