// What one direction of a contact said, frame by frame (docs/formats/courier.md, message.md).
// Invariant: every byte of it is in a frame, in `cut`, or at `odd_at` and behind.
#pragma once

#include "device/outbox/contact.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace pipit::audit {

struct SaidFrame {
    std::size_t at = 0;    // in the direction, of its length
    std::size_t size = 0;  // with its length
    outbox::ContactFrame frame;
};

struct Spoken {
    std::vector<SaidFrame> frames;
    std::optional<std::size_t> odd_at;  // from here on it is something else
    std::optional<std::size_t> cut_at;  // from here on a frame whose end did not come
};
Spoken read_spoken(std::span<const std::uint8_t> bytes);

// Envelopes by their form alone, wherever they stand: where bytes before or behind are missing.
std::vector<std::span<const std::uint8_t>> envelopes_in(std::span<const std::uint8_t> bytes);

// Whether a message of a pairing has the number and the size of one that goes this way.
bool is_pairing_message(std::span<const std::uint8_t> message, bool to_teacher);

}  // namespace pipit::audit
