// Names typed by hand.
#include "tests/content/roster/exports.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::content;
using P = RosterProblem;

TEST_CASE("a typed list is one class, a learner a line, tidied", "[content]") {
    const auto reading = read_name_list("\xEF\xBB\xBF Ana  F.\r\n\r\nBen\rZoë\n\t \nMax");
    CHECK(shown(reading) == "  | :  Ana F. ;  Ben ;  Zoë ;  Max ;\n");
}

TEST_CASE("a name that stands there twice counts once and is told by line", "[content]") {
    const auto reading = read_name_list("Ana\nBen\n Ana \nAna B.\nAna");
    CHECK(reading.roster.classes.at(0).learners.size() == 3);
    CHECK(place(reading, P::name_repeated) == "lines 3, 5 x2");
}

TEST_CASE("a typed name has at most 60 letters", "[content]") {
    std::string umlauts;
    for (int i = 0; i < 45; ++i)
        umlauts += "ü";
    const auto reading =
        read_name_list(std::string(60, 'a') + "\n" + std::string(61, 'b') + "\n" + umlauts);
    CHECK(reading.roster.classes.at(0).learners.size() == 2);
    CHECK(place(reading, P::name_too_long) == "line 2 x1");
}

TEST_CASE("a list without a name, too large or unreadable is refused", "[content]") {
    CHECK(place(read_name_list(" \n\n"), P::no_names) == " x1");
    CHECK(place(read_name_list(std::string(name_list_bytes_max + 1, 'a')), P::too_large) == " x1");
    CHECK(place(read_name_list(std::string_view("Ana\n\0", 5)), P::nul) == "line 2 x1");
    CHECK(read_name_list("Zo\xEB\n").roster.classes.at(0).learners.at(0).given == "Zoë");
}
