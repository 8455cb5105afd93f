// The report's values, and its bytes: {1: lamport, 2: [skill], 3: [day], 4: chosen, 5: paired,
// 6: [goal], 7: [dispute]}, each of these a map of its own by the keys below. Keys are forever.
#include "engine/report/shared_report.hpp"

#include "engine/report/shared_writer.hpp"
#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace pipit::engine {

namespace {

constexpr int of_report = 0;
constexpr int of_skill = 1;
constexpr int of_day = 2;
constexpr int of_goal = 3;
constexpr int of_dispute = 4;

constexpr std::array<SharedField, 18> contract{{{of_report, 1, "report.lamport"},
                                                {of_skill, 1, "report.skill"},
                                                {of_skill, 2, "report.band"},
                                                {of_skill, 3, "report.stand"},
                                                {of_skill, 4, "report.tries"},
                                                {of_skill, 5, "report.last"},
                                                {of_day, 1, "report.day"},
                                                {of_day, 2, "report.minutes"},
                                                {of_report, 4, "report.chosen"},
                                                {of_report, 5, "report.paired"},
                                                {of_goal, 1, "report.goal_skill"},
                                                {of_goal, 2, "report.goal_wish"},
                                                {of_goal, 3, "report.goal_obstacle"},
                                                {of_goal, 4, "report.goal_if"},
                                                {of_goal, 5, "report.goal_then"},
                                                {of_goal, 6, "report.goal_target"},
                                                {of_dispute, 1, "report.disputed"},
                                                {of_dispute, 2, "report.disputed_band"}}};
constexpr std::array<std::uint64_t, 5> list_key{0, 2, 3, 6, 7};  // of a group, in the report

std::uint64_t key_of(int group, std::string_view id) {
    for (const SharedField& field : contract) {
        if (field.group == group && field.id == id) return field.key;
    }
    return 0;
}

class Out : public SharedWriter {
  public:
    // The next value's key; the value is left out of no map, so that the count holds.
    cbor::Writer& field(int group, std::string_view id) {
        const std::uint64_t key = key_of(group, id);
        if (key == 0) refuse(id);
        writer.unsigned_integer(key);
        return value(id);
    }
    void list(int group, std::size_t items) {
        writer.unsigned_integer(list_key[static_cast<std::size_t>(group)]);
        writer.array(items);
    }
};

void write(Out& out, const SharedSkill& one) {
    out.writer.map(5);
    out.field(of_skill, "report.skill").text(one.skill.value);
    out.field(of_skill, "report.band").unsigned_integer(static_cast<std::uint64_t>(one.band));
    out.field(of_skill, "report.stand").unsigned_integer(static_cast<std::uint64_t>(one.stand));
    out.field(of_skill, "report.tries").unsigned_integer(static_cast<std::uint64_t>(one.tries));
    out.field(of_skill, "report.last").integer(one.last.value);
}

void write(Out& out, const SharedDay& one) {
    out.writer.map(2);
    out.field(of_day, "report.day").integer(one.day.value);
    out.field(of_day, "report.minutes").unsigned_integer(one.minutes);
}

void write(Out& out, const SharedGoal& one) {
    out.writer.map(6);
    out.field(of_goal, "report.goal_skill").text(one.skill.value);
    out.field(of_goal, "report.goal_wish").text(one.wish);
    out.field(of_goal, "report.goal_obstacle").text(one.obstacle);
    out.field(of_goal, "report.goal_if").text(one.if_part);
    out.field(of_goal, "report.goal_then").text(one.then_part);
    out.field(of_goal, "report.goal_target").integer(one.target.value);
}

void write(Out& out, const SharedDispute& one) {
    out.writer.map(2);
    out.field(of_dispute, "report.disputed").text(one.skill.value);
    out.field(of_dispute, "report.disputed_band")
        .unsigned_integer(static_cast<std::uint64_t>(one.band));
}

template <class T>
void write_list(Out& out, int group, const std::vector<T>& items) {
    out.list(group, items.size());
    for (const T& item : items)
        write(out, item);
}

std::uint64_t read_number(cbor::Reader& in, int group, std::string_view id, std::uint64_t max) {
    in.key(id, key_of(group, id));
    return in.unsigned_integer(id, max);
}
std::string read_text(cbor::Reader& in, int group, std::string_view id, std::size_t max) {
    in.key(id, key_of(group, id));
    return in.text(id, max);
}
Day read_day(cbor::Reader& in, int group, std::string_view id) {
    in.key(id, key_of(group, id));
    return {static_cast<std::int32_t>(in.integer(id, day_min, day_max))};
}
Band read_band(cbor::Reader& in, int group, std::string_view id) {
    return static_cast<Band>(read_number(in, group, id, 4));
}

void read(cbor::Reader& in, SharedSkill& one) {
    in.map("report.skill", 5);
    one.skill.value = read_text(in, of_skill, "report.skill", id_bytes_max);
    one.band = read_band(in, of_skill, "report.band");
    one.stand = static_cast<Stand>(read_number(in, of_skill, "report.stand", 3));
    one.tries = static_cast<TriesStep>(read_number(in, of_skill, "report.tries", 3));
    one.last = read_day(in, of_skill, "report.last");
}

void read(cbor::Reader& in, SharedDay& one) {
    in.map("report.day", 2);
    one.day = read_day(in, of_day, "report.day");
    one.minutes =
        static_cast<std::uint16_t>(read_number(in, of_day, "report.minutes", shared_minutes_max));
    if (one.minutes % 5 != 0) in.refuse("report.minutes", "it is not a step of five");
}

void read(cbor::Reader& in, SharedGoal& one) {
    in.map("report.goal", 6);
    one.skill.value = read_text(in, of_goal, "report.goal_skill", id_bytes_max);
    one.wish = read_text(in, of_goal, "report.goal_wish", note_bytes_max);
    one.obstacle = read_text(in, of_goal, "report.goal_obstacle", note_bytes_max);
    one.if_part = read_text(in, of_goal, "report.goal_if", note_bytes_max);
    one.then_part = read_text(in, of_goal, "report.goal_then", note_bytes_max);
    one.target = read_day(in, of_goal, "report.goal_target");
}

void read(cbor::Reader& in, SharedDispute& one) {
    in.map("report.disputed", 2);
    one.skill.value = read_text(in, of_dispute, "report.disputed", id_bytes_max);
    one.band = read_band(in, of_dispute, "report.disputed_band");
}

template <class T>
std::vector<T> read_list(cbor::Reader& in, int group, std::string_view what, std::size_t max) {
    in.key(what, list_key[static_cast<std::size_t>(group)]);
    std::vector<T> items(in.array(what, 0, max));
    for (T& item : items) {
        if (in.ok()) read(in, item);
    }
    return items;
}

// ---- from what is kept
// ---------------------------------------------------------------------------

TriesStep step_of(int tries) {
    if (tries <= 0) return TriesStep::none;
    return tries <= 5 ? TriesStep::up_to_5 : tries <= 20 ? TriesStep::up_to_20 : TriesStep::more;
}

std::uint8_t fifths(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0 : static_cast<std::uint8_t>((part * 10 + whole) / (2 * whole));
}

// Stuck is a fact, three items failed after hints. That no mastery is foretold (Help::spinning)
// steers the choice of what comes next, and calls nobody (docs/engine/simulation.md).
Stand stand_of(const SkillView& view) {
    if (view.help == Help::failed_after_hints) return Stand::stuck;
    if (!view.blocked_by.value.empty()) return Stand::blocked;
    return view.ready ? Stand::ready : Stand::none;
}

}  // namespace

SharedReport shared_report(const SkillGraph& graph, std::span<const SkillView> skills,
                           std::span<const GoalView> goals, std::span<const Event> events) {
    SharedReport report;
    std::map<Day, std::uint32_t> minutes;
    std::map<SkillId, SharedDispute> disputes;
    std::uint64_t items = 0;
    std::uint64_t chosen = 0;
    std::uint64_t paired = 0;
    for (const Event& event : events) {
        report.lamport = std::max(report.lamport, event.key.lamport);
        if (const auto* answered = std::get_if<Answered>(&event.body)) {
            if (answered->tries != 1) continue;
            ++items;
            chosen += answered->reason.code == ReasonCode::own_choice ? 1 : 0;
            paired += answered->paired ? 1 : 0;
        } else if (const auto* ended = std::get_if<SessionEnded>(&event.body)) {
            minutes[event.day] += ended->minutes;
        } else if (const auto* disputed = std::get_if<BandDisputed>(&event.body)) {
            if (disputed->show_teacher) {
                const SkillId& skill = graph.current(disputed->skill);
                disputes[skill] = {skill, static_cast<Band>(disputed->band)};
            }
        }
    }
    for (const SkillView& view : skills) {
        if (!view.last) continue;
        report.skills.push_back(
            {view.skill, view.band, stand_of(view), step_of(view.tries), *view.last});
    }
    for (const auto& [day, spent] : minutes) {
        const auto rounded = static_cast<std::uint16_t>(
            std::min<std::uint32_t>((spent + 2) / 5 * 5, shared_minutes_max));
        report.days.push_back({day, rounded});
    }
    if (report.days.size() > shared_days_max) {
        report.days.erase(report.days.begin(),
                          report.days.end() - static_cast<std::ptrdiff_t>(shared_days_max));
    }
    report.chosen_fifths = fifths(chosen, items);
    report.paired_fifths = fifths(paired, items);
    for (const GoalView& view : goals) {
        const GoalKept& goal = view.goal;
        if (!view.active || !goal.share) continue;
        report.goals.push_back(
            {goal.skill, goal.wish, goal.obstacle, goal.if_part, goal.then_part, goal.target});
    }
    for (const auto& [skill, dispute] : disputes)
        report.disputes.push_back(dispute);
    return report;
}

Result<cbor::Bytes> encode_shared(const SharedReport& report) {
    Out out;
    out.writer.map(7);
    out.field(of_report, "report.lamport").unsigned_integer(report.lamport);
    write_list(out, of_skill, report.skills);
    write_list(out, of_day, report.days);
    out.field(of_report, "report.chosen").unsigned_integer(report.chosen_fifths);
    out.field(of_report, "report.paired").unsigned_integer(report.paired_fifths);
    write_list(out, of_goal, report.goals);
    write_list(out, of_dispute, report.disputes);
    return out.taken(decode_shared);
}

Result<SharedReport> decode_shared(std::span<const std::uint8_t> bytes) {
    if (const auto held = cbor::check(bytes); !held) return held.error();
    cbor::Reader in(bytes);
    SharedReport report;
    in.map("report", 7);
    report.lamport = read_number(in, of_report, "report.lamport", INT64_MAX);
    report.skills = read_list<SharedSkill>(in, of_skill, "report.skills", shared_skills_max);
    report.days = read_list<SharedDay>(in, of_day, "report.days", shared_days_max);
    report.chosen_fifths =
        static_cast<std::uint8_t>(read_number(in, of_report, "report.chosen", 5));
    report.paired_fifths =
        static_cast<std::uint8_t>(read_number(in, of_report, "report.paired", 5));
    report.goals = read_list<SharedGoal>(in, of_goal, "report.goals", shared_goals_max);
    report.disputes =
        read_list<SharedDispute>(in, of_dispute, "report.disputes", shared_disputes_max);
    in.end("report");
    if (!in.ok()) return Error{ErrorCode::bad_input, in.place(), in.problem()};
    return report;
}

std::span<const SharedField> shared_fields() {
    return contract;
}

}  // namespace pipit::engine
