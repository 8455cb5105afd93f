// Slanted and round shapes as one small picture. See Sketch in figure_pen.hpp.
#include "ui/kit/figure_pen.hpp"

#include <cmath>

namespace pipit::ui {

void Sketch::shape(std::vector<Dot> points, Colour inside, Colour line, double width) {
    parts_.push_back({std::move(points), 0, true, inside, line, width});
}

void Sketch::open(std::vector<Dot> points, Colour line, double width) {
    parts_.push_back({std::move(points), 0, false, {0, 0, 0, 0}, line, width});
}

void Sketch::circle(double x, double y, double r, Colour inside, Colour line, double width) {
    parts_.push_back({{{x, y}}, r, true, inside, line, width});
}

std::string Sketch::svg(const Part& part, double x, double y) {
    const auto paint = [](Colour colour) { return colour.a == 0 ? "none" : hex(colour); };
    const std::string look = " fill=\"" + paint(part.inside) + "\" stroke=\"" +
                             paint(part.width > 0 ? part.line : Colour{0, 0, 0, 0}) +
                             "\" stroke-width=\"" + svg_number(part.width) +
                             "\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>";
    if (part.r > 0) {
        return "<circle cx=\"" + svg_number(part.points[0].x - x) + "\" cy=\"" +
               svg_number(part.points[0].y - y) + "\" r=\"" + svg_number(part.r) + "\"" + look;
    }
    std::string path;
    for (const Dot& dot : part.points) {
        path += (path.empty() ? "M " : " L ") + svg_number(dot.x - x) + ' ' + svg_number(dot.y - y);
    }
    return "<path d=\"" + path + (part.closed ? " Z" : "") + "\"" + look;
}

void Sketch::draw(Canvas& canvas) const {
    if (parts_.empty()) return;
    double left = 1e9;
    double top = 1e9;
    double right = -1e9;
    double bottom = -1e9;
    for (const Part& part : parts_) {
        const double reach = part.r + part.width / 2 + 1;
        for (const Dot& dot : part.points) {
            left = std::min(left, dot.x - reach);
            top = std::min(top, dot.y - reach);
            right = std::max(right, dot.x + reach);
            bottom = std::max(bottom, dot.y + reach);
        }
    }
    const int x = static_cast<int>(std::floor(left));
    const int y = static_cast<int>(std::floor(top));
    std::string shapes;
    for (const Part& part : parts_) {
        shapes += svg(part, x, y);
    }
    canvas.drawing(shapes, {x, y, static_cast<int>(std::ceil(right)) - x,
                            static_cast<int>(std::ceil(bottom)) - y});
}

}  // namespace pipit::ui
