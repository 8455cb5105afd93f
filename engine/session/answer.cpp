// Reading and judging answers. Invariant: exact arithmetic from the keys pressed to the verdict.
#include "engine/session/answer.hpp"

#include "engine/session/answer_shapes.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace pipit::engine {

Answer::Answer() = default;
Answer::Answer(const Answer&) = default;
Answer::Answer(Answer&&) noexcept = default;
Answer& Answer::operator=(const Answer&) = default;
Answer& Answer::operator=(Answer&&) noexcept = default;
Answer::~Answer() = default;

namespace {

constexpr std::size_t digits_max = 9;

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\n\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\n\r") - first + 1);
}

// 1 to 9 digits and nothing else.
std::optional<std::int64_t> read_digits(std::string_view text) {
    if (text.empty() || text.size() > digits_max) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

// A number as written, before it is reduced: what its form is judged by.
struct Written {
    Rational value;
    bool point = false;
    bool fraction = false;
    bool lowest =
        true;  // its fraction, if any, is proper where a whole number stands before it, and reduced
};

std::optional<Written> read_decimal(std::string_view text, std::size_t point) {
    const std::string_view whole_text = text.substr(0, point);
    const std::string_view part_text = text.substr(point + 1);
    const auto whole =
        whole_text.empty() ? std::optional<std::int64_t>(0) : read_digits(whole_text);
    const auto part = read_digits(part_text);
    if (!whole || !part) return std::nullopt;
    std::int64_t scale = 1;
    for (std::size_t i = 0; i < part_text.size(); ++i)
        scale *= 10;
    return Written{Rational(*whole * scale + *part, scale), true, false, true};
}

std::optional<Written> read_fraction(std::string_view text, std::size_t slash) {
    std::int64_t whole = 0;
    bool mixed = false;
    std::string_view top_text = text.substr(0, slash);
    if (const auto space = top_text.find(' '); space != std::string_view::npos) {
        const auto read = read_digits(top_text.substr(0, space));
        if (!read) return std::nullopt;
        whole = *read;
        mixed = true;
        top_text = top_text.substr(space + 1);
    }
    const auto top = read_digits(top_text);
    const auto bottom = read_digits(text.substr(slash + 1));
    if (!top || !bottom || *bottom == 0) return std::nullopt;
    const bool reduced = std::gcd(*top, *bottom) == 1 && *bottom > 1;
    const bool proper = *top > 0 && *top < *bottom;
    return Written{Rational(whole * *bottom + *top, *bottom), false, true,
                   reduced && (proper || !mixed)};
}

std::optional<Written> read_written(std::string_view text) {
    text = trimmed(text);
    const bool minus = !text.empty() && text.front() == '-';
    if (minus) text.remove_prefix(1);
    std::optional<Written> read;
    if (const auto slash = text.find('/'); slash != std::string_view::npos)
        read = read_fraction(text, slash);
    else if (const auto point = text.find('.'); point != std::string_view::npos)
        read = read_decimal(text, point);
    else if (const auto whole = read_digits(text))
        read = Written{Rational(*whole), false, false, true};
    if (read && minus) read->value = Rational(-read->value.numerator(), read->value.denominator());
    return read;
}

// a + sign * b, or nothing where 64 bits do not hold it.
std::optional<Rational> added(const Rational& a, const Rational& b, std::int64_t sign) {
    std::int64_t left = 0, right = 0, top = 0, bottom = 0;
    if (__builtin_mul_overflow(a.numerator(), b.denominator(), &left) ||
        __builtin_mul_overflow(b.numerator() * sign, a.denominator(), &right) ||
        __builtin_add_overflow(left, right, &top) ||
        __builtin_mul_overflow(a.denominator(), b.denominator(), &bottom))
        return std::nullopt;
    return Rational(top, bottom);
}

bool close_enough(const Rational& given, const NumberAnswer& answer) {
    if (given == answer.value) return true;
    if (answer.tolerance.numerator() <= 0) return false;
    const auto low = added(answer.value, answer.tolerance, -1);
    const auto high = added(answer.value, answer.tolerance, 1);
    return low && high && *low <= given && given <= *high;
}

bool form_holds(const Written& written, NumberForm form) {
    switch (form) {
    case NumberForm::any:
        return true;
    case NumberForm::integer:
        return !written.point && !written.fraction;
    case NumberForm::decimal:
        return !written.fraction;
    case NumberForm::fraction:
        return !written.point;
    case NumberForm::lowest_terms:
        return !written.point && written.lowest;
    }
    return false;
}

Verdict judge_number(const NumberAnswer& answer, std::string_view text) {
    const auto written = read_written(text);
    if (!written) return Verdict::unreadable;
    if (!close_enough(written->value, answer)) return Verdict::not_yet;
    return form_holds(*written, answer.form) ? Verdict::right : Verdict::wrong_form;
}

Verdict judge_choice(const ChoiceAnswer& answer, const std::string& text) {
    const auto at = std::find(answer.options.begin(), answer.options.end(), text);
    if (at == answer.options.end()) return Verdict::unreadable;
    return at - answer.options.begin() == answer.right ? Verdict::right : Verdict::not_yet;
}

// Lower case for ASCII and the letters of Latin-1 (UTF-8 C3 80 .. C3 9E); other letters stay.
std::string folded(std::string_view text) {
    std::string out(trimmed(text));
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto byte = static_cast<unsigned char>(out[i]);
        if (byte >= 'A' && byte <= 'Z')
            out[i] = static_cast<char>(byte + 0x20);
        else if (i > 0 && static_cast<unsigned char>(out[i - 1]) == 0xC3 && byte >= 0x80 &&
                 byte <= 0x9E && byte != 0x97)
            out[i] = static_cast<char>(byte + 0x20);
    }
    return out;
}

Verdict judge_text(const TextAnswer& answer, const std::string& text) {
    const std::string given = folded(text);
    if (given.empty()) return Verdict::unreadable;
    const bool right = std::any_of(answer.accepted.begin(), answer.accepted.end(),
                                   [&](const std::string& one) { return folded(one) == given; });
    return right ? Verdict::right : Verdict::not_yet;
}

// "0.35" where the denominator divides a power of ten up to 10^9; else nothing.
std::optional<std::string> decimal_text(const Rational& value) {
    std::int64_t scale = 1;
    std::size_t places = 0;
    while (places < digits_max && scale % value.denominator() != 0) {
        scale *= 10;
        ++places;
    }
    std::int64_t top = 0;
    const std::int64_t size = value.numerator() < 0 ? -value.numerator() : value.numerator();
    if (scale % value.denominator() != 0 ||
        __builtin_mul_overflow(size, scale / value.denominator(), &top))
        return std::nullopt;
    std::string digits = std::to_string(top);
    if (places > 0) {
        if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
        digits.insert(digits.size() - places, ".");
    }
    return (value.numerator() < 0 ? "-" : "") + digits;
}

std::string number_text(const NumberAnswer& answer) {
    const Rational& value = answer.value;
    if (value.denominator() == 1) return std::to_string(value.numerator());
    const bool as_fraction =
        answer.form == NumberForm::fraction || answer.form == NumberForm::lowest_terms ||
        (answer.form == NumberForm::any && answer.allow_fraction && !answer.allow_point);
    if (!as_fraction) {
        if (const auto text = decimal_text(value)) return *text;
    }
    return std::to_string(value.numerator()) + "/" + std::to_string(value.denominator());
}

}  // namespace

std::optional<Rational> read_number(std::string_view text) {
    const auto written = read_written(text);
    if (!written) return std::nullopt;
    return written->value;
}

Verdict judge(const Answer& answer, const Given& given) {
    if (const auto* number = std::get_if<NumberAnswer>(&answer))
        return judge_number(*number, given.text);
    if (const auto* choice = std::get_if<ChoiceAnswer>(&answer))
        return judge_choice(*choice, given.text);
    if (const auto* text = std::get_if<TextAnswer>(&answer)) return judge_text(*text, given.text);
    return judge_shape(answer, given.text);
}

bool same_given(const Answer& answer, std::string_view one, std::string_view other) {
    if (one == other) return true;
    if (const auto* grid = std::get_if<GridAnswer>(&answer)) return same_cells(*grid, one, other);
    if (!std::holds_alternative<NumberAnswer>(answer)) return false;
    const auto value = read_number(one);
    return value && read_number(other) == value;
}

std::string answer_text(const Answer& answer) {
    if (const auto* number = std::get_if<NumberAnswer>(&answer)) return number_text(*number);
    if (const auto* choice = std::get_if<ChoiceAnswer>(&answer)) {
        assert(choice->right >= 0 && choice->right < static_cast<int>(choice->options.size()));
        return choice->options[static_cast<std::size_t>(choice->right)];
    }
    if (const auto* text = std::get_if<TextAnswer>(&answer))
        return text->accepted.empty() ? std::string() : text->accepted.front();
    return shape_text(answer);
}

}  // namespace pipit::engine
