// See wiring.hpp.
#include "ui/student/wiring.hpp"

#include "crypto/secret.hpp"
#include "device/outbox/child_desk.hpp"
#include "device/outbox/door_desk.hpp"
#include "device/platform/entropy.hpp"
#include "device/platform/files.hpp"
#include "device/platform/limits.hpp"
#include "device/platform/paths.hpp"
#include "device/platform/wishes.hpp"
#include "device/vault/shelf.hpp"
#include "ui/kit/words.hpp"
#include "ui/wired/speaking.hpp"

#include <cstdlib>
#include <filesystem>

namespace pipit::student {

using engine::Done;
using engine::Error;
using engine::ErrorCode;
using engine::Result;

namespace {

constexpr std::string_view marker = "headless-home";

// Writes a page that a person asked for into this folder; nothing where there is none.
std::function<Result<std::string>(const std::string&, const std::string&, const std::string&)>
save_page_in(const std::string& folder) {
    if (folder.empty()) return {};
    return [folder](const std::string& stem, const std::string& ending,
                    const std::string& bytes) -> Result<std::string> {
        if (const auto made = platform::make_folders(folder); !made) return made.error();
        return platform::save_new_file(folder, stem, ending, bytes);
    };
}

}  // namespace

void compose_by_own_table() {
    const std::string ours = platform::share_folder() + "/keys/compose";
    if (!platform::has_own_compose_table() && std::filesystem::exists(ours))
        ::setenv("XCOMPOSEFILE", ours.c_str(), 0);
}

Result<Done> claim_headless_home(const std::string& home) {
    std::error_code failed;
    const std::filesystem::path folder(home);
    if (std::filesystem::exists(folder / marker, failed)) return Done{};
    const bool there = std::filesystem::exists(folder, failed);
    if (there && !std::filesystem::is_empty(folder, failed)) {
        return Error{ErrorCode::not_allowed, home,
                     "this home was not made by --headless, and its learners are real: --headless, "
                     "--clock and answer do not open it. Name an empty folder instead."};
    }
    if (const auto made = platform::make_folders(home); !made) return made.error();
    return platform::write_file((folder / marker).string(),
                                "Made by pipit-student --headless: no real learner is in here.\n");
}

namespace {

// The class of whoever signs in. Without pipit-sync there is nobody to carry anything, and no
// screen speaks of a class.
std::function<std::unique_ptr<engine::ClassDesk>(engine::Notebook&, engine::Session&)>
class_desk_of(engine::Shelf& shelf, bool filtered) {
    const int link = outbox::PostBox::inherited();
    if (link < 0) return {};
    return [&shelf, filtered,
            link](engine::Notebook& notebook,
                  engine::Session& session) -> std::unique_ptr<engine::ClassDesk> {
        return outbox::class_desk({notebook, session, shelf, shelf.links(), link, filtered}, {});
    };
}

// The way to a teacher while nobody is signed in. It has the link that a class desk has then.
std::function<std::unique_ptr<engine::Door>(engine::Now)> door_of(engine::Shelf& shelf,
                                                                  bool filtered) {
    const int link = outbox::PostBox::inherited();
    if (link < 0) return {};
    const auto locks_heard = std::make_shared<std::set<engine::Id16>>();
    return [&shelf, filtered, link, locks_heard](engine::Now now) -> std::unique_ptr<engine::Door> {
        auto desk = outbox::DoorDesk::open({shelf, link, locks_heard.get(), filtered}, now);
        if (!desk) return nullptr;
        return std::move(desk).value();
    };
}

// Headless nothing is heard: words are counted, and are the same on every machine; and pixels are
// made for pictures alone.
ui::AppOptions window_of(const WiringOptions& options, ui::Voice& voice) {
    ui::AppOptions out;
    out.headless = out.unseen = options.headless;
    out.look = options.look;
    if (options.headless) return out;
    out.look.still = out.look.still || platform::wishes_stillness();
    out.voice = &voice;
    return out;
}

}  // namespace

Result<std::unique_ptr<Wiring>> Wiring::open(const WiringOptions& options) {
    if (const auto closed = platform::close_to_others(); !closed) return closed.error();
    const bool filtered = platform::load_sandbox();
    ui::open_words(platform::share_folder() + "/locale");
    if (options.headless) {
        if (const auto claimed = claim_headless_home(options.home); !claimed)
            return claimed.error();
    } else if (const auto made = platform::make_folders(options.home); !made) {
        return made.error();  // a fresh account has no ~/.local/share yet
    }
    std::unique_ptr<Wiring> wired(
        new Wiring(options.clock ? platform::Clock(*options.clock) : platform::Clock()));
    Wiring& self = *wired;
    vault::Options vault;
    vault.home = options.home;
    vault.rehearsal = options.headless;
    vault.uptime_s = [&self] { return self.clock_.uptime_s(); };
    self.shelf_ = vault::open_shelf(std::move(vault), self.clock_.now());
    // The marker is a note to people; the fact stands in the encrypted device file.
    const auto there = self.shelf_->learners();
    if (!there && there.error().code == ErrorCode::not_allowed) return there.error();

    const bool headless = options.headless;
    auto app = ui::App::open(window_of(options, self.voice_));
    if (!app) return app.error();
    self.app_ = std::move(*app);
    self.salt_ = options.salt;
    std::function<void(const std::string&)> speak;
    if (headless || speech::installed())
        speak = [&self](const std::string& words) { self.app_->say_aloud(words); };
    // A script's papers stay in a folder beside its home.
    const std::string papers = headless ? options.home + "-papers" : platform::documents_folder();
    self.screens_ = std::make_unique<ui::Student>(ui::Doors{
        .shelf = *self.shelf_,
        .items = self.packs_,
        .now = [&self] { return self.clock_.now(); },
        .salt = [&self, headless] { return headless ? self.salt_++ : platform::random_seed(); },
        .set_look = [&self](const ui::Look& changed) { self.app_->set_look(changed); },
        .lacking = {.memory_lock = !crypto::memory_can_be_locked(), .network_filter = !filtered},
        .heed =
            [&self](const engine::Preferences& wishes) {
                wired::speak_as(wishes, self.packs_, *self.app_);
            },
        .speak = speak,
        .sounds = true,
        .save_page = save_page_in(papers),
        .save_place = std::filesystem::path(papers).filename().string(),
        .languages = wired::languages(),
        .class_desk = class_desk_of(*self.shelf_, filtered),
        .door = door_of(*self.shelf_, filtered)});
    if (!headless) self.link_watch_.emplace(outbox::PostBox::inherited(), &ui::App::wake);
    wired::speak_as({}, self.packs_, *self.app_);
    // Who is practising is asked before anything of the pack: a window shows that first.
    if (!headless) self.app_->settle(*self.screens_);
    if (const auto loaded = wired::load_packs(self.packs_); !loaded) return loaded.error();
    return wired;
}

}  // namespace pipit::student
