// Read from the font's GPOS table with hb-shape (Debian's libharfbuzz-bin): a capital before a
// small letter or a stop from 0.02 em, two small letters from 0.04 em. See kerning.hpp.
#include "ui/kit/kerning.hpp"

#include <array>
#include <string_view>

namespace pipit::ui {

namespace {

struct Pairs {
    char first;
    std::string_view seconds;
    int hundredths;  // of an em
};
constexpr std::array<Pairs, 25> table{{
    {'T', "cdeoquwz", -12}, {'T', "as.", -10},    {'T', "mnr", -6}, {'T', "g", -4},
    {'T', "p", -2},         {'Y', "cdegoqs", -4}, {'Y', "a", -3},   {'Y', "mnprux", -2},
    {'A', "v", -3},         {'A', "y", -2},       {'A', "a", 2},    {'F', "a", -2},
    {'K', "cdeoqy", -2},    {'L', "vy", -2},      {'L', "z", 2},    {'P', ",.", -10},
    {'V', "cdegoq", -2},    {'W', "g", -2},       {'X', "v", -3},   {'X', "y", -2},
    {'r', ".", -12},        {'r', "vw", 5},       {'t', "w", 4},    {'w', "v", 4},
    {'y', "a", 4},
}};

}  // namespace

float heading_kern(char32_t first, char32_t second) {
    if (first > 'z' || second > 'z') return 0.0F;
    for (const Pairs& pairs : table) {
        if (static_cast<char32_t>(pairs.first) == first &&
            pairs.seconds.find(static_cast<char>(second)) != std::string_view::npos) {
            return static_cast<float>(pairs.hundredths) / 100.0F;
        }
    }
    return 0.0F;
}

}  // namespace pipit::ui
