// The subset's writer, reader and checker. Invariant: whatever Writer writes passes check(), and
// bytes that pass check() are what Writer would write for the same value.
#include "engine/report/cbor.hpp"

#include <utility>

namespace pipit::engine::cbor {

namespace {

enum Major : unsigned {
    uint_ = 0,
    negative = 1,
    byte_string = 2,
    text_string = 3,
    array_ = 4,
    map_ = 5
};

struct Head {
    unsigned major = 0;
    std::uint64_t value = 0;
    std::size_t size = 0;  // bytes of the head itself
    const char* problem = nullptr;
};

// Reads a head and refuses lengths that are not the shortest or not definite.
Head read_head(std::span<const std::uint8_t> bytes) {
    if (bytes.empty()) return {0, 0, 0, "the bytes end too early"};
    Head out;
    out.major = bytes[0] >> 5;
    const unsigned low = bytes[0] & 31U;
    if (out.major == 7)
        return low == 20 || low == 21 ? Head{7, low, 1, nullptr}
                                      : Head{7, 0, 1, "only true and false are allowed here"};
    if (out.major == 6) return {6, 0, 1, "tags are not allowed"};
    if (low < 24) return {out.major, low, 1, nullptr};
    if (low > 27) return {out.major, 0, 1, "only definite lengths are allowed"};
    const std::size_t extra = std::size_t{1} << (low - 24);
    if (bytes.size() < 1 + extra) return {out.major, 0, 1, "the bytes end too early"};
    for (std::size_t i = 0; i < extra; ++i)
        out.value = out.value << 8 | bytes[1 + i];
    out.size = 1 + extra;
    const bool shortest = extra == 1 ? out.value >= 24 : out.value >> (4 * extra) != 0;
    if (!shortest) out.problem = "a number is not written in its shortest form";
    return out;
}

// One item at `at`, moving it past; null when it holds.
const char* walk(std::span<const std::uint8_t> bytes, std::size_t& at, int depth) {
    const Head head = read_head(bytes.subspan(at));
    if (head.problem) return head.problem;
    at += head.size;
    const std::size_t left = bytes.size() - at;
    if (head.major == byte_string || head.major == text_string) {
        if (head.value > left) return "the bytes end too early";
        const auto* text = reinterpret_cast<const char*>(bytes.data() + at);
        const auto size = static_cast<std::size_t>(head.value);
        if (head.major == text_string && !is_utf8({text, size})) return "a text is not UTF-8";
        at += size;
        return nullptr;
    }
    if (head.major != array_ && head.major != map_) return nullptr;
    if (depth == depth_max) return "nested too deeply";
    const std::size_t each = head.major == map_ ? 2 : 1;
    if (head.value > left / each) return "the bytes end too early";
    std::uint64_t last_key = 0;
    for (std::uint64_t i = 0; i < head.value; ++i) {
        if (head.major == map_) {
            const Head key = read_head(bytes.subspan(at));
            if (key.problem) return key.problem;
            if (key.major != uint_) return "a key is not an unsigned integer";
            if (i > 0 && key.value <= last_key) return "keys are not in rising order";
            last_key = key.value;
            at += key.size;
        }
        if (const char* problem = walk(bytes, at, depth + 1)) return problem;
    }
    return nullptr;
}

}  // namespace

void Writer::head(unsigned major, std::uint64_t value) {
    const auto first = static_cast<std::uint8_t>(major << 5);
    if (value < 24) {
        out_.push_back(static_cast<std::uint8_t>(first | value));
        return;
    }
    unsigned log = 0;
    while (log < 3 && value >> (8U << log) != 0)
        ++log;
    out_.push_back(static_cast<std::uint8_t>(first | (24U + log)));
    for (int shift = (8 << log) - 8; shift >= 0; shift -= 8)
        out_.push_back(static_cast<std::uint8_t>(value >> shift));
}

void Writer::integer(std::int64_t value) {
    if (value >= 0)
        head(uint_, static_cast<std::uint64_t>(value));
    else
        head(negative, static_cast<std::uint64_t>(-(value + 1)));
}

void Writer::bytes(std::span<const std::uint8_t> value) {
    head(byte_string, value.size());
    out_.insert(out_.end(), value.begin(), value.end());
}

void Writer::text(std::string_view value) {
    head(text_string, value.size());
    for (const char c : value)
        out_.push_back(static_cast<std::uint8_t>(c));
}

void Reader::refuse(std::string_view what, std::string_view why) {
    if (!ok()) return;
    place_ = what;
    problem_ = why;
}

std::uint64_t Reader::head(std::string_view what, unsigned major) {
    if (!ok()) return 0;
    const Head read = read_head(bytes_.subspan(at_));
    if (read.problem) {
        refuse(what, read.problem);
        return 0;
    }
    if (read.major != major) {
        refuse(what, "another kind of value stands here");
        return 0;
    }
    at_ += read.size;
    return read.value;
}

std::uint64_t Reader::unsigned_integer(std::string_view what, std::uint64_t max) {
    const std::uint64_t value = head(what, uint_);
    if (value <= max) return value;
    refuse(what, "the number is too large");
    return 0;
}

std::int64_t Reader::integer(std::string_view what, std::int64_t min, std::int64_t max) {
    const bool below = at_ < bytes_.size() && bytes_[at_] >> 5 == negative;
    const std::uint64_t size = head(what, below ? negative : uint_);
    if (!ok()) return 0;
    if (size > static_cast<std::uint64_t>(INT64_MAX)) {
        refuse(what, "the number is too large");
        return 0;
    }
    const auto value =
        below ? -1 - static_cast<std::int64_t>(size) : static_cast<std::int64_t>(size);
    if (value >= min && value <= max) return value;
    refuse(what, "the number is out of range");
    return 0;
}

std::span<const std::uint8_t> Reader::string(std::string_view what, unsigned major, std::size_t min,
                                             std::size_t max) {
    const std::uint64_t size = head(what, major);
    if (!ok()) return {};
    if (size > bytes_.size() - at_) {
        refuse(what, "the bytes end too early");
        return {};
    }
    if (size < min || size > max) {
        refuse(what, "it is too short or too long");
        return {};
    }
    const auto out = bytes_.subspan(at_, static_cast<std::size_t>(size));
    at_ += out.size();
    return out;
}

Bytes Reader::bytes(std::string_view what, std::size_t min, std::size_t max) {
    const auto read = string(what, byte_string, min, max);
    return {read.begin(), read.end()};
}

std::string Reader::text(std::string_view what, std::size_t max) {
    const auto read = string(what, text_string, 0, max);
    std::string out(read.begin(), read.end());
    if (is_utf8(out)) return out;
    refuse(what, "a text is not UTF-8");
    return {};
}

bool Reader::boolean(std::string_view what) {
    return head(what, 7) == 21;
}

std::size_t Reader::array(std::string_view what, std::size_t min, std::size_t max) {
    const std::uint64_t items = head(what, array_);
    if (items >= min && items <= max) return static_cast<std::size_t>(items);
    refuse(what, "it has too few or too many items");
    return 0;
}

void Reader::map(std::string_view what, std::size_t pairs) {
    (void)map(what, pairs, pairs);
}

std::size_t Reader::map(std::string_view what, std::size_t min, std::size_t max) {
    const std::uint64_t pairs = head(what, map_);
    if (pairs >= min && pairs <= max) return static_cast<std::size_t>(pairs);
    refuse(what, "it has a field too many or too few");
    return 0;
}

void Reader::key(std::string_view what, std::uint64_t expected) {
    if (head(what, uint_) != expected) refuse(what, "another field stands here");
}

void Reader::end(std::string_view what) {
    if (at_ != bytes_.size()) refuse(what, "something follows the end");
}

std::size_t length(std::span<const std::uint8_t> bytes) {
    std::size_t at = 0;
    return walk(bytes, at, 0) == nullptr ? at : 0;
}

Result<Done> check(std::span<const std::uint8_t> bytes, std::size_t max) {
    if (bytes.size() > max) return Error{ErrorCode::bad_input, "CBOR", "it is longer than allowed"};
    std::size_t at = 0;
    const char* problem = walk(bytes, at, 0);
    if (!problem && at != bytes.size()) problem = "something follows the end";
    if (problem) return Error{ErrorCode::bad_input, "CBOR byte " + std::to_string(at), problem};
    return Done{};
}

// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        const auto lead = static_cast<unsigned char>(text[i]);
        std::size_t more = 0;
        std::uint32_t point = lead;
        if (lead >= 0xF0 && lead <= 0xF4)
            more = 3, point = lead & 7U;
        else if (lead >= 0xE0 && lead < 0xF0)
            more = 2, point = lead & 15U;
        else if (lead >= 0xC2 && lead < 0xE0)
            more = 1, point = lead & 31U;
        else if (lead >= 0x80)
            return false;
        if (text.size() - i <= more) return false;
        for (std::size_t k = 1; k <= more; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if ((next & 0xC0U) != 0x80) return false;
            point = point << 6 | (next & 0x3FU);
        }
        if ((more == 2 && (point < 0x800 || (point >= 0xD800 && point < 0xE000))) ||
            (more == 3 && (point < 0x10000 || point > 0x10FFFF)))
            return false;
        i += more + 1;
    }
    return true;
}

}  // namespace pipit::engine::cbor
