// What the teacher's device has of learners who move to another device: copies that came in parts,
// and who asks for one (RecordKind::moving). Invariant: a copy is not looked into and never mixed
// with another; the last whole one stays until a newer one is whole; of all copies that were called
// whole the newcomer gets the newest; what is kept of a learner goes with them.
#pragma once

#include "device/outbox/correspondence.hpp"
#include "engine/classroom/message.hpp"
#include "engine/classroom/ports.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace pipit::outbox {

using engine::Done;
using engine::classroom::Change;
using engine::classroom::MoveId;

// One copy, as far as it came.
struct Copy {
    MoveId id{};
    std::uint16_t parts = 0;
    std::set<std::uint16_t> here;
    bool whole() const { return parts > 0 && here.size() == parts; }
};

// A learner's: the newest whole one, and one that is on its way.
struct Copies {
    std::optional<Copy> whole;
    std::optional<Copy> coming;
};

// Somebody at a device of the class who says that they come from another one.
struct Newcomer {
    DeviceTag device;
    engine::RecoveryKey reply_to{};   // answers are sealed to it
    engine::RecoveryKey reseal_to{};  // and the notebook's key to this one
    std::string nickname;             // as they typed it
    Day day;                          // they asked
    // Whom the teacher took them for.
    struct Decided {
        Pseudonym who;
        // What they get: zeros, the newest whole one, until all of one has been handed on.
        MoveId copy{};
        Bytes key;  // the notebook's, sealed to reseal_to
        bool has_all() const { return copy != MoveId{}; }
    };
    std::optional<Decided> decided;
    // The first part that is not there yet. Said anew at each contact, so it is not kept.
    std::uint16_t from = 0;
};
Bytes encode(const Newcomer& newcomer);
Result<Newcomer> decode_newcomer(std::span<const std::uint8_t> bytes);

class Moves {
  public:
    static Result<Moves> open(engine::classroom::Records& records);

    const std::map<Pseudonym, Copies>& copies() const { return copies_; }
    const std::map<DeviceTag, Newcomer>& newcomers() const { return newcomers_; }
    // Who was taken for this learner; null: nobody.
    const Newcomer* taken_for(const Pseudonym& who) const;
    // The copy that this newcomer gets; null: nothing was decided, or there is none.
    const Copy* copy_for(const Newcomer& newcomer) const;

    // Whether this part is not to be acknowledged yet: it would make a copy whole that the newcomer
    // does not get any more, and its learner is not to be told that it is there.
    bool comes_too_late(const Pseudonym& who, const engine::classroom::MovePart& part) const;
    // What a part makes of a learner's copies. The change is to be written, then set().
    Copies after(const Pseudonym& who, const engine::classroom::MovePart& part,
                 Change& change) const;
    // Lets go of all copies of a learner, and of who asked for them.
    void forget(const Pseudonym& who, Change& change) const;
    void set(const Pseudonym& who, Copies copies);
    void forgotten(const Pseudonym& who);

    // Each in one write with `change`.
    Result<Done> keep(engine::classroom::Records& records, Newcomer newcomer, Change change = {});
    // The first part that this newcomer does not have.
    void has_until(const DeviceTag& device, std::uint16_t from) {
        newcomers_.at(device).from = from;
    }
    Result<Done> drop(engine::classroom::Records& records, const DeviceTag& device,
                      Change change = {});

    // The parts of a copy from this one on, at most `most`, by their numbers.
    static Result<std::map<std::uint16_t, Bytes>> parts(engine::classroom::Records& records,
                                                        const Pseudonym& who, const MoveId& copy,
                                                        std::uint16_t from, std::size_t most);

  private:
    std::map<Pseudonym, Copies> copies_;
    std::map<DeviceTag, Newcomer> newcomers_;
};

// What the joined parts of a copy begin with: the learner's recovery slot and the lamport number of
// the newest event in it.
inline constexpr std::size_t move_slot_bytes = 136;
inline constexpr std::size_t move_head_bytes = move_slot_bytes + 8;

}  // namespace pipit::outbox
