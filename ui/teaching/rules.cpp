// What the class goes by: minutes a day, minutes to a rest, and what is practised of each pack.
// Invariant: what is chosen is a draft until the class is told, and what was told has its undo; a
// rule of a pack that is not here stays as it is.
#include "engine/session/session.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/class_parts.hpp"
#include "ui/teaching/page_parts.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace pipit::ui {

namespace classroom = engine::classroom;
using classroom::ClassRules;
using engine::PackRule;

namespace {

constexpr std::uint16_t usual_rest = engine::usual_break_minutes;
constexpr std::uint16_t usual_end = engine::usual_stop_minutes;

struct Pack {
    std::string id;
    std::uint32_t version = 1;  // that is here
    std::string subject;        // literal
};

std::vector<Pack> packs_of(const engine::SkillGraph& graph) {
    std::vector<Pack> out;
    for (const engine::Skill& skill : graph.skills()) {
        const bool there = std::any_of(out.begin(), out.end(),
                                       [&](const Pack& one) { return one.id == skill.pack; });
        if (skill.pack.empty() || there) continue;
        out.push_back(
            {skill.pack, static_cast<std::uint32_t>(skill.pack_version), literal(skill.subject)});
    }
    return out;
}

// From which version on the class practises this pack; 0: not at all; nothing: as it is here.
using FromVersion = std::optional<std::uint32_t>;

FromVersion rule_of(const ClassRules& rules, const std::string& pack) {
    const PackRule* rule = rules.packs.of(pack);
    return rule == nullptr ? FromVersion() : FromVersion(rule->from_version);
}

void set_rule(ClassRules& rules, const std::string& pack, FromVersion from) {
    auto& all = rules.packs.rules;
    std::erase_if(all, [&](const PackRule& one) { return one.pack == pack; });
    if (!from) return;
    const auto next =
        std::find_if(all.begin(), all.end(), [&](const PackRule& one) { return one.pack > pack; });
    all.insert(next, PackRule{pack, *from});
}

std::size_t rules_elsewhere(const ClassRules& rules, const std::vector<Pack>& packs) {
    return static_cast<std::size_t>(std::count_if(
        rules.packs.rules.begin(), rules.packs.rules.end(), [&](const PackRule& rule) {
            return std::none_of(packs.begin(), packs.end(),
                                [&](const Pack& pack) { return pack.id == rule.pack; });
        }));
}

// What a chip stands for, the least first: those that are offered, and those that are set.
std::vector<std::uint16_t> with_set(std::vector<std::uint16_t> offered,
                                    std::initializer_list<std::uint16_t> set) {
    offered.insert(offered.end(), set);
    std::sort(offered.begin(), offered.end());
    offered.erase(std::unique(offered.begin(), offered.end()), offered.end());
    return offered;
}

std::uint16_t rest_of(const ClassRules& rules) {
    return rules.rhythm.break_minutes == 0 ? usual_rest : rules.rhythm.break_minutes;
}

class RulesScreen final : public Screen {
  public:
    explicit RulesScreen(StaffRoom& room) : room_(room) {
        reload();
        draft_ = set_;
    }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, StaffTab::class_page);
        if (draw_staff_head(frame, page, _("Minutes and packs")))
            return room_.go(class_screen(room_));
        if (frame.look.wide() && !frame.look.big()) {
            const Rect right = draw_card(frame, page.cut_right(page.w * 36 / 100, 16), 24, 16);
            choices_.draw(frame, draw_card(frame, page, 24, 16),
                          [&](Rect at) { return draw_choices(frame, at); });
            said_.draw(frame, right, [&](Rect at) { return draw_said(frame, at); });
            return;
        }
        // The button stays in sight, whatever is further below.
        Rect inside = draw_card(frame, page, 24, 12);
        if (changed()) draw_tell(frame, inside.cut_bottom(tell_height(frame), 8));
        choices_.draw(frame, inside, [&](Rect at) {
            int y = at.y + draw_told(frame, at);
            y += draw_choices(frame, {at.x, y, at.w, 0});
            return y + draw_standing(frame, {at.x, y, at.w, 0}) - at.y;
        });
    }

  private:
    void reload() {
        const bool untouched = !changed();
        seen_ = room_.version();
        set_ = room_.staff().rules();
        if (untouched) draft_ = set_;
        members_ = room_.staff().page().learners.size();
        packs_ = packs_of(room_.graph());
    }

    [[nodiscard]] bool changed() const { return draft_ != set_; }

    // ---- what can be chosen ----
    int draw_choices(Frame& frame, Rect at) {
        int y = at.y;
        y += draw_minutes(frame, {at.x, y, at.w, 0});
        y += draw_rest(frame, {at.x, y, at.w, 0});
        y += draw_packs(frame, {at.x, y, at.w, 0});
        return y - at.y;
    }

    // Where what belongs to a section's words begins.
    static Rect below_words(const Frame& frame, Rect at, int y) {
        const int in = frame.look.scaled(26) + 14;
        return {at.x + in, y, at.w - in, 0};
    }

    int draw_minutes(Frame& frame, Rect at) {
        frame.ui.reading_order(10);
        int y = at.y + draw_section(frame, at, "clock", _("Minutes a day"),
                                    _("All of a child’s practice at their computer on one day. A "
                                      "question in hand is always finished. Without a limit an end "
                                      "is offered after 20 minutes of one go."));
        const auto minutes = with_set({0, 10, 15, 20, 30, 45, 60},
                                      {set_.rhythm.stop_minutes, draft_.rhythm.stop_minutes});
        std::vector<std::string> names;
        std::size_t chosen = 0;
        for (const std::uint16_t one : minutes) {
            if (one == draft_.rhythm.stop_minutes) chosen = names.size();
            names.push_back(one == 0 ? std::string(_("No limit")) : std::to_string(one));
        }
        y += draw_chips(frame, below_words(frame, at, y), "minutes", _("Minutes a day"), names,
                        chosen);
        draft_.rhythm.stop_minutes = minutes[chosen];
        return y + 22 - at.y;
    }

    int draw_rest(Frame& frame, Rect at) {
        frame.ui.reading_order(11);
        int y = at.y + draw_section(frame, at, "break", _("Minutes to a rest"), rest_words());
        const auto minutes = with_set({10, usual_rest, 20, 30}, {rest_of(set_), rest_of(draft_)});
        std::vector<std::string> names;
        std::size_t chosen = 0;
        for (const std::uint16_t one : minutes) {
            if (one == rest_of(draft_)) chosen = names.size();
            names.push_back(one == usual_rest ? fill(_("%1, as usual"), {std::to_string(one)})
                                              : std::to_string(one));
        }
        const std::size_t before = chosen;
        y += draw_chips(frame, below_words(frame, at, y), "rests", _("Minutes to a rest"), names,
                        chosen);
        if (chosen != before) {
            const std::uint16_t wanted = minutes[chosen];
            // The usual ones are set by nothing, unless they stand there as they are.
            const bool by_nothing = wanted == usual_rest && set_.rhythm.break_minutes != usual_rest;
            draft_.rhythm.break_minutes = by_nothing ? 0 : wanted;
        }
        return y + 22 - at.y;
    }

    // After so many minutes of one go; where the end comes before that, it says so.
    [[nodiscard]] std::string rest_words() const {
        const std::uint16_t day = draft_.rhythm.stop_minutes;
        std::string out = _("After so many minutes of one go a rest is offered. A child may go on "
                            "without it.");
        if (rest_of(draft_) < (day == 0 ? usual_end : day)) return out;
        return out + " " +
               (day == 0 ? std::string(_("**The end comes first**, after 20 minutes."))
                         : count("**The end comes first**, after %1 minute.",
                                 "**The end comes first**, after %1 minutes.", day));
    }

    int draw_packs(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        if (packs_.empty()) return 0;
        ui.reading_order(12);
        int y =
            at.y + draw_section(frame, at, "practise", _("What is practised"),
                                _("What is not practised now keeps its plants, and asks nothing. "
                                  "From a version on: a computer with an older one asks nothing of "
                                  "it, and tells the child so."));
        for (const Pack& pack : packs_) {
            const Rect row = below_words(frame, at, y);
            frame.canvas.line_h(row.x, y, row.w, 1, look.palette().line);
            y += 1 + 8 + draw_pack(frame, {row.x, y + 9, row.w, 0}, pack) + 8;
        }
        const std::size_t elsewhere = rules_elsewhere(set_, packs_);
        if (elsewhere > 0) {
            const Rect row = below_words(frame, at, y);
            y += ui.text(row,
                         count("What is set for %1 pack that is not here stays as it is.",
                               "What is set for %1 packs that are not here stays as it is.",
                               static_cast<long>(elsewhere)),
                         style(look, Type::caption, look.palette().ink2), Role::note)
                     .h +
                 8;
        }
        ui.reading_order(10);
        return y - at.y;
    }

    int draw_pack(Frame& frame, Rect at, const Pack& pack) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const std::vector<FromVersion> ways = ways_of(pack);
        const FromVersion now = rule_of(draft_, pack.id);
        std::vector<std::string> names;
        std::size_t chosen = 0;
        for (const FromVersion& one : ways) {
            if (one == now) chosen = names.size();
            names.push_back(!one        ? std::string(_("Practised"))
                            : *one == 0 ? std::string(_("Not now"))
                                        : fill(_("From version %1 on"), {std::to_string(*one)}));
        }
        const std::string title =
            fill(_("**%1**, version %2"), {pack.subject, std::to_string(pack.version)});
        const TextStyle words = style(look, Type::body);
        const int chips_w = chips_width(frame, names);
        const bool beside = ui.measure(title, words).w + 16 + chips_w <= at.w;
        const int line = std::max(look.control(), look.min_touch());
        int y = at.y;
        if (beside)
            ui.text_middle({at.x, y, at.w - chips_w - 16, line}, title, words);
        else
            y += ui.text({at.x, y, at.w, 0}, title, words).h + 4;
        const Rect place =
            beside ? Rect{at.right() - chips_w, y, chips_w, 0} : Rect{at.x, y, at.w, 0};
        const std::size_t before = chosen;
        y += draw_chips(frame, place, pack.id, pack.subject, names, chosen);
        if (chosen != before) set_rule(draft_, pack.id, ways[chosen]);
        return y - at.y;
    }

    // Practised, from the version here on and from those that are set, not now.
    [[nodiscard]] std::vector<FromVersion> ways_of(const Pack& pack) const {
        std::vector<FromVersion> out{std::nullopt, pack.version};
        for (const ClassRules* rules : {&set_, &draft_}) {
            const FromVersion from = rule_of(*rules, pack.id);
            if (from && *from != 0 && std::count(out.begin(), out.end(), from) == 0)
                out.push_back(from);
        }
        out.emplace_back(0);
        return out;
    }

    // ---- what becomes of it ----
    int draw_said(Frame& frame, Rect at) {
        int y = at.y + draw_told(frame, at);
        y += draw_standing(frame, {at.x, y, at.w, 0});
        if (!changed()) return y - at.y;
        draw_tell(frame, {at.x, y + 4, at.w, tell_height(frame)});
        return y + 4 + tell_height(frame) - at.y;
    }

    int draw_told(Frame& frame, Rect at) {
        Ui& ui = frame.ui;
        int y = at.y;
        ui.reading_order(8);
        if (!told_.empty())
            y += ui.note({at.x, y, at.w, 0}, told_, failed_ ? State::danger : State::right,
                         failed_ ? "" : "check") +
                 12;
        ui.reading_order(25);
        if (before_)
            y += draw_ways(frame, {at.x, y, at.w, 0},
                           {{.words = _("Undo"), .icon = "undo", .go = [this] { undo(); }}}) +
                 18;
        ui.reading_order(10);
        return y - at.y;
    }

    int draw_standing(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        const auto say = [&](const std::string& words, const TextStyle& in, Role role, int gap) {
            y += ui.text({at.x, y, at.w, 0}, words, in, role).h + gap;
        };
        const TextStyle small = style(look, Type::caption, look.palette().ink2);
        ui.reading_order(15);
        say(changed() ? _("Not told yet") : _("The class goes by"), style(look, Type::h3),
            Role::heading, 4);
        say(capital_first(rules_words(room_, draft_)) + ".", style(look, Type::body), Role::text,
            8);
        if (changed())
            say(hear_words() + " " + _("It is dropped when you leave this page."), small,
                Role::note, 12);
        else
            say(_("Choose something else, and you can tell the class."), small, Role::note, 4);
        ui.reading_order(10);
        return y - at.y;
    }

    [[nodiscard]] std::string hear_words() const {
        if (members_ == 0) return _("Nobody is in your class yet. Who joins hears it.");
        return count("%1 learner hears it when their computer is met.",
                     "%1 learners hear it when their computer is met.",
                     static_cast<long>(members_));
    }

    static int tell_height(const Frame& frame) {
        return std::max(frame.look.control(), frame.look.min_touch()) + ledge;
    }

    void draw_tell(Frame& frame, Rect at) {
        Ui& ui = frame.ui;
        const Opts opts{.icon = "talk"};
        const int w = std::min(at.w, ui.button_size(_("Tell the class"), opts).w + 16);
        ui.reading_order(20);
        if (ui.main_button({at.x, at.y, w, at.h}, _("Tell the class"), opts)) {
            tell();
            ui.wake_at(ui.now_ms());
        }
        ui.reading_order(10);
    }

    void tell() {
        const auto done = room_.staff().set_rules(draft_);
        if (done) before_ = std::exchange(set_, draft_);
        say_what_came(done, fill(_("**Told.** %1"), {hear_words()}));
    }

    void undo() {
        const auto done = room_.staff().set_rules(*before_);
        if (done) {
            draft_ = set_ = *before_;
            before_.reset();
        }
        say_what_came(done, _("**It is as it was before**, and the class hears that."));
    }

    void say_what_came(const engine::Result<engine::Done>& done, std::string words) {
        failed_ = !done.ok();
        told_ = done ? std::move(words) : staff_error_words(done.error());
        choices_.to_top();
        said_.to_top();
        room_.changed();
    }

    StaffRoom& room_;
    unsigned seen_ = 0;
    ClassRules set_;                    // that the class was told
    ClassRules draft_;                  // that stands on the page
    std::optional<ClassRules> before_;  // the last telling
    std::size_t members_ = 0;
    std::vector<Pack> packs_;
    std::string told_;
    bool failed_ = false;
    Scroll choices_;
    Scroll said_;
};

}  // namespace

std::string rules_words(const StaffRoom& room, const ClassRules& rules) {
    std::string out;
    const auto add = [&](const std::string& words) { out += (out.empty() ? "" : "; ") + words; };
    if (const int day = rules.rhythm.stop_minutes; day > 0)
        add(count("%1 minute a day", "%1 minutes a day", day));
    if (const int rest = rest_of(rules); rest != usual_rest)
        add(count("a rest after %1 minute", "a rest after %1 minutes", rest));
    for (const Pack& pack : packs_of(room.graph())) {
        const FromVersion from = rule_of(rules, pack.id);
        if (!from) continue;
        add(*from == 0 ? fill(_("without %1"), {pack.subject})
                       : fill(_("%1 from version %2 on"), {pack.subject, std::to_string(*from)}));
    }
    return out.empty() ? std::string(_("as Pipit has it")) : out;
}

std::unique_ptr<Screen> rules_screen(StaffRoom& room) {
    return std::make_unique<RulesScreen>(room);
}

}  // namespace pipit::ui
