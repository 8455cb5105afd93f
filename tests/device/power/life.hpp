// The life of a class of one: a child and a teacher pair, write to each other, practise, change a
// secret, erase a learner and let old answers go, while the power goes on either side at any write.
// Invariant: what a call said was done is noted here, and held against what the disks kept after
// every cut and at the end; what was under way when the power went may be there or not.
#pragma once

#include "tests/device/power/story.hpp"

#include <map>
#include <set>
#include <string>

namespace pipit::test {

class Life final : Story {
  public:
    Life(std::uint64_t seed, Tally& tally, bool database_syncs);
    // Until that many cuts have been in this life; then, with the power on, everything is held
    // against what was said. False where the life could not go on.
    bool live(int cuts);

  private:
    struct Said {
        bool done = false;  // the call said so; else the power went before it could
    };
    using Numbers = std::map<int, Said>;

    void act(Doing what);
    Device& pick(Doing what);
    void perform(Doing what);
    void pair(ChildDevice& child);
    void say();
    void send();
    void receive();
    void practise();
    void change_secret();
    void erase();
    void let_go();
    void retire(const std::vector<engine::Event>& events);

    bool write_in_journal(const engine::Event& event);
    engine::Result<engine::Done> hear(const engine::cbor::Bytes& envelope);
    // Of the child's device, the spare one or the teacher's: what takes how many changes there.
    int part_of(const Device& device) const {
        return &device == &teacher_ ? 2 : &device == &child_ ? 0 : 1;
    }
    void recover(Device& device);
    void check_child();
    void check_shelf();
    void check_journal();
    void check_ledger();
    void check_pairing(const ChildDevice& child);
    void check_decided(const outbox::Pseudonym& who, const std::set<int>& went);
    void ends_well();
    const outbox::Pupil* pupil() const;
    outbox::Destination reply_to() const;

    ChildDevice child_, spare_;
    TeacherDevice teacher_;

    Numbers helps_, pins_;
    int reported_ = 0, reported_for_sure_ = 0;
    int answers_ = 0, answers_unsure_ = 0;
    std::set<int> retired_pins_;
    struct Retiring {
        std::uint64_t count = 0;
        std::set<int> pins;
        std::vector<std::uint8_t> state;
    };
    std::optional<Retiring> retiring_;
    std::optional<engine::LearnerId> second_;  // the learner who comes and goes
    bool second_for_sure_ = false;
    std::vector<engine::LearnerId> erased_;
    std::map<std::vector<std::uint8_t>, engine::Day>
        left_;                                    // digest of an envelope, its line's day
    engine::Day forgotten_before_ = first_day;    // lines of the ledger
    std::set<outbox::DeviceTag> linked_;          // a child's device kept this pairing
    std::vector<engine::cbor::Bytes> up_, down_;  // seen on the way, for a replay
};

}  // namespace pipit::test
