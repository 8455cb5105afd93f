// The class lock: what it does and what it costs, on and off, and its key on a stick. Invariant:
// a key is written to a stick only after the teacher was told, on the same page, that whoever has
// the stick has the key.
#include "ui/kit/words.hpp"
#include "ui/teaching/page_parts.hpp"

namespace pipit::ui {

namespace classroom = engine::classroom;

namespace {

class LockScreen final : public Screen {
  public:
    explicit LockScreen(StaffRoom& room) : room_(room) { reload(); }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, StaffTab::class_page);
        if (draw_staff_head(frame, page, _("Class lock"))) room_.go(class_screen(room_));
        const Rect view = draw_card(frame, page, 24, 16);
        scroll_.draw(frame, view, [&](Rect at) { return draw_all(frame, at); });
    }

  private:
    void reload() {
        seen_ = room_.version();
        lock_ = room_.staff().lock();
        stick_ = room_.staff().stick();
    }

    int draw_all(Frame& frame, Rect at) {
        Ui& ui = frame.ui;
        int y = at.y;
        const int in = frame.look.scaled(26) + 14;  // below a section's words
        ui.reading_order(10);
        if (!told_.empty())
            y += ui.note({at.x, y, at.w, 0}, told_, failed_ ? State::danger : State::right) + 14;
        y += draw_section(
            frame, {at.x, y, at.w, 0}, "lock",
            lock_.on ? _("The class is locked") : _("The class is not locked"),
            _("With the lock on, every notebook on the class’s computers needs a key that is here. "
              "A lost computer stays shut, also for somebody who knows a child’s numbers. A "
              "computer asks for the key when it starts where it reaches this one; until then "
              "children can practise there as guests."));
        ui.reading_order(20);
        y += draw_ways(frame, {at.x + in, y, at.w - in, 0},
                       {lock_.on ? Way{.words = _("Turn the lock off"),
                                       .icon = "undo",
                                       .go = [this] { set(false); }}
                                 : Way{.words = _("Turn the lock on"),
                                       .icon = "lock",
                                       .go = [this] { ask_on(); },
                                       .main = true}}) +
             20;
        ui.reading_order(30);
        y += draw_section(
            frame, {at.x, y, at.w, 0}, "usb", _("A key stick"),
            fill(_("For computers that cannot reach this one: it locks and unlocks them as it is "
                   "here. **Whoever has this stick has the key.** Keep it in your hand, not in "
                   "the bag with a computer. %1"),
                 {stick_words()}));
        ui.reading_order(40);
        y += draw_ways(frame, {at.x + in, y, at.w - in, 0},
                       {{.words = _("Write the key to the stick"),
                         .icon = "usb",
                         .go = [this] { ask_write(); },
                         .why = !lock_.ever      ? _("Turn the lock on first.")
                                : stick_.empty() ? _("Put a stick in first.")
                                                 : ""}});
        ui.reading_order(10);
        return y - at.y;
    }

    [[nodiscard]] std::string stick_words() const {
        return stick_.empty() ? std::string(_("No stick is there now."))
                              : fill(_("The stick %1 is there."), {literal(stick_)});
    }

    void ask_on() {
        StaffRoom& room = room_;
        const Next back = [&room] { return lock_screen(room); };
        const auto on = [&room, back] { go_on(room, room.staff().set_lock(true), back, back); };
        ask_once_more(room, _("Lock the class?"),
                      _("From their next start the class’s computers open no notebook without this "
                        "computer, or a key stick. If this class is lost, so is the key: save a "
                        "backup, too."),
                      _("Turn the lock on"), on, back);
    }

    void set(bool on) {
        const auto done = room_.staff().set_lock(on);
        failed_ = !done.ok();
        told_ = done ? std::string(_("The lock is off. Each computer hears it where it reaches "
                                     "this one, or from a key stick."))
                     : staff_error_words(done.error());
        room_.changed();
    }

    void ask_write() {
        StaffRoom& room = room_;
        const Next back = [&room] { return lock_screen(room); };
        const auto write = [&room, back] {
            go_on(room, room.staff().write_key_stick(), back, back);
        };
        ask_once_more(room, _("Write the key?"),
                      fill(_("The class’s key goes onto %1. Whoever has that stick, and a computer "
                             "of the class, gets past the lock. Leave it in for a moment."),
                           {literal(stick_)}),
                      _("Write it"), write, back);
    }

    StaffRoom& room_;
    unsigned seen_ = 0;
    classroom::LockView lock_;
    std::string stick_;
    std::string told_;
    bool failed_ = false;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> lock_screen(StaffRoom& room) {
    return std::make_unique<LockScreen>(room);
}

}  // namespace pipit::ui
