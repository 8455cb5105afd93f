// The printed recovery code: 128 bits as nine groups of four letters of Crockford's base 32, the
// last of each group a check. Invariant: one wrong letter, two neighbours swapped or two groups
// swapped are found, and named by their group, before a try is spent.
#pragma once

#include "engine/session/secret_text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace pipit::engine::recovery_code {

inline constexpr std::size_t bytes = 16;
inline constexpr int groups = 9;
inline constexpr std::size_t group_letters = 4;
inline constexpr std::size_t letters = groups * group_letters;

// The letters without any separator, from 16 random bytes.
SecretText write(const SecretText& sixteen_bytes);

// One typed letter as it is written: capitals; O is read as 0, I and L as 1. 0 for what no code
// holds (U, signs); a space and a hyphen are none of its letters either.
char letter(char typed);

// Whether the four letters hold together and stand in this place, 1..9.
bool group_holds(std::string_view four, int place);

// The 16 bytes of 36 letters as letter() gives them; nothing where a group does not hold, or the
// spare bits at the end are not zero.
std::optional<SecretText> read(std::string_view all);

}  // namespace pipit::engine::recovery_code
