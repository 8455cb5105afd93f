// Who is practising? The notebooks of this device, a guest, and a new one.
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

class WhoScreen : public Screen {
  public:
    explicit WhoScreen(Desk& desk) : desk_(desk) {
        auto learners = desk_.doors.shelf.learners();
        if (learners.ok()) {
            learners_ = std::move(*learners);
        } else {
            unreadable_ = true;
        }
    }

    void draw(Frame& frame) override {
        if (learners_.empty() && !unreadable_) {
            draw_first_day(frame);
        } else {
            draw_names(frame);
        }
    }

  private:
    void draw_first_day(Frame& frame) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        draw_scene(frame, look.wide() ? 190 : 90);
        const bool big = look.big();
        const int pad = look.wide() ? 48 : 20;
        const TextStyle title = style(look, Type::hero);
        const TextStyle text = style(look, Type::lead);
        const int button_h = look.control() + ledge;
        const Opts look_around{.icon = "person"};
        const int buttons_w = std::max(ui.button_size(_("Make mine")).w + 20, 220) + 16 +
                              ui.button_size(_("Just look around"), look_around).w;
        const int w =
            std::clamp(buttons_w + 2 * pad, std::min(760, frame.page.w - 28), frame.page.w - 28);
        const int inner = w - 2 * pad;
        const int title_h = ui.measure(_("Hello. I am Pipit."), title, inner).h;
        const int text_h = ui.measure(_("Shall we make your notebook?"), text, inner).h;
        const bool stacked = buttons_w > inner;
        const int h =
            pad + title_h + 10 + text_h + 28 + button_h + (stacked ? look.control() + 14 : 0) + pad;
        const int bird_w = look.wide() ? (big ? 120 : 150) : (big ? 0 : 110);
        const int bird_h = Canvas::art_height("pipit-perch", bird_w);
        const int free = frame.window.h - h - bird_h;
        const Rect card{frame.page.x + (frame.page.w - w) / 2,
                        bird_h + std::max(6, std::min(free * 2 / 5, 120)), w, h};
        frame.canvas.card(card);
        if (bird_w > 0) frame.canvas.bird("perch", card.x + pad, card.y, bird_w);
        Rect inside = card.inset(pad);
        ui.reading_order(0);
        ui.text(inside.cut_top(title_h, 10), _("Hello. I am Pipit."), title, Role::heading);
        ui.reading_order(10);
        ui.text(inside.cut_top(text_h, 28), _("Shall we make your notebook?"), text);
        Flow flow(inside, 14);
        ui.reading_order(20);
        if (ui.main_button(
                flow.next(std::max(ui.button_size(_("Make mine")).w + 20, 220), button_h),
                _("Make mine"), {.first_focus = true})) {
            desk_.go(new_learner_screen(desk_));
        }
        ui.reading_order(30);
        if (ui.plain_button(
                flow.next(ui.button_size(_("Just look around"), look_around).w, look.control()),
                _("Just look around"), look_around)) {
            practise_as_guest(desk_);
        }
        const int foot_h = look.control();
        Rect foot{frame.page.x + (look.wide() ? 64 : 12),
                  frame.window.h - foot_h - (look.wide() ? 34 : 10), frame.page.w / 2, foot_h};
        draw_come(frame, foot, 10);
        if (!big || look.wide()) draw_promise(frame, true, foot.x);
    }

    void draw_names(Frame& frame) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        const bool big = look.big();
        draw_scene(frame, wide ? 190 : 80);
        const int side = wide ? 64 : 12;
        const Rect window = frame.page;

        const int bird_w = big ? 0 : wide ? 124 : 62;
        ui.reading_order(0);
        TextStyle title = style(look, Type::hero);
        if (big) title = style(look, Type::h1);
        const int top = wide ? 140 : 84;
        const int title_x = window.x + side + (bird_w > 0 ? bird_w + (wide ? 34 : 20) : 0);
        const Rect title_at{title_x, wide ? 20 : 6, window.right() - side - title_x,
                            top - (wide ? 56 : 20)};
        ui.text_middle(title_at, _("Who is practising?"), title, Role::heading);

        const int columns = wide ? (big ? 3 : 6) : (big ? 3 : 4);
        const int gap = wide ? 20 : 10;
        const int foot_h = look.control();
        const int foot_y = frame.window.h - foot_h - (wide ? (big ? 16 : 34) : 10);
        const int room = foot_y - top - (wide ? 24 : 12);
        const int design_h = wide ? 218 : 150;
        const int rows = 2;
        const int tile_h = std::min(design_h, (room - (rows - 1) * gap) / rows);
        const Rect grid{window.x + side, top, window.w - 2 * side,
                        rows * tile_h + (rows - 1) * gap};
        const int per_page = columns * rows - 1;  // the last place is the guest's
        const int pages =
            std::max(1, (static_cast<int>(learners_.size()) + per_page - 1) / per_page);
        page_ %= pages;
        if (bird_w > 0) frame.canvas.bird("perch", grid.x + (wide ? 20 : 12), grid.y, bird_w);

        jump_by_letter(ui, per_page);
        ui.reading_order(10);
        ui.begin_group("names");
        const int first = page_ * per_page;
        const int last = std::min(static_cast<int>(learners_.size()), first + per_page);
        for (int i = first; i < last; ++i) {
            const Rect at =
                grid.cell((i - first) % columns, (i - first) / columns, columns, rows, gap);
            draw_name(frame, at, learners_[static_cast<std::size_t>(i)], i == first);
        }
        const int place = last - first;
        draw_guest(frame, grid.cell(place % columns, place / columns, columns, rows, gap));
        ui.end_group();

        draw_foot(frame, {grid.x, foot_y, grid.w, foot_h}, pages > 1);
    }

    // Its words, or its sign alone where they have no room.
    void draw_come(Frame& frame, Rect& row, int gap) {
        if (desk_.arrivals() == nullptr) return;
        Ui& ui = frame.ui;
        const char* words = _("I come from another computer");
        const Opts opts{.icon = "share"};
        const int w = ui.button_size(words, opts).w;
        const int sign = square_button(frame.look);
        const bool fits = w <= row.w;
        const Rect at = row.cut_left(fits ? w : std::min(sign, row.w), gap);
        ui.reading_order(31);
        if (fits ? ui.plain_button(at, words, opts).tapped
                 : ui.icon_button(at, "share", words, {}).tapped)
            desk_.go(arrival_screen(desk_));
    }

    void draw_foot(Frame& frame, Rect foot, bool more_pages) {
        Ui& ui = frame.ui;
        const int gap = frame.look.wide() ? 20 : 10;
        ui.reading_order(30);
        const Opts plus{.icon = "plus"};
        if (ui.plain_button(foot.cut_left(ui.button_size(_("I am new here"), plus).w, gap),
                            _("I am new here"), plus)) {
            desk_.go(new_learner_screen(desk_));
        }
        const Opts more{.icon = "more"};
        if (more_pages &&
            ui.plain_button(foot.cut_left(ui.button_size(_("More names"), more).w, gap),
                            _("More names"), more)) {
            ++page_;
        }
        draw_come(frame, foot, gap);
        if (!frame.look.big()) draw_promise(frame, !frame.look.wide(), foot.x);
    }

    void jump_by_letter(Ui& ui, int per_page) {
        const std::string typed = ui.input().typed;
        if (typed.empty()) return;
        const auto lower = [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        };
        for (std::size_t i = 0; i < learners_.size(); ++i) {
            const std::string& name = learners_[i].nickname;
            if (name.empty() || lower(name[0]) != lower(typed[0])) continue;
            page_ = static_cast<int>(i) / per_page;
            ui.focus_on(literal(name));
            ui.input().typed.clear();
            return;
        }
    }

    void draw_name(Frame& frame, Rect at, const engine::LearnerCard& who, bool first) {
        const Look& look = frame.look;
        const int px = look.scaled(look.wide() ? 25 : 20);
        const int art = std::min(look.wide() ? 136 : 84, at.h - px * 3 / 2 - 28);
        const bool closed = desk_.stays_closed(who.id);
        const bool tapped =
            closed ? draw_closed(frame, at, who, first)
                   : frame.ui
                         .picture_tile(at, "avatar-" + who.avatar, art, literal(who.nickname),
                                       {.first_focus = first, .px = px})
                         .tapped;
        if (tapped) desk_.go(way_in_screen(desk_, who));
    }

    // The tile of a notebook that would not open stays, with what to do about it.
    static bool draw_closed(Frame& frame, Rect at, const engine::LearnerCard& who, bool first) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const std::string_view words = _("This one needs your teacher.");
        const Response tile =
            ui.tile(at, who.nickname, {.first_focus = first, .dashed = true, .value = words});
        TextStyle name = sized(look, look.wide() ? 25 : 20, look.palette().ink, true);
        TextStyle note = style(look, Type::caption, look.palette().ink2);
        name.align = note.align = Align::centre;
        name.max_lines = 1;
        note.line = 1.15F;
        Rect inside = at.inset(8, 6);
        inside.h -= ledge;
        const auto note_h = [&] { return ui.measure(words, note, inside.w).h; };
        const int name_h = ui.measure(literal(who.nickname), name, inside.w).h;
        while (note.px > 18 && name_h + note_h() > inside.h)
            --note.px;
        // With large text the picture, by which a child finds it, has the words' place.
        const bool told = inside.h - name_h - note_h() >= 32;
        const Rect below = inside.cut_bottom(name_h + (told ? note_h() : 0));
        const int art = std::min(look.wide() ? 110 : 60, inside.h);
        frame.canvas.art("avatar-" + who.avatar, at.centre_x() - art / 2,
                         inside.y + (inside.h - art) / 2, art);
        if (!told) {
            const int icon = 28;
            frame.canvas.icon("help", at.right() - icon - 10, at.y + 8, icon, look.palette().ink2);
        }
        ui.fonts().draw(frame.canvas, {below.x, below.y, below.w, name_h}, literal(who.nickname),
                        name);
        if (told)
            ui.fonts().draw(frame.canvas, {below.x, below.y + name_h, below.w, note_h()}, words,
                            note);
        return tile.tapped;
    }

    void draw_guest(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const int px = look.scaled(look.wide() ? 25 : 20);
        frame.canvas.dashed(at, look.card_radius(), 2, look.palette().edge);
        if (ui.hit(at, _("Guest"), Role::tile, look.card_radius())) practise_as_guest(desk_);
        const int icon = look.wide() ? 64 : 44;
        const int words_h = px * 3 / 2;
        frame.canvas.icon("person", at.centre_x() - icon / 2,
                          at.y + (at.h - words_h - icon - 10) / 2, icon, look.palette().ink2);
        TextStyle name = sized(look, look.wide() ? 25 : 20, look.palette().ink, true);
        name.align = Align::centre;
        ui.fonts().draw_middle(frame.canvas, {at.x, at.bottom() - words_h - 14, at.w, words_h},
                               _("Guest"), name);
    }

    // At the right, where it has room from `left` on; else it is only said.
    static void draw_promise(Frame& frame, bool brief, int left) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const int side = look.wide() ? 64 : 12;
        const std::string_view words = brief ? _("Each notebook is locked.")
                                             : _("Each notebook is locked.\nGuests can practise. "
                                                 "Nothing is kept.");
        TextStyle text = style(look, brief ? Type::caption : Type::body);
        const TextSize size = ui.measure(words, text);
        const int y = frame.window.h - (look.wide() ? 34 : 10) - std::max(size.h, 54);
        const Rect at{frame.page.right() - side - size.w - 2, y, size.w + 2, std::max(size.h, 54)};
        ui.reading_order(25);
        if (at.x - 38 < left) return ui.say(at, plain_words(words), Role::text);
        frame.canvas.icon("lock", at.x - 38, at.centre_y() - 12, 24, look.palette().ink);
        ui.text_middle(at, words, text);
    }

    Desk& desk_;
    std::vector<engine::LearnerCard> learners_;
    bool unreadable_ = false;
    int page_ = 0;
};

}  // namespace

void practise_as_guest(Desk& desk) {
    if (desk.sign_in_guest().ok()) desk.go(today_screen(desk));
}

std::unique_ptr<Screen> who_screen(Desk& desk) {
    return std::make_unique<WhoScreen>(desk);
}

}  // namespace pipit::ui
