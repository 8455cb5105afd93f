// A teacher's app, two apps' links to pipit-sync and what is between them, for tests: a wire that
// may be cut, and a stick. Invariant: packets of one app come in their order.
#pragma once

#include "device/outbox/teacher_desk.hpp"
#include "engine/classroom/in_memory.hpp"
#include "engine/classroom/post.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>
#include <variant>

namespace pipit::outbox::testing {

namespace post = engine::classroom::post;
using engine::classroom::MemoryRecords;

// One app's link: the app's end, and ours.
class Wire {
  public:
    Wire() { REQUIRE(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK, 0, ends_.data()) == 0); }
    ~Wire() {
        for (const int end : ends_)
            ::close(end);
    }
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;
    int app() const { return ends_[0]; }
    std::optional<post::ToSync> next() const {
        std::array<std::uint8_t, post::packet_bytes_max> bytes;
        const ssize_t got = ::read(ends_[1], bytes.data(), bytes.size());
        if (got <= 0) return std::nullopt;
        auto packet = post::decode_to_sync({bytes.data(), static_cast<std::size_t>(got)});
        REQUIRE(packet);
        return std::move(packet).value();
    }
    void say(const post::FromSync& packet) const {
        const auto bytes = post::encode(packet);
        REQUIRE(bytes);
        REQUIRE(::write(ends_[1], bytes->data(), bytes->size()) ==
                static_cast<ssize_t>(bytes->size()));
    }

    // As the launcher does where pipit-sync is given up.
    void end() {
        ::close(ends_[1]);
        ends_[1] = -1;
    }

  private:
    std::array<int, 2> ends_{};
};

const inline engine::Now now{1'700'000'000, {20000}};

struct TeachersApp {
    Wire wire;
    MemoryRecords records{MemoryRecords::File::other};
    std::unique_ptr<TeacherDesk> desk;
    TeachersApp() {
        REQUIRE(TeacherClass::begin(records, "3B", "Ms Rivera", now.day));
        restart();
    }
    void restart() {
        auto opened = TeacherDesk::open(records, wire.app(), now.day);
        REQUIRE(opened);
        desk = std::move(opened).value();
    }
};

// Between them: what pipit-sync does, with a wire that may be cut and a stick.
class Way {
  public:
    // turn: takes what came at both ends; true where something changed.
    Way(const Wire& teacher, const Wire& child, std::function<bool()> turn)
        : teacher_(teacher), child_(child), turn_(std::move(turn)) {}
    bool network = true;
    int frames_left = 100000;
    int cuts_left = 100000;                                 // after the last of them it holds
    std::vector<engine::cbor::Bytes> to_teacher, to_child;  // frames, as somebody recorded them
    int stick_writes = 0;
    bool stick = false;
    bool announcing = true;  // all the time; else only announce() does
    std::map<std::string, post::StickItem> on_stick;

    // At most so many rounds, or until nothing moves.
    void run(int rounds = 1000) {
        // A turn that changes nothing to be seen may have asked for something.
        for (int idle = 0; idle < 3 && rounds > 0; ++idle, --rounds) {
            bool moved = false;
            while (auto packet = teacher_.next())
                moved =
                    std::visit([&](const auto& one) { return teachers(one); }, *packet) || moved;
            while (auto packet = child_.next())
                moved = std::visit([&](const auto& one) { return childs(one); }, *packet) || moved;
            moved = turn_() || moved;
            if (moved) idle = 0;
        }
    }
    void plug_stick_in(bool at_child) {
        const auto& wire = at_child ? child_ : teacher_;
        wire.say(post::Stick{"blue"});
        run();
    }

    // The teacher's device says where it is.
    void announce() {
        if (finding_) connect(*std::exchange(finding_, {}));
        run();
    }

  private:
    bool connect(post::Contact contact) {
        if (!network || contact_) {  // one line is enough
            child_.say(post::Closed{contact, post::Closing::refused});
            return true;
        }
        contact_ = contact;
        ++incoming_.value;  // another number each time
        child_.say(post::Connected{contact, "192.168.4.7:47313"});
        teacher_.say(post::Called{incoming_, "192.168.4.9:40000"});
        return true;
    }
    bool cut() {
        if (--cuts_left <= 0) frames_left = 100000;
        if (contact_) {
            child_.say(post::Closed{*contact_, post::Closing::broke_off});
            teacher_.say(post::Closed{incoming_, post::Closing::broke_off});
        }
        contact_.reset();
        return true;
    }
    bool teachers(const post::Send& one) {
        if (!contact_ || one.contact != incoming_) return true;
        if (frames_left-- <= 0) return cut();
        to_child.push_back(one.frame);
        child_.say(post::Received{*contact_, one.frame});
        return true;
    }
    bool teachers(const post::HangUp& one) {
        if (one.contact != incoming_) return true;
        if (contact_) child_.say(post::Closed{*contact_, post::Closing::ended});
        contact_.reset();
        return true;
    }
    bool teachers(const post::StickWrite& one) { return write(one); }
    bool teachers(const post::StickRead& one) { return read(one, teacher_); }
    bool teachers(const post::StickRemove& one) { return remove(one); }
    template <class Other>
    bool teachers(const Other&) {
        return false;
    }
    bool childs(const post::Call& one) { return connect(one.contact); }
    bool childs(const post::Find& one) {
        if (announcing) return connect(one.contact);
        finding_ = one.contact;
        return true;
    }
    bool childs(const post::Send& one) {
        if (contact_ != one.contact) return true;
        if (frames_left-- <= 0) return cut();
        to_teacher.push_back(one.frame);
        teacher_.say(post::Received{incoming_, one.frame});
        return true;
    }
    bool childs(const post::HangUp& one) {
        if (contact_ != one.contact) return false;
        teacher_.say(post::Closed{incoming_, post::Closing::ended});
        contact_.reset();
        return true;
    }
    bool childs(const post::StickWrite& one) { return write(one); }
    bool childs(const post::StickRead& one) { return read(one, child_); }
    bool childs(const post::StickRemove& one) { return remove(one); }
    template <class Other>
    bool childs(const Other&) {
        return false;
    }
    bool write(const post::StickWrite& one) {
        ++stick_writes;
        on_stick[one.name + std::string(one.to.begin(), one.to.end())] = {one.to, one.name,
                                                                          one.bytes};
        return true;
    }
    bool read(const post::StickRead& wanted, const Wire& wire) {
        for (const auto& [name, item] : on_stick) {
            if (std::find(wanted.tags.begin(), wanted.tags.end(), item.to) != wanted.tags.end())
                wire.say(item);
        }
        return true;
    }
    bool remove(const post::StickRemove& one) {
        for (const std::string& name : one.names)
            on_stick.erase(name + std::string(one.to.begin(), one.to.end()));
        return true;
    }

    const Wire& teacher_;
    const Wire& child_;
    std::function<bool()> turn_;
    std::optional<post::Contact> contact_, finding_;
    post::Contact incoming_{post::first_incoming};
};

}  // namespace pipit::outbox::testing
