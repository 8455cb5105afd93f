// See wiring.hpp.
#include "ui/teacher/wiring.hpp"

#include "crypto/secret.hpp"
#include "device/outbox/post_box.hpp"
#include "device/outbox/teacher_wishes.hpp"
#include "device/platform/files.hpp"
#include "device/platform/limits.hpp"
#include "device/platform/paths.hpp"
#include "device/platform/sandbox.hpp"
#include "device/platform/wishes.hpp"
#include "ui/kit/words.hpp"
#include "ui/wired/speaking.hpp"

namespace pipit::teacher {

using engine::Done;
using engine::Error;
using engine::ErrorCode;
using engine::Now;
using engine::Result;
using engine::SecretText;
using engine::classroom::PaperPlace;

namespace {

// What a child's device takes an address without a port for (device/transport/address.hpp).
constexpr std::uint16_t usual_port = 47313;

}  // namespace

Result<Done> FileDoor::create(const SecretText& passphrase, Now now) {
    return take(vault_.create(passphrase, now), now);
}

Result<Done> FileDoor::open(const SecretText& passphrase, Now now) {
    return take(vault_.open(passphrase, now), now);
}

// A file without a class is open, too: begin() comes next.
Result<Done> FileDoor::take(Result<std::unique_ptr<vault::TeacherFile>> file, Now now) {
    if (!file) return file.error();
    file_ = std::move(file).value();
    const auto entered = enter(now);
    if (entered || entered.error().code == ErrorCode::not_found) return Done{};
    file_.reset();
    return entered;
}

Result<Done> FileDoor::begin(const std::string& class_name, const std::string& teacher, Now now) {
    if (!file_ || staff_) return Error{ErrorCode::not_allowed, "class", ""};
    const auto begun = outbox::TeacherClass::begin(file_->records(), class_name, teacher, now.day);
    return begun ? enter(now) : begun;
}

engine::Preferences FileDoor::wishes() {
    return file_ ? outbox::read_wishes(file_->records()) : engine::Preferences{};
}

Result<Done> FileDoor::keep_wishes(const engine::Preferences& wishes) {
    if (!file_) return Error{ErrorCode::not_allowed, "wishes", ""};
    return outbox::keep_wishes(file_->records(), wishes);
}

Result<Done> FileDoor::enter(Now now) {
    auto opened = outbox::StaffDesk::open(file_->records(), link_, now, file_->generation() - 1);
    if (!opened) return opened.error();
    staff_ = std::move(opened).value();
    // Without pipit-sync nobody can be met; the screens say so where it matters.
    (void)staff_->desk().listen(usual_port);
    staff_->desk().use_sticks(true);
    return Done{};
}

std::vector<PaperPlace> FilePapers::places() {
    std::vector<PaperPlace> out;
    const std::string own = platform::documents_folder();
    if (!own.empty()) out.push_back({own, platform::file_name(own), false});
    for (const std::string& stick : platform::mounted_sticks())
        out.push_back({stick, platform::file_name(stick), true});
    return out;
}

Result<std::string> FilePapers::save(const PaperPlace& place, const std::string& stem,
                                     std::span<const std::uint8_t> bytes) {
    return platform::save_new_file(
        place.path, stem, "pdf",
        std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

Result<SecretText> FilePapers::ticket() {
    if (door_.desk() == nullptr) return Error{ErrorCode::not_allowed, "class", ""};
    return door_.desk()->desk().show_ticket();
}

bool FilePapers::has_code() {
    return door_.file() != nullptr && door_.file()->has_code();
}

Result<SecretText> FilePapers::make_code() {
    if (door_.file() == nullptr) return Error{ErrorCode::not_allowed, "class", ""};
    return door_.file()->make_code();
}

Result<std::unique_ptr<Wiring>> Wiring::open(const WiringOptions& options) {
    if (const auto closed = platform::close_to_others(); !closed) return closed.error();
    if (!platform::load_sandbox())
        return Error{ErrorCode::not_allowed, "",
                     "this system does not keep Pipit off the network: no class is served."};
    ui::open_words(platform::share_folder() + "/locale");
    if (const auto made = platform::make_folders(options.home); !made) return made.error();
    std::unique_ptr<Wiring> wired(new Wiring());
    Wiring& self = *wired;
    vault::Options vault;
    vault.home = options.home;
    vault.uptime_s = [&self] { return self.clock_.uptime_s(); };
    self.vault_.emplace(std::move(vault));
    const int link = outbox::PostBox::inherited();
    self.door_.emplace(*self.vault_, link);
    self.papers_.emplace(*self.door_);

    ui::Look look = options.look;
    look.still = look.still || platform::wishes_stillness();
    auto app = ui::App::open({.title = "Pipit", .look = look, .voice = &self.voice_});
    if (!app) return app.error();
    self.app_ = std::move(*app);
    std::function<void(const std::string&)> speak;
    if (speech::installed())
        speak = [&self](const std::string& words) { self.app_->say_aloud(words); };
    self.screens_ = std::make_unique<ui::Teacher>(ui::TeacherDoors{
        .door = *self.door_,
        .items = self.packs_,
        .now = [&self] { return self.clock_.now(); },
        .set_look = [&self](const ui::Look& changed) { self.app_->set_look(changed); },
        .heed =
            [&self](const engine::Preferences& wishes) {
                wired::speak_as(wishes, self.packs_, *self.app_);
            },
        .speak = speak,
        .languages = wired::languages(),
        .memory_unlocked = !crypto::memory_can_be_locked(),
        .papers = &*self.papers_,
        .pack_language = [&self](const std::string& code) { self.packs_.speak(code); }});
    wired::speak_as({}, self.packs_, *self.app_);
    self.link_watch_.emplace(link, &ui::App::wake);
    // The passphrase is asked before anything of the packs: a window shows that first.
    self.app_->settle(*self.screens_);
    if (const auto loaded = wired::load_packs(self.packs_); !loaded) return loaded.error();
    return wired;
}

}  // namespace pipit::teacher
