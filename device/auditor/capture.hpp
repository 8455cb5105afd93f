// A capture of the network, held against a home's lists of what left. Invariant: what the capture
// does not show, or nobody has the keys of, is said to be so; addresses are told, and no content.
#pragma once

#include "device/auditor/findings.hpp"
#include "device/auditor/home.hpp"

#include <string>

namespace pipit::audit {

struct CaptureOptions {
    std::string file;     // a capture in pcap format; empty: none
    std::string consent;  // a consent key; empty: none
};

// `looked`: the home with the notebooks that were opened; null where it could not be looked at, and
// only a consent key opens anything then.
void hold_capture(LookedHome* looked, const CaptureOptions& options, Findings& findings);

}  // namespace pipit::audit
