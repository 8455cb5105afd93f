// pipit-bench: figures of this machine as one JSON object. Reads its arguments, decides nothing.
#include "device/platform/paths.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/simulate/command.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

int main(int argc, char** argv) {
    CLI::App arguments{"Measures Pipit on this machine and prints one JSON object."};
    std::vector<std::string> only;
    std::string pack = pipit::platform::share_folder() + "/packs/mathematics";
    arguments.add_option("--only", only, "engine, pack, vault, screens (all)");
    arguments.add_option("--pack", pack, "The pack's folder");
    CLI::App* placement =
        arguments.add_subcommand("placement", "Places simulated learners; prints one JSON line");
    int learners = 1000;
    std::uint64_t seed = 1;
    placement->fallthrough();  // --pack may stand behind it
    placement->add_option("--learners", learners, "Of each profile")->check(CLI::PositiveNumber);
    placement->add_option("--seed", seed, "The same seed, the same learners");
    CLI::App* learner = arguments.add_subcommand(
        "learner", "Trains and scores models of learners; one JSON line a model");
    pipit::bench::LearnerRun run;
    run.models = {"pipit"};
    learner->add_option("table", run.file, "user,item,skills,timestamp,correct")->required();
    learner->add_option("--folds", run.folds, "user,fold")->required();
    learner->add_option("--model", run.models, "One or more (pipit)")
        ->check(CLI::IsMember(pipit::bench::learner_models()));
    learner->add_option("--predictions", run.predictions, "Written: user,item,fold,p,correct");
    learner->add_option("--without", run.without,
                        "Leaves a part of pipit's rows out: core, skills, items, recent, time, "
                        "contexts");
    learner->add_flag("--wheel-spinning", run.wheel_spinning,
                      "Also foretells who will not reach three in a row");
    const pipit::simulate::Command simulate(arguments);
    CLI11_PARSE(arguments, argc, argv);
    if (simulate.parsed()) return simulate.run(pack);
    if (placement->parsed() || learner->parsed()) {
        try {
            if (learner->parsed())
                pipit::bench::learner_figures(run);
            else
                std::cout << pipit::bench::placement_figures(pack, learners, seed).dump() << '\n';
            return 0;
        } catch (const std::exception& failed) {
            std::cerr << "pipit-bench: " << failed.what() << '\n';
            return 1;
        }
    }
    const auto wanted = [&](const char* name) {
        return only.empty() || std::find(only.begin(), only.end(), name) != only.end();
    };
    std::string folder = (std::filesystem::temp_directory_path() / "pipit-bench-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr) {
        std::cerr << "pipit-bench: " << folder << " cannot be made; set TMPDIR\n";
        return 1;
    }
    int status = 0;
    try {
        nlohmann::json out;
        if (wanted("engine")) out["engine"] = pipit::bench::engine_figures();
        if (wanted("pack")) out["pack"] = pipit::bench::pack_figures(pack);
        if (wanted("vault")) out["vault"] = pipit::bench::vault_figures(folder + "/vault", pack);
        if (wanted("screens"))
            out["screens"] = pipit::bench::screen_figures(folder + "/screens", pack);
        std::cout << out.dump(2) << '\n';
    } catch (const std::exception& failed) {
        std::cerr << "pipit-bench: " << failed.what() << '\n';
        status = 1;
    }
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return status;
}
