// What was found while a class list was read, one entry a kind, file and column. Invariant: bounded
// by the kinds there are, whatever the files hold, and made of our own words and numbers alone.
#pragma once

#include "content/roster/roster.hpp"

namespace pipit::content {

inline bool refuses(RosterProblem problem) {
    return problem <= engine::classroom::last_refusal;
}

class RosterFindings {
  public:
    // file and column: names of the standard. line: 1..; 0 is the whole file.
    void add(RosterProblem problem, std::string_view file = {}, std::size_t line = 0,
             std::string_view column = {});
    bool refused() const { return refused_; }
    // As they were met; refusals alone where there are any.
    std::vector<RosterFinding> taken() &&;

  private:
    std::vector<RosterFinding> found_;
    bool refused_ = false;
};

// What a reader returns: the roster, unless something refuses it.
RosterReading reading_of(Roster roster, RosterFindings findings);

}  // namespace pipit::content
