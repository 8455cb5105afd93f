// What takes two computers and a teacher: a learner moves from one to the other and back, asks at
// the door for help with a forgotten secret, and finds the class lock on or off, by the apps' own
// desks over real vaults, while the power goes on either side at any write. Invariant: what a call
// said was done is noted here and held against what the disks kept; every walk comes to its end;
// the learner is at one of the two computers, and their secret opens the notebook there.
#pragma once

#include "tests/device/power/desks.hpp"
#include "tests/device/power/story.hpp"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace pipit::test {

class Walks final : Story {
  public:
    Walks(std::uint64_t seed, Tally& tally, bool database_syncs);
    // Walk after walk until that many cuts have been in this story; then, with the power on,
    // everything is held against what was said. False where it could not go on.
    bool live(int cuts);

  private:
    // Of a walk. What comes next is found out from what there is, as people do after a cut.
    enum class Part : std::uint8_t {
        packing,    // the copy goes to the teacher's computer
        coming,     // somebody says at the other one that they come
        deciding,   // the teacher says who that is
        unpacking,  // the copy comes, and is made the learner's
        first_word,
        telling,   // the one they left
        erasing,   // what is left there
        asking,    // at the door
        helping,   // the teacher's answer
        choosing,  // with it
        switching,
        obeying,
        over,
    };
    bool begin();
    void walk(Doing what);
    Part next(Doing what);
    Part next_of_move();
    Part next_of_help();
    Part next_of_lock();
    Device& pick(Part part);
    void act(Doing what, Part part);
    void perform(Part part);
    void pack();
    void come();
    void decide();
    void unpack();
    void first_word();
    void tell();
    void erase();
    void ask();
    void help();
    void choose();
    void switch_lock();
    void obey();

    Computer& here() { return computers_[at_]; }
    Computer& there() { return computers_[1 - at_]; }
    void meet(Computer& computer);
    // Where the class's key is wanted first, it is heard at the door.
    bool sign_in(Computer& computer);
    bool to_the_door(Computer& computer);
    void practise();
    void say();
    void tell_learner();

    void recover(Device& device);
    void check(Computer& computer);
    void check_journal(Computer& computer);
    void check_ledger(Computer& computer);
    void ends_well();
    const outbox::Pupil& pupil() { return teacher_.of_class().pupils().at(who_); }
    const outbox::Newcomer* newcomer();

    std::array<Computer, 2> computers_;
    TeachersComputer teacher_;
    std::array<outbox::DeviceTag, 2> tags_;
    engine::LearnerId zuri_, ben_;  // Ben stays at the second computer, in no class
    outbox::Pseudonym who_;
    std::size_t at_ = 0;  // the computer that Zuri is at, or leaves

    struct Sure {  // of a call that said so; else the power went before it could
        bool done = false;
    };
    std::map<int, Sure> shown_, pins_;
    int answers_ = 0, answers_unsure_ = 0;
    std::array<std::optional<bool>, 2> has_zuri_;  // where it is sure
    std::array<std::vector<engine::cbor::Bytes>, 2> left_;
    bool all_there_ = false;  // the screen said so
    bool told_ = false;       // and that they have moved
    bool locked_ = false;     // as the teacher wants it
    bool lock_set_ = false;   // and was told that it is
    std::array<bool, 2> obeyed_{};
    std::optional<outbox::HelpAsked::Said> promised_;
    bool helped_ = false;
};

}  // namespace pipit::test
