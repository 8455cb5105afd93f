// Coverage of each shape, pixel by pixel. See masks.hpp.
#include "ui/kit/masks.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace pipit::ui {

namespace {

float clamp01(float value) {
    return std::clamp(value, 0.0F, 1.0F);
}

template <class Coverage>
Mask filled(int w, int h, Coverage coverage) {
    Mask mask{w, h, {}};
    mask.argb.reserve(static_cast<std::size_t>(w) * static_cast<std::size_t>(h));
    for (int y = 0; y < h; ++y) {
        for (int x = 0; x < w; ++x) {
            const float share =
                coverage(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F);
            const auto alpha = static_cast<std::uint32_t>(clamp01(share) * 255.0F + 0.5F);
            mask.argb.push_back(alpha << 24 | 0xFFFFFFU);
        }
    }
    return mask;
}

Mask disc(float r) {
    const int size = static_cast<int>(2 * r);
    return filled(size, size, [r](float x, float y) {
        const float d = std::sqrt((x - r) * (x - r) + (y - r) * (y - r));
        return r - d + 0.5F;
    });
}

Mask ring(float r, float width, bool dashes) {
    const int size = static_cast<int>(2 * r);
    constexpr float quarter = 1.5707963F;
    // A whole number of dashes in a quarter, so that they meet the straight edges in a gap.
    const float count = std::max(1.0F, std::round(r * quarter / (5.0F * width)));
    return filled(size, size, [=](float x, float y) {
        const float d = std::sqrt((x - r) * (x - r) + (y - r) * (y - r));
        const float band = clamp01(r - d + 0.5F) * (1.0F - clamp01(r - width - d + 0.5F));
        if (!dashes) return band;
        const float angle = std::atan2(std::fabs(y - r), std::fabs(x - r)) / quarter * count;
        const float step = quarter * r / count;
        const float from_middle = std::fabs(angle - std::floor(angle) - 0.5F) * step;
        return band * clamp01(1.5F * width - from_middle + 0.5F);
    });
}

/// Height of a hill's edge at `x` of 1366, in 0-200 from the top: two cubic curves and a third.
struct Cubic {
    std::array<float, 4> x;
    std::array<float, 4> y;
};
constexpr std::array<std::array<Cubic, 2>, 2> hill_curves{{
    {{{{0, 200, 420, 640}, {96, 30, 40, 90}}, {{640, 860, 1120, 1366}, {90, 140, 60, 40}}}},
    {{{{0, 260, 480, 760}, {150, 100, 120, 150}}, {{760, 980, 1180, 1366}, {150, 172, 110, 120}}}},
}};

float at(const std::array<float, 4>& p, float t) {
    const float u = 1 - t;
    return u * u * u * p[0] + 3 * u * u * t * p[1] + 3 * u * t * t * p[2] + t * t * t * p[3];
}

float hill_y(int hill, float x) {
    const auto& curves = hill_curves[static_cast<std::size_t>(hill)];
    const Cubic& curve = x < curves[0].x[3] ? curves[0] : curves[1];
    float low = 0;
    float high = 1;
    for (int i = 0; i < 20; ++i) {
        const float t = (low + high) / 2;
        (at(curve.x, t) < x ? low : high) = t;
    }
    return at(curve.y, low);
}

float edge_y(int hill, int width, int height, float column) {
    return hill_y(hill, column * 1366.0F / static_cast<float>(width)) * static_cast<float>(height) /
           200.0F;
}

}  // namespace

Mask make_mask(MaskKind kind, int a, int b) {
    const auto fa = static_cast<float>(a);
    switch (kind) {
    case MaskKind::disc:
        return disc(fa);
    case MaskKind::ring:
        return ring(fa, static_cast<float>(b), false);
    case MaskKind::dashed_ring:
        return ring(fa, static_cast<float>(b), true);
    case MaskKind::spot:
        return disc(fa / 2);
    case MaskKind::tip:
        return filled(tag_tip, a, [fa](float x, float y) {
            const float edge = static_cast<float>(tag_tip) * std::fabs(1.0F - 2.0F * y / fa);
            return x - edge + 0.5F;
        });
    case MaskKind::hatch:
        return filled(256, 16, [](float x, float y) {
            const float along = std::fmod(x + y, 16.0F);
            const float d = std::min(along, 16.0F - along) * 0.70710678F;
            return 1.0F - d + 0.5F;
        });
    case MaskKind::dots:
        return filled(288, dot_step, [](float x, float y) {
            const float dx = std::fmod(x, 18.0F) - 9.0F;
            const float dy = y - 9.0F;
            return 2.6F - std::sqrt(dx * dx + dy * dy) + 0.5F;
        });
    }
    return {};
}

HillEdge hill_edge(int hill, int width, int height, int x, int columns) {
    float low = static_cast<float>(height);
    float high = 0;
    for (int column = 0; column < columns; column += 8) {
        const float y = edge_y(hill, width, height, static_cast<float>(x + column));
        low = std::min(low, y);
        high = std::max(high, y);
    }
    const float last = edge_y(hill, width, height, static_cast<float>(x + columns));
    low = std::min(low, last);
    high = std::max(high, last);
    const int top = std::max(0, static_cast<int>(std::floor(low)) - 2);
    return {top, std::min(height, static_cast<int>(std::ceil(high)) + 2)};
}

Mask hill_mask(int hill, int width, int height, int x, int columns, HillEdge edge) {
    std::vector<float> ys;
    for (int column = 0; column < columns; ++column) {
        ys.push_back(edge_y(hill, width, height, static_cast<float>(x + column) + 0.5F));
    }
    return filled(columns, std::max(1, edge.bottom - edge.top), [&](float px, float py) {
        const float y = ys[static_cast<std::size_t>(px)];
        return static_cast<float>(edge.top) + py + 0.5F - y;
    });
}

}  // namespace pipit::ui
