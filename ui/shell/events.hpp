// SDL's events turned into Dear ImGui's pointer and the kit's keys.
#pragma once

#include "ui/kit/input.hpp"
#include "ui/kit/widgets.hpp"

#include <cstdint>
#include <optional>

union SDL_Event;

namespace pipit::ui {

/// What came in since the last frame.
struct Pending {
    Input input;
    bool exposed = false;  ///< The window must be shown again, changed or not.
    bool closed = false;
    bool hidden = false;           ///< Minimised: nothing needs to be shown.
    bool display_changed = false;  ///< Another display, size or density.
    bool pictures_lost = false;    ///< What was put on textures is gone.
    float page_a_point = 1.0F;     ///< Pixels of the page for one point of the window.
    /// Which pointer is down: a finger or the mouse. Until it is up the others are not heeded.
    std::optional<std::uint32_t> pointer = {};
};

/// Takes one event. False when nothing on the screen can depend on it (a pointer that moved within
/// the same widget).
bool take_event(const SDL_Event& event, Pending& pending, const Ui& ui);

}  // namespace pipit::ui
