// See truth.hpp.
#include "tests/bench/flags/truth.hpp"

#include <algorithm>

namespace pipit::simulate {

namespace {

constexpr std::size_t items_failed = 3;
constexpr std::size_t answers_least = 5;
constexpr std::size_t answers_seen = 8;

bool is_stuck(const std::vector<LogEntry>& log) {
    std::set<std::uint64_t> failed;
    for (const LogEntry& one : log) {
        if (one.right && one.tries == 1 && one.hints <= 1) failed.clear();
        if (!one.right && one.hints > 0) failed.insert(one.item);
    }
    return failed.size() >= items_failed;
}

// Of the newest first answers, true: right with no hint.
bool went_well(const std::vector<bool>& clean) {
    if (clean.size() < answers_least) return false;
    const std::size_t seen = std::min(clean.size(), answers_seen);
    const auto well =
        std::count(clean.end() - static_cast<std::ptrdiff_t>(seen), clean.end(), true);
    return 5 * static_cast<std::size_t>(well) >= 3 * seen && clean.back();
}

// Whether `passes` held of a first answer, and nothing since says otherwise.
template <class Passes>
bool still_passed(const std::vector<LogEntry>& log, Passes passes) {
    bool passed = false;
    int misses = 0;  // in a row
    for (const LogEntry& one : log) {
        if (one.tries != 1) continue;
        misses = one.right ? 0 : misses + 1;
        if (passes(one, misses)) passed = true;
        if (misses >= 2) passed = false;
    }
    return passed && misses == 0;
}

bool cleanly(const LogEntry& one) {
    return one.right && one.hints == 0;
}

bool is_ready(const std::vector<LogEntry>& log) {
    return still_passed(
        log, [](const LogEntry& one, int) { return one.recheck && one.level > 1 && cleanly(one); });
}

bool is_right_on_another_day(const std::vector<LogEntry>& log) {
    constexpr int none = -1;
    std::vector<bool> clean;
    int from = none;  // what is right after this day counts
    return still_passed(log, [&](const LogEntry& one, int misses) {
        const bool passes = cleanly(one) && one.level > 1 && from != none && from < one.day;
        clean.push_back(cleanly(one));
        if (from == none ? went_well(clean) : !one.right) from = one.day;
        if (misses >= 2) from = none;
        return passes;
    });
}

template <class Holds>
std::set<std::size_t> where(const std::map<std::size_t, std::vector<LogEntry>>& logs, Holds holds) {
    std::set<std::size_t> out;
    for (const auto& [skill, log] : logs) {
        if (holds(log)) out.insert(skill);
    }
    return out;
}

}  // namespace

std::set<std::size_t> ItemLog::stuck() const {
    return where(by_skill_, is_stuck);
}

std::set<std::size_t> ItemLog::ready() const {
    return where(by_skill_, is_ready);
}

std::set<std::size_t> ItemLog::right_on_another_day() const {
    return where(by_skill_, is_right_on_another_day);
}

}  // namespace pipit::simulate
