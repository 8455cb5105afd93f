// A pack's own checks (checks/*.lua): question forms, each with a function that finds the answer
// from what a child sees. Invariant: all forms that fit a prompt and do not refuse it agree, or
// there is no answer, and no file's code changes what another's sees; no check reaches a file or a
// clock, and none outlasts its budget.
#pragma once

#include "content/compiler/seen.hpp"
#include "engine/result.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pipit::pack {

// What the checks may use: instructions for one file or one item, memory for the whole pack's.
struct CheckLimits {
    int instructions = 5'000'000;
    std::size_t memory_bytes = std::size_t{256} << 20;
};

class Checks {
  public:
    // Takes every checks/*.lua of the pack's files. A file that cannot be taken gives none of its
    // forms and stands in problems(), with its line.
    explicit Checks(const std::map<std::string, std::string>& files,
                    const CheckLimits& limits = {});
    ~Checks();
    Checks(const Checks&) = delete;
    Checks& operator=(const Checks&) = delete;

    const std::map<std::string, engine::Error>& problems() const;  // by file
    std::size_t size() const;                                      // forms

    // Nothing where no form fits the prompt.
    std::optional<Solved> solve(const Seen& seen);
    // As solve(); where no form fits, that is what it cannot do.
    Solved solved(const Seen& seen);

  private:
    struct Host;
    std::unique_ptr<Host> host_;
};

}  // namespace pipit::pack
