// A secret leaves nothing behind where it was.
#include "engine/session/secret_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstring>
#include <new>
#include <string>
#include <type_traits>
#include <utility>

using pipit::engine::SecretText;

static_assert(!std::is_copy_constructible_v<SecretText> && !std::is_copy_assignable_v<SecretText>);

TEST_CASE("a secret's bytes are gone when it ends, moves or is wiped", "[engine]") {
    alignas(SecretText) unsigned char room[sizeof(SecretText)];
    const auto still_there = [&] {
        return std::string(reinterpret_cast<const char*>(room), sizeof room).find("413") !=
               std::string::npos;
    };
    auto* secret = new (room) SecretText("24135");
    REQUIRE(still_there());
    SecretText moved(std::move(*secret));
    CHECK_FALSE(still_there());
    CHECK(moved.expose() == "24135");
    *secret = std::move(moved);
    REQUIRE(still_there());
    secret->~SecretText();
    CHECK_FALSE(still_there());
}

TEST_CASE("a secret takes 128 characters and refuses the next", "[engine]") {
    SecretText secret;
    for (std::size_t i = 0; i < SecretText::room; ++i)
        REQUIRE(secret.push('x'));
    CHECK_FALSE(secret.push('x'));
    secret.pop();
    CHECK(secret.size() == 127);
    CHECK(secret.push('y'));
    SecretText empty;
    empty.pop();
    CHECK(empty.size() == 0);
}
