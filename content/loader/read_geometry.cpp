// Figures of the plane and of space. Invariant: each kind's keys are the members of
// engine/session/figure.hpp, by name.
#include "content/loader/figure_fields.hpp"
#include "content/loader/read_figure.hpp"

namespace pipit::content {

namespace {

using engine::LabelledPolygon;

std::vector<LabelledPolygon::Corner> corners(Fields& fields, Problems& problems) {
    std::vector<LabelledPolygon::Corner> out;
    each(fields, "corners", problems, [&](Fields& corner) {
        out.push_back({small(corner, "x", 0), small(corner, "y", 0)});
    });
    return out;
}

std::vector<engine::GridSegment> segments(Fields& fields, const char* key, Problems& problems,
                                          bool labelled) {
    std::vector<engine::GridSegment> out;
    each(fields, key, problems, [&](Fields& one) {
        out.push_back({small(one, "x1"), small(one, "y1"), small(one, "x2"), small(one, "y2"),
                       labelled ? label(one, "label") : std::string()});
    });
    return out;
}

engine::CubeBox::One one_box(Fields& fields, const std::string& path, Problems& problems) {
    engine::CubeBox::One out;
    out.length = small(fields, "long");
    out.width = small(fields, "wide");
    out.height = small(fields, "high");
    if (!fields.has("labels")) return out;
    Fields texts(fields.map("labels"), path + ".labels", problems);
    out.length_label = label(texts, "long");
    out.width_label = label(texts, "wide");
    out.height_label = label(texts, "high");
    texts.finish();
    return out;
}

}  // namespace

LabelledPolygon read_polygon(Fields& fields, Problems& problems) {
    LabelledPolygon out;
    out.corners = corners(fields, problems);
    out.side_labels = labels(fields, "sides");
    out.grid = fields.truth("grid", false);
    each(fields, "inner", problems, [&](Fields& one) {
        out.inner.push_back({small(one, "x1"), small(one, "y1"), small(one, "x2"), small(one, "y2"),
                             label(one, "label")});
    });
    out.right_angles = whole_numbers(fields, "right_angles");
    out.angle_labels = labels(fields, "angle_labels");
    return out;
}

engine::CoordinateGrid read_coordinate_grid(Fields& fields, Problems& problems) {
    engine::CoordinateGrid out;
    out.x_from = small(fields, "x_from", 0);
    out.x_to = small(fields, "x_to", 10);
    out.y_from = small(fields, "y_from", 0);
    out.y_to = small(fields, "y_to", 10);
    each(fields, "points", problems, [&](Fields& point) {
        out.points.push_back({small(point, "x"), small(point, "y"), label(point, "label")});
    });
    out.joined = fields.truth("joined", false);
    out.axes = fields.truth("axes", true);
    out.x_step = small(fields, "x_step", 1);
    out.y_step = small(fields, "y_step", 1);
    out.x_title = label(fields, "x_title");
    out.y_title = label(fields, "y_title");
    out.segments = segments(fields, "segments", problems, false);
    out.lines = segments(fields, "lines", problems, true);
    each(fields, "shapes", problems, [&](Fields& shape) {
        auto at = corners(shape, problems);
        out.shapes.push_back({std::move(at), label(shape, "label"), fill(shape, "plain")});
    });
    return out;
}

engine::Angles read_angles(Fields& fields, Problems& problems) {
    engine::Angles out;
    out.from = small(fields, "from", 0);
    each(fields, "parts", problems, [&](Fields& part) {
        out.parts.push_back({small(part, "size"), label(part, "label")});
    });
    out.protractor = fields.truth("protractor", false);
    return out;
}

engine::ShapeRow read_shapes(Fields& fields, Problems& problems) {
    engine::ShapeRow out;
    const std::vector<std::string> names(engine::shape_names.begin(), engine::shape_names.end());
    each(fields, "items", problems, [&](Fields& item) {
        engine::ShapeRow::One one;
        one.shape = static_cast<engine::Shape>(one_of(item, "shape", item.text("shape"), names));
        one.label = label(item, "label");
        one.turned = small(item, "turned", 0);
        one.fill = fill(item, "plain");
        out.items.push_back(std::move(one));
    });
    return out;
}

engine::CubeBox read_box(Fields& fields, Problems& problems) {
    engine::CubeBox out;
    out.first = one_box(fields, "figure", problems);
    out.cubes = fields.truth("cubes", true);
    if (!fields.has("second")) return out;
    Fields second(fields.map("second"), "figure.second", problems);
    out.second = one_box(second, "figure.second", problems);
    second.finish();
    return out;
}

engine::Solid read_solid(Fields& fields, Problems&) {
    engine::Solid out;
    out.kind = static_cast<engine::Solid::Kind>(
        one_of(fields, "shape", fields.text("shape"),
               {"cylinder", "cone", "sphere", "pyramid", "prism", "circle"}));
    out.radius = label(fields, "radius");
    out.height = label(fields, "height");
    out.diameter = label(fields, "diameter");
    out.side = label(fields, "side");
    return out;
}

engine::Transversal read_transversal(Fields& fields, Problems&) {
    engine::Transversal out;
    out.slant = small(fields, "slant", 60);
    std::vector<std::string> texts = labels(fields, "labels");
    if (texts.size() != out.labels.size())
        fields.refuse("labels", "give eight texts, \"\" for none");
    for (std::size_t i = 0; i < texts.size() && i < out.labels.size(); ++i)
        out.labels[i] = std::move(texts[i]);
    return out;
}

}  // namespace pipit::content
