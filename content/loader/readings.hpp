// What one language says for numbers and signs, for rich_text.cpp. Invariant: of signs the longer
// stand before those they begin with.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace pipit::content {

// How one language reads what is written in signs.
struct Reading {
    std::array<const char*, 20> counts;
    std::array<const char*, 21> part;   // "fifth", by the lower number
    std::array<const char*, 21> parts;  // "fifths"
    const char* over;                   // "3 over 25"
    const char* also;                   // between a whole and its fraction
    const char* dollar;
    const char* dollars;
    const char* cents;  // between dollars and cents, and after them
    const char* cents_after;
    const char* power;  // before an exponent beyond 3
    const char* asked;  // a question mark in a number's place
    const char* on;     // dots that go on with a row or with digits
    // As they are read, longer ones first. Those that end in a letter end a word.
    std::array<std::pair<std::string_view, std::string_view>, 44> signs;
};

// English for every language but "es".
const Reading& reading_in(std::string_view language);

}  // namespace pipit::content
