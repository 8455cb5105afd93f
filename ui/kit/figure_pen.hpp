// What every figure's drawing needs, and the drawings by kind (one file a family of figures).
// Invariant: with draws == false a drawing returns the same size and touches nothing.
#pragma once

#include "engine/session/figure.hpp"
#include "ui/kit/widgets.hpp"

#include <string>
#include <vector>

namespace pipit::ui {

struct Pen {
    Ui& ui;
    Rect area;  ///< Room there is; the drawing stands in its top left.
    bool draws = true;

    [[nodiscard]] Canvas& canvas() const { return ui.canvas(); }
    [[nodiscard]] const Palette& palette() const { return ui.palette(); }
    [[nodiscard]] bool wide() const { return ui.look().wide(); }
    [[nodiscard]] TextStyle words(bool bold = false) const;
    /// Labels of their own size, for what grows with the drawing.
    [[nodiscard]] TextStyle words_of(int px, bool bold) const;
    /// The least size of a part: what can be read, when the figure is asked how low it may be (a
    /// height of 0); else whatever still draws, so that it stays in its room.
    [[nodiscard]] int least(int readable, int drawable) const {
        return area.h <= 0 ? readable : drawable;
    }
    /// `drawn` pixels on the design's page; up to 1.6 times as many where the window is wide.
    [[nodiscard]] int largest(int drawn) const { return wide() ? drawn * 8 / 5 : drawn; }
    [[nodiscard]] TextSize measure(std::string_view markup, const TextStyle& style) const;
    /// Words centred on (x, middle of y..y+h), drawn only when draws.
    void centred(int x, int y, int h, std::string_view markup, const TextStyle& style) const;
    [[nodiscard]] Colour fill_colour(engine::Fill fill) const;
    /// A rectangle in a part's colour and pattern.
    void part(Rect rect, engine::Fill fill) const;
    /// The colour square of a legend, 18 px.
    void swatch(int x, int y, engine::Fill fill) const;
};

/// Slanted and round shapes in window pixels, rasterised as one picture no larger than they are.
class Sketch {
  public:
    struct Dot {
        double x = 0;
        double y = 0;
    };
    /// Straight sides through the points; `width` 0: no line, transparent colours: none.
    void shape(std::vector<Dot> points, Colour inside, Colour line, double width);
    /// A line through the points, left open.
    void open(std::vector<Dot> points, Colour line, double width);
    void circle(double x, double y, double r, Colour inside, Colour line, double width);
    void draw(Canvas& canvas) const;

  private:
    struct Part {
        std::vector<Dot> points;
        double r = 0;
        bool closed = false;
        Colour inside;
        Colour line;
        double width = 0;
    };
    static std::string svg(const Part& part, double x, double y);
    std::vector<Part> parts_;
};

/// A number as SVG wants it, with two decimals, whatever the locale.
std::string svg_number(double value);

/// Where a number line's ticks stand.
struct LineAxis {
    int x = 0;  ///< Of the first tick.
    int y = 0;  ///< Of the line's middle.
    int length = 0;
    double from = 0;
    double to = 1;
    int steps = 1;
    int height = 0;  ///< Of the whole figure.
    int width = 0;
    TextStyle in = {};  ///< Of its numbers.
    int every = 0;      ///< Ticks from number to number; 0: at its ends alone.

    [[nodiscard]] int at(double value) const;
    [[nodiscard]] int tick(int i) const;
};
LineAxis line_axis(const Pen& pen, const engine::NumberLine& line, int above);
/// The line with its ticks and their numbers.
void draw_line_axis(const Pen& pen, const engine::NumberLine& line, const LineAxis& axis);
/// Room above the line for its marks.
int line_above(const Pen& pen, const engine::NumberLine& line);

/// A polygon with lines or marks inside, or words in its corners.
TextSize draw_marked(const Pen& pen, const engine::LabelledPolygon& figure);
/// One thing to count ("star", "apple", "leaf", "flower", else a dot), in the middle of `cell`.
void draw_object(const Pen& pen, Rect cell, std::string_view object);

/// `hex` of a colour, "#2F74B5", for SVG shapes.
std::string hex(Colour colour);
/// A number as markup: {3/4} when it is no whole number and decimals < 0, else with decimals; its
/// digits in the language's groups.
std::string number_words(const engine::Rational& value, int decimals);

TextSize draw(const Pen& pen, const engine::NoFigure& figure);
TextSize draw(const Pen& pen, const engine::FractionBar& figure);
TextSize draw(const Pen& pen, const engine::FractionCircle& figure);
TextSize draw(const Pen& pen, const engine::NumberLine& figure);
TextSize draw(const Pen& pen, const engine::ObjectArray& figure);
TextSize draw(const Pen& pen, const engine::Counters& figure);
TextSize draw(const Pen& pen, const engine::BaseTenBlocks& figure);
TextSize draw(const Pen& pen, const engine::TenFrame& figure);
TextSize draw(const Pen& pen, const engine::BarModel& figure);
TextSize draw(const Pen& pen, const engine::LabelledPolygon& figure);
TextSize draw(const Pen& pen, const engine::ClockFace& figure);
TextSize draw(const Pen& pen, const engine::Coins& figure);
TextSize draw(const Pen& pen, const engine::CoordinateGrid& figure);
TextSize draw(const Pen& pen, const engine::BarPlot& figure);
TextSize draw(const Pen& pen, const engine::LinePlot& figure);
TextSize draw(const Pen& pen, const engine::DotPlot& figure);
TextSize draw(const Pen& pen, const engine::DataTable& figure);
TextSize draw(const Pen& pen, const engine::Ruler& figure);
TextSize draw(const Pen& pen, const engine::Angles& figure);
TextSize draw(const Pen& pen, const engine::ShapeRow& figure);
TextSize draw(const Pen& pen, const engine::ObjectGroups& figure);
TextSize draw(const Pen& pen, const engine::CubeBox& figure);
TextSize draw(const Pen& pen, const engine::Solid& figure);
TextSize draw(const Pen& pen, const engine::PicturePlot& figure);
TextSize draw(const Pen& pen, const engine::BoxPlot& figure);
TextSize draw(const Pen& pen, const engine::Spinner& figure);
TextSize draw(const Pen& pen, const engine::Balance& figure);
TextSize draw(const Pen& pen, const engine::DoubleNumberLine& figure);
TextSize draw(const Pen& pen, const engine::Transversal& figure);

}  // namespace pipit::ui
