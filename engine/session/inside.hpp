// What a Session holds. Invariant: `state` is the fold of what the journal acknowledged, never
// ahead of it.
#pragma once

#include "engine/learner/state.hpp"
#include "engine/select/choice.hpp"
#include "engine/session/session.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pipit::engine {

struct Session::Inside {
    Inside(ItemSource& items_, Notebook& notebook_, std::uint64_t salt_, LearnerState state_,
           Day day_)
        : items(items_), notebook(notebook_), salt(salt_), state(std::move(state_)), claimed(day_) {
    }

    ItemSource& items;
    Notebook& notebook;
    std::uint64_t salt;
    LearnerState state;
    Day claimed;  // the day of the last `now`
    Day counted;  // the accepted day that this session's minutes were counted for last

    // This session, from begin() to end().
    bool started = false;
    bool break_taken = false;
    std::int64_t last_utc_s = 0;
    std::int64_t elapsed_s = 0;
    int minutes_noted = 0;  // of elapsed_s, written already, or of a day that is over
    int answers = 0;
    std::vector<Growth> touched;  // skills with evidence in this session
    std::optional<select::Focus> focus;
    std::uint32_t choices = 0;  // since begin()
    bool paired = false;        // with a partner from here on

    // The current item.
    std::optional<Item> item;
    Reason reason;
    Moment moment;                   // of the choice that led to it
    std::uint32_t answers_then = 0;  // state.answers at that choice
    std::uint32_t attempt = 0;       // of select::item_seed
    std::int64_t shown_utc_s = 0;
    int hints = 0;
    int tries = 0;  // judged answers to it
    bool solved = false;

    std::optional<Item> last_shown;
    std::vector<SkillId> broken;  // skills whose item could not be made
    std::vector<Error> problems;

    const SkillGraph& graph() const { return items.graph(); }
    Day day(Now now) const { return state.days.after(now.day); }

    // Writes these bodies as one transaction and believes them; after an error nothing changed.
    // `append`: in place of the journal's own.
    Result<Done> write(const std::vector<EventBody>& bodies, Now now, const Append& append = {});
    // The offers as they were asked for last, and when.
    Moment offered;
    int offered_page = 0;
    std::vector<Offer> offers;

    // An item and the try that gave it.
    struct Made {
        Item item;
        std::uint32_t attempt = 0;
        bool fresh = false;  // does not look like the one before
    };
    // Tries the seeds of an item chosen after so many answers, from this attempt on, until it is
    // not the one before again; the last one tried where all look the same.
    Result<Made> make(const SkillId& skill, int level, std::uint32_t since,
                      std::uint32_t from) const;
    bool looks_like_last(const Item& made) const;
    void place(Made made, Now now);
    // Chooses and shows. Leaves out skills whose items cannot be made, for good, and those that
    // would show the item before again, where there is any other; `but`: and this one.
    Result<Done> choose(Now now, const SkillId& but = {});
    Result<Done> one_like_it(Now now);
    Moment moment_at(Now now) const;
    // What stands in the log of practice that begins with this.
    Began began(const std::optional<Offer>& offer) const;

    // Session time moves with the calls; a gap counts as five minutes at most, a step back and a
    // night as nothing.
    std::int64_t elapsed_at(Now now) const;
    // Of a day that is over no minutes are written on the next: its answering time stands for them
    // (PracticeDay::loose_seconds).
    int noted_at(Now now) const;
    int minutes_to_note(Now now) const;
    int minutes_today(Now now) const;    // practised, those of this session among them
    bool capped(Now now) const;          // whether the class's minutes of the day bind
    std::int64_t left_s(Now now) const;  // before an end is offered; 0 or less: it is
    void tick(Now now);
    void touch(const SkillId& skill, Band before, bool right);
};

}  // namespace pipit::engine
