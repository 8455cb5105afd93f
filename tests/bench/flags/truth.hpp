// What is true of a learner by the log of all their answers: what they are stuck on, what they are
// ready in. Invariant: made of the log alone, by the words of the rule and not by the engine's
// code; what was shared or flagged is not looked at. Of abilities: simulate::Pupil knows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace pipit::simulate {

/// One answer, as the pupil gave it.
struct LogEntry {
    int day = 0;
    std::size_t skill = 0;  // in the graph
    int level = 1;
    std::uint64_t item = 0;  // its seed
    bool right = false;
    int hints = 0;         // shown before it
    int tries = 1;         // 1: the first on this item
    bool recheck = false;  // a recheck was due: a bud since an earlier day, as the child saw it
};

class ItemLog {
  public:
    void add(const LogEntry& entry) { by_skill_[entry.skill].push_back(entry); }
    /// Three distinct items of it failed after hints, and no first answer since was right with one
    /// hint at most.
    [[nodiscard]] std::set<std::size_t> stuck() const;
    /// While a recheck was due an item that is not easy was right at once and with no hint. Not
    /// while its newest first answer is a miss; two misses in a row take it back.
    [[nodiscard]] std::set<std::size_t> ready() const;
    /// The same without asking what the item was for: it went well on one day (five first answers
    /// at least, three in five of the last eight of them right with no hint, the newest so), and on
    /// a later day, later than any miss since, an item that is not easy was right so.
    [[nodiscard]] std::set<std::size_t> right_on_another_day() const;

  private:
    std::map<std::size_t, std::vector<LogEntry>> by_skill_;  // in time
};

}  // namespace pipit::simulate
