// The look in numbers: palettes, type scale, spacing, radii and touch targets, as drawn in the
// design's tokens; and Look, which picks among them for one display and one learner's wishes.
// Nothing here draws. Colours come from here alone: no other file of ui/ may name one.
#pragma once

#include "ui/kit/geometry.hpp"

#include <cmath>

namespace pipit::ui {

enum class Theme { light, dark, contrast };

/// Every colour of one theme. Pairs meant for each other keep 4.5:1 for text, 3:1 for controls
/// (tests/ui/kit measures them on rendered pixels).
struct Palette {
    Colour paper;
    Colour card;
    Colour well;
    Colour sky;
    Colour ink;
    Colour ink2;
    Colour line;
    Colour edge;
    Colour ledge;
    Colour primary;
    Colour on_primary;
    Colour primary_hover;
    Colour primary_pressed;
    Colour primary_ledge;
    Colour tint;
    Colour disabled_bg;
    Colour disabled_fg;
    Colour right;
    Colour right_bg;
    Colour notyet;
    Colour notyet_bg;
    Colour help;
    Colour help_bg;
    Colour info;
    Colour info_bg;
    Colour danger;
    Colour danger_bg;
    Colour fig_a;
    Colour fig_b;
    Colour fig_c;
    Colour fig_line;
    Colour fig_cut;
    Colour sun;
    Colour hill1;
    Colour hill2;
    Colour focus_in;
    Colour focus_out;
};

inline constexpr Palette light_palette{
    .paper = rgb(0xFBF6EA),
    .card = rgb(0xFFFEFA),
    .well = rgb(0xF3ECDB),
    .sky = rgb(0xD9E7E3),
    .ink = rgb(0x1F2D2B),
    .ink2 = rgb(0x4E5D59),
    .line = rgb(0xDDD2BB),
    .edge = rgb(0x7A7565),
    .ledge = rgb(0xE2D6BD),
    .primary = rgb(0x2B6B4C),
    .on_primary = rgb(0xFFFFFF),
    .primary_hover = rgb(0x235A40),
    .primary_pressed = rgb(0x1B4A34),
    .primary_ledge = rgb(0x1B4A34),
    .tint = rgb(0xDCEBDD),
    .disabled_bg = rgb(0xEAE3D2),
    .disabled_fg = rgb(0x5C6561),
    .right = rgb(0x00695D),
    .right_bg = rgb(0xD6EFE8),
    .notyet = rgb(0x9A4700),
    .notyet_bg = rgb(0xFCE8C9),
    .help = rgb(0x7A3DBE),
    .help_bg = rgb(0xEAE2F5),
    .info = rgb(0x123F6E),
    .info_bg = rgb(0xDBE9F5),
    .danger = rgb(0x7D1712),
    .danger_bg = rgb(0xF9E1DC),
    .fig_a = rgb(0x2F74B5),
    .fig_b = rgb(0xC4720E),
    .fig_c = rgb(0x2B8273),
    .fig_line = rgb(0x1F2D2B),
    .fig_cut = rgb(0x0C1614),
    .sun = rgb(0xF3BE45),
    .hill1 = rgb(0xE3EAD6),
    .hill2 = rgb(0xD0DFC6),
    .focus_in = rgb(0xFFC83D),
    .focus_out = rgb(0x1F2D2B),
};

inline constexpr Palette dark_palette{
    .paper = rgb(0x15211F),
    .card = rgb(0x1E2D2A),
    .well = rgb(0x111A18),
    .sky = rgb(0x1C3133),
    .ink = rgb(0xF4EDDF),
    .ink2 = rgb(0xBAC5BE),
    .line = rgb(0x35483F),
    .edge = rgb(0x83968D),
    .ledge = rgb(0x0C1413),
    .primary = rgb(0x8FD6AF),
    .on_primary = rgb(0x0F2018),
    .primary_hover = rgb(0xA9E3C3),
    .primary_pressed = rgb(0x74BE96),
    .primary_ledge = rgb(0x4C8B69),
    .tint = rgb(0x25443A),
    .disabled_bg = rgb(0x26332F),
    .disabled_fg = rgb(0x9AA69F),
    .right = rgb(0x7BEBC9),
    .right_bg = rgb(0x163D37),
    .notyet = rgb(0xFECC67),
    .notyet_bg = rgb(0x42301A),
    .help = rgb(0xB98FFA),
    .help_bg = rgb(0x352A48),
    .info = rgb(0xB7D2EE),
    .info_bg = rgb(0x1C3448),
    .danger = rgb(0xEC857C),
    .danger_bg = rgb(0x4A2420),
    .fig_a = rgb(0x6FB1EA),
    .fig_b = rgb(0xF0B04E),
    .fig_c = rgb(0x6CCBB7),
    .fig_line = rgb(0xF4EDDF),
    .fig_cut = rgb(0x0F1A18),
    .sun = rgb(0xF3BE45),
    .hill1 = rgb(0x1A2A26),
    .hill2 = rgb(0x20342D),
    .focus_in = rgb(0x15211F),
    .focus_out = rgb(0xFFD24D),
};

inline constexpr Palette contrast_palette{
    .paper = rgb(0x000000),
    .card = rgb(0x000000),
    .well = rgb(0x000000),
    .sky = rgb(0x000000),
    .ink = rgb(0xFFFFFF),
    .ink2 = rgb(0xFFFFFF),
    .line = rgb(0xFFFFFF),
    .edge = rgb(0xFFFFFF),
    .ledge = rgb(0xFFFFFF),
    .primary = rgb(0xFFE14D),
    .on_primary = rgb(0x000000),
    .primary_hover = rgb(0xFFF2A0),
    .primary_pressed = rgb(0xE3C21E),
    .primary_ledge = rgb(0xFFFFFF),
    .tint = rgb(0x00364F),
    .disabled_bg = rgb(0x000000),
    .disabled_fg = rgb(0xB8B8B8),
    .right = rgb(0xA5F7E0),
    .right_bg = rgb(0x00332A),
    .notyet = rgb(0xFFC36A),
    .notyet_bg = rgb(0x3D2500),
    .help = rgb(0xA678FF),
    .help_bg = rgb(0x1F0E3D),
    .info = rgb(0x8FC6FF),
    .info_bg = rgb(0x002036),
    .danger = rgb(0xFF8A8A),
    .danger_bg = rgb(0x3D0A06),
    .fig_a = rgb(0x6FB8FF),
    .fig_b = rgb(0xFFB020),
    .fig_c = rgb(0x5FE0C3),
    .fig_line = rgb(0xFFFFFF),
    .fig_cut = rgb(0x000000),
    .sun = rgb(0xFFE14D),
    .hill1 = rgb(0x000000),
    .hill2 = rgb(0x000000),
    .focus_in = rgb(0x000000),
    .focus_out = rgb(0x00E5FF),
};

/// Picture tiles and avatar discs keep this light plate in every theme.
inline constexpr Colour plate = rgb(0xFFFDF8);

/// The sizes of type. heading sizes (h3, h2, h1, hero) are set in Quicksand, the rest in Andika.
enum class Type { caption, body, lead, item, h3, h2, h1, hero, key, answer };

/// How far letters, words and lines stand apart: a preference.
enum class Spacing { normal, wide, very_wide };

/// The letters of everything that is read: Andika, or OpenDyslexic where it is installed.
enum class LetterFace { andika, open_dyslexic };

namespace space {
inline constexpr int s1 = 4, s2 = 8, s3 = 12, s4 = 16, s5 = 20, s6 = 28, s7 = 40;
}
namespace radius {
inline constexpr int chip = 14, button = 16, key = 14, tab = 16, well = 14, pill = 99, bar = 6;
}
namespace motion {
inline constexpr int press_ms = 80, appear_ms = 160, move_ms = 220, grow_ms = 600;
}
inline constexpr int ledge = 5;  ///< The flat edge below a card or a main button, in pixels.

/// One display and one learner's wishes. A plain value; change it and draw again.
struct Look {
    Theme theme = Theme::light;
    float text_scale = 1.0F;  ///< 0.9, 1, 1.3, 1.6 or 2; bounded to 0.9-2 where it is used.
    int width = 1366;         ///< Window size in pixels.
    int height = 768;
    float dpi = 135.0F;  ///< Pixels in an inch of this display; 135 where it is unknown.
    Spacing spacing = Spacing::normal;
    LetterFace letters = LetterFace::andika;
    bool still = false;  ///< No motion at all.

    /// The wide layout (designed at 1366x768); else the small one (800x480).
    [[nodiscard]] constexpr bool wide() const { return width >= 1100; }
    /// Text so large that screens use their short words and drop decoration (160 % and more).
    [[nodiscard]] constexpr bool big() const { return text_scale >= 1.55F; }

    [[nodiscard]] constexpr const Palette& palette() const {
        if (theme == Theme::dark) return dark_palette;
        return theme == Theme::contrast ? contrast_palette : light_palette;
    }

    /// Pixels of a size of type: the scale of this layout times the learner's text scale, and
    /// never under 18.
    [[nodiscard]] int px(Type type) const;
    /// `base` pixels (drawn at 100 %) at the learner's text scale; for type the scale lacks.
    [[nodiscard]] int scaled(int base) const;

    [[nodiscard]] constexpr int gap() const { return wide() ? 16 : 10; }
    [[nodiscard]] constexpr int card_pad() const { return wide() ? 20 : 14; }
    [[nodiscard]] constexpr int page_x() const { return wide() ? 32 : 14; }
    [[nodiscard]] constexpr int card_radius() const { return wide() ? 20 : 16; }
    /// Height of the band at the top of signed-in screens.
    [[nodiscard]] constexpr int band() const { return wide() ? 72 : 58; }
    /// Icon size beside text of `Type::body`.
    [[nodiscard]] constexpr int icon() const { return big() ? 40 : wide() ? 24 : 22; }
    /// Height of an ordinary control.
    [[nodiscard]] int control() const;
    /// Least side of anything that can be tapped: 1 cm from the display's DPI, never under 44.
    [[nodiscard]] int min_touch() const;
    /// The same for children who cannot read yet: 2 cm, never under 88.
    [[nodiscard]] int min_touch_pre_reader() const;

    /// Letter spacing and word spacing in em, and the line height of body text in em.
    [[nodiscard]] constexpr float letter_em() const {
        return spacing == Spacing::wide ? 0.05F : spacing == Spacing::very_wide ? 0.1F : 0.0F;
    }
    [[nodiscard]] constexpr float word_em() const {
        return spacing == Spacing::wide ? 0.16F : spacing == Spacing::very_wide ? 0.3F : 0.0F;
    }
    [[nodiscard]] constexpr float line_em() const {
        return spacing == Spacing::wide ? 1.55F : spacing == Spacing::very_wide ? 1.75F : 1.38F;
    }

    bool operator==(const Look&) const = default;
};

}  // namespace pipit::ui
