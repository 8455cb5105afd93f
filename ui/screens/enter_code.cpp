// The way back in: the code, group by group, then a new secret, twice.
// Invariant: a slip is named by its group and costs no try; the notebook shows nothing before the
// new secret is kept.
#include "engine/session/recovery_code.hpp"
#include "engine/session/weak_secret.hpp"
#include "ui/kit/after_shown.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/code_groups.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/secret_pad.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <utility>

namespace pipit::ui {

namespace code = engine::recovery_code;
using engine::SecretText;

namespace {

constexpr std::string_view keys = "1234567890ABCDEFGHJKMNPQRSTVWXYZ";

// A new secret for a notebook that the code opened.
class FreshSecretScreen : public Screen {
  public:
    FreshSecretScreen(Desk& desk, std::unique_ptr<engine::Notebook> notebook)
        : desk_(desk), notebook_(std::move(notebook)), card_(notebook_->card()), pad_(card_.kind) {}

    void draw(Frame& frame) override {
        if (again_ != drawn_again_) frame.ui.screen_opened();
        drawn_again_ = again_;
        SecretPage page{.avatar = card_.avatar,
                        .title =
                            again_ ? _("Once more, to be sure") : secret_choose_words(card_.kind),
                        .ask = again_ ? secret_again_words(card_.kind)
                                      : _("It takes the place of the one you forgot."),
                        .ask_brief = again_ ? _("The same again.") : _("A new one."),
                        .note = note_,
                        .asleep = keeping_.asked(),
                        .done = again_ ? _("Keep it") : _("Next"),
                        .tip = again_ ? secret_again_words(card_.kind) : std::string()};
        const SecretTaps taps = pad_.draw(frame, page);
        if (taps.back) {
            back(frame);
        } else if (keeping_.due(frame.ui)) {
            keep();
        } else if (taps.complete) {
            taken(frame);
        }
    }

  private:
    void back(Frame& frame) {
        pad_.clear();
        note_.clear();
        if (!again_) {
            desk_.go(who_screen(desk_));
            return;
        }
        again_ = false;
        keeping_.forget();
        frame.ui.wake_at(frame.ui.now_ms());
    }

    void taken(Frame& frame) {
        frame.ui.wake_at(frame.ui.now_ms());
        note_.clear();
        SecretText typed = pad_.take();
        if (!again_) {
            if (engine::is_easy_to_guess(card_.kind, typed.expose(), card_.nickname)) {
                note_ = secret_weak_words();
                frame.ui.screen_opened();  // the focus is where the next one begins
                return;
            }
            first_ = std::move(typed);
            again_ = true;
            return;
        }
        if (first_.expose() != typed.expose()) {
            note_ = _("Those were not the same. Let’s choose again.");
            first_.wipe();
            again_ = false;
            return;
        }
        keeping_.ask(frame.ui);
    }

    void keep() {
        const auto kept = desk_.doors.shelf.change_secret(*notebook_, first_, desk_.now());
        first_.wipe();
        if (!kept) {
            tell(_("The new secret is not kept"),
                 write_error_words(kept.error()) + "\n" + _("Your code still works."));
        } else if (desk_.sign_in(std::move(notebook_), false).ok()) {
            welcome();
        } else {
            tell(_("Your new secret is kept"),
                 _("I could not open the notebook now. Please show your teacher.") +
                     std::string("\n") + _("The code you typed is used up."));
        }
    }

    void tell(std::string title, std::string text) {
        Desk& desk = desk_;
        desk_.go(message_screen(desk_, {.title = std::move(title),
                                        .text = std::move(text),
                                        .main_words = _("Back to the names"),
                                        .main = [&desk] { desk.go(who_screen(desk)); }}));
    }

    void welcome() {
        Desk& desk = desk_;
        const auto today = [&desk] { return today_screen(desk); };
        desk_.go(message_screen(
            desk_, {.title = _("Your notebook is open again"),
                    .text = _("Your new secret is kept. The code you typed is used up. Shall I "
                              "make a new one?"),
                    .pose = "perch",
                    .main_words = _("Make a new code"),
                    .main = [&desk, today] { desk.go(code_screen(desk, false, today)); },
                    .other_words = _("Not now"),
                    .other = [&desk] { desk.go(today_screen(desk)); },
                    .other_is_back = true}));
    }

    Desk& desk_;
    std::unique_ptr<engine::Notebook> notebook_;
    engine::LearnerCard card_;
    SecretPad pad_;
    SecretText first_;
    std::string note_;
    bool again_ = false;
    bool drawn_again_ = false;
    AfterShown keeping_;
};

class EnterCodeScreen : public Screen {
  public:
    EnterCodeScreen(Desk& desk, engine::LearnerCard who) : desk_(desk), who_(std::move(who)) {}

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        const int wait = desk_.doors.shelf.wait_s(who_.id, desk_.now());
        if (wait > 0) ui.wake_at(ui.now_ms() + wait * 1000);
        asleep_ = wait > 0 || opening_.asked();
        draw_scene(frame, 0);
        Rect page = frame.page.inset(wide ? 64 : 12, 0);
        page.cut_top(wide ? 26 : 8);
        page.cut_bottom(wide ? 24 : 8);
        draw_head(frame, page, wait);
        const bool stacked = look.big();
        Rect pad = stacked ? page.cut_bottom(page.h * 62 / 100, 8)
                           : page.cut_right(page.w * 52 / 100, look.gap() * 2);
        ui.reading_order(5);
        draw_typed(frame, page, stacked);
        draw_keys(frame, pad, 8);
        if (letters_.size() == code::letters && !opening_.asked())
            opening_.ask(ui);
        else if (opening_.due(ui))
            open();
    }

  private:
    void draw_head(Frame& frame, Rect& page, int wait) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        const int button = square_button(look);
        Rect head = page.cut_top(std::max(button, wide ? 96 : 54), wide ? 18 : 8);
        ui.reading_order(30);
        if (ui.icon_button({head.x, head.y, button, button}, "back", _("Back"),
                           {.shortcut = Key::escape})) {
            desk_.go(forgotten_screen(desk_, who_));
        }
        head.cut_left(button, wide ? 24 : 12);
        const std::string note = wait > 0 ? secret_wait_words(wait) : note_;
        const std::string& shown = note.empty() ? hint_ : note;
        ui.reading_order(0);
        const TextStyle title = fitting_heading(frame, _("Type your code"), head.w, wide ? 40 : 26);
        TextStyle words = style(look, wide ? Type::lead : Type::body);
        if (!note.empty()) words = style(look, Type::body, look.palette().notyet, true);
        words.max_lines = 2;
        const int title_h = ui.measure(_("Type your code"), title).h;
        if (look.big() && !wide) {  // no room for both
            while (words.px > 18 && ui.measure(note, words, head.w).h > head.h)
                --words.px;
            ui.text_middle(head, note.empty() ? std::string(_("Type your code")) : note,
                           note.empty() ? title : words, Role::heading);
            return;
        }
        ui.text({head.x, head.y, head.w, title_h}, _("Type your code"), title, Role::heading);
        ui.text({head.x, head.y + title_h, head.w, head.h - title_h}, shown, words, Role::note);
    }

    void draw_typed(Frame& frame, Rect area, bool one_group) {
        const Look& look = frame.look;
        const int at = static_cast<int>(letters_.size() / code::group_letters);
        if (!one_group) {
            const int h = std::min(area.h, code_groups_height(look, area.w));
            draw_code_groups(frame, {area.x, area.y, area.w, h}, letters_.expose(), at);
            return;
        }
        // Large letters: only the group that is being typed.
        Ui& ui = frame.ui;
        const auto from = static_cast<std::size_t>(at) * code::group_letters;
        const std::string words = fill(_("Group %1 of 9: **%2**"),
                                       {std::to_string(std::min(at + 1, code::groups)),
                                        letters_.expose().substr(std::min(from, letters_.size()))});
        ui.text_middle(area, words, style(look, Type::h2));
        ui.spoken_as(fill(_("Group %1"), {std::to_string(std::min(at + 1, code::groups))}));
    }

    void draw_keys(Frame& frame, Rect pad, int columns) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        for (const char c : std::exchange(ui.input().typed, {}))
            push(frame, c);
        if (ui.input().take(Key::backspace)) pop();
        const int n = static_cast<int>(keys.size()) + 1;
        const int rows = (n + columns - 1) / columns;
        const int gap = look.wide() ? 10 : 6;
        const int h = std::min(look.wide() ? 84 : 68, (pad.h - (rows - 1) * gap) / rows);
        const Rect grid{pad.x, pad.y, pad.w, rows * h + (rows - 1) * gap};
        const int px = std::min(look.scaled(look.wide() ? 28 : 24), h * 6 / 10);
        ui.reading_order(10);
        ui.begin_group("letters");
        for (int i = 0; i < n; ++i) {
            Rect at = grid.cell(i % columns, i / columns, columns, rows, gap);
            if (i + 1 == n) {
                at.w = 2 * at.w + gap;
                if (ui.key(at, "", true, {.icon = "backspace", .label = _("Erase")})) pop();
                continue;
            }
            const std::string name(1, keys[static_cast<std::size_t>(i)]);
            const Opts opts{.enabled = !asleep_, .first_focus = i == 0, .px = px};
            const bool tapped = ui.key(at, name, false, opts).tapped;
            // As with a secret: whoever is near hears the place, not the letter.
            ui.spoken_as(fill(_("row %1, %2"),
                              {std::to_string(i / columns + 1), std::to_string(i % columns + 1)}));
            if (tapped) push(frame, name[0]);
        }
        ui.end_group();
    }

    void pop() {
        note_.clear();
        if (!asleep_) letters_.pop();
    }

    void push(Frame& frame, char typed) {
        const char letter = code::letter(typed);
        if (asleep_ || letter == '\0' || letters_.size() >= code::letters) return;
        note_.clear();
        letters_.push(letter);
        frame.ui.wake_at(frame.ui.now_ms());
        if (letters_.size() % code::group_letters != 0) return;
        const int place = static_cast<int>(letters_.size() / code::group_letters);
        const auto from = letters_.size() - code::group_letters;
        if (!code::group_holds(letters_.expose().substr(from), place)) {
            note_ = fill(_("Group %1 does not fit. Look at its four letters again."),
                         {std::to_string(place)});
            for (std::size_t i = 0; i < code::group_letters; ++i)
                letters_.pop();
            return;
        }
    }

    void open() {
        auto notebook = desk_.doors.shelf.open_with_code(who_.id, letters_, desk_.now());
        letters_.wipe();
        if (notebook) {
            desk_.go(std::make_unique<FreshSecretScreen>(desk_, std::move(*notebook)));
            return;
        }
        const engine::Error& error = notebook.error();
        if (error.code == engine::ErrorCode::wrong_secret) {
            note_ = _("That is another code. Is it the newest one?");
            return;
        }
        if (error.code == engine::ErrorCode::throttled) return;  // the wait says it
        desk_.did_not_open(who_.id, error.code);
        Desk& desk = desk_;
        desk_.go(message_screen(desk_, {.title = _("This notebook stays closed for now"),
                                        .text = open_error_words(error, who_.kind),
                                        .main_words = _("Back to the names"),
                                        .main = [&desk] { desk.go(who_screen(desk)); }}));
    }

    Desk& desk_;
    engine::LearnerCard who_;
    SecretText letters_;
    std::string note_;
    std::string hint_ = _("Nine groups of four. Small letters are fine, too.");
    bool asleep_ = false;
    AfterShown opening_;  ///< The last letter is seen before the lock turns.
};

}  // namespace

std::unique_ptr<Screen> enter_code_screen(Desk& desk, engine::LearnerCard who) {
    return std::make_unique<EnterCodeScreen>(desk, std::move(who));
}

}  // namespace pipit::ui
