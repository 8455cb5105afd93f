// What every figure's drawing needs, and the drawings by kind (one file a family of figures).
// Invariant: with draws == false a drawing returns the same size and touches nothing.
#pragma once

#include "engine/session/figure.hpp"
#include "ui/kit/widgets.hpp"

#include <string>

namespace pipit::ui {

struct Pen {
    Ui& ui;
    Rect area;  ///< Room there is; the drawing stands in its top left.
    bool draws = true;

    [[nodiscard]] Canvas& canvas() const { return ui.canvas(); }
    [[nodiscard]] const Palette& palette() const { return ui.palette(); }
    [[nodiscard]] bool wide() const { return ui.look().wide(); }
    [[nodiscard]] TextStyle words(bool bold = false) const;
    [[nodiscard]] TextSize measure(std::string_view markup, const TextStyle& style) const;
    /// Words centred on (x, middle of y..y+h), drawn only when draws.
    void centred(int x, int y, int h, std::string_view markup, const TextStyle& style) const;
    [[nodiscard]] Colour fill_colour(engine::Fill fill) const;
    /// A rectangle in a part's colour and pattern.
    void part(Rect rect, engine::Fill fill) const;
    /// The colour square of a legend, 18 px.
    void swatch(int x, int y, engine::Fill fill) const;
};

/// `hex` of a colour, "#2F74B5", for SVG shapes.
std::string hex(Colour colour);
/// A number as markup: {3/4} when it is no whole number and decimals < 0, else with decimals.
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

}  // namespace pipit::ui
