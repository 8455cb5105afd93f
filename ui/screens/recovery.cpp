// The printed recovery code: offered, shown once to be written down, saved as a page when asked.
// Invariant: the letters live as long as the page that shows them, and are wiped with it.
#include "engine/session/recovery_code.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/code_groups.hpp"
#include "ui/screens/copy_page.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/save_page.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>

namespace pipit::ui {

namespace code = engine::recovery_code;

namespace {

using After = std::function<std::unique_ptr<Screen>()>;

class CodeScreen : public Screen {
  public:
    CodeScreen(Desk& desk, engine::SecretText letters, After after)
        : desk_(desk), letters_(std::move(letters)), after_(std::move(after)) {}

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        draw_scene(frame, wide ? 150 : 0);
        Rect page = frame.page.inset(wide ? 64 : 14, 0);
        page.cut_top(wide ? 36 : 10);
        page.cut_bottom(wide ? 30 : 10);
        ui.reading_order(0);
        const TextStyle title = fitting_heading(frame, title_words(), page.w, wide ? 44 : 26);
        ui.text(page.cut_top(ui.measure(title_words(), title).h, wide ? 8 : 2), title_words(),
                title, Role::heading);
        const int foot_h = draw_buttons(frame, {0, 0, page.w, 0}, false);
        const Rect foot = page.cut_bottom(foot_h, wide ? 20 : 8);
        ui.reading_order(10);
        scroll_.draw(frame, page, [&](Rect at) { return draw_body(frame, at); });
        draw_buttons(frame, foot, true);
    }

  private:
    [[nodiscard]] std::string title_words() const {
        return telling_ ? _("A page with your code") : _("Write this on paper");
    }

    int draw_body(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        const TextStyle words = style(look, look.wide() ? Type::lead : Type::body);
        if (telling_) {
            y += ui.text({at.x, y, at.w, 0},
                         _("I can write the code into a page, to print it. **Anyone who opens the "
                           "page can use the code.** Print it, then take the file away."),
                         words)
                     .h +
                 10;
            y += ui.text({at.x, y, at.w, 0},
                         fill(_("It goes into the folder “%1” on this computer."),
                              {literal(desk_.doors.save_place)}),
                         words)
                     .h;
            return y - at.y;
        }
        y += ui.text({at.x, y, at.w, 0},
                     _("Keep it at home. It opens your notebook when you forget. I show it only "
                       "once."),
                     words)
                 .h +
             (look.wide() ? 18 : 8);
        const int h = code_groups_height(look, at.w);
        draw_code_groups(frame, {at.x, y, at.w, h}, letters_.expose(), -1);
        y += h + (look.wide() ? 16 : 8);
        const TextStyle tip = style(look, Type::caption, look.palette().ink2);
        y += ui.text({at.x, y, at.w, 0},
                     _("0 is a zero and 1 is a one. There is no letter O, I, L or U in it."), tip)
                 .h;
        if (!note_.empty()) y += 10 + ui.note({at.x, y + 10, at.w, 0}, note_, note_state_, "paper");
        return y - at.y;
    }

    int draw_buttons(Frame& frame, Rect area, bool act) {
        Ui& ui = frame.ui;
        const Look& look = frame.look;
        Flow flow(area, 12);
        const bool can_save = static_cast<bool>(desk_.doors.save_page);
        const std::string_view main_words = telling_ ? _("Save the page") : _("I wrote it down");
        const std::string_view other_words = telling_ ? _("Not now") : _("Save a page to print");
        const Opts main_opts{.icon = telling_ ? "download" : "check", .first_focus = true};
        const Opts other_opts{.icon = telling_ ? std::string_view() : "print",
                              .shortcut = telling_ ? Key::escape : Key::none};
        const Rect main = flow.next(std::max(ui.button_size(main_words, main_opts).w + 16, 200),
                                    look.control() + ledge);
        const Rect other =
            can_save ? flow.next(ui.button_size(other_words, other_opts).w, look.control())
                     : Rect{};
        if (act) {
            ui.reading_order(20);
            if (ui.main_button(main, main_words, main_opts)) {
                if (telling_)
                    save(frame);
                else
                    desk_.go(after_());
                return 0;
            }
            ui.reading_order(30);
            if (can_save && ui.plain_button(other, other_words, other_opts)) {
                telling_ = !telling_;
                ui.screen_opened();
                ui.wake_at(ui.now_ms());
            }
        }
        return flow.bottom() - area.y;
    }

    void save(Frame& frame) {
        std::vector<std::string> groups;
        for (int i = 0; i < code::groups; ++i) {
            const auto from = static_cast<std::size_t>(i) * code::group_letters;
            groups.emplace_back(letters_.expose().substr(from, code::group_letters));
        }
        const auto saved =
            save_page(desk_, engine::left::code_page, _("Pipit-code"),
                      code_page(desk_.session().card().nickname, groups, desk_.session().today()),
                      {"code.file"});
        note_state_ = saved ? State::right : State::danger;
        note_ = saved ? fill(_("The page is called **%1**. It is in the folder “%2”."),
                             {literal(*saved), literal(desk_.doors.save_place)})
                      : save_error_words(saved.error());
        telling_ = false;
        scroll_.to_end();
        frame.ui.screen_opened();
        frame.ui.wake_at(frame.ui.now_ms());
    }

    Desk& desk_;
    engine::SecretText letters_;
    After after_;
    bool telling_ = false;  // what a page on the disk means, before it is written
    std::string note_;
    State note_state_ = State::right;
    Scroll scroll_;
};

void make(Desk& desk, const After& after) {
    auto letters = desk.doors.shelf.make_code(desk.notebook(), desk.now());
    if (letters) {
        desk.go(std::make_unique<CodeScreen>(desk, std::move(*letters), after));
        return;
    }
    desk.go(message_screen(desk, {.title = _("I could not make a code"),
                                  .text = write_error_words(letters.error()),
                                  .main_words = _("Go on"),
                                  .main = [&desk, after] { desk.go(after()); }}));
}

}  // namespace

int code_groups_height(const Look& look, int width) {
    const int row = std::max(look.wide() ? 84 : 58, look.scaled(look.wide() ? 62 : 46));
    const bool narrow = width < look.scaled(520);
    const int rows = narrow ? 5 : 3;
    return rows * row + (rows - 1) * look.gap();
}

void draw_code_groups(Frame& frame, Rect area, std::string_view letters, int current) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const Palette& colours = look.palette();
    const bool narrow = area.w < look.scaled(520);
    const int columns = narrow ? 2 : 3;
    const int rows = narrow ? 5 : 3;
    for (int i = 0; i < code::groups; ++i) {
        const Rect box = area.cell(i % columns, i / columns, columns, rows, look.gap());
        const auto from =
            std::min(letters.size(), static_cast<std::size_t>(i) * code::group_letters);
        const std::string_view group = letters.substr(from, code::group_letters);
        frame.canvas.rounded(box, 14, colours.card);
        if (i == current || group.size() == code::group_letters)
            frame.canvas.outline(box, 14, i == current ? 3 : 2,
                                 i == current ? colours.primary : colours.edge);
        else
            frame.canvas.dashed(box, 14, 2, colours.edge);
        TextStyle number = style(look, Type::caption, colours.ink2);
        const int number_w = ui.measure("0", number).w + 22;
        ui.fonts().draw_middle(frame.canvas, {box.x + 12, box.y, number_w, box.h},
                               std::to_string(i + 1), number);
        std::string spaced;
        std::string said;
        for (const char c : group) {
            spaced += c;
            said += std::string(" ") + c;
        }
        TextStyle words = style(look, Type::answer, colours.ink, true);
        words.px = std::min(box.h * 55 / 100, (box.w - number_w - 20) / 4);
        words.letter_em = 0.12F;
        words.align = Align::centre;
        ui.fonts().draw_middle(
            frame.canvas, {box.x + number_w, box.y, box.w - number_w - 10, box.h}, spaced, words);
        ui.say(box, fill(_("Group %1:%2"), {std::to_string(i + 1), said}), Role::text);
    }
}

std::unique_ptr<Screen> code_screen(Desk& desk, bool ask_secret,
                                    std::function<std::unique_ptr<Screen>()> after) {
    const auto had = desk.doors.shelf.has_code(desk.session().card().id);
    std::string text = _("I can make a code for you. Write it on paper and keep it at home. When "
                         "you forget your secret, the code opens your notebook.");
    if (had && *had) text += std::string("\n") + _("Your old code stops working then.");
    return message_screen(desk, {.title = _("In case you forget"),
                                 .text = text,
                                 .main_words = _("Make a code"),
                                 .main =
                                     [&desk, ask_secret, after] {
                                         if (!ask_secret) {
                                             make(desk, after);
                                             return;
                                         }
                                         desk.go(confirm_screen(
                                             desk, _("Make a code"),
                                             [&desk, after] { make(desk, after); },
                                             [&desk, after] { desk.go(after()); }));
                                     },
                                 .other_words = _("Not now"),
                                 .other = [&desk, after] { desk.go(after()); },
                                 .other_is_back = true});
}

}  // namespace pipit::ui
