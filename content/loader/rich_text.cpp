// Rich text. Invariant: the three functions agree on what is markup.
#include "content/loader/rich_text.hpp"

#include "content/loader/readings.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace pipit::content {

namespace {

// A stacked fraction at text[at] == '{': its two numbers and its length with the braces.
struct Stacked {
    int top = 0;
    int bottom = 0;
    std::size_t length = 0;
};

std::optional<int> small_number(std::string_view digits) {
    if (digits.empty() || digits.size() > 4) return std::nullopt;
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<Stacked> stacked_at(std::string_view text, std::size_t at) {
    const auto end = text.find('}', at);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view inside = text.substr(at + 1, end - at - 1);
    const auto slash = inside.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto top = small_number(inside.substr(0, slash));
    const auto bottom = small_number(inside.substr(slash + 1));
    if (!top || !bottom || *bottom == 0) return std::nullopt;
    return Stacked{*top, *bottom, end - at + 1};
}

// Length of the UTF-8 sequence at `at`, 0 where it is not valid (RFC 3629).
std::size_t sequence_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned first = byte(at);
    if (first < 0x80) return 1;
    std::size_t length = 0;
    if (first >= 0xC2 && first <= 0xDF) length = 2;
    if (first >= 0xE0 && first <= 0xEF) length = 3;
    if (first >= 0xF0 && first <= 0xF4) length = 4;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return 0;
    }
    const unsigned second = byte(at + 1);
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
        (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F))
        return 0;
    return length;
}

std::string count_words(int n, const Reading& reading) {
    return n < 20 ? reading.counts[static_cast<std::size_t>(n)] : std::to_string(n);
}

std::string fraction_words(int top, int bottom, const Reading& reading) {
    if (bottom == 1 || bottom > 20)
        return count_words(top, reading) + " " + reading.over + " " + count_words(bottom, reading);
    const auto at = static_cast<std::size_t>(bottom);
    return count_words(top, reading) + " " + (top == 1 ? reading.part : reading.parts)[at];
}

bool digit(char c) {
    return c >= '0' && c <= '9';
}

// The exponent at text[at] in plain digits, and how many bytes it is; nothing for none, and for a
// lone 2 or 3, which have words of their own.
std::pair<std::string, std::size_t> exponent_at(std::string_view text, std::size_t at) {
    static constexpr std::array<std::pair<std::string_view, char>, 11> raised = {{{"⁰", '0'},
                                                                                  {"¹", '1'},
                                                                                  {"²", '2'},
                                                                                  {"³", '3'},
                                                                                  {"⁴", '4'},
                                                                                  {"⁵", '5'},
                                                                                  {"⁶", '6'},
                                                                                  {"⁷", '7'},
                                                                                  {"⁸", '8'},
                                                                                  {"⁹", '9'},
                                                                                  {"⁻", '-'}}};
    std::string digits;
    std::size_t length = 0;
    for (bool more = true; more;) {
        more = false;
        for (const auto& [sign, plain] : raised) {
            if (text.substr(at + length, sign.size()) != sign) continue;
            digits += plain;
            length += sign.size();
            more = true;
        }
    }
    if (digits == "2" || digits == "3") return {};
    return {digits, length};
}

// " to the power of minus 4 ".
std::string power_words(const std::string& exponent, std::string_view language,
                        const Reading& reading) {
    const bool below = exponent[0] == '-';
    const char* const minus = below ? (language == "es" ? "menos " : "minus ") : "";
    return reading.power + (minus + exponent.substr(below ? 1 : 0)) + " ";
}

// What stands before text[at], without the marks of bold.
std::string_view before(std::string_view text, std::size_t at) {
    text = text.substr(0, at);
    while (text.ends_with('*'))
        text.remove_suffix(1);
    return text;
}

// A "?" in the place of a number, not at the end of a question.
bool asked_at(std::string_view text, std::size_t at) {
    if (text[at] != '?') return false;
    const std::string_view so_far = before(text, at);
    if (so_far.empty()) return true;
    for (const std::string_view sign :
         {" ", "\n", "(", "$", "/", "+", "−", "×", "·", "÷", "±", "=", "<", ">", "≤", "≥", "≈"}) {
        if (so_far.ends_with(sign)) return true;
    }
    return false;
}

// "…" behind a row's comma or a digit stands for what comes next; else for a word left out.
bool goes_on_at(std::string_view text, std::size_t at) {
    std::string_view so_far = before(text, at);
    if (!so_far.empty() && digit(so_far.back())) return true;
    while (so_far.ends_with(' '))
        so_far.remove_suffix(1);
    return so_far.ends_with(',');
}

// "$3.50" at text[at] == '$' as it is said, and how many bytes it is; nothing where no number
// follows.
std::optional<std::pair<std::string, std::size_t>>
money_words(std::string_view text, std::size_t at, const Reading& reading) {
    std::size_t end = at + 1;
    while (end < text.size() && (digit(text[end]) || (text[end] == ',' && end + 1 < text.size() &&
                                                      digit(text[end + 1]))))
        ++end;
    if (end == at + 1) return std::nullopt;
    const std::string whole(text.substr(at + 1, end - at - 1));
    std::string out = whole + (whole == "1" ? reading.dollar : reading.dollars);
    if (end + 2 < text.size() && text[end] == '.' && digit(text[end + 1]) && digit(text[end + 2])) {
        const std::size_t from = text[end + 1] == '0' ? end + 2 : end + 1;
        out += reading.cents + std::string(text.substr(from, end + 3 - from)) + reading.cents_after;
        end += 3;
    }
    return std::pair{out, end - at};
}

// "á" too; the exponents of "m²" are no letters.
bool letter_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return true;
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xC3 && byte <= 0xC5 && text.substr(at, 2) != "×" && text.substr(at, 2) != "÷";
}

bool at_sentence_start(const std::string& out) {
    const auto last = out.find_last_not_of(' ');
    return last == std::string::npos || out[last] == '.' || out[last] == '?';
}

// `words` with a capital where a sentence begins with them.
std::string begun(std::string words, const std::string& out) {
    if (at_sentence_start(out) && words[0] >= 'a' && words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

bool ends_in_digit(const std::string& out) {
    return !out.empty() && digit(out.back());
}

// "… 1", not "… 21" and not "0.1".
bool ends_in_one(const std::string& out) {
    return out.ends_with("1") &&
           (out.size() == 1 || (!digit(out[out.size() - 2]) && out[out.size() - 2] != '.'));
}

// What text[at] is said as where it stands for something, and how many bytes it is; no bytes else.
std::pair<std::string, std::size_t> mark_words(std::string_view text, std::size_t at,
                                               const std::string& out, const Reading& reading) {
    static constexpr std::string_view dots = "…";
    static constexpr std::string_view group = "\u00a0";  // between the digits of one number
    if (asked_at(text, at))
        return {(out.ends_with('(') ? "" : " ") + begun(reading.asked, out) + " ", 1};
    if (text.substr(at, dots.size()) == dots && goes_on_at(text, at))
        return {reading.on, dots.size()};
    const std::size_t after = at + group.size();
    if (text.substr(at, group.size()) == group && ends_in_digit(out) && after < text.size() &&
        digit(text[after]))
        return {"", group.size()};
    return {};
}

// " cm", " m²": a space and a unit's letters.
bool unit(std::string_view sign) {
    return sign.size() > 1 && sign[0] == ' ';
}

// " m", " g", " L" are units after a number alone; no word looks like the others ("How many cm²").
bool needs_number(std::string_view sign) {
    return unit(sign) && sign.size() == 2;
}

bool may_begin_unit(std::string_view text, std::size_t at) {
    return text[at] == ' ' && at + 1 < text.size() &&
           std::string_view("cmkif").find(text[at + 1]) != std::string_view::npos;
}

// "square meters" for one of them: every plural s goes, "feet" and "inches" have their own.
std::string one_of(std::string_view words) {
    if (words == " feet") return " foot";
    if (words == " square feet") return " square foot";
    if (words == " square inches") return " square inch";
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool ends = i + 1 == words.size() || words[i + 1] == ' ';
        if (words[i] == 's' && ends) continue;
        out += words[i];
    }
    return out;
}

// "2 ", before a fraction.
bool ends_in_number(const std::string& out) {
    return out.size() > 1 && out.back() == ' ' && out[out.size() - 2] >= '0' &&
           out[out.size() - 2] <= '9';
}

// One space where several met, none before a full stop, and no two stops in a row.
std::string tidied(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool stop = c == '.' || c == ',' || c == '?';
        if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
        if (stop && !out.empty() && out.back() == ' ') out.pop_back();
        if (stop && !out.empty() &&
            (out.back() == '.' || out.back() == '?' || out.back() == ',' || out.back() == ':'))
            continue;
        out += c;
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

}  // namespace

std::size_t invalid_utf8_at(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length =
            static_cast<unsigned char>(text[i]) < 0x80 ? 1 : sequence_at(text, i);
        if (length == 0) return i;
        i += length;
    }
    return std::string_view::npos;
}

std::string rich_text_problem(std::string_view text) {
    if (invalid_utf8_at(text) != std::string_view::npos) return "the text is not valid UTF-8";
    bool bold = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte < 0x20 && text[i] != '\n') || byte == 0x7F)
            return "the text holds a control character; only a line break may stand there";
        if (text.substr(i, 2) == "**") {
            bold = !bold;
            i += 2;
        } else if (text[i] == '{') {
            const auto stacked = stacked_at(text, i);
            if (!stacked)
                return "{ begins a fraction such as {3/4}: two numbers of at most four digits";
            i += stacked->length;
        } else if (text[i] == '}') {
            return "there is a } without its {";
        } else {
            i += byte < 0x80 ? 1 : sequence_at(text, i);
        }
    }
    return bold ? "a ** is not closed" : "";
}

std::string spoken_text(std::string_view text, std::string_view language) {
    const Reading& reading = reading_in(language);
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (text.substr(i, 2) == "**") {
            i += 2;
            continue;
        }
        if (text[i] == '{') {
            if (const auto stacked = stacked_at(text, i)) {
                std::string words = fraction_words(stacked->top, stacked->bottom, reading);
                if (ends_in_number(out)) out += reading.also;  // a mixed number
                out += begun(std::move(words), out);
                i += stacked->length;
                continue;
            }
        }
        if (const auto [exponent, length] = exponent_at(text, i); length > 0) {
            out += power_words(exponent, language, reading);
            i += length;
            continue;
        }
        if (text[i] == '$') {
            if (const auto money = money_words(text, i, reading)) {
                out += money->first;
                i += money->second;
                continue;
            }
        }
        if (const auto [words, length] = mark_words(text, i, out, reading); length > 0) {
            out += words;
            i += length;
            continue;
        }
        // Letters and digits begin no sign; a space begins a unit.
        const char c = text[i];
        const bool after_number = ends_in_digit(out);
        if (letter_at(text, i) || digit(c) ||
            (c == ' ' && !after_number && !may_begin_unit(text, i))) {
            out += c;
            ++i;
            continue;
        }
        bool replaced = false;
        for (const auto& [sign, words] : reading.signs) {
            if (text.substr(i, sign.size()) != sign) continue;
            const std::size_t after = i + sign.size();
            if ((needs_number(sign) && !after_number) ||
                (unit(sign) && after < text.size() && letter_at(text, after)))
                continue;
            out += ends_in_one(out) && unit(sign) ? one_of(words) : std::string(words);
            i = after;
            replaced = true;
            break;
        }
        if (!replaced) out += text[i++];
    }
    return tidied(out);
}

std::string plain_text(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "**")
            ++i;
        else if (text[i] != '{' && text[i] != '}')
            out += text[i];
    }
    return out;
}

}  // namespace pipit::content
