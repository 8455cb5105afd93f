// Starting the app and pipit-sync over one socket pair, and starting either again when it crashes.
// Invariant: the launcher holds no key and reads nothing of what passes between the two.
#pragma once

#include "engine/result.hpp"

#include <string>
#include <vector>

namespace pipit::launcher {

struct Programs {
    std::string app;  // absolute paths
    std::string sync;
    std::vector<std::string> app_arguments;
};

// Crashes (ends by a signal) of one program that are answered by starting it again, within this
// many seconds.
inline constexpr int restarts_max = 3;
inline constexpr double restarts_window_s = 60;

// Runs until the app ends by itself, and returns its exit code (128 + signal when it kept
// crashing). Both children find their end of the pair as descriptor PIPIT_LINK. The app goes on
// when pipit-sync cannot; its link ends then. io when the app or the pair cannot be made.
engine::Result<int> run(const Programs& programs);

}  // namespace pipit::launcher
