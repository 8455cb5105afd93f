// See events.hpp. Touches come as a mouse that SDL makes of them, and leave no hover behind.
#include "ui/shell/events.hpp"

#include <SDL.h>
#include <imgui.h>

namespace pipit::ui {

namespace {

Key key_of(const SDL_KeyboardEvent& event) {
    const bool shift = (event.keysym.mod & KMOD_SHIFT) != 0;
    switch (event.keysym.sym) {
    case SDLK_TAB:
        return shift ? Key::back_tab : Key::tab;
    case SDLK_LEFT:
        return Key::left;
    case SDLK_RIGHT:
        return Key::right;
    case SDLK_UP:
        return Key::up;
    case SDLK_DOWN:
        return Key::down;
    case SDLK_RETURN:
    case SDLK_RETURN2:
    case SDLK_KP_ENTER:
        return Key::enter;
    case SDLK_SPACE:
        return Key::space;
    case SDLK_ESCAPE:
    case SDLK_AC_BACK:
        return Key::escape;
    case SDLK_BACKSPACE:
        return Key::backspace;
    case SDLK_DELETE:
        return Key::del;
    case SDLK_HOME:
        return Key::home;
    case SDLK_END:
        return Key::end;
    case SDLK_PAGEUP:
        return Key::page_up;
    case SDLK_PAGEDOWN:
        return Key::page_down;
    case SDLK_F1:
        return Key::f1;
    case SDLK_F2:
        return Key::f2;
    default:
        return Key::none;
    }
}

/// A key held down must not tap again and again.
bool repeats(Key key) {
    return key != Key::enter && key != Key::space && key != Key::escape;
}

WidgetId widget_at(const Labels& labels, int x, int y) {
    WidgetId found = 0;
    for (const Label& entry : labels.entries()) {
        if (entry.focusable && entry.rect.contains(x, y)) found = entry.id;
    }
    return found;
}

}  // namespace

bool take_event(const SDL_Event& event, Pending& pending, const Ui& ui) {
    ImGuiIO& io = ImGui::GetIO();
    switch (event.type) {
    case SDL_QUIT:
        pending.closed = true;
        return true;
    case SDL_KEYDOWN: {
        const Key key = key_of(event.key);
        if (key == Key::none || (event.key.repeat != 0 && !repeats(key))) return false;
        pending.input.keys.push_back(key);
        return true;
    }
    case SDL_TEXTINPUT:
        pending.input.typed += event.text.text;
        return true;
    case SDL_MOUSEMOTION: {
        const bool dragging = event.motion.state != 0;
        if (!dragging && widget_at(ui.labels(), event.motion.x, event.motion.y) == ui.hovered())
            return false;
        io.AddMousePosEvent(static_cast<float>(event.motion.x), static_cast<float>(event.motion.y));
        return true;
    }
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        if (event.button.button != SDL_BUTTON_LEFT) return false;
        io.AddMousePosEvent(static_cast<float>(event.button.x), static_cast<float>(event.button.y));
        io.AddMouseButtonEvent(0, event.type == SDL_MOUSEBUTTONDOWN);
        if (event.type == SDL_MOUSEBUTTONUP && event.button.which == SDL_TOUCH_MOUSEID) {
            io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        }
        return true;
    case SDL_MOUSEWHEEL:
        pending.input.wheel += event.wheel.y;
        return true;
    case SDL_WINDOWEVENT:
        if (event.window.event == SDL_WINDOWEVENT_LEAVE) io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        pending.exposed = true;
        return true;
    default:
        return false;
    }
}

}  // namespace pipit::ui
