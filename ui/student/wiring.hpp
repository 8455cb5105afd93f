// pipit-student put together: the limits and the filter first, then clock, vault, pack and screens.
// Invariant: no key is touched before the filter is loaded; a headless run only ever opens a home
// that a headless run made.
#pragma once

#include "content/loader/installed.hpp"
#include "device/platform/clock.hpp"
#include "device/platform/sandbox.hpp"
#include "device/platform/watch.hpp"
#include "engine/session/ports.hpp"
#include "ui/screens/student.hpp"
#include "ui/wired/device_voice.hpp"

#include <memory>
#include <optional>
#include <string>

namespace pipit::student {

struct WiringOptions {
    std::string home;  ///< Absolute.
    bool headless = false;
    std::optional<std::int64_t> clock;  ///< Headless only: stands still at this UTC second.
    std::uint64_t salt = 1;             ///< Headless only: a real run draws its own.
    ui::Look look;
};

class Wiring {
  public:
    /// Shows the first frame of a window. Errors name what is missing and what to do: fonts,
    /// display, pack, home.
    static engine::Result<std::unique_ptr<Wiring>> open(const WiringOptions& options);

    ui::App& app() { return *app_; }
    /// Packs that cannot be used, each with its folder and the remedy.
    [[nodiscard]] const std::vector<engine::Error>& packs_left_out() const {
        return packs_.left_out();
    }
    ui::Student& screens() { return *screens_; }
    platform::Clock& clock() { return clock_; }

  private:
    explicit Wiring(platform::Clock clock) : clock_(clock) {}

    platform::Clock clock_;
    content::Installed packs_;
    std::unique_ptr<engine::Shelf> shelf_;
    wired::DeviceVoice voice_;
    std::unique_ptr<ui::App> app_;
    std::unique_ptr<ui::Student> screens_;
    std::optional<platform::Watch> link_watch_;  ///< What pipit-sync brings wakes the app.
    std::uint64_t salt_ = 0;
};

/// Dead keys and the Compose key by the short table in ui/keys, through XCOMPOSEFILE: the system's
/// 5,000 lines, read whole by X11 and Wayland alike, are a fifth of a start. A table that the
/// person chose stays theirs.
void compose_by_own_table();

/// not_allowed when `home` holds anything and no headless run made it; makes and marks a new one.
engine::Result<engine::Done> claim_headless_home(const std::string& home);

}  // namespace pipit::student
