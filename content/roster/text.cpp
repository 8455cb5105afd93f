// Which alphabet a file is in, and tidy names. The table of Windows-1252: WHATWG Encoding, index
// windows-1252.
#include "content/roster/text.hpp"

#include "content/loader/rich_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace pipit::content {

namespace {

// 0x80 to 0x9F; 0 where the code page has nothing. Above, a byte is its own code point.
constexpr std::array<std::uint16_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t line_at(std::string_view text, std::size_t at) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < at; ++i)
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            ++line;
    return line;
}

void append(std::string& out, unsigned code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0U | (code >> 6U));
        out += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        out += static_cast<char>(0xE0U | (code >> 12U));
        out += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

// Where a byte stands that Windows-1252 does not have; npos: nowhere.
std::size_t converted(std::string_view bytes, std::string& out) {
    out.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const unsigned code =
            byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - std::size_t{0x80}] : byte;
        if (code == 0 && byte != 0) return i;
        append(out, code);
    }
    return std::string_view::npos;
}

// Whether letters of UTF-8 stand among bytes that are none: the file was put together of two.
bool has_utf8_letters(std::string_view text) {
    while (!text.empty()) {
        const std::size_t bad = std::min(invalid_utf8_at(text), text.size());
        if (!is_ascii(text.substr(0, bad))) return true;
        text.remove_prefix(std::min(bad + 1, text.size()));
    }
    return false;
}

Decoded refused(RosterProblem problem, std::size_t line = 0) {
    Decoded out;
    out.refusal = problem;
    out.line = line;
    return out;
}

// Length in bytes of the code point at `at` of valid UTF-8.
std::size_t length_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    return std::min(length, text.size() - at);
}

bool is_blank(std::string_view letter) {
    const auto first = static_cast<unsigned char>(letter[0]);
    if (letter.size() == 1) return first <= 0x20 || first == 0x7F;
    if (letter.size() == 2)  // U+0080 to U+00A0
        return first == 0xC2 && static_cast<unsigned char>(letter[1]) <= 0xA0;
    return letter == "\u2028" || letter == "\u2029" || letter == "\u202F" || letter == "\u3000";
}

// Without width, or turning the direction of what follows. U+200C and U+200D stay: names in Arabic
// and Indic letters need them.
bool is_invisible(std::string_view letter) {
    if (letter.size() != 3) return false;
    return letter == "\u200B" || letter == "\u200E" || letter == "\u200F" ||
           (letter >= "\u202A" && letter <= "\u202E") ||
           (letter >= "\u2060" && letter <= "\u206F") || letter == "\uFEFF";
}

}  // namespace

Decoded decode(std::string_view bytes, std::string& store) {
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0"))
        return refused(RosterProblem::not_csv);
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return refused(RosterProblem::utf16);
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (const std::size_t at = bytes.find('\0'); at != std::string_view::npos)
        return refused(RosterProblem::nul, line_at(bytes, at));
    Decoded out;
    out.text = bytes;
    const std::size_t bad = invalid_utf8_at(bytes);
    if (bad == std::string_view::npos) return out;
    if (has_utf8_letters(bytes)) return refused(RosterProblem::letters_mixed, line_at(bytes, bad));
    store.clear();
    if (const std::size_t at = converted(bytes, store); at != std::string_view::npos)
        return refused(RosterProblem::letters_unknown, line_at(bytes, at));
    out.western = true;
    out.text = store;
    return out;
}

std::string tidied(std::string_view text) {
    std::string out;
    bool gap = false;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view letter = text.substr(i, length_at(text, i));
        i += letter.size();
        if (is_invisible(letter)) continue;
        if (is_blank(letter)) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out += letter;
    }
    return out;
}

std::size_t letters_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string clipped(std::string text, std::size_t letters, std::size_t bytes_max) {
    std::size_t at = 0;
    for (std::size_t n = 0; n < letters && at < text.size(); ++n) {
        const std::size_t next = at + length_at(text, at);
        if (next > bytes_max) break;
        at = next;
    }
    while (at > 0 && at < text.size() && text[at - 1] == ' ')
        --at;
    text.resize(at);
    return text;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool same_word(std::string_view a, std::string_view b) {
    const auto small = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return small(x) == small(y); });
}

}  // namespace pipit::content
