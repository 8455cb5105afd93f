// The figures with many parts, each in a question with a whole number for an answer. Invariant: as
// specimens.hpp says.
#pragma once

#include "engine/session/figure.hpp"

#include <vector>

namespace pipit::test {

struct FigureSpecimen {
    const char* name;
    const char* prompt;
    int answer;
    engine::Figure figure;
};
std::vector<FigureSpecimen> specimen_figures();

}  // namespace pipit::test
