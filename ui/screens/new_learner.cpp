// A new notebook: a nickname and a picture, a kind of secret, the secret twice.
// Invariant: nothing is asked that is not needed; no surname, birth date or address exists.
#include "engine/session/weak_secret.hpp"
#include "ui/kit/after_shown.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/class_words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/secret_pad.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace pipit::ui {

using engine::SecretKind;
using engine::SecretText;

namespace {

// Pictures to be known by, and what they are called.
struct Avatar {
    std::string_view art;
    std::string_view words;
};
std::array<Avatar, 24> avatars() {
    return {{{"fox", _("fox")},           {"owl", _("owl")},
             {"frog", _("frog")},         {"rabbit", _("rabbit")},
             {"hedgehog", _("hedgehog")}, {"snail", _("snail")},
             {"bee", _("bee")},           {"whale", _("whale")},
             {"turtle", _("turtle")},     {"butterfly", _("butterfly")},
             {"mushroom", _("mushroom")}, {"acorn", _("acorn")},
             {"cactus", _("cactus")},     {"clover", _("clover")},
             {"pear", _("pear")},         {"oakleaf", _("oak leaf")},
             {"kite", _("kite")},         {"rocket", _("rocket")},
             {"lantern", _("lantern")},   {"tent", _("tent")},
             {"plane", _("paper plane")}, {"teapot", _("teapot")},
             {"compass", _("compass")},   {"drum", _("drum")}}};
}
constexpr std::size_t letters_most = 24;
constexpr std::size_t nickname_most = 48;  // bytes; the shelf counts letters

bool same(const SecretText& a, const SecretText& b) {
    return a.expose() == b.expose();
}

std::string trimmed(std::string_view words) {
    while (!words.empty() && words.front() == ' ')
        words.remove_prefix(1);
    while (!words.empty() && words.back() == ' ')
        words.remove_suffix(1);
    return std::string(words);
}

std::size_t letters_in(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

void keep_letters(std::string& utf8, std::size_t most) {
    while (letters_in(utf8) > most) {
        while ((static_cast<unsigned char>(utf8.back()) & 0xC0U) == 0x80U)
            utf8.pop_back();
        utf8.pop_back();
    }
}

class NewLearnerScreen : public Screen {
  public:
    /// A new notebook, or, of one that comes from another computer, its name there or its secret
    /// here.
    enum class Of { fresh, name_there, secret_here };

    explicit NewLearnerScreen(Desk& desk, Of of = Of::fresh, std::string nickname = {})
        : desk_(desk), of_(of), nickname_(std::move(nickname)) {
        if (of_ == Of::secret_here) step_ = drawn_step_ = Step::kind;
    }

    void draw(Frame& frame) override {
        if (step_ != drawn_step_) frame.ui.screen_opened();
        drawn_step_ = step_;
        switch (step_) {
        case Step::name:
            draw_name(frame);
            break;
        case Step::avatar:
            draw_avatar_page(frame);
            break;
        case Step::kind:
            draw_kind(frame);
            break;
        case Step::secret:
        case Step::again:
            draw_secret(frame);
            break;
        }
    }

  private:
    enum class Step { name, avatar, kind, secret, again };  // avatar: where the name fills a page

    void turn(Frame& frame, Step step) {
        step_ = step;
        frame.ui.wake_at(frame.ui.now_ms());
    }

    // The back button and the heading every step but the secret's shares; returns the rest.
    Rect draw_head(Frame& frame, std::string_view title, bool& back) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        draw_scene(frame, look.wide() ? 150 : 0);
        const int side = look.wide() ? 64 : 12;
        const int button = square_button(look);
        Rect page = frame.page.inset(side, 0);
        page.cut_top(look.wide() ? 32 : 8);
        Rect head = page.cut_top(std::max(button, look.big() ? look.px(Type::h1) * 5 / 4 : 0),
                                 look.wide() ? 20 : 8);
        ui.reading_order(30);
        back = ui.icon_button(head.cut_left(button, look.wide() ? 28 : 12).centred(button, button),
                              "back", _("Back"), {.shortcut = Key::escape})
                   .tapped;
        ui.reading_order(0);
        TextStyle words = style(look, Type::h1);
        words.max_lines = 1;
        while (words.px > 22 && ui.measure(title, words).w > head.w)
            words.px -= 2;
        ui.text_middle(head, title, words, Role::heading);
        page.cut_bottom(look.wide() ? 30 : 10);
        return page;
    }

    static const char* unknown_letter_words() {
        return _("I cannot draw one of these letters. Please take another.");
    }

    void draw_name(Frame& frame) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        bool back = false;
        const bool fresh = of_ == Of::fresh;
        Rect page = draw_head(
            frame, fresh ? _("What shall I call you?") : _("What is your name there?"), back);
        if (back) desk_.go(who_screen(desk_));

        // The name, and beside it the way on.
        const int h = look.control();
        keep_letters(nickname_, letters_most);              // one too many does not go in
        const bool known = ui.fonts().can_draw(nickname_);  // not, as many emoji
        const bool ready = !trimmed(nickname_).empty() && known;
        Rect line = page.cut_top(h + ledge, look.wide() ? 10 : 8);
        ui.reading_order(20);
        const int go_w =
            std::max(ui.button_size(_("Next"), {.icon = "next"}).w, look.wide() ? 180 : 110);
        if (ui.main_button(line.cut_right(go_w, 12), _("Next"),
                           {.icon = "next",
                            .enabled = ready,
                            .why = known ? _("A name first, please.") : unknown_letter_words(),
                            .icon_after = true})) {
            named(frame);
        }
        line.h = h;
        ui.reading_order(10);
        if (!keyboard_known_) keyboard_ = !look.wide();
        keyboard_known_ = true;
        if (ui.icon_button(line.cut_right(std::max(h, 56), 12), "keyboard", _("Letters to tap"),
                           {.selected = keyboard_})) {
            keyboard_ = !keyboard_;
        }
        const FieldResponse field = ui.field(line, _("My nickname"), nickname_,
                                             {.placeholder = _("A nickname"),
                                              .max_bytes = nickname_most,
                                              .first_focus = true,
                                              .type = Type::lead});
        if (field.submitted && ready) named(frame);

        const TextStyle tip = style(look, Type::caption, look.palette().ink2);
        const std::string_view words = !known ? unknown_letter_words()
                                       : fresh
                                           ? _("A nickname only. I never ask for more.")
                                           : _("The nickname that you have at the other computer.");
        const int tip_h = ui.measure(words, tip, page.w).h;
        if (!look.big() || look.wide() || !known)
            ui.text(page.cut_top(tip_h, look.wide() ? 18 : 6), words, tip);

        if (keyboard_) {
            const int keys_h = std::min(Letters::height(look), page.h - (look.wide() ? 140 : 0));
            ui.reading_order(14);
            letters_.draw(frame, page.cut_bottom(keys_h, look.wide() ? 16 : 6), nickname_,
                          nickname_most);
        }
        if (fresh && look.wide() && !look.big() && page.h > 100) draw_avatars_below(frame, page);
    }

    void named(Frame& frame) {
        if (of_ == Of::fresh)
            return turn(frame, frame.look.wide() && !frame.look.big() ? Step::kind : Step::avatar);
        if (desk_.arrivals() == nullptr) return desk_.go(who_screen(desk_));
        const auto asked = desk_.arrivals()->come(trimmed(nickname_), desk_.now());
        if (asked) return desk_.go(arrival_screen(desk_));
        failed(_("I could not ask"), write_error_words(asked.error()));
    }

    void draw_avatars_below(Frame& frame, Rect page) {
        const TextStyle h2 = style(frame.look, Type::h2);
        const int h2_h = frame.ui.measure(_("And your picture?"), h2, page.w).h;
        if (page.h > 260)
            frame.ui.text(page.cut_top(h2_h, 10), _("And your picture?"), h2, Role::heading);
        draw_avatars(frame, page);
    }

    void draw_avatar_page(Frame& frame) {
        bool back = false;
        Rect page = draw_head(frame, _("And your picture?"), back);
        if (back) turn(frame, Step::name);
        Rect foot = page.cut_bottom(frame.look.control() + ledge, frame.look.wide() ? 16 : 8);
        draw_avatars(frame, page);
        const Opts next{.icon = "next", .icon_after = true};
        const int w = std::max(frame.ui.button_size(_("Next"), next).w, 150);
        frame.ui.reading_order(20);
        if (frame.ui.main_button(foot.cut_right(w), _("Next"), next)) turn(frame, Step::kind);
    }

    void draw_avatars(Frame& frame, Rect page) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        ui.reading_order(15);
        const bool wide = look.wide();
        const int gap = wide ? 12 : 8;
        const int least = look.min_touch() + 12;
        const int columns = wide ? 8 : 8;
        const int rows_fit = std::max(1, (page.h + gap) / (least + gap));
        const int rows = std::min(3, rows_fit);
        const int per_page = columns * rows;
        const int tile_h = std::min(wide ? 136 : 96, (page.h - (rows - 1) * gap) / rows);
        const Rect grid{page.x, page.y, page.w, rows * tile_h + (rows - 1) * gap};
        ui.begin_group("avatars");
        const auto all = avatars();
        for (int i = 0; i < std::min<int>(per_page, static_cast<int>(all.size())); ++i) {
            const auto& [name, words] = all[static_cast<std::size_t>(i)];
            if (ui.picture_tile(grid.cell(i % columns, i / columns, columns, rows, gap),
                                "avatar-" + std::string(name), tile_h - 20, "",
                                {.label = words,
                                 .selected = name == avatar_,
                                 .first_focus = name == avatar_ && step_ == Step::avatar,
                                 .hidden_name = true})) {
                avatar_ = name;
            }
        }
        ui.end_group();
    }

    void draw_kind(Frame& frame) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        bool back = false;
        Rect page = draw_head(frame, _("How shall we lock it?"), back);
        if (back && of_ == Of::secret_here)
            desk_.go(arrival_screen(desk_));
        else if (back)
            turn(frame, look.wide() && !look.big() ? Step::name : Step::avatar);

        struct Kind {
            SecretKind kind;
            const char* title;
            const char* text;
            std::string_view icon;
        };
        const std::array<Kind, 3> kinds{
            Kind{SecretKind::pictures, _("Four pictures"), _("Tap 4 pictures in order."), "eye"},
            Kind{SecretKind::digits, _("Six numbers"), _("Tap six numbers. Harder to guess."),
                 "keyboard"},
            Kind{SecretKind::passphrase, _("Secret words"),
                 _("Type words only you know. The best lock."), "pencil"}};

        // The uncomfortable truth, in the same size as the rest.
        const TextStyle truth = style(look, Type::body);
        const std::string_view words = who_opens_words(of_ != Of::fresh);
        const int truth_h = ui.measure(words, truth, page.w - 36).h;
        Rect foot = page.cut_bottom(truth_h, look.wide() ? 24 : 8);
        ui.reading_order(12);
        frame.canvas.icon("lock", foot.x, foot.y + 2, 24, look.palette().ink);
        foot.cut_left(36);
        ui.text(foot, words, truth);

        ui.reading_order(10);
        ui.begin_group("kinds");
        const bool stacked = look.big() || !look.wide();
        const int gap = look.wide() ? 20 : 10;
        if (!stacked) page.cut_top(40);
        const Rect grid{page.x, page.y, page.w, std::min(page.h, stacked ? page.h : 360)};
        for (int i = 0; i < 3; ++i) {
            const Kind& kind = kinds[static_cast<std::size_t>(i)];
            const Rect at = stacked ? grid.cell(0, i, 1, 3, gap) : grid.cell(i, 0, 3, 1, gap);
            if (draw_kind_tile(frame, at, kind.title, kind.text, kind.kind, i == 0, stacked)) {
                kind_ = kind.kind;
                pad_.emplace(kind_);
                turn(frame, Step::secret);
            }
        }
        ui.end_group();
    }

    bool draw_kind_tile(Frame& frame, Rect at, std::string_view title, std::string_view text,
                        SecretKind kind, bool first, bool row) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool tapped = ui.tile(at, title, {.first_focus = first}).tapped;
        const int pad = look.wide() ? 24 : 12;
        Rect inside = at.inset(pad, row ? 8 : pad);
        Rect art = row ? inside.cut_left(std::min(inside.h, look.wide() ? 150 : 96), 16)
                       : inside.cut_top(170, 18);
        draw_kind_art(frame, art, kind);
        TextStyle head = style(look, Type::h2);
        TextStyle body = style(look, Type::body, look.palette().ink2);
        if (row) {
            const int h = ui.measure(title, head, inside.w).h;
            const int body_h = ui.measure(text, body, inside.w).h;
            const bool both = h + body_h <= inside.h;
            if (!both) {
                ui.fonts().draw_middle(frame.canvas, inside, title, head);
                return tapped;
            }
            inside.y += (inside.h - h - body_h) / 2;
            ui.fonts().draw(frame.canvas, inside.cut_top(h), title, head);
            ui.text(inside, text, body);
            return tapped;
        }
        head.align = Align::centre;
        body.align = Align::centre;
        ui.fonts().draw(frame.canvas, inside.cut_top(ui.measure(title, head, inside.w).h, 6), title,
                        head);
        ui.text(inside, text, body);
        return tapped;
    }

    static void draw_kind_art(Frame& frame, Rect at, SecretKind kind) {
        const Palette& colours = frame.look.palette();
        const int size = std::min(at.h, at.w) * 3 / 4;
        if (kind == SecretKind::pictures) {
            const int half = size * 6 / 10;
            const int w = 2 * half + 8;
            frame.canvas.art("picture-sun", at.centre_x() - w / 2, at.centre_y() - half / 2, half);
            frame.canvas.art("picture-boat", at.centre_x() + 4, at.centre_y() - half / 2, half);
            return;
        }
        if (kind == SecretKind::digits) {
            TextStyle digits = style(frame.look, Type::answer, colours.primary, true);
            digits.px = std::min(size / 2, 56);
            digits.align = Align::centre;
            frame.ui.fonts().draw_middle(frame.canvas, at, "123", digits);
            return;
        }
        const Rect icon = at.centred(size * 6 / 10, size * 6 / 10);
        frame.canvas.icon("pencil", icon.x, icon.y, icon.w, colours.primary);
    }

    void draw_secret(Frame& frame) {
        const bool again = step_ == Step::again;
        SecretPage page{.avatar = avatar_,
                        .title = again ? _("Once more, to be sure") : secret_choose_words(kind_),
                        .ask = again ? secret_again_words(kind_) : choose_words(),
                        .ask_brief = again ? _("The same again.") : choose_brief(),
                        .note = making_.asked() ? std::string(_("Making your notebook.")) : note_,
                        .asleep = making_.asked(),
                        .done = again ? _("Make my notebook") : _("Next"),
                        .tip = again ? secret_again_words(kind_) : std::string()};
        const SecretTaps taps = pad_->draw(frame, page);
        if (taps.back) {
            pad_->clear();
            note_.clear();
            making_.forget();
            turn(frame, again ? Step::secret : Step::kind);
            return;
        }
        if (making_.due(frame.ui)) {
            make();
            return;
        }
        if (!taps.complete) return;
        note_.clear();
        if (!again) {
            first_ = pad_->take();
            if (engine::is_easy_to_guess(kind_, first_.expose(), nickname_)) {
                first_.wipe();
                note_ = secret_weak_words();
                frame.ui.screen_opened();  // the focus is where the next one begins
                turn(frame, Step::secret);
            } else {
                turn(frame, Step::again);
            }
            return;
        }
        second_ = pad_->take();
        if (!same(first_, second_)) {
            note_ = _("Those were not the same. Let’s choose again.");
            first_.wipe();
            second_.wipe();
            turn(frame, Step::secret);
            return;
        }
        making_.ask(frame.ui);
    }

    std::string choose_words() const {
        switch (kind_) {
        case SecretKind::pictures:
            return _("The order counts. Remember it.");
        case SecretKind::digits:
            return _("Not a birthday, please.");
        case SecretKind::passphrase:
            return _("Three or four words are good.");
        }
        return {};
    }
    std::string choose_brief() const {
        return kind_ == SecretKind::pictures ? _("Remember the order.") : choose_words();
    }

    engine::Result<std::unique_ptr<engine::Notebook>> made() {
        if (of_ != Of::secret_here)
            return desk_.doors.shelf.create(
                {.nickname = trimmed(nickname_), .avatar = avatar_, .kind = kind_}, first_,
                desk_.now());
        if (desk_.arrivals() == nullptr)
            return engine::Error{engine::ErrorCode::not_found, "copy", ""};
        return desk_.arrivals()->unpack(kind_, first_, desk_.now());
    }

    void make() {
        auto notebook = made();
        first_.wipe();
        second_.wipe();
        engine::Error error;
        if (notebook.ok()) {
            const auto signed_in = desk_.sign_in(std::move(*notebook), false);
            if (signed_in.ok()) {
                Desk& desk = desk_;
                desk_.go(code_screen(desk_, false, [&desk] { return today_screen(desk); }));
                return;
            }
            error = signed_in.error();
        } else {
            error = notebook.error();
        }
        failed(_("I could not make your notebook"),
               of_ == Of::secret_here && error.code == engine::ErrorCode::damaged
                   ? std::string(_("What came does not open. Nothing is lost: your notebook is at "
                                   "the other computer. Tap never mind, and ask once more."))
                   : write_error_words(error));
    }

    void failed(std::string title, std::string text) {
        Desk& desk = desk_;
        const bool comes = of_ != Of::fresh && desk_.arrivals() != nullptr;
        desk_.go(message_screen(desk_, {.title = std::move(title),
                                        .text = std::move(text),
                                        .main_words = comes ? _("Go back") : _("Back to the names"),
                                        .main = [&desk, comes] {
                                            desk.go(comes ? arrival_screen(desk)
                                                          : who_screen(desk));
                                        }}));
    }

    Desk& desk_;
    Of of_;
    Step step_ = Step::name;
    Step drawn_step_ = Step::name;
    std::string nickname_;
    std::string avatar_ = "fox";
    SecretKind kind_ = SecretKind::pictures;
    std::optional<SecretPad> pad_;
    SecretText first_;
    SecretText second_;
    std::string note_;
    AfterShown making_;
    Letters letters_;
    bool keyboard_ = false;
    bool keyboard_known_ = false;
};

}  // namespace

std::unique_ptr<Screen> new_learner_screen(Desk& desk) {
    return std::make_unique<NewLearnerScreen>(desk);
}

std::unique_ptr<Screen> name_there_screen(Desk& desk) {
    return std::make_unique<NewLearnerScreen>(desk, NewLearnerScreen::Of::name_there);
}

std::unique_ptr<Screen> secret_here_screen(Desk& desk, std::string nickname) {
    return std::make_unique<NewLearnerScreen>(desk, NewLearnerScreen::Of::secret_here,
                                              std::move(nickname));
}

}  // namespace pipit::ui
