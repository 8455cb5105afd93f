// The command line of `pipit-bench simulate`. Invariant: decides nothing; reads and prints.
#pragma once

#include <CLI/CLI.hpp>

#include <cstdint>
#include <string>

namespace pipit::simulate {

class Command {
  public:
    explicit Command(CLI::App& program);
    [[nodiscard]] bool parsed() const { return command_->parsed(); }
    /// Runs it on the pack in this folder. Throws std::runtime_error with the place and the remedy.
    void run(const std::string& pack) const;

  private:
    CLI::App* command_;
    int learners_ = 400;
    std::uint64_t seed_ = 1;
    bool json_ = false;
    std::string plots_;
};

}  // namespace pipit::simulate
