// Faults of many kinds, each seeded by one edit of a sound pack, and each told by its problem's id.
#include "content/compiler/checks.hpp"
#include "content/compiler/lint.hpp"
#include "content/compiler/rendered.hpp"
#include "content/loader/misconceptions.hpp"
#include "tests/content/compiler/sound_pack.hpp"

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <utility>

using namespace pipit;

namespace {

using Counts = std::map<std::string, std::string>;  // problem id -> the first of them

// The whole gate in this process: an own pack for the twin, the checks of the files.
Counts problems_of(const content::Files& files, std::uint64_t seeds) {
    auto pack = content::load_draft(files);
    auto twin = content::load_draft(files);
    INFO((pack.ok() ? "" : pack.error().where + ": " + pack.error().remedy));
    REQUIRE(pack.ok());
    REQUIRE(twin.ok());
    const auto known = content::read_misconceptions(files, (*pack)->manifest().languages);
    REQUIRE(known.ok());
    pack::Checks checks(files);
    Counts out;
    for (const auto& [file, error] : checks.problems())
        out["check-broken"] = error.where + ": " + error.remedy;
    std::vector<pack::Solved> solved;
    std::vector<std::uint64_t> digests;
    pack::Helpers helpers{
        [&](const std::vector<const engine::Item*>& items) {
            for (const engine::Item* item : items) {
                const pack::Seen seen = pack::seen(pack::rendered(*item));
                solved.push_back(checks.solved(seen));
            }
            return true;
        },
        [&]() -> std::optional<std::vector<pack::Solved>> { return std::exchange(solved, {}); },
        [&](const pack::Range& range) {
            digests = pack::twin_digests(**twin, range);
            return true;
        },
        [&]() -> std::optional<std::vector<std::uint64_t>> { return digests; }};
    for (const auto& [name, one] : *known)
        helpers.misconceptions.insert(name);
    for (const engine::Skill& skill : (*pack)->graph().skills()) {
        for (const auto& report : pack::lint(**pack, skill, seeds, helpers)) {
            for (const auto& problem : report.problems)
                out.emplace(problem.id, problem.what);
            for (const auto& [id, count] : report.counts)
                out.emplace(id, "");
        }
    }
    return out;
}

struct Fault {
    const char* id;
    const char* file;
    const char* from;  // empty: the file goes
    const char* to;
    std::uint64_t seeds = 12;
};

const char* const sums = "items/sums.lua";
const char* const places = "items/places.lua";
const char* const check = "checks/sums.lua";

const Fault faults[] = {
    // the key
    {"key-wrong", sums, "return a, b, a + b", "return a, b, a + b + 7"},
    {"key-wrong", places, "right = {large[1], larger[1]}", "right = {larger[1]}"},
    {"key-not-unique", sums, "a + 1 .. \" + \" .. b,", "b .. \" + \" .. a,"},
    {"key-out-of-bounds", sums, "12 + rng:turn(60)", "100000 + rng:turn(60)"},
    {"key-already-there", places, "at = from + 2", "at = key"},
    {"every-option-holds", places, "right = {large[1]", "right = {small[1], large[1]"},
    {"line-too-fine", places, "to = from + 10, steps = 10", "to = from + 10, steps = 40"},
    // the checks
    {"check-refuses", sums, "{size = b, label = b}", "{size = b, label = b + 1}"},
    {"check-refuses", sums, "$1 gets $4 more $3", "Mei gets $4 more $3"},
    {"no-check", sums, "Which sum makes $1?", "Which sum has $1?"},
    {"checks-disagree", check, "form(\"Tap {n} on the line.\", f",
     "form(\"Tap {*}.\", function() return 1 end)\nform(\"Tap {n} on the line.\", f"},
    {"check-broken", check, "return int(h[1])", "return int(h[1]) + h[9]"},
    {"check-broken", check, "return int(h[1])", "while true do end"},
    {"check-broken", check, "form(\"Which sum makes {n}?\"", "form(\"Which {sum} makes {n}?\""},
    // the misconceptions
    {"misconception-judged-right", places, "slip(key + 1,", "slip(key,"},
    {"misconception-twice", places, "slip(from,", "slip(key + 1,"},
    {"misconception-unreadable", places, "slip(from,", "slip(\"left\","},
    {"few-misconceptions", sums, "apart(key, slips(key, a, b))", "{slips(key, a, b)[1]}"},
    {"misconception-unnamed", sums, "\"counts one too far\", \"That", "\"counts too far\", \"That"},
    {"misconception-unreadable", places, "slip(from,", "slip(from + 99,"},
    {"option-without-misconception", sums,
     "out.answer.options[4] =", "out.answer.options[5], out.answer.options[4] = \"1 + 1\","},
    // the texts
    {"text-too-long", sums, "Count on from the bigger one.",
     "Count on now. Count on now. Count on now. Count on now. Count on now. Count on now. Count on "
     "now. Count on now. Count on now. Count on now. Count on now. Count on now. Count on now."},
    {"text-too-long", sums, "{size = a, label = a}",
     "{size = a, label = \"wwwwwwwwwwwwwwwwwwwww\"}"},
    {"sentence-too-long", sums, "Draw dots and count them.",
     "Draw a dot for me and a dot for us and a dot for all."},
    {"reading-level", sums, "Draw dots and count them.",
     "Draw dots systematically and count them."},
    {"unkind-word", sums, "Look at both numbers.", "Look quickly at both numbers."},
    {"unkind-word", sums, "Mira los dos números.", "Mira rápido los dos números."},
    {"unkind-word", sums, "{size = a, label = a}", "{size = a, label = \"puta\"}"},
    {"unkind-word", sums, "Counting on is adding.", "Counting on is adding!"},
    {"letter-missing", sums, "Draw dots and count them.", "Draw ⚽ and count them."},
    {"cannot-be-spoken", sums, "hints = hints,", "hints = hints, spoken = a .. \" + \" .. b,"},
    {"hint-repeats", sums, "Count on step by step.", "Look at both numbers."},
    {"hint-repeats", sums, "Count on step by step.", "That is one step too far."},
    {"hint-tells-key", sums, "hints = hints,",
     "hints = {hints[1], hints[2], t(\"It is $1.\", \"Es $1.\", key)},"},
    {"feedback-names-child", sums, "That is one step too far.", "You went one step too far."},
    {"feedback-says-you", sums, "Ese es un paso de más.", "Tu paso es uno de más."},
    // the tellings
    {"spanish-missing", sums, "Seguir contando es sumar.", "Counting on is adding."},
    {"spanish-missing", sums, "\"Seguir contando es sumar.\"", "\"\""},
    {"spanish-holds-english", sums, "Seguir contando es sumar.", "Seguir contando is sumar."},
    {"spanish-other-numbers", sums, "$1 es solo el primer", "$1 es solo 1 primer"},
    {"spanish-other-numbers", sums, "rng:int(2, 9)\n", "rng:int(2, 9) + #t(\"a\", \"ab\")\n"},
    {"theme-changes-numbers", sums, "rng:int(2, 9)\n", "rng:int(2, 9) + #thing().one\n"},
    {"theme-changes-reading", sums, "$1 gets $4 more $3.",
     "$1 gets $4 more $3\" .. (#thing.one > 4 and \".\" or \" now on this day.\") .. \"", 60},
    // the generator
    {"same-as-neighbour", sums, "12 + rng:turn(60), rng:int(2, 9)", "12 + rng:turn(3), 5"},
    {"few-items", sums, "12 + rng:turn(60), rng:int(2, 9)", "12 + rng:turn(40), 5", 200},
    {"generator-stopped", places, "local limit = 20", "while true do end local limit = 20"},
    {"not-made", places, "local limit = 20", "local limit = nothing + 20"},
    {"not-made", places, "kind = \"number_line\"", "kind = \"line\""},
    {"not-made", sums, "paper = t(", "papers = t("},
    {"not-made", sums, "kind = \"bar_model\"", "kind = \"bar_model\", step = 2"},
    {"not-made", places, "return function(rng, level)", "return function(rng, level"},
    {"no-generator", places, "", ""},
};

}  // namespace

TEST_CASE("the pack that the faults are seeded in is sound", "[content]") {
    const auto found = problems_of(test::sound_pack(), 200);
    for (const auto& [id, what] : found) {
        CAPTURE(id, what);
        CHECK(id.empty());
    }
}

TEST_CASE("each of these faults is told by its id", "[content]") {
    for (const Fault& fault : faults) {
        CAPTURE(fault.id, fault.file, fault.from, fault.to);
        auto files = test::sound_pack();
        if (fault.from[0] == '\0') {
            files.erase(fault.file);
        } else {
            std::string& text = files.at(fault.file);
            const auto at = text.find(fault.from);
            REQUIRE(at != std::string::npos);
            text.replace(at, std::string(fault.from).size(), fault.to);
        }
        const auto found = problems_of(files, fault.seeds);
        std::string told;
        for (const auto& [id, what] : found)
            told += id + ": " + what + "\n";
        CAPTURE(told);
        CHECK(found.contains(fault.id));
    }
}
