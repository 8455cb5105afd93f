// What an envelope of 4 KiB costs each side, without the disk and the wire.
#include "crypto/envelope.hpp"
#include "crypto/random.hpp"
#include "tests/bench/figures.hpp"

#include <stdexcept>
#include <vector>

namespace pipit::bench {

nlohmann::json envelope_figures() {
    const auto sender = crypto::X25519KeyPair::random();
    const auto prekey = crypto::X25519KeyPair::random();
    const crypto::Key psk = crypto::random_key();
    const std::vector<std::uint8_t> payload(3000, 7);
    Samples seal, open;
    for (int i = 0; i < 500; ++i) {
        std::vector<std::uint8_t> envelope;
        seal.time([&] {
            envelope =
                crypto::seal_envelope({}, {sender, prekey.public_key(), psk}, payload)->bytes;
        });
        open.time([&] {
            if (!crypto::open_envelope(envelope, {prekey, sender.public_key(), psk}))
                throw std::runtime_error("an envelope does not open");
        });
    }
    return {{"seal_4_kib", seal.json()}, {"open_4_kib", open.json()}};
}

}  // namespace pipit::bench
