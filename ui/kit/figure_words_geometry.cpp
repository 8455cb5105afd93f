// Figures of the plane and of space in words. See figure_telling.hpp.
#include "ui/kit/figure_telling.hpp"
#include "ui/kit/words.hpp"

namespace pipit::ui {

namespace {

using engine::Shape;

/// Where a place on a grid is, from where the axes meet: "3 to the right, 2 up".
std::string place(const engine::CoordinateGrid& f, int x, int y) {
    const auto [zero_x, zero_y] = counted_from(f);
    const int right = x - zero_x;
    const int up = y - zero_y;
    std::vector<std::string> out;
    if (right > 0) out.push_back(fill(_("%1 to the right"), {whole(right)}));
    if (right < 0) out.push_back(fill(_("%1 to the left"), {whole(-right)}));
    if (up > 0) out.push_back(fill(_("%1 up"), {whole(up)}));
    if (up < 0) out.push_back(fill(_("%1 down"), {whole(-up)}));
    return out.empty() ? _("the corner where one starts to count") : joined(out);
}

std::string between(const char* pattern, const engine::CoordinateGrid& f,
                    const engine::GridSegment& one) {
    return fill(pattern, {place(f, one.x1, one.y1), place(f, one.x2, one.y2)});
}

std::string angle_words(const engine::AnglePart& part) {
    const std::string label = label_words(part.label);
    if (part.size < 90) return fill(_("Smaller than a square corner: %1."), {label});
    if (part.size == 90 && part.label.empty()) return _("A square corner, with its mark.");
    if (part.size == 90) return fill(_("As large as a square corner: %1."), {label});
    if (part.size < 180) return fill(_("Larger than a square corner: %1."), {label});
    if (part.size == 180) return fill(_("A straight angle: %1."), {label});
    if (part.size < 360) return fill(_("Larger than a straight angle: %1."), {label});
    return fill(_("A whole turn: %1."), {label});
}

std::string sides(int n, const char* how) {
    return fill(_("straight sides: %1; %2"), {taps(n), how});
}

/// A shape as fingers would find it: its name may be what is asked.
std::string shape_words(Shape shape) {
    switch (shape) {
    case Shape::circle:
        return _("round, the same all round");
    case Shape::oval:
        return _("round, longer one way");
    case Shape::semicircle:
        return _("one straight side and one round one");
    case Shape::triangle:
        return sides(3, _("all equal"));
    case Shape::right_triangle:
        return sides(3, _("one corner is square"));
    case Shape::long_triangle:
        return sides(3, _("two long equal ones and a short one"));
    case Shape::square:
        return sides(4, _("all equal, with square corners"));
    case Shape::rectangle:
        return sides(4, _("two long ones, two short ones, with square corners"));
    case Shape::rhombus:
        return sides(4, _("all equal, leaning"));
    case Shape::trapezoid:
        return sides(4, _("just two of them run the same way"));
    case Shape::parallelogram:
        return sides(4, _("two long ones, two short ones, leaning"));
    case Shape::kite:
        return sides(4, _("two short neighbours, two long neighbours"));
    case Shape::pentagon:
        return sides(5, _("all equal"));
    case Shape::hexagon:
        return sides(6, _("all equal"));
    case Shape::octagon:
        return sides(8, _("all equal"));
    case Shape::star:
        return fill(_("points: %1, with dents between them"), {taps(5)});
    case Shape::heart:
        return _("two round bumps above, a point below");
    case Shape::cube:
        return _("solid, flat faces that are all squares");
    case Shape::box:
        return _("solid, flat faces with square corners, some longer");
    case Shape::sphere:
        return _("solid, round all over");
    case Shape::cylinder:
        return _("solid, two flat round ends");
    case Shape::cone:
        return _("solid, one flat round end and a point");
    case Shape::pyramid:
        return _("solid, a flat base, its sides meet in a point");
    case Shape::prism:
        return _("solid, two flat ends with three sides each");
    }
    return {};
}

void say_label(Telling& out, const char* pattern, const std::string& label) {
    if (!label.empty()) out.say(fill(pattern, {label_words(label)}));
}

void say_box(Telling& out, const engine::CubeBox::One& one, bool cubes) {
    if (cubes) {
        out.say(fill(_("Cubes along its front: %1."), {taps(one.length)}));
        out.say(fill(_("Cubes from front to back: %1."), {taps(one.width)}));
        out.say(fill(_("Cubes upwards: %1."), {taps(one.height)}));
    }
    say_label(out, _("Its length: %1."), one.length_label);
    say_label(out, _("Its width: %1."), one.width_label);
    say_label(out, _("Its height: %1."), one.height_label);
}

const char* solid_name(engine::Solid::Kind kind) {
    switch (kind) {
    case engine::Solid::Kind::cylinder:
        return _("A cylinder.");
    case engine::Solid::Kind::cone:
        return _("A cone.");
    case engine::Solid::Kind::sphere:
        return _("A sphere.");
    case engine::Solid::Kind::pyramid:
        return _("A pyramid.");
    case engine::Solid::Kind::prism:
        return _("A prism with three-sided ends.");
    case engine::Solid::Kind::circle:
        return _("A circle.");
    }
    return "";
}

}  // namespace

std::pair<int, int> counted_from(const engine::CoordinateGrid& f) {
    if (!f.axes) return {f.x_from, f.y_from};
    return {std::clamp(0, f.x_from, f.x_to), std::clamp(0, f.y_from, f.y_to)};
}

void say_plane(Telling& out, const engine::CoordinateGrid& f) {
    if (!f.axes) {
        out.say(_("Squared paper."));
        out.say(fill(_("Squares across: %1."), {whole(f.x_to - f.x_from)}));
        out.say(fill(_("Squares up: %1."), {whole(f.y_to - f.y_from)}));
        if (!f.points.empty()) out.say(_("Steps are counted from the lower left corner."));
        return;
    }
    out.say(_("A grid."));
    out.say(fill(_("Across it goes from %1 to %2."),
                 {whole(f.x_from * f.x_step), whole(f.x_to * f.x_step)}));
    say_label(out, _("Across it shows: %1."), f.x_title);
    if (f.x_step != 1) out.say(fill(_("Each step across stands for %1."), {whole(f.x_step)}));
    out.say(fill(_("Up it goes from %1 to %2."),
                 {whole(f.y_from * f.y_step), whole(f.y_to * f.y_step)}));
    say_label(out, _("Up it shows: %1."), f.y_title);
    if (f.y_step != 1) out.say(fill(_("Each step up stands for %1."), {whole(f.y_step)}));
}

void say_marks(Telling& out, const engine::CoordinateGrid& f) {
    for (const engine::GridSegment& one : f.segments) {
        out.say(between(_("A piece of a line from %1 to %2."), f, one));
    }
    for (const engine::GridSegment& one : f.lines) {
        say_label(out, _("Line %1."), one.label);
        out.say(between(_("It runs through %1 and through %2."), f, one));
    }
    for (const engine::GridShape& shape : f.shapes) {
        out.say(shape.label.empty() ? _("A shape.")
                                    : fill(_("Shape %1."), {label_words(shape.label)}));
        for (const auto& corner : shape.corners) {
            out.say(fill(_("A corner: %1."), {place(f, corner.x, corner.y)}));
        }
    }
}

void say_inside(Telling& out, const engine::LabelledPolygon& f) {
    for (const auto& one : f.inner) {
        out.say(fill(_("A dashed line inside: %1."), {label_words(one.label)}));
    }
    for (const int corner : f.right_angles) {
        out.say(fill(_("A square mark at corner %1."), {whole(corner)}));
    }
    for (std::size_t i = 0; i < f.angle_labels.size(); ++i) {
        if (f.angle_labels[i].empty()) continue;
        out.say(fill(_("The angle at corner %1: %2."),
                     {whole(static_cast<int>(i) + 1), label_words(f.angle_labels[i])}));
    }
}

std::string told(const engine::Angles& f) {
    Telling out;
    if (f.protractor) out.say(_("A protractor."));
    out.say(_("Angles side by side at one point."));
    for (const engine::AnglePart& part : f.parts) {
        out.say(angle_words(part));
    }
    int turn = f.from;
    std::vector<int> arms{turn};
    for (const engine::AnglePart& part : f.parts) {
        arms.push_back(turn += part.size);
    }
    if (f.protractor) {
        for (const int arm : arms) {
            out.say(fill(_("An arm points at %1."), {whole(arm)}));
        }
        return out.words();
    }
    const int sum = turn - f.from;
    if (sum == 360) arms.pop_back();
    for (std::size_t i = 0; i < arms.size(); ++i) {
        for (std::size_t j = i + 1; j < arms.size(); ++j) {
            if (arms[j] - arms[i] == 180)
                out.say(fill(_("Arm %1 and arm %2 make one straight line."),
                             {whole(static_cast<int>(i) + 1), whole(static_cast<int>(j) + 1)}));
        }
    }
    if (sum == 90 && f.parts.size() > 1) out.say(_("Together they make a square corner."));
    if (sum == 360) out.say(_("Together they make a whole turn."));
    return out.words();
}

std::string told(const engine::ShapeRow& f) {
    Telling out;
    out.say(_("A row of shapes."));
    for (std::size_t i = 0; i < f.items.size(); ++i) {
        const engine::ShapeRow::One& one = f.items[i];
        const std::string name = one.label.empty()
                                     ? fill(_("Shape %1"), {whole(static_cast<int>(i) + 1)})
                                     : label_words(one.label);
        out.say(fill(_("%1: %2."), {name, shape_words(one.shape)}));
        if (one.turned != 0) out.say(_("It is turned."));
        if (one.fill != engine::Fill::plain)
            out.say(fill(_("Its inside is %1."), {fill_word(one.fill)}));
    }
    return out.words();
}

std::string told(const engine::CubeBox& f) {
    Telling out;
    out.say(f.cubes ? _("A box of unit cubes.") : _("A box."));
    say_box(out, f.first, f.cubes);
    if (f.second) {
        out.say(_("A second box stands at its right."));
        say_box(out, *f.second, f.cubes);
    }
    return out.words();
}

std::string told(const engine::Solid& f) {
    Telling out;
    out.say(solid_name(f.kind));
    say_label(out, _("From its middle to its edge: %1."), f.radius);
    say_label(out, _("Straight across its middle: %1."), f.diameter);
    say_label(out, _("The side of its base: %1."), f.side);
    say_label(out,
              f.kind == engine::Solid::Kind::prism ? _("From end to end: %1.")
                                                   : _("Its height: %1."),
              f.height);
    return out.words();
}

std::string told(const engine::Transversal& f) {
    Telling out;
    out.say(_("Two level lines that never meet, one above the other."));
    out.say(_("A third line crosses both."));
    out.say(f.slant < 90   ? _("It leans to the right.")
            : f.slant > 90 ? _("It leans to the left.")
                           : _("It stands upright."));
    const auto four = [&](std::size_t from) {
        std::vector<std::string> out_labels;
        for (std::size_t i = from; i < from + 4; ++i) {
            out_labels.push_back(label_words(f.labels.at(i)));
        }
        return joined(out_labels);
    };
    out.say(fill(_("The upper crossing, clockwise from the upper left: %1."), {four(0)}));
    out.say(fill(_("The lower crossing, clockwise from the upper left: %1."), {four(4)}));
    return out.words();
}

}  // namespace pipit::ui
