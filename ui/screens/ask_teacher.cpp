// Asking the teacher for help with a plant, and leaving the class: two taps each, in words before
// anything is written. Invariant: no time is promised, and nobody is made to explain themselves.
#include "ui/kit/words.hpp"
#include "ui/screens/class_words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/opened_message.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>

namespace pipit::ui {

using engine::SkillId;

namespace {

constexpr std::size_t choices_most = 6;

class AskTeacherScreen : public Screen {
  public:
    AskTeacherScreen(Desk& desk, std::optional<SkillId> about,
                     std::function<std::unique_ptr<Screen>()> after)
        : desk_(desk), about_(std::move(about)), chooses_(!about_), after_(std::move(after)) {
        if (chooses_) choices_ = choices();
    }

    void draw(Frame& frame) override {
        const Rect page = draw_page_head(frame, desk_, Tab::my_class, _("Ask my teacher"),
                                         [&] { back(frame.ui); });
        card_.draw(frame, page, frame.look.palette().primary, [&](Rect at) {
            return about_ ? draw_message(frame, at) : draw_choices(frame, at);
        });
    }

  private:
    // What is most on a learner's mind: the goals, what is offered today, what was practised.
    [[nodiscard]] std::vector<SkillId> choices() const {
        std::vector<SkillId> out;
        const auto add = [&](const SkillId& skill) {
            if (out.size() < choices_most && std::find(out.begin(), out.end(), skill) == out.end())
                out.push_back(skill);
        };
        for (const engine::GoalView& goal : desk_.session().goals(desk_.now()))
            if (goal.active) add(goal.goal.skill);
        for (const engine::Offer& offer : desk_.session().offers(desk_.now(), 0))
            add(offer.skill);
        auto skills = desk_.session().skills();
        std::erase_if(skills, [](const engine::SkillView& skill) { return !skill.last; });
        std::stable_sort(skills.begin(), skills.end(),
                         [](const auto& a, const auto& b) { return *a.last > *b.last; });
        for (const engine::SkillView& skill : skills)
            add(skill.skill);
        return out;
    }

    void back(Ui& ui) {
        if (!chooses_ || !about_) return desk_.go(after_());
        about_.reset();
        ui.screen_opened();
        ui.wake_at(ui.now_ms());
    }

    int draw_choices(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const engine::SkillGraph& graph = desk_.session().graph();
        ui.reading_order(10);
        int y = at.y + ui.text(at, _("Which plant is it about?"), style(look, Type::h2)).h + 12;
        const bool one = look.big() || at.w < 640;
        const int columns = one ? 1 : 2;
        const int h = std::max(look.control(), look.scaled(52));
        const int w = (at.w - (columns - 1) * look.gap()) / columns;
        ui.begin_group("plants");
        for (std::size_t i = 0; i < choices_.size(); ++i) {
            const auto column = static_cast<int>(i) % columns;
            const auto row = static_cast<int>(i) / columns;
            const std::string full = title_of(graph, choices_[i]);
            const Rect cell{at.x + column * (w + look.gap()), y + row * (h + look.gap()), w, h};
            const bool fits = ui.chip_size(full).w <= w;
            const std::string words = fits ? full : short_title_of(graph, choices_[i]);
            ui.push_scope(static_cast<int>(i));
            if (ui.chip(cell, words, {.label = plain_words(full), .first_focus = i == 0})) {
                about_ = choices_[i];
                ui.screen_opened();
                ui.wake_at(ui.now_ms());
            }
            ui.pop_scope();
        }
        ui.end_group();
        const int rows = (static_cast<int>(choices_.size()) + columns - 1) / columns;
        return y + rows * (h + look.gap()) - at.y;
    }

    int draw_message(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const int gap = look.wide() ? 14 : 8;
        ui.reading_order(10);
        int y = at.y;
        y += ui.text({at.x, y, at.w, 0}, _("This would go to your teacher, and no more:"),
                     style(look, Type::body))
                 .h +
             gap;
        y += draw_lines_in_well(frame, {at.x, y, at.w, 0},
                                {fill(_("**Please help me with** %1"),
                                      {title_of(desk_.session().graph(), *about_)}),
                                 fill(_("**Day** %1"), {day_words(desk_.session().today())})}) +
             gap + 6;
        if (!problem_.empty()) y += ui.note({at.x, y, at.w, 0}, problem_, State::danger) + gap;
        Flow flow({at.x, y, at.w, 0}, look.gap());
        const Opts main{.icon = "help", .first_focus = FittedCard::fits(look)};
        ui.reading_order(20);
        if (ui.main_button(
                flow.next(ui.button_size(_("Yes, ask"), main).w + 16, look.control() + ledge),
                _("Yes, ask"), main))
            ask();
        ui.reading_order(30);
        if (ui.plain_button(flow.next(ui.button_size(_("Not now")).w, look.control()),
                            _("Not now")))
            desk_.go(after_());
        ui.reading_order(10);
        return flow.bottom() - at.y;
    }

    void ask() {
        const auto asked = desk_.class_desk()->ask_help(*about_, desk_.now());
        if (!asked) {
            problem_ = class_error_words(asked.error());
            return;
        }
        Desk& desk = desk_;
        desk_.go(message_screen(desk_, {.title = _("You asked"),
                                        .text = kept_for_teacher_words(),
                                        .pose = "perch",
                                        .main_words = _("Go on"),
                                        .main = [&desk, after = after_] { desk.go(after()); }}));
    }

    Desk& desk_;
    std::optional<SkillId> about_;
    bool chooses_;
    std::vector<SkillId> choices_;
    std::function<std::unique_ptr<Screen>()> after_;
    std::string problem_;
    FittedCard card_;
};

// Leaves, and says so, or why not.
void leave_class(Desk& desk) {
    const auto done = desk.class_desk()->leave(desk.now());
    if (done) return desk.go(my_class_screen(desk));
    desk.go(message_screen(desk, {.title = _("You are still in the class"),
                                  .text = class_error_words(done.error()),
                                  .pose = "look",
                                  .main_words = _("Back to my class"),
                                  .main = [&desk] { desk.go(my_class_screen(desk)); }}));
}

}  // namespace

std::unique_ptr<Screen> ask_teacher_screen(Desk& desk, std::optional<SkillId> about,
                                           std::function<std::unique_ptr<Screen>()> after) {
    return std::make_unique<AskTeacherScreen>(desk, std::move(about), std::move(after));
}

std::unique_ptr<Screen> leave_class_screen(Desk& desk) {
    const engine::ClassView view = desk.class_view();
    const bool asked = view.state == engine::ClassState::asked;
    Message message;
    message.title = asked ? std::string(_("Take your question back?"))
                          : fill(_("Leave %1?"), {literal(view.class_name)});
    message.text =
        asked ? _("Your teacher’s computer lets go of your name. You can ask again any time.")
              : _("Your teacher’s computer lets go of what it was told. What a person has read or "
                  "heard cannot be unsaid. Your notebook and your plants stay yours. You can ask "
                  "to join again.");
    message.pose = "look";
    message.main_words = asked ? _("Leave it as it is") : _("Stay in the class");
    message.main = [&desk] { desk.go(my_class_screen(desk)); };
    message.other_words = asked ? _("Take it back") : _("Leave the class");
    message.other = [&desk] { leave_class(desk); };
    return message_screen(desk, std::move(message));
}

}  // namespace pipit::ui
