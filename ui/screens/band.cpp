// The band of the signed-in screens: who is here, four tabs, settings, "I'm done"; and the menu
// they become when letters are large. Invariant: what goes first is the name, then the icons, then
// the tabs become one button; every way on stays.
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace pipit::ui {

namespace {

struct TabSpec {
    Tab tab;
    const char* words;
    std::string_view icon;
};

std::array<TabSpec, 4> tabs() {
    return {{{Tab::today, _("Today"), "home"},
             {Tab::my_learning, _("My learning"), "map"},
             {Tab::goals, _("Goals"), "goal"},
             {Tab::my_data, _("My data"), "lock"}}};
}

std::unique_ptr<Screen> screen_of(Desk& desk, Tab tab) {
    switch (tab) {
    case Tab::today:
        break;
    case Tab::my_learning:
        return my_learning_screen(desk);
    case Tab::goals:
        return goals_screen(desk);
    case Tab::my_data:
        return my_data_screen(desk);
    case Tab::settings:
        return settings_screen(desk);
    case Tab::my_class:
        return my_class_screen(desk);
    }
    return today_screen(desk);
}

// What the band has room for.
struct Fit {
    bool speaker = false;
    bool name = false;
    bool icons = false;
    bool tabs = false;
};

class Band {
  public:
    Band(Frame& frame, Desk& desk, Tab current)
        : frame_(frame), look_(frame.look), ui_(frame.ui), desk_(desk), current_(current),
          wide_(look_.wide()), height_(look_.band()) {}

    void draw() {
        frame_.canvas.band(height_);
        place_right();
        const Fit fit = measure();
        ui_.reading_order(35);
        const int x = draw_who(fit.name);
        ui_.reading_order(40);
        if (fit.tabs)
            draw_tabs(x, fit.icons);
        else
            draw_menu_button(x);
        ui_.reading_order(49);
        if (fit.speaker) ui_.read_button(speaker_);
        draw_right();
        ui_.reading_order(10);
    }

  private:
    [[nodiscard]] int side() const { return wide_ ? 20 : 8; }
    [[nodiscard]] int gap() const { return wide_ ? 6 : 2; }
    [[nodiscard]] int tab_h() const {
        return std::max(wide_ ? 60 : 52, std::min(height_, look_.min_touch()));
    }

    // "I'm done" and the settings button, from the right end.
    void place_right() {
        const int h = std::min(height_, std::max(wide_ ? 52 : 46, look_.min_touch()));
        const int done_w = ui_.button_size(_("I’m done")).w - (wide_ ? 0 : 8);
        const int y = (height_ - h) / 2;
        done_ = {frame_.page.right() - side() - done_w, y, done_w, h};
        settings_ = {done_.x - 8 - h, y, h, h};
        speaker_ = settings_.moved(-8 - h, 0);
    }

    Fit measure() {
        int plain = 0;
        int with_icons = 0;
        for (const TabSpec& tab : tabs()) {
            plain += ui_.tab_size(tab.words, {.selected = tab.tab == current_}).w + gap();
            with_icons +=
                ui_.tab_size(tab.words, {.icon = tab.icon, .selected = tab.tab == current_}).w +
                gap();
        }
        const int avatar = (wide_ ? 48 : 40) + 6;
        const auto room_to = [&](const Rect& next) {
            return next.x - frame_.page.x - side() - (wide_ ? 12 : 4);
        };
        Fit fit;
        // The speaker goes before a tab does; with a menu in the place of the tabs there is room.
        fit.speaker = plain + avatar <= room_to(speaker_) || plain + avatar > room_to(settings_);
        const int room = room_to(fit.speaker ? speaker_ : settings_);
        fit.name = wide_ && with_icons + name_width() <= room;
        fit.icons = with_icons + avatar <= room;
        fit.tabs = plain + avatar <= room;
        return fit;
    }

    [[nodiscard]] std::string who() const {
        return desk_.guest ? std::string(_("Guest")) : literal(desk_.session().card().nickname);
    }
    [[nodiscard]] TextStyle name_style() const {
        TextStyle words = style(look_, Type::body, look_.palette().ink, true);
        words.max_lines = 1;
        return words;
    }
    // From the left side to the first tab.
    int name_width() { return 48 + 10 + std::min(ui_.measure(who(), name_style()).w, 200) + 24; }

    int draw_who(bool name) {
        const int size = wide_ ? 48 : 40;
        const Rect avatar{frame_.page.x + side(), (height_ - size) / 2, size, size};
        frame_.canvas.art("avatar-" + desk_.session().card().avatar, avatar.x, avatar.y, size);
        if (!name) {
            ui_.say(avatar, plain_words(who()));
            return avatar.right() + 6;
        }
        const int w = std::min(ui_.measure(who(), name_style()).w, 200);
        ui_.text_middle({avatar.right() + 10, 0, w + 2, height_}, who(), name_style());
        return avatar.x + name_width();
    }

    void draw_tabs(int x, bool icons) {
        ui_.begin_group("tabs");
        for (const TabSpec& tab : tabs()) {
            const Opts opts{.icon = icons ? tab.icon : std::string_view(),
                            .selected = tab.tab == current_};
            const int w = ui_.tab_size(tab.words, opts).w;
            if (ui_.tab({x, height_ - tab_h(), w, tab_h()}, tab.words, opts) &&
                tab.tab != current_) {
                desk_.go(screen_of(desk_, tab.tab));
            }
            x += w + gap();
        }
        ui_.end_group();
    }

    void draw_menu_button(int x) {
        const Opts opts{.icon = "more", .clear = true};
        const int w = std::min(ui_.button_size(_("Menu"), opts).w, speaker_.x - x - 8);
        const Rect at{x + 4, done_.y, w, done_.h};
        if (ui_.plain_button(at, _("Menu"), opts)) desk_.go(menu_screen(desk_, current_));
    }

    void draw_right() {
        ui_.reading_order(50);
        const Opts opts{.selected = current_ == Tab::settings, .clear = true};
        if (ui_.icon_button(settings_, "settings", _("Settings"), opts) &&
            current_ != Tab::settings) {
            desk_.go(settings_screen(desk_));
        }
        ui_.reading_order(51);
        if (ui_.plain_button(done_, _("I’m done"), {.clear = true})) leave(desk_);
    }

    Frame& frame_;
    const Look& look_;
    Ui& ui_;
    Desk& desk_;
    Tab current_;
    bool wide_;
    int height_;
    Rect done_;
    Rect settings_;
    Rect speaker_;
};

// Large letters: the tabs, the class and settings as rows, the whole screen high.
class MenuScreen : public Screen {
  public:
    MenuScreen(Desk& desk, Tab current) : desk_(desk), current_(current) {}

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        Rect page = frame.page.inset(look.page_x(), look.wide() ? 20 : 10);
        Rect head = page.cut_top(look.control(), look.wide() ? 16 : 8);
        ui.reading_order(0);
        ui.text_middle(head, _("Menu"), style(look, Type::h1), Role::heading);
        ui.reading_order(60);
        const Opts back{.icon = "close", .shortcut = Key::escape};
        const int w = ui.button_size(_("Close"), back).w;
        if (ui.plain_button(head.cut_right(w), _("Close"), back))
            desk_.go(screen_of(desk_, current_));

        ui.reading_order(20);
        ui.begin_group("tabs");
        std::vector<TabSpec> rows;
        for (const TabSpec& tab : tabs())
            rows.push_back(tab);
        if (desk_.class_desk() != nullptr)
            rows.push_back({Tab::my_class, _("My class"), "teacher"});
        rows.push_back({Tab::settings, _("Settings"), "settings"});
        const int n = static_cast<int>(rows.size());
        for (int i = 0; i < n; ++i) {
            const TabSpec& row = rows[static_cast<std::size_t>(i)];
            const Rect cell = page.cell(0, i, 1, n, 8);
            const Rect at{cell.x, cell.y, cell.w,
                          std::min(cell.h, std::max(look.control(), look.scaled(64)))};
            const Opts opts{.icon = row.icon,
                            .selected = row.tab == current_,
                            .first_focus = row.tab == current_};
            if (ui.chip(at, row.words, opts)) desk_.go(screen_of(desk_, row.tab));
        }
        ui.end_group();
    }

  private:
    Desk& desk_;
    Tab current_;
};

}  // namespace

void leave(Desk& desk) {
    if (desk.session().pace(desk.now()).answers == 0) {
        static_cast<void>(desk.session().end("", desk.now()));  // nothing begun: nothing to end
        desk.share_news();
        desk.sign_out_to(who_screen(desk));
    } else {
        desk.go(session_end_screen(desk));
    }
}

Rect draw_band(Frame& frame, Desk& desk, Tab current) {
    Band(frame, desk, current).draw();
    const Look& look = frame.look;
    Rect page = frame.page;
    page.cut_top(look.band());
    return {page.x + look.page_x(), page.y, page.w - 2 * look.page_x(),
            page.h - (look.wide() ? 20 : 12)};
}

std::unique_ptr<Screen> menu_screen(Desk& desk, Tab current) {
    return std::make_unique<MenuScreen>(desk, current);
}

}  // namespace pipit::ui
