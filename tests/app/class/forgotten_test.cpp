// A forgotten secret between two real devices: the child's computer asks while nobody is signed in,
// the teacher says yes, and after a kill the child chooses a new secret and finds everything.
#include "tests/app/class/conversation.hpp"
#include "tests/app/class/machines.hpp"

#include <catch2/catch_test_macros.hpp>

#include <memory>

using namespace pipit::test;

TEST_CASE("two devices over loopback: who forgot their numbers asks at the door, and after the "
          "teacher's yes, and a kill of both, opens the notebook with new ones",
          "[app][class]") {
    if (const std::string lack = machines_lack(); !lack.empty()) SKIP(lack);
    const Machine machine;  // whose loopback nobody else announces on
    const Folder folder;
    auto teacher = std::make_unique<Conversation>(machine.command(teacher_at(folder / "teacher")));
    const std::string digits = begin_class(*teacher);
    auto child = std::make_unique<Conversation>(machine.command(child_at(folder / "child")));
    child->say_all(sign_up);
    join_class(*teacher, *child, digits);
    child->say_all(practise);
    child->say_all(sign_in);
    child->say("tap My class");
    until_both(*teacher, *child, {"member", "waiting 0"}, {"You asked to join", "waits"});

    child->say_all({"tap I’m done", "tap Zurimbali", "tap I forgot my numbers",
                    "await Forgotten? That happens.", "tap Ask my teacher",
                    "await You asked Ms Rivera", "await Your teacher’s computer has it."});
    teacher->say("await forgot 1");
    child->kill_hard();
    CHECK(teacher->say("forgotten") == "forgotten Zurimbali asks from the computer they use\n");
    teacher->say("reset Zurimbali");
    CHECK(teacher->say("forgotten").empty());
    teacher->kill_hard();
    teacher = std::make_unique<Conversation>(machine.command(teacher_at(folder / "teacher")));
    teacher->say("listen " + class_port);

    child = std::make_unique<Conversation>(machine.command(child_at(folder / "child")));
    child->say_all({"tap Zurimbali", "await Your teacher said yes", "tap Choose six numbers",
                    "type 271828", "type 271828"});
    child->say_all({"await Your notebook is open again", "tap Go on", "tap My data",
                    "expect The list of what left", "expect My answers: 2"});
    child->say_all({"tap I’m done", "tap Zurimbali", "type 271828", "tap My class",
                    "await You are in the class of Ms Rivera"});
    CHECK(teacher->say("learners").find("learner Zurimbali member Zurimbali A.") !=
          std::string::npos);
}
