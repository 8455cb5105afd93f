// The printed recovery code: what is written is read, and a slip of the pen is found.
#include "engine/session/recovery_code.hpp"

#include <catch2/catch_test_macros.hpp>

#include <random>
#include <set>
#include <string>

using namespace pipit::engine;
namespace code = recovery_code;

namespace {

SecretText sixteen(std::mt19937& random) {
    SecretText out;
    for (std::size_t i = 0; i < code::bytes; ++i)
        out.push(static_cast<char>(random() & 0xFFU));
    return out;
}

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

}  // namespace

TEST_CASE("a recovery code gives back the 128 bits it was written from", "[engine]") {
    std::mt19937 random(20261122);
    std::set<std::string> seen;
    for (int i = 0; i < 200; ++i) {
        const SecretText bits = sixteen(random);
        const SecretText written = code::write(bits);
        REQUIRE(written.size() == code::letters);
        const auto back = code::read(written.expose());
        REQUIRE(back);
        CHECK(back->expose() == bits.expose());
        seen.insert(std::string(written.expose()));
    }
    CHECK(seen.size() == 200);
}

TEST_CASE("a recovery code of known bits has known letters", "[engine]") {
    SecretText zeros;
    SecretText ones;
    for (std::size_t i = 0; i < code::bytes; ++i) {
        zeros.push('\0');
        ones.push('\xff');
    }
    CHECK(code::write(zeros).expose() == "000P0009000Z000J0004000V000D0001000Q");
    CHECK(code::read("000P0009000Z000J0004000V000D0001000Q"));
    CHECK(code::write(ones).expose().substr(0, 3) == "ZZZ");
    CHECK(code::write(ones).expose().substr(32, 3) == "ZW0");  // 7 spare bits
}

TEST_CASE("one wrong letter is found in its own group, whichever it is", "[engine]") {
    std::mt19937 random(7);
    const SecretText written = code::write(sixteen(random));
    for (std::size_t at = 0; at < code::letters; ++at) {
        for (const char other : alphabet) {
            std::string slipped(written.expose());
            if (slipped[at] == other) continue;
            slipped[at] = other;
            CAPTURE(at, other);
            CHECK_FALSE(code::read(slipped));
            for (int place = 1; place <= code::groups; ++place) {
                const auto from = static_cast<std::size_t>(place - 1) * code::group_letters;
                const bool own = at / code::group_letters == static_cast<std::size_t>(place - 1);
                CHECK(code::group_holds(slipped.substr(from, code::group_letters), place) != own);
            }
        }
    }
}

TEST_CASE("letters swapped with a neighbour, and groups swapped, are found", "[engine]") {
    std::mt19937 random(11);
    int swapped = 0;
    for (int i = 0; i < 50; ++i) {
        const SecretText written = code::write(sixteen(random));
        for (std::size_t at = 0; at + 1 < code::letters; ++at) {
            std::string slipped(written.expose());
            if (slipped[at] == slipped[at + 1] || at % 4 == 3) continue;
            std::swap(slipped[at], slipped[at + 1]);
            CHECK_FALSE(code::read(slipped));
            ++swapped;
        }
        std::string groups(written.expose());
        const std::string first = groups.substr(0, 4);
        groups.replace(0, 4, groups.substr(4, 4));
        groups.replace(4, 4, first);
        CHECK_FALSE(code::read(groups));
    }
    CHECK(swapped > 1000);
}

TEST_CASE("a code may be typed in small letters, with O for 0 and I or L for 1", "[engine]") {
    CHECK(code::letter('b') == 'B');
    CHECK(code::letter('O') == '0');
    CHECK(code::letter('o') == '0');
    CHECK(code::letter('i') == '1');
    CHECK(code::letter('L') == '1');
    CHECK(code::letter('u') == '\0');
    CHECK(code::letter('-') == '\0');
    CHECK(code::letter(' ') == '\0');
    CHECK(code::letter('\xc3') == '\0');
}

TEST_CASE("what is no code is refused: too short, other letters, spare bits that are set",
          "[engine]") {
    CHECK_FALSE(code::read(""));
    CHECK_FALSE(code::read("000P0009000Z000J0004000V000D0001000"));
    CHECK_FALSE(code::read("000P0009000Z000J0004000V000D000100-Q"));
    std::string spare = "000P0009000Z000J0004000V000D0001";
    for (const char check : alphabet) {
        const std::string last = std::string("001") + check;  // the lowest spare bit
        if (code::group_holds(last, 9)) spare += last;
    }
    REQUIRE(spare.size() == code::letters);
    CHECK_FALSE(code::read(spare));
}
