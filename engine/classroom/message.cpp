// {0: kind, 1..: the fields below}, a report's own bytes as one string. Kinds and keys are forever.
// Each kind's fields are said once, in fields_of(); table, encoder and decoder walk them.
#include "engine/classroom/message.hpp"

#include "engine/report/shared_writer.hpp"
#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <type_traits>
#include <utility>

namespace pipit::engine::classroom {

ChildMessage::ChildMessage() = default;
ChildMessage::ChildMessage(const ChildMessage&) = default;
ChildMessage::ChildMessage(ChildMessage&&) noexcept = default;
ChildMessage& ChildMessage::operator=(const ChildMessage&) = default;
ChildMessage& ChildMessage::operator=(ChildMessage&&) noexcept = default;
ChildMessage::~ChildMessage() = default;
bool ChildMessage::operator==(const ChildMessage& other) const {
    return static_cast<const AnyChildMessage&>(*this) == static_cast<const AnyChildMessage&>(other);
}

TeacherMessage::TeacherMessage() = default;
TeacherMessage::TeacherMessage(const TeacherMessage&) = default;
TeacherMessage::TeacherMessage(TeacherMessage&&) noexcept = default;
TeacherMessage& TeacherMessage::operator=(const TeacherMessage&) = default;
TeacherMessage& TeacherMessage::operator=(TeacherMessage&&) noexcept = default;
TeacherMessage::~TeacherMessage() = default;
bool TeacherMessage::operator==(const TeacherMessage& other) const {
    return static_cast<const AnyTeacherMessage&>(*this) ==
           static_cast<const AnyTeacherMessage&>(other);
}

namespace {

template <class M>
inline constexpr std::uint64_t kind_of = 0;
template <>
inline constexpr std::uint64_t kind_of<JoinRequest> = 1;
template <>
inline constexpr std::uint64_t kind_of<SharedReport> = 2;
template <>
inline constexpr std::uint64_t kind_of<Withdrawal> = 3;
template <>
inline constexpr std::uint64_t kind_of<HelpRequest> = 4;
template <>
inline constexpr std::uint64_t kind_of<WorkedItem> = 5;
template <>
inline constexpr std::uint64_t kind_of<DisputedItem> = 6;
template <>
inline constexpr std::uint64_t kind_of<MovePart> = 7;
template <>
inline constexpr std::uint64_t kind_of<ReportChanges> = 8;
template <>
inline constexpr std::uint64_t kind_of<Welcome> = 16;
template <>
inline constexpr std::uint64_t kind_of<PinChange> = 17;
template <>
inline constexpr std::uint64_t kind_of<ObservedMastery> = 18;
template <>
inline constexpr std::uint64_t kind_of<AgreedRecord> = 19;
template <>
inline constexpr std::uint64_t kind_of<Rhythm> = 20;
template <>
inline constexpr std::uint64_t kind_of<Farewell> = 21;
template <>
inline constexpr std::uint64_t kind_of<NewRecoveryKey> = 22;
template <>
inline constexpr std::uint64_t kind_of<AskAgain> = 23;
template <>
inline constexpr std::uint64_t kind_of<ObservationTakenBack> = 24;
template <>
inline constexpr std::uint64_t kind_of<PackRules> = 25;
template <>
inline constexpr std::uint64_t kind_of<AgreedTakenBack> = 26;

constexpr std::uint64_t kind_key = 0;
constexpr std::string_view kind_id = "message.kind";

// A message as a visitor sees it: to be filled by one that reads.
template <class V, class M>
using Seen = std::conditional_t<V::reading, M, const M>&;

template <class V>
void fields_of(V& v, Seen<V, JoinRequest> m) {
    v.text(1, "join.nickname", m.nickname, 1, name_bytes_max);
    v.number(2, "join.contract", m.contract, 1, UINT32_MAX);
}
template <class V>
void fields_of(V& v, Seen<V, SharedReport> m) {
    v.report(1, m);
}
template <class V>
void fields_of(V&, Seen<V, Withdrawal>) {}
template <class V>
void fields_of(V& v, Seen<V, HelpRequest> m) {
    v.text(1, "help.skill", m.skill.value, 1, id_bytes_max);
    v.day(2, "help.day", m.day);
}
template <class V>
void fields_of(V& v, Seen<V, WorkedItem> m) {
    v.text(1, "worked.skill", m.item.skill.value, 1, id_bytes_max);
    v.text(2, "worked.template", m.item.template_id, 1, id_bytes_max);
    v.number(3, "worked.level", m.item.level, 1, 3);
    v.number(4, "worked.seed", m.item.seed, 0, UINT64_MAX);
    v.text(5, "worked.given", m.given, 0, given_bytes_max);
    v.flag(6, "worked.right", m.right);
    v.text(7, "worked.misconception", m.misconception, 0, note_bytes_max);
}
template <class V>
void fields_of(V& v, Seen<V, DisputedItem> m) {
    v.text(1, "disputed_item.skill", m.item.skill.value, 1, id_bytes_max);
    v.text(2, "disputed_item.template", m.item.template_id, 1, id_bytes_max);
    v.number(3, "disputed_item.level", m.item.level, 1, 3);
    v.number(4, "disputed_item.seed", m.item.seed, 0, UINT64_MAX);
    v.text(5, "disputed_item.given", m.given, 0, given_bytes_max);
}
template <class V>
void fields_of(V& v, Seen<V, MovePart> m) {
    v.fixed(1, "move.copy", m.move);
    v.number(2, "move.part", m.part, 0, move_parts_max - 1);
    v.number(3, "move.parts", m.parts, 0, move_parts_max);
    v.blob(4, "move.bytes", m.bytes, 0, move_part_bytes_max);
}
template <class V>
void fields_of(V& v, Seen<V, ReportChanges> m) {
    v.changes(1, m);
}
template <class V>
void fields_of(V& v, Seen<V, Welcome> m) {
    v.text(1, "welcome.class", m.class_name, 1, name_bytes_max);
    v.text(2, "welcome.teacher", m.teacher_name, 1, name_bytes_max);
}
template <class V>
void fields_of(V& v, Seen<V, PinChange> m) {
    v.text(1, "pin.skill", m.skill.value, 1, id_bytes_max);
    v.number(2, "pin.pin", m.pin, 0, static_cast<std::uint64_t>(Pin::deferred));
}
template <class V>
void fields_of(V& v, Seen<V, ObservedMastery> m) {
    v.text(1, "observed.skill", m.skill.value, 1, id_bytes_max);
    v.text(2, "observed.note", m.note, 0, note_bytes_max);
}
template <class V>
void fields_of(V& v, Seen<V, AgreedRecord> m) {
    v.number(1, "agreed.id", m.id, 1, UINT32_MAX);
    v.text(2, "agreed.text", m.text, 1, agreed_bytes_max);
    v.day(3, "agreed.next", m.next);
}
template <class V>
void fields_of(V& v, Seen<V, Rhythm> m) {
    v.number(1, "rhythm.stop", m.stop_minutes, 0, stop_minutes_max);
    v.number(2, "rhythm.break", m.break_minutes, 0, break_minutes_max);
}
template <class V>
void fields_of(V& v, Seen<V, Farewell> m) {
    v.number(1, "farewell.reason", m.reason, 0, static_cast<std::uint64_t>(FarewellReason::moved));
}
template <class V>
void fields_of(V& v, Seen<V, NewRecoveryKey> m) {
    v.fixed(1, "recovery.key", m.key);
}
template <class V>
void fields_of(V&, Seen<V, AskAgain>) {}
template <class V>
void fields_of(V& v, Seen<V, ObservationTakenBack> m) {
    v.text(1, "observed_back.skill", m.skill.value, 1, id_bytes_max);
}
template <class V>
void fields_of(V& v, Seen<V, PackRules> m) {
    v.pack_rules(1, "packs.rules", m.rules);
}
template <class V>
void fields_of(V& v, Seen<V, AgreedTakenBack> m) {
    v.number(1, "agreed_back.id", m.id, 1, UINT32_MAX);
}

// Writes down what fields there are.
struct Table {
    static constexpr bool reading = false;
    std::uint64_t kind = 0;
    std::vector<MessageField> out;
    std::size_t pairs = 0;  // with those that have rows of their own

    void add(std::uint64_t key, std::string_view id) {
        out.push_back({kind, key, id});
        ++pairs;
    }
    void text(std::uint64_t key, std::string_view id, const std::string&, std::size_t,
              std::size_t) {
        add(key, id);
    }
    template <class T>
    void number(std::uint64_t key, std::string_view id, const T&, std::uint64_t, std::uint64_t) {
        add(key, id);
    }
    void flag(std::uint64_t key, std::string_view id, bool) { add(key, id); }
    void day(std::uint64_t key, std::string_view id, Day) { add(key, id); }
    void fixed(std::uint64_t key, std::string_view id, std::span<const std::uint8_t>) {
        add(key, id);
    }
    void blob(std::uint64_t key, std::string_view id, const cbor::Bytes&, std::size_t,
              std::size_t) {
        add(key, id);
    }
    void pack_rules(std::uint64_t key, std::string_view id, const std::vector<PackRule>&) {
        add(key, id);
    }
    void report(std::uint64_t, const SharedReport&) { ++pairs; }
    // The one row of its own, in the bytes.
    void changes(std::uint64_t, const ReportChanges&) { add(1, "changes.since"); }
};

template <class M>
Table table_of() {
    Table table{kind_of<M>, {}, 0};
    fields_of(table, M{});
    return table;
}

// The only hand that writes: nothing goes out under an id that is not declared as shared.
struct Encoder {
    static constexpr bool reading = false;
    cbor::Writer out;
    std::optional<Error> problem;

    cbor::Writer& field(std::uint64_t key, std::string_view id) {
        if (!may_leave(id) && !problem) problem = not_shared(id);
        out.unsigned_integer(key);
        return out;
    }
    void text(std::uint64_t key, std::string_view id, const std::string& value, std::size_t,
              std::size_t) {
        field(key, id).text(value);
    }
    template <class T>
    void number(std::uint64_t key, std::string_view id, const T& value, std::uint64_t,
                std::uint64_t) {
        field(key, id).unsigned_integer(static_cast<std::uint64_t>(value));
    }
    void flag(std::uint64_t key, std::string_view id, bool value) { field(key, id).boolean(value); }
    void day(std::uint64_t key, std::string_view id, Day value) {
        field(key, id).integer(value.value);
    }
    void fixed(std::uint64_t key, std::string_view id, std::span<const std::uint8_t> value) {
        field(key, id).bytes(value);
    }
    void blob(std::uint64_t key, std::string_view id, const cbor::Bytes& value, std::size_t,
              std::size_t) {
        field(key, id).bytes(value);
    }
    void pack_rules(std::uint64_t key, std::string_view id, const std::vector<PackRule>& value) {
        write_pack_rules(field(key, id), value);
    }
    void report(std::uint64_t key, const SharedReport& value) { inner(key, encode_shared(value)); }
    void changes(std::uint64_t key, const ReportChanges& value) {
        inner(key, encode_changes(value));
    }
    void inner(std::uint64_t key, const Result<cbor::Bytes>& bytes) {
        if (!bytes && !problem) problem = bytes.error();
        out.unsigned_integer(key);
        out.bytes(bytes ? *bytes : cbor::Bytes{});
    }
};

struct Decoder {
    static constexpr bool reading = true;
    cbor::Reader in;

    void text(std::uint64_t key, std::string_view id, std::string& value, std::size_t min,
              std::size_t max) {
        in.key(id, key);
        value = in.text(id, max);
        if (value.size() < min) in.refuse(id, "it is empty");
    }
    template <class T>
    void number(std::uint64_t key, std::string_view id, T& value, std::uint64_t min,
                std::uint64_t max) {
        in.key(id, key);
        const std::uint64_t read = in.unsigned_integer(id, max);
        if (read < min) in.refuse(id, "the number is too small");
        value = static_cast<T>(read);
    }
    void flag(std::uint64_t key, std::string_view id, bool& value) {
        in.key(id, key);
        value = in.boolean(id);
    }
    void day(std::uint64_t key, std::string_view id, Day& value) {
        in.key(id, key);
        value.value = static_cast<std::int32_t>(in.integer(id, day_min, day_max));
    }
    void fixed(std::uint64_t key, std::string_view id, std::span<std::uint8_t> value) {
        in.key(id, key);
        const auto read = in.bytes(id, value.size(), value.size());
        if (read.size() == value.size()) std::copy(read.begin(), read.end(), value.begin());
    }
    void blob(std::uint64_t key, std::string_view id, cbor::Bytes& value, std::size_t min,
              std::size_t max) {
        in.key(id, key);
        value = in.bytes(id, min, max);
    }
    void pack_rules(std::uint64_t key, std::string_view id, std::vector<PackRule>& value) {
        in.key(id, key);
        value = read_pack_rules(in, id);
    }
    void report(std::uint64_t key, SharedReport& value) {
        inner(key, "report", decode_shared, value);
    }
    void changes(std::uint64_t key, ReportChanges& value) {
        inner(key, "changes", decode_changes, value);
    }
    template <class T>
    void inner(std::uint64_t key, std::string_view what,
               Result<T> (*decode)(std::span<const std::uint8_t>), T& value) {
        in.key(what, key);
        auto read = decode(in.bytes(what, 1, cbor::payload_max));
        if (read)
            value = std::move(read).value();
        else
            in.refuse(read.error().where, read.error().remedy);
    }
};

template <class M, class Message>
Result<Message> decode_as(std::span<const std::uint8_t> bytes) {
    M out;
    Decoder decoder{cbor::Reader(bytes)};
    cbor::Reader& in = decoder.in;
    in.map("message", 1 + table_of<M>().pairs);
    in.key(kind_id, kind_key);
    (void)in.unsigned_integer(kind_id, kind_of<M>);
    fields_of(decoder, out);
    in.end("message");
    if (!in.ok()) return Error{ErrorCode::bad_input, in.place(), in.problem()};
    return Message(std::move(out));
}

// Of bytes that are one well-formed item: a map whose first key is 0.
Result<std::uint64_t> read_kind(std::span<const std::uint8_t> bytes) {
    const unsigned low = bytes[0] & 31U;
    const std::size_t head = low < 24 ? 1 : 1 + (std::size_t{1} << (low - 24));
    cbor::Reader in(bytes.subspan(std::min(head, bytes.size())));
    if (bytes[0] >> 5 != 5) in.refuse("message", "it is not a map");
    in.key(kind_id, kind_key);
    const std::uint64_t kind = in.unsigned_integer(kind_id, UINT64_MAX);
    if (!in.ok()) return Error{ErrorCode::bad_input, in.place(), in.problem()};
    return kind;
}

// Of ChildMessage and TeacherMessage: the variant they are.
template <class Message>
constexpr std::size_t kinds = std::variant_size_v<typename Message::variant>;
template <std::size_t I, class Message>
using KindAt = std::variant_alternative_t<I, typename Message::variant>;

template <class Message, std::size_t... I>
bool goes_here(std::uint64_t kind, std::index_sequence<I...>) {
    return ((kind != 0 && kind_of<KindAt<I, Message>> == kind) || ...);
}

template <class Message>
bool goes_here(std::uint64_t kind) {
    return goes_here<Message>(kind, std::make_index_sequence<kinds<Message>>{});
}

template <class Message, std::size_t I = 0>
Result<Message> decode_kind(std::uint64_t kind, std::span<const std::uint8_t> bytes) {
    if constexpr (I + 1 == kinds<Message>) {
        return Message(OtherMessage{kind, {bytes.begin(), bytes.end()}});
    } else {
        using M = KindAt<I, Message>;
        if (kind == kind_of<M>) return decode_as<M, Message>(bytes);
        return decode_kind<Message, I + 1>(kind, bytes);
    }
}

template <class Message, class Opposite>
Result<Message> decode(std::span<const std::uint8_t> bytes) {
    if (const auto held = cbor::check(bytes); !held) return held.error();
    const auto kind = read_kind(bytes);
    if (!kind) return kind.error();
    if (goes_here<Opposite>(*kind))
        return Error{ErrorCode::bad_input, std::string(kind_id), "it goes the other way"};
    return decode_kind<Message>(*kind, bytes);
}

template <class M>
Result<cbor::Bytes> encode(const M& message) {
    if constexpr (std::is_same_v<M, OtherMessage>) {
        return Error{ErrorCode::bad_input, std::string(kind_id), "send a message of this version"};
    } else {
        Encoder encoder;
        encoder.out.map(1 + table_of<M>().pairs);
        encoder.number(kind_key, kind_id, kind_of<M>, 0, 0);
        fields_of(encoder, message);
        if (encoder.problem) return *encoder.problem;
        cbor::Bytes bytes = encoder.out.take();
        if (const auto held = cbor::check(bytes); !held) return held.error();
        if (const auto held = decode_as<M, M>(bytes); !held) return held.error();
        return bytes;
    }
}

template <class Message, std::size_t... I>
void add_fields(std::vector<MessageField>& out, std::index_sequence<I...>) {
    const auto add = [&](const Table& table) {
        out.insert(out.end(), table.out.begin(), table.out.end());
    };
    (add(table_of<KindAt<I, Message>>()), ...);
}

// Of the report's rows those that hold something: its own, and those of lists that are told.
void add_report_fields(std::vector<std::string>& out, const SharedReport& report, bool goals,
                       bool disputes) {
    const std::array<bool, 5> held{true, !report.skills.empty(), !report.days.empty(), goals,
                                   disputes};
    for (const SharedField& field : shared_fields()) {
        if (held[static_cast<std::size_t>(field.group)]) out.emplace_back(field.id);
    }
}

}  // namespace

Result<cbor::Bytes> encode_message(const ChildMessage& message) {
    return std::visit([](const auto& m) { return encode(m); }, message);
}

Result<cbor::Bytes> encode_message(const TeacherMessage& message) {
    return std::visit([](const auto& m) { return encode(m); }, message);
}

Result<ChildMessage> decode_child_message(std::span<const std::uint8_t> bytes) {
    return decode<ChildMessage, TeacherMessage>(bytes);
}

Result<TeacherMessage> decode_teacher_message(std::span<const std::uint8_t> bytes) {
    return decode<TeacherMessage, ChildMessage>(bytes);
}

std::vector<MessageField> message_fields() {
    std::vector<MessageField> out{{0, kind_key, kind_id}};
    add_fields<ChildMessage>(out, std::make_index_sequence<kinds<ChildMessage> - 1>{});
    add_fields<TeacherMessage>(out, std::make_index_sequence<kinds<TeacherMessage> - 1>{});
    return out;
}

std::vector<std::string> fields_of_message(const ChildMessage& message) {
    std::vector<std::string> out{std::string(kind_id)};
    if (const auto* report = std::get_if<SharedReport>(&message))
        add_report_fields(out, *report, !report->goals.empty(), !report->disputes.empty());
    // Goals that are told to be none any more are told, too.
    if (const auto* changes = std::get_if<ReportChanges>(&message))
        add_report_fields(out, changes->told, changes->goals, changes->disputes);
    const auto table = std::visit(
        [](const auto& m) -> Table {
            using M = std::decay_t<decltype(m)>;
            if constexpr (std::is_same_v<M, OtherMessage>)
                return {};
            else
                return table_of<M>();
        },
        message);
    for (const MessageField& field : table.out)
        out.emplace_back(field.id);
    return out;
}

}  // namespace pipit::engine::classroom
