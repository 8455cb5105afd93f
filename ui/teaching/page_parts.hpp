// Parts of the pages behind Class: what waits with its ways on, a section of words, a row that
// leads on. Invariant: what cannot be undone is asked about once more before it is done.
#pragma once

#include "ui/teaching/parts.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::ui {

/// A button.
struct Way {
    std::string words;
    std::string_view icon;
    std::function<void()> go;
    std::string label = {};  ///< In the label tree, where the words are not enough.
    bool main = false;       ///< The page's filled one; it has the focus.
    bool danger = false;
    std::string why = {};  ///< It cannot be tapped, and why.
};
/// Side by side, and below where there is no room. Returns their height.
int draw_ways(Frame& frame, Rect at, const std::vector<Way>& ways);

/// Chips side by side, one of them chosen; returns their height. In the label tree each begins with
/// what it is `about`, where that is not empty.
int draw_chips(Frame& frame, Rect at, std::string_view group, std::string_view about,
               const std::vector<std::string>& names, std::size_t& chosen);
/// The width they take in one line.
int chips_width(Frame& frame, const std::vector<std::string>& names);

/// An icon, what it is about and what is said of it; returns its height.
int draw_section(Frame& frame, Rect at, std::string_view icon, std::string_view title,
                 std::string_view text);

/// A row that leads to a page of its own: what it is and how it stands.
struct Leading {
    std::string_view icon;
    std::string title;
    std::string told;
};
/// Its height, and in `tapped` whether it was.
int draw_leading(Frame& frame, Rect at, const Leading& row, bool& tapped);

/// What waits for the teacher.
struct Need {
    std::string_view icon;
    std::string title;
    std::string text;
    std::vector<Way> ways;
};
/// Under a title; `none` says that nothing does. Returns the height.
int draw_needs(Frame& frame, Rect at, std::string_view title, std::string_view none,
               const std::vector<Need>& needs);

/// Names side by side: "Amina, Mateo".
std::string names_side_by_side(const std::vector<std::string>& names);
/// "mateo", as somebody typed it, or "somebody" while names are hidden; literal.
std::string typed_words(const StaffRoom& room, const std::string& typed);
/// The network, the stick or the disk, as the last of them went wrong (CodeView::problem).
std::string courier_words(const engine::Error& error);
/// A file that was not written, and why.
std::string not_written_words(const engine::Error& error);
/// For comparing alone: letters of the Latin alphabet without their case.
std::string plain_case(std::string words);
/// Whether a nickname looks like this name: the same, or its first word.
bool looks_like(const std::string& nickname, const std::string& name);

/// After something was done: `then` is shown, or why it was not and then `back`.
using Next = std::function<std::unique_ptr<Screen>()>;
void go_on(StaffRoom& room, const engine::Result<engine::Done>& done, const Next& then,
           const Next& back);
/// Asks once more; `act` is done where the teacher says so.
void ask_once_more(StaffRoom& room, std::string title, std::string text, std::string yes,
                   const std::function<void()>& act, const Next& back);

}  // namespace pipit::ui
