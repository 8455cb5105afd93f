// What comes from outside as bytes or text: frames, beacons, addresses.
#include "device/transport/address.hpp"
#include "device/transport/beacon.hpp"
#include "device/transport/frames.hpp"
#include "tests/device/transport/support.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::test;

namespace {

bool is_refused(const Bytes& header) {
    FrameReader reader;
    return !reader.add(header) && reader.wanted() == 0 && !reader.is_whole();
}

}  // namespace

TEST_CASE("a frame is read whole from pieces of any size", "[transport]") {
    for (const std::size_t size : {1U, 5U, 1024U, 33000U}) {
        const Bytes frame = frame_of(size, 3);
        const Bytes wire = on_the_wire(frame);
        for (const std::size_t piece : {1U, 3U, 4096U}) {
            FrameReader reader;
            for (std::size_t at = 0; at < wire.size();) {
                CHECK(reader.has_begun() == (at > 0));
                const std::size_t most = std::min({piece, reader.wanted(), wire.size() - at});
                REQUIRE(most > 0);
                REQUIRE(reader.add({wire.data() + at, most}));
                at += most;
            }
            REQUIRE(reader.is_whole());
            CHECK(reader.wanted() == 0);
            CHECK(reader.take() == frame);
            CHECK_FALSE(reader.has_begun());
            CHECK(reader.wanted() == frame_header_bytes);
        }
    }
}

TEST_CASE("a length that no frame has is refused before any memory is taken for it",
          "[transport]") {
    CHECK(is_refused({0, 0, 0, 0}));
    CHECK(is_refused({0xE9, 0x80, 0, 0}));  // 33,001
    CHECK(is_refused({1, 0, 1, 0}));
    CHECK(is_refused({0xFF, 0xFF, 0xFF, 0xFF}));
    CHECK(is_refused({'G', 'E', 'T', ' '}));
    CHECK_FALSE(is_refused({0xE8, 0x80, 0, 0}));  // 33,000
}

TEST_CASE("a beacon is 16 bytes, and nothing else is one", "[transport]") {
    const Beacon beacon{47313, {1, 2, 3, 4, 5, 6, 7, 8}};
    const auto bytes = encode(beacon);
    CHECK(Bytes(bytes.begin(), bytes.end()) ==
          Bytes{'P', 'I', 'P', 'B', 1, 0, 0xD1, 0xB8, 1, 2, 3, 4, 5, 6, 7, 8});
    CHECK(decode_beacon(bytes) == beacon);
    for (std::size_t at = 0; at < 6; ++at) {
        auto changed = bytes;
        changed[at] ^= 1;
        CHECK_FALSE(decode_beacon(changed));
    }
    CHECK_FALSE(decode_beacon(std::span(bytes).first(15)));
    auto longer = Bytes(bytes.begin(), bytes.end());
    longer.push_back(0);
    CHECK_FALSE(decode_beacon(longer));
    auto no_port = bytes;
    no_port[6] = no_port[7] = 0;
    CHECK_FALSE(decode_beacon(no_port));
}

TEST_CASE("an address typed by hand is understood", "[transport]") {
    const auto meaning = [](std::string_view text) {
        const auto address = parse_address(text);
        return address ? text_of(*address) : "none";
    };
    CHECK(meaning("192.168.4.7:5000") == "192.168.4.7:5000");
    CHECK(meaning("192.168.4.7") == "192.168.4.7:47313");
    CHECK(meaning(" 192.168.4.7 ") == "192.168.4.7:47313");
    CHECK(meaning("[2001:db8::7]:5000") == "[2001:db8::7]:5000");
    CHECK(meaning("[2001:DB8::7]") == "[2001:db8::7]:47313");
    CHECK(meaning("2001:db8::7") == "[2001:db8::7]:47313");
    CHECK(meaning("[::ffff:10.0.0.1]:80") == "10.0.0.1:80");
    CHECK(meaning("[fe80::1%lo]:5000") == "[fe80::1%lo]:5000");
    CHECK(meaning("[fe80::1%1]:5000") == "[fe80::1%lo]:5000");
}

TEST_CASE("what is no address in numbers is none, and no name is ever asked for", "[transport]") {
    for (const char* text : {"",
                             " ",
                             "teacher.school.example",
                             "teacher.school.example:47313",
                             "localhost",
                             "192.168.4",
                             "192.168.4.256",
                             "192.168.4.7:",
                             "192.168.4.7:0",
                             "192.168.4.7:65536",
                             "192.168.4.7:-1",
                             "192.168.4.7:+1",
                             "192.168.4.7:1x",
                             "192.168.4.7 :1",
                             ":47313",
                             "[]",
                             "[::1",
                             "[::1]x",
                             "[::1]:",
                             "[::1]5",
                             "fe80::1",
                             "[fe80::1]:5000",
                             "[fe80::1%]:5000",
                             "[fe80::1%nosuch0]:5000",
                             "[::1%lo]:5000",
                             "[192.168.4.7]:5000",
                             "1:2",
                             "0x7f.1"}) {
        INFO(text);
        CHECK_FALSE(parse_address(text));
    }
    CHECK_FALSE(parse_address(std::string(5000, '1')));
    CHECK_FALSE(parse_address(std::string_view("10.0.0.1\0", 9)));
}
