// The real window under Xvfb, with xdotool's mouse and keys: what a child does, a window does.
#include "tests/app/student.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <csignal>
#include <fstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace pipit::test;
namespace fs = std::filesystem;

namespace {

// Tries until it holds or 20 seconds are over: a window has its own time.
template <class Holds>
bool soon(Holds holds) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (std::chrono::steady_clock::now() < until) {
        if (holds()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return false;
}

// A program beside the test, ended with it.
class Beside {
  public:
    explicit Beside(const std::string& line) {
        pid_ = fork();
        if (pid_ == 0) {
            execl("/bin/sh", "sh", "-c", ("exec " + line).c_str(), nullptr);
            _exit(127);
        }
        REQUIRE(pid_ > 0);
    }
    ~Beside() {
        if (pid_ > 0) {
            kill(pid_, SIGTERM);
            waitpid(pid_, nullptr, 0);
        }
    }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;
    // What a window manager's or a terminal's end of a session sends.
    void ask_to_stop() const { kill(pid_, SIGTERM); }
    // Its exit code when it ends by itself in time, else -1.
    int wait() {
        int status = -1;
        const bool ended = soon([&] { return waitpid(pid_, &status, WNOHANG) == pid_; });
        if (!ended) return -1;
        pid_ = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

  private:
    pid_t pid_ = 0;
};

// A display nobody else uses: Xvfb picks its number and says it.
class Display {
  public:
    explicit Display(const Folder& folder)
        : said_(folder / "display"),
          xvfb_("Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>" + in_quotes(said_) +
                " 2>/dev/null") {
        REQUIRE(soon([&] { return !read(said_).empty() && read(said_).back() == '\n'; }));
        name_ = ":" + read(said_);
        name_.pop_back();
    }
    [[nodiscard]] std::string env() const { return "env DISPLAY=" + name_ + " "; }
    void xdotool(const std::string& what) const {
        const Run run = command(env() + "xdotool " + what);
        INFO("xdotool " << what << ": " << run.text);
        REQUIRE(run.code == 0);
    }
    // A finger: down, a tenth of a second, up.
    void tap(int x, int y) const {
        xdotool("mousemove " + std::to_string(x) + " " + std::to_string(y) +
                " mousedown 1 sleep 0.1 mouseup 1 sleep 0.15");
    }

  private:
    fs::path said_;
    Beside xvfb_;
    std::string name_;
};

}  // namespace

TEST_CASE("in a real window a child makes a notebook with mouse and keys", "[app][window]") {
    Folder folder;
    const Display display(folder);
    const fs::path home = folder / "home";
    const fs::path said = folder / "said";
    Beside app(display.env() + "SDL_VIDEODRIVER=x11 '" + PIPIT_BIN + "/pipit-student' --home " +
               in_quotes(home) + " >" + in_quotes(said) + " 2>&1");
    const auto window_there = [&] {
        return command(display.env() + "xdotool search --onlyvisible --name '^Pipit$'").code == 0;
    };
    INFO("the program said: " << read(said));
    REQUIRE(soon(window_there));
    // "Make mine" stands left of the middle; then the keyboard: a name, six numbers twice.
    display.xdotool(
        "search --onlyvisible --name '^Pipit$' windowmove --sync 0 0 windowfocus sleep 0.5");
    display.tap(460, 462);
    display.xdotool("type --delay 100 Kofi");
    display.xdotool("key --delay 150 Return Right Return");
    display.xdotool("type --delay 100 246810");
    display.xdotool("sleep 0.2 type --delay 100 246810");
    REQUIRE(soon([&] {
        std::error_code ignored;
        for (const auto& entry : fs::recursive_directory_iterator(home, ignored)) {
            if (entry.path().filename() == "notebook.db" || entry.path().extension() == ".db") {
                if (entry.path().parent_path() != home) return true;
            }
        }
        return false;
    }));
    CHECK(read(home / "device.db").find("Kofi") == std::string::npos);
    app.ask_to_stop();
    CHECK(app.wait() == 0);
}
