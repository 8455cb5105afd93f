// A learner who moves to another device: the copy in parts, the teacher who hands it on, the new
// device and the old one, whatever happens on the way between the three.
#include "tests/device/outbox/mover.hpp"

#include <algorithm>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;

TEST_CASE("a copy reaches the teacher in parts, each in the ledger before it leaves",
          "[outbox][move]") {
    Mover at;
    const std::size_t lines = at.old.disk.ledger.size();
    at.pack();
    CHECK_FALSE(at.old.end->copy_arrived());
    meet(at.old, at.desk, at.day);
    CHECK(at.old.end->copy_arrived());
    REQUIRE(at.copies());
    CHECK(at.copies()->whole->parts == 7);
    CHECK(at.old.disk.ledger.size() >= lines + 7);
    CHECK(std::ranges::count_if(at.old.disk.ledger, [](const engine::LedgerEntry& line) {
              return std::ranges::count(line.fields, "move.bytes") > 0;
          }) == 7);
    // It is as it was packed, with the slot in front, and nothing of it is in the notebook twice.
    const auto parts =
        Moves::parts(at.desk.disk, at.who(), at.copies()->whole->id, 0, move_parts_max);
    REQUIRE(parts);
    Bytes all;
    for (const auto& [number, bytes] : *parts)
        all.insert(all.end(), bytes.begin(), bytes.end());
    CHECK(Bytes(all.begin() + move_head_bytes, all.end()) == some_bytes(200'000, 1));
    CHECK(std::ranges::count_if(at.old.disk.kept, [](const auto& one) {
              return one.first.kind == RecordKind::copy;
          }) == 1);
}

TEST_CASE("a copy larger than the window goes as there is room, and leaves room to others",
          "[outbox][move]") {
    Mover at;
    at.pack(3'000'000);
    const auto first = at.old.sends(at.day);
    CHECK(first.size() < 50);
    CHECK(at.old.end->say(HelpRequest{{"add"}, at.day}, at.day));
    for (int contact = 0; contact < 4; ++contact) {
        at.old.restart(at.day);
        at.desk.restart(at.day);
        meet(at.old, at.desk, at.day);
    }
    CHECK(at.old.end->copy_arrived());
    CHECK(at.copies()->whole->parts == 93);
    CHECK(at.pupil().asked.size() == 1);
}

TEST_CASE(
    "what was done after a copy goes with the next one, and the last whole one stays until then",
    "[outbox][move]") {
    Mover at;
    at.pack(100'000, 1, 5);
    CHECK_FALSE(at.old.end->wants_copy(6));  // one that began to leave is sent whole
    meet(at.old, at.desk, at.day);
    CHECK_FALSE(at.old.end->wants_copy(5));
    const MoveId first = at.copies()->whole->id;
    at.pack(100'000, 2, 6);
    const auto some = at.old.sends(at.day);
    REQUIRE(at.desk.end->take(some.front(), at.day));
    CHECK(at.copies()->whole->id == first);
    CHECK(at.copies()->coming);
    at.desk.restart(at.day);
    CHECK(at.copies()->whole->id == first);
    meet(at.old, at.desk, at.day);
    CHECK(at.copies()->whole->id != first);
    CHECK_FALSE(at.copies()->coming);
    CHECK(std::ranges::count_if(at.desk.disk.kept, [](const auto& one) {
              return one.first.kind == RecordKind::moving;
          }) == 4);
}

TEST_CASE("who changes their mind, leaves or is removed has no copy at the teacher's",
          "[outbox][move]") {
    Mover at;
    at.pack();
    meet(at.old, at.desk, at.day);
    REQUIRE(at.copies());
    SECTION("stays") {
        REQUIRE(at.old.end->stay(at.day));
        CHECK(at.old.end->moving() == nullptr);
    }
    SECTION("leaves") {
        REQUIRE(at.old.end->leave(at.day));
    }
    SECTION("is removed") {
        REQUIRE(at.desk.end->remove(at.who(), at.day));
    }
    meet(at.old, at.desk, at.day);
    at.old.restart(at.day);
    at.desk.restart(at.day);
    CHECK(at.old.end->moving() == nullptr);
    CHECK(at.copies() == nullptr);
    for (const auto& [key, value] : at.desk.disk.kept)
        CHECK(key.kind != RecordKind::moving);
    for (const auto& [key, value] : at.old.disk.kept)
        CHECK(key.kind != RecordKind::copy);
}

TEST_CASE("a learner moves: the new device has everything, the old one is told and says no more",
          "[outbox][move]") {
    Mover at;
    REQUIRE(at.old.end->report(large_report(1), at.day));
    at.pack();
    meet(at.old, at.desk, at.day);
    NewDevice next(at);
    REQUIRE(next.arriving->ask("Zuri", {}, next.box.public_key()));
    next.meet(at);
    CHECK_FALSE(next.arriving->answered());
    // Said in the meantime: it has to reach the learner where they are.
    REQUIRE(at.desk.end->say(at.who(), PinChange{{"add"}, engine::Pin::pinned}, at.day));
    const auto records = at.old.end->records_to_move();
    REQUIRE(records);
    REQUIRE(at.desk.end->move(at.who(), next.learner.link.own_tag, at.day));
    next.meet(at, 3);
    CHECK(next.arriving->here() == 3);
    next.restart();
    at.desk.restart(at.day);
    next.meet(at);
    REQUIRE(next.arriving->whole());
    const auto arrival = next.arriving->arrival();
    REQUIRE(arrival);
    CHECK(arrival->copy == some_bytes(200'000, 1));
    CHECK(std::ranges::equal(opened_key(next, *arrival), at.learner_key.expose()));
    // Until the new device speaks for the learner, the old one is who they are.
    CHECK(at.pupil().device == at.old.link.own_tag);
    const Pseudonym who = at.who();
    next.unpack(*records, at.day);
    CHECK(next.learner.end->place()->standing == Standing::member);
    meet(next.learner, at.desk, at.day);
    CHECK(at.pupil().device == next.learner.link.own_tag);
    CHECK(at.pupil().standing == Pupil::Standing::member);
    CHECK(at.pupil().name == "Zuri A.");
    CHECK(next.learner.disk.events.size() == 1);  // the pin
    CHECK(at.copies() == nullptr);
    CHECK(at.desk.end->moves().newcomers().empty());
    // What the old device says now changes nothing, and it hears why.
    REQUIRE(at.old.end->report(large_report(2), at.day));
    at.desk.restart(at.day);
    meet(at.old, at.desk, at.day);
    CHECK(overview(at.pupil().record) == large_report(1));
    CHECK(at.pupil().device == next.learner.link.own_tag);
    CHECK(at.old.end->place()->standing == Standing::moved);
    CHECK(at.old.end->waiting() == 0);
    CHECK(at.old.end->moving() == nullptr);
    CHECK_FALSE(at.old.end->say(HelpRequest{{"add"}, at.day}, at.day));
    CHECK(at.old.sends(at.day).empty());
    REQUIRE(at.pupil().former.size() == 1);
    CHECK(at.pupil().former.front().waiting.empty());
    // The learner goes on where they are.
    REQUIRE(next.learner.end->report(large_report(3), at.day));
    meet(next.learner, at.desk, at.day);
    CHECK(overview(at.pupil().record) == large_report(3));
    CHECK(at.desk.end->pupils().size() == 1);
    CHECK(at.who() == who);
}

TEST_CASE(
    "the key is handed on to nobody but the newcomer the teacher chose, and only a member's own",
    "[outbox][move]") {
    Mover at;
    NewDevice next(at);
    REQUIRE(next.arriving->ask("Zuri", {}, next.box.public_key()));
    CHECK_FALSE(at.desk.end->move(at.who(), next.learner.link.own_tag, at.day));  // nobody asked
    next.meet(at);
    CHECK_FALSE(at.desk.end->move(at.who(), next.learner.link.own_tag, at.day));  // nothing came
    // A classmate's slot, sent as one's own.
    Learner ivo(at.desk, "Ivo");
    at.join(ivo);
    const engine::Packed stolen = at.packed(1000, 3);
    REQUIRE(ivo.end->move_away(at.day));
    REQUIRE(ivo.end->keep_copy(stolen, 5));
    meet(ivo, at.desk, at.day);
    REQUIRE(at.desk.end->moves().copies().at(Mover::who(ivo)).whole);
    CHECK(at.desk.end->move(Mover::who(ivo), next.learner.link.own_tag, at.day).error().code ==
          ErrorCode::not_allowed);
    // And one that is not even a slot.
    at.pack();
    engine::Packed bad = at.packed(100'000, 1);
    bad.slot.back() ^= 1;
    REQUIRE(at.old.end->keep_copy(bad, 5));
    meet(at.old, at.desk, at.day);
    CHECK(at.desk.end->move(at.who(), next.learner.link.own_tag, at.day).error().code ==
          ErrorCode::not_allowed);
    next.meet(at);
    CHECK_FALSE(next.arriving->answered());
    REQUIRE(at.desk.end->turn_away(next.learner.link.own_tag));
    CHECK(at.desk.end->moves().newcomers().empty());
}

TEST_CASE("a copy under a recovery key from before a backup was put back is still handed on",
          "[outbox][move]") {
    Mover at;
    at.pack();
    meet(at.old, at.desk, at.day);
    REQUIRE(at.desk.end->begin_anew(at.day, 1));
    at.desk.restart(at.day);
    NewDevice next(at);
    REQUIRE(next.arriving->ask("Zuri", {}, next.box.public_key()));
    next.meet(at);
    REQUIRE(at.desk.end->move(at.who(), next.learner.link.own_tag, at.day));
    next.meet(at);
    CHECK(next.arriving->whole());
}

TEST_CASE("where the teacher's file was put back, the copy is taken again", "[outbox][move]") {
    Mover at;
    const auto before = at.desk.disk.kept;
    at.pack();
    meet(at.old, at.desk, at.day);
    at.desk.disk.kept = before;
    at.desk.restart(at.day);
    REQUIRE(at.desk.end->begin_anew(at.day, 1));
    CHECK(at.copies() == nullptr);
    for (int contact = 0; contact < 3; ++contact)
        meet(at.old, at.desk, at.day);
    REQUIRE(at.old.end->moving());
    CHECK(at.old.end->wants_copy(5));
    at.pack();
    meet(at.old, at.desk, at.day);
    CHECK(at.copies()->whole);
}

TEST_CASE("where a disk is full nothing of a move is half done", "[outbox][move]") {
    Mover at;
    at.old.disk.fails = true;
    CHECK_FALSE(at.old.end->move_away(at.day));
    CHECK(at.old.end->moving() == nullptr);
    at.old.disk.fails = false;
    at.pack();
    at.old.disk.fails = true;
    CHECK_FALSE(at.old.end->outgoing(at.old.channel(), at.day));
    CHECK(at.old.end->moving()->said == 0);
    at.old.disk.fails = false;
    const auto sent = at.old.sends(at.day);
    at.desk.disk.fails = true;
    CHECK_FALSE(at.desk.end->take(sent.front(), at.day));
    CHECK(at.copies() == nullptr);
    at.desk.disk.fails = false;
    meet(at.old, at.desk, at.day);
    CHECK(at.copies()->whole);
    NewDevice next(at);
    REQUIRE(next.arriving->ask("Zuri", {}, next.box.public_key()));
    next.meet(at);
    at.desk.disk.fails = true;
    CHECK_FALSE(at.desk.end->move(at.who(), next.learner.link.own_tag, at.day));
    at.desk.disk.fails = false;
    CHECK(at.desk.end->moves().taken_for(at.who()) == nullptr);
    REQUIRE(at.desk.end->move(at.who(), next.learner.link.own_tag, at.day));
    next.links.fails = true;
    const auto said =
        at.desk.end->words_for(at.desk.end->moves().newcomers().at(next.learner.link.own_tag));
    CHECK_FALSE(next.arriving->hear(*said->answer));
    CHECK_FALSE(next.arriving->answered());
    next.links.fails = false;
    next.meet(at);
    CHECK(next.arriving->whole());
}

TEST_CASE(
    "a newer copy that comes after the teacher's word goes along, and one that comes too late "
    "is not called there",
    "[outbox][move]") {
    Mover at;
    at.pack(100'000, 1, 5);
    meet(at.old, at.desk, at.day);
    NewDevice next(at);
    REQUIRE(next.arriving->ask("Zuri", {}, next.box.public_key()));
    next.meet(at);
    const DeviceTag to = next.learner.link.own_tag;
    REQUIRE(at.desk.end->move(at.who(), to, at.day));
    // Practised, and there, before anything was handed on.
    at.pack(100'000, 2, 6);
    meet(at.old, at.desk, at.day);
    CHECK(at.old.end->copy_arrived());
    at.desk.restart(at.day);
    next.meet(at, 2);
    CHECK(next.arriving->here() == 2);  // the last two may be lost on the way, or on a stick
    // And once more, after that: it cannot go along.
    at.pack(100'000, 3, 7);
    for (int contact = 0; contact < 3; ++contact) {
        meet(at.old, at.desk, at.day);
        at.old.restart(at.day);
        at.desk.restart(at.day);
    }
    CHECK_FALSE(at.old.end->copy_arrived());
    // What else they say arrives all the same.
    REQUIRE(at.old.end->say(HelpRequest{{"add"}, at.day}, at.day));
    meet(at.old, at.desk, at.day);
    CHECK(at.pupil().asked.size() == 1);
    SECTION("the newcomer gets what was there") {
        next.meet(at);
        REQUIRE(next.arriving->whole());
        CHECK(next.arriving->arrival()->copy == some_bytes(100'000, 2));
    }
    SECTION("it is there once the teacher has sent the newcomer away") {
        REQUIRE(at.desk.end->turn_away(to));
        meet(at.old, at.desk, at.day);
        CHECK(at.old.end->copy_arrived());
        REQUIRE(next.arriving->ask("Zuri", {}, next.box.public_key()));
        next.meet(at);
        REQUIRE(at.desk.end->move(at.who(), to, at.day));
        next.meet(at);
        CHECK(next.arriving->arrival()->copy == some_bytes(100'000, 3));
    }
    SECTION("who changes their mind has no copy there") {
        REQUIRE(at.old.end->stay(at.day));
        meet(at.old, at.desk, at.day);
        CHECK((at.copies() == nullptr || !at.copies()->whole));
        next.meet(at);
        CHECK_FALSE(next.arriving->whole());
    }
}

// One bad week: envelopes lost, doubled and out of order, and each of the three devices killed at
// any time.
TEST_CASE("whatever happens on the way, a move ends with everything in one place, once",
          "[outbox][move][property]") {
    const int seed = GENERATE(range(0, 25));
    CAPTURE(seed);
    Random random(static_cast<std::uint64_t>(seed));
    Mover at;
    NewDevice next(at);
    std::vector<Bytes> held;
    std::uint64_t lamport = 5;
    std::uint64_t copied = 0;
    std::vector<Record> records;
    REQUIRE(at.old.end->move_away(at.day));
    REQUIRE(next.arriving->ask("Zuri", {}, next.box.public_key()));
    const auto bad_day = [&](Learner& learner) {
        auto up = learner.sends(at.day);
        for (Bytes& envelope : up) {
            const int fate = random.below(6);
            if (fate == 0) continue;
            if (fate == 1) held.push_back(envelope);
            (void)at.desk.end->take(envelope, at.day).value();
            if (fate == 2) (void)at.desk.end->take(envelope, at.day).value();
        }
        if (!held.empty() && random.chance(0.5)) {
            const auto which =
                static_cast<std::size_t>(random.below(static_cast<int>(held.size())));
            (void)at.desk.end->take(held[which], at.day).value();
        }
        const Destination to = learner.end->place()->reply_to();
        auto down = at.desk.end->outgoing(std::span(&to, 1), at.day).value();
        for (const Bytes& envelope : down) {
            const bool lost = random.chance(0.3);
            if (!lost) (void)learner.hears(envelope, at.day).value();
        }
    };
    bool moved = false;
    std::uint64_t told_there = 0;  // the newest copy that the old device called whole
    for (int step = 0; step < 400; ++step) {
        const int what = random.below(10);
        if (what == 0) at.old.restart(at.day);
        if (what == 1) at.desk.restart(at.day);
        if (what == 2) next.restart();
        if (what == 3 && at.old.end->place()->standing == Standing::member) {
            ++lamport;
            (void)at.old.end->report(large_report(lamport), at.day).value();
        }
        if (at.old.end->wants_copy(lamport)) {
            const auto size = static_cast<std::size_t>(40'000 + random.below(90'000));
            records = at.old.end->records_to_move().value();
            REQUIRE(at.old.end->keep_copy(at.packed(size, static_cast<std::uint8_t>(lamport)),
                                          lamport));
        }
        if (what >= 4 && what <= 6) bad_day(at.old);
        if (!moved && at.old.end->copy_arrived())
            told_there = std::max(told_there, at.old.end->moving()->lamport);
        if (what == 7 && !moved) {
            const auto parts = static_cast<std::size_t>(random.below(4));
            next.meet(at, parts);
        }
        if (what == 8 && !moved && step > 60)
            (void)at.desk.end->move(at.who(), next.learner.link.own_tag, at.day);
        if (what == 9 && next.arriving->whole()) {
            const auto arrival = next.arriving->arrival();
            REQUIRE(arrival);
            CHECK(std::ranges::equal(opened_key(next, *arrival), at.learner_key.expose()));
            copied = arrival->copy.front();
            CHECK(arrival->copy ==
                  some_bytes(arrival->copy.size(), static_cast<std::uint8_t>(copied)));
            CHECK(copied >= told_there);
            next.unpack(records, at.day);
            moved = true;
        }
        if (moved && what >= 8) bad_day(next.learner);
    }
    REQUIRE(moved);
    for (int contact = 0; contact < 3; ++contact) {
        meet(next.learner, at.desk, at.day);
        meet(at.old, at.desk, at.day);
    }
    CHECK(at.pupil().device == next.learner.link.own_tag);
    CHECK(at.old.end->place()->standing == Standing::moved);
    CHECK(at.desk.end->pupils().size() == 1);
    CHECK(at.desk.end->moves().newcomers().empty());
    CHECK(at.copies() == nullptr);
    CHECK(next.learner.end->waiting() == 0);
    CHECK(at.desk.end->waiting(at.who()) == 0);
    REQUIRE(at.pupil().former.size() == 1);
    CHECK(at.pupil().former.front().waiting.empty());
}
