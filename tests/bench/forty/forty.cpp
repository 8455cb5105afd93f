// See forty.hpp. What a learner's end does: child_end.cpp.
#include "tests/bench/forty/forty.hpp"

#include "device/outbox/teacher_class.hpp"
#include "device/platform/clock.hpp"
#include "device/platform/paths.hpp"
#include "device/vault/teacher_file.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/forty/conversation.hpp"

#include <cmath>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>

namespace pipit::bench {

namespace fs = std::filesystem;

namespace {

constexpr const char* monday = "2026-11-23T09:00:00Z";
constexpr const char* saturday = "2026-11-28T09:00:00Z";  // the week has passed
constexpr std::int32_t saturday_number = 20785;

double seconds_since(std::chrono::steady_clock::time_point start) {
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    return took.count();
}

double rounded(double seconds) {
    return std::round(seconds * 1000) / 1000;
}

// What stands behind this word in what a program said.
std::string after(const std::string& said, const std::string& word) {
    const auto at = said.find(word);
    if (at == std::string::npos) throw std::runtime_error("no \"" + word + "\" in:\n" + said);
    const auto begins = at + word.size();
    return said.substr(begins, said.find_first_of(" \n", begins) - begins);
}

std::string nickname_of(int number) {
    return "Learner" + std::to_string(number);
}

// The launcher starts what is called pipit-student beside it: here that is this program.
std::string stage(const std::string& folder) {
    const std::string bin = folder + "/bin";
    fs::create_directories(bin);
    for (const char* name : {"/pipit", "/pipit-sync"})
        fs::copy_file(platform::program_folder() + name, bin + name);
    fs::copy_file("/proc/self/exe", bin + "/pipit-student");
    return bin + "/pipit";
}

std::vector<std::string> child_end(const std::string& launcher, const std::string& folder,
                                   const std::string& nickname, const std::string& pack) {
    return {launcher,     "child-end", "--home", folder + "/" + nickname,
            "--nickname", nickname,    "--pack", pack};
}

struct Child {
    std::string nickname;
    std::unique_ptr<Conversation> end;
    std::uint64_t kept = 0;  // messages of the week
    std::string report;      // the last one's digest
};

class Classroom {
  public:
    Classroom(const FortyRun& run, const std::string& folder) : run_(run), folder_(folder) {
        begin_teacher(monday);
        teacher_->ask("begin 3B / Ms Rivera");
        const std::string where = after(teacher_->ask("listen 0"), "at ");
        port_ = where.substr(where.rfind(':') + 1);
        const std::string launcher = stage(folder);
        for (int i = 0; i < run.devices; ++i) {
            Child& child = children_.emplace_back();
            child.nickname = nickname_of(i);
            child.end = std::make_unique<Conversation>(
                child_end(launcher, folder, child.nickname, run.pack));
        }
    }

    void pair() {
        for (Child& child : children_) {
            const std::string digits = after(teacher_->ask("code"), "code ");
            child.end->ask("pair " + digits + " 127.0.0.1:" + port_);
            child.end->ask("join");
            teacher_->ask("await asking 1");
            teacher_->ask("approve " + child.nickname + " as " + child.nickname);
            child.end->ask("member");
        }
        teacher_->end();
    }

    // While there is no teacher to be met.
    void keep_a_week() {
        for (Child& child : children_)
            child.end->say("week");
        for (Child& child : children_) {
            (void)child.end->hear();
            std::istringstream told(child.end->ask("tell"));
            told >> child.kept >> child.report;
            kept_ += child.kept;
        }
    }

    // Seconds from the teacher's first word until nobody has anything waiting.
    double sync() {
        begin_teacher(saturday);
        for (Child& child : children_)
            child.end->say("sync");
        const auto start = std::chrono::steady_clock::now();
        teacher_->ask("listen " + port_);
        if (run_.kill) kill_in_the_middle();
        for (Child& child : children_)
            (void)child.end->hear();
        const double took = seconds_since(start);
        taken_at_end_ = applied();
        teacher_->end();
        return took;
    }

    nlohmann::json verdict() {
        vault::Options options;
        options.home = folder_ + "/teacher";
        options.rehearsal = true;
        const platform::Clock clock;
        options.uptime_s = [&clock] { return clock.uptime_s(); };
        vault::TeacherVault vault(std::move(options));
        const auto file =
            taken(vault.open(engine::SecretText("a script's passphrase"), {0, {saturday_number}}));
        const auto end = taken(outbox::TeacherClass::open(file->records(), {saturday_number}));
        std::map<std::string, const outbox::Pupil*> pupils;
        for (const auto& [who, pupil] : end.pupils())
            pupils[pupil.nickname] = &pupil;
        std::uint64_t lost = 0, twice = end.quarantined();
        for (const Child& child : children_)
            count(child, pupils[child.nickname], lost, twice);
        twice += end.pupils().size() - pupils.size();
        return {{"lost", lost}, {"twice", twice}};
    }

    [[nodiscard]] std::uint64_t kept() const { return kept_; }
    [[nodiscard]] std::uint64_t killed_at() const { return killed_at_; }
    // By the program that was there at the end: where one was killed, by the second.
    [[nodiscard]] std::uint64_t taken_at_end() const { return taken_at_end_; }
    [[nodiscard]] double away_s() const { return away_s_; }

  private:
    void begin_teacher(const char* clock) {
        teacher_.reset();
        teacher_ = std::make_unique<Conversation>(
            std::vector<std::string>{platform::program_folder() + "/pipit", "--teacher",
                                     "--headless", "--home", folder_ + "/teacher", "--clock",
                                     clock},
            std::vector<std::string>{"PIPIT_SHARE=" + platform::share_folder()});
    }

    // Messages that this run of the teacher's program applied.
    std::uint64_t applied() { return std::stoull(after(teacher_->ask("tally"), "taken ")); }

    void kill_in_the_middle() {
        while (killed_at_ < kept_ / 4)
            killed_at_ = applied();
        teacher_->kill_hard();
        const auto start = std::chrono::steady_clock::now();
        begin_teacher(saturday);
        teacher_->ask("listen " + port_);
        away_s_ = seconds_since(start);
    }

    // Every message has a number in its stream; the last is a report, which is kept with its own.
    static void count(const Child& child, const outbox::Pupil* pupil, std::uint64_t& lost,
                      std::uint64_t& twice) {
        if (pupil == nullptr || pupil->record.newest.when.sequence == 0) {
            lost += child.kept;
            return;
        }
        const std::uint64_t came = pupil->record.newest.when.sequence;
        const std::uint64_t last = child.kept + 2;  // after the request to join and a report
        lost += came < last ? last - came : 0;
        twice += came > last ? came - last : 0;
        lost += digest_of(overview(pupil->record)) == child.report ? 0 : 1;
        lost += pupil->asked.empty() ? 1 : 0;
        twice += pupil->asked.size() > 1 ? pupil->asked.size() - 1 : 0;
    }

    FortyRun run_;
    std::string folder_;
    std::string port_;
    std::unique_ptr<Conversation> teacher_;
    std::vector<Child> children_;
    std::uint64_t kept_ = 0, killed_at_ = 0, taken_at_end_ = 0;
    double away_s_ = 0;
};

// The pipit-sync of this group of processes, whose parent is the launcher that leads it.
std::string sync_of(pid_t group) {
    for (const auto& entry : fs::directory_iterator("/proc")) {
        std::ifstream stat(entry.path() / "stat");
        std::string number, name, state;
        pid_t parent = 0;
        if (stat >> number >> name >> state >> parent && parent == group && name == "(pipit-sync)")
            return entry.path();
    }
    throw std::runtime_error("no pipit-sync runs");
}

}  // namespace

nlohmann::json sync_figures(const std::string& folder, const std::string& pack) {
    fs::create_directories(folder);
    Conversation child(child_end(stage(folder), folder, nickname_of(0), pack));
    (void)child.ask("tell");  // both are up, and nothing is asked of it
    nlohmann::json out{{"file_bytes", fs::file_size(platform::program_folder() + "/pipit-sync")}};
    std::ifstream memory(sync_of(child.group()) + "/smaps_rollup");
    std::string word;
    for (double kib = 0; memory >> word;) {
        if (word == "Rss:" && memory >> kib) out["idle_rss_kib"] = kib;
        if (word == "Pss:" && memory >> kib) out["idle_pss_kib"] = kib;
        if (word == "Private_Dirty:" && memory >> kib) out["idle_private_dirty_kib"] = kib;
    }
    return out;
}

nlohmann::json forty_figures(const FortyRun& run, const std::string& folder) {
    fs::create_directories(folder);
    std::signal(SIGPIPE, SIG_IGN);  // who ended is told by what was to be heard
    auto start = std::chrono::steady_clock::now();
    Classroom room(run, folder);
    room.pair();
    const double pairing_s = seconds_since(start);
    start = std::chrono::steady_clock::now();
    room.keep_a_week();
    const double week_s = seconds_since(start);
    const double sync_s = room.sync();
    nlohmann::json out = room.verdict();
    out["devices"] = run.devices;
    out["messages"] = room.kept();
    out["started_and_paired_s"] = rounded(pairing_s);
    out["week_kept_s"] = rounded(week_s);
    out["sync_s"] = rounded(sync_s);
    if (run.kill) {
        out["killed_after_messages"] = room.killed_at();
        out["taken_after_the_kill"] = room.taken_at_end();
        out["teacher_away_s"] = rounded(room.away_s());
    }
    return out;
}

}  // namespace pipit::bench
