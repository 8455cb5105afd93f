// See class_rules.hpp; and what TeacherClass does about it. Invariant: the class's record and every
// message that says it are in one write.
#include "device/outbox/class_rules.hpp"

#include "device/outbox/fields.hpp"
#include "device/outbox/teacher_class.hpp"
#include "device/outbox/teacher_records.hpp"
#include "device/outbox/waiting_records.hpp"
#include "engine/session/event_codec.hpp"

#include <utility>

namespace pipit::outbox {

using namespace engine::classroom;
using engine::cbor::Reader;
using engine::cbor::Writer;

namespace {

const RecordKey rules_key{RecordKind::rules, {}};

}  // namespace

void write_rules(Writer& out, const ClassRules& rules) {
    out.array(3);
    out.unsigned_integer(rules.rhythm.stop_minutes);
    out.unsigned_integer(rules.rhythm.break_minutes);
    engine::write_pack_rules(out, rules.packs.rules);
}

ClassRules read_rules(Reader& in) {
    ClassRules out;
    const auto minutes = [&](const char* what, std::uint16_t most) {
        return static_cast<std::uint16_t>(in.unsigned_integer(what, most));
    };
    in.array("rules", 3, 3);
    out.rhythm.stop_minutes = minutes("rules.stop", engine::stop_minutes_max);
    out.rhythm.break_minutes = minutes("rules.break", engine::break_minutes_max);
    out.packs.rules = engine::read_pack_rules(in, "rules.packs");
    return out;
}

Result<Done> TeacherClass::read_rules_kept() {
    const auto records = records_->read(RecordKind::rules);
    if (!records) return records.error();
    if (records->empty()) return Done{};
    Reader in(records->front().value);
    auto read = finish(in, "rules", read_rules(in));
    if (!read) return read.error();
    rules_ = std::move(read).value();
    return Done{};
}

void TeacherClass::say_rules(Pupil& pupil, WaitingMessages& waiting, const ClassRules& rules) {
    if (pupil.standing != Pupil::Standing::member || pupil.goes_by == rules) return;
    if (pupil.goes_by) {
        ClassRules& said = *pupil.goes_by;
        if (said.rhythm != rules.rhythm && say_into(pupil, waiting, rules.rhythm))
            said.rhythm = rules.rhythm;
        if (said.packs != rules.packs && say_into(pupil, waiting, rules.packs))
            said.packs = rules.packs;
        return;
    }
    // Both or neither: half of it would be said again, and again.
    Pupil told = pupil;
    WaitingMessages more = waiting;
    if (!say_into(told, more, rules.rhythm) || !say_into(told, more, rules.packs)) return;
    told.goes_by = rules;
    pupil = std::move(told);
    waiting = std::move(more);
}

Result<Done> TeacherClass::set_rules(ClassRules rules, Day accepted) {
    for (const TeacherMessage& message :
         {TeacherMessage(rules.rhythm), TeacherMessage(rules.packs)}) {
        if (auto held = encode_message(message); !held) return held.error();
    }
    begin_day(accepted);
    auto pupils = pupils_;
    auto waiting = waiting_;
    Change change;
    Writer out;
    write_rules(out, rules);
    change.put.push_back({rules_key, out.take()});
    for (auto& [who, pupil] : pupils) {
        WaitingMessages& waits = waiting[who];
        say_rules(pupil, waits, rules);
        if (pupil.goes_by == pupils_.at(who).goes_by) continue;
        change.put.push_back({{RecordKind::learner, Bytes(who.bytes.begin(), who.bytes.end())},
                              encode_pupil(pupil)});
        add_difference(who, pupil.letters.own_tag(), waiting_[who], pupil.letters.own_tag(), waits,
                       change);
    }
    if (auto written = write(std::move(change)); !written) return written;
    rules_ = std::move(rules);
    pupils_ = std::move(pupils);
    waiting_ = std::move(waiting);
    return Done{};
}

}  // namespace pipit::outbox
