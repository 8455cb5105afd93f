// What every screen of the teacher's app is given: the class, and where to go next. Invariant: a
// screen is dropped only between two frames; whether names are shown holds for all of them.
#pragma once

#include "engine/classroom/class_list.hpp"
#include "engine/classroom/paper_desk.hpp"
#include "engine/classroom/staff_door.hpp"
#include "ui/screens/desk.hpp"
#include "ui/screens/wishes.hpp"
#include "ui/teaching/board_words.hpp"
#include "ui/teaching/group_choices.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pipit::ui {

/// What a main wires in. All of it outlives the screens.
struct TeacherDoors {
    engine::classroom::StaffDoor& door;
    engine::ItemSource& items;  ///< The skills, and the questions that learners show.
    std::function<engine::Now()> now;
    std::function<void(const Look&)> set_look = {};  ///< Empty: the look stays as it is.
    /// Voice and language as the teacher wants them; called when they change.
    std::function<void(const engine::Preferences&)> heed = {};
    std::function<void(const std::string&)> speak = {};  ///< As Doors has it.
    std::vector<std::string> languages = {"en"};         ///< The same.
    bool memory_unlocked = false;  ///< Keys could reach the swap file; the window says so.
    engine::classroom::ClassLists* lists = nullptr;  ///< Null: no list from outside is taken in.
    /// Where a page is put; null: nothing can be printed here, and no screen speaks of it.
    engine::classroom::PaperDesk* papers = nullptr;
    /// Gives the skills and questions of `items` words in this language; empty: they have one.
    std::function<void(const std::string& code)> pack_language = {};
};

class StaffRoom {
  public:
    explicit StaffRoom(TeacherDoors wired) : doors(std::move(wired)) {}

    TeacherDoors doors;
    bool names = true;       ///< Off while others see the screen: numbers of the roster instead.
    bool from_list = false;  ///< A learner's page was opened from the list of names.
    GroupChoices groups;     ///< That the teacher changed today.
    std::optional<Column> open_column;                   ///< Of the board, over the others.
    std::optional<Column> shown_column = Column::stuck;  ///< In a small window; none: everyone.

    bool letter_paper = false;  ///< US Letter, not A4; until the program ends.

    /// The class; only once it was begun.
    [[nodiscard]] engine::classroom::Staff& staff() const { return *doors.door.staff(); }
    [[nodiscard]] const engine::SkillGraph& graph() const { return doors.items.graph(); }
    [[nodiscard]] engine::Day today() const { return doors.now().day; }
    /// As it was begun; read once.
    [[nodiscard]] const std::string& class_name() {
        if (class_name_.empty()) class_name_ = staff().page().class_name;
        return class_name_;
    }
    /// How many of the class wait for the teacher: who asks, forgot, comes, is in use twice. A
    /// backup that is due does not count: nobody waits for it.
    [[nodiscard]] std::size_t waits();
    /// "Jonah", or "Number 7" while names are hidden; literal.
    [[nodiscard]] std::string called(const std::string& name, int number) const {
        return called_words(names, name, number);
    }
    /// How the teacher wants the window. Before the class is open nobody knows: as the system has
    /// it.
    engine::Preferences wishes;
    /// Holds from the next frame on, and is kept with the class once that is open. Where it cannot
    /// be written it holds until the window is closed all the same.
    engine::Result<engine::Done> wish(const engine::Preferences& wanted);
    /// The class's file is open. What was wished before that is kept now, else what was kept holds.
    void came_in();
    /// Shows Settings over the screen that is there; leave_settings() shows that again.
    void open_settings();
    void leave_settings() { back_ = true; }
    /// Grows where what a screen was made from may have changed: it reads it again.
    [[nodiscard]] unsigned version() const { return version_; }
    void changed() { ++version_; }
    /// Shows this screen from the next frame on.
    void go(std::unique_ptr<Screen> next) {
        next_ = std::move(next);
        over_ = false;
    }
    [[nodiscard]] bool leaving() const { return next_ != nullptr || back_; }
    /// Puts the screen that was asked for, if any, in the place of `screen`; true where it did.
    bool turn_to_next(std::unique_ptr<Screen>& screen);

  private:
    std::unique_ptr<Screen> next_;
    std::unique_ptr<Screen> below_;  ///< What Settings were opened over.
    bool over_ = false;              ///< The next stands over the one that is there.
    bool back_ = false;
    bool open_ = false;  ///< The class's file is.
    unsigned version_ = 0;
    std::optional<unsigned> waits_seen_;  ///< The version that waits_ is of.
    std::size_t waits_ = 0;
    std::string class_name_;
};

// One file a screen.
std::unique_ptr<Screen> passphrase_screen(StaffRoom& room);
/// A class from its backup, where there is none; the way in by the printed code.
std::unique_ptr<Screen> restore_screen(StaffRoom& room);
std::unique_ptr<Screen> by_code_screen(StaffRoom& room);
std::unique_ptr<Screen> begin_class_screen(StaffRoom& room);
std::unique_ptr<Screen> board_screen(StaffRoom& room);
std::unique_ptr<Screen> group_screen(StaffRoom& room, Group group);
/// Somebody of the class for it.
std::unique_ptr<Screen> put_in_group_screen(StaffRoom& room, Group group);
std::unique_ptr<Screen> roster_screen(StaffRoom& room);
std::unique_ptr<Screen> class_screen(StaffRoom& room);
// Behind the class's page.
std::unique_ptr<Screen> bring_in_screen(StaffRoom& room);
std::unique_ptr<Screen> computers_screen(StaffRoom& room);
std::unique_ptr<Screen> lost_screen(StaffRoom& room, const engine::Id16& computer);
/// A list of names from a file of the school's.
std::unique_ptr<Screen> import_screen(StaffRoom& room);
/// Minutes a day and to a rest, and which packs are practised.
std::unique_ptr<Screen> rules_screen(StaffRoom& room);
/// Whether notebooks are locked, and the key on a stick; news by stick; the sheet for many.
std::unique_ptr<Screen> lock_screen(StaffRoom& room);
std::unique_ptr<Screen> stick_screen(StaffRoom& room);
std::unique_ptr<Screen> ticket_screen(StaffRoom& room);
/// The printed code and backups; the code's letters, shown once.
std::unique_ptr<Screen> keep_safe_screen(StaffRoom& room);
std::unique_ptr<Screen> staff_code_screen(StaffRoom& room, engine::SecretText letters);
/// Which member it is that came to another computer.
std::unique_ptr<Screen> who_comes_screen(StaffRoom& room, engine::classroom::Comer who);
std::unique_ptr<Screen> let_in_screen(StaffRoom& room, engine::classroom::Asker who);
std::unique_ptr<Screen> learner_screen(StaffRoom& room, const engine::Id16& who);
/// What the teacher decides of one skill of theirs.
std::unique_ptr<Screen> decide_screen(StaffRoom& room, const engine::Id16& who,
                                      const engine::SkillId& skill);
/// A skill to decide on, of all there are.
std::unique_ptr<Screen> find_skill_screen(StaffRoom& room, const engine::Id16& who);
std::unique_ptr<Screen> agree_screen(StaffRoom& room, const engine::Id16& who);
std::unique_ptr<Screen> staff_settings_screen(StaffRoom& room);
/// What it means that they leave the class, and the way out.
std::unique_ptr<Screen> leaving_screen(StaffRoom& room, const engine::Id16& who);
// Pages to save as PDF; only where doors.papers is there.
std::unique_ptr<Screen> print_task_screen(StaffRoom& room, Group group);
std::unique_ptr<Screen> print_learner_screen(StaffRoom& room, const engine::Id16& who);
/// The class's ticket and the recovery code.
std::unique_ptr<Screen> print_class_screen(StaffRoom& room);

/// The teacher's screens behind one View: one at a time, swapped between frames.
class Teacher final : public View {
  public:
    explicit Teacher(TeacherDoors doors);
    void draw(Frame& frame) override;

  private:
    StaffRoom room_;
    WishedLook look_;
    std::unique_ptr<Screen> screen_;
};

}  // namespace pipit::ui
