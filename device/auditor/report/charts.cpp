// See charts.hpp.
#include "device/auditor/report/charts.hpp"

#include "device/auditor/report/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace pipit::audit {

using engine::Holder;
using engine::ProcessingRow;

namespace {

constexpr int width = 760;

std::string px(double at) {
    return std::to_string(static_cast<long>(std::lround(at)));
}

Html words_at(double x, double y, const std::string& words, const std::string& anchor = {}) {
    return element("text", {{"x", px(x)}, {"y", px(y)}, {"text-anchor", anchor}}, Html(words));
}
Html box(double x, double y, double wide, double high, const std::string& fill) {
    return mark("rect", {{"x", px(x)},
                         {"y", px(y)},
                         {"width", px(std::max(wide, 1.0))},
                         {"height", px(std::max(high, 1.0))},
                         {"fill", fill},
                         {"stroke", "#1b2430"},
                         {"stroke-width", "1"}});
}
Html line(double x1, double y1, double x2, double y2, const std::string& dashes = {}) {
    return mark("line", {{"x1", px(x1)},
                         {"y1", px(y1)},
                         {"x2", px(x2)},
                         {"y2", px(y2)},
                         {"stroke", dashes.empty() ? "#b9c3cd" : "#1b2430"},
                         {"stroke-width", dashes.empty() ? "1" : "2"},
                         {"stroke-dasharray", dashes}});
}

// Fills that stay apart in black and white; each chart has its own, as ids are the page's.
constexpr std::size_t fills = 8;
std::string fill_of(const std::string& chart, std::size_t which) {
    constexpr std::array<std::string_view, 3> plain{"#1b2430", "#ffffff", "#9aa7b3"};
    which %= fills;
    if (which < plain.size()) return std::string(plain.at(which));
    return "url(#" + chart + std::to_string(which) + ")";
}
Html patterns(const std::string& chart) {
    constexpr std::array<std::string_view, 5> drawn{"M0 8 L8 0", "M0 0 L8 8", "M0 4 L8 4",
                                                    "M4 0 L4 8", "M0 8 L8 0 M0 0 L8 8"};
    Html out;
    for (std::size_t i = 0; i < drawn.size(); ++i)
        out += element("pattern",
                       {{"id", chart + std::to_string(i + 3)},
                        {"width", "8"},
                        {"height", "8"},
                        {"patternUnits", "userSpaceOnUse"}},
                       mark("rect", {{"width", "8"}, {"height", "8"}, {"fill", "#ffffff"}}) +
                           mark("path", {{"d", std::string(drawn.at(i))},
                                         {"stroke", "#1b2430"},
                                         {"stroke-width", "2"}}));
    return element("defs", out);
}

Html drawing(const std::string& id, int height, const std::string& title, const std::string& said,
             const Html& inside) {
    return element("svg",
                   {{"viewBox", "0 0 " + std::to_string(width) + " " + std::to_string(height)},
                    {"role", "img"},
                    {"aria-labelledby", id + "-title " + id + "-said"}},
                   element("title", {{"id", id + "-title"}}, Html(title)) +
                       element("desc", {{"id", id + "-said"}}, Html(said)) + patterns(id) + inside);
}

// "Practice" of "Practice: each question ...".
std::string short_name(const ProcessingRow& row) {
    const std::string_view what = name_of(row.category).what;
    const std::string_view name = what.substr(0, what.find(':'));
    return std::string(name.substr(0, name.find(';')));
}

// Lines of a scale: whole numbers, four steps or fewer.
std::vector<std::uint64_t> steps_to(std::uint64_t most) {
    const std::uint64_t step = std::max<std::uint64_t>(1, (most + 3) / 4);
    std::vector<std::uint64_t> out;
    for (std::uint64_t at = 0; at < most + step; at += step)
        out.push_back(at);
    return out;
}

struct Frame {
    double left = 48;
    double top = 14;
    double wide = width - 60;
    double high = 180;
};

// The lines of a scale with their numbers; `most` becomes the scale's end.
Html scale(const Frame& frame, std::uint64_t& most) {
    Html out;
    const auto steps = steps_to(most);
    most = steps.back();
    for (const std::uint64_t at : steps) {
        const double y = frame.top + frame.high -
                         frame.high * static_cast<double>(at) / static_cast<double>(most);
        out += line(frame.left, y, frame.left + frame.wide, y);
        out += words_at(frame.left - 6, y + 4, grouped(at), "end");
    }
    return out;
}

}  // namespace

std::uint64_t rows_in(const ProcessingRow& row, const Figures& figures) {
    std::uint64_t most = 0;
    for (const engine::Field* field : row.fields) {
        const auto held = figures.held.find(std::string(field->id));
        if (held != figures.held.end()) most = std::max(most, held->second);
    }
    return most;
}

Html stored_chart(std::span<const ProcessingRow> rows, const Figures& figures) {
    std::uint64_t most = 1;
    for (const ProcessingRow& row : rows) {
        if (row.holder != Holder::a_message) most = std::max(most, rows_in(row, figures));
    }
    constexpr double names_end = 210;
    Html inside;
    std::string said;
    double y = 4;
    for (const ProcessingRow& row : rows) {
        const std::uint64_t count = rows_in(row, figures);
        // What only a teacher's computer has is drawn where there is any.
        const bool elsewhere = row.holder == Holder::teachers_computer && count == 0;
        if (row.holder == Holder::a_message || elsewhere) continue;
        // A bar's length is its share of the widest; the number says what it is.
        const double wide =
            (width - names_end - 90) * static_cast<double>(count) / static_cast<double>(most);
        const std::size_t fill = row.holder == Holder::learners_computer   ? 0
                                 : row.holder == Holder::teachers_computer ? 3
                                                                           : 1;
        inside += words_at(names_end - 8, y + 13, short_name(row), "end");
        if (count > 0) inside += box(names_end, y + 2, wide, 14, fill_of("stored", fill));
        inside += words_at(names_end + (count > 0 ? wide + 6 : 0), y + 13, grouped(count));
        said += (said.empty() ? "" : "; ") + short_name(row) + ": " + grouped(count);
        y += 21;
    }
    const int height = static_cast<int>(y) + 4;
    return drawing("stored", height, "Rows that are stored, by category", said + ".", inside);
}

Html left_chart(const Figures& figures) {
    if (figures.left.empty()) return {};
    std::map<std::string, std::uint64_t> by_month;
    std::set<std::string> kinds;
    for (const auto& [key, amount] : figures.left) {
        by_month[key.first] += amount.lines;
        kinds.insert(key.second);
    }
    constexpr std::size_t months_most = 14;  // what is kept is a year and what began it
    while (by_month.size() > months_most)
        by_month.erase(by_month.begin());
    std::uint64_t most = 1;
    for (const auto& [month, lines] : by_month)
        most = std::max(most, lines);
    const Frame frame;
    Html inside = scale(frame, most);
    std::string said;
    const double step = frame.wide / static_cast<double>(by_month.size());
    double x = frame.left;
    for (const auto& [month, lines] : by_month) {
        const double wide = std::min(step * 0.6, 64.0);
        double y = frame.top + frame.high;
        std::size_t which = 0;
        for (const std::string& kind : kinds) {
            const auto part = figures.left.find({month, kind});
            if (part != figures.left.end()) {
                const double high = frame.high * static_cast<double>(part->second.lines) /
                                    static_cast<double>(most);
                y -= high;
                inside += box(x + (step - wide) / 2, y, wide, high, fill_of("left", which));
                said += (said.empty() ? "" : "; ") + month_words(month) + ", " + kind + ": " +
                        grouped(part->second.lines);
            }
            ++which;
        }
        inside += words_at(x + step / 2, frame.top + frame.high + 18, month_words(month), "middle");
        x += step;
    }
    double y = frame.top + frame.high + 34;
    std::size_t which = 0;
    for (const std::string& kind : kinds) {
        const double at = frame.left + static_cast<double>(which % 2) * (frame.wide / 2);
        inside += box(at, y, 14, 14, fill_of("left", which)) + words_at(at + 22, y + 12, kind);
        if (which++ % 2 == 1) y += 22;
    }
    const int height = static_cast<int>(y) + 26;
    return drawing("left", height, "What left, by month and kind", said + ".", inside);
}

Html age_chart(const Figures& figures) {
    std::uint64_t most = figures.overdue;
    std::uint64_t all = figures.overdue;
    for (const std::uint64_t one : figures.ages) {
        most = std::max(most, one);
        all += one;
    }
    if (all == 0) return {};
    const Frame frame;
    Html inside = scale(frame, most);
    std::string said;
    const double step = frame.wide / 10;
    for (std::size_t i = 0; i <= figures.ages.size(); ++i) {
        const bool older = i == figures.ages.size();
        const std::uint64_t count = older ? figures.overdue : figures.ages.at(i);
        const std::string days =
            older ? "older"
                  : std::to_string(i * 10) + "–" + std::to_string(i == 8 ? 90 : i * 10 + 9);
        const double high = frame.high * static_cast<double>(count) / static_cast<double>(most);
        const double x = frame.left + step * static_cast<double>(i);
        if (count > 0)
            inside += box(x + 8, frame.top + frame.high - high, step - 16, high,
                          fill_of("age", older ? 7 : 0));
        inside += words_at(x + step / 2, frame.top + frame.high + 18, days, "middle");
        said += (said.empty() ? "" : "; ") + days + (older ? ": " : " days: ") + grouped(count);
    }
    const double limit = frame.left + step * 9;
    inside += line(limit, frame.top - 4, limit, frame.top + frame.high, "6 4");
    inside += words_at(limit - 6, frame.top + 8, "limit: 90 days", "end");
    inside += words_at(frame.left, frame.top + frame.high + 40, "days since the event");
    return drawing("age", static_cast<int>(frame.top + frame.high) + 50,
                   "How old the kept events are", said + ".", inside);
}

}  // namespace pipit::audit
