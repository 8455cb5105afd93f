// A page that says one thing kindly: a card, the bird on its edge, one to three ways on.
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"

#include "ui/kit/words.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

class MessageScreen : public Screen {
  public:
    explicit MessageScreen(Message message) : message_(std::move(message)) {}

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        draw_scene(frame, look.wide() ? 190 : 90);
        const int pad = look.wide() ? 40 : 18;
        const int w = std::min(frame.page.w - 2 * look.page_x(), look.big() ? 1100 : 760);
        const TextStyle title = style(look, Type::h1);
        const TextStyle text = style(look, Type::lead);
        const int inner = w - 2 * pad;
        const int button_h = buttons_height(ui, look, inner);
        const int title_h = ui.measure(message_.title, title, inner).h;
        const int text_h = ui.measure(message_.text, text, inner).h;
        const int h = pad + title_h + 12 + text_h + 28 + button_h + pad;
        const Rect card = draw_perched_card(frame, w, h, message_.pose);
        ui.reading_order(0);
        Rect inside = card.inset(pad);
        Rect buttons = inside.cut_bottom(button_h, 16);
        ui.heading(inside.cut_top(title_h, 12), message_.title);
        ui.reading_order(10);
        scroll_.draw(frame, inside, [&](Rect at) { return ui.text(at, message_.text, text).h; });
        Flow flow(buttons, gap);
        const int main_h = look.control() + ledge;
        const bool escape_other = message_.other_is_back && !message_.other_words.empty();
        const bool escape_third = message_.third_is_back && !message_.third_words.empty();
        const bool escape_main = !escape_other && !escape_third;
        ui.reading_order(20);
        if (ui.main_button(
                flow.next(main_width(ui), main_h), message_.main_words,
                {.first_focus = true, .shortcut = escape_main ? Key::escape : Key::none}) &&
            message_.main) {
            message_.main();
        }
        if (message_.other_words.empty()) return;
        ui.reading_order(30);
        const int other_w = ui.button_size(message_.other_words).w;
        if (ui.plain_button(flow.next(other_w, look.control()), message_.other_words,
                            {.shortcut = escape_other ? Key::escape : Key::none}) &&
            message_.other) {
            message_.other();
        }
        if (message_.third_words.empty()) return;
        ui.reading_order(31);
        const int third_w = ui.button_size(message_.third_words).w;
        if (ui.plain_button(flow.next(third_w, look.control()), message_.third_words,
                            {.shortcut = escape_third ? Key::escape : Key::none}) &&
            message_.third)
            message_.third();
    }

  private:
    static constexpr int gap = 16;

    int main_width(Ui& ui) const {
        return std::max(ui.button_size(message_.main_words).w + 20, 200);
    }

    // One row, or two where the words are too long for one.
    int buttons_height(Ui& ui, const Look& look, int width) const {
        Flow flow({0, 0, width, 0}, gap);
        flow.next(main_width(ui), look.control() + ledge);
        if (!message_.other_words.empty()) {
            flow.next(ui.button_size(message_.other_words).w, look.control());
        }
        if (!message_.third_words.empty())
            flow.next(ui.button_size(message_.third_words).w, look.control());
        return flow.bottom();
    }

    Message message_;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> message_screen(Message message) {
    return std::make_unique<MessageScreen>(std::move(message));
}

std::unique_ptr<Screen> message_screen(Desk& /*desk*/, Message message) {
    return message_screen(std::move(message));
}

}  // namespace pipit::ui
