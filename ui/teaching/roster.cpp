// Learners: the list of names, a name a line, and who of them is in the class. Invariant: names are
// this computer's own and go to nobody; a name that somebody has in the class is not taken away.
#include "ui/kit/words.hpp"
#include "ui/teaching/parts.hpp"

#include <algorithm>
#include <sstream>

namespace pipit::ui {

namespace classroom = engine::classroom;

namespace {

constexpr int least_list_h = 120;

class RosterScreen final : public Screen {
  public:
    explicit RosterScreen(StaffRoom& room) : room_(room) {
        room_.from_list = true;
        reload();
    }

    void draw(Frame& frame) override {
        if (seen_ != room_.version()) reload();
        Ui& ui = frame.ui;
        Rect page = draw_staff_band(frame, room_, StaffTab::learners, told());
        ui.reading_order(0);
        ui.say({page.x, page.y, page.w, 1}, _("Learners"), Role::heading);
        const Asked asked{
            .label = _("A name for the list"),
            .done = _("Add"),
            .tip = names_.empty() ? _("A name, then Enter, then the next; or paste a list. Names "
                                      "stay on this computer.")
                                  : std::string(),
            .problem = problem_,
            .icon = "plus",
            .main = names_.empty() || !line_.words.empty(),
            .letters = false};
        take_list(frame);
        if (line_.draw(frame, page, asked)) add(frame, {line_.words});
        draw_go_on(frame, page);
        if (page.h < least_list_h) return;  // the letters have its place
        const Rect view = draw_card(frame, page, 14, 8);
        ui.reading_order(12);
        scroll_.draw(frame, view, [&](Rect at) { return draw_names(frame, at); });
    }

  private:
    void reload() {
        seen_ = room_.version();
        names_ = room_.staff().roster();
        members_ = room_.staff().page().learners;
    }

    [[nodiscard]] std::string told() const {
        return fill(_("%1 in the class, %2"),
                    {std::to_string(members_.size()),
                     count("%1 name", "%1 names", static_cast<long>(names_.size()))});
    }

    // A list that was copied elsewhere: each of its lines is a name.
    void take_list(Frame& frame) {
        std::string& typed = frame.ui.input().typed;
        if (typed.find('\n') == std::string::npos) return;
        std::vector<std::string> names;
        std::istringstream lines(std::exchange(typed, std::string()));
        for (std::string line; std::getline(lines, line);)
            names.push_back(line);
        add(frame, std::move(names));
    }

    void add(Frame& frame, std::vector<std::string> names) {
        constexpr std::string_view blank = " \t\r";
        for (std::string& name : names) {
            name.erase(0, name.find_first_not_of(blank));
            name.erase(name.find_last_not_of(blank) + 1);
        }
        std::erase(names, std::string());
        const auto added = room_.staff().add_names(names);
        problem_ = added ? std::string() : staff_error_words(added.error());
        if (added) {
            line_.words.clear();
            scroll_.to_end();
        }
        room_.changed();
        frame.ui.wake_at(frame.ui.now_ms());
    }

    // While nobody is in the class: names from a file, and the way on, their computers.
    void draw_go_on(Frame& frame, Rect& page) {
        if (!members_.empty() || page.h < least_list_h) return;
        const Look& look = frame.look;
        const int h = std::max(look.control(), look.min_touch());
        Rect foot = page.cut_bottom(h + ledge, 10);
        Ui& ui = frame.ui;
        if (!names_.empty()) {
            const Opts opts{.icon = "next", .icon_after = true};
            ui.reading_order(30);
            const int w = std::min(foot.w, ui.button_size(_("Bring in a computer"), opts).w + 16);
            const Rect at = foot.cut_right(w, 10);
            const bool tapped =
                line_.words.empty()
                    ? ui.main_button(at, _("Bring in a computer"), opts).tapped
                    : ui.plain_button({at.x, at.y, at.w, h}, _("Bring in a computer"), opts).tapped;
            if (tapped) room_.go(bring_in_screen(room_));
        }
        ui.reading_order(31);
        const Opts file{.icon = "download"};
        const std::string_view words =
            fitting(ui, _("A list from a file"), _("File"), foot.w, file);
        const int file_w = std::min(foot.w, ui.button_size(words, file).w);
        if (room_.doors.lists != nullptr &&
            ui.plain_button({foot.x, foot.y, file_w, h}, words,
                            {.icon = "download", .label = _("A list from a file")}))
            room_.go(import_screen(room_));
        ui.reading_order(10);
    }

    [[nodiscard]] const classroom::ClassLearner* member(const classroom::RosterName& name) const {
        if (!name.learner) return nullptr;
        const auto found = std::find_if(members_.begin(), members_.end(), [&](const auto& one) {
            return one.pseudonym == *name.learner;
        });
        return found == members_.end() ? nullptr : &*found;
    }

    int draw_names(Frame& frame, Rect at) {
        const Look& look = frame.look;
        int y = at.y;
        if (names_.empty())
            y += frame.ui
                     .text({at.x, y, at.w, 0}, _("No names yet."),
                           style(look, Type::body, look.palette().ink2))
                     .h;
        const int h = std::max(look.min_touch(), look.scaled(34) + 12);
        const int columns = columns_in(frame, at.w, h);
        const auto count = static_cast<int>(names_.size());
        const int rows = (count + columns - 1) / columns;
        const Rect grid{at.x, y, at.w, std::max(0, rows * (h + 4) - 4)};
        frame.ui.begin_group("names");
        for (int i = 0; i < count; ++i)
            draw_name(frame, grid.cell(i % columns, i / columns, columns, rows, 4),
                      names_[static_cast<std::size_t>(i)]);
        y += grid.h;
        frame.ui.end_group();
        return y - at.y;
    }

    // As many as leave room for a name beside the longest of what is said of one.
    [[nodiscard]] int columns_in(Frame& frame, int w, int row_h) const {
        const Look& look = frame.look;
        if (!look.wide() || look.big()) return 1;
        int widest = 0;
        for (const classroom::RosterName& name : names_)
            widest =
                std::max(widest, frame.ui.measure(state_words(name), style(look, Type::caption)).w);
        const int least = row_h + look.scaled(34 + 110) + widest;
        int columns = 3;
        while (columns > 1 && w / columns < least)
            --columns;
        return columns;
    }

    [[nodiscard]] std::string state_words(const classroom::RosterName& name) const {
        const classroom::ClassLearner* who = member(name);
        return who != nullptr ? heard_words(who->known.heard, room_.today())
                              : std::string(_("not in the class yet"));
    }

    void draw_name(Frame& frame, Rect at, const classroom::RosterName& name) {
        const Look& look = frame.look;
        const classroom::ClassLearner* who = member(name);
        const std::string called = room_.called(name.name, name.number);
        const std::string state = state_words(name);
        if (who == nullptr) {
            const Rect drop = at.cut_right(at.h, 6);
            const std::string words = fill(_("Take %1 off the list"), {called});
            if (frame.ui.icon_button(drop, "close", plain_words(words), {.clear = true}))
                drop_name(frame, name.number);
        }
        bool tapped = false;
        if (who != nullptr)
            tapped = row_ground(frame, at, called + ": " + state).tapped;
        else
            frame.ui.say(at, plain_words(called + ": " + state), Role::text);
        Rect row = at.inset(6, 0);
        const int size = look.scaled(34);
        draw_discs(frame, row.x, row.centre_y(), size,
                   {disc_mark(room_.names, name.name, name.number)});
        row.cut_left(size, 10);
        TextStyle bold = style(look, Type::body, look.palette().ink, true);
        TextStyle small = style(look, Type::caption, look.palette().ink2);
        bold.max_lines = small.max_lines = 1;
        const int state_w = std::min(row.w - look.scaled(60), frame.ui.measure(state, small).w + 2);
        frame.ui.fonts().draw_middle(frame.canvas, row.cut_right(state_w, 8), state, small);
        frame.ui.fonts().draw_middle(frame.canvas, row, called, bold);
        if (tapped) room_.go(learner_screen(room_, who->pseudonym));
    }

    void drop_name(Frame& frame, int number) {
        const auto dropped = room_.staff().drop_name(number);
        problem_ = dropped ? std::string() : staff_error_words(dropped.error());
        room_.changed();
        frame.ui.wake_at(frame.ui.now_ms());
    }

    StaffRoom& room_;
    unsigned seen_ = 0;
    std::vector<classroom::RosterName> names_;
    std::vector<classroom::ClassLearner> members_;
    WritingLine line_;
    Scroll scroll_;
    std::string problem_;
};

}  // namespace

std::unique_ptr<Screen> roster_screen(StaffRoom& room) {
    return std::make_unique<RosterScreen>(room);
}

}  // namespace pipit::ui
