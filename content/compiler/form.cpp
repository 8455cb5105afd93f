// Matching of question forms. Invariant: holes take as much as they can, so that no form needs a
// second try.
#include "content/compiler/form.hpp"

namespace pipit::pack {

namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}
// Letters of any language: every byte beyond ASCII counts as one.
bool word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::size_t run(std::string_view text, bool (*takes)(char)) {
    std::size_t n = 0;
    while (n < text.size() && takes(text[n]))
        ++n;
    return n;
}

// Bytes of `text` that the hole takes; 0: it does not fit.
std::size_t taken(char hole, std::string_view text) {
    const std::size_t digits = run(text, digit);
    switch (hole) {
    case 'n':
        return digits;
    case 'w':
        return run(text, word_byte);
    case '*':
        return run(text, [](char c) { return c != '\n'; });
    case 'f':
    case 'd': {
        const char between = hole == 'f' ? '/' : '.';
        if (digits == 0) return 0;
        if (digits >= text.size() || text[digits] != between) return hole == 'd' ? digits : 0;
        const std::size_t more = run(text.substr(digits + 1), digit);
        if (more == 0) return hole == 'd' ? digits : 0;
        return digits + 1 + more;
    }
    default:
        return 0;
    }
}

}  // namespace

std::optional<std::vector<std::string>> match(std::string_view form, std::string_view text) {
    std::vector<std::string> out;
    std::size_t at = 0;
    for (std::size_t i = 0; i < form.size();) {
        if (form[i] == '{' && i + 2 < form.size() && form[i + 2] == '}') {
            const std::size_t n = taken(form[i + 1], text.substr(at));
            if (n == 0) return std::nullopt;
            out.emplace_back(text.substr(at, n));
            at += n;
            i += 3;
        } else {
            if (at >= text.size() || text[at] != form[i]) return std::nullopt;
            ++at;
            ++i;
        }
    }
    if (at != text.size()) return std::nullopt;
    return out;
}

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> out;
    std::size_t from = 0;
    for (;;) {
        const auto end = text.find(at, from);
        out.emplace_back(text.substr(from, end - from));
        if (end == std::string_view::npos) return out;
        from = end + 1;
    }
}

int to_int(const std::string& digits) {
    if (digits.empty() || digits.size() > 9) return 0;
    int value = 0;
    for (const char c : digits) {
        if (!digit(c)) return 0;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace pipit::pack
