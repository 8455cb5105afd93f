// See page_parts.hpp.
#include "ui/teaching/page_parts.hpp"

#include "engine/session/class_places.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/screens.hpp"

#include <algorithm>
#include <utility>

namespace pipit::ui {

int draw_ways(Frame& frame, Rect at, const std::vector<Way>& ways) {
    Ui& ui = frame.ui;
    const int h = std::max(frame.look.control(), frame.look.min_touch());
    std::function<void()> go;
    Flow flow(at, frame.look.gap());
    for (const Way& way : ways) {
        const Opts opts{.icon = way.icon,
                        .label = way.label,
                        .enabled = way.why.empty(),
                        .why = way.why,
                        .first_focus = way.main,
                        .danger = way.danger};
        const int w = ui.button_size(way.words, opts).w + (way.main ? 16 : 0);
        const bool tapped = way.main
                                ? ui.main_button(flow.next(w, h + ledge), way.words, opts).tapped
                                : ui.plain_button(flow.next(w, h), way.words, opts).tapped;
        if (tapped) go = way.go;
    }
    if (go) {
        go();
        ui.wake_at(ui.now_ms());
    }
    return ways.empty() ? 0 : flow.bottom() - at.y;
}

namespace {

constexpr int chip_gap = 8;
constexpr int chip_room = 30;

}  // namespace

int draw_chips(Frame& frame, Rect at, std::string_view group, std::string_view about,
               const std::vector<std::string>& names, std::size_t& chosen) {
    Ui& ui = frame.ui;
    Flow flow(at, chip_gap);
    ui.begin_group(group);
    const std::size_t before = chosen;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string label =
            about.empty() ? std::string() : std::string(about) + ": " + names[i];
        const Opts opts{.label = label, .selected = i == before};
        const TextSize size = ui.chip_size(names[i], opts);
        const int h = std::max(size.h, frame.look.min_touch());
        if (ui.chip(flow.next(size.w + chip_room, h), names[i], opts)) chosen = i;
    }
    ui.end_group();
    if (chosen != before) ui.wake_at(ui.now_ms());
    return names.empty() ? 0 : flow.bottom() - at.y;
}

int chips_width(Frame& frame, const std::vector<std::string>& names) {
    int w = 0;
    for (const std::string& name : names)  // the tick of the chosen one goes with the first
        w += frame.ui.chip_size(name, {.selected = w == 0}).w + chip_room + (w > 0 ? chip_gap : 0);
    return w;
}

int draw_section(Frame& frame, Rect at, std::string_view icon, std::string_view title,
                 std::string_view text) {
    const Look& look = frame.look;
    const int size = look.scaled(26);
    frame.canvas.icon(icon, at.x, at.y + 3, size, look.palette().primary);
    const Rect words{at.x + size + 14, at.y, at.w - size - 14, 0};
    int h =
        frame.ui
            .text(words, title, style(look, Type::body, look.palette().ink, true), Role::heading)
            .h +
        2;
    h += frame.ui.text({words.x, words.y + h, words.w, 0}, text, style(look, Type::body)).h;
    return std::max(size + 6, h) + 16;
}

int draw_leading(Frame& frame, Rect at, const Leading& row, bool& tapped) {
    const Look& look = frame.look;
    const TextStyle bold = style(look, Type::body, look.palette().ink, true);
    const TextStyle small = style(look, Type::caption, look.palette().ink2);
    const int size = look.scaled(28);
    const int end = look.scaled(22);
    const int w = at.w - size - end - 34;
    const int title_h = frame.ui.measure(row.title, bold, w).h;
    const int told_h = row.told.empty() ? 0 : frame.ui.measure(row.told, small, w).h;
    const int h = std::max(look.min_touch(), title_h + told_h + 12);
    const std::string told = plain_words(row.told);
    tapped = row_ground(frame, {at.x, at.y, at.w, h}, row.title, {.value = told}).tapped;
    frame.canvas.icon(row.icon, at.x + 6, at.y + (h - size) / 2, size, look.palette().primary);
    frame.canvas.icon("next", at.right() - end - 6, at.y + (h - end) / 2, end, look.palette().ink2);
    const Rect words{at.x + size + 18, at.y + (h - title_h - told_h) / 2, w, 0};
    words_over(frame, words, row.title, bold);
    if (told_h > 0) words_over(frame, {words.x, words.y + title_h, w, 0}, row.told, small);
    frame.canvas.line_h(at.x, at.y + h + 1, at.w, 1, look.palette().line);
    return h + 3;
}

namespace {

int draw_need(Frame& frame, Rect at, const Need& need) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const int size = look.scaled(24);
    int y = at.y;
    frame.canvas.line_h(at.x, y, at.w, 1, look.palette().line);
    y += 10;
    frame.canvas.icon(need.icon, at.x, y + 3, size, look.palette().notyet);
    const Rect words{at.x + size + 12, y, at.w - size - 12, 0};
    y += ui.text(words, need.title, style(look, Type::body, look.palette().ink, true)).h + 2;
    y += ui.text({words.x, y, words.w, 0}, need.text,
                 style(look, Type::caption, look.palette().ink2))
             .h;
    if (!need.ways.empty()) y += 8;
    ui.push_scope(need.title);
    y += draw_ways(frame, {words.x, y, words.w, 0}, need.ways);
    ui.pop_scope();
    return y + 12 - at.y;
}

}  // namespace

int draw_needs(Frame& frame, Rect at, std::string_view title, std::string_view none,
               const std::vector<Need>& needs) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    int y = at.y;
    y += ui.text({at.x, y, at.w, 0}, title, style(look, Type::h2), Role::heading).h + 8;
    if (needs.empty())
        y += ui.text({at.x, y, at.w, 0}, none, style(look, Type::body, look.palette().ink2)).h + 8;
    for (const Need& need : needs)
        y += draw_need(frame, {at.x, y, at.w, 0}, need);
    return y - at.y;
}

std::string names_side_by_side(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : ", ") + name;
    return out;
}

std::string typed_words(const StaffRoom& room, const std::string& typed) {
    return room.names ? literal(typed) : std::string(_("somebody"));
}

std::string courier_words(const engine::Error& error) {
    if (error.where == engine::no_courier) return courier_gone_words();
    if (error.where == engine::of_stick)
        return _("The USB stick did not take everything. Make room on it, or put it in again.");
    if (error.where == "network")
        return _("Pipit cannot be reached over the network now. A USB stick works, too.");
    return staff_error_words(error);
}

std::string not_written_words(const engine::Error& error) {
    switch (error.code) {
    case engine::ErrorCode::disk_full:
        return _("There is no room left there. Nothing was written.");
    case engine::ErrorCode::read_only:
        return _("Pipit may not write there. Nothing was written.");
    case engine::ErrorCode::not_found:
        return _("That place is not there any more. Nothing was written.");
    default:
        return _("Nothing was written. Please try it again, or in another place.");
    }
}

std::string plain_case(std::string words) {
    for (char& c : words)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return words;
}

bool looks_like(const std::string& nickname, const std::string& name) {
    const std::string a = plain_case(nickname);
    const std::string b = plain_case(name);
    return a == b || b.substr(0, b.find(' ')) == a;
}

void go_on(StaffRoom& room, const engine::Result<engine::Done>& done, const Next& then,
           const Next& back) {
    room.changed();
    if (done) return room.go(then());
    room.go(message_screen({.title = _("This was not done"),
                            .text = staff_error_words(done.error()),
                            .main_words = _("Go back"),
                            .main = [&room, back] { room.go(back()); }}));
}

void ask_once_more(StaffRoom& room, std::string title, std::string text, std::string yes,
                   const std::function<void()>& act, const Next& back) {
    room.go(message_screen({.title = std::move(title),
                            .text = std::move(text),
                            .main_words = _("Not now"),
                            .main = [&room, back] { room.go(back()); },
                            .other_words = std::move(yes),
                            .other = act}));
}

}  // namespace pipit::ui
