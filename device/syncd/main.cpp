// pipit-sync: the one process that may open network sockets; it holds no key and no data path.
// Started by pipit, which hands it one end of a socket pair as descriptor PIPIT_LINK. Ends when the
// app does.
#include "device/platform/clock.hpp"
#include "device/platform/limits.hpp"
#include "device/platform/paths.hpp"
#include "device/platform/sandbox.hpp"
#include "device/transport/courier.hpp"

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <iostream>

int main() {
    const char* text = std::getenv("PIPIT_LINK");
    int link = -1;
    if (text != nullptr) {
        std::from_chars(text, text + std::strlen(text), link);
    }
    if (link < 0) {
        std::cerr << "pipit-sync is started by pipit; there is nothing to do for it alone.\n";
        return 2;
    }
    if (const auto closed = pipit::platform::close_to_others(); !closed) {
        std::cerr << "pipit-sync: " << closed.error().where << ": " << closed.error().remedy
                  << '\n';
        return 1;
    }
    pipit::platform::close_inherited();
    if (!pipit::transport::is_link(link)) {
        return 1;
    }
    const pipit::platform::Clock clock;
    const auto sticks = pipit::platform::stick_folders();
    pipit::transport::Courier courier(link, {[&clock] { return clock.uptime_s(); }, sticks});

    auto reachable = pipit::platform::removable_roots();
    reachable.insert(reachable.end(), sticks.begin(), sticks.end());
    // Where the kernel has no such filter the promise is the code's alone: docs/threat-model.md.
    (void)pipit::platform::load_courier_sandbox(reachable);
    while (courier.turn(-1)) {
    }
    return 0;
}
