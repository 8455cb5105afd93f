// pipit-teacher with its window put together: the limits and the filter first, then clock, vault,
// packs, class and screens. Invariant: no key is touched before the filter is loaded.
#pragma once

#include "content/loader/installed.hpp"
#include "device/outbox/staff_desk.hpp"
#include "device/platform/clock.hpp"
#include "device/platform/watch.hpp"
#include "device/vault/teacher_file.hpp"
#include "engine/classroom/paper_desk.hpp"
#include "engine/classroom/staff_door.hpp"
#include "ui/teacher/files_outside.hpp"
#include "ui/teaching/room.hpp"
#include "ui/wired/device_voice.hpp"

#include <memory>
#include <optional>
#include <string>

namespace pipit::teacher {

/// The way to the class in a teacher's file. The vault and what is behind `link` outlive it.
class FileDoor final : public engine::classroom::StaffDoor {
  public:
    /// `link`: to pipit-sync, -1 for none: a class opens, and is met by nobody.
    FileDoor(vault::TeacherVault& vault, int link) : vault_(vault), link_(link) {}

    engine::Result<bool> is_here() override { return vault_.is_here(); }
    int wait_s(engine::Now now) override { return vault_.wait_s(now); }
    engine::Result<engine::Done> create(const engine::SecretText& passphrase,
                                        engine::Now now) override;
    engine::Result<engine::Done> open(const engine::SecretText& passphrase,
                                      engine::Now now) override;
    engine::Result<engine::Done> open_with_code(const engine::SecretText& code,
                                                engine::Now now) override;
    std::vector<engine::classroom::FoundFile> backups() override;
    engine::Result<engine::Done> restore(const std::string& backup, const engine::SecretText& code,
                                         const engine::SecretText& passphrase,
                                         engine::Now now) override;
    engine::Result<engine::Done> change_passphrase(const engine::SecretText& fresh) override;
    bool has_code() const override { return file_ && file_->has_code(); }
    engine::Result<engine::SecretText> make_code() override;
    std::vector<engine::classroom::Place> places() override;
    engine::Result<std::string> back_up(const engine::classroom::Place& to,
                                        engine::Now now) override;
    std::optional<engine::Day> backed_up() override;
    engine::Result<engine::Done> begin(const std::string& class_name, const std::string& teacher,
                                       engine::Now now) override;
    engine::Preferences wishes() override;
    engine::Result<engine::Done> keep_wishes(const engine::Preferences& wishes) override;
    engine::classroom::Staff* staff() override { return staff_.get(); }

  private:
    engine::Result<engine::Done> take(engine::Result<std::unique_ptr<vault::TeacherFile>> file,
                                      engine::Now now);
    engine::Result<engine::Done> enter(engine::Now now);

    vault::TeacherVault& vault_;
    int link_;
    std::unique_ptr<vault::TeacherFile> file_;
    std::unique_ptr<outbox::StaffDesk> staff_;
};

/// Papers into the person's own folder, or onto a stick that is in.
class FilePapers final : public engine::classroom::PaperDesk {
  public:
    engine::Result<std::string> save(const engine::classroom::Place& place, const std::string& stem,
                                     std::span<const std::uint8_t> bytes) override;
};

struct WiringOptions {
    std::string home;  ///< Absolute.
    ui::Look look;
};

class Wiring {
  public:
    /// Shows the first frame of a window. Errors name what is missing and what to do: fonts,
    /// display, pack, home; not_allowed where the system keeps no filter on the network.
    static engine::Result<std::unique_ptr<Wiring>> open(const WiringOptions& options);

    ui::App& app() { return *app_; }
    ui::Teacher& screens() { return *screens_; }
    /// Packs that cannot be used, each with its folder and the remedy.
    [[nodiscard]] const std::vector<engine::Error>& packs_left_out() const {
        return packs_.left_out();
    }

  private:
    Wiring() = default;

    platform::Clock clock_;
    content::Installed packs_;
    ListsOutside lists_;
    std::optional<vault::TeacherVault> vault_;
    std::optional<FileDoor> door_;
    wired::DeviceVoice voice_;
    FilePapers papers_;
    std::unique_ptr<ui::App> app_;
    std::unique_ptr<ui::Teacher> screens_;
    std::optional<platform::Watch> link_watch_;  ///< What pipit-sync brings wakes the app.
};

}  // namespace pipit::teacher
