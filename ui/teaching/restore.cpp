// A class from its backup, where there is none: which file, its code, a new passphrase. Invariant:
// nothing is made before all three are there and fit.
#include "ui/kit/words.hpp"
#include "ui/teaching/passphrase_parts.hpp"
#include "ui/teaching/pick_file.hpp"

namespace pipit::ui {

using engine::ErrorCode;

namespace {

class RestoreScreen final : public Screen {
  public:
    explicit RestoreScreen(StaffRoom& room)
        : room_(room), pick_([&room] { return room.doors.door.backups(); }) {}

    void draw(Frame& frame) override {
        if (step_ == Step::file) return draw_file(frame);
        if (step_ == Step::code) return draw_code(frame);
        draw_choose(frame);
    }

  private:
    enum class Step { file, code, choose };

    void turn(Frame& frame, Step step) {
        step_ = step;
        frame.ui.screen_opened();
        frame.ui.wake_at(frame.ui.now_ms());
    }

    void draw_file(Frame& frame) {
        const bool wide = frame.look.wide();
        Rect page = frame.page.inset(wide ? 64 : 12, wide ? 24 : 8);
        if (draw_staff_head(frame, page, _("Which backup?"))) room_.go(passphrase_screen(room_));
        const auto chosen = pick_.draw(
            frame, page,
            {.example = "/media/stick/class.pipit-backup",
             .ending = ".pipit-backup",
             .none = _("No backup lies among your documents or on a stick. Put the stick in and "
                       "look again, or write where it is."),
             .problem = problem_});
        if (chosen) choose(frame, *chosen);
    }

    void choose(Frame& frame, const std::string& path) {
        file_ = path;
        problem_.clear();
        turn(frame, Step::code);
    }

    void draw_code(Frame& frame) {
        const auto did = code_.draw(frame, _("The code of this backup"));
        if (did == TypeCode::Did::back) return turn(frame, Step::file);
        if (did == TypeCode::Did::typed) turn(frame, Step::choose);
    }

    void draw_choose(Frame& frame) {
        using Did = ChoosePassphrase::Did;
        const Did did = choose_.draw(
            frame, {.title = _("A passphrase for this computer"), .done = _("Bring it back")});
        if (did == Did::back) {
            code_.tell("");
            return turn(frame, Step::code);
        }
        if (did != Did::chosen) return;
        const engine::SecretText chosen = choose_.take();
        const auto back =
            room_.doors.door.restore(file_, code_.letters(), chosen, room_.doors.now());
        if (back) return room_.go(opened_screen(room_));
        choose_.begin(frame);
        code_.tell(back.error().code == ErrorCode::wrong_secret
                       ? _("This code does not open that backup. Each opens with the code there "
                           "was when it was made.")
                       : "");
        problem_ = file_words(back.error().code);
        turn(frame, problem_.empty() ? Step::code : Step::file);
    }

    static std::string file_words(ErrorCode code) {
        switch (code) {
        case ErrorCode::wrong_secret:
            return {};
        case ErrorCode::not_found:
            return _("There is no such file.");
        case ErrorCode::bad_input:
            return _("This is no backup of a class, or not all of it.");
        default:
            return closed_words(code);
        }
    }

    StaffRoom& room_;
    PickFile pick_;
    Step step_ = Step::file;
    std::string file_;
    std::string problem_;
    TypeCode code_;
    ChoosePassphrase choose_;
};

}  // namespace

std::unique_ptr<Screen> restore_screen(StaffRoom& room) {
    return std::make_unique<RestoreScreen>(room);
}

}  // namespace pipit::ui
