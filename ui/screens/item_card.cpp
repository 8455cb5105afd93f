// See item_card.hpp.
#include "ui/screens/item_card.hpp"

#include "ui/kit/words.hpp"

#include <algorithm>
#include <variant>

namespace pipit::ui {

using engine::Item;
using engine::Verdict;

namespace {

TextStyle question_style(const Look& look) {
    TextStyle words = style(look, Type::item);
    words.line = look.big() ? 1.2F : 1.36F;
    if (look.big()) words.px = words.px * 28 / 30;
    return words;
}

// Between the question and what is below it.
int card_gap(const Look& look) {
    return look.wide() ? (look.big() ? 12 : 20) : 8;
}

// The question in a size that leaves the figure its place, never under the lead size. Large letters
// get smaller, not under two thirds, where question and figure are seen together then.
TextStyle fitted_question(Frame& frame, std::string_view markup, Rect inside,
                          const engine::Figure& figure) {
    TextStyle words = question_style(frame.look);
    const auto height = [&] { return frame.ui.measure(markup, words, inside.w).h; };
    const int largest = words.px;
    const int least = frame.look.px(Type::lead);
    while (words.px > least && height() > inside.h * 55 / 100) {
        words.px -= 2;
    }
    const int figure_h = figure_size(frame.ui, figure, inside.w, 0).h;
    if (!frame.look.big() || figure_h == 0) return words;
    const int room = inside.h - card_gap(frame.look) - figure_h;
    const TextStyle alone = words;
    while (words.px - 2 >= largest * 2 / 3 && height() > room) {
        words.px -= 2;
    }
    return height() <= room ? words : alone;
}

bool only_newest(const Look& look) {
    return !look.wide() || look.big();
}

struct HintsBox {
    int first = 0;  // the first hint shown
    int last = 0;   // one past the last
    int height = 0;
};

TextStyle hint_style(const Look& look) {
    TextStyle words = style(look, Type::body);
    if (!look.wide()) words.line = std::min(words.line, 1.28F);
    return words;
}

HintsBox measure_hints(Frame& frame, int width, const Item& item, const ItemCardContent& content) {
    HintsBox box{.first = 0, .last = content.hints};
    if (content.hints == 0) return box;
    if (only_newest(frame.look)) {
        box.last = std::max(1, content.hints - content.hint_back);
        box.first = box.last - 1;
    }
    const int pad = frame.look.wide() ? 16 : 10;
    const TextStyle words = hint_style(frame.look);
    box.height = 2 * pad;
    for (int i = box.first; i < box.last; ++i) {
        const auto& hint = item.hints[static_cast<std::size_t>(i)];
        box.height +=
            frame.ui.measure(hint, words, width - 2 * pad - 40).h + (i > box.first ? 12 : 0);
    }
    return box;
}

void draw_hints(Frame& frame, Rect at, const Item& item, const HintsBox& box) {
    const Palette& colours = frame.look.palette();
    frame.canvas.rounded(at, radius::button, colours.help_bg);
    frame.canvas.outline(at, radius::button, 2, colours.help);
    const int pad = frame.look.wide() ? 16 : 10;
    const TextStyle words = hint_style(frame.look);
    Rect inside = at.inset(pad + 2, pad);
    for (int i = box.first; i < box.last; ++i) {
        const auto& hint = item.hints[static_cast<std::size_t>(i)];
        const int h = frame.ui.measure(hint, words, at.w - 2 * pad - 40).h;
        Rect row = inside.cut_top(h, 12);
        frame.canvas.icon("hint", row.x, row.y + 2, 26, colours.help);
        row.cut_left(38);
        frame.ui.text({row.x, row.y, at.w - 2 * pad - 40, row.h}, hint, words, Role::note);
    }
}

int draw_given(Frame& frame, Rect at, const ItemCardContent& content) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    const TextStyle label = style(look, Type::lead);
    TextStyle given = style(look, Type::answer);
    given.px = look.scaled(wide ? 40 : 32);
    given.line = 1.2F;
    const Type pill_type = wide ? Type::lead : Type::body;
    const bool right = content.verdict == Verdict::right;
    const bool form = content.verdict == Verdict::wrong_form;
    const std::string_view verdict = right ? _("That is right") : form ? _("Nearly") : _("Not yet");
    const int gap = wide ? 16 : 12;
    const int label_w = ui.measure(content.given_name, label).w;
    const TextSize pill = ui.pill_size(verdict, pill_type);
    const auto draw_pill = [&](int x, int y) {
        ui.pill(x, y, verdict,
                right  ? State::right
                : form ? State::info
                       : State::not_yet,
                pill_type, form ? "again" : std::string_view());
    };
    const int label_h = ui.measure(content.given_name, label).h;
    // A long answer (a choice's words) gets smaller before the verdict takes a line of its own.
    const int room = at.w - label_w - 2 * gap - pill.w;
    const auto spoken = [&] {
        if (!content.given_spoken.empty()) ui.spoken_as(plain_words(content.given_spoken));
    };
    TextStyle smaller = given;
    while (smaller.px > look.px(Type::body) && ui.measure(content.given, smaller).w > room) {
        smaller.px -= 2;
    }
    if (ui.measure(content.given, smaller).w <= room) {
        const TextSize size = ui.measure(content.given, smaller);
        const int row_h = std::max({pill.h, label_h, size.h});
        ui.text_middle({at.x, at.y, label_w + 1, row_h}, content.given_name, label);
        const int x = at.x + label_w + gap;
        ui.text_middle({x, at.y, size.w + 1, row_h}, content.given, smaller);
        spoken();
        draw_pill(x + size.w + gap, at.y + (row_h - pill.h) / 2);
        return row_h;
    }
    const bool beside = ui.measure(content.given, given).w <= at.w - label_w - gap;
    if (!beside) given = smaller;
    const TextSize size = ui.measure(content.given, given, at.w);
    const int row_h = beside ? std::max(label_h, size.h) : label_h;
    int y = at.y;
    ui.text_middle({at.x, y, label_w + 1, row_h}, content.given_name, label);
    if (beside) {
        ui.text_middle({at.x + label_w + gap, y, size.w + 1, row_h}, content.given, given);
    } else {
        y += row_h;
        ui.text({at.x, y, at.w, size.h}, content.given, given);
    }
    spoken();
    y += (beside ? row_h : size.h) + 8;
    draw_pill(at.x, y);
    return y + pill.h - at.y;
}

// What is wrong with the answer, below a gap; returns the height of both.
int draw_said(Frame& frame, Rect at, const ItemCardContent& content, int gap) {
    if (content.note.empty()) return 0;
    frame.ui.reading_order(29);
    return gap + frame.ui.note({at.x, at.y + gap, at.w, 0}, content.note, content.note_state);
}

// A coordinate plane and an angle are read the better the larger they are.
bool grows(const Item& item) {
    return std::holds_alternative<engine::CoordinateGrid>(item.figure) ||
           std::holds_alternative<engine::Angles>(item.figure);
}

// What stands under the figure or beside it: hints, paper, what is wrong, the verdict.
struct Rest {
    int bottom = 0;
    bool earlier = false;  // "Earlier hint" was tapped
};

Rest draw_rest(Frame& frame, Rect at, const Item& item, const ItemCardContent& content,
               bool first) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    const int gap = wide ? (look.big() ? 12 : 20) : 8;
    const HintsBox hints = measure_hints(frame, at.w, item, content);
    const int top = at.y;
    Rest out;
    int y = at.y;
    // Nothing is above the first one beside a figure.
    const auto space = [&](int h) { y += first && y == top ? 0 : h; };
    ui.reading_order(2);
    const bool earlier_shown = only_newest(look) && content.hints > content.hint_back + 1;
    if (earlier_shown) {
        space(4);
        const int w = std::min(at.w, ui.button_size(_("Earlier hint")).w);
        if (ui.quiet_button({at.x, y, w, look.control()}, _("Earlier hint"))) out.earlier = true;
        y += look.control();
    }
    if (hints.height > 0) {
        space(earlier_shown ? 0 : gap);
        draw_hints(frame, {at.x, y, at.w, hints.height}, item, hints);
        y += hints.height;
    }
    if (content.paper && !item.paper.empty()) {
        space(gap);
        y += ui.note({at.x, y, at.w, 0}, item.paper, State::info, "paper");
    }
    y += draw_said(frame, {at.x, y, at.w, 0}, content, first && y == top ? 0 : gap);
    if (content.answered) {
        space(wide ? 28 : 10);
        ui.reading_order(3);
        y += draw_given(frame, {at.x, y, at.w, 0}, content);
    }
    out.bottom = y;
    return out;
}

// How much draw_rest() needs under the figure.
int height_below(Frame& frame, int width, const Item& item, const ItemCardContent& content,
                 int gap) {
    const Look& look = frame.look;
    const int hints = measure_hints(frame, width, item, content).height;
    int out = hints > 0 ? hints + gap : 0;
    if (only_newest(look) && content.hints > content.hint_back + 1) out += look.control() + 4;
    if (content.paper && !item.paper.empty()) out += frame.ui.note_height(width, item.paper) + gap;
    if (!content.note.empty()) out += frame.ui.note_height(width, content.note) + gap;
    if (content.answered) out += look.scaled(look.wide() ? 96 : 70);
    return out;
}

// How high the figure may be when it begins at `top` and `below` pixels must fit under it. Where
// all hints can stand at once it keeps their place from the start, so that it does not jump.
int figure_room(Frame& frame, Rect inside, const Item& item, int top, int below, int gap) {
    const bool wide = frame.look.wide();
    // On small screens a hint or a verdict makes the figure as low as it can be read, so that the
    // question stays in view.
    const int liked = wide ? 130 : below > 0 ? 0 : 86;
    const int least = std::max(liked, figure_size(frame.ui, item.figure, inside.w, 0).h);
    const int now = inside.bottom() - top - below;
    const int drawn = grows(item) && wide ? 400 : 280;
    if (only_newest(frame.look)) return std::clamp(now, least, std::max(least, drawn));
    const ItemCardContent all{.hints = static_cast<int>(item.hints.size())};
    const int kept = measure_hints(frame, inside.w, item, all).height + gap;
    const int later = inside.bottom() - top - std::max(below, kept);
    return std::clamp(std::max(later, std::min(now, 280)), least, std::max(least, 400));
}

// The width left for what stands beside the figure, where the figure is drawn larger that way and
// all hints have room there: then it keeps its size whatever comes. 0: all stands under it.
int beside_width(Frame& frame, Rect inside, const Item& item, int top, int gap) {
    if (only_newest(frame.look) || !grows(item)) return 0;
    const int room = inside.bottom() - top;
    const TextSize under =
        figure_size(frame.ui, item.figure, inside.w, figure_room(frame, inside, item, top, 0, gap));
    const TextSize alone = figure_size(frame.ui, item.figure, inside.w * 58 / 100, room);
    const int rest = inside.w - alone.w - 28;
    const ItemCardContent all{.hints = static_cast<int>(item.hints.size())};
    const bool held = measure_hints(frame, rest, item, all).height <= room;
    return alone.h > under.h && alone.h <= room && held ? rest : 0;
}

}  // namespace

PracticePlaces practice_places(const Look& look, Rect page, bool feedback) {
    const bool wide = look.wide();
    const bool big = look.big();
    page.cut_top(look.band());
    const int side = wide ? (big ? 20 : 32) : 8;
    page = {page.x + side, page.y + (wide ? (big ? 12 : 22) : 8), page.w - 2 * side,
            page.h - (wide ? (big ? 24 : 42) : 16)};
    const int gap = wide ? (big ? 18 : feedback ? 24 : 28) : 10;
    const int column_w = wide ? (big ? 520 : feedback ? 540 : 420) : (feedback ? 330 : 304);
    PracticePlaces out;
    out.column = page.cut_right(column_w, gap);
    out.card = page;
    out.inside = wide ? (big ? page.inset(21, 15) : page.inset(33, 29)) : page.inset(15, 13);
    out.inside.h -= ledge - 1;
    out.foot = out.inside.cut_bottom(look.control(), wide ? (big ? 10 : 16) : 8);
    return out;
}

std::string question_markup(std::string_view prompt) {
    while (!prompt.empty() && prompt.back() == '\n')
        prompt.remove_suffix(1);
    const std::size_t cut = prompt.rfind('\n');
    const std::string_view before =
        cut == std::string_view::npos ? std::string_view() : prompt.substr(0, cut + 1);
    const std::string_view question =
        cut == std::string_view::npos ? prompt : prompt.substr(cut + 1);
    if (question.find("**") != std::string_view::npos) return std::string(prompt);
    return std::string(before) + "**" + std::string(question) + "**";
}

bool ItemCard::draw(Frame& frame, Rect inside, const Item& item, const ItemCardContent& content) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const std::string question = question_markup(item.prompt);
    const TextStyle words = fitted_question(frame, question, inside, item.figure);
    bool earlier = false;
    scroll_.draw(frame, inside, [&](Rect at) {
        int y = at.y;
        const int gap = card_gap(look);
        ui.reading_order(0);
        y += ui.text({at.x, y, at.w, at.h}, question, words, Role::heading).h;
        if (!item.spoken.empty()) ui.spoken_as(plain_words(item.spoken));
        // As if it were not scrolled: else the figure would grow by being scrolled.
        const int top = y + gap + (inside.y - at.y);
        const int rest_w = beside_width(frame, inside, item, top, gap);
        // What else must fit tells how high the figure may be.
        const int room = rest_w > 0
                             ? inside.bottom() - top
                             : figure_room(frame, inside, item, top,
                                           height_below(frame, at.w, item, content, gap), gap);
        const int figure_w = rest_w > 0 ? inside.w * 58 / 100 : at.w;
        int bottom = y;
        if (figure_size(ui, item.figure, figure_w, room).h > 0) {
            ui.reading_order(1);
            bottom = y + gap + draw_figure(ui, {at.x, y + gap, figure_w, room}, item.figure).h;
            if (bottom > scroll_.view_bottom()) scroll_.name_more(_("Picture below"));
        }
        const Rect rest = rest_w > 0 ? Rect{at.x + at.w - rest_w, y + gap, rest_w, 0}
                                     : Rect{at.x, bottom, at.w, 0};
        const Rest drawn = draw_rest(frame, rest, item, content, rest_w > 0);
        earlier = drawn.earlier;
        return std::max(bottom, drawn.bottom) - at.y;
    });
    return earlier;
}

}  // namespace pipit::ui
