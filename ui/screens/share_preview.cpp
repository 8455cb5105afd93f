// The message a teacher would get, opened up: on a card of My data, and as a page of its own.
#include "ui/screens/share_preview.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/class_words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/opened_message.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <array>

namespace pipit::ui {

using engine::SharedSkill;
using engine::Stand;
using engine::TriesStep;

namespace {

std::string stand_words(Stand stand) {
    switch (stand) {
    case Stand::none:
        return _("growing along");
    case Stand::stuck:
        return _("a bit stuck");
    case Stand::ready:
        return _("ready for more");
    case Stand::blocked:
        return _("waits for another one");
    }
    return {};
}

std::string tries_words(TriesStep step) {
    switch (step) {
    case TriesStep::none:
        return _("none");
    case TriesStep::up_to_5:
        return "1–5";
    case TriesStep::up_to_20:
        return "6–20";
    case TriesStep::more:
        return "21+";
    }
    return {};
}

std::string fifths_words(int fifths) {
    return fill(_("%1 in 5"), {std::to_string(fifths)});
}

// "Monday 15, Tuesday 20": the newest `most` days.
std::string minutes_words(const std::vector<engine::SharedDay>& days, std::size_t most) {
    std::string out;
    const std::size_t from = days.size() > most ? days.size() - most : 0;
    for (std::size_t i = from; i < days.size(); ++i) {
        if (!out.empty()) out += ", ";
        out += fill(_("%1: %2"), {day_words(days[i].day, true), std::to_string(days[i].minutes)});
    }
    return out.empty() ? std::string(_("none yet")) : out;
}

std::vector<engine::Event> events_of(engine::Journal& journal, bool& whole) {
    std::vector<engine::Event> events;
    whole =
        journal
            .read(engine::EventKey{}, [&](const engine::Event& event) { events.push_back(event); })
            .ok();
    return events;
}

// The message that would leave, and the one that has arrived (empty: none): a class's own, else as
// one would make it.
struct Messages {
    engine::cbor::Bytes next;
    engine::cbor::Bytes there;
};

std::optional<Messages> messages_of(Desk& desk) {
    if (desk.in_class()) {
        auto next = desk.class_desk()->report_preview(desk.now());
        auto there = desk.class_desk()->report_there();
        if (!next || !there) return std::nullopt;
        return Messages{std::move(*next), std::move(*there)};
    }
    bool whole = false;
    const auto events = events_of(desk.notebook().journal(), whole);
    if (!whole) return std::nullopt;
    const engine::Session& session = desk.session();
    auto next = report_message(engine::shared_report(session.graph(), session.skills(),
                                                     session.goals(desk.now()), events));
    if (!next) return std::nullopt;
    return Messages{std::move(*next), {}};
}

class SharePreviewScreen : public Screen {
  public:
    explicit SharePreviewScreen(Desk& desk) : desk_(desk), preview_(desk) {}

    void draw(Frame& frame) override {
        const Rect inside =
            draw_data_page(frame, desk_, _("What my teacher sees"), frame.look.palette().primary);
        frame.ui.reading_order(10);
        scroll_.draw(frame, inside, [&](Rect at) {
            const Look& look = frame.look;
            Ui& ui = frame.ui;
            int y = at.y;
            const bool member = desk_.in_class();
            y += ui.note({at.x, y, at.w, 0}, leaves_words(desk_.class_view()),
                         member ? State::info : State::right, member ? "teacher" : "shield") +
                 12;
            y +=
                ui.text({at.x, y, at.w, 0},
                        preview_.changes_only()
                            ? _("What your teacher has after the next message, opened up for you.")
                        : member ? _("This is the message that goes next, opened up for you.")
                                 : _("With a class, this would be the message. It is opened up for "
                                     "you."),
                        style(look, Type::body))
                    .h +
                10;
            y += preview_.draw(frame, {at.x, y, at.w, 0}, 1000) + 12;
            if (!preview_.opened()) return y - at.y;
            y +=
                ui.text({at.x, y, at.w, 0},
                        fill(preview_.changes_only() ? _("The next message says only what changed: "
                                                         "%1 bytes, sealed for your teacher alone.")
                             : member ? _("All of it is %1 bytes, sealed for your teacher alone.")
                                      : _("All of it is %1 bytes. It would be sealed for your "
                                          "teacher alone."),
                             {std::to_string(preview_.bytes())}),
                        style(look, Type::caption, look.palette().ink2))
                    .h;
            return y - at.y;
        });
    }

  private:
    Desk& desk_;
    SharePreview preview_;
    Scroll scroll_;
};

}  // namespace

SharePreview::SharePreview(Desk& desk) : desk_(desk) {
    const auto messages = messages_of(desk);
    if (!messages) return;
    bytes_ = messages->next.size();
    report_ = opened_report(messages->next, messages->there);
    if (!report_) return;
    changes_only_ = !opened_report(messages->next, {});
    std::stable_sort(report_->skills.begin(), report_->skills.end(),
                     [](const SharedSkill& a, const SharedSkill& b) { return a.last > b.last; });
}

int SharePreview::draw(Frame& frame, Rect at, std::size_t skills_most) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    if (!opened()) {
        return ui.note({at.x, at.y, at.w, 0},
                       _("I could not open the message now. Please show your teacher."),
                       State::danger);
    }
    const int pad = look.wide() ? 14 : 10;
    const bool all = skills_most >= report_->skills.size();
    const Rect inside{at.x + pad, at.y + pad, at.w - 2 * pad, 0};
    // The well lies behind what decides its height: as high as it was in the frame before.
    if (well_h_ > 0) frame.canvas.well({at.x, at.y, at.w, well_h_});
    int h = 2 * pad + draw_skills(frame, inside, skills_most);
    h += draw_lines(frame, {inside.x, at.y + h - pad, inside.w, 0}, all);
    if (h != well_h_) {
        well_h_ = h;
        ui.wake_at(ui.now_ms());
    }
    return h;
}

int SharePreview::draw_skills(Frame& frame, Rect at, std::size_t most) const {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    if (report_->skills.empty()) {
        return ui.text(at, _("Nothing yet: no plant was practised."), style(look, Type::body)).h +
               10;
    }
    // All of it has every column, or a sentence a skill where there is no room for columns; only
    // the card that leads there leaves one out.
    const bool columns = at.w >= look.scaled(700);
    const bool all = most >= report_->skills.size();
    if (columns || (!all && at.w >= look.scaled(430)))
        return draw_skill_rows(frame, at, most, columns);
    int y = at.y;
    const TextStyle words = style(look, Type::body);
    const std::size_t n = std::min(most, report_->skills.size());
    for (std::size_t i = 0; i < n; ++i) {
        const SharedSkill& skill = report_->skills[i];
        y += ui.text({at.x, y, at.w, 0},
                     fill(_("**%1** %2. Tries: %3. Last: %4. %5."),
                          {short_title_of(desk_.session().graph(), skill.skill),
                           band_word(skill.band), tries_words(skill.tries),
                           day_words(skill.last, true), stand_words(skill.stand)}),
                     words)
                 .h +
             8;
    }
    return y - at.y;
}

int SharePreview::draw_skill_rows(Frame& frame, Rect at, std::size_t most, bool stands) const {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const TextStyle head = style(look, Type::caption, look.palette().ink2, true);
    const TextStyle words = style(look, Type::body);
    const std::array<const char*, 5> names{_("Skill"), _("Plant"), _("How it is going"), _("Tries"),
                                           _("Last")};
    const std::array<int, 5> shares =
        stands ? std::array{34, 14, 26, 12, 14} : std::array{36, 19, 0, 21, 24};
    const auto column = [&](std::size_t i, int y, int h) {
        int x = at.x;
        for (std::size_t k = 0; k < i; ++k)
            x += at.w * shares[k] / 100;
        return Rect{x, y, at.w * shares[i] / 100 - 6, h};
    };
    const int head_h = ui.measure("0", head).h + 4;
    int y = at.y;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (shares[i] > 0) ui.text_middle(column(i, y, head_h), names[i], head);
    }
    y += head_h;
    const std::size_t n = std::min(most, report_->skills.size());
    const int art = look.wide() ? 34 : 26;
    for (std::size_t i = 0; i < n; ++i) {
        const SharedSkill& skill = report_->skills[i];
        const engine::SkillGraph& graph = desk_.session().graph();
        frame.canvas.line_h(at.x, y, at.w, 2, look.palette().line);
        Rect first = column(0, y, 0);
        const Rect name{first.x + art + 8, y, first.w - art - 8, 0};
        const std::string title =
            stands ? title_of(graph, skill.skill) : short_title_of(graph, skill.skill);
        const std::array<std::string, 5> cells{title, std::string(band_word(skill.band)),
                                               stands ? stand_words(skill.stand) : std::string(),
                                               tries_words(skill.tries),
                                               day_words(skill.last, true)};
        int h = std::max(look.wide() ? 42 : 38, ui.measure(title, words, name.w).h + 8);
        for (std::size_t k = 1; k < cells.size(); ++k)
            if (shares[k] > 0)
                h = std::max(h, ui.measure(cells[k], words, column(k, 0, 0).w).h + 8);
        frame.canvas.plant(plant_of(graph, skill.skill, skill.band), first.x, y + h - 6, art);
        ui.text_middle({name.x, y, name.w, h}, title, words);
        for (std::size_t k = 1; k < cells.size(); ++k) {
            if (shares[k] > 0) ui.text_middle(column(k, y, h), cells[k], words);
        }
        y += h;
    }
    frame.canvas.line_h(at.x, y, at.w, 2, look.palette().line);
    return y + 8 - at.y;
}

int SharePreview::draw_lines(Frame& frame, Rect at, bool every_day) const {
    Ui& ui = frame.ui;
    const TextStyle words = style(frame.look, Type::body);
    int y = at.y;
    const auto line = [&](const std::string& text) {
        y += ui.text({at.x, y, at.w, 0}, text, words).h + 2;
    };
    line(fill(_("**Minutes** %1"), {minutes_words(report_->days, every_day ? 14 : 3)}));
    const std::string chosen =
        fill(_("**Chose my own** %1"), {fifths_words(report_->chosen_fifths)});
    const std::string paired =
        fill(_("**With a partner** %1"), {fifths_words(report_->paired_fifths)});
    const int half = ui.measure(chosen, words).w + 36;
    if (half + ui.measure(paired, words).w <= at.w) {
        ui.text({at.x, y, half, 0}, chosen, words);
        y += ui.text({at.x + half, y, at.w - half, 0}, paired, words).h + 2;
    } else {
        line(chosen);
        line(paired);
    }
    for (const engine::SharedGoal& goal : report_->goals)
        line(fill(_("**My goal, shared** %1"), {shared_goal_words(goal)}));
    for (const engine::SharedDispute& dispute : report_->disputes) {
        line(fill(
            _("**I don’t think that is right** %1: %2"),
            {short_title_of(desk_.session().graph(), dispute.skill), band_word(dispute.band)}));
    }
    if (every_day) {
        line(fill(_("**Message number** %1"), {std::to_string(report_->lamport)}));
    }
    return y - at.y;
}

std::unique_ptr<Screen> share_preview_screen(Desk& desk) {
    return std::make_unique<SharePreviewScreen>(desk);
}

}  // namespace pipit::ui
