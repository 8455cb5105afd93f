// By way of the event's bytes, so that bounds and rules stand in the codec alone.
#include "engine/report/event_values.hpp"

#include "engine/report/json.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace pipit::engine {

namespace {

constexpr std::size_t any = json::no_limit;
constexpr std::size_t kinds = event_kind_names.size();

bool is_of_every(const EventField& field) {
    return field.kind < 0 && field.id != "event.format" && field.id != "event.kind";
}

std::size_t every_count(std::span<const EventField> fields) {
    return static_cast<std::size_t>(std::ranges::count_if(fields, is_of_every));
}

std::array<std::vector<EventField>, kinds> sorted_fields() {
    std::array<std::vector<EventField>, kinds> out;
    for (const EventField& field : event_fields()) {
        for (std::size_t kind = 0; kind < kinds; ++kind) {
            if (is_of_every(field) || field.kind == static_cast<int>(kind))
                out[kind].push_back(field);
        }
    }
    return out;
}

EventValue read(cbor::Reader& in, const EventField& field) {
    in.key(field.id, field.key);
    switch (field.form) {
    case FieldForm::number:
        return in.unsigned_integer(field.id, UINT64_MAX);
    case FieldForm::flag:
        return in.boolean(field.id);
    case FieldForm::day:
        return Day{static_cast<std::int32_t>(in.integer(field.id, INT32_MIN, INT32_MAX))};
    case FieldForm::text:
        return in.text(field.id, any);
    case FieldForm::blob:
    case FieldForm::fixed:
        return in.bytes(field.id, 0, any);
    case FieldForm::skills: {
        std::vector<SkillId> out(in.array(field.id, 0, left_out_max));
        for (SkillId& one : out)
            one.value = in.text(field.id, any);
        return out;
    }
    case FieldForm::pack_rules:
        return read_pack_rules(in, field.id);
    }
    return {};
}

struct Put {
    cbor::Writer& out;
    void operator()(std::uint64_t value) const { out.unsigned_integer(value); }
    void operator()(bool value) const { out.boolean(value); }
    void operator()(Day value) const { out.integer(value.value); }
    void operator()(const std::string& value) const { out.text(value); }
    void operator()(const cbor::Bytes& value) const { out.bytes(value); }
    void operator()(const std::vector<SkillId>& value) const {
        out.array(value.size());
        for (const SkillId& one : value)
            out.text(one.value);
    }
    void operator()(const std::vector<PackRule>& value) const { write_pack_rules(out, value); }
};

constexpr std::uint64_t format_key = 1, kind_key = 6, body_key = 7;
constexpr std::size_t event_pairs = 7;

}  // namespace

std::span<const EventField> fields_of_kind(std::size_t kind) {
    static const auto all = sorted_fields();
    return all[kind];
}

std::vector<EventValue> values_of(const Event& event) {
    const auto bytes = encode_event(event);
    const std::size_t kind = event.body.index();
    const auto fields = fields_of_kind(kind);
    cbor::Reader in(bytes);
    std::vector<EventValue> out;
    in.map("event", event_pairs);
    in.key("event.format", format_key);
    in.unsigned_integer("event.format", event_format);
    const std::size_t of_every = every_count(fields);
    for (const EventField& field : fields.first(of_every))
        out.push_back(read(in, field));
    in.key("event.kind", kind_key);
    in.unsigned_integer("event.kind", kinds);
    in.key("event.body", body_key);
    in.map("event.body", fields.size() - of_every);
    for (const EventField& field : fields.subspan(of_every))
        out.push_back(read(in, field));
    in.end("event");
    assert(in.ok());
    return out;
}

Result<Event> event_from(std::size_t kind, std::span<const EventValue> values) {
    const auto fields = fields_of_kind(kind);
    assert(values.size() == fields.size());
    const std::size_t of_every = every_count(fields);
    cbor::Writer out;
    const auto put = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            out.unsigned_integer(fields[i].key);
            std::visit(Put{out}, values[i]);
        }
    };
    out.map(event_pairs);
    out.unsigned_integer(format_key);
    out.unsigned_integer(event_format);
    put(0, of_every);
    out.unsigned_integer(kind_key);
    out.unsigned_integer(kind);
    out.unsigned_integer(body_key);
    out.map(fields.size() - of_every);
    put(of_every, fields.size());
    const auto bytes = out.take();
    return decode_event(bytes.data(), bytes.size());
}

}  // namespace pipit::engine
