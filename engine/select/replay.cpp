// Chooses again. Invariant: see replay.hpp.
#include "engine/select/replay.hpp"

#include "engine/learner/learner.hpp"
#include "engine/select/choice.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace pipit::engine::select {

namespace {

// A choice to be made again: of an item, or (answer null) of an offer.
struct Wanted {
    const Event* event = nullptr;
    const Began* began = nullptr;
    const Answered* answer = nullptr;
    const Moment& moment() const { return answer ? answer->moment : began->moment; }
};

std::string word_of(const Reason& reason) {
    return "reason " + std::to_string(static_cast<int>(reason.code)) + " (" +
           std::to_string(reason.days) + " days, \"" + reason.other.value + "\")";
}

std::string word_of(const SkillId& skill, int level, const Reason& reason) {
    return "\"" + skill.value + "\" level " + std::to_string(level) + ", " + word_of(reason);
}

Error not_the_same(const Event& event, const std::string& logged, const std::string& chosen) {
    return {ErrorCode::damaged, "event " + std::to_string(event.key.lamport),
            "the log says " + logged + "; replayed it is " + chosen};
}

bool held(const Began& began, const SkillGraph& graph) {
    return began.graph == graph.fingerprint() && began.model == model::version &&
           began.chooser == version;
}

// What has to replay, by the last event it knew of; the rest is counted as older.
std::vector<Wanted> wanted_of(const std::vector<Event>& events, const SkillGraph& graph,
                              Replayed& out) {
    std::vector<Wanted> wanted;
    std::map<DeviceId, const Began*> began;
    std::uint64_t since = 0;  // the last checkpoint: what came before it is folded away
    for (const Event& event : events) {
        Wanted one{&event, nullptr, nullptr};
        if (std::holds_alternative<Checkpoint>(event.body)) {
            since = event.key.lamport;
        } else if (const auto* begun = std::get_if<Began>(&event.body)) {
            began[event.key.device] = begun;
            if (begun->taken == 0) continue;
            one.began = begun;
        } else if (const auto* answer = std::get_if<Answered>(&event.body)) {
            one.began = began[event.key.device];
            one.answer = answer;
        } else {
            continue;
        }
        const bool logged =
            one.began && held(*one.began, graph) && (!one.answer || one.answer->shown > 0);
        if (logged)
            wanted.push_back(one);
        else
            out.older += one.began || one.answer ? 1 : 0;
    }
    out.older += static_cast<int>(
        std::erase_if(wanted, [&](const Wanted& one) { return one.moment().after < since; }));
    std::stable_sort(wanted.begin(), wanted.end(), [](const Wanted& a, const Wanted& b) {
        return a.moment().after < b.moment().after;
    });
    return wanted;
}

Result<Done> offer_replays(const LearnerState& state, const SkillGraph& graph, const Wanted& one) {
    const Began& began = *one.began;
    const auto all = offers(state, graph, state.days.after(began.moment.day), began.page,
                            {began.moment.closing, began.moment.left_out});
    const std::string logged = word_of(began.skill, began.level, began.reason);
    if (began.taken > all.size()) return not_the_same(*one.event, logged, "not offered");
    const Offer& offer = all[began.taken - 1U];
    if (offer.skill == began.skill && offer.level == began.level && offer.reason == began.reason)
        return Done{};
    return not_the_same(*one.event, logged, word_of(offer.skill, offer.level, offer.reason));
}

Result<Done> item_replays(const LearnerState& state, const SkillGraph& graph, const Wanted& one) {
    const Began& began = *one.began;
    const Answered& answer = *one.answer;
    std::optional<Focus> focus;
    if (!began.skill.value.empty())
        focus = Focus{began.skill, began.level, began.reason, static_cast<int>(answer.shown) - 1};
    const auto choice = next(state, graph, focus, state.days.after(answer.moment.day),
                             {answer.moment.closing, answer.moment.left_out});
    const std::string logged = word_of(answer.item.skill, answer.item.level, answer.reason);
    if (!choice) return not_the_same(*one.event, logged, "nothing");
    if (choice->skill != answer.item.skill || choice->level != answer.item.level ||
        choice->reason != answer.reason)
        return not_the_same(*one.event, logged,
                            word_of(choice->skill, choice->level, choice->reason));
    const std::uint64_t seed = item_seed(began.salt, state.answers, answer.attempt);
    if (seed != answer.item.seed)
        return not_the_same(*one.event, "seed " + std::to_string(answer.item.seed),
                            std::to_string(seed));
    return Done{};
}

}  // namespace

Result<Replayed> replay(std::vector<Event> events, const SkillGraph& graph) {
    std::stable_sort(events.begin(), events.end(),
                     [](const Event& a, const Event& b) { return a.key < b.key; });
    Replayed out;
    const std::vector<Wanted> wanted = wanted_of(events, graph, out);
    auto one = wanted.begin();
    LearnerState state;
    for (std::size_t i = 0; i <= events.size(); ++i) {
        // Every choice that knew of no later event than those folded so far.
        for (; one != wanted.end() &&
               (i == events.size() || one->moment().after < events[i].key.lamport);
             ++one) {
            const auto same =
                one->answer ? item_replays(state, graph, *one) : offer_replays(state, graph, *one);
            if (!same) return same.error();
            ++(one->answer ? out.items : out.offers);
        }
        if (i == events.size()) break;
        auto folded = learner::after(std::move(state), events[i], graph);
        if (!folded) return folded.error();
        state = std::move(*folded);
    }
    return out;
}

}  // namespace pipit::engine::select
