// Simulated lives of learners through whole sessions: offers taken or not, goals, challenges,
// hints, second tries, pair work, breaks, items skipped, packs with faults, clocks that jump.
// Invariant: the same seed lives the same life.
#pragma once

#include "tests/engine/session/session_desk.hpp"

#include <string>
#include <vector>

namespace pipit::engine::testing {

// A pack in which one skill fails from its n-th item on, and one has a single question.
class FaultySource final : public ItemSource {
  public:
    FaultySource() : tiny_(graph_of_twelve()) {}
    const SkillGraph& graph() const override { return tiny_.graph(); }
    Result<Item> make(const SkillId& skill, int level, std::uint64_t seed) override {
        if (skill.value == fails && ++made_ > 4)
            return Error{ErrorCode::stopped, "skill \"" + fails + "\"", "an endless loop"};
        auto item = tiny_.make(skill, level, skill.value == single ? 1 : seed);
        if (item) item->ref.seed = seed;
        return item;
    }
    std::string fails, single;

    static SkillGraph graph_of_twelve() {
        std::vector<Skill> skills;
        for (int i = 0; i < 12; ++i) {
            Skill one = skill(("s" + std::to_string(i)).c_str());
            one.grade_from = one.grade_to = i / 3;
            one.plant = static_cast<Plant>(i % 3);
            if (i >= 3) one.prerequisites = {{"s" + std::to_string(i - 3)}};
            if (i >= 4 && i % 2 == 0) one.prerequisites.push_back({"s" + std::to_string(i - 4)});
            skills.push_back(one);
        }
        return *SkillGraph::from(skills);
    }

  private:
    TinySource tiny_;
    int made_ = 0;
};

class Life {
  public:
    // How well it goes: of ten first answers so many are right.
    Life(std::uint64_t seed, int right_of_ten) : random_(seed), right_of_ten_(right_of_ten) {
        items.fails = random_.chance(0.3) ? "s4" : "";
        items.single = random_.chance(0.3) ? "s1" : "";
    }
    void live(int days) {
        for (int i = 0; i < days; ++i) {
            day_ += random_.chance(0.2) ? 1 + random_.below(20) : 1;
            now = at(random_.chance(0.05) ? day_ + 300 : day_);
            session = *Session::open(items, notebook, random_.next(), now);
            if (skipped_ && forgot) forgot();
            visit();
        }
    }
    const std::vector<Event>& events() { return notebook.journal().events(); }

    FaultySource items;
    MemoryNotebook notebook{LearnerCard{{}, "Zuri", "fox", SecretKind::digits}, device()};
    std::unique_ptr<Session> session;
    Now now;
    // Called with each item that is shown.
    std::function<void(const Item&)> shown;
    // Called where the item shown last was never answered, and another session knows nothing of it.
    std::function<void()> forgot;

  private:
    void visit() {
        if (random_.chance(0.3)) keep_goal();
        if (random_.chance(0.15)) {
            const auto& skills = session->graph().skills();
            (void)session->pin(skills[static_cast<std::size_t>(random_.below(12))].id,
                               static_cast<Pin>(random_.below(3)), now);
        }
        if (!begin()) return;
        for (int i = 0; i < 20 && session->item(); ++i) {
            if (shown) shown(*session->item());
            one_item();
            if (random_.chance(0.1))
                (void)begin();
            else
                (void)(random_.chance(0.15) ? session->one_like_it(now) : session->next(now));
        }
        if (random_.chance(0.7)) (void)session->end("A hint", now);
    }
    bool begin() {
        const auto offers = session->offers(now, random_.below(3));
        const int what = random_.below(5);
        const auto& skills = session->graph().skills();
        const SkillId any = skills[static_cast<std::size_t>(random_.below(12))].id;
        if (what == 0) return session->challenge(any, now).ok();
        if (what == 1)
            return session->begin(Offer{any, 1, {ReasonCode::own_choice, 0, {}}, {}, 8}, now).ok();
        if (what == 2 || offers.empty()) return session->begin(std::nullopt, now).ok();
        const auto taken = static_cast<std::size_t>(random_.below(static_cast<int>(offers.size())));
        return session->begin(offers[taken], now).ok();
    }
    void keep_goal() {
        const auto wishes = session->wishes();
        if (wishes.empty()) return;
        for (const GoalView& goal : session->goals(now)) {
            if (goal.active && random_.chance(0.3))
                (void)session->end_goal(goal.goal.goal_id, GoalEnd::nearly, now);
        }
        GoalKept goal = a_goal();
        goal.skill = wishes.back();
        goal.target = Day{session->today().value + 9};
        (void)session->keep_goal(goal, now);
    }
    void answer(bool right) {
        now.utc_s += random_.chance(0.1) ? 200 : 5 + random_.below(60);
        const Item& item = *session->item();
        (void)session->answer({right ? answer_text(item.answer) : wrong_answer(item)}, now);
    }
    void one_item() {
        skipped_ = random_.chance(0.05);
        if (skipped_) return;
        for (int hints = random_.chance(0.3) ? random_.below(4) : 0; hints > 0; --hints)
            (void)session->show_hint();
        const bool right = random_.below(10) < right_of_ten_;
        answer(right);
        if (!right && random_.chance(0.5)) {
            (void)session->show_hint();
            answer(random_.chance(0.6));
        }
        if (random_.chance(0.05)) (void)session->dispute({"17"}, now);
        if (random_.chance(0.05)) (void)session->take_break(now);
        if (random_.chance(0.05)) session->pair_up(!session->paired());
        if (random_.chance(0.05)) {
            Preferences wishes = session->preferences();
            wishes.still = !wishes.still;
            (void)session->keep_preferences(wishes, now);
        }
    }

    Random random_;
    int right_of_ten_;
    bool skipped_ = false;
    int day_ = 0;
};

}  // namespace pipit::engine::testing
