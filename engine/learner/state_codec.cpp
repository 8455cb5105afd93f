// The state as a sequence of CBOR items (RFC 8742) in one fixed order: fields_of() lists them once,
// the writer and the reader both walk that list. A new field at its end means state_version + 1;
// the version before is still read.
#include "engine/learner/state_codec.hpp"

#include "engine/report/cbor.hpp"
#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <type_traits>

namespace pipit::engine::learner {

namespace {

template <class V, class T>
using Seen = std::conditional_t<V::reading, T, const T>&;

template <class V>
void fields_of(V& v, Seen<V, Belief> b) {
    v.real("mean", b.mean, -1000.0, 1000.0);
    v.real("variance", b.variance, 1e-9, 100.0);
}
template <class V>
void fields_of(V& v, Seen<V, ItemRef> r) {
    v.text("item skill", r.skill.value, id_bytes_max);
    v.text("item template", r.template_id, id_bytes_max);
    v.number("item level", r.level, 3);
    v.number("item seed", r.seed, UINT64_MAX);
}
template <class V>
void fields_of(V& v, Seen<V, SkillState> s) {
    v.text("skill", s.skill.value, id_bytes_max);
    fields_of(v, s.evidence);
    for (auto& level : s.by_level)
        v.optional_evidence(level);
    v.number("tries", s.tries, UINT32_MAX);
    v.number("right", s.right, UINT32_MAX);
    v.number("right with no hint", s.right_no_hint, UINT32_MAX);
    v.number("recent right", s.recent_right, 255);
    v.number("recent with no hint", s.recent_clean, 255);
    v.number("misses", s.misses, 255);
    v.number("band", s.band, static_cast<std::uint64_t>(Band::flower));
    v.flag("look again", s.look_again);
    v.day("first day", s.first);
    v.day("last day", s.last);
    v.optional_day("recheck from", s.recheck_from);
    v.real("stability", s.memory.stability, 0.0, 1e9);
    v.real("memory difficulty", s.memory.difficulty, 0.0, 10.0);
    v.number("turn", s.turn, UINT32_MAX);
    if (v.version < 4) return;
    v.number("recent easy", s.recent_easy, 255);
    v.number("recent hard", s.recent_hard, 255);
    if (v.version < 5) return;
    v.flags("flags", s);
    v.number("failed print", s.failed_print, UINT16_MAX);
}
template <class V>
void fields_of(V& v, Seen<V, PinState> p) {
    v.text("pinned skill", p.skill.value, id_bytes_max);
    v.number("pin", p.pin, static_cast<std::uint64_t>(Pin::deferred));
}
template <class V>
void fields_of(V& v, Seen<V, GoalState> g) {
    v.number("goal id", g.goal.goal_id, UINT32_MAX);
    v.text("goal skill", g.goal.skill.value, id_bytes_max);
    v.text("wish", g.goal.wish, note_bytes_max);
    v.text("obstacle", g.goal.obstacle, note_bytes_max);
    v.text("if", g.goal.if_part, note_bytes_max);
    v.text("then", g.goal.then_part, note_bytes_max);
    v.day("target", g.goal.target);
    v.flag("share", g.goal.share);
    v.day("since", g.since);
    v.optional_number("ended", g.ended, static_cast<std::uint64_t>(GoalEnd::changed_my_mind));
}
template <class V>
void fields_of(V& v, Seen<V, PracticeDay> p) {
    v.day("practice day", p.day);
    v.number("practice tries", p.tries, UINT16_MAX);
    v.number("practice minutes", p.minutes, UINT16_MAX);
    v.number("practice seconds", p.loose_seconds, UINT16_MAX);
}
template <class V>
void fields_of(V& v, Seen<V, DeviceCount> d) {
    v.fixed("device", d.device.bytes);
    v.number("device sequence", d.sequence, INT64_MAX);
}
template <class V>
void fields_of(V& v, Seen<V, SkillId> s) {
    v.text("recent skill", s.value, id_bytes_max);
}
template <class V>
void fields_of(V& v, Seen<V, LearnerState> s) {
    v.number("graph", s.graph_print, UINT64_MAX);
    v.number("model", s.model, UINT32_MAX);
    v.number("lamport", s.last.lamport, INT64_MAX);
    v.fixed("last device", s.last.device.bytes);
    v.number("sequence", s.last.sequence, INT64_MAX);
    v.optional_day("accepted day", s.days.accepted);
    v.optional_day("held day", s.days.held);
    v.number("held steps", s.days.steps, 255);
    v.text("nickname", s.nickname, name_bytes_max);
    v.text("avatar", s.avatar, id_bytes_max);
    fields_of(v, s.ability);
    v.list("skills", s.skills, 1000);
    v.list("goals", s.goals, goals_kept_max);
    v.number("answers", s.answers, UINT32_MAX);
    v.number("evidence", s.evidence, UINT32_MAX);
    v.number("diagnosed", s.diagnosed, UINT32_MAX);
    v.number("sessions", s.sessions, UINT32_MAX);
    v.number("disputes", s.disputes, UINT32_MAX);
    v.list("practice", s.practice, practice_days_max);
    v.list("devices", s.devices, 1000);
    v.list("recent", s.recent, recent_max);
    v.text("picked", s.picked.value, id_bytes_max);
    fields_of(v, s.last_item);
    v.number("paired", s.paired, UINT32_MAX);
    v.number("text size", s.preferences.text_percent, 200);
    v.number("letters", s.preferences.letters, 1);
    v.number("spacing", s.preferences.spacing, 2);
    v.number("colours", s.preferences.colours, 2);
    v.flag("still", s.preferences.still);
    v.flag("read aloud", s.preferences.read_aloud);
    v.number("voice speed", s.preferences.voice_speed, 2);
    v.number("voice", s.preferences.voice, 15);
    v.flag("sounds", s.preferences.sounds);
    v.text("language", s.preferences.language, id_bytes_max);
    if (v.version < 4) return;
    v.flag("placed", s.placed);
    if (v.version < 5) return;
    v.number("recent fast", s.recent_fast, 255);
    v.number("first answers", s.firsts, 8);
    v.list("pins", s.pins, pins_max);
    if (v.version < 6) return;
    v.number("stop minutes", s.rhythm.stop_minutes, stop_minutes_max);
    v.number("break minutes", s.rhythm.break_minutes, break_minutes_max);
    v.pack_rules("packs", s.packs.rules);
}

// Help, items failed and tries since as one number: a byte or two where little was tried.
constexpr std::uint64_t help_bits = 2, failed_bits = 4, since_bits = 8;

struct Encoder {
    static constexpr bool reading = false;
    static constexpr std::uint64_t version = state_version;
    cbor::Writer& out;

    void text(const char*, const std::string& value, std::size_t) { out.text(value); }
    template <class T>
    void number(const char*, const T& value, std::uint64_t) {
        out.unsigned_integer(static_cast<std::uint64_t>(value));
    }
    void flag(const char*, bool value) { out.boolean(value); }
    void day(const char*, Day value) { out.integer(value.value); }
    void real(const char*, double value, double, double) {
        out.unsigned_integer(std::bit_cast<std::uint64_t>(value));
    }
    void optional_day(const char*, const std::optional<Day>& value) {
        out.boolean(value.has_value());
        if (value) out.integer(value->value);
    }
    template <class T>
    void optional_number(const char*, const std::optional<T>& value, std::uint64_t) {
        out.boolean(value.has_value());
        if (value) out.unsigned_integer(static_cast<std::uint64_t>(*value));
    }
    void flags(const char*, const SkillState& s) {
        out.unsigned_integer(std::uint64_t{s.since} << (failed_bits + help_bits) |
                             std::uint64_t{s.failed} << help_bits |
                             static_cast<std::uint64_t>(s.help));
    }
    void optional_evidence(const Belief& value) {
        out.boolean(value.variance > 0.0);
        if (value.variance > 0.0) fields_of(*this, value);
    }
    void pack_rules(const char*, const std::vector<PackRule>& value) {
        write_pack_rules(out, value);
    }
    template <std::size_t N>
    void fixed(const char*, const std::array<std::uint8_t, N>& value) {
        out.bytes(value);
    }
    template <class T>
    void list(const char*, const std::vector<T>& values, std::size_t) {
        out.array(values.size());
        for (const T& value : values)
            fields_of(*this, value);
    }
};

struct Decoder {
    static constexpr bool reading = true;
    cbor::Reader& in;
    std::uint64_t version = state_version;

    void text(const char* what, std::string& value, std::size_t max) { value = in.text(what, max); }
    template <class T>
    void number(const char* what, T& value, std::uint64_t max) {
        value = static_cast<T>(in.unsigned_integer(what, max));
    }
    void flag(const char* what, bool& value) { value = in.boolean(what); }
    void day(const char* what, Day& value) {
        value.value = static_cast<std::int32_t>(in.integer(what, day_min, day_max));
    }
    void real(const char* what, double& value, double min, double max) {
        value = std::bit_cast<double>(in.unsigned_integer(what, UINT64_MAX));
        if (!(value >= min && value <= max)) in.refuse(what, "the number is out of range");
    }
    void optional_day(const char* what, std::optional<Day>& value) {
        if (in.boolean(what)) day(what, value.emplace());
    }
    template <class T>
    void optional_number(const char* what, std::optional<T>& value, std::uint64_t max) {
        if (in.boolean(what)) number(what, value.emplace(), max);
    }
    void flags(const char* what, SkillState& s) {
        const std::uint64_t all =
            in.unsigned_integer(what, (1U << (since_bits + failed_bits + help_bits)) - 1U);
        const std::uint64_t help = all & ((1U << help_bits) - 1U);
        if (help > static_cast<std::uint64_t>(Help::spinning))
            return in.refuse(what, "no such help");
        s.help = static_cast<Help>(help);
        s.failed = static_cast<std::uint8_t>(all >> help_bits & ((1U << failed_bits) - 1U));
        s.since = static_cast<std::uint8_t>(all >> (failed_bits + help_bits));
    }
    void optional_evidence(Belief& value) {
        if (!in.boolean("evidence of a level")) return;
        fields_of(*this, value);
    }
    void pack_rules(const char* what, std::vector<PackRule>& value) {
        value = read_pack_rules(in, what);
    }
    template <std::size_t N>
    void fixed(const char* what, std::array<std::uint8_t, N>& value) {
        const cbor::Bytes read = in.bytes(what, N, N);
        for (std::size_t i = 0; i < read.size(); ++i)
            value[i] = read[i];
    }
    template <class T>
    void list(const char* what, std::vector<T>& values, std::size_t max) {
        const std::size_t count = in.array(what, 0, max);
        for (std::size_t i = 0; i < count && in.ok(); ++i)
            fields_of(*this, values.emplace_back());
    }
};

// What fold() leaves of a skill: days in order, and a memory that has begun or is empty.
bool plausible(const SkillState& s) {
    const bool empty = s.memory.stability == 0.0 && s.memory.difficulty == 0.0;
    return s.first <= s.last &&
           (empty || (s.memory.stability >= 0.001 && s.memory.difficulty >= 1.0));
}

// Version 3 kept which levels were tried, not in which answers: all of one level, or middling.
void tell_levels(SkillState& skill) {
    const auto tried = [&](std::size_t level) { return skill.by_level[level].variance > 0.0; };
    if (tried(0) && !tried(1) && !tried(2)) skill.recent_easy = 0xFF;
    if (tried(2) && !tried(0) && !tried(1)) skill.recent_hard = 0xFF;
}

template <class T, class Key>
bool rising(const std::vector<T>& values, Key key) {
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (!(key(values[i - 1]) < key(values[i]))) return false;
    }
    return true;
}

}  // namespace

std::vector<std::uint8_t> encode_state(const LearnerState& state) {
    cbor::Writer out;
    out.unsigned_integer(state_version);
    Encoder encoder{out};
    fields_of(encoder, state);
    return out.take();
}

Result<LearnerState> decode_state(std::span<const std::uint8_t> bytes) {
    cbor::Reader in(bytes);
    const std::uint64_t version = in.unsigned_integer("state version", UINT64_MAX);
    if (in.ok() && version > state_version)
        return Error{ErrorCode::newer_version, "learner state", "update Pipit to read it"};
    if (version < state_version_oldest) in.refuse("state version", "there is no such version");
    Decoder decoder{in, version};
    LearnerState state;
    fields_of(decoder, state);
    in.end("learner state");
    if (version < 4) {
        for (SkillState& skill : state.skills)
            tell_levels(skill);
    }
    if (!rising(state.skills, [](const SkillState& s) { return s.skill; }) ||
        !rising(state.devices, [](const DeviceCount& d) { return d.device; }) ||
        !rising(state.practice, [](const PracticeDay& p) { return p.day; }))
        in.refuse("learner state", "a list is out of order");
    if (!std::all_of(state.skills.begin(), state.skills.end(), plausible))
        in.refuse("learner state", "a skill's days or memory do not hold");
    if (std::any_of(state.pins.begin(), state.pins.end(),
                    [](const PinState& one) { return one.pin == Pin::none; }))
        in.refuse("learner state", "a pin that is none");
    if (!in.ok()) return Error{ErrorCode::damaged, "learner state, " + in.place(), in.problem()};
    return state;
}

}  // namespace pipit::engine::learner
