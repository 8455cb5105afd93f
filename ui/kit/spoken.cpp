// See spoken.hpp. Words are matched by their longest common subsequence.
#include "ui/kit/spoken.hpp"

#include "ui/kit/words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace pipit::ui {

namespace {

constexpr std::size_t longest_piece = 200;
constexpr std::string_view dots = "\u2026";
constexpr std::string_view no_break_space = "\u00a0";

bool digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && digit(text[end]))
        ++end;
    return end - at;
}

// Parts of a whole by how many there are of them; the names a child learns.
std::string parts(long n, int of) {
    switch (of) {
    case 2:
        return count("one half", "%1 halves", n);
    case 3:
        return count("one third", "%1 thirds", n);
    case 4:
        return count("one quarter", "%1 quarters", n);
    case 5:
        return count("one fifth", "%1 fifths", n);
    case 6:
        return count("one sixth", "%1 sixths", n);
    case 7:
        return count("one seventh", "%1 sevenths", n);
    case 8:
        return count("one eighth", "%1 eighths", n);
    case 9:
        return count("one ninth", "%1 ninths", n);
    case 10:
        return count("one tenth", "%1 tenths", n);
    case 12:
        return count("one twelfth", "%1 twelfths", n);
    case 100:
        return count("one hundredth", "%1 hundredths", n);
    default:
        return fill(_("%1 over %2"), {std::to_string(n), std::to_string(of)});
    }
}

// Words for a piece of the text.
struct Said {
    std::string words;
    std::size_t size = 0;
};

// "3/4" or "1 3/4" at the start of a number; nothing for "3" or "1/2/3".
std::optional<Said> fraction_at(std::string_view text, std::size_t at) {
    std::string whole;
    std::size_t top = at;
    std::size_t top_size = digits_at(text, top);
    const std::size_t behind = top + top_size;
    if (behind < text.size() && text[behind] == ' ' && digits_at(text, behind + 1) > 0) {
        const std::size_t second = digits_at(text, behind + 1);
        if (behind + 1 + second < text.size() && text[behind + 1 + second] == '/') {
            whole = std::string(text.substr(at, top_size));
            top = behind + 1;
            top_size = second;
        }
    }
    const std::size_t slash = top + top_size;
    if (slash >= text.size() || text[slash] != '/') return {};
    const std::size_t below = digits_at(text, slash + 1);
    if (top_size > 6 || below == 0 || below > 6) return {};
    if (slash + 1 + below < text.size() && text[slash + 1 + below] == '/') return {};
    std::string words = parts(std::stol(std::string(text.substr(top, top_size))),
                              std::stoi(std::string(text.substr(slash + 1, below))));
    if (!whole.empty()) words = fill(_("%1 and %2"), {whole, words});
    return Said{std::move(words), slash + 1 + below - at};
}

// Signs by their bytes; each is said with a space around it.
std::string_view sign_words(std::string_view sign) {
    if (sign == " " || (sign[0] >= '0' && sign[0] <= '9') || (sign[0] >= 'A' && sign[0] <= 'z'))
        return {};
    const std::array<std::pair<std::string_view, std::string_view>, 10> signs{{
        {"+", _("plus")},
        {"\u2212", _("minus")},
        {"×", _("times")},
        {"÷", _("divided by")},
        {"=", _("equals")},
        {"<", _("is less than")},
        {">", _("is more than")},
        {"°", _("degrees")},
        {"²", _("squared")},
        {"\u2192", _("goes to")},
    }};
    for (const auto& [bytes, words] : signs) {
        if (sign == bytes) return words;
    }
    return {};
}

std::size_t character_size(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

// A minus before a number, not a hyphen within words or a dash between numbers.
bool minus_at(std::string_view text, std::size_t at) {
    const bool free_before = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
    return text[at] == '-' && free_before && at + 1 < text.size() &&
           (digit(text[at + 1]) || text[at + 1] == ' ');
}

// "?" where a number belongs, not at the end of a question.
bool asked_at(std::string_view text, std::size_t at) {
    if (text[at] != '?') return false;
    const std::string_view before = text.substr(0, at);
    if (before.empty()) return true;
    for (const std::string_view sign : {" ", "\n", "(", "$", "/", "+", "\u2212", "×", "·", "÷", "±",
                                        "=", "<", ">", "≤", "≥", "≈"}) {
        if (before.ends_with(sign)) return true;
    }
    return false;
}

// "…" behind a row's comma or a digit stands for what comes next; else for a word left out.
bool goes_on_at(std::string_view text, std::size_t at) {
    std::string_view before = text.substr(0, at);
    if (!before.empty() && digit(before.back())) return true;
    while (before.ends_with(' '))
        before.remove_suffix(1);
    return before.ends_with(',');
}

// The space that groups the digits of one number; a voice would say two numbers.
bool group_mark_at(std::string_view text, std::size_t at) {
    const std::size_t after = at + no_break_space.size();
    return at > 0 && digit(text[at - 1]) &&
           text.substr(at, no_break_space.size()) == no_break_space && after < text.size() &&
           digit(text[after]);
}

bool is_stop(char c) {
    return c == '.' || c == ',' || c == '?' || c == '!' || c == ';' || c == ':';
}

struct Unit {
    std::string_view sign;
    const char* one;
    const char* many;
};

// Longer signs first.
std::array<Unit, 9> units() {
    return {{{"cm²", _("square centimetre"), _("square centimetres")},
             {"m²", _("square metre"), _("square metres")},
             {"mm", _("millimetre"), _("millimetres")},
             {"cm", _("centimetre"), _("centimetres")},
             {"km", _("kilometre"), _("kilometres")},
             {"kg", _("kilogram"), _("kilograms")},
             {"ml", _("millilitre"), _("millilitres")},
             {"m", _("metre"), _("metres")},
             {"g", _("gram"), _("grams")}}};
}

// A unit of its own between spaces or stops, "5 cm"; `before` is what was said before it.
std::optional<Said> unit_at(std::string_view text, std::size_t at, std::string_view before) {
    if (at > 0 && text[at - 1] != ' ') return {};
    const bool one = before == "1 " || before.ends_with(" 1 ");
    for (const Unit& unit : units()) {
        if (text.substr(at, unit.sign.size()) != unit.sign) continue;
        const std::size_t end = at + unit.sign.size();
        const bool ends = end >= text.size() || text[end] == ' ' || is_stop(text[end]);
        if (ends) return Said{one ? unit.one : unit.many, unit.sign.size()};
    }
    return {};
}

void add_word(std::string& out, std::string_view words) {
    if (!out.empty() && out.back() != ' ' && out.back() != '(' && words != ".") out += ' ';
    out += words;
    out += ' ';
}

// One space where several met, none before a stop or a closing bracket.
std::string tidied(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
        if ((is_stop(c) || c == ')') && !out.empty() && out.back() == ' ') out.pop_back();
        if (c == '.' && !out.empty() && is_stop(out.back())) continue;
        out += c;
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

}  // namespace

std::string spoken_words(std::string_view plain) {
    std::string out;
    for (std::size_t i = 0; i < plain.size();) {
        const bool starts = i == 0 || (!digit(plain[i - 1]) && plain[i - 1] != '.' &&
                                       plain[i - 1] != ',' && plain[i - 1] != '/');
        if (digit(plain[i]) && starts) {
            if (const auto fraction = fraction_at(plain, i)) {
                out += fraction->words;
                i += fraction->size;
                continue;
            }
        }
        if (const auto unit = unit_at(plain, i, out)) {
            out += unit->words;
            i += unit->size;
            continue;
        }
        const std::size_t size = std::min(character_size(plain[i]), plain.size() - i);
        if (const auto words = sign_words(plain.substr(i, size)); !words.empty()) {
            add_word(out, words);
        } else if (minus_at(plain, i)) {
            add_word(out, _("minus"));
        } else if (asked_at(plain, i)) {
            add_word(out, _("a question mark"));
        } else if (plain.substr(i, size) == dots) {
            add_word(out, goes_on_at(plain, i) ? _("and so on") : ".");
        } else if (plain[i] == '\n') {
            out += ". ";
        } else if (!group_mark_at(plain, i)) {
            out += plain.substr(i, size);
        }
        i += size;
    }
    return tidied(out);
}

std::vector<std::string> sentences(std::string_view text) {
    std::vector<std::string> out;
    std::string piece;
    const auto end_piece = [&] {
        std::string tidy = tidied(std::exchange(piece, {}));
        if (!tidy.empty()) out.push_back(std::move(tidy));
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        piece += text[i];
        const bool last = i + 1 >= text.size();
        const bool before_space = last || text[i + 1] == ' ' || text[i + 1] == '\n';
        const bool full_stop = text[i] == '.' || text[i] == '?' || text[i] == '!';
        const bool breath = text[i] == ',' || text[i] == ';' || text[i] == ':' || text[i] == ' ';
        if ((full_stop && before_space) || (piece.size() > longest_piece && breath)) end_piece();
    }
    end_piece();
    return out;
}

std::vector<WordSpan> word_spans(std::string_view text) {
    std::vector<WordSpan> out;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != ' ' && text[i] != '\n') continue;
        if (i > begin) out.push_back({begin, i});
        begin = i + 1;
    }
    return out;
}

namespace {

// A word as it is compared: small letters, without stops.
std::string bare(std::string_view text, WordSpan span) {
    std::string out;
    for (const char c : text.substr(span.begin, span.end - span.begin)) {
        if (is_stop(c)) continue;
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

std::vector<std::string> bare_words(std::string_view text, const std::vector<WordSpan>& spans) {
    std::vector<std::string> out;
    out.reserve(spans.size());
    for (const WordSpan& span : spans)
        out.push_back(bare(text, span));
    return out;
}

// Pairs (i, j) of equal words, both rising: a longest common subsequence.
std::vector<std::pair<std::size_t, std::size_t>> anchors(const std::vector<std::string>& a,
                                                         const std::vector<std::string>& b) {
    const std::size_t wide = b.size() + 1;
    std::vector<std::uint16_t> length((a.size() + 1) * wide, 0);
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;) {
            const std::uint16_t skip =
                std::max(length[(i + 1) * wide + j], length[i * wide + j + 1]);
            const auto both = static_cast<std::uint16_t>(length[(i + 1) * wide + j + 1] + 1);
            length[i * wide + j] = a[i] == b[j] ? std::max(skip, both) : skip;
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j] && length[i * wide + j] == length[(i + 1) * wide + j + 1] + 1) {
            out.emplace_back(i++, j++);
        } else if (length[(i + 1) * wide + j] >= length[i * wide + j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return out;
}

}  // namespace

std::vector<WordSpan> shown_words(std::string_view spoken, std::string_view shown) {
    const std::vector<WordSpan> said = word_spans(spoken);
    const std::vector<WordSpan> drawn = word_spans(shown);
    std::vector<WordSpan> out(said.size());
    if (drawn.empty()) return out;
    auto pairs = anchors(bare_words(spoken, said), bare_words(shown, drawn));
    pairs.emplace_back(said.size(), drawn.size());
    std::size_t i = 0;
    std::size_t j = 0;
    for (const auto& [next_i, next_j] : pairs) {
        // Between two words that are the same, the others are spread evenly.
        const std::size_t from = i;
        for (; i < next_i; ++i) {
            const std::size_t room = next_j - j;
            const std::size_t at =
                room == 0 ? (j > 0 ? j - 1 : 0) : j + (i - from) * room / (next_i - from);
            out[i] = drawn[std::min(at, drawn.size() - 1)];
        }
        if (next_i < said.size()) out[i++] = drawn[next_j];
        j = next_j + 1;
    }
    return out;
}

}  // namespace pipit::ui
