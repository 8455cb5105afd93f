// Items as text. One letter stands for one thing drawn: o a thing, . an empty place, H hatch, D
// dots, P plain.
#include "content/compiler/rendered.hpp"

#include "content/loader/rich_text.hpp"

#include <numeric>
#include <variant>

namespace pipit::pack {

namespace {

using nlohmann::json;

std::string text_of(const engine::Rational& value) {
    std::string out = std::to_string(value.numerator());
    if (value.denominator() != 1) out += "/" + std::to_string(value.denominator());
    return out;
}

char letter_of(engine::Fill fill) {
    switch (fill) {
    case engine::Fill::empty:
        return '.';
    case engine::Fill::plain:
        return 'P';
    case engine::Fill::dots:
        return 'D';
    case engine::Fill::hatch:
        return 'H';
    }
    return '?';
}

// A strip of cells as fine as the parts need; | where a line is drawn between pieces.
std::string strip(const char* shape, int cuts, const std::vector<engine::FractionPart>& parts) {
    std::int64_t cells = cuts > 0 ? cuts : 1;
    for (const auto& part : parts)
        cells = std::lcm(cells, part.size.denominator());
    if (cells > 10'000) return std::string(shape) + " cut too fine to draw";
    std::string fills;
    std::vector<bool> line(static_cast<std::size_t>(cells) + 1, false);
    for (const auto& part : parts) {
        const auto size = part.size.numerator() * (cells / part.size.denominator());
        fills.append(static_cast<std::size_t>(size), letter_of(part.fill));
        line[fills.size()] = true;
    }
    fills.append(static_cast<std::size_t>(cells) - fills.size(), '.');
    for (int i = 1; i < cuts; ++i)
        line[static_cast<std::size_t>(cells / cuts * i)] = true;
    std::string out = std::string(shape) + " [";
    for (std::size_t i = 0; i < fills.size(); ++i) {
        if (i > 0 && line[i]) out += '|';
        out += fills[i];
    }
    out += "]";
    for (const auto& part : parts) {
        if (!part.label.empty()) out += std::string(" ") + letter_of(part.fill) + "=" + part.label;
    }
    return out;
}

struct Drawing {
    template <class T>
    std::string operator()(const T&) const {
        return {};
    }
    std::string operator()(const engine::FractionBar& f) const {
        return strip("bar", f.cuts, f.parts);
    }
    std::string operator()(const engine::FractionCircle& f) const {
        return strip("circle", f.cuts, f.parts);
    }
    // Marks are told by the number of ticks before them, as an eye finds them.
    std::string operator()(const engine::NumberLine& f) const {
        std::string out = "line " + text_of(f.from) + " " +
                          std::string(static_cast<std::size_t>(f.steps), '-') + " " + text_of(f.to);
        for (const auto& mark : f.marks) {
            const double place = (mark.at.to_double() - f.from.to_double()) /
                                 (f.to.to_double() - f.from.to_double()) * f.steps;
            const int ticks = static_cast<int>(place + 0.5);
            const bool on_tick = place - ticks < 1e-9 && ticks - place < 1e-9;
            out += " | " + mark.label + " " + std::string(static_cast<std::size_t>(ticks), '-') +
                   (on_tick ? "" : "~");
        }
        return out;
    }
    std::string operator()(const engine::ObjectArray& f) const {
        std::string out = "things";
        for (int i = 0; i < f.rows; ++i)
            out += " " + std::string(static_cast<std::size_t>(f.columns), 'o');
        return out;
    }
    std::string operator()(const engine::Counters& f) const {
        std::string out = "things";
        for (int i = 0; i < f.count; ++i)
            out += i % f.per_row == 0 ? " o" : "o";
        return out;
    }
    std::string operator()(const engine::BaseTenBlocks& f) const {
        return "blocks F:" + std::string(static_cast<std::size_t>(f.hundreds), 'o') +
               " R:" + std::string(static_cast<std::size_t>(f.tens), 'o') +
               " C:" + std::string(static_cast<std::size_t>(f.ones), 'o');
    }
    std::string operator()(const engine::TenFrame& f) const {
        std::string cells(static_cast<std::size_t>(f.first), 'P');
        cells.append(static_cast<std::size_t>(f.second), 'D');
        cells.append(10 * static_cast<std::size_t>(f.frames) - cells.size(), '.');
        std::string out = "frames";
        for (int i = 0; i < f.frames; ++i)
            out += " " + cells.substr(10 * static_cast<std::size_t>(i), 10);
        return out;
    }
    std::string operator()(const engine::BarModel& f) const {
        std::string out = "model";
        for (const auto& row : f.rows) {
            out += " [";
            for (std::size_t i = 0; i < row.segments.size(); ++i)
                out += (i > 0 ? "|" : "") + row.segments[i].label;
            out += "]";
        }
        if (!f.total.empty()) out += " total " + f.total;
        return out;
    }
    // With a grid: the squares inside, row by row. Else the sides in order, with their directions.
    std::string operator()(const engine::LabelledPolygon& f) const {
        return f.grid ? grid(f) : sides(f);
    }

    static std::string sides(const engine::LabelledPolygon& f) {
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
    static std::string grid(const engine::LabelledPolygon& f) {
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
};

// Every member of a figure, for the digest.
struct Members {
    template <class T>
    json operator()(const T&) const {
        return nullptr;
    }
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
                segments.push_back(
                    {text_of(one.size), one.label, std::string(1, letter_of(one.fill))});
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
            list.push_back({text_of(part.size), part.label, std::string(1, letter_of(part.fill))});
        return {shape, cuts, list};
    }
};

json answer_json(const engine::Answer& answer) {
    if (const auto* number = std::get_if<engine::NumberAnswer>(&answer))
        return {{"kind", "number"},
                {"value", text_of(number->value)},
                {"form", static_cast<int>(number->form)},
                {"tolerance", text_of(number->tolerance)},
                {"unit", number->unit},
                {"minus", number->allow_minus},
                {"point", number->allow_point},
                {"fraction", number->allow_fraction}};
    if (const auto* choice = std::get_if<engine::ChoiceAnswer>(&answer))
        return {{"kind", "choice"}, {"options", choice->options}, {"right", choice->right}};
    return {{"kind", "text"}, {"accepted", std::get_if<engine::TextAnswer>(&answer)->accepted}};
}

}  // namespace

std::string drawn(const engine::Figure& figure) {
    return std::visit(Drawing{}, figure);
}

json rendered(const engine::Item& item) {
    json out = {{"prompt", content::plain_text(item.prompt)}, {"figure", drawn(item.figure)}};
    if (const auto* choice = std::get_if<engine::ChoiceAnswer>(&item.answer))
        out["options"] = choice->options;
    return out;
}

std::string shown_text(const engine::Item& item) {
    std::string out = item.prompt + "\n" + std::visit(Members{}, item.figure).dump();
    if (const auto* choice = std::get_if<engine::ChoiceAnswer>(&item.answer))
        out += json(choice->options).dump();
    return out;
}

json whole(const engine::Item& item) {
    json wrong = json::array();
    for (const auto& one : item.misconceptions)
        wrong.push_back({{"given", one.given}, {"name", one.name}, {"feedback", one.feedback}});
    return {{"skill", item.ref.skill.value},
            {"template", item.ref.template_id},
            {"level", item.ref.level},
            {"seed", item.ref.seed},
            {"prompt", item.prompt},
            {"spoken", item.spoken},
            {"figure", drawn(item.figure)},
            {"figure_members", std::visit(Members{}, item.figure)},
            {"answer", answer_json(item.answer)},
            {"misconceptions", std::move(wrong)},
            {"hints", item.hints},
            {"worked", item.worked},
            {"right_note", item.right_note},
            {"paper", item.paper}};
}

std::uint64_t digest(const engine::Item& item) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : whole(item).dump()) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ULL;
    }
    return hash;
}

}  // namespace pipit::pack
