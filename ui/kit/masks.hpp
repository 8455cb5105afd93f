// White pictures whose alpha is the coverage of a shape: corners, rings, patterns, hill edges.
// Invariant: coverage is computed, never sampled, so that the same sizes give the same bytes.
#pragma once

#include <cstdint>
#include <vector>

namespace pipit::ui {

struct Mask {
    int w = 0;
    int h = 0;
    std::vector<std::uint32_t> argb;
};

inline constexpr int tag_tip = 14;     ///< Width of a plant label's point.
inline constexpr int dot_step = 18;    ///< Dots stand this far apart.
inline constexpr int hill_tile = 128;  ///< Columns of a hill's edge in one picture.

enum class MaskKind {
    disc,         ///< a: radius
    ring,         ///< a: outer radius, b: width
    dashed_ring,  ///< a: outer radius, b: width
    spot,         ///< a: diameter (any, also odd)
    tip,          ///< a: height
    hatch,        ///< 256x16
    dots,         ///< 288x18
};

Mask make_mask(MaskKind kind, int a, int b);

/// The rows of a tile of hill 0 or 1 in which its edge lies: top inclusive, bottom exclusive,
/// counted from the scenery's top.
struct HillEdge {
    int top = 0;
    int bottom = 0;
};
HillEdge hill_edge(int hill, int width, int height, int x, int columns);
Mask hill_mask(int hill, int width, int height, int x, int columns, HillEdge edge);

}  // namespace pipit::ui
