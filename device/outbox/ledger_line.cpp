// See ledger_line.hpp.
#include "device/outbox/ledger_line.hpp"

#include "crypto/hash_chain.hpp"

#include <utility>

namespace pipit::outbox {

engine::LedgerEntry line_of(std::span<const std::uint8_t> envelope,
                            const crypto::Secret<64>& opening, std::vector<std::string> fields,
                            engine::Day day) {
    engine::LedgerEntry line;
    line.day = day;
    line.what = std::string(engine::left::to_class);
    line.fields = std::move(fields);
    line.size = envelope.size();
    const engine::LedgerDigest digest = crypto::digest({envelope});
    line.digest.assign(digest.begin(), digest.end());
    const auto keys = opening.expose();
    line.opening.assign(keys.begin(), keys.end());
    return line;
}

void note_sealing(std::vector<engine::LedgerDigest>& lines, const engine::LedgerDigest& digest) {
    if (lines.size() == lines_max) lines.erase(lines.begin());
    lines.push_back(digest);
}

}  // namespace pipit::outbox
