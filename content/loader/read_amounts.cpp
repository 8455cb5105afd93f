// Figures of lengths, amounts and chances. Invariant: each kind's keys are the members of
// engine/session/figure.hpp, by name.
#include "content/loader/figure_fields.hpp"
#include "content/loader/read_figure.hpp"

#include "engine/session/answer.hpp"

namespace pipit::content {

namespace {

// The five numbers of a box: whole numbers, or texts such as "3/4".
std::array<engine::Rational, 5> five_numbers(Fields& fields) {
    std::array<engine::Rational, 5> out{};
    const Value::List& list = fields.list("five");
    bool sound = list.size() == out.size();
    for (std::size_t i = 0; i < list.size() && sound; ++i) {
        const auto read = list[i].kind == Kind::number
                              ? engine::read_number(std::to_string(list[i].number))
                              : engine::read_number(list[i].text);
        sound = read.has_value();
        if (sound) out[i] = *read;
    }
    if (!sound)
        fields.refuse("five", "give five numbers: least, quartile, median, quartile, greatest");
    return out;
}

engine::DoubleNumberLine::Line one_line(Fields& fields, const char* key, Problems& problems) {
    Fields line(fields.map(key), std::string("figure.") + key, problems);
    engine::DoubleNumberLine::Line out;
    out.title = label(line, "title");
    out.labels = labels(line, "labels");
    line.finish();
    return out;
}

}  // namespace

engine::Ruler read_ruler(Fields& fields, Problems&) {
    engine::Ruler out;
    out.length = small(fields, "length", 10);
    out.parts = small(fields, "parts", 1);
    out.unit = label(fields, "unit");
    out.from = small(fields, "from", 0);
    out.to = small(fields, "to");
    out.object = fields.text("object", "stick");
    out.numbers = fields.truth("numbers", true);
    return out;
}

engine::ObjectGroups read_groups(Fields& fields, Problems& problems) {
    engine::ObjectGroups out;
    each(fields, "groups", problems, [&](Fields& group) {
        out.groups.push_back(
            {small(group, "count"), group.text("object", "dot"), label(group, "label")});
    });
    out.rings = fields.truth("rings", true);
    return out;
}

engine::PicturePlot read_picture_plot(Fields& fields, Problems& problems) {
    engine::PicturePlot out;
    out.title = label(fields, "title");
    each(fields, "rows", problems, [&](Fields& row) {
        out.rows.push_back({label(row, "label"), small(row, "halves")});
    });
    out.each = small(fields, "each", 1);
    out.object = fields.text("object", "dot");
    return out;
}

engine::BoxPlot read_box_plot(Fields& fields, Problems& problems) {
    engine::BoxPlot out;
    out.title = label(fields, "title");
    Fields axis(fields.map("axis"), "figure.axis", problems);
    out.axis = read_number_line(axis, problems);
    axis.finish();
    each(fields, "plots", problems, [&](Fields& plot) {
        out.plots.push_back({label(plot, "label"), five_numbers(plot)});
    });
    return out;
}

engine::Spinner read_spinner(Fields& fields, Problems& problems) {
    engine::Spinner out;
    each(fields, "parts", problems, [&](Fields& part) {
        out.parts.push_back({part.number("size"), fill(part, "plain"), label(part, "label")});
    });
    return out;
}

engine::Balance read_balance(Fields& fields, Problems&) {
    engine::Balance out;
    out.left = labels(fields, "left");
    out.right = labels(fields, "right");
    out.tilt = static_cast<engine::Balance::Tilt>(
        one_of(fields, "tilt", fields.text("tilt", "level"), {"level", "left", "right"}));
    return out;
}

engine::DoubleNumberLine read_double_line(Fields& fields, Problems& problems) {
    engine::DoubleNumberLine out;
    out.steps = small(fields, "steps");
    out.top = one_line(fields, "top", problems);
    out.bottom = one_line(fields, "bottom", problems);
    return out;
}

}  // namespace pipit::content
