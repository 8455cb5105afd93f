// The names of a class's list and their numbers (RecordKind::roster). Invariant: a number is given
// once, from 1, and stays with its name; that of a name that was dropped is never given again.
#pragma once

#include "engine/classroom/ports.hpp"
#include "engine/result.hpp"

#include <map>
#include <string>
#include <vector>

namespace pipit::outbox {

class Roster {
  public:
    static engine::Result<Roster> open(engine::classroom::Records& records);

    const std::map<int, std::string>& names() const { return names_; }

    // Each in one write. All of them or none, in this order; who is there already, or twice among
    // them, counts once. bad_input for what is no name.
    engine::Result<engine::Done> add(engine::classroom::Records& records,
                                     const std::vector<std::string>& names);
    // Fine where there is none of that number.
    engine::Result<engine::Done> drop(engine::classroom::Records& records, int number);

  private:
    std::map<int, std::string> names_;
    int last_ = 0;  // number that was given
};

}  // namespace pipit::outbox
