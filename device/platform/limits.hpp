// What this process may leave behind. Invariant: after close_to_others() no core file of it is
// written and no other process of this user can read its memory.
#pragma once

#include "engine/result.hpp"

namespace pipit::platform {

// RLIMIT_CORE 0, PR_SET_DUMPABLE 0 (which also refuses ptrace and /proc/PID/mem to the same user),
// umask 077. The first thing a main does that will hold a key.
engine::Result<engine::Done> close_to_others();

// Closes every descriptor this process inherited but 0, 1, 2 and the one named by PIPIT_LINK, so
// that a socket of whoever started it is of no use to it. Before anything of its own is open.
// What is written to a link that has ended fails from here on, and ends nobody (SIGPIPE).
void close_inherited();

}  // namespace pipit::platform
