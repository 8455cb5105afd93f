// See backend.hpp.
#include "ui/shell/backend.hpp"

#include "ui/kit/page.hpp"

#include <SDL.h>
#include <imgui.h>

#include <cmath>
#include <cstring>

namespace pipit::ui {

namespace {

int whole(float value) {
    return static_cast<int>(std::lround(value));
}

struct Tint {
    Uint8 r, g, b, a;
    explicit Tint(ImU32 packed)
        : r(static_cast<Uint8>(packed >> IM_COL32_R_SHIFT)),
          g(static_cast<Uint8>(packed >> IM_COL32_G_SHIFT)),
          b(static_cast<Uint8>(packed >> IM_COL32_B_SHIFT)),
          a(static_cast<Uint8>(packed >> IM_COL32_A_SHIFT)) {}
};

/// `from` and `to` are a quad's top left and bottom right vertices.
void draw_quad(SDL_Renderer* renderer, const Page& page, const ImDrawVert& from,
               const ImDrawVert& to) {
    const SDL_Rect target{whole(from.pos.x), whole(from.pos.y), whole(to.pos.x - from.pos.x),
                          whole(to.pos.y - from.pos.y)};
    const Tint tint(from.col);
    if (from.uv.x == to.uv.x && from.uv.y == to.uv.y) {
        SDL_SetRenderDrawBlendMode(renderer,
                                   tint.a == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
        SDL_SetRenderDrawColor(renderer, tint.r, tint.g, tint.b, tint.a);
        SDL_RenderFillRect(renderer, &target);
        return;
    }
    const auto w = static_cast<float>(page.width());
    const auto h = static_cast<float>(page.height());
    const SDL_Rect source{whole(from.uv.x * w), whole(from.uv.y * h), target.w, target.h};
    SDL_SetTextureColorMod(page.texture(), tint.r, tint.g, tint.b);
    SDL_SetTextureAlphaMod(page.texture(), tint.a);
    SDL_RenderCopy(renderer, page.texture(), &source, &target);
}

std::uint64_t mixed(std::uint64_t hash, const void* bytes, std::size_t size) {
    const auto* at = static_cast<const unsigned char*>(bytes);
    for (; size >= 8; size -= 8, at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 29;
    }
    for (; size > 0; --size, ++at) {
        hash = (hash ^ *at) * 0x9E3779B97F4A7C15U;
    }
    return hash;
}

}  // namespace

void render(SDL_Renderer* renderer, const ImDrawData& data, const Page& page) {
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const SDL_Rect clip{whole(command.ClipRect.x), whole(command.ClipRect.y),
                                whole(command.ClipRect.z - command.ClipRect.x),
                                whole(command.ClipRect.w - command.ClipRect.y)};
            SDL_RenderSetClipRect(renderer, &clip);
            const ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
            const ImDrawIdx* indices = list->IdxBuffer.Data + command.IdxOffset;
            for (unsigned i = 0; i + 6 <= command.ElemCount; i += 6) {
                draw_quad(renderer, page, vertices[indices[i]], vertices[indices[i + 2]]);
            }
        }
    }
    SDL_RenderSetClipRect(renderer, nullptr);
}

std::uint64_t hash_of(const ImDrawData& data, const Page& page) {
    const std::uint32_t generation = page.generation();
    std::uint64_t hash = mixed(0x7069706974U, &generation, sizeof generation);
    for (const ImDrawList* list : data.CmdLists) {
        const auto size = static_cast<std::size_t>(list->VtxBuffer.size_in_bytes());
        hash = mixed(hash, list->VtxBuffer.Data, size);
        for (const ImDrawCmd& command : list->CmdBuffer) {
            hash = mixed(hash, &command.ClipRect, sizeof command.ClipRect);
            hash = mixed(hash, &command.ElemCount, sizeof command.ElemCount);
        }
    }
    return hash;
}

}  // namespace pipit::ui
