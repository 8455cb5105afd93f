// A stream's state survives being written down, and nothing but what was written is read.
#include "engine/classroom/stream_codec.hpp"

#include "tests/engine/classroom/flips.hpp"
#include "tests/engine/classroom/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <vector>

using namespace pipit::engine;
using namespace pipit::engine::classroom;
using namespace pipit::engine::classroom::testing;
using pipit::engine::testing::Random;

namespace {

struct Ends {
    SendingStream sender;
    ReceivingStream receiver;
};

// Two ends after some traffic with losses.
Ends after_traffic(std::uint64_t seed, int steps) {
    Random random(seed);
    Ends ends;
    std::vector<Envelope> way;
    for (int i = 0; i < steps; ++i) {
        if (ends.sender.has_room() && random.chance(0.6)) {
            way.push_back(append(ends.sender, {static_cast<std::uint8_t>(i)}));
            ends.sender.sealed(ends.sender.last, static_cast<std::uint32_t>(random.below(5)));
        }
        if (!way.empty() && random.chance(0.7))
            (void)ends.receiver.receive(
                way[static_cast<std::size_t>(random.below(static_cast<int>(way.size())))]);
        if (random.chance(0.2)) (void)ends.sender.acknowledge(ends.receiver.acknowledgement());
    }
    return ends;
}

template <class Decode>
void refuses_every_cut_and_flip(const cbor::Bytes& bytes, Decode decode) {
    // A flipped bit is refused, or is another state, written as just these bytes.
    for_every_cut_and_flip(bytes, decode, [](const auto& read, const cbor::Bytes& other) {
        if (read.ok() && encode(*read) != other) FAIL("it is read and not written");
    });
}

}  // namespace

TEST_CASE("both ends and the acknowledgement are read back as they were written",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 200));
    CAPTURE(seed);
    const Ends ends = after_traffic(static_cast<std::uint64_t>(seed), seed);
    const auto sender = decode_sending(encode(ends.sender));
    REQUIRE(sender.ok());
    CHECK(*sender == ends.sender);
    const auto receiver = decode_receiving(encode(ends.receiver));
    REQUIRE(receiver.ok());
    CHECK(*receiver == ends.receiver);
    const Acknowledgement said = ends.receiver.acknowledgement(static_cast<std::uint64_t>(seed));
    CHECK(said.lamport == static_cast<std::uint64_t>(seed));
    const auto heard = decode_acknowledgement(encode(said));
    REQUIRE(heard.ok());
    CHECK(*heard == said);
}

TEST_CASE("a conflict and a fork are kept", "[engine]") {
    Ends ends = after_traffic(3, 40);
    SendingStream twin = ends.sender;
    (void)ends.receiver.receive(append(ends.sender, {1}));
    (void)ends.receiver.receive(append(twin, {2}));
    (void)ends.sender.acknowledge(ends.receiver.acknowledgement());
    REQUIRE(ends.sender.forked);
    CHECK(*decode_sending(encode(ends.sender)) == ends.sender);
    CHECK(*decode_receiving(encode(ends.receiver)) == ends.receiver);
    CHECK(decode_acknowledgement(encode(ends.receiver.acknowledgement()))->conflict != 0);
}

TEST_CASE("cut short, made longer or changed in a bit, a state is refused or another one",
          "[engine]") {
    const Ends ends = after_traffic(7, 30);
    refuses_every_cut_and_flip(encode(ends.sender), decode_sending);
    refuses_every_cut_and_flip(encode(ends.receiver), decode_receiving);
    refuses_every_cut_and_flip(encode(ends.receiver.acknowledgement()), decode_acknowledgement);
}

TEST_CASE("a state whose numbers contradict each other is refused with the field named",
          "[engine]") {
    const Ends ends = after_traffic(11, 40);
    SendingStream sender = ends.sender;
    sender.greatest = sender.last + 1;
    CHECK(decode_sending(encode(sender)).error().where == "stream.last");
    sender = ends.sender;
    sender.waiting.pop_back();
    CHECK(decode_sending(encode(sender)).error().where == "stream.waiting");
    sender = ends.sender;
    sender.head[0] ^= 1;
    CHECK(decode_sending(encode(sender)).error().where == "stream.head");
    SendingStream quiet;
    (void)append(quiet, {1});
    (void)quiet.acknowledge({1, 1, quiet.head, 0});
    REQUIRE(decode_sending(encode(quiet)).ok());
    quiet.greatest_hash[3] ^= 1;
    CHECK(decode_sending(encode(quiet)).error().where == "stream.head");
    ReceivingStream receiver = ends.receiver;
    receiver.applied &= ~std::uint64_t{1};
    CHECK(decode_receiving(encode(receiver)).error().where == "stream.applied");
    receiver = ends.receiver;
    receiver.conflict = receiver.greatest + 2;
    CHECK(decode_receiving(encode(receiver)).error().where == "stream.conflict");
    Acknowledgement said;
    said.head[5] = 1;
    CHECK(decode_acknowledgement(encode(said)).error().where == "stream.head");
    said = {};
    said.applied = 1;
    CHECK(decode_acknowledgement(encode(said)).error().where == "stream.applied");
}

TEST_CASE("a sender that runs more than a window ahead is refused: none could have got there",
          "[engine]") {
    SendingStream sender;
    std::vector<Envelope> sent;
    while (sender.has_room())
        sent.push_back(append(sender, {1}));
    REQUIRE(sender.last == window_size);
    REQUIRE(decode_sending(encode(sender)).ok());
    SendingStream beyond = sender;
    beyond.waiting.erase(beyond.waiting.begin());
    (void)append(beyond, {1});  // as if the first had arrived, which nobody said
    CHECK(decode_sending(encode(beyond)).error().where == "stream.last");

    ReceivingStream receiver;
    for (std::size_t i = 0; i < sent.size(); ++i) {
        if (i != 1) (void)receiver.receive(sent[i]);
    }
    (void)sender.acknowledge(receiver.acknowledgement());
    REQUIRE(sender.waiting.front().sequence == 1);  // behind the gap of 2
    REQUIRE(decode_sending(encode(sender)).ok());
    sender.last += 1;
    sender.head[0] ^= 1;
    sender.waiting.erase(sender.waiting.begin());
    sender.waiting.push_back({sender.last, sender.head, 0});
    CHECK(decode_sending(encode(sender)).error().where == "stream.last");
}

TEST_CASE("a stream's state stays small", "[engine]") {
    Ends ends;
    for (std::uint64_t i = 0; i < window_size; ++i) {
        (void)ends.receiver.receive(append(ends.sender, {1}));
        ends.sender.sealed(ends.sender.last, UINT32_MAX);
    }
    CHECK(encode(ends.sender).size() < 3000);
    CHECK(encode(ends.receiver).size() < 2300);
    CHECK(encode(ends.receiver.acknowledgement(INT64_MAX)).size() <= 76);
}
