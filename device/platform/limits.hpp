// What this process may leave behind. Invariant: after close_to_others() no core file of it is
// written and no other process of this user can read its memory.
#pragma once

#include "engine/result.hpp"

namespace pipit::platform {

// RLIMIT_CORE 0, PR_SET_DUMPABLE 0 (which also refuses ptrace and /proc/PID/mem to the same user),
// umask 077. The first thing a main does that will hold a key.
engine::Result<engine::Done> close_to_others();

}  // namespace pipit::platform
