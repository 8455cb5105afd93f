// pipit: starts pipit-sync and the app beside it. Invariant: holds no key, opens no file, decides
// nothing else. `pipit --teacher` starts pipit-teacher; every other argument is passed to the app.
#include "device/launcher/processes.hpp"
#include "device/platform/limits.hpp"
#include "device/platform/paths.hpp"

#include <iostream>
#include <string_view>

int main(int count, char** arguments) {
    // The app's parent is not to be reached from the app's side of the filter.
    if (const auto closed = pipit::platform::close_to_others(); !closed) {
        std::cerr << "pipit: " << closed.error().where << ": " << closed.error().remedy << '\n';
        return 1;
    }
    const std::string folder = pipit::platform::program_folder();
    pipit::launcher::Programs programs{folder + "/pipit-student", folder + "/pipit-sync", {}};
    for (int i = 1; i < count; ++i) {
        if (std::string_view(arguments[i]) == "--teacher") {
            programs.app = folder + "/pipit-teacher";
        } else {
            programs.app_arguments.emplace_back(arguments[i]);
        }
    }
    const auto ended = pipit::launcher::run(programs);
    if (!ended) {
        std::cerr << "pipit: " << ended.error().where << ": " << ended.error().remedy << '\n';
        return 1;
    }
    return *ended;
}
