// A new school year: who leaves the class, all at first, and what goes with them. Invariant: what
// is erased and what stays is read before it is done, and asked once more; whoever stays keeps
// everything.
#include "ui/kit/words.hpp"
#include "ui/teaching/class_parts.hpp"

#include <algorithm>
#include <set>

namespace pipit::ui {

namespace classroom = engine::classroom;

namespace {

class NewYearScreen final : public Screen {
  public:
    explicit NewYearScreen(StaffRoom& room) : room_(room) { reload(); }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, StaffTab::class_page);
        if (draw_staff_head(frame, page, _("A new school year"))) room_.go(class_screen(room_));
        const Rect view = draw_card(frame, page, 24, 16);
        scroll_.draw(frame, view, [&](Rect at) { return draw_all(frame, at); });
    }

  private:
    void reload() {
        seen_ = room_.version();
        members_ = room_.staff().page().learners;
    }

    [[nodiscard]] long leaving() const {
        return static_cast<long>(members_.size()) -
               std::count_if(members_.begin(), members_.end(),
                             [&](const auto& one) { return stay_.contains(one.pseudonym); });
    }

    int draw_all(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        ui.reading_order(10);
        y += draw_section(frame, {at.x, y, at.w, 0}, "trash", _("Who leaves"),
                          _("What they shared, asked and agreed on with you is erased here, and "
                            "their name goes off your list. Their computers tell them. Who was not "
                            "heard from for a year leaves by itself."));
        y += draw_section(frame, {at.x, y, at.w, 0}, "data", _("What stays"),
                          _("Their notebooks stay theirs, on their computers, and can be brought "
                            "into another class. Computers, lock and code of this class stay as "
                            "they are."));
        if (members_.empty())
            return y - at.y +
                   ui.text({at.x, y, at.w, 0}, _("Nobody is in your class now."),
                           style(look, Type::body))
                       .h;
        ui.reading_order(15);
        y += ui.text({at.x, y, at.w, 0}, _("Tap who stays."), style(look, Type::body)).h + 8;
        Flow flow({at.x, y, at.w, 0}, 8);
        ui.begin_group("members");
        for (const classroom::ClassLearner& one : members_) {
            const bool stays = stay_.contains(one.pseudonym);
            const std::string called = room_.called(one.name, one.number);
            const Opts opts{.icon = stays ? "check" : "",
                            .selected = stays,
                            .value = stays ? _("stays") : _("leaves")};
            const TextSize size = ui.chip_size(called, opts);
            if (ui.chip(flow.next(size.w + 30, std::max(size.h, look.min_touch())), called, opts)) {
                if (stays)
                    stay_.erase(one.pseudonym);
                else
                    stay_.insert(one.pseudonym);
            }
        }
        ui.end_group();
        y = flow.bottom() + 16;
        ui.reading_order(20);
        std::vector<Way> ways;
        if (leaving() > 0)
            ways.push_back({.words = count("%1 learner leaves", "%1 learners leave", leaving()),
                            .icon = "trash",
                            .go = [this] { ask(); },
                            .danger = true});
        y += draw_ways(frame, {at.x, y, at.w, 0}, ways);
        ui.reading_order(10);
        return y - at.y;
    }

    void ask() {
        StaffRoom& room = room_;
        std::vector<classroom::ClassLearner> who;
        for (const classroom::ClassLearner& one : members_)
            if (!stay_.contains(one.pseudonym)) who.push_back(one);
        const auto out = [&room, who] {
            engine::Result<engine::Done> done = engine::Done{};
            for (const classroom::ClassLearner& one : who) {
                if (done) done = room.staff().remove(one.pseudonym);
                if (done && one.number > 0) done = room.staff().drop_name(one.number);
            }
            go_on(
                room, done, [&room] { return roster_screen(room); },
                [&room] { return new_year_screen(room); });
        };
        ask_once_more(room, count("%1 learner leaves?", "%1 learners leave?", leaving()),
                      _("What you know of them is erased here. This cannot be taken back. A backup "
                        "from before still has it, until you throw it away."),
                      _("They leave"), out, [&room] { return new_year_screen(room); });
    }

    StaffRoom& room_;
    unsigned seen_ = 0;
    std::vector<classroom::ClassLearner> members_;
    std::set<engine::Id16> stay_;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> new_year_screen(StaffRoom& room) {
    return std::make_unique<NewYearScreen>(room);
}

}  // namespace pipit::ui
