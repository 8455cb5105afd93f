// Who it is that comes from another computer: of those whose notebook is here, locked, to be moved.
// Invariant: a notebook goes to nobody but whom the teacher named while they looked who sits there.
#include "ui/kit/words.hpp"
#include "ui/teaching/page_parts.hpp"

#include <algorithm>

namespace pipit::ui {

namespace classroom = engine::classroom;

namespace {

class WhoComesScreen final : public Screen {
  public:
    WhoComesScreen(StaffRoom& room, classroom::Comer who) : room_(room), comer_(std::move(who)) {
        reload();
    }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, StaffTab::class_page);
        const std::string typed = typed_words(room_, comer_.nickname);
        if (draw_staff_head(frame, page, fill(_("Who is %1?"), {typed})))
            room_.go(class_screen(room_));
        const Rect view = draw_card(frame, page, 20, 14);
        scroll_.draw(frame, view, [&](Rect at) { return draw_all(frame, at); });
    }

  private:
    void reload() {
        seen_ = room_.version();
        packed_.clear();
        const auto packed = room_.staff().packed();
        for (classroom::ClassLearner& one : room_.staff().page().learners)
            if (std::find(packed.begin(), packed.end(), one.pseudonym) != packed.end())
                packed_.push_back(std::move(one));
    }

    int draw_all(Frame& frame, Rect at) {
        const Look& look = frame.look;
        int y = at.y;
        y +=
            frame.ui
                .text({at.x, y, at.w, 0},
                      packed_.empty()
                          ? _("No notebook has come here yet. At the computer they used before: "
                              "**My class**, then **Take my things to another computer**. It "
                              "comes when that computer meets this one.")
                          : _("Choose who sits there: look at them, not at the name they typed. "
                              "Their notebook opens at that computer, and is gone from the other."),
                      style(look, Type::body))
                .h +
            14;
        std::vector<Way> ways;
        for (const classroom::ClassLearner& one : packed_)
            ways.push_back({.words = room_.called(one.name, one.number),
                            .icon = "person",
                            .go = [this, who = one.pseudonym] { take(who); }});
        frame.ui.reading_order(20);
        frame.ui.begin_group("names");
        y += draw_ways(frame, {at.x, y, at.w, 0}, ways);
        frame.ui.end_group();
        frame.ui.reading_order(10);
        return y - at.y;
    }

    void take(const engine::Id16& who) {
        const Next back = [&room = room_] { return class_screen(room); };
        go_on(room_, room_.staff().take_for(comer_.computer, who), back, back);
    }

    StaffRoom& room_;
    classroom::Comer comer_;
    unsigned seen_ = 0;
    std::vector<classroom::ClassLearner> packed_;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> who_comes_screen(StaffRoom& room, classroom::Comer who) {
    return std::make_unique<WhoComesScreen>(room, std::move(who));
}

}  // namespace pipit::ui
