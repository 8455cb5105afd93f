// See sent_keys.hpp.
#include "engine/session/sent_keys.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace pipit::engine {

namespace {

constexpr std::size_t digest_size = std::tuple_size_v<LedgerDigest>;
constexpr std::size_t opening_size = 64;

bool is_sealed(const LedgerEntry& line) {
    return line.digest.size() == digest_size && line.opening.size() == opening_size;
}

void put_hex(std::string& out, std::span<const std::uint8_t> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    for (const std::uint8_t byte : bytes) {
        out += digits[byte >> 4];
        out += digits[byte & 15U];
    }
}

}  // namespace

std::string sent_keys(const LearnerId& who, std::span<const LedgerEntry> lines) {
    std::string out =
        "{\n  \"what\": \"Keys of the messages that a learner's Pipit sent to a class. "
        "Who has this file and a recording of the network can read them.\",\n"
        "  \"pipit_sent_keys\": " +
        std::to_string(sent_keys_format) + ",\n  \"learner\": \"";
    put_hex(out, who.bytes);
    out += "\",\n  \"sent\": [";
    bool first = true;
    for (const LedgerEntry& line : lines) {
        if (!is_sealed(line)) continue;
        out += first ? "\n" : ",\n";
        first = false;
        out += "    {\"digest\": \"";
        put_hex(out, line.digest);
        out += "\", \"opening\": \"";
        put_hex(out, line.opening);
        out += "\"}";
    }
    return out + (first ? "]\n}\n" : "\n  ]\n}\n");
}

bool has_sent_keys(std::span<const LedgerEntry> lines) {
    return std::ranges::any_of(lines, is_sealed);
}

}  // namespace pipit::engine
