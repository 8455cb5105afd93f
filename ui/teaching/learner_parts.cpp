// See learner_parts.hpp.
#include "ui/teaching/learner_parts.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>

namespace pipit::ui {

int draw_tag(Frame& frame, int x, int middle, const Tag& tag, bool words, int room) {
    const Palette& p = frame.look.palette();
    const bool right = tag.state == State::right;
    const Colour ink = right                         ? p.right
                       : tag.state == State::not_yet ? p.notyet
                       : tag.state == State::help    ? p.help
                                                     : p.info;
    const Colour ground = right                         ? p.right_bg
                          : tag.state == State::not_yet ? p.notyet_bg
                          : tag.state == State::help    ? p.help_bg
                                                        : p.info_bg;
    const TextStyle in = style(frame.look, Type::caption, ink, true);
    const int text_w = words ? frame.ui.measure(tag.words, in).w + 8 : 0;
    const int w = 32 + text_w + (words ? 8 : 0);
    if (w > room) return 0;
    const Rect pill{x - w, middle - 16, w, 32};
    frame.canvas.rounded(pill, 16, ground);
    frame.canvas.icon(tag.icon, pill.x + 6, pill.y + 6, 20, ink);
    if (words)
        frame.ui.fonts().draw_middle(frame.canvas, {pill.x + 32, pill.y, text_w, 32}, tag.words,
                                     in);
    return w;
}

int draw_shared_days(Frame& frame, Rect at, const engine::SharedReport& shared, engine::Day today) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const TextStyle bold = style(look, Type::caption, look.palette().ink, true);
    TextStyle small = style(look, Type::caption, look.palette().ink2);
    const int line = ui.measure("0", small).h;
    const std::string ways =
        fill(_("Own choice **%1** · With a partner **%2**"),
             {fifths_words(shared.chosen_fifths), fifths_words(shared.paired_fifths)});
    const int ways_w = ui.measure(ways, small).w;
    int y = at.y;
    if (ways_w + 360 <= at.w)
        ui.text({at.right() - ways_w - 2, y, ways_w + 2, 0}, ways, small);
    else
        y += ui.text({at.x, y, at.w, 0}, ways, small).h + 4;
    y += ui.text({at.x, y, at.w, 0},
                 shared.days.empty() ? _("No minutes are shared yet.")
                                     : _("Minutes a day, to the nearest 5"),
                 bold)
             .h;
    small.align = Align::centre;
    const int w = ui.measure(day_words(today, true), small).w + 14;
    const auto fits = static_cast<std::size_t>(std::max(1, at.w / w));
    const std::size_t first = shared.days.size() - std::min(shared.days.size(), fits);
    constexpr int bars = 46;
    int most = 5;
    for (const auto& day : shared.days)
        most = std::max<int>(most, day.minutes);
    if (!shared.days.empty()) {
        for (std::size_t i = first; i < shared.days.size(); ++i) {
            const auto& day = shared.days[i];
            const int x = at.x + static_cast<int>(i - first) * w;
            const int bar = std::max(2, day.minutes * bars / most);
            const std::string minutes = std::to_string(day.minutes);
            const std::string when = day_words(day.day, true);
            frame.canvas.rounded({x + w / 2 - 14, y + line + bars - bar, 28, bar},
                                 std::min(4, bar / 2), look.palette().primary);
            ui.fonts().draw(frame.canvas, {x, y + bars - bar, w, line}, minutes, small);
            ui.fonts().draw(frame.canvas, {x, y + line + bars + 2, w, line}, when, small);
            ui.say({x, y, w, line}, fill(_("%1: %2 min"), {when, minutes}), Role::text);
        }
        y += 2 * line + bars + 6;
    }
    return y - at.y;
}

int draw_said_part(Frame& frame, Rect at, std::string_view icon, std::string_view title,
                   const std::string& words) {
    const Look& look = frame.look;
    const TextStyle bold = style(look, Type::caption, look.palette().ink, true);
    const TextStyle body = style(look, Type::caption);
    const int size = look.scaled(22);
    frame.canvas.icon(icon, at.x, at.y + size / 8, size, look.palette().primary);
    int y = at.y;
    y += frame.ui.text({at.x + size + 8, y, at.w - size - 8, 0}, title, bold).h + 2;
    const int h = frame.ui.measure(words, body, at.w - 24).h;
    frame.canvas.rounded({at.x, y, at.w, h + 12}, 12, look.palette().well);
    frame.ui.text({at.x + 12, y + 6, at.w - 24, h}, words, body);
    return y + h + 22 - at.y;
}

}  // namespace pipit::ui
