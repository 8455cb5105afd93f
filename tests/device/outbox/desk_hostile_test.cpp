// The apps around both ends where somebody or something is against them: strangers on the network,
// replays, a disk that refuses, somebody else's stick.
#include "tests/device/outbox/room.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit;
using namespace pipit::outbox;
using namespace pipit::outbox::testing;
using namespace pipit::engine::classroom;

namespace {

using Bytes = engine::cbor::Bytes;

template <class Packet>
std::vector<Packet> all_of(const Wire& wire) {
    std::vector<Packet> out;
    while (const auto packet = wire.next()) {
        if (const auto* one = std::get_if<Packet>(&*packet)) out.push_back(*one);
    }
    return out;
}

void drain(const Wire& wire) {
    while (wire.next()) {
    }
}

// An envelope's bytes to this tag, of no key; `id` tells one from another.
Bytes made_up(const Tag8& to, std::uint8_t id) {
    const auto real =
        crypto::seal_envelope({to, 1},
                              {crypto::X25519KeyPair::random(),
                               crypto::X25519KeyPair::random().public_key(), crypto::random_key()},
                              Bytes{1});
    Bytes out(real->bytes.begin(), real->bytes.end());
    out[31] = id;
    return out;
}

void say(const Wire& wire, post::Contact contact, const Bytes& envelope) {
    wire.say(post::Received{contact, encode(said::Envelope{envelope})});
}

}  // namespace

TEST_CASE("a class that does not open is said, and what is kept of it stays", "[outbox]") {
    TwoApps room;
    room.join();
    auto& records = room.child.notebook->records();
    const auto kept = records.read(RecordKind::membership);
    REQUIRE(kept);
    Change damage;
    damage.put.push_back({kept->front().key, {0}});
    REQUIRE(records.write(damage));
    room.child.desk.reset();
    auto& child = room.child;
    const auto desk = class_desk(
        {*child.notebook, *child.session, child.shelf, child.shelf.links(), child.wire.app(), true},
        now);
    CHECK(desk->view().state == ClassState::unread);
    CHECK(desk->view().contact == engine::ContactState::failed);
    CHECK(desk->view().problem);
    CHECK_FALSE(desk->share(now));
    CHECK_FALSE(desk->join(now));
    CHECK(records.read(RecordKind::membership)->front().value == engine::cbor::Bytes{0});
}

TEST_CASE("where the disk is full as a learner signs in after a new pairing, the class is there, "
          "says so, and goes on once there is room",
          "[outbox]") {
    TwoApps room;
    room.join();
    room.child.restart();
    room.way.run();
    // Paired again by another learner of this computer.
    const auto place = room.child.notebook->records().read(RecordKind::membership);
    room.pair();
    Change back;
    back.put = *place;
    auto& records = static_cast<MemoryRecords&>(room.child.notebook->records());
    REQUIRE(records.write(back));
    records.fail_at(1);
    room.child.restart();
    CHECK(room.child.desk->view().state == ClassState::member);
    CHECK(room.child.desk->view().contact == engine::ContactState::failed);
    REQUIRE(room.child.desk->view().problem);
    CHECK(room.child.desk->view().problem->code == engine::ErrorCode::disk_full);
    REQUIRE(room.child.desk->ask_help({"add"}, now));
    room.way.run();
    CHECK(room.child.desk->view().waiting == 0);
    CHECK_FALSE(room.child.desk->view().problem);
}

TEST_CASE("a stranger who streams envelopes that open for nobody is hung up, by either app",
          "[outbox]") {
    TwoApps room;
    room.join();
    const auto& device = room.teacher.desk->of_class().devices().begin()->second;
    const Tag8 to_teacher = device.paired.agreed.destination;
    const Tag8 to_child = room.pupil().reply_to();
    const post::Contact from_outside{post::first_incoming + 99};
    drain(room.teacher.wire);
    room.teacher.wire.say(post::Called{from_outside, "192.168.4.66:1"});
    for (int i = 0; i < strays_max; ++i)
        say(room.teacher.wire, from_outside, made_up(to_teacher, static_cast<std::uint8_t>(i)));
    (void)room.teacher.desk->turn(now.day);
    CHECK(all_of<post::HangUp>(room.teacher.wire).empty());
    say(room.teacher.wire, from_outside, made_up(to_teacher, 100));
    (void)room.teacher.desk->turn(now.day);
    CHECK(all_of<post::HangUp>(room.teacher.wire) == std::vector{post::HangUp{from_outside}});

    const auto contact = room.call();
    for (int i = 0; i <= strays_max; ++i)
        say(room.child.wire, contact, made_up(to_child, static_cast<std::uint8_t>(i)));
    (void)room.child.desk->turn(now);
    CHECK(all_of<post::HangUp>(room.child.wire) == std::vector{post::HangUp{contact}});
    CHECK(room.child.desk->view().contact == engine::ContactState::idle);
}

TEST_CASE("who says a recorded envelope twice in a contact is hung up, by either app", "[outbox]") {
    TwoApps room;
    room.join();
    const auto last_envelope = [](const std::vector<Bytes>& frames) {
        const auto at = std::find_if(frames.rbegin(), frames.rend(), [](const Bytes& frame) {
            return std::holds_alternative<said::Envelope>(decode_contact_frame(frame).value());
        });
        REQUIRE(at != frames.rend());
        return *at;
    };
    const Bytes to_teacher = last_envelope(room.way.to_teacher);
    const Bytes to_child = last_envelope(room.way.to_child);
    const post::Contact from_outside{post::first_incoming + 99};
    drain(room.teacher.wire);
    room.teacher.wire.say(post::Called{from_outside, "192.168.4.66:1"});
    room.teacher.wire.say(post::Received{from_outside, to_teacher});
    (void)room.teacher.desk->turn(now.day);
    CHECK(all_of<post::HangUp>(room.teacher.wire).empty());
    room.teacher.wire.say(post::Received{from_outside, to_teacher});
    (void)room.teacher.desk->turn(now.day);
    CHECK(all_of<post::HangUp>(room.teacher.wire) == std::vector{post::HangUp{from_outside}});

    const auto contact = room.call();
    room.child.wire.say(post::Received{contact, to_child});
    (void)room.child.desk->turn(now);
    CHECK(all_of<post::HangUp>(room.child.wire).empty());
    room.child.wire.say(post::Received{contact, to_child});
    (void)room.child.desk->turn(now);
    CHECK(all_of<post::HangUp>(room.child.wire) == std::vector{post::HangUp{contact}});
}

TEST_CASE("a turn takes so many packets and no more, and says that there may be more", "[outbox]") {
    TwoApps room;
    room.join();
    (void)room.child.desk->turn(now);
    drain(room.child.wire);
    for (int i = 0; i < packets_a_frame; ++i)
        room.child.wire.say(post::Listening{});
    room.child.wire.say(post::Stick{"blue"});
    CHECK(room.child.desk->turn(now));
    CHECK(all_of<post::StickRead>(room.child.wire).empty());
    (void)room.child.desk->turn(now);
    CHECK(all_of<post::StickRead>(room.child.wire).size() == 1);
    CHECK_FALSE(room.child.desk->turn(now));
}

TEST_CASE("a contact that the teacher's app does not know is hung up: who calls there is not kept "
          "waiting",
          "[outbox]") {
    TwoApps room;
    room.join();
    drain(room.teacher.wire);
    const post::Contact before_it_started{post::first_incoming + 99};
    room.teacher.wire.say(
        post::Received{before_it_started, encode(said::Turn{{room.pupil().reply_to()}})});
    (void)room.teacher.desk->turn(now.day);
    CHECK(all_of<post::HangUp>(room.teacher.wire) == std::vector{post::HangUp{before_it_started}});
}

TEST_CASE("what lies on a stick for another learner of the computer stays there", "[outbox]") {
    TwoApps room;
    room.join();
    room.child.wire.say(post::Stick{"blue"});
    (void)room.child.desk->turn(now);
    drain(room.child.wire);
    const Tag8 theirs{9, 9, 9};
    room.child.wire.say(post::StickItem{theirs, "0a", made_up(theirs, 1)});
    (void)room.child.desk->turn(now);
    CHECK(all_of<post::StickRemove>(room.child.wire).empty());
}

TEST_CASE("what waits is written to a stick once, however much is read from it", "[outbox]") {
    TwoApps room;
    room.join();
    room.ask_alone(30);
    room.way.network = false;
    for (int i = 0; i < 30; ++i)
        REQUIRE(room.teacher.desk->of_class().say(
            room.pupil().pseudonym, Rhythm{static_cast<std::uint16_t>(10 + i), 5}, now.day));
    room.teacher.desk->use_sticks(true);
    room.way.plug_stick_in(false);
    CHECK(room.way.stick_writes >= 30);
    room.way.stick_writes = 0;
    room.way.plug_stick_in(true);
    CHECK(room.way.stick_writes >= 30);
    CHECK(room.way.stick_writes <= 40);
    room.way.stick_writes = 0;
    room.way.plug_stick_in(false);
    CHECK(room.way.stick_writes <= 40);
    CHECK(room.pupil().asked.size() == 30);
}

TEST_CASE("what a stick's job could not take goes once there is room, each once", "[outbox]") {
    const Wire wire;
    PostBox box(wire.app());
    StickFiles files;
    const Tag8 to{1};
    std::vector<Bytes> envelopes;
    for (std::size_t i = 0; i < 600; ++i) {
        Bytes one(32768, 7);
        one[20] = static_cast<std::uint8_t>(i);
        one[21] = static_cast<std::uint8_t>(i >> 8);
        envelopes.push_back(std::move(one));
    }
    const auto write_all = [&] {
        return std::all_of(envelopes.begin(), envelopes.end(),
                           [&](const Bytes& one) { return files.write(box, to, one); });
    };
    CHECK_FALSE(write_all());
    std::size_t arrived = 0;
    while (const std::size_t now_there = all_of<post::StickWrite>(wire).size()) {
        arrived += now_there;
        (void)box.flush();
    }
    CHECK(arrived < envelopes.size());
    CHECK(write_all());
    while (const std::size_t now_there = all_of<post::StickWrite>(wire).size()) {
        arrived += now_there;
        (void)box.flush();
    }
    CHECK(arrived == envelopes.size());
}

TEST_CASE("a computer that has a link and asks by a ticket on a stick is answered there, over a "
          "restart, and the old link works until then",
          "[outbox]") {
    TwoApps room;
    room.join();
    const auto sheet = room.teacher.desk->show_ticket();
    REQUIRE(sheet);
    room.way.network = false;
    room.way.plug_stick_in(false);
    REQUIRE(room.child.desk->pair_by_ticket(std::string(sheet->expose()), "", now));
    room.way.run();
    room.way.plug_stick_in(true);
    room.child.restart();
    room.way.network = true;
    REQUIRE(room.child.desk->ask_help({"add"}, now));
    room.way.run();
    CHECK(room.child.desk->view().waiting == 0);
    room.way.plug_stick_in(false);
    // The answer stays there until the link is kept.
    room.child.shelf.links().fail_at(1);
    const auto request =
        decode_request(room.child.shelf.links().read(RecordKind::request)->front().value);
    REQUIRE(request);
    const auto answers = [&] {
        return std::count_if(room.way.on_stick.begin(), room.way.on_stick.end(),
                             [&](const auto& one) { return one.second.to == request->reply; });
    };
    REQUIRE(answers() == 1);
    room.way.network = false;
    room.way.plug_stick_in(true);
    CHECK(answers() == 1);
    CHECK(room.child.shelf.links().read(RecordKind::request)->size() == 1);
    room.way.plug_stick_in(true);
    CHECK(answers() == 0);
    CHECK(room.child.shelf.links().read(RecordKind::request)->empty());
    CHECK(room.teacher.desk->of_class().devices().size() == 2);
    CHECK(room.child.desk->view().state == ClassState::member);
}

TEST_CASE("what a ticket's request keeps secret goes when the computer is paired by a code",
          "[outbox]") {
    TwoApps room;
    const auto sheet = room.teacher.desk->show_ticket();
    REQUIRE(sheet);
    room.way.network = false;
    room.way.plug_stick_in(false);
    REQUIRE(room.child.desk->pair_by_ticket(std::string(sheet->expose()), "", now));
    room.way.run();
    room.way.plug_stick_in(true);
    CHECK(room.child.shelf.links().read(RecordKind::request)->size() == 1);
    room.way.network = true;
    room.pair();
    CHECK(room.child.shelf.links().read(RecordKind::request)->empty());
}

TEST_CASE("a stranger who takes a guess and hangs up has three of them for one code, whatever is "
          "stopped between",
          "[outbox]") {
    TwoApps room;
    const auto digits = room.teacher.desk->show_code();
    REQUIRE(digits);
    for (int i = 0; i < 3; ++i) {
        room.way.frames_left = 5;  // up to the child's proof
        room.way.cuts_left = 1;
        REQUIRE(room.child.desk->pair(*digits, "", now));
        room.way.run();
        CHECK(room.child.desk->view().pairing == PairingState::interrupted);
        room.child.desk->stop_pairing();
    }
    const std::size_t said = room.way.to_teacher.size();
    REQUIRE(room.child.desk->pair(*digits, "", now));
    room.way.run();
    CHECK(room.child.desk->view().pairing == PairingState::code_void);
    CHECK(room.way.to_teacher.size() == said);
    room.pair();  // another code is another matter
}

TEST_CASE("a code that could not pair a device as the disk was full is still good", "[outbox]") {
    TwoApps room;
    const auto digits = room.teacher.desk->show_code();
    REQUIRE(digits);
    room.teacher.records.fail_at(2);  // after the try is counted
    REQUIRE(room.child.desk->pair(*digits, "", now));
    room.way.run();
    CHECK(room.child.desk->view().state == ClassState::none);
    CHECK(room.teacher.desk->of_class().devices().empty());
    CHECK(room.teacher.desk->code() == *digits);
    REQUIRE(room.child.desk->pair(*digits, "", now));
    room.way.run();
    CHECK(room.child.desk->view().state == ClassState::computer);
    CHECK_FALSE(room.teacher.desk->code());
}

TEST_CASE("a backup that is put back brings neither a code nor a ticket back", "[outbox]") {
    TwoApps room;
    REQUIRE(room.teacher.desk->show_code());
    REQUIRE(room.teacher.desk->show_ticket());
    auto put_back = TeacherDesk::open(room.teacher.records, -1, now.day, 1);
    REQUIRE(put_back);
    CHECK_FALSE((*put_back)->code());
    CHECK(room.teacher.records.read(RecordKind::code)->empty());
    CHECK(room.teacher.records.read(RecordKind::ticket)->empty());
}
