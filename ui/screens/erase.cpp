// Erase me: asks once in words and offers a copy, asks for the secret, erases. And asking for a
// secret again, which making a code and saving a copy do too.
// Invariant: what is kept goes only after the secret was right; keeping it is the main way out.
#include "ui/kit/after_shown.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/secret_pad.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

class ConfirmScreen : public Screen {
  public:
    ConfirmScreen(Desk& desk, std::string done_words, std::function<void()> then,
                  std::function<void()> back)
        : desk_(desk), card_(desk.session().card()), pad_(card_.kind),
          done_words_(std::move(done_words)), then_(std::move(then)), back_(std::move(back)) {}

    void draw(Frame& frame) override {
        const int wait = desk_.doors.shelf.wait_s(card_.id, desk_.now());
        wake_after_wait(frame.ui, wait);
        SecretPage page{.avatar = card_.avatar,
                        .title = _("Your secret again, please"),
                        .ask = secret_ask_words(card_.kind, false),
                        .ask_brief = secret_ask_words(card_.kind, true),
                        .note = wait > 0 ? secret_wait_words(wait) : note_,
                        .asleep = wait > 0 || looking_.asked(),
                        .done = done_words_};
        const SecretTaps taps = pad_.draw(frame, page);
        if (taps.back) {
            back_();
            return;
        }
        if (looking_.due(frame.ui))
            look();
        else if (taps.complete)
            looking_.ask(frame.ui);
    }

  private:
    void look() {
        const auto right = desk_.doors.shelf.confirm(desk_.notebook(), pad_.take(), desk_.now());
        if (right) {
            then_();
            return;
        }
        note_ = open_error_words(right.error(), card_.kind);
    }

    Desk& desk_;
    engine::LearnerCard card_;
    SecretPad pad_;
    std::string done_words_;
    std::function<void()> then_;
    std::function<void()> back_;
    std::string note_;
    AfterShown looking_;  // the leaf of the last tap is seen before the lock turns
};

// Whether a page of theirs may be in the folder for papers, as far as the list knows. A list that
// cannot be read does not know that none is.
bool may_have_saved(Desk& desk) {
    const auto left = desk.notebook().ledger().entries();
    return !left || std::any_of(left->begin(), left->end(), [](const auto& entry) {
        return entry.what == engine::left::copy || entry.what == engine::left::code_page ||
               entry.what == engine::left::keys;
    });
}

// The answer, once the notebook is gone, or not.
std::unique_ptr<Screen> erased_screen(Desk& desk, const engine::LearnerId& who, bool erased,
                                      bool saved) {
    Message message;
    message.main_words = _("Back to the names");
    message.main = [&desk] { desk.go(who_screen(desk)); };
    const auto there = desk.doors.shelf.learners();
    const bool listed = there && std::any_of(there->begin(), there->end(),
                                             [&](const auto& card) { return card.id == who; });
    if (erased) {
        message.title = _("Your notebook is gone");
        message.text = saved ? _("Your plants, goals and notes are out of Pipit. It keeps one "
                                 "line: a number and today’s day, not your name.")
                             : _("Your plants, goals and notes are off this computer. It keeps one "
                                 "line: a number and today’s day, not your name.\nYou can start a "
                                 "new one any time.");
    } else if (listed) {
        message.title = _("Your notebook is still here");
        message.text = _("I could not take it away. Nothing is lost. Please show your teacher.");
    } else {
        message.title = _("Your notebook is locked for good");
        message.text = _("Some of its files would not go yet. I take them away when Pipit starts "
                         "next.");
    }
    if (saved && !listed) {
        message.text += "\n" + fill(_("A page you saved may still be in the folder “%1”. Only you "
                                      "can take it away."),
                                    {literal(desk.doors.save_place)});
    }
    return message_screen(desk, std::move(message));
}

void erase(Desk& desk) {
    const engine::LearnerId who = desk.session().card().id;
    const bool saved = may_have_saved(desk);
    const bool erased = desk.doors.shelf.erase(desk.give_notebook(), desk.now()).ok();
    desk.go(erased_screen(desk, who, erased, saved));
}

class EraseScreen : public Screen {
  public:
    explicit EraseScreen(Desk& desk) : desk_(desk) {}

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        draw_scene(frame, look.wide() ? 190 : 90);
        const int pad = look.wide() ? 40 : 18;
        const int w = std::min(frame.page.w - 2 * look.page_x(), look.big() ? 1100 : 820);
        const TextStyle title = style(look, Type::h1);
        const TextStyle text = style(look, look.wide() ? Type::lead : Type::body);
        const int inner = w - 2 * pad;
        const int title_h = ui.measure(title_words(), title, inner).h;
        const int text_h = ui.measure(words(), text, inner).h;
        const int buttons_h = draw_buttons(frame, {0, 0, inner, 0}, false);
        const int h = pad + title_h + 12 + text_h + 24 + buttons_h + pad;
        const Rect card = draw_perched_card(frame, w, h, "look");
        ui.reading_order(0);
        Rect inside = card.inset(pad);
        const Rect buttons = inside.cut_bottom(buttons_h, 14);
        ui.heading(inside.cut_top(title_h, 12), title_words());
        ui.reading_order(10);
        scroll_.draw(frame, inside, [&](Rect at) { return ui.text(at, words(), text).h; });
        draw_buttons(frame, buttons, true);
    }

  private:
    static std::string title_words() { return _("Erase your notebook?"); }
    [[nodiscard]] std::string words() const {
        std::string out =
            _("This takes away your plants, goals and notes on this computer. No one can bring "
              "them back. Save a copy first?");
        if (desk_.in_class()) {
            out += "\n";
            out += _("Your teacher’s computer keeps what it was told. If it shall let go of that, "
                     "leave the class first.");
        }
        return out;
    }

    // Measures, or draws and acts; returns the height.
    int draw_buttons(Frame& frame, Rect area, bool act) {
        Ui& ui = frame.ui;
        const Look& look = frame.look;
        Flow flow(area, 12);
        const Opts keep{.first_focus = true, .shortcut = Key::escape};
        const Opts copy{.icon = "download"};
        const Opts gone{.icon = "trash", .danger = true};
        const int h = look.control() + ledge;
        const Rect main =
            flow.next(std::max(ui.button_size(_("Keep my notebook"), keep).w + 16, 200), h);
        const Rect save = flow.next(ui.button_size(_("Save a copy"), copy).w, look.control());
        const Rect off = flow.next(ui.button_size(_("Erase me"), gone).w, look.control());
        if (act) {
            ui.reading_order(20);
            if (ui.main_button(main, _("Keep my notebook"), keep)) desk_.go(my_data_screen(desk_));
            ui.reading_order(30);
            Desk& desk = desk_;
            if (ui.plain_button(save, _("Save a copy"), copy)) {
                desk_.go(copy_screen(desk_, [&desk] { return erase_screen(desk); }));
            }
            ui.reading_order(31);
            if (ui.plain_button(off, _("Erase me"), gone)) {
                desk_.go(confirm_screen(
                    desk_, _("Erase me"), [&desk] { erase(desk); },
                    [&desk] { desk.go(erase_screen(desk)); }));
            }
        }
        return flow.bottom() - area.y;
    }

    Desk& desk_;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> confirm_screen(Desk& desk, std::string done_words,
                                       std::function<void()> then, std::function<void()> back) {
    return std::make_unique<ConfirmScreen>(desk, std::move(done_words), std::move(then),
                                           std::move(back));
}

std::unique_ptr<Screen> erase_screen(Desk& desk) {
    return std::make_unique<EraseScreen>(desk);
}

}  // namespace pipit::ui
