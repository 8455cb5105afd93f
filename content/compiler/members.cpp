// Every member of figures and answers, for digests. Invariant: two that differ anywhere differ
// here.
#include "content/compiler/rendered.hpp"

#include <variant>

namespace pipit::pack {

namespace {

using nlohmann::json;

std::string text_of(const engine::Rational& value) {
    std::string out = std::to_string(value.numerator());
    if (value.denominator() != 1) out += "/" + std::to_string(value.denominator());
    return out;
}

// Every member of a figure, for the digest.
struct Members {
    json operator()(const engine::NoFigure&) const { return nullptr; }
    json operator()(const engine::FractionBar& f) const { return parts("bar", f.cuts, f.parts); }
    json operator()(const engine::FractionCircle& f) const {
        return parts("circle", f.cuts, f.parts);
    }
    json operator()(const engine::NumberLine& f) const {
        json marks = json::array();
        for (const auto& mark : f.marks)
            marks.push_back({text_of(mark.at), mark.label});
        return {"line", text_of(f.from), text_of(f.to), f.steps, f.label_every, f.decimals, marks};
    }
    json operator()(const engine::ObjectArray& f) const {
        return {"array", f.rows, f.columns, f.object};
    }
    json operator()(const engine::Counters& f) const {
        return {"counters", f.count, f.per_row, f.object};
    }
    json operator()(const engine::BaseTenBlocks& f) const {
        return {"blocks", f.hundreds, f.tens, f.ones};
    }
    json operator()(const engine::TenFrame& f) const {
        return {"frames", f.frames, f.first, f.second};
    }
    json operator()(const engine::BarModel& f) const {
        json rows = json::array();
        for (const auto& row : f.rows) {
            json segments = json::array();
            for (const auto& one : row.segments)
                segments.push_back({text_of(one.size), one.label, static_cast<int>(one.fill)});
            rows.push_back({row.name, segments});
        }
        return {"model", rows, f.total};
    }
    json operator()(const engine::LabelledPolygon& f) const {
        json corners = json::array();
        for (const auto& corner : f.corners)
            corners.push_back({corner.x, corner.y});
        json out = {"polygon", corners, f.side_labels, f.grid};
        for (const auto& one : f.inner)
            out.push_back({one.x1, one.y1, one.x2, one.y2, one.label});
        if (!f.right_angles.empty()) out.push_back({{"right_angles", f.right_angles}});
        if (!f.angle_labels.empty()) out.push_back({{"angle_labels", f.angle_labels}});
        return out;
    }

    static json parts(const char* shape, int cuts, const std::vector<engine::FractionPart>& parts) {
        json list = json::array();
        for (const auto& part : parts)
            list.push_back({text_of(part.size), part.label, static_cast<int>(part.fill)});
        return {shape, cuts, list};
    }

    json operator()(const engine::ClockFace& f) const { return {"clock", f.hour, f.minute}; }
    json operator()(const engine::Coins& f) const { return {"coins", f.cents}; }
    json operator()(const engine::CoordinateGrid& f) const {
        json points = json::array();
        for (const auto& point : f.points)
            points.push_back({point.x, point.y, point.label});
        json out = {"plane", f.x_from, f.x_to, f.y_from, f.y_to, points, f.joined};
        // Only what a plane has beyond these, so that the digests of plain ones stay.
        if (!f.axes) out.push_back("paper");
        if (f.x_step != 1 || f.y_step != 1) out.push_back({{"step", {f.x_step, f.y_step}}});
        if (!f.x_title.empty() || !f.y_title.empty())
            out.push_back({{"titles", {f.x_title, f.y_title}}});
        if (!f.segments.empty()) out.push_back({{"segments", segments(f.segments)}});
        if (!f.lines.empty()) out.push_back({{"lines", segments(f.lines)}});
        for (const auto& shape : f.shapes) {
            json corners = json::array();
            for (const auto& corner : shape.corners)
                corners.push_back({corner.x, corner.y});
            out.push_back({corners, shape.label, static_cast<int>(shape.fill)});
        }
        return out;
    }
    static json segments(const std::vector<engine::GridSegment>& segments) {
        json out = json::array();
        for (const auto& one : segments)
            out.push_back({one.x1, one.y1, one.x2, one.y2, one.label});
        return out;
    }
    json operator()(const engine::BarPlot& f) const {
        return {f.touching ? "histogram" : "bars", f.title, plotted(f.bars), f.step};
    }
    json operator()(const engine::LinePlot& f) const {
        return {"values", f.title, plotted(f.values), f.step};
    }
    json operator()(const engine::DotPlot& f) const {
        return {"dots", f.title, (*this)(f.axis), f.counts};
    }
    json operator()(const engine::DataTable& f) const { return {"table", f.heads, f.rows}; }

    json operator()(const engine::Ruler& f) const {
        return {"ruler", f.length, f.parts, f.unit, f.from, f.to, f.object, f.numbers};
    }
    json operator()(const engine::Angles& f) const {
        json list = json::array();
        for (const auto& part : f.parts)
            list.push_back({part.size, part.label});
        return {"angles", f.from, list, f.protractor};
    }
    json operator()(const engine::ShapeRow& f) const {
        json out = {"shapes"};
        for (const auto& one : f.items)
            out.push_back(
                {static_cast<int>(one.shape), one.label, one.turned, static_cast<int>(one.fill)});
        return out;
    }
    json operator()(const engine::ObjectGroups& f) const {
        json list = json::array();
        for (const auto& group : f.groups)
            list.push_back({group.count, group.object, group.label});
        return {"groups", list, f.rings};
    }
    json operator()(const engine::CubeBox& f) const {
        return {"box", one_box(f.first), f.second ? one_box(*f.second) : json(nullptr), f.cubes};
    }
    static json one_box(const engine::CubeBox::One& one) {
        return {one.length,       one.width,       one.height,
                one.length_label, one.width_label, one.height_label};
    }
    json operator()(const engine::Solid& f) const {
        return {"solid", static_cast<int>(f.kind), f.radius, f.height, f.diameter, f.side};
    }
    json operator()(const engine::PicturePlot& f) const {
        json rows = json::array();
        for (const auto& row : f.rows)
            rows.push_back({row.label, row.halves});
        return {"pictures", f.title, rows, f.each, f.object};
    }
    json operator()(const engine::BoxPlot& f) const {
        json plots = json::array();
        for (const auto& plot : f.plots) {
            json one = {plot.label};
            for (const auto& value : plot.five)
                one.push_back(text_of(value));
            plots.push_back(one);
        }
        return {"boxes", f.title, (*this)(f.axis), plots};
    }
    json operator()(const engine::Spinner& f) const { return parts("spinner", 0, f.parts); }
    json operator()(const engine::Balance& f) const {
        return {"balance", f.left, f.right, static_cast<int>(f.tilt)};
    }
    json operator()(const engine::DoubleNumberLine& f) const {
        return {"lines", f.steps, f.top.title, f.top.labels, f.bottom.title, f.bottom.labels};
    }
    json operator()(const engine::Transversal& f) const {
        return {"transversal", f.slant, f.labels};
    }

    static json plotted(const std::vector<engine::PlotValue>& values) {
        json out = json::array();
        for (const auto& one : values)
            out.push_back({one.label, one.value});
        return out;
    }
};

struct AnswerMembers {
    json operator()(const engine::NumberAnswer& a) const {
        return {{"kind", "number"},
                {"value", text_of(a.value)},
                {"form", static_cast<int>(a.form)},
                {"tolerance", text_of(a.tolerance)},
                {"unit", a.unit},
                {"minus", a.allow_minus},
                {"point", a.allow_point},
                {"fraction", a.allow_fraction}};
    }
    json operator()(const engine::ChoiceAnswer& a) const {
        return {{"kind", "choice"}, {"options", a.options}, {"right", a.right}};
    }
    json operator()(const engine::TextAnswer& a) const {
        return {{"kind", "text"}, {"accepted", a.accepted}};
    }
    json operator()(const engine::SeveralAnswer& a) const {
        return {{"kind", "several"}, {"options", a.options}, {"right", a.right}};
    }
    json operator()(const engine::OrderAnswer& a) const {
        return {{"kind", "order"}, {"options", a.options}, {"right", a.right}};
    }
    json operator()(const engine::MatchAnswer& a) const {
        return {{"kind", "match"}, {"left", a.left}, {"places", a.right}, {"pairs", a.pairs}};
    }
    json operator()(const engine::LineAnswer& a) const {
        return {{"kind", "number_line"}, {"line", Members{}(a.line)}, {"value", text_of(a.value)}};
    }
    json operator()(const engine::GridAnswer& a) const {
        return {{"kind", "grid"},       {"rows", a.rows},
                {"columns", a.columns}, {"rule", static_cast<int>(a.rule)},
                {"count", a.count},     {"high", a.high},
                {"wide", a.wide},       {"turned", a.turned}};
    }
    json operator()(const engine::ClockAnswer& a) const {
        return {{"kind", "clock"}, {"hour", a.hour}, {"minute", a.minute}, {"step", a.step}};
    }
    json operator()(const engine::PointAnswer& a) const {
        return {{"kind", "point"}, {"grid", Members{}(a.grid)}, {"x", a.x}, {"y", a.y}};
    }
};

}  // namespace

json figure_members(const engine::Figure& figure) {
    return std::visit(Members{}, figure);
}

json answer_members(const engine::Answer& answer) {
    return std::visit(AnswerMembers{}, answer);
}

}  // namespace pipit::pack
