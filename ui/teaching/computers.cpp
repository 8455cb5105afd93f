// The class's computers: who uses each, whom it was heard from last, and what to do when one is
// lost. Invariant: what losing one means stands there before it is said, and is asked once more.
#include "ui/kit/words.hpp"
#include "ui/screens/wording.hpp"
#include "ui/teaching/class_parts.hpp"

#include <algorithm>

namespace pipit::ui {

namespace classroom = engine::classroom;
using classroom::ClassComputer;

namespace {

std::string users_words(StaffRoom& room, const ClassComputer& computer) {
    std::vector<std::string> names;
    for (const classroom::ClassLearner& one : room.staff().page().learners)
        if (std::find(computer.learners.begin(), computer.learners.end(), one.pseudonym) !=
            computer.learners.end())
            names.push_back(room.called(one.name, one.number));
    return names.empty() ? std::string(_("Nobody of the class uses it now"))
                         : names_side_by_side(names);
}

std::string since_words(StaffRoom& room, const ClassComputer& computer) {
    return fill(_("Brought in %1"), {age_words(computer.since, room.today())});
}

class ComputersScreen final : public Screen {
  public:
    explicit ComputersScreen(StaffRoom& room) : room_(room) {}

    void draw(Frame& frame) override {
        if (!seen_ || *seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, StaffTab::class_page);
        if (draw_staff_head(frame, page, _("Computers of the class")))
            room_.go(class_screen(room_));
        const Rect view = draw_card(frame, page, 20, 14);
        scroll_.draw(frame, view, [&](Rect at) { return draw_all(frame, at); });
    }

  private:
    struct Row {
        ClassComputer computer;
        Leading shown;
    };

    void reload() {
        seen_ = room_.version();
        rows_.clear();
        for (const ClassComputer& one : room_.staff().computers()) {
            std::string told = since_words(room_, one) + ". ";
            told += one.lost ? std::string(_("**Lost**: it is not listened to."))
                             : capital_first(heard_words(one.heard, room_.today())) + ".";
            rows_.push_back({one, {one.lost ? "flag" : "home", users_words(room_, one), told}});
        }
    }

    int draw_all(Frame& frame, Rect at) {
        const Look& look = frame.look;
        int y = at.y;
        frame.ui.reading_order(10);
        y += frame.ui
                 .text({at.x, y, at.w, 0},
                       rows_.empty()
                           ? _("None yet. A computer is in the class once it was brought in.")
                           : _("Tap one that is lost."),
                       style(look, Type::body, look.palette().ink2))
                 .h +
             8;
        frame.ui.begin_group("computers");
        for (const Row& row : rows_) {
            bool tapped = false;
            if (row.computer.lost)
                y += 10 + draw_section(frame, {at.x + 6, y + 10, at.w - 6, 0}, row.shown.icon,
                                       row.shown.title, row.shown.told);
            else
                y += draw_leading(frame, {at.x, y, at.w, 0}, row.shown, tapped);
            if (tapped) room_.go(lost_screen(room_, row.computer.tag));
        }
        frame.ui.end_group();
        return y - at.y;
    }

    StaffRoom& room_;
    std::optional<unsigned> seen_;
    std::vector<Row> rows_;
    Scroll scroll_;
};

class LostScreen final : public Screen {
  public:
    LostScreen(StaffRoom& room, const engine::Id16& tag) : room_(room), tag_(tag) {}

    void draw(Frame& frame) override {
        if (!seen_ || *seen_ != room_.version()) reload();
        Rect page = draw_staff_band(frame, room_, StaffTab::class_page);
        if (draw_staff_head(frame, page, _("Is this computer lost?")))
            room_.go(computers_screen(room_));
        const Rect view = draw_card(frame, page, 24, 16);
        scroll_.draw(frame, view, [&](Rect at) { return draw_all(frame, at); });
    }

  private:
    void reload() {
        seen_ = room_.version();
        users_.clear();
        for (const ClassComputer& one : room_.staff().computers())
            if (one.tag == tag_)
                users_ = users_words(room_, one) + ". " + since_words(room_, one) + ".";
        locked_ = room_.staff().lock().on;
    }

    int draw_all(Frame& frame, Rect at) {
        Ui& ui = frame.ui;
        int y = at.y;
        const auto section = [&](std::string_view icon, std::string_view title,
                                 const std::string& text) {
            y += draw_section(frame, {at.x, y, at.w, 0}, icon, title, text);
        };
        ui.reading_order(10);
        section("home", _("Which one it is"), users_);
        section("shield", _("From now on"),
                _("Nothing more is taken from it, and nothing is told to it. This is for good: "
                  "if it turns up, it is brought in anew by six numbers."));
        section("person", _("Who used it"),
                _("They stay in your class, with what they shared. Their notebooks are on that "
                  "computer alone, but for those that have moved. To begin again at another "
                  "one, take them out of the class, and let them in anew."));
        section("lock", _("The notebooks on it"),
                locked_ ? _("They are locked with the class’s key, which is not on that computer. "
                            "Whoever has it, cannot open them once it was turned off.")
                        : _("They are shut with pictures, numbers or words, which somebody with "
                            "much time could try out. A class lock would keep the next lost "
                            "computer shut."));
        ui.reading_order(20);
        y += draw_ways(
            frame, {at.x, y, at.w, 0},
            {{.words = _("It is lost"), .icon = "flag", .go = [this] { ask(); }, .danger = true}});
        ui.reading_order(10);
        return y - at.y;
    }

    void ask() {
        StaffRoom& room = room_;
        const auto lost = [&room, tag = tag_] {
            const Next then = [&room] { return computers_screen(room); };
            go_on(room, room.staff().lost(tag), then, then);
        };
        ask_once_more(room, _("Lost for good?"),
                      _("The class does not listen to this computer any more. This cannot be "
                        "taken back."),
                      _("It is lost"), lost,
                      [&room, tag = tag_] { return lost_screen(room, tag); });
    }

    StaffRoom& room_;
    engine::Id16 tag_;
    std::optional<unsigned> seen_;
    std::string users_;
    bool locked_ = false;
    Scroll scroll_;
};

}  // namespace

std::string computers_words(StaffRoom& room) {
    long here = 0;
    std::optional<engine::Day> heard;
    for (const ClassComputer& one : room.staff().computers()) {
        here += one.lost ? 0 : 1;
        if (!one.lost) heard = std::max(heard, one.heard);
    }
    if (here == 0) return _("None yet");
    return fill(_("%1, %2"),
                {count("%1 computer", "%1 computers", here), heard_words(heard, room.today())});
}

std::unique_ptr<Screen> computers_screen(StaffRoom& room) {
    return std::make_unique<ComputersScreen>(room);
}

std::unique_ptr<Screen> lost_screen(StaffRoom& room, const engine::Id16& computer) {
    return std::make_unique<LostScreen>(room, computer);
}

}  // namespace pipit::ui
