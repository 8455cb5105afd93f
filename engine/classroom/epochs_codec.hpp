// Both sides' prekey epochs as bytes: deterministic CBOR (engine/report/cbor.hpp), stored in the
// transaction that makes or destroys a key. docs/formats/stream.md lists the keys. Invariant:
// decode takes exactly what encode writes.
#pragma once

#include "engine/classroom/epochs.hpp"
#include "engine/report/cbor.hpp"
#include "engine/result.hpp"

#include <cstdint>
#include <span>

namespace pipit::engine::classroom {

cbor::Bytes encode(const PrekeyEpochs& epochs);
cbor::Bytes encode(const KnownEpochs& epochs);

// bad_input names the field that does not hold.
Result<PrekeyEpochs> decode_prekey_epochs(std::span<const std::uint8_t> bytes);
Result<KnownEpochs> decode_known_epochs(std::span<const std::uint8_t> bytes);

}  // namespace pipit::engine::classroom
