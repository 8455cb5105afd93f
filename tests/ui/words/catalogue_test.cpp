// The translations: whole, with the same places for values and the same markup as the English, and
// told apart by their plural; languages change at run time; numbers have the language's own mark.
#include "tests/ui/words/catalogue.hpp"

#include "ui/kit/words.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using namespace pipit;
using test::Entry;

namespace {

const std::string folder = std::string(PIPIT_SOURCE_DIR) + "/po/";
const std::string locale = std::string(PIPIT_TEST_BIN) + "/../share/pipit/locale";

// Each "%1" of the words.
std::set<std::string> places(const std::string& words) {
    std::set<std::string> out;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i] == '%' && words[i + 1] >= '1' && words[i + 1] <= '9')
            out.insert(words.substr(i, 2));
    }
    return out;
}

struct Markup {
    int bold = 0;
    int fractions = 0;
    int lines = 0;
    bool operator==(const Markup&) const = default;
};

// How often bold begins or ends, fractions and line breaks.
Markup markup(const std::string& words) {
    Markup out;
    for (std::size_t at = words.find("**"); at != std::string::npos; at = words.find("**", at + 2))
        ++out.bold;
    out.fractions = static_cast<int>(std::count(words.begin(), words.end(), '{'));
    out.lines = static_cast<int>(std::count(words.begin(), words.end(), '\n'));
    return out;
}

// What is wrong with a translation; empty where nothing is.
std::string problem(const Entry& entry, std::size_t forms) {
    if (entry.fuzzy) return "is in doubt";
    if (entry.translations.size() != (entry.many.empty() ? 1 : forms)) return "lacks a form";
    for (const std::string& words : entry.translations) {
        if (words.empty()) return "is not translated";
        const bool singular = !entry.many.empty() && &words == &entry.translations.front();
        std::set<std::string> wanted = places(entry.many.empty() ? entry.one : entry.many);
        std::set<std::string> got = places(words);
        if (singular) got.insert("%1");  // "un minuto" says it without a number
        if (got != wanted) return "has other places for values";
        if (markup(words) != markup(entry.one)) return "has other markup";
        if (words.find('!') != std::string::npos) return "shouts";
        if ((words.back() == ' ') != (entry.one.back() == ' ')) return "ends in another way";
    }
    return {};
}

}  // namespace

TEST_CASE("Spanish is whole: every sentence, its places for values and its markup", "[ui][words]") {
    const auto entries = test::read_catalogue(folder + "es.po");
    REQUIRE(entries.size() > 300);
    CHECK(entries[0].translations[0].find("nplurals=2") != std::string::npos);
    for (std::size_t i = 1; i < entries.size(); ++i) {
        INFO(entries[i].where << ": " << entries[i].one);
        CHECK(problem(entries[i], 2).empty());
    }
}

TEST_CASE("a translation that lost a value, its markup or its plural is found", "[ui][words]") {
    const Entry good{"", "**If** %1, then %2.", "", {"**Si** %1, entonces %2."}, false, ""};
    CHECK(problem(good, 2).empty());
    Entry bad = good;
    bad.translations = {"**Si** %1, entonces."};
    CHECK(problem(bad, 2) == "has other places for values");
    bad.translations = {"Si %1, entonces %2."};
    CHECK(problem(bad, 2) == "has other markup");
    bad.translations = {""};
    CHECK(problem(bad, 2) == "is not translated");
    bad = good;
    bad.fuzzy = true;
    CHECK(problem(bad, 2) == "is in doubt");
    bad = {"", "%1 day", "%1 days", {"%1 días"}, false, ""};
    CHECK(problem(bad, 2) == "lacks a form");
}

TEST_CASE("the template and the translation hold the same sentences", "[ui][words]") {
    const auto keys = [](const std::vector<Entry>& entries) {
        std::set<std::string> out;
        for (const Entry& entry : entries)
            out.insert(entry.context + '|' + entry.one + '|' + entry.many);
        return out;
    };
    CHECK(keys(test::read_catalogue(folder + "pipit.pot")) ==
          keys(test::read_catalogue(folder + "es.po")));
}

TEST_CASE("a language is chosen at run time, and English comes back", "[ui][words]") {
    ui::open_words(locale);
    ui::set_language("en");
    CHECK(std::string(_("Check")) == "Check");
    CHECK(ui::count("%1 minute.", "%1 minutes.", 1) == "1 minute.");
    ui::set_language("es");
    CHECK(ui::language() == "es");
    CHECK(std::string(_("Check")) != "Check");
    CHECK(ui::count("%1 minute.", "%1 minutes.", 3) != "3 minutes.");
    CHECK(ui::count("%1 minute.", "%1 minutes.", 1) != ui::count("%1 minute.", "%1 minutes.", 3));
    ui::set_language("xx");  // no catalogue: English
    CHECK(std::string(_("Check")) == "Check");
    ui::set_language("en");
    CHECK(std::string(_("Check")) == "Check");
}

TEST_CASE("numbers are shown with the language's own decimal mark, and only numbers",
          "[ui][words]") {
    ui::open_words(locale);
    ui::set_language("en");
    CHECK(ui::decimal_mark() == ".");
    CHECK(ui::local_numbers("What is 2.5 + 1?") == "What is 2.5 + 1?");
    ui::set_language("es");
    CHECK(ui::decimal_mark() == ",");
    CHECK(ui::local_numbers("What is 2.5 + 1? Write it.") == "What is 2,5 + 1? Write it.");
    CHECK(ui::local_numbers("0.") == "0,");
    CHECK(ui::local_numbers("He has 3. She has 4.") == "He has 3. She has 4.");
    ui::set_language("en");
}

TEST_CASE("the digits of whole numbers stand in the language's own groups", "[ui][words]") {
    ui::open_words(locale);
    ui::set_language("en");
    CHECK(ui::grouped(0) == "0");
    CHECK(ui::grouped(999) == "999");
    CHECK(ui::grouped(1000) == "1,000");
    CHECK(ui::grouped(12000) == "12,000");
    CHECK(ui::grouped(-1234567) == "\u22121,234,567");
    ui::set_language("es");
    CHECK(ui::grouped(1000) == "1000");
    CHECK(ui::grouped(12000) == "12\u00a0000");
    CHECK(ui::grouped(-1234567) == "\u22121\u00a0234\u00a0567");
    ui::set_language("en");
    CHECK(ui::grouped(12000) == "12,000");
}
