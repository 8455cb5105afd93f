// X25519 through crypto_scalarmult, which refuses an all-zero outcome in constant time.
#include "crypto/x25519.hpp"

#include "crypto/random.hpp"

#include <sodium.h>

namespace pipit::crypto {

X25519KeyPair::X25519KeyPair(Key private_key) : private_(std::move(private_key)) {
    start();
    crypto_scalarmult_base(public_.data(), private_.expose().data());
}

X25519KeyPair X25519KeyPair::random() {
    return X25519KeyPair(random_key());
}

std::optional<Key> X25519KeyPair::agree(const X25519PublicKey& theirs) const {
    bool agreed = false;
    Key shared = Key::made_by([&](auto out) {
        agreed = crypto_scalarmult(out.data(), private_.expose().data(), theirs.data()) == 0;
    });
    if (!agreed) {
        return std::nullopt;
    }
    return shared;
}

}  // namespace pipit::crypto
