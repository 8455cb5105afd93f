// A learner moves between two real computers of a class: the notebook goes by way of the teacher's,
// and everything is there under a new secret; the old computer says so.
#include "tests/app/class/conversation.hpp"
#include "tests/app/class/machines.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::test;

TEST_CASE(
    "three devices over loopback: a child takes their notebook to another computer, which is in no "
    "class, types the teacher's numbers and a new secret there and finds everything, and the old "
    "computer says that they moved",
    "[app][class]") {
    if (const std::string lack = machines_lack(); !lack.empty()) SKIP(lack);
    const Machine machine;  // whose loopback nobody else announces on
    const Folder folder;
    Conversation teacher(machine.command(teacher_at(folder / "teacher")));
    const std::string digits = begin_class(teacher);
    Conversation child(machine.command(child_at(folder / "child")));
    child.say_all(sign_up);
    join_class(teacher, child, digits);
    child.say_all(practise);
    child.say_all(sign_in);
    child.say("tap My class");
    teacher.say("agreed Zurimbali 14 / We try with a friend.");
    until_both(teacher, child, {"member", "waiting 0"}, {"You asked to join", "Nothing yet."});

    // The other computer is in no class: it is brought in with nobody signed in.
    Conversation next(machine.command(child_at(folder / "next")));
    next.say_all({"tap I come from another computer", "tap I have six numbers"});
    next.say("type " + after(teacher.say("code"), "code "));
    next.say("await What is your name there?");

    child.say_all({"tap Take my things to another computer", "tap Take them along", "tap Go on"});
    until_both(teacher, child, {"member"}, {"waits", "wait."});
    teacher.say_beside(child, "await copies 1");

    next.say_all({"type zurimbali", "tap Next"});
    teacher.say_beside(next, "await newcomers 1");
    CHECK(teacher.say("newcomers") == "newcomer zurimbali asks\n");
    teacher.say("turn-away Zurimbali");
    next.say_all(
        {"await Please talk to your teacher", "tap Ask again", "type Zurimbali", "tap Next"});
    teacher.say_beside(next, "await newcomers 1");
    teacher.say("move Zurimbali");
    next.say_all({"await Hello, Zurimbali. Your things are here", "tap Choose a secret",
                  "tap Six numbers", "type 271828", "type 271828", "tap Not now", "tap My data",
                  "expect My answers: 2", "tap Today", "tap My class",
                  "await You are in the class of Ms Rivera"});
    CHECK(next.shows("We try with a friend."));

    until_both(teacher, child, {"member"}, {"You are in the class of Ms Rivera"});
    CHECK(child.shows("You moved"));
}
