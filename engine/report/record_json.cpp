// The record as JSON. What it is made of is listed once, in the *_of() functions; the writer and
// the reader both walk that list, and events walk their own (event_values).
#include "engine/report/event_values.hpp"
#include "engine/report/json.hpp"
#include "engine/report/record.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace pipit::engine {

namespace {

constexpr std::array<std::string_view, 3> secret_names{"pictures", "digits", "passphrase"};

template <class V, class T>
using Seen = std::conditional_t<V::reading, T, const T>&;

struct Out {
    static constexpr bool reading = false;
    json::Writer json = {};

    void begin(char bracket) { json.begin(bracket); }
    void end(char bracket) { json.end(bracket); }
    void row() { json.row(); }
    void key(std::string_view name) { json.key(name); }
    void text(std::string_view name, const std::string& value) {
        key(name);
        json.text(value);
    }
    template <class T>
    void number(std::string_view name, T value) {
        key(name);
        json.number(value);
    }
    void flag(std::string_view name, bool value) {
        key(name);
        json.flag(value);
    }
    void day(std::string_view name, Day value) {
        key(name);
        json.day(value);
    }
    template <std::size_t N>
    void hex(std::string_view name, const std::array<std::uint8_t, N>& value) {
        key(name);
        json.hex(value);
    }
    void digest(std::string_view name, const cbor::Bytes& value) {
        key(name);
        json.hex(value);
    }
    void bytes(std::string_view name, const cbor::Bytes& value) {
        key(name);
        json.base64(value);
    }
    void maybe_bytes(std::string_view name, const std::optional<cbor::Bytes>& value) {
        key(name);
        if (value)
            json.base64(*value);
        else
            json.null();
    }
    template <class T, class Names>
    void choice(std::string_view name, T value, const Names& names) {
        key(name);
        json.text(names[static_cast<std::size_t>(value)]);
    }
    template <class T, class With>
    void list(const std::vector<T>& items, bool rows, With with) {
        begin('[');
        for (const T& item : items) {
            if (rows) row();
            with(item);
        }
        end(']');
    }
};

struct In {
    static constexpr bool reading = true;
    json::Reader json;

    void begin(char bracket) { json.begin(bracket); }
    void end(char bracket) { json.end(bracket); }
    void row() { json.row(); }
    void key(std::string_view name) { json.key(name); }
    void text(std::string_view name, std::string& value) {
        key(name);
        value = json.text(name);
    }
    template <class T>
    void number(std::string_view name, T& value) {
        key(name);
        const std::uint64_t read = json.number(name);
        value = static_cast<T>(read);
        if (value != read) json.refuse(name, "the number is too large");
    }
    void flag(std::string_view name, bool& value) {
        key(name);
        value = json.flag(name);
    }
    void day(std::string_view name, Day& value) {
        key(name);
        value = json.day(name);
    }
    template <std::size_t N>
    void hex(std::string_view name, std::array<std::uint8_t, N>& value) {
        key(name);
        const cbor::Bytes read = json.hex(name);
        if (read.size() == N)
            std::copy(read.begin(), read.end(), value.begin());
        else
            json.refuse(name, "it has another length than it may");
    }
    void digest(std::string_view name, cbor::Bytes& value) {
        key(name);
        value = json.hex(name);
        if (!value.empty() && value.size() != LedgerDigest{}.size())
            json.refuse(name, "it has another length than it may");
    }
    void bytes(std::string_view name, cbor::Bytes& value) {
        key(name);
        value = json.base64(name);
    }
    void maybe_bytes(std::string_view name, std::optional<cbor::Bytes>& value) {
        key(name);
        if (!json.null()) value = json.base64(name);
    }
    template <class T, class Names>
    void choice(std::string_view name, T& value, const Names& names) {
        key(name);
        const auto at = std::ranges::find(names, json.text(name));
        if (at == std::end(names)) return json.refuse(name, "there is no such value");
        value = static_cast<T>(at - std::begin(names));
    }
    template <class T, class With>
    void list(std::vector<T>& items, bool rows, With with) {
        begin('[');
        while (json.more()) {
            if (rows) row();
            with(items.emplace_back());
        }
        end(']');
    }
};

// ---- events -------------------------------------------------------------------------------------

struct PutValue {
    json::Writer& out;
    const EventField& field;
    void operator()(std::uint64_t value) const { out.number(value); }
    void operator()(bool value) const { out.flag(value); }
    void operator()(Day value) const { out.day(value); }
    void operator()(const std::string& value) const { out.text(value); }
    void operator()(const cbor::Bytes& value) const {
        if (field.form == FieldForm::fixed)
            out.hex(value);
        else
            out.base64(value);
    }
    void operator()(const std::vector<SkillId>& value) const {
        out.begin('[');
        for (const SkillId& one : value)
            out.text(one.value);
        out.end(']');
    }
    void operator()(const std::vector<PackRule>& value) const {  // id, version, id, version...
        out.begin('[');
        for (const PackRule& one : value) {
            out.text(one.pack);
            out.number(one.from_version);
        }
        out.end(']');
    }
};

EventValue take_value(json::Reader& in, const EventField& field) {
    switch (field.form) {
    case FieldForm::number:
        return in.number(field.id);
    case FieldForm::flag:
        return in.flag(field.id);
    case FieldForm::day:
        return in.day(field.id);
    case FieldForm::text:
        return in.text(field.id);
    case FieldForm::blob:
        return in.base64(field.id);
    case FieldForm::fixed:
        return in.hex(field.id);
    case FieldForm::skills: {
        std::vector<SkillId> out;
        in.begin('[');
        while (in.more())
            out.push_back({in.text(field.id)});
        in.end(']');
        return out;
    }
    case FieldForm::pack_rules: {
        std::vector<PackRule> out;
        in.begin('[');
        while (in.more()) {
            PackRule one{in.text(field.id), 0};
            const std::uint64_t version = in.number(field.id);
            one.from_version = static_cast<std::uint32_t>(version);
            if (version > UINT32_MAX) in.refuse(field.id, "the number is too large");
            out.push_back(std::move(one));
        }
        in.end(']');
        return out;
    }
    }
    return {};
}

void event_of(Out& v, const Event& event) {
    const std::size_t kind = event.body.index();
    const auto fields = fields_of_kind(kind);
    const auto values = values_of(event);
    v.begin('{');
    v.choice("event.kind", kind, event_kind_names);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        v.key(fields[i].id);
        std::visit(PutValue{v.json, fields[i]}, values[i]);
    }
    v.end('}');
}

void event_of(In& v, Event& event) {
    std::size_t kind = 0;
    std::vector<EventValue> values;
    v.begin('{');
    v.choice("event.kind", kind, event_kind_names);
    for (const EventField& field : fields_of_kind(kind)) {
        v.key(field.id);
        values.push_back(take_value(v.json, field));
    }
    v.end('}');
    if (!v.json.ok()) return;
    auto made = event_from(kind, values);
    if (made)
        event = std::move(made).value();
    else
        v.json.refuse(made.error().where, made.error().remedy);
}

// ---- the rest -----------------------------------------------------------------------------------

template <class V>
void card_of(V& v, Seen<V, LearnerRecord> r) {
    v.begin('{');
    v.hex("number", r.card.id.bytes);
    v.text("nickname", r.card.nickname);
    v.text("picture", r.card.avatar);
    v.choice("secret", r.card.kind, secret_names);
    v.hex("device", r.device.bytes);
    v.end('}');
}

template <class V>
void chains_of(V& v, Seen<V, ChainHeads> chains) {
    v.begin('{');
    v.number("generation", chains.generation);
    v.number("events", chains.events);
    v.hex("journal", chains.journal);
    v.number("lines", chains.lines);
    v.hex("ledger", chains.ledger);
    v.end('}');
}

template <class V>
void id_of(V& v, Seen<V, std::string> id) {
    if constexpr (V::reading)
        id = v.json.text("line.fields");
    else
        v.json.text(id);
}

template <class V>
void line_of(V& v, Seen<V, LedgerEntry> line) {
    v.begin('{');
    v.day("line.day", line.day);
    v.text("line.what", line.what);
    v.key("line.fields");
    v.list(line.fields, false, [&](auto& id) { id_of<V>(v, id); });
    v.number("line.size", line.size);
    v.flag("line.arrived", line.arrived);
    v.digest("line.digest", line.digest);
    v.end('}');
}

struct KindNames {  // of record_fields, by their place in it
    std::array<std::string_view, classroom::record_fields.size()> ids = [] {
        std::array<std::string_view, classroom::record_fields.size()> out;
        std::ranges::transform(classroom::record_fields, out.begin(),
                               [](const auto& one) { return one.id; });
        return out;
    }();
};

template <class V>
void kind_of(V& v, Seen<V, classroom::RecordKind> kind) {
    const KindNames names;
    const auto& all = classroom::record_fields;
    auto at = static_cast<std::size_t>(std::ranges::find(all, kind, &classroom::RecordField::kind) -
                                       all.begin());
    v.choice("note.kind", at, names.ids);
    if constexpr (V::reading) kind = all[at].kind;
}

template <class V>
void words_of(V& v, Seen<V, std::vector<RecordNote::Word>> words) {
    v.begin('{');
    if constexpr (V::reading) {
        while (v.json.more()) {
            auto& word = words.emplace_back();
            word.name = v.json.any_key("note.words");
            word.words = v.json.text("note.words");
        }
    } else {
        for (const RecordNote::Word& word : words)
            v.text(word.name, word.words);
    }
    v.end('}');
}

template <class V>
void note_of(V& v, Seen<V, RecordNote> note) {
    v.begin('{');
    kind_of<V>(v, note.key.kind);
    v.bytes("note.name", note.key.name);
    v.number("note.size", note.size);
    v.maybe_bytes("note.value", note.value);
    v.key("note.words");
    words_of<V>(v, note.words);
    v.end('}');
    if constexpr (V::reading) {
        if (note.value && v.json.ok() && record_note({note.key, *note.value}) != note)
            v.json.refuse("note.words", "they are not what its bytes say");
    }
}

template <class V>
void record_of(V& v, Seen<V, LearnerRecord> r) {
    v.text("pipit", r.pipit);
    v.row();
    v.key("card");
    card_of<V>(v, r);
    v.row();
    v.key("chains");
    chains_of<V>(v, r.chains);
    v.row();
    v.key("events");
    v.list(r.events, true, [&](auto& event) { event_of(v, event); });
    v.row();
    v.key("ledger");
    v.list(r.ledger, true, [&](auto& line) { line_of<V>(v, line); });
    v.row();
    v.key("notes");
    v.list(r.notes, true, [&](auto& note) { note_of<V>(v, note); });
    v.end('}');
}

}  // namespace

std::string write_record(const LearnerRecord& record) {
    Out v;
    v.begin('{');
    v.number("pipit_record", record_format);
    v.text("schema", record_schema());
    record_of<Out>(v, record);
    return v.json.take();
}

Result<LearnerRecord> read_record(std::string_view text) {
    if (text.size() > record_bytes_max)
        return Error{ErrorCode::bad_input, "record", "it is longer than a record can be"};
    In v{json::Reader(text)};
    LearnerRecord out;
    std::uint64_t format = 0;
    std::string schema;
    v.begin('{');
    v.number("pipit_record", format);
    v.text("schema", schema);
    if (v.json.ok() && (format != record_format || schema != record_schema()))
        return Error{ErrorCode::newer_version, "pipit_record",
                     "another Pipit wrote it, with another list of fields: use that one"};
    record_of<In>(v, out);
    v.json.finish();
    if (!v.json.ok()) return Error{ErrorCode::bad_input, v.json.place(), v.json.problem()};
    return out;
}

}  // namespace pipit::engine
