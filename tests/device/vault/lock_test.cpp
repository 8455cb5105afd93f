// The class lock: no key slot of a class's learner stands on the disk, their notebooks do not open
// without the class's key, nobody else's is touched, and a pulled plug at any moment of putting it
// on or taking it off leaves every notebook openable.
#include "crypto/random.hpp"
#include "crypto/subkey.hpp"
#include "device/vault/slots_file.hpp"
#include "tests/device/vault/fault_disk.hpp"
#include "tests/device/vault/support.hpp"

#include <functional>
#include <numeric>

using namespace pipit;
using namespace pipit::test;
using engine::ErrorCode;
using engine::LockState;

namespace {

constexpr std::size_t seal_bytes = 32;

const engine::Id16 here{{1}}, elsewhere{{2}};

// Three learners of a class, signed out, on a disk that can fail; the class's key, and another's.
struct Device {
    std::shared_ptr<FaultDisk> disk;
    crypto::Key key = crypto::random_key();
    crypto::Key other = crypto::random_key();
    crypto::X25519KeyPair teacher = crypto::X25519KeyPair::random();
    std::unique_ptr<engine::Shelf> shelf;
    std::vector<engine::LearnerId> ids;

    explicit Device(std::uint64_t seed = 1, int learners = 3)
        : disk(std::make_shared<FaultDisk>(seed)) {
        start();
        for (int i = 0; i < learners; ++i)
            ids.push_back(add());
    }
    // As a program that starts anew: without any key.
    void start() {
        shelf.reset();
        auto made = options("/device");
        made.disk = disk;
        shelf = vault::open_shelf(made, monday);
    }
    void end_power() {
        shelf.reset();
        if (disk->powered()) disk->cut_power_at(1);
        (void)disk->make_folder("/elsewhere");
        disk->power_on();
        start();
    }
    engine::LearnerId add(const std::optional<engine::Id16>& of_class = here) {
        auto made = shelf->create(finn(), secret(), monday);
        REQUIRE(made.ok());
        if (of_class) REQUIRE(join(**made, *of_class));
        return (*made)->card().id;
    }
    engine::Result<engine::Done> join(engine::Notebook& who, const engine::Id16& of_class) {
        return shelf->keep_recovery(who, {of_class, teacher.public_key(), {}});
    }
    std::unique_ptr<engine::Notebook> open(const engine::LearnerId& who) {
        auto opened = shelf->open(who, secret(), monday);
        REQUIRE(opened.ok());
        return std::move(*opened);
    }
    engine::Result<engine::Done> lock() { return shelf->lock_class(here, key.expose()); }
    engine::Result<engine::Done> lock_other() {
        return shelf->lock_class(elsewhere, other.expose());
    }
    engine::Result<engine::Done> unlock() { return shelf->unlock_class(here); }
    // Of all of them: the state that is the furthest from off.
    LockState state() {
        LockState out = LockState::off;
        for (const auto& id : ids) {
            const LockState one = shelf->lock_state(id);
            if (one != LockState::off && out != LockState::locked) out = one;
        }
        return out;
    }
    // The error of a sign-in; nothing where it opened.
    std::optional<ErrorCode> refused(const engine::LearnerId& who,
                                     std::string_view with = "314159") {
        const auto opened = shelf->open(who, secret(with), monday);
        return opened ? std::nullopt : std::optional(opened.error().code);
    }
    std::vector<std::string> slots_files() const {
        std::vector<std::string> out;
        for (const auto& file : disk->files())
            if (file.ends_with("/slots") || file.ends_with("/slots.new")) out.push_back(file);
        return out;
    }
    // 64 bytes from every slot header, and the start of every sealed key.
    std::vector<Bytes> slot_parts() const {
        std::vector<Bytes> out;
        for (const auto& file : slots_files()) {
            const Bytes bytes = disk->content(file);
            if (bytes.size() < 11 || bytes[10] != 0) continue;
            if (bytes.size() < 11U + bytes[9] * 136U) continue;  // torn, beside the whole one
            for (int slot = 0; slot < bytes[9]; ++slot) {
                const auto at = bytes.begin() + 11 + slot * 136;
                out.emplace_back(at, at + 40);
                out.emplace_back(at + 88, at + 104);
            }
        }
        return out;
    }
    bool on_disk(const Bytes& part) const {
        return std::ranges::any_of(disk->files(), [&](const std::string& file) {
            const Bytes bytes = disk->content(file);
            return std::search(bytes.begin(), bytes.end(), part.begin(), part.end()) != bytes.end();
        });
    }
    // The seal under the device's secret, as who has the whole folder can make it.
    void put_sealed(const std::string& path, Bytes bytes) {
        const Bytes raw = disk->content("/device/device.secret");
        const auto secret_key =
            crypto::Key::made_by([&](auto out) { std::ranges::copy(raw, out.begin()); });
        const auto content = std::span(bytes).first(bytes.size() - seal_bytes);
        std::ranges::copy(
            crypto::keyed_hash(crypto::subkey(secret_key, crypto::Purpose::device_slots),
                               "PIPSEAL1", content),
            bytes.end() - seal_bytes);
        disk->put(path, bytes);
    }
};

}  // namespace

TEST_CASE("a locked device opens with the class's key and the learner's secret, not with one alone",
          "[vault][lock]") {
    Device one;
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
    Device one;
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
    Device one(1, 1);
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
    Device one(1, 1);
    REQUIRE(one.lock().ok());
    one.start();
    for (int i = 0; i < 20; ++i)
        REQUIRE(one.refused(one.ids[0], "000000") == ErrorCode::class_locked);
    CHECK(one.shelf->wait_s(one.ids[0], monday) == 0);
    REQUIRE(one.shelf->use_class_key(one.key.expose()).ok());
    CHECK(one.refused(one.ids[0]) == std::nullopt);
}

TEST_CASE("a class locks the notebooks of its own learners, and nobody else's", "[vault][lock]") {
    Device one(1, 2);
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
    Device one(1, 1);
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
    Device one;
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
    Device one(1, 1);
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
    Device one(1, 2);
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
    Device one(1, 2);
    REQUIRE(one.lock().ok());
    auto notebook = one.shelf->open(one.ids[0], secret(), monday);
    REQUIRE(notebook.ok());
    REQUIRE(one.shelf->erase(std::move(*notebook), monday).ok());
    CHECK(one.slots_files().size() == 1);
    CHECK(one.shelf->learners()->size() == 1);
}

TEST_CASE("a teacher's reset waits for the class's key as well", "[vault][lock]") {
    Device one(1, 1);
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
    Device one;
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
    Device one(1, 2);
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

namespace {

// Runs `act` with a cut, a failed sync or no room at every change of it, until none is met; then
// `holds` is asked after a restart. Returns how many moments there were.
int at_every_moment(bool locked_before, bool cuts, const std::function<bool(Device&)>& act,
                    const std::function<void(Device&, bool said)>& holds) {
    for (int moment = 1; moment < 400; ++moment) {
        CAPTURE(moment);
        Device one(static_cast<std::uint64_t>(moment));
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
void all_open(Device& one) {
    if (one.state() != LockState::off) REQUIRE(one.shelf->use_class_key(one.key.expose()).ok());
    for (const auto& id : one.ids)
        CHECK(one.refused(id) == std::nullopt);
}

}  // namespace

TEST_CASE("a power cut or a failed sync at any write of locking leaves every notebook opening",
          "[vault][lock]") {
    const bool cuts = GENERATE(true, false);
    const int moments = at_every_moment(
        false, cuts, [](Device& one) { return one.lock().ok(); },
        [](Device& one, bool said) {
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
        true, cuts, [](Device& one) { return one.unlock().ok(); },
        [](Device& one, bool said) {
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
        Device one;
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
    Device one(1, 2);
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
    "a power cut or a failed sync at any write of joining, changing or leaving a class that is "
    "locked leaves a notebook that opens, and the same call ends it",
    "[vault][lock]") {
    const bool cuts = GENERATE(true, false);
    const auto to = GENERATE(as<std::optional<engine::Id16>>{}, elsewhere, std::nullopt);
    const bool other_locks = GENERATE(true, false);
    const auto act = [&](Device& one, engine::Notebook& who) {
        return (to ? one.join(who, *to) : one.shelf->drop_recovery(who)).ok();
    };
    const int moments = at_every_moment(
        true, cuts,
        [&](Device& one) {
            if (other_locks && !one.lock_other()) return false;
            const auto opened = one.shelf->open(one.ids[1], secret(), monday);
            return opened.ok() && act(one, **opened);
        },
        [&](Device& one, bool) {
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
