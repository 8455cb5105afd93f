// Texts held against the house's rules for children's sentences.
#include "content/compiler/text_checks.hpp"

#include "content/compiler/glyph_advances.hpp"
#include "content/loader/rich_text.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

namespace pipit::pack {

namespace {

// The next code point of valid UTF-8, and its length.
int code_point(std::string_view text, std::size_t at, std::size_t& length) {
    const auto first = static_cast<unsigned char>(text[at]);
    length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    length = std::min(length, text.size() - at);
    if (length == 1) return first;
    int code = first & (0xFF >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3F);
    return code;
}

const GlyphAdvance* found_advance(int code) {
    const auto found =
        std::lower_bound(glyph_advances.begin(), glyph_advances.end(), code,
                         [](const GlyphAdvance& a, int c) { return a.code_point < c; });
    return found != glyph_advances.end() && found->code_point == code ? &*found : nullptr;
}

// Most letters are ASCII ones: those are looked up once.
const GlyphAdvance* advance_of(int code) {
    constexpr int ascii = 128;
    static const auto table = [] {
        std::array<const GlyphAdvance*, ascii> out{};
        for (int i = 0; i < ascii; ++i)
            out[static_cast<std::size_t>(i)] = found_advance(i);
        return out;
    }();
    return code >= 0 && code < ascii ? table[static_cast<std::size_t>(code)] : found_advance(code);
}

int thousandths(std::string_view word, bool bold) {
    int sum = 0;
    std::size_t length = 0;
    for (std::size_t i = 0; i < word.size(); i += length) {
        const auto* glyph = advance_of(code_point(word, i, length));
        const int width = glyph == nullptr ? 0 : bold ? glyph->bold : glyph->regular;
        sum += width > 0 ? width : 900;
    }
    return sum;
}

// A word with its markup: **bold** switches, {3/4} is as wide as its longer number and its margins
// (tokens: 0.18 em padding and 0.12 em margin on each side).
int word_width(std::string_view word, bool& bold) {
    int sum = 0;
    for (std::size_t i = 0; i < word.size();) {
        if (word.substr(i, 2) == "**") {
            bold = !bold;
            i += 2;
        } else if (word[i] == '{') {
            const auto end = std::min(word.find('}', i), word.size() - 1);
            const auto inside = word.substr(i + 1, end - i - 1);
            const auto slash = std::min(inside.find('/'), inside.size());
            sum += std::max(thousandths(inside.substr(0, slash), false),
                            thousandths(inside.substr(std::min(slash + 1, inside.size())), false)) +
                   600;
            i = end + 1;
        } else {
            const auto next = std::min(word.find_first_of("*{", i + 1), word.size());
            sum += thousandths(word.substr(i, next - i), bold);
            i = next;
        }
    }
    return sum;
}

std::vector<std::string_view> pieces(std::string_view text, char at) {
    std::vector<std::string_view> out;
    std::size_t from = 0;
    for (;;) {
        const auto end = text.find(at, from);
        out.push_back(text.substr(from, end - from));
        if (end == std::string_view::npos) return out;
        from = end + 1;
    }
}

bool word_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80 || c == '\'';
}

// A letter of a Latin script, "á" too; × and ÷ are none though they stand among them.
bool letter_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z')) return true;
    const std::string_view sign = text.substr(at, 2);
    return first >= 0xC3 && first <= 0xC5 && sign != "×" && sign != "÷";
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 0x20);
    }
    return out;
}

}  // namespace

int lines_of(std::string_view rich, int size_px, int width_px, bool bold) {
    int lines = 0;
    const int room = width_px * 1000 / size_px;  // in thousandths of an em
    for (const auto paragraph : pieces(rich, '\n')) {
        int used = 0;
        ++lines;
        const int space = thousandths(" ", bold);
        for (const auto word : pieces(paragraph, ' ')) {
            const int width = word_width(word, bold);
            if (width > room) return 99;
            if (used > 0 && used + space + width > room) {
                ++lines;
                used = width;
            } else {
                used += (used > 0 ? space : 0) + width;
            }
        }
    }
    return lines;
}

int width_of(std::string_view rich, int size_px, bool bold) {
    const int space = thousandths(" ", bold);
    int sum = -space;
    for (const auto word : pieces(rich, ' '))
        sum += space + word_width(word, bold);
    return (sum * size_px + 999) / 1000;
}

std::string missing_letter(std::string_view rich) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < rich.size(); i += length) {
        const int code = code_point(rich, i, length);
        if (code == '\n') continue;
        const auto* glyph = advance_of(code);
        if (glyph == nullptr || glyph->regular == 0) return std::string(rich.substr(i, length));
    }
    return {};
}

int longest_sentence(std::string_view rich) {
    const std::string text = content::plain_text(rich);
    int longest = 0, words = 0;
    bool counted = false;  // the word that is being read
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool in_number = c == '.' && i + 1 < text.size() && word_char(text[i + 1]);
        if ((c == '.' && !in_number) || c == '?' || c == ':' || c == '\n') {
            longest = std::max(longest, words);
            words = 0;
            counted = false;
        } else if (c == ' ') {
            counted = false;
        } else if (letter_at(text, i) && !counted) {
            counted = true;
            ++words;
        }
    }
    return std::max(longest, words);
}

std::string unkind_word(std::string_view rich) {
    if (rich.find('!') != std::string_view::npos) return "!";
    static const std::unordered_set<std::string_view> words = {
        "wrong", "mistake", "mistakes", "error", "fail", "failed", "fault", "bad", "silly",
        "careless", "stupid", "lazy", "sorry", "forgot", "forgotten", "should", "hurry", "quickly",
        "fast", "faster", "rush", "easy", "easily", "simple", "simply", "obvious", "obviously",
        "clearly", "clever", "smart", "score", "lose", "lost",
        // Spanish
        "mal", "malo", "mala", "errores", "errónea", "erróneo", "fallo", "fallaste", "falla",
        "equivocado", "equivocada", "equivocaste", "equivocación", "tonto", "tonta", "torpe",
        "perezoso", "deberías", "debiste", "rápido", "rápida", "rápidamente", "apúrate", "prisa",
        "fácil", "fácilmente", "simplemente", "obvio", "obviamente", "claro", "claramente", "listo",
        "culpa", "perder", "perdiste", "olvidaste",
        // Coarse: no sentence has them, but words put together of letters and parts may.
        "anal", "anus", "arse", "ass", "bitch", "boob", "bum", "cock", "coon", "crap", "cum",
        "cunt", "damn", "dick", "dyke", "fag", "fuck", "gook", "homo", "jap", "kike", "meth",
        "nazi", "piss", "porn", "rape", "sex", "sexy", "shit", "slut", "spic", "tit", "tits",
        "turd", "twat", "wank", "whore", "wog", "wop", "ano", "caca", "caga", "cago", "caraja",
        "carajo", "coño", "culo", "folla", "follar", "joder", "marica", "meo", "mierda", "nalga",
        "negrito", "pedo", "pene", "pendejo", "picha", "polla", "puta", "puto", "teta", "tetas",
        "verga", "zorra"};
    const std::string text = lower(content::plain_text(rich));
    std::size_t from = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && word_char(text[i])) continue;
        const std::string word = text.substr(from, i - from);
        from = i + 1;
        if (words.contains(word)) return word;
    }
    return {};
}

std::string unspeakable(std::string_view spoken) {
    if (spoken.empty()) return "it is empty";
    for (const std::string_view sign :
         {"*", "{", "}", "/", "×", "÷", "−", "=", "+", "²", "_", "#"}) {
        if (spoken.find(sign) != std::string_view::npos)
            return "it holds " + std::string(sign) + "; write it in words";
    }
    return {};
}

bool says(std::string_view text, std::string_view needle) {
    if (needle.empty()) return false;
    for (auto at = text.find(needle); at != std::string_view::npos;
         at = text.find(needle, at + 1)) {
        const auto after = at + needle.size();
        const bool begins = at == 0 || !word_char(text[at - 1]);
        const bool point_before =
            at >= 2 && (text[at - 1] == '.' || text[at - 1] == '/') && word_char(text[at - 2]);
        const bool ends = after >= text.size() || !word_char(text[after]);
        const bool goes_on = after + 1 < text.size() &&
                             (text[after] == '.' || text[after] == '/') &&
                             word_char(text[after + 1]);
        if (begins && ends && !point_before && !goes_on) return true;
    }
    return false;
}

}  // namespace pipit::pack
