// What the readers of figures share, and the readers of the figures with many parts. Invariant: a
// label that comes out has no rich_text_problem and at most 24 bytes, or the fields say why not.
#pragma once

#include "content/loader/fields.hpp"
#include "engine/session/figure.hpp"

#include <limits>

namespace pipit::content {

// Values beyond any bound of figure_problem, which then names the bound.
constexpr std::int64_t small_low = -1000;
constexpr std::int64_t small_high = 1000;
constexpr std::size_t label_bytes_max = 24;

int small(Fields& fields, const char* key);
int small(Fields& fields, const char* key, int otherwise);
std::string label(Fields& fields, const char* key);
// A list of labels; "" and "-" stand for none.
std::vector<std::string> labels(Fields& fields, const char* key);
std::vector<int> whole_numbers(Fields& fields, const char* key);
engine::Fill fill(Fields& fields, const char* otherwise);

// Each map of the list under `key`, until there is a problem.
template <class Read>
void each(Fields& fields, const char* key, Problems& problems, const Read& read) {
    const Value::List& list = fields.list(key);
    for (std::size_t i = 0; i < list.size() && !problems.any(); ++i) {
        Fields one(list[i], fields.path_of(key, i), problems);
        read(one);
        one.finish();
    }
}

// read_geometry.cpp
engine::LabelledPolygon read_polygon(Fields& fields, Problems& problems);
engine::Angles read_angles(Fields& fields, Problems& problems);
engine::ShapeRow read_shapes(Fields& fields, Problems& problems);
engine::CubeBox read_box(Fields& fields, Problems& problems);
engine::Solid read_solid(Fields& fields, Problems& problems);
engine::Transversal read_transversal(Fields& fields, Problems& problems);

// read_amounts.cpp
engine::Ruler read_ruler(Fields& fields, Problems& problems);
engine::ObjectGroups read_groups(Fields& fields, Problems& problems);
engine::PicturePlot read_picture_plot(Fields& fields, Problems& problems);
engine::BoxPlot read_box_plot(Fields& fields, Problems& problems);
engine::Spinner read_spinner(Fields& fields, Problems& problems);
engine::Balance read_balance(Fields& fields, Problems& problems);
engine::DoubleNumberLine read_double_line(Fields& fields, Problems& problems);

}  // namespace pipit::content
