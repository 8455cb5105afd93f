// Two devices on one machine: each courier between its own app's end and loopback TCP.
#include "tests/device/transport/support.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <iterator>

using namespace pipit::test;

namespace {

constexpr post::Contact first{1};
constexpr post::Contact second{2};

// A UDP port that was free a moment ago.
std::uint16_t free_udp_port() {
    const Descriptor socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    sockaddr_in any{};
    any.sin_family = AF_INET;
    socklen_t size = sizeof any;
    REQUIRE(::bind(socket.number(), reinterpret_cast<sockaddr*>(&any), size) == 0);
    REQUIRE(::getsockname(socket.number(), reinterpret_cast<sockaddr*>(&any), &size) == 0);
    return ntohs(any.sin_port);
}

Surroundings on_port(std::uint16_t port) {
    Surroundings around;
    around.beacon_port = port;
    return around;
}

std::ptrdiff_t open_descriptors() {
    using Entries = std::filesystem::directory_iterator;
    return std::distance(Entries("/proc/self/fd"), Entries());
}

// A child's device that has called, and the teacher's that was called.
struct Call {
    Device teacher;
    Device child;
    post::Contact called;

    explicit Call(Surroundings around = {}) : teacher(around), child(around) {
        teacher.beside = {&child};
        child.beside = {&teacher};
        const std::string where = teacher.listen();
        child.say(post::Call{first, where});
        CHECK(child.next<post::Connected>() == post::Connected{first, where});
        called = teacher.next<post::Called>().contact;
        CHECK(called.value >= post::first_incoming);
    }
};

}  // namespace

TEST_CASE("pipit-sync says nothing and sets no timer before it is asked", "[transport]") {
    Device device;
    device.turns(3);
    CHECK_FALSE(device.hear());
    CHECK(device.courier().due_ms() == -1);
}

TEST_CASE("the courier ends when the app closes its end", "[transport]") {
    Device device;
    (void)device.listen();
    device.end_app();
    CHECK_FALSE(device.turn());
}

TEST_CASE("only a socket that keeps packets whole is a link", "[transport]") {
    CHECK_FALSE(is_link(-1));
    CHECK_FALSE(is_link(0));
    int ends[2];
    REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0);
    const Descriptor one(ends[0]);
    const Descriptor other(ends[1]);
    CHECK_FALSE(is_link(one.number()));
    const Device device;
    CHECK(is_link(device.app()));
}

TEST_CASE("frames of every size arrive whole and in order, both ways", "[transport]") {
    Call call;
    const std::vector<std::size_t> sizes{1, 2, 1024, 4096, 16384, 32768, 33000};
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const auto mark = static_cast<std::uint8_t>(i);
        call.child.say(post::Send{first, frame_of(sizes[i], mark)});
        call.teacher.say(post::Send{call.called, frame_of(sizes[i], mark)});
        call.child.turn();
        call.teacher.turn();
    }
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const auto frame = frame_of(sizes[i], static_cast<std::uint8_t>(i));
        CHECK(call.teacher.next<post::Received>() == post::Received{call.called, frame});
        CHECK(call.child.next<post::Received>() == post::Received{first, frame});
    }
}

TEST_CASE("what was given to send before hanging up is all there, then both ends are told",
          "[transport]") {
    Call call;
    const Bytes frame = frame_of(33000, 9);
    for (int i = 0; i < 20; ++i) {
        call.child.say(post::Send{first, frame});
        call.child.turn();
    }
    call.child.say(post::HangUp{first});
    for (int i = 0; i < 20; ++i)
        REQUIRE(call.teacher.next<post::Received>().frame == frame);
    CHECK(call.teacher.next<post::Closed>() == post::Closed{call.called, Closing::ended});
    CHECK(call.child.next<post::Closed>() == post::Closed{first, Closing::ended});
    CHECK(call.child.courier().contacts() == 0);
    CHECK(call.teacher.courier().contacts() == 0);
    CHECK(call.child.courier().due_ms() == -1);
}

TEST_CASE("hanging up is no cut, also while the other end is still speaking", "[transport]") {
    Call call;
    call.child.say(post::Send{first, bytes_of("goodbye")});
    call.child.turn();
    call.child.turn();
    call.teacher.say(post::Send{call.called, frame_of(33000, 1)});
    call.teacher.turn();
    call.teacher.turn();
    call.child.say(post::HangUp{first});
    CHECK(call.teacher.next<post::Received>().frame == bytes_of("goodbye"));
    CHECK(call.teacher.next<post::Closed>() == post::Closed{call.called, Closing::ended});
}

TEST_CASE("what is no address is said to be none, and an address where nobody listens to answer "
          "nothing",
          "[transport]") {
    Device child;
    child.say(post::Call{first, "teacher.local:47313"});
    CHECK(child.next<post::Failed>() == post::Failed{Failure::bad_address, first, ""});
    CHECK(child.next<post::Closed>() == post::Closed{first, Closing::not_found});
    std::string where;
    {
        Device teacher;
        where = teacher.listen();
    }
    child.say(post::Call{second, where});
    CHECK(child.next<post::Closed>() == post::Closed{second, Closing::refused});
}

TEST_CASE("a call that nobody answers ends after ten seconds", "[transport]") {
    // A listener whose queue is full: the system answers no further call.
    const Descriptor full(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof here;
    REQUIRE(::bind(full.number(), reinterpret_cast<sockaddr*>(&here), size) == 0);
    REQUIRE(::listen(full.number(), 0) == 0);
    REQUIRE(::getsockname(full.number(), reinterpret_cast<sockaddr*>(&here), &size) == 0);
    const Stranger in_the_queue(ntohs(here.sin_port));
    Device child;
    child.say(post::Call{first, "127.0.0.1:" + std::to_string(ntohs(here.sin_port))});
    child.turns(3);
    CHECK_FALSE(child.hear());
    CHECK(child.courier().due_ms() > 9000);
    child.pass(call_s - 0.1);
    child.turns(3);
    CHECK_FALSE(child.hear());
    child.pass(0.2);
    CHECK(child.next<post::Closed>() == post::Closed{first, Closing::refused});
}

TEST_CASE("a contact that is not there is said not to be", "[transport]") {
    Device device;
    device.say(post::Send{{7}, bytes_of("sealed")});
    CHECK(device.next<post::Failed>() == post::Failed{Failure::no_such_contact, {7}, ""});
    device.say(post::HangUp{{post::first_incoming}});
    CHECK(device.next<post::Failed>().contact.value == post::first_incoming);
}

TEST_CASE("a number is free again once its contact has closed, and taken over by an app that was "
          "started anew",
          "[transport]") {
    Call call;
    call.child.say(post::Call{first, "127.0.0.1:" + std::to_string(call.teacher.courier().port())});
    CHECK(call.child.next<post::Connected>().contact == first);
    CHECK(call.child.courier().contacts() == 1);
    CHECK(call.teacher.next<post::Closed>() == post::Closed{call.called, Closing::ended});
    CHECK(call.teacher.next<post::Called>().contact != call.called);
}

TEST_CASE("nine calls at once are one too many", "[transport]") {
    Device child(on_port(free_udp_port()));
    for (std::uint32_t i = 1; i <= outgoing_max; ++i)
        child.say(post::Find{{i}, {}});
    child.say(post::Find{{99}, {}});
    CHECK(child.next<post::Failed>() == post::Failed{Failure::too_many, {99}, ""});
    CHECK(child.next<post::Closed>() == post::Closed{{99}, Closing::refused});
}

TEST_CASE("listening once more keeps the port, stopping gives it back", "[transport]") {
    Device teacher;
    const std::string where = teacher.listen();
    CHECK(teacher.listen() == where);
    Device other;
    other.say(post::Listen{teacher.courier().port(), {}});
    CHECK(other.next<post::Failed>().what == Failure::cannot_listen);
    CHECK(other.next<post::Listening>().addresses.empty());
    teacher.say(post::Stop{});
    CHECK(teacher.next<post::Listening>().addresses.empty());
    CHECK(teacher.courier().due_ms() == -1);
    other.say(post::Listen{static_cast<std::uint16_t>(std::stoi(where.substr(10))), {}});
    CHECK_FALSE(other.next<post::Listening>().addresses.empty());
}

TEST_CASE("contacts go on when a teacher stops listening", "[transport]") {
    Call call;
    call.teacher.say(post::Stop{});
    (void)call.teacher.next<post::Listening>();
    call.child.say(post::Send{first, bytes_of("still here")});
    CHECK(call.teacher.next<post::Received>().frame == bytes_of("still here"));
}

TEST_CASE("a child's device that listens for its class calls where the announcement came from",
          "[transport]") {
    const Surroundings around = on_port(free_udp_port());
    const Tag8 ours{1, 2, 3, 4, 5, 6, 7, 8};
    Device child(around);
    const auto open_before = open_descriptors();
    child.say(post::Find{first, ours});
    child.say(post::Find{second, {9}});
    child.turns(2);
    CHECK(child.courier().due_ms() == -1);  // it listens, and does nothing else

    const auto with_ear = open_descriptors();
    CHECK(with_ear > open_before);
    Device teacher(around);
    teacher.beside = {&child};
    child.beside = {&teacher};
    (void)teacher.listen(ours);
    CHECK(child.next<post::Connected>().contact == first);
    (void)teacher.next<post::Called>();
    const auto from_teacher = open_descriptors() - with_ear - 1;
    teacher.pass(announce_every_s);  // again, and again only the one that asked for it
    teacher.turns(2);
    child.turns(5);
    CHECK_FALSE(child.hear());
    CHECK(child.courier().contacts() == 2);
    child.say(post::HangUp{second});
    CHECK(child.next<post::Closed>() == post::Closed{second, Closing::ended});
    child.turn();
    // Nobody is looked for any more: nothing listens. What is left is the teacher's, and the call.
    CHECK(open_descriptors() - open_before == from_teacher + 1);
}

TEST_CASE("a child's device goes on listening when nobody takes its call, and calls again when it "
          "hears the class anew",
          "[transport]") {
    const std::uint16_t udp = free_udp_port();
    Device child(on_port(udp));
    child.say(post::Find{first, {5}});
    child.turns(1);
    std::uint16_t port = 0;
    {
        Device gone;
        (void)gone.listen();
        port = gone.courier().port();
    }
    const Announcer announcer;
    announcer.announce({port, {5}}, udp);
    for (int i = 0; i < 50; ++i)
        child.turn(1);
    CHECK_FALSE(child.hear());
    CHECK(child.courier().contacts() == 1);

    Device teacher;
    child.beside = {&teacher};
    teacher.say(post::Listen{port, {}});
    (void)teacher.next<post::Listening>();
    announcer.announce({port, {5}}, udp);
    for (int i = 0; i < 20; ++i)
        child.turn(1);
    CHECK_FALSE(child.hear());  // not so soon: who announces endlessly is not called endlessly
    child.pass(call_retry_s);
    announcer.announce({port, {5}}, udp);
    CHECK(child.next<post::Connected>().contact == first);
}

TEST_CASE(
    "what is on no link of ours is not called, whatever a datagram says of where it came from",
    "[transport]") {
    CHECK(is_on_link(*parse_address("127.0.0.1")));
    CHECK(is_on_link(*parse_address("[fe80::1%lo]")));
    CHECK_FALSE(is_on_link(*parse_address("203.0.113.1")));
    CHECK_FALSE(is_on_link(*parse_address("8.8.8.8")));
    CHECK_FALSE(is_on_link(*parse_address("2001:db8::1")));
}

TEST_CASE("announcing has a timer, and only announcing", "[transport]") {
    Device teacher(on_port(free_udp_port()));
    (void)teacher.listen();
    const int due = teacher.courier().due_ms();
    CHECK(due > 0);
    CHECK(due <= 3001);
    teacher.say(post::Stop{});
    (void)teacher.next<post::Listening>();
    CHECK(teacher.courier().due_ms() == -1);
}

TEST_CASE("an app that stops reading slows its contacts down and loses nothing", "[transport]") {
    Call call;
    const Bytes frame = frame_of(33000, 1);
    int given = 0;
    int quiet = 0;
    while (quiet < 100) {  // until no more is taken anywhere
        const bool taken = call.child.try_to_say(post::Send{first, frame});
        given += taken ? 1 : 0;
        quiet = taken ? 0 : quiet + 1;
        call.child.turn();
        call.teacher.turn();
        REQUIRE(call.child.courier().waiting_bytes() <
                waiting_bytes_max + frame_bytes_max + waiting_frame_cost + 4);
    }
    CHECK(call.child.courier().waiting_bytes() >= waiting_bytes_max);
    // A pause of the app is not the other device's fault: nothing ends.
    call.teacher.turns(2);
    call.teacher.pass(idle_s + 1);
    call.teacher.turns(2);
    CHECK(call.teacher.courier().contacts() == 1);
    for (int i = 0; i < given; ++i)
        REQUIRE(call.teacher.next<post::Received>().frame == frame);
}
