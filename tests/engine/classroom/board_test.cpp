// The teacher's board says what was shared, with its reason and its age, and no more than that.
#include "engine/classroom/board.hpp"

#include "tests/bench/random.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace pipit::engine;
using namespace pipit::engine::classroom;
using pipit::engine::testing::Random;

namespace {

constexpr Day today{20000};
Day ago(int days) {
    return {today.value - days};
}

// parts -> halves -> adding -> mixing; tens -> taking -> mixing.
SkillGraph a_graph() {
    const auto skill = [](const char* id, std::vector<SkillId> before) {
        Skill out;
        out.id = {id};
        out.prerequisites = std::move(before);
        return out;
    };
    return *SkillGraph::from({skill("parts", {}), skill("halves", {{"parts"}}),
                              skill("adding", {{"halves"}}), skill("tens", {}),
                              skill("taking", {{"tens"}}),
                              skill("mixing", {{"adding"}, {"taking"}})});
}

SharedSkill of(const char* id, Band band, Stand stand, int days,
               TriesStep tries = TriesStep::up_to_20) {
    return {{id}, band, stand, tries, ago(days)};
}

Known heard_today(std::vector<SharedSkill> skills) {
    Known out;
    out.shared.skills = std::move(skills);
    out.heard = today;
    out.joined = ago(5);
    return out;
}

Board board_of(const std::vector<Known>& class_) {
    return build_board(class_, a_graph(), today);
}

std::vector<std::size_t> whos(const auto& rows) {
    std::vector<std::size_t> out;
    for (const auto& row : rows)
        out.push_back(row.who);
    return out;
}

}  // namespace

TEST_CASE("who is stuck stands there with the skill, how much was tried and when, newest first",
          "[engine][board]") {
    const Board board =
        board_of({heard_today({of("parts", Band::flower, Stand::none, 1)}),
                  heard_today({of("halves", Band::leaf, Stand::stuck, 3)}),
                  heard_today({of("parts", Band::leaf, Stand::stuck, 4),
                               of("taking", Band::leaf, Stand::stuck, 1, TriesStep::more)})});
    REQUIRE(board.stuck.size() == 2);
    CHECK(board.stuck[0] == StuckRow{2, {"taking"}, TriesStep::more, ago(1), 1});
    CHECK(board.stuck[1] == StuckRow{1, {"halves"}, TriesStep::up_to_20, ago(3), 0});
    CHECK(board.everyone[2].stuck);
    CHECK_FALSE(board.everyone[0].stuck);
}

TEST_CASE("what rested for longer than two weeks is no longer called stuck", "[engine][board]") {
    CHECK(
        board_of({heard_today({of("parts", Band::leaf, Stand::stuck, fresh_days)})}).stuck.size() ==
        1);
    CHECK(board_of({heard_today({of("parts", Band::leaf, Stand::stuck, fresh_days + 1)})})
              .stuck.empty());
}

TEST_CASE("who is ready stands there with what waits for that skill alone", "[engine][board]") {
    const auto next_of = [](std::vector<SharedSkill> skills) {
        const Board board = board_of({heard_today(std::move(skills))});
        REQUIRE(board.ready.size() == 1);
        return board.ready.front().next.value;
    };
    CHECK(next_of({of("parts", Band::flower, Stand::ready, 0)}) == "halves");
    // Mixing needs taking, too, which is not there yet.
    CHECK(next_of({of("adding", Band::flower, Stand::ready, 0),
                   of("taking", Band::sprout, Stand::none, 0)})
              .empty());
    CHECK(next_of({of("adding", Band::flower, Stand::ready, 0),
                   of("taking", Band::bud, Stand::none, 0)}) == "mixing");
    // Halves were begun already.
    CHECK(next_of({of("parts", Band::flower, Stand::ready, 0),
                   of("halves", Band::seed, Stand::none, 0)})
              .empty());
}

TEST_CASE("a recheck of longer than a week ago is known and no news", "[engine][board]") {
    CHECK(board_of({heard_today({of("parts", Band::flower, Stand::ready, ready_days + 1)})})
              .ready.empty());
}

TEST_CASE("those who wait on the same prerequisite are a group, with what they want to do",
          "[engine][board]") {
    const auto waits = [](const char* on, const char* wants) {
        return heard_today(
            {of(on, Band::sprout, Stand::none, 6), of(wants, Band::seed, Stand::blocked, 2)});
    };
    const Board board =
        board_of({waits("parts", "halves"), waits("tens", "taking"), waits("parts", "adding"),
                  heard_today({}), waits("parts", "adding")});
    REQUIRE(board.groups.size() == 1);
    CHECK(board.groups[0] == GroupRow{{"parts"}, {"adding"}, {0, 2, 4}, ago(2)});
    CHECK(board.everyone[4].in_group);
    CHECK_FALSE(board.everyone[1].in_group);  // alone with what they wait on
}

TEST_CASE("a prerequisite that holds, or of which nothing is known, makes no group",
          "[engine][board]") {
    const Known holds = heard_today(
        {of("tens", Band::bud, Stand::none, 1), of("taking", Band::seed, Stand::blocked, 1)});
    const Known unknown = heard_today({of("taking", Band::seed, Stand::blocked, 1)});
    CHECK(board_of({holds, holds, unknown, unknown}).groups.empty());
}

TEST_CASE("seven who wait on one thing are two groups of three and four", "[engine][board]") {
    const std::vector<Known> seven(7, heard_today({of("tens", Band::sprout, Stand::none, 1),
                                                   of("taking", Band::seed, Stand::blocked, 1)}));
    const Board board = board_of(seven);
    REQUIRE(board.groups.size() == 2);
    CHECK(board.groups[0].whos == std::vector<std::size_t>{0, 1, 2});
    CHECK(board.groups[1].whos == std::vector<std::size_t>{3, 4, 5, 6});
}

TEST_CASE("a group that the teacher changed comes first and as they made it; whom they took out is "
          "proposed for nothing that waits on the same, and for other things as ever",
          "[engine][board]") {
    const Known tens = heard_today(
        {of("tens", Band::sprout, Stand::none, 1), of("taking", Band::seed, Stand::blocked, 1)});
    Known both = tens;
    both.shared.skills.push_back(of("parts", Band::sprout, Stand::none, 3));
    both.shared.skills.push_back(of("halves", Band::seed, Stand::blocked, 3));
    const Known parts = heard_today(
        {of("parts", Band::sprout, Stand::none, 3), of("halves", Band::seed, Stand::blocked, 3)});
    const Known waits_for_nothing = heard_today({});
    const std::vector<Known> known{tens, tens, both, parts, waits_for_nothing, tens, tens};
    const auto groups = [&](std::vector<OwnGroup> own) {
        return build_board(known, a_graph(), today, own).groups;
    };
    const SkillId on{"tens"}, before{"taking"};
    REQUIRE(groups({}) == std::vector{GroupRow{on, before, {0, 1, 2, 5, 6}, ago(1)}});

    // Number 2 was taken out, number 4, who waits for nothing, was put in.
    CHECK(groups({{on, before, {0, 1, 4, 5}, {0, 1, 2, 5}, today}}) ==
          std::vector{GroupRow{on, before, {0, 1, 4, 5}, ago(1), 0},
                      GroupRow{{"parts"}, {"halves"}, {2, 3}, ago(3)}});
    // Let go of: nobody of it is proposed for it again.
    CHECK(groups({{on, before, {}, {0, 1, 2, 5, 6}, today}}) ==
          std::vector{GroupRow{{"parts"}, {"halves"}, {2, 3}, ago(3)}});
    // Taken out of one of the teacher's own and put into another.
    CHECK(groups({{on, before, {0, 1}, {0, 1, 2}, today}, {on, before, {2, 5}, {5, 6}, today}}) ==
          std::vector{GroupRow{on, before, {0, 1}, ago(1), 0},
                      GroupRow{on, before, {2, 5}, ago(1), 1}});
    // Of whom nothing was shared the day of the change is all there is.
    CHECK(groups({{on, before, {4}, {}, ago(2)}}).front().oldest == ago(2));
    CHECK(build_board(known, a_graph(), today, std::vector{OwnGroup{on, before, {4}, {}, today}})
              .everyone[4]
              .in_group);
}

TEST_CASE("who asked comes before a goal that is due, and that before who was not talked with",
          "[engine][board]") {
    Known asked = heard_today({});
    asked.help = {{{"tens"}, ago(1)}, {{"parts"}, ago(3)}};
    Known due = heard_today({});
    due.shared.goals.push_back({{"halves"}, "wish", "", "", "", {today.value + goal_days}});
    Known later = due;
    later.shared.goals[0].target = {today.value + goal_days + 1};
    Known long_ago = heard_today({});
    long_ago.joined = ago(90);
    long_ago.talked = ago(conference_days + 1);
    Known lately = long_ago;
    lately.talked = ago(conference_days);
    const Board board = board_of({lately, long_ago, later, due, asked});
    REQUIRE(whos(board.talks) == std::vector<std::size_t>{4, 3, 1});
    CHECK(board.talks[0] == TalkRow{4, TalkReason::asked, {"parts"}, ago(3)});
    CHECK(board.talks[1] ==
          TalkRow{3, TalkReason::goal_due, {"halves"}, {today.value + goal_days}});
    CHECK(board.talks[2] == TalkRow{1, TalkReason::long_ago, {}, ago(conference_days + 1)});
}

TEST_CASE("a goal that was due when they talked was talked about", "[engine][board]") {
    Known one = heard_today({});
    one.shared.goals.push_back({{"halves"}, "wish", "", "", "", ago(1)});
    CHECK(board_of({one}).talks.size() == 1);
    one.talked = ago(3);
    CHECK(board_of({one}).talks.empty());
}

TEST_CASE("of whom nothing came for days there is no news, whatever the old news say",
          "[engine][board]") {
    Known never = heard_today({});
    never.heard.reset();
    Known today_only = heard_today({of("parts", Band::flower, Stand::none, 0)});
    Known late = today_only;
    late.heard = ago(silent_days);
    Known silent = today_only;
    silent.heard = ago(silent_days + 1);
    const Board board = board_of({never, today_only, late, silent});
    CHECK(board.everyone[0].silent);
    CHECK_FALSE(board.everyone[1].silent);
    CHECK_FALSE(board.everyone[2].silent);
    CHECK(board.everyone[3].silent);
    CHECK(board.heard_today == 1);
}

TEST_CASE("minutes are those of seven days; a device whose clock is ahead counts as today",
          "[engine][board]") {
    Known one = heard_today({});
    one.shared.days = {{ago(7), 50}, {ago(6), 20}, {{today.value + 400}, 15}};
    CHECK(board_of({one}).everyone[0].minutes == 35);
}

namespace {

Known drawn(Random& random, const SkillGraph& graph) {
    Known out = heard_today({});
    for (const Skill& skill : graph.skills()) {
        if (random.chance(0.3)) continue;
        const auto band = static_cast<Band>(random.below(5));
        const auto stand = static_cast<Stand>(random.below(4));
        const int days = static_cast<int>(random.below(20));
        out.shared.skills.push_back({skill.id, band, stand, TriesStep::more, ago(days)});
    }
    if (random.chance(0.3)) out.heard.reset();
    if (random.chance(0.3)) out.help.push_back({{"tens"}, ago(static_cast<int>(random.below(9)))});
    return out;
}

}  // namespace

TEST_CASE("whatever was shared, nobody stands twice in a column or in two groups, no group is too "
          "small or too large, and the marks under the columns agree with them",
          "[engine][board]") {
    Random random(7);
    const SkillGraph graph = a_graph();
    std::size_t groups = 0;
    for (int round = 0; round < 300; ++round) {
        std::vector<Known> known;
        const auto size = random.below(40);
        for (int i = 0; i < static_cast<int>(size); ++i)
            known.push_back(drawn(random, graph));
        const Board board = build_board(known, graph, today);
        std::multiset<std::size_t> grouped;
        for (const GroupRow& group : board.groups) {
            CHECK(group.whos.size() >= group_min);
            CHECK(group.whos.size() <= group_max);
            grouped.insert(group.whos.begin(), group.whos.end());
        }
        groups += board.groups.size();
        REQUIRE(board.everyone.size() == known.size());
        for (std::size_t who = 0; who < known.size(); ++who) {
            const auto times = [who](const auto& rows) {
                const auto all = whos(rows);
                return std::count(all.begin(), all.end(), who);
            };
            CHECK(times(board.stuck) == (board.everyone[who].stuck ? 1 : 0));
            CHECK(times(board.ready) == (board.everyone[who].ready ? 1 : 0));
            CHECK(times(board.talks) == (board.everyone[who].talk ? 1 : 0));
            CHECK(grouped.count(who) == (board.everyone[who].in_group ? 1 : 0));
        }
    }
    CHECK(groups > 300);
}
