// The teacher's screens over a class that a script has opened, without a display: what stands on
// them is drawn by the screens themselves. Invariant: only taps and typing reach the screens; the
// class is the script's own, and lives longer.
#pragma once

#include "content/loader/installed.hpp"
#include "device/platform/clock.hpp"
#include "engine/classroom/staff_door.hpp"
#include "engine/result.hpp"
#include "ui/teaching/room.hpp"

#include <memory>
#include <string_view>

namespace pipit::teacher {

class Looking {
  public:
    /// Reads the packs; draws nothing yet. Their error where none can be read.
    static engine::Result<std::unique_ptr<Looking>> open(engine::classroom::Staff& staff,
                                                         const platform::Clock& clock);
    ~Looking();

    [[nodiscard]] const engine::SkillGraph& graph() const { return packs_.graph(); }
    /// look 1366x768, tap LABEL, type TEXT, labels, shot PATH: ui/teacher/script.hpp. bad_input
    /// where it does not hold, with what is on the screen.
    engine::Result<engine::Done> line(std::string_view verb, std::string_view what);

  private:
    class OpenDoor;
    Looking(engine::classroom::Staff& staff, const platform::Clock& clock);
    engine::Result<engine::Done> look(std::string_view size);
    engine::Result<engine::Done> tap(std::string_view label);
    [[nodiscard]] engine::Error failed(const std::string& why) const;
    void settle();

    const platform::Clock& clock_;
    content::Installed packs_;
    std::unique_ptr<OpenDoor> door_;
    std::unique_ptr<ui::App> app_;
    std::unique_ptr<ui::Teacher> screens_;
};

}  // namespace pipit::teacher
