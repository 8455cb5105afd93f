// The board: who is stuck, who is ready, who belongs together, whom to talk to; and everyone.
// Invariant: thirty learners at 1366x768 without scrolling; each row says its reason, its evidence
// and how old that is, and a tap leads to what to do; a state is icon, word and outline, never a
// colour alone; nobody is ranked.
#include "ui/kit/words.hpp"
#include "ui/teaching/parts.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace pipit::ui {

namespace classroom = engine::classroom;

namespace {

constexpr int row_h = 97;
constexpr int head_h = 44;
constexpr int column_h = 404;
constexpr int tile_h = 53;
constexpr int tile_gap = 6;
constexpr int everyone_columns = 8;
constexpr std::size_t rows_shown = 3;

struct Colours {
    Colour ink, plate;
};

Colours colours_of(const Palette& palette, Column column) {
    switch (column) {
    case Column::stuck:
        return {palette.notyet, palette.notyet_bg};
    case Column::ready:
        return {palette.right, palette.right_bg};
    case Column::groups:
        return {palette.info, palette.info_bg};
    case Column::talks:
        break;
    }
    return {palette.help, palette.help_bg};
}

// Marks differ by their outline, too: a square stone, a round flower.
void draw_mark(Frame& frame, Rect at, Column column) {
    const Colours colours = colours_of(frame.look.palette(), column);
    const bool round = column == Column::ready || column == Column::groups;
    frame.canvas.rounded(at, round ? at.w / 2 : at.w / 4, colours.plate);
    const int size = at.w * 2 / 3;
    frame.canvas.icon(column_icon(column), at.x + (at.w - size) / 2, at.y + (at.h - size) / 2, size,
                      colours.ink);
}

std::optional<Column> mark_of(const classroom::Standing& standing) {
    if (standing.stuck) return Column::stuck;
    if (standing.talk) return Column::talks;
    if (standing.in_group) return Column::groups;
    if (standing.ready) return Column::ready;
    return std::nullopt;
}

class BoardScreen final : public Screen {
  public:
    explicit BoardScreen(StaffRoom& room) : room_(room) {
        room_.from_list = false;
        reload();
    }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        const bool nobody = page_->page().learners.empty();
        Rect page =
            draw_staff_band(frame, room_, StaffTab::board, nobody ? std::string() : page_->heard());
        if (alone_ && is_wide(frame)) page.cut_top(draw_courier_gone(frame, page));
        if (nobody)
            draw_nobody(frame, page);
        else if (!is_wide(frame))
            draw_narrow(frame, page);
        else if (room_.open_column)
            draw_open(frame, page, *room_.open_column);
        else
            draw_wide(frame, page);
    }

  private:
    static bool is_wide(const Frame& frame) {
        return frame.look.wide() && frame.look.text_scale < 1.15F && frame.look.height >= 700 &&
               frame.look.min_touch() <= tile_h;
    }
    void reload() {
        seen_ = room_.version();
        classroom::ClassPage page = room_.staff().page();
        const auto own = room_.groups.own(page, room_.today());
        page_.emplace(std::move(page), room_.graph(), room_.today(), room_.names, own);
        alone_ = is_courier_gone(room_);
        for (const Column column : all_columns)
            rows_[static_cast<std::size_t>(column)] = page_->rows(column);
    }
    [[nodiscard]] const std::vector<BoardRow>& rows(Column column) const {
        return rows_[static_cast<std::size_t>(column)];
    }

    // To what can be done about it.
    void open_row(Column column, std::size_t row) {
        if (column == Column::groups)
            room_.go(
                group_screen(room_, room_.groups.of(page_->board().groups[row], page_->page())));
        else
            open_learner(rows(column)[row].whos.front());
    }
    void open_learner(std::size_t who) {
        room_.go(learner_screen(room_, page_->page().learners[who].pseudonym));
    }

    // ---- the first day ----
    void draw_nobody(Frame& frame, Rect page) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        nobody_.draw(frame, page, look.palette().primary, [&](Rect at) {
            int y = at.y;
            ui.reading_order(0);
            y += ui.text({at.x, y, at.w, 0}, _("Nobody is in your class yet"),
                         style(look, Type::h1), Role::heading)
                     .h +
                 10;
            ui.reading_order(10);
            y += ui.text({at.x, y, at.w, 0},
                         _("Here you will see who is stuck, who is ready, who belongs together and "
                           "whom to talk with. First bring in the children’s computers."),
                         style(look, Type::body))
                     .h +
                 16;
            Flow flow({at.x, y, at.w, 0}, look.gap());
            const Opts main{.icon = "plus", .first_focus = true};
            const std::string_view words = _("Bring in a computer");
            ui.reading_order(20);
            if (ui.main_button(
                    flow.next(ui.button_size(words, main).w + 16, look.control() + ledge), words,
                    main))
                room_.go(bring_in_screen(room_));
            const Opts other{.icon = "person"};
            ui.reading_order(30);
            if (ui.plain_button(
                    flow.next(ui.button_size(_("The list of names"), other).w, look.control()),
                    _("The list of names"), other))
                room_.go(roster_screen(room_));
            return flow.bottom() - at.y;
        });
    }

    // ---- thirty at a glance ----
    void draw_wide(Frame& frame, Rect page) {
        Rect top = page.cut_top(column_h, 14);
        for (std::size_t i = 0; i < all_columns.size(); ++i) {
            frame.ui.reading_order(10 + static_cast<int>(i));
            draw_column(frame, top.cell(static_cast<int>(i), 0, 4, 1, 12), all_columns[i]);
        }
        frame.ui.reading_order(20);
        draw_everyone(frame, page);
    }

    void draw_head(Frame& frame, Rect at, Column column) {
        const int plate = std::min(at.h - 8, frame.look.scaled(36));
        draw_mark(frame, {at.x, at.y + (at.h - plate) / 2, plate, plate}, column);
        const std::string number = std::to_string(rows(column).size());
        const TextStyle title = style(frame.look, Type::h2);
        at.cut_left(plate, 12);
        TextStyle count = title;
        count.align = Align::right;
        frame.ui.text_middle(at.cut_right(frame.ui.measure(number, title).w + 2, 8), number, count);
        frame.ui.text_middle(at, column_word(column), title, Role::heading);
    }

    void draw_column(Frame& frame, Rect at, Column column) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        frame.canvas.card(at);
        Rect inside = at.inset(14, 6);
        draw_head(frame, inside.cut_top(head_h), column);
        frame.canvas.line_h(inside.x, inside.y, inside.w, 1, look.palette().line);
        inside.cut_top(2);
        const std::vector<BoardRow>& all = rows(column);
        if (all.empty()) {
            inside.cut_top(10);
            ui.text(inside, column_empty_words(column),
                    style(look, Type::body, look.palette().ink2));
            return;
        }
        ui.begin_group(column_word(column));
        const std::size_t shown = std::min(all.size(), rows_shown);
        for (std::size_t i = 0; i < shown; ++i) {
            if (i > 0) frame.canvas.line_h(inside.x, inside.y, inside.w, 1, look.palette().line);
            const Rect row = inside.cut_top(row_h).inset(0, 2);
            if (draw_row(frame, {row.x - 6, row.y, row.w + 12, row.h}, all[i], true))
                open_row(column, i);
        }
        ui.end_group();
        if (all.size() > shown) draw_more(frame, inside, column, shown);
    }

    void draw_more(Frame& frame, Rect at, Column column, std::size_t shown) {
        const std::string words =
            count("%1 more", "%1 more", static_cast<long>(rows(column).size() - shown));
        frame.canvas.line_h(at.x, at.y, at.w, 1, frame.look.palette().line);
        frame.ui.push_scope(column_word(column));
        if (frame.ui.quiet_button({at.x, at.y + 2, at.w, at.h - 2}, words,
                                  {.icon = "next",
                                   .label = fill(in_context("column and how many more", "%1: %2"),
                                                 {column_word(column), words}),
                                   .icon_after = true})) {
            room_.open_column = column;
            frame.ui.screen_opened();
            frame.ui.wake_at(frame.ui.now_ms());
        }
        frame.ui.pop_scope();
    }

    // Three lines: who, why, on what evidence of which day.
    struct RowStyles {
        TextStyle who, reason, small;
    };
    static RowStyles row_styles(const Look& look, bool fixed) {
        RowStyles out{style(look, Type::body, look.palette().ink, true), style(look, Type::caption),
                      style(look, Type::caption, look.palette().ink2)};
        if (!fixed) return out;
        out.reason.max_lines = 1;
        out.small.max_lines = 1;
        return out;
    }
    std::vector<std::string> marks(const std::vector<std::size_t>& whos) const {
        std::vector<std::string> out;
        for (const std::size_t who : whos)
            out.push_back(page_->mark(who));
        return out;
    }
    static int discs_width(int size, std::size_t count) {
        return size + size * 3 / 4 * (static_cast<int>(std::min<std::size_t>(count, 3)) - 1);
    }
    int row_height(Frame& frame, int w, const BoardRow& row) const {
        const RowStyles in = row_styles(frame.look, false);
        const int size = frame.look.scaled(34);
        const int beside = w - 12 - discs_width(size, row.whos.size()) - 10;
        return 12 + std::max(size + 6, frame.ui.measure(row.who, in.who, beside).h) +
               frame.ui.measure(row.reason, in.reason, w - 12).h +
               frame.ui.measure(evidence_words(row), in.small, w - 12).h +
               (row.next.empty() ? 0 : frame.ui.measure(next_words(row), in.small, w - 12).h);
    }

    /// True where it was tapped. `fixed`: its place does not grow with its words.
    bool draw_row(Frame& frame, Rect at, const BoardRow& row, bool fixed) const {
        RowStyles in = row_styles(frame.look, fixed);
        const Response ground = row_ground(frame, at, row_words(row));
        const int size = frame.look.scaled(34);
        Rect inside = at.inset(6, fixed ? 1 : 6);
        const int discs = discs_width(size, row.whos.size());
        const int beside_w = inside.w - discs - 10;
        if (fixed && frame.ui.measure(row.who, in.who).w > beside_w) {
            in.who = style(frame.look, Type::caption, frame.look.palette().ink, true);
            in.who.line = 1.15F;
            in.who.max_lines = 2;
        }
        const int head =
            fixed ? size + 8 : std::max(size + 6, frame.ui.measure(row.who, in.who, beside_w).h);
        Rect top = inside.cut_top(head);
        draw_discs(frame, top.x, top.centre_y(), size, marks(row.whos));
        top.cut_left(discs, 10);
        frame.ui.fonts().draw_middle(frame.canvas, top, row.who, in.who);
        inside.cut_top(words_over(frame, inside, row.reason, in.reason));
        if (!fixed) {
            inside.cut_top(words_over(frame, inside, evidence_words(row), in.small));
            if (!row.next.empty()) words_over(frame, inside, next_words(row), in.small);
            return ground.tapped;
        }
        draw_next(frame, top, row, in);
        draw_evidence(frame, inside, row, in.small);
        return ground.tapped;
    }

    static std::string next_words(const BoardRow& row) { return fill(_("Next: %1"), {row.next}); }
    // What comes next, at the right of the name, where there is room for all of it.
    static void draw_next(Frame& frame, Rect at, const BoardRow& row, const RowStyles& in) {
        if (row.next.empty()) return;
        at.cut_left(frame.ui.measure(row.who, in.who).w, 16);
        const int w = frame.ui.measure(row.next, in.small).w + 26;
        if (w > at.w) return;
        const Rect right = at.cut_right(w);
        frame.canvas.icon("next", right.x, right.centre_y() - 10, 20, frame.look.palette().primary);
        frame.ui.fonts().draw_middle(frame.canvas, {right.x + 26, right.y, w - 26, right.h},
                                     row.next, in.small);
    }
    // On one line; the day is never what is left out.
    static void draw_evidence(Frame& frame, Rect at, const BoardRow& row, const TextStyle& in) {
        const std::string whole = evidence_words(row);
        if (row.age.empty() || frame.ui.measure(whole, in).w <= at.w) {
            words_over(frame, at, whole, in);
            return;
        }
        const std::string age = "· " + row.age;
        const int w = frame.ui.measure(age, in).w;
        words_over(frame, at.cut_right(w, 6), age, in);
        words_over(frame, at, row.evidence, in);
    }

    // ---- everyone ----
    void draw_everyone(Frame& frame, Rect page) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        Rect head = page.cut_top(30, 6);
        const TextStyle title = style(look, Type::h3);
        const std::string words = _("Everyone, minutes this week");
        ui.text_middle(head.cut_left(ui.measure(words, title).w + 2, 24), words, title,
                       Role::heading);
        TextStyle right = style(look, Type::caption, look.palette().ink2);
        right.align = Align::right;
        right.max_lines = 1;
        const std::string silent = page_->silent();
        if (!silent.empty()) {
            const int w = std::min(head.w - 30, ui.measure(silent, right).w);
            frame.canvas.icon("clock", head.right() - w - 30, head.y + 4, 22, right.colour);
            ui.text_middle({head.right() - w, head.y, w, head.h}, silent, right, Role::note);
        }
        everyone_.draw(frame, page, [&](Rect at) { return draw_tiles(frame, at); });
    }

    int draw_tiles(Frame& frame, Rect at) {
        const auto all = static_cast<int>(page_->board().everyone.size());
        const int rows = (all + everyone_columns - 1) / everyone_columns;
        const int h = rows * (tile_h + tile_gap) - tile_gap;
        const Rect grid{at.x, at.y, at.w, h};
        frame.ui.begin_group("everyone");
        for (int i = 0; i < all; ++i) {
            const Rect place = grid.cell(i % everyone_columns, i / everyone_columns,
                                         everyone_columns, rows, tile_gap);
            if (draw_tile(frame, place, static_cast<std::size_t>(i)))
                open_learner(static_cast<std::size_t>(i));
        }
        frame.ui.end_group();
        return h;
    }

    bool draw_tile(Frame& frame, Rect at, std::size_t who) const {
        const Look& look = frame.look;
        const classroom::Standing& standing = page_->board().everyone[who];
        const Response ground = frame.ui.hit(at, plain_words(page_->told(who)), Role::tile, 12);
        const bool lit = ground.hovered || ground.pressed;
        frame.canvas.rounded(at, 12, lit ? look.palette().well : look.palette().card);
        if (standing.silent)
            frame.canvas.dashed(at, 12, 2, look.palette().edge);
        else
            frame.canvas.outline(at, 12, 1, look.palette().line);
        Rect inside = at.inset(8, 2);
        draw_discs(frame, inside.x, inside.centre_y(), 32, {page_->mark(who)});
        inside.cut_left(32, 6);
        if (const auto mark = mark_of(standing)) {
            const Rect plate = inside.cut_right(28, 2);
            draw_mark(frame, {plate.x, plate.y + (plate.h - 28) / 2, 28, 28}, *mark);
        }
        TextStyle name = style(look, Type::caption, look.palette().ink, true);
        TextStyle small = style(look, Type::caption, look.palette().ink2);
        name.max_lines = small.max_lines = 1;
        name.line = small.line = 1.2F;
        if (!room_.names) {  // the disc has the number
            frame.ui.fonts().draw_middle(frame.canvas, inside, page_->minutes(who), small);
            return ground.tapped;
        }
        const int line = frame.ui.measure("0", name).h;
        const int y = inside.y + (inside.h - 2 * line) / 2;
        words_over(frame, {inside.x, y, inside.w, line}, page_->name(who), name);
        words_over(frame, {inside.x, y + line, inside.w, line}, page_->minutes(who), small);
        return ground.tapped;
    }

    // ---- one column over the others ----
    void draw_open(Frame& frame, Rect page, Column column) {
        Ui& ui = frame.ui;
        const int h = std::max(frame.look.control(), frame.look.min_touch());
        Rect head = page.cut_top(h, 10);
        const Opts back{.icon = "back", .first_focus = true, .shortcut = Key::escape};
        ui.reading_order(60);
        if (ui.plain_button(head.cut_left(ui.button_size(_("Back"), back).w, 16), _("Back"),
                            back)) {
            room_.open_column.reset();
            ui.screen_opened();
            ui.wake_at(ui.now_ms());
        }
        ui.reading_order(0);
        draw_head(frame, head, column);
        draw_list(frame, page, column);
    }

    void draw_list(Frame& frame, Rect page, Column column) {
        frame.ui.reading_order(10);
        const Rect view = draw_card(frame, page, 14, 8);
        frame.ui.begin_group(column_word(column));
        scroll_.draw(frame, view, [&](Rect at) { return draw_rows(frame, at, column); });
        frame.ui.end_group();
    }

    // In a small window it goes with the rows.
    [[nodiscard]] int draw_alone(Frame& frame, Rect at) const {
        return alone_ && !is_wide(frame) ? draw_courier_gone(frame, at) : 0;
    }

    int draw_rows(Frame& frame, Rect at, Column column) {
        const Look& look = frame.look;
        int y = at.y + draw_alone(frame, at);
        if (rows(column).empty())
            y += frame.ui
                     .text({at.x, y, at.w, 0}, column_empty_words(column),
                           style(look, Type::body, look.palette().ink2))
                     .h;
        for (std::size_t i = 0; i < rows(column).size(); ++i) {
            const BoardRow& row = rows(column)[i];
            if (i > 0) frame.canvas.line_h(at.x, y, at.w, 1, look.palette().line);
            const int h = std::max(look.min_touch(), row_height(frame, at.w, row));
            if (draw_row(frame, {at.x, y + 2, at.w, h}, row, false)) open_row(column, i);
            y += h + 4;
        }
        return y - at.y;
    }

    // ---- small windows and large letters: one column at a time ----
    void draw_narrow(Frame& frame, Rect page) {
        Ui& ui = frame.ui;
        ui.reading_order(8);
        Flow flow({page.x, page.y, page.w, 0}, 8);
        ui.begin_group("columns");
        const auto chip = [&](std::optional<Column> column, std::string_view word,
                              std::string_view icon, std::size_t many) {
            const std::string words =
                fill(in_context("column and how many", "%1 %2"), {word, std::to_string(many)});
            const Opts opts{.icon = frame.look.big() ? std::string_view() : icon,
                            .selected = column == room_.shown_column};
            const TextSize size = ui.chip_size(words, opts);
            if (ui.chip(flow.next(size.w, std::max(size.h, frame.look.min_touch())), words, opts)) {
                room_.shown_column = column;
                scroll_.to_top();
                ui.wake_at(ui.now_ms());
            }
        };
        for (const Column column : all_columns)
            chip(column, column_word(column), column_icon(column), rows(column).size());
        chip(std::nullopt, _("Everyone"), "person", page_->page().learners.size());
        ui.end_group();
        page.cut_top(flow.bottom() - page.y, 8);
        if (room_.shown_column)
            draw_list(frame, page, *room_.shown_column);
        else
            draw_everyone_list(frame, page);
    }

    void draw_everyone_list(Frame& frame, Rect page) {
        const Look& look = frame.look;
        frame.ui.reading_order(10);
        const Rect view = draw_card(frame, page, 14, 8);
        const int h = std::max(look.min_touch(), look.scaled(34) + 12);
        const TextStyle bold = style(look, Type::body, look.palette().ink, true);
        const TextStyle small = style(look, Type::caption, look.palette().ink2);
        frame.ui.begin_group("everyone");
        scroll_.draw(frame, view, [&](Rect at) {
            int y = at.y + draw_alone(frame, at);
            for (std::size_t who = 0; who < page_->board().everyone.size(); ++who) {
                Rect row{at.x, y, at.w, h};
                if (row_ground(frame, row, page_->told(who))) open_learner(who);
                row = row.inset(6, 0);
                const int size = look.scaled(34);
                draw_discs(frame, row.x, row.centre_y(), size, {page_->mark(who)});
                row.cut_left(size, 10);
                if (const auto mark = mark_of(page_->board().everyone[who])) {
                    const Rect plate = row.cut_right(size, 10);
                    draw_mark(frame, {plate.x, plate.centre_y() - size / 2, size, size}, *mark);
                }
                const std::string minutes = page_->minutes(who);
                const Rect right = row.cut_right(frame.ui.measure(minutes, small).w + 2, 10);
                frame.ui.fonts().draw_middle(frame.canvas, right, minutes, small);
                frame.ui.fonts().draw_middle(frame.canvas, row, page_->name(who), bold);
                y += h + 4;
            }
            return y - at.y;
        });
        frame.ui.end_group();
    }

    StaffRoom& room_;
    unsigned seen_ = 0;
    bool alone_ = false;  ///< Nothing passes messages on.
    std::optional<BoardPage> page_;
    std::array<std::vector<BoardRow>, all_columns.size()> rows_;
    Scroll scroll_;
    Scroll everyone_;
    FittedCard nobody_{false};
};

}  // namespace

std::unique_ptr<Screen> board_screen(StaffRoom& room) {
    return std::make_unique<BoardScreen>(room);
}

}  // namespace pipit::ui
