// What is asked next, and why.
#include "engine/select/choice.hpp"
#include "engine/select/placement.hpp"
#include "engine/select/skills.hpp"

#include "engine/learner/learner.hpp"
#include "engine/learner/state_codec.hpp"
#include "tests/engine/select/learner.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace pipit::engine;
using namespace pipit::engine::testing;

TEST_CASE("the first ten answers find out where the learner is, at the cut", "[engine]") {
    Learner learner;
    CHECK_FALSE(learner.state.placed);
    for (int i = 0; i < 10; ++i) {
        const auto choice = learner.next(0);
        REQUIRE(choice);
        CHECK(choice->reason.code == ReasonCode::diagnose);
        if (i == 0) CHECK(choice->level == 2);  // the level whose difficulty is the cut
        CHECK(choice->skill != learner.state.last_item.skill);
        learner.answer(choice->skill.value.c_str(), choice->level, i % 2 == 0, 0,
                       ReasonCode::diagnose);
    }
    CHECK(learner.state.placed);
    CHECK(learner.next(0)->reason.code != ReasonCode::diagnose);
}

TEST_CASE("diagnosing asks around instead of asking the same again", "[engine]") {
    Learner learner;
    std::vector<SkillId> asked;
    for (int i = 0; i < 10; ++i) {
        const auto choice = learner.next(0);
        asked.push_back(choice->skill);
        learner.answer(choice->skill.value.c_str(), choice->level, true, 0, ReasonCode::diagnose);
    }
    CHECK(std::set<SkillId>(asked.begin(), asked.begin() + 5).size() == 5);  // all there are
    for (std::size_t i = 1; i < asked.size(); ++i)
        CHECK(asked[i] != asked[i - 1]);
}

TEST_CASE("practice asks near three in four right", "[engine][property]") {
    const auto seed = GENERATE(range(0, 60));
    CAPTURE(seed);
    const SkillGraph graph = small_graph();
    const auto state = *learner::fold(random_events(static_cast<std::uint64_t>(seed), 120), graph);
    const Day today = accepted_day(state);
    const auto beliefs = learner::skill_beliefs(state, graph, today);
    for (const Skill& one : graph.skills()) {
        const auto choice = select::practise(state, graph, one.id, today);
        const auto& belief = beliefs[static_cast<std::size_t>(graph.index(one.id))];
        for (int level = 1; level <= 3; ++level) {
            const double p = learner::expected(state, one.id, belief, level).value();
            CHECK(std::abs(choice.expected.value() - 0.75) <= std::abs(p - 0.75));
        }
    }
}

TEST_CASE("there are always two or three different offers, each with a reason, the same for the "
          "same state",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 60));
    CAPTURE(seed);
    const SkillGraph graph = small_graph();
    const auto state =
        *learner::fold(random_events(static_cast<std::uint64_t>(seed), 4 + seed * 3), graph);
    for (int page = 0; page < 4; ++page) {
        const auto offers = select::offers(state, graph, accepted_day(state), page);
        CHECK((offers.size() == 2 || offers.size() == 3));
        std::set<SkillId> different;
        for (const Offer& offer : offers) {
            different.insert(offer.skill);
            CHECK(offer.level >= 1);
            CHECK(offer.level <= 3);
            if (offer.reason.code == ReasonCode::goal) CHECK(graph.find(offer.reason.other));
        }
        CHECK(different.size() == offers.size());
        const auto again = select::offers(state, graph, accepted_day(state), page);
        for (std::size_t i = 0; i < offers.size(); ++i)
            CHECK((again[i].skill == offers[i].skill && again[i].reason == offers[i].reason));
    }
}

TEST_CASE("what is offered and asked is what the whole ranking says", "[engine][property]") {
    const auto seed = GENERATE(range(0, 60));
    CAPTURE(seed);
    const SkillGraph graph = small_graph();
    const auto state =
        *learner::fold(random_events(static_cast<std::uint64_t>(seed), 30 + seed * 7), graph);
    const Day day{accepted_day(state).value + seed % 9};
    const auto all =
        !state.placed ? select::diagnosing(state, graph, day) : select::ranked(state, graph, day);
    REQUIRE(all.size() == graph.skills().size());
    const auto offers = select::offers(state, graph, day, 1);
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const select::Choice& ranked = all[(select::offers_a_page + i) % all.size()];
        CHECK(offers[i].skill == ranked.skill);
        CHECK(offers[i].level == ranked.level);
        CHECK(offers[i].reason == ranked.reason);
        CHECK(offers[i].expected.value() == ranked.expected.value());
    }
    const auto next = select::next(state, graph, std::nullopt, day);
    REQUIRE(next);
    const auto same = std::find_if(all.begin(), all.end(), [&](const select::Choice& choice) {
        return choice.skill == next->skill;
    });
    REQUIRE(same != all.end());
    CHECK(next->level == same->level);
    CHECK(next->reason == same->reason);
    CHECK(next->stretch == same->stretch);
}

TEST_CASE("a skill is built on where its ability is rather above the cut than below, to the last "
          "bit",
          "[engine][property]") {
    // Means on both sides of the cut, down to where the integral itself rounds to one half.
    for (const double mean : {1.0, 1e-3, 1e-9, 1e-15, 1e-18, 1e-40, 0.0}) {
        for (const double sign : {1.0, -1.0}) {
            LearnerState state;
            state.ability = {sign * mean, 0.4};
            const SkillGraph graph = small_graph();
            for (const auto& known : select::known_skills(state, graph, first_day)) {
                const bool above = above_cut(state.ability, known.belief).value() >= 0.5;
                CHECK(known.met == above);
            }
            SkillState own;
            own.skill = graph.skills().front().id;
            own.evidence = {0.0, 0.3};
            state.skills = {own};
            const auto known = select::known_skills(state, graph, own.last).front();
            CHECK(known.met == (above_cut(state.ability, known.belief).value() >= 0.5));
        }
    }
}

TEST_CASE("something else shows something else", "[engine]") {
    Learner learner;
    const auto first = learner.offers(0, 0), second = learner.offers(0, 1);
    CHECK(first.front().skill != second.front().skill);
}

TEST_CASE("the goal comes first, and what stands before it comes before it", "[engine]") {
    Learner learner;
    for (int i = 0; i < 10; ++i)
        learner.answer("count", 2, i % 4 == 0, 0, ReasonCode::diagnose);
    learner.goal("times");
    const Offer first = learner.offers(1).front();
    CHECK(first.reason.code == ReasonCode::goal);
    CHECK(first.reason.other == SkillId{"times"});
    CHECK(first.skill == SkillId{"count"});  // neither count nor add is there yet
    for (int i = 0; i < 8; ++i) {
        learner.answer("count", 2, true, 1);
        learner.answer("add", 2, true, 1);
    }
    CHECK(learner.offers(1).front().skill == SkillId{"times"});
}

TEST_CASE("a bud is rechecked on another day and not before", "[engine]") {
    Learner learner;
    learner.place();
    for (int i = 0; i < 20; ++i)
        learner.answer("count", 2, true);
    REQUIRE(find_skill(learner.state, {"count"})->band == Band::bud);
    CHECK_FALSE(with_reason(learner.offers(0), ReasonCode::recheck));
    const auto tomorrow = learner.offers(1);
    const Offer* recheck = with_reason(tomorrow, ReasonCode::recheck);
    REQUIRE(recheck);
    CHECK(recheck->skill.value == "count");
    CHECK(recheck->reason.days == 1);
    CHECK(recheck->level >= 2);
}

TEST_CASE("a flower comes back for review when its memory is due", "[engine]") {
    Learner learner;
    learner.place();
    for (int i = 0; i < 20; ++i)
        learner.answer("count", 2, true);
    learner.answer("count", 2, true, 1);
    const SkillState* flower = find_skill(learner.state, {"count"});
    REQUIRE(flower->band == Band::flower);
    const int interval = memory::interval_days(flower->memory);
    const auto is_due = [&](int day) {
        const auto choices = learner.ranked(day);
        return std::any_of(choices.begin(), choices.end(), [](const select::Choice& c) {
            return c.skill.value == "count" && c.reason.code == ReasonCode::due_review &&
                   !c.stretch;
        });
    };
    CHECK(is_due(1 + interval));
    CHECK_FALSE(is_due(interval));
}

TEST_CASE("something new is offered when what it stands on is there, and says what that is",
          "[engine]") {
    Learner learner;
    for (int i = 0; i < 10; ++i)
        learner.answer("count", 2, true, 0, ReasonCode::diagnose);
    for (const auto& choice : learner.ranked(0)) {
        if (choice.skill.value == "add") {
            CHECK(choice.reason.code == ReasonCode::new_skill);
            CHECK(choice.reason.other.value == "count");
            CHECK_FALSE(choice.stretch);
        }
        if (choice.skill.value == "share")
            CHECK(choice.reason.other.value.empty());  // nothing seen of what it stands on
    }
}

TEST_CASE("what the learner picked last is offered again", "[engine]") {
    Learner learner;
    learner.place();
    learner.answer("shape", 1, true, 0, ReasonCode::own_choice);
    CHECK(with_reason(learner.offers(0), ReasonCode::picked_before));
}

TEST_CASE("without a focus the skill just practised is not asked again while another is as good",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 60));
    CAPTURE(seed);
    const SkillGraph graph = small_graph();
    const auto state = *learner::fold(random_events(static_cast<std::uint64_t>(seed), 200), graph);
    const auto choice = select::next(state, graph, std::nullopt, accepted_day(state));
    REQUIRE(choice);
    const auto all = state.placed ? select::ranked(state, graph, accepted_day(state))
                                  : select::diagnosing(state, graph, accepted_day(state));
    const auto good =
        std::count_if(all.begin(), all.end(), [](const auto& c) { return !c.stretch; });
    if (good >= 2) CHECK(choice->skill != state.last_item.skill);
}

TEST_CASE("a chosen skill is mixed with something known each third item", "[engine]") {
    Learner learner;
    for (int i = 0; i < 10; ++i)
        learner.answer(i % 2 == 0 ? "count" : "add", 2, i % 4 < 2, 0, ReasonCode::diagnose);
    learner.answer("shape", 1, false);
    select::Focus focus{{"shape"}, 1, {ReasonCode::own_choice, 0, {}}, 0};
    std::string asked;
    for (; focus.shown < 6; ++focus.shown) {
        const auto choice = learner.next(0, focus);
        asked += choice->skill.value == "shape" ? 's' : '-';
        if (choice->skill.value != "shape") CHECK(find_skill(learner.state, choice->skill));
    }
    CHECK(asked == "ss-ss-");
}

TEST_CASE("a focus that keeps going wrong gives way to something else", "[engine]") {
    Learner learner;
    learner.place();
    for (int i = 0; i < 5; ++i)
        learner.answer("shape", 1, false);
    const select::Focus focus{{"shape"}, 1, {ReasonCode::own_choice, 0, {}}, 6};
    CHECK(select::spent(learner.state, focus, first_day));
    CHECK(learner.next(0, focus)->skill.value != "shape");
}

TEST_CASE("an empty pack gives no choice and no offer", "[engine]") {
    const SkillGraph empty;
    const LearnerState state;
    CHECK_FALSE(select::next(state, empty, std::nullopt, first_day));
    CHECK(select::offers(state, empty, first_day, 0).empty());
}

TEST_CASE("item seeds differ from answer to answer and from try to try", "[engine]") {
    std::set<std::uint64_t> seeds;
    for (std::uint32_t answers = 0; answers < 500; ++answers) {
        for (std::uint32_t attempt = 0; attempt < 8; ++attempt)
            seeds.insert(select::item_seed(42, answers, attempt));
    }
    CHECK(seeds.size() == 4000);
    CHECK(select::item_seed(42, 1, 0) == select::item_seed(42, 1, 0));
}

TEST_CASE("diagnosing at the cut sorts skills better than asking at random", "[engine][property]") {
    // Simulated learners whose skills are known; ten questions; which side of the cut is each skill
    // on?
    const SkillGraph graph =
        *SkillGraph::from({skill("a"), skill("b"), skill("c"), skill("d"), skill("e"), skill("f")});
    Random random(5);
    int right_chosen = 0, right_random = 0;
    for (int i = 0; i < 400; ++i) {
        double theta[6];
        const double g = random.normal() * std::sqrt(prior::ability_variance);
        for (double& t : theta)
            t = g + random.normal() * std::sqrt(prior::skill_variance);
        for (const bool chosen : {true, false}) {
            Notes notes;
            LearnerState state;
            for (int k = 0; k < 10; ++k) {
                select::Choice choice = select::diagnosing(state, graph, first_day).front();
                if (!chosen)
                    choice = {graph.skills()[static_cast<std::size_t>(random.below(6))].id,
                              1 + random.below(3),
                              {},
                              {}};
                const double t = theta[graph.index(choice.skill)];
                notes.add(answered(choice.skill.value.c_str(), choice.level,
                                   answers_right(random, t, choice.level)),
                          first_day);
                state = *learner::after(std::move(state), notes.events.back(), graph);
            }
            const auto views = learner::views(state, graph, first_day);
            for (std::size_t s = 0; s < 6; ++s)
                (chosen ? right_chosen : right_random) +=
                    (views[s].above_cut.value() > 0.5) == (theta[s] > model::cut);
        }
    }
    CAPTURE(right_chosen, right_random);
    CHECK(right_chosen > right_random);
    CHECK(right_chosen > 2400 * 7 / 10);
}

TEST_CASE("a learner whom nothing goes well with is offered what stands lowest first", "[engine]") {
    // The top of the ladder stands first in the pack, and is believed no worse than the middle.
    const SkillGraph graph = *SkillGraph::from(
        {skill("a"), skill("b", {{"a"}}), skill("c", {{"b"}}), skill("d", {{"c"}})});
    Notes notes;
    for (int i = 0; i < 12; ++i) {
        notes.add(answered("a", 1, false), first_day);
        if (i < 3) notes.add(answered("c", 1, false), first_day);
    }
    const LearnerState state = *learner::fold(notes.events, graph);
    const auto all = select::ranked(state, graph, first_day);
    std::vector<std::string> order;
    for (const auto& choice : all)
        if (choice.stretch) order.push_back(choice.skill.value);
    CHECK(std::is_sorted(order.begin(), order.end()));
    CHECK(order.size() >= 2);
}
