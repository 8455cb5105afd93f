// The checker's own arithmetic. Invariant: shares no code with the generators' prelude or the
// engine's judge.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace pipit::pack {

std::string lowest(int top, int bottom);  // "3/4"; "1" for a whole

int thousandths(const std::string& decimal);  // "2.35" is 2350
std::string decimal_text(int thousandths);    // 2350 is "2.35"

// Every whole number in [low, high] that makes "a = b" true when it stands for `unknown`. Sides
// hold numbers,
// + − × and the unknown with a number before it.
std::vector<std::string> substitute(const std::string& equation, const std::string& unknown,
                                    int low, int high);

// Whether "model [23|?] total 30" adds up once the one answer stands for the unknown.
bool model_holds(const std::string& figure, const std::string& unknown,
                 const std::vector<std::string>& answers);

// Area of "sides E(6) S(4) …" by walking round it (the shoelace formula); missing lengths follow
// from the others.
std::optional<int> area_by_walking(const std::string& figure);

std::string number_spelt(int n);  // 1 to 99; empty for others

}  // namespace pipit::pack
