// Translation: every sentence a person reads is written as _("English sentence") so that it can be
// translated; English is the key. Invariant: the result lives as long as the program.
#pragma once

#include <libintl.h>

#include <initializer_list>
#include <string>
#include <string_view>

#define _(english) (::dgettext("pipit", english))

namespace pipit::ui {

/// `pattern` with %1, %2 ... replaced by the values, in whatever order a translation puts them:
/// fill(_("Hello, %1"), {literal(name)}). A % that no value belongs to stays as it is.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values);

/// The right plural form for `n` with %1 replaced by n.
std::string count(const char* one, const char* many, long n);

}  // namespace pipit::ui
