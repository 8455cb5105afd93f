// The whole of Pipit on two machines: a child joins, practises, shares, asks for help and hears
// back, over networks as schools have them. Claim: the way between them changes nothing of what
// both have in the end.
#include "tests/app/class/conversation.hpp"
#include "tests/app/class/relay.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace pipit::test;

namespace {

struct Ends {
    std::string teacher;  // what they know of the class
    std::string child;    // what stands on My class
    bool operator==(const Ends&) const = default;
};

// What stands on the child's screen, but for the line that was typed last.
Ends ends_of(Conversation& teacher, Conversation& child) {
    return {teacher.say("learners"), child.say("labels")};
}

// A day in class from the digits on, at the end of which nothing waits at either end.
Ends a_day(Conversation& teacher, Conversation& child) {
    until_both(teacher, child, {"Zuri asking"}, {"waits"});
    teacher.say_all({"approve Zuri as Zuri A.", "agreed Zuri 14 / We try with a friend."});
    child.say_all(practise);
    child.say_all(sign_in);
    child.say("tap My class");
    until_both(teacher, child, {"member", "waiting 0"}, {"You asked to join", "Nothing yet."});
    child.say_all(ask_for_help);
    child.say("tap Share now");
    until_both(teacher, child, {"asked 1", "waiting 0"}, {"waits", "I am"});
    return ends_of(teacher, child);
}

// Two devices and what is between them.
struct Class {
    explicit Class(const School& school)
        : teacher(school.teacher.command(teacher_at(folder / "teacher"))),
          child(school.child.command(child_at(folder / "child"))),
          code(begin_class(teacher, "47313")) {
        child.say_all(sign_up);
        child.say_all(to_the_digits);
        child.say("type " + code);
    }
    const Folder folder;
    Conversation teacher;
    Conversation child;
    const std::string code;
};

const Lines ask_to_join{"await Join 3B?", "tap Ask to join as Zuri"};

// Where the network carries no announcement: an address typed by hand, which then is remembered.
Ends a_day_at(const School& school, const std::string& address) {
    Class both(school);
    both.child.say_all({"tap Type its address", "type " + address, "tap Look there"});
    both.child.say_all(ask_to_join);
    return a_day(both.teacher, both.child);
}

}  // namespace

TEST_CASE("through a network that delays, stalls and cuts, a child and their teacher have in the "
          "end what they have over a good one",
          "[app][class][native]") {
    if (const std::string lack = machines_lack(); !lack.empty()) SKIP(lack);
    const School cable(true);
    const Ends good = a_day_at(cable, School::teacher_address);
    CHECK(good.teacher.find("learner Zuri member Zuri A. skills ") != std::string::npos);
    CHECK(good.teacher.find("skills 0") == std::string::npos);
    CHECK(good.child.find("We try with a friend.") != std::string::npos);

    const School school;
    Weather bad{.piece_bytes_max = 300, .delay_ms = 5};
    bad.faults = {{0, true, 30, {}},      // pairing, in its first message
                  {1, false, 250, 1500},  // pairing, but for a while
                  {2, true, 500, {}},     // the request to join
                  {3, false, 900, {}},    // what answers it
                  {4, true, 1100, 1500}, {5, true, 1400, {}}, {6, false, 1500, {}},
                  {7, false, 300, {}},   {8, true, 5, {}}};
    const Relay relay(school, bad);
    Class both(school);
    both.child.say_all({"await We lost each other", "tap Try again"});
    both.child.say_all(ask_to_join);
    const Ends worse = a_day(both.teacher, both.child);
    CHECK(worse.teacher == good.teacher);
    CHECK(worse.child == good.child);
    WARN(relay.connections());
    WARN(both.teacher.say("tally"));
}
