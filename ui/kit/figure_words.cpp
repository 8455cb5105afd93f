// See figure_words.hpp. Things to count are told as taps; a reading by the marks around it.
#include "ui/kit/figure_words.hpp"

#include "ui/kit/figure_telling.hpp"
#include "ui/kit/words.hpp"

namespace pipit::ui {

namespace {

using engine::Rational;

/// How many of `cuts` equal pieces `size` is; 0 when it is no whole number of them.
int pieces(const Rational& size, int cuts) {
    if (cuts < 1 || size.numerator() * cuts % size.denominator() != 0) return 0;
    return static_cast<int>(size.numerator() * cuts / size.denominator());
}

void say_parts(Telling& out, int cuts, const std::vector<engine::FractionPart>& parts) {
    if (cuts > 1)
        out.say(count("It is cut into one part.", "It is cut into %1 equal parts.", cuts));
    for (const engine::FractionPart& part : parts) {
        const std::string name =
            part.label.empty() ? fill_word(part.fill) : label_words(part.label);
        const int n = pieces(part.size, cuts);
        if (n > 0)
            out.say(fill(count("One part: %2.", "%1 parts: %2.", n), {"", name}));
        else
            out.say(fill(_("%1 of it: %2."), {number(part.size, -1), name}));
    }
}

std::string things_to_count(const std::string& object) {
    if (object == "star") return _("Stars to count.");
    if (object == "apple") return _("Apples to count.");
    if (object == "leaf") return _("Leaves to count.");
    if (object == "flower") return _("Flowers to count.");
    return _("Dots to count.");
}

std::string each_row(const std::string& object, int n) {
    if (object == "star") return count("Each row has one star.", "Each row has %1 stars.", n);
    if (object == "apple") return count("Each row has one apple.", "Each row has %1 apples.", n);
    if (object == "leaf") return count("Each row has one leaf.", "Each row has %1 leaves.", n);
    if (object == "flower") return count("Each row has one flower.", "Each row has %1 flowers.", n);
    return count("Each row has one dot.", "Each row has %1 dots.", n);
}

/// Where a mark that is asked for stands, as the eye would see it.
std::string asked_mark(const engine::NumberLine& line, const Rational& at) {
    const double place = (at.to_double() - line.from.to_double()) /
                         (line.to.to_double() - line.from.to_double()) * line.steps;
    const int below = static_cast<int>(place + 1e-9);
    if (place - below < 1e-6)
        return fill(_("The question mark stands on step %1."), {whole(below)});
    return fill(_("The question mark stands between step %1 and step %2."),
                {whole(below), whole(below + 1)});
}

/// One stretch of a way round: "2 squares right".
std::string stretch(int dx, int dy) {
    const std::string across = dx > 0   ? count("one square right", "%1 squares right", dx)
                               : dx < 0 ? count("one square left", "%1 squares left", -dx)
                                        : std::string();
    const std::string along = dy > 0   ? count("one square down", "%1 squares down", dy)
                              : dy < 0 ? count("one square up", "%1 squares up", -dy)
                                       : std::string();
    if (across.empty() || along.empty()) return across + along;
    return fill(_("%1 and %2"), {across, along});
}

/// Which way a side runs on the way round.
const char* side_words(int dx, int dy) {
    if (dy == 0) return dx > 0 ? _("Side %1 goes right: %2.") : _("Side %1 goes left: %2.");
    if (dx == 0) return dy > 0 ? _("Side %1 goes down: %2.") : _("Side %1 goes up: %2.");
    return _("Side %1 slants: %2.");
}

/// A value against an axis with a number at every `step`.
std::string reading(const std::string& name, int value, int step) {
    const int below = value / step * step;
    const std::string low = whole(below);
    const std::string high = whole(below + step);
    if (value == below) return fill(_("%1: at the line of %2."), {name, low});
    if (2 * (value - below) == step)
        return fill(_("%1: halfway between %2 and %3."), {name, low, high});
    if (2 * (value - below) < step)
        return fill(_("%1: between %2 and %3, nearer to %2."), {name, low, high});
    return fill(_("%1: between %2 and %3, nearer to %3."), {name, low, high});
}

void say_axis(Telling& out, const std::string& title, int step) {
    if (!title.empty()) out.say(fill(_("Its title: %1."), {label_words(title)}));
    out.say(fill(_("The axis has a line at every %1."), {whole(step)}));
}

struct Words {
    template <class Later>
    std::string operator()(const Later& f) const {
        return told(f);
    }
    std::string operator()(const engine::NoFigure&) const { return {}; }
    std::string operator()(const engine::FractionBar& f) const {
        Telling out;
        out.say(_("A bar."));
        say_parts(out, f.cuts, f.parts);
        return out.words();
    }
    std::string operator()(const engine::FractionCircle& f) const {
        Telling out;
        out.say(_("A circle."));
        say_parts(out, f.cuts, f.parts);
        return out.words();
    }
    std::string operator()(const engine::NumberLine& f) const {
        Telling out;
        out.say(line_words(f));
        for (const engine::LineMark& mark : f.marks) {
            if (mark.label == "?")
                out.say(asked_mark(f, mark.at));
            else
                out.say(fill(_("A mark at %1."), {mark.label.empty() ? number(mark.at, f.decimals)
                                                                     : label_words(mark.label)}));
        }
        return out.words();
    }
    std::string operator()(const engine::ObjectArray& f) const {
        Telling out;
        return out.say(count("One row.", "%1 rows.", f.rows))
            .say(each_row(f.object, f.columns))
            .words();
    }
    std::string operator()(const engine::Counters& f) const {
        // Never the count itself: counting them is what is asked.
        if (f.count == 0) return _("An empty space with nothing in it.");
        const int rows = (f.count + f.per_row - 1) / f.per_row;
        const int last = f.count - (rows - 1) * f.per_row;
        Telling out;
        out.say(things_to_count(f.object));
        if (rows == 1) return out.say(fill(_("One row: %1."), {taps(last)})).words();
        out.say(fill(_("Each full row has %1."), {whole(f.per_row)}));
        out.say(count("There is one full row.", "There are %1 full rows.", rows - 1));
        return out.say(fill(_("The last row: %1."), {taps(last)})).words();
    }
    std::string operator()(const engine::BaseTenBlocks& f) const {
        Telling out;
        out.say(_("Blocks."));
        if (f.hundreds > 0) out.say(count("One flat of 100.", "%1 flats of 100.", f.hundreds));
        if (f.tens > 0) out.say(count("One rod of 10.", "%1 rods of 10.", f.tens));
        if (f.ones > 0) out.say(count("One single cube.", "%1 single cubes.", f.ones));
        if (f.hundreds + f.tens + f.ones == 0) out.say(_("There are none."));
        return out.words();
    }
    std::string operator()(const engine::TenFrame& f) const {
        Telling out;
        out.say(count("One ten frame.", "%1 ten frames.", f.frames));
        for (int frame = 0; frame < f.frames; ++frame) {
            const int first = std::clamp(f.first - 10 * frame, 0, 10);
            const int second = std::clamp(f.first + f.second - 10 * frame, 0, 10) - first;
            if (f.frames > 1) out.say(fill(_("Frame %1."), {whole(frame + 1)}));
            if (first == 10) out.say(_("Plain counters fill it."));
            if (second == 10) out.say(_("Counters with a light middle fill it."));
            if (first > 0 && first < 10) out.say(fill(_("Plain counters: %1."), {taps(first)}));
            if (second > 0 && second < 10)
                out.say(fill(_("Counters with a light middle: %1."), {taps(second)}));
            if (first + second == 0) out.say(_("It is empty."));
        }
        return out.words();
    }
    std::string operator()(const engine::BarModel& f) const {
        Telling out;
        out.say(count("A bar.", "%1 bars, one under the other.", static_cast<long>(f.rows.size())));
        for (const engine::BarModel::Row& row : f.rows) {
            std::vector<std::string> labels;
            for (const engine::BarSegment& segment : row.segments) {
                labels.push_back(label_words(segment.label));
            }
            const std::string name = row.name.empty() ? _("Its parts") : label_words(row.name);
            out.say(fill(_("%1: %2."), {name, joined(labels)}));
        }
        if (!f.total.empty()) out.say(fill(_("All together: %1."), {label_words(f.total)}));
        return out.words();
    }
    std::string operator()(const engine::LabelledPolygon& f) const {
        Telling out;
        const std::size_t n = f.corners.size();
        // Its corners may be what is asked: they are counted, not named.
        out.say(_("A shape with straight sides."));
        out.say(fill(_("Its corners: %1."), {taps(static_cast<int>(n))}));
        if (f.grid) {
            std::vector<std::string> way;
            for (std::size_t i = 0; i < n; ++i) {
                const auto& from = f.corners[i];
                const auto& to = f.corners[(i + 1) % n];
                way.push_back(stretch(to.x - from.x, to.y - from.y));
            }
            out.say(_("It stands on a grid of squares."));
            out.say(fill(_("The way round it: %1."), {joined(way)}));
        }
        for (std::size_t i = 0; i < f.side_labels.size(); ++i) {
            const auto& from = f.corners[i];
            const auto& to = f.corners[(i + 1) % n];
            out.say(fill(side_words(to.x - from.x, to.y - from.y),
                         {whole(static_cast<int>(i) + 1), label_words(f.side_labels[i])}));
        }
        say_inside(out, f);
        return out.words();
    }
    std::string operator()(const engine::ClockFace& f) const {
        Telling out;
        return out.say(_("A clock.")).say(clock_words(f.hour, f.minute)).words();
    }
    std::string operator()(const engine::Coins& f) const {
        std::vector<std::string> values;
        for (const int cents : f.cents) {
            values.push_back(whole(cents));
        }
        return fill(count("One coin: %2.", "%1 coins: %2.", static_cast<long>(f.cents.size())),
                    {"", joined(values)});
    }
    std::string operator()(const engine::CoordinateGrid& f) const {
        Telling out;
        say_plane(out, f);
        const auto [zero_x, zero_y] = counted_from(f);
        for (const engine::GridPoint& point : f.points) {
            out.say(point.label.empty() ? _("A point.")
                                        : fill(_("Point %1."), {label_words(point.label)}));
            const int across = point.x - zero_x;
            const int up = point.y - zero_y;
            if (across == 0 && up == 0)
                out.say(f.axes ? _("Where the axes meet.") : _("In the lower left corner."));
            if (across > 0) out.say(fill(_("Right: %1."), {taps(across)}));
            if (across < 0) out.say(fill(_("Left: %1."), {taps(-across)}));
            if (up > 0) out.say(fill(_("Up: %1."), {taps(up)}));
            if (up < 0) out.say(fill(_("Down: %1."), {taps(-up)}));
        }
        if (f.joined && f.points.size() > 1) out.say(_("A line joins them in this order."));
        say_marks(out, f);
        return out.words();
    }
    std::string operator()(const engine::BarPlot& f) const {
        Telling out;
        out.say(f.touching ? _("A bar plot whose bars touch.") : _("A bar plot."));
        say_axis(out, f.title, f.step);
        for (const engine::PlotValue& bar : f.bars) {
            out.say(reading(label_words(bar.label), bar.value, f.step));
        }
        return out.words();
    }
    std::string operator()(const engine::LinePlot& f) const {
        Telling out;
        out.say(_("A line plot."));
        say_axis(out, f.title, f.step);
        for (const engine::PlotValue& value : f.values) {
            out.say(reading(label_words(value.label), value.value, f.step));
        }
        return out.words();
    }
    std::string operator()(const engine::DotPlot& f) const {
        Telling out;
        out.say(_("A dot plot."));
        if (!f.title.empty()) out.say(fill(_("Its title: %1."), {label_words(f.title)}));
        out.say(line_words(f.axis));
        for (std::size_t i = 0; i < f.counts.size(); ++i) {
            if (f.counts[i] == 0) continue;
            const Rational at = engine::line_tick(f.axis, static_cast<int>(i));
            out.say(fill(_("Above %1: %2."), {number(at, f.axis.decimals), taps(f.counts[i])}));
        }
        return out.words();
    }
    std::string operator()(const engine::DataTable& f) const {
        Telling out;
        out.say(_("A table."));
        for (std::size_t row = 0; row < f.rows.size(); ++row) {
            std::vector<std::string> cells;
            for (std::size_t i = 0; i < f.heads.size(); ++i) {
                const std::string& cell = f.rows[row][i];
                const std::string said = cell.empty() ? _("empty") : label_words(cell);
                cells.push_back(f.heads[i].empty() ? said : label_words(f.heads[i]) + ' ' + said);
            }
            out.say(fill(_("Row %1: %2."), {whole(static_cast<int>(row) + 1), joined(cells)}));
        }
        return out.words();
    }
};

}  // namespace

std::string clock_words(int hour, int minute) {
    const std::string here = whole(hour);
    const std::string next = whole(hour % 12 + 1);
    Telling out;
    if (minute == 0)
        out.say(fill(_("The short hand points at %1."), {here}));
    else if (minute < 15)
        out.say(fill(_("The short hand is just past %1."), {here}));
    else if (minute == 30)
        out.say(fill(_("The short hand is halfway between %1 and %2."), {here, next}));
    else if (minute <= 45)
        out.say(fill(_("The short hand is between %1 and %2."), {here, next}));
    else
        out.say(fill(_("The short hand is nearly at %1."), {next}));
    const std::string at = whole(minute / 5 == 0 ? 12 : minute / 5);
    if (minute % 5 == 0) return out.say(fill(_("The long hand points at %1."), {at})).words();
    return out
        .say(fill(count("The long hand is one small mark past %2.",
                        "The long hand is %1 small marks past %2.", minute % 5),
                  {"", at}))
        .words();
}

std::string figure_words(const engine::Figure& figure) {
    return std::visit(Words{}, figure);
}

}  // namespace pipit::ui
