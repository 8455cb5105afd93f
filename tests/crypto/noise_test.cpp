// The laws of handshakes and of the sessions that come of them.
#include "tests/crypto/handshakes.hpp"
#include "tests/crypto/public_files.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <limits>
#include <sodium.h>

using namespace pipit::crypto;
using namespace pipit::crypto::noise;
using namespace pipit::test;

namespace {

void flip(std::vector<std::uint8_t>& bytes, std::size_t bit) {
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ (1U << (bit % 8)));
}

// A text of zeros, `size` bytes with its tag, under counting_key(1), by somebody with no limits.
std::vector<std::uint8_t> sealed_elsewhere(std::size_t size, std::uint64_t number) {
    const Key key = counting_key(1);
    std::array<std::uint8_t, 12> nonce{};
    for (std::size_t i = 0; i < 8; ++i) {
        nonce[4 + i] = static_cast<std::uint8_t>(number >> (8 * i));
    }
    const std::vector<std::uint8_t> plain(size - tag_size);
    std::vector<std::uint8_t> out(size);
    crypto_aead_chacha20poly1305_ietf_encrypt(out.data(), nullptr, plain.data(), plain.size(),
                                              nullptr, 0, nullptr, nonce.data(),
                                              key.expose().data());
    return out;
}

// Nothing can be had of it any more, also not with the right message in the end.
bool is_spent(Handshake& handshake, std::span<const std::uint8_t> right) {
    return !handshake.write() && !handshake.read(right) && !handshake.split() &&
           !handshake.hash() && !handshake.their_key() && !handshake.is_finished();
}

// The points of low order, as 32 bytes (https://cr.yp.to/ecdh.html): 0, 1, the field's prime and
// its neighbours, and the two of order 8.
std::vector<X25519PublicKey> low_order_keys() {
    std::vector<X25519PublicKey> keys(5, X25519PublicKey{});
    keys[1][0] = 1;
    for (const std::size_t more : {0U, 1U, 2U}) {
        keys[2 + more].fill(0xff);
        keys[2 + more][0] = static_cast<std::uint8_t>(0xec + more);
        keys[2 + more][31] = 0x7f;
    }
    for (const char* text : {"e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                             "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"}) {
        keys.push_back(array_of<32>(text));
    }
    return keys;
}

}  // namespace

TEST_CASE("both ends of a handshake have the same session, and it is theirs alone", "[crypto]") {
    const Ends ends(GENERATE(from_range(all_patterns)));
    CAPTURE(name_of(ends.pattern));
    Handshaken done = shake_hands(ends);
    REQUIRE(done.all_read);
    REQUIRE(done.all_same);
    CHECK(done.messages.size() == (knows_keys(ends.pattern) ? 1 : 3));
    CHECK(done.initiator.hash() == done.responder.hash());
    CHECK(done.initiator.hash() != shake_hands(ends).initiator.hash());
    CHECK(done.initiator.their_key() == ends.responder.public_key());
    CHECK(done.responder.their_key() == ends.initiator.public_key());

    auto first = done.initiator.split();
    auto second = done.responder.split();
    REQUIRE(first);
    REQUIRE(second);
    CHECK_FALSE(done.initiator.split());
    const auto there = first->send->seal(bytes_of("there"));
    CHECK(std::ranges::equal(second->receive->open(*there).value().expose(), bytes_of("there")));
    CHECK(first->receive.has_value() == !knows_keys(ends.pattern));
    CHECK(second->send.has_value() == !knows_keys(ends.pattern));
    if (first->receive) {
        const auto back = second->send->seal(bytes_of("back"));
        CHECK_FALSE(second->receive->open(*back));  // not one's own
        CHECK(std::ranges::equal(first->receive->open(*back).value().expose(), bytes_of("back")));
    }
}

TEST_CASE("a handshake with one bit changed in any message comes to nothing",
          "[crypto][property]") {
    const Ends ends(GENERATE(from_range(all_patterns)));
    CAPTURE(name_of(ends.pattern));
    const auto whole = shake_hands(ends, true).messages;
    for (std::size_t number = 0; number < whole.size(); ++number) {
        for (std::size_t bit = 0; bit < whole[number].size() * 8; ++bit) {
            Handshaken done = shake_hands(ends, true, [&](std::size_t at, auto& message) {
                if (at == number) flip(message, bit);
            });
            CAPTURE(number, bit);
            REQUIRE_FALSE(done.all_read);
            // At once, or with the answer, where the first message is in the clear.
            const std::size_t refused = done.messages.size() - 1;
            REQUIRE((refused == number || (number == 0 && refused == 1)));
            REQUIRE(is_spent(done.last_reader(), whole[refused]));
        }
    }
}

TEST_CASE("a handshake message that was cut or made longer ends the handshake", "[crypto]") {
    const Ends ends(GENERATE(from_range(all_patterns)));
    CAPTURE(name_of(ends.pattern));
    const auto whole = shake_hands(ends, true).messages;
    for (std::size_t number = 0; number < whole.size(); ++number) {
        for (std::size_t size = 0; size < whole[number].size() + 20; ++size) {
            if (size == whole[number].size()) continue;
            Handshaken done = shake_hands(ends, true, [&](std::size_t at, auto& message) {
                if (at == number) message.resize(size);
            });
            CAPTURE(number, size);
            REQUIRE_FALSE(done.all_read);
            REQUIRE(is_spent(done.last_reader(), whole[done.messages.size() - 1]));
        }
    }
}

TEST_CASE("who has another psk, another prologue or another key gets nowhere", "[crypto]") {
    const Pattern pattern = GENERATE(from_range(all_patterns));
    CAPTURE(name_of(pattern));
    Ends ends(pattern);
    ends.responder_prologue = "Prologue";
    CHECK_FALSE(shake_hands(ends).all_read);
    if (has_psk(pattern)) {
        Ends other(pattern);
        other.initiator_psk = counting_key(0x51);
        CHECK_FALSE(shake_hands(other).all_read);
    }
    if (knows_keys(pattern)) {
        Ends other(pattern);
        other.responder_known = counting_pair(0x60).public_key();
        CHECK_FALSE(shake_hands(other).all_read);
        Ends stranger(pattern);
        stranger.initiator_known = counting_pair(0x60).public_key();
        CHECK_FALSE(shake_hands(stranger).all_read);
    }
}

TEST_CASE("a handshake begins only with the keys of its pattern", "[crypto]") {
    const X25519KeyPair own = counting_pair(1);
    const Key psk = counting_key(2);
    for (const Pattern pattern : all_patterns) {
        for (const bool with_own : {false, true}) {
            for (const bool with_theirs : {false, true}) {
                for (const bool with_psk : {false, true}) {
                    Parameters given;
                    given.pattern = pattern;
                    given.own = with_own ? &own : nullptr;
                    if (with_theirs) given.theirs = own.public_key();
                    given.psk = with_psk ? &psk : nullptr;
                    CAPTURE(name_of(pattern), with_own, with_theirs, with_psk);
                    CHECK(Handshake::begin(std::move(given)).has_value() ==
                          (with_own && with_theirs == knows_keys(pattern) &&
                           with_psk == has_psk(pattern)));
                }
            }
        }
    }
}

TEST_CASE("a call out of turn gives nothing and does no harm", "[crypto]") {
    const Ends ends(Pattern::xx_psk3);
    auto initiator = ends.begin(Role::initiator);
    auto responder = ends.begin(Role::responder);
    CHECK_FALSE(initiator->read(counting<48>(0)));
    CHECK_FALSE(responder->write());
    CHECK_FALSE(initiator->split());
    CHECK_FALSE(initiator->hash());
    CHECK_FALSE(initiator->their_key());
    const auto one = initiator->write();
    REQUIRE(one);
    CHECK_FALSE(initiator->write());
    REQUIRE(responder->read(*one));
    CHECK_FALSE(responder->read(*one));
    const auto two = responder->write();
    REQUIRE(initiator->read(*two));
    CHECK_FALSE(initiator->their_key());  // said, but not yet proved
    const auto three = initiator->write();
    REQUIRE(responder->read(*three));
    CHECK_FALSE(initiator->write());
    CHECK_FALSE(responder->read(*three));
    CHECK(initiator->hash() == responder->hash());
    CHECK(initiator->split());
    CHECK(initiator->hash() == responder->hash());
}

TEST_CASE("a key of low order ends a handshake", "[crypto]") {
    for (const X25519PublicKey& low : low_order_keys()) {
        CAPTURE(hex(low));
        CHECK_FALSE(counting_pair(1).agree(low));
        auto responder = Ends(Pattern::xx).begin(Role::responder);
        const auto right = Ends(Pattern::xx).begin(Role::initiator)->write();
        REQUIRE(responder->read(low));
        CHECK_FALSE(responder->write());
        CHECK(is_spent(*responder, *right));

        Ends ends(Pattern::k_psk0);
        ends.responder_known = low;
        auto initiator = ends.begin(Role::initiator);
        CHECK_FALSE(initiator->write());
        CHECK(is_spent(*initiator, *right));
    }
}

TEST_CASE("what does not fit a Noise message is neither written nor read", "[crypto]") {
    const Ends ends(GENERATE(from_range(all_patterns)));
    CAPTURE(name_of(ends.pattern));
    const std::vector<std::uint8_t> most(payload_max), more(payload_max + 1);
    auto initiator = ends.begin(Role::initiator);
    auto responder = ends.begin(Role::responder);
    CHECK_FALSE(initiator->write(more));
    for (int number = 0; !initiator->is_finished(); ++number) {
        auto& writer = number % 2 == 0 ? initiator : responder;
        auto& reader = number % 2 == 0 ? responder : initiator;
        const auto message = writer->write(most);
        REQUIRE(message);
        CHECK(message->size() <= message_max);
        CHECK(reader->read(*message));
    }
    auto fresh = ends.begin(Role::responder, true);
    const auto right = ends.begin(Role::initiator, true)->write();
    CHECK_FALSE(fresh->read(std::vector<std::uint8_t>(message_max + 1)));
    CHECK(is_spent(*fresh, *right));

    CipherState cipher(counting_key(1));
    CHECK_FALSE(cipher.seal(std::vector<std::uint8_t>(message_max - tag_size + 1)));
    CHECK_FALSE(CipherState(counting_key(1)).open(sealed_elsewhere(message_max + 1, 0)));
    CHECK(CipherState(counting_key(1)).open(sealed_elsewhere(message_max, 0)));
    CHECK(cipher.seal(std::vector<std::uint8_t>(message_max - tag_size)).value().size() ==
          message_max);
}

TEST_CASE("a session's messages open once and in order, and a refused one does no harm",
          "[crypto]") {
    CipherState send(counting_key(1)), receive(counting_key(1));
    const auto one = send.seal(bytes_of("one"));
    const auto two = send.seal(bytes_of("two"), bytes_of("said"));
    CHECK(*one != *CipherState(counting_key(1), 1).seal(bytes_of("one")));
    CHECK_FALSE(receive.open(*two, bytes_of("said")));
    CHECK_FALSE(receive.open({}));
    CHECK(receive.open(*one));
    CHECK_FALSE(receive.open(*one));
    CHECK_FALSE(receive.open(*two));
    CHECK(receive.open(*two, bytes_of("said")));
}

TEST_CASE("a session ends before its counter would come round", "[crypto]") {
    constexpr auto last = std::numeric_limits<std::uint64_t>::max() - 1;
    CipherState send(counting_key(1), last), receive(counting_key(1), last);
    const auto sealed = send.seal(bytes_of("last"));
    REQUIRE(sealed);
    CHECK(receive.open(*sealed));
    CHECK_FALSE(send.seal(bytes_of("one more")));
    CHECK_FALSE(receive.open(sealed_elsewhere(tag_size, last + 1)));  // right but for its number
}
