// Envelopes and key slots that are to be refused, and by which reader (tests/vectors/refused.txt).
#include "crypto/envelope.hpp"
#include "tests/crypto/handshakes.hpp"
#include "tests/vectors/refused.hpp"

#include <algorithm>

using namespace pipit::crypto;
using namespace pipit::test;

TEST_CASE("every envelope that is to be refused is, and one that is none is seen by its header",
          "[crypto][vector]") {
    const X25519KeyPair prekey = counting_pair(0x20);
    const X25519PublicKey sender = counting_pair(0x10).public_key();
    const Key psk = counting_key(0x50);
    for (const Refusal& one : refusals("envelope")) {
        CAPTURE(one.title);
        CHECK(read_envelope_header(one.bytes).has_value() == (one.expected != "header"));
        // What does not open and what is padded wrongly look alike from here on.
        CHECK(open_envelope(one.bytes, {prekey, sender, psk}).has_value() ==
              (one.expected == "ok"));
    }
}

TEST_CASE("every key slot that is to be refused is, what asks for too much before any work",
          "[crypto][vector]") {
    for (const Refusal& one : refusals("slot")) {
        CAPTURE(one.title);
        REQUIRE(one.bytes.size() == slot_size);
        const std::span<const std::uint8_t, slot_size> slot(one.bytes.data(), slot_size);
        const auto header = read_slot_header(slot);
        REQUIRE(header.has_value() == (one.expected != "header"));
        if (!header) continue;
        CHECK(is_acceptable(header->kdf) == (one.expected != "kdf"));
        if (one.expected == "kdf") continue;
        const auto key = open_slot(slot, counting_key(0xa0));
        REQUIRE(key.has_value() == (one.expected == "ok"));
        if (key) CHECK(std::ranges::equal(key->expose(), counting<32>(0x80)));
    }
}
