// The events a learner's notebook is made of. Invariant: state is the fold of events in the order
// (lamport, device, sequence); an event, once written, never changes. Every field stands in
// engine/report/fields.hpp, and a test holds the two together.
#pragma once

#include "engine/ids.hpp"
#include "engine/result.hpp"
#include "engine/session/item.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace pipit::engine {

struct EventKey {
    std::uint64_t lamport = 0;
    DeviceId device;
    std::uint64_t sequence = 0;  // counts this device's events of this learner, from 1
    auto operator<=>(const EventKey&) const = default;
};

// Why an item or a skill was offered; ui words it, the log replays it.
enum class ReasonCode : std::uint8_t {
    diagnose,       // "Let's find where you are."
    goal,           // it is the learner's goal, or stands before it (other = the goal's skill)
    due_review,     // days since it was seen last
    recheck,        // bud waiting to be checked on another day
    practise,       // in reach, growing
    new_skill,      // its prerequisites are there (other = one of them)
    picked_before,  // the learner picked it last time
    own_choice,     // the learner chose it outright
    challenge,      // "I know this already": the highest level, to see
    help_first,     // what a skill stands on that does not go well (other = that skill)
    pinned,         // a teacher pinned it, or it stands before what was pinned (other = that skill)
};
struct Reason {
    ReasonCode code = ReasonCode::practise;
    int days = 0;
    SkillId other;  // empty where there is none
    bool operator==(const Reason&) const = default;
};

// What a choice depended on, beside the graph and what stands before it in the notebook.
struct Moment {
    std::uint64_t after = 0;        // lamport of the last event that was known; 0: none
    Day day;                        // claimed
    bool closing = false;           // the session was near its end
    std::vector<SkillId> left_out;  // no item of these could be shown
    bool operator==(const Moment&) const = default;
};

struct Joined {  // the notebook's first event
    std::string nickname;
    std::string avatar;  // "fox"
};
struct Answered {
    ItemRef item;
    std::string given;
    bool right = false;
    bool counted = true;     // false: too fast to have been read, or wrong_form: no evidence
    std::uint8_t hints = 0;  // 0..3 shown before this answer
    // 1: first answer to this item; only that is evidence of mastery. 0: right in another form than
    // the one asked for, before any: nothing was tried.
    std::uint8_t tries = 1;
    std::uint16_t seconds = 0;  // claimed, capped at 600
    std::string misconception;  // name, empty where none matched
    Reason reason;              // why this item
    bool paired = false;  // with a partner: tallied as pair work, no evidence about one of the two
    Moment moment;        // of its choice; see engine/select/replay
    std::uint32_t shown = 0;    // the n-th choice since Began; 0: from before choices were logged
    std::uint32_t attempt = 0;  // seeds passed over: those looked like the item before
};
struct GoalKept {  // a goal is set or changed: the last one with this id wins
    std::uint32_t goal_id = 0;
    SkillId skill;
    std::string wish;  // the child's words or the skill's title
    std::string obstacle;
    std::string if_part;
    std::string then_part;
    Day target;
    bool share = false;
};
enum class GoalEnd : std::uint8_t { reached, nearly, changed_my_mind };
struct GoalEnded {
    std::uint32_t goal_id = 0;
    GoalEnd how = GoalEnd::reached;
};
struct SessionStarted {};
struct SessionEnded {
    std::uint16_t minutes = 0;
    std::string helped;  // the reflection chosen, may be empty; stays in the notebook
};
struct BreakTaken {};
struct Disputed {  // "I don't think that is right", kept
    ItemRef item;
    std::string given;
};
// "I don't think that is right" about a plant: kept, shown to the teacher if the child wants.
struct BandDisputed {
    SkillId skill;
    std::uint8_t band = 0;  // Band as it was shown
    bool show_teacher = false;
};
// How this learner wants the app to look and sound; the last one wins.
struct Preferences {
    std::uint16_t text_percent = 100;  // 100, 130, 160, 200
    std::uint8_t letters = 0;          // 0 Andika, 1 OpenDyslexic
    std::uint8_t spacing = 0;          // 0 normal, 1 wide, 2 very wide
    std::uint8_t colours = 0;          // 0 day, 1 night, 2 bold
    bool still = false;                // no motion
    bool read_aloud = false;           // a new page is read when it opens
    std::uint8_t voice_speed = 1;      // 0 slow, 1 normal, 2 fast
    std::uint8_t voice = 0;            // which of the voices that are there
    bool sounds = false;
    std::string language;  // "en", "es"; empty: the system's
    bool operator==(const Preferences&) const = default;
};
// Practice began, or was turned to something: what all choices up to the next one depend on.
struct Began {
    std::uint64_t salt = 0;     // of select::item_seed
    std::uint64_t graph = 0;    // SkillGraph::fingerprint()
    std::uint32_t model = 0;    // model::version
    std::uint32_t chooser = 0;  // select::version
    std::uint16_t page = 0;     // of the offers seen
    std::uint8_t taken = 0;     // which of them, from 1; 0: none of them
    Moment moment;              // of these offers
    SkillId skill;              // what was begun; empty: the engine chooses
    int level = 1;
    Reason reason;
};
// A teacher's word on a skill: practise this; leave this for later; as the engine thinks.
enum class Pin : std::uint8_t { none, pinned, deferred };
struct Pinned {  // the last one of a skill wins
    SkillId skill;
    Pin pin = Pin::none;
};
// What a class's teacher set for practice; the last one wins, and an empty one ends it.
struct Rhythm {
    std::uint16_t stop_minutes =
        0;  // of a day, after which no more is asked; 0: as without a class
    std::uint16_t break_minutes = 0;  // of practice, after which a rest is offered; 0: likewise
    bool operator==(const Rhythm&) const = default;
};
struct PackRule {
    std::string pack;                // Manifest::id
    std::uint32_t from_version = 0;  // the least that is practised; 0: none of them
    bool operator==(const PackRule&) const = default;
};
struct PackRules {                // packs without a rule are practised as they are installed
    std::vector<PackRule> rules;  // at most pack_rules_max; ids rising
    // Null: this pack has none.
    const PackRule* of(const std::string& pack) const {
        const auto at = std::find_if(rules.begin(), rules.end(),
                                     [&](const PackRule& one) { return one.pack == pack; });
        return at == rules.end() ? nullptr : &*at;
    }
    bool operator==(const PackRules&) const = default;
};
// Stands for every event before it: the folded state as bytes (learner::encode_state), how many
// events it replaces, and the head of the chain it ended. Retention writes it.
struct Checkpoint {
    std::vector<std::uint8_t> state;
    std::uint64_t count = 0;
    std::array<std::uint8_t, 32> previous_head{};
    std::uint32_t generation = 0;
};

using AnyEvent =
    std::variant<Joined, Answered, GoalKept, GoalEnded, SessionStarted, SessionEnded, BreakTaken,
                 Disputed, Checkpoint, BandDisputed, Preferences, Began, Pinned, Rhythm, PackRules>;
// Copied, moved and destroyed in event_codec.cpp alone: a variant of fifteen written out in every
// file that holds an event was a tenth of the build.
struct EventBody : AnyEvent {
    using AnyEvent::AnyEvent;
    EventBody();
    EventBody(const EventBody&);
    EventBody(EventBody&&) noexcept;
    EventBody& operator=(const EventBody&);
    EventBody& operator=(EventBody&&) noexcept;
    ~EventBody();
};

struct Event {
    EventKey key;
    Day day;  // claimed
    EventBody body;
};

// Deterministic CBOR (RFC 8949 4.2, the small strict subset of engine/report/cbor.hpp), integer
// keys.
std::vector<std::uint8_t> encode_event(const Event& event);
// bad_input with the field named for anything encode_event would not have written; strict.
Result<Event> decode_event(const std::uint8_t* bytes, std::size_t size);

}  // namespace pipit::engine
