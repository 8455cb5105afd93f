// See plant_card.hpp.
#include "ui/screens/plant_card.hpp"

#include "ui/kit/words.hpp"
#include "ui/screens/class_words.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>

namespace pipit::ui {

using engine::Band;
using engine::Day;
using engine::SkillView;

namespace {

constexpr int gap = 12;
constexpr int answers_kept_days = 90;
constexpr int pages_of_offers = 8;

// The engine's own offer of this skill; else one of the learner's choosing at a level that fits.
engine::Offer offer_of(const Desk& desk, const SkillView& skill) {
    const engine::Now now = desk.now();
    engine::Offer out;
    out.skill = skill.skill;
    const engine::Skill* known = desk.session().graph().find(skill.skill);
    const int levels = known != nullptr ? known->levels : 1;
    out.level = 1 + static_cast<int>(skill.band) * (levels - 1) / 4;
    for (int page = 0; page < pages_of_offers; ++page) {
        for (const engine::Offer& offer : desk.session().offers(now, page)) {
            if (offer.skill == skill.skill) out.level = offer.level;
        }
    }
    out.reason = {engine::ReasonCode::own_choice, 0, {}};
    return out;
}

}  // namespace

std::string band_rule_words(Band band) {
    switch (band) {
    case Band::seed:
        return _("**Seed** means: not tried yet, or only just.");
    case Band::sprout:
        return _("**Sprout** means: some right so far.");
    case Band::leaf:
        return _("**Leaf** means: often right, and not checked on another day yet.");
    case Band::bud:
        return _("**Bud** means: right most times with no hint. It waits for a check.");
    case Band::flower:
        return _("**Flower** means: still right on another day.");
    }
    return {};
}

std::string next_band_words(const SkillView& skill, Day today) {
    switch (skill.band) {
    case Band::seed:
        return _("**To reach sprout:** try it twice, and get one right.");
    case Band::sprout:
        return _("**To reach leaf:** be right more often than not.");
    case Band::leaf:
        return _("**To reach bud:** be right most times with no hint. "
                 "Then we check it again after a night’s sleep.");
    case Band::bud:
        if (skill.recheck_from && *skill.recheck_from > today)
            return _("**To reach flower:** sleep a night on it. Then be right again.");
        return _("**To reach flower:** be right today, with no hint.");
    case Band::flower:
        break;
    }
    return {};
}

std::string seen_words(const SkillView& skill, Day today) {
    if (skill.tries == 0) return _("Nothing yet. It is waiting for you.");
    std::string out = skill.first
                          ? fill(count("%1 try since %2.", "%1 tries since %2.", skill.tries),
                                 {std::to_string(skill.tries), day_words(*skill.first, true)})
                          : count("%1 try.", "%1 tries.", skill.tries);
    out += " ";
    out += skill.right_no_hint > 0
               ? fill(_("%1 right, %2 with no hint."),
                      {std::to_string(skill.right), std::to_string(skill.right_no_hint)})
               : fill(_("%1 right."), {std::to_string(skill.right)});
    if (skill.last) {
        out += " ";
        const int days = today.value - skill.last->value;
        out += days <= 0   ? std::string(_("Last: today."))
               : days == 1 ? std::string(_("Last: yesterday."))
                           : fill(_("Last: %1."), {day_words(*skill.last, true)});
    }
    if (skill.last && today.value - skill.last->value > answers_kept_days) {
        out += " ";
        out += _("I only have the count for this one. Older answers are erased after 90 days.");
    }
    return out;
}

void PlantCard::reset() {
    asks_ = Asks::nothing;
    noted_ = false;
    problem_.clear();
    scroll_.to_top();
}

void PlantCard::draw(Frame& frame, Rect card, const SkillView& skill) {
    const Look& look = frame.look;
    buttons_ = Buttons::column;
    rests_ = rests_words(skill.skill);
    frame.canvas.card(card);
    Rect inside = card.inset(22, 16);
    inside.h -= ledge;
    const Rect foot = inside.cut_bottom(foot_height(frame, inside.w), gap);
    TextStyle words = style(look, Type::body);
    words.line = std::min(words.line, 1.3F);
    if (draw_facts(frame, inside, skill, words, false, true) > inside.h) {
        words.px = look.px(Type::caption);
    }
    scroll_.draw(frame, inside, [&](Rect at) {
        const int facts = draw_facts(frame, at, skill, words, true, true);
        return facts + draw_ask(frame, {at.x, at.y + facts, at.w, 0}, skill);
    });
    draw_foot(frame, foot, skill);
}

void PlantCard::draw_page(Frame& frame, Rect page, int indent, const SkillView& skill) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool in_a_row = page.w > 3 * ui.button_size(_("I know this already")).w;
    buttons_ = in_a_row ? Buttons::row : Buttons::below;
    rests_ = rests_words(skill.skill);
    Rect head = page.cut_top(look.control(), 8);
    head.cut_left(indent);
    ui.reading_order(0);
    const std::string title = title_of(desk_.session().graph(), skill.skill);
    ui.text_middle(head, title, fitting_heading(frame, title, head.w, look.wide() ? 26 : 21),
                   Role::heading);
    const Rect foot = page.cut_bottom(foot_height(frame, page.w), 8);
    TextStyle words = style(look, Type::body);
    words.line = std::min(words.line, 1.3F);
    scroll_.draw(frame, page, [&](Rect at) {
        int facts = draw_facts(frame, at, skill, words, true, false);
        facts += draw_ask(frame, {at.x, at.y + facts, at.w, 0}, skill);
        if (buttons_ != Buttons::below || asks_ != Asks::nothing || !rests_.empty()) return facts;
        at.cut_top(facts + gap);
        const Rect first = at.cut_top(look.control(), 8);
        const Rect second = at.cut_top(look.control());
        draw_others(frame, first, second, skill);
        return facts + gap + 2 * look.control() + 8;
    });
    draw_foot(frame, foot, skill);
}

int PlantCard::draw_stages(Frame& frame, Rect at, const SkillView& skill, bool draw) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const int art = look.wide() ? 40 : 36;
    const int art_h = art * 76 / 64;
    TextStyle word = style(look, Type::caption);
    word.align = Align::centre;
    word.line = 1.2F;
    word.max_lines = 1;
    const int word_h = ui.measure("Aq", word).h;
    if (!draw) return art_h + 4 + word_h;
    const std::string_view here = band_word(skill.band);
    for (int i = 0; i < 5; ++i) {
        const Rect cell = at.cell(i, 0, 5, 1, 2);
        const auto band = static_cast<Band>(i);
        frame.canvas.plant(plant_of(desk_.session().graph(), skill.skill, band),
                           cell.centre_x() - art / 2, at.y + art_h, art);
        TextStyle own = word;
        if (band == skill.band) {
            own = style(look, Type::caption, look.palette().primary, true);
            own.align = Align::centre;
            own.line = word.line;
            own.max_lines = 1;
            frame.canvas.fill({cell.centre_x() - 22, at.y + art_h + 4 + word_h, 44, 3},
                              look.palette().primary);
        }
        while (own.px > 18 && ui.measure(band_word(band), own).w > cell.w)
            --own.px;
        ui.fonts().draw(frame.canvas, {cell.x, at.y + art_h + 4, cell.w, word_h}, band_word(band),
                        own);
    }
    ui.say({at.x, at.y, at.w, art_h}, fill(_("Now: %1."), {here}), Role::text);
    return art_h + 4 + word_h;
}

int PlantCard::draw_facts(Frame& frame, Rect at, const SkillView& skill, const TextStyle& words,
                          bool draw, bool titled) {
    Ui& ui = frame.ui;
    const engine::SkillGraph& graph = desk_.session().graph();
    const Day today = desk_.session().today();
    int y = at.y;
    const auto put = [&](const std::string& text, const TextStyle& in, int inset, Role role) {
        const int h = ui.measure(text, in, at.w - 2 * inset).h;
        if (draw) ui.text({at.x + inset, y, at.w - 2 * inset, h}, text, in, role);
        y += h;
    };
    ui.reading_order(titled ? 14 : 10);
    if (titled) {
        put(title_of(graph, skill.skill), style(frame.look, Type::h2), 0, Role::heading);
        y += 8;
    }
    y += draw_stages(frame, {at.x, y, at.w, 0}, skill, draw) + gap;
    if (!rests_.empty()) {
        if (draw) ui.note({at.x, y, at.w, 0}, rests_, State::info, "clock");
        y += ui.note_height(at.w, rests_) + gap;
    }
    if (skill.look_again) {
        const std::string_view again = _("Let’s look at this one again. The flower stays.");
        if (draw) ui.note({at.x, y, at.w, 0}, again, State::info, "look");
        y += ui.note_height(at.w, again) + gap;
    }
    put(band_rule_words(skill.band), words, 0, Role::text);
    y += gap;
    const std::string seen =
        std::string(_("**What I have seen**")) + "\n" + seen_words(skill, today);
    const int seen_h = ui.measure(seen, words, at.w - 28).h;
    if (draw) frame.canvas.well({at.x, y, at.w, seen_h + 18});
    y += 9;
    put(seen, words, 14, Role::text);
    y += 9 + gap;
    const std::string next = next_band_words(skill, today);
    if (!next.empty() && rests_.empty()) {
        put(next, words, 0, Role::text);
        y += gap;
    }
    const engine::Skill* known = graph.find(skill.skill);
    if (known != nullptr && !known->use.empty()) {
        put(fill(_("**People use this:** %1"), {literal(known->use)}), words, 0, Role::text);
        y += gap;
    }
    return y - at.y - gap;
}

// ---- what to do about it ----

// Below the facts: asking the teacher for help with it, in a class alone.
int PlantCard::draw_ask(Frame& frame, Rect at, const SkillView& skill) {
    if (!desk_.in_class()) return 0;
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const Opts opts{.icon = "help"};
    const int w = std::min(at.w, ui.button_size(_("Ask my teacher"), opts).w);
    ui.reading_order(25);
    if (ui.plain_button({at.x, at.y + gap, w, look.control()}, _("Ask my teacher"), opts)) {
        Desk& desk = desk_;
        desk_.go(ask_teacher_screen(desk_, skill.skill, [&desk, which = skill.skill] {
            return my_learning_screen(desk, which);
        }));
    }
    ui.reading_order(10);
    return gap + look.control() + 6;
}

// The class leaves it out, or has practised its minutes of the day.
std::string PlantCard::rests_words(const engine::SkillId& skill) const {
    const engine::Session& session = desk_.session();
    if (const std::string out = left_out_words(session, skill); !out.empty()) return out;
    return session.pace(desk_.now()).day_full ? day_full_words() : std::string();
}

std::string_view PlantCard::first_button(const engine::SkillId& skill) const {
    return rests_words(skill).empty() ? _("Practise this") : _("I don’t think that is right");
}

// As high whatever it asks, so that nothing above it moves; of what rests only the doubt asks.
int PlantCard::foot_height(Frame& frame, int width) const {
    const Look& look = frame.look;
    const int control = look.control();
    int h = control + ledge;
    if (buttons_ == Buttons::column && (rests_.empty() || asks_ != Asks::nothing))
        h += 2 * (control + 8);
    if (buttons_ == Buttons::below && asks_ != Asks::nothing)
        h += 8 + 2 * look.px(Type::body) * 138 / 100;
    if (noted_ || !problem_.empty())
        h += frame.ui.note_height(width, noted_ ? std::string(_("I wrote that down.")) : problem_) +
             8;
    return h;
}

void PlantCard::draw_note(Frame& frame, Rect& at) {
    if (!noted_ && problem_.empty()) return;
    const std::string words = noted_ ? std::string(_("I wrote that down.")) : problem_;
    const Rect place = at.cut_top(frame.ui.note_height(at.w, words), 8);
    frame.ui.reading_order(15);
    frame.ui.note(place, words, noted_ ? State::right : State::danger, noted_ ? "check" : "help");
}

void PlantCard::draw_foot(Frame& frame, Rect at, const SkillView& skill) {
    const int control = frame.look.control();
    draw_note(frame, at);
    if (asks_ != Asks::nothing) return draw_question(frame, at, skill);
    if (!rests_.empty()) {
        at.h = control;
        if (buttons_ == Buttons::row) at = at.cut_right(doubt_width(frame.ui), 0);
        return draw_doubt(frame, at);
    }
    if (buttons_ == Buttons::below) return draw_main(frame, at, skill);
    if (buttons_ == Buttons::row) {
        draw_main(frame, at.cell(0, 0, 3, 1, 12), skill);
        at.h = control;
        return draw_others(frame, at.cell(1, 0, 3, 1, 12), at.cell(2, 0, 3, 1, 12), skill);
    }
    draw_main(frame, at.cut_top(control + ledge, 8), skill);
    const Rect first = at.cut_top(control, 8);
    draw_others(frame, first, at.cut_top(control), skill);
}

void PlantCard::draw_main(Frame& frame, Rect at, const SkillView& skill) {
    frame.ui.reading_order(20);
    if (frame.ui.main_button(at, _("Practise this"), {.icon = "practise", .first_focus = true}))
        practise(skill);
}

void PlantCard::draw_others(Frame& frame, Rect first, Rect second, const SkillView& skill) {
    Ui& ui = frame.ui;
    ui.reading_order(30);
    const bool flower = skill.band == Band::flower;
    if (ui.plain_button(
            first, _("I know this already"),
            {.icon = "check", .enabled = !flower, .why = _("It is in flower. I think so, too.")})) {
        reset();
        asks_ = Asks::challenge;
        ui.focus_on(_("Start"));
    }
    draw_doubt(frame, second);
}

int PlantCard::doubt_width(Ui& ui) {
    return ui.button_size(_("I don’t think that is right"), {.icon = "flag"}).w;
}

void PlantCard::draw_doubt(Frame& frame, Rect at) {
    frame.ui.reading_order(30);
    const Opts opts{.icon = "flag", .first_focus = !rests_.empty()};
    if (!frame.ui.quiet_button(at, _("I don’t think that is right"), opts)) return;
    reset();
    asks_ = Asks::doubt;
    frame.ui.focus_on(_("Just note it"));
}

// The question with its answers below it, or beside it where the foot is one row high.
void PlantCard::draw_question(Frame& frame, Rect at, const SkillView& skill) {
    const Look& look = frame.look;
    Ui& ui = frame.ui;
    const bool challenged = asks_ == Asks::challenge;
    const std::string_view words = challenged ? _("Three questions. If they go well, it moves on.")
                                              : _("I can write that down. Tell your teacher too?");
    const bool beside = buttons_ == Buttons::row;
    Rect row = beside ? at.cut_right(at.w * 3 / 5, 12) : at.cut_bottom(look.control() + ledge, 4);
    TextStyle asked = style(look, Type::body, look.palette().ink, true);
    asked.line = 1.25F;
    ui.reading_order(15);
    ui.text_middle(at, words, asked);
    const std::string_view yes = challenged ? _("Start") : _("Yes");
    const std::string_view note = _("Just note it");
    const std::string_view no = _("Not now");
    // Each as wide as its words want, together as wide as the row.
    int wanted = ui.button_size(yes).w + ui.button_size(no).w;
    if (!challenged) wanted += ui.button_size(note).w;
    const int room = row.w - 8 * (challenged ? 1 : 2);
    const auto place = [&](std::string_view said, int extra) {
        Rect cell = row.cut_left(ui.button_size(said).w * room / wanted, 8);
        cell.h = look.control() + extra;
        return cell;
    };
    ui.reading_order(20);
    if (challenged) {
        if (ui.main_button(place(yes, ledge), yes)) return challenge(skill);
    } else {
        if (ui.plain_button(place(yes, 0), yes)) return doubt(skill, true);
        if (ui.plain_button(place(note, 0), note)) return doubt(skill, false);
    }
    ui.reading_order(30);
    if (ui.plain_button(place(no, 0), no, {.shortcut = Key::escape})) reset();
}

void PlantCard::practise(const SkillView& skill) {
    const auto begun = desk_.session().begin(offer_of(desk_, skill), desk_.now());
    if (begun.ok())
        desk_.go(practice_screen(desk_));
    else
        problem_ = begin_error_words(begun.error());
}

void PlantCard::challenge(const SkillView& skill) {
    const auto begun = desk_.session().challenge(skill.skill, desk_.now());
    reset();
    if (begun.ok())
        desk_.go(practice_screen(desk_));
    else
        problem_ = begin_error_words(begun.error());
}

void PlantCard::doubt(const SkillView& skill, bool show_teacher) {
    const auto kept = desk_.session().dispute_band(skill.skill, show_teacher, desk_.now());
    reset();
    noted_ = kept.ok();
    if (!kept.ok()) problem_ = write_error_words(kept.error());
}

}  // namespace pipit::ui
