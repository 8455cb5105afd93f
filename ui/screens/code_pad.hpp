// Where the letters of a code or a ticket are typed: groups of four, an own keyboard.
// Invariant: a slip is named by its group and takes back that group alone; what is typed is drawn,
// and never said.
#pragma once

#include "engine/session/secret_text.hpp"
#include "ui/screens/desk.hpp"

#include <string>
#include <string_view>

namespace pipit::ui {

class CodePad {
  public:
    /// groups: of four letters each; nine of a code.
    explicit CodePad(int groups = 9) : groups_(groups) {}
    /// The groups typed so far; where letters are large, only the one that is being typed.
    void draw_typed(Frame& frame, Rect area);
    /// The keys, which typing on a real keyboard works, too. `asleep`: none of them does.
    void draw_keys(Frame& frame, Rect pad, bool asleep);

    [[nodiscard]] bool complete() const;
    [[nodiscard]] const engine::SecretText& letters() const { return letters_; }
    void clear() { letters_.wipe(); }
    /// What went wrong, until the next letter; empty: nothing.
    [[nodiscard]] const std::string& note() const { return note_; }
    void tell(std::string note) { note_ = std::move(note); }

  private:
    void push(Frame& frame, char typed, bool asleep);
    void pop(bool asleep);

    int groups_;
    engine::SecretText letters_;
    std::string note_;
};

/// The way back, the title, and below it `note` or else `hint`; cut off the top of `page`. True
/// when somebody goes back.
bool draw_code_head(Frame& frame, Rect& page, std::string_view title, const std::string& note,
                    const std::string& hint);
/// The page inside its margins, and cut from it the place of the keys.
Rect code_page(const Frame& frame);
Rect cut_code_keys(const Look& look, Rect& page);

}  // namespace pipit::ui
