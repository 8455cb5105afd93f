// Two real devices over loopback, with the real pipit-sync between them: a child joins a class,
// shares, asks for help and hears back; the teacher's program is killed in the middle; clocks that
// are years off; and pipit-sync killed at either end.
#include "tests/app/class/conversation.hpp"

#include <catch2/catch_test_macros.hpp>

#include <memory>

using namespace pipit::test;

TEST_CASE("two devices over loopback: a child joins, practises, asks for help, and hears what was "
          "agreed; the teacher's program is killed in between",
          "[app][class]") {
    const Folder folder;
    auto teacher = std::make_unique<Conversation>(teacher_at(folder / "teacher"));
    std::string where;
    const std::string digits = begin_class(*teacher, "0", &where);

    Conversation child(child_at(folder / "child"));
    child.say_all(sign_up);
    join_class(*teacher, child, digits, where);
    teacher->say("agreed Zurimbali 14 / We try with a friend.");

    // What was decided is on the teacher's disk before the line held.
    teacher->kill_hard();
    teacher = std::make_unique<Conversation>(teacher_at(folder / "teacher"));
    CHECK(teacher->say("learners").find("learner Zurimbali member Zurimbali A.") !=
          std::string::npos);
    teacher->say("listen " + where.substr(where.find(':') + 1));

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
    const Folder folder;
    Conversation teacher(teacher_at(folder / "teacher"));
    std::string where;
    const std::string digits = begin_class(teacher, "0", &where);
    {
        Conversation child(child_at(folder / "child", "2039-02-01T09:00:00Z"));
        child.say_all(sign_up);
        join_class(teacher, child, digits, where);
        child.say_all(practise);
        child.say_all(sign_in);
        child.say("tap My class");
        until_both(teacher, child, {"member", "waiting 0"}, {"You asked to join", "waits"});
    }
    for (const char* clock : {"2011-05-02T09:00:00Z", "2026-11-24T09:00:00Z"}) {
        CAPTURE(clock);
        Conversation child(child_at(folder / "child", clock));
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
