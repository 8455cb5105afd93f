// See told_checks.hpp.
#include "content/compiler/told_checks.hpp"

#include "content/compiler/rendered.hpp"
#include "content/compiler/text_checks.hpp"
#include "content/loader/rich_text.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

namespace pipit::pack {

namespace {

using engine::Item;
using nlohmann::json;

bool digit(char c) {
    return c >= '0' && c <= '9';
}

// Bytes of letters: ASCII ones, and every byte of a longer UTF-8 sequence that begins like a Latin
// letter's.
bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (static_cast<unsigned char>(c) >= 0x80);
}

// Signs that are not words though their bytes are beyond ASCII.
constexpr std::array<std::string_view, 32> signs = {
    "×", "÷", "−", "°", "·", "¿", "¡", "≤", "≥", "≠", "≈", "√", "π", "→", "…", "–",
    "½", "′", "∥", "±", "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁻", "\u00a0"};

std::string without_signs(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t skipped = 0;
        if (static_cast<unsigned char>(text[i]) < 0x80) {  // no sign begins so
            out += text[i++];
            continue;
        }
        for (const auto sign : signs) {
            if (text.substr(i, sign.size()) == sign) skipped = sign.size();
        }
        if (skipped > 0)
            out += ' ';
        else
            out += text[i];
        i += std::max<std::size_t>(skipped, 1);
    }
    return out;
}

// The words of two letters or more, as they stand.
std::vector<std::string> words_of(std::string_view rich) {
    std::vector<std::string> out;
    std::string word;
    for (const char c : without_signs(content::plain_text(rich)) + " ") {
        if (letter(c)) {
            word += c;
        } else {
            if (word.size() > 1) out.push_back(word);
            word.clear();
        }
    }
    return out;
}

// The numbers of a text, each once, in rising order; "12,345" and "12 345" (with its own space) are
// alike.
std::vector<std::string> numbers_of(std::string_view text) {
    std::vector<std::string> out;
    std::string run;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool inside = i < text.size();
        if (inside && digit(text[i])) {
            run += text[i];
            continue;
        }
        const std::string_view rest = inside ? text.substr(i) : std::string_view();
        const std::size_t mark = rest.starts_with(',') ? 1 : rest.starts_with("\u00a0") ? 2 : 0;
        const auto three = [&](std::size_t from) {
            return rest.size() >= from + 3 && digit(rest[from]) && digit(rest[from + 1]) &&
                   digit(rest[from + 2]) && (rest.size() == from + 3 || !digit(rest[from + 3]));
        };
        if (!run.empty() && mark > 0 && three(mark)) {
            i += mark - 1;
            continue;
        }
        if (!run.empty()) out.push_back(run);
        run.clear();
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

struct Told {
    std::string place;  // "hint 2"
    std::string text;
};

// Every text of an item that a child reads or hears, by place.
std::vector<Told> texts_of(const Item& item) {
    std::vector<Told> out = {{"prompt", item.prompt},
                             {"spoken", item.spoken},
                             {"right_note", item.right_note},
                             {"paper", item.paper}};
    for (std::size_t i = 0; i < item.hints.size(); ++i)
        out.push_back({"hint " + std::to_string(i + 1), item.hints[i]});
    for (std::size_t i = 0; i < item.worked.size(); ++i)
        out.push_back({"worked line " + std::to_string(i + 1), item.worked[i]});
    for (const auto& one : item.misconceptions)
        out.push_back({"feedback for \"" + one.name + "\"", one.feedback});
    return out;
}

// The texts of the answer and the figure, in a fixed order.
void labels_in(const json& from, const std::string& place, std::vector<Told>& out) {
    if (from.is_string()) out.push_back({place, from.get<std::string>()});
    if (!from.is_structured()) return;
    for (const auto& one : from)
        labels_in(one, place, out);
}

std::vector<Told> labels_of(const Item& item) {
    std::vector<Told> out;
    labels_in(figure_members(item.figure), "figure", out);
    const json answer = answer_members(item.answer);
    for (const char* key : {"options", "left", "places", "right", "accepted", "unit"}) {
        if (answer.contains(key)) labels_in(answer[key], std::string("answer's ") + key, out);
    }
    return out;
}

// A text without letters, to the letter but for the grouping of digits; of any other its numbers.
json bone_of(const std::string& text) {
    const std::string plain = without_signs(text);
    if (std::any_of(plain.begin(), plain.end(), letter)) return numbers_of(text);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "\u00a0") == 0)
            ++i;
        else if (text[i] != ',' || i == 0 || !digit(text[i - 1]))
            out += text[i];
    }
    return out;
}

// Members without their words: what must be the same in every telling.
json bones(const json& from) {
    if (from.is_string()) return bone_of(from.get<std::string>());
    if (from.is_array()) {
        json out = json::array();
        for (const auto& one : from)
            out.push_back(bones(one));
        return out;
    }
    if (from.is_object()) {
        json out = json::object();
        for (const auto& [key, value] : from.items()) {
            if (key != "accepted") out[key] = bones(value);
        }
        return out;
    }
    return from;
}

bool sorted_has(const auto& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

// Words that Spanish and English share, and names of figures' kinds and things.
bool shared_word(std::string_view word) {
    static constexpr std::array<std::string_view, 36> shared = {
        "Amina",  "Ana",   "Ines",       "Kofi",   "Leo",   "Mateo", "Mei",    "Noor",  "Otis",
        "Ravi",   "Sam",   "Zuri",       "animal", "cm",    "color", "cone",   "cos",   "diagonal",
        "factor", "final", "horizontal", "ht",     "in",    "kg",    "km",     "mL",    "min",
        "mm",     "no",    "normal",     "piano",  "radio", "robot", "robots", "total", "vertical"};
    static_assert(std::is_sorted(shared.begin(), shared.end()));
    return sorted_has(shared, word);
}

// A word that cannot stand in a Spanish sentence.
std::string english_left(std::string_view rich) {
    static constexpr std::array<std::string_view, 24> english = {
        "and", "are",  "does", "each", "equals", "from", "have",  "how",
        "is",  "its",  "many", "more", "of",     "or",   "than",  "that",
        "the", "them", "then", "they", "this",   "what", "which", "with"};
    static_assert(std::is_sorted(english.begin(), english.end()));
    for (const std::string& word : words_of(rich)) {
        std::string low = word;  // "Each" begins a sentence
        if (low[0] >= 'A' && low[0] <= 'Z') low[0] = static_cast<char>(low[0] + 0x20);
        if (sorted_has(english, low)) return word;
    }
    return {};
}

// The same text in both languages is sound where it holds no word of either: numbers, names, units.
bool holds_words(std::string_view rich) {
    const auto words = words_of(rich);
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return word.size() > 2 && !shared_word(word);
    });
}

// Pairs of tellings, text by text; places that one of them lacks are a problem of their own.
void each_pair(const std::vector<Told>& one, const std::vector<Told>& other,
               const std::function<void(const Told&, const Told&)>& pair) {
    for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i)
        pair(one[i], other[i]);
}

// What both tellings must share.
std::vector<std::string> structure_problems(const Item& item, const Item& other,
                                            const std::string& id) {
    std::vector<std::string> out;
    if (bones(answer_members(item.answer)) != bones(answer_members(other.answer)))
        out.push_back(id + ": the answer differs");
    if (bones(figure_members(item.figure)) != bones(figure_members(other.figure)))
        out.push_back(id + ": the figure differs");
    if (item.worked.size() != other.worked.size() ||
        item.misconceptions.size() != other.misconceptions.size()) {
        out.push_back(id + ": there are more worked lines or misconceptions in one of them");
        return out;
    }
    for (std::size_t i = 0; i < item.misconceptions.size(); ++i) {
        const auto& mine = item.misconceptions[i];
        const auto& theirs = other.misconceptions[i];
        if (mine.name != theirs.name || bone_of(mine.given) != bone_of(theirs.given))
            out.push_back(id + ": misconception \"" + mine.name + "\" differs");
    }
    each_pair(texts_of(item), texts_of(other), [&](const Told& a, const Told& b) {
        if (numbers_of(a.text) != numbers_of(b.text))
            out.push_back(id + ": " + a.place + " has other numbers: \"" + a.text + "\" and \"" +
                          b.text + "\"");
    });
    return out;
}

struct Reading {
    int words;    // a sentence
    int letters;  // a word
};

Reading reading_of(int grade, const std::string& language) {
    const Reading english = grade <= 1   ? Reading{9, 10}
                            : grade <= 3 ? Reading{11, 12}
                                         : Reading{12, 14};
    if (language == "en") return english;
    return {std::min(english.words + 2, sentence_words_max), english.letters + 2};
}

int letters_of(std::string_view word) {
    return static_cast<int>(std::count_if(word.begin(), word.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

}  // namespace

std::vector<std::string> spanish_problems(const Item& english, const Item& spanish) {
    auto out = structure_problems(english, spanish, "spanish-other-numbers");
    const auto missing = [&](const Told& a, const Told& b) {
        if (a.text == b.text && holds_words(a.text))
            out.push_back("spanish-missing: " + a.place + " \"" + a.text + "\"");
        else if (const auto word = english_left(b.text); !word.empty() && a.text != b.text)
            out.push_back("spanish-holds-english: " + b.place + " \"" + b.text + "\" says \"" +
                          word + "\"");
    };
    each_pair(texts_of(english), texts_of(spanish), missing);
    const auto labels = labels_of(english), others = labels_of(spanish);
    // The name of a figure's kind stands first among its members; it is no text.
    each_pair(labels, others, [&](const Told& a, const Told& b) {
        const bool first_of_figure = &a == labels.data() && a.place == "figure";
        if (!first_of_figure && a.text == b.text && words_of(a.text).size() > 1 &&
            holds_words(a.text))
            out.push_back("spanish-missing: " + a.place + " \"" + a.text + "\"");
    });
    for (const auto& one : spanish.misconceptions) {
        for (const char* word : {"tú", "Tú", "tu", "Tu", "tus", "Tus"}) {
            if (says(one.feedback, word))
                out.push_back("feedback-says-you: \"" + one.feedback +
                              "\": name the work, not the child");
        }
    }
    return out;
}

std::vector<std::string> theme_problems(const Item& item, const Item& other) {
    auto out = structure_problems(item, other, "theme-changes-numbers");
    each_pair(texts_of(item), texts_of(other), [&](const Told& a, const Told& b) {
        if (longest_sentence(a.text) != longest_sentence(b.text))
            out.push_back("theme-changes-reading: " + a.place + ": \"" + a.text + "\" and \"" +
                          b.text + "\"");
    });
    return out;
}

std::vector<std::string> reading_problems(const Item& item, int grade,
                                          const std::string& language) {
    std::vector<std::string> out;
    const Reading most = reading_of(grade, language);
    for (const Told& one : texts_of(item)) {
        if (one.place == "spoken") continue;  // the prompt in other words
        if (const int words = longest_sentence(one.text); words > most.words)
            out.push_back("reading-level: " + one.place + " \"" + one.text +
                          "\" has a sentence of " + std::to_string(words) + " words; " +
                          std::to_string(most.words) + " at most in this grade");
        for (const std::string& word : words_of(one.text)) {
            if (letters_of(word) > most.letters)
                out.push_back("reading-level: " + one.place + ": \"" + word + "\" is a word of " +
                              std::to_string(letters_of(word)) + " letters; " +
                              std::to_string(most.letters) + " at most in this grade");
        }
    }
    return out;
}

}  // namespace pipit::pack
