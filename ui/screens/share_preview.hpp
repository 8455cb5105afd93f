// What a teacher would see, drawn from the bytes that would leave: built, encoded, decoded again;
// where they hold only what changed, with the bytes of what has arrived before.
// Invariant: nothing here looks at the learner's own pages once the bytes are made.
#pragma once

#include "engine/report/shared_report.hpp"
#include "ui/screens/desk.hpp"

#include <optional>
#include <string>

namespace pipit::ui {

class SharePreview {
  public:
    explicit SharePreview(Desk& desk);

    /// False when the pages could not be read, or the message would not hold.
    [[nodiscard]] bool opened() const { return report_.has_value(); }
    [[nodiscard]] std::size_t skills() const { return opened() ? report_->skills.size() : 0; }
    /// Of the message that would leave.
    [[nodiscard]] std::size_t bytes() const { return bytes_; }
    /// Whether it holds only what changed; what is drawn is the whole that the teacher then has.
    [[nodiscard]] bool changes_only() const { return changes_only_; }
    /// Draws at most so many skills, the newest first, and what else is in it; returns its height.
    int draw(Frame& frame, Rect at, std::size_t skills_most);

  private:
    int draw_skills(Frame& frame, Rect at, std::size_t most) const;
    int draw_skill_rows(Frame& frame, Rect at, std::size_t most, bool stands) const;
    int draw_lines(Frame& frame, Rect at, bool every_day) const;

    Desk& desk_;
    std::optional<engine::SharedReport> report_;
    std::size_t bytes_ = 0;
    bool changes_only_ = false;
    int well_h_ = 0;  ///< In the frame before.
};

}  // namespace pipit::ui
