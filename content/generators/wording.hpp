// The words of a generator in each language: numbers in words, the nouns of stories, sentences with
// places for values. Invariant: nothing here reads or moves the generator's chance, so that an item
// has the same numbers in every language and every theme.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

struct lua_State;

namespace pipit::content {

// How an item is told.
struct Wording {
    std::string language = "en";  // "en", "es"
    int theme = -1;               // 0 .. theme_count - 1; -1: chosen by the seed
};

// "en" and "es": what t() has sentences for.
bool speaks(std::string_view language);

extern const int theme_count;

// 0 .. 999,999 in words; "minus ..." below zero. Digits for anything beyond.
std::string english_number(std::int64_t n);
std::string spanish_number(std::int64_t n);

// Gives Lua the words t, noun, thing, holder, count, words, ordinal, money and big; the language
// and the theme are fixed here. `theme` is a place among the themes.
void give_wording(lua_State* lua, bool spanish, int theme);

}  // namespace pipit::content
