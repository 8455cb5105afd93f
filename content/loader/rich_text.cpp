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

// How one language reads what is written in signs.
struct Reading {
    std::array<const char*, 20> counts;
    std::array<const char*, 21> part;   // "fifth", by the lower number
    std::array<const char*, 21> parts;  // "fifths"
    const char* over;                   // "3 over 25"
    const char* also;                   // between a whole and its fraction
    const char* dollar;
    const char* dollars;
    const char* cents;  // between dollars and cents, and after them
    const char* cents_after;
    const char* power;  // before an exponent beyond 3
    // As they are read, longer ones first. Those that end in a letter end a word.
    std::array<std::pair<std::string_view, std::string_view>, 44> signs;
};

const Reading english = {
    {"zero",     "one",     "two",     "three",     "four",     "five",    "six",
     "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
     "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"},
    {"",           "whole",      "half",       "third",     "quarter",   "fifth",
     "sixth",      "seventh",    "eighth",     "ninth",     "tenth",     "eleventh",
     "twelfth",    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
     "eighteenth", "nineteenth", "twentieth"},
    {"",           "wholes",     "halves",       "thirds",      "quarters",
     "fifths",     "sixths",     "sevenths",     "eighths",     "ninths",
     "tenths",     "elevenths",  "twelfths",     "thirteenths", "fourteenths",
     "fifteenths", "sixteenths", "seventeenths", "eighteenths", "nineteenths",
     "twentieths"},
    "over",
    "and ",
    " dollar",
    " dollars",
    " and ",
    " cents",
    " to the power of ",
    {{{" cm²", " square centimeters"},
      {" cm³", " cubic centimeters"},
      {" m²", " square meters"},
      {" m³", " cubic meters"},
      {" km²", " square kilometers"},
      {" in²", " square inches"},
      {" ft²", " square feet"},
      {" mm", " millimeters"},
      {" cm", " centimeters"},
      {" km", " kilometers"},
      {" kg", " kilograms"},
      {" mL", " milliliters"},
      {" ft", " feet"},
      {" m", " meters"},
      {" g", " grams"},
      {" L", " liters"},
      {"°C", " degrees"},
      {"°", " degrees"},
      {"×", " times "},
      {"·", " times "},
      {"÷", " divided by "},
      {"−", " minus "},
      {"±", " plus or minus "},
      {"+", " plus "},
      {"≈", " is about "},
      {"≠", " is not equal to "},
      {"≤", " is at most "},
      {"≥", " is at least "},
      {"<", " is less than "},
      {">", " is greater than "},
      {"=", " equals "},
      {"√", " the square root of "},
      {"∛", " the cube root of "},
      {"π", " pi "},
      {"²", " squared "},
      {"³", " cubed "},
      {"%", " percent"},
      {"→", " goes to "},
      {"′", " prime"},
      {"…", "."},
      {"–", ", "},
      {"(", " ("},
      {")", ") "},
      {"\n", ". "}}}};

const Reading spanish = {
    {"cero",    "un",     "dos",       "tres",       "cuatro",    "cinco",     "seis",
     "siete",   "ocho",   "nueve",     "diez",       "once",      "doce",      "trece",
     "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve"},
    {"",          "entero",       "medio",         "tercio",       "cuarto",
     "quinto",    "sexto",        "séptimo",       "octavo",       "noveno",
     "décimo",    "onceavo",      "doceavo",       "treceavo",     "catorceavo",
     "quinceavo", "dieciseisavo", "diecisieteavo", "dieciochoavo", "diecinueveavo",
     "veinteavo"},
    {"",           "enteros",       "medios",         "tercios",       "cuartos",
     "quintos",    "sextos",        "séptimos",       "octavos",       "novenos",
     "décimos",    "onceavos",      "doceavos",       "treceavos",     "catorceavos",
     "quinceavos", "dieciseisavos", "diecisieteavos", "dieciochoavos", "diecinueveavos",
     "veinteavos"},
    "sobre",
    "y ",
    " dólar",
    " dólares",
    " con ",
    " centavos",
    " a la ",
    {{{" cm²", " centímetros cuadrados"},
      {" cm³", " centímetros cúbicos"},
      {" m²", " metros cuadrados"},
      {" m³", " metros cúbicos"},
      {" km²", " kilómetros cuadrados"},
      {" in²", " pulgadas cuadradas"},
      {" ft²", " pies cuadrados"},
      {" mm", " milímetros"},
      {" cm", " centímetros"},
      {" km", " kilómetros"},
      {" kg", " kilogramos"},
      {" mL", " mililitros"},
      {" ft", " pies"},
      {" m", " metros"},
      {" g", " gramos"},
      {" L", " litros"},
      {"°C", " grados"},
      {"°", " grados"},
      {"×", " por "},
      {"·", " por "},
      {"÷", " dividido entre "},
      {"−", " menos "},
      {"±", " más o menos "},
      {"+", " más "},
      {"≈", " es más o menos "},
      {"≠", " no es igual a "},
      {"≤", " es a lo más "},
      {"≥", " es al menos "},
      {"<", " es menor que "},
      {">", " es mayor que "},
      {"=", " es igual a "},
      {"√", " la raíz cuadrada de "},
      {"∛", " la raíz cúbica de "},
      {"π", " pi "},
      {"²", " al cuadrado "},
      {"³", " al cubo "},
      {"%", " por ciento"},
      {"→", " va a "},
      {"′", " prima"},
      {"…", "."},
      {"–", ", "},
      {"(", " ("},
      {")", ") "},
      {"\n", ". "}}}};

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

bool ends_in_digit(const std::string& out) {
    return !out.empty() && digit(out.back());
}

// "… 1", not "… 21" and not "0.1".
bool ends_in_one(const std::string& out) {
    return out.ends_with("1") &&
           (out.size() == 1 || (!digit(out[out.size() - 2]) && out[out.size() - 2] != '.'));
}

// " cm", " m²": a space and a unit's letters, read after a number alone.
bool unit(std::string_view sign) {
    return sign.size() > 1 && sign[0] == ' ';
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
    const Reading& reading = language == "es" ? spanish : english;
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
                if (at_sentence_start(out) && words[0] >= 'a' && words[0] <= 'z')
                    words[0] = static_cast<char>(words[0] - 'a' + 'A');
                out += words;
                i += stacked->length;
                continue;
            }
        }
        if (const auto [exponent, length] = exponent_at(text, i); length > 0) {
            const bool below = exponent[0] == '-';
            out += reading.power;
            if (below) out += language == "es" ? "menos " : "minus ";
            out += exponent.substr(below ? 1 : 0) + " ";
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
        // Letters and digits begin no sign; a space begins a unit, which stands after a number.
        const char c = text[i];
        if (letter_at(text, i) || digit(c) || (c == ' ' && !ends_in_digit(out))) {
            out += c;
            ++i;
            continue;
        }
        bool replaced = false;
        for (const auto& [sign, words] : reading.signs) {
            if (text.substr(i, sign.size()) != sign) continue;
            const std::size_t after = i + sign.size();
            if (unit(sign) &&
                (!ends_in_digit(out) || (after < text.size() && letter_at(text, after))))
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
