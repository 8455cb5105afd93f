// The end of a session: what grew, told with its evidence, a line of reflection, an idea away from
// the screen. Invariant: only growth is counted, never what is missing.
#include "ui/kit/after_shown.hpp"
#include "ui/kit/motion.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/class_line.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace pipit::ui {

using engine::Band;
using engine::Growth;

namespace {

struct Helped {
    const char* words;
    std::string_view icon;
};

class SessionEndScreen : public Screen {
  public:
    explicit SessionEndScreen(Desk& desk) : desk_(desk) {
        growth_ = desk_.session().growth();
        pace_ = desk_.session().pace(desk_.now());
        if (growth_.size() > 3) growth_.resize(3);
        grew_ = std::any_of(growth_.begin(), growth_.end(),
                            [](const Growth& row) { return row.after > row.before; });
        for (Motion& motion : grows_)
            motion.start();
    }

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        const bool wide = look.wide();
        const int side = wide ? 64 : 12;
        draw_scene(frame, wide ? 210 : 80);
        Rect page{frame.page.x + side, 0, frame.page.w - 2 * side, frame.window.h};
        draw_head(frame, page);
        const int strip_h = std::max(94, look.control() + ledge + 30);
        Rect strip = page.cut_bottom(0);
        page.h -= wide ? 26 : 10;
        strip = page.cut_bottom(wide && !look.big() ? strip_h : look.control() + ledge + 4,
                                wide ? 28 : 10);
        if (wide && !look.big()) {
            Rect reflection = page.cut_right(470, 26);
            draw_growth(frame, page);
            draw_reflection(frame, reflection);
        } else if (second_page_) {
            draw_reflection(frame, page);
        } else {
            draw_growth(frame, page);
        }
        draw_strip(frame, strip);
        // Once this is seen: nobody waits for what a class is told.
        if (!std::exchange(drawn_, true))
            sharing_.ask(frame.ui);
        else if (sharing_.due(frame.ui))
            desk_.share_practice();
    }

  private:
    // The two pages of the small layout and of large text.
    [[nodiscard]] static bool paged(const Look& look) { return !look.wide() || look.big(); }

    void draw_head(Frame& frame, Rect& page) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        const std::string who =
            desk_.guest ? std::string(_("friend")) : literal(desk_.session().card().nickname);
        const std::string title = grew_ ? fill(_("Look what grew, %1"), {who})
                                  : pace_.offer_stop
                                      ? std::string(_("That is a good place to stop."))
                                      : fill(_("Good practice, %1"), {who});
        const std::string text = story(paged(look));
        const int bird = look.big() ? 0 : wide ? 160 : 76;
        const int head_h = wide ? 163 : look.big() ? 120 : 84;
        Rect head = page.cut_top(head_h);
        if (bird > 0)
            frame.canvas.bird(grew_ ? "cheer" : "perch", head.x + (wide ? 40 : 14), head.bottom(),
                              bird);
        head.cut_left(bird > 0 ? bird + (wide ? 46 : 30) : 0);
        TextStyle hero = style(look, look.big() ? Type::h1 : Type::hero);
        while (hero.px > 24 && ui.measure(title, hero).w > head.w)
            hero.px -= 2;
        hero.max_lines = 1;
        TextStyle lead = style(look, Type::lead);
        while (lead.px > 18 && ui.measure(text, lead).w > head.w)
            --lead.px;
        const int title_h = ui.measure(title, hero).h;
        const int text_h = ui.measure(text, lead, head.w).h;
        const int y = head.y + std::max(0, (head.h - title_h - text_h) / 2);
        ui.reading_order(0);
        ui.text({head.x, y, head.w, title_h}, title, hero, Role::heading);
        ui.text({head.x, y + title_h, head.w, text_h}, text, lead);
    }

    // The time, the questions, and what they were good for; `brief`: on a full day of the class
    // that alone.
    [[nodiscard]] std::string story(bool brief) const {
        const std::string of_class =
            !pace_.day_full ? std::string()
                            : count("You practised the %1 minute of your class today.",
                                    "You practised the %1 minutes of your class today.",
                                    desk_.session().rhythm().stop_minutes);
        if (brief && !of_class.empty()) return of_class;
        if (!grew_ && pace_.answers > 0 && pace_.minutes > 0 && !desk_.session().paired()) {
            const std::string practised =
                !of_class.empty() ? of_class
                                  : count("You practised for %1 minute.",
                                          "You practised for %1 minutes.", pace_.minutes);
            return fill("%1 %2", {practised, _("Roots grow where you can’t see.")});
        }
        std::string words;
        if (!of_class.empty())
            words += of_class + " ";
        else if (pace_.minutes > 0)
            words += count("%1 minute.", "%1 minutes.", pace_.minutes) + " ";
        if (pace_.answers > 0) words += count("%1 question.", "%1 questions.", pace_.answers) + " ";
        words += grew_                      ? _("You noticed a lot.")
                 : pace_.answers == 0       ? _("See you soon.")
                 : desk_.session().paired() ? _("Two heads, one screen.")
                                            : _("Roots grow where you can’t see.");
        return words;
    }

    // Where no plant was practised alone.
    [[nodiscard]] std::string no_rows_words() const {
        if (!desk_.session().paired() || pace_.answers == 0) {
            return _("Nothing new on the line today. That is fine.");
        }
        return fill("%1 %2", {count("You worked as a pair: %1 answer so far.",
                                    "You worked as a pair: %1 answers so far.",
                                    static_cast<long>(desk_.session().paired_answers())),
                              _("That is counted apart. Your plants rested.")});
    }

    std::string row_words(const Growth& row) const {
        const engine::SkillView skill = desk_.session().skill(row.skill);
        std::string words;
        if (row.after > row.before) {
            words = fill(_("**%1 to %2.**"),
                         {capital_first(std::string(band_word(row.before))), band_word(row.after)});
        } else {
            words = fill(_("**%1.**"), {capital_first(std::string(band_word(row.after)))});
        }
        words += " ";
        if (skill.right > 0) {
            words += fill(_("%1 of %2 right so far."),
                          {std::to_string(skill.right), std::to_string(skill.tries)});
        } else if (skill.tries > 0) {
            words += count("%1 try. Roots come first.", "%1 tries. Roots come first.", skill.tries);
        }
        if (row.after == Band::bud) {
            words += " ";
            words += _("Next: check another day.");
        }
        if (row.after == Band::flower && row.before < Band::flower) {
            words = fill(_("**Bud to flower.** Still right on another day."), {});
        }
        return words;
    }

    void draw_growth(Frame& frame, Rect card) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        frame.canvas.card(card);
        Rect inside = card.inset(wide ? 26 : 14, wide ? 20 : 10);
        inside.h -= ledge;
        if (!paged(look)) draw_shared(frame, inside);
        ui.reading_order(10);
        if (growth_.empty()) {
            ui.text_middle(inside, no_rows_words(), style(look, Type::lead));
            return;
        }
        const int n = static_cast<int>(growth_.size());
        const int rows = wide && !look.big() ? std::max(n, 3) : std::min(n, 2);
        for (int i = 0; i < std::min(n, rows); ++i) {
            const Rect row = inside.cell(0, i, 1, rows, wide ? 12 : 6);
            draw_row(frame, row, static_cast<std::size_t>(i));
            if (i + 1 < std::min(n, rows)) {
                frame.canvas.line_h(inside.x, row.bottom() + (wide ? 6 : 3), inside.w, 2,
                                    look.palette().line);
            }
        }
    }

    // What becomes of it: on the foot of `area`, which is as high whatever there is to say.
    void draw_shared(Frame& frame, Rect& area) {
        if (!desk_.in_class()) return;
        draw_class_strip(frame, area.cut_bottom(frame.look.scaled(30), 6));
    }
    void draw_class_strip(Frame& frame, Rect at) {
        frame.ui.reading_order(12);
        draw_class_line(frame, at, end_line(desk_.class_view(), desk_.session().today()));
    }

    // What grew in a row does so once, after the rows above it.
    float grown(Ui& ui, std::size_t index) {
        int before = 0;
        for (std::size_t i = 0; i < index; ++i)
            before += growth_[i].after > growth_[i].before ? motion::grow_ms : 0;
        return grows_[index].at(ui, motion::grow_ms, motion::Curve::growing, before);
    }

    void draw_row(Frame& frame, Rect row, std::size_t index) {
        const Growth& growth = growth_[index];
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const engine::SkillGraph& graph = desk_.session().graph();
        const bool wide = look.wide();
        const bool arrow = growth.after > growth.before;
        const int before = wide ? 58 : 40;
        const int after = wide ? 72 : 52;
        const int on = row.centre_y() + after * 5 / 8;
        if (!look.big()) {
            Rect art = row.cut_left(before + 26 + after, wide ? 22 : 12);
            if (arrow) {
                frame.canvas.plant(plant_of(graph, growth.skill, growth.before), art.x, on, before);
                frame.canvas.icon("next", art.x + before + 1, on - 40, 24, look.palette().ink2);
            }
            draw_growing(frame.canvas, plant_of(graph, growth.skill, growth.before),
                         plant_of(graph, growth.skill, growth.after), art.right() - after, on,
                         after, arrow ? grown(ui, index) : 1.0F);
        }
        const TextStyle title = style(look, Type::h2);
        TextStyle words = style(look, Type::body);
        const std::string name = title_of(graph, growth.skill);
        const std::string told = row_words(growth);
        if (!wide) words.line = 1.25F;
        const int title_h = ui.measure(name, title, row.w).h;
        const int words_h = ui.measure(told, words, row.w).h;
        const int y = row.y + std::max(0, (row.h - title_h - words_h) / 2);
        ui.text({row.x, y, row.w, title_h}, name, title, Role::heading);
        ui.text({row.x, y + title_h, row.w, words_h}, told, words);
    }

    void draw_reflection(Frame& frame, Rect card) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        frame.canvas.card(card);
        Rect inside = card.inset(wide ? 24 : 14, wide ? 22 : 10);
        inside.h -= ledge;
        ui.reading_order(14);
        const TextStyle title = style(look, Type::h2);
        const int title_h = ui.measure(_("What helped today?"), title, inside.w).h;
        ui.text(inside.cut_top(title_h, wide ? 14 : 6), _("What helped today?"), title,
                Role::heading);
        const std::array<Helped, 5> choices{
            Helped{_("Drawing it"), "pencil"}, Helped{_("A hint"), "hint"},
            Helped{_("Going slowly"), "clock"}, Helped{_("My partner"), "partner"},
            Helped{_("Nothing yet"), "more"}};
        const TextStyle caption = style(look, Type::caption, look.palette().ink2);
        const int foot_h = ui.measure(_("This stays in your notebook."), caption, inside.w).h;
        const bool tight = look.big() && !wide;  // the tiles need the place
        Rect foot = tight ? Rect{} : inside.cut_bottom(foot_h, 8);
        const int columns = paged(look) ? 2 : 1;
        const int rows = columns == 2 ? 3 : 5;
        const int h = std::min(look.control(), (inside.h - (rows - 1) * 9) / rows);
        const Rect grid{inside.x, inside.y, inside.w, rows * h + (rows - 1) * 9};
        ui.begin_group("helped");
        for (int i = 0; i < 5; ++i) {
            const Helped& choice = choices[static_cast<std::size_t>(i)];
            const Rect at = grid.cell(i % columns, i / columns, columns, rows, 9);
            if (ui.chip(at, choice.words,
                        {.icon = choice.icon, .selected = helped_ == choice.words})) {
                helped_ = helped_ == choice.words ? "" : choice.words;
            }
        }
        ui.end_group();
        if (!desk_.guest && !tight) {
            frame.canvas.icon("lock", foot.x, foot.y + (foot.h - 20) / 2, 20, look.palette().ink2);
            foot.cut_left(28);
            ui.text(foot, _("This stays in your notebook."), caption);
        }
    }

    void draw_strip(Frame& frame, Rect strip) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool roomy = !paged(look);
        if (roomy) frame.canvas.card(strip);
        Rect inside =
            roomy ? Rect{strip.x + 26, strip.y + 10, strip.w - 52, strip.h - 20 - ledge} : strip;
        const int h = look.control() + ledge;
        const bool turn = paged(look) && !second_page_ && pace_.answers > 0;
        const std::string_view main = turn ? _("Next") : _("Finish");
        const Opts opts{.icon = turn ? "next" : "check", .first_focus = true, .icon_after = true};
        const int main_w = std::max(ui.button_size(main, opts).w + 16, look.wide() ? 220 : 150);
        ui.reading_order(20);
        Rect right = inside.cut_right(main_w, 16);
        if (ui.main_button({right.x, right.centre_y() - h / 2, right.w, h}, main, opts)) {
            if (turn)
                second_page_ = true;
            else
                finish();
        }
        ui.reading_order(30);
        const std::string_view more = pace_.day_full ? _("Back to Today") : _("A little more");
        Rect more_at = inside.cut_right(ui.button_size(more).w, 16);
        if (ui.plain_button(more_at.centred(more_at.w, look.control()), more,
                            {.shortcut = Key::escape})) {
            desk_.session().pair_up(false);
            desk_.go(today_screen(desk_));
        }
        ui.reading_order(16);
        if (!problem_.empty()) {
            TextStyle words = style(look, Type::body, look.palette().danger, true);
            ui.text_middle(inside, problem_, words, Role::note);
        } else if (roomy) {
            frame.canvas.icon("leaf", inside.x, inside.centre_y() - 20, 40, look.palette().primary);
            inside.cut_left(60);
            ui.text_middle(inside,
                           _("**Away from the screen**\nFold a strip of paper in half, then in "
                             "half again. How many parts?"),
                           style(look, Type::body));
        } else if (desk_.in_class()) {
            draw_class_strip(frame, inside);
        }
    }

    void finish() {
        const auto ended = desk_.session().end(helped_, desk_.now());
        const bool nothing_begun =
            !ended.ok() && ended.error().code == engine::ErrorCode::not_allowed;
        if (!ended.ok() && !nothing_begun && problem_.empty()) {
            problem_ = write_error_words(ended.error());
            return;  // a second tap leaves all the same: the answers are kept already
        }
        desk_.share_news();
        desk_.sign_out_to(who_screen(desk_));
    }

    Desk& desk_;
    std::vector<Growth> growth_;
    std::array<Motion, 3> grows_;
    engine::Pace pace_;
    bool grew_ = false;
    bool second_page_ = false;
    bool drawn_ = false;
    AfterShown sharing_;
    std::string helped_;
    std::string problem_;
};

}  // namespace

std::unique_ptr<Screen> session_end_screen(Desk& desk) {
    return std::make_unique<SessionEndScreen>(desk);
}

}  // namespace pipit::ui
