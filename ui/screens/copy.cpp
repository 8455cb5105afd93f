// Save a copy: says first that anyone can read it, asks for the secret, enters the copy into the
// list, then writes the file.
// Invariant: no byte of it is written before the secret was right and the list says so.
#include "engine/classroom/ports.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/copy_page.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/save_page.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

namespace pipit::ui {

namespace {

using After = std::function<std::unique_ptr<Screen>()>;

std::unique_ptr<Screen> not_saved_screen(Desk& desk, const std::string& why, const After& after) {
    return message_screen(desk, {.title = _("The copy is not there"),
                                 .text = why + "\n" + _("Nothing was taken out of your notebook."),
                                 .main_words = _("Go back"),
                                 .main = [&desk, after] { desk.go(after()); }});
}

// The class's notes that a copy has, by their ids.
engine::Result<std::vector<std::string>> notes_kept(engine::Notebook& notebook) {
    std::vector<std::string> out;
    for (const engine::classroom::RecordField& one : engine::classroom::record_fields) {
        const auto records = notebook.records().read(one.kind);
        if (!records) return records.error();
        if (!records->empty()) out.emplace_back(one.id);
    }
    return out;
}

void save(Desk& desk, const After& after) {
    const engine::Day today = desk.session().today();
    const auto page = copy_page(desk.session(), desk.notebook(), today);
    const auto kept = desk.session().kept();  // what the list will say is in it
    const auto notes = notes_kept(desk.notebook());
    if (!page || !kept || !notes) {
        desk.go(not_saved_screen(desk, _("Some pages do not read well. Please show your teacher."),
                                 after));
        return;
    }
    std::vector<std::string> fields;
    for (const auto& one : *kept)
        fields.push_back(one.field);
    fields.insert(fields.end(), notes->begin(), notes->end());
    fields.emplace_back("copy.file");
    const auto saved = save_page(desk, engine::left::copy, {_("Pipit-copy")}, *page, fields);
    if (!saved) {
        desk.go(not_saved_screen(desk, save_error_words(saved.error()), after));
        return;
    }
    desk.go(message_screen(
        desk, {.title = _("Your copy is there"),
               .text = fill(_("It is called **%1**.\nIt is in the folder “%2”. Anyone who opens it "
                              "can read it. Your list says that you saved it."),
                            {literal(*saved), literal(desk.doors.save_place)}),
               .pose = "perch",
               .main_words = _("Go on"),
               .main = [&desk, after] { desk.go(after()); }}));
}

}  // namespace

std::string save_place_words(const Desk& desk) {
    return fill(_("It goes into the folder “%1” on this computer."),
                {literal(desk.doors.save_place)});
}

std::string save_error_words(const engine::Error& error) {
    switch (error.code) {
    case engine::ErrorCode::disk_full:
        return _("There is no room left on this computer.");
    case engine::ErrorCode::read_only:
        return _("I may not write into that folder.");
    case engine::ErrorCode::not_found:
        return _("That folder is not there.");
    case engine::ErrorCode::damaged:
        return _("The list of what left has a gap. Please show your teacher.");
    default:
        return _("This computer did not take the file.");
    }
}

engine::Result<std::string> save_page(Desk& desk, std::string_view what, const FileName& name,
                                      const std::string& bytes,
                                      const std::vector<std::string>& fields) {
    if (!desk.doors.save_page) {
        return engine::Error{engine::ErrorCode::not_found, "folder", "there is none"};
    }
    engine::Ledger& ledger = desk.notebook().ledger();
    const auto entered =
        ledger.enter({desk.session().today(), std::string(what), fields, bytes.size(), false});
    if (!entered) return entered.error();
    auto saved = desk.doors.save_page(name.stem, name.ending, bytes);
    // Where this cannot be noted the list goes on saying that it is not sure.
    if (saved) (void)ledger.newest_arrived();
    return saved;
}

std::unique_ptr<Screen> copy_screen(Desk& desk, std::function<std::unique_ptr<Screen>()> after) {
    if (!desk.doors.save_page) {
        return message_screen(desk, {.title = _("No copy can be made here"),
                                     .text = _("This computer has no folder for it."),
                                     .main_words = _("Go back"),
                                     .main = [&desk, after] { desk.go(after()); }});
    }
    return message_screen(
        desk,
        {.title = _("A copy of your notebook"),
         .text = _("It has your answers, plants, goals and notes. **Anyone who opens the file "
                   "can read it.**") +
                 ("\n" + save_place_words(desk)),
         .main_words = _("Save the copy"),
         .main =
             [&desk, after] {
                 desk.go(confirm_screen(
                     desk, _("Save the copy"), [&desk, after] { save(desk, after); },
                     [&desk, after] { desk.go(copy_screen(desk, after)); }));
             },
         .other_words = _("Not now"),
         .other = [&desk, after] { desk.go(after()); },
         .other_is_back = true});
}

}  // namespace pipit::ui
