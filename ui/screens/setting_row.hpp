// One row of Settings: a name and its choices, as buttons, as steps of text size, or a switch.
// Invariant: what can not be chosen stays in place, dashed, and says why.
#pragma once

#include "engine/session/event.hpp"
#include "ui/shell/app.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pipit::ui {

struct SettingOption {
    std::string words;
    engine::Preferences wanted;  ///< What choosing it asks for.
    bool selected = false;
    std::string why = {};  ///< Why it cannot be chosen; empty when it can.
};

struct SettingRow {
    struct Toggle {
        std::string label;
        engine::Preferences other;  ///< What turning it asks for.
        bool on = false;
    };
    std::string_view icon;
    std::string name;
    std::vector<SettingOption> options;
    std::optional<Toggle> toggle = {};
    bool steps = false;     ///< "-", five sizes of "Aa", "+" instead of a button each.
    bool swatches = false;  ///< Two discs of each theme's colours.
    std::string why =
        {};  ///< Why some of it cannot be used; stands below its name where there is room.
};

/// The height the row wants at this width: its name beside its choices, or above them.
int setting_height(Frame& frame, const SettingRow& row, int width);

/// Draws the row; what was chosen, if anything was.
std::optional<engine::Preferences> draw_setting(Frame& frame, Rect at, const SettingRow& row);

/// A language in its own words: "Español". The code where it is not known.
std::string language_name(const std::string& code);

}  // namespace pipit::ui
