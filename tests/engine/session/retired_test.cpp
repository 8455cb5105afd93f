// A newer pack calls a skill by another id: nothing that was learned is lost.
#include "engine/learner/retention.hpp"
#include "engine/learner/retired.hpp"
#include "engine/learner/state_codec.hpp"
#include "engine/report/shared_report.hpp"
#include "tests/engine/session/session_desk.hpp"

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

// The pack as it was: count -> sums. As it is: count -> adding, with sums retired over two steps.
SkillGraph graph_before() {
    return *SkillGraph::from({skill("count"), skill("sums", {{"count"}})});
}
SkillGraph graph_now() {
    return *SkillGraph::from({skill("count"), skill("adding", {{"count"}})},
                             {{"sums", {"add-up"}}, {"add-up", {"adding"}}});
}

std::unique_ptr<Session> opened(TinySource& items, MemoryNotebook& notebook, Now now) {
    return std::move(Session::open(items, notebook, 3, now).value());
}

void answer_all(Session& session, Now& now, int answers) {
    for (int i = 0; i < answers; ++i) {
        now.utc_s += 12;
        REQUIRE(session.answer({answer_text(session.item()->answer)}, now));
        REQUIRE(session.next(now));
    }
}

Offer own_choice(const char* id) {
    Offer offer;
    offer.skill = {id};
    offer.level = 2;
    offer.reason.code = ReasonCode::own_choice;
    return offer;
}

std::vector<Event> answers_to(std::initializer_list<const char*> ids, int each, bool right = true) {
    Notes notes;
    for (const char* id : ids) {
        for (int i = 0; i < each; ++i)
            notes.add(answered(id, 2, right), first_day);
    }
    return notes.events;
}

}  // namespace

TEST_CASE("answers, goals and choices of a retired skill count for the one that took it over, two "
          "steps on",
          "[engine]") {
    TinySource before(graph_before()), now_items(graph_now());
    MemoryNotebook notebook{LearnerCard{{}, "Zuri", "fox", SecretKind::digits}, device()};
    Now now = at(0);
    SkillView kept;
    {
        const auto session = opened(before, notebook, now);
        REQUIRE(session->begin(own_choice("sums"), now));
        answer_all(*session, now, 12);
        REQUIRE(session->keep_goal(
            {0, {"sums"}, "sums", "I rush", "if", "then", Day{first_day.value + 20}, false}, now));
        REQUIRE(session->end("", now));
        kept = session->skill({"sums"});
        REQUIRE(kept.band == Band::bud);
    }
    const auto session = opened(now_items, notebook, now);
    const SkillView after = session->skill({"adding"});
    CHECK(after.band == kept.band);
    CHECK(after.tries == kept.tries);
    CHECK(after.right_no_hint == kept.right_no_hint);
    CHECK(after.recheck_from == kept.recheck_from);
    CHECK(session->skills()[1].tries == kept.tries);
    REQUIRE(session->goals(now).size() == 1);
    CHECK(session->goals(now).front().goal.skill.value == "adding");
    CHECK(session->goals(now).front().band == kept.band);
    CHECK(session->skill({"sums"}).skill.value == "adding");
    const auto state = *learner::fold(notebook.journal().events(), graph_now());
    CHECK(state.picked.value == "adding");
    CHECK(state.recent.front().value != "sums");

    REQUIRE(session->begin(own_choice("sums"), now));  // an offer kept from before
    CHECK(session->item()->ref.skill.value == "adding");
    answer_all(*session, now, 1);
    CHECK(session->skill({"adding"}).tries == kept.tries + 1);
    CHECK(session->item_reason().code != ReasonCode::own_choice);  // a bud: what it was for is done
    auto goal = a_goal();
    goal.skill = {"add-up"};
    REQUIRE(session->keep_goal(goal, now));
    CHECK(session->goals(now).back().goal.skill.value == "adding");
}

TEST_CASE("mastery of a retired skill comes through a checkpoint as through its events",
          "[engine]") {
    const auto events = answers_to({"sums"}, 9);
    const auto checkpoint = *learner::checkpoint_of(events, graph_before(), {});
    const auto all = *learner::fold(events, graph_now());
    const auto short_of_it = *learner::fold({checkpoint}, graph_now());
    REQUIRE(find_skill(all, {"adding"}));
    REQUIRE(find_skill(short_of_it, {"adding"}));
    CHECK(find_skill(short_of_it, {"sums"}) == nullptr);
    CHECK(find_skill(all, {"adding"})->tries == 9);
    CHECK(find_skill(short_of_it, {"adding"})->tries == 9);
    CHECK(find_skill(short_of_it, {"adding"})->band == find_skill(all, {"adding"})->band);
    CHECK(find_skill(short_of_it, {"adding"})->band == Band::bud);
}

TEST_CASE("two skills that became one keep the better band and the counts of both", "[engine]") {
    for (const bool better_first : {true, false}) {
        Notes notes;
        for (const bool better : {better_first, !better_first}) {
            for (int i = 0; i < (better ? 20 : 3); ++i)
                notes.add(answered(better ? "sums" : "adding", 2, better), first_day);
        }
        const auto both = *SkillGraph::from({skill("count"), skill("sums"), skill("adding")});
        const auto old_state = *learner::fold(notes.events, both);
        REQUIRE(find_skill(old_state, {"sums"})->band == Band::bud);
        REQUIRE(find_skill(old_state, {"adding"})->band == Band::seed);
        LearnerState state = old_state;
        learner::use_current_ids(state, graph_now());
        REQUIRE(state.skills.size() == 1);
        const SkillState& one = state.skills.front();
        CHECK(one.skill.value == "adding");
        CHECK(one.band == Band::bud);
        CHECK(one.tries == 23);
        CHECK(one.right == 20);
        CHECK(one.misses == (better_first ? 3 : 0));
        CHECK((one.recent_right & 7U) == (better_first ? 0U : 7U));
        CHECK(learner::decode_state(learner::encode_state(state)));
    }
}

TEST_CASE("a saved fold from before a skill was retired is not taken for today's", "[engine]") {
    CHECK(graph_now().fingerprint() !=
          SkillGraph::from({skill("count"), skill("adding", {{"count"}})})->fingerprint());
}

TEST_CASE("without retired skills a state and an event stay as they are, to the bit", "[engine]") {
    const auto events = random_events(5, 150);
    const auto state = *learner::fold(events, small_graph());
    LearnerState same = state;
    learner::use_current_ids(same, small_graph());
    CHECK(learner::encode_state(same) == learner::encode_state(state));
}

TEST_CASE("where a learner is stuck is told of the skill that took the retired one over",
          "[engine]") {
    Notes notes;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        auto miss = answered("sums", 2, false);
        miss.item.seed = seed;
        miss.hints = 2;
        notes.add(miss, first_day);
    }
    notes.add(BandDisputed{{"sums"}, 1, true}, first_day);
    const SkillGraph graph = graph_now();
    const auto state = *learner::fold(notes.events, graph);
    const auto report =
        shared_report(graph, learner::views(state, graph, first_day), {}, notes.events);
    REQUIRE(report.skills.size() == 1);
    CHECK(report.skills.front().skill.value == "adding");
    CHECK(report.skills.front().stand == Stand::stuck);
    REQUIRE(report.disputes.size() == 1);
    CHECK(report.disputes.front().skill.value == "adding");
}
