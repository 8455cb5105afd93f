// A class's computers with their apps' own desks on them: the child's, the one at the door, the
// teacher's, each over a real vault on a disk whose power can go. Invariant: as Device's; what is
// between the two apps is told that pipit-sync began anew before they meet.
#pragma once

#include "device/outbox/child_desk.hpp"
#include "device/outbox/door_desk.hpp"
#include "engine/session/in_memory.hpp"
#include "tests/device/outbox/way.hpp"
#include "tests/device/power/devices.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace pipit::test {

// A shared computer: somebody is signed in, or one stands at the door, or its app has just begun.
class Computer final : public Device {
  public:
    using Device::Device;
    ~Computer() override { close(); }
    engine::Result<engine::Done> open() override;
    void close() override;
    engine::Result<engine::LearnerId> sign_up(const std::string& nickname,
                                              const std::string& secret);
    // With whichever secret it is by now; what waits after a cut try is waited for. Fine where they
    // are signed in.
    engine::Result<engine::Done> sign_in(const engine::LearnerId& who);
    engine::Result<engine::Done> use(std::unique_ptr<engine::Notebook> opened);
    engine::Result<engine::Done> to_the_door();
    void sign_out();
    bool has(const engine::LearnerId& who);
    bool signed_in(const engine::LearnerId& who) const {
        return desk && notebook->card().id == who;
    }
    bool turn();  // true where something may have changed
    engine::Result<std::vector<engine::Event>> journal() const;

    outbox::testing::Wire wire;
    engine::TinySource items;
    std::unique_ptr<engine::Shelf> shelf;
    std::unique_ptr<engine::Notebook> notebook;
    std::unique_ptr<engine::Session> session;
    std::unique_ptr<outbox::ChildDesk> desk;
    std::unique_ptr<outbox::DoorDesk> door;
    std::map<engine::LearnerId, std::vector<std::string>> secrets;  // two while a change was cut

  private:
    std::set<engine::Id16> locks_heard_;  // in this run of the app
};

class TeachersComputer final : public TeacherDevice {
  public:
    using TeacherDevice::TeacherDevice;
    ~TeachersComputer() override { desk.reset(); }
    engine::Result<engine::Done> open() override;
    void close() override;
    outbox::TeacherClass& of_class() { return desk->of_class(); }

    outbox::testing::Wire wire;
    std::unique_ptr<outbox::TeacherDesk> desk;
};

inline constexpr int no_cut = 1000000;
// They are in reach of each other until neither has anything to say; the line breaks off once
// before its `frames`-th frame. What the computer said is added to `left`.
void meet(TeachersComputer& teacher, Computer& computer, int frames,
          std::vector<engine::cbor::Bytes>& left);

}  // namespace pipit::test
