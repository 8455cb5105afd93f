// Retention, values in and values out. Invariant: see retention.hpp. The vault replaces the
// segment.
#include "engine/learner/retention.hpp"

#include "engine/learner/learner.hpp"
#include "engine/learner/state_codec.hpp"
#include "engine/session/event_codec.hpp"

#include <vector>

namespace pipit::engine::learner {

Result<std::size_t> retired_count(std::span<const Event> events, const SkillGraph& graph) {
    Result<LearnerState> state = LearnerState{};
    std::vector<Day> accepted;
    for (const Event& event : events) {
        state = after(std::move(state).value(), event, graph);
        if (!state) return state.error();
        accepted.push_back(accepted_day(*state));
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

}  // namespace pipit::engine::learner
