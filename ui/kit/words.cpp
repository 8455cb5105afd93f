// Filling values into translated sentences, numbers and the choice of a language. See words.hpp.
#include "ui/kit/words.hpp"

#include <clocale>
#include <cstdlib>

namespace pipit::ui {

namespace {

std::string system_language;  // "" until open_words() has looked
std::string spoken = "en";
std::string mark = ".";  // decimal_mark(), looked up when the language changes
std::string group_mark = ",";
std::size_t least_grouped = 4;  // digits of the smallest number that is grouped

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

// The language of "es_MX.UTF-8", "es:en" or "es".
std::string language_part(const std::string& locale) {
    return locale.substr(0, locale.find_first_of("_.@:"));
}

std::string language_of_system() {
    std::string locale;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (locale.empty()) locale = environment(name);
    }
    if (locale.empty() || locale == "C" || locale == "POSIX") return "en";
    const std::string wished = language_part(environment("LANGUAGE"));
    const std::string code = wished.empty() ? language_part(locale) : wished;
    for (const Language& known : languages()) {
        if (known.code == code) return code;
    }
    return "en";
}

// gettext heeds LANGUAGE in any locale but "C"; C.UTF-8 is there on every Debian, whatever locales
// were made. Going through "C" makes it look again. "C" alone is English, for free.
void speak(const std::string& code) {
    std::setlocale(LC_MESSAGES, "C");
    if (code == "en") return;
    ::setenv("LANGUAGE", code.c_str(), 1);
    for (const char* locale : {"C.UTF-8", "C.utf8", "en_US.UTF-8", ""}) {
        if (std::setlocale(LC_MESSAGES, locale) != nullptr) return;
    }
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::size_t index = pattern[i] == '%' && i + 1 < pattern.size()
                                      ? static_cast<std::size_t>(pattern[i + 1] - '1')
                                      : 99;
        if (index < values.size()) {
            out += *(values.begin() + index);
            ++i;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

std::string count(const char* one, const char* many, long n) {
    const char* chosen = ::dngettext("pipit", one, many, static_cast<unsigned long>(n));
    return fill(chosen, {std::to_string(n)});
}

const char* in_context(const char* context, const char* english) {
    // As gettext's own pgettext does: the context, an EOT, the words.
    const std::string key = std::string(context) + '\004' + english;
    const char* translated = ::dgettext("pipit", key.c_str());
    return translated == key.c_str() ? english : translated;
}

std::string_view decimal_mark() {
    return mark;
}

std::string local_numbers(std::string words) {
    if (mark == ".") return words;
    const bool number_alone = words.find_first_not_of("0123456789.-\u2212") == std::string::npos;
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool after_digit = i > 0 && is_digit(words[i - 1]);
        const bool before_digit = i + 1 < words.size() && is_digit(words[i + 1]);
        const bool last = number_alone && i + 1 == words.size();
        if (words[i] == '.' && after_digit && (before_digit || last))
            out += mark;
        else
            out += words[i];
    }
    return out;
}

std::string grouped(std::int64_t number) {
    const std::string digits =
        number < 0 ? std::to_string(number).substr(1) : std::to_string(number);
    std::string out = number < 0 ? "\u2212" : "";
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const bool between = i > 0 && (digits.size() - i) % 3 == 0;
        if (between && digits.size() >= least_grouped) out += group_mark;
        out += digits[i];
    }
    return out;
}

const std::vector<Language>& languages() {
    static const std::vector<Language> known{{"en", "English"}, {"es", "Español"}};
    return known;
}

void open_words(const std::string& locale_folder) {
    ::bindtextdomain("pipit", locale_folder.c_str());
    ::bind_textdomain_codeset("pipit", "UTF-8");
    if (system_language.empty()) system_language = language_of_system();
    set_language("");
}

void set_language(const std::string& code) {
    spoken = !code.empty() ? code : system_language.empty() ? "en" : system_language;
    speak(spoken);
    mark = in_context("decimal mark", ".");
    const std::string ten_thousand = in_context("a number as it is written", "10,000");
    group_mark = ten_thousand.size() > 5 ? ten_thousand.substr(2, ten_thousand.size() - 5) : "";
    const std::string thousand = in_context("a number as it is written", "1,000");
    least_grouped = thousand.size() > 4 ? 4 : 5;
}

const std::string& language() {
    return spoken;
}

}  // namespace pipit::ui
