// A walk under a language made here, in which every sentence stands in brackets, has accents and is
// 40 % longer: words without brackets were not translated, and words without room would not have it
// in German either. Prints its counts.
#include "tests/ui/screens/room_for_words.hpp"
#include "tests/ui/teaching/scenes.hpp"
#include "tests/ui/words/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

using namespace pipit;
using test::Entry;
using test::Shown;

namespace {

constexpr std::string_view opens = "\u27E6";   // ⟦
constexpr std::string_view closes = "\u27E7";  // ⟧

// What need not be translated, and why.
const std::set<std::string> own_words{
    "Zuri",
    "Otis",
    "Amina",
    "Kofi",
    "Mateo",
    "Eilidh",
    "Noor",
    "Tomasz",
    "Priya",
    "Mei",
    "Idris",
    "Wren",
    "Yara",  // nicknames
    "English",
    "Español",  // languages call themselves
    "Andika",
    "OpenDyslexic",  // typefaces
    "Pipit",         // the bird
    "blue",
    "draw the bar",
    "I feel like rushing",
    "I rush",
    "Add halves and quarters",  // typed
    "Class 4b",
    "Ms Okoro",
    "Draw the bar first, then count the parts.",
    "With a paper strip.",    // from a teacher
    "adds tops and bottoms",  // a misconception's name
    "fraction-bar",           // a template's
    // A teacher's class of thirty, and what stands there in their words.
    "Ana",
    "Bea",
    "Diego",
    "Finn",
    "Hana",
    "Ife",
    "Jonah",
    "Kwame",
    "Leila",
    "Lin",
    "Nia",
    "Pavel",
    "Ravi",
    "Rosa",
    "Sol",
    "Suki",
    "Tala",
    "Theo",
    "Yusuf",
    "Kit",
    "Class 5R",
    "Draw the bar first.",
    "With a paper strip, alone.",
    "Alone.",
    "frac",
    "read the clock to 5 minutes",
    "I mix up the hands",
    "I say the short one first",
    "add halves and quarters",
    "I draw the bar",
};

// "%1 %2", "%1: %2": no word of its own to grow.
bool places_alone(const std::string& english) {
    return std::none_of(english.begin(), english.end(),
                        [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// What may be cut, or stand broken before its ellipsis, and why.
bool may_be_cut(const std::string& problem) {
    // The five words under the row of plants in My learning: the sentence below says the band
    // whole.
    static const std::array<std::string, 5> bands{"séé", "spró", "léá", "búd", "flów"};
    const bool left_out = problem.find("are left out") != std::string::npos ||
                          problem.find("…\" is broken") != std::string::npos;
    return left_out && std::any_of(bands.begin(), bands.end(), [&](const std::string& band) {
               return problem.find("\"⟦" + band) != std::string::npos;
           });
}

std::string pseudo(const std::string& english) {
    static const std::array<std::pair<char, const char*>, 10> accents{{{'a', "á"},
                                                                       {'e', "é"},
                                                                       {'i', "í"},
                                                                       {'o', "ó"},
                                                                       {'u', "ú"},
                                                                       {'A', "Á"},
                                                                       {'E', "É"},
                                                                       {'I', "Í"},
                                                                       {'O', "Ó"},
                                                                       {'n', "ñ"}}};
    if (places_alone(english)) return english;
    std::string out(opens);
    std::size_t letters = 0;
    for (const char c : english) {
        const auto found = std::find_if(accents.begin(), accents.end(),
                                        [&](const auto& pair) { return pair.first == c; });
        if (found != accents.end())
            out += found->second;
        else
            out += c;
        ++letters;
    }
    if (letters <= 3) return out + std::string(closes);
    // Longer by words that may be wrapped, as a real language is.
    static constexpr const char* more[] = {"ló", "ñíx", "tará", "wé"};
    const std::size_t wanted = letters * 14 / 10;
    for (std::size_t i = 0; letters < wanted; ++i) {
        const std::string word = more[i % 4];
        if (letters > 5) out += ' ';
        out += word;
        letters += 4;
    }
    return out + std::string(closes);
}

// The folder of a catalogue made from the template.
std::string make_locale() {
    const std::string locale = std::string(PIPIT_TEST_BIN) + "/pseudo";
    auto entries = test::read_catalogue(std::string(PIPIT_SOURCE_DIR) + "/po/pipit.pot");
    entries[0].translations = {"Content-Type: text/plain; charset=UTF-8\n"
                               "Plural-Forms: nplurals=2; plural=(n != 1);\n"};
    for (std::size_t i = 1; i < entries.size(); ++i) {
        Entry& entry = entries[i];
        entry.translations = {pseudo(entry.one)};
        if (!entry.many.empty()) entry.translations.push_back(pseudo(entry.many));
        if (entry.context == "decimal mark") entry.translations = {","};
        if (entry.context == "a number as it is written") entry.translations = {entry.one};
    }
    REQUIRE(test::write_compiled(locale + "/xx/LC_MESSAGES/pipit.mo", entries));
    return locale;
}

// What is left of the words outside brackets, without a pack's and a learner's own; letters only.
std::string untranslated(std::string words) {
    std::string bare;
    int depth = 0;
    for (std::size_t i = 0; i < words.size();) {
        const std::string_view rest = std::string_view(words).substr(i);
        const auto is = [&](std::string_view mark) { return rest.substr(0, mark.size()) == mark; };
        if (is(opens) || is(test::SpecimenSource::pack_open)) {
            ++depth;
            i += 3;
        } else if (is(closes) || is(test::SpecimenSource::pack_close)) {
            --depth;
            i += 3;
        } else {
            if (depth <= 0) bare += words[i];
            ++i;
        }
    }
    for (const std::string& own : own_words) {
        for (std::size_t at = bare.find(own); at != std::string::npos; at = bare.find(own))
            bare.replace(at, own.size(), " ");
    }
    // A word is two letters side by side; one alone is a key of the letters or a sign.
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (std::size_t i = 0; i + 1 < bare.size(); ++i) {
        if (letter(bare[i]) && letter(bare[i + 1])) return bare.substr(i, 60);
    }
    return {};
}

struct Counts {
    std::size_t screens = 0;
    std::size_t labels = 0;
    std::size_t lines = 0;
    std::set<std::string> left;
    std::set<std::string> cramped;
};

void hold(const test::Walk& walk, const Shown& shown, Counts& counts) {
    ++counts.screens;
    for (const ui::Label& label : shown.labels) {
        ++counts.labels;
        for (const std::string* words :
             {&label.label, &label.visible, &label.value, &label.why, &label.spoken}) {
            if (*words == "twelve" || *words == "something else") continue;  // a whole answer typed
            const std::string left = untranslated(*words);
            if (!left.empty()) counts.left.insert(shown.name + ": " + left);
        }
    }
    counts.lines += shown.words.size();
    for (const std::string& problem : test::problems_of_words(shown)) {
        if (may_be_cut(problem) || (walk.meant && walk.meant(shown, problem))) continue;
        counts.cramped.insert(shown.name + ": " + problem);
    }
}

Counts under_pseudo(const test::Walk& walk, const std::vector<test::StageLook>& looks) {
    Counts counts;
    ui::open_words(make_locale());
    ui::set_language("xx");
    REQUIRE(test::say("Check") != "Check");
    walk.each(
        looks, test::With::words, [&](const Shown& shown) { hold(walk, shown, counts); }, true);
    ui::set_language("en");
    for (const std::string& words : counts.left) {
        INFO("not translated: " << words);
        CHECK(words.empty());
    }
    for (const std::string& words : counts.cramped) {
        INFO("no room: " << words);
        CHECK(words.empty());
    }
    std::printf("pseudo-locale: %zu screens, %zu labels, %zu lines; %zu in English, %zu cramped\n",
                counts.screens, counts.labels, counts.lines, counts.left.size(),
                counts.cramped.size());
    return counts;
}

const std::vector<test::StageLook> two_sizes{{1366, 768, 1.0F, ui::Theme::light, "1366-light"},
                                             {800, 480, 1.0F, ui::Theme::light, "800-light"}};

void in_spanish(const test::Walk& walk, std::size_t least_lines) {
    ui::open_words(std::string(PIPIT_TEST_BIN) + "/../share/pipit/locale");
    ui::set_language("es");
    REQUIRE(test::say("Check") == "Comprobar");
    std::size_t lines = 0;
    walk.each(
        two_sizes, test::With::words,
        [&](const Shown& shown) {
            lines += shown.words.size();
            for (const std::string& problem : test::problems_of_words(shown)) {
                if (walk.meant && walk.meant(shown, problem)) continue;
                INFO(shown.name << ": " << problem);
                CHECK(problem.empty());
            }
        },
        false);
    ui::set_language("en");
    std::printf("Spanish: %zu lines of words\n", lines);
    CHECK(lines > least_lines);
}

}  // namespace

TEST_CASE("under the pseudo-locale no string is left in English, none is cut, on some screens",
          "[ui][screens]") {
    const Counts counts = under_pseudo(test::walk_of(test::quick_scenes()),
                                       {{1366, 768, 1.0F, ui::Theme::light, "1366-light"}});
    CHECK(counts.labels > 200);
}

TEST_CASE("under the pseudo-locale no string is left in English, none is cut, on every screen",
          "[ui][slow][pseudo]") {
    CHECK(under_pseudo(test::walk_of(test::scenes()), two_sizes).labels > 3000);
}

TEST_CASE("under the pseudo-locale no string is left in English, none is cut, on every teacher's "
          "screen",
          "[ui][teaching][slow][pseudo]") {
    CHECK(under_pseudo(test::teaching::teachers_walk(), two_sizes).labels > 1000);
}

TEST_CASE("Spanish has room on every screen", "[ui][slow][pseudo]") {
    in_spanish(test::walk_of(test::scenes()), 2000);
}

TEST_CASE("Spanish has room on every teacher's screen", "[ui][teaching][slow][pseudo]") {
    in_spanish(test::teaching::teachers_walk(), 1000);
}

TEST_CASE("what is not translated is told from a pack's words, names and numbers",
          "[ui][screens]") {
    CHECK(untranslated("⟦Chéck ló⟧").empty());
    CHECK(untranslated("⟦Chóóse: ‹times by 6›⟧ 12").empty());
    CHECK(untranslated("‹times by 6› ⟦ñíx⟧, Zuri").empty());
    CHECK(untranslated("Check") == "Check");
    CHECK(untranslated("⟦Chéck⟧ now") == "now");
    CHECK(untranslated("7").empty());
}
