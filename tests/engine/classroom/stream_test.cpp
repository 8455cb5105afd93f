// One stream, both ends, claim by claim. What happens when everything goes wrong at once is in
// delivery_test.cpp.
#include "engine/classroom/stream.hpp"

#include "tests/engine/classroom/support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <set>
#include <vector>

using namespace pipit::engine;
using namespace pipit::engine::classroom;
using namespace pipit::engine::classroom::testing;
using pipit::engine::testing::Random;

namespace {

using Outcome = SendingStream::Outcome;
using Numbers = std::vector<std::uint64_t>;

// `count` envelopes in a row.
std::vector<Envelope> row(SendingStream& sender, std::uint8_t count) {
    std::vector<Envelope> out;
    for (std::uint8_t i = 0; i < count; ++i)
        out.push_back(append(sender, {i}));
    return out;
}

}  // namespace

TEST_CASE("an envelope is applied once, however often it comes", "[engine]") {
    SendingStream sender;
    ReceivingStream receiver;
    const auto sent = row(sender, 3);
    for (const Envelope& one : sent)
        CHECK(receiver.receive(one) == Arrival::fresh);
    for (const Envelope& one : sent)
        CHECK(receiver.receive(one) == Arrival::duplicate);
}

TEST_CASE("envelopes are applied in any order, and what is missing is named", "[engine]") {
    SendingStream sender;
    ReceivingStream receiver;
    const auto sent = row(sender, 5);
    CHECK(receiver.receive(sent[3]) == Arrival::fresh);
    CHECK(receiver.receive(sent[1]) == Arrival::fresh);
    CHECK(receiver.missing() == Numbers{1, 3});
    CHECK(receiver.acknowledgement().greatest == 4);
    CHECK(receiver.acknowledgement().applied == 0b0101);
    CHECK(receiver.receive(sent[0]) == Arrival::fresh);
    CHECK(receiver.receive(sent[2]) == Arrival::fresh);
    CHECK(receiver.receive(sent[4]) == Arrival::fresh);
    CHECK(receiver.missing().empty());
    CHECK(receiver.conflict == 0);
}

TEST_CASE("what was acknowledged waits no longer; a gap waits on, with all before it", "[engine]") {
    SendingStream sender;
    ReceivingStream receiver;
    const auto sent = row(sender, 4);
    (void)receiver.receive(sent[0]);
    (void)receiver.receive(sent[3]);
    const auto first = receiver.acknowledgement();
    CHECK(sender.acknowledge(first) == Outcome::taken);
    REQUIRE(sender.waiting.size() == 3);
    CHECK(sender.waiting[0].sequence == 1);
    CHECK(sender.waiting[2].sequence == 3);
    CHECK(sender.acknowledge(first) == Outcome::nothing_new);
    (void)receiver.receive(sent[1]);
    (void)receiver.receive(sent[2]);
    CHECK(sender.acknowledge(receiver.acknowledgement()) == Outcome::taken);
    CHECK(sender.waiting.empty());
    CHECK(sender.acknowledge(first) == Outcome::older);  // late on its way
    CHECK(sender.waiting.empty());
}

TEST_CASE("a sender runs no whole window ahead of what waits", "[engine]") {
    SendingStream sender;
    ReceivingStream receiver;
    const auto sent = row(sender, window_size);
    CHECK_FALSE(sender.has_room());
    for (std::size_t i = 1; i < sent.size(); ++i)
        (void)receiver.receive(sent[i]);
    CHECK(sender.acknowledge(receiver.acknowledgement()) == Outcome::taken);
    CHECK_FALSE(sender.has_room());  // the first one still waits
    CHECK(receiver.receive(sent[0]) == Arrival::fresh);
    CHECK(sender.acknowledge(receiver.acknowledgement()) == Outcome::taken);
    CHECK(sender.has_room());
}

TEST_CASE("what is taken back leaves the stream as if it had never been said", "[engine]") {
    SendingStream stream;
    stream.append(EnvelopeHash{1});
    const SendingStream before = stream;
    stream.append(EnvelopeHash{2});
    stream.take_back(EnvelopeHash{1});
    CHECK(stream == before);
    stream.take_back(EnvelopeHash{});
    CHECK(stream == SendingStream{});
}

TEST_CASE("what lies below the window is dropped as applied", "[engine]") {
    SendingStream sender;
    ReceivingStream receiver;
    const auto sent = row(sender, window_size);
    for (const Envelope& one : sent)
        (void)receiver.receive(one);
    (void)sender.acknowledge(receiver.acknowledgement());
    CHECK(receiver.receive(append(sender, {1})) == Arrival::fresh);
    CHECK(receiver.receive(sent[0]) == Arrival::older);
    CHECK(receiver.receive(sent[1]) == Arrival::duplicate);
    CHECK(receiver.missing().empty());
}

TEST_CASE("two envelopes under one number: the second is quarantined, and both ends notice",
          "[engine]") {
    SendingStream sender;
    ReceivingStream receiver;
    const auto sent = row(sender, 2);
    SendingStream twin = sender;  // a card that was copied
    (void)receiver.receive(sent[0]);
    (void)receiver.receive(sent[1]);
    const Envelope ours = append(sender, {7});
    const Envelope theirs = append(twin, {8});
    CHECK(receiver.receive(ours) == Arrival::fresh);
    const ReceivingStream before = receiver;
    CHECK(receiver.receive(theirs) == Arrival::conflicting);
    CHECK(receiver.conflict == 3);
    CHECK(receiver.greatest == before.greatest);
    CHECK(receiver.hashes == before.hashes);
    CHECK(sender.acknowledge(receiver.acknowledgement()) == Outcome::forked);
    CHECK(twin.acknowledge(receiver.acknowledgement()) == Outcome::forked);
    CHECK(sender.waiting.size() == 3);  // nothing is taken as arrived
    CHECK_FALSE(twin.has_room());
    CHECK(twin.to_send(one_live_epoch()).empty());
}

TEST_CASE("behind a gap a twin's envelope is not taken for ours", "[engine]") {
    SendingStream sender;
    ReceivingStream receiver;
    (void)receiver.receive(append(sender, {1}));
    SendingStream twin = sender;
    (void)receiver.receive(append(sender, {2}));
    const auto theirs = row(twin, 3);
    CHECK(receiver.receive(theirs[2]) == Arrival::fresh);  // number 4, and 2 is the sender's
    CHECK(twin.acknowledge(receiver.acknowledgement()) == Outcome::taken);
    REQUIRE(twin.waiting.size() == 3);  // 1, which is theirs too, and 2 and 3
    CHECK(receiver.receive(theirs[1]) == Arrival::conflicting);
    CHECK(twin.acknowledge(receiver.acknowledgement()) == Outcome::forked);
}

TEST_CASE("an acknowledgement whose head is not known takes nothing", "[engine]") {
    SendingStream sender;
    SendingStream twin;
    ReceivingStream receiver;
    ReceivingStream put_back;
    const auto sent = row(sender, 9);
    for (const std::size_t i : {6U, 8U}) {  // 7 and 9: the hash of 7 is let go
        CHECK(receiver.receive(sent[i]) == Arrival::fresh);
        CHECK(sender.acknowledge(receiver.acknowledgement()) == Outcome::taken);
    }
    for (std::uint8_t i = 0; i < 7; ++i)
        (void)put_back.receive(append(twin, {static_cast<std::uint8_t>(100 + i)}));
    CHECK(sender.acknowledge(put_back.acknowledgement()) == Outcome::older);
    CHECK(sender.waiting.size() == 7);
}

TEST_CASE("twins: what either lets go was applied as it wrote it, and who has not arrived knows it",
          "[engine][property]") {
    const auto seed = GENERATE(range(0, 1000));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    SendingStream ends[2];
    std::vector<Envelope> wrote[2];
    ReceivingStream receiver;
    std::set<EnvelopeHash> applied;
    const auto take = [&](const Envelope& one) {
        if (receiver.receive(one) == Arrival::fresh) applied.insert(one.hash);
    };
    const auto arrived = [&](int who) {
        for (const Envelope& one : wrote[who]) {
            const bool waits =
                std::any_of(ends[who].waiting.begin(), ends[who].waiting.end(),
                            [&](const auto& w) { return w.sequence == one.sequence; });
            if (!waits && !applied.contains(one.hash)) return false;
        }
        return true;
    };
    const int copied_at = random.below(20);
    for (int i = 0; i < 80; ++i) {
        if (i == copied_at) ends[1] = ends[0], wrote[1] = wrote[0];
        const int who = i >= copied_at ? random.below(2) : 0;
        if (ends[who].has_room() && random.chance(0.5))
            wrote[who].push_back(append(ends[who], {static_cast<std::uint8_t>(who)}));
        if (!wrote[who].empty() && random.chance(0.6)) {
            const int which = random.below(static_cast<int>(wrote[who].size()));
            take(wrote[who][static_cast<std::size_t>(which)]);
        }
        if (random.chance(0.3)) (void)ends[who].acknowledge(receiver.acknowledgement());
        REQUIRE(arrived(who));
    }
    for (int who = 0; who < 2; ++who) {  // a contact undisturbed
        for (const Envelope& one : wrote[who])
            take(one);
        (void)ends[who].acknowledge(receiver.acknowledgement());
        CHECK(arrived(who));
        CHECK((ends[who].forked || ends[who].waiting.empty()));
    }
}

TEST_CASE("what waits when a stream forks goes on in a new one", "[engine]") {
    SendingStream sender;
    ReceivingStream receiver;
    (void)receiver.receive(append(sender, {1}));
    SendingStream twin = sender;
    (void)receiver.receive(append(sender, {2}));
    (void)append(twin, {3});
    (void)append(twin, {4});
    REQUIRE(twin.acknowledge(receiver.acknowledgement()) == Outcome::forked);
    SendingStream anew;
    ReceivingStream receiver_anew;
    for (std::uint8_t i = 0; i < twin.waiting.size(); ++i)
        CHECK(receiver_anew.receive(append(anew, {i}, stream_id(9))) == Arrival::fresh);
    CHECK(anew.acknowledge(receiver_anew.acknowledgement()) == Outcome::taken);
    CHECK(anew.waiting.empty());
}

TEST_CASE("the first number in conflict is the one that is told", "[engine]") {
    SendingStream sender;
    SendingStream twin;
    ReceivingStream receiver;
    for (std::uint8_t i = 1; i <= 5; ++i)
        (void)receiver.receive(append(sender, {i}));
    std::vector<Envelope> theirs;
    for (std::uint8_t i = 1; i <= 5; ++i)
        theirs.push_back(append(twin, {static_cast<std::uint8_t>(100 + i)}));
    for (const std::size_t i : {3U, 1U, 4U}) {
        CHECK(receiver.receive(theirs[i]) == Arrival::conflicting);
        CHECK(receiver.conflict == (i == 3 ? 4 : 2));
    }
}

TEST_CASE("a receiver that was put back and then took a twin's history is not believed",
          "[engine]") {
    SendingStream sender;
    ReceivingStream receiver;
    (void)receiver.receive(append(sender, {1}));
    SendingStream twin = sender;
    ReceivingStream put_back = receiver;
    (void)receiver.receive(append(sender, {2}));
    CHECK(sender.acknowledge(receiver.acknowledgement()) == Outcome::taken);
    (void)put_back.receive(append(twin, {3}));
    CHECK(sender.acknowledge(put_back.acknowledgement()) == Outcome::forked);
}

TEST_CASE("a successor that names another predecessor is quarantined, in either order",
          "[engine]") {
    SendingStream sender;
    (void)append(sender, {1});
    SendingStream twin = sender;
    const Envelope ours = append(sender, {2});
    (void)append(twin, {3});
    const Envelope after_theirs = append(twin, {4});
    SECTION("the successor comes later") {
        ReceivingStream receiver;
        CHECK(receiver.receive(ours) == Arrival::fresh);
        CHECK(receiver.receive(after_theirs) == Arrival::conflicting);
        CHECK(receiver.conflict == 3);
        CHECK(receiver.greatest == 2);
    }
    SECTION("the successor comes first") {
        ReceivingStream receiver;
        CHECK(receiver.receive(after_theirs) == Arrival::fresh);
        CHECK(receiver.receive(ours) == Arrival::conflicting);
        CHECK(receiver.conflict == 2);
    }
    SECTION("a first one that names a predecessor") {
        ReceivingStream receiver;
        Envelope first = ours;
        first.sequence = 1;
        CHECK(receiver.receive(first) == Arrival::conflicting);
    }
}

TEST_CASE("a number that is none is quarantined and changes nothing", "[engine]") {
    SendingStream sender;
    ReceivingStream receiver;
    const auto sent = row(sender, 3);
    (void)receiver.receive(sent[2]);
    const ReceivingStream before = receiver;
    for (const std::uint64_t number : {std::uint64_t{0}, sequence_max + 1, UINT64_MAX}) {
        Envelope odd = sent[1];
        odd.sequence = number;
        CHECK(receiver.receive(odd) == Arrival::conflicting);
    }
    CHECK(receiver == before);
}

TEST_CASE("a sender put back to an older state learns it from the next acknowledgement",
          "[engine]") {
    SendingStream sender;
    ReceivingStream receiver;
    const auto early = row(sender, 2);
    for (const Envelope& one : early)
        (void)receiver.receive(one);
    (void)sender.acknowledge(receiver.acknowledgement());
    SendingStream put_back = sender;
    for (const Envelope& one : row(sender, 3))
        (void)receiver.receive(one);
    SECTION("before it wrote anything") {}
    SECTION("after it gave the same numbers out again, unsent") {
        for (std::uint8_t i = 0; i < 3; ++i)
            (void)append(put_back, {static_cast<std::uint8_t>(100 + i)});
    }
    SECTION("after it went further") {
        for (std::uint8_t i = 0; i < 9; ++i)
            (void)append(put_back, {static_cast<std::uint8_t>(100 + i)});
    }
    CHECK(put_back.acknowledge(receiver.acknowledgement()) == Outcome::forked);
}

TEST_CASE("a receiver put back to an older state is noticed, and the stream goes on", "[engine]") {
    SendingStream sender;
    ReceivingStream receiver;
    const auto sent = row(sender, 5);
    (void)receiver.receive(sent[0]);
    ReceivingStream put_back = receiver;
    for (const Envelope& one : sent)
        (void)receiver.receive(one);
    CHECK(sender.acknowledge(receiver.acknowledgement()) == Outcome::taken);
    CHECK(sender.acknowledge(put_back.acknowledgement()) == Outcome::older);
    CHECK(put_back.receive(append(sender, {9})) == Arrival::fresh);
    CHECK(put_back.missing() == Numbers{2, 3, 4, 5});
    CHECK(sender.acknowledge(put_back.acknowledgement()) == Outcome::older);
    CHECK(sender.waiting.empty());  // what came now has come
}

TEST_CASE("without a live prekey nothing is sealed", "[engine]") {
    SendingStream sender;
    (void)row(sender, 2);
    CHECK(sender.to_seal(KnownEpochs{}).empty());
    CHECK(sender.to_seal(one_live_epoch()) == Numbers{1, 2});
    CHECK(sender.to_send(one_live_epoch()).empty());
}

TEST_CASE("what was sealed for a dead prekey is sealed again, under its own number", "[engine]") {
    SendingStream sender;
    ReceivingStream receiver;
    const auto sent = row(sender, 2);
    KnownEpochs known = one_live_epoch(1);
    sender.sealed(1, 1);
    sender.sealed(2, 1);
    CHECK(sender.to_seal(known).empty());
    CHECK(sender.to_send(known) == Numbers{1, 2});
    (void)receiver.receive(sent[0]);  // its acknowledgement is lost
    known.hear({6, 10}, Day{20070});  // and the summer passes
    CHECK(sender.to_send(known).empty());
    CHECK(sender.to_seal(known) == Numbers{1, 2});
    sender.sealed(1, 10);
    sender.sealed(2, 10);
    CHECK(sender.to_send(known) == Numbers{1, 2});
    CHECK(receiver.receive(sent[0]) == Arrival::duplicate);  // the same envelope in another seal
    CHECK(receiver.receive(sent[1]) == Arrival::fresh);
}

TEST_CASE("when the receiver was put back, all that waits is sealed again for its new prekeys",
          "[engine]") {
    SendingStream sender;
    (void)row(sender, 2);
    sender.sealed(1, 4);
    sender.sealed(2, 5);
    sender.forget_seals();
    const KnownEpochs anew = one_live_epoch(5);  // the number of before, and another key
    CHECK(sender.to_send(anew).empty());
    CHECK(sender.to_seal(anew) == Numbers{1, 2});
}
