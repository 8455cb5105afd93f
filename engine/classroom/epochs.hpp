// Which weekly prekeys live. Days are accepted days (engine/session/claimed_day): what a clock
// claims is weighed before it comes here. The rule: a key ages by counted days, never by the
// calendar. Each accepted day that lies later adds the days between, at most 28 at once; one that
// lies earlier adds nothing. So a clock years ahead kills no key that is younger than a week, and
// one years back revives none (days in which it stands still are not counted).
// Invariant: epoch numbers only rise; a dead one is never live again.
#pragma once

#include "engine/ids.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace pipit::engine::classroom {

inline constexpr int rotation_days = 7;
inline constexpr int lifetime_days = 35;  // then the private half is destroyed
// The most one step ages a key: what leaves the newest one alive.
inline constexpr int step_days_max = lifetime_days - rotation_days;
// How long a sender seals for a key, counted from the day it was told: it was under a week old
// then.
inline constexpr int sealing_days = lifetime_days - rotation_days;

// 0..step_days_max: what the move from one accepted day to another adds to every age.
int counted_days(Day from, Day to);

// What a receiver tells its senders, in its own stream: the live epochs, oldest..newest.
struct AnnouncedEpochs {
    std::uint32_t oldest = 0;
    std::uint32_t newest = 0;  // 0: none yet
    bool operator==(const AnnouncedEpochs&) const = default;
};

// The receiver's side. The private halves lie beside it under their epoch; a change of state and
// what it asks for are written in one transaction.
struct PrekeyEpochs {
    struct Held {
        std::uint32_t epoch = 0;
        std::uint8_t age = 0;  // counted days, under lifetime_days
        bool operator==(const Held&) const = default;
    };
    struct Change {
        std::vector<std::uint32_t> destroy;  // private halves, now and for good
        std::optional<std::uint32_t> make;   // a new pair under this number, now the newest
    };

    std::uint32_t newest = 0;  // the greatest number given out; never given out again
    std::vector<Held> held;    // rising; at most lifetime_days / rotation_days
    std::optional<Day> last;   // accepted

    bool operator==(const PrekeyEpochs&) const = default;

    // On the first day and whenever the newest key is a week old a new one is made; what has lived
    // five weeks is destroyed.
    Change advance(Day accepted);
    // After a backup was put back, or a folder: what was made since the copy is not known here, so
    // every key goes and the next number is at least `floor`, above all that can have been told.
    // Returns what to destroy; advance() makes the next.
    std::vector<std::uint32_t> begin_anew(std::uint32_t floor);
    bool is_live(std::uint32_t epoch) const;
    AnnouncedEpochs announced() const;
};

// The sender's side: what it was told last in one stream of the receiver, and how long ago. A
// receiver that was put back speaks in a new stream, whose epochs are known from nothing. Being
// wrong here costs sealing a thing once more, or waiting for the next contact; it loses nothing.
struct KnownEpochs {
    AnnouncedEpochs told;
    std::uint8_t days = 0;  // counted since it was told, up to sealing_days
    std::optional<Day> last;

    bool operator==(const KnownEpochs&) const = default;

    void advance(Day accepted);
    // From the receiver's stream, which lets nothing through twice. Older news is dropped.
    void hear(const AnnouncedEpochs& announced, Day accepted);
    // The same from a frame that nobody can have recorded before: a receiver that was put back from
    // a copy holds the keys it says now, however old their numbers are.
    void hear_anew(const AnnouncedEpochs& announced, Day accepted);
    // The newest one, while it was told less than four weeks ago: the receiver still holds it.
    std::optional<std::uint32_t> to_seal_for() const;
    // Whether what was sealed for it can still be opened: told as live, and by the count not five
    // weeks old since. 0 never is.
    bool is_live(std::uint32_t epoch) const;
};

}  // namespace pipit::engine::classroom
