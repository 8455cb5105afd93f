// My learning: hedge lines of plants, one line a strand, one plant a skill, easier to harder; and
// the page about one of them. Invariant: every plant says its band in a word; nothing is counted
// but what was seen.
#include "ui/kit/words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/plant_card.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>

namespace pipit::ui {

using engine::Band;
using engine::SkillView;

namespace {

constexpr int rows_most = 6;
constexpr int arrow_gap = 8;

// One strand of one subject.
struct Line {
    std::string subject;
    std::string strand;
    engine::Plant plant = engine::Plant::clover;
    std::vector<std::size_t> plants;  ///< Places in skills_, easier to harder.
    int from = 0;                     ///< The first plant shown.
};

class MyLearningScreen : public Screen {
  public:
    MyLearningScreen(Desk& desk, const std::optional<engine::SkillId>& selected)
        : desk_(desk), skills_(desk.session().skills()), card_(desk) {
        for (std::size_t i = 0; i < skills_.size(); ++i)
            line_for(*graph().find(skills_[i].skill)).plants.push_back(i);
        std::stable_sort(lines_.begin(), lines_.end(), [](const Line& a, const Line& b) {
            return a.subject != b.subject ? a.subject < b.subject : a.plant < b.plant;
        });
        for (Line& line : lines_) {
            std::stable_sort(line.plants.begin(), line.plants.end(),
                             [this](std::size_t a, std::size_t b) {
                                 return graph().find(skills_[a].skill)->grade_from <
                                        graph().find(skills_[b].skill)->grade_from;
                             });
        }
        select_first();
        const int wanted = selected ? graph().index(*selected) : -1;
        if (wanted >= 0) selected_ = static_cast<std::size_t>(wanted);
    }

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        Rect page = draw_band(frame, desk_, Tab::my_learning);
        if (skills_.empty()) {
            frame.ui.note({page.x, page.y + 40, page.w, 0},
                          _("There is nothing to practise here yet. Please ask your teacher."),
                          State::info, "help");
            return;
        }
        const bool beside = look.wide() && look.text_scale < 1.45F;
        if (beside) {
            Rect column = page.cut_right(look.text_scale < 1.25F ? 420 : 480, 20);
            draw_hedge(frame, page, false);
            draw_card_beside(frame, column);
        } else if (open_) {
            draw_card_alone(frame, page);
        } else {
            draw_hedge(frame, page, true);
        }
    }

  private:
    [[nodiscard]] const engine::SkillGraph& graph() const { return desk_.session().graph(); }
    [[nodiscard]] int line_count() const { return static_cast<int>(lines_.size()); }

    Line& line_for(const engine::Skill& skill) {
        for (Line& line : lines_) {
            if (line.strand == skill.strand && line.subject == skill.subject) return line;
        }
        lines_.push_back({skill.subject, skill.strand, skill.plant, {}, 0});
        return lines_.back();
    }

    // The goal's plant, else the first.
    void select_first() {
        selected_ = lines_.empty() ? 0 : lines_.front().plants.front();
        for (const engine::GoalView& goal : desk_.session().goals(desk_.now())) {
            const int at = goal.active ? graph().index(goal.goal.skill) : -1;
            if (at < 0) continue;
            selected_ = static_cast<std::size_t>(at);  // skills() are in graph order
            return;
        }
    }

    [[nodiscard]] const SkillView& selected() const { return skills_[selected_]; }
    [[nodiscard]] int line_of(std::size_t skill) const {
        const auto found = std::find_if(lines_.begin(), lines_.end(), [&](const Line& line) {
            return std::find(line.plants.begin(), line.plants.end(), skill) != line.plants.end();
        });
        return static_cast<int>(found - lines_.begin());
    }

    // ---- the hedge ----
    struct Grid {
        int word_w = 0;  ///< Room for the name of the line; 0: it stands over it.
        int word_h = 0;
        int plant = 57;
        int columns = 6;
        int rows = rows_most;
        int row_h = 100;
        int label_h = 28;
        int paged_columns = 5;  ///< Of a line with more plants than columns, between its arrows.
        [[nodiscard]] int columns_of(std::size_t plants) const {
            return plants > static_cast<std::size_t>(columns) ? paged_columns : columns;
        }
    };

    TextStyle label_style(const Look& look, bool bold) const {
        TextStyle words = style(look, Type::body, look.palette().ink, bold);
        words.line = look.letters == LetterFace::andika ? 1.12F : 1.4F;
        words.max_lines = 1;
        words.align = Align::centre;
        return words;
    }

    // A little smaller is allowed, where that lets more plants stand together.
    TextStyle least_label(const Look& look) const {
        TextStyle words = label_style(look, false);
        words.px = std::max(18, words.px * 9 / 10);
        return words;
    }

    Grid grid_for(Frame& frame, Rect area, bool small) {
        const Look& look = frame.look;
        Grid grid;
        grid.plant = !small ? 57 : look.wide() ? 84 : 48;
        grid.label_h = frame.ui.measure("Aq", label_style(look, true)).h + 2;
        const TextStyle name = style(look, Type::body, look.palette().ink, true);
        for (const Line& line : lines_)
            grid.word_w = std::max(grid.word_w, frame.ui.measure(line_word(line), name).w + 14);
        if (grid.word_w > area.w / 4) {
            grid.word_w = 0;
            grid.word_h = grid.label_h;
        }
        int label_w = 0;
        for (const Line& line : lines_) {
            for (const std::size_t i : line.plants) {
                const std::string words = short_title_of(graph(), skills_[i].skill);
                label_w = std::max(label_w, frame.ui.measure(words, least_label(look)).w);
            }
        }
        const int cell = std::max({label_w + 8, grid.plant + 16, look.min_touch()});
        int room = area.w - grid.word_w;
        grid.columns = std::clamp(room / cell, 1, 6);
        room -= 2 * (look.min_touch() + arrow_gap);
        grid.paged_columns = std::clamp(room / cell, 1, 6);
        const int least = grid.word_h + grid.plant * 76 / 64 + grid.label_h + 8;
        grid.rows = std::clamp(area.h / least, 1, small ? 3 : rows_most);
        grid.row_h = std::min(area.h / grid.rows, least + (small ? 60 : 24));
        return grid;
    }

    void draw_hedge(Frame& frame, Rect area, bool small) {
        const Look& look = frame.look;
        const bool wide = look.wide();
        area.cut_top(wide ? 12 : 4);
        Rect head =
            area.cut_top(std::max(look.control(), wide ? 60 : 0), small ? (wide ? 16 : 10) : 0);
        const Grid grid = grid_for(frame, area, small);
        const int pages = (line_count() + grid.rows - 1) / grid.rows;
        if (shown_ < 0) {
            shown_ = line_of(selected_) / grid.rows;
            for (Line& line : lines_)
                line.from = first_shown(line, grid);
        }
        shown_ = std::clamp(shown_, 0, pages - 1);
        draw_head(frame, head, pages);
        frame.ui.reading_order(12);
        for (int row = 0; row < grid.rows; ++row) {
            const int line = shown_ * grid.rows + row;
            if (line >= line_count()) break;
            draw_line(frame, area.cut_top(grid.row_h), line, grid, small);
        }
    }

    // The page with the chosen plant; else the one where the learner is: with the hardest plant
    // that has grown, or the first.
    [[nodiscard]] int first_shown(const Line& line, const Grid& grid) const {
        const int columns = grid.columns_of(line.plants.size());
        int at = 0;
        for (std::size_t i = 0; i < line.plants.size(); ++i) {
            if (line.plants[i] == selected_) return static_cast<int>(i) / columns * columns;
            if (skills_[line.plants[i]].band != Band::seed) at = static_cast<int>(i);
        }
        return at / columns * columns;
    }

    [[nodiscard]] static std::string line_word(const Line& line) {
        return capital_first(literal(line.strand));
    }

    void draw_head(Frame& frame, Rect head, int pages) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        if (pages > 1) {
            ui.reading_order(30);
            const auto turn = [&](const char* words, const char* label, int by) {
                const bool there = shown_ + by >= 0 && shown_ + by < pages;
                const int w = std::max(ui.button_size(words).w, look.min_touch());
                if (ui.plain_button(head.cut_right(w, 8), words,
                                    {.label = label,
                                     .enabled = there,
                                     .why = _("There are no more lines that way.")}))
                    shown_ += by;
            };
            turn(_("Down"), _("Down to more lines"), 1);
            turn(_("Up"), _("Up to more lines"), -1);
        }
        ui.reading_order(0);
        TextStyle title = style(look, Type::h1);
        title.max_lines = 1;
        while (title.px > 22 && ui.measure(_("My hedgerow"), title).w > head.w)
            title.px -= 2;
        const int w = std::min(head.w, ui.measure(_("My hedgerow"), title).w);
        ui.text_middle({head.x, head.y, w + 2, head.h}, _("My hedgerow"), title, Role::heading);
        const TextStyle count_style = style(look, Type::caption, look.palette().ink2);
        const std::string words = count_words();
        Rect rest{head.x + w + 24, head.y, head.w - w - 24, head.h};
        if (ui.measure(words, count_style).w <= rest.w)
            ui.text_middle(rest, words, count_style);
        else
            ui.say({head.x, head.y, head.w, 1}, words, Role::text);
    }

    [[nodiscard]] std::string count_words() const {
        long flowers = 0;
        bool seeds = true;
        for (const SkillView& skill : skills_) {
            flowers += skill.band == Band::flower ? 1 : 0;
            seeds = seeds && skill.band == Band::seed;
        }
        if (seeds) return _("Every hedge starts as seeds.");
        const auto plants = static_cast<long>(skills_.size());
        return count("%1 plant.", "%1 plants.", plants) + " " +
               count("%1 in flower.", "%1 in flower.", flowers);
    }

    void draw_line(Frame& frame, Rect row, int line, const Grid& grid, bool small) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        Line& shown = lines_[static_cast<std::size_t>(line)];
        const std::vector<std::size_t>& plants = shown.plants;
        const int n = static_cast<int>(plants.size());
        const std::string strand = line_word(shown);
        const std::string spoken = fill(_("%1, line %2 of %3"), {strand, std::to_string(line + 1),
                                                                 std::to_string(line_count())});
        const int ground = row.bottom() - grid.label_h - 10;
        const TextStyle name = style(look, Type::body, look.palette().ink, true);
        Rect words{row.x, grid.word_w > 0 ? ground + 4 : row.y,
                   grid.word_w > 0 ? grid.word_w : row.w, grid.label_h};
        ui.fonts().draw(frame.canvas, words, strand, name);
        ui.say(words, spoken, Role::heading);
        Rect band{row.x + grid.word_w, row.y, row.w - grid.word_w, row.h};
        frame.canvas.rounded({band.x, ground, band.w, 4}, 2, look.palette().edge);
        ui.push_scope(line);
        ui.begin_group("hedge");
        int& from = shown.from;
        const int columns = grid.columns_of(plants.size());
        if (n > columns) {
            const int w = std::max(44, look.min_touch());
            const Rect left = band.cut_left(w, arrow_gap);
            const Rect right = band.cut_right(w, arrow_gap);
            draw_arrows(frame, left, right, ground, from, n, columns);
        }
        from = std::clamp(from, 0, std::max(0, (n - 1) / columns * columns));
        for (int i = 0; i < columns && from + i < n; ++i) {
            const Rect cell = band.cell(i, 0, columns, 1, 0);
            draw_plant(frame, {cell.x, row.y + 2 + grid.word_h, cell.w, row.h - 4 - grid.word_h},
                       plants[static_cast<std::size_t>(from) + static_cast<std::size_t>(i)], ground,
                       from + i, n, grid, small);
        }
        ui.end_group();
        ui.pop_scope();
    }

    void draw_arrows(Frame& frame, Rect left, Rect right, int ground, int& from, int n,
                     int columns) {
        const int size = left.w;
        const auto arrow = [&](Rect at, const char* icon, const char* label, int to) {
            const Rect place{at.x, ground - size - 6, size, size};
            const Opts opts{
                .enabled = to >= 0 && to < n, .why = _("The line ends here."), .clear = true};
            if (frame.ui.icon_button(place, icon, label, opts)) from = to;
        };
        arrow(left, "back", _("Easier plants"), from - columns);
        arrow(right, "next", _("Harder plants"), from + columns);
    }

    void draw_plant(Frame& frame, Rect cell, std::size_t skill, int ground, int place, int n,
                    const Grid& grid, bool small) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const SkillView& view = skills_[skill];
        const bool chosen = skill == selected_ && !small;
        const Rect tile = cell.inset(2, 0);
        const std::string words = short_title_of(graph(), view.skill);
        const std::string label =
            fill(_("%1, %2, %3 of %4"), {plain_words(words), band_word(view.band),
                                         std::to_string(place + 1), std::to_string(n)});
        const Response out =
            ui.hit(tile, label, Role::tile, 14,
                   {.selected = chosen, .first_focus = small && skill == selected_});
        if (chosen) {
            frame.canvas.rounded(tile, 14, look.palette().tint);
            frame.canvas.outline(tile, 14, 3, look.palette().primary);
        } else if (out.hovered || out.pressed) {
            frame.canvas.rounded(tile, 14, out.pressed ? look.palette().tint : look.palette().well);
            frame.canvas.rounded({tile.x, ground, tile.w, 4}, 0, look.palette().edge);
        }
        frame.canvas.plant(plant_of(graph(), view.skill, view.band),
                           tile.centre_x() - grid.plant / 2, ground, grid.plant);
        TextStyle name = label_style(look, chosen);
        if (chosen && ui.measure(words, name).w > tile.w - 4) name = label_style(look, false);
        while (name.px > least_label(look).px && ui.measure(words, name).w > tile.w - 4)
            --name.px;
        ui.fonts().draw(frame.canvas, {tile.x + 2, ground + 4, tile.w - 4, grid.label_h}, words,
                        name);
        if (out.tapped) {
            selected_ = skill;
            card_.reset();
            open_ = true;
            ui.focus_on(card_.first_button(skills_[skill].skill));
        } else if (!small && out.focused && ui.focus_visible() && selected_ != skill) {
            selected_ = skill;
            card_.reset();
            ui.wake_at(ui.now_ms());
        }
    }

    // ---- the page about one plant ----
    void draw_card_beside(Frame& frame, Rect column) {
        column.cut_top(56);
        frame.canvas.bird("look", column.x + 22, column.y, 70);
        card_.draw(frame, column, selected());
    }

    void draw_card_alone(Frame& frame, Rect page) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        page.cut_top(look.wide() ? 12 : 6);
        ui.reading_order(35);
        const Opts back{.icon = "back", .shortcut = Key::escape};
        const int w = ui.button_size(_("Back"), back).w;
        if (ui.plain_button({page.x, page.y, w, look.control()}, _("Back"), back)) {
            open_ = false;
            ui.screen_opened();
        }
        card_.draw_page(frame, page, w + 14, selected());
    }

    Desk& desk_;
    std::vector<SkillView> skills_;
    std::vector<Line> lines_;  ///< By subject, then by plant.
    std::size_t selected_ = 0;
    int shown_ = -1;  ///< Page of lines; -1: the one with the selected plant.
    bool open_ = false;
    PlantCard card_;
};

}  // namespace

std::unique_ptr<Screen> my_learning_screen(Desk& desk,
                                           const std::optional<engine::SkillId>& selected) {
    return std::make_unique<MyLearningScreen>(desk, selected);
}

}  // namespace pipit::ui
