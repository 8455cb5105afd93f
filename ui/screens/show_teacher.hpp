// Showing one answer to the teacher, beside the question it was given to: the message opened up,
// then a tap. Invariant: nothing is written down before that tap.
#pragma once

#include "engine/session/class_desk.hpp"
#include "ui/screens/layout.hpp"
#include "ui/screens/opened_message.hpp"

#include <string>

namespace pipit::ui {

class ShowTeacher {
  public:
    explicit ShowTeacher(Desk& desk) : desk_(desk) {}

    [[nodiscard]] bool open() const { return open_; }
    /// Whether the answer on screen was shown.
    [[nodiscard]] bool shown() const { return shown_; }
    void ask(Ui& ui, engine::ShownItem item);
    /// Another answer.
    void reset();
    /// In the column of the note about the answer, while open().
    void draw(Frame& frame, Rect column);

  private:
    void close(Ui& ui);

    Desk& desk_;
    bool open_ = false;
    bool shown_ = false;
    engine::ShownItem item_;
    OpenedMessage preview_;
    std::string problem_;
    Scroll scroll_;
};

}  // namespace pipit::ui
