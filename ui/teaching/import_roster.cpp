// Names from a file of the school's: which file, what it holds, which class of it; then they go on
// the list. Invariant: nothing is kept before the teacher has seen how many names of which class
// they are, and what was not taken; of an export nothing but names comes here at all.
#include "ui/kit/after_shown.hpp"
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/list_words.hpp"
#include "ui/teaching/pick_file.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace pipit::ui {

namespace classroom = engine::classroom;
using classroom::ListedClass;
using engine::ErrorCode;

namespace {

constexpr std::size_t names_shown_max = 120;

class ImportScreen final : public Screen {
  public:
    explicit ImportScreen(StaffRoom& room)
        : room_(room), pick_([&room] { return room.doors.lists->found(); }) {}

    void draw(Frame& frame) override {
        Rect page = draw_staff_band(frame, room_, StaffTab::learners);
        if (reading_.due(frame.ui)) read(frame);
        const std::string title = list_ && chosen_ ? named(list_->classes[*chosen_])
                                                   : std::string(_("A list from a file"));
        if (draw_staff_head(frame, page, title)) return back(frame);
        if (!list_) return draw_file(frame, page);
        const Rect view = draw_card(frame, page, 20, 14);
        scroll_.draw(frame, view, [&](Rect at) {
            return list_->refused() ? draw_refused(frame, at)
                   : chosen_        ? draw_names(frame, at)
                                    : draw_classes(frame, at);
        });
        if (!std::exchange(another_, false)) return;
        list_.reset();
        turn(frame);
    }

  private:
    static std::string named(const ListedClass& one) {
        return one.title.empty() ? std::string(_("A class without a title")) : literal(one.title);
    }

    void turn(Frame& frame) {
        scroll_.to_top();
        frame.ui.screen_opened();
        frame.ui.wake_at(frame.ui.now_ms());
    }

    void back(Frame& frame) {
        if (!list_) return room_.go(roster_screen(room_));
        if (chosen_ && list_->classes.size() > 1)
            chosen_.reset();
        else
            list_.reset();
        turn(frame);
    }

    // ---- which file ----
    void draw_file(Frame& frame, Rect page) {
        const auto path =
            pick_.draw(frame, page,
                       {.example = "/media/stick/export.zip",
                        .ending = {},
                        .none = _("No zip and no list lies among your documents, downloads or on "
                                  "a stick. Write where it is, or type the names under "
                                  "Learners."),
                        .problem = reading_.asked() ? std::string(_("One moment.")) : problem_});
        if (!path || reading_.asked()) return;
        path_ = *path;
        problem_.clear();
        reading_.ask(frame.ui);
    }

    void read(Frame& frame) {
        auto read = room_.doors.lists->read(path_, room_.today());
        chosen_.reset();
        if (!read) {
            problem_ = read.error().code == ErrorCode::not_found ? _("There is no such file.")
                       : read.error().code == ErrorCode::read_only
                           ? _("Pipit may not read this file.")
                           : _("This file is too large for a class list, or cannot be read.");
            return turn(frame);
        }
        list_ = std::move(*read);
        if (list_->classes.size() == 1) choose(0);
        turn(frame);
    }

    // Each name once, and without those that are on the list already.
    void choose(std::size_t number) {
        chosen_ = number;
        std::set<std::string> there;
        for (const classroom::RosterName& one : room_.staff().roster())
            there.insert(one.name);
        fresh_.clear();
        std::set<std::string> met;
        already_ = twice_ = 0;
        for (const std::string& name : list_->classes[number].names) {
            if (!met.insert(name).second)
                ++twice_;
            else if (there.contains(name))
                ++already_;
            else
                fresh_.push_back(name);
        }
    }

    // ---- what was found ----
    int draw_finding(Frame& frame, Rect at, const classroom::ListFinding& finding) {
        const Look& look = frame.look;
        const ListWords words = list_words(finding.problem);
        const std::string place = list_place(finding);
        std::string told = place.empty() ? words.matter : "**" + place + "** " + words.matter;
        if (!words.remedy.empty()) told += " " + words.remedy;
        const int size = look.scaled(20);
        frame.canvas.icon("flag", at.x, at.y + 3, size, look.palette().notyet);
        return frame.ui
                   .text({at.x + size + 10, at.y, at.w - size - 10, 0}, told,
                         style(look, Type::body))
                   .h +
               10;
    }

    int draw_findings(Frame& frame, Rect at) {
        int y = at.y;
        for (const classroom::ListFinding& one : list_->findings)
            y += draw_finding(frame, {at.x, y, at.w, 0}, one);
        return y - at.y;
    }

    int draw_refused(Frame& frame, Rect at) {
        Ui& ui = frame.ui;
        int y = at.y;
        ui.reading_order(10);
        y += ui.note({at.x, y, at.w, 0}, _("Nothing was taken in. This is why:"), State::not_yet) +
             12;
        y += draw_findings(frame, {at.x, y, at.w, 0}) + 6;
        ui.reading_order(20);
        return y + draw_ways(frame, {at.x, y, at.w, 0}, {another_file(true)}) - at.y;
    }

    Way another_file(bool main) {
        return {.words = _("Another file"),
                .icon = "again",
                .go = [this] { another_ = true; },
                .main = main};
    }

    // ---- which class ----
    int draw_classes(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        ui.reading_order(10);
        y += ui.text({at.x, y, at.w, 0},
                     fill(_("%1. Which one is yours?"),
                          {count("%1 class is in this file", "%1 classes are in this file",
                                 static_cast<long>(list_->classes.size()))}),
                     style(look, Type::body))
                 .h +
             8;
        std::optional<std::size_t> tapped_one;
        ui.begin_group("classes");
        for (std::size_t i = 0; i < list_->classes.size(); ++i) {
            const ListedClass& one = list_->classes[i];
            std::string told = count("%1 name", "%1 names", static_cast<long>(one.names.size()));
            if (!one.school.empty()) told += " · " + literal(one.school);
            bool tapped = false;
            y += draw_leading(frame, {at.x, y, at.w, 0}, {"group", named(one), told}, tapped);
            if (tapped) tapped_one = i;
        }
        ui.end_group();
        y += 10;
        ui.reading_order(30);
        if (!list_->findings.empty()) y += draw_findings(frame, {at.x, y, at.w, 0});
        y += draw_ways(frame, {at.x, y, at.w, 0}, {another_file(false)});
        if (tapped_one) {
            choose(*tapped_one);
            turn(frame);
        }
        return y - at.y;
    }

    // ---- which names ----
    [[nodiscard]] std::string told_names() const {
        std::string out = count("%1 new name.", "%1 new names.", static_cast<long>(fresh_.size()));
        if (already_ > 0)
            out += " " + count("%1 is on your list already.", "%1 are on your list already.",
                               static_cast<long>(already_));
        if (twice_ > 0)
            out += " " + count("%1 stands there twice and counts once.",
                               "%1 stand there twice and count once.", static_cast<long>(twice_));
        return out;
    }

    int draw_names(Frame& frame, Rect at) {
        const Look& look = frame.look;
        Ui& ui = frame.ui;
        int y = at.y;
        ui.reading_order(10);
        y += ui.text({at.x, y, at.w, 0}, told_names(), style(look, Type::body)).h + 10;
        if (!problem_.empty()) y += ui.note({at.x, y, at.w, 0}, problem_, State::danger) + 10;
        std::vector<Way> ways;
        if (!fresh_.empty())
            ways.push_back({.words = count("Put %1 name on the list", "Put %1 names on the list",
                                           static_cast<long>(fresh_.size())),
                            .icon = "check",
                            .go = [this] { take(); },
                            .main = true});
        ways.push_back(another_file(fresh_.empty()));
        ui.reading_order(20);
        y += draw_ways(frame, {at.x, y, at.w, 0}, ways) + 14;
        ui.reading_order(30);
        const int columns = look.wide() && !look.big() ? 3 : 1;
        const std::size_t shown = std::min(fresh_.size(), names_shown_max);
        const TextStyle body = style(look, Type::body);
        const int row = ui.measure("Ag", body).h + 6;
        const int w = at.w / columns;
        for (std::size_t i = 0; i < shown; ++i) {
            const auto n = static_cast<int>(i);
            TextStyle one = body;
            one.max_lines = 1;
            const std::string name = room_.names ? literal(fresh_[i]) : std::string("…");
            ui.text({at.x + n % columns * w, y + n / columns * row, w - 12, row}, name, one);
        }
        const int rows = (static_cast<int>(shown) + columns - 1) / columns;
        y += rows * row + (rows > 0 ? 10 : 0);
        if (shown < fresh_.size())
            y += ui.text({at.x, y, at.w, 0},
                         count("and %1 more", "and %1 more",
                               static_cast<long>(fresh_.size() - shown)),
                         body)
                     .h +
                 10;
        if (!list_->findings.empty())
            y += ui.text({at.x, y, at.w, 0}, _("What was met on the way"), style(look, Type::h3),
                         Role::heading)
                     .h +
                 6;
        y += draw_findings(frame, {at.x, y, at.w, 0});
        return y - at.y;
    }

    void take() {
        const auto added = room_.staff().add_names(fresh_);
        room_.changed();
        if (added) return room_.go(roster_screen(room_));
        problem_ = staff_error_words(added.error());
    }

    StaffRoom& room_;
    PickFile pick_;
    AfterShown reading_;  // a district's list takes a moment
    std::string path_;
    std::string problem_;
    std::optional<classroom::ListReading> list_;
    bool another_ = false;  ///< File was asked for, in this frame.
    std::optional<std::size_t> chosen_;
    std::vector<std::string> fresh_;  ///< Of the chosen class, what is to go on the list.
    std::size_t already_ = 0;
    std::size_t twice_ = 0;
    Scroll scroll_;
};

}  // namespace

std::unique_ptr<Screen> import_screen(StaffRoom& room) {
    return std::make_unique<ImportScreen>(room);
}

}  // namespace pipit::ui
