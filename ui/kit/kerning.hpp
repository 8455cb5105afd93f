// Pairs of letters that headings set closer or wider: Quicksand Bold's own, of 0.02 em and more.
// Invariant: Andika needs none (its GPOS kerns no pair of Latin letters), so words that are read
// and digits are never moved.
#pragma once

namespace pipit::ui {

/// What to add between two letters of a heading, in parts of an em.
float heading_kern(char32_t first, char32_t second);

}  // namespace pipit::ui
