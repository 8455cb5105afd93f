// What the engine's tests share: a seeded source of numbers, a small graph, learners made of thin
// air.
#pragma once

#include "engine/learner/learner.hpp"
#include "engine/learner/numerics.hpp"
#include "engine/session/in_memory.hpp"
#include "engine/session/session.hpp"
#include "tests/bench/random.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace pipit::engine::testing {

inline Skill skill(const char* id, std::vector<SkillId> prerequisites = {}, int levels = 3) {
    Skill out;
    out.id = {id};
    out.title = id;
    out.short_title = id;
    out.prerequisites = std::move(prerequisites);
    out.levels = levels;
    return out;
}

// count -> add -> times -> share, and shape, which stands alone.
inline SkillGraph small_graph() {
    auto graph =
        SkillGraph::from({skill("count"), skill("add", {{"count"}}), skill("shape"),
                          skill("times", {{"add"}}), skill("share", {{"times"}, {"add"}})});
    return std::move(graph).value();
}

inline DeviceId device(std::uint8_t number = 1) {
    DeviceId out;
    out.bytes[15] = number;
    return out;
}

inline constexpr Day first_day{20000};

// How learners made of thin air differ, in logits.
namespace prior {
inline constexpr double ability_variance = 0.58;   // learners as a whole
inline constexpr double skill_variance = 0.65;     // the skills of one
inline constexpr double residual_variance = 0.38;  // the levels of a skill
}  // namespace prior

inline Answered answered(const char* skill_id, int level, bool right) {
    Answered out;
    out.item = {{skill_id}, skill_id, level, 1};
    out.given = right ? "1" : "2";
    out.right = right;
    out.seconds = 12;
    return out;
}

// Appends events one after the other, each with the next number.
class Notes {
  public:
    explicit Notes(std::uint8_t device_number = 1) : device_(device(device_number)) {}
    void add(EventBody body, Day day) {
        ++number_;
        events.push_back({{number_, device_, number_}, day, std::move(body)});
    }
    std::vector<Event> events;

  private:
    DeviceId device_;
    std::uint64_t number_ = 0;
};

// A notebook of `count` random events over some weeks: answers to every skill, goals, sessions, odd
// clocks.
inline std::vector<Event> random_events(std::uint64_t seed, int count) {
    Random random(seed);
    Notes notes;
    Day day = first_day;
    notes.add(Joined{"Zuri", "fox"}, day);
    const char* ids[] = {"count", "add", "shape", "times", "share", "gone"};
    for (int i = 1; i < count; ++i) {
        if (random.chance(0.1)) day.value += random.below(4);
        const Day claimed = random.chance(0.02) ? Day{day.value + random.below(400) - 200} : day;
        const int what = random.below(20);
        if (what == 0)
            notes.add(SessionStarted{}, claimed);
        else if (what == 1)
            notes.add(SessionEnded{static_cast<std::uint16_t>(random.below(30)), "A hint"},
                      claimed);
        else if (what == 2)
            notes.add(GoalKept{1U + static_cast<std::uint32_t>(random.below(15)),
                               {ids[random.below(5)]},
                               "wish",
                               "I rush",
                               "I rush",
                               "I slow down",
                               Day{claimed.value + 9},
                               false},
                      claimed);
        else if (what == 3)
            notes.add(GoalEnded{1U + static_cast<std::uint32_t>(random.below(15)), GoalEnd::nearly},
                      claimed);
        else {
            // One draw a line: what order a call's arguments are made in is the compiler's choice.
            const char* skill = ids[random.below(6)];
            const int level = 1 + random.below(3);
            Answered one = answered(skill, level, random.chance(0.7));
            one.item.seed = random.next();
            one.hints = static_cast<std::uint8_t>(random.chance(0.2) ? random.below(4) : 0);
            one.tries = random.chance(0.15) ? 2 : 1;
            one.counted = !random.chance(0.05);
            one.reason.code = static_cast<ReasonCode>(random.below(8));
            notes.add(one, claimed);
        }
    }
    return notes.events;
}

// A learner with a true ability for each skill of a graph, who answers as the model says.
inline bool answers_right(Random& random, double theta, int level) {
    return random.chance(numerics::sigmoid(theta - model::difficulty(level)));
}

// An offer's words for messages: "count L2 goal".
inline std::string name_of(const Item& item) {
    return item.ref.skill.value + " L" + std::to_string(item.ref.level);
}

inline Now at(int day, int second = 0) {
    return {1'700'000'000 + 86400LL * day + second, Day{first_day.value + day}};
}

// A wrong answer that is a number.
inline std::string wrong_answer(const Item& item) {
    return item.misconceptions.front().given;
}

}  // namespace pipit::engine::testing
