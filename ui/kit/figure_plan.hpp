// A drawing in units of its own with words beside it, made as large as its room allows. Invariant:
// words stand where the scale puts them, at 18 pixels or more; with draws == false the size is the
// same and nothing is touched.
#pragma once

#include "ui/kit/figure_pen.hpp"

#include <string>
#include <utility>
#include <vector>

namespace pipit::ui {

/// `share` (0..1) of the way from one colour to another.
Colour mixed(Colour a, Colour b, double share);
/// The diagonal lines of a hatch, or the dots, inside a closed shape in pixels.
void draw_pattern(Sketch& sketch, const std::vector<Sketch::Dot>& shape, engine::Fill fill,
                  Colour colour);
/// A line through the points in dashes, pixels.
void dashes(Sketch& sketch, const std::vector<Sketch::Dot>& points, Colour line, double width);

/// Whether a line touches the inside of a box.
bool crosses(double left, double top, double right, double bottom, const Sketch::Dot& a,
             const Sketch::Dot& b);

class Plan {
  public:
    using Dot = Sketch::Dot;  ///< Right and down, in units.

    /// A closed shape in a fill's colour and pattern, with an outline.
    void filled(std::vector<Dot> points, engine::Fill fill);
    /// A closed shape in one colour; `width` 0: no outline.
    void shape(std::vector<Dot> points, Colour inside, double width = 3);
    void line(std::vector<Dot> points, double width = 3, bool dashed = false);
    void line_in(std::vector<Dot> points, Colour colour, double width);
    /// Words beyond `at` in the direction `away` (centred on it when that is {0, 0}).
    void word(Dot at, Dot away, std::string text);
    /// The same on a plate of `ground`.
    void word_on(Dot at, std::string text, Colour ground);
    /// Words between two arms of an angle at `vertex`, whose middle points to `turn` degrees
    /// (counter-clockwise from the right), `size` degrees wide, at least `off` units out and, where
    /// they do not fit between, beyond the arms' ends at `arm` units.
    void word_in_angle(Dot vertex, double turn, double size, double off, double arm,
                       std::string text);

    /// Its words begin at this size (else Pen::words()) and get smaller where they must.
    void letters(int px) { letters_ = px; }
    /// Whether all words stand apart when it is drawn.
    [[nodiscard]] bool apart(const Pen& pen, double readable, double largest) const;
    /// `readable`: pixels a unit that can be read; `largest`: never more.
    TextSize draw(const Pen& pen, double readable, double largest) const;

  private:
    struct Stroke {
        std::vector<Dot> points;
        engine::Fill fill = engine::Fill::empty;
        Colour inside;
        Colour line;
        double width = 0;
        bool closed = false;
        bool dashed = false;
        bool pattern = false;
        bool own_line = false;
    };
    struct Word {
        Dot at;
        Dot away;
        std::string text;
        double off = 0;
        double half = 0;  ///< Of the angle it stands in, radians; 0: in none.
        double arm = 0;
        bool plate = false;
        Colour ground;
    };
    struct Box {
        double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
        void hold(double x, double y);
    };
    static Box place(const Pen& pen, const Word& word, double scale, const TextStyle& in);
    [[nodiscard]] Box box(const Pen& pen, double scale, const TextStyle& in) const;
    [[nodiscard]] double fitted(const Pen& pen, double largest, const TextStyle& in) const;
    /// Whether a line runs through this place, in pixels.
    [[nodiscard]] bool crossed(const Box& ink, double scale) const;
    /// Whether no two words touch, none stands on a line, and each angle holds its own.
    [[nodiscard]] bool clear(const Pen& pen, double scale, const TextStyle& in) const;
    /// Letters and scale for the room there is.
    [[nodiscard]] std::pair<double, TextStyle> fit(const Pen& pen, double readable,
                                                   double largest) const;
    void put(const Pen& pen, double scale, const TextStyle& in, Dot origin) const;

    std::vector<Stroke> strokes_;
    std::vector<Word> words_;
    int letters_ = 0;
};

/// Points of an ellipse from `from` to `to` degrees, counter-clockwise from the right.
std::vector<Sketch::Dot> arc(Sketch::Dot centre, double rx, double ry, double from, double to);

/// `degrees` counter-clockwise from the right, `r` out.
Sketch::Dot polar(Sketch::Dot centre, double degrees, double r);

}  // namespace pipit::ui
