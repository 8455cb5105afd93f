// Bounds of figures of the plane and of space. Invariant: as figure_bounds.hpp says.
#include "engine/session/figure_bounds.hpp"

#include <algorithm>

namespace pipit::engine {

namespace {

template <class List>
std::int64_t size_of(const List& list) {
    return static_cast<std::int64_t>(list.size());
}

bool on_grid(const CoordinateGrid& f, int x, int y) {
    return within(x, f.x_from, f.x_to) && within(y, f.y_from, f.y_to);
}

std::string segments_problem(const CoordinateGrid& f, const std::vector<GridSegment>& segments) {
    for (const GridSegment& one : segments) {
        if (!on_grid(f, one.x1, one.y1) || !on_grid(f, one.x2, one.y2))
            return "a line's two points must stand on the grid";
        if (one.x1 == one.x2 && one.y1 == one.y2) return "a line needs two different points";
    }
    return {};
}

std::string shapes_problem(const CoordinateGrid& f) {
    if (f.shapes.size() > 4) return "a grid has at most 4 shapes";
    for (const GridShape& shape : f.shapes) {
        if (!within(size_of(shape.corners), 3, 8)) return "a shape on a grid has 3 to 8 corners";
        for (const LabelledPolygon::Corner& corner : shape.corners) {
            if (!on_grid(f, corner.x, corner.y)) return "a shape's corner stands outside the grid";
        }
    }
    return {};
}

std::string one_box_problem(const CubeBox::One& box) {
    return within(box.length, 1, 10) && within(box.width, 1, 10) && within(box.height, 1, 10)
               ? std::string()
               : "long, wide and high must be 1 to 10";
}

}  // namespace

std::string bounds_problem(const LabelledPolygon& f) {
    const std::int64_t n = size_of(f.corners);
    if (!within(n, 3, 8)) return "a polygon has 3 to 8 corners";
    for (const LabelledPolygon::Corner& corner : f.corners) {
        if (!within(corner.x, 0, 20) || !within(corner.y, 0, 20))
            return "a corner's coordinates must be 0 to 20";
    }
    if (!f.side_labels.empty() && f.side_labels.size() != f.corners.size())
        return "a polygon needs one side label for each side, or none";
    if (f.inner.size() > 3) return "a polygon has at most 3 inner lines";
    for (const LabelledPolygon::Inner& one : f.inner) {
        for (const int value : {one.x1, one.y1, one.x2, one.y2}) {
            if (!within(value, 0, 20)) return "an inner line's coordinates must be 0 to 20";
        }
        if (one.x1 == one.x2 && one.y1 == one.y2) return "an inner line needs two different points";
    }
    for (const int corner : f.right_angles) {
        if (!within(corner, 1, n)) return "right_angles must hold numbers of corners, from 1";
    }
    if (!f.angle_labels.empty() && f.angle_labels.size() != f.corners.size())
        return "a polygon needs one angle label for each corner, or none";
    return {};
}

std::string bounds_problem(const CoordinateGrid& f) {
    for (const int end : {f.x_from, f.x_to, f.y_from, f.y_to}) {
        if (!within(end, -20, 20)) return "a grid's ends must be -20 to 20";
    }
    if (!within(f.x_to - f.x_from, 1, 20) || !within(f.y_to - f.y_from, 1, 20))
        return "an axis must have 1 to 20 steps";
    if (!within(f.x_step, 1, 100) || !within(f.y_step, 1, 100))
        return "x_step and y_step must be 1 to 100";
    if (f.points.size() > 12) return "a grid has at most 12 points";
    for (const GridPoint& point : f.points) {
        if (!on_grid(f, point.x, point.y)) return "a point stands outside the grid";
    }
    if (f.segments.size() > 8) return "a grid has at most 8 segments";
    if (f.lines.size() > 3) return "a grid has at most 3 lines";
    if (std::string problem = segments_problem(f, f.segments); !problem.empty()) return problem;
    if (std::string problem = segments_problem(f, f.lines); !problem.empty()) return problem;
    return shapes_problem(f);
}

std::string bounds_problem(const Angles& f) {
    if (!within(f.from, 0, 359)) return "from must be 0 to 359 degrees";
    if (!within(size_of(f.parts), 1, 8)) return "there must be 1 to 8 angles";
    int sum = 0;
    for (const AnglePart& part : f.parts) {
        if (!within(part.size, 1, 360)) return "an angle's size must be 1 to 360 degrees";
        sum += part.size;
    }
    if (sum > 360) return "the angles add up to more than 360 degrees";
    if (f.protractor && (f.from != 0 || sum > 180))
        return "on a protractor the angles begin at 0 and add up to at most 180 degrees";
    return {};
}

std::string bounds_problem(const ShapeRow& f) {
    if (!within(size_of(f.items), 1, 6)) return "there must be 1 to 6 shapes";
    for (const ShapeRow::One& one : f.items) {
        if (!within(one.turned, 0, 359)) return "turned must be 0 to 359 degrees";
        if (is_solid(one.shape) && one.turned != 0) return "only flat shapes can be turned";
    }
    return {};
}

std::string bounds_problem(const CubeBox& f) {
    if (std::string problem = one_box_problem(f.first); !problem.empty()) return problem;
    return f.second ? one_box_problem(*f.second) : std::string();
}

std::string bounds_problem(const Solid& f) {
    const bool round = f.kind != Solid::Kind::pyramid && f.kind != Solid::Kind::prism;
    if (!round && (!f.radius.empty() || !f.diameter.empty()))
        return "a pyramid or prism has no radius or diameter: give side and height";
    if (round && !f.side.empty()) return "what is round has no side: give radius or diameter";
    if (!f.radius.empty() && !f.diameter.empty()) return "give the radius or the diameter";
    if (!f.height.empty() && (f.kind == Solid::Kind::sphere || f.kind == Solid::Kind::circle))
        return "a sphere or circle has no height";
    return {};
}

std::string bounds_problem(const Transversal& f) {
    return within(f.slant, 30, 150) ? std::string() : "slant must be 30 to 150 degrees";
}

}  // namespace pipit::engine
