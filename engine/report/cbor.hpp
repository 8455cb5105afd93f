// Deterministic CBOR, a strict subset of RFC 8949 section 4.2: unsigned and negative integers, byte
// and text strings, booleans, arrays and maps with integer keys in rising order; definite shortest
// lengths, nesting of at most 6. Invariant: one value has one encoding, and Reader takes no other.
#pragma once

#include "engine/result.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::engine::cbor {

inline constexpr int depth_max = 6;
inline constexpr std::size_t payload_max =
    32559;  // bytes: the largest envelope's 32,687 less 128 for its frame

using Bytes = std::vector<std::uint8_t>;

// Appends items; the caller announces as many items as it then writes.
class Writer {
  public:
    Writer() = default;
    // room: bytes taken at once. Who writes secrets takes enough, so that growing leaves no copy
    // behind, and wipes what take() gave.
    explicit Writer(std::size_t room) { out_.reserve(room); }

    void unsigned_integer(std::uint64_t value) { head(0, value); }
    void integer(std::int64_t value);
    void bytes(std::span<const std::uint8_t> value);
    void text(std::string_view value);  // UTF-8
    void boolean(bool value) { out_.push_back(value ? 0xF5 : 0xF4); }
    void array(std::size_t items) { head(4, items); }
    void map(std::size_t pairs) { head(5, pairs); }
    Bytes take() { return std::move(out_); }

  private:
    void head(unsigned major, std::uint64_t value);
    Bytes out_;
};

// Reads what the caller expects, item by item. The first thing that does not hold is kept as
// problem(); from then on every read gives a zero, so a caller may check once at the end.
class Reader {
  public:
    explicit Reader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    std::uint64_t unsigned_integer(std::string_view what, std::uint64_t max);
    std::int64_t integer(std::string_view what, std::int64_t min, std::int64_t max);
    Bytes bytes(std::string_view what, std::size_t min, std::size_t max);
    std::string text(std::string_view what, std::size_t max);  // max in bytes
    bool boolean(std::string_view what);
    std::size_t array(std::string_view what, std::size_t min, std::size_t max);
    void map(std::string_view what, std::size_t pairs);  // exactly this many
    std::size_t map(std::string_view what, std::size_t min, std::size_t max);
    void key(std::string_view what, std::uint64_t expected);   // an integer key of a map
    void end(std::string_view what);                           // nothing may follow
    void refuse(std::string_view what, std::string_view why);  // for a caller's own rule

    bool ok() const { return problem_.empty(); }
    const std::string& place() const { return place_; }
    const std::string& problem() const { return problem_; }

  private:
    std::uint64_t head(std::string_view what, unsigned major);
    std::span<const std::uint8_t> string(std::string_view what, unsigned major, std::size_t min,
                                         std::size_t max);

    std::span<const std::uint8_t> bytes_;
    std::size_t at_ = 0;
    std::string place_;
    std::string problem_;
};

// Whether these bytes are exactly one item of the subset, at most `max` bytes long; bad_input says
// at which byte and why not. For text that is not UTF-8, long lengths, floats, tags, null, unsorted
// or doubled keys, too deep a nesting, anything after the item.
Result<Done> check(std::span<const std::uint8_t> bytes, std::size_t max = payload_max);

// How many bytes the item of the subset takes that these begin with; 0: they begin with none.
std::size_t length(std::span<const std::uint8_t> bytes);

bool is_utf8(std::string_view text);

}  // namespace pipit::engine::cbor
