// Secret bytes as letters that a person can read off a sheet and type: groups of four of
// Crockford's base 32, the last of each a check. Invariant: one wrong letter, two neighbours
// swapped or two groups swapped are found, and named by their group, before anything is tried.
#pragma once

#include "engine/session/secret_text.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace pipit::engine::letter_groups {

inline constexpr std::size_t group_letters = 4;
inline constexpr int groups_max = 31;  // a group's number is one of the field's 32
// bytes: what as many groups as a SecretText has room for can carry
inline constexpr std::size_t bytes_max = 58;

// 15 bits a group.
constexpr int groups_for(std::size_t bytes) {
    return static_cast<int>((bytes * 8 + 14) / 15);
}
static_assert(groups_for(bytes_max) <= groups_max);
static_assert(static_cast<std::size_t>(groups_for(bytes_max)) * group_letters <= SecretText::room);

// The letters without any separator. bytes: at most bytes_max.
SecretText write(const SecretText& bytes);

// One typed letter as it is written: capitals; O is read as 0, I and L as 1. 0 for what no code
// holds (U, signs); a space and a hyphen are none of its letters either.
char letter(char typed);

// Whether the four letters hold together and stand in this place, 1..groups_max.
bool group_holds(std::string_view four, int place);

// So many bytes (at most bytes_max) of as many letters as letter() gives; nothing where a group
// does not hold, or the spare bits at the end are not zero.
std::optional<SecretText> read(std::string_view all, std::size_t bytes);

}  // namespace pipit::engine::letter_groups
