// See needles.hpp.
#include "device/auditor/needles.hpp"

#include <algorithm>
#include <cstring>

namespace pipit::audit {

namespace {

constexpr std::string_view base64_letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string hex(std::string_view bytes, std::string_view digits) {
    std::string out;
    for (const char one : bytes) {
        const auto value = static_cast<unsigned char>(one);
        out += digits[value >> 4];
        out += digits[value & 15U];
    }
    return out;
}

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

}  // namespace

std::vector<Needle> ways_to_write(std::string_view text, const std::string& what, int kind,
                                  std::size_t least) {
    std::vector<Needle> out{{std::string(text), what, "UTF-8", kind}};
    const auto units = utf16(text);
    std::vector<Needle> more{
        {bytes_of(units, false), what, "UTF-16 LE", kind},
        {bytes_of(units, true), what, "UTF-16 BE", kind},
        {hex(text, "0123456789abcdef"), what, "hex", kind},
        {hex(text, "0123456789ABCDEF"), what, "hex", kind},
        {base64(text, 0), what, "base64", kind},
        {base64(text, 1), what, "base64", kind},
        {base64(text, 2), what, "base64", kind},
    };
    for (Needle& one : more) {
        if (one.bytes.size() >= least) out.push_back(std::move(one));
    }
    return out;
}

std::vector<Needle> ways_to_write_bytes(std::span<const std::uint8_t> bytes,
                                        const std::string& what, int kind) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    std::vector<Needle> out{{std::string(text), what, "", kind}};
    out.push_back({hex(text, "0123456789abcdef"), what, "hex", kind});
    out.push_back({hex(text, "0123456789ABCDEF"), what, "hex", kind});
    for (std::size_t before = 0; before < 3; ++before)
        out.push_back({base64(text, before), what, "base64", kind});
    return out;
}

Needles::Needles(std::vector<Needle> all)
    : all_(std::move(all)), by_two_(std::make_unique<std::array<std::uint16_t, 65536>>()) {
    by_two_->fill(0);
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const std::string& bytes = all_[i].bytes;
        longest_ = std::max(longest_, bytes.size());
        const auto two = static_cast<std::size_t>(static_cast<unsigned char>(bytes[0])) |
                         static_cast<std::size_t>(static_cast<unsigned char>(bytes[1])) << 8;
        std::uint16_t& bucket = (*by_two_)[two];
        if (bucket == 0) {
            buckets_.emplace_back();
            bucket = static_cast<std::uint16_t>(buckets_.size());
        }
        buckets_[bucket - 1U].push_back(i);
    }
}

void Needles::search(std::span<const std::uint8_t> bytes, std::size_t upto,
                     const std::function<void(const Needle&, std::size_t)>& found) const {
    if (bytes.size() < 2) return;
    const std::size_t past = std::min(upto, bytes.size() - 1);
    const std::uint8_t* const data = bytes.data();
    const auto& by_two = *by_two_;
    for (std::size_t at = 0; at < past; ++at) {
        const std::uint16_t bucket = by_two[static_cast<std::size_t>(data[at]) |
                                            static_cast<std::size_t>(data[at + 1]) << 8];
        if (bucket == 0) [[likely]]
            continue;
        for (const std::size_t i : buckets_[bucket - 1U]) {
            const Needle& one = all_[i];
            if (one.bytes.size() <= bytes.size() - at &&
                std::memcmp(data + at, one.bytes.data(), one.bytes.size()) == 0)
                found(one, at);
        }
    }
}

}  // namespace pipit::audit
