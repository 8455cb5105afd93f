// See wiring.hpp.
#include "ui/teacher/wiring.hpp"

#include "crypto/secret.hpp"
#include "device/outbox/backup_day.hpp"
#include "device/outbox/post_box.hpp"
#include "device/outbox/teacher_wishes.hpp"
#include "device/platform/files.hpp"
#include "device/platform/limits.hpp"
#include "device/platform/paths.hpp"
#include "device/platform/sandbox.hpp"
#include "device/platform/wishes.hpp"
#include "ui/kit/words.hpp"
#include "ui/wired/speaking.hpp"

#include <chrono>

namespace pipit::teacher {

using engine::Done;
using engine::Error;
using engine::ErrorCode;
using engine::Now;
using engine::Result;
using engine::SecretText;
using engine::classroom::FoundFile;
using engine::classroom::Place;

namespace {

// What a child's device takes an address without a port for (device/transport/address.hpp).
constexpr std::uint16_t usual_port = 47313;
constexpr const char* backup_ending = "pipit-backup";

// A class's name as part of a file's, also on a stick of another system: "Class-5R".
std::string file_stem(const std::string& name) {
    std::string out;
    for (const char c : name) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (plain)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out.empty() ? "class" : out;
}

// "2026-11-24"
std::string day_text(engine::Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.value}}};
    const auto two = [](unsigned number) {
        return (number < 10 ? "-0" : "-") + std::to_string(number);
    };
    return std::to_string(static_cast<int>(date.year())) +
           two(static_cast<unsigned>(date.month())) + two(static_cast<unsigned>(date.day()));
}

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

Result<Done> FileDoor::open_with_code(const SecretText& code, Now now) {
    return take(vault_.open_with_code(code, now), now);
}

Result<Done> FileDoor::restore(const std::string& backup, const SecretText& code,
                               const SecretText& passphrase, Now now) {
    auto taken = take(vault_.restore(platform::absolute(backup), code, passphrase, now), now);
    // It has the class as it is today; a day that cannot be kept only brings the next one sooner.
    if (taken) static_cast<void>(outbox::keep_backup_day(file_->records(), now.day));
    return taken;
}

Result<Done> FileDoor::change_passphrase(const SecretText& fresh) {
    if (!file_) return Error{ErrorCode::not_allowed, "teacher", ""};
    return file_->change_passphrase(fresh);
}

Result<SecretText> FileDoor::make_code() {
    if (!file_) return Error{ErrorCode::not_allowed, "teacher", ""};
    auto made = file_->make_code();
    // What was saved before opens with the old code alone.
    if (made) static_cast<void>(outbox::keep_backup_day(file_->records(), std::nullopt));
    return made;
}

std::vector<Place> FileDoor::places() {
    return places_for_files();
}

std::vector<FoundFile> FileDoor::backups() {
    std::vector<FoundFile> out;
    for (const Place& place : places_for_files()) {
        const auto names = platform::files_in(place.folder, std::string(".") + backup_ending);
        if (!names) continue;
        for (auto name = names->rbegin(); name != names->rend(); ++name)
            out.push_back({place.folder + "/" + *name, *name, place});
    }
    return out;
}

Result<std::string> FileDoor::back_up(const Place& to, Now now) {
    if (!file_ || !staff_ || !file_->has_code()) return Error{ErrorCode::not_allowed, "code", ""};
    const auto sealed = file_->sealed_backup();
    if (!sealed) return sealed.error();
    const std::string stem =
        "Pipit-" + file_stem(staff_->page().class_name) + "-" + day_text(now.day);
    auto saved =
        platform::save_new_file(to.folder, stem, backup_ending,
                                {reinterpret_cast<const char*>(sealed->data()), sealed->size()});
    if (saved) static_cast<void>(outbox::keep_backup_day(file_->records(), now.day));
    return saved;
}

std::optional<engine::Day> FileDoor::backed_up() {
    return file_ ? outbox::read_backup_day(file_->records()) : std::nullopt;
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

Result<std::string> FilePapers::save(const Place& place, const std::string& stem,
                                     std::span<const std::uint8_t> bytes) {
    return platform::save_new_file(
        place.folder, stem, "pdf",
        std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
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
        .lists = &self.lists_,
        .papers = &self.papers_,
        .pack_language = [&self](const std::string& code) { self.packs_.speak(code); }});
    wired::speak_as({}, self.packs_, *self.app_);
    self.link_watch_.emplace(link, &ui::App::wake);
    // The passphrase is asked before anything of the packs: a window shows that first.
    self.app_->settle(*self.screens_);
    if (const auto loaded = wired::load_packs(self.packs_); !loaded) return loaded.error();
    return wired;
}

}  // namespace pipit::teacher
