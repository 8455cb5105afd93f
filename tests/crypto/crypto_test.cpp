// The laws of this room.
#include "crypto/random.hpp"
#include "tests/crypto/vectors.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace pipit;
using namespace pipit::test;
using namespace pipit::crypto;

namespace {

constexpr KdfParameters cheap{1, 8};

bool same(const Key& a, const Key& b) {
    return std::ranges::equal(a.expose(), b.expose());
}

}  // namespace

TEST_CASE("a slot gives back the key that was sealed in it", "[crypto]") {
    const Key sealing = random_key();
    const Key learner = random_key();
    const Slot slot = seal_slot(example_header(), sealing, learner, random_bytes<24>());
    CHECK(read_slot_header(slot) == example_header());
    const auto opened = open_slot(slot, sealing);
    REQUIRE(opened);
    CHECK(same(*opened, learner));
}

TEST_CASE("a slot with any one bit changed opens as nothing", "[crypto][property]") {
    const Key sealing = counting_key(1);
    const Slot slot = seal_slot(example_header(), sealing, counting_key(2), counting<24>(3));
    for (std::size_t bit = 0; bit < slot.size() * 8; ++bit) {
        Slot changed = slot;
        changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1U << (bit % 8)));
        CAPTURE(bit);
        REQUIRE_FALSE(open_slot(changed, sealing));
    }
    CHECK(open_slot(slot, sealing));
}

TEST_CASE(
    "a slot opens neither with another secret, nor on another device, nor for another learner",
    "[crypto]") {
    const auto salt = counting<16>(1);
    const Key device = counting_key(2);
    const auto learner = counting<16>(3);
    const auto person = derive_key("314159", salt, cheap);
    const Slot slot = seal_slot(example_header(), slot_sealing_key(*person, device, learner),
                                counting_key(4), counting<24>(5));
    CHECK(open_slot(slot, slot_sealing_key(*derive_key("314159", salt, cheap), device, learner)));
    CHECK_FALSE(
        open_slot(slot, slot_sealing_key(*derive_key("314158", salt, cheap), device, learner)));
    CHECK_FALSE(open_slot(slot, slot_sealing_key(*person, counting_key(9), learner)));
    CHECK_FALSE(open_slot(slot, slot_sealing_key(*person, device, counting<16>(9))));
}

TEST_CASE("a slot header is read only when it is one of ours", "[crypto]") {
    const Slot slot =
        seal_slot(example_header(), counting_key(1), counting_key(2), counting<24>(3));
    for (const std::size_t at : {0U, 3U, 4U, 6U, 7U}) {
        Slot changed = slot;
        changed[at] ^= 0x40U;
        CAPTURE(at);
        CHECK_FALSE(read_slot_header(changed));
    }
    for (const std::uint8_t kind : std::array<std::uint8_t, 3>{0, 4, 255}) {
        Slot changed = slot;
        changed[5] = kind;
        CHECK_FALSE(read_slot_header(changed));
    }
}

TEST_CASE("key derivation is refused below the floor and above what a device can bear",
          "[crypto]") {
    CHECK(is_acceptable(kdf_floor));
    CHECK(is_acceptable(kdf_start));
    CHECK_FALSE(is_acceptable({2, 64 * 1024}));
    CHECK_FALSE(is_acceptable({3, 32 * 1024 - 1}));
    CHECK_FALSE(is_acceptable({17, 64 * 1024}));
    CHECK_FALSE(is_acceptable({3, 256 * 1024 + 1}));
    CHECK(is_acceptable(cheap, cheap));
}

TEST_CASE("calibration takes the most that stays within a second, and never less than the floor",
          "[crypto]") {
    // A clock that says how long each try took: two readings a try.
    auto clock = [](std::vector<double> durations) {
        return [durations, reading = 0, now = 0.0]() mutable {
            if (reading++ % 2 == 1) {
                now += durations.at(static_cast<std::size_t>(reading / 2 - 1));
            }
            return now;
        };
    };
    CHECK(calibrate(clock({0.9})) == kdf_start);
    CHECK(calibrate(clock({1.5, 1.0})) == KdfParameters{3, 48 * 1024});
    CHECK(calibrate(clock({4.0, 3.0})) == kdf_floor);
}

TEST_CASE("subkeys of all purposes differ from each other and from their key", "[crypto]") {
    const Key key = counting_key(7);
    std::set<std::string> seen{hex(key.expose())};
    for (const Purpose purpose :
         {Purpose::database, Purpose::journal, Purpose::ledger, Purpose::backup,
          Purpose::device_database, Purpose::device_ledger, Purpose::device_slots,
          Purpose::device_signing, Purpose::class_slots, Purpose::class_lock}) {
        CHECK(seen.insert(hex(subkey(key, purpose).expose())).second);
    }
}

TEST_CASE("a chain's head changes with every record, their order, the key, the label and the owner",
          "[crypto][property]") {
    std::set<std::string> heads;
    for (const std::uint8_t key : std::array<std::uint8_t, 2>{1, 2}) {
        for (const char* label : {"journal", "ledger"}) {
            for (const std::uint8_t owner : std::array<std::uint8_t, 2>{1, 2}) {
                const Key chain_key = counting_key(key);
                const Hash start = chain_start(chain_key, label, counting<16>(owner));
                const auto over = [&](std::initializer_list<const char*> records) {
                    Hash head = start;
                    for (const char* record : records) {
                        head = chain_next(chain_key, head, bytes_of(record));
                    }
                    return hex(head);
                };
                for (const auto& head : {over({}), over({"a"}), over({"b"}), over({"a", "b"}),
                                         over({"b", "a"}), over({"ab"}), over({"a", "b", ""})}) {
                    CHECK(heads.insert(head).second);
                }
            }
        }
    }
    CHECK(heads.size() == 2 * 2 * 2 * 7);
}

TEST_CASE("what was sealed opens only whole, under its key, nonce and associated data",
          "[crypto]") {
    const Key key = random_key();
    const auto nonce = random_bytes<24>();
    const auto sealed = seal(key, nonce, bytes_of("words of a child"), bytes_of("header"));
    const auto opened = open(key, nonce, sealed, bytes_of("header"));
    REQUIRE(opened);
    CHECK(std::ranges::equal(opened->expose(), bytes_of("words of a child")));
    CHECK_FALSE(open(random_key(), nonce, sealed, bytes_of("header")));
    CHECK_FALSE(open(key, random_bytes<24>(), sealed, bytes_of("header")));
    CHECK_FALSE(open(key, nonce, sealed, bytes_of("Header")));
    CHECK_FALSE(open(key, nonce, std::span(sealed).first(sealed.size() - 1), bytes_of("header")));
    CHECK_FALSE(open(key, nonce, std::span(sealed).first(15), bytes_of("header")));
    const auto empty = seal(key, nonce, {}, {});
    CHECK(open(key, nonce, empty, {}));
}

TEST_CASE("a signature holds for its message and key alone", "[crypto]") {
    const SigningKey device(counting_key(1));
    const auto signature = device.sign(bytes_of("receipt"));
    CHECK(verifies(device.public_key(), bytes_of("receipt"), signature));
    CHECK_FALSE(verifies(device.public_key(), bytes_of("Receipt"), signature));
    CHECK_FALSE(verifies(SigningKey(counting_key(2)).public_key(), bytes_of("receipt"), signature));
    CHECK_FALSE(verifies(device.public_key(), bytes_of("receipt"), std::span(signature).first(63)));
}

TEST_CASE("a secret moves and leaves nothing behind", "[crypto]") {
    static_assert(!std::is_copy_constructible_v<Key> && !std::is_copy_assignable_v<Key>);
    static_assert(std::is_nothrow_move_constructible_v<GuardedBytes>);
    GuardedBytes from(16);
    from.expose()[0] = 7;
    GuardedBytes to = std::move(from);
    CHECK(to.expose()[0] == 7);
    CHECK(from.expose().empty());  // NOLINT(bugprone-use-after-move): what is left is the claim
    std::array<std::uint8_t, 4> bytes{1, 2, 3, 4};
    wipe(bytes);
    CHECK(bytes == std::array<std::uint8_t, 4>{});
}

TEST_CASE("random bytes do not repeat", "[crypto]") {
    std::set<std::array<std::uint8_t, 16>> seen;
    for (int i = 0; i < 1000; ++i) {
        CHECK(seen.insert(random_bytes<16>()).second);
    }
}
