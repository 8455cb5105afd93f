// The fold: order, checkpoints, bytes, and whether what is believed is true of simulated learners.
#include "engine/learner/learner.hpp"

#include "engine/learner/retention.hpp"
#include "engine/learner/state_codec.hpp"
#include "engine/session/event_codec.hpp"
#include "tests/bench/school_graph.hpp"
#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <cmath>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

std::vector<std::uint8_t> folded(std::vector<Event> events) {
    auto state = learner::fold(std::move(events), small_graph());
    return learner::encode_state(*state);
}

void shuffle(std::vector<Event>& events, Random& random) {
    for (std::size_t i = events.size(); i > 1; --i)
        std::swap(events[i - 1],
                  events[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
}

}  // namespace

TEST_CASE("events in any order, some of them twice, give the same state", "[engine][property]") {
    const auto seed = GENERATE(range(0, 40));
    CAPTURE(seed);
    auto events = random_events(static_cast<std::uint64_t>(seed), 200);
    const auto in_order = folded(events);
    Random random(static_cast<std::uint64_t>(seed) + 1000);
    for (int i = 0; i < 20; ++i)
        events.push_back(events[static_cast<std::size_t>(random.below(200))]);
    shuffle(events, random);
    CHECK(folded(events) == in_order);
}

TEST_CASE("two devices' events merge to one state, whoever's arrive first", "[engine][property]") {
    const auto seed = GENERATE(range(0, 20));
    CAPTURE(seed);
    auto both = random_events(static_cast<std::uint64_t>(seed), 100);
    auto others = random_events(static_cast<std::uint64_t>(seed) + 50, 100);
    for (Event& event : others)
        event.key.device = device(2);
    std::vector<Event> reversed = others;
    reversed.insert(reversed.end(), both.begin(), both.end());
    both.insert(both.end(), others.begin(), others.end());
    CHECK(folded(both) == folded(reversed));
}

TEST_CASE("one event at a time is the same as all at once", "[engine]") {
    const auto events = random_events(7, 300);
    const SkillGraph graph = small_graph();
    LearnerState state;
    for (const Event& event : events)
        state = learner::after(std::move(state), event, graph).value();
    CHECK(learner::encode_state(state) == folded(events));
}

TEST_CASE("a checkpoint in place of old events changes nothing that is believed",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 40));
    CAPTURE(seed);
    const auto events = random_events(static_cast<std::uint64_t>(seed), 240);
    Random random(static_cast<std::uint64_t>(seed));
    const auto cut = static_cast<std::size_t>(1 + random.below(239));
    const std::span<const Event> all(events);
    const auto checkpoint = learner::checkpoint_of(all.first(cut), small_graph(), {});
    REQUIRE(checkpoint);
    std::vector<Event> shorter{*checkpoint};
    shorter.insert(shorter.end(), events.begin() + static_cast<std::ptrdiff_t>(cut), events.end());
    CHECK(folded(shorter) == folded(events));

    // Written and read again, shuffled, and with the old events turning up late: still the same.
    const auto bytes = encode_event(shorter.front());
    shorter.front() = *decode_event(bytes.data(), bytes.size());
    shorter.insert(shorter.end(), events.begin(),
                   events.begin() + static_cast<std::ptrdiff_t>(cut));
    shuffle(shorter, random);
    CHECK(folded(shorter) == folded(events));
}

TEST_CASE("checkpoint upon checkpoint counts every event once", "[engine]") {
    const auto events = random_events(3, 200);
    const std::span<const Event> all(events);
    std::vector<Event> journal{*learner::checkpoint_of(all.first(80), small_graph(), {})};
    journal.insert(journal.end(), events.begin() + 80, events.begin() + 150);
    const auto second = learner::checkpoint_of(journal, small_graph(), {});
    REQUIRE(second);
    const auto& body = *std::get_if<Checkpoint>(&second->body);
    CHECK(body.count == 150);
    CHECK(body.generation == 2);
    CHECK(second->key == events[149].key);
}

TEST_CASE("only what is more than 90 accepted days old may go", "[engine]") {
    Notes notes;
    const auto count = [&] { return *learner::retired_count(notes.events, small_graph()); };
    for (int day = 0; day <= 120; day += 10)
        notes.add(answered("count", 2, true), Day{first_day.value + day});
    CHECK(count() == 3);  // days 0, 10, 20; day 30 is 90 days ago
    notes.add(answered("count", 2, true), Day{first_day.value + 5000});
    CHECK(count() == 3);  // a jump retires nothing
    notes.add(answered("count", 2, true), Day{first_day.value + 121});
    CHECK(count() == 4);
    CHECK_FALSE(learner::checkpoint_of({}, small_graph(), {}));
}

TEST_CASE("a state is read back to the bit, and nothing else is taken for one",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 20));
    CAPTURE(seed);
    auto bytes = folded(random_events(static_cast<std::uint64_t>(seed), 150));
    const auto state = learner::decode_state(bytes);
    REQUIRE(state);
    CHECK(learner::encode_state(*state) == bytes);
    for (std::size_t size = 0; size < bytes.size(); size += 7)
        REQUIRE_FALSE(learner::decode_state(std::span(bytes).first(size)));
    Random random(static_cast<std::uint64_t>(seed));
    for (int i = 0; i < 100; ++i) {
        auto changed = bytes;
        changed[static_cast<std::size_t>(random.below(static_cast<int>(bytes.size())))] =
            static_cast<std::uint8_t>(random.next());
        const auto read = learner::decode_state(changed);
        if (read) REQUIRE(learner::encode_state(*read) == changed);
    }
    auto longer = bytes;
    longer.push_back(0);
    CHECK_FALSE(learner::decode_state(longer));
    bytes[0] = 9;
    CHECK(learner::decode_state(bytes).error().code == ErrorCode::newer_version);
}

TEST_CASE("a state with numbers no fold leaves behind is refused", "[engine]") {
    Notes notes;
    for (int i = 0; i < 4; ++i)
        notes.add(answered("count", 2, true), Day{first_day.value + i});
    const LearnerState good = *learner::fold(notes.events, small_graph());
    REQUIRE(learner::decode_state(learner::encode_state(good)));
    const auto refused = [&](auto change) {
        LearnerState bad = good;
        change(bad);
        return !learner::decode_state(learner::encode_state(bad)).ok();
    };
    CHECK(refused([](auto& s) { s.ability.variance = 0.0; }));
    CHECK(refused([](auto& s) { s.ability.mean = 1e300; }));
    CHECK(refused([](auto& s) { s.skills[0].evidence.variance = -1.0; }));
    CHECK(refused([](auto& s) { s.skills[0].memory.stability = 1e-9; }));
    CHECK(refused([](auto& s) { s.skills[0].memory.difficulty = 11.0; }));
    CHECK(refused([](auto& s) { s.skills[0].first.value = s.skills[0].last.value + 1; }));
}

TEST_CASE("a checkpoint that cannot be read stops the fold with its reason", "[engine]") {
    Notes notes;
    Checkpoint broken;
    broken.state = {1, 2, 3};
    notes.add(broken, first_day);
    CHECK(learner::fold(notes.events, small_graph()).error().code == ErrorCode::damaged);
}

TEST_CASE("a state of three versions back is read; one before that is not", "[engine]") {
    Notes notes;
    notes.add(SessionStarted{}, first_day);
    auto bytes = folded(notes.events);  // without skills: it differs in its last fields alone
    // A class's rhythm and packs; pace and pins; placed.
    for (const auto& [version, bytes_of] : {std::pair{5, 3}, std::pair{4, 3}, std::pair{3, 1}}) {
        CAPTURE(version);
        bytes.resize(bytes.size() - static_cast<std::size_t>(bytes_of));
        bytes[0] = static_cast<std::uint8_t>(version);
        const auto state = learner::decode_state(bytes);
        REQUIRE(state);
        CHECK(state->sessions == 1);
        CHECK_FALSE(state->placed);
    }
    bytes[0] = 2;
    CHECK(learner::decode_state(bytes).error().code == ErrorCode::damaged);
}

TEST_CASE("a checkpoint from before placing was kept is placed by what it knows", "[engine]") {
    Notes notes;
    for (int i = 0; i < 60; ++i)
        notes.add(answered("count", 2, true), first_day);
    auto state = *learner::fold(notes.events, small_graph());
    REQUIRE(state.placed);
    state.placed = false;
    Checkpoint old;
    old.state = learner::encode_state(state);
    Notes shorter;
    shorter.add(old, first_day);
    CHECK(learner::fold(shorter.events, small_graph())->placed);
}

TEST_CASE("what an older model believed of a skill is kept as evidence, on a level that was tried",
          "[engine]") {
    const SkillGraph graph = small_graph();
    const auto believed = [&](double skill_mean) {
        LearnerState old;
        old.model = 3;
        old.ability = {0.5, 0.3};
        SkillState skill;
        skill.skill = {"add"};
        skill.evidence = {skill_mean, 0.2};  // there: the belief in the skill, around the ability
        skill.by_level[1] = {0.1, 0.3};      // there: how the level differs
        skill.tries = 1;
        skill.first = skill.last = first_day;
        old.skills = {skill};
        Checkpoint whole;
        whole.state = learner::encode_state(old);
        Notes notes;
        notes.add(whole, first_day);
        const auto state = *learner::fold(notes.events, graph);
        CHECK(state.ability == LearnerState{}.ability);
        CHECK(find_skill(state, {"add"})->by_level[1].variance > 0.0);
        CHECK(find_skill(state, {"add"})->by_level[0].variance == 0.0);
        return learner::skill_belief(state, graph, {"add"}, first_day).mean;
    };
    CHECK(believed(1.5) > believed(0.0) + 0.5);
    CHECK(believed(1.5) > 0.0);
    CHECK(believed(-2.0) < 0.0);
}

TEST_CASE("a learner who tried every level of a thousand skills fits a checkpoint", "[engine]") {
    std::vector<Skill> skills;
    for (int i = 0; i < 1000; ++i)
        skills.push_back(skill(("a-skill-with-a-long-name-" + std::to_string(i)).c_str()));
    const auto graph = *SkillGraph::from(skills);
    Notes notes;
    for (int round = 0; round < 3; ++round) {
        for (const Skill& one : graph.skills())
            notes.add(answered(one.id.value.c_str(), 1 + round % 3, round % 2 == 0),
                      Day{first_day.value + round});
    }
    const auto state = learner::fold(notes.events, graph);
    REQUIRE(state);
    const auto bytes = learner::encode_state(*state);
    CHECK(bytes.size() < state_bytes_max);
    Checkpoint whole;
    whole.state = bytes;
    const Event event{{1, {}, 1}, first_day, whole};
    const auto written = encode_event(event);
    CHECK(decode_event(written.data(), written.size()));
}

TEST_CASE("a prerequisite's evidence is lent to a skill that has none of its own", "[engine]") {
    const SkillGraph graph = small_graph();
    const auto belief_of_add = [&](bool right) {
        Notes notes;
        for (int i = 0; i < 6; ++i)
            notes.add(answered("count", 2, right), first_day);
        const auto state = *learner::fold(notes.events, graph);
        return learner::views(state, graph, first_day);
    };
    const auto good = belief_of_add(true), bad = belief_of_add(false);
    const auto add = static_cast<std::size_t>(graph.index({"add"}));
    const auto shape = static_cast<std::size_t>(graph.index({"shape"}));
    CHECK(good[add].mean > bad[add].mean + 1.0);
    // shape shares the general ability only, so it moves less.
    CHECK(good[add].mean - bad[add].mean > good[shape].mean - bad[shape].mean);
    CHECK(good[add].tries == 0);
}

TEST_CASE("a right answer never lowers what is believed of its skill, a wrong one never raises it",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 40));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    const SkillGraph graph = school_graph();
    LearnerState state;
    const int first = random.below(200), some = 2 + random.below(30);
    for (std::uint64_t number = 1; number <= 80; ++number) {
        const auto at = static_cast<std::size_t>(first + random.below(some));
        const Skill& skill = graph.skills()[at];
        const int level = 1 + random.below(3);
        Answered answer = answered(skill.id.value.c_str(), level, random.chance(0.6));
        answer.hints = static_cast<std::uint8_t>(random.below(5) / 3 * random.below(4));
        const Day today{first_day.value + static_cast<int>(number) / 10};
        const double was = learner::skill_belief(state, graph, skill.id, today).mean;
        state = *learner::after(std::move(state), {{number, {}, number}, today, answer}, graph);
        const double is = learner::skill_belief(state, graph, skill.id, today).mean;
        CAPTURE(number, was, is);
        CHECK((answer.right ? is >= was - 1e-9 : is <= was + 1e-9));
    }
}

TEST_CASE("counts say what was seen: tries, right, right with no hint", "[engine]") {
    Notes notes;
    notes.add(answered("add", 2, true), first_day);
    auto hinted = answered("add", 2, true);
    hinted.hints = 2;
    notes.add(hinted, Day{first_day.value + 3});
    notes.add(answered("add", 2, false), Day{first_day.value + 3});
    const SkillGraph graph = small_graph();
    const auto state = *learner::fold(notes.events, graph);
    const auto view =
        learner::views(state, graph, first_day)[static_cast<std::size_t>(graph.index({"add"}))];
    CHECK(view.tries == 3);
    CHECK(view.right == 2);
    CHECK(view.right_no_hint == 1);
    CHECK(view.first == first_day);
    CHECK(view.last == Day{first_day.value + 3});
}

TEST_CASE("a day that was believed and taken back leaves nothing waiting in the future",
          "[engine]") {
    Notes notes;
    for (int i = 0; i < 12; ++i)
        notes.add(answered("count", 2, true), Day{first_day.value + 300});
    const SkillGraph graph = small_graph();
    auto state = *learner::fold(notes.events, graph);
    REQUIRE(find_skill(state, {"count"})->recheck_from == Day{first_day.value + 301});
    for (int day = 0; day <= 3; ++day)
        notes.add(SessionStarted{}, Day{first_day.value + day});
    state = *learner::fold(notes.events, graph);
    CHECK(accepted_day(state) == Day{first_day.value + 3});
    CHECK(find_skill(state, {"count"})->recheck_from == Day{first_day.value + 4});
    CHECK(find_skill(state, {"count"})->last == Day{first_day.value + 3});
}

// ---- is it true? --------------------------------------------------------------------------------

TEST_CASE("of simulated learners, nine in ten true abilities lie in the nine-in-ten interval",
          "[engine][property]") {
    // Abilities drawn from the model's own priors; answers at levels drawn at random.
    Random random(20);
    const SkillGraph graph = *SkillGraph::from({skill("count")});
    int inside = 0;
    double squared = 0.0;
    constexpr int learners = 1500;
    for (int i = 0; i < learners; ++i) {
        const double theta =
            random.normal() * std::sqrt(prior::ability_variance + prior::skill_variance);
        double residual[3];
        for (double& r : residual)
            r = random.normal() * std::sqrt(prior::residual_variance);
        Notes notes;
        for (int k = 0; k < 12; ++k) {
            const int level = 1 + random.below(3);
            notes.add(
                answered("count", level, answers_right(random, theta + residual[level - 1], level)),
                first_day);
        }
        const auto state = *learner::fold(notes.events, graph);
        const SkillView view = learner::views(state, graph, first_day).front();
        inside += std::abs(view.mean - theta) <= 1.645 * view.sd ? 1 : 0;
        squared += (view.mean - theta) * (view.mean - theta);
    }
    const double share = static_cast<double>(inside) / learners;
    CAPTURE(share, std::sqrt(squared / learners));
    CHECK(share > 0.86);
    CHECK(share < 0.97);
    CHECK(std::sqrt(squared / learners) < 0.8);  // the prior alone leaves 1.11
}

TEST_CASE("of skills believed mastered, few are below the cut in truth", "[engine][property]") {
    Random random(21);
    const SkillGraph graph = *SkillGraph::from({skill("count")});
    int mastered = 0, wrongly = 0;
    for (int i = 0; i < 1500; ++i) {
        const double theta =
            random.normal() * std::sqrt(prior::ability_variance + prior::skill_variance);
        Notes notes;
        LearnerState state;
        for (int k = 0; k < 25; ++k) {
            notes.add(answered("count", 2, answers_right(random, theta, 2)),
                      Day{first_day.value + k / 10});
            state = *learner::after(std::move(state), notes.events.back(), graph);
        }
        if (find_skill(state, {"count"})->band != Band::flower) continue;
        ++mastered;
        wrongly += theta < model::cut ? 1 : 0;
    }
    CAPTURE(mastered, wrongly);
    CHECK(mastered > 200);
    CHECK(wrongly * 20 < mastered);  // under 5 %
}
