// The memory of a Lua state: what is given back is used again, and what is moved keeps its bytes.
#include "content/generators/arena.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <cstring>
#include <set>

using pipit::content::Arena;

TEST_CASE("a piece given back is the next one of its size", "[content]") {
    Arena arena;
    void* one = arena.resized(nullptr, 0, 40);
    void* two = arena.resized(nullptr, 0, 40);
    CHECK(one != two);
    arena.give_back(one, 40);
    CHECK(arena.resized(nullptr, 0, 48) == one);  // 33 to 48 bytes are one size
    CHECK(arena.resized(nullptr, 0, 40) != one);
}

TEST_CASE("a piece that grows keeps its bytes, small or large", "[content]") {
    Arena arena;
    char* text = static_cast<char*>(arena.resized(nullptr, 0, 5));
    std::memcpy(text, "pipit", 5);
    std::size_t size = 5;
    for (const std::size_t next : {8U, 16U, 17U, 1024U, 1025U, 70'000U, 900U, 5U}) {
        text = static_cast<char*>(arena.resized(text, size, next));
        REQUIRE(text != nullptr);
        CHECK(std::memcmp(text, "pipit", 5) == 0);
        CHECK(reinterpret_cast<std::uintptr_t>(text) % alignof(std::max_align_t) == 0);
        size = next;
    }
}

TEST_CASE("pieces in use never overlap", "[content]") {
    Arena arena;
    std::set<char*> all;
    for (std::size_t i = 0; i < 3000; ++i) {
        const std::size_t size = 1 + i % 200;
        auto* piece = static_cast<char*>(arena.resized(nullptr, 0, size));
        std::memset(piece, static_cast<int>(i % 251), size);
        const auto after = all.lower_bound(piece);
        if (after != all.end()) CHECK(*after >= piece + size);
        all.insert(piece);
    }
    CHECK(all.size() == 3000);
}
