// What a teacher's screens see of their class. Invariant: what was shared and what the teacher did,
// nothing else; device/outbox implements it, a main wires it.
#pragma once

#include "engine/classroom/board.hpp"
#include "engine/ids.hpp"

#include <string>
#include <vector>

namespace pipit::engine::classroom {

struct ClassLearner {
    Id16 pseudonym;
    std::string name;  // on the roster
    int number = 0;    // on the roster, from 1: what stands for the name where names are hidden
    Known known;
};

struct ClassPage {
    std::string class_name;
    std::string teacher;
    std::vector<ClassLearner> learners;  // in the order of the roster
};

class Staff {
  public:
    virtual ~Staff() = default;
    virtual ClassPage page() const = 0;
};

}  // namespace pipit::engine::classroom
