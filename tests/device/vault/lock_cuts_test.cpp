// The class lock on a disk that fails: a pulled plug at any moment of putting it on or taking it
// off, of joining or of leaving, leaves every notebook openable.
#include "tests/device/vault/locked_device.hpp"

#include <catch2/generators/catch_generators.hpp>

#include <functional>
#include <numeric>

using namespace pipit;
using namespace pipit::test;

namespace {

// Runs `act` with a cut, a failed sync or no room at every change of it, until none is met; then
// `holds` is asked after a restart. Returns how many moments there were.
int at_every_moment(bool locked_before, bool cuts, const std::function<bool(LockedDevice&)>& act,
                    const std::function<void(LockedDevice&, bool said)>& holds) {
    for (int moment = 1; moment < 400; ++moment) {
        CAPTURE(moment);
        LockedDevice one(static_cast<std::uint64_t>(moment));
        if (locked_before) REQUIRE(one.lock().ok());
        const auto before = cuts ? one.disk->changes() : one.disk->syncs();
        if (cuts)
            one.disk->cut_power_at(static_cast<std::uint64_t>(moment));
        else
            one.disk->fail_sync_at(static_cast<std::uint64_t>(moment));
        const bool said = act(one);
        const auto after = cuts ? one.disk->changes() : one.disk->syncs();
        const bool was_met = after - before >= static_cast<std::uint64_t>(moment);
        one.end_power();
        holds(one, said);
        if (!was_met) {
            CHECK(said);
            return moment - 1;
        }
    }
    return 0;
}

// Every notebook opens with its secret, once the class's key is here where one is needed.
void all_open(LockedDevice& one) {
    if (one.state() != LockState::off) REQUIRE(one.shelf->use_class_key(one.key.expose()).ok());
    for (const auto& id : one.ids)
        CHECK(one.refused(id) == std::nullopt);
}

}  // namespace

TEST_CASE("a power cut or a failed sync at any write of locking leaves every notebook opening",
          "[vault][lock]") {
    const bool cuts = GENERATE(true, false);
    const int moments = at_every_moment(
        false, cuts, [](LockedDevice& one) { return one.lock().ok(); },
        [](LockedDevice& one, bool said) {
            if (said) CHECK(one.slot_parts().empty());
            // Wanted before the first file changes: who joins now is not left out.
            if (one.slot_parts().size() < 12)
                CHECK(one.shelf->use_class_key(one.key.expose()).ok());
            all_open(one);
            // It goes on where it stopped.
            REQUIRE(one.lock().ok());
            CHECK(one.slot_parts().empty());
            all_open(one);
        });
    CHECK(moments >= (cuts ? 15 : 7));
}

TEST_CASE("a power cut or a failed sync at any write of unlocking leaves every notebook opening",
          "[vault][lock]") {
    const bool cuts = GENERATE(true, false);
    const int moments = at_every_moment(
        true, cuts, [](LockedDevice& one) { return one.unlock().ok(); },
        [](LockedDevice& one, bool said) {
            if (said) CHECK(one.state() == LockState::off);
            if (said) all_open(one);
            // The teacher may want it back before it was all off: what was left half done goes.
            REQUIRE(one.lock().ok());
            CHECK(one.slot_parts().empty());
            all_open(one);
            REQUIRE(one.unlock().ok());
            CHECK(one.state() == LockState::off);
            one.start();
            all_open(one);
        });
    CHECK(moments >= (cuts ? 15 : 7));
}

TEST_CASE("a full disk refuses to lock with its remedy, keeps every notebook, and locks later",
          "[vault][lock]") {
    for (const std::uint64_t room : {0U, 1000U, 5000U, 10000U}) {
        CAPTURE(room);
        LockedDevice one;
        one.disk->room_left(room);
        const auto locked = one.lock();
        if (!locked) CHECK(locked.error().code == ErrorCode::disk_full);
        if (room == 0) REQUIRE_FALSE(locked);
        one.disk->room_left(std::nullopt);
        one.start();
        all_open(one);
        REQUIRE(one.lock().ok());
        one.disk->room_left(0);
        const auto unlocked = one.unlock();
        REQUIRE_FALSE(unlocked);
        CHECK(unlocked.error().code == ErrorCode::disk_full);
        one.disk->room_left(std::nullopt);
        one.start();
        all_open(one);
    }
}

TEST_CASE("the key's mark on a locked file is the same every time and tells nothing of the key",
          "[vault][lock]") {
    LockedDevice one(1, 2);
    REQUIRE(one.lock().ok());
    const auto known = crypto::Key::made_by(
        [](auto out) { std::iota(out.begin(), out.end(), std::uint8_t{0x80}); });
    CHECK(vault::lock_id(known.expose()) ==
          vault::LockId{0x7e, 0x4e, 0xcb, 0xb3, 0x61, 0x57, 0x38, 0x4e});  // by Python's hashlib
    const auto id = vault::lock_id(one.key.expose());
    CHECK(id != vault::lock_id(one.other.expose()));
    for (const auto& file : one.slots_files()) {
        const Bytes bytes = one.disk->content(file);
        CHECK(std::equal(id.begin(), id.end(), bytes.begin() + 11));
    }
}

TEST_CASE(
    "a power cut in the middle of joining or leaving leaves no locked notebook whose class is not "
    "known: the door asks the one that has its key",
    "[vault][lock]") {
    const bool joins = GENERATE(true, false);
    for (std::uint64_t change = 1; change < 60; ++change) {
        CAPTURE(change);
        LockedDevice one(change, 1);
        REQUIRE(one.lock().ok());
        const auto who = joins ? one.add(std::nullopt) : one.ids[0];
        {
            const auto notebook = one.open(who);
            one.disk->cut_power_at(change);
            (void)(joins ? one.join(*notebook, here) : one.shelf->drop_recovery(*notebook));
        }
        one.end_power();
        if (one.shelf->lock_state(who) == LockState::locked)
            CHECK(*one.shelf->helping_class(who) == here);
    }
}

TEST_CASE(
    "a power cut or a failed sync at any write of joining, changing or leaving a class that is "
    "locked leaves a notebook that opens, and the same call ends it",
    "[vault][lock]") {
    const bool cuts = GENERATE(true, false);
    const auto to = GENERATE(as<std::optional<engine::Id16>>{}, elsewhere, std::nullopt);
    const bool other_locks = GENERATE(true, false);
    const auto act = [&](LockedDevice& one, engine::Notebook& who) {
        return (to ? one.join(who, *to) : one.shelf->drop_recovery(who)).ok();
    };
    const int moments = at_every_moment(
        true, cuts,
        [&](LockedDevice& one) {
            if (other_locks && !one.lock_other()) return false;
            const auto opened = one.shelf->open(one.ids[1], secret(), monday);
            return opened.ok() && act(one, **opened);
        },
        [&](LockedDevice& one, bool) {
            (void)one.shelf->use_class_key(one.key.expose());
            (void)one.shelf->use_class_key(one.other.expose());
            {
                const auto opened = one.open(one.ids[1]);
                REQUIRE(act(one, *opened));
            }
            CHECK(*one.shelf->helping_class(one.ids[1]) == to);
            one.start();
            CHECK(one.refused(one.ids[0]) == ErrorCode::class_locked);
            if (to && other_locks && one.shelf->use_class_key(one.other.expose()))
                CHECK(one.shelf->lock_state(one.ids[1]) == LockState::open);
            CHECK(one.refused(one.ids[1]) == std::nullopt);
        });
    CHECK(moments >= (cuts ? 10 : 4));
}
