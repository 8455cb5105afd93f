// See conversation.hpp.
#include "tests/app/class/conversation.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace pipit::test {

namespace {

constexpr int longest_answer_ms = 60000;

std::vector<pid_t> children_of(pid_t process) {
    const std::string number = std::to_string(process);
    std::ifstream list("/proc/" + number + "/task/" + number + "/children");
    std::vector<pid_t> out;
    for (pid_t one = 0; list >> one;)
        out.push_back(one);
    return out;
}

std::string name_of(pid_t process) {
    std::string name;
    std::getline(std::ifstream("/proc/" + std::to_string(process) + "/comm"), name);
    return name;
}

}  // namespace

Conversation::~Conversation() {
    close_input();
    if (process_ <= 0) return;
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
}

std::string Conversation::say(const std::string& line) {
    const bool taken = send(line);
    for (;;) {
        if (auto said = answer()) return *said;
        if (!taken || !hear_more(longest_answer_ms))
            FAIL("no answer to \"" << line << "\"; it said:\n" << heard_);
    }
}

std::string Conversation::say_beside(Conversation& child, const std::string& line) {
    constexpr int turns_max = 1000;
    const bool taken = send(line);
    for (int turn = 0; taken && turn < turns_max; ++turn) {
        if (auto said = answer()) return *said;
        child.say("clock +1s");
        (void)hear_more(10);
    }
    FAIL("no answer to \"" << line << "\"; it said:\n" << heard_);
    return {};
}

void Conversation::say_all(const Lines& lines) {
    for (const std::string& line : lines)
        (void)say(line);
}

bool Conversation::shows(const std::string& words) {
    return say("labels").find(words) != std::string::npos;
}

int Conversation::finish() {
    close_input();
    while (hear_more(longest_answer_ms)) {
    }
    int status = 0;
    REQUIRE(::waitpid(process_, &status, 0) == process_);
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void Conversation::kill_hard() {
    ::kill(process_, SIGSTOP);
    const std::vector<pid_t> started = children_of(process_);
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

pid_t Conversation::part(const std::string& name) const {
    for (const pid_t one : children_of(process_)) {
        if (name_of(one) == name.substr(0, 15)) return one;
    }
    return 0;
}

std::vector<std::string> teacher_at(const std::string& home, const std::string& clock) {
    return {PIPIT_BIN "/pipit", "--teacher", "--headless", "--home", home, "--clock", clock};
}

std::vector<std::string> child_at(const std::string& home, const std::string& clock) {
    return {PIPIT_BIN "/pipit", "--headless",    "--script", "-",  "--home", home,
            "--shots",          home + "-shots", "--clock",  clock};
}

std::string after(const std::string& text, const std::string& word) {
    const auto at = text.find(word);
    INFO(text);
    REQUIRE(at != std::string::npos);
    const auto begins = at + word.size();
    return text.substr(begins, text.find('\n', begins) - begins);
}

std::string begin_class(Conversation& teacher) {
    teacher.say_all({"begin 3B / Ms Rivera", "listen " + class_port});
    return after(teacher.say("code"), "code ");
}

void join_class(Conversation& teacher, Conversation& child, const std::string& code) {
    child.say_all(to_the_digits);
    child.say_all({"type " + code, "await Join 3B?", "tap Ask to join as Zurimbali"});
    until_both(teacher, child, {"Zurimbali asking"}, {"waits"});
    teacher.say("approve Zurimbali as Zurimbali A.");
}

std::string until_both(Conversation& teacher, Conversation& child, const Lines& wanted,
                       const Lines& gone) {
    constexpr int turns_max = 1000;
    constexpr int turns_between_calls = 60;  // a call under way is not begun anew
    std::string known;
    for (int turn = 1; turn <= turns_max; ++turn) {
        known = teacher.say("learners");
        const std::string seen = child.say("labels");
        const auto in = [](const std::string& text) {
            return [&text](const std::string& one) { return text.find(one) != std::string::npos; };
        };
        if (std::all_of(wanted.begin(), wanted.end(), in(known)) &&
            std::none_of(gone.begin(), gone.end(), in(seen)))
            break;
        for (const std::string way : {"Share now", "Look for it now"}) {
            if (turn % turns_between_calls == 0 && in(seen)("  " + way)) child.say("tap " + way);
        }
        child.say("clock +1s");  // draws, and so takes what came
        ::poll(nullptr, 0, 10);  // another program has to answer
    }
    return known;
}

}  // namespace pipit::test
