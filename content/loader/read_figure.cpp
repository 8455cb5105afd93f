// Figures by kind. Invariant: each kind's keys are the members of engine/session/figure.hpp, by
// name.
#include "content/loader/read_figure.hpp"

#include "content/loader/rich_text.hpp"

#include <limits>

namespace pipit::content {

namespace {

using engine::Figure;
using engine::Fill;

// Values beyond any bound of figure_problem, which then names the bound.
constexpr std::int64_t low = -1000;
constexpr std::int64_t high = 1000;
constexpr std::size_t label_bytes_max = 24;

int small(Fields& fields, const char* key, int otherwise) {
    return static_cast<int>(fields.whole(key, low, high, otherwise));
}

std::string label(Fields& fields, const char* key) {
    const std::string text = fields.has(key) ? fields.text(key) : std::string();
    if (text.size() > label_bytes_max) fields.refuse(key, "a label has at most 24 bytes");
    if (const auto problem = rich_text_problem(text); !problem.empty()) fields.refuse(key, problem);
    return text;
}

Fill fill(Fields& fields, const char* otherwise) {
    const std::string name = fields.text("fill", otherwise);
    return static_cast<Fill>(one_of(fields, "fill", name, {"empty", "plain", "dots", "hatch"}));
}

template <class Shape>
Shape fraction_shape(Fields& fields, Problems& problems) {
    Shape out;
    out.cuts = small(fields, "cuts", 0);
    const Value::List& parts = fields.list("parts");
    for (std::size_t i = 0; i < parts.size() && !problems.any(); ++i) {
        Fields part(parts[i], fields.path_of("parts", i), problems);
        engine::FractionPart made;
        made.size = part.number("size");
        made.fill = fill(part, "plain");
        made.label = label(part, "label");
        part.finish();
        out.parts.push_back(std::move(made));
    }
    return out;
}

engine::BarModel bar_model(Fields& fields, Problems& problems) {
    engine::BarModel out;
    const Value::List& rows = fields.list("rows");
    for (std::size_t i = 0; i < rows.size() && !problems.any(); ++i) {
        Fields row(rows[i], fields.path_of("rows", i), problems);
        engine::BarModel::Row made;
        made.name = label(row, "name");
        const Value::List& segments = row.list("segments");
        for (std::size_t j = 0; j < segments.size() && !problems.any(); ++j) {
            Fields segment(segments[j], row.path_of("segments", j), problems);
            engine::BarSegment one;
            one.size = segment.number("size");
            one.label = label(segment, "label");
            one.fill = fill(segment, "empty");
            segment.finish();
            made.segments.push_back(std::move(one));
        }
        row.finish();
        out.rows.push_back(std::move(made));
    }
    out.total = label(fields, "total");
    return out;
}

engine::LabelledPolygon polygon(Fields& fields, Problems& problems) {
    engine::LabelledPolygon out;
    const Value::List& corners = fields.list("corners");
    for (std::size_t i = 0; i < corners.size() && !problems.any(); ++i) {
        Fields corner(corners[i], fields.path_of("corners", i), problems);
        out.corners.push_back({small(corner, "x", 0), small(corner, "y", 0)});
        corner.finish();
    }
    // Unlabelled sides are "" here, which texts() refuses: "-" stands for them.
    for (std::string& side : fields.texts("sides"))
        out.side_labels.push_back(side == "-" ? std::string() : std::move(side));
    for (const std::string& side : out.side_labels) {
        if (side.size() > label_bytes_max) fields.refuse("sides", "a label has at most 24 bytes");
        if (const auto problem = rich_text_problem(side); !problem.empty())
            fields.refuse("sides", problem);
    }
    out.grid = fields.truth("grid", false);
    return out;
}

std::vector<int> whole_numbers(Fields& fields, const char* key) {
    std::vector<int> out;
    for (const Value& one : fields.list(key)) {
        if (one.kind != Kind::number || one.number < low || one.number > high)
            fields.refuse(key, "this must be a list of whole numbers");
        else
            out.push_back(static_cast<int>(one.number));
    }
    return out;
}

std::vector<engine::PlotValue> plot_values(Fields& fields, const char* key, Problems& problems) {
    std::vector<engine::PlotValue> out;
    const Value::List& values = fields.list(key);
    for (std::size_t i = 0; i < values.size() && !problems.any(); ++i) {
        Fields one(values[i], fields.path_of(key, i), problems);
        engine::PlotValue made;
        made.label = label(one, "label");
        made.value = static_cast<int>(one.whole("value", 0, high));
        one.finish();
        out.push_back(std::move(made));
    }
    return out;
}

engine::DotPlot dot_plot(Fields& fields, Problems& problems) {
    engine::DotPlot out;
    out.title = label(fields, "title");
    Fields axis(fields.map("axis"), "figure.axis", problems);
    out.axis = read_number_line(axis, problems);
    axis.finish();
    out.counts = whole_numbers(fields, "counts");
    return out;
}

engine::DataTable data_table(Fields& fields) {
    engine::DataTable out;
    out.heads = fields.texts("heads");
    out.rows = fields.text_lists("rows");
    const auto check = [&](const char* key, const std::vector<std::string>& texts) {
        for (const std::string& text : texts) {
            if (const auto problem = rich_text_problem(text); !problem.empty())
                fields.refuse(key, problem);
        }
    };
    check("heads", out.heads);
    for (const auto& row : out.rows)
        check("rows", row);
    return out;
}

Figure of_later_kind(Fields& fields, Problems& problems, int kind) {
    switch (kind) {
    case 9:
        return engine::ClockFace{static_cast<int>(fields.whole("hour", low, high)),
                                 static_cast<int>(fields.whole("minute", low, high))};
    case 10:
        return engine::Coins{whole_numbers(fields, "cents")};
    case 11:
        return read_coordinate_grid(fields, problems);
    case 12: {
        std::string title = label(fields, "title");
        auto bars = plot_values(fields, "bars", problems);
        return engine::BarPlot{std::move(title), std::move(bars), small(fields, "step", 1)};
    }
    case 13: {
        std::string title = label(fields, "title");
        auto values = plot_values(fields, "values", problems);
        return engine::LinePlot{std::move(title), std::move(values), small(fields, "step", 1)};
    }
    case 14:
        return dot_plot(fields, problems);
    default:
        return data_table(fields);
    }
}

Figure of_kind(Fields& fields, Problems& problems) {
    const std::string kind = fields.text("kind");
    const int at = one_of(fields, "kind", kind,
                          {"fraction_bar", "fraction_circle", "number_line", "array", "counters",
                           "base_ten_blocks", "ten_frame", "bar_model", "polygon", "clock", "coins",
                           "coordinate_grid", "bar_plot", "line_plot", "dot_plot", "table"});
    switch (at) {
    case 0:
        return fraction_shape<engine::FractionBar>(fields, problems);
    case 1:
        return fraction_shape<engine::FractionCircle>(fields, problems);
    case 2:
        return read_number_line(fields, problems);
    case 3:
        return engine::ObjectArray{small(fields, "rows", 1), small(fields, "columns", 1),
                                   fields.text("object", "dot")};
    case 4:
        return engine::Counters{small(fields, "count", 0), small(fields, "per_row", 10),
                                fields.text("object", "dot")};
    case 5:
        return engine::BaseTenBlocks{small(fields, "hundreds", 0), small(fields, "tens", 0),
                                     small(fields, "ones", 0)};
    case 6:
        return engine::TenFrame{small(fields, "frames", 1), small(fields, "first", 0),
                                small(fields, "second", 0)};
    case 7:
        return bar_model(fields, problems);
    case 8:
        return polygon(fields, problems);
    default:
        return of_later_kind(fields, problems, at);
    }
}

}  // namespace

engine::NumberLine read_number_line(Fields& fields, Problems& problems) {
    engine::NumberLine out;
    out.from = fields.number("from");
    out.to = fields.number("to");
    out.steps = small(fields, "steps", 10);
    out.label_every = small(fields, "label_every", 0);
    out.decimals = small(fields, "decimals", 0);
    const Value::List& marks = fields.list("marks");
    for (std::size_t i = 0; i < marks.size() && !problems.any(); ++i) {
        Fields mark(marks[i], fields.path_of("marks", i), problems);
        engine::LineMark made;
        made.at = mark.number("at");
        made.label = label(mark, "label");
        mark.finish();
        out.marks.push_back(std::move(made));
    }
    return out;
}

engine::CoordinateGrid read_coordinate_grid(Fields& fields, Problems& problems) {
    engine::CoordinateGrid out;
    out.x_from = small(fields, "x_from", 0);
    out.x_to = small(fields, "x_to", 10);
    out.y_from = small(fields, "y_from", 0);
    out.y_to = small(fields, "y_to", 10);
    const Value::List& points = fields.list("points");
    for (std::size_t i = 0; i < points.size() && !problems.any(); ++i) {
        Fields point(points[i], fields.path_of("points", i), problems);
        engine::GridPoint made{static_cast<int>(point.whole("x", low, high)),
                               static_cast<int>(point.whole("y", low, high)),
                               label(point, "label")};
        point.finish();
        out.points.push_back(std::move(made));
    }
    out.joined = fields.truth("joined", false);
    return out;
}

Figure read_figure(const Value& value, Problems& problems) {
    Fields fields(value, "figure", problems);
    Figure figure = of_kind(fields, problems);
    fields.finish();
    if (!problems.any()) {
        if (const std::string problem = engine::figure_problem(figure); !problem.empty())
            problems.add("figure", problem, value.line);
    }
    return figure;
}

}  // namespace pipit::content
