// The laws of secret bytes as letters; the recovery code's own are beside.
#include "engine/session/letter_groups.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <random>
#include <string>

using namespace pipit::engine;

TEST_CASE("bytes of any length come back from their letters, and no wrong letter is taken",
          "[engine][property]") {
    const std::size_t bytes = GENERATE(range(std::size_t{1}, letter_groups::bytes_max + 1));
    CAPTURE(bytes);
    std::mt19937 draw(static_cast<std::uint32_t>(bytes));
    std::string secret;
    while (secret.size() < bytes)
        secret += static_cast<char>(draw());
    const auto letters = letter_groups::write(SecretText(secret));
    REQUIRE(letters.size() == static_cast<std::size_t>(letter_groups::groups_for(bytes)) * 4);
    const auto read = letter_groups::read(letters.expose(), bytes);
    REQUIRE(read);
    CHECK(read->expose() == secret);
    CHECK_FALSE(letter_groups::read(letters.expose().substr(4), bytes));
    for (std::size_t at = 0; at < letters.size(); ++at) {
        std::string wrong(letters.expose());
        wrong[at] = wrong[at] == 'Z' ? 'Y' : 'Z';
        CAPTURE(at);
        REQUIRE_FALSE(letter_groups::read(wrong, bytes));
    }
}
