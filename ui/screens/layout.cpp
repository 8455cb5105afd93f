// See layout.hpp.
#include "ui/screens/layout.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/screens.hpp"

#include <algorithm>

namespace pipit::ui {

void draw_scene(Frame& frame, int hills) {
    if (hills > 0) frame.canvas.hills(hills);
}

int square_button(const Look& look) {
    return std::max(look.wide() ? 56 : 54, look.min_touch());
}

Rect draw_perched_card(Frame& frame, int w, int h, std::string_view pose) {
    const Look& look = frame.look;
    const int bird_w = look.big() ? 0 : look.wide() ? 134 : 62;
    const int bird_h = Canvas::art_height("pipit-perch", bird_w);
    const Rect card{frame.page.x + (frame.page.w - w) / 2,
                    std::max(bird_h + 8, (frame.window.h - h) * 2 / 5), w,
                    std::min(h, frame.window.h - bird_h - 24)};
    frame.canvas.card(card);
    if (bird_w > 0) frame.canvas.bird(pose, card.x + 32, card.y, bird_w);
    return card;
}

Rect draw_page_head(Frame& frame, Desk& desk, Tab tab, std::string_view title,
                    const std::function<void()>& back) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    Rect page = draw_band(frame, desk, tab);
    page.cut_top(look.wide() ? 14 : 8);
    const TextStyle words = fitting_heading(frame, title, page.w - 200, look.wide() ? 38 : 26);
    Rect head =
        page.cut_top(std::max(look.control(), ui.measure(title, words).h), look.wide() ? 12 : 8);
    const Opts opts{.icon = "back", .first_focus = true, .shortcut = Key::escape};
    ui.reading_order(20);
    const Rect button = head.cut_left(ui.button_size(_("Back"), opts).w, look.gap());
    if (ui.plain_button({button.x, button.y, button.w, look.control()}, _("Back"), opts)) back();
    ui.reading_order(0);
    ui.text_middle(head, title, words, Role::heading);
    return page;
}

Rect draw_data_page(Frame& frame, Desk& desk, std::string_view title, Colour line) {
    const Look& look = frame.look;
    const Rect page = draw_page_head(frame, desk, Tab::my_data, title,
                                     [&desk] { desk.go(my_data_screen(desk)); });
    frame.canvas.card(page, line);
    Rect inside = page.inset(look.wide() ? 24 : 14, look.wide() ? 18 : 10);
    inside.h -= ledge;
    return inside;
}

TextStyle sized(const Look& look, int base_px, Colour colour, bool bold) {
    TextStyle words = style(look, Type::body, colour, bold);
    words.px = look.scaled(base_px);
    return words;
}

TextStyle heading_style(const Look& look, int base_px) {
    TextStyle words = style(look, Type::h2);
    words.px = look.scaled(base_px);
    return words;
}

TextStyle fitting_heading(Frame& frame, std::string_view words, int width, int base_px) {
    TextStyle fitted = heading_style(frame.look, base_px);
    while (fitted.px > 22 && frame.ui.measure(words, fitted).w > width)
        fitted.px -= 2;
    fitted.max_lines = 1;
    return fitted;
}

Rect Flow::next(int w, int h) {
    w = std::min(w, area_.w);
    if (x_ > area_.x && x_ + w > area_.right()) {
        x_ = area_.x;
        y_ += row_h_ + gap_;
        row_h_ = 0;
    }
    const Rect place{x_, y_, w, h};
    x_ += w + gap_;
    row_h_ = std::max(row_h_, h);
    return place;
}

// What has just got the focus comes into view; where somebody scrolls on, it stays where it is.
void Scroll::follow_focus(Ui& ui, Rect view, std::size_t first) {
    const std::vector<Label>& entries = ui.labels().entries();
    for (std::size_t i = first; i < entries.size(); ++i) {
        const Label& entry = entries[i];
        if (entry.id == 0 || entry.id != ui.focus()) continue;
        if (followed_ == entry.id) return;
        followed_ = entry.id;
        const int over = view.y - (entry.rect.y - 8);
        const int under = entry.rect.bottom() + 8 - view.bottom();
        if (over <= 0 && under <= 0) return;
        offset_ += over > 0 ? -over : under;
        ui.wake_at(ui.now_ms());
        return;
    }
    followed_ = 0;
}

void Scroll::draw(Frame& frame, Rect area, const std::function<int(Rect)>& content) {
    Ui& ui = frame.ui;
    const bool over = height_ > area.h;
    const int bar = frame.look.control();
    const int view_h = over ? std::max(0, area.h - bar - 8) : area.h;
    const int last = over ? std::max(0, height_ - view_h) : 0;
    const int step = std::max(40, view_h - frame.look.px(Type::body) * 2);
    if (over) {
        Input& input = ui.input();
        if (input.wheel != 0) offset_ -= input.wheel * 60;
        if (input.take(Key::page_down)) offset_ += step;
        if (input.take(Key::page_up)) offset_ -= step;
    }
    offset_ = end_wanted_ ? last : std::clamp(offset_, 0, last);

    const Rect view{area.x, area.y, area.w, view_h};
    frame.canvas.push_clip(view.inset(-8, 0));  // room for a focus ring at the sides
    const std::size_t first = ui.labels().entries().size();
    view_bottom_ = view.bottom();
    more_ = _("More below");
    const int took = content({area.x, area.y - offset_, area.w, std::max(area.h, height_)});
    frame.canvas.pop_clip();
    follow_focus(ui, view, first);
    if (took != height_) {
        height_ = took;
        ui.wake_at(ui.now_ms());
    } else {
        end_wanted_ = false;
        end_seen_ = end_seen_ || offset_ >= last;
    }
    const bool end = offset_ >= last;
    if (!over) return;
    const std::string_view words = end ? _("Back to the top") : more_;
    const int w = std::min(area.w, ui.button_size(words).w);
    if (ui.plain_button({area.x, area.bottom() - bar, w, bar}, words)) {
        offset_ = end ? 0 : std::min(last, offset_ + step);
        ui.wake_at(ui.now_ms());
    }
}

void FittedCard::draw(Frame& frame, Rect page, Colour line,
                      const std::function<int(Rect)>& content) {
    const Look& look = frame.look;
    const bool roomy = fits(look);
    const int side = look.wide() ? 26 : 14;
    const int above = look.wide() ? 18 : 10;
    Rect card = page;
    if (roomy) {
        if (bird_) frame.canvas.hills(90);
        if (height_ > 0) card.h = std::min(page.h, height_ + 2 * above + ledge);
        if (bird_) frame.canvas.bird("perch", card.right() - 28 - 84, card.y, 84);
    }
    frame.canvas.card(card, line);
    Rect inside = card.inset(side, above);
    inside.h -= ledge;
    int took = 0;
    scroll_.draw(frame, inside, [&](Rect at) { return took = content(at); });
    if (took == height_) return;
    height_ = took;
    frame.ui.wake_at(frame.ui.now_ms());
}

PadPage pad_page(Frame& frame, bool troubled, int top) {
    PadPage out;
    const bool wide = frame.look.wide();
    const Rect& window = frame.page;
    const int side = wide ? 64 : 12;
    const int button = square_button(frame.look);
    frame.ui.reading_order(30);
    out.back = frame.ui
                   .icon_button({window.x + side, wide ? 36 : 10, button, button}, "back",
                                _("Back"), {.shortcut = Key::escape})
                   .tapped;
    const int w = wide ? 480 : 336;
    const int h = wide ? 533 : 375;
    out.card = {window.right() - side - w, wide ? 118 : frame.window.h - h - 12, w, h};
    if (wide)
        frame.canvas.bird(troubled ? "look" : "perch", out.card.right() - 36 - 98, out.card.y, 98);
    const int above = wide ? top : 74;
    out.left = {window.x + side, above, out.card.x - window.x - side - (wide ? 40 : 20),
                frame.window.h - above - 12};
    return out;
}

bool button_fits(Ui& ui, std::string_view words, int width, const Opts& opts) {
    return ui.button_size(words, opts).w <= width;
}

std::string_view fitting(Ui& ui, std::string_view full, std::string_view brief, int width,
                         const Opts& opts) {
    return button_fits(ui, full, width, opts) ? full : brief;
}

}  // namespace pipit::ui
