// Fuzz target: bytes from the network or a stick as an envelope. Claim: nothing opens but what was
// sealed with the same keys, and what is sealed opens as it was. tests/fuzz/envelope_corpus holds
// one that opens and some that nearly do.
#include "crypto/envelope.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace pipit::crypto;

Key key_of(std::uint8_t byte) {
    return Key::made_by([&](auto out) { std::ranges::fill(out, byte); });
}

void demand(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const X25519KeyPair sender(key_of(1)), prekey(key_of(2));
    static const Key psk = key_of(3);
    static const EnvelopeKeys sealing{sender, prekey.public_key(), psk};
    static const EnvelopeKeys opening{prekey, sender.public_key(), psk};
    static constexpr EnvelopeAddress address{{1, 2, 3, 4, 5, 6, 7, 8}, 1};
    static constexpr std::array<std::uint8_t, 12> id{};
    static constexpr std::array<std::uint8_t, 5> hello{'h', 'e', 'l', 'l', 'o'};
    static const auto known =
        *seal_envelope_for_vectors(address, sealing, hello, id, X25519KeyPair(key_of(4)));
    const std::span<const std::uint8_t> bytes(data, size);

    const auto opened = open_envelope(bytes, opening);
    demand(opened.has_value() == std::ranges::equal(bytes, known.bytes));
    demand(!opened || read_envelope_header(bytes) == opened->header);
    demand(open_with(known.opening, bytes).has_value() == opened.has_value());

    const auto sealed = seal_envelope(address, sealing, bytes);
    demand(sealed.has_value() == (size <= envelope_payload_max));
    if (sealed) {
        const auto again = open_envelope(sealed->bytes, opening);
        demand(again && std::ranges::equal(again->payload.expose(), bytes));
    }
    return 0;
}
