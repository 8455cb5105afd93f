// Something slow that begins only when the frame that says so has been on the display: a key being
// derived, an answer being written. Invariant: due() is true once for each ask().
#pragma once

#include "ui/kit/widgets.hpp"

#include <cstdint>
#include <optional>

namespace pipit::ui {

class AfterShown {
  public:
    void ask(Ui& ui) {
        since_ = ui.times_shown();
        ui.wake_at(ui.now_ms());
    }
    /// Between ask() and due(): what is drawn says that it is coming.
    [[nodiscard]] bool asked() const { return since_.has_value(); }
    /// Whether it is time; to be called in every frame, in another one than ask().
    [[nodiscard]] bool due(Ui& ui) {
        if (!since_) return false;
        if (ui.times_shown() > *since_) {
            since_.reset();
            return true;
        }
        ui.wake_at(ui.now_ms());
        return false;
    }

    /// It is not wanted any more.
    void forget() { since_.reset(); }

  private:
    std::optional<std::uint64_t> since_;
};

}  // namespace pipit::ui
