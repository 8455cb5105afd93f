// See packing.hpp.
#include "tests/device/auditor/packing.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <vector>
#include <zlib.h>

namespace pipit::audit::testing {

std::string hex_letters(const std::string& bytes) {
    constexpr const char* digits = "0123456789abcdef";
    std::string out;
    for (const char byte : bytes) {
        out += digits[static_cast<unsigned char>(byte) >> 4];
        out += digits[static_cast<unsigned char>(byte) & 15U];
    }
    return out;
}

std::string base64_letters(const std::string& bytes) {
    constexpr const char* letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto byte = [&](std::size_t i) -> unsigned {
            return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
        };
        const unsigned three = byte(0) << 16 | byte(1) << 8 | byte(2);
        for (const unsigned shift : {18U, 12U, 6U, 0U})
            out += letters[three >> shift & 63U];
    }
    const std::size_t over = bytes.size() % 3;
    if (over > 0) out.replace(out.size() - (3 - over), 3 - over, 3 - over, '=');
    return out;
}

std::string gzipped(const std::string& bytes) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::vector<Bytef> in(bytes.begin(), bytes.end());
    std::vector<Bytef> out(bytes.size() + 256);
    stream.next_in = in.data();
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = out.data();
    stream.avail_out = static_cast<uInt>(out.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    std::string made(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(stream.total_out));
    REQUIRE(deflateEnd(&stream) == Z_OK);
    return made;
}

namespace {

std::string big(unsigned long value) {
    std::string out;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        out += static_cast<char>(value >> shift & 255U);
    return out;
}

std::string page_of_text() {
    std::string out;
    while (out.size() < 4096)
        out += "once upon a time. ";
    return out.substr(0, 4096);
}

}  // namespace

// The first page of one: its header as the format has it, and the schema's rows.
std::string plain_database() {
    std::string out("SQLite format 3\0", 16);
    out += std::string("\x10\0\1\1\0\x40\x20\x20", 8);
    out.resize(3800, '\0');
    out +=
        "CREATE TABLE segments (month INTEGER)CREATE TABLE journal (position INTEGER, body BLOB)";
    out.resize(4096, '\0');
    return out;
}

std::string plain_log() {
    return big(0x377F0682) + big(3007000) + big(4096) + std::string(20, '\1') +
           std::string(24, '\2') + page_of_text();
}

std::string plain_journal() {
    std::string head("\xD9\xD5\x05\xF9\x20\xA1\x63\xD7", 8);
    head += big(1) + big(7) + big(1) + big(512) + big(4096);
    head.resize(512, '\0');
    return head + big(1) + page_of_text() + big(0);
}

std::string core_file() {
    std::string out("\x7F"
                    "ELF\2\1\1",
                    7);
    out.resize(16, '\0');
    return out + std::string("\4\0>\0", 4) + std::string(200, '\0');
}

}  // namespace pipit::audit::testing
