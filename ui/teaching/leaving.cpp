// A learner leaves the class: what is erased here, what stays on their computer, what they are
// told. Invariant: all of it stands on the page before anything is done, and is asked once more.
#include "ui/kit/words.hpp"
#include "ui/teaching/page_parts.hpp"

#include <algorithm>
#include <optional>

namespace pipit::ui {

namespace classroom = engine::classroom;

namespace {

class LeavingScreen final : public Screen {
  public:
    LeavingScreen(StaffRoom& room, const engine::Id16& who) : room_(room), who_(who) { reload(); }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, StaffTab::learners);
        if (!called_) return room_.go(learner_screen(room_, who_));
        if (draw_staff_head(frame, page, fill(_("When %1 leaves"), {*called_})))
            room_.go(learner_screen(room_, who_));
        const Rect view = draw_card(frame, page, 24, 16);
        scroll_.draw(frame, view, [&](Rect at) { return draw_all(frame, at); });
    }

  private:
    void reload() {
        seen_ = room_.version();
        called_.reset();
        const auto page = room_.staff().learner(who_);
        if (page) called_ = room_.called(page->who.name, page->who.number);
        computer_.reset();
        for (const classroom::ClassComputer& one : room_.staff().computers())
            if (!one.lost &&
                std::find(one.learners.begin(), one.learners.end(), who_) != one.learners.end())
                computer_ = one.tag;
    }

    int draw_all(Frame& frame, Rect at) {
        Ui& ui = frame.ui;
        int y = at.y;
        const auto section = [&](std::string_view icon, std::string_view title,
                                 std::string_view text) {
            y += draw_section(frame, {at.x, y, at.w, 0}, icon, title, text);
        };
        ui.reading_order(10);
        section("trash", _("Erased here"),
                _("What they shared, asked and showed you; what you pinned, saw and agreed on; a "
                  "copy of their notebook that was on its way."));
        section("data", _("Stays on their computer"),
                _("Their notebook, with all they practised and what you agreed on. It is theirs, "
                  "with a class or without one."));
        section("talk", _("What they are told"),
                _("When their computer is near: their name is not on your list now. To tell them, "
                  "their name and the keys to reach them stay here, and nothing they shared."));
        section("person", _("Their name"),
                _("It stays on your list, free for when they come back. Under Learners it can be "
                  "taken off."));
        ui.reading_order(20);
        std::vector<Way> ways{{.words = _("Take out of the class"),
                               .icon = "trash",
                               .go = [this] {
            ask(); },
                               .danger = true}};
        if (computer_)
            ways.push_back({.words = _("Their computer is lost"), .icon = "flag", .go = [this] {
            room_.go(lost_screen(room_, *computer_));
                            }});
        y += draw_ways(frame, {at.x, y, at.w, 0}, ways);
        ui.reading_order(10);
        return y - at.y;
    }

    void ask() {
        StaffRoom& room = room_;
        const auto out = [&room, who = who_] {
            go_on(
                room, room.staff().remove(who), [&room] { return roster_screen(room); },
                [&room, who] { return leaving_screen(room, who); });
        };
        ask_once_more(room, fill(_("Take %1 out?"), {*called_}),
                      _("What you know of them is erased here. This cannot be taken back."),
                      _("Take out"), out,
                      [&room, who = who_] { return leaving_screen(room, who); });
    }

    StaffRoom& room_;
    engine::Id16 who_;
    unsigned seen_ = 0;
    std::optional<std::string> called_;
    std::optional<engine::Id16> computer_;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> leaving_screen(StaffRoom& room, const engine::Id16& who) {
    return std::make_unique<LeavingScreen>(room, who);
}

}  // namespace pipit::ui
