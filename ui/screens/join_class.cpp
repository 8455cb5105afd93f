// Joining a class: what it is told, then six numbers or a ticket, then how it goes, then the
// question to the teacher. Invariant: nothing about the learner leaves before they tapped "Ask to
// join" under the message itself, opened up; every step has a way back that leaves all as it was.
#include "ui/kit/words.hpp"
#include "ui/screens/class_words.hpp"
#include "ui/screens/code_pad.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/number_pad.hpp"
#include "ui/screens/opened_message.hpp"
#include "ui/screens/screens.hpp"

#include <algorithm>
#include <array>

namespace pipit::ui {

using engine::ClassView;
using engine::PairingState;

namespace {

constexpr int ticket_groups = 16;  // docs/formats/pairing.md

class JoinClassScreen : public Screen {
  public:
    explicit JoinClassScreen(Desk& desk)
        : desk_(desk), code_(NumberPad::Kind::code), address_(NumberPad::Kind::address) {}

    void draw(Frame& frame) override {
        if (step_ != drawn_) frame.ui.screen_opened();
        drawn_ = step_;
        switch (step_) {
        case Step::told:
            return draw_told(frame);
        case Step::code:
            return draw_code(frame);
        case Step::ticket:
            return draw_ticket(frame);
        case Step::address:
            return draw_address(frame);
        case Step::going:
            return draw_going(frame);
        }
    }

  private:
    enum class Step { told, code, ticket, address, going };

    void step(Frame& frame, Step next) {
        step_ = next;
        frame.ui.wake_at(frame.ui.now_ms());
    }

    // ---- what a class is told ----
    void draw_told(Frame& frame) {
        const Rect page = draw_page_head(frame, desk_, Tab::my_class, _("Join a class"),
                                         [this] { desk_.go(my_class_screen(desk_)); });
        card_.draw(frame, page, frame.look.palette().primary,
                   [&](Rect at) { return draw_contract(frame, at); });
    }

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
            step(frame, Step::code);
        ui.reading_order(30);
        const Opts ticket{.icon = "paper"};
        if (ui.plain_button(
                flow.next(ui.button_size(_("I have a ticket"), ticket).w, look.control()),
                _("I have a ticket"), ticket))
            step(frame, Step::ticket);
        const Opts exactly{.icon = "look"};
        if (ui.plain_button(
                flow.next(ui.button_size(_("See exactly what"), exactly).w, look.control()),
                _("See exactly what"), exactly))
            desk_.go(share_preview_screen(desk_));
        ui.reading_order(10);
        return flow.bottom() - at.y;
    }

    // ---- six numbers, a ticket, an address ----
    void draw_code(Frame& frame) {
        const NumberTaps taps = code_.draw(frame, {.title = _("Type the six numbers"),
                                                   .ask = _("Your teacher’s screen shows them."),
                                                   .other = _("I have a ticket"),
                                                   .other_icon = "paper"});
        if (taps.back) step(frame, Step::told);
        if (taps.other) step(frame, Step::ticket);
        if (taps.complete) begin(frame, {});
    }

    void draw_ticket(Frame& frame) {
        Rect page = code_page(frame);
        if (draw_code_head(frame, page, _("Type your ticket"), ticket_.note(),
                           _("Sixteen groups of four. Small letters are fine, too.")))
            step(frame, Step::told);
        const Rect keys = cut_code_keys(frame.look, page);
        frame.ui.reading_order(5);
        ticket_.draw_typed(frame, page);
        ticket_.draw_keys(frame, keys, false);
        by_ticket_ = ticket_.complete();
        if (by_ticket_) begin(frame, {});
    }

    void draw_address(Frame& frame) {
        const NumberTaps taps = address_.draw(frame, {.title = _("Where is it?"),
                                                      .ask = address_ask_words(),
                                                      .other = _("Look in this network"),
                                                      .other_icon = "sync"});
        if (taps.back) return stop(frame);
        if (taps.other) return begin(frame, {});
        if (taps.complete) begin(frame, address_.typed());
    }

    // Begins to pair, here or at an address; what cannot be is said where it was typed.
    void begin(Frame& frame, const std::string& address) {
        const auto begun = pair(address);
        if (begun) {
            shown_ = PairingState::none;
            return step(frame, Step::going);
        }
        const bool no_address =
            !address.empty() && begun.error().code == engine::ErrorCode::bad_input;
        if (no_address) {
            address_.tell(address_wrong_words());
            return step(frame, Step::address);
        }
        type_again(frame, begun.error().code == engine::ErrorCode::bad_input
                              ? std::string(_("That does not fit. Look at it once more."))
                              : class_error_words(begun.error()));
    }

    engine::Result<engine::Done> pair(const std::string& address) {
        engine::ClassDesk& desk = *desk_.class_desk();
        if (!by_ticket_) return desk.pair(code_.typed(), address, desk_.now());
        return desk.pair_by_ticket(std::string(ticket_.letters().expose()), address, desk_.now());
    }

    void type_again(Frame& frame, const std::string& why) {
        if (by_ticket_) {
            ticket_.clear();
            ticket_.tell(why);
        } else {
            code_.tell(why);
        }
        step(frame, by_ticket_ ? Step::ticket : Step::code);
    }

    void stop(Frame& frame) {
        desk_.class_desk()->stop_pairing();
        code_.clear();
        ticket_.clear();
        by_ticket_ = false;
        step(frame, Step::told);
    }

    // ---- how it goes ----
    void draw_going(Frame& frame) {
        const PairingState now = desk_.class_view().pairing;
        if (now == PairingState::done) {
            // Who was in the class stays in it: the computer alone was brought in again.
            return desk_.go(desk_.in_class() ? my_class_screen(desk_) : ask_to_join_screen(desk_));
        }
        if (now == PairingState::none) return stop(frame);
        if (now == PairingState::wrong_code) {
            desk_.class_desk()->stop_pairing();
            return type_again(frame, by_ticket_
                                         ? _("That is another ticket. Look at it once more.")
                                         : _("Those are other numbers. Look at them once more."));
        }
        if (now != shown_ || going_ == nullptr) {
            shown_ = now;
            going_ = message_screen(desk_, told_of(frame, now));
            frame.ui.screen_opened();
        }
        going_->draw(frame);
    }

    static Message talking(std::function<void()> stop) {
        return {.title = _("I found it"),
                .text = _("We are saying hello. This takes a moment."),
                .main_words = _("Stop"),
                .main = std::move(stop)};
    }

    Message told_of(Frame& frame, PairingState state) {
        const auto to = [this, &ui = frame.ui](Step next) {
            return [this, &ui, next] {
                desk_.class_desk()->stop_pairing();
                step_ = next;
                ui.wake_at(ui.now_ms());
            };
        };
        const auto stop = [this] {
            desk_.class_desk()->stop_pairing();
            desk_.go(my_class_screen(desk_));
        };
        const std::string not_now = _("Not now");
        switch (state) {
        case PairingState::talking:
            return talking(stop);
        case PairingState::not_found:
            return {.title = _("I did not find it there"),
                    .text = _("Is Pipit open on your teacher’s computer? Look at the address on "
                              "their screen once more."),
                    .main_words = _("Type its address"),
                    .main = to(Step::address),
                    .other_words = not_now,
                    .other = stop,
                    .other_is_back = true};
        case PairingState::code_void:
            return {.title = _("These numbers are used up"),
                    .text = _("After three tries they close, to keep your class safe. Your teacher "
                              "can make new ones."),
                    .main_words = _("I have new ones"),
                    .main =
                        [this, again = to(Step::code)] {
                            code_.clear();
                            by_ticket_ = false;
                            again();
                        },
                    .other_words = not_now,
                    .other = stop,
                    .other_is_back = true};
        case PairingState::interrupted:
            return {.title = _("We lost each other"),
                    .text = _("Nothing happened, and nothing was told. Let’s try once more."),
                    .main_words = _("Try again"),
                    .main = [this, &frame_ui = frame.ui] { again(frame_ui); },
                    .other_words = not_now,
                    .other = stop,
                    .other_is_back = true};
        default:
            return {.title = _("I am looking"),
                    .text = _("Your teacher’s computer has to be in the same network, with Pipit "
                              "open. If I do not find it, type the address on their screen."),
                    .main_words = _("Type its address"),
                    .main = to(Step::address),
                    .other_words = _("Stop"),
                    .other = stop,
                    .other_is_back = true};
        }
    }

    // The same numbers, where they were tried last.
    void again(Ui& ui) {
        const auto begun = pair(address_.typed());
        if (!begun) step_ = by_ticket_ ? Step::ticket : Step::code;
        ui.wake_at(ui.now_ms());
    }

    Desk& desk_;
    Step step_ = Step::told;
    Step drawn_ = Step::told;
    NumberPad code_;
    NumberPad address_;
    CodePad ticket_{ticket_groups};
    bool by_ticket_ = false;
    PairingState shown_ = PairingState::none;
    std::unique_ptr<Screen> going_;
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
