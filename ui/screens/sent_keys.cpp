// The keys of what I sent: says first who can read what with them, asks for the secret, enters the
// file into the list, then writes it. For an auditor who recorded the network
// (docs/formats/consent-key.md). Invariant: no byte of it is written before the secret was right
// and the list says so.
#include "engine/session/sent_keys.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/save_page.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

namespace pipit::ui {

namespace {

using After = std::function<std::unique_ptr<Screen>()>;

std::unique_ptr<Screen> not_saved_screen(Desk& desk, const std::string& why, const After& after) {
    return message_screen(desk, {.title = _("The keys are not there"),
                                 .text = why + "\n" + _("Nothing was taken out of your notebook."),
                                 .main_words = _("Go back"),
                                 .main = [&desk, after] { desk.go(after()); }});
}

void save(Desk& desk, const After& after) {
    const auto lines = desk.notebook().ledger().entries();
    if (!lines) {
        desk.go(not_saved_screen(desk, save_error_words(lines.error()), after));
        return;
    }
    const auto saved =
        save_page(desk, engine::left::keys, {_("Pipit-keys"), "json"},
                  engine::sent_keys(desk.session().card().id, *lines), {"keys.file"});
    if (!saved) {
        desk.go(not_saved_screen(desk, save_error_words(saved.error()), after));
        return;
    }
    desk.go(message_screen(
        desk,
        {.title = _("The keys are there"),
         .text = fill(_("The file is called **%1**. It is in the folder “%2”.\nGive it to the "
                        "grown-up who asked you, and to nobody else. Your list says that you "
                        "saved it."),
                      {literal(*saved), literal(desk.doors.save_place)}),
         .pose = "perch",
         .main_words = _("Go on"),
         .main = [&desk, after] { desk.go(after()); }}));
}

}  // namespace

std::unique_ptr<Screen> sent_keys_screen(Desk& desk,
                                         std::function<std::unique_ptr<Screen>()> after) {
    if (!desk.doors.save_page) {
        return message_screen(desk, {.title = _("The keys cannot be saved here"),
                                     .text = _("This computer has no folder for it."),
                                     .main_words = _("Go back"),
                                     .main = [&desk, after] { desk.go(after()); }});
    }
    return message_screen(
        desk,
        {.title = _("The keys of what you sent"),
         .text = _("**With this file, someone who caught your messages can read them.** Without it "
                   "nobody "
                   "on the way can. It does not open your notebook.\nSave it when a grown-up who "
                   "checks Pipit asks you. You may say no.") +
                 ("\n" + save_place_words(desk)),
         .main_words = _("Save the keys"),
         .main =
             [&desk, after] {
                 desk.go(confirm_screen(
                     desk, _("Save the keys"), [&desk, after] { save(desk, after); },
                     [&desk, after] { desk.go(sent_keys_screen(desk, after)); }));
             },
         .other_words = _("Not now"),
         .other = [&desk, after] { desk.go(after()); },
         .other_is_back = true});
}

}  // namespace pipit::ui
