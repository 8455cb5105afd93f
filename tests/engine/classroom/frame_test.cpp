// What stands inside an envelope is read as it was written, and nothing else is.
#include "engine/classroom/frame.hpp"

#include "engine/report/fields.hpp"
#include "engine/session/event_codec.hpp"
#include "tests/engine/classroom/messages.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <set>
#include <string>

using namespace pipit::engine;
using namespace pipit::engine::classroom;
using namespace pipit::engine::classroom::testing;

namespace {

Frame named(const std::string& name) {
    for (const auto& [known, frame] : frames()) {
        if (known == name) return frame;
    }
    FAIL("there is no frame " << name);
    return {};
}

}  // namespace

TEST_CASE("a frame is read back as it was written, whatever is in it", "[engine][property]") {
    const auto seed = GENERATE(range(0, 300));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    const Frame frame = random_frame(random);
    const auto bytes = encode_frame(frame);
    const auto back = decode_frame(bytes);
    REQUIRE(back.ok());
    CHECK(*back == frame);
    CHECK(encode_frame(*back) == bytes);
}

TEST_CASE("cut short, made longer or changed in a bit, a frame is refused or another one",
          "[engine]") {
    const auto bytes = encode_frame(named("full"));
    for (std::size_t cut = 0; cut < bytes.size(); ++cut)
        CHECK_FALSE(decode_frame(std::span(bytes).first(cut)).ok());
    cbor::Bytes longer = bytes;
    longer.push_back(0);
    CHECK_FALSE(decode_frame(longer).ok());
    for (std::size_t i = 0; i < bytes.size() * 8; ++i) {
        cbor::Bytes other = bytes;
        other[i / 8] ^= static_cast<std::uint8_t>(1U << (i % 8));
        const auto read = decode_frame(other);
        if (read.ok() && encode_frame(*read) != other)
            FAIL("bit " << i << " is read and not written");
    }
}

TEST_CASE("what is hashed changes with stream, number, predecessor and payload alone", "[engine]") {
    const Frame plain = named("plain");
    const auto hashed = hashed_part(plain);
    Frame other = plain;
    other.acknowledges = Acknowledges{};
    other.prekeys = Prekeys{{1, 2}, {}};
    other.ledger = LedgerWord{};
    CHECK(hashed_part(other) == hashed);
    const auto changed = [&](auto change) {
        Frame frame = plain;
        change(frame);
        return hashed_part(frame) != hashed;
    };
    CHECK(changed([](Frame& f) { f.stream.device.bytes[3] ^= 1; }));
    CHECK(changed([](Frame& f) { f.stream.learner.bytes[3] ^= 1; }));
    CHECK(changed([](Frame& f) { ++f.sequence; }));
    CHECK(changed([](Frame& f) { f.previous[31] ^= 1; }));
    CHECK(changed([](Frame& f) { f.payload.push_back(0); }));
    CHECK(std::string(hashed.begin(), hashed.begin() + 8) == "PIPHASH1");
}

TEST_CASE("the largest message fits the largest envelope, and a notice the smallest", "[engine]") {
    CHECK(encode_frame(named("largest")).size() <= frame_bytes_max);
    CHECK(frame_bytes_max == 32687);  // docs/formats/envelope.md
    Frame notice = named("notice");
    notice.acknowledges->acknowledgement = {sequence_max, UINT64_MAX, {}, sequence_max, INT64_MAX};
    notice.acknowledges->acknowledgement.head.fill(0xFF);
    notice.prekeys = Prekeys{{UINT32_MAX - 4, UINT32_MAX}, {}};
    notice.ledger = LedgerWord{{}, Countersigned{{day_min}, {}}};
    REQUIRE(decode_frame(encode_frame(notice)).ok());
    CHECK(encode_frame(notice).size() <= notice_bytes_max);
    CHECK(notice_bytes_max <= 943);
}

TEST_CASE("every key of a frame is a field declared as shared, and each such field has a key",
          "[engine]") {
    std::set<std::string> ids;
    for (const FrameField& field : frame_fields()) {
        CAPTURE(field.id);
        const Field* declared = find_field(field.id);
        REQUIRE(declared);
        CHECK(declared->place == FieldPlace::message);
        CHECK(declared->shared == Shared::always);
        CHECK(ids.insert(std::string(field.id)).second);
    }
    for (const Field& field : fields()) {
        CAPTURE(field.id);
        if (field.id.starts_with("frame.")) CHECK(ids.contains(std::string(field.id)));
    }
}
