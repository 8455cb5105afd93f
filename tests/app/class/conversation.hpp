// A program of ours that is driven line by line, and the two devices of a class: started by the
// launcher, as a person starts them, on a Monday at nine. Invariant: a line is answered, or the
// test fails with what the program said; no process outlives its Conversation.
#pragma once

#include "tests/bench/driven.hpp"
#include "tests/folder.hpp"

#include <string>
#include <sys/types.h>
#include <vector>

namespace pipit::test {

using Lines = std::vector<std::string>;

class Conversation : Driven {
  public:
    // `arguments` begins with the program; `environment` holds NAME=value.
    explicit Conversation(const std::vector<std::string>& arguments,
                          const std::vector<std::string>& environment = {})
        : Driven(arguments, environment, {.leads_group = false, .errors_too = true}) {}
    ~Conversation();
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    // What it said between this line and its "held".
    std::string say(const std::string& line);
    void say_all(const Lines& lines);
    // The same, where the answer needs a child's device that goes on meanwhile: that one draws
    // second by second, and so takes what came.
    std::string say_beside(Conversation& child, const std::string& line);
    // Whether these words stand on a child's screen.
    bool shows(const std::string& words);
    // The launcher and all it started: stopped first, so that it starts nothing anew. Returns when
    // they are gone.
    void kill_hard();
    // No more lines; until it has ended. Its exit code, or -1.
    int finish();
    // The process the launcher runs under this name ("pipit-sync"); 0: none now.
    pid_t part(const std::string& name) const;
};

inline const std::string monday = "2026-11-23T09:00:00Z";
std::vector<std::string> teacher_at(const std::string& home, const std::string& clock = monday);
std::vector<std::string> child_at(const std::string& home, const std::string& clock = monday);

// Zurimbali, by six numbers.
inline const Lines sign_up{"tap Make mine", "type Zurimbali", "tap Next",   "tap Six numbers",
                           "type 246810",   "type 246810",    "tap Not now"};
inline const Lines sign_in{"tap Zurimbali", "type 246810"};
inline const Lines come_back{"tap I’m done", "tap Zurimbali", "type 246810", "tap My class"};
// Two questions; ends where somebody signs in.
inline const Lines practise{"tap Today",         "tap Start this one", "answer right",
                            "tap Next question", "answer right",       "tap Stop for now",
                            "tap Finish"};
// The child's screens up to the six digits, which then are typed.
inline const Lines to_the_digits{"tap My class", "tap Join a class", "tap I have six numbers"};

// The rest of the line behind this word; the test fails where it was not said.
std::string after(const std::string& text, const std::string& word);

// A class with a code for one device, listening on this port: the code.
inline const std::string class_port = "47313";
std::string begin_class(Conversation& teacher);
// Zurimbali pairs their device by the code with the class that is announced, asks to join, and is
// taken in.
void join_class(Conversation& teacher, Conversation& child, const std::string& code);
// On My class: has both go on until the teacher's line of Zurimbali has all of these words and the
// child's screen none of `gone`; now and then the child looks for the teacher's device again.
// Returns that line, as it was last.
std::string until_both(Conversation& teacher, Conversation& child, const Lines& wanted,
                       const Lines& gone = {});
// From My class: asks for help with the first plant that is offered.
inline const Lines ask_for_help{"tap Ask my teacher", "tap choice #1", "tap Yes, ask", "tap Go on"};

}  // namespace pipit::test
