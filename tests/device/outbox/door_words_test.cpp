// Door words as envelopes: who opens them, and who does not.
#include "device/outbox/door_words.hpp"

#include "device/outbox/prekeys.hpp"
#include "tests/device/outbox/vectors.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::test;

namespace {

engine::classroom::Prekeys newest() {
    return {a_class().epochs, a_class().newest_prekey};
}

std::optional<crypto::OpenedEnvelope>
opened_by_teacher(const Message& envelope, std::uint8_t prekey = 0x40, std::uint8_t psk = 0x80) {
    const auto own = counting_pair(prekey);
    const auto of_device = counting_pair(0x60).public_key();
    const auto key = counting_key(psk);
    return crypto::open_envelope(envelope, {own, of_device, key});
}

}  // namespace

TEST_CASE("what is asked at the door opens with the teacher's prekey and the link's secret alone",
          "[outbox][door]") {
    const auto sealed = seal_door_request(a_link(), newest(), a_door_request());
    REQUIRE(sealed);
    const auto header = crypto::read_envelope_header(sealed->bytes);
    CHECK(header->address == crypto::EnvelopeAddress{counting<8>(0xa0), 7});
    const auto opened = opened_by_teacher(sealed->bytes);
    REQUIRE(opened);
    CHECK(engine::classroom::decode_door_request(opened->payload.expose()).value() ==
          a_door_request());
    CHECK_FALSE(opened_by_teacher(sealed->bytes, 0x41));
    CHECK_FALSE(opened_by_teacher(sealed->bytes, 0x40, 0x81));
}

TEST_CASE("an answer at the door opens for who asked, and for nobody else", "[outbox][door]") {
    const auto reply = counting_pair(0x50);
    const auto of_class = counting_pair(0x61);
    const auto sealed =
        seal_door_answer(of_class, counting_key(0x80), reply.public_key(), a_door_answer());
    REQUIRE(sealed);
    CHECK(open_door_answer(reply, a_link(), *sealed) == a_door_answer());
    CHECK_FALSE(open_door_answer(counting_pair(0x51), a_link(), *sealed));
    // Sealed by another than the pinned teacher, or without the link's secret.
    CHECK_FALSE(open_door_answer(reply, a_link(),
                                 *seal_door_answer(counting_pair(0x62), counting_key(0x80),
                                                   reply.public_key(), a_door_answer())));
    CHECK_FALSE(open_door_answer(
        reply, a_link(),
        *seal_door_answer(of_class, counting_key(0x81), reply.public_key(), a_door_answer())));
    for (std::size_t at = 0; at < sealed->size(); at += 31) {
        Message bad = *sealed;
        bad[at] ^= 1;
        REQUIRE_FALSE(open_door_answer(reply, a_link(), bad));
    }
}

TEST_CASE("envelopes at the door that were made from the page alone are understood",
          "[outbox][door][vector]") {
    const auto opened = opened_by_teacher(a_sealed_door_request());
    REQUIRE(opened);
    CHECK(engine::classroom::decode_door_request(opened->payload.expose()).value() ==
          a_door_request());
    CHECK(open_door_answer(counting_pair(0x50), a_link(), a_sealed_door_answer()) ==
          a_door_answer());
}

TEST_CASE("the ledger's line of what is asked names its fields and opens the very envelope",
          "[outbox][door]") {
    const auto sealed = seal_door_request(a_link(), newest(), a_door_request());
    REQUIRE(sealed);
    const auto line = line_of(*sealed, DoorWord::forgot, {20000});
    CHECK(line.what == engine::left::to_class);
    CHECK(line.fields == std::vector<std::string>{"door.word", "door.reply_to", "door.body",
                                                  "forgot.slot", "forgot.reseal_to"});
    CHECK(line.size == sealed->bytes.size());
    const auto digest = crypto::digest({sealed->bytes});
    CHECK(std::ranges::equal(line.digest, digest));
    const auto opening = crypto::EnvelopeOpening::made_by(
        [&](auto out) { std::ranges::copy(line.opening, out.begin()); });
    const auto opened = crypto::open_with(opening, sealed->bytes);
    REQUIRE(opened);
    CHECK(std::ranges::equal(opened->payload.expose(), encode(a_door_request())));
}
