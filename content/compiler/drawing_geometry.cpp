// Figures of the plane and of space as text. Coordinates on a grid are steps from its lower left
// corner: > to the right, ^ up; @ for none of either.
#include "content/compiler/drawing.hpp"

namespace pipit::pack {

namespace {

using engine::LabelledPolygon;

bool upright(const LabelledPolygon& f) {
    const std::size_t n = f.corners.size();
    for (std::size_t i = 0; i < n; ++i) {
        const auto& a = f.corners[i];
        const auto& b = f.corners[(i + 1) % n];
        if (a.x != b.x && a.y != b.y) return false;
    }
    return true;
}
std::string corners(const LabelledPolygon& f) {
    std::string out = "corners";
    for (const auto& corner : f.corners)
        out += " " + std::to_string(corner.x) + "," + std::to_string(corner.y);
    return out;
}

std::string sides(const LabelledPolygon& f) {
    std::string out = "sides";
    const std::size_t n = f.corners.size();
    for (std::size_t i = 0; i < n; ++i) {
        const auto& a = f.corners[i];
        const auto& b = f.corners[(i + 1) % n];
        const char* way = a.y == b.y ? (b.x > a.x ? "E" : "W") : (b.y > a.y ? "S" : "N");
        const std::string label = i < f.side_labels.size() ? f.side_labels[i] : "";
        out += std::string(" ") + way + "(" + label + ")";
    }
    return out;
}
// A square's middle is inside when a ray to the right crosses the upright sides an odd number
// of times.
std::string grid(const LabelledPolygon& f) {
    std::string out = "grid";
    const std::size_t n = f.corners.size();
    for (int y = 0; y < 20; ++y) {
        std::string row;
        for (int x = 0; x < 20; ++x) {
            bool inside = false;
            for (std::size_t i = 0; i < n; ++i) {
                const auto& a = f.corners[i];
                const auto& b = f.corners[(i + 1) % n];
                const bool crosses = (a.y <= y) != (b.y <= y);
                if (crosses && a.x == b.x && a.x > x) inside = !inside;
            }
            row += inside ? '#' : ' ';
        }
        if (row.find('#') != std::string::npos) out += "/" + row;
    }
    return out;
}

std::string labels_of(const char* name, const std::vector<std::string>& labels) {
    std::string out = name;
    for (const std::string& label : labels)
        out += " " + bracketed(label);
    return out;
}

std::string place(const engine::CoordinateGrid& f, int x, int y) {
    return times(x - f.x_from, '>') + times(y - f.y_from, '^');
}

// As place(), where an empty one would be lost between others.
std::string place_or_corner(const engine::CoordinateGrid& f, int x, int y) {
    const std::string out = place(f, x, y);
    return out.empty() ? "@" : out;
}

std::string two_places(const engine::CoordinateGrid& f, const engine::GridSegment& one) {
    return place_or_corner(f, one.x1, one.y1) + " " + place_or_corner(f, one.x2, one.y2);
}

const char* angle_word(const engine::AnglePart& part) {
    if (part.size < 90) return "acute";
    if (part.size == 90) return part.label.empty() ? "square" : "right";
    if (part.size < 180) return "obtuse";
    if (part.size == 180) return "straight";
    return part.size < 360 ? "reflex" : "round";
}

std::string box(const engine::CubeBox::One& one, bool cubes) {
    std::string out = "box";
    if (cubes)
        out += " long " + times(one.length, 'o') + " wide " + times(one.width, 'o') + " high " +
               times(one.height, 'o');
    return out + " " + bracketed(one.length_label) + " " + bracketed(one.width_label) + " " +
           bracketed(one.height_label);
}

// Upright on a grid: the squares inside, row by row. With labels: the sides in order, with
// their directions. Else the corners in order, "corners 0,0 5,0 8,4".
std::string outline(const LabelledPolygon& f) {
    if (f.grid && upright(f)) return grid(f);
    return f.side_labels.empty() ? corners(f) : sides(f);
}

}  // namespace

std::string drawing_of(const LabelledPolygon& f) {
    std::string out = outline(f);
    for (const auto& one : f.inner)
        out += " | inner " + std::to_string(one.x1) + "," + std::to_string(one.y1) + " " +
               std::to_string(one.x2) + "," + std::to_string(one.y2) + " " + bracketed(one.label);
    if (!f.right_angles.empty()) out += " | square at";
    for (const int corner : f.right_angles)
        out += " " + std::to_string(corner);
    if (!f.angle_labels.empty()) out += labels_of(" | angles", f.angle_labels);
    return out;
}

// Points are told by the steps to the right and up from the lower left corner.
std::string drawing_of(const engine::CoordinateGrid& f) {
    std::string out = f.axes ? "plane" : "paper";
    for (const int end : {f.x_from, f.x_to, f.y_from, f.y_to})
        out += " " + std::to_string(end);
    if (f.joined) out += " joined";
    for (const auto& point : f.points)
        out += " | " + point.label + " " + place(f, point.x, point.y);
    if (f.x_step != 1 || f.y_step != 1)
        out += " | step " + std::to_string(f.x_step) + " " + std::to_string(f.y_step);
    if (!f.x_title.empty() || !f.y_title.empty())
        out += labels_of(" | titles", {f.x_title, f.y_title});
    for (const auto& one : f.segments)
        out += " | segment " + two_places(f, one);
    for (const auto& one : f.lines)
        out += " | line " + bracketed(one.label) + " " + two_places(f, one);
    for (const auto& shape : f.shapes) {
        out += " | shape " + bracketed(shape.label) + " " + letter_of(shape.fill);
        for (const auto& corner : shape.corners)
            out += " " + place_or_corner(f, corner.x, corner.y);
    }
    return out;
}

// What kind of angle each is to the eye; which arms, counted from the first, lie on one line; and
// what all of them make together. With a protractor: the numbers that the arms point at.
std::string drawing_of(const engine::Angles& f) {
    std::string out = f.protractor ? "protractor" : "angles";
    std::vector<int> arms = {f.from};
    for (const auto& part : f.parts) {
        out += std::string(" | ") + angle_word(part) + " " + bracketed(part.label);
        arms.push_back(arms.back() + part.size);
    }
    if (f.protractor) {
        out += " | arms";
        for (const int arm : arms)
            out += " " + std::to_string(arm);
        return out;
    }
    const int sum = arms.back() - f.from;
    if (sum == 360) arms.pop_back();
    for (std::size_t i = 0; i < arms.size(); ++i) {
        for (std::size_t j = i + 1; j < arms.size(); ++j) {
            if (arms[j] - arms[i] == 180)
                out += " | line " + std::to_string(i + 1) + " " + std::to_string(j + 1);
        }
    }
    return out + " | together " + angle_word({sum, "all"});
}

std::string drawing_of(const engine::ShapeRow& f) {
    std::string out = "shapes";
    for (const auto& one : f.items) {
        out += " | " + bracketed(one.label) + " " +
               engine::shape_names.at(static_cast<std::size_t>(one.shape));
        if (one.turned != 0) out += " turned " + std::to_string(one.turned);
        out += std::string(" ") + letter_of(one.fill);
    }
    return out;
}

std::string drawing_of(const engine::CubeBox& f) {
    return box(f.first, f.cubes) + (f.second ? " | " + box(*f.second, f.cubes) : std::string());
}

std::string drawing_of(const engine::Solid& f) {
    using Kind = engine::Solid::Kind;
    std::string out;
    switch (f.kind) {
    case Kind::cylinder:
        out = "solid cylinder";
        break;
    case Kind::cone:
        out = "solid cone";
        break;
    case Kind::sphere:
        out = "solid sphere";
        break;
    case Kind::pyramid:
        out = "solid pyramid";
        break;
    case Kind::prism:
        out = "solid prism";
        break;
    case Kind::circle:
        out = "flat circle";
        break;
    }
    if (!f.radius.empty()) out += " radius " + bracketed(f.radius);
    if (!f.diameter.empty()) out += " diameter " + bracketed(f.diameter);
    if (!f.height.empty()) out += " height " + bracketed(f.height);
    if (!f.side.empty()) out += " side " + bracketed(f.side);
    return out;
}

std::string drawing_of(const engine::Transversal& f) {
    std::string out = "parallel ";
    out += f.slant < 90 ? "leans right" : f.slant > 90 ? "leans left" : "upright";
    for (std::size_t i = 0; i < f.labels.size(); ++i)
        out += (i % 4 == 0 ? " | " : " ") + bracketed(f.labels[i]);
    return out;
}

}  // namespace pipit::pack
