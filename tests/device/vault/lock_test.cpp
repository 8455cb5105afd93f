// The class lock: no key slot of a class's learner stands on the disk, their notebooks do not open
// without the class's key, and nobody else's is touched.
#include "tests/device/vault/locked_device.hpp"

using namespace pipit;
using namespace pipit::test;

TEST_CASE("a locked device opens with the class's key and the learner's secret, not with one alone",
          "[vault][lock]") {
    LockedDevice one;
    CHECK(one.state() == LockState::off);
    CHECK(one.shelf->use_class_key(one.key.expose()).error().code == ErrorCode::not_found);
    REQUIRE(one.lock().ok());
    CHECK(one.state() == LockState::open);
    CHECK(one.refused(one.ids[0]) == std::nullopt);

    one.start();
    CHECK(one.state() == LockState::locked);
    CHECK(one.refused(one.ids[0]) == ErrorCode::class_locked);
    CHECK(one.shelf->use_class_key(one.other.expose()).error().code == ErrorCode::wrong_secret);
    CHECK(one.state() == LockState::locked);
    REQUIRE(one.shelf->use_class_key(one.key.expose()).ok());
    CHECK(one.state() == LockState::open);
    CHECK(one.refused(one.ids[0], "271828") == ErrorCode::wrong_secret);
    for (const auto& id : one.ids)
        CHECK(one.refused(id) == std::nullopt);
}

TEST_CASE("while locked, no byte of a key slot stands in any file; unlocked, it does",
          "[vault][lock]") {
    LockedDevice one;
    {
        auto notebook = one.shelf->open(one.ids[0], secret(), monday);
        REQUIRE(notebook.ok());
        REQUIRE(one.shelf->make_code(**notebook, monday).ok());
    }
    const auto parts = one.slot_parts();
    REQUIRE(parts.size() == 14);  // two of each of seven slots
    for (const Bytes& part : parts)
        CHECK(one.on_disk(part));
    REQUIRE(one.lock().ok());
    CHECK(one.slot_parts().empty());
    for (const Bytes& part : parts)
        CHECK_FALSE(one.on_disk(part));
    const auto raw = one.key.expose();
    CHECK_FALSE(one.on_disk(Bytes(raw.begin(), raw.end())));
    REQUIRE(one.unlock().ok());
    for (const Bytes& part : parts)
        CHECK(one.on_disk(part));
}

TEST_CASE("what is written while the lock is on is locked: a sign-out, a code, a secret, a learner",
          "[vault][lock]") {
    LockedDevice one(1, 1);
    REQUIRE(one.lock().ok());
    std::string code;
    {
        auto notebook = one.shelf->open(one.ids[0], secret(), monday);
        REQUIRE(notebook.ok());
        REQUIRE((*notebook)->journal().append({answered((*notebook)->device(), 2)}).ok());
        REQUIRE(one.shelf->change_secret(**notebook, secret("271828"), monday).ok());
        CHECK(one.slot_parts().empty());
        const auto made = one.shelf->make_code(**notebook, monday);
        REQUIRE(made.ok());
        code = made->expose();
        CHECK(one.slot_parts().empty());
    }
    CHECK(one.slot_parts().empty());
    const auto added = one.add();
    CHECK(one.slot_parts().empty());
    one.start();
    CHECK(one.refused(added) == ErrorCode::class_locked);
    CHECK(one.shelf->open_with_code(one.ids[0], engine::SecretText(code), monday).error().code ==
          ErrorCode::class_locked);
    REQUIRE(one.shelf->use_class_key(one.key.expose()).ok());
    CHECK(one.refused(added) == std::nullopt);
    CHECK(one.shelf->open_with_code(one.ids[0], engine::SecretText(code), monday).ok());
    CHECK(one.refused(one.ids[0], "271828") == std::nullopt);
}

TEST_CASE("a sign-in without the class's key counts no try, derives nothing and starts no wait",
          "[vault][lock]") {
    LockedDevice one(1, 1);
    REQUIRE(one.lock().ok());
    one.start();
    for (int i = 0; i < 20; ++i)
        REQUIRE(one.refused(one.ids[0], "000000") == ErrorCode::class_locked);
    CHECK(one.shelf->wait_s(one.ids[0], monday) == 0);
    REQUIRE(one.shelf->use_class_key(one.key.expose()).ok());
    CHECK(one.refused(one.ids[0]) == std::nullopt);
}

TEST_CASE("a class locks the notebooks of its own learners, and nobody else's", "[vault][lock]") {
    LockedDevice one(1, 2);
    const auto alone = one.add(std::nullopt);
    const auto of_other = one.add(elsewhere);
    REQUIRE(one.lock().ok());
    one.start();
    CHECK(one.shelf->lock_state(alone) == LockState::off);
    CHECK(one.shelf->lock_state(of_other) == LockState::off);
    CHECK(one.refused(alone) == std::nullopt);
    CHECK(one.refused(of_other) == std::nullopt);
    CHECK(one.refused(one.ids[0]) == ErrorCode::class_locked);
    CHECK(one.refused(one.add(std::nullopt)) == std::nullopt);  // who signs up now
    // The other class's lock stands beside it, and each is opened and taken off by its own key.
    REQUIRE(one.lock_other().ok());
    CHECK(one.refused(of_other) == std::nullopt);
    one.start();
    CHECK(one.refused(of_other) == ErrorCode::class_locked);
    CHECK(*one.shelf->helping_class(of_other) == elsewhere);
    REQUIRE(one.shelf->use_class_key(one.other.expose()).ok());
    CHECK(one.refused(of_other) == std::nullopt);
    CHECK(one.refused(one.ids[0]) == ErrorCode::class_locked);
    REQUIRE(one.shelf->unlock_class(elsewhere).ok());
    one.start();
    CHECK(one.refused(of_other) == std::nullopt);
    CHECK(one.refused(one.ids[1]) == ErrorCode::class_locked);
}

TEST_CASE("who joins a class that is locked is locked with it, who leaves is not, and who goes to "
          "another is locked as that one is",
          "[vault][lock]") {
    LockedDevice one(1, 1);
    REQUIRE(one.lock().ok());
    const auto late = one.add(std::nullopt);
    {
        const auto notebook = one.open(late);
        CHECK(one.shelf->lock_state(late) == LockState::off);
        REQUIRE(one.join(*notebook, here).ok());
        CHECK(one.shelf->lock_state(late) == LockState::open);
    }
    one.start();
    CHECK(one.refused(late) == ErrorCode::class_locked);
    REQUIRE(one.shelf->use_class_key(one.key.expose()).ok());
    {
        const auto notebook = one.open(late);
        REQUIRE(one.shelf->drop_recovery(*notebook).ok());
        CHECK(one.shelf->lock_state(late) == LockState::off);
        CHECK_FALSE(*one.shelf->helping_class(late));
    }
    REQUIRE(one.lock_other().ok());
    {
        const auto notebook = one.open(one.ids[0]);
        REQUIRE(one.join(*notebook, elsewhere).ok());
    }
    one.start();
    CHECK(one.refused(late) == std::nullopt);
    CHECK(one.refused(one.ids[0]) == ErrorCode::class_locked);
    REQUIRE(one.shelf->use_class_key(one.other.expose()).ok());
    CHECK(one.refused(one.ids[0]) == std::nullopt);
}

TEST_CASE("another key neither locks what a class has locked nor unlocks it", "[vault][lock]") {
    LockedDevice one;
    REQUIRE(one.lock().ok());
    CHECK(one.shelf->lock_class(here, one.other.expose()).error().code == ErrorCode::wrong_secret);
    CHECK(one.state() == LockState::open);
    one.start();
    CHECK(one.shelf->lock_class(here, one.other.expose()).error().code == ErrorCode::wrong_secret);
    REQUIRE(one.lock_other().ok());
    REQUIRE(one.shelf->unlock_class(elsewhere).ok());
    CHECK(one.unlock().error().code == ErrorCode::class_locked);
    CHECK(one.state() == LockState::locked);
    REQUIRE(one.lock().ok());  // the same again, at every start
    REQUIRE(one.unlock().ok());
    CHECK(one.state() == LockState::off);
    CHECK(one.unlock().ok());
    one.start();
    CHECK(one.state() == LockState::off);
    for (const auto& id : one.ids)
        CHECK(one.refused(id) == std::nullopt);
    REQUIRE(one.lock().ok());
}

TEST_CASE("a flipped bit of a locked slots file is damaged, whoever sealed it", "[vault][lock]") {
    LockedDevice one(1, 1);
    REQUIRE(one.lock().ok());
    const std::string path = one.slots_files().front();
    const Bytes good = one.disk->content(path);
    const std::size_t head = 19;
    REQUIRE(good.size() == head + 24 + 2 * 136 + 16 + 84 + 32 + seal_bytes);
    for (std::size_t at = 0; at < good.size(); ++at) {
        CAPTURE(at);
        Bytes bad = good;
        bad[at] ^= static_cast<std::uint8_t>(1U << at % 8);
        one.disk->put(path, bad);
        const auto code = one.refused(one.ids[0]);
        CHECK((code == ErrorCode::damaged || code == ErrorCode::newer_version));
        if (at >= good.size() - seal_bytes) continue;
        // Who has the device's secret can seal it again; the wrap and the heads' tag see it.
        one.put_sealed(path, bad);
        const auto resealed = one.refused(one.ids[0]);
        const bool names_another_key = at >= 11 && at < head;
        CHECK((resealed == ErrorCode::newer_version ||
               resealed == (names_another_key ? ErrorCode::class_locked : ErrorCode::damaged)));
    }
    one.disk->put(path, good);
    CHECK(one.refused(one.ids[0]) == std::nullopt);
}

TEST_CASE("another learner's locked slots in one's own file are damaged", "[vault][lock]") {
    LockedDevice one(1, 2);
    REQUIRE(one.lock().ok());
    const auto files = one.slots_files();
    REQUIRE(files.size() == 2);
    one.disk->put(files[0], one.disk->content(files[1]));
    int damaged = 0;
    for (const auto& id : one.ids)
        damaged += one.refused(id) == ErrorCode::damaged ? 1 : 0;
    CHECK(damaged == 1);
}

TEST_CASE("an erased learner leaves nothing on a locked device", "[vault][lock]") {
    LockedDevice one(1, 2);
    REQUIRE(one.lock().ok());
    auto notebook = one.shelf->open(one.ids[0], secret(), monday);
    REQUIRE(notebook.ok());
    REQUIRE(one.shelf->erase(std::move(*notebook), monday).ok());
    CHECK(one.slots_files().size() == 1);
    CHECK(one.shelf->learners()->size() == 1);
}

TEST_CASE("a teacher's reset waits for the class's key as well", "[vault][lock]") {
    LockedDevice one(1, 1);
    REQUIRE(one.lock().ok());
    one.start();
    CHECK(one.shelf->recovery_request(one.ids[0]).error().code == ErrorCode::class_locked);
    CHECK(one.shelf->open_with_reset(one.ids[0], {}, monday).error().code ==
          ErrorCode::class_locked);
    REQUIRE(one.shelf->use_class_key(one.key.expose()).ok());
    CHECK(one.shelf->recovery_request(one.ids[0]).ok());
}

TEST_CASE("a notebook that is open elsewhere is said, the others are locked, and it is next time",
          "[vault][lock]") {
    LockedDevice one;
    auto made = options("/device");
    made.disk = one.disk;
    const auto other_copy = vault::open_shelf(made, monday);
    {
        auto notebook = other_copy->open(one.ids[1], secret(), monday);
        REQUIRE(notebook.ok());
        CHECK(one.lock().error().code == ErrorCode::in_use);
        CHECK(one.slot_parts().size() == 4);
    }
    CHECK(one.slot_parts().size() == 4);
    CHECK(other_copy->open(one.ids[0], secret(), monday).error().code == ErrorCode::class_locked);
    CHECK(one.lock().ok());
    CHECK(one.slot_parts().empty());
}

TEST_CASE("a notebook that is open is locked and unlocked with the others, and goes on",
          "[vault][lock]") {
    LockedDevice one(1, 2);
    for (const bool on : {true, false}) {
        CAPTURE(on);
        auto notebook = one.shelf->open(one.ids[0], secret(), monday);
        REQUIRE(notebook.ok());
        REQUIRE((on ? one.lock() : one.unlock()).ok());
        CHECK(one.slot_parts().size() == (on ? 0 : 10));
        REQUIRE(one.shelf->make_code(**notebook, monday).ok());
        CHECK(one.slot_parts().size() == (on ? 0 : 10));
        notebook->reset();
        CHECK(one.slot_parts().size() == (on ? 0 : 10));
        CHECK(one.refused(one.ids[0]) == std::nullopt);
    }
}
