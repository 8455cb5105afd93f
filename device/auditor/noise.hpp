// Whether bytes look sealed: as even as chance makes them, without runs of text. Invariant: a
// sealed page is called anything else less than once in a million million (see the bounds).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace pipit::audit {

// Chi-square of the counts of the 256 byte values: 255 of freedom, so 255 +- 22.6 for noise. The
// bounds lie eight standard deviations below and, as its upper tail is longer, ten above.
double spread_of(std::span<const std::uint8_t> bytes);
inline constexpr double spread_low = 255.0 - 8 * 22.6;
inline constexpr double spread_high = 255.0 + 10 * 22.6;

// The first run of text, as UTF-8 or UTF-16 of either end: "26 letters of text at byte 12". By
// chance 30 printable bytes in a row come once in 10^12 bytes, and 6 of UTF-16 once in 10^16.
std::optional<std::string> text_in(std::span<const std::uint8_t> bytes, std::size_t from = 0);
inline constexpr std::size_t text_bytes = 30;
inline constexpr std::size_t text_units = 6;

}  // namespace pipit::audit
