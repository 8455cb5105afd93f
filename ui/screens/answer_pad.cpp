// See answer_pad.hpp.
#include "ui/screens/answer_pad.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/answer_parts.hpp"
#include "ui/screens/layout.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

struct MakeWidget {
    std::unique_ptr<AnswerWidget> operator()(const engine::NumberAnswer& a) const {
        return number_widget(a);
    }
    std::unique_ptr<AnswerWidget> operator()(const engine::ChoiceAnswer& a) const {
        return choice_widget(a);
    }
    std::unique_ptr<AnswerWidget> operator()(const engine::TextAnswer&) const {
        return text_widget();
    }
    std::unique_ptr<AnswerWidget> operator()(const engine::SeveralAnswer& a) const {
        return several_widget(a);
    }
    std::unique_ptr<AnswerWidget> operator()(const engine::OrderAnswer& a) const {
        return order_widget(a);
    }
    std::unique_ptr<AnswerWidget> operator()(const engine::MatchAnswer& a) const {
        return match_widget(a);
    }
    std::unique_ptr<AnswerWidget> operator()(const engine::LineAnswer& a) const {
        return line_widget(a);
    }
    std::unique_ptr<AnswerWidget> operator()(const engine::GridAnswer& a) const {
        return grid_widget(a);
    }
    std::unique_ptr<AnswerWidget> operator()(const engine::ClockAnswer& a) const {
        return clock_widget(a);
    }
    std::unique_ptr<AnswerWidget> operator()(const engine::PointAnswer& a) const {
        return point_widget(a);
    }
};

}  // namespace

std::unique_ptr<AnswerWidget> answer_widget(const engine::Answer& answer) {
    return std::visit(MakeWidget{}, answer);
}

bool AnswerPad::draw(Frame& frame, Rect column, const engine::Item& item, bool saving) {
    if (widget_ == nullptr || !(of_ == item.ref)) {
        widget_ = answer_widget(item.answer);
        of_ = item.ref;
    }
    const bool entered = widget_->draw(frame, column);
    return draw_check(frame, check_place(frame.look, column), saving) || entered;
}

engine::Given AnswerPad::given() const {
    return widget_ != nullptr ? widget_->given() : engine::Given{};
}

bool AnswerPad::draw_check(Frame& frame, Rect at, bool saving) {
    frame.ui.reading_order(20);
    const bool big = frame.look.big();
    const std::string_view words = saving ? _("Saving") : _("Check");
    Opts opts{.icon = saving ? std::string_view() : "check",
              .label = _("Check"),
              .shortcut = Key::enter,
              .px = big ? std::min(44, at.h / 2) : 0,
              .icon_px = big ? 36 : 26};
    // A long word needs the tick's place.
    if (!button_fits(frame.ui, words, at.w, opts)) opts.icon = {};
    return frame.ui.main_button(at, words, opts).tapped;
}

}  // namespace pipit::ui
