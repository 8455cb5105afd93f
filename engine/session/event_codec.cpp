// Events as deterministic CBOR. Each body's fields are listed once, in fields_of(); the writer, the
// reader and the table all walk that list. Invariant: decode(encode(e)) == e, and encode(decode(b))
// == b for bytes of this format; older formats are read, never written.
#include "engine/session/event_codec.hpp"

#include "engine/report/cbor.hpp"

#include <cassert>
#include <type_traits>
#include <utility>

namespace pipit::engine {

EventBody::EventBody() = default;
EventBody::EventBody(const EventBody&) = default;
EventBody::EventBody(EventBody&&) noexcept = default;
EventBody& EventBody::operator=(const EventBody&) = default;
EventBody& EventBody::operator=(EventBody&&) noexcept = default;
EventBody::~EventBody() = default;

namespace {

constexpr std::uint64_t format_version = event_format;
constexpr std::uint64_t integer_max = INT64_MAX;  // so that a number also fits a database column
constexpr auto last_reason = static_cast<std::uint64_t>(ReasonCode::pinned);

// An integer field with the bounds it has to keep.
template <class T>
struct Bounded {
    T& value;
    std::uint64_t min;
    std::uint64_t max;
};
template <class T>
Bounded<T> bounded(T& value, std::uint64_t min, std::uint64_t max) {
    return {value, min, max};
}

template <class V, class T>
using Seen = std::conditional_t<V::reading, T, const T>&;

template <class V>
void fields_of(V& v, Seen<V, Joined> b) {
    v.text(1, "joined.nickname", b.nickname, name_bytes_max);
    v.text(2, "joined.avatar", b.avatar, id_bytes_max);
}
template <class V>
void fields_of(V& v, Seen<V, Answered> b) {
    v.text(1, "answered.skill", b.item.skill.value, id_bytes_max);
    v.text(2, "answered.template", b.item.template_id, id_bytes_max);
    v.number(3, "answered.level", bounded(b.item.level, 1, 3));
    v.number(4, "answered.seed", bounded(b.item.seed, 0, UINT64_MAX));
    v.text(5, "answered.given", b.given, given_bytes_max);
    v.flag(6, "answered.right", b.right);
    v.flag(7, "answered.counted", b.counted);
    v.number(8, "answered.hints", bounded(b.hints, 0, 3));
    v.number(9, "answered.tries", bounded(b.tries, 0, 255));
    v.number(10, "answered.seconds", bounded(b.seconds, 0, 600));
    v.text(11, "answered.misconception", b.misconception, note_bytes_max);
    v.number(12, "answered.reason", bounded(b.reason.code, 0, last_reason));
    v.number(13, "answered.reason_days", bounded(b.reason.days, 0, 100000));
    v.text(14, "answered.reason_skill", b.reason.other.value, id_bytes_max);
    if (v.format >= 2) v.flag(15, "answered.paired", b.paired);
    if (v.format < 3) return;
    v.number(16, "answered.after", bounded(b.moment.after, 0, integer_max));
    v.day(17, "answered.chosen_day", b.moment.day);
    v.flag(18, "answered.closing", b.moment.closing);
    v.skills(19, "answered.left_out", b.moment.left_out, left_out_max);
    v.number(20, "answered.shown", bounded(b.shown, 0, UINT32_MAX));
    v.number(21, "answered.attempt", bounded(b.attempt, 0, UINT32_MAX));
}
template <class V>
void fields_of(V& v, Seen<V, GoalKept> b) {
    v.number(1, "goal.id", bounded(b.goal_id, 1, UINT32_MAX));
    v.text(2, "goal.skill", b.skill.value, id_bytes_max);
    v.text(3, "goal.wish", b.wish, note_bytes_max);
    v.text(4, "goal.obstacle", b.obstacle, note_bytes_max);
    v.text(5, "goal.if", b.if_part, note_bytes_max);
    v.text(6, "goal.then", b.then_part, note_bytes_max);
    v.day(7, "goal.target", b.target);
    v.flag(8, "goal.share", b.share);
}
template <class V>
void fields_of(V& v, Seen<V, GoalEnded> b) {
    v.number(1, "goal_ended.id", bounded(b.goal_id, 1, UINT32_MAX));
    v.number(2, "goal_ended.how",
             bounded(b.how, 0, static_cast<std::uint64_t>(GoalEnd::changed_my_mind)));
}
template <class V>
void fields_of(V&, Seen<V, SessionStarted>) {}
template <class V>
void fields_of(V& v, Seen<V, SessionEnded> b) {
    v.number(1, "session_ended.minutes", bounded(b.minutes, 0, UINT16_MAX));
    v.text(2, "session_ended.helped", b.helped, note_bytes_max);
}
template <class V>
void fields_of(V&, Seen<V, BreakTaken>) {}
template <class V>
void fields_of(V& v, Seen<V, Disputed> b) {
    v.text(1, "disputed.skill", b.item.skill.value, id_bytes_max);
    v.text(2, "disputed.template", b.item.template_id, id_bytes_max);
    v.number(3, "disputed.level", bounded(b.item.level, 1, 3));
    v.number(4, "disputed.seed", bounded(b.item.seed, 0, UINT64_MAX));
    v.text(5, "disputed.given", b.given, given_bytes_max);
}
template <class V>
void fields_of(V& v, Seen<V, BandDisputed> b) {
    v.text(1, "band_disputed.skill", b.skill.value, id_bytes_max);
    v.number(2, "band_disputed.band", bounded(b.band, 0, 4));
    v.flag(3, "band_disputed.show_teacher", b.show_teacher);
}
template <class V>
void fields_of(V& v, Seen<V, Preferences> b) {
    v.number(1, "preferences.text_percent", bounded(b.text_percent, 90, 200));
    v.number(2, "preferences.letters", bounded(b.letters, 0, 1));
    v.number(3, "preferences.spacing", bounded(b.spacing, 0, 2));
    v.number(4, "preferences.colours", bounded(b.colours, 0, 2));
    v.flag(5, "preferences.still", b.still);
    v.flag(6, "preferences.read_aloud", b.read_aloud);
    v.number(7, "preferences.voice_speed", bounded(b.voice_speed, 0, 2));
    v.number(8, "preferences.voice", bounded(b.voice, 0, 15));
    v.flag(9, "preferences.sounds", b.sounds);
    v.text(10, "preferences.language", b.language, id_bytes_max);
}
template <class V>
void fields_of(V& v, Seen<V, Began> b) {
    v.number(1, "began.salt", bounded(b.salt, 0, UINT64_MAX));
    v.number(2, "began.graph", bounded(b.graph, 0, UINT64_MAX));
    v.number(3, "began.model", bounded(b.model, 0, UINT32_MAX));
    v.number(4, "began.chooser", bounded(b.chooser, 0, UINT32_MAX));
    v.number(5, "began.page", bounded(b.page, 0, UINT16_MAX));
    v.number(6, "began.taken", bounded(b.taken, 0, 3));
    v.number(7, "began.after", bounded(b.moment.after, 0, integer_max));
    v.day(8, "began.offered_day", b.moment.day);
    v.flag(9, "began.closing", b.moment.closing);
    v.skills(10, "began.left_out", b.moment.left_out, left_out_max);
    v.text(11, "began.skill", b.skill.value, id_bytes_max);
    v.number(12, "began.level", bounded(b.level, 1, 3));
    v.number(13, "began.reason", bounded(b.reason.code, 0, last_reason));
    v.number(14, "began.reason_days", bounded(b.reason.days, 0, 100000));
    v.text(15, "began.reason_skill", b.reason.other.value, id_bytes_max);
}
template <class V>
void fields_of(V& v, Seen<V, Pinned> b) {
    v.text(1, "pinned.skill", b.skill.value, id_bytes_max);
    v.number(2, "pinned.pin", bounded(b.pin, 0, static_cast<std::uint64_t>(Pin::deferred)));
}
template <class V>
void fields_of(V& v, Seen<V, Rhythm> b) {
    v.number(1, "class_rhythm.stop", bounded(b.stop_minutes, 0, stop_minutes_max));
    v.number(2, "class_rhythm.break", bounded(b.break_minutes, 0, break_minutes_max));
}
template <class V>
void fields_of(V& v, Seen<V, PackRules> b) {
    v.pack_rules(1, "class_packs.rules", b.rules);
}
template <class V>
void fields_of(V& v, Seen<V, Checkpoint> b) {
    v.blob(1, "checkpoint.state", b.state, state_bytes_max);
    v.number(2, "checkpoint.count", bounded(b.count, 0, integer_max));
    v.fixed(3, "checkpoint.previous_head", b.previous_head);
    v.number(4, "checkpoint.generation", bounded(b.generation, 0, UINT32_MAX));
}

template <class V>
void header_of(V& v, Seen<V, Event> e) {
    v.number(2, "event.lamport", bounded(e.key.lamport, 0, integer_max));
    v.fixed(3, "event.device", e.key.device.bytes);
    v.number(4, "event.sequence", bounded(e.key.sequence, 0, integer_max));
    v.day(5, "event.day", e.day);
}
constexpr std::uint64_t version_key = 1, kind_key = 6, body_key = 7;
constexpr std::size_t header_pairs = 7;

// Writes down what fields exist.
struct Table {
    static constexpr bool reading = false;
    int kind = -1;
    std::vector<EventField>& out;
    std::uint64_t format = format_version;

    void add(std::uint64_t key, std::string_view id, FieldForm form) {
        out.push_back({kind, key, id, form});
    }
    void text(std::uint64_t key, std::string_view id, const std::string&, std::size_t) {
        add(key, id, FieldForm::text);
    }
    template <class T>
    void number(std::uint64_t key, std::string_view id, Bounded<T>) {
        add(key, id, FieldForm::number);
    }
    void flag(std::uint64_t key, std::string_view id, bool) { add(key, id, FieldForm::flag); }
    void day(std::uint64_t key, std::string_view id, Day) { add(key, id, FieldForm::day); }
    void blob(std::uint64_t key, std::string_view id, const cbor::Bytes&, std::size_t) {
        add(key, id, FieldForm::blob);
    }
    void skills(std::uint64_t key, std::string_view id, const std::vector<SkillId>&, std::size_t) {
        add(key, id, FieldForm::skills);
    }
    void pack_rules(std::uint64_t key, std::string_view id, const std::vector<PackRule>&) {
        add(key, id, FieldForm::pack_rules);
    }
    template <std::size_t N>
    void fixed(std::uint64_t key, std::string_view id, const std::array<std::uint8_t, N>&) {
        add(key, id, FieldForm::fixed);
    }
};

// Names the fields that hold something.
struct Held {
    static constexpr bool reading = false;
    static constexpr std::uint64_t format = format_version;
    const std::function<void(std::string_view)>& with;

    void text(std::uint64_t, std::string_view id, const std::string& value, std::size_t) {
        if (!value.empty()) with(id);
    }
    template <class T>
    void number(std::uint64_t, std::string_view id, Bounded<T>) {
        with(id);
    }
    void flag(std::uint64_t, std::string_view id, bool) { with(id); }
    void day(std::uint64_t, std::string_view id, Day) { with(id); }
    void blob(std::uint64_t, std::string_view id, const cbor::Bytes&, std::size_t) { with(id); }
    void skills(std::uint64_t, std::string_view id, const std::vector<SkillId>& value,
                std::size_t) {
        if (!value.empty()) with(id);
    }
    void pack_rules(std::uint64_t, std::string_view id, const std::vector<PackRule>& value) {
        if (!value.empty()) with(id);
    }
    template <std::size_t N>
    void fixed(std::uint64_t, std::string_view id, const std::array<std::uint8_t, N>&) {
        with(id);
    }
};

struct Encoder {
    static constexpr bool reading = false;
    static constexpr std::uint64_t format = format_version;
    cbor::Writer& out;

    void text(std::uint64_t key, std::string_view, const std::string& value, std::size_t max) {
        assert(value.size() <= max && cbor::is_utf8(value));
        (void)max;
        out.unsigned_integer(key);
        out.text(value);
    }
    template <class T>
    void number(std::uint64_t key, std::string_view, Bounded<T> field) {
        const auto value = static_cast<std::uint64_t>(field.value);
        assert(value >= field.min && value <= field.max);
        out.unsigned_integer(key);
        out.unsigned_integer(value);
    }
    void flag(std::uint64_t key, std::string_view, bool value) {
        out.unsigned_integer(key);
        out.boolean(value);
    }
    void day(std::uint64_t key, std::string_view, Day value) {
        assert(value.value >= day_min && value.value <= day_max);
        out.unsigned_integer(key);
        out.integer(value.value);
    }
    void blob(std::uint64_t key, std::string_view, const cbor::Bytes& value, std::size_t max) {
        assert(value.size() <= max);
        (void)max;
        out.unsigned_integer(key);
        out.bytes(value);
    }
    void skills(std::uint64_t key, std::string_view, const std::vector<SkillId>& value,
                std::size_t max) {
        assert(value.size() <= max);
        (void)max;
        out.unsigned_integer(key);
        out.array(value.size());
        for (const SkillId& id : value)
            out.text(id.value);
    }
    void pack_rules(std::uint64_t key, std::string_view, const std::vector<PackRule>& value) {
        assert(value.size() <= pack_rules_max);
        out.unsigned_integer(key);
        write_pack_rules(out, value);
    }
    template <std::size_t N>
    void fixed(std::uint64_t key, std::string_view, const std::array<std::uint8_t, N>& value) {
        out.unsigned_integer(key);
        out.bytes(value);
    }
};

struct Decoder {
    static constexpr bool reading = true;
    cbor::Reader& in;
    std::uint64_t format = format_version;

    void text(std::uint64_t key, std::string_view id, std::string& value, std::size_t max) {
        in.key(id, key);
        value = in.text(id, max);
    }
    template <class T>
    void number(std::uint64_t key, std::string_view id, Bounded<T> field) {
        in.key(id, key);
        const std::uint64_t value = in.unsigned_integer(id, field.max);
        if (value < field.min) in.refuse(id, "the number is too small");
        field.value = static_cast<T>(value);
    }
    void flag(std::uint64_t key, std::string_view id, bool& value) {
        in.key(id, key);
        value = in.boolean(id);
    }
    void day(std::uint64_t key, std::string_view id, Day& value) {
        in.key(id, key);
        value.value = static_cast<std::int32_t>(in.integer(id, day_min, day_max));
    }
    void blob(std::uint64_t key, std::string_view id, cbor::Bytes& value, std::size_t max) {
        in.key(id, key);
        value = in.bytes(id, 0, max);
    }
    void skills(std::uint64_t key, std::string_view id, std::vector<SkillId>& value,
                std::size_t max) {
        in.key(id, key);
        value.resize(in.array(id, 0, max));
        for (SkillId& one : value) {
            if (in.ok()) one.value = in.text(id, id_bytes_max);
        }
    }
    void pack_rules(std::uint64_t key, std::string_view id, std::vector<PackRule>& value) {
        in.key(id, key);
        value = read_pack_rules(in, id);
    }
    template <std::size_t N>
    void fixed(std::uint64_t key, std::string_view id, std::array<std::uint8_t, N>& value) {
        in.key(id, key);
        const cbor::Bytes read = in.bytes(id, N, N);
        for (std::size_t i = 0; i < read.size(); ++i)
            value[i] = read[i];
    }
};

// Calls `with` on a default body of each kind, in the variant's order (which is the kind's number,
// forever).
template <class F, std::size_t... I>
void each_kind(F&& with, std::index_sequence<I...>) {
    (with(I, std::variant_alternative_t<I, AnyEvent>{}), ...);
}
template <class F>
void each_kind(F&& with) {
    each_kind(with, std::make_index_sequence<std::variant_size_v<AnyEvent>>{});
}

template <class Body>
std::size_t pairs_of(const Body& body, std::uint64_t format = format_version) {
    std::vector<EventField> fields;
    Table table{0, fields, format};
    fields_of<Table>(table, body);
    return fields.size();
}

}  // namespace

std::vector<EventField> event_fields() {
    std::vector<EventField> out;
    Table table{-1, out};
    table.add(version_key, "event.format", FieldForm::number);
    header_of<Table>(table, Event{});
    table.add(kind_key, "event.kind", FieldForm::number);
    each_kind([&](std::size_t kind, const auto& body) {
        table.kind = static_cast<int>(kind);
        fields_of<Table>(table, body);
    });
    return out;
}

void each_held_field(const Event& event, const std::function<void(std::string_view id)>& with) {
    Held held{with};
    std::visit([&](const auto& body) { fields_of<Held>(held, body); }, event.body);
}

std::vector<std::uint8_t> encode_event(const Event& event) {
    cbor::Writer out;
    Encoder encoder{out};
    out.map(header_pairs);
    out.unsigned_integer(version_key);
    out.unsigned_integer(format_version);
    header_of<Encoder>(encoder, event);
    out.unsigned_integer(kind_key);
    out.unsigned_integer(event.body.index());
    out.unsigned_integer(body_key);
    std::visit(
        [&](const auto& body) {
            out.map(pairs_of(body));
            fields_of<Encoder>(encoder, body);
        },
        event.body);
    return out.take();
}

Result<Event> decode_event(const std::uint8_t* bytes, std::size_t size) {
    if (size > event_bytes_max)
        return Error{ErrorCode::bad_input, "event", "it is longer than an event can be"};
    cbor::Reader in({bytes, size});
    Decoder decoder{in};
    Event event;
    in.map("event", header_pairs);
    in.key("event.format", version_key);
    const std::uint64_t version = in.unsigned_integer("event.format", UINT64_MAX);
    if (in.ok() && version > format_version)
        return Error{ErrorCode::newer_version, "event.format", "update Pipit to read it"};
    if (version < 1) in.refuse("event.format", "there is no such version");
    decoder.format = version;
    header_of<Decoder>(decoder, event);
    in.key("event.kind", kind_key);
    const std::uint64_t kind = in.unsigned_integer("event.kind", std::variant_size_v<AnyEvent> - 1);
    in.key("event.body", body_key);
    each_kind([&](std::size_t this_kind, auto body) {
        if (this_kind != kind) return;
        in.map("event.body", pairs_of(body, decoder.format));
        fields_of<Decoder>(decoder, body);
        event.body = std::move(body);
    });
    in.end("event");
    if (!in.ok()) return Error{ErrorCode::bad_input, in.place(), in.problem()};
    return event;
}

void write_pack_rules(cbor::Writer& out, const std::vector<PackRule>& rules) {
    out.array(2 * rules.size());
    for (const PackRule& one : rules) {
        out.text(one.pack);
        out.unsigned_integer(one.from_version);
    }
}

std::vector<PackRule> read_pack_rules(cbor::Reader& in, std::string_view id) {
    std::vector<PackRule> out;
    const std::size_t items = in.array(id, 0, 2 * pack_rules_max);
    if (items % 2 != 0) in.refuse(id, "a pack without its version");
    for (std::size_t i = 0; i + 1 < items && in.ok(); i += 2) {
        PackRule one{in.text(id, id_bytes_max), 0};
        one.from_version = static_cast<std::uint32_t>(in.unsigned_integer(id, UINT32_MAX));
        if (one.pack.empty() || (!out.empty() && out.back().pack >= one.pack))
            in.refuse(id, "its packs do not rise");
        out.push_back(std::move(one));
    }
    return out;
}

std::string shortened(const std::string& text, std::size_t bytes_max) {
    if (!cbor::is_utf8(text)) return {};
    if (text.size() <= bytes_max) return text;
    std::size_t end = bytes_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)
        --end;
    return text.substr(0, end);
}

}  // namespace pipit::engine
