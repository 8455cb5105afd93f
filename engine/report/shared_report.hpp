// What a class is told of one learner: the sharing contract's rows as values, as bytes, and back.
// Invariant: nothing is encoded but under the key of a field declared as shared; decode takes
// exactly what encode writes; no time is finer than a day, no count finer than its step.
#pragma once

#include "engine/ids.hpp"
#include "engine/report/cbor.hpp"
#include "engine/result.hpp"
#include "engine/session/belief_view.hpp"
#include "engine/session/event.hpp"
#include "engine/session/skill.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::engine {

enum class Stand : std::uint8_t { none, stuck, ready, blocked };
enum class TriesStep : std::uint8_t { none, up_to_5, up_to_20, more };

struct SharedSkill {
    SkillId skill;
    Band band = Band::seed;
    Stand stand = Stand::none;
    TriesStep tries = TriesStep::none;
    Day last;
    bool operator==(const SharedSkill&) const = default;
};
struct SharedDay {
    Day day;
    std::uint16_t minutes = 0;  // rounded to fives
    bool operator==(const SharedDay&) const = default;
};
struct SharedGoal {  // of a goal whose share switch is on
    SkillId skill;
    std::string wish;
    std::string obstacle;
    std::string if_part;
    std::string then_part;
    Day target;
    bool operator==(const SharedGoal&) const = default;
};
struct SharedDispute {  // of a plant the learner chose to show
    SkillId skill;
    Band band = Band::seed;
    bool operator==(const SharedDispute&) const = default;
};

struct SharedReport {
    std::uint64_t lamport = 0;  // of the newest event in it
    std::vector<SharedSkill> skills;
    std::vector<SharedDay> days;     // at most the last shared_days_max with practice, oldest first
    std::uint8_t chosen_fifths = 0;  // of the items, how many the learner chose outright, 0..5
    std::uint8_t paired_fifths = 0;  // with a partner
    std::vector<SharedGoal> goals;   // only shared ones
    std::vector<SharedDispute> disputes;
    bool operator==(const SharedReport&) const = default;
};

inline constexpr std::size_t shared_days_max = 14;
inline constexpr std::size_t shared_skills_max = 400;  // payload_max is the harder bound
inline constexpr std::size_t shared_goals_max = 2;
inline constexpr std::size_t shared_disputes_max = 40;
inline constexpr std::uint16_t shared_minutes_max = 1440;  // of a day

// From what the session says and the journal holds. A skill never practised is left out.
SharedReport shared_report(const SkillGraph& graph, std::span<const SkillView> skills,
                           std::span<const GoalView> goals, std::span<const Event> events);

// Deterministic CBOR, a map by the contract's keys; bad_input names the field that is not declared
// as shared, or does not hold.
Result<cbor::Bytes> encode_shared(const SharedReport& report);
Result<SharedReport> decode_shared(std::span<const std::uint8_t> bytes);

// The contract: each key and the field it stands for.
struct SharedField {
    int group = 0;  // 0: of the report; 1 skills, 2 days, 3 goals, 4 disputes: of one of these
    std::uint64_t key = 0;
    std::string_view id;
};
std::span<const SharedField> shared_fields();

}  // namespace pipit::engine
