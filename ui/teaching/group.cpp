// A group: who waits on the same, what each of them has shared of it, and what to do; who is in it
// is the teacher's to say. Invariant: for today; it is kept on no disk and follows no child.
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/learner_words.hpp"
#include "ui/teaching/parts.hpp"

#include <algorithm>

namespace pipit::ui {

namespace classroom = engine::classroom;
using engine::Pin;

namespace {

class GroupScreen final : public Screen {
  public:
    GroupScreen(StaffRoom& room, Group group) : room_(room), group_(std::move(group)) { reload(); }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, StaffTab::board);
        const std::string on = title_of(room_.graph(), group_.waits_on);
        if (draw_staff_head(frame, page, fill(_("Together: %1"), {on})))
            room_.go(board_screen(room_));
        const Rect view = draw_card(frame, page, 24, 16);
        scroll_.draw(frame, view, [&](Rect at) { return draw_all(frame, at, on); });
    }

  private:
    void reload() {
        seen_ = room_.version();
        pages_.clear();
        for (const engine::Id16& who : group_.members)
            if (auto page = room_.staff().learner(who)) pages_.push_back(std::move(*page));
    }

    [[nodiscard]] bool all_pinned() const {
        return std::all_of(pages_.begin(), pages_.end(), [&](const auto& page) {
            return skill_row(page, group_.waits_on).pin == Pin::pinned;
        });
    }

    int draw_all(Frame& frame, Rect at, const std::string& on) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        ui.reading_order(10);
        y += ui.text({at.x, y, at.w, 0},
                     fill(group_.place
                              ? _("You put them together for **%1** before **%2**, for today. It "
                                  "stays in this window and follows nobody.")
                              : _("They all need **%1** before **%2**. Sit with them, or pin it "
                                  "for all of them: it is then offered first."),
                          {on, title_of(room_.graph(), group_.before)}),
                     style(look, Type::body))
                 .h +
             12;
        if (!told_.empty())
            y += ui.note({at.x, y, at.w, 0}, told_, failed_ ? State::danger : State::right) + 12;
        ui.begin_group("members");
        for (const classroom::LearnerPage& page : pages_)
            y += draw_member(frame, {at.x, y, at.w, 0}, page);
        ui.end_group();
        y += 14;
        return y + draw_ways(frame, {at.x, y, at.w, 0}) - at.y;
    }

    int draw_ways(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const int h = std::max(look.control(), look.min_touch());
        Flow flow(at, look.gap());
        const bool pinned = all_pinned();
        const std::string_view words =
            pinned ? _("Take the pins away") : _("Pin it for all of them");
        const Opts opts{.icon = pinned ? "undo" : "pin"};
        ui.reading_order(20);
        const int w = std::min(at.w, ui.button_size(words, opts).w + 16);
        if (ui.main_button(flow.next(w, h + ledge), words, opts))
            pin_all(frame, pinned ? Pin::none : Pin::pinned);
        ui.reading_order(30);
        const auto way = [&](std::string_view words_of, std::string_view icon) {
            const Opts of{.icon = icon};
            return ui
                .plain_button(flow.next(std::min(at.w, ui.button_size(words_of, of).w), h),
                              words_of, of)
                .tapped;
        };
        if (room_.doors.papers != nullptr && way(_("Print a task"), "paper"))
            room_.go(print_task_screen(room_, group_));
        if (group_.members.size() < classroom::group_max && way(_("Put somebody in"), "plus"))
            room_.go(put_in_group_screen(room_, group_));
        if (group_.place && way(_("As it was proposed"), "undo")) {
            room_.groups.forget(group_);
            leave();
        }
        if (way(_("Let this group go"), "close")) {
            room_.groups.let_go(group_);
            leave();
        }
        ui.reading_order(10);
        return flow.bottom() - at.y;
    }

    void leave() {
        room_.changed();
        room_.go(board_screen(room_));
    }

    void take_out(Frame& frame, const engine::Id16& who) {
        group_ = room_.groups.take_out(group_, who);
        told_.clear();
        room_.changed();
        frame.ui.wake_at(frame.ui.now_ms());
    }

    int draw_member(Frame& frame, Rect at, const classroom::LearnerPage& page) {
        const Look& look = frame.look;
        const SkillRow row = skill_row(page, group_.waits_on);
        const std::string called = room_.called(page.who.name, page.who.number);
        std::string told = skill_evidence(row, room_.today());
        for (const Tag& tag : tags_of(row))
            told += ". **" + tag.words + "**";
        const TextStyle bold = style(look, Type::body, look.palette().ink, true);
        const TextStyle small = style(look, Type::caption, look.palette().ink2);
        const int size = look.scaled(40);
        // A group has two at least: the last two are let go of together.
        const bool may_go = group_.members.size() > classroom::group_min;
        const int side = std::max(look.control(), look.min_touch());
        if (may_go) at.w -= side + look.gap();
        const int w = at.w - size - 24;
        const int name_h = frame.ui.measure(called, bold, w).h;
        const int told_h = frame.ui.measure(told, small, w).h;
        const int h =
            std::max({look.min_touch(), size + 8, name_h + told_h + 10, may_go ? side + 4 : 0});
        frame.canvas.line_h(at.x, at.y, at.w, 1, look.palette().line);
        if (row_ground(frame, {at.x, at.y + 2, at.w, h}, called + ": " + told))
            room_.go(learner_screen(room_, page.who.pseudonym));
        draw_discs(frame, at.x + 6, at.y + 2 + h / 2, size,
                   {disc_mark(room_.names, page.who.name, page.who.number)});
        const Rect words{at.x + size + 18, at.y + 2 + (h - name_h - told_h) / 2, w, 0};
        words_over(frame, words, called, bold);
        words_over(frame, {words.x, words.y + name_h, w, 0}, told, small);
        if (may_go &&
            frame.ui.icon_button({at.x + at.w + look.gap(), at.y + 2 + (h - side) / 2, side, side},
                                 "minus", fill(_("Take out: %1"), {called})))
            take_out(frame, page.who.pseudonym);
        return h + 4;
    }

    void pin_all(Frame& frame, Pin pin) {
        failed_ = false;
        told_ = _("Kept. It goes to their computers when those are near.");
        for (const engine::Id16& who : group_.members) {
            const auto done = room_.staff().pin(who, group_.waits_on, pin);
            if (done) continue;
            failed_ = true;
            told_ = staff_error_words(done.error());
            break;
        }
        room_.changed();
        frame.ui.wake_at(frame.ui.now_ms());
    }

    StaffRoom& room_;
    Group group_;
    unsigned seen_ = 0;
    std::vector<classroom::LearnerPage> pages_;
    std::string told_;
    bool failed_ = false;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> group_screen(StaffRoom& room, Group group) {
    return std::make_unique<GroupScreen>(room, std::move(group));
}

}  // namespace pipit::ui
