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
        return {"polygon", corners, f.side_labels, f.grid};
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
        return {"plane", f.x_from, f.x_to, f.y_from, f.y_to, points, f.joined};
    }
    json operator()(const engine::BarPlot& f) const {
        return {"bars", f.title, plotted(f.bars), f.step};
    }
    json operator()(const engine::LinePlot& f) const {
        return {"values", f.title, plotted(f.values), f.step};
    }
    json operator()(const engine::DotPlot& f) const {
        return {"dots", f.title, (*this)(f.axis), f.counts};
    }
    json operator()(const engine::DataTable& f) const { return {"table", f.heads, f.rows}; }

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
