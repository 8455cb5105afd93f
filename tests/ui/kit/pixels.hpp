// Looking at rendered frames: pixels, luminance and contrast (WCAG 2.1, 1.4.3).
#pragma once

#include "ui/shell/app.hpp"

#include <cmath>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace pipit::ui {

inline std::unique_ptr<App> open_headless(Theme theme = Theme::light, int width = 1366,
                                          int height = 768, float text_scale = 1) {
    AppOptions options;
    options.headless = true;
    options.look.theme = theme;
    options.look.width = width;
    options.look.height = height;
    options.look.text_scale = text_scale;
    auto opened = App::open(options);
    if (!opened) throw std::runtime_error(opened.error().where + ": " + opened.error().remedy);
    return std::move(opened).value();
}

struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> argb;

    explicit Picture(App& app)
        : width(app.look().width), height(app.look().height), argb(app.pixels()) {}
    [[nodiscard]] Colour at(int x, int y) const {
        return rgb(argb[static_cast<std::size_t>(y * width + x)] & 0xFFFFFFU);
    }
};

inline double luminance(Colour c) {
    const auto linear = [](std::uint8_t value) {
        const double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

inline double contrast(Colour a, Colour b) {
    const double la = luminance(a) + 0.05;
    const double lb = luminance(b) + 0.05;
    return la > lb ? la / lb : lb / la;
}

/// The most frequent colour in a rectangle: what the words stand on.
inline Colour ground_of(const Picture& picture, Rect rect) {
    std::map<std::uint32_t, int> seen;
    for (int y = rect.y; y < rect.bottom(); ++y) {
        for (int x = rect.x; x < rect.right(); ++x) {
            ++seen[picture.argb[static_cast<std::size_t>(y * picture.width + x)] & 0xFFFFFFU];
        }
    }
    auto best = seen.begin();
    for (auto it = seen.begin(); it != seen.end(); ++it) {
        if (it->second > best->second) best = it;
    }
    return rgb(best->first);
}

/// The contrast of the strongest pixel in a rectangle with its ground.
inline double contrast_in(const Picture& picture, Rect rect) {
    const Colour ground = ground_of(picture, rect);
    double most = 1;
    for (int y = rect.y; y < rect.bottom(); ++y) {
        for (int x = rect.x; x < rect.right(); ++x) {
            most = std::max(most, contrast(picture.at(x, y), ground));
        }
    }
    return most;
}

}  // namespace pipit::ui
