// See near_address.hpp. RFC 4291, section 2.2, says how addresses are written; inet_pton would do,
// but its header brings the calls of sockets with it.
#include "device/auditor/near_address.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <vector>

namespace pipit::audit {

namespace {

using Bytes = std::array<std::uint8_t, 16>;

template <class Number>
std::optional<Number> whole(std::string_view text, int base, std::size_t digits_max) {
    Number out{};
    const char* end = text.data() + text.size();
    if (text.empty() || text.size() > digits_max) return std::nullopt;
    const auto read = std::from_chars(text.data(), end, out, base);
    return read.ec == std::errc{} && read.ptr == end ? std::optional(out) : std::nullopt;
}

std::vector<std::string_view> parts_of(std::string_view text, char between) {
    std::vector<std::string_view> out;
    for (;;) {
        const std::size_t end = text.find(between);
        out.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return out;
        text.remove_prefix(end + 1);
    }
}

bool add_v4(std::string_view text, std::vector<std::uint8_t>& out) {
    const auto parts = parts_of(text, '.');
    for (const std::string_view part : parts) {
        const auto byte = whole<std::uint8_t>(part, 10, 3);
        if (!byte) return false;
        out.push_back(*byte);
    }
    return parts.size() == 4;
}

// "1:2:0:0", "1:10.0.0.1": what stands on one side of "::", or all.
bool add_groups(std::string_view text, std::vector<std::uint8_t>& out) {
    if (text.empty()) return true;
    const auto parts = parts_of(text, ':');
    for (const std::string_view& part : parts) {
        if (&part == &parts.back() && part.find('.') != std::string_view::npos)
            return add_v4(part, out);
        const auto group = whole<std::uint16_t>(part, 16, 4);
        if (!group) return false;
        out.push_back(static_cast<std::uint8_t>(*group >> 8U));
        out.push_back(static_cast<std::uint8_t>(*group & 0xFFU));
    }
    return true;
}

// An IPv4 address as IPv6 has it.
std::optional<Bytes> bytes_of(std::string_view address) {
    Bytes out{};
    std::vector<std::uint8_t> front;
    std::vector<std::uint8_t> back;
    if (address.find(':') == std::string_view::npos) {
        out[10] = out[11] = 0xFF;
        if (!add_v4(address, back)) return std::nullopt;
        std::copy(back.begin(), back.end(), out.begin() + 12);
        return out;
    }
    const std::size_t gap = address.find("::");
    const bool has_gap = gap != std::string_view::npos;
    const bool read = add_groups(address.substr(0, gap), front) &&
                      (!has_gap || add_groups(address.substr(gap + 2), back));
    const std::size_t size = front.size() + back.size();
    if (!read || (has_gap ? size > 14 : size != 16)) return std::nullopt;
    std::copy(front.begin(), front.end(), out.begin());
    std::copy_backward(back.begin(), back.end(), out.end());
    return out;
}

bool is_zero(const Bytes& bytes, std::size_t count) {
    return std::all_of(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(count),
                       [](std::uint8_t one) { return one == 0; });
}

bool is_v4(const Bytes& bytes) {
    return is_zero(bytes, 10) && bytes[10] == 0xFF && bytes[11] == 0xFF;
}

}  // namespace

bool is_local_address(std::string_view address) {
    const auto bytes = bytes_of(address);
    if (!bytes) return false;
    const Bytes& b = *bytes;
    if (is_v4(b))
        return b[12] == 127 || b[12] == 10 || (b[12] == 172 && (b[13] & 0xF0U) == 16) ||
               (b[12] == 192 && b[13] == 168) || (b[12] == 169 && b[13] == 254);
    return (is_zero(b, 15) && b[15] == 1) || (b[0] == 0xFE && (b[1] & 0xC0U) == 0x80) ||
           (b[0] & 0xFEU) == 0xFC;
}

bool is_link_multicast(std::string_view address) {
    const auto bytes = bytes_of(address);
    if (!bytes) return false;
    const Bytes& b = *bytes;
    if (is_v4(b)) return b[12] == 224 && b[13] == 0 && b[14] == 0;
    return b[0] == 0xFF && (b[1] == 0x01 || b[1] == 0x02);
}

}  // namespace pipit::audit
