// The teacher's countersignature of a learner's list of what left. Claims: with the second contact
// the list's end is signed for by the class's key; nothing else than what was told is kept.
#include "device/outbox/countersigned.hpp"

#include "device/outbox/child_place.hpp"
#include "tests/device/outbox/school_in_a_box.hpp"

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

namespace {

const std::optional<SignedEnd>& signed_end(const Learner& learner) {
    return learner.end->place()->list.signed_end();
}

}  // namespace

TEST_CASE("with each contact the teacher's device signs for the list as the contact before left it",
          "[outbox][countersigned]") {
    Joined class_;
    Learner& zuri = class_.zuri;
    const Pseudonym who = zuri.end->place()->letters.learner();
    for (std::uint64_t lamport = 1; lamport <= 4; ++lamport) {
        const LedgerEnd before = zuri.disk.ledger_end();
        REQUIRE(zuri.end->report(report(lamport), class_.day));
        meet(zuri, class_.desk, class_.day);
        CHECK(zuri.disk.ledger_end().lines > before.lines);
        REQUIRE(signed_end(zuri));
        CHECK(signed_end(zuri)->end.head == before.head);
        CHECK(signed_end(zuri)->end.lines == before.lines);
        CHECK(signed_end(zuri)->day == class_.day);
        CHECK(signed_end(zuri)->by == class_.desk.end->bulletin_key());
        CHECK(holds(*signed_end(zuri), who));
        class_.day.value += 1;
        zuri.restart(class_.day);
        class_.desk.restart(class_.day);
        REQUIRE(signed_end(zuri));  // both ends keep what they know
    }
}

TEST_CASE("a list in which nothing stands yet is not told", "[outbox][countersigned]") {
    Desk desk;
    Learner zuri(desk, "Zuri");
    REQUIRE(zuri.end->join(zuri.at(), "Zuri", first_day));
    for (const Bytes& envelope : zuri.sends(first_day))
        REQUIRE(desk.end->take(envelope, first_day));
    CHECK_FALSE(pupil(desk, zuri).list_end);
}

TEST_CASE("a signature by another key, for another learner, day or end, or for an end that was not "
          "told is not kept",
          "[outbox][countersigned]") {
    const crypto::SigningKey own(crypto::random_key());
    const crypto::SigningKey other(crypto::random_key());
    const Pseudonym who{{crypto::random_bytes<16>()}};
    const Pseudonym somebody{{crypto::random_bytes<16>()}};
    const LedgerEnd end{crypto::random_bytes<32>(), 3};
    ToldEnds ends;
    ends.told(end);
    const auto hears = [&](const LedgerWord& word) {
        return ends.hear(word, own.public_key(), who);
    };
    CHECK_FALSE(hears({end.head, {}}));
    CHECK_FALSE(hears(countersign(other, who, end.head, first_day)));
    CHECK_FALSE(hears(countersign(own, somebody, end.head, first_day)));
    CHECK_FALSE(hears(countersign(own, who, crypto::random_bytes<32>(), first_day)));
    LedgerWord word = countersign(own, who, end.head, first_day);
    word.signed_for->day.value += 1;
    CHECK_FALSE(hears(word));
    CHECK_FALSE(ends.signed_end());
    CHECK(hears(countersign(own, who, end.head, first_day)));
    REQUIRE(ends.signed_end());
    CHECK(ends.signed_end()->end.lines == 3);
}

TEST_CASE("an answer to an earlier end, which comes late, does not take the place of a later one",
          "[outbox][countersigned]") {
    const crypto::SigningKey own(crypto::random_key());
    const Pseudonym who{{crypto::random_bytes<16>()}};
    ToldEnds ends;
    std::vector<LedgerEnd> told;
    for (std::uint64_t lines = 1; lines <= ToldEnds::told_max + 2; ++lines) {
        told.push_back({crypto::random_bytes<32>(), lines});
        ends.told(told.back());
        ends.told(told.back());  // twice in a row is once
    }
    const auto hears = [&](std::size_t which) {
        return ends.hear(countersign(own, who, told[which].head, first_day), own.public_key(), who);
    };
    CHECK_FALSE(hears(0));  // too long ago
    CHECK(hears(4));
    CHECK_FALSE(hears(3));
    CHECK(ends.signed_end()->end.lines == 5);
    CHECK(hears(9));
    CHECK(ends.signed_end()->end.lines == 10);
    engine::cbor::Writer out;
    ends.write(out);
    const Bytes bytes = out.take();
    engine::cbor::Reader in(bytes);
    const ToldEnds again = ToldEnds::read(in);
    REQUIRE(in.ok());
    CHECK(again.signed_end() == ends.signed_end());
}
