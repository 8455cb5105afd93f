// Somebody for a group: the class, with what each has shared of what the group is for. Invariant:
// those who were proposed come first, and then as on the list of names; nobody is ranked.
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/learner_words.hpp"
#include "ui/teaching/parts.hpp"

#include <algorithm>

namespace pipit::ui {

namespace classroom = engine::classroom;

namespace {

class PutInGroupScreen final : public Screen {
  public:
    PutInGroupScreen(StaffRoom& room, Group group) : room_(room), group_(std::move(group)) {
        reload();
    }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, StaffTab::board);
        if (draw_staff_head(frame, page, _("Who comes to this group?")))
            room_.go(group_screen(room_, group_));
        const Rect view = draw_card(frame, page, 14, 8);
        scroll_.draw(frame, view, [&](Rect at) { return draw_class(frame, at); });
    }

  private:
    void reload() {
        seen_ = room_.version();
        others_.clear();
        for (const classroom::ClassLearner& one : room_.staff().page().learners) {
            if (std::ranges::count(group_.members, one.pseudonym) > 0) continue;
            if (auto page = room_.staff().learner(one.pseudonym))
                others_.push_back(std::move(*page));
        }
        std::stable_partition(others_.begin(), others_.end(), [&](const auto& page) {
            return std::ranges::count(group_.proposed, page.who.pseudonym) > 0;
        });
    }

    int draw_class(Frame& frame, Rect at) {
        Ui& ui = frame.ui;
        if (others_.empty())
            return ui.text(at, _("All of your class are in it."), style(frame.look, Type::body)).h;
        int y = at.y;
        ui.begin_group("class");
        for (const classroom::LearnerPage& page : others_) {
            bool tapped = false;
            y += draw_two_lines(
                frame, {at.x, y, at.w, 0}, room_.called(page.who.name, page.who.number),
                skill_evidence(skill_row(page, group_.waits_on), room_.today()), tapped);
            if (tapped) put_in(page.who.pseudonym);
        }
        ui.end_group();
        return y - at.y;
    }

    void put_in(const engine::Id16& who) {
        group_ = room_.groups.put_in(group_, who);
        room_.changed();
        room_.go(group_screen(room_, group_));
    }

    StaffRoom& room_;
    Group group_;
    unsigned seen_ = 0;
    std::vector<classroom::LearnerPage> others_;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> put_in_group_screen(StaffRoom& room, Group group) {
    return std::make_unique<PutInGroupScreen>(room, std::move(group));
}

}  // namespace pipit::ui
