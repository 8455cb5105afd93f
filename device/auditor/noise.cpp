// See noise.hpp.
#include "device/auditor/noise.hpp"

#include <array>

namespace pipit::audit {

namespace {

bool printable(std::uint8_t one) {
    return (one >= 0x20 && one < 0x7F) || one == '\n' || one == '\t' || one == '\r';
}

std::string words(std::size_t letters, std::size_t at, const char* as) {
    return std::to_string(letters) + " letters of text as " + as + " at byte " + std::to_string(at);
}

}  // namespace

double spread_of(std::span<const std::uint8_t> bytes) {
    std::array<std::size_t, 256> counts{};
    for (const std::uint8_t one : bytes)
        ++counts[one];
    const double expected = static_cast<double>(bytes.size()) / 256.0;
    double out = 0.0;
    for (const std::size_t count : counts) {
        const double off = static_cast<double>(count) - expected;
        out += off * off / expected;
    }
    return out;
}

std::optional<std::string> text_in(std::span<const std::uint8_t> bytes, std::size_t from) {
    std::size_t run = 0;
    for (std::size_t at = from; at < bytes.size(); ++at) {
        run = printable(bytes[at]) ? run + 1 : 0;
        if (run == text_bytes) return words(run, at + 1 - run, "UTF-8");
    }
    for (const std::size_t low : {std::size_t{0}, std::size_t{1}}) {
        for (const std::size_t start : {std::size_t{0}, std::size_t{1}}) {
            std::size_t units = 0;
            for (std::size_t at = from + start; at + 1 < bytes.size(); at += 2) {
                const bool unit = printable(bytes[at + low]) && bytes[at + 1 - low] == 0;
                units = unit ? units + 1 : 0;
                if (units == text_units)
                    return words(units, at + 2 - 2 * units, low == 0 ? "UTF-16 LE" : "UTF-16 BE");
            }
        }
    }
    return std::nullopt;
}

}  // namespace pipit::audit
