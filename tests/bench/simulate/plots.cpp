// Pictures of what was simulated, as SVG. Invariant: readable on light and on dark ground (the
// viewer's own colour scheme decides), in print and aloud: a title, a description, no colour alone.
#include "tests/bench/simulate/simulate.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <stdexcept>

namespace pipit::simulate {

namespace {

using nlohmann::json;

constexpr const char* style =
    "<style>\n"
    "text{font:14px sans-serif;fill:#1f2933}.small{font-size:12px}.head{font-size:17px}\n"
    ".axis{stroke:#5b6770;fill:none}.grid{stroke:#d5dade}.ground{fill:#ffffff}\n"
    ".a{stroke:#0b62a8;fill:#0b62a8}.b{stroke:#b3420a;fill:#b3420a}.line{fill:none}\n"
    "@media (prefers-color-scheme:dark){text{fill:#e6e9ec}.axis{stroke:#a9b3bb}\n"
    ".grid{stroke:#3a444c}.ground{fill:#14191d}.a{stroke:#6cb6f5;fill:#6cb6f5}\n"
    ".b{stroke:#ff9a5c;fill:#ff9a5c}}\n"
    "</style>\n";

std::string text_of(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    return text.data();
}

class Picture {
  public:
    Picture(int width, int height, const std::string& title, const std::string& description) {
        const std::string size = std::to_string(width) + " " + std::to_string(height);
        out_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size +
               "\" role=\"img\" aria-labelledby=\"t d\">\n<title id=\"t\">" + title +
               "</title>\n<desc id=\"d\">" + description + "</desc>\n" + style +
               "<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n";
        text(20, 28, title, "start", "head");
    }
    void text(double x, double y, const std::string& words, const char* anchor = "start",
              const char* kind = "small") {
        out_ += "<text x=\"" + text_of(x) + "\" y=\"" + text_of(y) + "\" text-anchor=\"" + anchor +
                "\" class=\"" + kind + "\">" + words + "</text>\n";
    }
    void line(double x1, double y1, double x2, double y2, const char* kind, const char* more = "") {
        out_ += "<line x1=\"" + text_of(x1) + "\" y1=\"" + text_of(y1) + "\" x2=\"" + text_of(x2) +
                "\" y2=\"" + text_of(y2) + "\" class=\"" + kind + "\" " + more + "/>\n";
    }
    void dot(double x, double y, const char* kind) {
        out_ += "<circle cx=\"" + text_of(x) + "\" cy=\"" + text_of(y) + "\" r=\"4.5\" class=\"" +
                kind + "\"/>\n";
    }
    void square(double x, double y, const char* kind) {
        out_ += "<rect x=\"" + text_of(x - 4) + "\" y=\"" + text_of(y - 4) +
                "\" width=\"8\" height=\"8\" class=\"" + kind + "\"/>\n";
    }
    void write(const std::string& path) const {
        std::ofstream file(path);
        file << out_ << "</svg>\n";
        if (!file.flush())
            throw std::runtime_error(path + ": cannot be written; name a folder with room for it");
    }

  private:
    std::string out_;
};

struct Scale {
    double from, to, low, high;  // pixels, values
    double at(double value) const { return from + (to - from) * (value - low) / (high - low); }
};

// ---- items to mastery ---------------------------------------------------------------------------

constexpr std::array<std::pair<const char*, const char*>, 6> policies = {
    {{"fixed_order", "fixed order"},
     {"random", "random"},
     {"three_in_a_row", "three in a row"},
     {"at_cut", "at the cut"},
     {"ours", "ours"},
     {"ours_wrong_links", "ours, a fifth of links wrong"}}};

// One row a policy: a dot with its interval on each of two scales, items and wrong verdicts.
void panel(Picture& picture, const json& part, double top, const std::string& title,
           const char* items_key) {
    const Scale items{230, 470, 0, 35}, wrong{540, 780, 0, 0.3};
    picture.text(20, top, title, "start", "");
    constexpr double row = 26;
    std::size_t rows = 0;
    for (const auto& [key, name] : policies)
        rows += part.contains(key) ? 1 : 0;
    const double bottom = top + 14 + row * static_cast<double>(rows);
    for (const double tick : {0.0, 10.0, 20.0, 30.0}) {
        picture.line(items.at(tick), top + 10, items.at(tick), bottom, "grid");
        picture.text(items.at(tick), bottom + 16, std::to_string(static_cast<int>(tick)), "middle");
    }
    for (const double tick : {0.0, 0.1, 0.2, 0.3}) {
        picture.line(wrong.at(tick), top + 10, wrong.at(tick), bottom, "grid");
        picture.text(wrong.at(tick), bottom + 16,
                     std::to_string(static_cast<int>(100 * tick + 0.5)) + " %", "middle");
    }
    double y = top + 28;
    for (const auto& [key, name] : policies) {
        if (!part.contains(key)) continue;
        const char* kind = std::string(key).starts_with("ours") ? "b" : "a";
        picture.text(220, y + 4, name, "end");
        const auto draw = [&](const Scale& scale, const json& figure) {
            picture.line(scale.at(figure.at("low")), y, scale.at(figure.at("high")), y, kind,
                         "stroke-width=\"3\"");
            if (*kind == 'b')
                picture.square(scale.at(figure.at("value")), y, kind);
            else
                picture.dot(scale.at(figure.at("value")), y, kind);
        };
        draw(items, part.at(key).at(items_key));
        draw(wrong, part.at(key).at("wrong"));
        y += row;
    }
}

void plot_items(const json& all, const std::string& path) {
    const auto share = [&](const char* part, const char* policy, const char* what) {
        return all.at(part).at(policy).at(what).at("value").get<double>();
    };
    Picture picture(
        820, 520, "Items to a verdict on mastery, and wrong verdicts",
        "Mean items and share of wrong verdicts by policy, with 95 % intervals. On Rasch learners "
        "the engine takes " +
            text_of(share("rasch", "ours", "items")) + " items at " +
            text_of(100 * share("rasch", "ours", "wrong")) + " % wrong; on the graph " +
            text_of(share("verdicts", "ours", "items_with_placing")) +
            " items, placing among them, at " + text_of(100 * share("verdicts", "ours", "wrong")) +
            " % wrong, and three in a row is wrong in " +
            text_of(100 * share("verdicts", "three_in_a_row", "wrong")) + " %.");
    picture.text(350, 56, "items", "middle", "");
    picture.text(660, 56, "wrong verdicts", "middle", "");
    panel(picture, all.at("rasch"), 80, "Rasch learners", "items");
    panel(picture, all.at("verdicts"), 270, "The graph, placing counted", "items_with_placing");
    picture.text(20, 480,
                 "Dots: policies that see one skill alone. Squares: the engine. Bars: 95 % "
                 "intervals over learners.");
    picture.text(20, 500,
                 "pipit-bench simulate --plots FOLDER, " +
                     std::to_string(all.at("learners").get<int>()) + " learners, seed " +
                     std::to_string(all.at("seed").get<std::uint64_t>()) +
                     "; what it assumes: simulation.md");
    picture.write(path);
}

// ---- calibration --------------------------------------------------------------------------------

void series(Picture& picture, const json& bins, const json& claimed, const Scale& x, const Scale& y,
            const char* kind) {
    double last_x = -1.0, last_y = 0.0;
    for (std::size_t i = 0; i < bins.size(); ++i) {
        if (bins[i].is_null() || claimed[i].is_null()) continue;
        const double at = x.at(claimed[i].at("value"));
        const double value = y.at(std::max(bins[i].at("value").get<double>(), y.low));
        const double low = std::max(bins[i].at("low").get<double>(), y.low);
        picture.line(at, y.at(low), at, y.at(bins[i].at("high")), kind);
        if (last_x >= 0.0) picture.line(last_x, last_y, at, value, kind);
        if (*kind == 'b')
            picture.square(at, value, kind);
        else
            picture.dot(at, value, kind);
        last_x = at;
        last_y = value;
    }
}

void axes(Picture& picture, const Scale& x, const Scale& y, const char* below, double step) {
    for (double tick = x.low; tick <= x.high + 1e-9; tick += 0.2) {
        picture.text(x.at(tick), y.from + 18, text_of(tick), "middle");
        picture.line(x.at(tick), y.from, x.at(tick), y.to, "grid");
    }
    for (double tick = y.low; tick <= y.high + 1e-9; tick += step) {
        picture.text(x.from - 8, y.at(tick) + 4,
                     std::to_string(static_cast<int>(100 * tick + 0.5)) + " %", "end");
        picture.line(x.from, y.at(tick), x.to, y.at(tick), "grid");
    }
    picture.line(x.from, y.from, x.to, y.from, "axis");
    picture.line(x.from, y.from, x.from, y.to, "axis");
    picture.text((x.from + x.to) / 2, y.from + 38, below, "middle");
}

void plot_calibration(const json& all, const std::string& path) {
    const json& part = all.at("calibration");
    const json& right = part.at("right_links").at("placed");
    const json& wrong = part.at("wrong_links").at("placed");
    const auto percent = [](const json& one) {
        return text_of(100 * one.at("covered").at("value").get<double>());
    };
    Picture picture(820, 440, "Calibration of beliefs after placing",
                    "Left: of skills claimed above the cut with a chance, how many are; the closer "
                    "to the diagonal the better. Right: how many true abilities lie in the 90 % "
                    "interval, by the same chance; " +
                        percent(right) + " % over all skills, " + percent(wrong) +
                        " % with a fifth of the links wrong.");
    const Scale x1{70, 370, 0, 1}, y1{350, 70, 0, 1};
    axes(picture, x1, y1, "claimed: P(above the cut)", 0.2);
    picture.text(20, 56, "truly above the cut");
    picture.line(x1.at(0), y1.at(0), x1.at(1), y1.at(1), "axis", "stroke-dasharray=\"4 4\"");
    series(picture, right.at("above_cut"), right.at("claimed"), x1, y1, "a");
    series(picture, wrong.at("above_cut"), wrong.at("claimed"), x1, y1, "b");
    const Scale x2{480, 780, 0, 1}, y2{350, 70, 0.6, 1};
    axes(picture, x2, y2, "claimed: P(above the cut)", 0.1);
    picture.text(430, 56, "true abilities in the 90 % interval");
    picture.line(x2.at(0), y2.at(0.9), x2.at(1), y2.at(0.9), "axis", "stroke-dasharray=\"4 4\"");
    series(picture, right.at("covered_by_chance"), right.at("claimed"), x2, y2, "a");
    series(picture, wrong.at("covered_by_chance"), wrong.at("claimed"), x2, y2, "b");
    picture.dot(30, 412, "a");
    picture.text(42, 416, "right prerequisites");
    picture.square(190, 412, "b");
    picture.text(202, 416, "a fifth of them wrong");
    picture.text(350, 416, "Dashed: what is aimed at. Bars: 95 % intervals over learners.");
    picture.write(path);
}

}  // namespace

void plot(const json& simulated, const std::string& folder) {
    plot_items(simulated, folder + "/items-to-mastery.svg");
    plot_calibration(simulated, folder + "/calibration.svg");
}

}  // namespace pipit::simulate
