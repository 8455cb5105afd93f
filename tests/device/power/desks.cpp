// Opening the apps from what their disks kept, and what is between them.
#include "tests/device/power/desks.hpp"

#include "device/outbox/contact.hpp"
#include "tests/device/vault/support.hpp"

#include <algorithm>
#include <utility>

namespace pipit::test {

using engine::Done;
using engine::ErrorCode;
using engine::LearnerId;
using engine::Notebook;
using engine::Result;
using outbox::ChildDesk;
using outbox::DoorDesk;
using outbox::TeacherDesk;

// ---- a child's ----------------------------------------------------------------------------------

void Computer::sign_out() {
    desk.reset();
    session.reset();
    notebook.reset();
    door.reset();
}

void Computer::close() {
    sign_out();
    shelf.reset();
    locks_heard_.clear();
}

Result<Done> Computer::open() {
    close();
    shelf = vault::open_shelf(options(), now());
    const auto cards = shelf->learners();
    return cards ? Result<Done>(Done{}) : cards.error();
}

Result<LearnerId> Computer::sign_up(const std::string& nickname, const std::string& secret) {
    sign_out();
    auto made = shelf->create({nickname, "fox", engine::SecretKind::digits},
                              engine::SecretText(secret), now());
    if (!made) return made.error();
    const LearnerId who = (*made)->card().id;
    secrets[who] = {secret};
    auto used = use(std::move(*made));
    return used ? Result<LearnerId>(who) : used.error();
}

Result<Done> Computer::use(std::unique_ptr<Notebook> opened) {
    sign_out();
    notebook = std::move(opened);
    auto begun = engine::Session::open(items, *notebook, 1, now());
    if (!begun) return begun.error();
    session = std::move(*begun);
    auto made =
        ChildDesk::open({*notebook, *session, *shelf, shelf->links(), wire.app(), true}, now());
    if (!made) return made.error();
    desk = std::move(*made);
    return Done{};
}

Result<Done> Computer::sign_in(const LearnerId& who) {
    if (signed_in(who)) return Done{};
    sign_out();
    std::vector<std::string>& known = secrets[who];
    for (std::size_t at = 0; at < known.size();) {
        auto opened = shelf->open(who, engine::SecretText(known[at]), now());
        if (opened) {
            known = {std::string(known[at])};
            return use(std::move(*opened));
        }
        if (opened.error().code == ErrorCode::throttled)
            uptime_s += 1000;
        else if (opened.error().code == ErrorCode::wrong_secret)
            ++at;
        else
            return opened.error();
    }
    return engine::Error{ErrorCode::wrong_secret, "neither the old secret nor the new one", ""};
}

Result<Done> Computer::to_the_door() {
    if (door) return Done{};
    sign_out();
    auto opened = DoorDesk::open({*shelf, wire.app(), &locks_heard_}, now());
    if (!opened) return opened.error();
    door = std::move(*opened);
    return Done{};
}

bool Computer::has(const LearnerId& who) {
    const auto cards = shelf->learners();
    return cards && std::ranges::any_of(*cards, [&](const auto& card) { return card.id == who; });
}

bool Computer::turn() {
    return desk ? desk->turn(now()) : door && door->turn(now());
}

Result<std::vector<engine::Event>> Computer::journal() const {
    std::vector<engine::Event> events;
    const auto read =
        notebook->journal().read({}, [&](const engine::Event& event) { events.push_back(event); });
    if (!read) return read.error();
    return events;
}

// ---- the teacher's ------------------------------------------------------------------------------

void TeachersComputer::close() {
    desk.reset();
    TeacherDevice::close();
}

Result<Done> TeachersComputer::open() {
    close();
    if (auto opened = TeacherDevice::open(); !opened) return opened;
    end.reset();  // the desk has its own
    auto made = TeacherDesk::open(records(), wire.app(), day);
    if (!made) return made.error();
    desk = std::move(*made);
    return Done{};
}

// ---- between them -------------------------------------------------------------------------------

void meet(TeachersComputer& teacher, Computer& computer, int frames,
          std::vector<engine::cbor::Bytes>& left) {
    namespace post = engine::classroom::post;
    constexpr int rounds_max = 2000;
    computer.uptime_s += 60;  // longer than between two contacts
    const auto turn = [&] {
        const bool moved = teacher.disk->powered() && teacher.desk->turn(teacher.day);
        return (computer.disk->powered() && computer.turn()) || moved;
    };
    // What they said to nobody: whoever waits says it again.
    while (teacher.wire.next() || computer.wire.next()) {
    }
    teacher.wire.say(post::Started{});
    computer.wire.say(post::Started{});
    outbox::testing::Way way(teacher.wire, computer.wire, turn);
    way.announcing = false;
    way.frames_left = frames;
    way.cuts_left = 1;
    turn();
    if (computer.desk) (void)computer.desk->meet("", computer.now());
    if (computer.door) (void)computer.door->meet("", computer.now());
    way.run(rounds_max);
    way.announce();
    for (const auto& frame : way.to_teacher) {
        const auto read = outbox::decode_contact_frame(frame);
        if (!read) continue;
        if (const auto* envelope = std::get_if<outbox::said::Envelope>(&*read))
            left.push_back(envelope->bytes);
    }
}

}  // namespace pipit::test
