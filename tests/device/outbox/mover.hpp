// A learner who moves, the teacher, and a device they come to, for tests of what is said between
// the three.
#pragma once

#include "crypto/key_slot.hpp"
#include "crypto/random.hpp"
#include "crypto/sealed_box.hpp"
#include "device/outbox/arriving.hpp"
#include "tests/device/outbox/school_in_a_box.hpp"

namespace pipit::outbox::testing {

inline Bytes some_bytes(std::size_t size, std::uint8_t first) {
    Bytes out(size);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = static_cast<std::uint8_t>(first + i * 7);
    return out;
}

// A learner, a member, whose notebook's key the teacher can open.
struct Mover {
    Desk desk;
    Learner old{desk, "Zuri"};
    Day day = first_day;
    crypto::Key learner_key = crypto::random_key();

    Mover() { join(old); }
    void join(Learner& learner) {
        REQUIRE(learner.end->join(learner.at(), learner.nickname, day));
        meet(learner, desk, day);
        REQUIRE(desk.end->approve(who(learner), learner.nickname + " A.", day));
        meet(learner, desk, day);
    }
    static Pseudonym who(const Learner& learner) { return learner.end->place()->letters.learner(); }
    Pseudonym who() const { return who(old); }
    // What the shelf packs: a real slot, and bytes that only this test looks into.
    engine::Packed packed(std::size_t size, std::uint8_t first) {
        const auto slot = crypto::seal_recovery_slot({}, {}, desk.end->own().recovery.public_key(),
                                                     learner_key, who().bytes);
        REQUIRE(slot);
        return {{slot->begin(), slot->end()}, some_bytes(size, first)};
    }
    void pack(std::size_t size = 200'000, std::uint8_t first = 1, std::uint64_t lamport = 5) {
        if (old.end->moving() == nullptr) REQUIRE(old.end->move_away(day));
        REQUIRE(old.end->wants_copy(lamport));
        REQUIRE(old.end->keep_copy(packed(size, first), lamport));
    }
    const Copies* copies() const {
        const auto at = desk.end->moves().copies().find(who());
        return at == desk.end->moves().copies().end() ? nullptr : &at->second;
    }
    const Pupil& pupil() const { return desk.end->pupils().at(who()); }
};

// The device the learner comes to: its link, and what came.
struct NewDevice {
    explicit NewDevice(Mover& mover) : learner(mover.desk, "Zuri") { restart(); }
    void restart() {
        auto opened = Arriving::open(links);
        REQUIRE(opened);
        arriving.emplace(std::move(opened).value());
    }
    // What one contact brings: the word, the answer and parts. `most`: parts until it breaks off.
    void meet(Mover& mover, std::size_t most = 1000) {
        REQUIRE(mover.desk.end->come(learner.link.own_tag, arriving->reply().public_key(),
                                     arriving->word(), mover.day));
        const auto& asked = mover.desk.end->moves().newcomers().at(learner.link.own_tag);
        const auto said = mover.desk.end->words_for(asked);
        REQUIRE(said);
        if (!said->answer) return;
        REQUIRE(arriving->hear(*said->answer));
        for (std::size_t i = 0; i < std::min(most, said->parts.size()); ++i)
            REQUIRE(arriving->hear(said->parts[i]));
    }
    // What Shelf::unpack does with the records, at this level.
    void unpack(const std::vector<Record>& records, Day day) {
        for (const Record& record : records)
            learner.disk.kept[record.key] = record.value;
        std::erase_if(links.kept,
                      [](const auto& one) { return one.first.kind == RecordKind::arriving; });
        arriving->gone();
        learner.restart(day);
        REQUIRE(learner.end->use(learner.at(), day));
    }
    crypto::X25519KeyPair box = crypto::X25519KeyPair::random();  // of the shelf
    Learner learner;
    Disk links;
    std::optional<Arriving> arriving;
};

inline Bytes opened_key(const NewDevice& device, const engine::Arrival& arrival) {
    const auto key = crypto::open_sealed(device.box, arrival.key);
    REQUIRE(key);
    return {key->expose().begin(), key->expose().end()};
}

}  // namespace pipit::outbox::testing
