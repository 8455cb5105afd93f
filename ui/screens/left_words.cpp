// See left_words.hpp.
#include "ui/screens/left_words.hpp"

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

// Of no message: only what came from the teacher is told, and nothing answers it.
bool is_notice(const engine::LedgerEntry& entry) {
    return !entry.fields.empty() &&
           std::all_of(entry.fields.begin(), entry.fields.end(),
                       [](const std::string& id) { return id.starts_with("frame."); });
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

bool is_message(const engine::LedgerEntry& entry) {
    return entry.what == left::to_class;
}

std::string left_words(const engine::LedgerEntry& entry) {
    if (entry.what == left::came_here) return _("Brought here from another computer");
    if (is_message(entry)) {
        if (is_notice(entry)) return _("My computer told that something came from my teacher");
        const auto all = told();
        const Told* one = told_of(entry, all);
        return one != nullptr ? one->words : _("A message to my class");
    }
    if (entry.what == left::teachers_box) return _("My teacher can help me in from now on");
    if (entry.what == left::copy) return _("A copy of my notebook");
    if (entry.what == left::keys) return _("The keys of what I sent");
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
        if (is_notice(entry)) return _("Nothing of mine is in it.");
        return entry.arrived ? _("It has arrived.") : _("I have not heard yet that it arrived.");
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
        const bool is_mine = field != nullptr && !field->group.empty() &&
                             (field->place == engine::FieldPlace::event ||
                              field->place == engine::FieldPlace::record);
        if (!is_mine) continue;
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
