// A child's app and a teacher's with a way between them, for tests of the desks.
#pragma once

#include "device/outbox/child_desk.hpp"
#include "engine/session/in_memory.hpp"
#include "tests/device/outbox/sealing_shelf.hpp"
#include "tests/device/outbox/way.hpp"

#include <memory>

namespace pipit::outbox::testing {

using engine::ClassState;
using engine::PairingState;

struct ChildsApp {
    Wire wire;
    engine::TinySource items;
    SealingShelf shelf;
    std::unique_ptr<engine::Notebook> notebook;
    std::unique_ptr<engine::Session> session;
    std::unique_ptr<ChildDesk> desk;
    ChildsApp() {
        auto made = shelf.create({"Zuri", "fox", engine::SecretKind::digits},
                                 engine::SecretText("111111"), now);
        REQUIRE(made);
        notebook = std::move(made).value();
        auto opened = engine::Session::open(items, *notebook, 1, now);
        REQUIRE(opened);
        session = std::move(opened).value();
        restart();
    }
    void restart() {
        desk.reset();
        auto made =
            ChildDesk::open({*notebook, *session, shelf, shelf.links(), wire.app(), true}, now);
        REQUIRE(made);
        desk = std::move(made).value();
    }
    void practise(int answers) {
        REQUIRE(session->begin(std::nullopt, now));
        for (int i = 0; i < answers; ++i) {
            REQUIRE(session->answer({engine::answer_text(session->item()->answer)}, now));
            REQUIRE(session->next(now));
        }
    }
};

inline Way between(TeachersApp& teacher, ChildsApp& child) {
    return Way(teacher.wire, child.wire, [&] {
        const bool moved = teacher.desk->turn(now.day);
        return child.desk->turn(now) || moved;
    });
}

struct TwoApps {
    TeachersApp teacher;
    ChildsApp child;
    Way way = between(teacher, child);
    void pair() {
        const auto digits = teacher.desk->show_code();
        REQUIRE(digits);
        REQUIRE(child.desk->pair(*digits, "", now));
        way.run();
        REQUIRE(child.desk->view().pairing == PairingState::done);
    }
    const Pupil& pupil() const { return teacher.desk->of_class().pupils().begin()->second; }
    void join() {
        pair();
        REQUIRE(child.desk->join(now));
        way.run();
        REQUIRE(teacher.desk->of_class().pupils().size() == 1);
        REQUIRE(teacher.desk->of_class().approve(pupil().pseudonym, "Zuri A.", now.day));
        REQUIRE(child.desk->meet("", now));
        way.run();
    }
    // The child's app is connected to somebody else, past the way between.
    post::Contact call() {
        while (child.wire.next()) {
        }
        REQUIRE(child.desk->meet("192.168.4.66:1", now));
        while (const auto packet = child.wire.next()) {
            const auto* call = std::get_if<post::Call>(&*packet);
            if (call == nullptr) continue;
            child.wire.say(post::Connected{call->contact, "192.168.4.66:1"});
            (void)child.desk->turn(now);
            return call->contact;
        }
        FAIL("nobody was called");
        return {};
    }
    // Asks for help so often while there is nobody to hear it.
    void ask_alone(int times) {
        way.network = false;
        for (int i = 0; i < times; ++i)
            REQUIRE(child.desk->ask_help(child.session->graph().skills().front().id, now));
        way.run();
        way.network = true;
    }
};

}  // namespace pipit::outbox::testing
