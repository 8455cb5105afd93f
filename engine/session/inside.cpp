// The session's inner moves: writing, choosing, time. Invariant: see inside.hpp.
#include "engine/session/inside.hpp"

#include "engine/learner/learner.hpp"
#include "engine/report/cbor.hpp"
#include "engine/session/event_codec.hpp"

#include <algorithm>

namespace pipit::engine {

namespace {

constexpr std::int64_t gap_s_max = 300;
// How often another seed is tried for an item that looks the same.
constexpr std::uint32_t seeds_max = 16;
constexpr int closing_s = 180;  // before a stop is offered

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

Result<Done> Session::Inside::write(const std::vector<EventBody>& bodies, Now now,
                                    const Append& append) {
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
    const auto written = append ? append(events) : notebook.journal().append(events);
    if (!written) return written.error();
    state = std::move(next).value();
    return Done{};
}

bool Session::Inside::looks_like_last(const Item& made) const {
    if (made.ref == state.last_item) return true;
    return last_shown && made.prompt == last_shown->prompt && made.figure == last_shown->figure &&
           answer_text(made.answer) == answer_text(last_shown->answer);
}

Result<Session::Inside::Made> Session::Inside::make(const SkillId& skill, int level,
                                                    std::uint32_t since, std::uint32_t from) const {
    for (std::uint32_t tried = 1;; ++tried, ++from) {
        auto made = items.make(skill, level, select::item_seed(salt, since, from));
        if (!made) return made.error();
        if (!fits_an_event(*made))
            return Error{ErrorCode::bad_pack, "template \"" + made->ref.template_id + "\"",
                         "its name, skill or level is not one that can be written down"};
        const bool fresh = !looks_like_last(*made);
        if (fresh || tried == seeds_max) return Made{std::move(*made), from, fresh};
    }
}

void Session::Inside::place(Made made, Now now) {
    item = std::move(made.item);
    attempt = made.attempt;
    last_shown = item;
    shown_utc_s = now.utc_s;
    hints = 0;
    tries = 0;
    solved = false;
}

// Who goes on after a stop was offered is not near an end any more.
Moment Session::Inside::moment_at(Now now) const {
    const std::int64_t left = left_s(now);
    return {state.last.lamport, now.day, left > 0 && left <= closing_s, broken};
}

Result<Done> Session::Inside::choose(Now now, const SkillId& but) {
    const Day today = day(now);
    Moment here = moment_at(now);
    if (!but.value.empty()) here.left_out.push_back(but);
    std::optional<Error> first_error;
    struct Shown {
        select::Choice choice;
        Made made;
        Moment moment;
    };
    std::optional<Shown> shown;
    while (!shown || !shown->made.fresh) {
        const auto choice =
            select::next(state, graph(), focus, today, {here.closing, here.left_out});
        if (!choice) break;
        auto made = make(choice->skill, choice->level, state.answers, 0);
        if (made && (made->fresh || !shown)) shown = Shown{*choice, std::move(*made), here};
        here.left_out.push_back(choice->skill);
        if (made) continue;
        broken.push_back(choice->skill);
        problems.push_back(made.error());
        if (!first_error) first_error = made.error();
    }
    if (!shown)
        return first_error.value_or(
            Error{ErrorCode::not_found, "pack", "there is nothing to practise here yet"});
    reason = shown->choice.reason;
    moment = std::move(shown->moment);
    answers_then = state.answers;
    place(std::move(shown->made), now);
    ++choices;
    if (focus) ++focus->shown;
    return Done{};
}

Result<Done> Session::Inside::one_like_it(Now now) {
    const ItemRef like = item->ref;
    auto made = make(like.skill, like.level, answers_then, attempt + 1);
    if (!made) {
        broken.push_back(like.skill);
        problems.push_back(made.error());
        return choose(now);
    }
    // A template with one question alone: something else is better than that again.
    if (!made->fresh) return choose(now, like.skill);
    place(std::move(*made), now);
    return Done{};
}

Began Session::Inside::began(const std::optional<Offer>& offer) const {
    Began out;
    out.salt = salt;
    out.graph = graph().fingerprint();
    out.model = model::version;
    out.chooser = select::version;
    out.moment = offered;
    if (out.moment.left_out.size() > left_out_max) out.moment.left_out.resize(left_out_max);
    if (!offer) return out;
    out.skill = graph().current(offer->skill);
    out.level = std::clamp(offer->level, 1, 3);
    out.reason = offer->reason;
    for (std::size_t i = 0; i < offers.size(); ++i) {
        if (offers[i].skill != out.skill || offers[i].level != out.level ||
            offers[i].reason != out.reason)
            continue;
        out.page = static_cast<std::uint16_t>(std::clamp(offered_page, 0, 0xFFFF));
        out.taken = static_cast<std::uint8_t>(i + 1);
    }
    return out;
}

std::int64_t Session::Inside::elapsed_at(Now now) const {
    if (!started) return 0;
    if (day(now) != counted) return elapsed_s;
    return elapsed_s + std::clamp<std::int64_t>(now.utc_s - last_utc_s, 0, gap_s_max);
}

int Session::Inside::noted_at(Now now) const {
    if (day(now) == counted) return minutes_noted;
    return std::max(minutes_noted, static_cast<int>((elapsed_s + 30) / 60));
}

int Session::Inside::minutes_to_note(Now now) const {
    return std::max(0, static_cast<int>((elapsed_at(now) + 30) / 60) - noted_at(now));
}

int Session::Inside::minutes_today(Now now) const {
    int minutes = 0;
    const Day today = day(now);
    for (const PracticeDay& one : state.practice) {
        if (one.day == today) minutes = one.minutes + (started ? 0 : (one.loose_seconds + 30) / 60);
    }
    return minutes + std::max(0, static_cast<int>(elapsed_at(now) / 60) - noted_at(now));
}

// Where the clock claims a day that is not believed yet, or is over, nobody knows how much of today
// is used: a class's cap then binds nobody, rather than shutting somebody out.
bool Session::Inside::capped(Now now) const {
    return state.rhythm.stop_minutes > 0 && day(now) == now.day;
}

// A class counts the day, in whole minutes; without one it is the session.
std::int64_t Session::Inside::left_s(Now now) const {
    const int of_class = state.rhythm.stop_minutes;
    if (capped(now)) return std::int64_t{60} * (of_class - minutes_today(now));
    return usual_stop_minutes * 60 - elapsed_at(now);
}

void Session::Inside::tick(Now now) {
    minutes_noted = noted_at(now);
    elapsed_s = elapsed_at(now);
    last_utc_s = now.utc_s;
    claimed = now.day;
    counted = day(now);
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
