// Fuzz target: a stranger's messages in a handshake, each a length of two bytes and so much; the
// first byte is the pattern and who we are. Claim: a stranger without the keys never gets through,
// and a refused message leaves nothing usable.
#include "crypto/noise.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace pipit::crypto;
using namespace pipit::crypto::noise;

Key key_of(std::uint8_t byte) {
    return Key::made_by([&](auto out) { std::ranges::fill(out, byte); });
}

void demand(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const X25519KeyPair own(key_of(1)), theirs(key_of(2));
    static const Key psk = key_of(3);
    if (size == 0) return 0;
    Parameters given;
    const auto pattern = static_cast<Pattern>(data[0] % 4);
    given.pattern = pattern;
    given.role = data[0] / 4 % 2 == 0 ? Role::responder : Role::initiator;
    given.own = &own;
    if (pattern == Pattern::k || pattern == Pattern::k_psk0) {
        given.theirs = theirs.public_key();
    }
    if (pattern == Pattern::xx_psk3 || pattern == Pattern::k_psk0) given.psk = &psk;
    given.ephemeral_for_vectors = X25519KeyPair(key_of(4));  // the same input, the same run
    const bool first = given.role == Role::initiator;
    auto handshake = Handshake::begin(std::move(given));
    demand(handshake.has_value());
    if (first) demand(handshake->write().has_value());

    for (std::size_t at = 1; at + 2 <= size;) {
        const std::size_t said = data[at] + std::size_t{256} * data[at + 1];
        const std::size_t length = std::min(said, size - at - 2);
        const bool finished = handshake->is_finished();
        const auto payload = handshake->read({data + at + 2, length});
        demand(!(finished && payload));
        const bool answered = payload && handshake->write().has_value();
        if (!answered && !handshake->is_finished()) {
            demand(!handshake->read({data + at + 2, length}) && !handshake->write());
            demand(!handshake->split() && !handshake->hash() && !handshake->their_key());
            break;
        }
        at += 2 + length;
    }
    // A responder hears its last message from somebody who has the keys, or not at all; anybody has
    // those of xx.
    demand(first || pattern == Pattern::xx || !handshake->is_finished());
    return 0;
}
