// See layout.hpp.
#include "ui/screens/layout.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/screens.hpp"

#include <algorithm>

namespace pipit::ui {

namespace {

struct TabSpec {
    Tab tab;
    const char* words;
    std::string_view icon;
};

void open_tab(Desk& desk, Tab tab) {
    switch (tab) {
    case Tab::today:
        desk.go(today_screen(desk));
        break;
    case Tab::goals:
        desk.go(goals_screen(desk));
        break;
    case Tab::my_data:
        desk.go(my_data_screen(desk));
        break;
    }
}

// Everything up to the tabs: who is signed in. The name is the first thing to go.
int draw_who(Frame& frame, Desk& desk, int x, int band, bool name) {
    const engine::LearnerCard& card = desk.session().card();
    const int size = frame.look.wide() ? 48 : 40;
    const Rect avatar{x, (band - size) / 2, size, size};
    frame.canvas.art("avatar-" + card.avatar, avatar.x, avatar.y, size);
    const std::string who = desk.guest ? std::string(_("Guest")) : literal(card.nickname);
    if (!name) {
        frame.ui.say(avatar, plain_words(who));
        return avatar.right() + 4;
    }
    TextStyle words = style(frame.look, Type::body, frame.look.palette().ink, true);
    words.max_lines = 1;
    const int w = std::min(frame.ui.measure(who, words).w, 200);
    frame.ui.text_middle({avatar.right() + 10, 0, w + 2, band}, who, words);
    return avatar.right() + 10 + w + 18;
}

}  // namespace

Rect draw_band(Frame& frame, Desk& desk, Tab current) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    const int band = look.band();
    frame.canvas.paper();
    frame.canvas.band(band);

    const TabSpec tabs[] = {{Tab::today, _("Today"), "home"},
                            {Tab::goals, _("Goals"), "goal"},
                            {Tab::my_data, _("My data"), "lock"}};
    const int side = wide ? 20 : 8;
    const int done_h = wide ? 52 : 46;
    const std::string_view done = _("I’m done");
    const int done_w = ui.button_size(done).w + (wide ? 0 : -4);
    const Rect done_rect{frame.page.right() - side - done_w, (band - done_h) / 2, done_w, done_h};

    int tabs_w = 0;
    int words_w = 0;
    for (const TabSpec& tab : tabs) {
        tabs_w += ui.tab_size(tab.words, {.icon = tab.icon}).w + (wide ? 6 : 2);
        words_w += ui.tab_size(tab.words).w + (wide ? 6 : 2);
    }
    const int room = done_rect.x - frame.page.x - side - 12;
    ui.reading_order(35);
    const bool name = wide && !look.big() && room > tabs_w + 280;
    const int x0 = draw_who(frame, desk, frame.page.x + (wide ? 20 : 8), band, name);
    const bool icons = x0 + tabs_w < done_rect.x;
    const int words_room = done_rect.x - x0 - 8;

    ui.reading_order(40);
    ui.begin_group("tabs");
    int x = x0;
    const int tab_h = wide ? 60 : 52;
    for (const TabSpec& tab : tabs) {
        const Opts opts{.icon = icons ? tab.icon : std::string_view(),
                        .selected = tab.tab == current,
                        .first_focus = tab.tab == current};
        int w = ui.tab_size(tab.words, opts).w;
        if (!icons && words_w > words_room) w = w * words_room / words_w;
        if (ui.tab({x, band - tab_h, w, tab_h}, tab.words, opts) && tab.tab != current) {
            open_tab(desk, tab.tab);
        }
        x += w + (wide ? 6 : 2);
    }
    ui.end_group();
    ui.reading_order(45);
    if (ui.plain_button(done_rect, done, {.clear = true})) desk.go(session_end_screen(desk));
    ui.reading_order(10);

    Rect page = frame.page;
    page.cut_top(band);
    return {page.x + look.page_x(), page.y, page.w - 2 * look.page_x(), page.h - (wide ? 20 : 12)};
}

void draw_scene(Frame& frame, int hills) {
    frame.canvas.paper();
    if (hills > 0) frame.canvas.hills(hills);
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
    const int took = content({area.x, area.y - offset_, area.w, std::max(area.h, height_)});
    frame.canvas.pop_clip();
    if (took != height_) {
        height_ = took;
        ui.wake_at(ui.now_ms());
    } else {
        end_wanted_ = false;
    }
    if (!over) return;
    const bool end = offset_ >= last;
    const std::string_view words = end ? _("Back to the top") : _("More below");
    const int w = std::min(area.w, ui.button_size(words).w);
    if (ui.plain_button({area.x, area.bottom() - bar, w, bar}, words)) {
        offset_ = end ? 0 : std::min(last, offset_ + step);
        ui.wake_at(ui.now_ms());
    }
}

bool button_fits(Ui& ui, std::string_view words, int width, const Opts& opts) {
    return ui.button_size(words, opts).w <= width;
}

std::string_view fitting(Ui& ui, std::string_view full, std::string_view brief, int width,
                         const Opts& opts) {
    return button_fits(ui, full, width, opts) ? full : brief;
}

}  // namespace pipit::ui
