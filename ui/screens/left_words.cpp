// See left_words.hpp.
#include "ui/screens/left_words.hpp"

#include "engine/classroom/ports.hpp"
#include "engine/report/cbor.hpp"
#include "engine/report/fields.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/words.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace pipit::ui {

namespace {

namespace left = engine::left;

struct Group {
    std::string_view name;  // as in engine/report/fields
    std::string_view icon;
    const char* words;
};

std::array<Group, 7> groups() {
    return {{{"My answers", "pencil", _("My answers")},
             {"My plants", "mastery", _("My plants")},
             {"My goals and notes", "goal", _("My goals and notes")},
             {"The list of what left", "share", _("The list of what left")},
             {"My name and picture", "person", _("My name and picture")},
             {"My class", "teacher", _("My class")},
             {"How it looks for me", "palette", _("How it looks for me")}}};
}

constexpr std::uint64_t bytes_a_page = 3000;

// What a message to a class may hold, by the fields its line names.
struct Told {
    std::string_view field;  // begins so
    const char* words;       // of the line
    const char* content;
};

std::array<Told, 9> told() {
    return {{{"join.", _("I asked to join my class"), _("My name here")},
             {"help.", _("I asked for help"), _("a plant, a day")},
             {"worked.", _("An answer I showed"), _("a question, my answer")},
             {"disputed_item.", _("I don’t think that is right"), _("a question, my answer")},
             {"report.goal", _("How my plants grow, and my goal"), _("plants, minutes, my goal")},
             {"report.", _("How my plants grow"), _("plants, minutes")},
             {"forgot.", _("I asked my teacher to help me in"), _("my key in a locked box")},
             {"move.", _("A part of my notebook, locked, for my other computer"),
              _("what only that computer can open")},
             {"message.", _("I left my class"), ""}}};
}

const Told* told_of(const engine::LedgerEntry& entry, const std::array<Told, 9>& all) {
    for (const Told& one : all) {
        const bool named =
            std::any_of(entry.fields.begin(), entry.fields.end(),
                        [&](const std::string& id) { return id.starts_with(one.field); });
        if (named) return &one;
    }
    return nullptr;
}

}  // namespace

namespace {

// Of those that wait for the teacher's device to have them, those that were sealed, and so have a
// line: [what it follows, message, envelope or empty], docs/formats/vault.md.
engine::Result<std::size_t> sealed_that_wait(engine::Notebook& notebook) {
    const auto waiting = notebook.records().read(engine::classroom::RecordKind::waiting);
    if (!waiting) return waiting.error();
    std::size_t out = 0;
    for (const auto& record : *waiting) {
        engine::cbor::Reader in(record.value);
        in.array("waiting", 3, 3);
        for (int part = 0; part < 2; ++part)
            (void)in.bytes("waiting", 0, engine::cbor::payload_max);
        out += in.bytes("waiting", 0, SIZE_MAX).empty() ? 0 : 1;
    }
    return out;
}

// Asked while nobody was signed in: whether it came is not known here.
bool was_at_the_door(const engine::LedgerEntry& entry) {
    return std::any_of(entry.fields.begin(), entry.fields.end(), [](const std::string& id) {
        return id.starts_with("forgot.") || id.starts_with("comes.");
    });
}

}  // namespace

// Messages arrive in the order they were said, but for some within a contact.
engine::Result<std::vector<engine::LedgerEntry>> what_left(engine::Notebook& notebook) {
    auto entries = notebook.ledger().entries();
    if (!entries) return entries;
    auto wait = sealed_that_wait(notebook);
    if (!wait) return wait.error();
    for (engine::LedgerEntry& entry : *entries) {
        if (!is_message(entry) || was_at_the_door(entry)) continue;
        entry.arrived = *wait == 0;
        if (*wait > 0) --*wait;
    }
    return entries;
}

bool is_message(const engine::LedgerEntry& entry) {
    return entry.what == left::to_class;
}

std::string left_words(const engine::LedgerEntry& entry) {
    if (entry.what == left::came_here) return _("Brought here from another computer");
    if (is_message(entry)) {
        const auto all = told();
        const Told* one = told_of(entry, all);
        return one != nullptr ? one->words : _("A message to my class");
    }
    if (entry.what == left::teachers_box) return _("My teacher can help me in from now on");
    if (entry.what == left::copy) return _("A copy of my notebook");
    if (entry.what == left::code_made) return _("A code was made");
    if (entry.what == left::code_page) return _("A page with my code");
    if (entry.what == left::code_used) return _("Opened with the code");
    if (entry.what == left::reset_by_teacher) return _("Opened with my teacher’s help");
    return literal(entry.what);
}

bool has_left(const engine::LedgerEntry& entry) {
    if (entry.what == left::came_here || entry.what == left::teachers_box) return false;
    return entry.what != left::code_made && entry.what != left::code_used &&
           entry.what != left::reset_by_teacher;
}

std::string left_state(const engine::LedgerEntry& entry) {
    if (entry.what == left::came_here) return _("Nothing left. Your teacher said that it is you.");
    if (entry.what == left::teachers_box)
        return _("Nothing left. Your teacher could open this notebook, too.");
    if (entry.what == left::code_made) return _("Nothing left. It opens this notebook.");
    if (entry.what == left::code_used || entry.what == left::reset_by_teacher)
        return _("Nothing left. Was it you?");
    if (is_message(entry)) {
        if (!entry.arrived && was_at_the_door(entry)) return _("It may have arrived.");
        return entry.arrived ? _("It has arrived.") : _("It waits for your teacher’s computer.");
    }
    if (entry.arrived) return _("Written, as you asked.");
    return _("I am not sure it was written.");
}

std::string left_content(const engine::LedgerEntry& entry) {
    if (is_message(entry)) {
        const auto all = told();
        const Told* one = told_of(entry, all);
        return one != nullptr ? one->content : "";
    }
    std::vector<std::string_view> seen;
    std::string out;
    for (const std::string& id : entry.fields) {
        const engine::Field* field = engine::find_field(id);
        if (field == nullptr || field->group.empty() || field->place != engine::FieldPlace::event) {
            continue;
        }
        if (std::find(seen.begin(), seen.end(), field->group) != seen.end()) continue;
        seen.push_back(field->group);
        if (!out.empty()) out += ", ";
        out += group_words(field->group);
    }
    return out;
}

std::string group_words(std::string_view group) {
    for (const Group& known : groups()) {
        if (known.name == group) return known.words;
    }
    return literal(group);
}

std::string_view group_icon(std::string_view group) {
    for (const Group& known : groups()) {
        if (known.name == group) return known.icon;
    }
    return "paper";
}

std::string size_words(std::uint64_t bytes) {
    const auto pages = static_cast<long>(std::max<std::uint64_t>(1, bytes / bytes_a_page));
    return count("about %1 page", "about %1 pages", pages);
}

}  // namespace pipit::ui
