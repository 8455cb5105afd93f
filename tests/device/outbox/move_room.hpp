// A learner who moves with real desks at all three ends, for tests: the old device's screens, the
// teacher's, and the new device's door, which is in the class or in none.
#pragma once

#include "device/outbox/child_desk.hpp"
#include "device/outbox/door_desk.hpp"
#include "engine/session/session.hpp"
#include "tests/device/outbox/sealing_shelf.hpp"
#include "tests/device/outbox/way.hpp"

namespace pipit::outbox::testing {

using engine::ArrivalState;
using engine::ClassState;
using engine::MoveState;
using engine::classroom::Change;
using engine::classroom::Record;
using engine::classroom::RecordKind;

// A device: its shelf, and who is signed in or nobody.
struct Device {
    Wire wire;
    SealingShelf shelf;
    engine::TinySource items;
    std::unique_ptr<engine::Notebook> notebook;
    std::unique_ptr<engine::Session> session;
    std::unique_ptr<ChildDesk> desk;
    std::unique_ptr<DoorDesk> door;

    // In this one's class; null: in none.
    explicit Device(TeachersApp* teacher) {
        if (teacher == nullptr) return;
        TeacherClass& of_class = teacher->desk->of_class();
        const Link link{{of_class.info(), Agreed::random()},
                        {{crypto::random_bytes<16>()}},
                        crypto::X25519KeyPair::random(),
                        of_class.own().identity.public_key()};
        REQUIRE(of_class.keep_device(
            {link.own_tag, link.own.public_key(), link.offer.agreed.copy(), false, std::nullopt},
            now.day));
        Change change;
        change.put.push_back({{RecordKind::link, {}}, encode(link)});
        REQUIRE(shelf.links().write(change));
    }
    void sign_in(std::unique_ptr<engine::Notebook> opened) {
        door.reset();
        notebook = std::move(opened);
        auto made = engine::Session::open(items, *notebook, 1, now);
        REQUIRE(made);
        session = std::move(made).value();
        open_desk();
    }
    void open_desk() {
        desk.reset();
        auto made =
            ChildDesk::open({*notebook, *session, shelf, shelf.links(), wire.app(), true}, now);
        REQUIRE(made);
        desk = std::move(made).value();
    }
    void open_door() {
        door.reset();
        auto made = DoorDesk::open({shelf, wire.app(), nullptr, filtered}, now);
        REQUIRE(made);
        door = std::move(made).value();
    }
    bool turn() {
        const bool at_desk = desk && desk->turn(now);
        const bool at_door = door && door->turn(now);
        return at_desk || at_door;
    }
    void practise(int answers) {
        for (int i = 0; i < answers; ++i) {
            REQUIRE(session->answer({engine::answer_text(session->item()->answer)}, now));
            REQUIRE(session->next(now));
        }
    }
    std::size_t answers() {
        std::size_t out = 0;
        REQUIRE(notebook->journal().read({}, [&](const engine::Event& event) {
            out += std::holds_alternative<engine::Answered>(event.body) ? 1 : 0;
        }));
        return out;
    }
    bool has_line(std::string_view what, std::string_view field = {}) {
        const auto lines = notebook->ledger().entries();
        REQUIRE(lines);
        return std::ranges::any_of(*lines, [&](const engine::LedgerEntry& line) {
            return line.what == what &&
                   (field.empty() || std::ranges::count(line.fields, field) > 0);
        });
    }
    // Of the link by which it is in a class.
    DeviceTag tag() {
        const auto links = shelf.links().read(RecordKind::link);
        REQUIRE(links);
        REQUIRE(links->size() == 1);
        return decode_link(links->front().value).value().own_tag;
    }
    bool filtered = true;  // something keeps the app off the network
};

struct Move {
    TeachersApp teacher;
    Device old{&teacher};
    Device next;
    Way old_way{teacher.wire, old.wire, [&] { return both(old); }};
    Way next_way{teacher.wire, next.wire, [&] { return both(next); }};

    enum class Next { in_class, fresh };
    explicit Move(Next to = Next::in_class) : next(to == Next::in_class ? &teacher : nullptr) {}

    bool both(Device& device) {
        const bool at_teacher = teacher.desk->turn(now.day);
        return device.turn() || at_teacher;
    }
    TeacherClass& of_class() { return teacher.desk->of_class(); }
    const Pupil& pupil() { return of_class().pupils().begin()->second; }
    bool whole_copy() {
        const auto& copies = of_class().moves().copies();
        return !copies.empty() && copies.begin()->second.whole;
    }
    // A member who has practised, on the old device.
    void practised(int answers) {
        auto made = old.shelf.create({"Zuri", "fox", engine::SecretKind::digits},
                                     engine::SecretText("314159"), now);
        REQUIRE(made);
        old.sign_in(std::move(made).value());
        REQUIRE(old.session->begin(std::nullopt, now));
        old.practise(answers);
        REQUIRE(old.desk->join(now));
        old_way.run();
        REQUIRE(of_class().approve(pupil().pseudonym, "Zuri A.", now.day));
        REQUIRE(old.desk->meet({}, now));
        old_way.run();
        REQUIRE(old.desk->view().state == ClassState::member);
    }
    // All of it, on its way to the teacher's.
    void packed(int answers) {
        practised(answers);
        REQUIRE(old.desk->move_away(now));
        old_way.run();
        REQUIRE(whole_copy());
    }
    // The teacher says who it is that came, and it comes.
    void let_in() {
        REQUIRE(of_class().moves().newcomers().size() == 1);
        REQUIRE(of_class().move(pupil().pseudonym, next.tag(), now.day));
        REQUIRE(next.door->meet({}, now));
        next_way.run();
    }
    void arrive() {
        REQUIRE(next.door->arrival().state == ArrivalState::ready);
        auto notebook = next.door->unpack(engine::SecretKind::pictures,
                                          engine::SecretText("fox owl cat dog"), now);
        REQUIRE(notebook);
        next.sign_in(std::move(notebook).value());
    }
};

}  // namespace pipit::outbox::testing
