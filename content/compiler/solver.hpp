// The independent checker: finds the answer of an item from what a child sees, by another method
// than the generators' (counting, enumerating, substituting, measuring). Invariant: it never sees a
// key, a hint or a generator; run as `pipit-pack check` it is a process of its own that reads a
// pipe.
#pragma once

#include <string>
#include <vector>

namespace pipit::pack {

struct Seen {
    std::string prompt;                     // without markup
    std::string figure;                     // as rendered.hpp draws it
    std::vector<std::string> options = {};  // of choice, several, order
    std::string asks = {};                  // "number", "choice", "several", ... as in a pack
    std::string area = {};                  // what stands in the answer column
    std::vector<std::string> left = {};     // of match
    std::vector<std::string> places = {};
    std::string unit = {};  // behind the box
};

// Answers are in the form of engine::Given: a number, a text, positions "0,2", "7:05", "3,-2".
struct Solved {
    std::vector<std::string> answers;  // every answer that holds: one, for a sound item
    std::string cannot;    // else why there is none: no such question form, or a contradiction
    std::string why = {};  // with it, a problem's id; "check-refuses" where it is empty
};

Solved solve(const Seen& seen);

}  // namespace pipit::pack
