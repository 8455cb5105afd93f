// Whole-pixel rectangles and colours. Everything the kit draws is an axis-aligned quad on whole
// pixels, so both are integers. Used by every other header of ui/kit.
#pragma once

#include <algorithm>
#include <cstdint>

namespace pipit::ui {

/// A rectangle in pixels from the window's top left corner. Width and height are never negative
/// in a rectangle made by the functions below.
struct Rect {
    int x = 0;
    int y = 0;
    int w = 0;
    int h = 0;

    [[nodiscard]] constexpr int right() const { return x + w; }
    [[nodiscard]] constexpr int bottom() const { return y + h; }
    [[nodiscard]] constexpr int centre_x() const { return x + w / 2; }
    [[nodiscard]] constexpr int centre_y() const { return y + h / 2; }
    [[nodiscard]] constexpr bool empty() const { return w <= 0 || h <= 0; }
    [[nodiscard]] constexpr bool contains(int px, int py) const {
        return px >= x && py >= y && px < right() && py < bottom();
    }
    /// The same rectangle, `dx` and `dy` smaller on each side (larger when negative).
    [[nodiscard]] constexpr Rect inset(int dx, int dy) const {
        return {x + dx, y + dy, std::max(0, w - 2 * dx), std::max(0, h - 2 * dy)};
    }
    [[nodiscard]] constexpr Rect inset(int d) const { return inset(d, d); }
    [[nodiscard]] constexpr Rect moved(int dx, int dy) const { return {x + dx, y + dy, w, h}; }
    /// A rectangle of `cw` by `ch` in the middle of this one.
    [[nodiscard]] constexpr Rect centred(int cw, int ch) const {
        return {x + (w - cw) / 2, y + (h - ch) / 2, cw, ch};
    }

    // Layout by cutting: each takes a strip of `size` pixels off one side of this rectangle,
    // drops `gap` more, and returns the strip. What is left stays in this rectangle.
    constexpr Rect cut_top(int size, int gap = 0) {
        const Rect strip{x, y, w, size};
        y += size + gap;
        h = std::max(0, h - size - gap);
        return strip;
    }
    constexpr Rect cut_bottom(int size, int gap = 0) {
        const Rect strip{x, bottom() - size, w, size};
        h = std::max(0, h - size - gap);
        return strip;
    }
    constexpr Rect cut_left(int size, int gap = 0) {
        const Rect strip{x, y, size, h};
        x += size + gap;
        w = std::max(0, w - size - gap);
        return strip;
    }
    constexpr Rect cut_right(int size, int gap = 0) {
        const Rect strip{right() - size, y, size, h};
        w = std::max(0, w - size - gap);
        return strip;
    }
    /// Cell (column, row) of a grid of `columns` x `rows` equal cells with `gap` between them.
    [[nodiscard]] constexpr Rect cell(int column, int row, int columns, int rows, int gap) const {
        const auto at = [](int size, int index, int count) {
            return (2 * size * index + count) / (2 * count);  // rounded half up
        };
        const int left = at(w + gap, column, columns);
        const int next_left = at(w + gap, column + 1, columns);
        const int top = at(h + gap, row, rows);
        const int next_top = at(h + gap, row + 1, rows);
        return {x + left, y + top, next_left - left - gap, next_top - top - gap};
    }

    constexpr bool operator==(const Rect&) const = default;
};

/// What two rectangles share; empty when they share no pixel.
[[nodiscard]] constexpr Rect common(const Rect& a, const Rect& b) {
    const int x = std::max(a.x, b.x);
    const int y = std::max(a.y, b.y);
    return {x, y, std::max(0, std::min(a.right(), b.right()) - x),
            std::max(0, std::min(a.bottom(), b.bottom()) - y)};
}

/// An sRGB colour with straight (not premultiplied) alpha.
struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    /// The same colour at `percent` of its opacity, 0-100.
    [[nodiscard]] constexpr Colour faded(int percent) const {
        return {r, g, b, static_cast<std::uint8_t>(a * percent / 100)};
    }
    constexpr bool operator==(const Colour&) const = default;
};

/// A colour from 0xRRGGBB.
constexpr Colour rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
            static_cast<std::uint8_t>(hex), 255};
}

}  // namespace pipit::ui
