// Argon2id through crypto_pwhash, and the key-encryption key of security.md ("Keys").
#include "crypto/passphrase.hpp"

#include "crypto/random.hpp"

#include <sodium.h>
#include <string>

namespace pipit::crypto {

namespace {
constexpr double seconds_max = 1.0;
constexpr std::string_view kek_label = "PIPKEK1";
static_assert(crypto_pwhash_SALTBYTES == 16);
}  // namespace

bool is_acceptable(const KdfParameters& parameters, const KdfParameters& floor) {
    return parameters.passes >= floor.passes && parameters.memory_kib >= floor.memory_kib &&
           parameters.passes <= kdf_ceiling.passes &&
           parameters.memory_kib <= kdf_ceiling.memory_kib;
}

std::optional<Key> derive_key(std::string_view secret, const std::array<std::uint8_t, 16>& salt,
                              const KdfParameters& parameters) {
    start();
    bool made = false;
    Key key = Key::made_by([&](auto out) {
        made = crypto_pwhash(out.data(), out.size(), secret.data(), secret.size(), salt.data(),
                             parameters.passes, std::size_t{parameters.memory_kib} * 1024,
                             crypto_pwhash_ALG_ARGON2ID13) == 0;
    });
    if (!made) {
        return std::nullopt;
    }
    return key;
}

KdfParameters calibrate(const std::function<double()>& seconds) {
    const std::array<std::uint8_t, 16> salt{};
    for (KdfParameters tried = kdf_start; tried.memory_kib > kdf_floor.memory_kib;
         tried.memory_kib -= 16 * 1024) {
        const double before = seconds();
        const bool made = derive_key("calibration", salt, tried).has_value();
        if (made && seconds() - before <= seconds_max) {
            return tried;
        }
    }
    return kdf_floor;
}

Key slot_sealing_key(const Key& person, const Key& device_secret,
                     const std::array<std::uint8_t, 16>& learner) {
    start();
    return Key::made_by([&](auto out) {
        crypto_generichash_state state;
        crypto_generichash_init(&state, device_secret.expose().data(),
                                device_secret.expose().size(), out.size());
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(kek_label.data()),
                                  kek_label.size());
        crypto_generichash_update(&state, person.expose().data(), person.expose().size());
        crypto_generichash_update(&state, learner.data(), learner.size());
        crypto_generichash_final(&state, out.data(), out.size());
        sodium_memzero(&state, sizeof state);
    });
}

}  // namespace pipit::crypto
