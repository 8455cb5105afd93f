// Joining a class: what it is told, then this computer is paired (pair_computer.cpp), then the
// question to the teacher. Invariant: nothing about the learner leaves before they tapped "Ask to
// join" under the message itself, opened up; every step has a way back that leaves all as it was.
#include "ui/kit/words.hpp"
#include "ui/screens/class_words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/opened_message.hpp"
#include "ui/screens/screens.hpp"

#include <algorithm>
#include <array>

namespace pipit::ui {

using engine::ClassView;

namespace {

class JoinClassScreen : public Screen {
  public:
    explicit JoinClassScreen(Desk& desk) : desk_(desk) {}

    void draw(Frame& frame) override {
        const Rect page = draw_page_head(frame, desk_, Tab::my_class, _("Join a class"),
                                         [this] { desk_.go(my_class_screen(desk_)); });
        card_.draw(frame, page, frame.look.palette().primary,
                   [&](Rect at) { return draw_contract(frame, at); });
    }

  private:
    int draw_contract(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const Palette& colours = look.palette();
        struct Line {
            std::string_view icon;
            Colour colour;
            const char* words;
        };
        const std::array<Line, 3> lines{
            Line{
                "eye", colours.primary,
                _("**Your teacher sees** your plants, how it goes with them, about how many tries, "
                  "and minutes a day.")},
            Line{"share", colours.info,
                 _("**Only when you tap:** a goal, asking for help, one answer you show.")},
            Line{"eye-off", colours.right,
                 _("**Never leaves:** other answers, how fast you are, what you tap, your notes, "
                   "the time of day, where you are.")}};
        ui.reading_order(10);
        const TextStyle words = style(look, look.wide() ? Type::lead : Type::body);
        const int art = look.icon() + 4;
        int y = at.y;
        for (const Line& one : lines) {
            const int line_h = ui.measure("0", words).h;
            frame.canvas.icon(one.icon, at.x, y + (line_h - art) / 2, art, one.colour);
            y += ui.text({at.x + art + 14, y, at.w - art - 14, 0}, one.words, words).h +
                 (look.wide() ? 14 : 8);
        }
        return draw_contract_ways(frame, {at.x, y + 6, at.w, 0}) + y + 6 - at.y;
    }

    int draw_contract_ways(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        Flow flow(at, look.gap());
        const Opts main{.icon = "next", .first_focus = FittedCard::fits(look), .icon_after = true};
        ui.reading_order(20);
        if (ui.main_button(flow.next(ui.button_size(_("I have six numbers"), main).w + 16,
                                     look.control() + ledge),
                           _("I have six numbers"), main))
            pair(PairBy::code);
        ui.reading_order(30);
        const Opts ticket{.icon = "paper"};
        if (ui.plain_button(
                flow.next(ui.button_size(_("I have a ticket"), ticket).w, look.control()),
                _("I have a ticket"), ticket))
            pair(PairBy::ticket);
        const Opts exactly{.icon = "look"};
        if (ui.plain_button(
                flow.next(ui.button_size(_("See exactly what"), exactly).w, look.control()),
                _("See exactly what"), exactly))
            desk_.go(share_preview_screen(desk_));
        ui.reading_order(10);
        return flow.bottom() - at.y;
    }

    void pair(PairBy by) {
        Desk& desk = desk_;
        // Who was in the class stays in it: the computer alone was brought in again.
        desk_.go(pair_computer_screen(desk_, by,
                                      {.done =
                                           [&desk] {
                                               return desk.in_class() ? my_class_screen(desk)
                                                                      : ask_to_join_screen(desk);
                                           },
                                       .back = [&desk] { return join_class_screen(desk); },
                                       .not_now = [&desk] { return my_class_screen(desk); }}));
    }

    Desk& desk_;
    FittedCard card_;
};

// The question to the teacher, with the message opened up.
class AskToJoinScreen : public Screen {
  public:
    explicit AskToJoinScreen(Desk& desk)
        : desk_(desk), view_(desk.class_view()),
          preview_(desk.session().graph(), desk.class_desk()->join_preview()) {}

    void draw(Frame& frame) override {
        const std::string title = fill(_("Join %1?"), {literal(view_.class_name)});
        const Rect page = draw_page_head(frame, desk_, Tab::my_class, title,
                                         [this] { desk_.go(my_class_screen(desk_)); });
        card_.draw(frame, page, frame.look.palette().primary,
                   [&](Rect at) { return draw_question(frame, at); });
    }

  private:
    int draw_question(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const int gap = look.wide() ? 14 : 8;
        const TextStyle body = style(look, Type::body);
        ui.reading_order(10);
        int y = at.y;
        const auto put = [&](const std::string& words) {
            y += ui.text({at.x, y, at.w, 0}, words, body).h + gap;
        };
        put(fill(_("This computer and the one of %1 know each other now. Shall I ask to take you "
                   "in? This message would go, opened up for you:"),
                 {literal(view_.teacher)}));
        y += preview_.draw(frame, {at.x, y, at.w, 0}) + gap;
        put(recovery_words());  // what joining makes
        if (!problem_.empty()) y += ui.note({at.x, y, at.w, 0}, problem_, State::danger) + gap;
        Flow flow({at.x, y, at.w, 0}, look.gap());
        const std::string ask =
            fill(_("Ask to join as %1"), {literal(desk_.session().card().nickname)});
        const Opts main{.enabled = preview_.opened(),
                        .why = _("I could not open the message now. Please show your teacher."),
                        .first_focus = FittedCard::fits(look)};
        ui.reading_order(20);
        const int w = std::min(at.w, ui.button_size(ask, main).w + 16);
        if (ui.main_button(flow.next(w, look.control() + ledge), ask, main)) join();
        ui.reading_order(30);
        if (ui.plain_button(flow.next(ui.button_size(_("Not now")).w, look.control()),
                            _("Not now")))
            desk_.go(my_class_screen(desk_));
        ui.reading_order(10);
        return flow.bottom() - at.y;
    }

    void join() {
        const auto asked = desk_.class_desk()->join(desk_.now());
        if (asked)
            desk_.go(my_class_screen(desk_));
        else
            problem_ = class_error_words(asked.error());
    }

    Desk& desk_;
    ClassView view_;
    OpenedMessage preview_;
    std::string problem_;
    FittedCard card_;
};

}  // namespace

std::unique_ptr<Screen> join_class_screen(Desk& desk) {
    return std::make_unique<JoinClassScreen>(desk);
}

std::unique_ptr<Screen> ask_to_join_screen(Desk& desk) {
    return std::make_unique<AskToJoinScreen>(desk);
}

}  // namespace pipit::ui
