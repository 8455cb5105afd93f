// What the teacher decides of one skill of a learner: first, later, or seen done. Invariant: what
// was decided stands here with its undo; the learner's screen says that it was their teacher.
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/learner_words.hpp"
#include "ui/teaching/parts.hpp"

#include "engine/session/event_codec.hpp"

#include <algorithm>
#include <optional>

namespace pipit::ui {

namespace classroom = engine::classroom;
using engine::Pin;

namespace {

class DecideScreen final : public Screen {
  public:
    DecideScreen(StaffRoom& room, const engine::Id16& who, engine::SkillId skill)
        : room_(room), who_(who), skill_(std::move(skill)) {
        reload();
    }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        if (writing_ != drawn_writing_) frame.ui.screen_opened();
        drawn_writing_ = writing_;
        Rect page = draw_staff_band(frame, room_, StaffTab::learners);
        if (!page_) return room_.go(learner_screen(room_, who_));
        const std::string title = capital_first(title_of(room_.graph(), skill_));
        if (writing_) return draw_writing(frame, page, title);
        if (draw_staff_head(frame, page, title)) room_.go(learner_screen(room_, who_));
        const Rect view = draw_card(frame, page, 24, 16);
        scroll_.draw(frame, view, [&](Rect at) { return draw_all(frame, at); });
    }

  private:
    void reload() {
        seen_ = room_.version();
        auto page = room_.staff().learner(who_);
        page_.reset();
        if (!page) return;
        page_ = std::move(*page);
        row_ = skill_row(*page_, skill_);
    }

    int draw_all(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const std::string called = room_.called(page_->who.name, page_->who.number);
        int y = at.y;
        const auto say = [&](const std::string& words, const TextStyle& in, Role role, int gap) {
            y += ui.text({at.x, y, at.w, 0}, words, in, role).h + gap;
        };
        ui.reading_order(10);
        say(fill(_("**%1**: %2"), {called, skill_evidence(row_, room_.today())}),
            style(look, Type::body), Role::text, 12);
        if (!kept_.empty()) y += ui.note({at.x, y, at.w, 0}, kept_, State::right, "check") + 14;
        if (!problem_.empty()) y += ui.note({at.x, y, at.w, 0}, problem_, State::danger) + 14;
        say(_("What comes next"), style(look, Type::h3), Role::heading, 4);
        say(pin_words(called), style(look, Type::caption, look.palette().ink2), Role::note, 8);
        y += draw_pins(frame, {at.x, y, at.w, 0}) + 22;
        say(_("What you saw"), style(look, Type::h3), Role::heading, 4);
        say(fill(_("It counts as your word, beside the answers. %1 reads it under My class."),
                 {called}),
            style(look, Type::caption, look.palette().ink2), Role::note, 8);
        y += draw_seen(frame, {at.x, y, at.w, 0});
        return y - at.y;
    }

    [[nodiscard]] std::string pin_words(const std::string& called) const {
        switch (row_.pin) {
        case Pin::pinned:
            return fill(_("You picked this for %1. It is offered first, and says so."), {called});
        case Pin::deferred:
            return fill(_("You left this for later. %1 is not offered it until you say so."),
                        {called});
        case Pin::none:
            break;
        }
        return fill(_("Pipit chooses when %1 is offered this."), {called});
    }

    int draw_pins(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const int h = std::max(look.control(), look.min_touch());
        Flow flow(at, look.gap());
        std::optional<Pin> wanted;
        ui.reading_order(20);
        const auto way = [&](const char* words, std::string_view icon, Pin pin, bool main) {
            const Opts opts{.icon = icon};
            const int w = ui.button_size(words, opts).w + (main ? 16 : 0);
            const bool tapped = main ? ui.main_button(flow.next(w, h + ledge), words, opts).tapped
                                     : ui.plain_button(flow.next(w, h), words, opts).tapped;
            if (tapped) wanted = pin;
        };
        if (row_.pin == Pin::none) way(_("Pin it"), "pin", Pin::pinned, true);
        if (row_.pin == Pin::deferred) way(_("Offer it again"), "undo", Pin::none, false);
        if (row_.pin == Pin::pinned) way(_("Take the pin away"), "undo", Pin::none, false);
        if (row_.pin == Pin::deferred) way(_("Pin it"), "pin", Pin::pinned, false);
        if (row_.pin != Pin::deferred) way(_("Leave for later"), "later", Pin::deferred, false);
        if (wanted) keep(frame, room_.staff().pin(who_, skill_, *wanted));
        ui.reading_order(10);
        return flow.bottom() - at.y;
    }

    int draw_seen(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        for (const engine::ObservedSkill& one : page_->decided.observed) {
            if (one.skill != skill_) continue;
            std::string words =
                fill(_("**You saw it done** %1"), {age_words(one.day, room_.today())});
            if (!one.note.empty()) words += "\n" + literal(one.note);
            y += ui.note({at.x, y, at.w, 0}, words, State::right, "eye") + 12;
        }
        const Opts opts{.icon = "eye"};
        const Opts undo{.icon = "undo"};
        const int h = std::max(look.control(), look.min_touch());
        Flow flow({at.x, y, at.w, 0}, look.gap());
        ui.reading_order(25);
        const std::string_view words = row_.observed ? _("I saw it again") : _("I saw this done");
        if (ui.plain_button(flow.next(ui.button_size(words, opts).w, h), words, opts)) {
            writing_ = true;
            note_.words.clear();
            ui.wake_at(ui.now_ms());
        }
        const std::string_view back = _("Take it back");
        if (row_.observed &&
            ui.plain_button(flow.next(ui.button_size(back, undo).w, h), back, undo))
            keep(frame, room_.staff().take_back_observation(who_, skill_));
        ui.reading_order(10);
        return flow.bottom() - at.y;
    }

    void draw_writing(Frame& frame, Rect page, const std::string& title) {
        if (draw_staff_head(frame, page, title)) {
            writing_ = false;
            frame.ui.wake_at(frame.ui.now_ms());
        }
        const Asked asked{.label = _("What you saw"),
                          .done = _("Write it down"),
                          .tip = _("A short note, or none: With a paper strip, alone. The child "
                                   "reads it."),
                          .problem = problem_,
                          .icon = "check",
                          .bytes_max = engine::note_bytes_max,
                          .may_be_empty = true};
        if (!note_.draw(frame, page, asked)) return;
        const auto done = room_.staff().observe(who_, skill_, note_.words);
        writing_ = !done;
        keep(frame, done);
    }

    void keep(Frame& frame, const engine::Result<engine::Done>& done) {
        kept_ = done ? _("Kept. It goes to their computer when that is near.") : "";
        problem_ = done ? std::string() : staff_error_words(done.error());
        room_.changed();
        frame.ui.wake_at(frame.ui.now_ms());
    }

    StaffRoom& room_;
    engine::Id16 who_;
    engine::SkillId skill_;
    unsigned seen_ = 0;
    std::optional<classroom::LearnerPage> page_;
    SkillRow row_;
    WritingLine note_;
    bool writing_ = false;
    bool drawn_writing_ = false;
    std::string kept_;
    std::string problem_;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> decide_screen(StaffRoom& room, const engine::Id16& who,
                                      const engine::SkillId& skill) {
    return std::make_unique<DecideScreen>(room, who, skill);
}

}  // namespace pipit::ui
