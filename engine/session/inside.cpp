// The session's inner moves: writing, choosing, time. Invariant: see inside.hpp.
#include "engine/session/inside.hpp"

#include "engine/learner/learner.hpp"
#include "engine/report/cbor.hpp"
#include "engine/session/event_codec.hpp"

#include <algorithm>

namespace pipit::engine {

namespace {

constexpr std::int64_t gap_s_max = 300;
constexpr std::uint32_t seeds_max =
    8;  // how often another seed is tried for an item that looks the same

std::uint64_t sequence_of(const LearnerState& state, const DeviceId& device) {
    for (const DeviceCount& one : state.devices) {
        if (one.device == device) return one.sequence;
    }
    return 0;
}

bool fits_an_event(const Item& item) {
    const ItemRef& ref = item.ref;
    return ref.level >= 1 && ref.level <= 3 && ref.skill.value.size() <= id_bytes_max &&
           ref.template_id.size() <= id_bytes_max && cbor::is_utf8(ref.skill.value) &&
           cbor::is_utf8(ref.template_id);
}

}  // namespace

bool Session::Inside::is_broken(const SkillId& skill) const {
    return std::find(broken.begin(), broken.end(), skill) != broken.end();
}

Result<Done> Session::Inside::write(const std::vector<EventBody>& bodies, Now now) {
    std::vector<Event> events;
    EventKey key{state.last.lamport, notebook.device(), sequence_of(state, notebook.device())};
    Result<LearnerState> next = state;
    for (const EventBody& body : bodies) {
        ++key.lamport;
        ++key.sequence;
        events.push_back({key, now.day, body});
        next = learner::after(std::move(next).value(), events.back(), graph());
        if (!next) return next.error();
    }
    const auto written = notebook.journal().append(events);
    if (!written) return written.error();
    state = std::move(next).value();
    return Done{};
}

Result<Done> Session::Inside::show(const select::Choice& choice, Now now) {
    Result<Item> made =
        Error{ErrorCode::bad_pack, "skill \"" + choice.skill.value + "\"", "no item"};
    for (std::uint32_t attempt = 0; attempt < seeds_max; ++attempt) {
        const std::uint64_t seed = select::item_seed(salt, state.answers, attempt);
        made = items.make(choice.skill, choice.level, seed);
        if (!made) return made.error();
        if (!fits_an_event(*made))
            return Error{ErrorCode::bad_pack, "template \"" + made->ref.template_id + "\"",
                         "its name, skill or level is not one that can be written down"};
        if (made->ref != state.last_item && made->prompt != last_prompt) break;
    }
    item = std::move(made).value();
    last_prompt = item->prompt;
    reason = choice.reason;
    shown_utc_s = now.utc_s;
    hints = 0;
    tries = 0;
    solved = false;
    return Done{};
}

Result<Done> Session::Inside::choose(Now now) {
    const Day today = day(now);
    std::optional<Error> first_error;
    const auto tried = [&](const select::Choice& choice) {
        const auto shown = show(choice, now);
        if (shown) return true;
        broken.push_back(choice.skill);
        problems.push_back(shown.error());
        if (!first_error) first_error = shown.error();
        return false;
    };
    if (focus && is_broken(focus->skill)) focus.reset();
    const auto best = select::next(state, graph(), focus, today);
    if (best && !is_broken(best->skill) && tried(*best)) {
        if (focus) ++focus->shown;
        return Done{};
    }
    const auto others = state.placed ? select::ranked(state, graph(), today)
                                     : select::diagnosing(state, graph(), today);
    for (const select::Choice& choice : others) {
        if (!is_broken(choice.skill) && tried(choice)) return Done{};
    }
    return first_error.value_or(
        Error{ErrorCode::not_found, "pack", "there is nothing to practise here yet"});
}

std::int64_t Session::Inside::elapsed_at(Now now) const {
    if (!started) return 0;
    return elapsed_s + std::clamp<std::int64_t>(now.utc_s - last_utc_s, 0, gap_s_max);
}

void Session::Inside::tick(Now now) {
    elapsed_s = elapsed_at(now);
    last_utc_s = now.utc_s;
    claimed = now.day;
}

void Session::Inside::touch(const SkillId& skill, Band before, bool right) {
    auto at = std::find_if(touched.begin(), touched.end(),
                           [&](const Growth& row) { return row.skill == skill; });
    if (at == touched.end())
        at = touched.insert(touched.end(), Growth{skill, before, before, 0, 0});
    ++at->tries;
    at->right += right ? 1 : 0;
    at->after = find_skill(state, skill)->band;
}

}  // namespace pipit::engine
