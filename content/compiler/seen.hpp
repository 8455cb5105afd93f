// What the checker is given of an item, and what it says. Invariant: no key, hint or generator is
// in here; the checker is a process of its own (`pipit-pack check`) that reads a pipe.
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
    std::vector<std::string> refused = {};  // "checks/area.lua line 3: why": forms that gave none
    std::vector<std::string> files = {};    // whose forms answered
};

}  // namespace pipit::pack
