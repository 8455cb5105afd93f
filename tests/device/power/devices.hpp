// A child's device and a teacher's, each with its own vault on a disk whose power can go.
// Invariant: while the power is off nothing of a device is in memory; what open() brings back came
// from what the disk kept. Next door: life.hpp, what happens on them.
#pragma once

#include "device/outbox/child_class.hpp"
#include "device/outbox/pairing.hpp"
#include "device/outbox/teacher_class.hpp"
#include "device/vault/shelf.hpp"
#include "device/vault/teacher_file.hpp"
#include "tests/device/vault/fault_disk.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pipit::test {

using engine::classroom::Change;
using engine::classroom::RecordKind;

inline constexpr engine::Day first_day{20694};

// A disk, and a clock that goes on where a wait between tries asks for it.
class Device {
  public:
    explicit Device(std::uint64_t seed) : disk(std::make_shared<FaultDisk>(seed)) {}
    virtual ~Device() = default;
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;
    // Where the power is still on a failure is its own: `where` it was.
    virtual engine::Result<engine::Done> open() = 0;
    virtual void close() = 0;

    engine::Now now() const { return {1788000000 + static_cast<std::int64_t>(uptime_s), day}; }
    void power_back() {
        close();
        disk->power_on();
    }

    std::shared_ptr<FaultDisk> disk;
    engine::Day day = first_day;
    double uptime_s = 0;

  protected:
    vault::Options options();
};

// One learner's notebook, signed in, their end of the class, and the device's link to it.
class ChildDevice final : public Device {
  public:
    using Device::Device;
    ~ChildDevice() override { close(); }
    engine::Result<engine::Done> open() override;
    void close() override;
    engine::Result<engine::Done> sign_up();
    engine::Result<engine::Done> read_link();
    engine::Result<engine::Done> keep_link(outbox::Link fresh);
    outbox::Channel channel() const {
        return {link->own, link->teacher, link->offer.agreed.psk, link->offer.agreed.destination,
                link->offer.of_class.bulletin};
    }
    // Every event there is, in order.
    engine::Result<std::vector<engine::Event>> journal() const;
    // Of the journal's next event.
    engine::EventKey next_key() { return {last_ + 1, notebook->device(), last_ + 1}; }
    void appended(std::size_t events) { last_ += events; }

    std::optional<engine::LearnerId> learner;
    std::vector<std::string> secrets{"314159"};  // two while a change was cut: one of them opens
    std::unique_ptr<engine::Shelf> shelf;
    std::unique_ptr<engine::Notebook> notebook;
    std::optional<outbox::ChildClass> end;
    std::optional<outbox::Link> link;

  private:
    engine::Result<engine::Done> sign_in();
    engine::Result<engine::Done> begin();
    std::uint64_t last_ = 0;
};

// The teacher's file, their end of the class, and the code on the screen.
class TeacherDevice : public Device {
  public:
    using Device::Device;
    ~TeacherDevice() override { close(); }
    engine::Result<engine::Done> open() override;
    void close() override;
    engine::classroom::Records& records() { return file->records(); }
    engine::Result<engine::Done> write_code(const outbox::PairingCode& fresh);
    // What is on the screen after a restart; nothing where none is.
    engine::Result<std::optional<outbox::PairingCode>> code();

    std::unique_ptr<vault::TeacherVault> vault;
    std::unique_ptr<vault::TeacherFile> file;
    std::optional<outbox::TeacherClass> end;
};

}  // namespace pipit::test
