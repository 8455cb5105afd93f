// See parts.hpp.
#include "ui/teaching/parts.hpp"

#include "engine/session/class_places.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <array>

namespace pipit::ui {

using engine::Day;
using engine::ErrorCode;
using engine::TriesStep;

namespace {

struct TabSpec {
    StaffTab tab;
    std::string words;
    std::string_view icon;
};

// What waits for the teacher is seen from every page.
std::array<TabSpec, 3> tabs(StaffRoom& room) {
    const std::size_t waits = room.waits();
    return {{{StaffTab::board, _("Board"), "group"},
             {StaffTab::learners, _("Learners"), "person"},
             {StaffTab::class_page,
              waits == 0 ? std::string(_("Class")) : fill(_("Class (%1)"), {std::to_string(waits)}),
              "teacher"}}};
}

std::unique_ptr<Screen> screen_of(StaffRoom& room, StaffTab tab) {
    if (tab == StaffTab::learners) return roster_screen(room);
    if (tab == StaffTab::class_page) return class_screen(room);
    room.open_column.reset();
    return board_screen(room);
}

// Whether names are shown, from the right end of the band.
void draw_names_switch(Frame& frame, StaffRoom& room, Rect& at) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const int h = std::max(44, std::min(at.h, look.min_touch()));
    Rect place = at.cut_right(std::max(64, h), 10);
    place = {place.x, place.y + (place.h - h) / 2, place.w, h};
    ui.reading_order(50);
    const bool tapped = ui.toggle(place, _("Names"), room.names).tapped;
    if (look.wide() && !look.big()) {
        const TextStyle bold = style(look, Type::body, look.palette().ink, true);
        const Rect words = at.cut_right(ui.measure(_("Names"), bold).w + 2, 20);
        ui.fonts().draw_middle(frame.canvas, words, _("Names"), bold);
    } else {
        const Rect eye = at.cut_right(look.icon(), 8);
        frame.canvas.icon(room.names ? "eye" : "eye-off", eye.x, eye.centre_y() - look.icon() / 2,
                          look.icon(), look.palette().ink2);
    }
    if (!tapped) return;
    room.names = !room.names;
    room.changed();
    ui.wake_at(ui.now_ms());
}

// At the right end of the band.
void draw_band_settings(Frame& frame, StaffRoom& room, Rect& at) {
    const int h = std::max(44, std::min(at.h, frame.look.min_touch()));
    const Rect place = at.cut_right(h, frame.look.wide() ? 16 : 8);
    draw_settings_button(frame, room, {place.x, place.y + (place.h - h) / 2, h, h});
}

void draw_tabs(Frame& frame, StaffRoom& room, StaffTab current, Rect& at, bool icons) {
    const bool wide = frame.look.wide();
    const int h = std::min(at.h, std::max(wide ? 52 : 48, frame.look.min_touch()));
    frame.ui.reading_order(40);
    frame.ui.begin_group("tabs");
    for (const TabSpec& tab : tabs(room)) {
        const Opts opts{.icon = icons ? tab.icon : std::string_view(),
                        .selected = tab.tab == current};
        const int w = frame.ui.tab_size(tab.words, opts).w;
        const Rect place = at.cut_left(w, wide ? 6 : 2);
        const Rect foot{place.x, place.bottom() - h, w, h};
        if (frame.ui.tab(foot, tab.words, opts)) room.go(screen_of(room, tab.tab));
    }
    frame.ui.end_group();
}

int tabs_width(Frame& frame, StaffRoom& room, StaffTab current, bool icons) {
    int out = 0;
    for (const TabSpec& tab : tabs(room)) {
        const Opts opts{.icon = icons ? tab.icon : std::string_view(),
                        .selected = tab.tab == current};
        out += frame.ui.tab_size(tab.words, opts).w + (frame.look.wide() ? 6 : 2);
    }
    return out;
}

}  // namespace

void draw_settings_button(Frame& frame, StaffRoom& room, Rect at) {
    frame.ui.reading_order(51);
    if (frame.ui.icon_button(at, "settings", _("Settings"), {.clear = true})) room.open_settings();
    frame.ui.reading_order(10);
}

Rect draw_staff_band(Frame& frame, StaffRoom& room, StaffTab current, std::string_view aside) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    const int height = wide ? 60 : std::max(58, look.min_touch());
    frame.canvas.band(height);
    Rect page = frame.page;
    Rect at = page.cut_top(height);
    at = {at.x + (wide ? 16 : 8), at.y, at.w - (wide ? 32 : 16), at.h};
    draw_band_settings(frame, room, at);
    draw_names_switch(frame, room, at);
    const bool icons = tabs_width(frame, room, current, true) <= at.w;
    const int spare = at.w - tabs_width(frame, room, current, icons);
    TextStyle title = style(look, Type::h3);
    title.max_lines = 1;
    const std::string name = literal(room.class_name());
    const int name_w = ui.measure(name, title).w + 2;
    const bool bird = wide && !look.big();
    const int left = name_w + 20 + (bird ? 54 : 0);
    ui.reading_order(35);
    if (left <= spare) {
        if (bird) frame.canvas.bird("look", at.x, height - 4, 44);
        if (bird) at.cut_left(54);
        ui.text_middle(at.cut_left(name_w, 20), name, title);
    }
    draw_tabs(frame, room, current, at, icons);
    TextStyle small = style(look, Type::caption, look.palette().ink2);
    small.align = Align::right;
    ui.reading_order(5);
    if (!aside.empty() && ui.measure(aside, small).w + 12 <= at.w)
        ui.text_middle(at, aside, small, Role::note);
    ui.reading_order(10);
    return {page.x + (wide ? 16 : 12), page.y + (wide ? 12 : 8), page.w - (wide ? 32 : 24),
            page.h - (wide ? 24 : 16)};
}

bool draw_staff_head(Frame& frame, Rect& page, std::string_view title) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const int h = std::max(look.control(), look.min_touch());
    Rect head = page.cut_top(h, look.wide() ? 12 : 8);
    const Opts opts{.icon = "back", .first_focus = true, .shortcut = Key::escape};
    ui.reading_order(60);
    const bool brief = look.big() || !look.wide();
    const int w = brief ? h : ui.button_size(_("Back"), opts).w;
    const Rect at = head.cut_left(w, look.wide() ? 20 : 12);
    const bool back = brief ? ui.icon_button(at, "back", _("Back"), opts).tapped
                            : ui.plain_button(at, _("Back"), opts).tapped;
    ui.reading_order(0);
    ui.text_middle(head, title, fitting_heading(frame, title, head.w, look.wide() ? 30 : 24),
                   Role::heading);
    ui.reading_order(10);
    return back;
}

Rect draw_card(Frame& frame, Rect card, int across, int down) {
    frame.canvas.card(card);
    Rect out = card.inset(across, down);
    out.h -= ledge;
    return out;
}

int draw_discs(Frame& frame, int x, int middle, int size, const std::vector<std::string>& marks) {
    const Palette& palette = frame.look.palette();
    TextStyle letter = style(frame.look, Type::body, palette.ink, true);
    letter.align = Align::centre;
    letter.max_lines = 1;
    letter.px = size / 2;
    const std::size_t shown = std::min<std::size_t>(marks.size(), 3);
    const int step = size * 3 / 4;
    for (std::size_t i = 0; i < shown; ++i) {
        const int left = x + step * static_cast<int>(i);
        const Rect disc{left, middle - size / 2, size, size};
        frame.canvas.disc(disc.centre_x(), disc.centre_y(), size / 2 + 2, palette.card);
        frame.canvas.disc(disc.centre_x(), disc.centre_y(), size / 2, palette.tint);
        // The letters behind are hidden by the discs before them.
        if (i + 1 == shown || size - step < 1)
            frame.ui.fonts().draw_middle(frame.canvas, disc, marks[i], letter);
        else
            frame.ui.fonts().draw_middle(frame.canvas, {disc.x, disc.y, step, size}, marks[i],
                                         letter);
    }
    return shown == 0 ? 0 : size + step * (static_cast<int>(shown) - 1);
}

std::string disc_mark(bool names, const std::string& name, int number) {
    if (!names) return std::to_string(number);
    std::size_t end = name.empty() ? 0 : 1;
    while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
        ++end;  // the first letter, whatever writing it is in
    return literal(name.substr(0, end));
}

std::string called_now(const StaffRoom& room, const engine::Id16& who) {
    const auto page = room.staff().learner(who);
    return page ? room.called(page->who.name, page->who.number) : std::string();
}

std::string asker_words(const StaffRoom& room, const engine::classroom::Asker& who) {
    if (room.names) return literal(who.nickname);
    const auto askers = room.staff().askers();
    const auto found = std::find_if(askers.begin(), askers.end(), [&](const auto& one) {
        return one.pseudonym == who.pseudonym;
    });
    return fill(_("Child %1"), {std::to_string(found - askers.begin() + 1)});
}

Response row_ground(Frame& frame, Rect at, std::string_view label, const Opts& opts) {
    const Response out = frame.ui.hit(at, plain_words(label), Role::tile, 12, opts);
    if (out.hovered || out.pressed) frame.canvas.rounded(at, 12, frame.look.palette().well);
    return out;
}

int words_over(Frame& frame, Rect at, std::string_view markup, const TextStyle& style) {
    return frame.ui.fonts().draw(frame.canvas, at, markup, style).h;
}

int draw_two_lines(Frame& frame, Rect at, std::string_view title, std::string_view told,
                   bool& tapped) {
    const Look& look = frame.look;
    const TextStyle bold = style(look, Type::body, look.palette().ink, true);
    const TextStyle small = style(look, Type::caption, look.palette().ink2);
    const int w = at.w - 12;
    const int title_h = frame.ui.measure(title, bold, w).h;
    const int h = std::max(look.min_touch(), title_h + frame.ui.measure(told, small, w).h + 8);
    tapped = row_ground(frame, {at.x, at.y, at.w, h}, std::string(title) + ": " + std::string(told))
                 .tapped;
    words_over(frame, {at.x + 6, at.y + 4, w, 0}, title, bold);
    words_over(frame, {at.x + 6, at.y + 4 + title_h, w, 0}, told, small);
    frame.canvas.line_h(at.x, at.y + h + 2, at.w, 1, look.palette().line);
    return h + 5;
}

std::string age_words(Day day, Day today) {
    const int days = std::max(0, today.value - day.value);
    if (days == 0) return _("today");
    if (days == 1) return _("yesterday");
    if (days < 7) return std::string(weekday_word(day));
    return day_words(day, true);
}

std::string heard_words(std::optional<Day> heard, Day today) {
    if (!heard) return _("not heard from yet");
    if (today.value - heard->value > engine::classroom::silent_days)
        return fill(_("not heard from since %1"), {age_words(*heard, today)});
    return fill(_("heard from %1"), {age_words(*heard, today)});
}

std::string tries_words(TriesStep tries) {
    switch (tries) {
    case TriesStep::none:
        break;
    case TriesStep::up_to_5:
        return _("1 to 5 tries");
    case TriesStep::up_to_20:
        return _("6 to 20 tries");
    case TriesStep::more:
        return _("21 tries or more");
    }
    return _("no tries yet");
}

std::string staff_error_words(const engine::Error& error) {
    switch (error.code) {
    case ErrorCode::disk_full:
        return _("This was not kept: there is no room left on this computer.");
    case ErrorCode::read_only:
        return _("This was not kept: Pipit may not write on this computer.");
    case ErrorCode::not_found:
        return _("They are not in the class any more.");
    case ErrorCode::in_use:
        return _("Somebody is in the class under this name.");
    case ErrorCode::bad_input:
        return _("This is too long, or holds what is no letter.");
    default:
        return _("This was not kept. Please try it again.");
    }
}

std::string memory_words() {
    return _("**This computer** may write the key of your class to its disk. Turn swap off, or "
             "encrypt the disk.");
}

bool is_courier_gone(const StaffRoom& room) {
    const auto problem = room.staff().code().problem;
    return problem && problem->where == engine::no_courier;
}

int draw_courier_gone(Frame& frame, Rect at) {
    frame.ui.reading_order(3);
    const int h = frame.ui.note({at.x, at.y, at.w, 0}, courier_gone_words(), State::danger);
    frame.ui.reading_order(10);
    return h + 10;
}

std::string courier_gone_words() {
    return _("The part of Pipit that passes things on has stopped. Close Pipit and open it again: "
             "nothing is lost.");
}

bool WritingLine::draw(Frame& frame, Rect& page, const Asked& asked) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const int h = std::max(look.control(), look.min_touch());
    const int gap = look.wide() ? 12 : 8;
    if (!keyboard_known_) keyboard_ = asked.letters && !look.wide();
    keyboard_known_ = true;
    const bool known = ui.fonts().can_draw(words);
    const bool blank = words.find_first_not_of(' ') == std::string::npos;
    const bool ready = known && (asked.may_be_empty || !blank);
    Rect line = page.cut_top(h + ledge, gap);
    const Opts opts{.icon = asked.icon,
                    .enabled = ready,
                    .why = known ? _("Write something first.")
                                 : _("Pipit has no font for one of these letters.")};
    const int w = std::min(line.w / 2, ui.button_size(asked.done, opts).w + 16);
    Rect button = line.cut_right(w, gap);
    ui.reading_order(20);
    bool done = asked.main
                    ? ui.main_button(button, asked.done, opts).tapped
                    : ui.plain_button({button.x, button.y, button.w, h}, asked.done, opts).tapped;
    line.h = h;
    ui.reading_order(10);
    if (ui.icon_button(line.cut_right(h, gap), "keyboard", _("Letters to tap"),
                       {.selected = keyboard_}))
        keyboard_ = !keyboard_;
    const FieldResponse field =
        ui.field(line, asked.label, words,
                 {.placeholder = asked.label, .max_bytes = asked.bytes_max, .first_focus = true});
    done = done || (field.submitted && ready);
    const bool wrong = !asked.problem.empty();
    const TextStyle small = wrong ? style(look, Type::caption, look.palette().notyet, true)
                                  : style(look, Type::caption, look.palette().ink2);
    const std::string& below = wrong ? asked.problem : asked.tip;
    const int below_h = below.empty() ? 0 : ui.measure(below, small, page.w).h;
    // Letters take the place of a tip where there is no room for both.
    const bool room = !keyboard_ || wrong || page.h - below_h - gap >= Letters::height(look);
    ui.reading_order(12);
    if (below_h > 0 && room) ui.text(page.cut_top(below_h, gap), below, small, Role::note);
    if (keyboard_) {
        ui.reading_order(14);
        const int keys_h = std::min(Letters::height(look), page.h);
        letters_.draw(frame, page.cut_bottom(keys_h, gap), words, asked.bytes_max);
    }
    ui.reading_order(10);
    return done;
}

}  // namespace pipit::ui
