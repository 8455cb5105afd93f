// See school_day.hpp.
#include "tests/app/class/school_day.hpp"

namespace pipit::test {

Class::Class(const School& school)
    : teacher(school.teacher.command(teacher_at(folder / "teacher"))),
      child(school.child.command(child_at(folder / "child"))), code(begin_class(teacher)) {
    child.say_all(sign_up);
    child.say_all(to_the_digits);
    child.say("type " + code);
}

Ends a_day(Conversation& teacher, Conversation& child) {
    until_both(teacher, child, {"Zurimbali asking"}, {"waits"});
    teacher.say_all(
        {"approve Zurimbali as Zurimbali A.", "agreed Zurimbali 14 / We try with a friend."});
    child.say_all(practise);
    child.say_all(sign_in);
    child.say("tap My class");
    until_both(teacher, child, {"member", "waiting 0"}, {"You asked to join", "Nothing yet."});
    child.say_all(ask_for_help);
    child.say("tap Share now");
    until_both(teacher, child, {"asked 1", "waiting 0"}, {"waits", "I am"});
    return {teacher.say("learners"), child.say("labels")};
}

Ends a_day_at(const School& school, const std::string& address) {
    Class both(school);
    both.child.say_all({"tap Type its address", "type " + address, "tap Look there"});
    both.child.say_all(ask_to_join);
    return a_day(both.teacher, both.child);
}

}  // namespace pipit::test
