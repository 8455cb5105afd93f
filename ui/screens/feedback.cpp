// See feedback.hpp.
#include "ui/screens/feedback.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/answer_shown.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>
#include <utility>

namespace pipit::ui {

using engine::Feedback;
using engine::Item;
using engine::NumberAnswer;
using engine::NumberForm;
using engine::Verdict;

namespace {

constexpr int tricky_tries = 3;

bool tricky(const Feedback& feedback) {
    return feedback.verdict == Verdict::not_yet && feedback.tries >= tricky_tries;
}

std::string title_words(const Feedback& feedback) {
    if (feedback.verdict == Verdict::right) {
        if (feedback.after > feedback.before) {
            return fill(_("It grew: now a %1"), {band_word(feedback.after)});
        }
        return feedback.tries == 1 ? _("You worked that out") : _("You stayed with it");
    }
    if (feedback.verdict == Verdict::wrong_form) return _("Right amount");
    if (tricky(feedback)) return _("This one is a tricky one");
    if (feedback.misconception != nullptr) return _("Let’s look at it together");
    return _("Let’s do one step together");
}

// Names the form that is asked for, and how to write it.
std::string form_words(const Item& item) {
    const auto* number = std::get_if<NumberAnswer>(&item.answer);
    const NumberForm form = number != nullptr ? number->form : NumberForm::any;
    switch (form) {
    case NumberForm::integer:
        return _("This question asks for a whole number.");
    case NumberForm::decimal:
        return _("This question asks for a decimal. Write it with a point.");
    case NumberForm::fraction:
        return _("This question asks for a fraction. Write it with a line.");
    case NumberForm::lowest_terms:
        return _("This question asks for lowest terms. Make both numbers as small as you can.");
    case NumberForm::any:
        break;
    }
    return _("Now write it the way the question asks.");
}

// The sentences of the note, as paragraphs of rich text.
std::vector<std::string> paragraphs(const Item& item, const Feedback& feedback) {
    std::vector<std::string> out;
    if (feedback.verdict == Verdict::right) {
        if (!item.right_note.empty()) out.push_back(item.right_note);
    } else if (feedback.verdict == Verdict::wrong_form) {
        out.push_back(form_words(item));
    } else if (tricky(feedback)) {
        out.emplace_back(_("Here it is, step by step."));
        int step = 1;
        for (const std::string& line : item.worked) {
            out.push_back("**" + std::to_string(step++) + "**\u2002" + line);
        }
    } else if (feedback.misconception != nullptr) {
        out.push_back(feedback.misconception->feedback);
        const auto at = static_cast<std::size_t>(std::clamp(feedback.tries - 1, 0, 2));
        if (!item.hints[at].empty()) out.push_back(fill(_("**Try this:** %1"), {item.hints[at]}));
    } else {
        const auto at = static_cast<std::size_t>(std::clamp(feedback.tries - 1, 0, 2));
        out.push_back(item.hints[at]);
    }
    return out;
}

Colour line_colour(const Palette& colours, Verdict verdict) {
    if (verdict == Verdict::right) return colours.right;
    return verdict == Verdict::wrong_form ? colours.info : colours.notyet;
}

}  // namespace

namespace {

// The plant and what was seen of it; returns the height it took.
int draw_evidence(Frame& frame, Rect at, const engine::Session& session, const Item& item,
                  const Feedback& feedback) {
    const Look& look = frame.look;
    TextStyle body = style(look, Type::body);
    if (!look.wide()) body.line = 1.28F;
    const int plant = look.big() ? 0 : look.wide() ? 92 : 56;
    const int above = look.wide() ? 12 : 0;
    const std::string words =
        "**" + title_of(session.graph(), item.ref.skill) + "**\n" + evidence_words(feedback.skill);
    Rect row{at.x, at.y + above, at.w, 0};
    if (plant > 0) row.cut_left(plant, look.wide() ? 18 : 10);
    const int words_h = frame.ui.measure(words, body, row.w).h;
    const int h = std::max(words_h, plant * 5 / 4);
    if (plant > 0) {
        frame.canvas.plant(plant_of(session.graph(), item.ref.skill, feedback.after), at.x,
                           row.y + h, plant);
    }
    frame.ui.text({row.x, row.y + h - words_h, row.w, words_h}, words, body, Role::note);
    return above + h;
}

}  // namespace

FeedbackTap FeedbackNote::draw(Frame& frame, Rect column, const engine::Session& session,
                               const Item& item, const Feedback& feedback,
                               const engine::Given& given, std::string_view problem) {
    const Look& look = frame.look;
    const bool wide = look.wide();
    const bool right = feedback.verdict == Verdict::right;
    // Counted from when the note was on the display, however long the answer took to write.
    if (shown_.due(frame.ui)) heeds_from_ms_ = frame.ui.now_ms() + double_tap_ms;
    const float come = appears_.at(frame.ui, motion::appear_ms);
    column = column.moved(0, static_cast<int>(-14.0F * (1.0F - come)));
    // The bird stands on the card's edge; with large text the words need its place.
    if (!look.big()) {
        column.cut_top(right ? (wide ? 112 : 52) : (wide ? 62 : 38));
        frame.canvas.bird(right ? "cheer" : "look", column.x + (wide ? 34 : 20), column.y,
                          right ? (wide ? 134 : 60) : (wide ? 88 : 49));
    }
    frame.canvas.card(column, line_colour(look.palette(), feedback.verdict));
    Rect inside = wide ? column.inset(25, 21) : column.inset(14, 12);
    inside.h -= ledge;
    const bool stack = !right && look.big() && wide;
    const int main_h = std::max(look.control() + ledge, right && wide ? 64 : 0);
    const Rect buttons =
        inside.cut_bottom(stack ? 2 * main_h + 14 : main_h, stack ? 18 : (wide ? 14 : 8));
    const FeedbackTap tap = draw_buttons(frame, buttons, feedback, main_h);

    frame.ui.reading_order(5);
    scroll_.draw(frame, inside, [&](Rect at) {
        return draw_words(frame, at, session, item, feedback, given, problem);
    });
    return tap;
}

FeedbackTap FeedbackNote::draw_buttons(Frame& frame, Rect buttons, const Feedback& feedback,
                                       int main_h) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool wide = look.wide();
    const std::string_view one = wide && !look.big() ? _("Try one like it") : _("One like it");
    const auto opts_of = [&](FeedbackTap tap) {
        Opts opts{.icon = tap == FeedbackTap::next          ? "next"
                          : tap == FeedbackTap::one_like_it ? "look"
                                                            : "again"};
        if (!wide) opts.icon = {};
        opts.icon_after = tap == FeedbackTap::next;
        if (tap == FeedbackTap::one_like_it) opts.label = _("Try one like it");
        return opts;
    };
    const auto words_of = [&](FeedbackTap tap) {
        if (tap == FeedbackTap::next) return std::string_view(_("Next question"));
        return tap == FeedbackTap::one_like_it ? one : std::string_view(_("Try again"));
    };
    const bool right = feedback.verdict == Verdict::right;
    const FeedbackTap main = right              ? FeedbackTap::next
                             : tricky(feedback) ? FeedbackTap::one_like_it
                                                : FeedbackTap::try_again;
    const FeedbackTap other =
        main == FeedbackTap::one_like_it ? FeedbackTap::try_again : FeedbackTap::one_like_it;
    Rect main_at = buttons;
    Rect other_at = buttons;
    if (!right && look.big() && !wide) {
        // The words need the height: the other one keeps its icon alone, and is spoken in full.
        main_at = other_at.cut_left(buttons.w - main_h - 8, 8);
        other_at.h = main_h - ledge;
    } else if (!right && look.big()) {
        main_at = other_at.cut_top(main_h, 14);
    } else if (!right) {
        const int gap = wide ? 14 : 8;
        main_at = other_at.cut_left((buttons.w - gap) / 2, gap);
        other_at.h = main_h - ledge + (wide ? 0 : 2);
    }
    Opts opts = opts_of(main);
    opts.first_focus = true;
    opts.shortcut = Key::escape;
    ui.reading_order(20);
    if (heeds(ui, ui.main_button(main_at, words_of(main), opts))) return main;
    ui.reading_order(21);
    Opts beside = opts_of(other);
    if (look.big() && !wide) {
        beside.icon = other == FeedbackTap::one_like_it ? "look" : "again";
        beside.label = other == FeedbackTap::one_like_it ? _("Try one like it") : _("Try again");
        beside.hidden_name = true;
    }
    if (!right && heeds(ui, ui.plain_button(other_at, words_of(other), beside))) return other;
    return FeedbackTap::none;
}

// Whether a button was meant. A second tap that comes with Check's would take the note away unread.
bool FeedbackNote::heeds(const Ui& ui, const Response& button) {
    const bool too_soon =
        shown_.asked() || ui.now_ms() < heeds_from_ms_ || begun_too_soon_ == button.id;
    if (button.pressed && too_soon)
        begun_too_soon_ = button.id;
    else if (begun_too_soon_ == button.id)
        begun_too_soon_ = 0;
    return button.tapped && !too_soon;
}

// Title, sentences, what the answer would mean, or what grew; returns their height.
int FeedbackNote::draw_words(Frame& frame, Rect at, const engine::Session& session,
                             const Item& item, const Feedback& feedback, const engine::Given& given,
                             std::string_view problem) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const int gap = look.wide() ? 14 : 8;
    TextStyle body = style(look, Type::body);
    if (!look.wide()) body.line = 1.28F;
    const bool drawn = feedback.verdict == Verdict::not_yet && !tricky(feedback);
    int y = at.y;
    const TextStyle title = style(look, Type::h2);
    y += ui.text({at.x, y, at.w, 0}, title_words(feedback), title, Role::heading).h + gap;
    bool first = true;
    for (const std::string& words : paragraphs(item, feedback)) {
        y += ui.text({at.x, y, at.w, 0}, words, body, Role::note).h + gap;
        if (std::exchange(first, false) && drawn)
            y +=
                draw_meaning(frame, {at.x, y, at.w, 0}, item, given, bars_.at(ui, motion::move_ms));
    }
    if (feedback.verdict == Verdict::right) {
        y += draw_evidence(frame, {at.x, y, at.w, 0}, session, item, feedback) + gap;
    }
    if (!problem.empty()) {
        y += ui.note({at.x, y, at.w, 0}, problem, State::danger) + gap;
    }
    return y - gap - at.y;
}

}  // namespace pipit::ui
