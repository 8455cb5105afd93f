// See looking.hpp.
#include "ui/teacher/looking.hpp"

#include "device/platform/files.hpp"
#include "device/platform/paths.hpp"
#include "engine/classroom/open_staff_door.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/feedback.hpp"
#include "ui/shell/app.hpp"

#include <charconv>
#include <iostream>
#include <string>

namespace pipit::teacher {

using engine::Done;
using engine::Error;
using engine::ErrorCode;
using engine::Result;

// A door that stands open already: the script's class was opened with its file.
class Looking::OpenDoor final : public engine::classroom::OpenStaffDoor {
  public:
    explicit OpenDoor(engine::classroom::Staff& staff) : staff_(staff) {}
    engine::classroom::Staff* staff() override { return &staff_; }

  private:
    engine::classroom::Staff& staff_;
};

Looking::Looking(engine::classroom::Staff& staff, const platform::Clock& clock)
    : clock_(clock), door_(std::make_unique<OpenDoor>(staff)) {}

Looking::~Looking() = default;

Result<std::unique_ptr<Looking>> Looking::open(engine::classroom::Staff& staff,
                                               const platform::Clock& clock) {
    ui::open_words(platform::share_folder() + "/locale");
    std::unique_ptr<Looking> out(new Looking(staff, clock));
    const std::string shelf = platform::share_folder() + "/packs";
    const auto names = platform::folders_in(shelf);
    if (!names) return names.error();
    out->packs_.speak(ui::language());
    const auto loaded = out->packs_.load(*names, [shelf](const std::string& path) {
        return platform::read_file(shelf + "/" + path);
    });
    if (!loaded) return loaded.error();
    return out;
}

Error Looking::failed(const std::string& why) const {
    return {ErrorCode::bad_input, "", why + "\nOn the screen:\n" + app_->labels().listing()};
}

void Looking::settle() {
    app_->advance(*screens_, ui::double_tap_ms + 50);
}

Result<Done> Looking::line(std::string_view verb, std::string_view what) {
    if (verb == "look") return look(what);
    if (!app_) return Error{ErrorCode::bad_input, "", "write first: look 1366x768"};
    if (verb == "tap") return tap(what);
    if (verb == "type") {
        app_->type(*screens_, what);
        settle();
        return Done{};
    }
    settle();  // what came meanwhile
    if (verb == "labels") {
        std::cout << app_->labels().listing();
        return Done{};
    }
    if (app_->screenshot(std::string(what) + ".png")) return Done{};
    return failed("the picture could not be written.");
}

Result<Done> Looking::look(std::string_view size) {
    ui::Look look;
    const char* end = size.data() + size.size();
    const auto width = std::from_chars(size.data(), end, look.width);
    const bool crossed = width.ec == std::errc{} && width.ptr != end && *width.ptr == 'x';
    if (!crossed || std::from_chars(width.ptr + 1, end, look.height).ptr != end ||
        look.width < 640 || look.height < 400)
        return Error{ErrorCode::bad_input, "", "write: look 1366x768"};
    auto app = ui::App::open({.headless = true, .unseen = true, .look = look});
    if (!app) return app.error();
    app_ = std::move(*app);
    screens_ = std::make_unique<ui::Teacher>(
        ui::TeacherDoors{.door = *door_, .items = packs_, .now = [this] { return clock_.now(); }});
    app_->settle(*screens_);
    settle();
    return Done{};
}

Result<Done> Looking::tap(std::string_view label) {
    const ui::Label* found = app_->labels().find(label);
    if (found == nullptr) return failed("nothing of this name can be tapped.");
    if (!found->enabled) return failed("it cannot be tapped now.");
    app_->tap(*screens_, found->rect);
    settle();
    return Done{};
}

}  // namespace pipit::teacher
