// `scan`: what lies in a home, a copy of one, or a raw image, for whoever holds no key. Invariant:
// reads alone; each check either says what it looked at, what it found, or why it could not look.
#pragma once

#include "device/auditor/findings.hpp"

#include <string>
#include <vector>

namespace pipit::audit {

struct ScanOptions {
    std::string path;                   // a folder, a file or a block device
    std::vector<std::string> canaries;  // each of canary_bytes_min bytes or more
    std::string processes = "/proc";    // where the system says what runs
};

Findings scan(const ScanOptions& options);

}  // namespace pipit::audit
