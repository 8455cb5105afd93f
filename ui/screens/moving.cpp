// A notebook that goes to another computer of the child's: sending it off there, and its coming
// here. Invariant: what it means is said before it is asked for; never mind is there at each step,
// and practice never waits for it.
#include "ui/kit/words.hpp"
#include "ui/screens/class_words.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <utility>

namespace pipit::ui {

using engine::ArrivalState;
using engine::ArrivalView;
using engine::ClassState;
using engine::ClassView;
using engine::MoveState;

namespace {

class MoveAwayScreen : public Screen {
  public:
    explicit MoveAwayScreen(Desk& desk) : desk_(desk) {}

    // It gets further while the page is open.
    void draw(Frame& frame) override {
        const ClassView view = desk_.class_view();
        if (view.state != ClassState::member) return desk_.go(my_class_screen(desk_));
        if (page_ == nullptr || view.move != shown_) {
            if (page_ != nullptr) frame.ui.screen_opened();
            shown_ = view.move;
            page_ = message_screen(desk_, told(view));
        }
        page_->draw(frame);
    }

  private:
    [[nodiscard]] Message told(const ClassView& view) {
        Message out;
        if (view.move == MoveState::none) {
            out.title = _("Take my things to another computer");
            out.text = fill(_("Everything comes along: your plants, goals and notes. They go "
                              "locked through the computer of %1. Pipit does not open them there. "
                              "You can go on here until your teacher hands them over."),
                            {literal(view.teacher)});
            out.main_words = _("Take them along");
            out.main = [this] { act(&engine::ClassDesk::move_away); };
            out.other_words = _("Not now");
            out.other = [this] { back(); };
            out.other_is_back = true;
            return out;
        }
        const bool there = view.move == MoveState::there;
        out.title =
            there ? _("Your things are with your teacher") : _("Your things are on the way");
        out.text = there ? _("Now go to the other computer and tap “I come from another computer”. "
                             "You can go on here until your teacher hands them over.")
                         : _("They go to your teacher’s computer bit by bit, whenever it is near. "
                             "You can go on here meanwhile.");
        out.main_words = _("Go on");
        out.main = [this] { back(); };
        out.other_words = _("Never mind");
        out.other = [this] { act(&engine::ClassDesk::stay); };
        return out;
    }

    void back() { desk_.go(my_class_screen(desk_)); }

    void act(engine::Result<engine::Done> (engine::ClassDesk::*what)(engine::Now)) {
        const auto done = (desk_.class_desk()->*what)(desk_.now());
        if (done) return;
        Desk& desk = desk_;
        desk_.go(message_screen(desk_, {.title = _("That did not work"),
                                        .text = class_error_words(done.error()),
                                        .main_words = _("Go back"),
                                        .main = [&desk] { desk.go(my_class_screen(desk)); }}));
    }

    Desk& desk_;
    MoveState shown_ = MoveState::none;
    std::unique_ptr<Screen> page_;
};

class ArrivalScreen : public Screen {
  public:
    explicit ArrivalScreen(Desk& desk) : desk_(desk) {}

    void draw(Frame& frame) override {
        if (desk_.arrivals() == nullptr) return desk_.go(who_screen(desk_));
        const ArrivalView view = desk_.arrivals()->arrival();
        if (view.state == ArrivalState::none) return desk_.go(name_there_screen(desk_));
        if (page_ == nullptr || !(view == shown_)) {
            if (page_ != nullptr && view.state != shown_.state) frame.ui.screen_opened();
            page_ = message_screen(desk_, told(view));
            shown_ = view;
        }
        page_->draw(frame);
    }

  private:
    [[nodiscard]] Message told(const ArrivalView& view) {
        Message out;
        out.main_words = _("Back to the names");
        out.main = [this] { desk_.go(who_screen(desk_)); };
        const std::string name = literal(view.nickname);
        if (view.state == ArrivalState::not_possible) {
            out.title = _("This computer is in no class yet");
            out.text = _("It has to know your teacher’s computer first. Your teacher has six "
                         "numbers for it.");
            out.third_words = std::exchange(out.main_words, _("I have six numbers"));
            out.third = std::exchange(out.main, [this] { pair(PairBy::code); });
            out.third_is_back = true;
            out.other_words = _("I have a ticket");
            out.other = [this] { pair(PairBy::ticket); };
            return out;
        }
        out.other_words = _("Never mind");
        out.other = [this] { never_mind(); };
        if (view.state == ArrivalState::declined) {
            out.title = _("Please talk to your teacher");
            out.text =
                fill(_("You asked as %1, and your teacher said: not yet. Talk to them, then ask "
                       "again. Your things are safe on your other computer."),
                     {name});
            out.third_words = _("Ask again");
            out.third = [this] { desk_.go(name_there_screen(desk_)); };
            return out;
        }
        if (view.state == ArrivalState::ready) {
            out.title = fill(_("Hello, %1. Your things are here"), {name});
            out.text = _("Now choose a new secret for this computer.");
            out.pose = "perch";
            out.main_words = _("Choose a secret");
            out.main = [this] { desk_.go(secret_here_screen(desk_, shown_.nickname)); };
            return out;
        }
        out.third_words = _("Practise as a guest");
        out.third = [this] { practise_as_guest(desk_); };
        if (view.state == ArrivalState::coming) {
            out.title = fill(_("%1, your things are coming"), {name});
            out.text = fill(_("Your teacher said yes. %1 of %2 parts are here. You need not wait."),
                            {std::to_string(view.here), std::to_string(view.parts)});
            return out;
        }
        out.title = fill(_("You asked as %1"), {name});
        out.text = _("Your teacher says who you are when they see it. Then your things come here. "
                     "You need not wait.");
        return out;
    }

    void pair(PairBy by) {
        Desk& desk = desk_;
        const auto here = [&desk] { return arrival_screen(desk); };
        desk_.go(pair_computer_screen(
            desk_, by,
            {.done = [&desk] { return name_there_screen(desk); }, .back = here, .not_now = here}));
    }

    void never_mind() {
        const auto done = desk_.arrivals()->stay_away(desk_.now());
        if (done) return desk_.go(who_screen(desk_));
        Desk& desk = desk_;
        desk_.go(message_screen(desk_, {.title = _("I could not take it back"),
                                        .text = write_error_words(done.error()),
                                        .main_words = _("Go back"),
                                        .main = [&desk] { desk.go(arrival_screen(desk)); }}));
    }

    Desk& desk_;
    ArrivalView shown_;
    std::unique_ptr<Screen> page_;
};

}  // namespace

std::unique_ptr<Screen> move_away_screen(Desk& desk) {
    return std::make_unique<MoveAwayScreen>(desk);
}

std::unique_ptr<Screen> arrival_screen(Desk& desk) {
    return std::make_unique<ArrivalScreen>(desk);
}

}  // namespace pipit::ui
