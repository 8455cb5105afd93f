// The class's key on its way from the teacher's device to a device that starts: by the network, and
// by a stick that the teacher made for it.
#include "crypto/hash_chain.hpp"
#include "crypto/random.hpp"
#include "device/outbox/class_key.hpp"
#include "device/outbox/door_desk.hpp"
#include "tests/device/outbox/sealing_shelf.hpp"
#include "tests/device/outbox/support.hpp"
#include "tests/device/outbox/way.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::engine::classroom;
using engine::LockState;
using outbox::testing::now;
using outbox::testing::TeachersApp;
using outbox::testing::Way;
using outbox::testing::Wire;

namespace {

// A teacher's app and a device of the class with one learner, whom nobody is signed in as.
struct OneDevice {
    TeachersApp teacher;
    Wire wire;
    outbox::testing::SealingShelf shelf;
    engine::LearnerId zuri;
    DeviceTag tag;
    std::unique_ptr<DoorDesk> door;
    engine::Now at = now;
    Way way{teacher.wire, wire, [this] {
                const bool teachers = teacher.desk->turn(now.day);
                return (door != nullptr && door->turn(at)) || teachers;
            }};

    OneDevice() {
        auto made = shelf.create({"Zuri", "fox", engine::SecretKind::pictures},
                                 engine::SecretText("1234"), now);
        REQUIRE(made);
        zuri = (*made)->card().id;
        const auto& info = teacher.desk->of_class().info();
        REQUIRE(shelf.keep_recovery(**made, {info.id, info.recovery, {}}));
        made->reset();
        const auto own = crypto::X25519KeyPair::random();
        tag.bytes = crypto::random_bytes<16>();
        auto& of_class = teacher.desk->of_class();
        const auto agreed = Agreed::random();
        REQUIRE(of_class.keep_device({tag, own.public_key(), agreed.copy(), true, {}}, now.day));
        const Link link{{of_class.info(), agreed.copy()},
                        tag,
                        crypto::X25519KeyPair(key_of(own.private_key().expose())),
                        of_class.own().identity.public_key()};
        Change change;
        change.put.push_back({{RecordKind::link, {1}}, encode(link)});
        REQUIRE(shelf.links().write(change));
    }
    TeacherClass& of_class() { return teacher.desk->of_class(); }
    // As a program that starts: no class key in memory.
    void start() {
        door.reset();
        way.run();
        shelf.forget_class_keys();
        auto opened = DoorDesk::open({shelf, wire.app()}, at);
        REQUIRE(opened);
        door = std::move(opened).value();
        way.run();
    }
    LockState lock() { return shelf.lock_state(zuri); }
    bool opens() { return shelf.open(zuri, engine::SecretText("1234"), at).ok(); }
};

}  // namespace

TEST_CASE("a device of the class is locked when it starts, and opens where the class is",
          "[outbox][lock]") {
    OneDevice one;
    REQUIRE(one.of_class().set_lock(true));
    CHECK(one.lock() == LockState::off);
    one.start();
    CHECK(one.lock() == LockState::open);
    CHECK(one.opens());

    one.way.network = false;
    one.start();
    CHECK(one.lock() == LockState::locked);
    CHECK_FALSE(one.opens());
    one.at.utc_s += 9;
    one.way.network = true;
    one.way.run();
    CHECK(one.lock() == LockState::locked);
    one.at.utc_s += 2;
    one.way.run();
    CHECK(one.lock() == LockState::open);
    CHECK(one.opens());
}

TEST_CASE("the lock and its key outlive the teacher's app, and are taken off at the next start",
          "[outbox][lock]") {
    OneDevice one;
    REQUIRE(one.of_class().set_lock(true));
    one.start();
    one.teacher.restart();
    CHECK(one.of_class().locks());
    one.start();
    CHECK(one.lock() == LockState::open);
    REQUIRE(one.of_class().set_lock(false));
    one.teacher.restart();
    CHECK_FALSE(one.of_class().locks());
    one.start();
    CHECK(one.lock() == LockState::off);
    one.way.network = false;
    one.start();
    CHECK(one.opens());
}

TEST_CASE("a device that was away while the lock was off and on again opens with the same key",
          "[outbox][lock]") {
    OneDevice one;
    REQUIRE(one.of_class().set_lock(true));
    one.start();
    REQUIRE(one.of_class().set_lock(false));
    REQUIRE(one.of_class().set_lock(true));
    one.start();
    CHECK(one.lock() == LockState::open);
}

TEST_CASE("a class that was put back from before its lock has the key of what it locked",
          "[outbox][lock]") {
    OneDevice one;
    const auto before = one.teacher.records;
    REQUIRE(one.of_class().set_lock(true));
    one.start();
    one.teacher.records = before;
    auto opened = TeacherDesk::open(one.teacher.records, one.teacher.wire.app(), now.day, 1);
    REQUIRE(opened);
    one.teacher.desk = std::move(opened).value();
    REQUIRE_FALSE(one.of_class().locks());
    REQUIRE(one.of_class().set_lock(true));
    one.start();
    CHECK(one.lock() == LockState::open);
    CHECK(one.opens());
    // Of another class it is another.
    OneDevice other;
    REQUIRE(other.of_class().set_lock(true));
    CHECK_FALSE(std::ranges::equal(other.of_class().lock()->key.expose(),
                                   one.of_class().lock()->key.expose()));
}

TEST_CASE("a lost device that was revoked is not told the class's key", "[outbox][lock]") {
    OneDevice one;
    REQUIRE(one.of_class().set_lock(true));
    one.start();
    REQUIRE(one.of_class().revoke(one.tag));
    for (int starts = 0; starts < 3; ++starts) {
        one.start();
        CHECK(one.lock() == LockState::locked);
        CHECK_FALSE(one.opens());
    }
}

TEST_CASE("where a class has no lock the device hears so once and asks no more", "[outbox][lock]") {
    OneDevice one;
    one.start();
    const auto contacts = one.teacher.desk->tally().contacts;
    CHECK(contacts == 1);
    CHECK(one.lock() == LockState::off);
    one.at.utc_s += 1000;
    one.way.run();
    CHECK(one.teacher.desk->tally().contacts == contacts);
    CHECK(one.teacher.desk->tally().taken == 0);
}

TEST_CASE("a program asks for the key until it was answered, and once a run", "[outbox][lock]") {
    OneDevice one;
    std::set<engine::Id16> heard;
    one.way.network = false;
    for (const bool reached : {false, true, true}) {
        one.way.network = reached;
        one.door.reset();
        auto opened = DoorDesk::open({one.shelf, one.wire.app(), &heard}, one.at);
        REQUIRE(opened);
        one.door = std::move(opened).value();
        one.way.run();
        CHECK(heard.contains(one.of_class().info().id) == reached);
    }
    CHECK(one.teacher.desk->tally().contacts == 1);
}

TEST_CASE("each question for the key has its line on the device before it leaves, for a year",
          "[outbox][lock]") {
    OneDevice one;
    one.start();
    one.start();
    const auto lines = [&] { return one.shelf.links().read(RecordKind::door_ledger).value(); };
    REQUIRE(lines().size() == 2);
    for (const Record& record : lines()) {
        const auto line = decode_door_line(record.value);
        REQUIRE(line);
        CHECK(line->size == 1024);
        CHECK(line->what == engine::left::to_class);
    }
    one.at.day.value += 366;
    one.start();
    CHECK(lines().size() == 1);
}

TEST_CASE("a question for the key whose line cannot be written does not leave, then or later",
          "[outbox][lock]") {
    for (std::size_t write = 1; write <= 3; ++write) {
        CAPTURE(write);
        OneDevice one;
        one.shelf.links().fail_at(write);
        one.start();
        one.at.utc_s += 60;
        one.way.run();
        std::set<Bytes> entered;
        const auto lines = one.shelf.links().read(RecordKind::door_ledger);
        REQUIRE(lines);
        for (const Record& record : *lines)
            entered.insert(decode_door_line(record.value)->digest);
        std::size_t left = 0;
        for (const Bytes& frame : one.way.to_teacher) {
            const auto read = decode_contact_frame(frame);
            REQUIRE(read);
            const auto* envelope = std::get_if<said::Envelope>(&*read);
            if (envelope == nullptr) continue;
            ++left;
            const auto digest = crypto::digest({envelope->bytes});
            CHECK(entered.contains({digest.begin(), digest.end()}));
        }
        CHECK(left > 0);
    }
}

TEST_CASE("a cut at any frame leaves a device that asks again and opens", "[outbox][lock]") {
    for (int frames = 0; frames < 8; ++frames) {
        CAPTURE(frames);
        OneDevice one;
        REQUIRE(one.of_class().set_lock(true));
        one.start();
        one.way.frames_left = frames;
        one.start();
        one.way.frames_left = 100000;
        one.at.utc_s += 60;
        one.way.run();
        CHECK(one.lock() == LockState::open);
    }
}

TEST_CASE("the question for the key is on no disk and no stick, and neither is the key",
          "[outbox][lock]") {
    OneDevice one;
    REQUIRE(one.of_class().set_lock(true));
    one.start();
    one.way.network = false;
    one.start();
    one.way.stick = true;
    one.way.plug_stick_in(false);
    one.way.plug_stick_in(true);
    one.way.plug_stick_in(false);
    one.way.plug_stick_in(true);
    CHECK(one.lock() == LockState::locked);
    const auto destination = one.of_class().devices().at(one.tag).paired.agreed.destination;
    for (const auto& [name, item] : one.way.on_stick)
        CHECK(item.to != destination);
    CHECK(one.shelf.links().read(RecordKind::door_request)->empty());
    const auto key = one.of_class().lock()->key.expose();
    for (const auto kind : {RecordKind::link, RecordKind::device_policy, RecordKind::address}) {
        const auto records = one.shelf.links().read(kind);
        for (const Record& record : *records)
            CHECK(std::search(record.value.begin(), record.value.end(), key.begin(), key.end()) ==
                  record.value.end());
    }
}

TEST_CASE("a stick with the class's key opens a device that reaches nobody", "[outbox][lock]") {
    OneDevice one;
    CHECK_FALSE(one.teacher.desk->write_key_stick());  // there never was a lock
    REQUIRE(one.of_class().set_lock(true));
    CHECK_FALSE(one.teacher.desk->write_key_stick());  // there is no stick
    one.way.plug_stick_in(false);
    REQUIRE(one.teacher.desk->write_key_stick());
    one.way.run();

    one.start();
    one.way.network = false;
    one.start();
    CHECK(one.lock() == LockState::locked);
    const auto whole = one.way.on_stick;
    for (auto& [name, item] : one.way.on_stick) {
        const auto key = one.of_class().lock()->key.expose();
        CHECK(std::search(item.bytes.begin(), item.bytes.end(), key.begin(), key.end()) ==
              item.bytes.end());
        if (item.name == "class-key") item.bytes[20] ^= 1;
    }
    one.way.plug_stick_in(true);
    CHECK(one.lock() == LockState::locked);
    one.way.on_stick = whole;
    one.way.plug_stick_in(true);
    CHECK(one.lock() == LockState::open);
    CHECK(one.opens());
    CHECK(one.way.on_stick.size() == whole.size());  // for the next device
}

TEST_CASE("in a class that only uses sticks the lock comes and goes with the teacher's stick",
          "[outbox][lock]") {
    OneDevice one;
    one.way.network = false;
    one.start();
    REQUIRE(one.of_class().set_lock(true));
    one.way.plug_stick_in(false);
    REQUIRE(one.teacher.desk->write_key_stick());
    one.way.run();
    // Somebody else's key, and somebody else's word on it, lock nothing.
    const auto teachers = one.way.on_stick;
    const OwnClassLock others{crypto::random_key(), true};
    for (auto& [name, item] : one.way.on_stick) {
        if (item.name == "class-key")
            item.bytes = class_key_file(others, one.of_class().own().id,
                                        crypto::SigningKey(crypto::random_key()));
    }
    one.way.plug_stick_in(true);
    CHECK(one.lock() == LockState::off);
    one.way.on_stick = teachers;
    one.way.plug_stick_in(true);
    CHECK(one.lock() == LockState::open);
    one.start();
    CHECK(one.lock() == LockState::locked);
    CHECK_FALSE(one.opens());
    // Off again, by a stick that was written since.
    REQUIRE(one.of_class().set_lock(false));
    one.way.plug_stick_in(false);
    REQUIRE(one.teacher.desk->write_key_stick());
    one.way.run();
    one.way.plug_stick_in(true);
    CHECK(one.lock() == LockState::off);
    CHECK(one.opens());
}

TEST_CASE("what the teacher's device said counts for more than a stick from before",
          "[outbox][lock]") {
    OneDevice one;
    REQUIRE(one.of_class().set_lock(true));
    one.way.plug_stick_in(false);
    REQUIRE(one.teacher.desk->write_key_stick());
    one.way.run();
    REQUIRE(one.of_class().set_lock(false));
    one.start();
    one.way.network = false;
    one.way.plug_stick_in(true);
    CHECK(one.lock() == LockState::off);
}

TEST_CASE("an answer for an earlier start, or of another teacher, opens nothing",
          "[outbox][lock]") {
    const auto teacher = crypto::X25519KeyPair::random();
    const auto own = crypto::X25519KeyPair::random();
    Link link{{{}, Agreed::random()}, {}, crypto::X25519KeyPair::random(), teacher.public_key()};
    const crypto::Key key = crypto::random_key();
    ClassKeySaid said{true, {key.expose().begin(), key.expose().end()}};
    const auto prekey = crypto::X25519KeyPair::random();
    const auto answered = [&](const ClassKeyQuestion& question, const crypto::X25519KeyPair& by) {
        const auto sealed = question.seal(link, {{1, 1}, prekey.public_key()});
        REQUIRE(sealed);
        const auto opened = crypto::open_envelope(
            sealed->bytes, {prekey, link.own.public_key(), link.offer.agreed.psk});
        REQUIRE(opened);
        const auto request = decode_door_request(opened->payload.expose());
        REQUIRE(request);
        CHECK(request->body.empty());
        auto answer = seal_door_answer(by, link.offer.agreed.psk, request->reply_to,
                                       {DoorWord::class_key, encode(said)});
        REQUIRE(answer);
        return *answer;
    };
    engine::MemoryShelf shelf;
    ClassKeyQuestion before, question;
    CHECK_FALSE(question.hear(link, answered(before, teacher), shelf).value());
    CHECK_FALSE(question.hear(link, answered(question, own), shelf).value());
    auto good = answered(question, teacher);
    for (std::size_t at = 0; at < good.size(); at += 13) {
        auto bad = good;
        bad[at] ^= 1;
        CHECK_FALSE(question.hear(link, bad, shelf).value());
    }
    CHECK(shelf.use_class_key(key.expose()).error().code == engine::ErrorCode::not_found);
    CHECK(question.hear(link, good, shelf).value());
    CHECK(shelf.use_class_key(key.expose()));
}

// Made a second way, with Python's hashlib.
TEST_CASE("the file's tag on a stick is the bytes that are written down", "[outbox][lock]") {
    CHECK(class_key_tag({{test::counting<16>(0x01)}}) ==
          Destination{0xe0, 0xa3, 0xf4, 0xb3, 0xcc, 0xa2, 0x70, 0xd9});
}

TEST_CASE("a class-key file is read whole, from its own class's teacher, or not at all",
          "[outbox][lock]") {
    const crypto::SigningKey by(crypto::random_key());
    const ClassId of_class{{test::counting<16>(0x01)}};
    const OwnClassLock lock{crypto::random_key(), true};
    const Bytes file = class_key_file(lock, of_class, by);
    CHECK(file.size() == 146);
    // Whoever carries it does not see the key, and nobody of another class opens it.
    const auto key = lock.key.expose();
    CHECK(std::search(file.begin(), file.end(), key.begin(), key.end()) == file.end());
    CHECK(file != class_key_file(lock, of_class, by));
    const auto read = read_class_key_file(file, of_class, by.public_key());
    REQUIRE(read);
    CHECK(std::ranges::equal(read->key, lock.key.expose()));
    CHECK(read->on);
    CHECK_FALSE(read_class_key_file(file, ClassId{{test::counting<16>(0x02)}}, by.public_key()));
    for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
        Bytes bad = file;
        bad[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        CHECK_FALSE(read_class_key_file(bad, of_class, by.public_key()));
    }
    for (std::size_t size = 0; size < file.size(); ++size)
        CHECK_FALSE(read_class_key_file(std::span(file).first(size), of_class, by.public_key()));
    Bytes longer = file;
    longer.push_back(0);
    CHECK_FALSE(read_class_key_file(longer, of_class, by.public_key()));
}

TEST_CASE("the class's lock is kept as one record, and read only as it was written",
          "[outbox][lock]") {
    const crypto::Key key = crypto::random_key();
    const Bytes bytes = encode(OwnClassLock{key_of(key.expose()), true});
    const auto read = decode_class_lock(bytes);
    REQUIRE(read);
    CHECK(read->on);
    CHECK(std::ranges::equal(read->key.expose(), key.expose()));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(decode_class_lock(std::span(bytes).first(size)));
}
