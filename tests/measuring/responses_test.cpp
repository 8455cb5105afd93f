// Tables of answers: what is read, and how what is wrong is named.
#include "tests/bench/prediction/responses.hpp"

#include "tests/measuring/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace pipit::bench;
using prediction::BadTable;
using prediction::parse_responses;

namespace {

const std::string header = "user,item,skills,timestamp,correct\n";
const std::string folds = "user,fold\n3,0\n4,1\n";

std::string refusal(const std::string& rows, const std::string& of_folds = folds) {
    try {
        (void)parse_responses(rows, "a.csv", of_folds, "f.csv");
    } catch (const BadTable& bad) {
        return bad.what();
    }
    return "taken";
}

}  // namespace

TEST_CASE("a table is read as it stands, with ids numbered as they come", "[bench]") {
    const auto read =
        parse_responses("\xEF\xBB\xBF" + header + "3,70,5~8,12,1\r\n3,71,8,13.5,0\n4,70,5,0,1",
                        "a.csv", folds, "f.csv");
    REQUIRE(read.all.size() == 3);
    CHECK(read.users() == 2);
    CHECK(read.items == 2);
    CHECK(read.skill_kinds == 2);
    CHECK(read.folds == 2);
    CHECK(read.item_ids == std::vector<std::int64_t>{70, 71});
    CHECK(read.all[1].item == 1);
    CHECK(read.all[1].seconds == 13.5);
    CHECK_FALSE(read.all[1].right);
    const auto first = read.skills_of(read.all[0]);
    CHECK(std::vector<std::uint32_t>(first.begin(), first.end()) ==
          std::vector<std::uint32_t>{0, 1});
    CHECK(read.of_user(1).size() == 1);
}

TEST_CASE("a row that does not hold is refused with its line, its column and the remedy",
          "[bench]") {
    using Catch::Matchers::ContainsSubstring;
    const auto says = [](const std::string& rows, const std::string& place,
                         const std::string& remedy) {
        CAPTURE(rows);
        CHECK_THAT(refusal(rows), ContainsSubstring("a.csv: " + place));
        CHECK_THAT(refusal(rows), ContainsSubstring(remedy));
    };
    says("user,item\n", "line 1, column the header", "begin with");
    CHECK_THAT(refusal(""), ContainsSubstring("a.csv: is empty"));
    says(header + "\n3,70,5,0,1\n", "line 2, column user", "this line is empty");
    says(header + "3,99999999999999999999,5,0,1\n", "line 2, column item", "too large");
    says(header + "3,5.0,5,0,1\n", "line 2, column item", "no whole number");
    says(header, "line 1", "give some lines");
    says(header + "3,70,5,0,1\n3,70,5,0\n", "line 3, column timestamp", "all the columns");
    says(header + "3,70,5,0,1,9\n", "line 2, column correct", "end the line");
    says(header + "3,70,5,0,2\n", "line 2, column correct", "1 for right, 0 for wrong");
    says(header + "3,70,5,0,\n", "line 2, column correct", "neither 0 nor 1");
    says(header + "3,x,5,0,1\n", "line 2, column item", "no whole number");
    says(header + "3,-1,5,0,1\n", "line 2, column item", "no whole number");
    says(header + "3,70,,0,1\n", "line 2, column skills", "no whole number");
    says(header + "3,70,5~,0,1\n", "line 2, column skills", "no whole number");
    says(header + "3,70,5,nan,1\n", "line 2, column timestamp", "no number");
    says(header + "3,70,5,1e300,1\n", "line 2, column timestamp", "too large");
    says(header + "9,70,5,0,1\n", "line 2, column user", "has no fold; name it in f.csv");
    says(header + "3,70,5,0,1\n4,70,5,0,1\n3,70,5,0,1\n", "line 4, column user",
         "keep a user's lines together");
    const std::string good = header + "3,70,5,0,1\n";
    CHECK_THAT(refusal(good, "user,fold\n3,0\n3,1\n"), ContainsSubstring("f.csv: line 3"));
    CHECK_THAT(refusal(good, "user,fold\n3,0\n"), ContainsSubstring("users of two folds or more"));
    CHECK_THAT(refusal(good, "user,fold\n3,1\n"), ContainsSubstring("users of two folds or more"));
    CHECK_THAT(refusal(good, "user,fold\n3,1000000\n"), ContainsSubstring("column fold"));
}

TEST_CASE("whatever bytes stand in a table, it is read or refused", "[bench][property]") {
    pipit::engine::testing::Random random(5);
    const testing::Made good = testing::made(4, 1);
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string table = good.table;
        for (int changes = 1 + random.below(4); changes > 0; --changes) {
            const auto at = static_cast<std::size_t>(random.below(static_cast<int>(table.size())));
            const auto byte = static_cast<char>(random.below(3) == 0 ? random.below(256)
                                                                     : ",~\n01-."[random.below(7)]);
            if (random.below(2) == 0)
                table[at] = byte;
            else
                table.erase(at, static_cast<std::size_t>(random.below(5)));
        }
        try {
            const auto read = parse_responses(table, "a.csv", good.folds, "f.csv");
            REQUIRE_FALSE(read.all.empty());
            REQUIRE(read.first.back() == read.all.size());
        } catch (const BadTable&) {
            ++refused;
        }
    }
    CHECK(refused > 500);
    CHECK(refused < 2990);
}
