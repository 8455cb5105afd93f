// One pass over bytes of any size for what must not lie there: canaries, keys, and what looks like
// learner data. Invariant: memory does not grow with the source; what only looks like a thing by
// its first bytes is read further before it is called one.
#pragma once

#include "device/auditor/needles.hpp"
#include "device/auditor/source.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace pipit::audit {

enum Sign : int {
    canary,       // a text the auditor typed
    key_bytes,    // of this device's secret
    event,        // an event of a learner's journal, not sealed
    sqlite,       // an unencrypted SQLite database
    gzip,         // looked into; a hit itself where that was not to its end
    slots,        // a slots file: sealed keys
    backup,       // a teacher's backup: sealed
    moving_copy,  // a notebook on its way to another computer: sealed
    saved_copy,   // a page that a child saved, for anyone to read
    core,         // a process's memory, as the system writes it when one crashes
    private_key,  // in PEM
};

struct Hit {
    Sign sign = canary;
    std::string what;      // the needle's
    std::string encoding;  // the needle's
    std::uint64_t at = 0;  // in the source; of what lies in gzip: where that begins
    std::string inside;    // "gzip", or empty
    std::string evidence;
};

// Canaries, this device's secret where it is known, and the signs.
Needles needles_for(const std::vector<std::string>& canaries,
                    std::span<const std::uint8_t> device_secret);

engine::Result<engine::Done> sweep(Source& source, const Needles& needles,
                                   const std::function<void(const Hit&)>& hit);

}  // namespace pipit::audit
