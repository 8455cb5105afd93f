// Shelves: each keeps pictures of about one height, filled from the left. See page.hpp.
#include "ui/kit/page.hpp"

#include <SDL.h>

#include <cassert>

namespace pipit::ui {

namespace {
constexpr int max_height = 4096;
}

Page::Page(SDL_Renderer* renderer) : renderer_(renderer) {
    make_texture();
}

Page::~Page() {
    if (texture_ != nullptr) SDL_DestroyTexture(texture_);
}

void Page::make_texture() {
    if (texture_ != nullptr) SDL_DestroyTexture(texture_);
    texture_ = SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC,
                                 width_, height_);
    assert(texture_ != nullptr);
    SDL_SetTextureBlendMode(texture_, SDL_BLENDMODE_BLEND);
    SDL_SetTextureScaleMode(texture_, SDL_ScaleModeNearest);
    ++generation_;
}

const Slot* Page::find(std::string_view key) const {
    const auto found = slots_.find(std::string(key));
    return found == slots_.end() ? nullptr : &found->second;
}

const Slot* Page::find_glyph(std::uint64_t key) const {
    const auto found = glyphs_.find(key);
    return found == glyphs_.end() ? nullptr : &found->second;
}

Known Page::known_at(int x, int y) const {
    const auto holds = [&](const Slot& slot) {
        return x >= slot.x && y >= slot.y && x < slot.x + slot.w && y < slot.y + slot.h;
    };
    for (const auto& [key, slot] : slots_) {
        if (holds(slot)) return {&slot, key, 0};
    }
    for (const auto& [number, slot] : glyphs_) {
        if (holds(slot)) return {&slot, {}, number};
    }
    return {};
}

bool Page::place(int w, int h, int& x, int& y) {
    // The lowest shelf that is high enough and wastes at most a quarter of its height.
    Shelf* best = nullptr;
    for (Shelf& shelf : shelves_) {
        const bool fits = shelf.h >= h && shelf.used + w <= width_ && shelf.h <= h + h / 4 + 4;
        if (fits && (best == nullptr || shelf.h < best->h)) best = &shelf;
    }
    if (best == nullptr) {
        const int top = shelves_.empty() ? 0 : shelves_.back().y + shelves_.back().h;
        const int shelf_h = (h + 3) / 4 * 4;
        if (w > width_ || top + shelf_h > height_) {
            // No new shelf: any shelf that is high enough will do.
            for (Shelf& shelf : shelves_) {
                if (shelf.h >= h && shelf.used + w <= width_ &&
                    (best == nullptr || shelf.h < best->h)) {
                    best = &shelf;
                }
            }
            if (best == nullptr) return false;
        } else {
            shelves_.push_back({top, shelf_h, 0});
            best = &shelves_.back();
        }
    }
    x = best->used;
    y = best->y;
    best->used += w;
    return true;
}

void Page::upload(int x, int y, int w, int h, const std::uint32_t* argb) {
    const SDL_Rect rect{x, y, w, h};
    SDL_UpdateTexture(texture_, &rect, argb, w * 4);
}

const Slot* Page::add(std::string_view key, int w, int h, const std::uint32_t* argb, int top) {
    assert(w > 0 && h > 0);
    Slot slot{.w = w, .h = h, .top = top};
    if (!place(w, h, slot.x, slot.y)) {
        overflowed_ = true;
        return nullptr;
    }
    upload(slot.x, slot.y, w, h, argb);
    return &slots_.emplace(std::string(key), slot).first->second;
}

const Slot* Page::add_glyph(std::uint64_t key, Slot placed, const std::uint32_t* argb) {
    if (placed.w > 0 && placed.h > 0) {
        if (!place(placed.w, placed.h, placed.x, placed.y)) {
            overflowed_ = true;
            return nullptr;
        }
        upload(placed.x, placed.y, placed.w, placed.h, argb);
    }
    return &glyphs_.emplace(key, placed).first->second;
}

void Page::reset() {
    if (resets_in_a_row_ > 0 && height_ < max_height) {
        height_ *= 2;
        make_texture();
    }
    ++resets_in_a_row_;
    ++generation_;
    overflowed_ = false;
    shelves_.clear();
    slots_.clear();
    glyphs_.clear();
}

}  // namespace pipit::ui
