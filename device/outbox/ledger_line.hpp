// What the ledger has of an envelope before it leaves. Invariant: nothing of the message is in the
// line but the names of its fields.
#pragma once

#include "crypto/envelope.hpp"
#include "engine/session/ports.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace pipit::outbox {

// `fields`: ids of engine/report/fields.
engine::LedgerEntry line_of(std::span<const std::uint8_t> envelope,
                            const crypto::Secret<64>& opening, std::vector<std::string> fields,
                            engine::Day day);

// One more envelope that something was sealed in, of those whose lines it arrives with: the newest
// lines_max of them, oldest first.
inline constexpr std::size_t lines_max = 32;
void note_sealing(std::vector<engine::LedgerDigest>& lines, const engine::LedgerDigest& digest);

}  // namespace pipit::outbox
