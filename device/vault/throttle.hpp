// How long a learner waits after wrong secrets. Invariant: nothing shortens a wait: a new process,
// a reboot and a clock set back start it again, a clock set forward does not end it.
#pragma once

#include "engine/ids.hpp"

#include <cstdint>
#include <functional>
#include <map>

namespace pipit::vault {

// Seconds to wait after this many wrong tries in a row: 5 free, then 30 s, 1, 5, 15 minutes.
int delay_s(std::int64_t tries);

// After so many, where a teacher can open the notebook, only the teacher's word ends the wait.
inline constexpr std::int64_t tries_before_teacher = 10;

class Throttle {
  public:
    // uptime_s: seconds from a clock nobody can set, which only moves forward.
    explicit Throttle(std::function<double()> uptime_s) : uptime_s_(std::move(uptime_s)) {}

    // Seconds left. The wait for this number of tries starts when it is first asked about here.
    int wait_s(const engine::LearnerId& who, std::int64_t tries, engine::Now now);

  private:
    struct Wait {
        std::int64_t tries = 0;
        std::int64_t started_utc_s = 0;
        std::int64_t seen_utc_s = 0;
        double started_uptime_s = 0;
    };
    std::function<double()> uptime_s_;
    std::map<engine::LearnerId, Wait> waits_;
};

}  // namespace pipit::vault
