// A stream's two ends and their acknowledgement as bytes: deterministic CBOR
// (engine/report/cbor.hpp), stored in the transaction that stores what was applied or appended.
// docs/formats/stream.md lists the keys. Invariant: decode takes exactly what encode writes, and no
// state that the rules of stream.hpp cannot reach by number.
#pragma once

#include "engine/classroom/stream.hpp"
#include "engine/report/cbor.hpp"
#include "engine/result.hpp"

#include <cstdint>
#include <span>

namespace pipit::engine::classroom {

cbor::Bytes encode(const SendingStream& stream);
cbor::Bytes encode(const ReceivingStream& stream);
cbor::Bytes encode(const Acknowledgement& acknowledgement);

// bad_input names the field that does not hold.
Result<SendingStream> decode_sending(std::span<const std::uint8_t> bytes);
Result<ReceivingStream> decode_receiving(std::span<const std::uint8_t> bytes);
Result<Acknowledgement> decode_acknowledgement(std::span<const std::uint8_t> bytes);

}  // namespace pipit::engine::classroom
