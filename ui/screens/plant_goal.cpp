// Planting a goal in six taps: wish, day, obstacle, if, then, keep. The sentence fills itself and
// any filled part can be tapped again; own words are possible everywhere, never required.
#include "ui/kit/words.hpp"
#include "ui/screens/goal_parts.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace pipit::ui {

using engine::Band;
using engine::Day;
using engine::GoalKept;

namespace {

using Part = GoalPart;

constexpr std::size_t words_most = 80;

class PlantGoalScreen : public Screen {
  public:
    PlantGoalScreen(Desk& desk, GoalKept change) : desk_(desk), draft_(std::move(change)) {
        part_ = draft_.first_empty();
        projection_ = project();
    }

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        if (part_ != drawn_part_) {
            frame.ui.screen_opened();
            drawn_part_ = part_;
        }
        Rect page = draw_band(frame, desk_, Tab::goals);
        if (look.wide() && !look.big()) {
            frame.canvas.hills(90);
            draw_wide(frame, page);
        } else {
            draw_narrow(frame, page);
        }
    }

  private:
    void pick(const GoalPick& chosen) {
        draft_.pick(part_, chosen, desk_.session());
        own_ = false;
        own_words_.clear();
        problem_.clear();
        projection_ = project();
        part_ = draft_.first_empty();
    }

    std::optional<engine::GoalView::Projection> project() const {
        if (draft_.goal().skill.value.empty()) return std::nullopt;
        return desk_.session().project(draft_.goal().skill, desk_.now());
    }

    void back() {
        if (own_) {
            own_ = false;
            return;
        }
        const int at = static_cast<int>(part_);
        if (at == 0)
            desk_.go(goals_screen(desk_));
        else
            part_ = static_cast<Part>(at - 1);
    }

    void keep() {
        const auto kept = desk_.session().keep_goal(draft_.goal(), desk_.now());
        if (kept.ok()) {
            desk_.go(goals_screen(desk_));
            return;
        }
        switch (kept.error().code) {
        case engine::ErrorCode::not_allowed:
            problem_ = _("Two goals are enough to look after. Finish or change one first.");
            break;
        case engine::ErrorCode::bad_input:
            problem_ = _("One of the parts is too long. Please use fewer words.");
            break;
        default:
            problem_ = write_error_words(kept.error());
        }
    }

    // ---- 1366 x 768 ----
    void draw_wide(Frame& frame, Rect page) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        page.cut_top(14);
        Rect head = page.cut_top(104);
        Rect steps = head.cut_right(672);
        ui.reading_order(0);
        const int title_h = ui.heading(head, _("Plant a goal")).h;
        ui.text({head.x, head.y + title_h, head.w, 40}, _("Six taps. You can change any of them."),
                style(look, Type::body, look.palette().ink2));
        draw_steps(frame, steps);
        Rect side = page.cut_right(392, 26);
        draw_sentence_card(frame, page);
        draw_side(frame, side);
    }

    void draw_steps(Frame& frame, Rect row) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const Palette& colours = look.palette();
        const engine::SkillGraph& graph = desk_.session().graph();
        const int on = row.y + 60;
        ui.reading_order(4);
        for (int i = 0; i <= goal_parts; ++i) {
            const auto part = static_cast<Part>(i);
            const Rect cell = row.cell(i, 0, 6, 1, 0);
            const bool done = !draft_.value_of(part).empty();
            frame.canvas.fill({cell.x, on, cell.w, 4}, done ? colours.primary : colours.edge);
            if (part == part_) {
                frame.canvas.bird("perch", cell.centre_x() - 27, on, 55);
            } else {
                frame.canvas.plant(
                    plant_of(graph, draft_.goal().skill, done ? Band::leaf : Band::seed),
                    cell.centre_x() - 22, on, 44);
            }
            TextStyle words =
                style(look, Type::caption, done || part == part_ ? colours.ink : colours.ink2,
                      part == part_);
            words.align = Align::centre;
            ui.text({cell.x, on + 6, cell.w, 34}, step_words(part), words);
        }
    }

    void draw_sentence_card(Frame& frame, Rect area) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool done = part_ == Part::keep;
        const Rect card{area.x, area.y, area.w, std::min(area.h, done ? 400 : 548)};
        frame.canvas.card(card);
        Rect inside{card.x + 26, card.y + 18, card.w - 52, card.h - 36 - ledge};
        ui.reading_order(8);
        inside.y += draw_sentence(frame, inside, 26, std::max(58, look.min_touch())) + 14;
        inside.h = card.bottom() - ledge - 16 - inside.y;
        frame.canvas.line_h(inside.x, inside.y, inside.w, 2, look.palette().line);
        inside.cut_top(14);
        draw_picks(frame, inside, 3, 58);
    }

    // The sentence with its parts as buttons; wraps where it must. Returns its height.
    int draw_sentence(Frame& frame, Rect area, int base_px, int part_h) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const TextStyle words = sized(look, base_px, look.palette().ink);
        const TextStyle bold = sized(look, base_px, look.palette().ink, true);
        int x = area.x;
        int y = area.y;
        const int gap = look.wide() ? 12 : 7;
        const auto room = [&](int w) {
            if (x > area.x && x + w > area.right()) {
                x = area.x;
                y += part_h + gap;
            }
        };
        const auto say = [&](std::string_view text, bool strong) {
            const TextStyle& in = strong ? bold : words;
            const int w = ui.measure(text, in).w;
            room(w);
            ui.text_middle({x, y, w + 1, part_h}, text, in);
            x += w + gap;
        };
        const auto part = [&](Part which) {
            const std::string value = draft_.value_of(which);
            const std::string shown = value.empty() ? _("choose one") : value;
            const TextStyle& in = value.empty() ? words : bold;
            const int most = area.w - 40;
            const int w = std::min(most, ui.measure(literal(shown), in).w) + 40;
            room(w);
            draw_part(frame, {x, y, w, part_h}, which, shown, in);
            x += w + gap;
        };
        const auto line = [&] {
            x = area.x;
            y += part_h + gap + (look.wide() ? 4 : 0);
        };
        say(_("I want to"), false);
        part(Part::wish);
        say(_("by"), false);
        part(Part::day);
        line();
        say(_("What might get in my way:"), false);
        part(Part::obstacle);
        line();
        say(_("If"), true);
        part(Part::if_part);
        say(_("then"), true);
        say(_("I will"), false);
        part(Part::then_part);
        return y + part_h - area.y;
    }

    void draw_part(Frame& frame, Rect at, Part which, const std::string& shown,
                   const TextStyle& words) {
        Ui& ui = frame.ui;
        const Palette& colours = frame.look.palette();
        const bool filled = !draft_.value_of(which).empty();
        const bool current = part_ == which;
        const std::string label = fill("%1: %2", {step_words(which), shown});
        const bool reachable = filled || current || which == draft_.first_empty();
        const Response hit =
            ui.hit(at, label, Role::chip, radius::chip, {.enabled = reachable, .selected = filled});
        frame.canvas.rounded(at, radius::chip, filled ? colours.tint : colours.card);
        if (filled || current)
            frame.canvas.outline(at, radius::chip, 3, colours.primary);
        else
            frame.canvas.dashed(at, radius::chip, 2, colours.edge);
        TextStyle in = words;
        in.align = Align::centre;
        in.max_lines = 1;
        if (!filled && !current) in.colour = colours.ink2;
        ui.fonts().draw_middle(frame.canvas, at.inset(16, 2), literal(shown), in);
        if (hit.tapped) {
            part_ = which;
            own_ = false;
        }
    }

    void draw_picks(Frame& frame, Rect area, int columns, int least_h) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const TextStyle ask = style(look, Type::body, look.palette().ink, true);
        ui.reading_order(10);
        const std::string asked = ask_words(part_);
        // In the small window the sentence above has just said it; the picks need the place.
        if (look.wide() || look.big() || own_ || part_ == Part::keep) {
            const int ask_h = ui.measure(asked, ask, area.w).h;
            ui.text(area.cut_top(ask_h, look.wide() ? 10 : 4), asked, ask, Role::heading);
        } else {
            ui.say(area, asked, Role::heading);
        }
        if (part_ == Part::keep) {
            ui.text(area, _("Read it once more. Does it sound like you?"), style(look, Type::body));
            return;
        }
        if (own_) {
            draw_own_words(frame, area);
            return;
        }
        const std::vector<GoalPick> choices = draft_.picks(part_, desk_.session());
        const bool own_possible = part_ != Part::day;
        const int n = static_cast<int>(choices.size()) + (own_possible ? 1 : 0);
        const int gap = look.wide() ? 12 : 7;
        const int rows = std::max(1, (n + columns - 1) / columns);
        const int most = std::max(look.wide() ? 76 : 56, look.min_touch());
        const int h = std::clamp((area.h - (rows - 1) * gap) / rows,
                                 std::min(look.min_touch(), least_h), most);
        const Rect grid{area.x, area.y, area.w, rows * h + (rows - 1) * gap};
        ui.begin_group("picks");
        for (int i = 0; i < n; ++i) {
            const Rect at = grid.cell(i % columns, i / columns, columns, rows, gap);
            const bool own = own_possible && i == n - 1;
            if (own) {
                if (ui.chip(at, _("Something else"), {.icon = "pencil"})) {
                    own_ = true;
                    own_words_ = part_ == Part::wish ? std::string() : draft_.value_of(part_);
                    ui.wake_at(ui.now_ms());
                }
                continue;
            }
            const GoalPick& choice = choices[static_cast<std::size_t>(i)];
            const bool icon = !choice.icon.empty() && at.w > 190 && !look.big();
            if (ui.chip(at, literal(choice.words),
                        {.icon = icon ? choice.icon : std::string_view(),
                         .selected = choice.words == draft_.value_of(part_),
                         .first_focus = i == 0})) {
                pick(choice);
                ui.wake_at(ui.now_ms());
                break;
            }
        }
        ui.end_group();
    }

    void draw_own_words(Frame& frame, Rect area) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const int h = look.control();
        const Opts ok{.icon = "check"};
        Rect line = area.cut_top(h + ledge, 10);
        const bool ready = !own_words_.empty();
        const Rect button = line.cut_right(ui.button_size(_("Use this"), ok).w, 12);
        line.h = h;
        const FieldResponse field = ui.field(
            line, _("My own words"), own_words_,
            {.placeholder = _("In your own words"), .max_bytes = words_most, .first_focus = true});
        if (field.focused && !own_focused_) own_focused_ = true;
        if (!field.focused && !own_focused_) ui.focus_on(_("My own words"));
        const bool use = ui.plain_button({button.x, button.y, button.w, h}, _("Use this"),
                                         {.icon = "check", .enabled = ready})
                             .tapped;
        if (ready && (use || field.submitted)) {
            pick({own_words_, {}, {}, {}});
            own_focused_ = false;
            ui.wake_at(ui.now_ms());
        }
    }

    void draw_side(Frame& frame, Rect side) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        ui.reading_order(15);
        const int guess_h = draw_projection(frame, side);
        side.cut_top(guess_h, 16);
        side.cut_top(draw_share(frame, side), 18);
        draw_keep_row(frame, {side.x, side.y, side.w, look.control() + ledge});
        side.cut_top(look.control() + ledge, 14);
        if (!problem_.empty()) {
            ui.note({side.x, side.y, side.w, 0}, problem_, State::danger);
        }
    }

    // When might it flower? A bar from the earliest to the latest day on a line from today on.
    int draw_projection(Frame& frame, Rect side) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const Palette& colours = look.palette();
        const TextStyle title = heading_style(look, 24);
        const TextStyle caption = style(look, Type::caption);
        const int pad = 22;
        const int inner = side.w - 2 * pad;
        const std::string words = guess_words();
        const int title_h = ui.measure(_("When might it flower?"), title, inner).h;
        const int words_h = ui.measure(words, caption, inner).h;
        const int graph_h = projection_ ? 74 + 34 : 0;
        const Rect card{side.x, side.y, side.w, 18 + title_h + 10 + graph_h + words_h + 20 + ledge};
        frame.canvas.card(card);
        Rect inside{card.x + pad, card.y + 18, inner, card.h - 36 - ledge};
        ui.text(inside.cut_top(title_h, 10), _("When might it flower?"), title, Role::heading);
        if (projection_) {
            const Day today = desk_.session().today();
            const int last = std::max({projection_->latest.value, draft_.goal().target.value,
                                       today.value + 14}) +
                             7;
            const auto at = [&](Day day) {
                return inside.x + inner * (day.value - today.value) / (last - today.value);
            };
            const int y = inside.y + 52;
            frame.canvas.rounded({inside.x, y, inner, 4}, 2, colours.edge);
            const int from = std::max(inside.x, at(projection_->earliest));
            const int to = std::min(inside.x + inner, std::max(from + 24, at(projection_->latest)));
            frame.canvas.rounded({from, y - 8, to - from, 20}, 10, colours.tint);
            frame.canvas.outline({from, y - 8, to - from, 20}, 10, 2, colours.primary);
            const int likely = std::clamp(at(projection_->likely), from + 4, to - 4);
            frame.canvas.plant(plant_of(desk_.session().graph(), draft_.goal().skill, Band::flower),
                               likely - 20, y - 6, 40);
            inside.cut_top(74);
            Rect row = inside.cut_top(26, 8);
            ui.text(row, _("today"), caption);
            TextStyle middle = style(look, Type::caption, colours.ink, true);
            middle.align = Align::centre;
            ui.text(row, day_range_words(projection_->earliest, projection_->latest, true), middle);
            TextStyle end = caption;
            end.align = Align::right;
            ui.text(row, day_words(Day{last}, true), end);
        }
        ui.text(inside, words, caption);
        return card.h;
    }

    std::string guess_words() const {
        if (!projection_) return _("Too soon to guess. Practise twice and I can.");
        if (draft_.has_day() && projection_->earliest > draft_.goal().target) {
            return _("It may take longer than your day. That is fine. Change the day, or keep it?");
        }
        return _("This is a best guess, at three times a week. It moves as you practise.");
    }

    int draw_share(Frame& frame, Rect side) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const TextStyle caption = style(look, Type::caption, look.palette().ink2);
        const TextStyle bold = style(look, Type::body, look.palette().ink, true);
        const std::string_view state = !draft_.goal().share ? _("Off. Only you see this goal.")
                                       : desk_.in_class()
                                           ? _("On. It goes to your teacher with the next message.")
                                           : _("On. When you join a class, your teacher sees it.");
        const int inner = side.w - 40 - 64 - 14;
        const int title_h = ui.measure(_("Share with my teacher"), bold, inner).h;
        const int words_h = ui.measure(state, caption, inner).h;
        const Rect card{side.x, side.y, side.w, title_h + words_h + 32 + ledge};
        frame.canvas.card(card);
        ui.reading_order(16);
        const Rect row{card.x + 20, card.y + 16, card.w - 40, card.h - 32 - ledge};
        const int toggle_h = std::max(row.h, look.min_touch());
        const Rect toggle{row.right() - 64, row.centre_y() - toggle_h / 2, 64, toggle_h};
        if (ui.toggle(toggle, _("Share with my teacher"), draft_.goal().share)) {
            draft_.share(!draft_.goal().share);
        }
        ui.text({row.x, row.y, inner, title_h}, _("Share with my teacher"), bold);
        ui.text({row.x, row.y + title_h, inner, words_h}, state, caption);
        return card.h;
    }

    void draw_keep_row(Frame& frame, Rect row) {
        Ui& ui = frame.ui;
        const Look& look = frame.look;
        ui.reading_order(30);
        const Opts back_opts{.icon = look.big() ? std::string_view() : "back",
                             .shortcut = Key::escape};
        const int back_w = ui.button_size(_("Back"), back_opts).w;
        if (ui.plain_button({row.x, row.y, back_w, look.control()}, _("Back"), back_opts)) {
            back();
            ui.wake_at(ui.now_ms());
        }
        ui.reading_order(20);
        const bool ready = draft_.first_empty() == Part::keep;
        const Rect main{row.x + back_w + 12, row.y, row.w - back_w - 12, row.h};
        if (ui.main_button(main, _("Keep my goal"),
                           {.enabled = ready,
                            .why = _("Five parts first. Then it can be kept."),
                            .first_focus = part_ == Part::keep})) {
            keep();
        }
    }

    // ---- 800 x 480, and large text: the sentence above, the choices below ----
    void draw_narrow(Frame& frame, Rect page) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        page.cut_top(look.wide() ? 12 : 6);
        ui.reading_order(0);
        ui.say({page.x, page.y, page.w, 1}, _("Plant a goal"), Role::heading);
        Rect foot = page.cut_bottom(look.control() + ledge, look.wide() ? 12 : 6);
        if (!problem_.empty()) {
            const int h = ui.note_height(page.w, problem_);
            ui.note(page.cut_bottom(h, 8), problem_, State::danger);
        }
        if (part_ == Part::keep) {
            scroll_.draw(frame, page, [&](Rect area) {
                int y = area.y +
                        draw_sentence(frame, area, look.wide() ? 24 : 20,
                                      std::max(40, look.scaled(44))) +
                        12;
                y += draw_projection(frame, {area.x, y, area.w, 0}) + 10;
                y += draw_share(frame, {area.x, y, area.w, 0});
                return y - area.y;
            });
        } else if (look.big()) {
            draw_picks(frame, page, 2, 56);
        } else {
            ui.reading_order(8);
            page.y += draw_sentence(frame, page, 20, 44) + 8;
            page.h = foot.y - 6 - page.y;
            frame.canvas.line_h(page.x, page.y, page.w, 2, look.palette().line);
            page.cut_top(6);
            draw_picks(frame, page, 3, 44);
        }
        draw_keep_row(frame, foot);
    }

    Desk& desk_;
    GoalDraft draft_;
    Part part_ = Part::wish;
    Part drawn_part_ = Part::wish;
    bool own_ = false;
    bool own_focused_ = false;
    std::string own_words_;
    std::string problem_;
    std::optional<engine::GoalView::Projection> projection_;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> plant_goal_screen(Desk& desk, GoalKept change) {
    return std::make_unique<PlantGoalScreen>(desk, std::move(change));
}

}  // namespace pipit::ui
