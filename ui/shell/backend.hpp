// Draws Dear ImGui's lists with SDL_Renderer: a solid quad becomes a filled rectangle, a textured
// quad a copied one. Invariant: anything the canvas emits is one of the two; a frame begins with
// paper everywhere, so that any part of it can be drawn again by itself.
#pragma once

#include "ui/kit/geometry.hpp"

#include <cstdint>
#include <vector>

struct ImDrawData;
struct SDL_Renderer;

namespace pipit::ui {

class Page;

/// Draws these parts of the lists; outside them the target stays as it was.
void render(SDL_Renderer* renderer, const ImDrawData& data, const Page& page,
            const std::vector<Rect>& parts);

/// What stands on the target, told tile by tile by a number made of all that is drawn there: of the
/// next frame only the tiles whose number differs are drawn.
class Shown {
  public:
    /// Whatever stands there is another target's, or was lost: the next frame differs everywhere.
    void forget() { tiles_.clear(); }
    /// The parts in which this frame differs from the one before; it counts as shown from here on.
    std::vector<Rect> differing(const ImDrawData& data, const Page& page);

  private:
    int width_ = 0;
    int height_ = 0;
    std::vector<std::uint64_t> tiles_;
};

}  // namespace pipit::ui
