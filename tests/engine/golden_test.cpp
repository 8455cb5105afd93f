// Golden traces: scripted learners through whole sessions, every belief to the bit, every choice
// and reason. The same on amd64, arm64 and armhf. After a change that is meant: PIPIT_APPROVE=1
// test_engine "[golden]", and look at what changed.
#include "engine/learner/learner.hpp"
#include "engine/learner/state_codec.hpp"
#include "tests/engine/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <bit>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

using namespace pipit::engine;
using namespace pipit::engine::testing;

namespace {

std::string hex(double value) {
    std::string out;
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (int shift = 60; shift >= 0; shift -= 4)
        out += "0123456789abcdef"[bits >> shift & 15U];
    return out;
}

const char* word(Band band) {
    static const char* const words[] = {"seed", "sprout", "leaf", "bud", "flower"};
    return words[static_cast<std::size_t>(band)];
}

const char* word(ReasonCode code) {
    static const char* const words[] = {"diagnose",  "goal",       "due_review",    "recheck",
                                        "practise",  "new_skill",  "picked_before", "own_choice",
                                        "challenge", "help_first", "pinned"};
    return words[static_cast<std::size_t>(code)];
}

// FNV-1a of the state, so that a trace also stands for every byte that is kept.
std::string print_of(const std::vector<std::uint8_t>& bytes) {
    std::uint64_t print = 0xCBF29CE484222325U;
    for (const std::uint8_t byte : bytes)
        print = (print ^ byte) * 0x100000001B3U;
    return hex(std::bit_cast<double>(print));
}

struct Script {
    const char* name;
    // Whether the n-th answer is right, and how many hints come before it.
    bool (*right)(int n, const Item& item);
    int (*hints)(int n);
    int answers_a_day[4];
    int days[4];  // claimed, from the first day
};

const Script scripts[] = {
    {"always_right",
     [](int, const Item&) { return true; },
     [](int) { return 0; },
     {14, 14, 10, 5},
     {0, 1, 2, 9}},
    {"always_wrong",
     [](int, const Item&) { return false; },
     [](int) { return 0; },
     {14, 10, 5, 5},
     {0, 1, 2, 3}},
    {"three_in_four_with_hints",
     [](int n, const Item&) { return n % 4 != 3; },
     [](int n) { return n % 7 == 5 ? 1 + n % 3 : 0; },
     {20, 20, 20, 20},
     {0, 3, 5, 20}},
    {"right_when_easy_and_clocks_that_jump",
     [](int n, const Item& item) { return item.ref.level < 3 || n % 3 == 0; },
     [](int) { return 0; },
     {12, 12, 12, 12},
     {0, 400, 2, -30}},
};

void trace_item(std::ostream& out, Session& session, bool right, int hints, Now& now) {
    const Item& item = *session.item();
    for (int i = 0; i < hints; ++i)
        session.show_hint();
    const Reason reason = session.item_reason();
    now.utc_s += 12;
    const Feedback f =
        session.answer({right ? answer_text(item.answer) : wrong_answer(item)}, now).value();
    out << item.ref.skill.value << " L" << item.ref.level << " " << word(reason.code) << " "
        << reason.days << " " << (right ? "right" : "wrong") << " hints " << hints << " -> "
        << word(f.after) << " " << hex(f.skill.mean) << " " << hex(f.skill.sd) << " "
        << hex(f.skill.above_cut.value()) << "\n";
}

std::string trace(const Script& script) {
    std::ostringstream out;
    TinySource items;
    MemoryNotebook notebook{LearnerCard{{}, "Zuri", "fox", SecretKind::digits}, device()};
    int n = 0;
    for (int visit = 0; visit < 4; ++visit) {
        Now now = at(script.days[visit]);
        auto session = Session::open(items, notebook, 7, now).value();
        if (visit == 0)
            (void)session->keep_goal({0,
                                      {"tiny-share"},
                                      "share",
                                      "I rush",
                                      "I rush",
                                      "I wait",
                                      Day{first_day.value + 30},
                                      false},
                                     now);
        out << "visit " << visit << " claimed day " << script.days[visit] << " accepted "
            << session->today().value - first_day.value << "\n";
        for (const Offer& offer : session->offers(now))
            out << "offer " << offer.skill.value << " L" << offer.level << " "
                << word(offer.reason.code) << " " << offer.reason.days << " "
                << offer.reason.other.value << " " << hex(offer.expected.value()) << "\n";
        if (!session->begin(std::nullopt, now)) return "could not begin";
        for (int i = 0; i < script.answers_a_day[visit]; ++i, ++n) {
            trace_item(out, *session, script.right(n, *session->item()), script.hints(n), now);
            if (!session->next(now)) return "no next item";
        }
        if (const auto goal = session->goals(now).front(); goal.projection)
            out << "goal " << goal.projection->earliest.value - first_day.value << " "
                << goal.projection->likely.value - first_day.value << " "
                << goal.projection->latest.value - first_day.value << "\n";
        if (!session->end("", now)) return "could not end";
        const auto state = learner::fold(notebook.journal().events(), items.graph()).value();
        out << "state " << print_of(learner::encode_state(state)) << "\n";
    }
    return out.str();
}

}  // namespace

TEST_CASE("scripted learners are believed, asked and answered exactly as before",
          "[engine][golden]") {
    const auto index = GENERATE(0, 1, 2, 3);
    const Script& script = scripts[index];
    CAPTURE(script.name);
    const std::string path =
        std::string(PIPIT_SOURCE_DIR) + "/tests/engine/golden/" + script.name + ".txt";
    const std::string now = trace(script);
    if (std::getenv("PIPIT_APPROVE")) {
        std::ofstream(path) << now;
        SUCCEED("approved");
        return;
    }
    std::ifstream file(path);
    REQUIRE(file);
    std::stringstream before;
    before << file.rdbuf();
    std::istringstream old_lines(before.str()), new_lines(now);
    std::string old_line, new_line;
    for (int line = 1; std::getline(old_lines, old_line); ++line) {
        CAPTURE(line);
        REQUIRE(std::getline(new_lines, new_line));
        REQUIRE(new_line == old_line);
    }
    CHECK_FALSE(std::getline(new_lines, new_line));
}
