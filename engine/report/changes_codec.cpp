// The bytes of changes: {1: since, 2: lamport, 3: [skill], 4: [day], 5: chosen, 6: paired, 7:
// goals, 8: disputes}, a row the values of the contract's fields in the order of their keys; goals
// and disputes are [] where they are as before, else [[row...]]. Invariant: a day of practice
// changes a score of rows and fits the smallest envelope; keys and the order in a row are forever.
#include "engine/report/report_changes.hpp"
#include "engine/report/shared_writer.hpp"
#include "engine/session/event_codec.hpp"

#include <array>
#include <string>

namespace pipit::engine {

namespace {

// Rows have no keys of their own: the value alone, or the key in the map before it.
class Out : public SharedWriter {
  public:
    cbor::Writer& field(std::string_view id) { return value(id); }
    cbor::Writer& field(std::uint64_t key, std::string_view id) {
        writer.unsigned_integer(key);
        return value(id);
    }
};

void write(Out& out, const SharedSkill& one) {
    out.writer.array(5);
    out.field("report.skill").text(one.skill.value);
    out.field("report.band").unsigned_integer(static_cast<std::uint64_t>(one.band));
    out.field("report.stand").unsigned_integer(static_cast<std::uint64_t>(one.stand));
    out.field("report.tries").unsigned_integer(static_cast<std::uint64_t>(one.tries));
    out.field("report.last").integer(one.last.value);
}
void write(Out& out, const SharedDay& one) {
    out.writer.array(2);
    out.field("report.day").integer(one.day.value);
    out.field("report.minutes").unsigned_integer(one.minutes);
}
void write(Out& out, const SharedGoal& one) {
    out.writer.array(6);
    out.field("report.goal_skill").text(one.skill.value);
    out.field("report.goal_wish").text(one.wish);
    out.field("report.goal_obstacle").text(one.obstacle);
    out.field("report.goal_if").text(one.if_part);
    out.field("report.goal_then").text(one.then_part);
    out.field("report.goal_target").integer(one.target.value);
}
void write(Out& out, const SharedDispute& one) {
    out.writer.array(2);
    out.field("report.disputed").text(one.skill.value);
    out.field("report.disputed_band").unsigned_integer(static_cast<std::uint64_t>(one.band));
}

template <class T>
void write_rows(Out& out, const std::vector<T>& rows) {
    out.writer.array(rows.size());
    for (const T& row : rows)
        write(out, row);
}
template <class T>
void write_told(Out& out, bool told, const std::vector<T>& rows) {
    out.writer.array(told ? 1 : 0);
    if (told) write_rows(out, rows);
}

Day read_day(cbor::Reader& in, std::string_view id) {
    return {static_cast<std::int32_t>(in.integer(id, day_min, day_max))};
}
Band read_band(cbor::Reader& in, std::string_view id) {
    return static_cast<Band>(in.unsigned_integer(id, 4));
}

void read(cbor::Reader& in, SharedSkill& one) {
    (void)in.array("report.skill", 5, 5);
    one.skill.value = in.text("report.skill", id_bytes_max);
    one.band = read_band(in, "report.band");
    one.stand = static_cast<Stand>(in.unsigned_integer("report.stand", 3));
    one.tries = static_cast<TriesStep>(in.unsigned_integer("report.tries", 3));
    one.last = read_day(in, "report.last");
}
void read(cbor::Reader& in, SharedDay& one) {
    (void)in.array("report.day", 2, 2);
    one.day = read_day(in, "report.day");
    one.minutes =
        static_cast<std::uint16_t>(in.unsigned_integer("report.minutes", shared_minutes_max));
    if (one.minutes % 5 != 0) in.refuse("report.minutes", "it is not a step of five");
}
void read(cbor::Reader& in, SharedGoal& one) {
    (void)in.array("report.goal", 6, 6);
    one.skill.value = in.text("report.goal_skill", id_bytes_max);
    one.wish = in.text("report.goal_wish", note_bytes_max);
    one.obstacle = in.text("report.goal_obstacle", note_bytes_max);
    one.if_part = in.text("report.goal_if", note_bytes_max);
    one.then_part = in.text("report.goal_then", note_bytes_max);
    one.target = read_day(in, "report.goal_target");
}
void read(cbor::Reader& in, SharedDispute& one) {
    (void)in.array("report.disputed", 2, 2);
    one.skill.value = in.text("report.disputed", id_bytes_max);
    one.band = read_band(in, "report.disputed_band");
}

template <class T>
std::vector<T> read_rows(cbor::Reader& in, std::string_view what, std::size_t max) {
    std::vector<T> rows(in.array(what, 0, max));
    for (T& row : rows) {
        if (in.ok()) read(in, row);
    }
    return rows;
}
template <class T>
std::vector<T> read_told(cbor::Reader& in, std::string_view what, std::size_t max, bool& told) {
    told = in.array(what, 0, 1) == 1;
    return told ? read_rows<T>(in, what, max) : std::vector<T>{};
}

}  // namespace

Result<cbor::Bytes> encode_changes(const ReportChanges& changes) {
    const SharedReport& told = changes.told;
    Out out;
    out.writer.map(8);
    out.field(1, "changes.since").unsigned_integer(changes.since);
    out.field(2, "report.lamport").unsigned_integer(told.lamport);
    out.writer.unsigned_integer(3);
    write_rows(out, told.skills);
    out.writer.unsigned_integer(4);
    write_rows(out, told.days);
    out.field(5, "report.chosen").unsigned_integer(told.chosen_fifths);
    out.field(6, "report.paired").unsigned_integer(told.paired_fifths);
    out.writer.unsigned_integer(7);
    write_told(out, changes.goals, told.goals);
    out.writer.unsigned_integer(8);
    write_told(out, changes.disputes, told.disputes);
    return out.taken(decode_changes);
}

Result<ReportChanges> decode_changes(std::span<const std::uint8_t> bytes) {
    if (const auto held = cbor::check(bytes); !held) return held.error();
    cbor::Reader in(bytes);
    ReportChanges out;
    SharedReport& told = out.told;
    in.map("changes", 8);
    in.key("changes.since", 1);
    out.since = in.unsigned_integer("changes.since", INT64_MAX);
    if (out.since == 0) in.refuse("changes.since", "the number is too small");
    in.key("report.lamport", 2);
    told.lamport = in.unsigned_integer("report.lamport", INT64_MAX);
    in.key("report.skills", 3);
    told.skills = read_rows<SharedSkill>(in, "report.skills", shared_skills_max);
    in.key("report.days", 4);
    told.days = read_rows<SharedDay>(in, "report.days", shared_days_max);
    in.key("report.chosen", 5);
    told.chosen_fifths = static_cast<std::uint8_t>(in.unsigned_integer("report.chosen", 5));
    in.key("report.paired", 6);
    told.paired_fifths = static_cast<std::uint8_t>(in.unsigned_integer("report.paired", 5));
    in.key("report.goals", 7);
    told.goals = read_told<SharedGoal>(in, "report.goals", shared_goals_max, out.goals);
    in.key("report.disputes", 8);
    told.disputes =
        read_told<SharedDispute>(in, "report.disputes", shared_disputes_max, out.disputes);
    in.end("changes");
    if (!in.ok()) return Error{ErrorCode::bad_input, in.place(), in.problem()};
    return out;
}

}  // namespace pipit::engine
