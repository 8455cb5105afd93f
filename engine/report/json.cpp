// See json.hpp. Every read value is written again and held against what stood there, so that the
// two halves cannot disagree about what the one form is.
#include "engine/report/json.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace pipit::engine::json {

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::string_view base64_digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

bool is_escaped(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == '<' || c == '>' ||
           c == '&';
}

std::string escaped(std::string_view words) {
    std::string out;
    out.reserve(words.size());
    for (const char c : words) {
        if (!is_escaped(c)) {
            out += c;
        } else if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else {
            out += "\\u00";
            out += hex_digits[static_cast<unsigned char>(c) >> 4U];
            out += hex_digits[static_cast<unsigned char>(c) & 15U];
        }
    }
    return out;
}

// Of escaped(); what it did not write comes out as something it writes otherwise.
std::string unescaped(std::string_view written) {
    std::string out;
    out.reserve(written.size());
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written[i] != '\\') {
            out += written[i];
        } else if (written.substr(i).starts_with("\\u00") && i + 5 < written.size()) {
            const auto high = hex_digits.find(written[i + 4]);
            const auto low = hex_digits.find(written[i + 5]);
            if (high == std::string_view::npos || low == std::string_view::npos) return {};
            out += static_cast<char>(high << 4U | low);
            i += 5;
        } else if (++i < written.size()) {
            out += written[i];
        }
    }
    return out;
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), days_from_civil and
// civil_from_days.
struct Civil {
    std::int64_t year = 1970;
    unsigned month = 1;
    unsigned day = 1;
};

Civil civil_of(Day day) {
    const std::int64_t z = std::int64_t{day.value} + 719468;
    const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    const auto doe = static_cast<unsigned>(z - era * 146097);
    const unsigned yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const unsigned doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    const unsigned mp = (5 * doy + 2) / 153;
    const unsigned month = mp < 10 ? mp + 3 : mp - 9;
    return {std::int64_t{yoe} + era * 400 + (month <= 2 ? 1 : 0), month,
            doy - (153 * mp + 2) / 5 + 1};
}

std::int64_t day_of(const Civil& date) {
    const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const auto yoe = static_cast<unsigned>(year - era * 400);
    const unsigned mp = date.month > 2 ? date.month - 3 : date.month + 9;
    const unsigned doy = (153 * mp + 2) / 5 + date.day - 1;
    const unsigned doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + std::int64_t{doe} - 719468;
}

std::string padded(std::uint64_t value, std::size_t digits) {
    std::string out = std::to_string(value);
    return std::string(out.size() < digits ? digits - out.size() : 0, '0') + out;
}

// All of it digits; 0 where it is not, which is written otherwise.
std::uint64_t digits_in(std::string_view text) {
    std::uint64_t out = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? out : 0;
}

cbor::Bytes hex_in(std::string_view text) {
    cbor::Bytes out;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        out.push_back(static_cast<std::uint8_t>(hex_digits.find(text[i]) << 4U |
                                                (hex_digits.find(text[i + 1]) & 15U)));
    return out;
}

cbor::Bytes base64_in(std::string_view text) {
    cbor::Bytes out;
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : text) {
        if (c == '=') break;
        bits = bits << 6U | (static_cast<std::uint32_t>(base64_digits.find(c)) & 63U);
        held += 6;
        if (held >= 8) out.push_back(static_cast<std::uint8_t>(bits >> (held -= 8)));
    }
    return out;
}

}  // namespace

std::string date_text(Day day) {
    const Civil date = civil_of(day);
    const bool common = date.year >= 0 && date.year <= 9999;
    const auto year = static_cast<std::uint64_t>(date.year < 0 ? -date.year : date.year);
    const std::string sign = date.year < 0 ? "-" : "+";
    return (common ? padded(year, 4) : sign + padded(year, 7)) + "-" + padded(date.month, 2) + "-" +
           padded(date.day, 2);
}

std::string hex_text(std::span<const std::uint8_t> bytes) {
    std::string out;
    out.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        out += hex_digits[byte >> 4U];
        out += hex_digits[byte & 15U];
    }
    return out;
}

std::string base64_text(std::span<const std::uint8_t> bytes) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t here = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 3; ++k)
            bits = bits << 8U | (k < here ? bytes[i + k] : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            out += k <= here ? base64_digits[bits >> (18 - 6 * k) & 63U] : '=';
    }
    return out;
}

// ---- writing ------------------------------------------------------------------------------------

void Writer::separate() {
    if (!first_) out_ += ',';
    if (row_) out_ += '\n';
    first_ = row_ = false;
}

void Writer::begin(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
}

void Writer::end(char bracket) {
    out_ += bracket;
    first_ = row_ = false;
}

void Writer::key(std::string_view name) {
    text(name);
    out_ += ':';
    first_ = true;  // its value follows without a comma
}

void Writer::number(std::uint64_t value) {
    if (value > plain_integer_max) return text(std::to_string(value));
    separate();
    out_ += std::to_string(value);
}

void Writer::text(std::string_view value) {
    separate();
    out_ += '"' + escaped(value) + '"';
}

void Writer::flag(bool value) {
    separate();
    out_ += value ? "true" : "false";
}

void Writer::null() {
    separate();
    out_ += "null";
}

// ---- reading ------------------------------------------------------------------------------------

void Reader::refuse(std::string_view what, std::string_view why) {
    if (!ok()) return;
    const auto read = text_.substr(0, std::min(at_, text_.size()));
    const auto line = 1 + std::count(read.begin(), read.end(), '\n');
    place_ = "line " + std::to_string(line) + ", " + std::string(what);
    problem_ = std::string(why);
}

bool Reader::take(std::string_view literal) {
    if (!ok() || !text_.substr(at_).starts_with(literal)) return false;
    at_ += literal.size();
    return true;
}

void Reader::expect(std::string_view what, std::string_view literal) {
    if (ok() && !take(literal))
        refuse(what,
               at_ == text_.size() ? "the text ends too early" : "something else stands here");
}

void Reader::separate(std::string_view what) {
    if (!first_) expect(what, ",");
    if (row_) expect(what, "\n");
    first_ = row_ = false;
}

void Reader::begin(char bracket) {
    const std::string_view what = bracket == '{' ? "an object" : "a list";
    separate(what);
    expect(what, {&bracket, 1});
    first_ = true;
}

void Reader::end(char bracket) {
    expect(bracket == '}' ? "the end of an object" : "the end of a list", {&bracket, 1});
    first_ = row_ = false;
}

bool Reader::more() const {
    return ok() && at_ < text_.size() && text_[at_] != ']' && text_[at_] != '}';
}

// What stands between the next quotes, as it is written.
std::string_view Reader::quoted(std::string_view what) {
    separate(what);
    expect(what, "\"");
    if (!ok()) return {};
    std::size_t end = at_;
    while (end < text_.size() && text_[end] != '"')
        end += text_[end] == '\\' ? 2 : 1;
    if (end >= text_.size()) {
        refuse(what, "the text ends too early");
        return {};
    }
    const auto out = text_.substr(at_, end - at_);
    at_ = end + 1;
    return out;
}

void Reader::key(std::string_view name) {
    if (any_key(name) != name) refuse(name, "another name stands here");
}

std::string Reader::any_key(std::string_view what) {
    std::string name = text(what);
    expect(what, ":");
    first_ = true;
    return name;
}

std::string Reader::text(std::string_view what, std::size_t bytes_max) {
    const auto written = quoted(what);
    std::string out = unescaped(written);
    if (ok() && escaped(out) != written) refuse(what, "a sign is not written as it has to be");
    if (ok() && !cbor::is_utf8(out)) refuse(what, "a text is not UTF-8");
    if (ok() && out.size() > bytes_max) refuse(what, "it is too long");
    return ok() ? out : std::string();
}

std::uint64_t Reader::number(std::string_view what) {
    separate(what);
    if (!ok()) return 0;
    const bool in_quotes = take("\"");
    std::size_t end = at_;
    while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9')
        ++end;
    const auto written = text_.substr(at_, end - at_);
    const std::uint64_t value = digits_in(written);
    at_ = end;
    if (std::to_string(value) != written || in_quotes != (value > plain_integer_max) ||
        (in_quotes && !take("\"")))
        refuse(what, "it is no number as it has to be written");
    return ok() ? value : 0;
}

bool Reader::flag(std::string_view what) {
    separate(what);
    if (take("true")) return true;
    expect(what, "false");
    return false;
}

bool Reader::null() {
    const std::size_t begins = at_ + (first_ ? 0 : 1) + (row_ ? 1 : 0);
    if (!ok() || begins > text_.size() || !text_.substr(begins).starts_with("null")) return false;
    separate("null");
    return take("null");
}

Day Reader::day(std::string_view what) {
    const std::string written = text(what, 16);
    if (!ok()) return {};
    const bool common = written.size() == 10;
    const std::size_t years = common ? 4 : 8;  // with the sign
    if (written.size() != years + 6) {
        refuse(what, "it is no date");
        return {};
    }
    Civil date;
    date.year = static_cast<std::int64_t>(
        digits_in(std::string_view(written).substr(common ? 0 : 1, common ? 4 : 7)));
    if (written.front() == '-') date.year = -date.year;
    date.month = static_cast<unsigned>(digits_in(std::string_view(written).substr(years + 1, 2)));
    date.day = static_cast<unsigned>(digits_in(std::string_view(written).substr(years + 4, 2)));
    const bool possible = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
    const std::int64_t value = possible ? day_of(date) : std::numeric_limits<std::int64_t>::min();
    const bool fits = value >= std::numeric_limits<std::int32_t>::min() &&
                      value <= std::numeric_limits<std::int32_t>::max();
    const Day out{fits ? static_cast<std::int32_t>(value) : 0};
    if (!fits || date_text(out) != written) refuse(what, "it is no date");
    return ok() ? out : Day{};
}

cbor::Bytes Reader::hex(std::string_view what) {
    const auto written = quoted(what);
    cbor::Bytes out = hex_in(written);
    if (ok() && hex_text(out) != written) refuse(what, "it is not hexadecimal");
    return ok() ? out : cbor::Bytes{};
}

cbor::Bytes Reader::base64(std::string_view what) {
    const auto written = quoted(what);
    cbor::Bytes out = base64_in(written);
    if (ok() && base64_text(out) != written) refuse(what, "it is not base64");
    return ok() ? out : cbor::Bytes{};
}

void Reader::finish() {
    expect("the end", "\n");
    if (ok() && at_ != text_.size()) refuse("the end", "something follows");
}

}  // namespace pipit::engine::json
