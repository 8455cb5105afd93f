// What goes without a network: news by USB stick, and the ticket that brings in many computers.
// Invariant: its's letters are on the screen only once they were asked for, are not said, and
// are wiped with the page.
#include "ui/kit/words.hpp"
#include "ui/screens/code_groups.hpp"
#include "ui/teaching/class_parts.hpp"

#include <optional>

namespace pipit::ui {

namespace {

constexpr int sheet_groups = 16;

class StickScreen final : public Screen {
  public:
    explicit StickScreen(StaffRoom& room) : room_(room) {}

    void draw(Frame& frame) override {
        Rect page = draw_staff_band(frame, room_, StaffTab::class_page);
        if (draw_staff_head(frame, page, _("News by USB stick"))) room_.go(class_screen(room_));
        const Rect view = draw_card(frame, page, 24, 16);
        scroll_.draw(frame, view, [&](Rect at) { return draw_all(frame, at); });
    }

  private:
    int draw_all(Frame& frame, Rect at) {
        Ui& ui = frame.ui;
        int y = at.y;
        ui.reading_order(10);
        const std::string stick = room_.staff().stick();
        const auto problem = room_.staff().code().problem;
        if (problem)
            y += ui.note({at.x, y, at.w, 0}, courier_words(*problem), State::not_yet) + 14;
        else
            y += ui.note({at.x, y, at.w, 0},
                         stick.empty() ? std::string(_("No stick is there now."))
                                       : fill(_("The stick %1 is there. What waits is on it."),
                                              {literal(stick)}),
                         stick.empty() ? State::info : State::right, "usb") +
                 14;
        y += draw_section(frame, {at.x, y, at.w, 0}, "next", _("From here to a learner"),
                          _("Put a stick in: what waits for learners goes onto it by itself. Then "
                            "put it into their computer."));
        y += draw_section(frame, {at.x, y, at.w, 0}, "back", _("From a learner to here"),
                          _("Their computer puts what they share on it. Put it in here again: it "
                            "is taken in by itself."));
        y += draw_section(frame, {at.x, y, at.w, 0}, "shield", _("Who finds the stick"),
                          _("All on it is sealed, but for a class’s key where you wrote one: only "
                            "this computer and the learner’s open it."));
        return y - at.y;
    }

    StaffRoom& room_;
    Scroll scroll_;
};

class TicketScreen final : public Screen {
  public:
    explicit TicketScreen(StaffRoom& room) : room_(room) {}

    void draw(Frame& frame) override {
        Rect page = draw_staff_band(frame, room_, StaffTab::class_page);
        if (draw_staff_head(frame, page, _("A ticket for many computers")))
            room_.go(bring_in_screen(room_));
        const Rect view = draw_card(frame, page, 24, 16);
        scroll_.draw(frame, view, [&](Rect at) { return draw_all(frame, at); });
    }

  private:
    int draw_all(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        const bool there = room_.staff().has_ticket();
        ui.reading_order(10);
        y +=
            ui.text({at.x, y, at.w, 0},
                    _("Letters that bring in every computer they are typed into: **My class**, "
                      "**Join a class**, **I have a ticket**. They work, up to 64 times, until you "
                      "put them away. Each child is still let in by you."),
                    style(look, Type::body))
                .h +
            12;
        if (!problem_.empty()) y += ui.note({at.x, y, at.w, 0}, problem_, State::danger) + 12;
        std::vector<Way> ways;
        if (!letters_)
            ways.push_back({.words = there ? _("Show the letters") : _("Make the letters"),
                            .icon = there ? "eye" : "plus",
                            .go = [this] { show(); },
                            .main = true});
        if (there)
            ways.push_back(
                {.words = _("Put them away"), .icon = "close", .go = [this] { ask_away(); }});
        ui.reading_order(20);
        y += draw_ways(frame, {at.x, y, at.w, 0}, ways) + 14;
        ui.reading_order(30);
        if (letters_) {
            const int h = code_groups_height(look, at.w, sheet_groups);
            draw_code_groups(frame, {at.x, y, at.w, h}, letters_->expose(), -1, sheet_groups);
            y += h + 8;
        }
        ui.reading_order(10);
        return y - at.y;
    }

    void show() {
        auto letters = room_.staff().show_ticket();
        problem_ = letters ? std::string() : staff_error_words(letters.error());
        if (letters) letters_ = std::move(*letters);
        room_.changed();
    }

    void ask_away() {
        StaffRoom& room = room_;
        const Next back = [&room] { return ticket_screen(room); };
        const auto away = [&room, back] {
            go_on(room, room.staff().put_ticket_away(), back, back);
        };
        ask_once_more(room, _("Put the letters away?"),
                      _("No computer comes in by them any more; those that came in stay. A ticket "
                        "that is lost should be put away."),
                      _("Put them away"), away, back);
    }

    StaffRoom& room_;
    std::optional<engine::SecretText> letters_;
    std::string problem_;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> stick_screen(StaffRoom& room) {
    return std::make_unique<StickScreen>(room);
}

std::unique_ptr<Screen> ticket_screen(StaffRoom& room) {
    return std::make_unique<TicketScreen>(room);
}

}  // namespace pipit::ui
