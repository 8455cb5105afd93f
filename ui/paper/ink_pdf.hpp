// What the files of Ink share: cairo's surface, the fonts as cairo has them, and the canvas that
// figures are drawn on before their quads are put on paper.
#pragma once

#include "ui/kit/fonts.hpp"
#include "ui/paper/ink.hpp"

#include <cairo.h>

#include <map>

struct SDL_Surface;
struct SDL_Renderer;
struct ImGuiContext;

namespace pipit::ui {

/// The faces of paper, as FreeType and as cairo hold them. One for the whole program: cairo keeps
/// faces it has drawn with, also when a file is done.
class PaperFonts {
  public:
    static engine::Result<PaperFonts*> open();
    FontSet& set() { return *set_; }
    cairo_font_face_t* face(std::size_t font);

  private:
    std::unique_ptr<FontSet> set_;
    std::map<std::size_t, cairo_font_face_t*> faces_;
};

struct SketchWith {
    PaperFonts& fonts;
    const engine::FractionCircle* circle;  ///< Where the figure is one: it is drawn pixel by pixel.
};

/// A canvas without a window. Dear ImGui's context of its own, so that a frame that is being drawn
/// on the screen goes on undisturbed.
class SketchBoard {
  public:
    static engine::Result<std::unique_ptr<SketchBoard>> open();
    ~SketchBoard();
    SketchBoard(const SketchBoard&) = delete;
    SketchBoard& operator=(const SketchBoard&) = delete;

    TextSize measure(Rect area, const Ink::Sketched& sketched);
    /// Draws, and puts every quad on `cr`, a pixel a unit. False where one is a picture of
    /// something that has no outline.
    bool draw(cairo_t* cr, const SketchWith& with, Rect area, const Ink::Sketched& sketched);

  private:
    SketchBoard();
    bool put(cairo_t* cr, const SketchWith& with) const;

    SDL_Surface* surface_ = nullptr;
    SDL_Renderer* renderer_ = nullptr;
    ImGuiContext* context_ = nullptr;
    std::unique_ptr<Text> text_;
    std::unique_ptr<Page> page_;
    std::unique_ptr<Canvas> canvas_;
    std::unique_ptr<Ui> ui_;
};

/// Fills and strokes of SVG shapes, drawn in a grid of this size, from the origin of `cr`.
void put_svg(cairo_t* cr, std::string_view shapes, float grid_w, float grid_h);
/// A fraction circle with its top left at (x, y).
void put_wheel(cairo_t* cr, const engine::FractionCircle& circle, double x, double y, double size);
void set_colour(cairo_t* cr, Colour colour);

struct Ink::Pdf {
    std::vector<std::uint8_t> bytes;
    cairo_surface_t* surface = nullptr;
    cairo_t* cr = nullptr;
    PaperFonts* fonts = nullptr;
    std::unique_ptr<SketchBoard> board;  ///< Opened with the first figure.
    const engine::FractionCircle* circle =
        nullptr;        ///< The figure that is drawn now, if it is one.
    bool whole = true;  ///< Everything that was drawn is on the page.
    ~Pdf();
};

}  // namespace pipit::ui
