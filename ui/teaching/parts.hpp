// Parts the teacher's screens share: the band with its tabs, a page's head, discs for people, a row
// that can be tapped, one line to write. Invariant: nothing here needs a drag; a row says in the
// label tree all that it shows.
#pragma once

#include "ui/screens/layout.hpp"
#include "ui/screens/letters.hpp"
#include "ui/teaching/room.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

enum class StaffTab { board, learners, class_page };

/// The band with the class's name, its tabs and whether names are shown; returns the page below it,
/// inside its margins. `aside`: a line at the right where there is room.
Rect draw_staff_band(Frame& frame, StaffRoom& room, StaffTab current, std::string_view aside = {});

/// The way to Settings, in a square place.
void draw_settings_button(Frame& frame, StaffRoom& room, Rect at);

/// The title with its way back, which has the focus; true where that was tapped.
bool draw_staff_head(Frame& frame, Rect& page, std::string_view title);

/// Draws a card; returns what is inside it, this far from its sides and from its top and foot.
Rect draw_card(Frame& frame, Rect card, int across, int down);

/// Up to three overlapping discs with these marks; returns the width they took.
int draw_discs(Frame& frame, int x, int middle, int size, const std::vector<std::string>& marks);

/// "J" of Jonah, "7" while names are hidden; literal.
std::string disc_mark(bool names, const std::string& name, int number);

/// A learner as they are called while names are shown or hidden; empty for who is no member.
std::string called_now(const StaffRoom& room, const engine::Id16& who);
/// Who asks to be let in: the nickname they typed, or "Child 2" by their turn while names are
/// hidden; literal.
std::string asker_words(const StaffRoom& room, const engine::classroom::Asker& who);

/// Hit area and ground of a row without an outline; its words are drawn over it, with fonts().
Response row_ground(Frame& frame, Rect at, std::string_view label, const Opts& opts = {});

/// A row of two lines with a rule below it: what it is and how it stands, markup. Its height, and
/// in `tapped` whether it was.
int draw_two_lines(Frame& frame, Rect at, std::string_view title, std::string_view told,
                   bool& tapped);

/// Words that a row's label has already; returns their height.
int words_over(Frame& frame, Rect at, std::string_view markup, const TextStyle& style);

/// Days by their names where they are near: "today", "yesterday", "Friday", "20 Nov".
std::string age_words(engine::Day day, engine::Day today);
/// "heard from today", "not heard from since Friday", "not heard from yet".
std::string heard_words(std::optional<engine::Day> heard, engine::Day today);
std::string tries_words(engine::TriesStep tries);
/// What went wrong when something was to be written, to a teacher.
std::string staff_error_words(const engine::Error& error);

/// That keys of this class could reach the disk, and what ends that.
std::string memory_words();
/// That nothing passes messages on; as a note at the top of `at`, with the height it took.
bool is_courier_gone(const StaffRoom& room);
std::string courier_gone_words();
int draw_courier_gone(Frame& frame, Rect at);

/// What one line is asked for with.
struct Asked {
    std::string label;           ///< What is written, for the label tree.
    std::string done;            ///< The main button.
    std::string tip;             ///< Below the line.
    std::string problem = {};    ///< In its place where something was wrong.
    std::string_view icon = {};  ///< Of the main button.
    std::size_t bytes_max = 96;
    bool may_be_empty = false;
    bool main = true;     ///< Its button is the page's main one.
    bool letters = true;  ///< In a small window letters to tap are there at first.
};

/// One line to write with its button, and letters to tap where there is no keyboard.
class WritingLine {
  public:
    /// Draws from the top of `page`, the letters at its foot; what is left stays in `page`. True
    /// where what is written is to be taken.
    bool draw(Frame& frame, Rect& page, const Asked& asked);
    std::string words;

  private:
    Letters letters_;
    bool keyboard_ = false;
    bool keyboard_known_ = false;
};

}  // namespace pipit::ui
