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
        const Look& look = frame.look;
        const TextStyle bold = style(look, Type::body, look.palette().ink, true);
        const TextStyle small = style(look, Type::caption, look.palette().ink2);
        int y = at.y;
        if (others_.empty())
            y += frame.ui
                     .text({at.x, y, at.w, 0}, _("All of your class are in it."),
                           style(look, Type::body))
                     .h;
        frame.ui.begin_group("class");
        for (const classroom::LearnerPage& page : others_) {
            const std::string called = room_.called(page.who.name, page.who.number);
            const std::string told =
                skill_evidence(skill_row(page, group_.waits_on), room_.today());
            const int name_h = frame.ui.measure(called, bold, at.w - 12).h;
            const int told_h = frame.ui.measure(told, small, at.w - 12).h;
            const int h = std::max(look.min_touch(), name_h + told_h + 8);
            if (row_ground(frame, {at.x, y, at.w, h}, called + ": " + told)) {
                group_ = room_.groups.put_in(group_, page.who.pseudonym);
                room_.changed();
                room_.go(group_screen(room_, group_));
            }
            words_over(frame, {at.x + 6, y + 4, at.w - 12, 0}, called, bold);
            words_over(frame, {at.x + 6, y + 4 + name_h, at.w - 12, 0}, told, small);
            y += h + 2;
            frame.canvas.line_h(at.x, y, at.w, 1, look.palette().line);
            y += 3;
        }
        frame.ui.end_group();
        return y - at.y;
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
