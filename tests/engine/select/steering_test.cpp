// What else steers the choice: help where something does not go well, a teacher's word, what the
// learner likes, the time that is left, and not the same again and again.
#include "engine/select/choice.hpp"

#include "engine/learner/flags.hpp"
#include "engine/select/skills.hpp"
#include "tests/engine/select/learner.hpp"
#include "tests/engine/select/lives.hpp"

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

const select::Choice& choice_of(const std::vector<select::Choice>& all, const char* id) {
    return *std::find_if(all.begin(), all.end(),
                         [&](const select::Choice& one) { return one.skill.value == id; });
}

// Placed, with "count" and "add" growing, and "add" in need of help.
Learner stuck_at_add() {
    Learner learner;
    for (int i = 0; i < 10; ++i)
        learner.answer(i % 2 == 0 ? "count" : "add", 1, i % 4 < 2, 0, ReasonCode::diagnose);
    Answered failed = answered("add", 1, false);
    failed.hints = 1;
    for (std::uint64_t seed = 11; seed <= 13; ++seed) {
        failed.item.seed = seed;
        learner.take(failed);
    }
    REQUIRE(find_skill(learner.state, {"add"})->help == Help::failed_after_hints);
    REQUIRE(find_skill(learner.state, {"count"})->band < Band::bud);
    return learner;
}

// Begun, and not done with for today.
bool goes_on(const SkillState* own, Day today) {
    return own && (own->band < Band::bud || own->last < today);
}

}  // namespace

TEST_CASE("what needs help is not hammered: what it stands on comes first, and says so",
          "[engine]") {
    const Learner learner = stuck_at_add();
    const auto all = learner.ranked(0);
    CHECK(choice_of(all, "count").reason == Reason{ReasonCode::help_first, 0, {"add"}});
    CHECK_FALSE(choice_of(all, "count").stretch);
    CHECK(choice_of(all, "add").stretch);
    CHECK(learner.next(0)->skill != SkillId{"add"});
    const auto offers = learner.offers(0);
    CHECK(with_reason(offers, ReasonCode::help_first));
    CHECK(std::none_of(offers.begin(), offers.begin() + 2,
                       [](const Offer& offer) { return offer.skill.value == "add"; }));
    // The next day, too: what it stands on has not gone well since.
    CHECK(choice_of(learner.ranked(1), "add").stretch);
}

TEST_CASE("what needed help comes back when what it stands on went well, and a success ends it",
          "[engine]") {
    Learner learner = stuck_at_add();
    for (int i = 0; i < 12; ++i)
        learner.answer("count", 2, true, 1);
    REQUIRE(find_skill(learner.state, {"count"})->band >= Band::leaf);
    CHECK_FALSE(choice_of(learner.ranked(1), "add").stretch);
    learner.answer("add", 1, true, 1);
    CHECK(find_skill(learner.state, {"add"})->help == Help::none);
    CHECK_FALSE(with_reason(learner.offers(1), ReasonCode::help_first));
}

TEST_CASE("what needs help and stands on nothing rests until other answers or another day came",
          "[engine]") {
    Learner learner;
    learner.place();
    learner.answer("shape", 1, true);
    for (int i = 0; i < 5; ++i)
        learner.answer("shape", 1, false);
    REQUIRE(find_skill(learner.state, {"shape"})->help == Help::spinning);
    CHECK(choice_of(learner.ranked(0), "shape").stretch);
    CHECK_FALSE(choice_of(learner.ranked(1), "shape").stretch);
    for (int i = 0; i < 8; ++i)
        learner.answer("count", 2, true);
    CHECK_FALSE(choice_of(learner.ranked(0), "shape").stretch);
}

TEST_CASE("a goal whose next step needs help leads to what that stands on", "[engine]") {
    Learner learner = stuck_at_add();
    learner.goal("add");
    const Offer first = learner.offers(0).front();
    CHECK(first.skill == SkillId{"count"});
    CHECK(first.reason.code == ReasonCode::help_first);
}

TEST_CASE("a focus on what needs help is short", "[engine]") {
    const Learner learner = stuck_at_add();
    select::Focus focus{{"add"}, 1, {ReasonCode::own_choice, 0, {}}, 0};
    CHECK(learner.next(0, focus)->skill == SkillId{"add"});  // it was chosen outright
    focus.shown = select::help_items;
    CHECK(select::spent(learner.state, focus, first_day));
    CHECK(learner.next(0, focus)->skill != SkillId{"add"});
}

TEST_CASE("what a teacher pinned is offered, by way of what stands before it, until it is a bud",
          "[engine]") {
    Learner learner;
    learner.place();
    CHECK_FALSE(with_reason(learner.offers(0), ReasonCode::pinned));
    learner.take(Pinned{{"shape"}, Pin::pinned});
    const Offer first = learner.offers(0).front();
    CHECK(first.skill == SkillId{"shape"});
    CHECK(first.reason == Reason{ReasonCode::pinned, 0, {"shape"}});
    for (int i = 0; i < 20; ++i)
        learner.answer("shape", 2, true);
    REQUIRE(find_skill(learner.state, {"shape"})->band == Band::bud);
    CHECK_FALSE(with_reason(learner.offers(0), ReasonCode::pinned));

    Learner low = Learner();
    for (int i = 0; i < 10; ++i)
        low.answer("count", 2, i % 4 == 0, 0, ReasonCode::diagnose);
    low.take(Pinned{{"share"}, Pin::pinned}, 1);
    const Offer before = low.offers(1).front();
    CHECK(before.skill == SkillId{"count"});
    CHECK(before.reason == Reason{ReasonCode::pinned, 0, {"share"}});
}

TEST_CASE("what a teacher left for later comes last, and is asked where it is chosen outright",
          "[engine]") {
    Learner learner;
    learner.place();
    learner.goal("shape");
    REQUIRE(learner.offers(0).front().skill == SkillId{"shape"});
    learner.take(Pinned{{"shape"}, Pin::deferred});
    CHECK(learner.ranked(0).back().skill == SkillId{"shape"});
    CHECK(learner.ranked(0).back().stretch);
    const select::Focus focus{{"shape"}, 1, {ReasonCode::own_choice, 0, {}}, 0};
    CHECK(learner.next(0, focus)->skill == SkillId{"shape"});
    learner.take(Pinned{{"shape"}, Pin::none});
    CHECK(learner.offers(0).front().skill == SkillId{"shape"});
}

TEST_CASE("of new skills that fit as well, one of the field the learner picked last comes first",
          "[engine]") {
    const auto first_new = [](const char* picked) {
        Learner learner;
        learner.graph = FaultySource::graph_of_twelve();  // fields: 0, 1, 2, 0, 1, 2 ...
        Skill other = skill("z0");
        other.plant = Plant::daisy;
        for (int i = 0; i < 10; ++i)
            learner.answer(i % 2 == 0 ? "s0" : "s1", 2, true, 0, ReasonCode::diagnose);
        for (int i = 0; i < 20; ++i)
            learner.answer("s2", 2, true);
        learner.state.placed = true;
        learner.answer(picked, 2, true, 0, ReasonCode::own_choice);
        for (const auto& choice : learner.ranked(0)) {
            if (choice.reason.code == ReasonCode::new_skill)
                return learner.graph.field(learner.graph.index(choice.skill)) -
                       learner.graph.field(learner.graph.index({picked}));
        }
        return 99;
    };
    for (const char* picked : {"s0", "s1", "s2"}) {
        CAPTURE(picked);
        CHECK(first_new(picked) == 0);
    }
}

TEST_CASE("near the end of a session nothing new is begun while anything begun goes on",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 600));
    CAPTURE(seed);
    const SkillGraph graph = small_graph();
    auto state =
        *learner::fold(random_events(static_cast<std::uint64_t>(seed), 4 + seed / 3), graph);
    state.placed = true;
    const Day today = accepted_day(state);
    const auto begun = std::count_if(graph.skills().begin(), graph.skills().end(), [&](auto& one) {
        return goes_on(find_skill(state, one.id), today);
    });
    const auto choice = select::next(state, graph, std::nullopt, today, {true, {}});
    REQUIRE(choice);
    // Three misses in a row are enough of one skill, also where it is all that goes on.
    const SkillState* last = find_skill(state, state.last_item.skill);
    const bool enough = goes_on(last, today) && last->misses >= 3;
    if (begun > (enough ? 1 : 0)) CHECK(find_skill(state, choice->skill));
    const auto offers = select::offers(state, graph, today, 0, {true, {}});
    for (std::size_t i = 0; i < offers.size() && static_cast<long>(i) < begun; ++i)
        CHECK(find_skill(state, offers[i].skill));
}

TEST_CASE("near the end of a session a bud of today is not asked again where something new is open",
          "[engine]") {
    Learner learner;
    learner.place();
    for (int i = 0; i < 30; ++i) {
        for (const char* id : {"count", "add"})
            learner.answer(id, 3, true);
    }
    for (const char* id : {"count", "add"})
        REQUIRE(find_skill(learner.state, {id})->band == Band::bud);
    const auto choice = learner.next(0, {}, {true, {}});
    REQUIRE(choice);
    CHECK(choice->reason.code == ReasonCode::new_skill);
    CHECK(learner.next(1, {}, {true, {}})->reason.code == ReasonCode::recheck);
}

TEST_CASE("what fails from the start is rested for what it stands on, also where that is no longer "
          "believed",
          "[engine]") {
    Learner learner;
    for (int i = 0; i < 10; ++i)
        learner.answer(i % 2 == 0 ? "count" : "add", 1, i % 4 < 2, 0, ReasonCode::diagnose);
    for (int i = 0; i < 4; ++i)
        learner.answer("times", 1, false);
    REQUIRE(find_skill(learner.state, {"times"})->help != Help::none);
    REQUIRE(find_skill(learner.state, {"times"})->band == Band::seed);
    const auto offers = learner.offers(0);
    const Offer* help = with_reason(offers, ReasonCode::help_first);
    REQUIRE(help);
    CHECK(help->reason.other == SkillId{"times"});
}

TEST_CASE(
    "beside the best thing to do the next best take turns: a goal, a pin, what is due and what "
    "grows each come within six items, answered with a partner or alone",
    "[engine]") {
    const bool paired = GENERATE(false, true);
    Learner learner;
    learner.place();
    for (int i = 0; i < 10; ++i)
        learner.answer("shape", 2, true, 0);
    learner.answer("share", 1, true, 1);
    learner.goal("times");
    learner.take(Pinned{{"share"}, Pin::pinned});
    constexpr int day = 12;
    std::vector<SkillId> seen;
    for (int i = 0; i < 6; ++i) {
        const auto choice = learner.next(day);
        REQUIRE(choice);
        seen.push_back(choice->skill);
        Answered event = answered(choice->skill.value.c_str(), choice->level, i % 2 == 0);
        event.paired = paired;
        event.reason = choice->reason;
        learner.take(event, day);
    }
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    CHECK(seen.size() >= 4);
}

TEST_CASE("what a teacher left for later is not what a new learner is asked first", "[engine]") {
    Learner learner;
    const auto first = learner.next(0);
    REQUIRE(first);
    learner.take(Pinned{first->skill, Pin::deferred});
    CHECK(learner.next(0)->skill != first->skill);
}

TEST_CASE("no skill is left out twice, and nothing is chosen of what is left out",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 30));
    CAPTURE(seed);
    const SkillGraph graph = small_graph();
    const auto state =
        *learner::fold(random_events(static_cast<std::uint64_t>(seed), 20 + seed * 4), graph);
    const Day today = accepted_day(state);
    select::Terms terms;
    while (terms.without.size() < graph.skills().size()) {
        const auto choice = select::next(state, graph, std::nullopt, today, terms);
        REQUIRE(choice);
        CHECK(std::find(terms.without.begin(), terms.without.end(), choice->skill) ==
              terms.without.end());
        terms.without.push_back(choice->skill);
    }
    CHECK_FALSE(select::next(state, graph, std::nullopt, today, terms));
    CHECK(select::offers(state, graph, today, 0, terms).empty());
}

TEST_CASE("through whole lives choices are interleaved: what the engine chooses is never the skill "
          "before while another is as good, and each third item of a focus comes from elsewhere",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 25));
    CAPTURE(seed);
    Life life(static_cast<std::uint64_t>(seed) + 300, 4 + seed % 6);
    life.live(8);
    const SkillGraph& graph = life.items.graph();
    LearnerState state;
    SkillId focus;
    Reason why;
    int alone = 0;
    for (const Event& event : life.events()) {
        if (const auto* began = std::get_if<Began>(&event.body)) {
            focus = began->reason.code == ReasonCode::challenge ? SkillId{} : began->skill;
            why = began->reason;
        }
        const auto* answer = std::get_if<Answered>(&event.body);
        if (answer && answer->attempt == 0 && answer->moment.after == state.last.lamport &&
            answer->moment.left_out.empty()) {
            const Day today = state.days.after(answer->moment.day);
            const select::Terms terms{answer->moment.closing, {}};
            const auto free = select::next(state, graph, std::nullopt, today, terms);
            const auto all = state.placed ? select::ranked(state, graph, today)
                                          : select::diagnosing(state, graph, today);
            const auto good = [&](const select::Choice& one) {
                return !one.stretch &&
                       (!terms.closing || goes_on(find_skill(state, one.skill), today));
            };
            if (free && std::count_if(all.begin(), all.end(), good) >= 2) {
                CHECK(free->skill != state.last_item.skill);
                ++alone;
            }
            const bool elsewhere = std::any_of(all.begin(), all.end(), [&](const auto& one) {
                return good(one) && one.skill != focus && find_skill(state, one.skill);
            });
            if (!focus.value.empty() && state.placed && elsewhere && answer->shown % 3 == 0 &&
                !select::spent(state, {focus, 1, why, static_cast<int>(answer->shown) - 1}, today))
                CHECK(answer->item.skill != focus);
        }
        state = learner::after(std::move(state), event, graph).value();
    }
    CHECK(alone > 20);
}
