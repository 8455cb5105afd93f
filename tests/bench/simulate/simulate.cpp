// All parts, and what they say as a table. Invariant: the table holds no figure that is not in the
// JSON.
#include "tests/bench/simulate/simulate.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace pipit::simulate {

namespace {

using nlohmann::json;

constexpr std::array<std::pair<const char*, const char*>, 7> policies = {
    {{"fixed_order", "fixed order"},
     {"random", "random"},
     {"three_in_a_row", "three in a row"},
     {"at_cut", "at the cut"},
     {"ours", "ours"},
     {"ours_flower", "ours, flowers"},
     {"ours_wrong_links", "ours, a fifth of links wrong"}}};

constexpr std::array<std::pair<const char*, const char*>, 2> links = {
    {{"right_links", "right links"}, {"wrong_links", "a fifth of links wrong"}}};

struct Column {
    const char* key;
    const char* title;
    bool percent;
};

std::string number(double value, bool percent) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), percent ? "%.1f%%" : "%.1f",
                  percent ? 100.0 * value : value);
    return text.data();
}

std::string cell(const json& figure, bool percent) {
    if (figure.is_null()) return "-";
    return number(figure.at("value"), percent) + " [" + number(figure.at("low"), percent) + ", " +
           number(figure.at("high"), percent) + "]";
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size() + 1, width), ' ');
    return text;
}

constexpr std::size_t name_width = 30, cell_width = 23;

std::string policies_table(const json& part, const std::vector<Column>& columns) {
    std::string out = padded("", name_width);
    for (const Column& one : columns)
        out += padded(one.title, cell_width);
    out += "\n";
    for (const auto& [key, title] : policies) {
        if (!part.contains(key)) continue;
        out += padded(title, name_width);
        for (const Column& one : columns)
            out += padded(cell(part.at(key).at(one.key), one.percent), cell_width);
        out += "\n";
    }
    return out;
}

std::string calibration_table(const json& part) {
    std::string out = padded("", name_width) + padded("", cell_width / 2);
    for (const char* title : {"all skills", "never asked", "1-2 answers", "3-5", "6 and more"})
        out += padded(title, cell_width);
    out += "\n";
    for (const auto& [key, title] : links) {
        for (const char* moment : {"placed", "practised", "away"}) {
            const json& one = part.at(key).at(moment);
            out += padded(title, name_width) + padded(moment, cell_width / 2);
            out += padded(cell(one.at("covered"), true), cell_width);
            for (const char* tries : {"none", "1-2", "3-5", "6+"})
                out += padded(cell(one.at("by_own_answers").at(tries).at("covered"), true),
                              cell_width);
            out += "\n";
        }
    }
    return out;
}

}  // namespace

json simulate(const engine::SkillGraph& graph, int learners, std::uint64_t seed) {
    constexpr int rasch_each = 20;  // one ability costs next to nothing
    return {{"seed", seed},
            {"learners", learners},
            {"skills", graph.skills().size()},
            {"rasch", rasch_part(rasch_each * learners, seed)},
            {"verdicts", verdict_part(graph, learners, seed)},
            {"weeks", practice_part(graph, learners, seed)},
            {"calibration", calibration_part(graph, learners, seed)}};
}

std::string table(const json& all) {
    std::string out = "Figures with their 95 % interval. What they assume: "
                      "docs/engine/simulation.md\n";
    const auto title = [&](const char* text, const char* part) {
        out +=
            std::string("\n") + text + " (" + all.at(part).at("learners").dump() + " learners)\n";
    };
    title("Rasch learners, a bank of items", "rasch");
    out += policies_table(all.at("rasch"), {{"items", "items", false}, {"wrong", "wrong", true}});
    title("A verdict on a skill near the pupil's school year", "verdicts");
    out += policies_table(all.at("verdicts"), {{"items", "items", false},
                                               {"items_with_placing", "with placing", false},
                                               {"wrong", "wrong", true},
                                               {"undecided_at_the_cap", "at the cap", true},
                                               {"minutes", "minutes", false}});
    title("Twenty days of practice", "weeks");
    out += policies_table(all.at("weeks"), {{"mastered", "called mastered", false},
                                            {"items", "its items", false},
                                            {"all_items", "all items for each", false},
                                            {"wrong", "wrong", true},
                                            {"above_cut_after_30_days", "true 30 days later", true},
                                            {"minutes", "minutes for each", false}});
    title("True abilities in the 90 % interval", "calibration");
    out += calibration_table(all.at("calibration"));
    return out;
}

}  // namespace pipit::simulate
