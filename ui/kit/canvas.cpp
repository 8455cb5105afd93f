// Flat shapes and the parts of the look, as quads. Masks are made in masks.cpp. See canvas.hpp.
#include "ui/kit/canvas.hpp"

#include "ui/kit/art.hpp"
#include "ui/kit/masks.hpp"

#include <imgui.h>

#include <array>
#include <cstdio>

namespace pipit::ui {

namespace {

ImU32 packed(Colour c) {
    return IM_COL32(c.r, c.g, c.b, c.a);
}

}  // namespace

void Canvas::begin(ImDrawList* list, const Look& look) {
    list_ = list;
    look_ = look;
}

void Canvas::fill(Rect rect, Colour colour) {
    if (rect.empty() || colour.a == 0) return;
    list_->PrimReserve(6, 4);
    const ImVec2 from(static_cast<float>(rect.x), static_cast<float>(rect.y));
    const ImVec2 to(static_cast<float>(rect.right()), static_cast<float>(rect.bottom()));
    list_->PrimRectUV(from, to, ImVec2(0, 0), ImVec2(0, 0), packed(colour));
}

void Canvas::quad(Rect to, const Slot& from, Rect part, Colour colour) {
    if (to.empty() || colour.a == 0) return;
    const auto w = static_cast<float>(page_.width());
    const auto h = static_cast<float>(page_.height());
    const ImVec2 uv_from(static_cast<float>(from.x + part.x) / w,
                         static_cast<float>(from.y + part.y) / h);
    const ImVec2 uv_to(static_cast<float>(from.x + part.right()) / w,
                       static_cast<float>(from.y + part.bottom()) / h);
    list_->PrimReserve(6, 4);
    list_->PrimRectUV(ImVec2(static_cast<float>(to.x), static_cast<float>(to.y)),
                      ImVec2(static_cast<float>(to.right()), static_cast<float>(to.bottom())),
                      uv_from, uv_to, packed(colour));
}

void Canvas::blit(const Slot& slot, int x, int y, Colour colour) {
    quad({x, y, slot.w, slot.h}, slot, {0, 0, slot.w, slot.h}, colour);
}

const Slot* Canvas::mask(MaskKind kind, int a, int b) {
    std::array<char, 40> key{};
    std::snprintf(key.data(), key.size(), "mask %d %d %d", static_cast<int>(kind), a, b);
    if (const Slot* found = page_.find(key.data())) return found;
    const Mask made = make_mask(kind, a, b);
    return page_.add(key.data(), made.w, made.h, made.argb.data());
}

void Canvas::corner_quads(Rect rect, int r, const Slot& mask, Colour colour, unsigned corners) {
    const int right = rect.right() - r;
    const int bottom = rect.bottom() - r;
    if ((corners & 1U) != 0) quad({rect.x, rect.y, r, r}, mask, {0, 0, r, r}, colour);
    if ((corners & 2U) != 0) quad({right, rect.y, r, r}, mask, {r, 0, r, r}, colour);
    if ((corners & 4U) != 0) quad({rect.x, bottom, r, r}, mask, {0, r, r, r}, colour);
    if ((corners & 8U) != 0) quad({right, bottom, r, r}, mask, {r, r, r, r}, colour);
}

void Canvas::rounded(Rect rect, int r, Colour colour, unsigned corners) {
    if (rect.empty()) return;
    const bool both_ends = (corners & corners_top) != 0 && (corners & corners_bottom) != 0;
    r = std::min({r, rect.w / 2, both_ends ? rect.h / 2 : rect.h});
    const Slot* disc_mask = r > 0 && corners != 0 ? mask(MaskKind::disc, r, 0) : nullptr;
    if (disc_mask == nullptr) return fill(rect, colour);
    corner_quads(rect, r, *disc_mask, colour, corners);
    const int top = (corners & corners_top) != 0 ? r : 0;
    const int bottom = (corners & corners_bottom) != 0 ? r : 0;
    fill({rect.x + r, rect.y, rect.w - 2 * r, top}, colour);
    fill({rect.x, rect.y + top, rect.w, rect.h - top - bottom}, colour);
    fill({rect.x + r, rect.bottom() - bottom, rect.w - 2 * r, bottom}, colour);
}

void Canvas::outline(Rect rect, int r, int width, Colour colour, unsigned corners) {
    if (rect.empty()) return;
    r = std::min({r, rect.w / 2, rect.h / 2});
    const Slot* ring_mask = r > 0 && corners != 0 ? mask(MaskKind::ring, r, width) : nullptr;
    if (ring_mask != nullptr) corner_quads(rect, r, *ring_mask, colour, corners);
    const int top = ring_mask != nullptr && (corners & corners_top) != 0 ? r : 0;
    const int bottom = ring_mask != nullptr && (corners & corners_bottom) != 0 ? r : 0;
    fill({rect.x + top, rect.y, rect.w - 2 * top, width}, colour);
    fill({rect.x + bottom, rect.bottom() - width, rect.w - 2 * bottom, width}, colour);
    const int from = std::max(top, top == 0 ? width : 0);
    const int to = std::max(bottom, bottom == 0 ? width : 0);
    fill({rect.x, rect.y + from, width, rect.h - from - to}, colour);
    fill({rect.right() - width, rect.y + from, width, rect.h - from - to}, colour);
}

void Canvas::dashed(Rect rect, int r, int width, Colour colour) {
    if (rect.empty()) return;
    r = std::min({r, rect.w / 2, rect.h / 2});
    if (r > 0) {
        if (const Slot* corner = mask(MaskKind::dashed_ring, r, width)) {
            corner_quads(rect, r, *corner, colour, corners_all);
        }
    }
    const int dash = 3 * width;
    const auto along = [&](int length, auto&& put) {
        const int count = std::max(1, (length + dash) / (dash * 11 / 6));
        for (int i = 0; i < count; ++i) {
            const int middle = length * (2 * i + 1) / (2 * count);
            const int from = std::max(0, middle - dash / 2);
            put(from, std::min(dash, length - from));
        }
    };
    if (rect.w > 2 * r) {
        along(rect.w - 2 * r, [&](int at, int length) {
            fill({rect.x + r + at, rect.y, length, width}, colour);
            fill({rect.x + r + at, rect.bottom() - width, length, width}, colour);
        });
    }
    if (rect.h > 2 * r) {
        along(rect.h - 2 * r, [&](int at, int length) {
            fill({rect.x, rect.y + r + at, width, length}, colour);
            fill({rect.right() - width, rect.y + r + at, width, length}, colour);
        });
    }
}

void Canvas::disc(int centre_x, int centre_y, int r, Colour colour) {
    if (const Slot* slot = mask(MaskKind::disc, r, 0))
        blit(*slot, centre_x - r, centre_y - r, colour);
}

void Canvas::ring(int centre_x, int centre_y, int r, int width, Colour colour) {
    if (const Slot* slot = mask(MaskKind::ring, r, width))
        blit(*slot, centre_x - r, centre_y - r, colour);
}

void Canvas::line_h(int x, int y, int w, int thickness, Colour colour) {
    fill({x, y, w, thickness}, colour);
}

void Canvas::line_v(int x, int y, int h, int thickness, Colour colour) {
    fill({x, y, thickness, h}, colour);
}

void Canvas::dashed_v(int x, int y, int h, int thickness, Colour colour) {
    for (int at = 0; at < h; at += 10) {
        fill({x, y + at, thickness, std::min(6, h - at)}, colour);
    }
}

// ---- the parts of the look ----

void Canvas::paper() {
    fill({0, 0, look_.width, look_.height}, palette().paper);
}

void Canvas::band(int height) {
    fill({0, 0, look_.width, height}, palette().sky);
    if (look_.theme == Theme::contrast) fill({0, height - 2, look_.width, 2}, palette().line);
}

void Canvas::card(Rect rect, Colour line) {
    card(rect, line, line == palette().line ? palette().ledge : line, palette().card,
         look_.card_radius());
}

void Canvas::card(Rect rect, Colour line, Colour ledge_colour, Colour body, int r) {
    const int line_width = look_.theme == Theme::contrast ? 2 : 1;
    outline(rect, r, 3, line);
    rounded({rect.x, rect.bottom() - r - ledge, rect.w, r + ledge}, r, ledge_colour,
            corners_bottom);
    if (!(ledge_colour == line)) {
        // The ledge begins where the corner does; above it the sides keep the line's colour.
        fill({rect.x, rect.bottom() - r - ledge, line_width, ledge}, line);
        fill({rect.right() - line_width, rect.bottom() - r - ledge, line_width, ledge}, line);
    }
    rounded({rect.x + line_width, rect.y + line_width, rect.w - 2 * line_width,
             rect.h - line_width - ledge},
            r - line_width, body);
}

void Canvas::well(Rect rect) {
    rounded(rect, radius::well, palette().well);
    if (look_.theme == Theme::contrast) outline(rect, radius::well, 2, palette().line);
}

void Canvas::main_button(Rect rect, Colour body, Colour ledge_colour, int ledge_height) {
    rounded(rect, radius::button, ledge_colour);
    rounded({rect.x, rect.y, rect.w, rect.h - ledge_height}, radius::button, body);
}

void Canvas::focus_ring(Rect control, int r) {
    const Rect outer = control.inset(-7);
    outline(outer, r + 7, 7, palette().focus_out);
    // The corners reach a pixel further in, so that nothing shines through between ring and
    // control.
    if (const Slot* corner = mask(MaskKind::ring, r + 7, 8); corner != nullptr && r > 0) {
        corner_quads(outer, std::min({r + 7, outer.w / 2, outer.h / 2}), *corner,
                     palette().focus_out, corners_all);
    }
    outline(control.inset(-4), r + 4, 3, palette().focus_in);
}

void Canvas::tag(Rect rect) {
    const auto shape = [this](Rect area, Colour colour) {
        if (const Slot* tip = mask(MaskKind::tip, area.h, 0)) blit(*tip, area.x, area.y, colour);
        fill({area.x + tag_tip, area.y, area.w - tag_tip, area.h}, colour);
    };
    if (look_.theme == Theme::contrast) {
        shape(rect, palette().line);
        shape({rect.x + 3, rect.y + 2, rect.w - 5, rect.h - 4}, palette().tint);
    } else {
        shape(rect, palette().tint);
    }
    if (const Slot* hole = mask(MaskKind::spot, 7, 0)) {
        blit(*hole, rect.x + 13, rect.y + (rect.h - 7) / 2, palette().primary);
    }
}

void Canvas::progress(Rect rect, int percent) {
    const int r = rect.h / 2;
    rounded(rect, r, palette().well);
    if (look_.theme == Theme::contrast) outline(rect, r, 1, palette().line);
    const int w = rect.w * std::clamp(percent, 0, 100) / 100;
    if (w > 0) rounded({rect.x, rect.y, std::max(w, 2 * r), rect.h}, r, palette().primary);
}

void Canvas::hills(int height) {
    if (palette().hill1 == palette().paper) return;
    const int width = look_.width;
    for (int hill = 0; hill < 2; ++hill) {
        const Colour colour = hill == 0 ? palette().hill1 : palette().hill2;
        for (int x = 0; x < width; x += hill_tile) {
            const int w = std::min(hill_tile, width - x);
            std::array<char, 48> key{};
            std::snprintf(key.data(), key.size(), "hill %d %d %d %d", hill, width, height, x);
            const Slot* slot = page_.find(key.data());
            if (slot == nullptr) {
                const HillEdge edge = hill_edge(hill, width, height, x, w);
                const Mask made = hill_mask(hill, width, height, x, w, edge);
                slot = page_.add(key.data(), made.w, made.h, made.argb.data(), edge.top);
            }
            if (slot == nullptr) return;
            const int top = look_.height - height;
            blit(*slot, x, top + slot->top, colour);
            const int below = slot->top + slot->h;
            fill({x, top + below, w, height - below}, colour);
        }
    }
}

// ---- patterns ----

void Canvas::hatch(Rect rect, Colour colour) {
    const Slot* tile = mask(MaskKind::hatch, 0, 0);
    if (tile == nullptr) return;
    for (int y = 0; y < rect.h; y += tile->h) {
        const int h = std::min(tile->h, rect.h - y);
        for (int x = 0; x < rect.w; x += tile->w) {
            const int w = std::min(tile->w, rect.w - x);
            quad({rect.x + x, rect.y + y, w, h}, *tile, {0, 0, w, h}, colour);
        }
    }
}

void Canvas::dots(Rect rect, Colour colour) {
    const Slot* tile = mask(MaskKind::dots, 0, 0);
    if (tile == nullptr) return;
    // Whole dots only: one at 12, 30, 48 ... that keeps 6 pixels from the far edge.
    const auto count = [](int size) { return size < 18 ? 0 : (size - 6 - 12 - 1) / dot_step + 1; };
    const int columns = count(rect.w);
    const int rows = count(rect.h);
    for (int row = 0; row < rows; ++row) {
        for (int done = 0; done < columns;) {
            const int here = std::min(columns - done, tile->w / dot_step);
            const int w = here * dot_step;
            quad({rect.x + 3 + done * dot_step, rect.y + 3 + row * dot_step, w, dot_step}, *tile,
                 {0, 0, w, dot_step}, colour);
            done += here;
        }
    }
}

// ---- art ----

void Canvas::icon(std::string_view name, int x, int y, int size, Colour colour) {
    std::array<char, 64> key{};
    std::snprintf(key.data(), key.size(), "icon-%.*s", static_cast<int>(name.size()), name.data());
    const std::string id = key.data();
    const std::string sized = id + ' ' + std::to_string(size);
    const Slot* slot = page_.find(sized);
    if (slot == nullptr) {
        const Drawing* drawing = find_drawing(id);
        if (drawing == nullptr) return;
        const auto argb = rasterise(drawing->shapes, drawing->w, drawing->h, size, size);
        slot = page_.add(sized, size, size, argb.data());
    }
    if (slot != nullptr) blit(*slot, x, y, colour);
}

int Canvas::art_height(std::string_view id, int w) {
    const Drawing* drawing = find_drawing(id);
    if (drawing == nullptr) return 0;
    return static_cast<int>(std::lround(static_cast<float>(w) * drawing->h / drawing->w));
}

bool Canvas::has_art(std::string_view id) {
    return find_drawing(id) != nullptr;
}

void Canvas::art(std::string_view id, int x, int y, int w, int opacity_percent) {
    const Drawing* drawing = find_drawing(id);
    if (drawing == nullptr || w <= 0) return;
    const bool dark = drawing->recoloured && look_.theme != Theme::light;
    const std::string sized = std::string(id) + ' ' + std::to_string(w) + (dark ? " dark" : "");
    const Slot* slot = page_.find(sized);
    if (slot == nullptr) {
        const int h = art_height(id, w);
        const std::string recoloured = dark ? for_dark(drawing->shapes) : std::string();
        const auto argb = rasterise(dark ? std::string_view(recoloured) : drawing->shapes,
                                    drawing->w, drawing->h, w, h);
        slot = page_.add(sized, w, h, argb.data());
    }
    if (slot != nullptr) blit(*slot, x, y, Colour{255, 255, 255, 255}.faded(opacity_percent));
}

void Canvas::bird(std::string_view pose, int x, int stands_on_y, int w) {
    art("pipit-" + std::string(pose), x, stands_on_y - (w * 150 + 80) / 160, w);
}

void Canvas::plant(std::string_view id, int x, int stands_on_y, int w, int opacity_percent) {
    art(id, x, stands_on_y - (w * 76 + 32) / 64, w, opacity_percent);
}

void Canvas::drawing(std::string_view shapes, Rect rect) {
    if (rect.empty()) return;
    const std::string key =
        "svg " + std::to_string(rect.w) + ' ' + std::to_string(rect.h) + ' ' + std::string(shapes);
    const Slot* slot = page_.find(key);
    if (slot == nullptr) {
        const auto argb = rasterise(shapes, static_cast<float>(rect.w), static_cast<float>(rect.h),
                                    rect.w, rect.h);
        slot = page_.add(key, rect.w, rect.h, argb.data());
    }
    if (slot != nullptr) blit(*slot, rect.x, rect.y, {255, 255, 255, 255});
}

void Canvas::push_clip(Rect rect) {
    // Through Dear ImGui, so that what is cut off cannot be tapped either.
    ImGui::PushClipRect(ImVec2(static_cast<float>(rect.x), static_cast<float>(rect.y)),
                        ImVec2(static_cast<float>(rect.right()), static_cast<float>(rect.bottom())),
                        true);
}

void Canvas::pop_clip() {
    ImGui::PopClipRect();
}

Rect Canvas::clip() const {
    const ImVec2 from = list_->GetClipRectMin();
    const ImVec2 to = list_->GetClipRectMax();
    return {static_cast<int>(from.x), static_cast<int>(from.y), static_cast<int>(to.x - from.x),
            static_cast<int>(to.y - from.y)};
}

}  // namespace pipit::ui
