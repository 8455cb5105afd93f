// The hands of a clock, set by steps: the hour with one pair of keys, the minutes with the other.
// Invariant: the time is shown by the hands alone, never in digits; no hands until the first step.
#include "ui/kit/figures.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/answer_parts.hpp"

#include <algorithm>
#include <array>

namespace pipit::ui {

namespace {

constexpr int minutes_round = 60;
constexpr int hours_round = 12;

class ClockWidget final : public AnswerWidget {
  public:
    explicit ClockWidget(const engine::ClockAnswer& answer) : step_(answer.step) {}

    bool draw(Frame& frame, Rect column) override {
        const bool minutes = step_ < minutes_round;
        const AnswerRoom room =
            answer_room(frame, column, _("Set the hands of the clock."), minutes ? 3 : 2);
        draw_face(frame, room.area);
        Ui& ui = frame.ui;
        ui.reading_order(10);
        draw_hour(frame, room.pad, minutes ? 1 : 2);
        ui.reading_order(11);
        if (minutes && step_ == 1) draw_minute_fine(frame, room.pad);
        if (minutes && step_ > 1) draw_minute(frame, room.pad);
        return false;
    }

    [[nodiscard]] engine::Given given() const override {
        if (hour_ == 0) return {};
        return {std::to_string(hour_) + (minute_ < 10 ? ":0" : ":") + std::to_string(minute_)};
    }

  private:
    void draw_face(Frame& frame, Rect area) {
        const Rect inside = answer_box(frame, area);
        const Rect face = clock_face(inside);
        draw_clock(frame.ui,
                   face.moved((inside.w - face.w) / 2, std::max(0, inside.h - face.h) / 2), hour_,
                   minute_);
        frame.ui.reading_order(9);
        // Where the hands point, as an eye sees it, not the time.
        const int points_at = minute_ / 5 == 0 ? hours_round : minute_ / 5;
        const int past = minute_ % 5;
        frame.ui.say(area,
                     hour_ == 0  ? std::string(_("A clock. It has no hands yet."))
                     : past == 0 ? fill(_("The short hand is at %1, the long hand at %2."),
                                        {std::to_string(hour_), std::to_string(points_at)})
                                 : fill(_("The short hand is at %1, the long hand %3 past %2."),
                                        {std::to_string(hour_), std::to_string(points_at),
                                         std::to_string(past)}),
                     Role::figure);
    }

    void draw_hour(Frame& frame, Rect pad, int row) {
        Ui& ui = frame.ui;
        ui.begin_group("hours");
        if (sign_key(frame, pad_key(frame.look, pad, 0, row), "minus", _("One hour back"), true))
            turn(-1, 0);
        draw_name(frame, pad_key(frame.look, pad, 1, row, 2), _("Hour"));
        if (sign_key(frame, pad_key(frame.look, pad, 3, row), "plus", _("One hour on"), false))
            turn(1, 0);
        ui.end_group();
    }

    void draw_minute(Frame& frame, Rect pad) {
        Ui& ui = frame.ui;
        ui.begin_group("minutes");
        const std::string step = std::to_string(step_);
        if (sign_key(frame, pad_key(frame.look, pad, 0, 2), "minus",
                     fill(_("%1 minutes back"), {step}), false))
            turn(0, -step_);
        draw_name(frame, pad_key(frame.look, pad, 1, 2, 2), _("Minutes"));
        if (sign_key(frame, pad_key(frame.look, pad, 3, 2), "plus",
                     fill(_("%1 minutes on"), {step}), false))
            turn(0, step_);
        ui.end_group();
    }

    // Minute by minute, and five at a time.
    void draw_minute_fine(Frame& frame, Rect pad) {
        Ui& ui = frame.ui;
        const Rect row = pad_key(frame.look, pad, 0, 2, 4);
        struct Fine {
            const char* sign;
            std::string_view label;
            int by;
        };
        const std::array<Fine, 4> steps{{{"\u22125", _("5 minutes back"), -5},
                                         {"\u22121", _("1 minute back"), -1},
                                         {"+1", _("1 minute on"), 1},
                                         {"+5", _("5 minutes on"), 5}}};
        const int px = std::min(frame.look.px(Type::lead), 32);
        ui.begin_group("minutes");
        for (int i = 0; i < 4; ++i) {
            const Fine& fine = steps[static_cast<std::size_t>(i)];
            const Rect at = row.cell(i < 2 ? i : i + 1, 0, 5, 1, key_gap(frame.look));
            if (ui.key(at, fine.sign, true, {.label = fine.label, .px = px})) turn(0, fine.by);
        }
        draw_name(frame, row.cell(2, 0, 5, 1, key_gap(frame.look)), _("min"));
        ui.end_group();
    }

    static bool sign_key(Frame& frame, Rect at, std::string_view icon, const std::string& label,
                         bool first_focus) {
        return frame.ui
            .key(at, "", true, {.icon = icon, .label = label, .first_focus = first_focus})
            .tapped;
    }

    static void draw_name(Frame& frame, Rect at, std::string_view words) {
        TextStyle in = style(frame.look, Type::lead, frame.look.palette().ink, true);
        in.align = Align::centre;
        while (in.px > 18 && frame.ui.measure(words, in).w > at.w)
            --in.px;
        frame.ui.text_middle(at, words, in);
    }

    // The first step puts both hands on twelve.
    void turn(int hours, int minutes) {
        touch();
        if (hour_ == 0) {
            hour_ = hours_round;
            return;
        }
        hour_ = (hour_ - 1 + hours + hours_round) % hours_round + 1;
        minute_ = (minute_ + minutes + minutes_round) % minutes_round;
    }

    int step_;
    int hour_ = 0;  // 0: no hands yet
    int minute_ = 0;
};

}  // namespace

std::unique_ptr<AnswerWidget> clock_widget(const engine::ClockAnswer& answer) {
    return std::make_unique<ClockWidget>(answer);
}

}  // namespace pipit::ui
