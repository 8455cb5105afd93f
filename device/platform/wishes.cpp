// See wishes.hpp. Keys: gtk-enable-animations (GTK 3 and 4, settings.ini), AnimationDurationFactor
// (KDE Frameworks, kdeglobals).
#include "device/platform/wishes.hpp"

#include "device/platform/files.hpp"

#include <cstdlib>
#include <unistd.h>

namespace pipit::platform {

namespace {

std::string_view trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(" \t\r");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

}  // namespace

int stillness_in(std::string_view settings) {
    int found = -1;
    while (!settings.empty()) {
        const auto end = settings.find('\n');
        const std::string_view line = settings.substr(0, end);
        settings.remove_prefix(end == std::string_view::npos ? settings.size() : end + 1);
        const auto equals = line.find('=');
        if (equals == std::string_view::npos) continue;
        const std::string_view key = trimmed(line.substr(0, equals));
        const std::string_view value = trimmed(line.substr(equals + 1));
        if (key == "gtk-enable-animations")
            found = value == "0" || value == "false" || value == "FALSE" ? 1 : 0;
        if (key == "AnimationDurationFactor")
            found = !value.empty() && value.find_first_not_of("0.") == value.npos ? 1 : 0;
    }
    return found;
}

bool has_own_compose_table() {
    if (std::getenv("XCOMPOSEFILE") != nullptr) return true;
    const char* home = std::getenv("HOME");
    return home != nullptr && ::access((std::string(home) + "/.XCompose").c_str(), R_OK) == 0;
}

bool wishes_stillness() {
    const char* config = std::getenv("XDG_CONFIG_HOME");
    const char* home = std::getenv("HOME");
    std::string own;
    if (config != nullptr && *config == '/')
        own = config;
    else if (home != nullptr && *home == '/')
        own = std::string(home) + "/.config";
    for (const std::string& folder : {own, std::string("/etc")}) {
        if (folder.empty()) continue;
        for (const char* name : {"/gtk-4.0/settings.ini", "/gtk-3.0/settings.ini", "/kdeglobals"}) {
            const auto text = read_file(folder + name);
            const int wished = text ? stillness_in(*text) : -1;
            if (wished >= 0) return wished == 1;
        }
    }
    return false;
}

}  // namespace pipit::platform
