// Where somebody should look: each flag raised by evidence and cleared by success.
#include "engine/learner/flags.hpp"

#include "engine/learner/learner.hpp"
#include "engine/learner/state_codec.hpp"
#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

// Answers of one learner, one after the other, each of another item.
class Pupil {
  public:
    Answered made(const char* id, bool right, int hints = 0, int level = 2) {
        Answered out = answered(id, level, right);
        out.item.seed = ++seed_;
        out.hints = static_cast<std::uint8_t>(hints);
        return out;
    }
    void take(EventBody body, int day = 0) {
        notes_.add(std::move(body), Day{first_day.value + day});
        state = learner::after(std::move(state), notes_.events.back(), graph).value();
    }
    void give(const char* id, bool right, int hints = 0, int level = 2) {
        take(made(id, right, hints, level));
    }
    // "rwwr": right, wrong, wrong, right.
    void row(const char* id, const std::string& answers, int level = 2) {
        for (const char answer : answers)
            give(id, answer == 'r', 0, level);
    }
    Help help(const char* id) const { return find_skill(state, {id})->help; }
    std::string blocked_by(const char* id) const {
        const auto by = flags::blocked(state, graph, {id}, first_day);
        return by ? by->by.value : "";
    }
    double ahead(const char* id) const {
        return flags::no_mastery_ahead(state.ability,
                                       learner::skill_belief(state, graph, {id}, first_day),
                                       *find_skill(state, {id}));
    }
    SkillGraph graph = small_graph();
    LearnerState state;

  private:
    Notes notes_;
    std::uint64_t seed_ = 0;
};

double ahead(const std::string& answers) {
    Pupil pupil;
    pupil.row("shape", answers);
    return pupil.ahead("shape");
}

}  // namespace

TEST_CASE("three different items failed after hints need help, until a first answer is right with "
          "one hint at most",
          "[engine]") {
    Pupil pupil;
    pupil.row("shape", "rrr");
    pupil.give("shape", false, 1);
    Answered again = pupil.made("shape", false, 2);
    pupil.take(again);
    again.tries = 2;
    pupil.take(again);  // the same item once more counts once
    CHECK(pupil.help("shape") == Help::none);
    CHECK(find_skill(pupil.state, {"shape"})->failed == 2);
    pupil.give("shape", false, 1);
    CHECK(pupil.help("shape") == Help::failed_after_hints);
    CHECK(flags::help_evidence(*find_skill(pupil.state, {"shape"})) == 3);
    pupil.give("shape", true, 2);  // what was shown is not what was known
    CHECK(pupil.help("shape") == Help::failed_after_hints);
    Answered second_try = pupil.made("shape", true);
    second_try.tries = 2;
    pupil.take(second_try);
    CHECK(pupil.help("shape") == Help::failed_after_hints);
    pupil.give("shape", true, 1);
    CHECK(pupil.help("shape") == Help::none);
    CHECK(flags::help_evidence(*find_skill(pupil.state, {"shape"})) == 0);
}

TEST_CASE("a failure after hints on a further try counts as one on the first", "[engine]") {
    Pupil pupil;
    pupil.row("shape", "rrr");
    for (int i = 0; i < 3; ++i) {
        Answered first = pupil.made("shape", false);
        pupil.take(first);
        first.tries = 2;
        first.hints = 1;
        pupil.take(first);
    }
    CHECK(pupil.help("shape") == Help::failed_after_hints);
}

TEST_CASE("tries that go wrong again and again are wheel-spinning by the third, fifth or seventh, "
          "and one clean success ends it",
          "[engine]") {
    for (const char* answers : {"www", "rwwww", "wrwrwww"}) {
        CAPTURE(answers);
        Pupil pupil;
        pupil.row("shape", answers);
        CHECK(pupil.help("shape") == Help::spinning);
        CHECK(flags::help_evidence(*find_skill(pupil.state, {"shape"})) ==
              static_cast<int>(std::string(answers).size()));
        pupil.give("shape", true);
        CHECK(pupil.help("shape") == Help::none);
        CHECK(find_skill(pupil.state, {"shape"})->since == 0);  // counted anew
        pupil.row("shape", "ww");
        CHECK(pupil.help("shape") == Help::none);
    }
    for (const char* answers : {"ww", "rrr", "rwrrw", "rrwrrwr", "rrrrrrrw"}) {
        CAPTURE(answers);
        Pupil pupil;
        pupil.row("shape", answers);
        CHECK(pupil.help("shape") == Help::none);
    }
}

TEST_CASE(
    "what mostly goes well is not wheel-spinning, however far above the learner it is believed",
    "[engine]") {
    for (const char* answers : {"rrw", "rwrrw", "rrrrw", "rrrrrw"}) {
        CAPTURE(answers);
        Pupil pupil;
        pupil.row("shape", answers);
        SkillState skill = *find_skill(pupil.state, {"shape"});
        const Belief far_above{-3.0, 0.2};
        REQUIRE(flags::no_mastery_ahead({0.0, 0.1}, far_above, skill) >= flags::no_mastery);
        flags::see(skill, {0.0, 0.1}, far_above, pupil.made("shape", false));
        CHECK(skill.help == Help::none);
    }
}

TEST_CASE("the chance that no mastery is ahead falls with every right answer and rises with every "
          "miss and hint",
          "[engine]") {
    for (const char* before : {"", "w", "rw", "ww", "wrw", "rrw"}) {
        CAPTURE(before);
        const std::string so_far = before;
        CHECK(ahead(so_far + "r") < ahead(so_far + "w"));
        CHECK(ahead(so_far + "rr") < ahead(so_far + "r"));
        CHECK(ahead(so_far + "ww") > ahead(so_far + "w"));
    }
    Pupil alone, hinted;
    for (int i = 0; i < 4; ++i) {
        alone.give("shape", true);
        hinted.give("shape", true, 3);
    }
    const auto of = [](const Pupil& pupil) {
        return flags::no_mastery_ahead({0.0, 0.3}, {0.0, 0.3}, *find_skill(pupil.state, {"shape"}));
    };
    CHECK(of(hinted) > of(alone));
}

TEST_CASE("of simulated learners, those without three in a row in ten more tries had a higher "
          "chance of it named at three, five and seven",
          "[engine][property]") {
    // Abilities from the model's own prior; how often a spinner is ranked above one who is not.
    for (const int at : {3, 5, 7}) {
        CAPTURE(at);
        Random random(11);
        std::vector<double> spun, not_spun;
        for (int i = 0; i < 1200; ++i) {
            const double theta =
                random.normal() * std::sqrt(prior::ability_variance + prior::skill_variance);
            Pupil pupil;
            for (int n = 0; n < at; ++n)
                pupil.give("shape", answers_right(random, theta, 2));
            int run = 0;
            bool mastered = false;
            for (int n = 0; n < flags::opportunities; ++n) {
                run = answers_right(random, theta, 2) ? run + 1 : 0;
                mastered = mastered || run >= 3;
            }
            (mastered ? not_spun : spun).push_back(pupil.ahead("shape"));
        }
        double above = 0.0;
        for (const double a : spun)
            for (const double b : not_spun)
                above += a > b ? 1.0 : a == b ? 0.5 : 0.0;
        const double auc =
            above / (static_cast<double>(spun.size()) * static_cast<double>(not_spun.size()));
        CAPTURE(auc);
        CHECK(auc > 0.72);
    }
}

TEST_CASE("answers too fast to have been read are guessing and no evidence", "[engine]") {
    Pupil pupil;
    const auto fast = [&](bool right) {
        Answered guess = pupil.made("shape", right, 1);
        guess.counted = false;
        guess.seconds = 1;
        pupil.take(guess);
    };
    pupil.row("shape", "rr");
    const auto before = *find_skill(pupil.state, {"shape"});
    fast(false);
    fast(true);
    CHECK_FALSE(flags::guessing(pupil.state).flagged);
    fast(false);
    fast(false);
    const auto found = flags::guessing(pupil.state);
    CHECK(found.flagged);
    CHECK(found.fast == 4);
    CHECK(found.of == 6);
    const auto& after = *find_skill(pupil.state, {"shape"});
    CHECK(after.evidence == before.evidence);
    CHECK(after.tries == before.tries);
    CHECK(after.failed == 0);
    CHECK(after.help == Help::none);
    pupil.row("shape", "rrrrrr");
    CHECK_FALSE(flags::guessing(pupil.state).flagged);  // two of the last eight

    Pupil careful;
    for (int i = 0; i < 6; ++i) {  // right in another form: not counted, and no guess
        Answered form = careful.made("shape", false);
        form.counted = false;
        form.seconds = 20;
        careful.take(form);
    }
    CHECK_FALSE(flags::guessing(careful.state).flagged);
}

TEST_CASE("work of two raises no flag and clears none", "[engine]") {
    Pupil pupil;
    pupil.row("shape", "rrr");
    const auto together = [&](bool right) {
        Answered paired = pupil.made("shape", right, right ? 0 : 1);
        paired.paired = true;
        pupil.take(paired);
    };
    for (int i = 0; i < 4; ++i)
        together(false);
    CHECK(pupil.help("shape") == Help::none);
    for (int i = 0; i < 3; ++i)
        pupil.give("shape", false, 1);
    REQUIRE(pupil.help("shape") == Help::failed_after_hints);
    together(true);
    CHECK(pupil.help("shape") == Help::failed_after_hints);
}

TEST_CASE("a skill is ready when its recheck on another day went well, and no longer after a miss",
          "[engine]") {
    Pupil pupil;
    for (int i = 0; i < 12; ++i)
        pupil.take(pupil.made("shape", true));
    CHECK_FALSE(flags::ready(*find_skill(pupil.state, {"shape"})));
    pupil.take(pupil.made("shape", true), 1);
    CHECK(flags::ready(*find_skill(pupil.state, {"shape"})));
    pupil.take(pupil.made("shape", false), 1);
    CHECK_FALSE(flags::ready(*find_skill(pupil.state, {"shape"})));
}

TEST_CASE("a skill is blocked by the nearest prerequisite seen to be weak, which is named",
          "[engine]") {
    Pupil pupil;
    pupil.row("times", "ww");
    CHECK(pupil.blocked_by("times").empty());  // nothing was seen of what it stands on
    pupil.row("count", "www");
    CHECK(pupil.blocked_by("times") == "count");  // beyond add, of which nothing was seen
    pupil.row("add", "www");
    CHECK(pupil.blocked_by("times") == "add");
    CHECK(flags::blocked(pupil.state, pupil.graph, {"times"}, first_day)->tries == 3);
    CHECK(pupil.blocked_by("share").empty());  // neither practised nor wished for
    pupil.take(GoalKept{1, {"share"}, "w", "o", "i", "t", Day{first_day.value + 9}, false});
    CHECK(pupil.blocked_by("share") == "add");
    pupil.row("add", "rrrrrrrr");
    CHECK(pupil.blocked_by("times").empty());
}

TEST_CASE("flags outlive the answers they came from: a checkpoint keeps them", "[engine]") {
    Pupil pupil;
    pupil.row("shape", "rrr");
    for (int i = 0; i < 3; ++i)
        pupil.give("shape", false, 1);
    const auto kept = learner::decode_state(learner::encode_state(pupil.state));
    REQUIRE(kept);
    CHECK(find_skill(*kept, {"shape"})->help == Help::failed_after_hints);
    CHECK(flags::help_evidence(*find_skill(*kept, {"shape"})) == 3);
}
