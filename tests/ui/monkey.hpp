// What every monkey has in its hands: keys, windows, and how long it is let loose. Invariant: none
// of it is drawn at random here, so that a seed says all.
#pragma once

#include "ui/kit/widgets.hpp"

#include <array>
#include <chrono>
#include <cstdlib>

namespace pipit::test {

inline constexpr std::array<ui::Key, 17> monkey_keys{
    ui::Key::tab,  ui::Key::back_tab, ui::Key::left,  ui::Key::right,     ui::Key::up,
    ui::Key::down, ui::Key::enter,    ui::Key::space, ui::Key::escape,    ui::Key::backspace,
    ui::Key::del,  ui::Key::home,     ui::Key::end,   ui::Key::page_down, ui::Key::page_up,
    ui::Key::f1,   ui::Key::f2};
inline constexpr std::array<std::array<int, 2>, 5> monkey_sizes{
    {{1366, 768}, {800, 480}, {1024, 600}, {1920, 1080}, {801, 900}}};

// When a long case ends: PIPIT_MONKEY_SECONDS from now, 600 when it is not set.
inline std::chrono::steady_clock::time_point monkey_until() {
    const char* wanted = std::getenv("PIPIT_MONKEY_SECONDS");
    return std::chrono::steady_clock::now() +
           std::chrono::seconds(wanted != nullptr ? std::atoi(wanted) : 600);
}

}  // namespace pipit::test
