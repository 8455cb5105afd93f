// Keep the class safe: the printed code, and backups that open with it. Invariant: the code is
// shown once, and its kept letters are wiped with the page; nothing is written where the teacher
// did not say.
#include "engine/session/recovery_code.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/code_groups.hpp"
#include "ui/teaching/page_parts.hpp"

#include <algorithm>

namespace pipit::ui {

using engine::classroom::Place;

namespace {

class KeepSafeScreen final : public Screen {
  public:
    explicit KeepSafeScreen(StaffRoom& room) : room_(room) { reload(); }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, StaffTab::class_page);
        if (draw_staff_head(frame, page, _("Keep the class safe"))) room_.go(class_screen(room_));
        const Rect view = draw_card(frame, page, 24, 16);
        scroll_.draw(frame, view, [&](Rect at) { return draw_all(frame, at); });
    }

  private:
    void reload() {
        seen_ = room_.version();
        has_code_ = room_.doors.door.has_code();
        last_ = room_.doors.door.backed_up();
        places_ = room_.doors.door.places();
    }

    int draw_all(Frame& frame, Rect at) {
        Ui& ui = frame.ui;
        int y = at.y;
        const int in = frame.look.scaled(26) + 14;  // below a section's words
        ui.reading_order(10);
        if (!told_.empty())
            y += ui.note({at.x, y, at.w, 0}, told_, failed_ ? State::danger : State::right) + 14;
        y += draw_section(frame, {at.x, y, at.w, 0}, "lock", _("The printed code"),
                          has_code_
                              ? _("You have one. It opens the class where the passphrase is "
                                  "forgotten, and it opens your backups.")
                              : _("There is none yet. Without it nobody opens the class once the "
                                  "passphrase is forgotten, and no backup can be made."));
        ui.reading_order(20);
        y += draw_ways(frame, {at.x + in, y, at.w - in, 0},
                       {{.words = has_code_ ? _("Make a new code") : _("Make the code"),
                         .icon = "lock",
                         .go = [this] { ask_code(); },
                         .main = !has_code_}}) +
             18;
        ui.reading_order(30);
        std::string about = _("All of the class in one locked file. With the code it opens on any "
                              "computer, and without it on none. Keep it where this computer is "
                              "not: on a stick, in a drawer.");
        if (last_)
            about += " " + fill(_("The last one has the class as it was **%1**."),
                                {age_words(*last_, room_.today())});
        y += draw_section(frame, {at.x, y, at.w, 0}, "data", _("A backup"), about);
        std::vector<Way> ways;
        for (const Place& place : places_)
            ways.push_back({.words = fill(_("Save in %1"), {literal(place.name)}),
                            .icon = place.stick ? "usb" : "download",
                            .go = [this, place] { save(place); },
                            .main = has_code_ && ways.empty(),
                            .why = has_code_ ? std::string() : _("Make the code first.")});
        ui.reading_order(40);
        y += draw_ways(frame, {at.x + in, y, at.w - in, 0}, ways);
        const bool stick =
            std::any_of(places_.begin(), places_.end(), [](const Place& one) { return one.stick; });
        if (!stick)
            y +=
                8 + ui.text({at.x + in, y + 8, at.w - in, 0},
                            _("Put in a USB stick, and it is offered here."),
                            style(frame.look, Type::caption, frame.look.palette().ink2), Role::note)
                        .h;
        ui.reading_order(10);
        return y - at.y;
    }

    void save(const Place& place) {
        const auto saved = room_.doors.door.back_up(place, room_.doors.now());
        failed_ = !saved.ok();
        told_ = saved ? fill(_("Saved. It is called **%1**, in %2."),
                             {literal(*saved), literal(place.name)})
                      : not_written_words(saved.error());
        scroll_.to_top();
        room_.changed();
    }

    void ask_code() {
        StaffRoom& room = room_;
        const auto make = [&room] {
            auto letters = room.doors.door.make_code();
            if (letters) return room.go(staff_code_screen(room, std::move(*letters)));
            const Next back = [&room] { return keep_safe_screen(room); };
            go_on(room, letters.error(), back, back);
        };
        if (!has_code_) return make();
        ask_once_more(room, _("A new code?"),
                      _("The old one no longer opens the class here. Backups that you made before "
                        "still open with the old one alone: save a fresh one after this."),
                      _("Make a new code"), make, [&room] { return keep_safe_screen(room); });
    }

    StaffRoom& room_;
    unsigned seen_ = 0;
    bool has_code_ = false;
    std::optional<engine::Day> last_;  // backup
    std::vector<Place> places_;
    std::string told_;
    bool failed_ = false;
    Scroll scroll_;
};

// The letters, to be written down. They are shown once.
class StaffCodeScreen final : public Screen {
  public:
    StaffCodeScreen(StaffRoom& room, engine::SecretText letters)
        : room_(room), letters_(std::move(letters)) {}

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        const bool wide = look.wide();
        Ui& ui = frame.ui;
        draw_scene(frame, wide ? 150 : 0);
        Rect page = frame.page.inset(wide ? 64 : 14, wide ? 32 : 10);
        ui.reading_order(0);
        const std::string_view words = _("Write this on paper");
        const TextStyle title = fitting_heading(frame, words, page.w, wide ? 44 : 26);
        ui.text(page.cut_top(ui.measure(words, title).h, wide ? 8 : 2), words, title,
                Role::heading);
        const int h = std::max(look.control(), look.min_touch());
        const Rect foot = page.cut_bottom(h + ledge, wide ? 20 : 8);
        ui.reading_order(10);
        scroll_.draw(frame, page, [&](Rect at) { return draw_body(frame, at); });
        // It is not called written down before all of it was in view.
        const Opts done{.icon = "check",
                        .enabled = scroll_.end_seen(),
                        .why = _("There is more of it below."),
                        .first_focus = true};
        const int w =
            std::min(foot.w, std::max(ui.button_size(_("I wrote it down"), done).w + 16, 200));
        ui.reading_order(20);
        if (ui.main_button({foot.x, foot.y, w, foot.h}, _("I wrote it down"), done))
            room_.go(keep_safe_screen(room_));
    }

  private:
    int draw_body(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        y += ui.text({at.x, y, at.w, 0},
                     _("Keep it where this computer is not. It opens the class and its backups: "
                       "whoever has it and one of them can read all of it. It is shown only "
                       "once."),
                     style(look, look.wide() ? Type::lead : Type::body))
                 .h +
             (look.wide() ? 18 : 8);
        const int h = code_groups_height(look, at.w);
        draw_code_groups(frame, {at.x, y, at.w, h}, letters_.expose(), -1);
        y += h + (look.wide() ? 16 : 8);
        y += ui.text({at.x, y, at.w, 0},
                     _("0 is a zero and 1 is a one. There is no letter O, I, L or U in it."),
                     style(look, Type::caption, look.palette().ink2))
                 .h;
        return y - at.y;
    }

    StaffRoom& room_;
    engine::SecretText letters_;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> keep_safe_screen(StaffRoom& room) {
    return std::make_unique<KeepSafeScreen>(room);
}

std::unique_ptr<Screen> staff_code_screen(StaffRoom& room, engine::SecretText letters) {
    return std::make_unique<StaffCodeScreen>(room, std::move(letters));
}

}  // namespace pipit::ui
