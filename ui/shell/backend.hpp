// Draws Dear ImGui's lists with SDL_Renderer: a solid quad becomes a filled rectangle, a textured
// quad a copied one. Invariant: anything the canvas emits is one of the two.
#pragma once

#include <cstdint>

struct ImDrawData;
struct SDL_Renderer;

namespace pipit::ui {

class Page;

/// Draws the lists. What they leave bare stays as it was: a frame begins with paper everywhere.
void render(SDL_Renderer* renderer, const ImDrawData& data, const Page& page);

/// A number that differs whenever what would be drawn differs.
std::uint64_t hash_of(const ImDrawData& data, const Page& page);

}  // namespace pipit::ui
