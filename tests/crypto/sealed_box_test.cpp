// The laws of boxes sealed to a public key.
#include "crypto/sealed_box.hpp"
#include "tests/crypto/message_vectors.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::crypto;
using namespace pipit::test;

TEST_CASE("a sealed box opens for its receiver alone", "[crypto]") {
    const auto receiver = counting_pair(0x20);
    for (const std::size_t length : {std::size_t{0}, std::size_t{1}, std::size_t{32}}) {
        const auto plain = sevens(length);
        const auto sealed = seal_to(receiver.public_key(), plain);
        REQUIRE(sealed);
        CHECK(sealed->size() == length + sealed_box_overhead);
        const auto opened = open_sealed(receiver, *sealed);
        REQUIRE(opened);
        CHECK(std::ranges::equal(opened->expose(), plain));
        CHECK_FALSE(open_sealed(counting_pair(0x21), *sealed));
    }
    const auto known = sealed_box(counting_pair(0x30), receiver.public_key(), counting<32>(0x80));
    CHECK(std::ranges::equal(open_sealed(receiver, known).value().expose(), counting<32>(0x80)));
}

TEST_CASE("a sealed box with a bit changed, cut, or made longer opens as nothing",
          "[crypto][property]") {
    const auto receiver = counting_pair(0x20);
    const auto sealed = *seal_to(receiver.public_key(), sevens(32));
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        auto changed = sealed;
        changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1U << (bit % 8)));
        CAPTURE(bit);
        REQUIRE_FALSE(open_sealed(receiver, changed));
    }
    for (std::size_t size = 0; size < sealed.size() + 3; ++size) {
        if (size == sealed.size()) continue;
        auto changed = sealed;
        changed.resize(size);
        CAPTURE(size);
        REQUIRE_FALSE(open_sealed(receiver, changed));
    }
}

TEST_CASE("nothing is sealed to a public key of low order", "[crypto]") {
    CHECK_FALSE(seal_to(X25519PublicKey{}, sevens(32)));
}
