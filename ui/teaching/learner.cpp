// A learner: what they share of each skill, what they ask and show, and what was decided.
// Invariant: shared data alone, no time finer than a day; how old it is stands with it.
#include "ui/kit/words.hpp"
#include "ui/screens/answer_shown.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/learner_parts.hpp"
#include "ui/teaching/page_parts.hpp"

#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <optional>

namespace pipit::ui {

namespace classroom = engine::classroom;
using classroom::LearnerPage;

namespace {

constexpr int head_h = 32;
constexpr int title_x = 56;            // beside the plant
constexpr int tags_w = 154;            // one with its words, or some as icons
constexpr std::size_t shown_most = 5;  // answers and disputes, the newest
constexpr std::size_t quoted_bytes = 160;

class LearnerScreen final : public Screen {
  public:
    LearnerScreen(StaffRoom& room, const engine::Id16& who) : room_(room), who_(who) { reload(); }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, StaffTab::learners);
        if (!page_) {
            if (draw_staff_head(frame, page, _("They are not in the class any more."))) go_back();
            return;
        }
        draw_head(frame, page);
        const bool beside = frame.look.wide() && !frame.look.big();
        const auto all = [&](Rect at) {
            int y = at.y;
            frame.ui.reading_order(1);
            y +=
                frame.ui.text({at.x, y, at.w, 0}, told(), told_style(frame.look), Role::note).h + 8;
            // What there is to talk about comes first, where there is something.
            const auto brought = [&] { y += draw_brought(frame, {at.x, y, at.w, 0}) + 12; };
            if (brought_anything()) brought();
            y += draw_skills(frame, {at.x, y, at.w, 0}, false) + 12;
            if (!brought_anything()) brought();
            return y + draw_days(frame, {at.x, y, at.w, 0}) - at.y;
        };
        if (!beside) {
            skills_.draw(frame, draw_card(frame, page, 18, 10), all);
            return;
        }
        const Rect right = page.cut_right(440, 14);
        const Rect days = page.cut_bottom(160, 14);
        skills_.draw(frame, draw_card(frame, page, 18, 10),
                     [&](Rect at) { return draw_skills(frame, at, true); });
        draw_days(frame, draw_card(frame, days, 18, 10));
        brought_.draw(frame, draw_card(frame, right, 18, 10),
                      [&](Rect at) { return draw_brought(frame, at); });
    }

  private:
    void reload() {
        seen_ = room_.version();
        auto page = room_.staff().learner(who_);
        page_.reset();
        if (page) page_ = std::move(*page);
        rows_ = page_ ? skill_rows(*page_) : std::vector<SkillRow>();
    }

    void go_back() { room_.go(room_.from_list ? roster_screen(room_) : board_screen(room_)); }

    [[nodiscard]] std::string called() const {
        return room_.called(page_->who.name, page_->who.number);
    }

    // How old it is, and what waits.
    [[nodiscard]] std::string told() const {
        std::string out = capital_first(heard_words(page_->who.known.heard, room_.today())) + ".";
        const std::string waits = waiting_words(page_->waiting);
        if (!waits.empty()) out += " " + waits;
        return out;
    }
    static TextStyle told_style(const Look& look) {
        return style(look, Type::caption, look.palette().ink2);
    }

    // ---- who, how old it is, what waits; and what can be done ----
    void draw_head(Frame& frame, Rect& page) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide() && !look.big();
        const int h = std::max(look.control(), look.min_touch());
        const Opts back{.icon = "back", .first_focus = true, .shortcut = Key::escape};
        const int least = look.big() ? 0 : look.scaled(wide ? 60 : 52);
        Rect head = page.cut_top(std::max(h, least), wide ? 12 : 6);
        ui.reading_order(60);
        const Rect at = head.cut_left(h, 12);
        if (ui.icon_button({at.x, at.y + (at.h - h) / 2, h, h}, "back", _("Back"), back)) go_back();
        draw_ways(frame, head, h, wide);
        const int size = std::min(head.h, look.scaled(52));
        if (!look.big()) {
            draw_discs(frame, head.x, head.centre_y(), size,
                       {disc_mark(room_.names, page_->who.name, page_->who.number)});
            head.cut_left(size, 12);
        }
        const TextStyle title = fitting_heading(frame, called(), head.w, wide ? 30 : 24);
        const TextStyle small = told_style(look);
        ui.reading_order(0);
        if (wide) {
            const int title_h = ui.measure(called(), title).h;
            const int all_h = title_h + ui.measure(told(), small).h;
            head = {head.x, head.y + std::max(0, head.h - all_h) / 2, head.w, all_h};
            ui.text(head.cut_top(title_h), called(), title, Role::heading);
            ui.text(head, told(), small, Role::note);
            return;
        }
        ui.text_middle(head, called(), title, Role::heading);  // the rest goes with the page
    }

    void draw_ways(Frame& frame, Rect& head, int h, bool wide) {
        Ui& ui = frame.ui;
        ui.reading_order(30);
        const int words_w = ui.button_size(_("We agreed"), {.icon = "pencil"}).w +
                            ui.button_size(_("Another skill"), {.icon = "map"}).w +
                            ui.button_size(_("Print"), {.icon = "paper"}).w;
        wide = wide || words_w + 280 <= head.w;
        const auto way = [&](std::string_view words, std::string_view icon) {
            const Opts opts{.icon = icon};
            const int w = wide ? ui.button_size(words, opts).w : h;
            const Rect at = head.cut_right(w, 10);
            const Rect place{at.x, at.y + (at.h - h) / 2, w, h};
            return wide ? ui.plain_button(place, words, opts).tapped
                        : ui.icon_button(place, icon, words).tapped;
        };
        const Rect more = head.cut_right(h, 10);
        if (ui.icon_button({more.x, more.y + (more.h - h) / 2, h, h}, "more", _("When they leave")))
            room_.go(leaving_screen(room_, who_));
        if (way(_("We agreed"), "pencil")) room_.go(agree_screen(room_, who_));
        if (way(_("Another skill"), "map")) room_.go(find_skill_screen(room_, who_));
        if (room_.doors.papers != nullptr && way(_("Print"), "paper"))
            room_.go(print_learner_screen(room_, who_));
    }

    // ---- skills ----
    int draw_skills(Frame& frame, Rect at, bool table) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        ui.reading_order(10);
        const TextStyle small = style(look, Type::caption, look.palette().ink2, true);
        const Columns columns = table ? columns_of(frame, at.w) : Columns{};
        if (table && !rows_.empty()) {
            const auto head = [&](int x, int w, const char* words) {
                ui.text_middle({at.x + x, y, w, head_h}, words, small);
            };
            head(title_x, columns.plant - title_x, _("Skill"));
            head(columns.plant, columns.tries - columns.plant, _("Plant"));
            head(columns.tries, columns.last - columns.tries, _("Tries"));
            head(columns.last, columns.tags - columns.last, _("Last"));
            y += head_h;
        }
        if (rows_.empty())
            y += ui.text({at.x, y, at.w, 0},
                         _("Nothing is shared yet. It comes when their computer meets this one."),
                         style(look, Type::body))
                     .h;
        ui.begin_group("skills");
        for (const SkillRow& row : rows_) {
            frame.canvas.line_h(at.x, y, at.w, 1, look.palette().line);
            y += 1 + (table ? draw_table_row(frame, {at.x, y + 1, at.w, 0}, row, columns)
                            : draw_narrow_row(frame, {at.x, y + 1, at.w, 0}, row));
        }
        ui.end_group();
        return y - at.y;
    }

    // Where the columns of the table begin, as wide as what stands in them; the title has the rest.
    struct Columns {
        int plant = 0, tries = 0, last = 0, tags = 0;
    };
    [[nodiscard]] Columns columns_of(Frame& frame, int w) const {
        const TextStyle bold = style(frame.look, Type::caption, frame.look.palette().ink, true);
        const auto wide = [&](std::string_view words) { return frame.ui.measure(words, bold).w; };
        int plant = wide(_("Plant"));
        int tries = wide(_("Tries"));
        int last = wide(_("Last"));
        for (const SkillRow& row : rows_) {
            plant = std::max(plant, wide(band_word(row.shared.band)));
            tries = std::max(tries, wide(tries_brief(row.shared.tries)));
            last = std::max(last, wide(age_words(row.shared.last, room_.today())));
        }
        constexpr int between = 14;
        Columns out;
        out.tags = w - tags_w;
        out.last = out.tags - last - between;
        out.tries = out.last - tries - between;
        out.plant = out.tries - plant - between;
        return out;
    }

    Response skill_ground(Frame& frame, Rect at, const SkillRow& row) {
        std::string label =
            title_of(room_.graph(), row.shared.skill) + ": " + skill_evidence(row, room_.today());
        for (const Tag& tag : tags_of(row))
            label += ". " + tag.words;
        return row_ground(frame, at, label);
    }

    int draw_table_row(Frame& frame, Rect at, const SkillRow& row, const Columns& columns) {
        const Look& look = frame.look;
        const std::vector<Tag> tags = tags_of(row);
        const int h = std::max(look.min_touch(), 52);
        const TextStyle plain = style(look, Type::caption);
        TextStyle bold = style(look, Type::body, look.palette().ink, true);
        bold.max_lines = 1;
        if (skill_ground(frame, {at.x - 6, at.y, at.w + 12, h}, row))
            room_.go(decide_screen(room_, who_, row.shared.skill));
        const auto words = [&](int x, int w, std::string_view what, const TextStyle& in) {
            frame.ui.fonts().draw_middle(frame.canvas, {at.x + x, at.y, w, h}, what, in);
        };
        if (row.practised)
            frame.canvas.plant(plant_of(room_.graph(), row.shared.skill, row.shared.band), at.x + 6,
                               at.y + h - 6, 36);
        words(title_x, columns.plant - title_x - 8, title_of(room_.graph(), row.shared.skill),
              bold);
        if (row.practised) {
            words(columns.plant, columns.tries - columns.plant, band_word(row.shared.band), plain);
            words(columns.tries, columns.last - columns.tries, tries_brief(row.shared.tries),
                  plain);
            words(columns.last, columns.tags - columns.last,
                  age_words(row.shared.last, room_.today()), plain);
        }
        // One beside the row, or as icons where there are more.
        int x = at.right();
        for (std::size_t i = 0; i < tags.size(); ++i) {
            const int room = x - at.x - columns.tags;
            const bool whole = tags.size() == 1;
            x -= draw_tag(frame, x, at.y + h / 2, tags[i], whole, room) + 6;
        }
        return h;
    }

    int draw_narrow_row(Frame& frame, Rect at, const SkillRow& row) {
        const Look& look = frame.look;
        const TextStyle bold = style(look, Type::body, look.palette().ink, true);
        const TextStyle small = style(look, Type::caption, look.palette().ink2);
        const std::string title = title_of(room_.graph(), row.shared.skill);
        std::string told = skill_evidence(row, room_.today());
        for (const Tag& tag : tags_of(row))
            told += ". **" + tag.words + "**";
        const int plant = look.big() ? 0 : 44;
        const int w = at.w - plant - 12;
        const int title_h = frame.ui.measure(title, bold, w).h;
        const int told_h = frame.ui.measure(told, small, w).h;
        const int h = std::max(look.min_touch(), title_h + told_h + 10);
        if (skill_ground(frame, {at.x, at.y, at.w, h}, row))
            room_.go(decide_screen(room_, who_, row.shared.skill));
        if (plant > 0 && row.practised)
            frame.canvas.plant(plant_of(room_.graph(), row.shared.skill, row.shared.band), at.x + 4,
                               at.y + h - 8, 36);
        const Rect words{at.x + 6 + plant, at.y + (h - title_h - told_h) / 2, w, 0};
        words_over(frame, words, title, bold);
        words_over(frame, {words.x, words.y + title_h, w, 0}, told, small);
        return h;
    }

    int draw_days(Frame& frame, Rect at) {
        frame.ui.reading_order(40);
        return draw_shared_days(frame, at, page_->who.known.shared, room_.today());
    }

    // ---- what they brought ----
    [[nodiscard]] bool brought_anything() const {
        const auto& known = page_->who.known;
        const auto shown = [](const classroom::Brought& one) {
            return !std::holds_alternative<classroom::HelpRequest>(one.message);
        };
        return !known.help.empty() || !known.shared.goals.empty() ||
               !known.shared.disputes.empty() || !page_->decided.agreed.empty() ||
               !page_->decided.observed.empty() ||
               std::any_of(page_->brought.begin(), page_->brought.end(), shown);
    }

    int draw_brought(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        ui.reading_order(20);
        y += ui.text({at.x, y, at.w, 0}, fill(_("To talk about with %1"), {called()}),
                     style(look, Type::h3), Role::heading)
                 .h +
             8;
        const int begun = y;
        y += draw_help(frame, {at.x, y, at.w, 0});
        for (const auto& goal : page_->who.known.shared.goals)
            y += draw_said_part(frame, {at.x, y, at.w, 0}, "goal", _("Goal, shared"),
                                capital_first(shared_goal_words(goal)));
        y += draw_shown(frame, {at.x, y, at.w, 0});
        for (const auto& one : page_->who.known.shared.disputes)
            y += draw_said_part(frame, {at.x, y, at.w, 0}, "flag",
                                _("“I don’t think that is right”"),
                                fill(_("%1 stands as %2."),
                                     {title_of(room_.graph(), one.skill), band_word(one.band)}));
        y += draw_decided(frame, {at.x, y, at.w, 0});
        if (y == begun)
            y +=
                ui.text({at.x, y, at.w, 0}, _("Nothing was asked or shown, and no goal is shared."),
                        style(look, Type::body, look.palette().ink2))
                    .h;
        return y - at.y;
    }

    int draw_help(Frame& frame, Rect at) {
        Ui& ui = frame.ui;
        int y = at.y;
        std::optional<engine::SkillId> helped;
        for (const auto& help : page_->who.known.help) {
            const std::string skill = title_of(room_.graph(), help.skill);
            y += draw_said_part(frame, {at.x, y, at.w, 0}, "talk", _("Asked for help"),
                                fill(_("**%1**, %2"), {skill, age_words(help.day, room_.today())}));
            const std::string label = fill(_("I helped: %1"), {skill});
            const Opts opts{.icon = "check", .label = label};
            const int h = std::max(frame.look.control(), frame.look.min_touch());
            const int w = std::min(at.w, ui.button_size(_("I helped"), opts).w);
            if (ui.plain_button({at.x, y - 2, w, h}, _("I helped"), opts)) helped = help.skill;
            y += h + 10;
        }
        if (helped) {
            static_cast<void>(
                room_.staff().saw_to(who_, *helped));  // who is not seen to still asks
            room_.changed();
            ui.wake_at(ui.now_ms());
        }
        return y - at.y;
    }

    // Answers they chose to show, and those they say are right; the newest first.
    int draw_shown(Frame& frame, Rect at) {
        int y = at.y;
        std::size_t shown = 0;
        for (auto one = page_->brought.rbegin(); one != page_->brought.rend(); ++one) {
            const auto* worked = std::get_if<classroom::WorkedItem>(&one->message);
            const auto* disputed = std::get_if<classroom::DisputedItem>(&one->message);
            if ((worked == nullptr && disputed == nullptr) || ++shown > shown_most) continue;
            const engine::ItemRef& ref = worked != nullptr ? worked->item : disputed->item;
            std::string words = question(ref, worked != nullptr ? worked->given : disputed->given);
            if (worked != nullptr && !worked->misconception.empty())
                words += "\n" + fill(_("May come from: %1"), {literal(worked->misconception)});
            y += draw_said_part(frame, {at.x, y, at.w, 0}, worked != nullptr ? "eye" : "flag",
                                fill(worked != nullptr ? _("An answer they showed, %1")
                                                       : _("They say this answer is right, %1"),
                                     {age_words(one->day, room_.today())}),
                                words);
        }
        return y - at.y;
    }

    // The question as it was, and what was written; without its pack the skill's title alone.
    [[nodiscard]] std::string question(const engine::ItemRef& ref, const std::string& given) const {
        const auto item = room_.doors.items.make(ref.skill, ref.level, ref.seed);
        if (!item)
            return fill(_("%1. They wrote: **%2**"),
                        {title_of(room_.graph(), ref.skill), literal(given)});
        return item->prompt + "\n" +
               fill(_("They wrote: **%1**"), {given_markup(*item, engine::Given{given})});
    }

    // ---- what was decided ----
    int draw_decided(Frame& frame, Rect at) {
        int y = at.y;
        const auto& decided = page_->decided;
        const engine::AgreedRecord* back = nullptr;
        for (auto one = decided.agreed.rbegin(); one != decided.agreed.rend(); ++one) {
            const std::string when = fill(_("We agreed, %1"), {age_words(one->day, room_.today())});
            std::string words = literal(one->text);
            if (one->next) words += "\n" + fill(_("Next: %1"), {day_words(*one->next, true)});
            y += draw_said_part(frame, {at.x, y, at.w, 0}, "pencil", when, words);
            if (draw_take_back(frame, {at.x, y - 4, at.w, 0}, when, y)) back = &*one;
        }
        for (auto one = decided.observed.rbegin(); one != decided.observed.rend(); ++one) {
            std::string words = "**" + title_of(room_.graph(), one->skill) + "**";
            if (!one->note.empty()) words += "\n" + literal(one->note);
            y += draw_said_part(frame, {at.x, y, at.w, 0}, "eye",
                                fill(_("I saw it done, %1"), {age_words(one->day, room_.today())}),
                                words);
        }
        if (back != nullptr) ask_take_back(*back);
        return y - at.y;
    }

    // Below what it is about; `y` is moved on. True where it was tapped.
    bool draw_take_back(Frame& frame, Rect at, const std::string& about, int& y) {
        const std::string label = fill(_("Take it back: %1"), {about});
        const Opts opts{.icon = "undo", .label = label};
        const int h = std::max(frame.look.control(), frame.look.min_touch());
        const int w = std::min(
            at.w, frame.ui.button_size(in_context("what was agreed", "Take it back"), opts).w);
        y = at.y + h + 8;
        return frame.ui
            .plain_button({at.x, at.y, w, h}, in_context("what was agreed", "Take it back"), opts)
            .tapped;
    }

    void ask_take_back(const engine::AgreedRecord& one) {
        StaffRoom& room = room_;
        const Next page = [&room, who = who_] { return learner_screen(room, who); };
        const auto back = [&room, page, who = who_, id = one.id] {
            go_on(room, room.staff().take_back_agreed(who, id), page, page);
        };
        std::string quoted = engine::shortened(one.text, quoted_bytes);
        if (quoted.size() < one.text.size()) quoted += "…";
        ask_once_more(room, _("Take it back?"),
                      fill(_("“%1” It goes from this page now, and from their screen when their "
                             "computer is met."),
                           {literal(quoted)}),
                      in_context("what was agreed", "Take it back"), back, page);
    }

    StaffRoom& room_;
    engine::Id16 who_;
    unsigned seen_ = 0;
    std::optional<LearnerPage> page_;
    std::vector<SkillRow> rows_;
    Scroll skills_;
    Scroll brought_;
};

}  // namespace

std::unique_ptr<Screen> learner_screen(StaffRoom& room, const engine::Id16& who) {
    return std::make_unique<LearnerScreen>(room, who);
}

}  // namespace pipit::ui
