// What an envelope of a learner's device holds, once it is open: which message, and the rows of the
// one declaration that its keys stand for. Invariant: read by the same rules as its receiver reads
// it; nothing of its content goes further.
#pragma once

#include "device/outbox/link.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace pipit::audit {

struct Payload {
    std::string kind;                 // "report", "request for help"
    std::vector<std::string> fields;  // ids of engine/report/fields
    outbox::Tag8 answers_to{};        // where its answer goes (docs/formats/message.md)
};

// Nothing for what is no message that Pipit declares.
std::optional<Payload> read_payload(std::span<const std::uint8_t> bytes);

}  // namespace pipit::audit
