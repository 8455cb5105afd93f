// A session over the ports in memory, for the tests of this folder. Invariant: nothing in it reads
// a clock.
#pragma once

#include "engine/session/session.hpp"

#include "engine/learner/learner.hpp"
#include "engine/learner/retention.hpp"
#include "engine/learner/state_codec.hpp"
#include "engine/report/fields.hpp"
#include "engine/select/choice.hpp"
#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>

namespace pipit::engine::testing {

struct Desk {
    TinySource items;
    MemoryNotebook notebook{LearnerCard{{}, "Zuri", "fox", SecretKind::digits}, device()};
    std::unique_ptr<Session> session;
    Now now = at(0);

    Desk() { open(); }
    void open() {
        session.reset();
        auto opened = Session::open(items, notebook, 42, now);
        session = std::move(opened).value();
    }
    Feedback give(bool right, int seconds = 12) {
        now.utc_s += seconds;
        const Item& item = *session->item();
        return session->answer({right ? answer_text(item.answer) : wrong_answer(item)}, now)
            .value();
    }
    void practise(int answers, bool right = true) {
        REQUIRE(session->begin(std::nullopt, now));
        for (int i = 0; i < answers; ++i) {
            give(right);
            REQUIRE(session->next(now));
        }
    }
    std::size_t written() const {
        return const_cast<Desk*>(this)->notebook.journal().events().size();
    }
    std::vector<std::uint8_t> folded() {
        return learner::encode_state(*learner::fold(notebook.journal().events(), items.graph()));
    }
};

inline GoalKept a_goal() {
    return {
        0,    {"tiny-times"}, "times", "I rush", "I rush", "I slow down", Day{first_day.value + 9},
        false};
}

// A pack of which one skill's generator fails.
class BrokenSource final : public ItemSource {
  public:
    const SkillGraph& graph() const override { return tiny_.graph(); }
    Result<Item> make(const SkillId& skill, int level, std::uint64_t seed) override {
        if (skill.value == broken)
            return Error{ErrorCode::stopped, "skill \"" + broken + "\"", "an endless loop"};
        return tiny_.make(skill, level, seed);
    }
    std::string broken = "tiny-add";

  private:
    TinySource tiny_;
};

// A pack of one skill with two questions.
class FewItems final : public ItemSource {
  public:
    const SkillGraph& graph() const override { return graph_; }
    Result<Item> make(const SkillId& skill, int level, std::uint64_t seed) override {
        Item item;
        item.ref = {skill, "few", level, seed};
        item.prompt = seed % 2 == 0 ? "One and one?" : "Two and two?";
        NumberAnswer answer;
        answer.value = Rational(seed % 2 == 0 ? 2 : 4);
        answer.form = NumberForm::integer;
        item.answer = answer;
        return item;
    }

  private:
    SkillGraph graph_ = *SkillGraph::from({skill("few")});
};

}  // namespace pipit::engine::testing
