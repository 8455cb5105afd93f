// The laws of sealed envelopes.
#include "crypto/envelope.hpp"
#include "crypto/noise.hpp"
#include "crypto/random.hpp"
#include "tests/crypto/vectors.hpp"

#include <catch2/catch_test_macros.hpp>

#include <iostream>
#include <set>

using namespace pipit::crypto;
using namespace pipit::test;

namespace {

constexpr EnvelopeAddress address{{1, 2, 3, 4, 5, 6, 7, 8}, 0x01020304};

struct Correspondence {
    X25519KeyPair sender{counting_key(0x10)}, prekey{counting_key(0x20)};
    Key psk = counting_key(0x30);

    EnvelopeKeys sealing() const { return {sender, prekey.public_key(), psk}; }
    EnvelopeKeys opening() const { return {prekey, sender.public_key(), psk}; }
};

std::vector<std::uint8_t> payload_of(std::size_t size) {
    std::vector<std::uint8_t> out(size);
    for (std::size_t i = 0; i < size; ++i) {
        out[i] = static_cast<std::uint8_t>(i * 7);
    }
    return out;
}

// Fills the envelope of that size to the last byte.
std::vector<std::uint8_t> fullest(EnvelopeSize size) {
    return payload_of(envelope_bytes(size) - envelope_overhead);
}

// Every bit of the header, the ephemeral key and the tag, and every `stride`-th between them; with
// an opening, which is the same from the tag on, every 499th between. How many were tried.
std::size_t refuse_flips(EnvelopeSize size, std::size_t stride) {
    const Correspondence one;
    const EnvelopeKeys keys = one.opening();
    auto [envelope, opening] = *seal_envelope(
        address, one.sealing(), size == EnvelopeSize::kib_1 ? payload_of(100) : fullest(size));
    REQUIRE(envelope.size() == envelope_bytes(size));
    const std::size_t bits = envelope.size() * 8;
    std::size_t tried = 0;
    for (std::size_t bit = 0; bit < bits; ++tried) {
        const auto mask = static_cast<std::uint8_t>(1U << (bit % 8));
        envelope[bit / 8] ^= mask;
        const bool between = bit >= 64 * 8 && bit + stride < bits - 16 * 8;
        const bool with_opening = !between || stride > 1 || bit % 499 == 0;
        if (open_envelope(envelope, keys) || (with_opening && open_with(opening, envelope))) {
            FAIL("bit " << bit << " of " << bits << " makes no difference");
        }
        envelope[bit / 8] ^= mask;
        bit += between ? stride : 1;
    }
    CHECK(open_envelope(envelope, keys));
    CHECK(open_with(opening, envelope));
    return tried;
}

// What seal_envelope would make of these plain bytes, payload and padding, in an envelope of that
// size.
std::vector<std::uint8_t> sealed_as(EnvelopeSize size, const EnvelopeKeys& keys,
                                    std::span<const std::uint8_t> padded) {
    const auto model = seal_envelope(address, keys, fullest(size))->bytes;
    noise::Parameters given;
    given.pattern = noise::Pattern::k_psk0;
    given.prologue = std::span(model).first(envelope_header_size);
    given.own = &keys.own;
    given.theirs = keys.theirs;
    given.psk = &keys.psk;
    std::vector<std::uint8_t> out(model.begin(), model.begin() + envelope_header_size);
    const auto message = noise::Handshake::begin(std::move(given))->write(padded).value();
    out.insert(out.end(), message.begin(), message.end());
    return out;
}

}  // namespace

TEST_CASE("an envelope gives back its payload and header, whatever the length", "[crypto]") {
    const Correspondence one;
    std::set<std::size_t> lengths{0, 1, 2};
    for (const EnvelopeSize size : envelope_sizes) {
        const std::size_t full = fullest(size).size();
        lengths.insert({full - 1, full, full + 1});
    }
    for (const std::size_t length : lengths) {
        CAPTURE(length);
        const auto payload = payload_of(length);
        const auto envelope = seal_envelope(address, one.sealing(), payload);
        REQUIRE(envelope.has_value() == (length <= envelope_payload_max));
        if (!envelope) continue;
        const auto opened = open_envelope(envelope->bytes, one.opening());
        REQUIRE(opened);
        CHECK(std::ranges::equal(opened->payload.expose(), payload));
        CHECK(opened->header.address == address);
        CHECK(read_envelope_header(envelope->bytes) == opened->header);
    }
}

TEST_CASE("an envelope is 1, 4, 16 or 32 KiB long, the smallest that will do", "[crypto]") {
    const Correspondence one;
    const auto size_for = [&](std::size_t length) {
        return seal_envelope(address, one.sealing(), payload_of(length))->bytes.size();
    };
    CHECK(size_for(0) == 1024);
    CHECK(size_for(943) == 1024);
    CHECK(size_for(944) == 4096);
    CHECK(size_for(4015) == 4096);
    CHECK(size_for(4016) == 16384);
    CHECK(size_for(16303) == 16384);
    CHECK(size_for(16304) == 32768);
    CHECK(size_for(32687) == 32768);
    CHECK(envelope_payload_max == 32687);
    CHECK_FALSE(seal_envelope(address, one.sealing(), payload_of(32688)));
    CHECK_FALSE(seal_envelope(address, one.sealing(), payload_of(70000)));
}

TEST_CASE("an envelope with a bit changed in its header, key, text or tag opens as nothing",
          "[crypto][property]") {
    for (const EnvelopeSize size : envelope_sizes) {
        refuse_flips(size, 499);
    }
}

TEST_CASE("an envelope with any one bit changed opens as nothing, all four sizes",
          "[crypto][slow]") {
    std::size_t tried = 0;
    for (const EnvelopeSize size : envelope_sizes) {
        tried += refuse_flips(size, 1);
    }
    CHECK(tried == 8 * (1 + 4 + 16 + 32) * 1024);
    std::cout << "figure: single-bit flips of an envelope: " << tried << ", accepted 0\n";
}

TEST_CASE("an envelope that was cut or made longer opens as nothing", "[crypto]") {
    const Correspondence one;
    for (const EnvelopeSize size : envelope_sizes) {
        const auto whole = seal_envelope(address, one.sealing(), fullest(size))->bytes;
        for (const std::size_t length :
             {std::size_t{0}, std::size_t{1}, std::size_t{31}, std::size_t{32}, std::size_t{63},
              std::size_t{64}, std::size_t{80}, std::size_t{1024}, std::size_t{4096},
              std::size_t{16384}, std::size_t{32768}, whole.size() - 1, whole.size() + 1,
              whole.size() + 16, std::size_t{65535}, std::size_t{70000}}) {
            if (length == whole.size()) continue;
            auto changed = whole;
            changed.resize(length);
            CAPTURE(whole.size(), length);
            CHECK_FALSE(open_envelope(changed, one.opening()));
            CHECK_FALSE(read_envelope_header(changed));
            if (length < 32) continue;
            for (const EnvelopeSize said : envelope_sizes) {  // and says so in its header
                changed[6] = static_cast<std::uint8_t>(said);
                CHECK_FALSE(open_envelope(changed, one.opening()));
            }
        }
    }
}

TEST_CASE("an envelope opens only for its receiver, from its sender, under their psk and epoch",
          "[crypto]") {
    const Correspondence one;
    const auto envelope = seal_envelope(address, one.sealing(), payload_of(100))->bytes;
    const X25519KeyPair other(counting_key(0x40));
    const Key other_psk = counting_key(0x31);
    CHECK(open_envelope(envelope, one.opening()));
    CHECK_FALSE(open_envelope(envelope, {other, one.sender.public_key(), one.psk}));
    CHECK_FALSE(open_envelope(envelope, {one.prekey, other.public_key(), one.psk}));
    CHECK_FALSE(open_envelope(envelope, {one.prekey, one.sender.public_key(), other_psk}));
    // What the sender's side knows does not open what it sealed.
    CHECK_FALSE(open_envelope(envelope, {one.sender, one.prekey.public_key(), one.psk}));

    // Another epoch or destination, for the very same keys.
    for (const std::size_t at : {8U, 15U, 16U, 19U, 20U, 31U}) {
        auto changed = envelope;
        changed[at] ^= 1U;
        CAPTURE(at);
        CHECK(read_envelope_header(changed));
        CHECK_FALSE(open_envelope(changed, one.opening()));
    }
}

TEST_CASE("a payload has one envelope: more padding than it needs, or none, opens as nothing",
          "[crypto]") {
    const Correspondence one;
    for (const EnvelopeSize size : envelope_sizes) {
        const std::size_t room = envelope_bytes(size) - envelope_overhead + 1;
        const std::size_t below =
            size == EnvelopeSize::kib_1
                ? 0
                : fullest(
                      envelope_sizes[static_cast<std::size_t>(
                          std::ranges::find(envelope_sizes, size) - envelope_sizes.begin() - 1)])
                          .size() +
                      1;
        const auto with_payload = [&](std::size_t length) {
            auto padded = payload_of(length);
            padded.resize(room);
            if (length < room) padded[length] = 0x80;
            return sealed_as(size, one.sealing(), padded);
        };
        CAPTURE(room);
        CHECK(open_envelope(with_payload(below), one.opening()));
        CHECK(open_envelope(with_payload(room - 1), one.opening()));
        CHECK_FALSE(open_envelope(sealed_as(size, one.sealing(), std::vector<std::uint8_t>(room)),
                                  one.opening()));
        if (below > 0) CHECK_FALSE(open_envelope(with_payload(below - 1), one.opening()));
    }
}

TEST_CASE("an opening opens its own envelope and no other, also of the same payload and keys",
          "[crypto]") {
    const Correspondence one;
    const auto first = *seal_envelope(address, one.sealing(), payload_of(100));
    const auto second = *seal_envelope(address, one.sealing(), payload_of(100));
    const auto opened = open_with(first.opening, first.bytes);
    REQUIRE(opened);
    CHECK(std::ranges::equal(opened->payload.expose(), payload_of(100)));
    CHECK(opened->header == read_envelope_header(first.bytes));
    CHECK_FALSE(open_with(first.opening, second.bytes));
    CHECK_FALSE(open_with(second.opening, first.bytes));
    CHECK_FALSE(open_with(first.opening, std::span(first.bytes).first(1023)));
    CHECK_FALSE(open_with(first.opening, {}));
}

TEST_CASE("an envelope's header is read only when it is one of ours", "[crypto]") {
    const Correspondence one;
    const auto envelope = seal_envelope(address, one.sealing(), {})->bytes;
    for (const std::size_t at : {0U, 3U, 4U, 5U, 6U, 7U}) {
        for (int bit = 0; bit < 8; ++bit) {
            auto changed = envelope;
            changed[at] = static_cast<std::uint8_t>(changed[at] ^ (1U << bit));
            CAPTURE(at, bit);
            CHECK_FALSE(read_envelope_header(changed));
            CHECK_FALSE(open_envelope(changed, one.opening()));
        }
    }
}

TEST_CASE("two envelopes with the same payload have nothing in common but where they go",
          "[crypto]") {
    const Correspondence one;
    const auto first = seal_envelope(address, one.sealing(), payload_of(100))->bytes;
    const auto second = seal_envelope(address, one.sealing(), payload_of(100))->bytes;
    REQUIRE(first.size() == second.size());
    CHECK(std::equal(first.begin(), first.begin() + 20, second.begin()));
    std::size_t same = 0;
    for (std::size_t i = 20; i < first.size(); ++i) {
        same += first[i] == second[i] ? 1 : 0;
    }
    CHECK(same < 30);  // 1,004 random bytes agree in 4
    CHECK(read_envelope_header(first)->id != read_envelope_header(second)->id);
}

TEST_CASE("nothing is sealed to a key of low order", "[crypto]") {
    const Correspondence one;
    const X25519PublicKey zero{};
    CHECK_FALSE(seal_envelope(address, {one.sender, zero, one.psk}, payload_of(1)));
    const auto envelope = seal_envelope(address, one.sealing(), payload_of(1))->bytes;
    CHECK_FALSE(open_envelope(envelope, {one.prekey, zero, one.psk}));
}
