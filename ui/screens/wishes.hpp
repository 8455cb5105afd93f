// How somebody wants the app, and what that makes of its look. Invariant: wishes that were never
// kept change nothing of what the system gives.
#pragma once

#include "engine/session/event.hpp"
#include "ui/shell/app.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace pipit::ui {

/// How `system` looks to who has these wishes; as it is where they never said.
Look look_for(const engine::Preferences& wishes, const Look& system);

/// The wishes with nothing left open: what `look` shows, and the first of `languages` where none
/// was chosen.
engine::Preferences wishes_in(const Look& look, const engine::Preferences& wishes,
                              const std::vector<std::string>& languages);

/// The look a program was started with, as whoever is here wants it.
class WishedLook {
  public:
    /// `set` takes the look that is wanted. The frame that finds it differs is drawn again before
    /// it is shown.
    void heed(Frame& frame, const engine::Preferences& wishes,
              const std::function<void(const Look&)>& set);

  private:
    std::optional<Look> system_;  ///< As the program was started.
};

}  // namespace pipit::ui
