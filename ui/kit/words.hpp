// Translation: every sentence a person reads is written as _("English sentence") so that it can be
// translated; English is the key. Languages live in po/; numbers are shown with the language's own
// decimal mark, and kept with a point. Invariant: a result of _() lives as long as the program.
#pragma once

#include <libintl.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#define _(english) (::dgettext("pipit", english))

namespace pipit::ui {

/// `pattern` with %1, %2 ... replaced by the values, in whatever order a translation puts them:
/// fill(_("Hello, %1"), {literal(name)}). A % that no value belongs to stays as it is.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values);

/// The right plural form for `n` with %1 replaced by n.
std::string count(const char* one, const char* many, long n);

/// _() for words that need one translation here and another elsewhere: in_context("decimal mark",
/// "."). The context is never shown.
const char* in_context(const char* context, const char* english);

// ---- numbers as this language's readers write them ----

/// "." or ",".
std::string_view decimal_mark();
/// `words` with the decimal mark for every point that stands between two digits (and for a point
/// that ends a number still being typed, when `words` is nothing but that number). Inside Pipit
/// numbers have a point; rich text is read through this (markup.cpp), so that whatever is drawn or
/// labelled has the language's mark.
std::string local_numbers(std::string words);
/// A whole number with its digits in groups: "12,000"; in Spanish "12 000", with a space that does
/// not break a line, and "1000". Below zero with a true minus.
std::string grouped(std::int64_t number);

// ---- languages ----

struct Language {
    std::string_view code;  ///< "es"
    std::string_view name;  ///< As its own readers call it.
};
/// What Pipit speaks, English first.
const std::vector<Language>& languages();

/// Says where catalogues are (locale/es/LC_MESSAGES/pipit.mo) and speaks the system's language:
/// LC_ALL, LC_MESSAGES or LANG, and LANGUAGE before them where they do not say "C". Once, at the
/// start.
void open_words(const std::string& locale_folder);
/// Speaks this language from the next _() on; empty: the system's. Without a catalogue the words
/// are English. From the thread that draws alone.
void set_language(const std::string& code);
/// The language spoken now: "en", "es".
const std::string& language();

}  // namespace pipit::ui
