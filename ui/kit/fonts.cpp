// FreeType, used directly. See fonts.hpp.
#include "ui/kit/fonts.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H

#include <array>

namespace pipit::ui {

namespace {

struct FontFile {
    const char* package;
    std::array<const char*, 2> paths;
};
// In the order of Face: body, bold, heading.
constexpr std::array<FontFile, 3> wanted{{
    {"fonts-sil-andika",
     {"/usr/share/fonts/truetype/andika/Andika-Regular.ttf",
      "/usr/share/fonts/truetype/Andika-Regular.ttf"}},
    {"fonts-sil-andika",
     {"/usr/share/fonts/truetype/andika/Andika-Bold.ttf",
      "/usr/share/fonts/truetype/Andika-Bold.ttf"}},
    {"fonts-quicksand",
     {"/usr/share/fonts/truetype/quicksand/Quicksand-Bold.ttf",
      "/usr/share/fonts/opentype/quicksand/Quicksand-Bold.otf"}},
}};
constexpr std::array<const char*, 2> dyslexic{
    "/usr/share/fonts/opentype/opendyslexic/OpenDyslexic-Regular.otf",
    "/usr/share/fonts/opentype/opendyslexic/OpenDyslexic-Bold.otf",
};
constexpr std::array<const char*, 3> fallbacks{
    "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansMath-Regular.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
};

}  // namespace

engine::Result<std::unique_ptr<FontSet>> FontSet::open() {
    std::unique_ptr<FontSet> set(new FontSet);
    if (FT_Init_FreeType(&set->library_) != 0) {
        return engine::Error{engine::ErrorCode::io, "fonts",
                             "FreeType does not start: out of memory?"};
    }
    for (const FontFile& file : wanted) {
        if (!set->add(file.paths[0]) && !set->add(file.paths[1])) {
            return engine::Error{
                engine::ErrorCode::not_found, file.paths[0],
                std::string("Pipit's letters are not installed. Install them with: "
                            "sudo apt-get install ") +
                    file.package};
        }
    }
    return set;
}

FontSet::~FontSet() {
    for (FT_FaceRec_* face : faces_) {
        FT_Done_Face(face);
    }
    if (library_ != nullptr) FT_Done_FreeType(library_);
}

bool FontSet::add(const char* path) {
    FT_Face face = nullptr;
    if (FT_New_Face(library_, path, 0, &face) != 0) return false;
    if (face->units_per_EM == 0) {
        FT_Done_Face(face);
        return false;
    }
    const auto em = static_cast<float>(face->units_per_EM);
    Metrics metrics{static_cast<float>(face->ascender) / em,
                    static_cast<float>(-face->descender) / em, 0.5F};
    if (const auto* os2 = static_cast<TT_OS2*>(FT_Get_Sfnt_Table(face, FT_SFNT_OS2))) {
        if (os2->sxHeight > 0) metrics.x_height = static_cast<float>(os2->sxHeight) / em;
    }
    faces_.push_back(face);
    metrics_.push_back(metrics);
    return true;
}

void FontSet::open_fallbacks() {
    fallbacks_open_ = true;
    for (const char* path : fallbacks) {
        if (add(path)) fallback_.push_back(faces_.size() - 1);
    }
}

bool FontSet::has_dyslexic() const {
    if (!dyslexic_there_) {
        FT_Face face = nullptr;  // only looked at: it is opened for good when it is drawn with
        dyslexic_there_ = FT_New_Face(library_, dyslexic[0], 0, &face) == 0;
        if (*dyslexic_there_) FT_Done_Face(face);
    }
    return *dyslexic_there_;
}

void FontSet::open_dyslexic() {
    dyslexic_open_ = true;
    if (!add(dyslexic[0])) return;
    dyslexic_ = faces_.size() - 1;
    if (add(dyslexic[1])) return;
    faces_.push_back(faces_.back());  // no bold: the regular one stands for it
    FT_Reference_Face(faces_.back());
    metrics_.push_back(metrics_.back());
}

std::size_t FontSet::font_of(Face face) {
    if (face < Face::dyslexic) return static_cast<std::size_t>(face);
    if (!dyslexic_open_) open_dyslexic();
    const bool bold = face == Face::dyslexic_bold;
    if (dyslexic_ == 0) return static_cast<std::size_t>(bold ? Face::bold : Face::body);
    return dyslexic_ + (bold ? 1 : 0);
}

Metrics FontSet::metrics(Face face) {
    return metrics_[font_of(face)];
}

const Glyph& FontSet::glyph(Face face, char32_t character) {
    const std::uint32_t key = static_cast<std::uint32_t>(face) << 24 | (character & 0xFFFFFFU);
    if (const auto found = glyphs_.find(key); found != glyphs_.end()) return found->second;
    std::size_t font = font_of(face);
    FT_UInt index = FT_Get_Char_Index(faces_[font], character);
    if (index == 0 && font >= wanted.size()) {  // OpenDyslexic lacks it: Andika may have it
        const auto own = static_cast<std::size_t>(face == Face::dyslexic ? Face::body : Face::bold);
        index = FT_Get_Char_Index(faces_[own], character);
        if (index != 0) font = own;
    }
    if (index == 0 && !fallbacks_open_) open_fallbacks();
    for (std::size_t i = 0; index == 0 && i < fallback_.size(); ++i) {
        index = FT_Get_Char_Index(faces_[fallback_[i]], character);
        if (index != 0) font = fallback_[i];
    }
    Glyph glyph{static_cast<std::uint16_t>(font), index, 0, faces_[font]->units_per_EM};
    if (FT_Load_Glyph(faces_[font], index, FT_LOAD_NO_SCALE) == 0) {
        glyph.advance = static_cast<int>(faces_[font]->glyph->metrics.horiAdvance);
    }
    return glyphs_.emplace(key, glyph).first->second;
}

const Slot* FontSet::picture(Page& page, const Glyph& glyph, int px) {
    const std::uint64_t key = static_cast<std::uint64_t>(glyph.font) << 48 |
                              static_cast<std::uint64_t>(px) << 32 | glyph.index;
    if (const Slot* found = page.find_glyph(key)) return found;
    FT_Face face = faces_[glyph.font];
    Slot slot;
    std::vector<std::uint32_t> argb;
    FT_Set_Char_Size(face, 0, px * 64, 72, 72);
    if (FT_Load_Glyph(face, glyph.index, FT_LOAD_TARGET_LIGHT | FT_LOAD_RENDER) == 0) {
        const FT_Bitmap& bitmap = face->glyph->bitmap;
        slot.w = static_cast<int>(bitmap.width);
        slot.h = static_cast<int>(bitmap.rows);
        slot.left = face->glyph->bitmap_left;
        slot.top = face->glyph->bitmap_top;
        for (int y = 0; y < slot.h; ++y) {
            const unsigned char* row = bitmap.buffer + y * bitmap.pitch;
            for (int x = 0; x < slot.w; ++x) {
                argb.push_back(static_cast<std::uint32_t>(row[x]) << 24 | 0xFFFFFFU);
            }
        }
    }
    return page.add_glyph(key, slot, argb.data());
}

FT_FaceRec_* FontSet::face(std::size_t font) {
    if (font >= faces_.size() && !fallbacks_open_) open_fallbacks();
    return faces_.at(font);
}

}  // namespace pipit::ui
