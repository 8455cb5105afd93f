// A teacher's help with a forgotten secret: the slot that is sealed to them, the request, the
// answer that opens the notebook once, and the word that forgives tries.
#include "crypto/random.hpp"
#include "crypto/sealed_box.hpp"
#include "crypto/subkey.hpp"
#include "device/vault/device_file.hpp"
#include "device/vault/slots_file.hpp"
#include "tests/device/vault/fault_disk.hpp"
#include "tests/device/vault/support.hpp"

using namespace pipit;
using namespace pipit::test;
using engine::ErrorCode;

namespace {

const engine::Id16 pseudonym{{7, 7, 7}}, of_class{{8}};

// The teacher's end: opens a slot, sees whose it is, seals the key to the reply key.
std::vector<std::uint8_t> answer(const crypto::X25519KeyPair& teacher,
                                 const engine::RecoveryRequest& request) {
    crypto::Slot slot{};
    REQUIRE(request.slot.size() == slot.size());
    std::ranges::copy(request.slot, slot.begin());
    const auto opened = crypto::open_recovery_slot(slot, teacher);
    REQUIRE(opened);
    CHECK(opened->pseudonym == pseudonym.bytes);
    auto sealed = crypto::seal_to(request.reply_to, opened->learner_key.expose());
    REQUIRE(sealed);
    return *sealed;
}

// A learner in a class, on a disk that can fail, signed out.
struct InClass {
    std::shared_ptr<FaultDisk> disk;
    crypto::X25519KeyPair teacher = crypto::X25519KeyPair::random();
    double uptime = 0;
    std::unique_ptr<engine::Shelf> shelf;
    engine::LearnerId id;

    explicit InClass(std::uint64_t seed = 1) : disk(std::make_shared<FaultDisk>(seed)) {
        start();
        auto notebook = shelf->create(finn(), secret(), monday);
        REQUIRE(notebook.ok());
        id = (*notebook)->card().id;
        REQUIRE(shelf->keep_recovery(**notebook, {of_class, teacher.public_key(), pseudonym}).ok());
    }
    void start() {
        auto made = options("/device");
        made.disk = disk;
        made.uptime_s = [this] { return uptime; };
        shelf = vault::open_shelf(made, monday);
    }
    void end_power() {
        shelf.reset();
        if (disk->powered()) disk->cut_power_at(1);
        (void)disk->make_folder("/elsewhere");
        disk->power_on();
        start();
    }
    std::unique_ptr<engine::Notebook> opened(std::string_view with = "314159") {
        auto notebook = shelf->open(id, secret(with), monday);
        REQUIRE(notebook.ok());
        return std::move(*notebook);
    }
    bool opens(std::string_view with) { return shelf->open(id, secret(with), monday).ok(); }
    std::vector<std::uint8_t> answered_request() {
        const auto request = shelf->recovery_request(id);
        REQUIRE(request.ok());
        return answer(teacher, *request);
    }
};

}  // namespace

TEST_CASE("a teacher's answer opens a notebook whose secret was forgotten, and a new one is chosen",
          "[vault][recovery]") {
    InClass one;
    CHECK(*one.shelf->helping_class(one.id) == of_class);
    const auto sealed = one.answered_request();
    one.start();  // the answer may come another day
    {
        auto notebook = one.shelf->open_with_reset(one.id, sealed, monday);
        REQUIRE(notebook.ok());
        CHECK(events_of((*notebook)->journal()).size() == 1);
        // The child reads that the teacher opened it.
        CHECK((*notebook)->ledger().entries()->front().what == engine::left::reset_by_teacher);
        REQUIRE(one.shelf->change_secret(**notebook, secret("271828"), monday).ok());
    }
    CHECK_FALSE(one.opens("314159"));
    CHECK(one.opens("271828"));
    // The answer is spent; the teacher can be asked again.
    CHECK(one.shelf->open_with_reset(one.id, sealed, monday).error().code == ErrorCode::not_found);
    CHECK(one.shelf->open_with_reset(one.id, one.answered_request(), monday).ok());
}

TEST_CASE("a request is the same until it is over: after a restart, and until the secret is found",
          "[vault][recovery]") {
    InClass one;
    CHECK_FALSE(one.shelf->has_request(one.id).value());
    const auto first = one.shelf->recovery_request(one.id);
    REQUIRE(first.ok());
    one.start();
    CHECK(one.shelf->has_request(one.id).value());
    const auto again = one.shelf->recovery_request(one.id);
    REQUIRE(again.ok());
    CHECK(again->reply_to == first->reply_to);
    CHECK(again->slot == first->slot);
    const auto sealed = answer(one.teacher, *first);
    CHECK(one.opens("314159"));  // remembered after all: whoever has the answer finds it dead
    CHECK_FALSE(one.shelf->has_request(one.id).value());
    CHECK(one.shelf->open_with_reset(one.id, sealed, monday).error().code == ErrorCode::not_found);
    const auto later = one.shelf->recovery_request(one.id);
    CHECK(later->reply_to != first->reply_to);
    CHECK(one.shelf->open_with_reset(one.id, sealed, monday).error().code ==
          ErrorCode::wrong_secret);
}

TEST_CASE("no other bytes, no other notebook's key and no other key opens a notebook",
          "[vault][recovery]") {
    InClass one;
    CHECK(one.shelf->open_with_reset(one.id, {}, monday).error().code == ErrorCode::not_found);
    const auto request = one.shelf->recovery_request(one.id);
    const auto sealed = answer(one.teacher, *request);
    for (std::size_t at = 0; at < sealed.size(); at += 3) {
        auto bad = sealed;
        bad[at] ^= 1;
        CHECK(one.shelf->open_with_reset(one.id, bad, monday).error().code ==
              ErrorCode::wrong_secret);
    }
    const auto some_key = crypto::random_key();
    const auto of_another = crypto::seal_to(request->reply_to, some_key.expose());
    CHECK(one.shelf->open_with_reset(one.id, *of_another, monday).error().code ==
          ErrorCode::wrong_secret);
    const auto too_long = crypto::seal_to(request->reply_to, Bytes(33));
    CHECK(one.shelf->open_with_reset(one.id, *too_long, monday).error().code ==
          ErrorCode::wrong_secret);
    CHECK(one.shelf->open_with_reset(one.id, sealed, monday).ok());
    crypto::Slot slot{};
    std::ranges::copy(request->slot, slot.begin());
    CHECK_FALSE(crypto::open_recovery_slot(slot, crypto::X25519KeyPair::random()));
    for (std::size_t at = 40; at < slot.size(); at += 7) {
        auto bad = slot;
        bad[at] ^= 1;
        CHECK_FALSE(crypto::open_recovery_slot(bad, one.teacher));
    }
    auto as_secret = slot;
    as_secret[5] = 1;
    CHECK_FALSE(crypto::open_recovery_slot(as_secret, one.teacher));
}

TEST_CASE("a key that is none is refused, and a newer teacher takes the older one's place",
          "[vault][recovery]") {
    InClass one;
    const auto newer = crypto::X25519KeyPair::random();
    {
        const auto notebook = one.opened();
        CHECK(one.shelf->keep_recovery(*notebook, {of_class, {}, pseudonym}).error().code ==
              ErrorCode::bad_input);
        REQUIRE(
            one.shelf->keep_recovery(*notebook, {of_class, newer.public_key(), pseudonym}).ok());
    }
    const auto request = one.shelf->recovery_request(one.id);
    crypto::Slot slot{};
    std::ranges::copy(request->slot, slot.begin());
    CHECK_FALSE(crypto::open_recovery_slot(slot, one.teacher));
    CHECK(one.shelf->open_with_reset(one.id, answer(newer, *request), monday).ok());
}

TEST_CASE("after leaving a class no teacher opens the notebook, whatever was asked before",
          "[vault][recovery]") {
    InClass one;
    {
        const auto notebook = one.opened();
        REQUIRE(one.shelf->drop_recovery(*notebook).ok());
        REQUIRE(one.shelf->drop_recovery(*notebook).ok());
    }
    CHECK_FALSE(*one.shelf->helping_class(one.id));
    CHECK(one.shelf->recovery_request(one.id).error().code == ErrorCode::not_found);
    for (const auto& file : one.disk->files()) {
        if (!file.ends_with("/slots")) continue;
        CHECK(one.disk->content(file)[9] == 1);  // one slot, the child's own
    }
}

TEST_CASE("in a class ten wrong tries wait for the teacher's word; outside it a quarter of an hour",
          "[vault][recovery]") {
    for (const bool in_class : {true, false}) {
        CAPTURE(in_class);
        InClass one;
        if (!in_class) REQUIRE(one.shelf->drop_recovery(*one.opened()).ok());
        engine::Now now = monday;
        for (int tries = 0; tries < 10; ++tries) {
            const int wait = one.shelf->wait_s(one.id, now);
            REQUIRE(wait < 1000);
            now.utc_s += wait;
            one.uptime += wait;
            REQUIRE(one.shelf->open(one.id, secret("000000"), now).error().code ==
                    ErrorCode::wrong_secret);
        }
        if (!in_class) {
            CHECK(one.shelf->wait_s(one.id, now) == 900);
            continue;
        }
        one.start();
        one.uptime += 1e6;
        now.utc_s += 1000000;
        CHECK(one.shelf->wait_s(one.id, now) == engine::until_unlocked);
        CHECK(one.shelf->open(one.id, secret(), now).error().code == ErrorCode::teacher_needed);
        (void)one.answered_request();  // asking is no try
        REQUIRE(one.shelf->unlock(one.id).ok());
        CHECK(one.shelf->wait_s(one.id, now) == 0);
        CHECK(one.shelf->open(one.id, secret(), now).ok());
    }
    InClass one;
    CHECK(one.shelf->unlock({}).error().code == ErrorCode::not_found);
}

TEST_CASE("a reset forgives the tries that led to it", "[vault][recovery]") {
    InClass one;
    for (int i = 0; i < 5; ++i)
        REQUIRE_FALSE(one.opens("000000"));
    CHECK(one.shelf->wait_s(one.id, monday) == 30);
    const auto sealed = one.answered_request();
    REQUIRE(one.shelf->open_with_reset(one.id, sealed, monday).ok());
    CHECK(one.shelf->wait_s(one.id, monday) == 0);
}

TEST_CASE("an erased learner leaves no recovery slot and no open request", "[vault][recovery]") {
    InClass one;
    (void)one.answered_request();
    auto notebook = one.shelf->open_with_reset(one.id, one.answered_request(), monday);
    REQUIRE(notebook.ok());
    REQUIRE(one.shelf->erase(std::move(*notebook), monday).ok());
    CHECK(one.shelf->recovery_request(one.id).error().code == ErrorCode::not_found);
    one.shelf.reset();
    auto device = vault::DeviceFile::open(*one.disk, "/device", true, false);
    REQUIRE(device.ok());
    CHECK_FALSE(device->reset_pair(one.id)->has_value());
}

TEST_CASE("a power cut or a failed sync at any change of joining leaves the notebook opening",
          "[vault][recovery]") {
    int kept = 0;
    int not_kept = 0;
    for (std::uint64_t step = 1; step <= 48; ++step) {
        CAPTURE(step);
        InClass one(step);
        REQUIRE(one.shelf->drop_recovery(*one.opened()).ok());
        bool said = false;
        {
            const auto notebook = one.opened();
            if (step % 3 == 0)
                one.disk->fail_sync_at(step / 3);
            else
                one.disk->cut_power_at(step / 2 + 1);
            said =
                one.shelf->keep_recovery(*notebook, {of_class, one.teacher.public_key(), pseudonym})
                    .ok();
        }
        one.end_power();
        ++(said ? kept : not_kept);
        CHECK(one.opens("314159"));
        if (said) CHECK(one.shelf->open_with_reset(one.id, one.answered_request(), monday).ok());
    }
    CHECK(kept > 2);
    CHECK(not_kept > 5);
}

TEST_CASE("a power cut at any change of a reset leaves the old secret or the new one",
          "[vault][recovery]") {
    int changed = 0;
    int old = 0;
    for (std::uint64_t change = 1; change <= 60; ++change) {
        CAPTURE(change);
        InClass one(change);
        one.disk->cut_power_at(change);
        bool said = false;
        if (const auto request = one.shelf->recovery_request(one.id)) {
            auto notebook =
                one.shelf->open_with_reset(one.id, answer(one.teacher, *request), monday);
            said = notebook && one.shelf->change_secret(**notebook, secret("271828"), monday).ok();
        }
        one.end_power();
        const bool new_opens = one.opens("271828");
        CHECK(new_opens != one.opens("314159"));
        if (said) CHECK(new_opens);
        ++(new_opens ? changed : old);
        CHECK(one.shelf->open_with_reset(one.id, one.answered_request(), monday).ok());
    }
    CHECK(changed > 2);
    CHECK(old > 10);
}

TEST_CASE("a full disk refuses a teacher's help with its remedy, and takes it later",
          "[vault][recovery]") {
    InClass one;
    {
        const auto notebook = one.opened();
        one.disk->room_left(0);
        CHECK(one.shelf->keep_recovery(*notebook, {of_class, one.teacher.public_key(), pseudonym})
                  .error()
                  .code == ErrorCode::disk_full);
    }
    CHECK(one.shelf->recovery_request(one.id).error().code == ErrorCode::disk_full);
    one.disk->room_left(std::nullopt);
    CHECK(one.shelf->open_with_reset(one.id, one.answered_request(), monday).ok());
}

TEST_CASE("a slots file of version 2 or 3, from before recovery slots or the class lock, opens",
          "[vault][recovery]") {
    const std::uint8_t version = GENERATE(std::uint8_t{2}, std::uint8_t{3});
    InClass one;
    REQUIRE(one.shelf->drop_recovery(*one.opened()).ok());
    std::string path;
    for (const auto& file : one.disk->files())
        path = file.ends_with("/slots") ? file : path;
    Bytes bytes = one.disk->content(path);
    REQUIRE(bytes[8] == 4);
    REQUIRE(bytes[10] == 0);
    bytes[8] = version;
    bytes.erase(bytes.begin() + 10);
    const Bytes raw = one.disk->content("/device/device.secret");
    const auto secret_key =
        crypto::Key::made_by([&](auto out) { std::ranges::copy(raw, out.begin()); });
    const auto content = std::span(bytes).first(bytes.size() - 32);
    std::ranges::copy(crypto::keyed_hash(crypto::subkey(secret_key, crypto::Purpose::device_slots),
                                         "PIPSEAL1", content),
                      bytes.end() - 32);
    one.disk->put(path, bytes);
    CHECK(one.opens("314159"));
}
