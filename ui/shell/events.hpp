// SDL's events turned into Dear ImGui's pointer and the kit's keys.
#pragma once

#include "ui/kit/input.hpp"
#include "ui/kit/widgets.hpp"

union SDL_Event;

namespace pipit::ui {

/// What came in since the last frame.
struct Pending {
    Input input;
    bool exposed = false;  ///< The window must be shown again, changed or not.
    bool closed = false;
};

/// Takes one event. False when nothing on the screen can depend on it (a pointer that moved within
/// the same widget).
bool take_event(const SDL_Event& event, Pending& pending, const Ui& ui);

}  // namespace pipit::ui
