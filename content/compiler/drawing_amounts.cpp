// Figures of lengths, amounts and chances as text. Half a thing is h; - is a tick passed, = one
// that a thing covers.
#include "content/compiler/drawing.hpp"

#include <numeric>

namespace pipit::pack {

namespace {

std::string labels_of(const std::vector<std::string>& labels) {
    std::string out;
    for (const std::string& label : labels)
        out += " " + bracketed(label);
    return out;
}

}  // namespace

std::string drawing_of(const engine::Ruler& f) {
    return std::string(f.numbers ? "ruler " : "blank ruler ") + bracketed(f.unit) + " parts " +
           std::to_string(f.parts) + " | " + times(f.from, '-') + times(f.to - f.from, '=') +
           times(f.length * f.parts - f.to, '-');
}

std::string drawing_of(const engine::ObjectGroups& f) {
    std::string out = "groups";
    for (const auto& group : f.groups) {
        const std::string things = group.count == 0 ? "." : times(group.count, 'o');
        out += f.rings ? " | (" + things + ")" : " | " + things;
        out += " " + group.object + " " + bracketed(group.label);
    }
    return out;
}

std::string drawing_of(const engine::PicturePlot& f) {
    std::string out = "pictures " + bracketed(f.title) + " each " + std::to_string(f.each);
    for (const auto& row : f.rows) {
        out += " | " + bracketed(row.label) + " ";
        out += row.halves == 0 ? "." : times(row.halves / 2, 'o') + times(row.halves % 2, 'h');
    }
    return out;
}

// Each of the five by the number of ticks before it; . where there is none.
std::string drawing_of(const engine::BoxPlot& f) {
    std::string out = "boxes " + bracketed(f.title) + " | " + drawing_of(f.axis);
    for (const auto& plot : f.plots) {
        out += " | " + bracketed(plot.label);
        for (const auto& value : plot.five) {
            int tick = 0;
            while (tick < f.axis.steps && engine::line_tick(f.axis, tick) < value)
                ++tick;
            out += " " + (tick == 0 ? "." : times(tick, '-'));
        }
    }
    return out;
}

// Each sector's share in equal pieces, as fine as all need.
std::string drawing_of(const engine::Spinner& f) {
    std::int64_t cells = 1;
    for (const auto& part : f.parts)
        cells = std::lcm(cells, part.size.denominator());
    if (cells > 10'000) return "spinner cut too fine to draw";
    std::string out = "spinner";
    for (const auto& part : f.parts) {
        const auto size = part.size.numerator() * (cells / part.size.denominator());
        out += " | " + bracketed(part.label) + " " +
               times(static_cast<int>(size), letter_of(part.fill));
    }
    return out;
}

std::string drawing_of(const engine::Balance& f) {
    using Tilt = engine::Balance::Tilt;
    const char* tilt = f.tilt == Tilt::level  ? "level"
                       : f.tilt == Tilt::left ? "left down"
                                              : "right down";
    return std::string("balance ") + tilt + " |" + labels_of(f.left) + " |" + labels_of(f.right);
}

std::string drawing_of(const engine::DoubleNumberLine& f) {
    std::string out = "lines";
    for (const auto* line : {&f.top, &f.bottom})
        out += " | " + bracketed(line->title) + " :" + labels_of(line->labels);
    return out;
}

}  // namespace pipit::pack
