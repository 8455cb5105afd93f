// See events.hpp. Touches come as a mouse that SDL makes of them, and leave no hover behind.
#include "ui/shell/events.hpp"

#include <SDL.h>
#include <imgui.h>

#include <cfloat>
#include <cmath>

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

/// What somebody has copied elsewhere goes the way of what is typed.
bool take_paste(const SDL_KeyboardEvent& event, Pending& pending) {
    const bool paste = (event.keysym.sym == SDLK_v && (event.keysym.mod & KMOD_CTRL) != 0) ||
                       (event.keysym.sym == SDLK_INSERT && (event.keysym.mod & KMOD_SHIFT) != 0);
    if (!paste) return false;
    char* copied = SDL_GetClipboardText();
    if (copied == nullptr) return false;
    pending.input.typed += copied;
    SDL_free(copied);
    return true;
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

void point_at(float x, float y, float scale) {
    ImGui::GetIO().AddMousePosEvent(std::floor(x * scale), std::floor(y * scale));
}

void point_nowhere() {
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

/// The pointer that is down was taken away: it is up again, and nothing was tapped.
void drop_pointer(Pending& pending) {
    if (!pending.pointer) return;
    pending.pointer.reset();
    point_nowhere();
    ImGui::GetIO().AddMouseButtonEvent(0, false);
}

bool take_motion(const SDL_MouseMotionEvent& event, const Pending& pending, const Ui& ui) {
    if (pending.pointer && *pending.pointer != event.which) return false;
    const float scale = pending.page_a_point;
    const auto x = static_cast<float>(event.x);
    const auto y = static_cast<float>(event.y);
    const bool dragging = event.state != 0;
    if (!dragging && widget_at(ui.labels(), static_cast<int>(x * scale),
                               static_cast<int>(y * scale)) == ui.hovered())
        return false;
    point_at(x, y, scale);
    return true;
}

bool take_button(const SDL_MouseButtonEvent& event, Pending& pending) {
    if (event.button != SDL_BUTTON_LEFT) return false;
    const bool down = event.type == SDL_MOUSEBUTTONDOWN;
    if (pending.pointer && *pending.pointer != event.which) return false;
    if (!down && !pending.pointer) return false;  // its press was not heeded
    if (down)
        pending.pointer = event.which;
    else
        pending.pointer.reset();
    point_at(static_cast<float>(event.x), static_cast<float>(event.y), pending.page_a_point);
    ImGui::GetIO().AddMouseButtonEvent(0, down);
    if (!down && event.which == SDL_TOUCH_MOUSEID) point_nowhere();
    return true;
}

void take_window(const SDL_WindowEvent& event, Pending& pending) {
    pending.exposed = true;
    switch (event.event) {
    case SDL_WINDOWEVENT_LEAVE:
        if (!pending.pointer) point_nowhere();
        break;
    case SDL_WINDOWEVENT_FOCUS_LOST:
        drop_pointer(pending);
        break;
    case SDL_WINDOWEVENT_MINIMIZED:
    case SDL_WINDOWEVENT_HIDDEN:
        drop_pointer(pending);
        pending.hidden = true;
        break;
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_MAXIMIZED:
    case SDL_WINDOWEVENT_RESTORED:
        pending.hidden = false;
        break;
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_RESIZED:
    case SDL_WINDOWEVENT_MOVED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
        pending.display_changed = true;
        break;
    default:
        break;
    }
}

}  // namespace

bool take_event(const SDL_Event& event, Pending& pending, const Ui& ui) {
    switch (event.type) {
    case SDL_QUIT:
        pending.closed = true;
        return true;
    case SDL_KEYDOWN: {
        const Key key = key_of(event.key);
        if (key == Key::none && event.key.repeat == 0 && take_paste(event.key, pending))
            return true;
        if (key == Key::none || (event.key.repeat != 0 && !repeats(key))) return false;
        pending.input.keys.push_back(key);
        return true;
    }
    case SDL_TEXTINPUT:
        pending.input.typed += event.text.text;
        return true;
    case SDL_MOUSEMOTION:
        return take_motion(event.motion, pending, ui);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return take_button(event.button, pending);
    case SDL_MOUSEWHEEL:
        pending.input.wheel += event.wheel.y;
        return true;
    case SDL_WINDOWEVENT:
        take_window(event.window, pending);
        return true;
    case SDL_DISPLAYEVENT:  // one was plugged in or out, or turned
        pending.display_changed = true;
        pending.exposed = true;
        return true;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        pending.pictures_lost = true;
        pending.exposed = true;
        return true;
    case SDL_USEREVENT:  // App::wake
        return true;
    default:
        return false;
    }
}

}  // namespace pipit::ui
