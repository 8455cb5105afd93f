// Font files and glyphs: FreeType faces opened on first need, advances in font units, pictures put
// on the page when first seen. Invariant: advances scale exactly; nothing is rounded but the pen.
#pragma once

#include "engine/result.hpp"
#include "ui/kit/page.hpp"
#include "ui/kit/text.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

struct FT_LibraryRec_;
struct FT_FaceRec_;

namespace pipit::ui {

/// Which glyph of which font draws a character.
struct Glyph {
    std::uint16_t font = 0;
    std::uint32_t index = 0;
    int advance = 0;  ///< In the font's units.
    int units = 1;    ///< Units in an em of that font.
};

/// Ascent, descent (both positive) and height of an x, as parts of an em.
struct Metrics {
    float ascent = 1;
    float descent = 0.3F;
    float x_height = 0.5F;
};

class FontSet {
  public:
    static engine::Result<std::unique_ptr<FontSet>> open();
    ~FontSet();
    FontSet(const FontSet&) = delete;
    FontSet& operator=(const FontSet&) = delete;

    /// Face::dyslexic is Andika where OpenDyslexic is not installed.
    const Glyph& glyph(Face face, char32_t character);
    [[nodiscard]] bool has_dyslexic() const;
    [[nodiscard]] Metrics metrics(Face face);
    /// The glyph's picture at `px`; nullptr when the page is full.
    const Slot* picture(Page& page, const Glyph& glyph, int px);
    /// The face a glyph's `font` stands for, of this set or of any other that was opened without
    /// OpenDyslexic; for who draws letters by other means. Lives as long as the set.
    FT_FaceRec_* face(std::size_t font);

  private:
    FontSet() = default;
    bool add(const char* path);
    std::size_t font_of(Face face);
    void open_dyslexic();
    void open_fallbacks();

    FT_LibraryRec_* library_ = nullptr;
    std::vector<FT_FaceRec_*> faces_;  ///< body, bold, heading; others in the order of their need.
    std::vector<Metrics> metrics_;
    bool fallbacks_open_ = false;
    std::vector<std::size_t> fallback_;  ///< Their places in faces_.
    bool dyslexic_open_ = false;
    mutable std::optional<bool> dyslexic_there_;  ///< Looked for once.
    std::size_t dyslexic_ = 0;  ///< Place of the regular face, the bold one follows; 0: none.
    std::unordered_map<std::uint32_t, Glyph> glyphs_;
};

}  // namespace pipit::ui
