// From what a person types to a key: Argon2id (RFC 9106) with stored parameters.
// Invariant: parameters below the floor, or above what a slot may ask for, are refused before any
// work.
#pragma once

#include "crypto/secret.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace pipit::crypto {

struct KdfParameters {
    std::uint32_t passes = 3;
    std::uint32_t memory_kib = 64 * 1024;
    bool operator==(const KdfParameters&) const = default;
};

inline constexpr KdfParameters kdf_floor{3, 32 * 1024};
inline constexpr KdfParameters kdf_start{3, 64 * 1024};
// A slot that asks for more is not ours: nobody may make a small device run out of memory with a
// file.
inline constexpr KdfParameters kdf_ceiling{16, 256 * 1024};

bool is_acceptable(const KdfParameters& parameters, const KdfParameters& floor = kdf_floor);

// The key of a secret. Nothing when there is not enough memory. Takes up to a second by design.
std::optional<Key> derive_key(std::string_view secret, const std::array<std::uint8_t, 16>& salt,
                              const KdfParameters& parameters);

// The largest parameters from kdf_start down to kdf_floor that stay within one second here.
// seconds: a clock that only moves forward. Runs the KDF one to three times.
KdfParameters calibrate(const std::function<double()>& seconds);

// "PIPKEK1": the key that seals a learner's key slots, from the person's key, the device's secret
// and the learner's id, so that neither the secret nor the device opens a slot alone.
Key slot_sealing_key(const Key& person, const Key& device_secret,
                     const std::array<std::uint8_t, 16>& learner);

}  // namespace pipit::crypto
