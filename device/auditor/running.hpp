// Whether the Pipit that runs now is really kept off the network and its memory from others: what
// the kernel says of its processes. Invariant: what cannot be seen is said, not supposed.
#pragma once

#include "device/auditor/findings.hpp"

#include <string>

namespace pipit::audit {

// `home`: only processes that have a file of it open are looked at, and say nothing of others.
// `processes`: /proc, or a copy of what is needed of it.
void check_running(const std::string& home, const std::string& processes, Findings& findings);

}  // namespace pipit::audit
