// See written_forms.hpp.
#include "device/platform/written_forms.hpp"

#include <cstdint>

namespace pipit::platform {

namespace {

constexpr std::string_view base64_letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// The letters that these bytes alone decide, where `before` other bytes (0 to 2) stand in front of
// them.
std::string base64(std::string_view bytes, std::size_t before) {
    const std::string all = std::string(before, '\0') + std::string(bytes);
    std::string out;
    const std::size_t first = (8 * before + 5) / 6;
    const std::size_t past = 8 * all.size() / 6;
    for (std::size_t letter = first; letter < past; ++letter) {
        unsigned value = 0;
        for (std::size_t bit = 6 * letter; bit < 6 * letter + 6; ++bit)
            value = value << 1 | (static_cast<unsigned char>(all[bit / 8]) >> (7 - bit % 8) & 1U);
        out += base64_letters[value];
    }
    return out;
}

// UTF-16 code units of a UTF-8 text; a byte that is none stands for itself.
std::vector<std::uint16_t> utf16(std::string_view text) {
    std::vector<std::uint16_t> out;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        std::uint32_t point = size == 1 ? lead : lead & (0x7FU >> size);
        for (std::size_t i = 1; i < size && at + i < text.size(); ++i)
            point = point << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
        at += size;
        if (point >= 0x10000) {
            out.push_back(static_cast<std::uint16_t>(0xD800U + ((point - 0x10000) >> 10)));
            out.push_back(static_cast<std::uint16_t>(0xDC00U + ((point - 0x10000) & 0x3FFU)));
        } else {
            out.push_back(static_cast<std::uint16_t>(point));
        }
    }
    return out;
}

std::string bytes_of(const std::vector<std::uint16_t>& units, bool big_end_first) {
    std::string out;
    for (const std::uint16_t unit : units) {
        const auto high = static_cast<char>(unit >> 8);
        const auto low = static_cast<char>(unit & 0xFFU);
        out += big_end_first ? high : low;
        out += big_end_first ? low : high;
    }
    return out;
}

void add_hex_and_base64(std::vector<Form>& out, std::string_view bytes) {
    out.push_back({"hex", hex_text(bytes)});
    out.push_back({"HEX", hex_text(bytes, "0123456789ABCDEF")});
    out.push_back({"base64", base64(bytes, 0)});
    out.push_back({"base64+1", base64(bytes, 1)});
    out.push_back({"base64+2", base64(bytes, 2)});
}

}  // namespace

std::string hex_text(std::string_view bytes, std::string_view digits) {
    std::string out;
    for (const char one : bytes) {
        const auto value = static_cast<unsigned char>(one);
        out += digits[value >> 4U];
        out += digits[value & 15U];
    }
    return out;
}

std::vector<Form> forms_of(std::string_view text) {
    const auto units = utf16(text);
    std::vector<Form> out{{"UTF-8", std::string(text)},
                          {"UTF-16 LE", bytes_of(units, false)},
                          {"UTF-16 BE", bytes_of(units, true)}};
    add_hex_and_base64(out, text);
    return out;
}

std::vector<Form> forms_of_bytes(std::string_view bytes) {
    std::vector<Form> out{{"", std::string(bytes)}};
    add_hex_and_base64(out, bytes);
    return out;
}

}  // namespace pipit::platform
