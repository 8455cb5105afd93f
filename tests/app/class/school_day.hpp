// A day in class on two machines, and what both have at its end. Next door: conversation (the
// programs), machines (where they run), relay (what is between them).
#pragma once

#include "tests/app/class/conversation.hpp"
#include "tests/app/class/machines.hpp"

#include <string>

namespace pipit::test {

struct Ends {
    std::string teacher;  // what they know of the class
    std::string child;    // every label on My class
    bool operator==(const Ends&) const = default;
};

// Two devices, the child's as far as the six digits, which then are tried.
struct Class {
    explicit Class(const School& school);
    const Folder folder;
    Conversation teacher;
    Conversation child;
    const std::string code;
};

inline const Lines ask_to_join{"await Join 3B?", "tap Ask to join as Zurimbali"};

// From the request to join on: taken in, practised, heard back, asked for help; at the end nothing
// waits at either end.
Ends a_day(Conversation& teacher, Conversation& child);
// All of it, at an address typed by hand.
Ends a_day_at(const School& school, const std::string& address);

}  // namespace pipit::test
