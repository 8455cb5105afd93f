// Two real devices over loopback, with the real pipit-sync between them: a child joins a class,
// shares, asks for help and hears back; the teacher's program is killed in the middle; clocks that
// are years off; and pipit-sync killed at either end.
#include "tests/app/class/conversation.hpp"
#include "tests/app/class/machines.hpp"

#include "tests/app/trace.hpp"

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <fstream>
#include <memory>
#include <poll.h>
#include <sstream>

using namespace pipit::test;

TEST_CASE("two devices over loopback: a child joins, practises, asks for help, and hears what was "
          "agreed; the teacher's program is killed in between",
          "[app][class]") {
    if (const std::string lack = machines_lack(); !lack.empty()) SKIP(lack);
    const Machine machine;  // whose loopback nobody else announces on
    const Folder folder;
    auto teacher = std::make_unique<Conversation>(machine.command(teacher_at(folder / "teacher")));
    const std::string digits = begin_class(*teacher);

    Conversation child(machine.command(child_at(folder / "child")));
    child.say_all(sign_up);
    join_class(*teacher, child, digits);
    teacher->say("agreed Zurimbali 14 / We try with a friend.");

    // What was decided is on the teacher's disk before the line held.
    teacher->kill_hard();
    teacher = std::make_unique<Conversation>(machine.command(teacher_at(folder / "teacher")));
    CHECK(teacher->say("learners").find("learner Zurimbali member Zurimbali A.") !=
          std::string::npos);
    teacher->say("listen " + class_port);

    child.say_all(practise);
    child.say_all(sign_in);
    // Signing in met the teacher's device, and Today has a button more: before that, what is tapped
    // may move away.
    child.say("await Ask my teacher");
    child.say_all(
        {"tap My class", "await You are in the class of Ms Rivera", "await We try with a friend."});
    child.say("tap Share now");
    const std::string known = until_both(
        *teacher, child, {"learner Zurimbali member Zurimbali A. skills", "waiting 0"}, {"waits"});
    CHECK(known.find("skills 0") == std::string::npos);
    CHECK(teacher->say("tally").find("aside 0") != std::string::npos);
    child.say_all({"tap My data", "expect The list of what left"});
}

TEST_CASE("a child's device whose clock is years off, ahead and then behind, is in a class as any "
          "other, and nothing of the child's is lost",
          "[app][class]") {
    if (const std::string lack = machines_lack(); !lack.empty()) SKIP(lack);
    const Machine machine;  // whose loopback nobody else announces on
    const Folder folder;
    Conversation teacher(machine.command(teacher_at(folder / "teacher")));
    const std::string digits = begin_class(teacher);
    {
        Conversation child(machine.command(child_at(folder / "child", "2039-02-01T09:00:00Z")));
        child.say_all(sign_up);
        join_class(teacher, child, digits);
        child.say_all(practise);
        child.say_all(sign_in);
        child.say("tap My class");
        until_both(teacher, child, {"member", "waiting 0"}, {"You asked to join", "waits"});
    }
    for (const char* clock : {"2011-05-02T09:00:00Z", "2026-11-24T09:00:00Z"}) {
        CAPTURE(clock);
        Conversation child(machine.command(child_at(folder / "child", clock)));
        child.say_all(sign_in);
        child.say("tap My class");
        teacher.say("agreed Zurimbali 14 / Said when it was " + std::string(clock));
        child.say_all(ask_for_help);
        const std::string known = until_both(teacher, child, {"waiting 0"}, {"waits"});
        CHECK(known.find(clock[3] == '1' ? "asked 1" : "asked 2") != std::string::npos);
        CHECK(known.find("skills 0") == std::string::npos);
        CHECK(child.shows("Said when it was " + std::string(clock)));
        child.say("tap My data");
        CHECK(child.shows("My answers: 2"));
    }
}

namespace {

std::string text_of(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

std::vector<std::string> watched(const Machine& machine, const std::string& log,
                                 const std::vector<std::string>& program) {
    std::vector<std::string> line = strace_to(log);
    line.insert(line.end(), program.begin(), program.end());
    return machine.command(line);
}

// Of a device that was watched over a whole sync.
void check_calls(const std::string& calls, const std::string& app, const std::string& home) {
    INFO(app);
    const auto couriers = processes_of(calls, "pipit-sync");
    REQUIRE(couriers.size() == 1);
    CHECK(processes_of(calls, app).size() == 1);
    const auto made = network_sockets(calls);
    CHECK_FALSE(made.empty());  // pipit-sync's
    for (const auto& [process, domain] : made) {
        CAPTURE(process, domain);
        CHECK(couriers.contains(process));
    }
    CHECK(calls.find("io_uring_setup(") == std::string::npos);
    CHECK(calls_of(calls, "pipit-sync").find("openat(") != std::string::npos);
    CHECK(calls_of(calls, "pipit-sync").find(home) == std::string::npos);
    CHECK(calls_of(calls, app).find(home) != std::string::npos);
}

}  // namespace

TEST_CASE("in a whole sync the apps of both devices make no network socket, and pipit-sync names "
          "no file of a learner's or a teacher's",
          "[app][class]") {
    if (const std::string lack = strace_lacks(); !lack.empty()) SKIP(lack);
    if (const std::string lack = machines_lack(); !lack.empty()) SKIP(lack);
    const Machine machine;  // whose loopback nobody else announces on
    const Folder folder;
    Conversation teacher(watched(machine, folder / "t.log", teacher_at(folder / "teacher")));
    Conversation child(watched(machine, folder / "c.log", child_at(folder / "child")));
    const std::string digits = begin_class(teacher);
    child.say_all(sign_up);
    join_class(teacher, child, digits);
    child.say_all(practise);
    child.say_all(sign_in);
    child.say("tap My class");
    until_both(teacher, child, {"member", "waiting 0"}, {"You asked to join", "waits"});
    CHECK(child.finish() == 0);
    CHECK(teacher.finish() == 0);
    check_calls(text_of(folder / "c.log"), "pipit-student", folder / "child");
    check_calls(text_of(folder / "t.log"), "pipit-teacher", folder / "teacher");
}

namespace {

// Kills the pipit-sync that runs beside this app, once it does.
void kill_courier(Conversation& device, pid_t& last) {
    for (int tries = 0; tries < 1000; ++tries) {
        const pid_t now = device.part("pipit-sync");
        if (now != 0 && now != last) {
            last = now;
            REQUIRE(::kill(now, SIGKILL) == 0);
            return;
        }
        ::poll(nullptr, 0, 10);
    }
    FAIL("pipit-sync does not run");
}

}  // namespace

TEST_CASE("a pipit-sync that is killed is started again, and what was under way is asked for "
          "again: a teacher listens where they did, a child's device goes on looking",
          "[app][class]") {
    if (const std::string lack = machines_lack(); !lack.empty()) SKIP(lack);
    const Machine machine;  // whose loopback nobody else announces on
    const Folder folder;
    auto teacher = std::make_unique<Conversation>(machine.command(teacher_at(folder / "teacher")));
    Conversation child(machine.command(child_at(folder / "child")));
    const std::string digits = begin_class(*teacher);
    child.say_all(sign_up);
    join_class(*teacher, child, digits);
    until_both(*teacher, child, {"member", "waiting 0"}, {"You asked to join", "waits"});

    pid_t courier = 0;
    kill_courier(*teacher, courier);
    child.say_all(ask_for_help);
    until_both(*teacher, child, {"asked 1", "waiting 0"}, {"waits"});
    CHECK(teacher->say("learners").find("asked 1") != std::string::npos);

    // Nobody is there, and looking goes on; then somebody is.
    teacher->kill_hard();
    child.say_all(ask_for_help);
    child.say("await I am looking");
    courier = 0;
    kill_courier(child, courier);
    teacher = std::make_unique<Conversation>(machine.command(teacher_at(folder / "teacher")));
    teacher->say("listen " + class_port);
    for (int turn = 0; turn < 600 && child.shows(" wait"); ++turn) {
        child.say("clock +1s");  // draws, and so takes what came
        ::poll(nullptr, 0, 20);
    }
    CHECK(teacher->say("learners").find("asked 2") != std::string::npos);
}

TEST_CASE("a pipit-sync that keeps being killed is given up: the child is told, practises on, and "
          "shares after the next start",
          "[app][class]") {
    if (const std::string lack = machines_lack(); !lack.empty()) SKIP(lack);
    const Machine machine;  // whose loopback nobody else announces on
    const Folder folder;
    Conversation teacher(machine.command(teacher_at(folder / "teacher")));
    const std::string digits = begin_class(teacher);
    {
        Conversation child(machine.command(child_at(folder / "child")));
        child.say_all(sign_up);
        join_class(teacher, child, digits);
        until_both(teacher, child, {"member", "waiting 0"}, {"You asked to join", "waits"});
        pid_t courier = 0;
        for (int kills = 0; kills < 4; ++kills)
            kill_courier(child, courier);
        child.say("await The part of Pipit that passes things on has stopped.");
        child.say_all(ask_for_help);
        CHECK(child.shows(" wait"));
        child.say_all(practise);
        CHECK(child.finish() == 0);
    }
    Conversation child(machine.command(child_at(folder / "child")));
    child.say_all(sign_in);
    child.say("tap My class");
    const std::string known = until_both(teacher, child, {"asked 1", "waiting 0"}, {"waits"});
    CHECK(known.find("skills 0") == std::string::npos);
}
