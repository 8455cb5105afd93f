// The demo: a new learner's three days without a display, with what was believed, chosen and why;
// then a learner who answers wrong; then a search of everything on disk for what must not be there.
#pragma once

#include <string>

namespace pipit::student {

/// Works in `out` (absolute; made when it is not there): pictures/, home/ and demo.json. Returns
/// the program's exit code: 0 when every step held and the search found what it should and no more.
int demo(const std::string& out);

}  // namespace pipit::student
