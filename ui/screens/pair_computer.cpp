// This computer and the teacher's get to know each other: six numbers, a ticket or an address, and
// how it goes. Whoever opens it says where it leads. Invariant: it asks for nothing and says
// nothing about a learner; whichever way it is left, nothing goes on that was begun here.
#include "ui/kit/words.hpp"
#include "ui/screens/class_words.hpp"
#include "ui/screens/code_pad.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/number_pad.hpp"
#include "ui/screens/screens.hpp"

#include "engine/session/class_places.hpp"

#include <utility>

namespace pipit::ui {

using engine::PairingState;

namespace {

constexpr int ticket_groups = 16;  // docs/formats/pairing.md

class PairComputerScreen : public Screen {
  public:
    PairComputerScreen(Desk& desk, PairBy by, PairWays ways)
        : desk_(desk), ways_(std::move(ways)),
          step_(by == PairBy::code ? Step::code : Step::ticket), drawn_(step_),
          code_(NumberPad::Kind::code), address_(NumberPad::Kind::address) {}

    void draw(Frame& frame) override {
        if (desk_.pairing_port() == nullptr) return desk_.go(ways_.back());
        if (step_ != drawn_) frame.ui.screen_opened();
        drawn_ = step_;
        switch (step_) {
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
    enum class Step { code, ticket, address, going };

    void step(Frame& frame, Step next) {
        step_ = next;
        frame.ui.wake_at(frame.ui.now_ms());
    }

    // ---- six numbers, a ticket, an address ----
    void draw_code(Frame& frame) {
        const NumberTaps taps = code_.draw(frame, {.title = _("Type the six numbers"),
                                                   .ask = _("Your teacher’s screen shows them."),
                                                   .other = _("I have a ticket"),
                                                   .other_icon = "paper"});
        if (taps.back) return stop(ways_.back);
        if (taps.other) step(frame, Step::ticket);
        if (taps.complete) begin(frame, {});
    }

    void draw_ticket(Frame& frame) {
        Rect page = code_page(frame);
        if (draw_code_head(frame, page, _("Type your ticket"), ticket_.note(),
                           _("Sixteen groups of four. Small letters are fine, too.")))
            return stop(ways_.back);
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
        if (taps.back) return stop(ways_.back);
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
        engine::PairingPort& port = *desk_.pairing_port();
        if (!by_ticket_) return port.pair(code_.typed(), address, desk_.now());
        return port.pair_by_ticket(std::string(ticket_.letters().expose()), address, desk_.now());
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

    void stop(const std::function<std::unique_ptr<Screen>()>& way) {
        if (engine::PairingPort* port = desk_.pairing_port()) port->stop_pairing();
        desk_.go(way());
    }

    // ---- how it goes ----
    void draw_going(Frame& frame) {
        const PairingState now = desk_.pairing_port()->pairing();
        if (now == PairingState::done) return desk_.go(ways_.done());
        if (now == PairingState::none) return stop(ways_.back);
        if (now == PairingState::wrong_code) {
            desk_.pairing_port()->stop_pairing();
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

    // The other side went away, or this computer could not.
    Message broken_off(Ui& ui, std::function<void()> stop) {
        const auto problem = desk_.pairing_port()->pairing_problem();
        const bool ours = problem && problem->where != engine::of_stick;
        return {.title = ours ? _("That did not work") : _("We lost each other"),
                .text = ours ? class_error_words(*problem)
                             : _("Nothing happened, and nothing was told. Let’s try once more."),
                .main_words = _("Try again"),
                .main = [this, &ui] { again(ui); },
                .other_words = _("Not now"),
                .other = std::move(stop),
                .other_is_back = true};
    }

    Message told_of(Frame& frame, PairingState state) {
        const auto to = [this, &ui = frame.ui](Step next) {
            return [this, &ui, next] {
                desk_.pairing_port()->stop_pairing();
                step_ = next;
                ui.wake_at(ui.now_ms());
            };
        };
        const auto stop = [this] { this->stop(ways_.not_now); };
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
            return broken_off(frame.ui, stop);
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
    PairWays ways_;
    Step step_;
    Step drawn_;
    NumberPad code_;
    NumberPad address_;
    CodePad ticket_{ticket_groups};
    bool by_ticket_ = false;
    PairingState shown_ = PairingState::none;
    std::unique_ptr<Screen> going_;
};

}  // namespace

std::unique_ptr<Screen> pair_computer_screen(Desk& desk, PairBy by, PairWays ways) {
    return std::make_unique<PairComputerScreen>(desk, by, std::move(ways));
}

}  // namespace pipit::ui
