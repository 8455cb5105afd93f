// Packets between the app and pipit-sync are read as they were written, and nothing else is.
#include "engine/classroom/post.hpp"

#include "tests/engine/classroom/messages.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <string>

using namespace pipit::engine;
using namespace pipit::engine::classroom;
using namespace pipit::engine::classroom::testing;

namespace {

template <class Packet>
std::string refused_at(const Packet& packet) {
    const auto bytes = post::encode(packet);
    return bytes.ok() ? "" : bytes.error().where;
}
std::string to_sync(const post::ToSync& packet) {
    return refused_at(packet);
}
std::string from_sync(const post::FromSync& packet) {
    return refused_at(packet);
}

template <class Packet, class Decode>
void check_read_back(const Packet& packet, Decode decode) {
    const auto bytes = post::encode(packet);
    REQUIRE(bytes.ok());
    CHECK(bytes->size() <= post::packet_bytes_max);
    const auto back = decode(*bytes);
    REQUIRE(back.ok());
    CHECK(*back == packet);
}

template <class Decode>
void check_every_cut_and_flip(const cbor::Bytes& bytes, Decode decode) {
    for (std::size_t cut = 0; cut < bytes.size(); ++cut)
        CHECK_FALSE(decode(std::span(bytes).first(cut)).ok());
    for (std::size_t i = 0; i < bytes.size() * 8; ++i) {
        cbor::Bytes other = bytes;
        other[i / 8] ^= static_cast<std::uint8_t>(1U << (i % 8));
        const auto read = decode(other);
        if (read.ok() && *post::encode(*read) != other)
            FAIL("bit " << i << " is read and not written");
    }
}

}  // namespace

TEST_CASE("a packet is read back as it was written, whatever is in it", "[engine][property]") {
    const auto seed = GENERATE(range(0, 200));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    check_read_back(random_to_sync(random), post::decode_to_sync);
    check_read_back(random_from_sync(random), post::decode_from_sync);
}

TEST_CASE("cut short or changed in any bit, a packet is refused or another one",
          "[engine][property]") {
    for (const auto& [name, packet] : packets_to_sync()) {
        CAPTURE(name);
        check_read_back(packet, post::decode_to_sync);
        check_every_cut_and_flip(*post::encode(packet), post::decode_to_sync);
        CHECK_FALSE(post::decode_from_sync(*post::encode(packet)).ok());
    }
    for (const auto& [name, packet] : packets_from_sync()) {
        CAPTURE(name);
        check_read_back(packet, post::decode_from_sync);
        check_every_cut_and_flip(*post::encode(packet), post::decode_from_sync);
        CHECK_FALSE(post::decode_to_sync(*post::encode(packet)).ok());
    }
}

TEST_CASE("what is larger than a packet carries is refused before it is sent", "[engine]") {
    using namespace post;
    const cbor::Bytes most(carried_bytes_max, 1);
    const cbor::Bytes more(carried_bytes_max + 1, 1);
    CHECK(to_sync(Send{{1}, most}).empty());
    CHECK(to_sync(Send{{1}, more}) == "packet.frame");
    CHECK(to_sync(Send{{1}, {}}) == "packet.frame");
    CHECK(to_sync(StickWrite{{}, "a", more}) == "packet.bytes");
    CHECK(to_sync(StickRead{std::vector<Tag8>(tags_max)}).empty());
    CHECK(to_sync(StickRead{std::vector<Tag8>(tags_max + 1)}) == "packet.tags");
    CHECK(from_sync(Listening{std::vector<std::string>(addresses_max, std::string(262, 'a'))})
              .empty());
    CHECK_FALSE(decode_to_sync(cbor::Bytes(packet_bytes_max + 1)).ok());
}

TEST_CASE("neither side gives out the other's numbers", "[engine]") {
    using namespace post;
    CHECK(to_sync(Call{{0}, "a:1"}) == "packet.contact");
    CHECK(to_sync(Call{{first_incoming}, "a:1"}) == "packet.contact");
    CHECK(to_sync(Find{{first_incoming}, {}}) == "packet.contact");
    CHECK(from_sync(Called{{1}, "a:1"}) == "packet.contact");
    CHECK(from_sync(Connected{{first_incoming}, "a:1"}) == "packet.contact");
    CHECK(to_sync(Send{{first_incoming}, {1}}).empty());
    CHECK(from_sync(Received{{first_incoming}, {1}}).empty());
}

TEST_CASE("a file name is no way out of its folder, and an address is what a person can type",
          "[engine]") {
    using namespace post;
    for (const char* name : {"", ".", "..", ".a", "a/b", "a\\b", "A", "a b", "\xC3\xB1", "a:b"}) {
        CAPTURE(name);
        CHECK_FALSE(is_file_name(name));
        CHECK(to_sync(StickWrite{{}, name, {1}}) == "packet.name");
        CHECK(from_sync(StickItem{{}, name, {1}}) == "packet.name");
        CHECK(to_sync(StickRemove{{}, {name}}) == "packet.names");
    }
    CHECK(is_file_name("0123456789abcdef01234567.pip"));
    CHECK_FALSE(is_file_name(std::string(65, 'a')));
    CHECK(to_sync(Call{{1}, ""}) == "packet.address");
    CHECK(to_sync(Call{{1}, "a b:1"}) == "packet.address");
    CHECK(to_sync(Call{{1}, "ñ:1"}) == "packet.address");
    CHECK(to_sync(Call{{1}, std::string(263, 'a')}) == "packet.address");
    CHECK(from_sync(Stick{"a\nb"}) == "packet.name");
    CHECK(from_sync(Stick{""}).empty());
    CHECK(from_sync(Failed{Failure::stick_gone, {}, ""}).empty());
}
