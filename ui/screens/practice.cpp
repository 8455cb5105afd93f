// Practice: a question, an own place for the answer, hints one by one, and the note that follows.
// Invariant: an answer is told as kept only after Session::answer said so; when it could not be
// written the question stays with everything entered.
#include "ui/kit/after_shown.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/answer_pad.hpp"
#include "ui/screens/answer_shown.hpp"
#include "ui/screens/class_words.hpp"
#include "ui/screens/feedback.hpp"
#include "ui/screens/item_card.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/partner.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/show_teacher.hpp"
#include "ui/screens/wishes.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace pipit::ui {

using engine::Feedback;
using engine::Given;
using engine::Item;
using engine::Verdict;

namespace {

constexpr std::array<int, 3> dwell_ms{4000, 6000, 8000};  // before the next hint; a guess to test

class PracticeScreen : public Screen {
  public:
    explicit PracticeScreen(Desk& desk) : desk_(desk), show_(desk) {}

    void draw(Frame& frame) override {
        const Look& look = frame.look;
        draw_line(frame);
        const Item* item = desk_.session().item();
        if (item == nullptr) {
            desk_.go(today_screen(desk_));
            return;
        }
        if (saving_.due(frame.ui)) write_down(frame, *item);
        const PracticePlaces places = practice_places(look, frame.page, feedback_.has_value());
        const Rect column = places.column;
        draw_card(frame, places, *item);
        if (feedback_) {
            if (show_.open())
                show_.draw(frame, column);
            else
                draw_feedback(frame, column, *item);
            return;
        }
        const bool checked = pad_.draw(frame, column, *item, saving_.asked());
        if (pad_.take_touched()) quiet();
        if (checked && !saving_.asked()) check(frame, *item);
    }

  private:
    // ---- the band: the way out, the line, the text size ----
    void draw_line(Frame& frame) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool wide = look.wide();
        const int band = look.band();
        frame.canvas.band(band);
        const int h = std::min(std::max(wide ? 52 : 46, look.min_touch()), band);
        const int side = wide ? 20 : 10;
        const int y = (band - h) / 2;
        ui.reading_order(40);
        const std::string_view stop = wide && !look.big() ? _("Stop for now") : _("Stop");
        const Opts back{
            .icon = "back", .label = _("Stop for now"), .shortcut = Key::none, .clear = true};
        const int stop_w = ui.button_size(stop, back).w;
        if (ui.plain_button({frame.page.x + side, y, stop_w, h}, stop, back)) {
            desk_.go(session_end_screen(desk_));
        }
        ui.reading_order(45);
        const Rect size{frame.page.right() - side - h, y, h, h};
        const Rect speaker = size.moved(-h - (wide ? 10 : 6), 0);
        ui.read_button(speaker);
        if (ui.icon_button(size, "text-size", _("Text size"), {.clear = true}))
            next_text_size(look);

        const Rect line{frame.page.x + side + stop_w + (wide ? 22 : 16), 0,
                        speaker.x - frame.page.x - side - stop_w - (wide ? 44 : 32), band};
        draw_grown(frame, desk_.session().paired() ? draw_turn(frame, desk_, line) : line);
    }

    void next_text_size(const Look& look) {
        static constexpr std::array<float, 4> steps{1.0F, 1.3F, 1.6F, 2.0F};
        Look changed = look;
        changed.text_scale = steps.front();
        for (const float step : steps) {
            if (step > look.text_scale + 0.01F) {
                changed.text_scale = step;
                break;
            }
        }
        // Where it cannot be written it holds for this visit; the next answer says what is wrong.
        static_cast<void>(desk_.change(wishes_in(changed, desk_.wishes, desk_.doors.languages)));
    }

    // What grew in this session stands on the line, the bird at its end. No count, no clock.
    void draw_grown(Frame& frame, Rect line) {
        const bool wide = frame.look.wide();
        const int on = line.bottom() - (wide ? 15 : 10);
        frame.canvas.rounded({line.x, on, line.w, 4}, 2, frame.look.palette().edge);
        const int step = wide ? 58 : 36;
        const int plant = 36;
        const int bird = wide ? 48 : 45;
        const int fit = std::max(0, (line.w - 18 - bird) / step);
        const int n = static_cast<int>(desk_.line.size());
        const int first = std::max(0, n - fit);
        int x = line.x + 18;
        for (int i = first; i < n; ++i, x += step) {
            frame.canvas.plant(desk_.line[static_cast<std::size_t>(i)].plant, x, on, plant);
        }
        frame.canvas.bird("perch", x, on - 1, bird);
        frame.ui.reading_order(46);
        frame.ui.say(line, count("%1 question on your line", "%1 questions on your line", n));
    }

    // ---- the question ----
    void draw_card(Frame& frame, const PracticePlaces& places, const Item& item) {
        Ui& ui = frame.ui;
        const Rect foot = places.foot;
        frame.canvas.card(places.card);
        ItemCardContent content{
            .hints = desk_.session().hints_shown(), .hint_back = hint_back_, .paper = paper_};
        content.note = note_;
        content.note_state = note_state_;
        if (feedback_) {
            content.hints = 0;
            content.paper = false;
            content.answered = true;
            content.given_name = given_name(item);
            content.given = given_markup(item, last_);
            content.given_spoken = given_spoken(item, last_);
            content.verdict = feedback_->verdict;
        }
        if (card_.draw(frame, places.inside, item, content)) ++hint_back_;
        ui.reading_order(30);
        if (!feedback_) {
            draw_help(frame, foot, item);
        } else {
            Rect rest = foot;
            if (desk_.in_class() && !show_.open()) draw_show(frame, rest, item);
            if (feedback_->verdict == Verdict::not_yet) draw_dispute(frame, rest);
        }
    }

    // "Show my teacher this one", at the end of the row; its icon alone where words have no room.
    void draw_show(Frame& frame, Rect& foot, const Item& item) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const std::string_view words =
            show_.shown() ? _("Your teacher will see this one.") : _("Show my teacher this one");
        const Opts opts{.icon = "teacher"};
        const bool beside = feedback_->verdict == Verdict::not_yet;
        const int other =
            !beside ? 0
            : look.big() && !disputed_
                ? foot.h
                : ui.button_size(_("I don’t think that is right"), {.icon = "flag"}).w;
        const int room = foot.w - other - look.gap();
        const int w = ui.button_size(words, opts).w;
        if (show_.shown()) {
            const TextStyle said = style(look, Type::body);
            if (ui.measure(words, said).w <= room)
                ui.text_middle(foot.cut_right(ui.measure(words, said).w + 2, look.gap()), words,
                               said, Role::note);
            else
                ui.say(foot, words, Role::note);
            return;
        }
        const bool tapped =
            w <= room ? ui.quiet_button(foot.cut_right(w, look.gap()), words, opts).tapped
                      : ui.icon_button(foot.cut_right(foot.h, look.gap()), "teacher", words).tapped;
        if (!tapped) return;
        show_.ask(ui, {item.ref, last_.text, feedback_->verdict == Verdict::right,
                       feedback_->misconception != nullptr ? feedback_->misconception->name
                                                           : std::string(),
                       disputed_});
    }

    void draw_help(Frame& frame, Rect foot, const Item& item) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const bool full = look.wide() && !look.big();
        const int shown = desk_.session().hints_shown();
        const bool all = shown >= static_cast<int>(item.hints.size());
        const bool thinking = shown > 0 && !all && ui.now_ms() < next_hint_ms_;
        if (thinking) ui.wake_at(next_hint_ms_);
        const std::string_view words = shown == 0 ? (full ? _("Give me a hint") : _("Hint"))
                                                  : (full ? _("Next hint") : _("Hint"));
        const std::string_view why = all ? _("That is all I can show. Try a piece of it.")
                                         : _("Have a think first. Then I can show more.");
        const Opts hint{.icon = "hint",
                        .label = shown == 0 ? _("Give me a hint") : _("Next hint"),
                        .enabled = !all && !thinking,
                        .why = why,
                        .shortcut = Key::f2};
        const int gap = look.wide() ? 14 : 8;
        if (ui.plain_button(foot.cut_left(std::min(foot.w, ui.button_size(words, hint).w), gap),
                            words, hint)) {
            show_hint(frame);
        }
        if (!item.paper.empty()) draw_paper(frame, foot, gap, full);
        if (desk_.in_class() && foot.w >= foot.h) draw_ask(frame, foot, gap, item);
        if (thinking || all) draw_why(frame, foot, why, thinking);
    }

    // Help from a person: the first tap says what would go, the second sends it. Nothing entered is
    // lost over it.
    void draw_ask(Frame& frame, Rect& foot, int gap, const Item& item) {
        Ui& ui = frame.ui;
        const std::string_view words = asks_ ? _("Yes, ask") : _("Ask my teacher");
        Opts opts{.icon = "help",
                  .label = words,
                  .enabled = !asked_,
                  .why = _("You asked. Your teacher will see it when you meet.")};
        if (ui.button_size(words, opts).w > foot.w) opts.hidden_name = true;
        const int w = opts.hidden_name ? foot.h : ui.button_size(words, opts).w;
        if (!ui.plain_button(foot.cut_left(w, gap), words, opts)) return;
        if (!asks_) {
            asks_ = true;
            tell(fill(_("Your teacher would read: “Please help me with %1.” Shall I ask?"),
                      {title_of(desk_.session().graph(), item.ref.skill)}),
                 State::info);
            ui.focus_on(_("Yes, ask"));
            return;
        }
        const auto asked = desk_.class_desk()->ask_help(item.ref.skill, desk_.now());
        asks_ = false;
        asked_ = asked.ok();
        if (asked)
            tell(kept_for_teacher_words(), State::info);
        else
            tell(class_error_words(asked.error()), State::danger);
    }

    // Its button stays through the hints; its words open where they can be read at once.
    void draw_paper(Frame& frame, Rect& foot, int gap, bool full) {
        Ui& ui = frame.ui;
        const std::string_view words = full ? _("Show on paper") : _("Paper");
        Opts opts{.icon = "paper", .label = _("Show on paper"), .selected = paper_};
        if (ui.button_size(words, opts).w > foot.w) opts.hidden_name = true;
        const int w = std::max(foot.h, ui.button_size(words, opts).w);
        if (!ui.plain_button(foot.cut_left(w, gap), words, opts)) return;
        paper_ = !paper_;
        if (paper_)
            card_.to_end();
        else
            card_.to_top();
    }

    static void draw_why(Frame& frame, Rect foot, std::string_view why, bool thinking) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const int bird = look.wide() && !look.big() ? 55 : 40;
        const TextStyle words = style(look, Type::caption);
        const int bird_room = bird + 8;
        const std::string_view brief =
            thinking ? _("Have a think first.") : _("Try a piece of it.");
        const bool whole = ui.measure(why, words, foot.w - bird_room).h <= foot.h;
        const bool part = whole || ui.measure(brief, words, foot.w - bird_room).h <= foot.h;
        if (foot.w > bird) {
            frame.canvas.bird(thinking ? "think" : "perch", foot.x, foot.bottom() - 2, bird);
        }
        if (!part || foot.w <= bird_room) {
            if (foot.w > 0) ui.say(foot, why, Role::note);
            return;
        }
        foot.cut_left(bird_room);
        ui.text_middle(foot, whole ? why : brief, words, Role::note);
    }

    void show_hint(Frame& frame) {
        const int before = desk_.session().hints_shown();
        if (!desk_.session().show_hint()) return;
        const auto at = static_cast<std::size_t>(std::clamp(before, 0, 2));
        next_hint_ms_ = frame.ui.now_ms() + dwell_ms[at];
        frame.ui.wake_at(next_hint_ms_);
        hint_back_ = 0;
        paper_ = false;
        note_.clear();
        card_.to_end();
    }

    // ---- answering ----
    // Writing may take a while. So Check says `Saving` first, and only when that was on the display
    // the answer is written: what comes after it is said of an answer that is on disk.
    void check(Frame& frame, const Item& item) {
        last_ = pad_.given();
        if (engine::judge(item.answer, last_) == Verdict::unreadable) {
            tell(last_.text.empty() ? _("Tap your answer first.") : _("I cannot read that yet."),
                 State::not_yet);
            return;
        }
        quiet();
        saving_.ask(frame.ui);
    }

    // What is wrong with the answer stands below the question, in view; then the question is.
    void tell(std::string words, State state) {
        note_ = std::move(words);
        note_state_ = state;
        card_.to_end();
    }
    void quiet() {
        if (!note_.empty()) card_.to_top();
        note_.clear();
        asks_ = false;
    }

    void write_down(Frame& frame, const Item& item) {
        auto answered = desk_.session().answer(last_, desk_.now());
        if (!answered.ok()) {
            tell(write_error_words(answered.error()), State::danger);
            return;
        }
        feedback_ = std::move(*answered);
        note_beside_.appear(frame.ui);
        problem_.clear();
        disputed_ = false;
        show_.reset();
        if (feedback_->verdict == Verdict::right) grow(item);
        frame.ui.chime(feedback_->verdict != Verdict::right   ? Chime::not_yet
                       : feedback_->after > feedback_->before ? Chime::grew
                                                              : Chime::right);
        frame.ui.screen_opened();
        frame.ui.wake_at(frame.ui.now_ms());
        card_.to_end();
    }

    void grow(const Item& item) {
        desk_.line.push_back({plant_of(desk_.session().graph(), item.ref.skill, feedback_->after)});
    }

    void draw_feedback(Frame& frame, Rect column, const Item& item) {
        switch (
            note_beside_.draw(frame, column, desk_.session(), item, *feedback_, last_, problem_)) {
        case FeedbackTap::none:
            break;
        case FeedbackTap::try_again:
            fresh(frame, false);
            break;
        case FeedbackTap::one_like_it:
            leave_item(frame, item, true);
            break;
        case FeedbackTap::next:
            leave_item(frame, item, false);
            break;
        }
    }

    // The next question; between two of them, and only there, a break or an end may be offered.
    void leave_item(Frame& frame, const Item& item, bool one_like_it) {
        const bool unfinished = feedback_->verdict != Verdict::right;
        const std::string plant =
            plant_of(desk_.session().graph(), item.ref.skill, feedback_->after);
        // The class's minutes of the day are used: nothing more is asked.
        if (desk_.session().pace(desk_.now()).day_full) {
            if (unfinished) desk_.line.push_back({plant});
            return desk_.go(session_end_screen(desk_));
        }
        const auto next = one_like_it ? desk_.session().one_like_it(desk_.now())
                                      : desk_.session().next(desk_.now());
        if (!next.ok()) {
            problem_ = next.error().code == engine::ErrorCode::bad_pack ||
                               next.error().code == engine::ErrorCode::stopped
                           ? _("The next question does not work. Please stop here, and show your "
                               "teacher.")
                           : write_error_words(next.error());
            return;
        }
        if (unfinished) desk_.line.push_back({plant});
        fresh(frame, true);
        const engine::Pace pace = desk_.session().pace(desk_.now());
        if (pace.offer_stop && !desk_.stop_offered) {
            desk_.stop_offered = true;
            desk_.go(session_end_screen(desk_));
        } else if (pace.offer_break && desk_.breaks_put_off < 2) {
            desk_.go(break_screen(desk_));
        }
    }

    void fresh(Frame& frame, bool new_item) {
        feedback_.reset();
        pad_.clear();
        note_.clear();
        problem_.clear();
        card_.to_top();
        if (new_item) {
            asked_ = false;
            paper_ = false;
            hint_back_ = 0;
            next_hint_ms_ = 0;
        }
        frame.ui.screen_opened(new_item);
        frame.ui.wake_at(frame.ui.now_ms());
    }

    void draw_dispute(Frame& frame, Rect foot) {
        Ui& ui = frame.ui;
        const std::string_view words =
            disputed_ ? _("I wrote that down.") : _("I don’t think that is right");
        const Opts flag{.icon = "flag",
                        .label = words,
                        .enabled = !disputed_,
                        .hidden_name = frame.look.big() && !disputed_};
        if (disputed_) {
            ui.text_middle(foot, words, style(frame.look, Type::body), Role::note);
            return;
        }
        const int w = std::min(foot.w, ui.button_size(words, flag).w);
        const bool tapped = flag.hidden_name
                                ? ui.icon_button(foot.cut_left(foot.h), "flag", words).tapped
                                : ui.quiet_button(foot.cut_left(w), words, flag).tapped;
        if (!tapped) return;
        const auto kept = desk_.session().dispute(last_, desk_.now());
        if (kept.ok()) {
            disputed_ = true;
            show_.reset();  // what they say of it now can be shown, too
        } else {
            problem_ = write_error_words(kept.error());
        }
    }

    Desk& desk_;
    AnswerPad pad_;
    ItemCard card_;
    FeedbackNote note_beside_;
    ShowTeacher show_;
    std::optional<Feedback> feedback_;
    Given last_;
    std::string note_;
    State note_state_ = State::not_yet;
    std::string problem_;
    bool paper_ = false;
    bool disputed_ = false;
    bool asks_ = false;   // whether to ask the teacher is being asked
    bool asked_ = false;  // the teacher was asked about this question
    int hint_back_ = 0;
    std::int64_t next_hint_ms_ = 0;
    AfterShown saving_;  // from Check until the answer may be written
};

}  // namespace

std::unique_ptr<Screen> practice_screen(Desk& desk) {
    return std::make_unique<PracticeScreen>(desk);
}

}  // namespace pipit::ui
