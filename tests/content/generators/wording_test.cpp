// How items are told: sentences in two languages, nouns, numbers in words, themes.
#include "content/generators/sandbox.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <set>

using namespace pipit;
using content::Wording;

namespace {

// What `expression` is in this wording.
engine::Result<content::Value> value_of(const std::string& expression, const Wording& wording,
                                        std::uint64_t seed = 1) {
    const auto generator = content::compile_generator(
        "return function(rng, level) return {x = " + expression + "} end", "items/x.lua");
    if (!generator.ok()) return generator.error();
    return content::run_generator(*generator, seed, 1, wording);
}

std::string told(const std::string& expression, const std::string& language, int theme = 0) {
    const auto value = value_of(expression, {language, theme});
    return value.ok() ? value->map.at("x").text : "error: " + value.error().remedy;
}

std::string refused(const std::string& expression) {
    const auto value = value_of(expression, {"en", 0});
    return value.ok() ? "not refused" : value.error().remedy;
}

}  // namespace

TEST_CASE("a sentence is told in the language asked for, its places filled", "[content]") {
    CHECK(told("t('$1 + $2 makes $3.', '$1 + $2 son $3.', 2, 3, 5)", "en") == "2 + 3 makes 5.");
    CHECK(told("t('$1 + $2 makes $3.', '$1 + $2 son $3.', 2, 3, 5)", "es") == "2 + 3 son 5.");
    CHECK(told("t('$2 $1', '$1 $2', 'a', 'b')", "en") == "b a");
    CHECK(told("t('It is $1.', 'Es $1.', -4)", "en") == "It is −4.");
    CHECK(told("t('$$5', '$$5')", "en") == "$5");
    CHECK(told("t('$1 and $$1', '$1 y $$1', '$2')", "en") ==
          "$2 and $1");  // a value is not read again
}

TEST_CASE("a noun brings its forms and, in Spanish, its gender", "[content]") {
    const std::string sentence =
        "t('How many $1? $1.a, $1.the, $1.the_many.', '¿Cuánt@1s $1? $1.a, $1.the, $1.the_many, "
        "algun~1.', ";
    CHECK(told(sentence + "thing(2))", "en") == "How many stars? a star, the star, the stars.");
    CHECK(told(sentence + "thing(2))", "es") ==
          "¿Cuántas estrellas? una estrella, la estrella, las estrellas, alguna.");
    CHECK(told(sentence + "thing(1))", "es") ==
          "¿Cuántos cohetes? un cohete, el cohete, los cohetes, algun.");
    CHECK(told("noun('ox', 'oxen', 'buey', 'bueyes', 'm').a", "en") == "an ox");
    CHECK(told("noun('hour', 'hours', 'hora', 'horas', 'f').a", "en") == "an hour");
    CHECK(told("noun('umbrella', 'umbrellas', 'paraguas', 'paraguas', 'm').a", "en") ==
          "an umbrella");
    CHECK(told("noun('unit', 'units', 'unidad', 'unidades', 'f').a", "en") == "a unit");
    CHECK(told("noun('one-way street', 'streets', 'calle', 'calles', 'f').a", "en") ==
          "a one-way street");
    CHECK(told("count(1, thing(2))", "es") == "1 estrella");
    CHECK(told("count(4, holder())", "en") == "4 boxes");
    CHECK(told("t('See $1. Done', 'Mira $1. Ya', thing(1))", "en") == "See rockets. Done");
}

TEST_CASE("numbers are said in words as each language says them", "[content]") {
    CHECK(content::english_number(0) == "zero");
    CHECK(content::english_number(345) == "three hundred forty-five");
    CHECK(content::english_number(12'010) == "twelve thousand ten");
    CHECK(content::english_number(-7) == "minus seven");
    CHECK(content::spanish_number(0) == "cero");
    CHECK(content::spanish_number(16) == "dieciséis");
    CHECK(content::spanish_number(31) == "treinta y uno");
    CHECK(content::spanish_number(100) == "cien");
    CHECK(content::spanish_number(101) == "ciento uno");
    CHECK(content::spanish_number(555) == "quinientos cincuenta y cinco");
    CHECK(content::spanish_number(1000) == "mil");
    CHECK(content::spanish_number(21'021) == "veintiún mil veintiuno");
    CHECK(content::spanish_number(131'700) == "ciento treinta y un mil setecientos");
    CHECK(content::spanish_number(2'000'000) == "2000000");
    CHECK(told("ordinal(3)", "es") == "tercero");
    CHECK(told("money(350)", "en") == "$3.50");
    CHECK(told("money(700)", "en") == "$7");
    CHECK(told("big(12345)", "en") == "12,345");
    CHECK(told("big(12345)", "es") == "12\u00a0345");
    CHECK(told("big(2345)", "en") == "2,345");
    CHECK(told("big(2345)", "es") == "2345");
    CHECK(told("big(-1234567)", "en") == "−1,234,567");
}

TEST_CASE("chance is the same in every language and theme", "[content]") {
    const std::string numbers =
        "(function() local n = thing(rng:int(1, 4)); local one = rng:two_names(); return one .. "
        "rng:int(1, 1000000) end)()";
    const std::uint64_t seed = GENERATE(1ULL, 7ULL, 123456789ULL);
    const auto plain = value_of(numbers, {"en", -1}, seed);
    REQUIRE(plain.ok());
    for (int theme = 0; theme < content::theme_count; ++theme) {
        for (const char* language : {"en", "es"})
            CHECK(value_of(numbers, {language, theme}, seed)->map.at("x").text ==
                  plain->map.at("x").text);
    }
}

TEST_CASE("twelve themes take turns, each with its own things", "[content]") {
    std::set<std::string> first, by_seed;
    for (int theme = 0; theme < content::theme_count; ++theme)
        first.insert(told("thing(1).one", "en", theme));
    for (std::uint64_t seed = 0; seed < 12; ++seed)
        by_seed.insert(value_of("thing(1).one", {"en", -1}, seed)->map.at("x").text);
    CHECK(first.size() == 12);
    CHECK(by_seed == first);
}

TEST_CASE("a sentence that cannot be told is refused with what it lacks", "[content]") {
    CHECK(refused("t('Three', '')").find("no Spanish for \"Three\"") != std::string::npos);
    CHECK(refused("t('$1', '$1')").find("$1 has no value") != std::string::npos);
    CHECK(refused("t('$1', '$1', {})").find("no noun") != std::string::npos);
    CHECK(refused("t('@1', '@1', 5)").find("needs a noun") != std::string::npos);
    CHECK(refused("t('one')").find("string expected") != std::string::npos);
    CHECK(refused("thing(5)").find("1 to 4") != std::string::npos);
    CHECK(refused("noun('a', 'b', 'c', 'd', 'x')").find("gender") != std::string::npos);
    CHECK(refused("t('$1.teh', '$1.the', thing(1))").find("no such form") != std::string::npos);
    CHECK(refused("t(string.rep('a', 1001), 'b')").find("1000 bytes") != std::string::npos);
    CHECK(refused("t('$1', '$1', 5 / 2)").find("not a whole number") != std::string::npos);
}
