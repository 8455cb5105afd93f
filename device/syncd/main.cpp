// pipit-sync: the one process that may open network sockets; it holds no key and no data path.
// Started by pipit, which hands it one end of a socket pair as descriptor PIPIT_LINK. Ends when the
// app does.
#include "device/platform/limits.hpp"
#include "device/transport/serve.hpp"

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
    return pipit::transport::serve(link) ? 0 : 1;
}
