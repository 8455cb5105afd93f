// See figures.hpp.
#include "device/auditor/report/figures.hpp"

#include "device/auditor/report/words.hpp"
#include "engine/classroom/ports.hpp"
#include "engine/learner/retention.hpp"
#include "engine/report/fields.hpp"
#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <variant>
#include <vector>

namespace pipit::audit {

namespace {

static_assert(engine::learner::keep_days == Figures::step_days * 9);

void count_columns(const std::vector<vault::SeenColumn>& columns,
                   const std::map<int, std::uint64_t>& records, Figures& out) {
    for (const vault::SeenColumn& one : columns) {
        if (one.rows > 0) out.held[one.name] += one.rows;
    }
    for (const auto& [kind, count] : records) {
        for (const auto& known : engine::classroom::record_fields) {
            if (static_cast<int>(known.kind) == kind) out.held[std::string(known.id)] += count;
        }
    }
}

// Sealed keys lie in files of their own: each has every field of one.
void count_slots(const std::vector<HomeFile>& files, Figures& out) {
    const auto is_slots = [](const HomeFile& one) {
        return one.declared != nullptr && one.declared->form == engine::FileForm::slots;
    };
    const auto count = static_cast<std::uint64_t>(std::ranges::count_if(files, is_slots));
    if (count == 0) return;
    for (const engine::Field& field : engine::fields()) {
        if (field.id.starts_with("slots.")) out.held[std::string(field.id)] += count;
    }
}

void count_age(const engine::Event& event, engine::Day today, Figures& out) {
    if (std::holds_alternative<engine::Checkpoint>(event.body)) return;
    const std::int64_t age = std::int64_t{today.value} - event.day.value;
    if (age < 0)
        ++out.ahead;
    else if (age > engine::learner::keep_days)
        ++out.overdue;
    else
        ++out.ages.at(static_cast<std::size_t>(
            std::min<std::int64_t>(age / Figures::step_days, std::int64_t{8})));
}

void count_lines(engine::Notebook& notebook, Figures& out) {
    const auto lines = notebook.ledger().entries();
    if (!lines) return;
    for (const engine::LedgerEntry& line : *lines) {
        Left& left = out.left[{iso_day(line.day).substr(0, 7), line.what}];
        ++left.lines;
        left.bytes += line.size;
        for (const std::string& id : line.fields)
            ++out.held[id];
    }
}

}  // namespace

Figures figures_of(LookedHome& home) {
    Figures out;
    out.files = home.files.size() + 1;  // and the home itself
    count_slots(home.files, out);
    out.learners = home.device.learners.size();
    out.opened = home.open.size();
    out.receipts = home.device.receipts.size();
    count_columns(home.device.columns, home.device.records, out);
    if (home.teacher) count_columns(home.teacher->seen.columns, home.teacher->seen.records, out);
    out.class_opened = home.teacher.has_value();
    for (OpenNotebook& one : home.open) {
        count_columns(one.seen.columns, one.seen.records, out);
        (void)one.notebook->journal().read({}, [&](const engine::Event& event) {
            engine::each_held_field(event,
                                    [&](std::string_view id) { ++out.held[std::string(id)]; });
            count_age(event, home.now.day, out);
        });
        count_lines(*one.notebook, out);
    }
    return out;
}

}  // namespace pipit::audit
