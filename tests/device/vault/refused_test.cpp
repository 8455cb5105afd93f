// Slots files and ledgers that are to be refused (tests/vectors/refused.txt).
#include "device/vault/key_slots.hpp"
#include "device/vault/ledger.hpp"
#include "device/vault/schema.hpp"
#include "device/vault/slots_file.hpp"
#include "engine/report/cbor.hpp"
#include "tests/device/vault/fault_disk.hpp"
#include "tests/device/vault/support.hpp"
#include "tests/vectors/refused.hpp"

#include <numeric>

using namespace pipit;
using namespace pipit::test;
using engine::ErrorCode;

namespace {

template <std::size_t N>
std::array<std::uint8_t, N> counting(std::uint8_t first) {
    std::array<std::uint8_t, N> out{};
    std::iota(out.begin(), out.end(), first);
    return out;
}

crypto::Key counting_key(std::uint8_t first) {
    return crypto::Key::made_by(
        [&](auto out) { std::ranges::copy(counting<32>(first), out.begin()); });
}

std::string class_of(const engine::Error& error) {
    return error.code == ErrorCode::newer_version  ? "newer"
           : error.code == ErrorCode::class_locked ? "locked"
           : error.code == ErrorCode::damaged      ? "damaged"
                                                   : "another error";
}

std::string reading_of_slots(const vault::Bytes& bytes) {
    FaultDisk disk(1);
    disk.put("/slots", bytes);
    const auto slots = vault::read_slots(disk, "/slots", counting_key(0xb0), {});
    if (!slots) return class_of(slots.error());
    const auto held =
        vault::check_slots(slots->slots, {counting<16>(0x10)}, crypto::kdf_floor, "/slots");
    return held ? "ok" : class_of(held.error());
}

// The rows as a ledger has them, put there behind its back.
void put_rows(const vault::Database& database, const vault::Bytes& bytes) {
    engine::cbor::Reader in(bytes);
    const std::size_t rows = in.array("rows", 0, 16);
    for (std::size_t row = 1; row <= rows; ++row) {
        in.array("row", 4, 4);
        const auto salt = in.bytes("salt", 16, 16);
        const auto text = in.bytes("text", 0, engine::cbor::payload_max);
        const auto hash = in.bytes("hash", 32, 32);
        const auto chain = in.bytes("chain", 32, 32);
        REQUIRE(in.ok());
        vault::Statement in_row(database,
                                "INSERT INTO ledger (position, text, arrived, salt, hash, chain)"
                                " VALUES (?1, iif(length(?2) = 0, NULL, ?2), 0, ?3, ?4, ?5)");
        REQUIRE(in_row.bind(1, static_cast<std::int64_t>(row))
                    .bind(2, std::span<const std::uint8_t>(text))
                    .bind(3, std::span<const std::uint8_t>(salt))
                    .bind(4, std::span<const std::uint8_t>(hash))
                    .bind(5, std::span<const std::uint8_t>(chain))
                    .finish());
    }
}

}  // namespace

TEST_CASE("every slots file that is to be refused is, as damaged or as of a newer Pipit",
          "[vault][vector]") {
    for (const Refusal& one : refusals("slots")) {
        CAPTURE(one.title);
        CHECK(reading_of_slots(one.bytes) == one.expected);
    }
}

TEST_CASE("every ledger with a line that is missing, moved, changed or none is damaged",
          "[vault][vector]") {
    for (const Refusal& one : refusals("ledger")) {
        CAPTURE(one.title);
        FaultDisk disk(1);
        disk.put("/notebook.db", {});
        auto database =
            vault::Database::open(disk, "/notebook.db", counting_key(1), vault::Sharing::exclusive);
        REQUIRE(database);
        REQUIRE(vault::migrate(*database, vault::notebook_migrations()));
        put_rows(*database, one.bytes);
        const engine::LearnerId learner{counting<16>(0x10)};
        const auto start = crypto::chain_start(counting_key(0xc0), "ledger", learner.bytes);
        vault::VaultLedger ledger(*database, counting_key(0xc0), learner);
        const auto verified = ledger.verify(0, start);
        CHECK(verified.ok() == (one.expected != "chain"));
        const auto entries = ledger.entries();
        REQUIRE(entries.ok() == (one.expected == "ok"));
        if (!entries) CHECK(class_of(entries.error()) == "damaged");
    }
}
