// How wide a letter is, as data. Invariant: sorted by code point.
#pragma once

#include <array>

namespace pipit::pack {

struct GlyphAdvance {
    int code_point;
    int regular;  // thousandths of an em; 0: the font does not have it
    int bold;
};

extern const std::array<GlyphAdvance, 379> glyph_advances;

}  // namespace pipit::pack
