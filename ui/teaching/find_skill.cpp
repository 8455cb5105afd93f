// A skill to decide on, found by some letters of its name. Invariant: all that the packs hold can
// be found; nothing is chosen for anybody here.
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/page_parts.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

constexpr std::size_t shown_most = 40;
constexpr int least_list_h = 120;

class FindSkillScreen final : public Screen {
  public:
    FindSkillScreen(StaffRoom& room, const engine::Id16& who) : room_(room), who_(who) { reload(); }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, StaffTab::learners);
        if (draw_staff_head(frame, page, fill(_("A skill for %1"), {called_})))
            room_.go(learner_screen(room_, who_));
        const std::string before = line_.words;
        const Asked asked{.label = _("Some letters of its name"),
                          .done = _("Find"),
                          .tip = told(),
                          .icon = "look",
                          .may_be_empty = true,
                          .letters = false};
        const bool find = line_.draw(frame, page, asked);
        if (find || line_.words != before) {
            look_for(line_.words);
            frame.ui.wake_at(frame.ui.now_ms());
        }
        if (page.h < least_list_h) return;  // the letters have its place
        const Rect view = draw_card(frame, page, 14, 8);
        scroll_.draw(frame, view, [&](Rect at) { return draw_found(frame, at); });
    }

  private:
    void reload() {
        seen_ = room_.version();
        called_ = called_now(room_, who_);
        look_for(line_.words);
    }

    [[nodiscard]] std::string told() const {
        if (found_.empty()) return _("No skill has these letters.");
        if (found_.size() > shown_most)
            return fill(_("%1 skills. Write some letters to see fewer."),
                        {std::to_string(found_.size())});
        return count("%1 skill", "%1 skills", static_cast<long>(found_.size()));
    }

    void look_for(const std::string& letters) {
        found_.clear();
        const std::string wanted = plain_case(letters);
        for (const engine::Skill& one : room_.graph().skills())
            if (plain_case(one.title + " " + one.strand).find(wanted) != std::string::npos)
                found_.push_back(&one);
        scroll_.to_top();
    }

    int draw_found(Frame& frame, Rect at) {
        int y = at.y;
        frame.ui.begin_group("skills");
        for (std::size_t i = 0; i < std::min(found_.size(), shown_most); ++i) {
            const engine::Skill& one = *found_[i];
            bool tapped = false;
            y += draw_two_lines(frame, {at.x, y, at.w, 0}, literal(one.title), literal(one.strand),
                                tapped);
            if (tapped) room_.go(decide_screen(room_, who_, one.id));
        }
        frame.ui.end_group();
        return y - at.y;
    }

    StaffRoom& room_;
    engine::Id16 who_;
    unsigned seen_ = 0;
    std::string called_;
    WritingLine line_;
    std::vector<const engine::Skill*> found_;  ///< In the packs, which outlive every screen.
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> find_skill_screen(StaffRoom& room, const engine::Id16& who) {
    return std::make_unique<FindSkillScreen>(room, who);
}

}  // namespace pipit::ui
