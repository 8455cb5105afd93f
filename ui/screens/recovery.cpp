// The printed recovery code: offered, shown once to be written down, saved as a page when asked.
// Invariant: the kept letters are wiped with the last page that shows them. What a frame makes of
// them to draw, to label and to write the page are ordinary strings: let go, not wiped.
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

// The one kept copy of a code's letters while its pages are open; wiped with the last of them.
using Letters36 = std::shared_ptr<engine::SecretText>;

std::unique_ptr<Screen> shown_screen(Desk& desk, Letters36 letters, After after,
                                     std::string note = {}, State state = State::right);

// Says what a page on the disk means, then writes it when told to.
std::unique_ptr<Screen> page_screen(Desk& desk, const Letters36& letters, const After& after) {
    const auto save = [&desk, letters, after] {
        std::vector<std::string> groups;
        for (std::size_t i = 0; i < code::groups; ++i) {
            groups.emplace_back(
                letters->expose().substr(i * code::group_letters, code::group_letters));
        }
        const auto saved =
            save_page(desk, engine::left::code_page, {_("Pipit-code")},
                      code_page(desk.session().card().nickname, groups, desk.session().today()),
                      {"code.file"});
        const std::string note =
            saved ? fill(_("The page is called **%1**. It is in the folder “%2”."),
                         {literal(*saved), literal(desk.doors.save_place)})
                  : save_error_words(saved.error());
        desk.go(shown_screen(desk, letters, after, note, saved ? State::right : State::danger));
    };
    return message_screen(
        desk,
        {.title = _("A page with your code"),
         .text = _("I can write the code into a page, to print it. **Anyone who opens the page can "
                   "use the code.** Print it, then take the file away.") +
                 ("\n" + save_place_words(desk)),
         .main_words = _("Save the page"),
         .main = save,
         .other_words = _("Not now"),
         .other = [&desk, letters, after] { desk.go(shown_screen(desk, letters, after)); },
         .other_is_back = true});
}

class CodeScreen : public Screen {
  public:
    CodeScreen(Desk& desk, Letters36 letters, After after, std::string note, State state)
        : desk_(desk), letters_(std::move(letters)), after_(std::move(after)),
          note_(std::move(note)), note_state_(state) {
        if (!note_.empty()) scroll_.to_end();
    }

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        draw_scene(frame, wide ? 150 : 0);
        Rect page = frame.page.inset(wide ? 64 : 14, 0);
        page.cut_top(wide ? 36 : 10);
        page.cut_bottom(wide ? 30 : 10);
        ui.reading_order(0);
        const std::string_view words = _("Write this on paper");
        const TextStyle title = fitting_heading(frame, words, page.w, wide ? 44 : 26);
        ui.text(page.cut_top(ui.measure(words, title).h, wide ? 8 : 2), words, title,
                Role::heading);
        const Rect foot =
            page.cut_bottom(draw_buttons(frame, {0, 0, page.w, 0}, false), wide ? 20 : 8);
        ui.reading_order(10);
        scroll_.draw(frame, page, [&](Rect at) { return draw_body(frame, at); });
        draw_buttons(frame, foot, true);
    }

  private:
    int draw_body(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        const TextStyle words = style(look, look.wide() ? Type::lead : Type::body);
        const bool bird = look.wide() && !look.big();
        y += ui.text({at.x, y, at.w, 0},
                     _("Keep it at home. It opens your notebook when you forget. I show it only "
                       "once."),
                     words)
                 .h +
             (bird          ? 34
              : look.wide() ? 18
                            : 8);
        const int h = code_groups_height(look, at.w);
        draw_code_groups(frame, {at.x, y, at.w, h}, letters_->expose(), -1);
        if (bird) frame.canvas.bird("look", at.right() - 150, y, 102);
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
        // The code is shown once: it is not called written down before all of it was in view.
        const Opts done{.icon = "check",
                        .enabled = scroll_.end_seen(),
                        .why = _("There is more of it below."),
                        .first_focus = true};
        const Opts print{.icon = "print", .label = _("Save a page to print")};
        const int main_w = std::max(ui.button_size(_("I wrote it down"), done).w + 16, 200);
        const std::string_view print_words = fitting(ui, _("Save a page to print"), _("Print"),
                                                     area.w - main_w - 12, {.icon = "print"});
        const Rect main = flow.next(main_w, look.control() + ledge);
        Rect other;
        if (can_save) other = flow.next(ui.button_size(print_words, print).w, look.control());
        if (act) {
            ui.reading_order(20);
            if (ui.main_button(main, _("I wrote it down"), done)) desk_.go(after_());
            ui.reading_order(30);
            if (can_save && ui.plain_button(other, print_words, print)) {
                desk_.go(page_screen(desk_, letters_, after_));
            }
        }
        return flow.bottom() - area.y;
    }

    Desk& desk_;
    Letters36 letters_;
    After after_;
    std::string note_;
    State note_state_;
    Scroll scroll_;
};

std::unique_ptr<Screen> shown_screen(Desk& desk, Letters36 letters, After after, std::string note,
                                     State state) {
    return std::make_unique<CodeScreen>(desk, std::move(letters), std::move(after), std::move(note),
                                        state);
}

void make(Desk& desk, const After& after) {
    auto letters = desk.doors.shelf.make_code(desk.notebook(), desk.now());
    if (letters) {
        desk.go(
            shown_screen(desk, std::make_shared<engine::SecretText>(std::move(*letters)), after));
        return;
    }
    desk.go(message_screen(desk, {.title = _("I could not make a code"),
                                  .text = write_error_words(letters.error()),
                                  .main_words = _("Go on"),
                                  .main = [&desk, after] { desk.go(after()); }}));
}

}  // namespace

namespace {

// Three columns for a code's nine, four for a ticket's sixteen; one less, or two, on a narrow page.
int columns_of(const Look& look, int width, int groups) {
    const bool narrow = width < look.scaled(520);
    if (groups <= code::groups) return narrow ? 2 : 3;
    return narrow ? 3 : 4;
}

int rows_of(int groups, int columns) {
    return (groups + columns - 1) / columns;
}

}  // namespace

int code_groups_height(const Look& look, int width, int groups) {
    const int row = std::max(look.wide() ? 84 : 58, look.scaled(look.wide() ? 62 : 46));
    const int rows = rows_of(groups, columns_of(look, width, groups));
    return rows * row + (rows - 1) * look.gap();
}

void draw_code_groups(Frame& frame, Rect area, std::string_view letters, int current, int groups) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const Palette& colours = look.palette();
    const int columns = columns_of(look, area.w, groups);
    const int rows = rows_of(groups, columns);
    for (int i = 0; i < groups; ++i) {
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
        const int number_w = ui.measure(groups > 9 ? "00" : "0", number).w + 22;
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
        // Somebody may be near: the code is never said.
        ui.spoken_as(fill(_("Group %1"), {std::to_string(i + 1)}));
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
