// Rich text. Invariant: the three functions agree on what is markup.
#include "content/loader/rich_text.hpp"

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

constexpr std::array<const char*, 20> small_words = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<const char*, 21> part_words = {
    "",           "whole",     "half",      "third",       "quarter",    "fifth",      "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};

std::string count_words(int n) {
    return n < 20 ? small_words[static_cast<std::size_t>(n)] : std::to_string(n);
}

std::string fraction_words(int top, int bottom) {
    if (bottom == 1 || bottom > 20) return count_words(top) + " over " + count_words(bottom);
    std::string part = part_words[static_cast<std::size_t>(bottom)];
    if (top != 1) part = bottom == 2 ? "halves" : part + "s";
    return count_words(top) + " " + part;
}

// Signs as they are read; longer ones first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> signs = {{
    {" cm²", " square centimetres"},
    {" m²", " square metres"},
    {" cm", " centimetres"},
    {"×", " times "},
    {"÷", " divided by "},
    {"−", " minus "},
    {"+", " plus "},
    {"=", " equals "},
    {"…", "."},
    {"–", ", "},
    {"\n", ". "},
}};

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool at_sentence_start(const std::string& out) {
    const auto last = out.find_last_not_of(' ');
    return last == std::string::npos || out[last] == '.' || out[last] == '?';
}

// "… 1", not "… 21".
bool ends_in_one(const std::string& out) {
    return out.ends_with("1") &&
           (out.size() == 1 || out[out.size() - 2] < '0' || out[out.size() - 2] > '9');
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
        const std::size_t length = sequence_at(text, i);
        if (length == 0) return i;
        i += length;
    }
    return std::string_view::npos;
}

std::string rich_text_problem(std::string_view text) {
    if (invalid_utf8_at(text) != std::string_view::npos) return "the text is not valid UTF-8";
    bool bold = false;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequence_at(text, i);
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
            i += length;
        }
    }
    return bold ? "a ** is not closed" : "";
}

std::string spoken_text(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (text.substr(i, 2) == "**") {
            i += 2;
            continue;
        }
        if (text[i] == '{') {
            if (const auto stacked = stacked_at(text, i)) {
                std::string words = fraction_words(stacked->top, stacked->bottom);
                if (ends_in_number(out)) out += "and ";  // a mixed number
                if (at_sentence_start(out) && letter(words[0]))
                    words[0] = static_cast<char>(words[0] - 'a' + 'A');
                out += words;
                i += stacked->length;
                continue;
            }
        }
        bool replaced = false;
        for (const auto& [sign, words] : signs) {
            if (text.substr(i, sign.size()) != sign) continue;
            const std::size_t after = i + sign.size();
            if (letter(sign.back()) && after < text.size() && letter(text[after])) continue;
            const bool one = ends_in_one(out) && words.ends_with("metres");
            out += one ? words.substr(0, words.size() - 1) : words;
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
