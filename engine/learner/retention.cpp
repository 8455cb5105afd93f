// Retention, values in and values out. Invariant: see retention.hpp. The vault replaces the
// segment.
#include "engine/learner/retention.hpp"

#include "engine/learner/learner.hpp"
#include "engine/learner/state_codec.hpp"
#include "engine/session/event_codec.hpp"

#include <vector>

namespace pipit::engine::learner {

Result<std::size_t> retired_count(std::span<const Event> events, const SkillGraph& graph) {
    // As after() counts days; beliefs are not asked for.
    LearnerState state;
    std::vector<Day> accepted;
    for (const Event& event : events) {
        if (std::holds_alternative<Checkpoint>(event.body)) {
            auto stands = after(std::move(state), event, graph);
            if (!stands) return stands.error();
            state = std::move(*stands);
        } else if (event.key > state.last) {
            state.last = event.key;
            (void)state.days.claim(event.day);
        }
        accepted.push_back(accepted_day(state));
    }
    std::size_t count = 0;
    while (count < accepted.size() && days_from(accepted[count], accepted.back()) > keep_days)
        ++count;
    return count;
}

Result<Event> checkpoint_of(std::span<const Event> events, const SkillGraph& graph,
                            const std::array<std::uint8_t, 32>& previous_head) {
    if (events.empty())
        return Error{ErrorCode::bad_input, "retention", "there is nothing to replace"};
    const auto state = fold({events.begin(), events.end()}, graph);
    if (!state) return state.error();
    Checkpoint body;
    body.state = encode_state(*state);
    if (body.state.size() > state_bytes_max)
        return Error{ErrorCode::bad_input, "retention", "the state is too large; keep the events"};
    body.previous_head = previous_head;
    body.generation = 1;
    for (const Event& event : events) {
        const auto* earlier = std::get_if<Checkpoint>(&event.body);
        body.count += earlier ? earlier->count : 1;
        if (earlier) body.generation = earlier->generation + 1;
    }
    return Event{events.back().key, events.back().day, std::move(body)};
}

Result<std::optional<DueCheckpoint>> due_checkpoint(std::span<const Event> events,
                                                    const SkillGraph& graph) {
    const auto count = retired_count(events, graph);
    if (!count) return count.error();
    const bool only_a_checkpoint =
        *count == 1 && std::holds_alternative<Checkpoint>(events.front().body);
    if (*count == 0 || only_a_checkpoint) return std::optional<DueCheckpoint>();
    auto checkpoint = checkpoint_of(events.first(*count), graph, {});
    if (!checkpoint) return checkpoint.error();
    // The events after it are folded onto what it holds: where that is the same, so is their fold.
    const auto held = after(LearnerState{}, *checkpoint, graph);
    if (!held || encode_state(*held) != std::get<Checkpoint>(checkpoint->body).state)
        return Error{ErrorCode::damaged, "retention", "the checkpoint changes the fold; kept all"};
    return std::optional(DueCheckpoint{*count, std::move(*checkpoint)});
}

}  // namespace pipit::engine::learner
