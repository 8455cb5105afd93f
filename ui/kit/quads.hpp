// What the canvas left in Dear ImGui's lists, quad by quad: for the backends, which draw it.
// Invariant: every six indices are one axis-aligned quad on whole pixels (canvas.hpp).
#pragma once

#include "ui/kit/geometry.hpp"

#include <imgui.h>

#include <cmath>

namespace pipit::ui {

inline int whole(float value) {
    return static_cast<int>(std::lround(value));
}

inline Rect clip_of(const ImDrawCmd& command) {
    return {whole(command.ClipRect.x), whole(command.ClipRect.y),
            whole(command.ClipRect.z - command.ClipRect.x),
            whole(command.ClipRect.w - command.ClipRect.y)};
}

/// A quad's top left and bottom right vertices, and where it goes.
struct Quad {
    const ImDrawVert& from;
    const ImDrawVert& to;
    Rect target;
};

template <class Take>
void each_quad(const ImDrawList& list, const ImDrawCmd& command, Take take) {
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned i = 0; i + 6 <= command.ElemCount; i += 6) {
        const ImDrawVert& from = vertices[indices[i]];
        const ImDrawVert& to = vertices[indices[i + 2]];
        take(Quad{from,
                  to,
                  {whole(from.pos.x), whole(from.pos.y), whole(to.pos.x - from.pos.x),
                   whole(to.pos.y - from.pos.y)}});
    }
}

}  // namespace pipit::ui
