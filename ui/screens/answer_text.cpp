// A word or a few, written on the letters below the field or on a keyboard.
// Invariant: never longer than the field shows it holds.
#include "ui/kit/words.hpp"
#include "ui/screens/answer_parts.hpp"
#include "ui/screens/letters.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

constexpr std::size_t text_most = 120;

class TextWidget final : public AnswerWidget {
  public:
    bool draw(Frame& frame, Rect column) override {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const int gap = key_gap(look);
        column.cut_bottom(key_h(look), gap);
        ui.reading_order(9);
        const TextStyle label =
            style(look, look.wide() ? Type::lead : Type::body, look.palette().ink2);
        const int label_h = ui.measure(_("My answer"), label).h;
        // Where the letters need its place the name stands in the field, until something else does.
        const bool above = column.h - label_h - 6 - look.control() - gap >= Letters::least_height();
        if (above) ui.text(column.cut_top(label_h, 6), _("My answer"), label);
        const FieldResponse field =
            ui.field(column.cut_top(look.control(), gap), _("My answer box"), text_,
                     {.placeholder = above ? std::string_view() : _("My answer"),
                      .max_bytes = text_most,
                      .first_focus = true,
                      .type = Type::lead});
        ui.reading_order(10);
        const std::string before = text_;
        const int keys_h = std::min(column.h, look.wide() ? 380 : 260);
        letters_.draw(frame, column.cut_bottom(keys_h), text_, text_most);
        if (field.changed || text_ != before) touch();
        return field.submitted;
    }

    [[nodiscard]] engine::Given given() const override { return {text_}; }

  private:
    std::string text_;
    Letters letters_;
};

}  // namespace

std::unique_ptr<AnswerWidget> text_widget() {
    return std::make_unique<TextWidget>();
}

}  // namespace pipit::ui
