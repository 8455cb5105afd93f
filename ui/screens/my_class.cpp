// My class: how things stand with it, what waits, what came from the teacher, and what can be done.
// Invariant: drawn from ClassDesk::view() alone; each state says what leaves, and no state hurries
// anybody; what compares children is not here.
#include "ui/kit/words.hpp"
#include "ui/screens/class_words.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/number_pad.hpp"
#include "ui/screens/screens.hpp"
#include "ui/screens/wording.hpp"

#include <algorithm>

namespace pipit::ui {

using engine::ClassState;
using engine::ClassView;
using engine::ContactState;

namespace {

// Looks for the teacher's computer at an address that somebody reads from their screen.
class AddressScreen : public Screen {
  public:
    explicit AddressScreen(Desk& desk) : desk_(desk), pad_(NumberPad::Kind::address) {}

    void draw(Frame& frame) override {
        const NumberTaps taps =
            pad_.draw(frame, {.title = _("Where is it?"), .ask = address_ask_words()});
        if (taps.back) return desk_.go(my_class_screen(desk_));
        if (!taps.complete) return;
        const auto met = desk_.class_desk()->meet(pad_.typed(), desk_.now());
        if (met) return desk_.go(my_class_screen(desk_));
        pad_.tell(met.error().code == engine::ErrorCode::bad_input
                      ? address_wrong_words()
                      : class_error_words(met.error()));
        frame.ui.wake_at(frame.ui.now_ms());
    }

  private:
    Desk& desk_;
    NumberPad pad_;
};

// A button of the page.
struct Way {
    std::string words;
    std::string_view icon;
    std::function<void()> go;
    bool main = false;
};

// What a state says.
struct Told {
    std::string title;
    std::string text;
    std::vector<Way> ways = {};
};

class MyClassScreen : public Screen {
  public:
    explicit MyClassScreen(Desk& desk) : desk_(desk) {
        reload();
        tells_put_back_ = view_.put_back > 0;  // what comes later is told when it opens again
        told_ = told();
    }

    void draw(Frame& frame) override {
        if (desk_.class_view() != view_ || rules_words(desk_.session()) != rules_) reload();
        Rect page = draw_page_head(frame, desk_, Tab::my_class, _("My class"),
                                   [this] { desk_.go(today_screen(desk_)); });
        const bool beside = frame.look.wide() && !frame.look.big() && has_news();
        Rect news;
        if (beside) news = page.cut_right(page.w * 42 / 100, 20);
        card_.draw(frame, page, frame.look.palette().primary, [&](Rect at) {
            int y = at.y + draw_state(frame, at);
            if (!beside && has_news()) {
                y += 16;
                y += draw_news(frame, {at.x, y, at.w, 0});
            }
            return y - at.y;
        });
        if (!beside) return;
        news_.draw(frame, news, frame.look.palette().line,
                   [&](Rect at) { return draw_news(frame, at); });
    }

  private:
    void reload() {
        engine::ClassDesk& desk = *desk_.class_desk();
        view_ = desk.view();
        auto agreed = desk.agreed();
        auto observed = desk.observed();
        read_ = agreed.ok() && observed.ok();
        agreed_ = read_ ? std::move(*agreed) : std::vector<engine::AgreedRecord>();
        observed_ = read_ ? std::move(*observed) : std::vector<engine::ObservedSkill>();
        rules_ = rules_words(desk_.session());
        told_ = told();
    }

    [[nodiscard]] bool has_news() const {
        return view_.state == ClassState::member || !agreed_.empty() || !observed_.empty() ||
               !rules_.empty();
    }

    // ---- the states ----
    [[nodiscard]] Way to(const char* words, std::string_view icon,
                         std::function<std::unique_ptr<Screen>(Desk&)> screen, bool main = false) {
        return {words, icon, [this, screen] { desk_.go(screen(desk_)); }, main};
    }
    Way asks_to_join(const char* words) {
        return to(
            words, "person", [](Desk& desk) { return ask_to_join_screen(desk); }, true);
    }

    [[nodiscard]] Told told() {
        const std::string name = literal(view_.class_name);
        const std::string teacher = literal(view_.teacher);
        if (tells_put_back_) return put_back();
        switch (view_.state) {
        case ClassState::not_possible:
            return {_("No class on this computer"), no_filter_words()};
        case ClassState::none:
            return {_("No class yet"),
                    _("In a class your teacher sees how your plants grow, and can help where it "
                      "sticks. You can practise without a class, too."),
                    {to(
                        _("Join a class"), "teacher",
                        [](Desk& desk) { return join_class_screen(desk); }, true)}};
        case ClassState::computer:
            return {fill(_("This computer knows %1"), {name}),
                    fill(_("It is the class of %1. You have not asked to join. Nothing about you "
                           "leaves."),
                         {teacher}),
                    {asks_to_join(_("Ask to join"))}};
        case ClassState::asked:
            return {fill(_("You asked to join %1"), {name}),
                    fill(_("%1 says yes or no when they see it. Until then only your name goes, "
                           "nothing else."),
                         {teacher}),
                    asked_ways()};
        case ClassState::member:
            return {name, fill(_("You are in the class of %1."), {teacher}), member_ways()};
        case ClassState::left:
            return {fill(_("You left %1"), {name}),
                    _("Nothing more goes there but the word that you left. When your teacher’s "
                      "computer hears it, it lets go of what it was told. Your notebook and your "
                      "plants stay yours."),
                    {asks_to_join(_("Ask to join again"))}};
        case ClassState::removed:
            return {fill(_("You are not in %1 now"), {name}),
                    _("Your name is not on your teacher’s list. Lists change. Nothing more goes "
                      "there. Your notebook and your plants stay yours. You can ask your teacher "
                      "about it."),
                    {asks_to_join(_("Ask to join again"))}};
        case ClassState::moved:
            return {
                _("You moved"),
                fill(_("Your things are on your other computer now, and %1 hears from you there. "
                       "This notebook is still yours to look at, and may go when you like."),
                     {teacher}),
                {to(_("Erase this notebook"), "trash",
                    [](Desk& desk) { return erase_screen(desk); })}};
        case ClassState::unread:
            return {_("My class"), _("I could not read this now. Please show your teacher.")};
        }
        return {};
    }

    // Found at a contact: the teacher's computer has heard more than this notebook has said.
    [[nodiscard]] Told put_back() {
        return {_("An older copy of your notebook"),
                _("This notebook was put back from an older copy. What you did after that copy may "
                  "be missing here. Your teacher’s computer still has what you shared. It is not "
                  "your fault. Please tell your teacher."),
                {{_("I have read it"), "check",
                  [this] {
                      const auto seen = desk_.class_desk()->put_back_seen();
                      problem_ = seen ? std::string() : class_error_words(seen.error());
                      tells_put_back_ = !seen;
                      reload();
                  },
                  true}}};
    }

    std::vector<Way> asked_ways() {
        std::vector<Way> ways{
            {_("Look for it now"), "sync", [this] { share_now(); }},
            {_("Take it back"), "undo", [this] { desk_.go(leave_class_screen(desk_)); }}};
        add_address(ways);
        return ways;
    }

    // Where looking finds nothing, somebody may tell it where to look. Last: it comes and goes
    // while somebody looks at the page.
    void add_address(std::vector<Way>& ways) {
        if (view_.contact == ContactState::unknown)
            ways.push_back(to(_("Bring this computer in again"), "teacher",
                              [](Desk& desk) { return join_class_screen(desk); }));
        if (view_.contact != ContactState::failed && view_.contact != ContactState::looking) return;
        ways.push_back({_("Type its address"), "keyboard",
                        [this] { desk_.go(std::make_unique<AddressScreen>(desk_)); }});
    }

    std::vector<Way> member_ways() {
        const auto back = [&desk = desk_] { return my_class_screen(desk); };  // outlives this page
        std::vector<Way> ways{
            {_("Ask my teacher"), "help",
             [this, back] { desk_.go(ask_teacher_screen(desk_, std::nullopt, back)); }, true},
            {_("Share now"), "sync", [this] { share_now(); }},
            to(_("What my teacher sees"), "eye",
               [](Desk& desk) { return share_preview_screen(desk); }),
            {_("Leave this class"), "back", [this] { desk_.go(leave_class_screen(desk_)); }}};
        if (view_.recovery)
            ways.push_back(to(_("Take my things to another computer"), "share",
                              [](Desk& desk) { return move_away_screen(desk); }));
        add_address(ways);
        return ways;
    }

    void share_now() {
        engine::ClassDesk& desk = *desk_.class_desk();
        engine::Result<engine::Done> done = engine::Done{};
        if (view_.state == ClassState::member) done = desk.share(desk_.now());
        if (done) done = desk.meet("", desk_.now());
        problem_ = done ? std::string() : class_error_words(done.error());
    }

    // ---- what is drawn ----
    int draw_state(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const int gap = look.wide() ? 14 : 8;
        int y = at.y;
        const auto put = [&](const std::string& words, const TextStyle& in, Role role) {
            if (!words.empty()) y += ui.text({at.x, y, at.w, 0}, words, in, role).h + gap;
        };
        ui.reading_order(10);
        put(told_.title, style(look, Type::h2), Role::heading);
        put(told_.text, style(look, Type::body), Role::text);
        const bool joined = view_.state != ClassState::none &&
                            view_.state != ClassState::not_possible &&
                            view_.state != ClassState::unread;
        if (joined && !tells_put_back_) y += draw_contact(frame, {at.x, y, at.w, 0});
        if (!problem_.empty()) y += ui.note({at.x, y, at.w, 0}, problem_, State::danger) + gap;
        y += draw_ways(frame, {at.x, y + 4, at.w, 0}) + 4;
        if (view_.state == ClassState::member && view_.recovery && !tells_put_back_) {
            const TextStyle small = style(look, Type::caption);
            y += gap;
            y += ui.text({at.x, y, at.w, 0}, recovery_words(), small).h;
        }
        return y - at.y;
    }

    [[nodiscard]] bool shares() const {
        return view_.state == ClassState::member || view_.state == ClassState::asked;
    }

    // When something was shared last, what waits, and what goes on.
    [[nodiscard]] std::string sharing_words(const ClassView& view) const {
        const std::string shared = shared_words(view, desk_.session().today());
        const std::string contact = contact_words(view);
        if (shared.empty() && contact.empty())
            return shares() ? _("Nothing is shared yet, and nothing waits.") : "";
        return shared.empty() || contact.empty() ? shared + contact : shared + "\n" + contact;
    }

    // As high as the longest that it may come to say: nothing below it moves under a finger.
    int contact_height(Frame& frame, int width, const TextStyle& words) const {
        ClassView view = view_;
        int h = frame.ui.measure(sharing_words(view), words, width).h;
        if (!shares()) return h;
        for (const ContactState state :
             {ContactState::idle, ContactState::looking, ContactState::talking,
              ContactState::on_stick, ContactState::failed}) {
            view.contact = state;
            view.problem.reset();
            view.waiting = std::max<std::size_t>(view_.waiting, 1);
            h = std::max(h, frame.ui.measure(sharing_words(view), words, width).h);
        }
        return h;
    }

    int draw_contact(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const TextStyle small = style(look, Type::caption, look.palette().ink2);
        const std::string words = sharing_words(view_);
        if (words.empty()) return 0;
        const int height = contact_height(frame, at.w - 32, small) + 12;
        const bool all = view_.waiting == 0 && view_.contact != ContactState::failed;
        const int line_h = ui.measure("0", small).h;
        frame.canvas.icon(all ? "check" : "clock", at.x, at.y + (line_h - 22) / 2, 22,
                          all ? look.palette().right : look.palette().ink2);
        ui.text({at.x + 32, at.y, at.w - 32, 0}, words, small, Role::note);
        return height;
    }

    int draw_ways(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        Flow flow(at, look.gap());
        bool last_main = false;
        std::function<void()> go;
        for (const Way& way : told_.ways) {
            const Opts opts{.icon = way.icon, .first_focus = way.main && FittedCard::fits(look)};
            const int w = ui.button_size(way.words, opts).w + (way.main ? 16 : 0);
            if (last_main) flow = Flow({at.x, flow.bottom() + look.gap(), at.w, 0}, look.gap());
            last_main = way.main;
            ui.reading_order(way.main ? 20 : 30);
            const bool tapped =
                way.main
                    ? ui.main_button(flow.next(w, look.control() + ledge), way.words, opts).tapped
                    : ui.plain_button(flow.next(w, look.control()), way.words, opts).tapped;
            if (tapped) go = way.go;
        }
        ui.reading_order(10);
        const int h = told_.ways.empty() ? 0 : flow.bottom() - at.y;
        if (go) go();  // it may make the ways anew
        return h;
    }

    // ---- from the teacher ----
    int draw_news(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const TextStyle body = style(look, Type::body);
        const TextStyle bold = style(look, Type::body, look.palette().ink, true);
        const TextStyle small = style(look, Type::caption, look.palette().ink2);
        ui.reading_order(12);
        int y = at.y;
        y += ui.text({at.x, y, at.w, 0}, _("From my teacher"), style(look, Type::h2), Role::heading)
                 .h +
             10;
        if (!read_) {
            return y - at.y +
                   ui.note({at.x, y, at.w, 0},
                           _("I could not read this now. Please show your teacher."),
                           State::danger);
        }
        if (const auto next = next_talk()) {
            y += ui.note({at.x, y, at.w, 0},
                         fill(_("You talk again on **%1**."), {day_words(*next)}), State::info,
                         "calendar") +
                 12;
        }
        if (agreed_.empty() && observed_.empty() && rules_.empty()) {
            y +=
                ui.text({at.x, y, at.w, 0},
                        _("Nothing yet. What you and your teacher agree on will stand here."), body)
                    .h;
        }
        if (!rules_.empty()) {
            frame.canvas.icon("clock", at.x, y + 2, 24, look.palette().primary);
            const Rect row{at.x + 36, y, at.w - 36, 0};
            y += ui.text(row, _("Your teacher set"), bold).h;
            y += ui.text({row.x, y, row.w, 0}, rules_, body).h + 12;
        }
        for (const engine::AgreedRecord& one : agreed_) {
            frame.canvas.icon("talk", at.x, y + 2, 24, look.palette().primary);
            const Rect row{at.x + 36, y, at.w - 36, 0};
            y += ui.text(row, _("We agreed"), bold).h;
            y += ui.text({row.x, y, row.w, 0}, literal(one.text), body).h;
            y += ui.text({row.x, y, row.w, 0}, day_words(one.day), small).h + 12;
        }
        for (const engine::ObservedSkill& one : observed_)
            y += draw_seen(frame, {at.x, y, at.w, 0}, one) + 12;
        return y - at.y;
    }

    int draw_seen(Frame& frame, Rect at, const engine::ObservedSkill& one) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        const engine::SkillGraph& graph = desk_.session().graph();
        frame.canvas.icon("eye", at.x, at.y + 2, 24, look.palette().primary);
        const Rect row{at.x + 36, at.y, at.w - 36, 0};
        int y = at.y;
        y += ui.text(row, _("Your teacher saw you do this"),
                     style(look, Type::body, look.palette().ink, true))
                 .h;
        std::string words = title_of(graph, one.skill);
        if (!one.note.empty()) words += "\n" + literal(one.note);
        y += ui.text({row.x, y, row.w, 0}, words, style(look, Type::body)).h;
        y += ui.text({row.x, y, row.w, 0}, day_words(one.day),
                     style(look, Type::caption, look.palette().ink2))
                 .h;
        return y - at.y;
    }

    // The next day they talk, of what was agreed; none where all of them are past.
    [[nodiscard]] std::optional<engine::Day> next_talk() const {
        const engine::Day today = desk_.session().today();
        std::optional<engine::Day> out;
        for (const engine::AgreedRecord& one : agreed_) {
            if (!one.next || *one.next < today) continue;
            if (!out || *one.next < *out) out = one.next;
        }
        return out;
    }

    Desk& desk_;
    ClassView view_;
    Told told_;
    std::vector<engine::AgreedRecord> agreed_;
    std::vector<engine::ObservedSkill> observed_;
    std::string rules_;  // what the class goes by
    bool read_ = true;
    std::string problem_;
    bool tells_put_back_ = false;
    FittedCard card_;
    FittedCard news_{false};
};

}  // namespace

std::unique_ptr<Screen> my_class_screen(Desk& desk) {
    return std::make_unique<MyClassScreen>(desk);
}

}  // namespace pipit::ui
