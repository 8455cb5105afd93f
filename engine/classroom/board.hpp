// What a teacher sees of a class at one glance: who is stuck, who is ready, who belongs together,
// whom to talk to, and of whom there is no news. Invariant: a pure function of what was shared and
// of what the teacher did; every row names its reason and the day of its evidence; nothing old is
// called fine, and nobody is ranked.
#pragma once

#include "engine/ids.hpp"
#include "engine/report/shared_report.hpp"
#include "engine/session/skill.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace pipit::engine::classroom {

inline constexpr int fresh_days = 14;       // a flag whose skill rested longer is history
inline constexpr int ready_days = 7;        // after the recheck; then it is known
inline constexpr int silent_days = 3;       // nothing heard for more: no news
inline constexpr int conference_days = 14;  // since they last talked
inline constexpr int goal_days = 2;         // a goal is due from so many days before
inline constexpr std::size_t group_min = 2;
inline constexpr std::size_t group_max = 5;

// One learner as the teacher's device knows them.
struct Known {
    SharedReport shared;        // overview() of the record
    std::optional<Day> heard;   // nothing: never
    Day joined;                 // taken into the class
    std::optional<Day> talked;  // the newest record that both agreed on
    struct Help {
        SkillId skill;
        Day day;
        bool operator==(const Help&) const = default;
    };
    std::vector<Help> help;  // asked for, and not seen to yet
};

// `who`: where they stand in what build_board was given.
struct StuckRow {
    std::size_t who = 0;
    SkillId skill;
    TriesStep tries = TriesStep::none;
    Day last;              // practised: how old the evidence is
    std::size_t more = 0;  // further skills they are stuck on
    bool operator==(const StuckRow&) const = default;
};
struct ReadyRow {
    std::size_t who = 0;
    SkillId skill;  // its recheck on another day went well
    SkillId next;   // that waits for it alone; empty: nothing waits
    Day last;
    std::size_t more = 0;  // further skills they are ready in
    bool operator==(const ReadyRow&) const = default;
};
struct GroupRow {
    SkillId waits_on;                     // the prerequisite
    SkillId before;                       // what most of them want to do with it
    std::vector<std::size_t> whos;        // group_min to group_max, in order
    Day oldest;                           // of the evidence
    std::optional<std::size_t> own = {};  // which of the teacher's own it is; else a proposal
    bool operator==(const GroupRow&) const = default;
};
// A proposal as the teacher changed it; it holds as long as it is given.
struct OwnGroup {
    SkillId waits_on;
    SkillId before;
    std::vector<std::size_t> whos;      // who is in it now, at most group_max; none: let go of
    std::vector<std::size_t> proposed;  // who was
    Day day;                            // of the change: the age of it where nobody in it waits
};
enum class TalkReason : std::uint8_t { asked, goal_due, long_ago };  // the most pressing first
struct TalkRow {
    std::size_t who = 0;
    TalkReason reason = TalkReason::asked;
    SkillId skill;  // asked about, or the goal's; empty where it was long ago
    Day day;        // asked; due; last talked, or joined
    bool operator==(const TalkRow&) const = default;
};
struct Standing {         // of everyone, in the order given
    int minutes = 0;      // in the seven days that end today, in fives
    bool silent = false;  // no news: never heard, or not for silent_days
    bool stuck = false;
    bool ready = false;
    bool in_group = false;
    bool talk = false;
    bool operator==(const Standing&) const = default;
};
struct Board {
    std::vector<StuckRow> stuck;
    std::vector<ReadyRow> ready;
    std::vector<GroupRow> groups;
    std::vector<TalkRow> talks;
    std::vector<Standing> everyone;
    std::size_t heard_today = 0;
    bool operator==(const Board&) const = default;
};

// Rows come newest evidence first, then in the order given; talks by reason, then longest waiting
// first. A learner is in one row of each column at most, and in one group at most; who waits for
// something that is not in `graph` is in none. A claimed day after `today` counts as today.
// The teacher's own groups come before the proposals: who is in one of them is proposed for no
// other, and who was taken out of one is not proposed again for what it waits on. Nobody may be in
// two of `own`. Its cost grows with the skills shared.
Board build_board(std::span<const Known> learners, const SkillGraph& graph, Day today,
                  std::span<const OwnGroup> own = {});

}  // namespace pipit::engine::classroom
