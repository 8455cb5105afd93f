// Practising: begin, answer, next, end. Invariant: what is returned as done is in the journal;
// after an error the same call can be made again.
#include "engine/learner/learner.hpp"
#include "engine/learner/state_codec.hpp"
#include "engine/session/event_codec.hpp"
#include "engine/session/inside.hpp"

#include <algorithm>
#include <cassert>

namespace pipit::engine {

namespace {

constexpr std::int64_t seconds_max = 600;

Error not_now(const char* remedy) {
    return {ErrorCode::not_allowed, "session", remedy};
}

int words(const std::string& text) {
    return 1 + static_cast<int>(std::count_if(text.begin(), text.end(),
                                              [](char c) { return c == ' ' || c == '\n'; }));
}

// A guess, not evidence: a choice tapped before it can have been read (rapid guessing: Wise and
// Kong 2005), or a wrong number within the second. A right number typed at once was known.
bool too_fast(const Item& item, Verdict verdict, std::int64_t seconds) {
    if (!std::holds_alternative<ChoiceAnswer>(item.answer))
        return verdict == Verdict::not_yet && seconds < 1;
    return seconds < std::min(5, 2 + words(item.prompt) / 12);
}

const Misconception* matching(const Item& item, const Given& given) {
    for (const Misconception& one : item.misconceptions) {
        if (same_given(item.answer, one.given, given.text)) return &one;
    }
    return nullptr;
}

}  // namespace

Result<Done> Session::begin(const std::optional<Offer>& offer, Now now) {
    Inside& in = *inside_;
    if (offer && !in.graph().find(offer->skill))
        return Error{ErrorCode::not_found, "skill \"" + offer->skill.value + "\"",
                     "choose another one"};
    if (pace(now).day_full)
        return Error{ErrorCode::not_allowed, "day", "the class's minutes of today are used"};
    if (offer && !in_class(offer->skill))
        return Error{ErrorCode::not_allowed, "pack", "the class does not practise this now"};
    const auto focus_before = in.focus;
    const auto choices_before = in.choices;
    // What was not written down has not begun: there is no item, and the focus is the one before.
    const auto not_begun = [&](const Result<Done>& failed) {
        in.item.reset();
        in.focus = focus_before;
        in.choices = choices_before;
        return failed;
    };
    in.focus.reset();
    if (offer)
        in.focus = select::Focus{in.graph().current(offer->skill), offer->level, offer->reason, 0};
    in.item.reset();
    in.choices = 0;
    const Began began = in.began(offer);
    if (const auto chosen = in.choose(now); !chosen) return not_begun(chosen);
    std::vector<EventBody> begun{began};
    if (!in.started) begun.insert(begun.begin(), SessionStarted{});
    if (const auto written = in.write(begun, now); !written) return not_begun(written);
    if (in.started) {
        in.tick(now);
        return Done{};
    }
    in.started = true;
    in.break_taken = false;
    in.elapsed_s = 0;
    in.minutes_noted = 0;
    in.last_utc_s = now.utc_s;
    in.claimed = now.day;
    in.counted = in.day(now);
    in.answers = 0;
    in.touched.clear();
    return Done{};
}

const Item* Session::item() const {
    return inside_->item ? &*inside_->item : nullptr;
}
const Reason& Session::item_reason() const {
    return inside_->reason;
}
int Session::hints_shown() const {
    return inside_->hints;
}

bool Session::show_hint() {
    if (!inside_->item || inside_->hints == 3) return false;
    ++inside_->hints;
    return true;
}

Result<Feedback> Session::answer(const Given& given, Now now) {
    Inside& in = *inside_;
    if (!in.item || !in.started) return not_now("begin first");
    if (in.solved) return not_now("choose the next question");
    const SkillId skill = in.item->ref.skill;
    Feedback feedback;
    feedback.verdict = judge(in.item->answer, given);
    feedback.before = this->skill(skill).band;
    feedback.after = feedback.before;
    feedback.tries = in.tries;
    if (feedback.verdict == Verdict::unreadable) {
        feedback.skill = this->skill(skill);
        return feedback;
    }
    const bool right = feedback.verdict == Verdict::right;
    const bool judged = right || feedback.verdict == Verdict::not_yet;
    if (feedback.verdict == Verdict::not_yet) feedback.misconception = matching(*in.item, given);

    const std::int64_t seconds =
        std::clamp<std::int64_t>(now.utc_s - in.shown_utc_s, 0, seconds_max);
    const bool first = in.tries == 0;
    Answered event;
    event.item = in.item->ref;
    event.given = shortened(given.text, given_bytes_max);
    event.right = right;
    event.counted = judged && !too_fast(*in.item, feedback.verdict, seconds);
    event.hints = static_cast<std::uint8_t>(in.hints);
    event.tries = static_cast<std::uint8_t>(std::min(in.tries + (judged ? 1 : 0), 255));
    event.seconds = static_cast<std::uint16_t>(seconds);
    event.misconception = feedback.misconception
                              ? shortened(feedback.misconception->name, note_bytes_max)
                              : std::string();
    event.reason = in.reason;
    event.paired = in.paired;
    event.moment = in.moment;
    event.shown = in.choices;
    event.attempt = in.attempt;
    if (event.moment.left_out.size() > left_out_max) event.moment.left_out.resize(left_out_max);
    if (const auto written = in.write({event}, now); !written) return written.error();

    in.tick(now);
    in.solved = right;
    in.tries += judged ? 1 : 0;
    in.answers += judged && first ? 1 : 0;
    if (first && event.counted && !event.paired) in.touch(skill, feedback.before, right);
    feedback.tries = in.tries;
    feedback.skill = this->skill(skill);
    feedback.after = feedback.skill.band;
    return feedback;
}

Result<Done> Session::next(Now now) {
    Inside& in = *inside_;
    if (!in.started) return not_now("begin first");
    in.tick(now);
    return in.choose(now);
}

Result<Done> Session::one_like_it(Now now) {
    Inside& in = *inside_;
    if (!in.item) return not_now("begin first");
    in.tick(now);
    // The class may have left it out meanwhile.
    return in_class(in.item->ref.skill) ? in.one_like_it(now) : in.choose(now);
}

Result<Done> Session::dispute(const Given& given, Now now) {
    Inside& in = *inside_;
    if (!in.item) return not_now("begin first");
    in.tick(now);
    return in.write({Disputed{in.item->ref, shortened(given.text, given_bytes_max)}}, now);
}

Result<Done> Session::dispute_band(const SkillId& skill, bool show_teacher, Now now) {
    Inside& in = *inside_;
    if (!in.graph().find(skill))
        return Error{ErrorCode::not_found, "skill \"" + skill.value + "\"", "choose another one"};
    return in.write(
        {BandDisputed{in.graph().current(skill), static_cast<std::uint8_t>(this->skill(skill).band),
                      show_teacher}},
        now);
}

Result<Done> Session::challenge(const SkillId& skill, Now now) {
    const Skill* declared = inside_->graph().find(skill);
    if (!declared)
        return Error{ErrorCode::not_found, "skill \"" + skill.value + "\"", "choose another one"};
    Offer offer;
    offer.skill = skill;
    offer.level = declared->levels;
    offer.reason = {ReasonCode::challenge, 0, {}};
    return begin(offer, now);
}

Result<Done> Session::pin(const SkillId& skill, Pin pin, Now now) {
    Inside& in = *inside_;
    if (!in.graph().find(skill))
        return Error{ErrorCode::not_found, "skill \"" + skill.value + "\"", "choose another one"};
    const SkillId current = in.graph().current(skill);
    const auto& pins = in.state.pins;
    const bool has_place = std::any_of(pins.begin(), pins.end(),
                                       [&](const PinState& one) { return one.skill == current; });
    if (pin != Pin::none && !has_place && pins.size() == pins_max)
        return not_now("take a pin off first: there are as many as can be kept");
    return in.write({Pinned{current, pin}}, now);
}

const Rhythm& Session::rhythm() const {
    return inside_->state.rhythm;
}
const PackRules& Session::packs() const {
    return inside_->state.packs;
}

bool Session::in_class(const SkillId& skill) const {
    const Skill* known = graph().find(skill);
    return known == nullptr || select::in_class_packs(packs(), *known);
}

Result<Done> Session::end_class(Now now) {
    Inside& in = *inside_;
    std::vector<EventBody> bodies;
    if (rhythm() != Rhythm{}) bodies.emplace_back(Rhythm{});
    if (packs() != PackRules{}) bodies.emplace_back(PackRules{});
    for (const PinState& one : in.state.pins)
        bodies.emplace_back(Pinned{one.skill, Pin::none});
    return bodies.empty() ? Result<Done>(Done{}) : in.write(bodies, now);
}

void Session::pair_up(bool on) {
    inside_->paired = on;
}
bool Session::paired() const {
    return inside_->paired;
}
std::uint64_t Session::newest_lamport() const {
    return inside_->state.last.lamport;
}
std::uint32_t Session::paired_answers() const {
    return inside_->state.paired;
}

const Preferences& Session::preferences() const {
    return inside_->state.preferences;
}

Result<Done> Session::keep_preferences(const Preferences& preferences, Now now) {
    Inside& in = *inside_;
    if (preferences == in.state.preferences) return Done{};
    return in.write({preferences}, now);
}

Result<Done> Session::take_break(Now now) {
    Inside& in = *inside_;
    if (!in.started) return not_now("begin first");
    if (const auto written = in.write({BreakTaken{}}, now); !written) return written;
    in.tick(now);
    in.break_taken = true;
    in.shown_utc_s = now.utc_s;
    return Done{};
}

Result<Done> Session::note_minutes(Now now) {
    Inside& in = *inside_;
    const int minutes = std::min(in.minutes_to_note(now), UINT16_MAX);
    if (!in.started || minutes == 0) return Done{};
    SessionEnded event;
    event.minutes = static_cast<std::uint16_t>(minutes);
    if (const auto written = in.write({event}, now); !written) return written;
    in.tick(now);
    in.minutes_noted += minutes;
    return Done{};
}

Result<Done> Session::end(const std::string& helped, Now now) {
    Inside& in = *inside_;
    if (!in.started) return not_now("begin first");
    SessionEnded event;
    event.minutes = static_cast<std::uint16_t>(std::min(in.minutes_to_note(now), UINT16_MAX));
    event.helped = shortened(helped, note_bytes_max);
    if (const auto written = in.write({event}, now); !written) return written;
    in.tick(now);
    in.started = false;
    in.paired = false;
    in.item.reset();
    in.focus.reset();
    // A snapshot is a convenience: that it could not be saved loses nothing.
    (void)in.notebook.journal().save_snapshot({in.state.last, learner::encode_state(in.state)});
    return Done{};
}

Pace Session::pace(Now now) const {
    const Inside& in = *inside_;
    Pace out;
    out.answers = in.answers;
    const std::int64_t elapsed = in.elapsed_at(now);
    out.minutes = in.minutes_today(now);
    out.day_full = in.capped(now) && out.minutes >= rhythm().stop_minutes;
    out.offer_stop = in.left_s(now) <= 0;
    const int break_s =
        60 * (rhythm().break_minutes > 0 ? rhythm().break_minutes : usual_break_minutes);
    out.offer_break = elapsed >= break_s && !out.offer_stop && !in.break_taken;
    return out;
}

std::vector<Growth> Session::growth() const {
    const Inside& in = *inside_;
    std::vector<Growth> rows = in.touched;
    std::stable_sort(rows.begin(), rows.end(), [](const Growth& a, const Growth& b) {
        const int grown_a = static_cast<int>(a.after) - static_cast<int>(a.before);
        const int grown_b = static_cast<int>(b.after) - static_cast<int>(b.before);
        return grown_a != grown_b ? grown_a > grown_b : a.tries > b.tries;
    });
    constexpr std::size_t rows_max = 3;
    const auto goal = std::find_if(in.state.goals.begin(), in.state.goals.end(),
                                   [](const GoalState& g) { return !g.ended; });
    if (goal != in.state.goals.end()) {
        const SkillId& wanted = goal->goal.skill;
        const auto at = std::find_if(rows.begin(), rows.end(),
                                     [&](const Growth& row) { return row.skill == wanted; });
        Growth row{wanted, skill(wanted).band, skill(wanted).band, 0, 0};
        if (at != rows.end()) {
            row = *at;
            if (static_cast<std::size_t>(at - rows.begin()) < rows_max)
                return rows.resize(std::min(rows.size(), rows_max)), rows;
            rows.erase(at);
        }
        rows.resize(std::min(rows.size(), rows_max - 1));
        rows.push_back(row);
        return rows;
    }
    rows.resize(std::min(rows.size(), rows_max));
    return rows;
}

}  // namespace pipit::engine
