// See verbs.hpp.
#include "device/auditor/verbs.hpp"

#include "device/auditor/contract.hpp"
#include "device/auditor/counted.hpp"
#include "device/auditor/countersigned.hpp"
#include "device/auditor/home_files.hpp"
#include "device/auditor/ledger_file.hpp"
#include "device/auditor/needles.hpp"
#include "device/auditor/sweep.hpp"
#include "device/outbox/teacher_records.hpp"
#include "device/platform/clock.hpp"
#include "engine/classroom/ports.hpp"
#include "engine/learner/retention.hpp"
#include "engine/report/fields.hpp"
#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace pipit::audit {

using engine::Field;
using engine::FieldPlace;

namespace {

// ---- inventory ----------------------------------------------------------------------------------

void hold_columns(const std::vector<vault::SeenColumn>& columns, const std::string& place,
                  Findings& findings) {
    bool all = true;
    for (const vault::SeenColumn& one : columns) {
        const Field* field = engine::find_field(one.name);
        const bool declared = field != nullptr && (field->place == FieldPlace::learner_file ||
                                                   field->place == FieldPlace::device_file);
        if (declared) continue;
        all = false;
        findings.found("inventory.column", place, "A column that Pipit does not declare.",
                       one.name + ", " + counted(one.rows, "row", "rows"));
    }
    if (all)
        findings.looked("inventory.column", place + ": " +
                                                counted(columns.size(), "column", "columns") +
                                                ", each declared with purpose, basis and end");
}

void hold_records(const std::map<int, std::uint64_t>& records, const std::string& place,
                  Findings& findings) {
    for (const auto& [kind, count] : records) {
        const auto known =
            std::ranges::find(engine::classroom::record_fields, kind,
                              [](const auto& one) { return static_cast<int>(one.kind); });
        const bool declared = known != engine::classroom::record_fields.end() &&
                              engine::find_field(known->id) != nullptr;
        if (!declared)
            findings.found("inventory.record", place,
                           "Notes of a class of a kind that Pipit does not declare.",
                           "kind " + std::to_string(kind) + ", " + counted(count, "note", "notes"));
        else
            findings.looked("inventory.record", place + ": " + counted(count, "note", "notes") +
                                                    " of " + std::string(known->id) + " (" +
                                                    std::string(known->id.substr(6)) + ")");
    }
}

void hold_events(OpenNotebook& one, Findings& findings) {
    const std::string place = "learners/" + one.number;
    std::map<std::string, std::uint64_t> by_group;
    std::uint64_t events = 0;
    const auto read = one.notebook->journal().read({}, [&](const engine::Event& event) {
        ++events;
        std::set<std::string> groups;
        engine::each_held_field(event, [&](std::string_view id) {
            const Field* field = engine::find_field(id);
            if (field == nullptr || field->place != FieldPlace::event)
                findings.found("inventory.event", place,
                               "A field of an event that Pipit does not declare.", std::string(id));
            else if (!field->group.empty())
                groups.insert(std::string(field->group));
        });
        for (const std::string& group : groups)
            ++by_group[group];
    });
    if (!read) return findings.could_not("inventory.event", place, read.error().remedy);
    std::string words = place + ": " + counted(events, "event", "events") + ", each field declared";
    for (const auto& [group, count] : by_group)
        words += "; " + group + ": " + std::to_string(count);
    findings.looked("inventory.event", std::move(words));
}

// ---- who is here, and who should not be ---------------------------------------------------------

// Folders without a row, rows without a folder, and rows that say that erasing was not finished.
void hold_rows(const LookedHome& looked, Findings& findings) {
    const auto& files = looked.files;
    const auto has_folder = [&](const std::string& number) {
        return std::ranges::any_of(
            files, [&](const HomeFile& one) { return one.path == "learners/" + number; });
    };
    std::set<std::string> known;
    for (const vault::LearnerRow& row : looked.device.learners) {
        const std::string number = number_of(row.card.id);
        known.insert(number);
        if (row.state == vault::LearnerState::being_erased)
            findings.found("erasure.half", "learners/" + number,
                           "Erasing was begun and not finished: Pipit finishes it when it starts.");
        else if (row.state == vault::LearnerState::here && !has_folder(number))
            findings.found("inventory.missing", "learners/" + number,
                           "A learner who is here, and whose notebook is not.");
    }
    for (const HomeFile& one : files) {
        const bool is_folder = one.declared != nullptr && one.declared->path == "learners/*";
        if (is_folder && !known.contains(one.path.substr(9)))
            findings.found("erasure.half", one.path,
                           "A notebook of nobody who is here: left over from an erasure, or put "
                           "here from elsewhere.");
    }
    if (findings.clean("erasure.half") && findings.clean("inventory.missing"))
        findings.looked("inventory.learners",
                        counted(looked.device.learners.size(), "learner", "learners") +
                            ": each has a notebook, and no notebook is nobody's");
}

void say_rehearsal(const LookedHome& looked, Findings& findings) {
    if (looked.device.rehearsal)
        findings.note("inventory.learners", "device.db",
                      "Scripts practise here, not people: a home that --headless made.");
}

// ---- egress -------------------------------------------------------------------------------------

void hold_line(const engine::LedgerEntry& line, const std::string& place, Findings& findings) {
    const bool own_copy = line.what == engine::left::copy;
    for (const std::string& id : line.fields) {
        const Field* field = engine::find_field(id);
        if (field == nullptr)
            findings.found("egress.contract", place, "Something left that no declaration names.",
                           id + ", day " + std::to_string(line.day.value));
        else if (!may_leave(*field, own_copy))
            findings.found("egress.contract", place,
                           "Something left that the sharing contract never lets go.",
                           id + ", day " + std::to_string(line.day.value));
    }
}

}  // namespace

Findings inventory(const HomeOptions& options) {
    Findings findings("inventory");
    auto looked = look_into(options, findings);
    if (!looked) return findings;
    say_rehearsal(*looked, findings);
    hold_columns(looked->device.columns, "device.db", findings);
    hold_records(looked->device.records, "device.db", findings);
    hold_rows(*looked, findings);
    for (OpenNotebook& one : looked->open) {
        hold_columns(one.seen.columns, "learners/" + one.number, findings);
        hold_records(one.seen.records, "learners/" + one.number, findings);
        hold_events(one, findings);
    }
    if (looked->teacher) {
        hold_columns(looked->teacher->seen.columns, "teacher", findings);
        hold_records(looked->teacher->seen.records, "teacher", findings);
    }
    return findings;
}

namespace {

void hold_ledgers(LookedHome& looked, const HomeOptions& options, Findings& findings) {
    for (OpenNotebook& one : looked.open) {
        const std::string place = "learners/" + one.number;
        const auto lines = one.notebook->ledger().entries();
        if (!lines) {
            if (lines.error().code == engine::ErrorCode::damaged)
                findings.found("egress.chain", place, "The list of what left has a gap.",
                               lines.error().where);
            else
                findings.could_not("egress.chain", place, lines.error().remedy);
            continue;
        }
        findings.looked("egress.chain",
                        place + ": " + counted(one.seen.lines.size(), "line", "lines") +
                            ", none missing, changed, moved or cut off since the last sign-out");
        hold_countersignature(one, findings);
        std::map<std::string, std::uint64_t> kinds;
        std::uint64_t bytes = 0;
        std::uint64_t arrived = 0;
        for (const engine::LedgerEntry& line : *lines) {
            hold_line(line, place, findings);
            ++kinds[line.what];
            bytes += line.size;
            arrived += line.arrived ? 1 : 0;
        }
        std::string words = place + ": " + counted(lines->size(), "line", "lines") + ", " +
                            counted(bytes, "byte", "bytes") + ", " + std::to_string(arrived) +
                            " known to have arrived";
        for (const auto& [what, count] : kinds)
            words += "; " + what + ": " + std::to_string(count);
        if (one.seen.lines.size() > lines->size())
            words += "; text let go after a year: " +
                     std::to_string(one.seen.lines.size() - lines->size());
        findings.looked("egress.contract", std::move(words));
        if (!options.ledger_file.empty()) save_ledger(*one.notebook, options, findings);
    }
}

}  // namespace

Findings egress(const HomeOptions& options) {
    return egress_captured(options, {});
}

Findings egress_captured(const HomeOptions& options, const CaptureOptions& capture) {
    Findings findings("egress");
    auto looked = look_into(options, findings);
    if (looked) hold_ledgers(*looked, options, findings);
    if (looked && looked->teacher) say_class_ends(*looked->teacher, findings);
    if (!capture.file.empty()) hold_capture(looked ? &*looked : nullptr, capture, findings);
    return findings;
}

namespace {

void hold_answers(OpenNotebook& one, engine::Day today, Findings& findings) {
    const std::string place = "learners/" + one.number;
    std::uint64_t events = 0;
    std::uint64_t overdue = 0;
    std::uint64_t ahead = 0;
    const auto read = one.notebook->journal().read({}, [&](const engine::Event& event) {
        if (std::holds_alternative<engine::Checkpoint>(event.body)) return;
        ++events;
        overdue += event.day.value < today.value - engine::learner::keep_days ? 1 : 0;
        ahead += event.day.value > today.value + 1 ? 1 : 0;
    });
    if (!read) return findings.could_not("retention.answers", place, read.error().remedy);
    if (overdue > 0)
        findings.found("retention.answers", place,
                       "Answers and other events are kept for 90 days, and these are older. "
                       "They are folded into counts once their learner practises here again.",
                       counted(overdue, "event", "events") + " of " + std::to_string(events));
    else
        findings.looked("retention.answers", place + ": " + counted(events, "event", "events") +
                                                 ", none older than 90 days");
    if (ahead > 0)
        findings.note("retention.clock", place,
                      "Events claim days that have not come: the clock stood wrong. They are "
                      "counted from the day that was accepted.",
                      counted(ahead, "event", "events"));
}

void hold_lines(OpenNotebook& one, engine::Day today, Findings& findings) {
    const std::string place = "learners/" + one.number;
    const auto lines = one.notebook->ledger().entries();
    if (!lines) return findings.could_not("retention.ledger", place, lines.error().remedy);
    std::uint64_t old = 0;
    for (const engine::LedgerEntry& line : *lines)
        old += line.day.value < today.value - engine::learner::ledger_days ? 1 : 0;
    if (old > 0)
        findings.found("retention.ledger", place,
                       "The list of what left is kept for a year, and these lines are older. "
                       "Their text is let go when their learner signs in.",
                       counted(old, "line", "lines"));
    else
        findings.looked("retention.ledger", place + ": no line is older than a year");
}

// What a learner shared, a year after the last time that something came from them.
void hold_class(OpenClass& one, engine::Day today, Findings& findings) {
    const auto records = one.file->records().read(engine::classroom::RecordKind::learner);
    if (!records) return findings.could_not("retention.class", "teacher", records.error().remedy);
    std::uint64_t old = 0;
    std::uint64_t unread = 0;
    for (const engine::classroom::Record& record : *records) {
        const auto pupil = outbox::decode_pupil(record.value);
        unread += pupil ? 0 : 1;
        if (pupil && pupil->heard && pupil->standing == outbox::Pupil::Standing::member)
            old += pupil->heard->value < today.value - outbox::class_days ? 1 : 0;
    }
    if (unread > 0)
        findings.could_not("retention.class", "teacher",
                           counted(unread, "learner's note does", "learners' notes do") +
                               " not read.");
    if (old > 0)
        findings.found("retention.class", "teacher",
                       "What a learner shared is kept for a year after they were last heard from, "
                       "and this is older. It is erased when the teacher opens the class.",
                       counted(old, "learner", "learners") + " of " +
                           std::to_string(records->size()));
    else if (unread == 0)
        findings.looked("retention.class",
                        "teacher: " + counted(records->size(), "learner", "learners") +
                            ", each heard from within a year");
}

}  // namespace

Findings retention(const HomeOptions& options) {
    Findings findings("retention");
    auto looked = look_into(options, findings);
    if (!looked) return findings;
    for (OpenNotebook& one : looked->open) {
        hold_answers(one, looked->now.day, findings);
        hold_lines(one, looked->now.day, findings);
    }
    if (looked->teacher) hold_class(*looked->teacher, looked->now.day, findings);
    return findings;
}

namespace {

// Where an erased learner's number still stands, as bytes and as a name.
void search_for(const std::string& number, const engine::LearnerId& who, Source& source,
                const std::string& place, Findings& findings) {
    const Needles needles(
        ways_to_write_bytes({who.bytes.data(), who.bytes.size()}, number, key_bytes));
    const auto swept = sweep(source, needles, [&](const Hit& hit) {
        findings.found("erasure.left", place, "The number of an erased learner still stands here.",
                       "byte " + std::to_string(hit.at) +
                           (hit.encoding.empty() ? "" : " as " + hit.encoding));
    });
    if (!swept) findings.could_not("erasure.left", place, swept.error().remedy);
}

}  // namespace

Findings erasure(const HomeOptions& options, const std::string& receipt, const std::string& image) {
    Findings findings("erasure");
    auto looked = look_at_home(options, findings);  // nobody's secret is needed for this
    if (!looked) return findings;
    hold_rows(*looked, findings);
    std::unique_ptr<Source> disk;
    if (!image.empty()) {
        auto opened = open_disk(image);
        if (!opened)
            findings.could_not("erasure.left", image, opened.error().remedy);
        else
            disk = std::move(opened).value();
    }
    std::size_t held = 0;
    for (const vault::Receipt& one : looked->device.receipts) {
        const std::string number = number_of(one.learner);
        if (!receipt.empty() && receipt != number) continue;
        ++held;
        const bool is_row = std::ranges::any_of(
            looked->device.learners, [&](const auto& row) { return row.card.id == one.learner; });
        if (is_row)
            findings.found("erasure.left", "device.db", "A learner with a receipt is still named.",
                           number);
        for (const HomeFile& file : looked->files) {
            if (file.path.find(number) != std::string::npos)
                findings.found("erasure.left", file.path, "A file of an erased learner.", number);
            if (!file.regular()) continue;
            auto source = open_source(options.path + "/" + file.path);
            if (source)
                search_for(number, one.learner, **source, file.path, findings);
            else
                findings.could_not("erasure.left", file.path, source.error().remedy);
        }
        if (disk != nullptr) search_for(number, one.learner, *disk, image, findings);
        findings.looked("erasure.receipt",
                        number + ": erased on day " + std::to_string(one.day.value) +
                            ", signed by this device, in an unbroken chain of receipts");
    }
    if (!receipt.empty() && held == 0)
        findings.found("erasure.receipt", receipt,
                       "This device has no receipt of having erased that learner.");
    else if (held == 0)
        findings.note("erasure.receipt", "device.db", "Nobody was ever erased here.");
    if (held > 0 && findings.clean("erasure.left"))
        findings.looked("erasure.left",
                        counted(looked->files.size(), "file or folder", "files and folders") +
                            (disk == nullptr ? "" : " and the image") +
                            ": nothing with an erased learner's number");
    return findings;
}

}  // namespace pipit::audit
