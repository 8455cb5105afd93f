// One learner's practice session: the only door ui has to the engine.
// Invariant: nothing it returns as done is less than on disk; state is always the fold of the
// journal. Walks: answer = judge -> learner::after -> Journal::append -> select::next. See
// docs/walkthrough.md.
#pragma once

#include "engine/result.hpp"
#include "engine/session/belief_view.hpp"
#include "engine/session/ports.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pipit::engine {

// What the screen may say after an answer; texts come from the item.
struct Feedback {
    Verdict verdict = Verdict::not_yet;
    const Misconception* misconception = nullptr;  // into the current item; null when none matched
    int tries = 1;                                 // on this item, this one included
    Band before = Band::seed;                      // of the item's skill
    Band after = Band::seed;
    SkillView skill;  // after this answer
};

// Minutes of one session, before a rest and an end are offered; a class may set others (Rhythm).
inline constexpr int usual_break_minutes = 15;
inline constexpr int usual_stop_minutes = 20;

// Where the session stands in time; never shown as a clock.
struct Pace {
    int minutes = 0;           // practised today
    int answers = 0;           // in this session
    bool offer_break = false;  // 15 minutes of this session, or the class's; between items only
    bool offer_stop = false;   // 20 minutes, or day_full
    bool day_full = false;     // the class's minutes of the day: begin() says not_allowed
};

struct Growth {  // one row of the session's end
    SkillId skill;
    Band before = Band::seed;
    Band after = Band::seed;
    int tries = 0;
    int right = 0;
};

class Session {
  public:
    // Reads the journal (from its snapshot when that fits) and folds it; lets go of what retention
    // says (engine/learner/retention). `salt` seeds item choice;
    // what each choice depended on is logged, the salt too (Began). References must outlive it.
    static Result<std::unique_ptr<Session>> open(ItemSource& items, Notebook& notebook,
                                                 std::uint64_t salt, Now now);
    ~Session();

    const SkillGraph& graph() const;
    const LearnerCard& card() const;
    Day today()
        const;  // the accepted day: the claim, held where it jumps (see engine/session/claimed_day)

    // Two or three offers for Today, the first is the main action. `page` turns "Something else".
    std::vector<Offer> offers(Now now, int page = 0) const;
    bool placing() const;         // true while it is still being found out where the learner is
    int placing_at_most() const;  // questions that finding out may still take

    // Begins practice: on this offer's skill, or on what the engine chooses when none is given.
    // not_allowed where the class's minutes of the day are used (pace().day_full), or the class
    // leaves this skill out (in_class()).
    Result<Done> begin(const std::optional<Offer>& offer, Now now);
    const Item* item() const;           // the current item, null before begin()
    const Reason& item_reason() const;  // why this item
    int hints_shown() const;
    bool show_hint();  // false when all three are there

    // Judges, believes, writes, in that order, and returns only when it is on disk. After an error
    // of the journal nothing changed and the same answer can be given again. unreadable writes
    // nothing.
    Result<Feedback> answer(const Given& given, Now now);
    Result<Done> next(Now now);         // chooses the next item
    Result<Done> one_like_it(Now now);  // "Show one like it": same skill and level, another seed;
                                        // something else where there is no other
    Result<Done> dispute(const Given& given, Now now);
    // The same about a plant of My learning.
    Result<Done> dispute_band(const SkillId& skill, bool show_teacher, Now now);
    // "I know this already": begins practice on the skill's highest level, three questions long.
    Result<Done> challenge(const SkillId& skill, Now now);

    // Believes what these bodies say once `append` has written their events: for events that are
    // kept in one transaction with something else, as what a class sends. Its error is returned,
    // and nothing changed.
    using Append = std::function<Result<Done>(const std::vector<Event>&)>;
    Result<Done> write_with(const std::vector<EventBody>& bodies, Now now, const Append& append);

    // A teacher's word on a skill: pinned, left for later, or neither.
    Result<Done> pin(const SkillId& skill, Pin pin, Now now);

    // What the class's teacher set, as the class's messages were written down; empty: nothing.
    const Rhythm& rhythm() const;
    const PackRules& packs() const;
    // Whether the class practises this skill's pack in the version that is here.
    bool in_class(const SkillId& skill) const;
    // This learner is in no class any more: nothing that its teacher set or picked holds. Writes
    // nothing where nothing did.
    Result<Done> end_class(Now now);

    // With a partner from here on: answers are tallied as pair work and are no evidence.
    void pair_up(bool on);
    bool paired() const;
    // Of the last event in the journal: a notebook that has grown since has a greater one.
    std::uint64_t newest_lamport() const;
    // Answers given with a partner so far, in all sessions.
    std::uint32_t paired_answers() const;

    // How this learner wants the app; the defaults before any was kept.
    const Preferences& preferences() const;
    Result<Done> keep_preferences(const Preferences& preferences, Now now);

    Result<Done> take_break(Now now);
    // Writes the minutes so far, to be shared while the end is looked at; practice can go on. Fine
    // where nothing was begun.
    Result<Done> note_minutes(Now now);
    Result<Done> end(const std::string& helped, Now now);  // writes minutes and the reflection
    Pace pace(Now now) const;
    // What went wrong when an item was made, for a note to a grown-up; such a skill is left out
    // until the session is opened again.
    const std::vector<Error>& pack_problems() const;
    std::vector<Growth> growth() const;  // at most three rows; the goal's skill always one

    std::vector<SkillView> skills() const;  // in graph order
    SkillView skill(const SkillId& id) const;

    std::vector<GoalView> goals(Now now) const;  // active first
    // A goal's choices: three skills worth wishing for.
    std::vector<SkillId> wishes() const;
    // not_allowed when two are active; bad_input when the skill or a text does not hold (1..80
    // letters).
    Result<Done> keep_goal(GoalKept goal, Now now);  // goal_id 0: a new one
    Result<Done> end_goal(std::uint32_t goal_id, GoalEnd how, Now now);
    // What the projection would say of a goal on this skill, before it is kept.
    std::optional<GoalView::Projection> project(const SkillId& skill, Now now) const;

    // Counts for My data: how many of each stored kind are kept here now. The journal's error where
    // it cannot be read: a screen then says so, and shows no counts.
    struct Kept {
        std::string field;  // id in engine/report/fields
        std::uint64_t count = 0;
    };
    Result<std::vector<Kept>> kept() const;

  private:
    struct Inside;
    explicit Session(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace pipit::engine
