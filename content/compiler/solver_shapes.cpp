// Forms about sides, corners and the names of shapes. Invariant: goes by the corners as drawn,
// never by what a shape was made as.
#include "content/compiler/solver_forms.hpp"

#include <array>

namespace pipit::pack {

namespace {

struct Vector {
    long x = 0;
    long y = 0;
};

long dot(const Vector& a, const Vector& b) {
    return a.x * b.x + a.y * b.y;
}
long cross(const Vector& a, const Vector& b) {
    return a.x * b.y - a.y * b.x;
}

// The sides of "corners 0,0 5,0 …", or of an upright rectangle drawn as squares of a grid.
std::vector<Vector> sides_of(const std::string& figure) {
    std::vector<Vector> out;
    if (begins(figure, "grid/")) {
        const auto rows = split(figure.substr(5), '/');
        for (const auto& row : rows) {
            if (row != rows.front()) return {};
        }
        const long wide = count(rows.front(), '#'), high = static_cast<long>(rows.size());
        return {{wide, 0}, {0, high}, {-wide, 0}, {0, -high}};
    }
    auto words = split(figure, ' ');
    if (words.empty() || words.front() != "corners") return {};
    words.erase(words.begin());
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto a = split(words[i], ','), b = split(words[(i + 1) % words.size()], ',');
        if (a.size() != 2 || b.size() != 2) return {};
        out.push_back({to_int(b[0]) - to_int(a[0]), to_int(b[1]) - to_int(a[1])});
    }
    return out;
}

// Corners where the edge turns: a corner on a straight side is none to the eye.
int corners_of(const std::string& figure) {
    const auto sides = sides_of(figure);
    int turns = 0;
    for (std::size_t i = 0; i < sides.size(); ++i)
        turns += cross(sides[i], sides[(i + 1) % sides.size()]) != 0 ? 1 : 0;
    return turns;
}

Solved how_many(const Holes& holes, const Seen& seen) {
    if (holes[0] != "sides" && holes[0] != "corners") return cannot("neither sides nor corners");
    const int corners = corners_of(seen.figure);
    return corners >= 3 ? answer(corners) : cannot("there is no shape to count at");
}

// Whether a name fits: by the count of sides, their lengths and the corners between them.
std::optional<bool> fits(const std::string& name, const std::string& figure) {
    static constexpr std::array<std::pair<std::string_view, int>, 5> by_sides = {
        {{"triangle", 3}, {"quadrilateral", 4}, {"pentagon", 5}, {"hexagon", 6}, {"octagon", 8}}};
    const int corners = corners_of(figure);
    for (const auto& [known, sides] : by_sides) {
        if (name == known) return corners == sides;
    }
    const auto sides = sides_of(figure);
    bool equal = corners == 4, square = corners == 4;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const Vector& next = sides[(i + 1) % sides.size()];
        equal = equal && dot(sides[i], sides[i]) == dot(next, next);
        square = square && dot(sides[i], next) == 0;
    }
    if (name == "rhombus") return equal;
    if (name == "rectangle") return square;
    if (name == "square") return equal && square;
    return std::nullopt;
}

Solved which_names(const Holes&, const Seen& seen) {
    if (sides_of(seen.figure).empty()) return cannot("there is no shape");
    return those_that(seen, [&](const std::string& option) { return fits(option, seen.figure); });
}

constexpr std::array<Form, 3> forms = {{
    {"How many {w} does this shape have?", how_many},
    {"What is the name of this shape?", which_names},
    {"A shape can have more than one name.\nWhich names fit this one?", which_names},
}};

}  // namespace

std::span<const Form> shape_forms() {
    return forms;
}

}  // namespace pipit::pack
