// The board: who is stuck, who is ready, who belongs together, whom to talk to; and everyone.
// Invariant: thirty learners at 1366x768 without scrolling; each row says its reason, its evidence
// and how old that is; a state is icon, word and outline, never a colour alone; nobody is ranked.
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/teaching/board_words.hpp"
#include "ui/teaching/room.hpp"

#include <algorithm>
#include <optional>

namespace pipit::ui {

namespace classroom = engine::classroom;

namespace {

constexpr int margin = 16;
constexpr int band_h = 60;
constexpr int row_h = 97;
constexpr int head_h = 44;
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

class BoardScreen final : public Screen {
  public:
    explicit BoardScreen(StaffRoom& room) : room_(room) { reload(); }

    void draw(Frame& frame) override {
        Rect page = frame.page;
        draw_band(frame, page.cut_top(band(frame)));
        page = page.inset(margin, 12);
        if (open_)
            draw_open(frame, page);
        else if (is_wide(frame))
            draw_wide(frame, page);
        else
            draw_narrow(frame, page);
    }

  private:
    static bool is_wide(const Frame& frame) { return frame.look.wide() && !frame.look.big(); }
    static int band(const Frame& frame) {
        return is_wide(frame) ? band_h : std::max(band_h, frame.look.control() + 8);
    }

    void reload() {
        page_.emplace(room_.doors.staff.page(), room_.doors.graph, room_.today(), room_.names);
        for (const Column column : all_columns)
            rows_[static_cast<std::size_t>(column)] = page_->rows(column);
    }
    [[nodiscard]] const std::vector<BoardRow>& rows(Column column) const {
        return rows_[static_cast<std::size_t>(column)];
    }

    // ---- the band ----
    void draw_band(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        frame.canvas.band(at.h);
        at = at.inset(margin, 0);
        ui.reading_order(0);
        TextStyle title = style(look, Type::h2);
        title.max_lines = 1;
        if (is_wide(frame)) frame.canvas.bird("look", at.x, at.bottom() - 6, 44);
        if (is_wide(frame)) at.cut_left(44, 12);
        const std::string name = literal(page_->page().class_name);
        const int switch_w = ui.button_size(_("Names"), {.icon = "eye"}).w;
        Rect right = at.cut_right(switch_w, 12);
        const int title_w = std::min(at.w, ui.measure(name, title).w + 2);
        ui.text_middle(at.cut_left(title_w, 24), name, title, Role::heading);
        const TextStyle small = style(look, Type::caption, look.palette().ink2);
        const std::string heard = page_->heard();
        ui.reading_order(5);
        if (ui.measure(heard, small).w <= at.w) ui.text_middle(at, heard, small, Role::note);
        ui.reading_order(50);
        const int h = std::min(right.h - 8, std::max(44, look.control()));
        right = {right.x, right.y + (right.h - h) / 2, right.w, h};
        const Opts names{.icon = room_.names ? "eye" : "eye-off",
                         .selected = room_.names,
                         .value = room_.names ? _("shown") : _("hidden")};
        if (ui.chip(right, _("Names"), names)) {
            room_.names = !room_.names;
            reload();
            ui.wake_at(ui.now_ms());
        }
        ui.reading_order(10);
    }

    // ---- thirty at a glance ----
    void draw_wide(Frame& frame, Rect page) {
        const int column_h = 404;
        Rect top = page.cut_top(column_h, 14);
        for (std::size_t i = 0; i < all_columns.size(); ++i) {
            frame.ui.reading_order(10 + static_cast<int>(i));
            draw_column(frame, top.cell(static_cast<int>(i), 0, 4, 1, 12), all_columns[i]);
        }
        frame.ui.reading_order(20);
        draw_everyone(frame, page);
    }

    void draw_head(Frame& frame, Rect at, Column column) {
        const Look& look = frame.look;
        const Colours colours = colours_of(look.palette(), column);
        const int plate = std::min(at.h - 8, look.scaled(36));
        const Rect mark{at.x, at.y + (at.h - plate) / 2, plate, plate};
        frame.canvas.rounded(mark, 10, colours.plate);
        frame.canvas.icon(column_icon(column), mark.x + plate / 6, mark.y + plate / 6,
                          plate * 2 / 3, colours.ink);
        const std::string number = std::to_string(rows(column).size());
        const TextStyle title = style(look, Type::h2);
        TextStyle count = title;
        count.align = Align::right;
        at.cut_left(plate, 12);
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
        const std::size_t shown = std::min(all.size(), rows_shown);
        for (std::size_t i = 0; i < shown; ++i) {
            if (i > 0) frame.canvas.line_h(inside.x, inside.y, inside.w, 1, look.palette().line);
            draw_row(frame, inside.cut_top(row_h), all[i], true);
        }
        if (all.size() > shown) draw_more(frame, inside, column, shown);
    }

    void draw_more(Frame& frame, Rect at, Column column, std::size_t shown) {
        const std::vector<BoardRow>& all = rows(column);
        const std::string words =
            count("%1 more", "%1 more", static_cast<long>(all.size() - shown));
        frame.ui.push_scope(column_word(column));
        const int h = std::min(at.h, 44);
        if (frame.ui.quiet_button({at.x, at.bottom() - h, at.w, h}, words,
                                  {.icon = "next", .icon_after = true})) {
            open_ = column;
            frame.ui.screen_opened();
        }
        frame.ui.pop_scope();
    }

    // Discs of up to three, overlapping; returns the width they took.
    int draw_discs(Frame& frame, int x, int middle, int size,
                   const std::vector<std::size_t>& whos) const {
        const Palette& palette = frame.look.palette();
        TextStyle letter = style(frame.look, Type::body, palette.ink, true);
        letter.align = Align::centre;
        letter.max_lines = 1;
        letter.px = size / 2;
        const std::size_t shown = std::min<std::size_t>(whos.size(), 3);
        const int step = size * 3 / 4;
        for (std::size_t i = 0; i < shown; ++i) {
            const int left = x + step * static_cast<int>(i);
            const Rect disc{left, middle - size / 2, size, size};
            frame.canvas.disc(disc.centre_x(), disc.centre_y(), size / 2 + 1, palette.card);
            frame.canvas.disc(disc.centre_x(), disc.centre_y(), size / 2, palette.tint);
            const std::string mark = page_->mark(whos[i]);
            frame.ui.fonts().draw_middle(frame.canvas, disc, mark, letter);
        }
        return shown == 0 ? 0 : size + step * (static_cast<int>(shown) - 1);
    }
    static int letter_h(Frame& frame, const TextStyle& letter) {
        return frame.ui.measure("0", letter).h;
    }

    // As high as its place (`fixed`) or as its words; returns the height.
    int draw_row(Frame& frame, Rect at, const BoardRow& row, bool fixed) const {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const int size = look.scaled(34);
        const int head = std::max(size + 8, letter_h(frame, style(look, Type::body)) + 8);
        TextStyle who = style(look, Type::body, look.palette().ink, true);
        TextStyle reason = style(look, Type::caption);
        TextStyle small = style(look, Type::caption, look.palette().ink2);
        if (fixed) {
            who.max_lines = 1;
            reason.max_lines = 1;
            small.max_lines = 1;
        }
        int y = at.y + 4;
        const int discs = draw_discs(frame, at.x, y + head / 2, size, row.whos);
        Rect beside{at.x + discs + 8, y, at.w - discs - 8, head};
        if (!fixed) beside.h = std::max(head, ui.measure(row.who, who, beside.w).h);
        ui.text_middle(beside, row.who, who);
        y += beside.h;
        y += ui.text({at.x, y, at.w, 0}, row.reason, reason).h;
        y += ui.text({at.x, y, at.w, 0}, row.evidence, small, Role::note).h;
        return y + 8 - at.y;
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
        const TextStyle small = style(look, Type::caption, look.palette().ink2);
        TextStyle right = small;
        right.align = Align::right;
        right.max_lines = 1;
        const std::string silent = page_->silent();
        if (!silent.empty()) ui.text_middle(head, silent, right, Role::note);
        const auto all = page_->board().everyone.size();
        const int rows =
            std::max(4, (static_cast<int>(all) + everyone_columns - 1) / everyone_columns);
        const Rect grid{page.x, page.y, page.w, std::min(page.h, rows * 56)};
        for (std::size_t who = 0; who < all; ++who) {
            const int at = static_cast<int>(who);
            draw_tile(
                frame,
                grid.cell(at % everyone_columns, at / everyone_columns, everyone_columns, rows, 6),
                who);
        }
    }

    void draw_tile(Frame& frame, Rect at, std::size_t who) const {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const classroom::Standing& standing = page_->board().everyone[who];
        frame.canvas.rounded(at, 12, look.palette().card);
        if (standing.silent)
            frame.canvas.dashed(at, 12, 2, look.palette().edge);
        else
            frame.canvas.outline(at, 12, 1, look.palette().line);
        Rect inside = at.inset(8, 2);
        const int size = std::min(look.scaled(32), inside.h - 6);
        draw_discs(frame, inside.x, inside.centre_y(), size, {who});
        inside.cut_left(size, 6);
        if (const auto mark = mark_of(standing)) {
            const Colours colours = colours_of(look.palette(), *mark);
            const Rect plate = inside.cut_right(24, 2);
            frame.canvas.icon(column_icon(*mark), plate.x, plate.y + (plate.h - 22) / 2, 22,
                              colours.ink);
        }
        TextStyle name = style(look, Type::caption, look.palette().ink, true);
        TextStyle small = style(look, Type::caption, look.palette().ink2);
        name.max_lines = 1;
        small.max_lines = 1;
        const int line = letter_h(frame, name);
        const int y = inside.y + (inside.h - 2 * line) / 2;
        ui.text({inside.x, y, inside.w, line}, page_->name(who), name);
        ui.text({inside.x, y + line, inside.w, line}, page_->minutes(who), small);
        if (const auto mark = mark_of(standing)) ui.say(at, column_word(*mark));
    }

    static std::optional<Column> mark_of(const classroom::Standing& standing) {
        if (standing.stuck) return Column::stuck;
        if (standing.talk) return Column::talks;
        if (standing.in_group) return Column::groups;
        if (standing.ready) return Column::ready;
        return std::nullopt;
    }

    // ---- one column over the others ----
    void draw_open(Frame& frame, Rect page) {
        Ui& ui = frame.ui;
        Rect head = page.cut_top(std::max(head_h, frame.look.control()), 8);
        const Opts back{.icon = "back", .first_focus = true, .shortcut = Key::escape};
        ui.reading_order(60);
        if (ui.plain_button(head.cut_left(ui.button_size(_("Back"), back).w, 16), _("Back"),
                            back)) {
            open_.reset();
            ui.screen_opened();
            ui.wake_at(ui.now_ms());
            return;
        }
        ui.reading_order(0);
        draw_head(frame, head, *open_);
        draw_list(frame, page, *open_);
    }

    void draw_list(Frame& frame, Rect page, Column column) {
        Ui& ui = frame.ui;
        ui.reading_order(10);
        frame.canvas.card(page);
        scroll_.draw(frame, page.inset(14, 8), [&](Rect at) {
            int y = at.y;
            if (rows(column).empty())
                y += ui.text({at.x, y, at.w, 0}, column_empty_words(column),
                             style(frame.look, Type::body, frame.look.palette().ink2))
                         .h;
            for (const BoardRow& row : rows(column)) {
                if (y > at.y) frame.canvas.line_h(at.x, y, at.w, 1, frame.look.palette().line);
                y += draw_row(frame, {at.x, y, at.w, 0}, row, false);
            }
            return y - at.y;
        });
    }

    // ---- small windows and large letters: one column at a time ----
    void draw_narrow(Frame& frame, Rect page) {
        Ui& ui = frame.ui;
        ui.reading_order(8);
        Flow flow({page.x, page.y, page.w, 0}, 8);
        ui.begin_group("columns");
        for (const Column column : all_columns) {
            const std::string words =
                fill(in_context("column and how many", "%1 %2"),
                     {column_word(column), std::to_string(rows(column).size())});
            const Opts opts{.icon = column_icon(column), .selected = column == shown_};
            const TextSize size = ui.chip_size(words, opts);
            if (ui.chip(flow.next(size.w, std::max(size.h, frame.look.min_touch())), words, opts)) {
                shown_ = column;
                scroll_.to_top();
            }
        }
        ui.end_group();
        page.cut_top(flow.bottom() - page.y, 8);
        draw_list(frame, page, shown_);
    }

    StaffRoom& room_;
    std::optional<BoardPage> page_;
    std::array<std::vector<BoardRow>, all_columns.size()> rows_;
    std::optional<Column> open_;    ///< Over the others.
    Column shown_ = Column::stuck;  ///< In a small window.
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> board_screen(StaffRoom& room) {
    return std::make_unique<BoardScreen>(room);
}

}  // namespace pipit::ui
