// JSON (RFC 8259) in one written form: no spaces, names in the caller's order, integers above
// 2^53 - 1 as text (other programs' numbers end there), '<', '>' and '&' escaped so that it can
// stand inside a page. Invariant: one value has one text, and Reader takes no other. A library's
// reader would take many, and would bring a library into the rooms that have none.
#pragma once

#include "engine/ids.hpp"
#include "engine/report/cbor.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace pipit::engine::json {

inline constexpr std::uint64_t plain_integer_max = (std::uint64_t{1} << 53) - 1;
inline constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

// "2026-11-23" (proleptic Gregorian); a year beyond 0000 to 9999 as sign and seven digits.
std::string date_text(Day day);
std::string hex_text(std::span<const std::uint8_t> bytes);     // small letters
std::string base64_text(std::span<const std::uint8_t> bytes);  // RFC 4648 4, padded

// Appends what the caller says, with commas and quotes.
class Writer {
  public:
    void begin(char bracket);    // '{' or '['
    void end(char bracket);      // '}' or ']'
    void row() { row_ = true; }  // what comes next begins a line
    void key(std::string_view name);
    void number(std::uint64_t value);
    void text(std::string_view value);  // UTF-8
    void flag(bool value);
    void null();
    void day(Day value) { text(date_text(value)); }
    void hex(std::span<const std::uint8_t> value) { text(hex_text(value)); }
    void base64(std::span<const std::uint8_t> value) { text(base64_text(value)); }
    std::string take() { return std::move(out_) + "\n"; }

  private:
    void separate();
    std::string out_;
    bool first_ = true;
    bool row_ = false;
};

// Reads what the caller expects, item by item: as cbor::Reader, the first thing that does not hold
// is kept, and from then on every read gives a zero.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    void begin(char bracket);
    void end(char bracket);
    void row() { row_ = true; }
    void key(std::string_view name);
    std::string any_key(std::string_view what);
    // Whether the list or object that was begun goes on; false after a problem.
    bool more() const;
    std::uint64_t number(std::string_view what);
    std::string text(std::string_view what, std::size_t bytes_max = no_limit);
    bool flag(std::string_view what);
    bool null();  // true, and past it, where null stands
    Day day(std::string_view what);
    cbor::Bytes hex(std::string_view what);
    cbor::Bytes base64(std::string_view what);
    void finish();  // nothing may follow
    void refuse(std::string_view what, std::string_view why);

    bool ok() const { return problem_.empty(); }
    const std::string& place() const { return place_; }  // "line 12, answered.level"
    const std::string& problem() const { return problem_; }

  private:
    void separate(std::string_view what);
    bool take(std::string_view literal);
    void expect(std::string_view what, std::string_view literal);
    std::string_view quoted(std::string_view what);

    std::string_view text_;
    std::size_t at_ = 0;
    bool first_ = true;
    bool row_ = false;
    std::string place_;
    std::string problem_;
};

}  // namespace pipit::engine::json
