// What learner and teacher agree on, written while they sit together, and when they look at it
// again. Invariant: both read the same words; it is kept only by the button that says both agree.
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/page_parts.hpp"

#include "engine/classroom/message.hpp"

#include <algorithm>
#include <array>

namespace pipit::ui {

namespace {

constexpr std::array offered_weeks{1, 2, 4};

class AgreeScreen final : public Screen {
  public:
    AgreeScreen(StaffRoom& room, const engine::Id16& who)
        : room_(room), who_(who), seen_(room.version()), called_(called_now(room, who)) {}

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) called_ = called_now(room_, who_);
        seen_ = room_.version();
        Rect page = draw_staff_band(frame, room_, StaffTab::learners);
        if (draw_staff_head(frame, page, fill(_("What %1 and you agree on"), {called_})))
            room_.go(learner_screen(room_, who_));
        const Asked asked{.label = _("We agreed"),
                          .done = _("Both agree"),
                          .tip = _("Write it together, in words the child reads: Draw the bar "
                                   "first. It stands on both screens."),
                          .problem = problem_,
                          .icon = "check",
                          .bytes_max = engine::classroom::agreed_bytes_max,
                          .letters = false};
        const bool agreed = line_.draw(frame, page, asked);
        // Where the letters need the place, the days wait until they are closed.
        if (page.h >= 3 * frame.look.min_touch())
            days_.draw(frame, page, [&](Rect at) { return draw_days(frame, at); });
        if (!agreed) return;
        const auto done = room_.staff().agree(who_, line_.words, next());
        room_.changed();
        if (done) return room_.go(learner_screen(room_, who_));
        problem_ = staff_error_words(done.error());
        frame.ui.wake_at(frame.ui.now_ms());
    }

  private:
    [[nodiscard]] engine::Day next() const { return {room_.today().value + 7 * weeks_}; }

    int draw_days(Frame& frame, Rect page) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const TextStyle body = style(look, Type::body);
        const std::string words =
            fill(_("You look at it again on **%1**."), {day_words(next(), look.big())});
        ui.reading_order(15);
        const int words_h = ui.text({page.x, page.y, page.w, 0}, words, body).h;
        std::vector<std::string> names;
        std::size_t chosen = 0;
        for (const int weeks : offered_weeks) {
            if (weeks == weeks_) chosen = names.size();
            names.push_back(count("In %1 week", "In %1 weeks", weeks));
        }
        const int y = page.y + words_h + 8;
        const int h = draw_chips(frame, {page.x, y, page.w, 0}, "weeks", {}, names, chosen);
        weeks_ = offered_weeks[chosen];
        return y + h - page.y;
    }

    StaffRoom& room_;
    engine::Id16 who_;
    unsigned seen_;
    std::string called_;
    WritingLine line_;
    Scroll days_;
    int weeks_ = 2;
    std::string problem_;
};

}  // namespace

std::unique_ptr<Screen> agree_screen(StaffRoom& room, const engine::Id16& who) {
    return std::make_unique<AgreeScreen>(room, who);
}

}  // namespace pipit::ui
