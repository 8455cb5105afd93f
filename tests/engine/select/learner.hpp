// A learner for the tests of the chooser: answers go in, choices come out.
#pragma once

#include "engine/learner/learner.hpp"
#include "engine/select/choice.hpp"
#include "tests/engine/support.hpp"

#include <algorithm>

namespace pipit::engine::testing {

class Learner {
  public:
    Learner() = default;
    void answer(const char* id, int level, bool right, int day = 0,
                ReasonCode code = ReasonCode::practise) {
        Answered event = answered(id, level, right);
        event.reason.code = code;
        take(event, day);
    }
    void take(EventBody body, int day = 0) {
        notes_.add(std::move(body), Day{first_day.value + day});
        state = learner::after(std::move(state), notes_.events.back(), graph).value();
    }
    void place(bool right = true) {
        for (int i = 0; i < 10; ++i)
            answer(i % 2 == 0 ? "count" : "add", 2, right, 0, ReasonCode::diagnose);
    }
    void goal(const char* id) {
        take(GoalKept{1, {id}, "wish", "I rush", "if", "then", Day{first_day.value + 20}, false});
    }
    std::vector<select::Choice> ranked(int day) const {
        return select::ranked(state, graph, Day{first_day.value + day});
    }
    std::vector<Offer> offers(int day, int page = 0) const {
        return select::offers(state, graph, Day{first_day.value + day}, page);
    }
    std::optional<select::Choice> next(int day, std::optional<select::Focus> focus = {},
                                       const select::Terms& terms = {}) const {
        return select::next(state, graph, focus, Day{first_day.value + day}, terms);
    }
    SkillGraph graph = small_graph();
    LearnerState state;

  private:
    Notes notes_;
};

inline const Offer* with_reason(const std::vector<Offer>& offers, ReasonCode code) {
    const auto at = std::find_if(offers.begin(), offers.end(),
                                 [&](const Offer& o) { return o.reason.code == code; });
    return at == offers.end() ? nullptr : &*at;
}

}  // namespace pipit::engine::testing
