// What a teacher's window takes: from the open class to the first frame of its board, a frame of it
// later on, and the memory of the process: with a class of thirty who shared for a year, and beside
// it a class of nobody. Invariant: the window stands in a process of its own, which has read and
// drawn nothing but what a teacher's does; it draws on a surface, by the window's renderer.
#include "content/loader/installed.hpp"
#include "device/outbox/staff_desk.hpp"
#include "device/outbox/teacher_wishes.hpp"
#include "device/platform/clock.hpp"
#include "device/platform/files.hpp"
#include "device/vault/teacher_file.hpp"
#include "engine/classroom/open_staff_door.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/year_class.hpp"
#include "ui/teaching/room.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

namespace pipit::bench {

namespace {

using engine::Done;
using engine::Now;
using engine::Result;

constexpr const char* words = "a teacher's words";
constexpr Now now{std::int64_t{86400} * year_ends.value, year_ends};
constexpr int rounds = 5;  // processes, each of which opens its board once

vault::Options options_in(const std::string& home, const platform::Clock& clock) {
    vault::Options options;
    options.home = home;
    options.uptime_s = [&clock] { return clock.uptime_s(); };
    options.kdf_for_tests = crypto::KdfParameters{1, 8};  // next to nothing: it is not measured
    return options;
}

// As pipit-teacher's, and remembers when the class was open.
class BenchDoor final : public engine::classroom::OpenStaffDoor {
  public:
    explicit BenchDoor(vault::TeacherVault& vault) : vault_(vault) {}
    std::chrono::steady_clock::time_point opened;
    double opened_cpu_us = 0;
    double open_cpu_us = 0;  // reading the class from its file

    Result<bool> is_here() override { return vault_.is_here(); }
    int wait_s(Now at) override { return vault_.wait_s(at); }
    Result<Done> open(const engine::SecretText& passphrase, Now at) override {
        file_ = taken(vault_.open(passphrase, at));
        const double before = cpu_us();
        staff_ = taken(outbox::StaffDesk::open(file_->records(), -1, at));
        opened_cpu_us = cpu_us();
        open_cpu_us = opened_cpu_us - before;
        opened = std::chrono::steady_clock::now();
        return Done{};
    }
    engine::Preferences wishes() override { return outbox::read_wishes(file_->records()); }
    Result<Done> keep_wishes(const engine::Preferences& wishes) override {
        return outbox::keep_wishes(file_->records(), wishes);
    }
    engine::classroom::Staff* staff() override { return staff_.get(); }

  private:
    vault::TeacherVault& vault_;
    std::unique_ptr<vault::TeacherFile> file_;
    std::unique_ptr<outbox::StaffDesk> staff_;
};

// Sees when the second frame after the class was open begins: the first, the board's, is shown.
class Watching final : public ui::View {
  public:
    Watching(const BenchDoor& door, ui::View& inside) : door_(door), inside_(inside) {}
    std::optional<std::chrono::steady_clock::time_point> shown;
    double shown_cpu_us = 0;
    void draw(ui::Frame& frame) override {
        if (door_.opened_cpu_us > 0 && ++frames_ == 2) {
            shown = std::chrono::steady_clock::now();
            shown_cpu_us = cpu_us();
        }
        inside_.draw(frame);
    }

  private:
    const BenchDoor& door_;
    ui::View& inside_;
    int frames_ = 0;
};

int pss_kib() {
    std::ifstream memory("/proc/self/smaps_rollup");
    int kib = 0;
    for (std::string word; memory >> word;) {
        if (word == "Pss:" && memory >> kib) return kib;
    }
    throw std::runtime_error("this system does not say how much memory a process takes");
}

// The pointer goes to and fro between two learners, and each shows it.
double frame_cpu_us(ui::App& app, ui::View& view) {
    constexpr int moves = 40;
    std::array<ui::Rect, 2> places;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const ui::Label* tile =
            app.labels().find("A learner of the bench:", static_cast<int>(i) + 1);
        if (tile == nullptr) throw std::runtime_error("no tile on\n" + app.labels().listing());
        places[i] = tile->rect;
        app.hover(view, places[i].centre_x(), places[i].centre_y());
    }
    const std::uint64_t first = app.frames_presented();
    const double before = cpu_us();
    for (std::size_t i = 0; i < moves; ++i)
        app.hover(view, places[i % 2].centre_x(), places[i % 2].centre_y());
    const std::uint64_t shown = app.frames_presented() - first;
    if (shown < moves) throw std::runtime_error("a frame that changed was not shown");
    return std::round((cpu_us() - before) / static_cast<double>(shown));
}

// What the window's process said of itself.
nlohmann::json said_by(const std::string& home, const std::string& pack) {
    const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
    const std::string line =
        "'" + self + "' --pack '" + pack + "' teacher-end --home '" + home + "'";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> from(::popen(line.c_str(), "r"),
                                                               &::pclose);
    if (!from) throw std::runtime_error("no process can be started");
    std::string said;
    std::array<char, 4096> bytes{};
    for (std::size_t got = 0; (got = std::fread(bytes.data(), 1, bytes.size(), from.get())) > 0;)
        said.append(bytes.data(), got);
    return nlohmann::json::parse(said);
}

nlohmann::json window_of(const std::string& home, const std::string& pack, bool anybody) {
    std::filesystem::create_directories(home);
    std::size_t bytes = 0;
    {
        const platform::Clock clock;
        vault::TeacherVault vault(options_in(home, clock));
        const auto file = taken(vault.create(engine::SecretText(words), now));
        bytes = fill_year(file->records(), graph_of(pack), anybody);
    }
    Samples wall, processor, open;
    nlohmann::json pss = nlohmann::json::array();
    nlohmann::json at_the_door = nlohmann::json::array();
    nlohmann::json last;
    for (int i = 0; i < rounds; ++i) {
        last = said_by(home, pack);
        wall.add(last["first_frame_us"]);
        processor.add(last["first_frame_cpu_us"]);
        open.add(last["class_from_the_file_cpu_us"]);
        pss.push_back(last["pss_kib"]);
        at_the_door.push_back(last["pss_kib_at_the_door"]);
    }
    nlohmann::json out{
        {"learners", anybody ? year_learners : 0},   {"records_bytes", bytes},
        {"class_from_the_file_cpu", open.json()},    {"board_first_frame", wall.json()},
        {"board_first_frame_cpu", processor.json()}, {"pss_kib", pss},
        {"pss_kib_at_the_door", at_the_door}};
    if (anybody) out["board_frame_cpu_us"] = last["frame_cpu_us"];
    return out;
}

}  // namespace

void serve_teacher_end(const std::string& home, const std::string& pack) {
    const platform::Clock clock;
    vault::TeacherVault vault(options_in(home, clock));
    BenchDoor door(vault);
    content::Installed packs;
    ui::Look look;
    look.still = true;  // headless time stands still: movements would be drawn to their end
    const auto app = taken(ui::App::open({.headless = true, .look = look}));
    ui::Teacher screens({.door = door, .items = packs, .now = [] { return now; }});
    Watching view(door, screens);
    app->settle(view);
    const std::string shelf = std::filesystem::path(pack).parent_path().string();
    (void)taken(packs.load(taken(platform::folders_in(shelf)), [&](const std::string& path) {
        return platform::read_file(shelf + "/" + path);
    }));
    const int at_the_door = pss_kib();
    app->type(view, words);
    app->press(view, ui::Key::enter);
    app->advance(view, 100);
    app->settle(view);  // the frame after it sees it
    const bool there = app->labels().contains("heard from today") ||
                       app->labels().contains("Nobody is in your class yet");
    if (!view.shown || !there)
        throw std::runtime_error("no board, but\n" + app->labels().listing());
    const std::chrono::duration<double, std::micro> wall = *view.shown - door.opened;
    nlohmann::json out{{"first_frame_us", wall.count()},
                       {"first_frame_cpu_us", view.shown_cpu_us - door.opened_cpu_us},
                       {"class_from_the_file_cpu_us", door.open_cpu_us},
                       {"pss_kib_at_the_door", at_the_door},
                       {"pss_kib", pss_kib()}};
    if (!door.staff()->page().learners.empty()) out["frame_cpu_us"] = frame_cpu_us(*app, view);
    std::cout << out.dump() << '\n';
}

nlohmann::json teacher_figures(const std::string& folder, const std::string& pack) {
    return {{"year", window_of(folder + "/year", pack, true)},
            {"nobody", window_of(folder + "/nobody", pack, false)}};
}

}  // namespace pipit::bench
