// The bodies of the door words that bring a notebook to another device: their bytes, and what is
// refused.
#include "engine/classroom/move_words.hpp"

#include <catch2/catch_test_macros.hpp>

#include <numeric>

using namespace pipit::engine;
using namespace pipit::engine::classroom;

namespace {

template <std::size_t N>
std::array<std::uint8_t, N> counting(std::uint8_t first) {
    std::array<std::uint8_t, N> out{};
    std::iota(out.begin(), out.end(), first);
    return out;
}

std::string hex(const cbor::Bytes& bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const std::uint8_t byte : bytes) {
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

Comes comes() {
    return {"Mía", counting<32>(1), counting<16>(0x40), 3};
}

}  // namespace

TEST_CASE("what is said of a newcomer is these bytes", "[engine]") {
    CHECK(hex(encode(comes())) ==
          "a400644dc3ad6101"
          "58200102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20"
          "0250404142434445464748494a4b4c4d4e4f0303");
    CHECK(hex(encode(ComesAnswer{{7, 8, 9}, counting<16>(0x40), 256})) ==
          "a300430708090150404142434445464748494a4b4c4d4e4f02190100");
    CHECK(hex(encode(PartHere{counting<16>(0x40), 255, {1, 2}})) ==
          "a30050404142434445464748494a4b4c4d4e4f0118ff02420102");
}

TEST_CASE("what is said of a newcomer is read as it was written", "[engine]") {
    CHECK(decode_comes(encode(comes())).value() == comes());
    const ComesAnswer answer{cbor::Bytes(80, 1), counting<16>(9), 1};
    CHECK(decode_comes_answer(encode(answer)).value() == answer);
    const PartHere part{counting<16>(9), 0, cbor::Bytes(move_part_bytes_max, 5)};
    CHECK(decode_part_here(encode(part)).value() == part);
    // The largest part fits a door word.
    CHECK(encode(PartHere{counting<16>(9), 255, cbor::Bytes(move_part_bytes_max, 5)}).size() + 8 <=
          cbor::payload_max);
}

TEST_CASE("what does not hold is refused", "[engine]") {
    Comes nobody = comes();
    nobody.nickname.clear();
    CHECK(decode_comes(encode(nobody)).error().where == "comes.nickname");
    nobody.nickname.assign(97, 'a');
    CHECK_FALSE(decode_comes(encode(nobody)));
    Comes far = comes();
    far.from = move_parts_max + 1;
    CHECK(decode_comes(encode(far)).error().where == "comes.from");
    CHECK_FALSE(decode_comes_answer(encode(ComesAnswer{{}, {}, 1})));
    CHECK_FALSE(decode_comes_answer(encode(ComesAnswer{{1}, {}, 0})));
    CHECK_FALSE(decode_comes_answer(encode(ComesAnswer{{1}, {}, move_parts_max + 1})));
    CHECK_FALSE(decode_part_here(encode(PartHere{{}, move_parts_max, {1}})));
    CHECK_FALSE(decode_part_here(encode(PartHere{{}, 0, {}})));
    CHECK_FALSE(decode_part_here(encode(PartHere{{}, 0, cbor::Bytes(move_part_bytes_max + 1)})));
    auto longer = encode(comes());
    longer.push_back(0);
    CHECK_FALSE(decode_comes(longer));
    longer.resize(longer.size() - 2);
    CHECK_FALSE(decode_comes(longer));
}
