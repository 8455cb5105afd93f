// See display.hpp.
#include "ui/shell/display.hpp"

#include <SDL.h>

#include <algorithm>
#include <cmath>

namespace pipit::ui {

float sane_dpi(float said, float pixels_a_point) {
    const float dpi = said * pixels_a_point;
    // Below and above are the lies of projectors, televisions and virtual machines.
    if (!(dpi >= 40.0F && dpi <= 800.0F)) return dpi_unknown;
    return std::clamp(dpi, dpi_least, dpi_most);
}

PageFit page_fit(int picture_w, int picture_h) {
    PageFit fit;
    if (picture_w <= 0 || picture_h <= 0) return fit;
    fit.shrink = std::min({1.0F, static_cast<float>(picture_w) / page_least_w,
                           static_cast<float>(picture_h) / page_least_h});
    fit.w = static_cast<int>(std::lround(static_cast<float>(picture_w) / fit.shrink));
    fit.h = static_cast<int>(std::lround(static_cast<float>(picture_h) / fit.shrink));
    return fit;
}

void look_at(SDL_Window* window, SDL_Renderer* renderer, Display& display) {
    int w = 0;
    int h = 0;
    if (SDL_GetRendererOutputSize(renderer, &w, &h) != 0 || w <= 0 || h <= 0) return;
    display.fit = page_fit(w, h);
    int points_w = 0;
    int points_h = 0;
    SDL_GetWindowSize(window, &points_w, &points_h);
    const float pixels_a_point =
        points_w > 0 ? static_cast<float>(w) / static_cast<float>(points_w) : 1.0F;
    display.page_a_point = pixels_a_point / display.fit.shrink;
    const int screen = SDL_GetWindowDisplayIndex(window);
    float dpi = 0;
    if (screen < 0 || SDL_GetDisplayDPI(screen, &dpi, nullptr, nullptr) != 0) return;
    display.dpi = sane_dpi(dpi, pixels_a_point);
}

}  // namespace pipit::ui
