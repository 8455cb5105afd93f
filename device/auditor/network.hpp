// Which of Pipit's programs asked the system for a network, and what for: a log of strace's held
// against what each may do. Invariant: what is not on the list is a finding; nothing that a program
// sent or read is said, only where to.
#pragma once

#include "device/auditor/findings.hpp"

#include <istream>
#include <string>

namespace pipit::audit {

// `name` is what the findings call the log.
Findings network(std::istream& log, const std::string& name);
Findings network_of_file(const std::string& path);

}  // namespace pipit::audit
