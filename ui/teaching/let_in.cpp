// Letting somebody in: which name of the list they are. Invariant: the teacher says who it is; a
// nickname that fits a name is only offered first.
#include "ui/kit/words.hpp"
#include "ui/teaching/page_parts.hpp"

#include <algorithm>

namespace pipit::ui {

namespace classroom = engine::classroom;
using classroom::RosterName;

namespace {

class LetInScreen final : public Screen {
  public:
    LetInScreen(StaffRoom& room, classroom::Asker who) : room_(room), who_(std::move(who)) {
        reload();
    }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, StaffTab::class_page);
        if (draw_staff_head(frame, page, fill(_("Who is %1?"), {asker_words(room_, who_)})))
            room_.go(class_screen(room_));
        const Rect view = draw_card(frame, page, 20, 14);
        scroll_.draw(frame, view, [&](Rect at) { return draw_names(frame, at); });
    }

  private:
    void reload() {
        seen_ = room_.version();
        free_.clear();
        like_ = false;
        for (RosterName& one : room_.staff().roster())
            if (!one.learner) free_.push_back(std::move(one));
        std::stable_partition(free_.begin(), free_.end(), [&](const RosterName& one) {
            return looks_like(who_.nickname, one.name);
        });
        like_ = !free_.empty() && looks_like(who_.nickname, free_.front().name);
    }

    int draw_names(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        y += ui.text({at.x, y, at.w, 0},
                     free_.empty() ? _("Every name of your list is in the class already.")
                                   : _("Choose their name. You then see what they share under it."),
                     style(look, Type::body))
                 .h +
             12;
        if (!problem_.empty()) y += ui.note({at.x, y, at.w, 0}, problem_, State::danger) + 12;
        Flow flow({at.x, y, at.w, 0}, 10);
        const int h = std::max(look.control(), look.min_touch());
        ui.reading_order(20);
        ui.begin_group("names");
        for (std::size_t i = 0; i < free_.size(); ++i) {
            const RosterName& one = free_[i];
            const std::string called = room_.called(one.name, one.number);
            const bool main = i == 0 && like_;
            const Opts opts{.icon = "person", .first_focus = main};
            const int w = ui.button_size(called, opts).w + (main ? 16 : 0);
            const bool tapped = main ? ui.main_button(flow.next(w, h + ledge), called, opts).tapped
                                     : ui.plain_button(flow.next(w, h), called, opts).tapped;
            if (tapped) take_in(frame, one.number);
        }
        ui.end_group();
        if (!like_) draw_new_name(frame, flow, h);
        ui.reading_order(40);
        y = flow.bottom();
        if (!room_.names)
            y += 12 + ui.note({at.x, y + 12, at.w, 0},
                              _("Names are hidden now. Show them to see what this child typed."),
                              State::info, "eye-off");
        ui.reading_order(10);
        return y - at.y;
    }

    void draw_new_name(Frame& frame, Flow& flow, int h) {
        const std::string words = fill(_("Put %1 on the list"), {asker_words(room_, who_)});
        const Opts opts{.icon = "plus"};
        const int w = frame.ui.button_size(words, opts).w;
        frame.ui.reading_order(30);
        if (!frame.ui.plain_button(flow.next(w, h), words, opts)) return;
        const auto added = room_.staff().add_names({who_.nickname});
        if (!added) return tell(frame, added.error());
        for (const RosterName& one : room_.staff().roster())
            if (one.name == who_.nickname && !one.learner) return take_in(frame, one.number);
        problem_ = _("Somebody is in the class under this name.");
        frame.ui.wake_at(frame.ui.now_ms());
    }

    void take_in(Frame& frame, int number) {
        const auto done = room_.staff().approve(who_.pseudonym, number);
        room_.changed();
        if (!done) return tell(frame, done.error());
        room_.go(class_screen(room_));
    }

    void tell(Frame& frame, const engine::Error& error) {
        problem_ = staff_error_words(error);
        frame.ui.wake_at(frame.ui.now_ms());
    }

    StaffRoom& room_;
    unsigned seen_ = 0;
    classroom::Asker who_;
    std::vector<RosterName> free_;
    bool like_ = false;  ///< The first of them looks like who asks.
    std::string problem_;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> let_in_screen(StaffRoom& room, classroom::Asker who) {
    return std::make_unique<LetInScreen>(room, std::move(who));
}

}  // namespace pipit::ui
