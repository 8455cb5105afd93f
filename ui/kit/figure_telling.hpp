// Figures in words: what all kinds share, and the kinds with many parts. Invariant: what is to be
// counted is told as taps, what is to be read by the marks around it; an answer is never said.
#pragma once

#include "ui/kit/figure_pen.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

std::string whole(int value);
std::string number(const engine::Rational& value, int decimals);
std::string label_words(const std::string& label);
/// "tap, tap, tap": what a listener counts.
std::string taps(int n);
std::string fill_word(engine::Fill fill);
std::string line_words(const engine::NumberLine& line);
std::string joined(const std::vector<std::string>& words);

/// Sentences one after the other.
class Telling {
  public:
    Telling& say(std::string_view sentence) {
        if (!out_.empty() && !sentence.empty()) out_ += ' ';
        out_ += sentence;
        return *this;
    }
    [[nodiscard]] std::string words() const { return out_; }

  private:
    std::string out_;
};

// figure_words_geometry.cpp
/// The point of a grid from which steps are told: where the axes meet; the corner of plain paper.
std::pair<int, int> counted_from(const engine::CoordinateGrid& f);
void say_plane(Telling& out, const engine::CoordinateGrid& f);
void say_marks(Telling& out, const engine::CoordinateGrid& f);
void say_inside(Telling& out, const engine::LabelledPolygon& f);
std::string told(const engine::Angles& f);
std::string told(const engine::ShapeRow& f);
std::string told(const engine::CubeBox& f);
std::string told(const engine::Solid& f);
std::string told(const engine::Transversal& f);

// figure_words_amounts.cpp
std::string told(const engine::Ruler& f);
std::string told(const engine::ObjectGroups& f);
std::string told(const engine::PicturePlot& f);
std::string told(const engine::BoxPlot& f);
std::string told(const engine::Spinner& f);
std::string told(const engine::Balance& f);
std::string told(const engine::DoubleNumberLine& f);

}  // namespace pipit::ui
