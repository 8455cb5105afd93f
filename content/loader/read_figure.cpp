// Figures by kind. Invariant: each kind's keys are the members of engine/session/figure.hpp, by
// name.
#include "content/loader/read_figure.hpp"

#include "content/loader/figure_fields.hpp"
#include "content/loader/rich_text.hpp"

#include <algorithm>

namespace pipit::content {

namespace {

using engine::Figure;

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

std::vector<engine::PlotValue> plot_values(Fields& fields, const char* key, Problems& problems) {
    std::vector<engine::PlotValue> out;
    const Value::List& values = fields.list(key);
    for (std::size_t i = 0; i < values.size() && !problems.any(); ++i) {
        Fields one(values[i], fields.path_of(key, i), problems);
        engine::PlotValue made;
        made.label = label(one, "label");
        made.value = static_cast<int>(one.whole("value", 0, 1000));
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

engine::DataTable data_table(Fields& fields, Problems&) {
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

Figure array(Fields& fields, Problems&) {
    return engine::ObjectArray{small(fields, "rows", 1), small(fields, "columns", 1),
                               fields.text("object", "dot")};
}
Figure counters(Fields& fields, Problems&) {
    return engine::Counters{small(fields, "count", 0), small(fields, "per_row", 10),
                            fields.text("object", "dot")};
}
Figure base_ten_blocks(Fields& fields, Problems&) {
    return engine::BaseTenBlocks{small(fields, "hundreds", 0), small(fields, "tens", 0),
                                 small(fields, "ones", 0)};
}
Figure ten_frame(Fields& fields, Problems&) {
    return engine::TenFrame{small(fields, "frames", 1), small(fields, "first", 0),
                            small(fields, "second", 0)};
}
Figure clock(Fields& fields, Problems&) {
    return engine::ClockFace{small(fields, "hour"), small(fields, "minute")};
}
Figure coins(Fields& fields, Problems&) {
    return engine::Coins{whole_numbers(fields, "cents")};
}
Figure bar_plot(Fields& fields, Problems& problems) {
    std::string title = label(fields, "title");
    auto bars = plot_values(fields, "bars", problems);
    return engine::BarPlot{std::move(title), std::move(bars), small(fields, "step", 1),
                           fields.truth("touching", false)};
}
Figure line_plot(Fields& fields, Problems& problems) {
    std::string title = label(fields, "title");
    auto values = plot_values(fields, "values", problems);
    return engine::LinePlot{std::move(title), std::move(values), small(fields, "step", 1)};
}

template <auto read>
Figure as_figure(Fields& fields, Problems& problems) {
    return read(fields, problems);
}

struct KindReader {
    const char* name;
    Figure (*read)(Fields&, Problems&);
};
constexpr std::array kinds = {
    KindReader{"fraction_bar", as_figure<fraction_shape<engine::FractionBar>>},
    KindReader{"fraction_circle", as_figure<fraction_shape<engine::FractionCircle>>},
    KindReader{"number_line", as_figure<read_number_line>},
    KindReader{"array", array},
    KindReader{"counters", counters},
    KindReader{"base_ten_blocks", base_ten_blocks},
    KindReader{"ten_frame", ten_frame},
    KindReader{"bar_model", as_figure<bar_model>},
    KindReader{"polygon", as_figure<read_polygon>},
    KindReader{"clock", clock},
    KindReader{"coins", coins},
    KindReader{"coordinate_grid", as_figure<read_coordinate_grid>},
    KindReader{"bar_plot", bar_plot},
    KindReader{"line_plot", line_plot},
    KindReader{"dot_plot", as_figure<dot_plot>},
    KindReader{"table", as_figure<data_table>},
    KindReader{"ruler", as_figure<read_ruler>},
    KindReader{"angles", as_figure<read_angles>},
    KindReader{"shapes", as_figure<read_shapes>},
    KindReader{"groups", as_figure<read_groups>},
    KindReader{"box", as_figure<read_box>},
    KindReader{"solid", as_figure<read_solid>},
    KindReader{"picture_plot", as_figure<read_picture_plot>},
    KindReader{"box_plot", as_figure<read_box_plot>},
    KindReader{"spinner", as_figure<read_spinner>},
    KindReader{"balance", as_figure<read_balance>},
    KindReader{"double_line", as_figure<read_double_line>},
    KindReader{"transversal", as_figure<read_transversal>},
};

Figure of_kind(Fields& fields, Problems& problems) {
    const std::string kind = fields.text("kind");
    std::vector<std::string> names;
    for (const KindReader& one : kinds)
        names.emplace_back(one.name);
    const int at = one_of(fields, "kind", kind, names);
    return kinds.at(static_cast<std::size_t>(std::max(0, at))).read(fields, problems);
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
