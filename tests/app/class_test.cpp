// Two real devices over loopback, with the real pipit-sync between them: a child joins a class,
// shares, asks for help and hears back; the teacher's program is killed in the middle; a capture of
// all that was carried holds nothing of the child. And once with a stick alone.
#include "tests/app/student.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace pipit::test;
namespace fs = std::filesystem;

namespace {

// A program that is driven line by line, and says "held N" after each.
class Conversation {
  public:
    Conversation(const std::vector<std::string>& arguments,
                 const std::vector<std::string>& environment = {}) {
        std::array<int, 2> in{}, out{};
        REQUIRE(::pipe2(in.data(), O_CLOEXEC) == 0);
        REQUIRE(::pipe2(out.data(), O_CLOEXEC) == 0);
        process_ = ::fork();
        REQUIRE(process_ >= 0);
        if (process_ == 0) {
            ::dup2(in[0], 0);
            ::dup2(out[1], 1);
            ::dup2(out[1], 2);
            for (const std::string& one : environment)
                ::putenv(const_cast<char*>(one.c_str()));
            ::unsetenv("DISPLAY");
            std::vector<char*> values;
            for (const std::string& one : arguments)
                values.push_back(const_cast<char*>(one.c_str()));
            values.push_back(nullptr);
            ::execv(values[0], values.data());
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        to_ = in[1];
        from_ = out[0];
    }
    ~Conversation() {
        ::close(to_);
        if (process_ > 0) {
            ::kill(process_, SIGTERM);
            ::waitpid(process_, nullptr, 0);
        }
        ::close(from_);
    }
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    // What it said between this line and its "held".
    std::string say(const std::string& line) {
        const std::string all = line + "\n";
        REQUIRE(::write(to_, all.data(), all.size()) == static_cast<ssize_t>(all.size()));
        const std::string held = "held " + std::to_string(++lines_) + "\n";
        for (;;) {
            if (const auto at = heard_.find(held); at != std::string::npos) {
                std::string out = heard_.substr(0, at);
                heard_.erase(0, at + held.size());
                return out;
            }
            pollfd waits{from_, POLLIN, 0};
            const int ready = ::poll(&waits, 1, 60000);
            std::array<char, 4096> bytes{};
            const ssize_t got = ready > 0 ? ::read(from_, bytes.data(), bytes.size()) : 0;
            if (got <= 0) {
                FAIL("no answer to \"" << line << "\"; it said:\n" << heard_);
            }
            heard_.append(bytes.data(), static_cast<std::size_t>(got));
        }
    }
    void say_all(const std::vector<std::string>& lines) {
        for (const std::string& line : lines)
            (void)say(line);
    }
    // The launcher and all it started: stopped first, so that it starts nothing anew. Returns when
    // they are gone.
    void kill_hard() {
        ::kill(process_, SIGSTOP);
        std::istringstream children(command("pgrep -P " + std::to_string(process_)).text);
        std::vector<pid_t> started;
        for (pid_t one = 0; children >> one;)
            started.push_back(one);
        REQUIRE(started.size() == 2);
        for (const pid_t one : started)
            ::kill(one, SIGKILL);
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
        process_ = -1;
        for (const pid_t one : started) {
            for (int tries = 0; tries < 1000 && ::kill(one, 0) == 0; ++tries)
                ::poll(nullptr, 0, 10);
        }
    }

  private:
    pid_t process_ = -1;
    int to_ = -1, from_ = -1;
    int lines_ = 0;
    std::string heard_;
};

const std::string program = std::string(PIPIT_BIN) + "/pipit";

std::vector<std::string> teacher_at(const Folder& folder) {
    return {program,   "--teacher",           "--headless", "--home", folder / "teacher",
            "--clock", "2026-11-23T09:00:00Z"};
}

std::vector<std::string> child_at(const Folder& folder) {
    return {program,          "--headless", "--script",       "-",       "--home",
            folder / "child", "--shots",    folder / "shots", "--clock", "2026-11-23T09:00:00Z"};
}

const std::vector<std::string> sign_up{"tap Make mine",   "type Zuri",   "tap Next",
                                       "tap Six numbers", "type 246810", "type 246810",
                                       "tap Not now"};

std::string after(const std::string& text, const std::string& word) {
    const auto at = text.find(word);
    REQUIRE(at != std::string::npos);
    const auto begins = at + word.size();
    return text.substr(begins, text.find('\n', begins) - begins);
}

}  // namespace

TEST_CASE("two devices over loopback: a child joins, practises, asks for help, and hears what was "
          "agreed; the teacher's program is killed in between",
          "[app][class]") {
    const Folder folder;
    auto teacher = std::make_unique<Conversation>(teacher_at(folder));
    teacher->say("begin 3B / Ms Rivera");
    const std::string where = after(teacher->say("listen 0"), "at ");
    const std::string port = where.substr(where.rfind(':') + 1);
    const std::string digits = after(teacher->say("code"), "code ");

    Conversation child(child_at(folder));
    child.say_all(sign_up);
    child.say_all({"tap My class", "tap Join a class", "tap I have six numbers"});
    child.say("type " + digits);
    child.say("tap Type its address");
    child.say("type 127.0.0.1:" + port);
    child.say("tap Look there");
    child.say("await Join 3B?");
    child.say("tap Ask to join as Zuri");
    child.say("await Last shared: today.");
    teacher->say("await asking 1");
    teacher->say("approve Zuri as Zuri A.");
    teacher->say("agreed Zuri 14 / We try with a friend.");

    // What was decided is on the teacher's disk before the line held.
    teacher->kill_hard();
    teacher = std::make_unique<Conversation>(teacher_at(folder));
    CHECK(teacher->say("learners").find("learner Zuri member Zuri A.") != std::string::npos);
    teacher->say("listen " + port);

    child.say_all({"tap Today", "tap Start this one", "answer right", "tap Next question",
                   "answer right", "tap Stop for now", "tap Finish", "tap Zuri", "type 246810"});
    // Signing in met the teacher's device, and Today has a button more: before that, what is tapped
    // may move away.
    child.say("await Ask my teacher");
    child.say_all(
        {"tap My class", "await You are in the class of Ms Rivera", "await We try with a friend."});
    child.say("tap Share now");
    std::string learners;
    // A tap draws frames, and each frame takes what came.
    for (int turn = 0; turn < 200 && learners.find("waiting 0") == std::string::npos; ++turn) {
        child.say_all({"tap Today", "tap My class"});
        learners = teacher->say("learners");
        if (learners.find("skills 0") != std::string::npos) learners.clear();
    }
    CHECK(learners.find("learner Zuri member Zuri A. skills") != std::string::npos);
    CHECK(teacher->say("tally").find("aside 0") != std::string::npos);
    child.say_all({"tap My data", "expect The list of what left"});
}
