// Drawing on paper with cairo's PDF surface: words with Pipit's own letters, boxes, art and figures
// as lines and fills, nothing as a picture of pixels. Lengths are points, 1/72
// inch, from the top left. Invariant: the same calls give the same bytes; nothing tells of a clock,
// a machine or a file.
#pragma once

#include "engine/result.hpp"
#include "ui/kit/figures.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

/// How words look on paper.
struct PaperType {
    Face face = Face::body;
    double size = 11.5;
    Colour colour = light_palette.ink;
    double line = 1.34;  ///< Height in em; grows for a fraction.
    Align align = Align::left;
};

struct PaperSize {
    double w = 595.28;
    double h = 841.89;
};
inline constexpr PaperSize paper_a4{};
inline constexpr PaperSize paper_letter{612, 792};

struct Extent {
    double w = 0;
    double h = 0;
};

class Ink {
  public:
    /// The first page is begun. Errors: the fonts', as Text::open.
    static engine::Result<std::unique_ptr<Ink>> open(PaperSize size, const std::string& title);
    ~Ink();
    Ink(const Ink&) = delete;
    Ink& operator=(const Ink&) = delete;

    /// While dry, everything is measured and nothing drawn.
    void dry(bool on) { dry_ = on; }
    void next_page();
    /// Ends it: the whole file. bad_input where a figure had something that has no outline here.
    engine::Result<std::vector<std::uint8_t>> finish();

    /// The room words take, wrapped at `width`.
    Extent measure(std::string_view markup, const PaperType& type, double width = 1e6);
    /// Draws them from the top at (x, y); returns their height.
    double words(double x, double y, double width, std::string_view markup, const PaperType& type);
    /// A rectangle with round corners; a colour with alpha 0 is left out.
    void box(double x, double y, double w, double h, double r, Colour inside, Colour line,
             double thick = 0.8);
    void line(double x, double y, double to_x, double to_y, double thick, Colour colour,
              bool dotted = false);
    void disc(double x, double y, double r, Colour inside, Colour line, double thick = 0.8);
    /// A drawing of ui/art by its id, `w` wide; returns its height, 0 where there is none.
    double art(std::string_view id, double x, double y, double w);

    /// What `sketch` draws on a canvas of its own, `w` x `h` points of room: it is asked with
    /// draws == false for its size, then to draw. Half a point a pixel of the screen.
    using Sketched = std::function<TextSize(Ui& ui, Rect area, bool draws)>;
    Extent sketch(double x, double y, double w, double h, const Sketched& sketched);
    Extent figure(double x, double y, double w, double h, const engine::Figure& figure);
    /// The room it would take.
    Extent figure_extent(double w, double h, const engine::Figure& figure);

  private:
    Ink();
    struct Pdf;
    struct Lines;
    std::unique_ptr<Pdf> pdf_;
    bool dry_ = false;
};

}  // namespace pipit::ui
