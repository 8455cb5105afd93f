// Door words: bytes that have one reading, and go one way.
#include "engine/classroom/door_word.hpp"

#include "engine/classroom/frame.hpp"
#include "engine/report/fields.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <utility>

using namespace pipit::engine;
using namespace pipit::engine::classroom;

namespace {

DoorRequest a_request() {
    return {DoorWord::forgot, DoorKey{1, 2, 3}, {4, 5, 6}};
}

ForgotAnswer a_reset() {
    return {ForgotAnswer::Said::reset, {7, 8, 9}};
}

}  // namespace

TEST_CASE("what is said at the door is read as it was written", "[engine]") {
    for (const DoorWord word :
         {DoorWord::forgot, DoorWord::class_key_request, DoorWord::newcomer}) {
        DoorRequest request = a_request();
        request.word = word;
        const auto read = decode_door_request(encode(request));
        REQUIRE(read);
        CHECK(*read == request);
    }
    for (const DoorWord word :
         {DoorWord::forgot_answer, DoorWord::class_key, DoorWord::newcomer_answer,
          DoorWord::move_part, DoorWord::newcomer_declined}) {
        const DoorAnswer answer{word, {1, 2}};
        const auto read = decode_door_answer(encode(answer));
        REQUIRE(read);
        CHECK(*read == answer);
    }
    const Forgot forgot{{1, 2, 3}, DoorKey{9}};
    CHECK(decode_forgot(encode(forgot)).value() == forgot);
    CHECK(decode_forgot_answer(encode(a_reset())).value() == a_reset());
    const ForgotAnswer unlock{ForgotAnswer::Said::unlock, {}};
    CHECK(decode_forgot_answer(encode(unlock)).value() == unlock);
}

TEST_CASE("a door word that goes the other way, or is none, is refused by name", "[engine]") {
    for (const int word : {0, 2, 4, 6, 7, 8, 23}) {
        auto bytes = encode(a_request());
        bytes[2] = static_cast<std::uint8_t>(word);
        const auto read = decode_door_request(bytes);
        REQUIRE_FALSE(read);
        CHECK(read.error().where == "door.word");
    }
    for (const int word : {0, 1, 3, 5, 9}) {
        auto bytes = encode(DoorAnswer{DoorWord::forgot_answer, {1}});
        bytes[2] = static_cast<std::uint8_t>(word);
        CHECK_FALSE(decode_door_answer(bytes));
    }
}

TEST_CASE("a door word is no frame, and no cut or longer one is read", "[engine]") {
    const auto bytes = encode(a_request());
    CHECK_FALSE(decode_frame(bytes));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(decode_door_request(std::span(bytes).first(size)));
    auto longer = bytes;
    longer.push_back(0);
    CHECK_FALSE(decode_door_request(longer));
    CHECK_FALSE(decode_door_answer(bytes));
}

TEST_CASE("a box comes with a reset and with nothing else", "[engine]") {
    auto bytes = encode(a_reset());
    for (const int said : {0, 2, 3}) {
        bytes[2] = static_cast<std::uint8_t>(said);
        CHECK_FALSE(decode_forgot_answer(bytes));
    }
    auto unlock = encode(ForgotAnswer{ForgotAnswer::Said::unlock, {}});
    unlock[2] = 1;
    CHECK_FALSE(decode_forgot_answer(unlock));
}

TEST_CASE("what is said of a class's key has one reading, and a lock that is on has a key",
          "[engine]") {
    const cbor::Bytes key(32, 7);
    for (const auto& said : {ClassKeySaid{true, key}, ClassKeySaid{false, key}, ClassKeySaid{}})
        CHECK(decode_class_key(encode(said)).value() == said);
    auto bytes = encode(ClassKeySaid{});
    bytes[2] = 0xF5;  // on, without a key
    CHECK_FALSE(decode_class_key(bytes));
    bytes = encode(ClassKeySaid{true, key});
    CHECK_FALSE(decode_class_key(std::span(bytes).first(bytes.size() - 1)));
    bytes[4] = 0x57;  // 23 bytes
    CHECK_FALSE(decode_class_key(bytes));
}

TEST_CASE(
    "every key of a door word is a field; about a learner it leaves only when it is asked for",
    "[engine]") {
    std::set<std::pair<std::uint64_t, std::uint64_t>> keys;
    for (const DoorField& field : door_fields()) {
        CAPTURE(field.id);
        const Field* declared = find_field(field.id);
        REQUIRE(declared);
        CHECK(declared->place == FieldPlace::message);
        const bool of_nobody = field.word == 0 || field.word == 4;
        CHECK(declared->shared == (of_nobody ? Shared::always : Shared::at_reset_or_move));
        CHECK(keys.insert({field.word, field.key}).second);
    }
}
