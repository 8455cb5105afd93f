// What the ledger has of an envelope before it leaves. Invariant: nothing of the message is in the
// line but the names of its fields.
#pragma once

#include "crypto/envelope.hpp"
#include "engine/session/ports.hpp"

#include <span>
#include <string>
#include <vector>

namespace pipit::outbox {

// `fields`: ids of engine/report/fields.
engine::LedgerEntry line_of(std::span<const std::uint8_t> envelope,
                            const crypto::Secret<64>& opening, std::vector<std::string> fields,
                            engine::Day day);

}  // namespace pipit::outbox
