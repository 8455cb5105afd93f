// See command.hpp.
#include "tests/bench/simulate/command.hpp"

#include "tests/bench/figures.hpp"
#include "tests/bench/simulate/simulate.hpp"

#include <iostream>

namespace pipit::simulate {

Command::Command(CLI::App& program)
    : command_(program.add_subcommand(
          "simulate", "Items, errors, retention and calibration on learners of known ability")) {
    command_->fallthrough();  // --pack may stand behind it
    command_->add_flag("--json", json_, "One JSON line instead of a table");
    command_->add_option("--learners", learners_, "On the graph; 20 times as many on Rasch's")
        ->check(CLI::Range(2, 100000))
        ->capture_default_str();
    command_->add_option("--seed", seed_, "The same seed, the same learners")
        ->capture_default_str();
    command_->add_option("--plots", plots_, "Writes two pictures into this folder")
        ->check(CLI::ExistingDirectory);
}

void Command::run(const std::string& pack) const {
    const auto out = simulate(bench::graph_of(pack), learners_, seed_);
    if (!plots_.empty()) plot(out, plots_);
    std::cout << (json_ ? out.dump() + "\n" : table(out));
}

}  // namespace pipit::simulate
