// Names of keys, and taking what was typed. See input.hpp.
#include "ui/kit/input.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace pipit::ui {

Key key_from_name(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Key>, 17> names{{
        {"tab", Key::tab},
        {"back_tab", Key::back_tab},
        {"left", Key::left},
        {"right", Key::right},
        {"up", Key::up},
        {"down", Key::down},
        {"enter", Key::enter},
        {"space", Key::space},
        {"escape", Key::escape},
        {"backspace", Key::backspace},
        {"delete", Key::del},
        {"home", Key::home},
        {"end", Key::end},
        {"page_up", Key::page_up},
        {"page_down", Key::page_down},
        {"f1", Key::f1},
        {"f2", Key::f2},
    }};
    for (const auto& [known, key] : names) {
        if (known == name) return key;
    }
    return Key::none;
}

bool Input::take(Key key) {
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (key == Key::none || found == keys.end()) return false;
    keys.erase(found);
    return true;
}

bool Input::take(std::string_view text) {
    const auto found = text.empty() ? std::string::npos : typed.find(text);
    if (found == std::string::npos) return false;
    typed.erase(found, text.size());
    return true;
}

}  // namespace pipit::ui
