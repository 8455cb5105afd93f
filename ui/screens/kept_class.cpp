// See kept_class.hpp.
#include "ui/screens/kept_class.hpp"

#include "engine/classroom/ports.hpp"
#include "engine/report/fields.hpp"
#include "ui/kit/words.hpp"

#include <array>

namespace pipit::ui {

namespace classroom = engine::classroom;

namespace {

struct Note {
    std::string_view field;
    const char* words;
};

}  // namespace

std::string_view class_note_words(std::string_view field) {
    const std::array<Note, 7> notes{
        {{"class.membership", _("My class, and what I said yes to")},
         {"class.waiting", _("What has not arrived yet")},
         {"class.told", _("What my teacher has of my report")},
         {"class.heard", _("What my teacher and I agreed on")},
         {"class.copy", _("My notebook, locked, on its way to my other computer")},
         {"class.door_request", _("What I asked my teacher before I signed in")},
         {"class.policy", _("That my class locks my notebook")}}};
    for (const Note& note : notes) {
        if (note.field == field) return note.words;
    }
    return {};
}

std::vector<std::string> kept_of_class(Desk& desk) {
    std::vector<std::string> out;
    if (desk.guest) return out;
    for (const classroom::RecordField& one : classroom::record_fields) {
        const engine::Field* field = engine::find_field(one.id);
        if (field == nullptr || field->group != class_group) continue;
        if (one.kind == classroom::RecordKind::device_policy) continue;  // of the device: below
        const auto kept = desk.notebook().records().read(one.kind);
        if (!kept || kept->empty()) continue;
        const std::string words(class_note_words(one.id));
        // Of some there is one.
        const bool counted = one.kind != classroom::RecordKind::membership &&
                             one.kind != classroom::RecordKind::told;
        out.push_back(counted ? fill(_("%1: %2"), {words, std::to_string(kept->size())}) : words);
    }
    engine::Shelf& shelf = desk.doors.shelf;
    const engine::LearnerId& me = desk.session().card().id;
    if (shelf.lock_state(me) != engine::LockState::off)
        out.emplace_back(class_note_words("class.policy"));
    const auto helper = shelf.helping_class(me);
    if (helper && *helper)
        out.emplace_back(_("A locked box with my key. Only my teacher can open it."));
    return out;
}

}  // namespace pipit::ui
