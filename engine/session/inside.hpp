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

    // This session, from begin() to end().
    bool started = false;
    bool break_taken = false;
    std::int64_t last_utc_s = 0;
    std::int64_t elapsed_s = 0;
    int answers = 0;
    std::vector<Growth> touched;  // skills with evidence in this session
    std::optional<select::Focus> focus;
    bool paired = false;  // with a partner from here on

    // The current item.
    std::optional<Item> item;
    Reason reason;
    std::int64_t shown_utc_s = 0;
    int hints = 0;
    int tries = 0;  // judged answers to it
    bool solved = false;

    std::string last_prompt;
    std::vector<SkillId> broken;  // skills whose item could not be made
    std::vector<Error> problems;

    const SkillGraph& graph() const { return items.graph(); }
    Day day(Now now) const { return state.days.after(now.day); }
    bool is_broken(const SkillId& skill) const;

    // Writes these bodies as one transaction and believes them; after an error nothing changed.
    Result<Done> write(const std::vector<EventBody>& bodies, Now now);
    // Puts another item of this choice in place; the old one stays after an error.
    Result<Done> show(const select::Choice& choice, Now now);
    // Chooses and shows, leaving out skills whose items cannot be made.
    Result<Done> choose(Now now);

    // Session time moves with the calls; a gap counts as five minutes at most, a step back as
    // nothing.
    std::int64_t elapsed_at(Now now) const;
    void tick(Now now);
    void touch(const SkillId& skill, Band before, bool right);
};

}  // namespace pipit::engine
