// See passphrase_parts.hpp.
#include "ui/teaching/passphrase_parts.hpp"

#include "engine/session/weak_secret.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"

namespace pipit::ui {

using engine::ErrorCode;
using engine::SecretKind;
using engine::SecretText;

std::string closed_words(ErrorCode code) {
    switch (code) {
    case ErrorCode::wrong_secret:
        return _("Not those words. Try again.");
    case ErrorCode::newer_version:
        return _("A newer Pipit wrote this class. Please open it with that one.");
    case ErrorCode::damaged:
        return _("The class’s file does not read well. Nothing was changed.");
    case ErrorCode::in_use:
        return _("The class is open in another window. Close that one first.");
    case ErrorCode::disk_full:
        return _("There is no room left on this computer. Nothing is lost.");
    case ErrorCode::read_only:
        return _("Pipit may not write on this computer. Nothing is lost.");
    default:
        return _("The class does not open now. Nothing was changed.");
    }
}

std::unique_ptr<Screen> opened_screen(StaffRoom& room) {
    room.came_in();
    return room.doors.door.staff() == nullptr ? begin_class_screen(room) : board_screen(room);
}

// ---- a passphrase -------------------------------------------------------------------------------

void ChoosePassphrase::turn(Frame& frame, bool again, std::string note) {
    again_ = again;
    note_ = std::move(note);
    pad_.clear();
    frame.ui.screen_opened();
    frame.ui.wake_at(frame.ui.now_ms());
}

void ChoosePassphrase::begin(Frame& frame, std::string note) {
    chosen_.wipe();
    turn(frame, false, std::move(note));
}

ChoosePassphrase::Did ChoosePassphrase::draw(Frame& frame, const Words& words) {
    SecretPage page{.avatar = "lantern",
                    .title = words.title,
                    .ask = _("It locks what learners share with you."),
                    .ask_brief = {},
                    .done = _("Next"),
                    .tip = _("Eight letters or more. Three or four words are good."),
                    .left = words.left,
                    .left_icon = "download",
                    .first = words.first};
    if (again_)
        page = {.avatar = "lantern",
                .title = _("Once more, to be sure"),
                .ask = _("Type the same passphrase."),
                .ask_brief = {},
                .done = words.done,
                .tip = _("Write it down and keep it safe. Without it nobody opens your class.")};
    page.note = working_.asked() ? std::string(_("One moment.")) : note_;
    page.asleep = working_.asked();
    page.settings = words.first;
    const SecretTaps taps = pad_.draw(frame, page);
    if (working_.due(frame.ui)) return Did::chosen;
    if (taps.settings) return Did::settings;
    if (taps.left) return Did::left;
    if (taps.back && !again_) return Did::back;
    if (taps.back) begin(frame);
    if (!taps.complete) return Did::nothing;
    note_.clear();
    SecretText typed = pad_.take();
    if (!again_) {
        if (engine::is_easy_to_guess(SecretKind::passphrase, typed.expose(), "")) {
            turn(frame, false, secret_weak_words());
            return Did::nothing;
        }
        chosen_ = std::move(typed);
        turn(frame, true, "");
        return Did::nothing;
    }
    if (chosen_.expose() == typed.expose())
        working_.ask(frame.ui);
    else
        begin(frame, _("Those were not the same. Please choose again."));
    return Did::nothing;
}

// ---- a code -------------------------------------------------------------------------------------

TypeCode::Did TypeCode::draw(Frame& frame, std::string_view title, int wait) {
    Ui& ui = frame.ui;
    wake_after_wait(ui, wait);
    draw_scene(frame, 0);
    Rect page = code_page(frame);
    const std::string note = wait > 0 ? secret_wait_words(wait) : pad_.note();
    const bool back = draw_code_head(frame, page, title, note,
                                     _("Nine groups of four. Small letters are fine, too."));
    const Rect keys = cut_code_keys(frame.look, page);
    ui.reading_order(5);
    pad_.draw_typed(frame, page);
    pad_.draw_keys(frame, keys, wait > 0 || working_.asked());
    if (back) return Did::back;
    if (working_.due(ui)) return Did::typed;
    if (pad_.complete() && !working_.asked()) working_.ask(ui);
    return Did::nothing;
}

}  // namespace pipit::ui
