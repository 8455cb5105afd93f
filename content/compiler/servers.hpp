// The gate's other processes: each reads one line, writes one line back, until its input ends.
// Invariant: the twin makes and digests and nothing else; the checker gets rendered items alone; a
// worker runs the gate over one skill at a time, with a twin and a checker of its own.
#pragma once

#include "content/compiler/checks.hpp"
#include "content/compiler/lint.hpp"
#include "content/compiler/process.hpp"

#include <iosfwd>
#include <memory>

namespace pipit::pack {

// "SKILL LEVEL FROM COUNT" in, digests out.
int serve_twin(content::Pack& pack, std::istream& in, std::ostream& out);
// A list of rendered items in, a list of {"answers", "cannot", "why"} out.
int serve_checks(Checks& checks, std::istream& in, std::ostream& out);
// A skill's id in, its reports out.
int serve_work(content::Pack& pack, std::uint64_t seeds, const Helpers& helpers, std::istream& in,
               std::ostream& out);

// A twin and a checker of the pack in this folder, as processes.
class Gate {
  public:
    static std::unique_ptr<Gate> start(const std::string& folder);
    Helpers helpers(std::set<std::string> misconceptions);

  private:
    Gate(std::string folder, Child twin, Child checker)
        : folder_(std::move(folder)), twin_(std::move(twin)), checker_(std::move(checker)) {}

    std::string folder_;
    Child twin_;
    std::optional<Child> checker_;  // started again for the next skill where it ended
};

// Shares the skills out over so many worker processes. `done` hears each skill's reports as they
// come; false: a worker could not be started, or ended early.
bool share_out(
    const std::string& folder, std::uint64_t seeds, int jobs,
    const std::vector<std::string>& skills,
    const std::function<void(const std::string& skill, const std::vector<LevelReport>&)>& done);

}  // namespace pipit::pack
