// kill -9 at random moments of a child's scripted session: the whole program, its real vault, a
// real file system. An answer is acknowledged when its script line has held: the screen said right
// or not yet. After every kill another process signs in, which verifies the chain and every page,
// and counts the answers on My data.
//
// What kill -9 cannot show is an answer acknowledged before it was forced to the disk: the kernel
// keeps what a killed process wrote, and only a pulled plug loses it. No test of a running program
// sees the difference; tests/device/vault/power_cut_test.cpp holds it against a disk that forgets
// whatever was not synced. What these cases break on is an answer acknowledged before it was
// committed.
#include "tests/folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <random>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using pipit::test::Folder;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

constexpr int questions = 16;             // in a session; more than it lives to see
constexpr int most_lines = 24;            // that hold before the kill
constexpr int most_microseconds = 20000;  // from the last of them to the kill: about a line

// In memory where the system has such a place, because what a kill loses is not the disk's doing.
fs::path where_it_is_fast() {
    const bool shared_memory = ::access("/dev/shm", W_OK | X_OK) == 0;
    return shared_memory ? fs::path("/dev/shm") : fs::temp_directory_path();
}

void add(Lines& lines, const Lines& more) {
    lines.insert(lines.end(), more.begin(), more.end());
}

const Lines four_pictures{"tap picture, row 1, 2", "tap picture, row 2, 3", "tap picture, row 2, 3",
                          "tap picture, row 1, 6"};

Lines sign_up() {
    Lines lines{"tap Make mine", "type Zuri", "tap Next", "tap Next", "tap Four pictures"};
    add(lines, four_pictures);
    add(lines, four_pictures);
    add(lines, {"tap Not now"});  // a code for when it is forgotten
    return lines;
}

Lines sign_in() {
    Lines lines{"tap Zuri"};
    add(lines, four_pictures);
    return lines;
}

// Right, with a hint, wrong and right, or wrong and right with a hint.
Lines session(std::mt19937_64& random) {
    Lines lines = sign_in();
    lines.emplace_back("tap Start this one");
    for (int i = 0; i < questions; ++i) {
        if (random() % 3 == 0) add(lines, {"answer wrong", "tap Try again"});
        if (random() % 3 == 0) lines.emplace_back("tap Give me a hint");
        add(lines, {"answer right", "tap Next question"});
    }
    return lines;
}

// Nine o'clock, so many days after a Monday.
std::string morning(int day) {
    using namespace std::chrono;
    const year_month_day date{sys_days{2026y / November / 23} + days{day}};
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT09:00:00Z",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text.data();
}

std::string script_in(const Folder& folder, const Lines& lines) {
    std::string path = folder / "script.txt";
    std::ofstream file(path);
    for (const std::string& line : lines)
        file << line << '\n';
    return path;
}

// pipit-student with this script; what it says, on either stream, as it says it.
class Program {
  public:
    Program(const Folder& folder, int day, Lines lines) : script_(std::move(lines)) {
        const std::string program = std::string(PIPIT_BIN) + "/pipit-student";
        const std::string clock = morning(day);
        const std::string script = script_in(folder, script_);
        const std::string home = folder / "home";
        std::array<int, 2> ends{};
        REQUIRE(::pipe(ends.data()) == 0);
        child_ = ::fork();
        REQUIRE(child_ >= 0);
        if (child_ == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::dup2(ends[1], STDERR_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            ::execl(program.c_str(), "pipit-student", "--headless", "--size", "800x600", "--clock",
                    clock.c_str(), "--script", script.c_str(), "--home", home.c_str(),
                    static_cast<char*>(nullptr));
            ::_exit(127);
        }
        ::close(ends[1]);
        out_ = ends[0];
    }
    ~Program() { ::close(out_); }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    // Reads until so many lines held, waits for so much longer, kills.
    void kill_after(int held, int microseconds) {
        while (held_ < held && take()) {
        }
        const timespec longer{0, microseconds * 1000L};
        ::ppoll(nullptr, 0, &longer, nullptr);
        ::kill(child_, SIGKILL);
        const int status = ended();
        INFO(said_);
        REQUIRE(WIFSIGNALED(status));  // it did not end by itself, with an error of its own
        REQUIRE(WTERMSIG(status) == SIGKILL);
        REQUIRE(held_ >= held);
    }

    // Its exit code, or -1.
    int finish() {
        while (take()) {
        }
        const int status = ended();
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    [[nodiscard]] const std::string& said() const { return said_; }
    // Of the lines that held, those that are answers.
    [[nodiscard]] int acknowledged() const { return answers_; }

  private:
    int ended() {
        int status = 0;
        REQUIRE(::waitpid(child_, &status, 0) == child_);
        while (take()) {
        }
        return status;
    }

    bool take() {
        std::array<char, 512> buffer{};
        const ssize_t got = ::read(out_, buffer.data(), buffer.size());
        for (ssize_t i = 0; i < got; ++i) {
            const char c = buffer[static_cast<std::size_t>(i)];
            said_ += c;
            if (c == '\n')
                heard();
            else
                line_ += c;
        }
        return got > 0;
    }

    // "held 7": the seventh line.
    void heard() {
        const bool held = line_ == "held " + std::to_string(held_ + 1);
        line_.clear();
        if (!held) return;
        if (script_.at(static_cast<std::size_t>(held_)).rfind("answer ", 0) == 0) ++answers_;
        ++held_;
    }

    Lines script_;
    pid_t child_ = -1;
    int out_ = -1;
    std::string said_;
    std::string line_;
    int held_ = 0;
    int answers_ = 0;
};

// What My data says there is, once everything has been verified.
int answers_there(const Folder& folder, int day) {
    Lines lines = sign_in();
    // The last line does not hold, so that the labels on the screen are told.
    add(lines, {"tap My data", "expect every label, please"});
    Program look(folder, day, lines);
    CHECK(look.finish() == 1);
    INFO(look.said());
    REQUIRE(look.said().find(": expect every label, please:") != std::string::npos);
    const std::string words = "My answers: ";
    const std::size_t at = look.said().find(words);
    REQUIRE(at != std::string::npos);
    return std::atoi(look.said().c_str() + at + words.size());
}

// One learner, killed day after day; fewer than the days after which old answers become counts.
void kill_sessions(int kills, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const Folder folder(where_it_is_fast());
    Program first(folder, 0, sign_up());
    const int code = first.finish();
    INFO(first.said());
    REQUIRE(code == 0);
    int there = 0;
    for (int day = 0; day < kills; ++day) {
        const int held = static_cast<int>(random() % (most_lines + 1));
        const int longer = static_cast<int>(random() % most_microseconds);
        CAPTURE(seed, day, held, longer, there);
        Program killed(folder, day, session(random));
        killed.kill_after(held, longer);
        const int acknowledged = there + killed.acknowledged();
        there = answers_there(folder, day);
        // One more may be there: committed, then killed before the line held.
        REQUIRE(there >= acknowledged);
        REQUIRE(there <= acknowledged + 1);
    }
    CHECK(there > kills);  // the kills came among answers
}

}  // namespace

TEST_CASE("what the screen acknowledged before kill -9 is there after 50 random moments",
          "[app][native]") {
    kill_sessions(50, 20261122);
}

TEST_CASE("what the screen acknowledged before kill -9 is there after 500 random moments",
          "[app][native][slow]") {
    for (std::uint64_t learner = 0; learner < 10; ++learner)
        kill_sessions(50, learner);
}
