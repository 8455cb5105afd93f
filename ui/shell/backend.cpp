// See backend.hpp.
#include "ui/shell/backend.hpp"

#include "ui/kit/page.hpp"
#include "ui/kit/quads.hpp"

#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace pipit::ui {

namespace {

struct Tint {
    Uint8 r, g, b, a;
    explicit Tint(ImU32 packed)
        : r(static_cast<Uint8>(packed >> IM_COL32_R_SHIFT)),
          g(static_cast<Uint8>(packed >> IM_COL32_G_SHIFT)),
          b(static_cast<Uint8>(packed >> IM_COL32_B_SHIFT)),
          a(static_cast<Uint8>(packed >> IM_COL32_A_SHIFT)) {}
};

void draw_quad(SDL_Renderer* renderer, const Page& page, const Quad& quad) {
    const SDL_Rect target{quad.target.x, quad.target.y, quad.target.w, quad.target.h};
    const Tint tint(quad.from.col);
    const ImVec2 uv = quad.from.uv;
    if (uv.x == quad.to.uv.x && uv.y == quad.to.uv.y) {
        SDL_SetRenderDrawBlendMode(renderer,
                                   tint.a == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
        SDL_SetRenderDrawColor(renderer, tint.r, tint.g, tint.b, tint.a);
        SDL_RenderFillRect(renderer, &target);
        return;
    }
    const auto w = static_cast<float>(page.width());
    const auto h = static_cast<float>(page.height());
    const SDL_Rect source{whole(uv.x * w), whole(uv.y * h), target.w, target.h};
    SDL_SetTextureColorMod(page.texture(), tint.r, tint.g, tint.b);
    SDL_SetTextureAlphaMod(page.texture(), tint.a);
    SDL_RenderCopy(renderer, page.texture(), &source, &target);
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 29);
}

std::uint64_t mixed(std::uint64_t hash, const void* bytes, std::size_t size) {
    const auto* at = static_cast<const unsigned char*>(bytes);
    for (; size >= 4; size -= 4, at += 4) {
        std::uint32_t word = 0;
        std::memcpy(&word, at, 4);
        hash = mixed(hash, word);
    }
    return hash;
}

constexpr int tile = 64;

int tiles_across(int pixels) {
    return (pixels + tile - 1) / tile;
}

std::size_t tile_at(int row, int column, int columns) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
           static_cast<std::size_t>(column);
}

/// Runs of tiles that differ, each row's joined to the same run of the row above.
std::vector<Rect> parts_of(const std::vector<std::uint64_t>& before,
                           const std::vector<std::uint64_t>& now, int columns) {
    std::vector<Rect> parts;
    const auto differs = [&](std::size_t i) { return i >= before.size() || before[i] != now[i]; };
    const int rows = static_cast<int>(now.size()) / columns;
    for (int row = 0; row < rows; ++row) {
        for (int x = 0; x < columns; ++x) {
            const int from = x;
            while (x < columns && differs(tile_at(row, x, columns)))
                ++x;
            if (x == from) continue;
            const Rect run{from * tile, row * tile, (x - from) * tile, tile};
            const auto above = std::find_if(parts.begin(), parts.end(), [&](const Rect& part) {
                return part.x == run.x && part.w == run.w && part.bottom() == run.y;
            });
            if (above == parts.end())
                parts.push_back(run);
            else
                above->h += tile;
        }
    }
    return parts;
}

}  // namespace

void render(SDL_Renderer* renderer, const ImDrawData& data, const Page& page,
            const std::vector<Rect>& parts) {
    for (const Rect& part : parts) {
        for (const ImDrawList* list : data.CmdLists) {
            for (const ImDrawCmd& command : list->CmdBuffer) {
                const Rect here = common(clip_of(command), part);
                if (here.empty()) continue;
                const SDL_Rect clip{here.x, here.y, here.w, here.h};
                SDL_RenderSetClipRect(renderer, &clip);
                each_quad(*list, command, [&](const Quad& quad) {
                    if (!common(quad.target, here).empty()) draw_quad(renderer, page, quad);
                });
            }
        }
    }
    SDL_RenderSetClipRect(renderer, nullptr);
}

std::vector<Rect> Shown::differing(const ImDrawData& data, const Page& page) {
    const int width = whole(data.DisplaySize.x);
    const int height = whole(data.DisplaySize.y);
    if (width != width_ || height != height_) forget();
    width_ = width;
    height_ = height;
    const int columns = tiles_across(width);
    const std::size_t count = tile_at(tiles_across(height), 0, columns);
    std::vector<std::uint64_t> now(count, mixed(0x7069706974U, page.generation()));
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const Rect clip = common(clip_of(command), {0, 0, width, height});
            each_quad(*list, command, [&](const Quad& quad) {
                const Rect seen = common(quad.target, clip);
                if (seen.empty()) return;
                std::uint64_t number = mixed(1, &quad.from, sizeof quad.from);
                number = mixed(mixed(number, &quad.to, sizeof quad.to), &seen, sizeof seen);
                for (int y = seen.y / tile; y <= (seen.bottom() - 1) / tile; ++y) {
                    for (int x = seen.x / tile; x <= (seen.right() - 1) / tile; ++x) {
                        std::uint64_t& one = now[tile_at(y, x, columns)];
                        one = mixed(one, number);
                    }
                }
            });
        }
    }
    std::vector<Rect> parts = parts_of(tiles_, now, columns);
    tiles_ = std::move(now);
    return parts;
}

}  // namespace pipit::ui
