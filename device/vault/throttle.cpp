// The wait between tries. Both clocks must agree that it is over.
#include "device/vault/throttle.hpp"

#include <algorithm>
#include <cmath>

namespace pipit::vault {

int delay_s(std::int64_t tries) {
    constexpr std::int64_t free_tries = 5;
    constexpr int delays[] = {30, 60, 300, 900};
    if (tries < free_tries) {
        return 0;
    }
    return delays[std::min<std::int64_t>(tries - free_tries, 3)];
}

int Throttle::wait_s(const engine::LearnerId& who, std::int64_t tries, engine::Now now) {
    const int delay = delay_s(tries);
    if (delay == 0) {
        waits_.erase(who);
        return 0;
    }
    const double uptime = uptime_s_();
    auto [at, is_new] = waits_.try_emplace(who);
    Wait& wait = at->second;
    if (is_new || wait.tries != tries || now.utc_s < wait.seen_utc_s) {
        wait = {tries, now.utc_s, now.utc_s, uptime};
    }
    wait.seen_utc_s = now.utc_s;
    const double claimed = static_cast<double>(now.utc_s - wait.started_utc_s);
    const double passed = std::min(claimed, uptime - wait.started_uptime_s);
    return static_cast<int>(std::ceil(std::clamp(delay - passed, 0.0, double(delay))));
}

}  // namespace pipit::vault
