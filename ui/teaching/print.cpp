// A page for paper: which one, of what size, in which language and where to; what it means that
// anyone can read it; then it is saved as a PDF. Invariant: nothing is made or written before the
// button that says so; a fresh code's letters are kept until its page is saved, and wiped with this
// screen.
#include "ui/kit/words.hpp"
#include "ui/paper/pdf.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/page_parts.hpp"
#include "ui/teaching/papers.hpp"
#include "ui/teaching/parts.hpp"

#include <algorithm>

namespace pipit::ui {

namespace classroom = engine::classroom;
using classroom::Place;
using engine::ErrorCode;
using engine::Result;

namespace {

/// One page that can be saved from a screen.
struct PaperKind {
    std::string name;   ///< On its chip, where there is more than one.
    std::string about;  ///< What is on it, and for whom; markup.
    std::string stem;   ///< Of the file; names nobody.
    std::function<Result<Sheet>()> make;
    bool languages = false;  ///< Can be in another language than the window.
};

/// The language of a page while it is made and drawn; then the window's again.
class Spoken {
  public:
    Spoken(const StaffRoom& room, const std::string& code) : room_(room), window_(language()) {
        speak(code);
    }
    ~Spoken() { speak(window_); }
    Spoken(const Spoken&) = delete;
    Spoken& operator=(const Spoken&) = delete;

  private:
    void speak(const std::string& code) {
        if (code == language()) return;
        set_language(code);
        if (room_.doors.pack_language) room_.doors.pack_language(code);
    }
    const StaffRoom& room_;
    std::string window_;
};

PaperOf paper_of(StaffRoom& room) {
    const classroom::ClassPage page = room.staff().page();
    return {page.class_name, page.teacher, room.today()};
}

/// What a screen offers, called as names are shown now.
struct PaperPlan {
    std::string title;
    std::vector<PaperKind> kinds;
};

class PrintScreen final : public Screen {
  public:
    PrintScreen(StaffRoom& room, StaffTab tab, std::function<PaperPlan()> plan,
                std::function<std::unique_ptr<Screen>()> back)
        : room_(room), tab_(tab), plan_of_(std::move(plan)), back_(std::move(back)),
          language_(language()), places_(room.doors.door.places()) {
        reload();
    }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, tab_);
        if (draw_staff_head(frame, page, plan_.title)) return room_.go(back_());
        const Look& look = frame.look;
        if (look.wide() && !look.big()) {
            Rect right = draw_card(frame, page.cut_right(page.w * 38 / 100, 16), 24, 16);
            scroll_.draw(frame, draw_card(frame, page, 24, 16),
                         [&](Rect at) { return draw_choices(frame, at); });
            right.cut_top(draw_meaning(frame, right));
            draw_save(frame, right);
            return;
        }
        // The button stays in sight, whatever is further below.
        Rect inside = draw_card(frame, page, 24, 12);
        draw_save(frame, inside.cut_bottom(save_height(frame), 8));
        scroll_.draw(frame, inside, [&](Rect at) {
            const int h = draw_meaning(frame, at);  // read before anything is chosen
            return h + draw_choices(frame, {at.x, at.y + h, at.w, 0});
        });
    }

  private:
    void reload() {
        seen_ = room_.version();
        plan_ = plan_of_();
    }

    [[nodiscard]] const PaperKind& kind() const { return plan_.kinds[kind_]; }

    int draw_choices(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        ui.reading_order(10);
        if (plan_.kinds.size() > 1) {
            std::vector<std::string> names;
            for (const PaperKind& one : plan_.kinds)
                names.push_back(one.name);
            y += choose(frame, {at.x, y, at.w, 0}, "kinds", {}, names, kind_);
        }
        y += ui.text({at.x, y, at.w, 0}, kind().about, style(look, Type::body)).h + 14;
        if (kind().languages) {
            std::vector<std::string> names;
            std::size_t chosen = 0;
            for (const Language& one : languages()) {
                if (one.code == language_) chosen = names.size();
                names.emplace_back(one.name);
            }
            y += choose(frame, {at.x, y, at.w, 0}, "languages", _("Language of the page"), names,
                        chosen);
            language_ = languages()[chosen].code;
        }
        std::size_t size = room_.letter_paper ? 1 : 0;
        y += choose(frame, {at.x, y, at.w, 0}, "sizes", _("Paper"), {_("A4"), _("Letter")}, size);
        room_.letter_paper = size == 1;
        return y + draw_places(frame, {at.x, y, at.w, 0}) - at.y;
    }

    // Chips with what they choose before them; returns the height with the gap below.
    int choose(Frame& frame, Rect at, std::string_view group, std::string_view asked,
               const std::vector<std::string>& names, std::size_t& chosen) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        if (!asked.empty())
            y += ui.text({at.x, y, at.w, 0}, asked,
                         style(look, Type::caption, look.palette().ink2, true))
                     .h +
                 4;
        const std::size_t before = chosen;
        y += draw_chips(frame, {at.x, y, at.w, 0}, group, {}, names, chosen);
        if (chosen != before) told_.clear();
        return y + 14 - at.y;
    }

    int draw_places(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        std::vector<std::string> names;
        for (const Place& one : places_)
            names.push_back(
                fill(one.stick ? _("USB stick “%1”") : _("Folder “%1”"), {literal(one.name)}));
        int y = at.y;
        if (places_.empty())
            y += ui.note({at.x, y, at.w, 0},
                         _("There is no folder to save into. Put in a USB stick and look again."),
                         State::not_yet) +
                 12;
        else
            y += choose(frame, {at.x, y, at.w, 0}, "places", _("Save into"), names, place_);
        ui.reading_order(15);
        const Opts again{.icon = "again"};
        const TextSize size = ui.button_size(_("Look for sticks"), again);
        const int h = std::max(look.control(), look.min_touch());
        if (ui.plain_button({at.x, y, std::min(at.w, size.w), h}, _("Look for sticks"), again)) {
            places_ = room_.doors.door.places();
            place_ = 0;
            ui.wake_at(ui.now_ms());
        }
        ui.reading_order(10);
        return y + h - at.y;
    }

    // What it means that the page is there, and what became of it.
    int draw_meaning(Frame& frame, Rect at) {
        Ui& ui = frame.ui;
        int y = at.y;
        ui.reading_order(8);
        y += ui.note({at.x, y, at.w, 0},
                     _("**Anyone who has this file or paper can read it.** Pipit saves a PDF; open "
                       "it to print it."),
                     State::info, "eye") +
             12;
        if (!told_.empty())
            y += ui.note({at.x, y, at.w, 0}, told_, failed_ ? State::danger : State::right,
                         failed_ ? "" : "check") +
                 12;
        ui.reading_order(10);
        return y - at.y;
    }

    static int save_height(const Frame& frame) {
        return std::max(frame.look.control(), frame.look.min_touch()) + ledge;
    }

    void draw_save(Frame& frame, Rect at) {
        Ui& ui = frame.ui;
        const Opts opts{.icon = "paper",
                        .enabled = !places_.empty(),
                        .why = _("There is no folder to save into.")};
        const int w = std::min(at.w, ui.button_size(_("Save the page"), opts).w + 16);
        ui.reading_order(20);
        if (ui.main_button({at.x, at.y, w, save_height(frame)}, _("Save the page"), opts)) {
            save();
            scroll_.to_top();
            ui.wake_at(ui.now_ms());
        }
        ui.reading_order(10);
    }

    void save() {
        failed_ = true;
        const Place place = places_[place_];
        Result<std::vector<std::uint8_t>> file = drawn();
        if (!file) {
            told_ = _("This page cannot be made here: its pack gives no questions for it.");
            if (file.error().code == ErrorCode::disk_full ||
                file.error().code == ErrorCode::read_only || file.error().code == ErrorCode::io)
                told_ = staff_error_words(file.error());
            return;
        }
        const auto saved = room_.doors.papers->save(place, kind().stem, *file);
        if (!saved) {
            told_ = not_written_words(saved.error());
            return;
        }
        failed_ = false;
        told_ = fill(_("Saved as **%1** in “%2”."), {literal(*saved), literal(place.name)});
    }

    Result<std::vector<std::uint8_t>> drawn() {
        const Spoken spoken(room_, kind().languages ? language_ : language());
        const auto sheet = kind().make();
        if (!sheet) return sheet.error();
        return pdf_of(*sheet, room_.letter_paper ? paper_letter : paper_a4);
    }

    StaffRoom& room_;
    StaffTab tab_;
    std::function<PaperPlan()> plan_of_;
    std::function<std::unique_ptr<Screen>()> back_;
    PaperPlan plan_;
    unsigned seen_ = 0;
    std::string language_;
    std::vector<Place> places_;
    std::size_t kind_ = 0;
    std::size_t place_ = 0;
    std::string told_;
    bool failed_ = false;
    Scroll scroll_;
};

PaperPlan task_plan(StaffRoom& room, const Group& group) {
    std::vector<std::string> called;
    for (const engine::Id16& who : group.members) {
        const auto page = room.staff().learner(who);
        if (page) called.push_back(room.called(page->who.name, page->who.number));
    }
    return {fill(_("Print: %1"), {title_of(room.graph(), group.waits_on)}),
            {{{},
              _("One page with questions and room to work, for all of them together, and "
                "one with the answers and their steps for you."),
              _("Pipit-task"),
              [&room, skill = group.waits_on, called] {
                  return group_task(paper_of(room), room.doors.items, skill, called);
              }}}};
}

PaperPlan learner_plan(StaffRoom& room, const classroom::LearnerPage& page) {
    const std::string called = room.called(page.who.name, page.who.number);
    const std::string number = "-" + std::to_string(page.who.number);
    PaperPlan out{fill(_("Print: %1"), {called}), {}};
    out.kinds.push_back({_("For a talk"),
                         fill(_("What grew, what %1 brings and what was agreed last, with lines to "
                                "write on. For you and %1."),
                              {called}),
                         _("Pipit-talk") + number, [&room, page, called]() -> Result<Sheet> {
                             return conference_page(paper_of(room), room.doors.items, page, called);
                         }});
    out.kinds.push_back({_("For home"),
                         fill(_("What %1 works on, what has grown, something to talk about, and "
                                "what is kept. No goals, answers or notes stand on it."),
                              {called}),
                         _("Pipit-home") + number,
                         [&room, page, called]() -> Result<Sheet> {
                             return family_page(paper_of(room), room.graph(), page, called);
                         },
                         true});
    return out;
}

// The one kept copy of a fresh code's letters, until its page is left.
using KeptCode = std::shared_ptr<engine::SecretText>;

Result<Sheet> fresh_code(StaffRoom& room, const KeptCode& kept) {
    if (kept->size() == 0) {
        auto fresh = room.doors.door.make_code();
        if (!fresh) return fresh.error();
        *kept = std::move(*fresh);
    }
    return code_paper(paper_of(room), kept->expose());
}

PaperPlan class_plan(StaffRoom& room, const KeptCode& kept) {
    PaperPlan out{_("Print"), {}};
    out.kinds.push_back({_("Class ticket"),
                         _("Letters to type on a child’s computer, in place of the six numbers: "
                           "one paper for the whole class."),
                         _("Pipit-ticket"), [&room]() -> Result<Sheet> {
                             const auto letters = room.staff().show_ticket();
                             if (!letters) return letters.error();
                             return ticket_paper(paper_of(room), letters->expose());
                         }});
    out.kinds.push_back(
        {_("Recovery code"),
         room.doors.door.has_code()
             ? _("It opens your class when the passphrase is forgotten. **There is one on paper "
                 "already: a new one takes its place.**")
             : _("It opens your class when the passphrase is forgotten. There is none yet."),
         _("Pipit-code"), [&room, kept] { return fresh_code(room, kept); }});
    out.kinds.push_back(
        {_("Record of processing"),
         _("What is kept of your class, why, how long and who sees it, as data protection law "
           "asks of a school. No learner’s name stands on it. Write the school’s contacts in, and "
           "give it to whoever files it."),
         _("Pipit-record"),
         [&room] {
             const auto learners = static_cast<long>(room.staff().page().learners.size());
             return record_paper(paper_of(room), {learners, room.staff().lock().on});
         },
         true});
    return out;
}

}  // namespace

std::unique_ptr<Screen> print_task_screen(StaffRoom& room, Group group) {
    return std::make_unique<PrintScreen>(
        room, StaffTab::board, [&room, group] { return task_plan(room, group); },
        [&room, group] { return group_screen(room, group); });
}

std::unique_ptr<Screen> print_learner_screen(StaffRoom& room, const engine::Id16& who) {
    const auto page = room.staff().learner(who);
    if (!page) return learner_screen(room, who);  // which says that they are gone
    return std::make_unique<PrintScreen>(
        room, StaffTab::learners, [&room, page = *page] { return learner_plan(room, page); },
        [&room, who] { return learner_screen(room, who); });
}

std::unique_ptr<Screen> print_class_screen(StaffRoom& room) {
    return std::make_unique<PrintScreen>(
        room, StaffTab::class_page,
        [&room, kept = std::make_shared<engine::SecretText>()] { return class_plan(room, kept); },
        [&room] { return class_screen(room); });
}

}  // namespace pipit::ui
