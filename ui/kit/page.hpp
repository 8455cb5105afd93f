// The one texture: a page with shelves for masks, glyphs, icons and art, filled on first use.
// Invariant: when it is full the frame is dropped, the page cleared (grown the second time) and the
// frame drawn again, so that no quad ever shows another's pixels.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct SDL_Renderer;
struct SDL_Texture;

namespace pipit::ui {

/// A rectangle of the page.
struct Slot {
    int x = 0;
    int y = 0;
    int w = 0;
    int h = 0;
    int left = 0;  ///< For glyphs: from the pen to the picture's left edge.
    int top =
        0;  ///< For glyphs: from the baseline up to the picture's top edge; else as add() was told.
};

/// What a picture on the page is: the key it was added under, or the number of its glyph.
struct Known {
    const Slot* slot = nullptr;
    std::string_view key;
    std::uint64_t glyph = 0;
};

class Page {
  public:
    explicit Page(SDL_Renderer* renderer);
    ~Page();
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    [[nodiscard]] const Slot* find(std::string_view key) const;
    /// Room for w x h pixels under `key`, filled from `argb` (w*h values, straight alpha). nullptr
    /// when it does not fit; the frame is then overflowed().
    const Slot* add(std::string_view key, int w, int h, const std::uint32_t* argb, int top = 0);
    /// The same for a glyph, by number: no string is built in the inner loop of text.
    [[nodiscard]] const Slot* find_glyph(std::uint64_t key) const;
    const Slot* add_glyph(std::uint64_t key, Slot placed, const std::uint32_t* argb);

    /// The picture at this pixel of the page, for who draws the same by other means; its slot is
    /// null where there is none.
    [[nodiscard]] Known known_at(int x, int y) const;

    /// Something did not fit in this frame: reset() and draw it again before showing it.
    [[nodiscard]] bool overflowed() const { return overflowed_; }
    /// Empties the page; doubles it when it was emptied for the frame before, too.
    void reset();
    void frame_shown() { resets_in_a_row_ = 0; }

    [[nodiscard]] SDL_Texture* texture() const { return texture_; }
    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }
    /// Changes whenever the page is emptied: pictures of an older generation are gone.
    [[nodiscard]] std::uint32_t generation() const { return generation_; }

  private:
    struct Shelf {
        int y, h, used;
    };
    bool place(int w, int h, int& x, int& y);
    void make_texture();
    void upload(int x, int y, int w, int h, const std::uint32_t* argb);

    SDL_Renderer* renderer_;
    SDL_Texture* texture_ = nullptr;
    int width_ = 1024;
    int height_ = 512;
    std::uint32_t generation_ = 0;
    int resets_in_a_row_ = 0;
    bool overflowed_ = false;
    std::vector<Shelf> shelves_;
    std::unordered_map<std::string, Slot> slots_;
    std::unordered_map<std::uint64_t, Slot> glyphs_;
};

}  // namespace pipit::ui
