// A forgotten secret, and everything else between a learner and their notebook that a teacher
// helps with. Invariant: what would be sent is said before it is asked for; every state has guest
// practice; nobody is made to explain themselves.
#include "engine/session/door.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/secret_pad.hpp"
#include "ui/screens/wording.hpp"

#include <optional>

namespace pipit::ui {

using engine::DoorView;
using engine::HelpState;
using engine::LearnerCard;

namespace {

class ForgottenScreen : public Screen {
  public:
    ForgottenScreen(Desk& desk, LearnerCard who) : desk_(desk), who_(std::move(who)) {
        const auto code = desk_.doors.shelf.has_code(who_.id);
        const auto helper = desk_.doors.shelf.helping_class(who_.id);
        has_code_ = code && *code;
        has_recovery_ = helper && *helper;
    }

    // The teacher's word may come while the page is open.
    void draw(Frame& frame) override {
        const DoorView view = desk_.door() != nullptr ? desk_.door()->view(who_.id) : DoorView{};
        if (page_ == nullptr || view.state != shown_.state || view.left != shown_.left) {
            if (page_ != nullptr) frame.ui.screen_opened();
            page_ = message_screen(desk_, told(view));
            shown_ = view;
        }
        page_->draw(frame);
    }

  private:
    [[nodiscard]] Message told(const DoorView& view) {
        switch (view.state) {
        case HelpState::none:
            return has_code_ ? by_code() : alone();
        case HelpState::can_ask:
            return can_ask(literal(view.teacher));
        case HelpState::waiting:
            return waiting(view);
        case HelpState::declined:
            return declined();
        case HelpState::unlocked:
            return unlocked();
        case HelpState::reset:
            return reset();
        }
        return {};
    }

    [[nodiscard]] Message by_code() {
        return {.title = _("Forgotten? That happens."),
                .text = _("You have a code. It is on paper, in nine groups of letters. With it you "
                          "can choose a new secret."),
                .main_words = _("Type my code"),
                .main = [this] { type_code(); },
                .other_words = _("Try again"),
                .other = [this] { try_again(); }};
    }

    [[nodiscard]] Message alone() {
        return {.title = _("Forgotten? That happens."),
                .text = has_recovery_
                            ? _("Your teacher can help you back in. Please tell them.\nOr take "
                                "your time and try again.")
                            : _("Only your secret opens this notebook. No one else can, not even "
                                "your teacher.\nTake your time and try again. Or practise as a "
                                "guest."),
                .main_words = _("Try again"),
                .main = [this] { try_again(); },
                .other_words = _("Practise as a guest"),
                .other = [this] { practise_as_guest(desk_); }};
    }

    [[nodiscard]] Message can_ask(const std::string& teacher) {
        Message out{.title = _("Forgotten? That happens."),
                    .text =
                        fill(_("%1 can help you back in. I send a locked box with the key of your "
                               "notebook. Only your teacher can open it. **Nothing you wrote goes "
                               "with it.** Then you choose a new secret."),
                             {teacher}),
                    .main_words = _("Ask my teacher"),
                    .main = [this] { ask(); },
                    .other_words = _("Try again"),
                    .other = [this] { try_again(); },
                    .other_is_back = true};
        out.third_words = has_code_ ? _("Type my code") : _("Practise as a guest");
        out.third = [this] { has_code_ ? type_code() : practise_as_guest(desk_); };
        return out;
    }

    [[nodiscard]] Message waiting(const DoorView& view) {
        return {.title = fill(_("You asked %1"), {literal(view.teacher)}),
                .text = view.left
                            ? _("Your teacher’s computer has it. When your teacher says yes, "
                                "you choose a new secret here. Until then you can practise as "
                                "a guest.")
                            : _("It waits here until your teacher’s computer is near. Until "
                                "then you can practise as a guest."),
                .main_words = _("Practise as a guest"),
                .main = [this] { practise_as_guest(desk_); },
                .other_words = _("Try again"),
                .other = [this] { try_again(); },
                .other_is_back = true,
                .third_words = _("Take it back"),
                .third = [this] { take_back(); }};
    }

    [[nodiscard]] Message declined() {
        return {.title = _("Please talk to your teacher"),
                .text = _("Your teacher wants to talk about it first. Your notebook is safe, and "
                          "nothing in it is lost."),
                .main_words = _("Practise as a guest"),
                .main = [this] { practise_as_guest(desk_); },
                .other_words = _("Try again"),
                .other = [this] { try_again(); },
                .other_is_back = true,
                .third_words = _("Ask again"),
                .third = [this] { ask(); }};
    }

    [[nodiscard]] Message unlocked() {
        return {.title = _("You can try again"),
                .text = _("Your teacher says so. Take your time."),
                .pose = "perch",
                .main_words = _("Try again"),
                .main = [this] { try_again(); },
                .other_words = _("Practise as a guest"),
                .other = [this] { practise_as_guest(desk_); },
                .third_words = _("I can’t remember"),
                .third = [this] { ask(); }};
    }

    [[nodiscard]] Message reset() {
        return {.title = _("Your teacher said yes"),
                .text = _("Now you choose a new secret. Your plants and your notes are all there. "
                          "The list of what left says that your teacher helped."),
                .pose = "perch",
                .main_words = secret_choose_words(who_.kind),
                .main = [this] { open(); },
                .other_words = _("Try the old one"),
                .other = [this] { try_again(); },
                .other_is_back = true};
    }

    // ---- what a tap does ----
    void try_again() { desk_.go(sign_in_screen(desk_, who_)); }
    void type_code() { desk_.go(enter_code_screen(desk_, who_)); }

    void ask() {
        const auto asked = desk_.door()->ask(who_.id, desk_.now());
        if (!asked) refused(_("I could not ask"), write_error_words(asked.error()));
    }
    void take_back() {
        const auto forgot = desk_.door()->forget(who_.id);
        if (!forgot) refused(_("I could not take it back"), write_error_words(forgot.error()));
    }

    void open() {
        auto notebook = desk_.door()->open(who_.id, desk_.now());
        if (notebook)
            return desk_.go(fresh_secret_screen(desk_, std::move(*notebook), BackBy::teacher));
        if (notebook.error().code != engine::ErrorCode::wrong_secret)
            return refused(_("This notebook stays closed for now"),
                           open_error_words(notebook.error(), who_.kind));
        static_cast<void>(desk_.door()->forget(who_.id));
        refused(_("That did not fit"), _("What came from your teacher does not open this notebook. "
                                         "Nothing is lost. Please ask once more."));
    }

    void refused(std::string title, std::string text) {
        Desk& desk = desk_;
        desk_.go(message_screen(
            desk_, {.title = std::move(title),
                    .text = std::move(text),
                    .main_words = _("Go back"),
                    .main = [&desk, who = who_] { desk.go(forgotten_screen(desk, who)); }}));
    }

    Desk& desk_;
    LearnerCard who_;
    bool has_code_ = false;
    bool has_recovery_ = false;
    DoorView shown_;
    std::unique_ptr<Screen> page_;
};

// The class's lock is on: nobody's secret opens anything here until the class's key has come.
class LockedScreen : public Screen {
  public:
    LockedScreen(Desk& desk, LearnerCard who) : desk_(desk), who_(std::move(who)) {
        page_ = message_screen(desk_, {.title = _("This notebook stays closed for now"),
                                       .text = class_locked_words(),
                                       .main_words = _("Practise as a guest"),
                                       .main = [this] { practise_as_guest(desk_); },
                                       .other_words = _("Back to the names"),
                                       .other = [this] { desk_.go(who_screen(desk_)); },
                                       .other_is_back = true});
    }

    void draw(Frame& frame) override {
        if (desk_.doors.shelf.lock_state(who_.id) != engine::LockState::locked)
            return desk_.go(sign_in_screen(desk_, who_));
        page_->draw(frame);
    }

  private:
    Desk& desk_;
    LearnerCard who_;
    std::unique_ptr<Screen> page_;
};

}  // namespace

bool teacher_may_help(Desk& desk, const LearnerCard& who) {
    return desk.door() != nullptr && desk.door()->view(who.id).state != HelpState::none;
}

std::unique_ptr<Screen> forgotten_screen(Desk& desk, LearnerCard who) {
    return std::make_unique<ForgottenScreen>(desk, std::move(who));
}

bool teacher_has_spoken(Desk& desk, const LearnerCard& who) {
    const HelpState help =
        desk.door() != nullptr ? desk.door()->view(who.id).state : HelpState::none;
    return help == HelpState::reset || help == HelpState::declined;
}

std::unique_ptr<Screen> way_in_screen(Desk& desk, LearnerCard who) {
    if (desk.doors.shelf.lock_state(who.id) == engine::LockState::locked)
        return std::make_unique<LockedScreen>(desk, std::move(who));
    if (teacher_has_spoken(desk, who)) return forgotten_screen(desk, std::move(who));
    return sign_in_screen(desk, std::move(who));
}

}  // namespace pipit::ui
