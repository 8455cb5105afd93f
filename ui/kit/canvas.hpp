// The drawing technique: everything is an axis-aligned, whole-pixel quad in Dear ImGui's draw list,
// textured from one page of masks, glyphs, icons and art that is filled on first use.
// Invariant: no triangle that is not half of such a quad; the same calls give the same bytes.
#pragma once

#include "ui/kit/geometry.hpp"
#include "ui/kit/page.hpp"
#include "ui/kit/theme.hpp"

#include <string>
#include <string_view>

struct ImDrawList;

namespace pipit::ui {

enum class MaskKind;  // masks.hpp

/// Which corners of a rectangle are round.
enum Corners : unsigned {
    corners_none = 0,
    corners_top = 3,
    corners_bottom = 12,
    corners_all = 15
};

class Canvas {
  public:
    explicit Canvas(Page& page) : page_(page) {}
    /// Starts a frame: later calls draw into `list`, coloured by `look`. Called by the shell.
    void begin(ImDrawList* list, const Look& look);

    [[nodiscard]] const Look& look() const { return look_; }
    [[nodiscard]] const Palette& palette() const { return look_.palette(); }
    Page& page() { return page_; }

    // Flat shapes.
    void fill(Rect rect, Colour colour);
    void rounded(Rect rect, int r, Colour colour, unsigned corners = corners_all);
    /// A line of `width` pixels inside the edge of a rounded rectangle.
    void outline(Rect rect, int r, int width, Colour colour, unsigned corners = corners_all);
    void dashed(Rect rect, int r, int width, Colour colour);
    void disc(int centre_x, int centre_y, int r, Colour colour);
    void ring(int centre_x, int centre_y, int r, int width, Colour colour);

    // The parts of the look.
    /// The page: paper, and in the `contrast` theme nothing else.
    void paper();
    /// The band at the top, `height` pixels, sky.
    void band(int height);
    /// The two hills along the bottom, `height` pixels high over the window's whole width.
    void hills(int height);
    /// A card with its line and its ledge; `rect` holds both. `line` also colours the ledge when it
    /// is not the palette's line.
    void card(Rect rect, Colour line);
    void card(Rect rect) { card(rect, palette().line); }
    void card(Rect rect, Colour line, Colour ledge_colour, Colour body, int r);
    /// A sunk area in a card.
    void well(Rect rect);
    /// A filled button on its ledge; the look of every main button.
    void main_button(Rect rect, Colour body, Colour ledge_colour, int ledge_height);
    /// The two rings outside a control.
    void focus_ring(Rect control, int r);
    /// A plant label: pointed left end, a hole.
    void tag(Rect rect);
    /// A progress line: a round trough with `percent` of it filled.
    void progress(Rect rect, int percent);
    void line_h(int x, int y, int w, int thickness, Colour colour);
    void line_v(int x, int y, int h, int thickness, Colour colour);
    void dashed_v(int x, int y, int h, int thickness, Colour colour);

    // Patterns for figures, drawn over a fill.
    void hatch(Rect rect, Colour colour);
    void dots(Rect rect, Colour colour);

    // Art from ui/art.
    /// A 24-grid icon ("check", "hint") in one colour, `size` pixels square.
    void icon(std::string_view name, int x, int y, int size, Colour colour);
    /// A drawing by its id ("pipit-perch", "poppy-leaf", "avatar-fox", "picture-sun"), `w` pixels
    /// wide with its own proportions; plants and the bird are recoloured on dark themes.
    void art(std::string_view id, int x, int y, int w, int opacity_percent = 100);
    /// Height of a drawing at width `w`; 0 when there is none of that id.
    [[nodiscard]] static int art_height(std::string_view id, int w);
    [[nodiscard]] static bool has_art(std::string_view id);
    /// The bird in `pose` ("perch", "look", "cheer", "think", "sleep") standing on the line y.
    void bird(std::string_view pose, int x, int stands_on_y, int w);
    /// A plant standing on the line y: `id` as "poppy-leaf".
    void plant(std::string_view id, int x, int stands_on_y, int w, int opacity_percent = 100);
    /// A small drawing given as SVG shapes (no <svg> around them) in a w x h grid; rasterised once.
    void drawing(std::string_view shapes, Rect rect);

    // Clipping, for content that scrolls.
    void push_clip(Rect rect);
    void pop_clip();
    /// What can be drawn on now.
    [[nodiscard]] Rect clip() const;

    /// One quad of the page at its own size (for text.cpp).
    void blit(const Slot& slot, int x, int y, Colour colour);

  private:
    void quad(Rect to, const Slot& from, Rect part, Colour colour);
    void corner_quads(Rect rect, int r, const Slot& mask, Colour colour, unsigned corners);
    const Slot* mask(MaskKind kind, int a, int b);

    Page& page_;
    ImDrawList* list_ = nullptr;
    Look look_;
};

}  // namespace pipit::ui
