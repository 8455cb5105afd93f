// The window's display: how dense it is, and how its pixels map to the page that is drawn.
// Invariant: whatever a display says of itself, targets stay tappable and no page is drawn smaller
// than the layouts hold; below that the picture is scaled, not the layout.
#pragma once

struct SDL_Window;
struct SDL_Renderer;

namespace pipit::ui {

inline constexpr int page_least_w = 800;
inline constexpr int page_least_h = 480;
inline constexpr int window_least_w = 640;
inline constexpr int window_least_h = 400;
inline constexpr float dpi_unknown = 135.0F;
inline constexpr float dpi_least = 60.0F;
/// A centimetre of a denser display would leave the small layout no room for its keys.
inline constexpr float dpi_most = 160.0F;

/// Dots an inch as a display gives them, where that can be true; bounded. `pixels_a_point`: how
/// many pixels of the picture make one of the window's points (more than 1 on dense displays).
float sane_dpi(float said, float pixels_a_point = 1.0F);

/// How large a page is drawn for a picture of so many pixels: as large, or the least that layouts
/// hold in the same shape, shown smaller.
struct PageFit {
    int w = page_least_w;
    int h = page_least_h;
    float shrink = 1.0F;  ///< Pixels of the picture for one of the page; 1 or less.
};
PageFit page_fit(int picture_w, int picture_h);

/// What the window is like now. Nothing changes where SDL cannot say (minimised, unplugged).
struct Display {
    float dpi = dpi_unknown;
    PageFit fit;
    float page_a_point = 1.0F;  ///< Pixels of the page for one point of the window: for pointers.
};
void look_at(SDL_Window* window, SDL_Renderer* renderer, Display& display);

}  // namespace pipit::ui
