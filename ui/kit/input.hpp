// What a person did since the last frame, free of SDL, so that screens and tests speak of keys by
// name. Invariant: every event is seen by exactly one frame.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

enum class Key {
    none,
    tab,
    back_tab,
    left,
    right,
    up,
    down,
    enter,
    space,
    escape,
    backspace,
    del,
    home,
    end,
    page_up,
    page_down,
    f1,
    f2
};

/// "enter", "tab", "back_tab" ... for the driver; Key::none for a name that is no key.
Key key_from_name(std::string_view name);

struct Input {
    std::vector<Key> keys;  ///< Pressed, in order; a widget that uses one removes it.
    std::string typed;      ///< UTF-8 typed; a widget that uses it removes it.
    int wheel = 0;          ///< Notches, up is positive.

    /// Whether `key` was pressed; takes it away.
    bool take(Key key);
    /// Whether `text` was typed; takes it away.
    bool take(std::string_view text);
};

}  // namespace pipit::ui
