// Reads a consent key, as a learner saves it from My data (docs/formats/consent-key.md). Invariant:
// a file that is not wholly one is refused; the keys are in guarded memory from then on.
#pragma once

#include "crypto/envelope.hpp"
#include "device/auditor/source.hpp"
#include "engine/session/ports.hpp"

#include <map>
#include <string>

namespace pipit::audit {

inline constexpr std::uint64_t consent_key_bytes_max = std::uint64_t{64} << 20;

struct ConsentKey {
    std::string learner;  // 32 hex digits
    std::map<engine::LedgerDigest, crypto::EnvelopeOpening> openings;
};

// bad_input, newer_version, io.
engine::Result<ConsentKey> read_consent_key(Source& source);

}  // namespace pipit::audit
