// pipit-bench: figures of this machine as one JSON object. Reads its arguments, decides nothing.
#include "device/platform/paths.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/flags/flags.hpp"
#include "tests/bench/flags/pupils_end.hpp"
#include "tests/bench/forty/forty.hpp"
#include "tests/bench/simulate/command.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <stdexcept>

namespace {

// The families asked for, in one JSON object. Vaults and screens are made in `folder`.
nlohmann::json families(const std::vector<std::string>& only, const std::string& folder,
                        const std::string& pack) {
    const auto wanted = [&](const char* name) {
        return only.empty() || std::find(only.begin(), only.end(), name) != only.end();
    };
    nlohmann::json out;
    if (wanted("engine")) out["engine"] = pipit::bench::engine_figures();
    if (wanted("pack")) out["pack"] = pipit::bench::pack_figures(pack);
    if (wanted("roster")) out["roster"] = pipit::bench::roster_figures();
    if (wanted("envelope")) out["envelope"] = pipit::bench::envelope_figures();
    if (wanted("class")) out["class"] = pipit::bench::class_figures(folder + "/class");
    if (wanted("sync")) out["sync"] = pipit::bench::sync_figures(folder + "/sync", pack);
    if (wanted("week")) out["week"] = pipit::bench::class_week_figures(pack);
    if (wanted("board")) out["board"] = pipit::bench::board_figures(folder + "/board", pack);
    if (wanted("teacher"))
        out["teacher"] = pipit::bench::teacher_figures(folder + "/teacher", pack);
    if (wanted("sign-in")) out["sign-in"] = pipit::bench::sign_in_figures(folder + "/sign-in");
    if (wanted("vault")) out["vault"] = pipit::bench::vault_figures(folder + "/vault", pack);
    if (wanted("screens")) out["screens"] = pipit::bench::screen_figures(folder + "/screens", pack);
    return out;
}

// What `measure` says of a folder that is there for it alone.
template <class Measure>
nlohmann::json in_a_folder(Measure measure) {
    std::string folder = (std::filesystem::temp_directory_path() / "pipit-bench-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr)
        throw std::runtime_error(folder + " cannot be made; set TMPDIR");
    struct Removed {
        std::string folder;
        ~Removed() {
            std::error_code ignored;
            std::filesystem::remove_all(folder, ignored);
        }
    } const removed{folder};
    return measure(folder);
}

CLI::App* add_learner(CLI::App& arguments, pipit::bench::LearnerRun& run) {
    CLI::App* out = arguments.add_subcommand(
        "learner",
        "Trains and scores models of learners; one JSON line a model (docs/engine/learner.md)");
    run.models = {"pipit"};
    out->add_option("table", run.file, "user,item,skills,timestamp,correct")->required();
    out->add_option("--folds", run.folds, "user,fold")->required();
    out->add_option("--model", run.models, "One or more (pipit)")
        ->check(CLI::IsMember(pipit::bench::learner_models()));
    out->add_option("--predictions", run.predictions, "Written: user,item,fold,p,correct");
    out->add_option("--without", run.without,
                    "Leaves a part of pipit's rows out: core, skills, items, recent, time, "
                    "contexts");
    out->add_flag("--wheel-spinning", run.wheel_spinning,
                  "With pipit: also foretells who will not reach three in a row");
    return out;
}

// The forty devices of a class, and what stands in for the screens on each.
class Forty {
  public:
    explicit Forty(CLI::App& arguments)
        : class_(arguments.add_subcommand(
              "forty", "A class of real processes syncs a week at once; prints one JSON line")),
          child_(arguments.add_subcommand("child-end", "A learner's end of it; not for people")) {
        class_->fallthrough();  // --pack may stand behind it
        child_->fallthrough();
        class_->add_option("--devices", run_.devices, "How many")->check(CLI::Range(1, 60));
        class_->add_flag("!--no-kill", run_.kill, "The teacher's program is left alone");
        child_->add_option("--home", home_)->required();
        child_->add_option("--nickname", nickname_)->required();
    }
    // False: something else was asked for.
    bool run(const std::string& pack) {
        if (child_->parsed()) {
            pipit::bench::serve_child_end(home_, nickname_, pack);
        } else if (class_->parsed()) {
            run_.pack = pack;
            std::cout << in_a_folder([&](const std::string& folder) {
                             return pipit::bench::forty_figures(run_, folder);
                         }).dump()
                      << '\n';
        }
        return child_->parsed() || class_->parsed();
    }

  private:
    CLI::App* class_;
    CLI::App* child_;
    pipit::bench::FortyRun run_;
    std::string home_, nickname_;
};

// A teacher's window in a process of its own.
class TeacherEnd {
  public:
    explicit TeacherEnd(CLI::App& arguments)
        : window_(arguments.add_subcommand("teacher-end", "A teacher's window; not for people")) {
        window_->add_option("--home", home_)->required();
    }
    // False: something else was asked for.
    bool run(const std::string& pack) const {
        if (window_->parsed()) pipit::bench::serve_teacher_end(home_, pack);
        return window_->parsed();
    }

  private:
    CLI::App* window_;
    std::string home_;
};

// What simulated classes say of the flags, and the pupils of one for real devices.
class Flags {
  public:
    explicit Flags(CLI::App& arguments)
        : flags_(arguments.add_subcommand(
              "flags", "A board's Stuck and Ready against the truth of simulated classes; prints "
                       "one JSON line (docs/engine/simulation.md)")),
          pupils_(arguments.add_subcommand("pupils", "Who stands in for a class; not for people")) {
        flags_->fallthrough();  // --pack may stand behind it
        flags_->add_option("--classes", run_.classes, "How many")->check(CLI::PositiveNumber);
        flags_->add_option("--learners", run_.learners, "Of each")->check(CLI::PositiveNumber);
        flags_->add_option("--days", run_.days, "Of the calendar, from a Monday on")
            ->check(CLI::Range(1, 365));
        flags_->add_option("--seed", run_.seed, "The same seed, the same learners");
        pupils_->add_option("--learners", pupils_run_.learners)->check(CLI::PositiveNumber);
        pupils_->add_option("--grade", pupils_run_.grade)->check(CLI::Range(0, 8));
        pupils_->add_option("--seed", pupils_run_.seed);
        pupils_->add_option("--packs", packs_, "The folder of all of them");
    }
    // False: something else was asked for.
    bool run(const std::string& pack) {
        if (pupils_->parsed())
            pipit::simulate::serve_pupils(packs_, pupils_run_);
        else if (flags_->parsed())
            std::cout << pipit::simulate::flags_figures(pipit::bench::graph_of(pack), run_).dump()
                      << '\n';
        return pupils_->parsed() || flags_->parsed();
    }

  private:
    CLI::App* flags_;
    CLI::App* pupils_;
    pipit::simulate::FlagsRun run_;
    pipit::simulate::PupilsRun pupils_run_;
    std::string packs_ = pipit::platform::share_folder() + "/packs";
};

}  // namespace

int main(int argc, char** argv) {
    CLI::App arguments{"Measures Pipit on this machine and prints one JSON object."};
    std::vector<std::string> only;
    std::string pack = pipit::platform::share_folder() + "/packs/mathematics";
    arguments
        .add_option("--only", only,
                    "engine, pack, roster, envelope, class, week, sync, board, teacher, sign-in, "
                    "vault, screens (all)")
        ->check(CLI::IsMember({"engine", "pack", "roster", "envelope", "class", "week", "sync",
                               "board", "teacher", "sign-in", "vault", "screens"}))
        ->delimiter(',');
    arguments.add_option("--pack", pack, "The pack's folder");
    CLI::App* placement =
        arguments.add_subcommand("placement", "Places simulated learners; prints one JSON line");
    int learners = 1000;
    std::uint64_t seed = 1;
    placement->fallthrough();  // --pack may stand behind it
    placement->add_option("--learners", learners, "Of each profile")->check(CLI::PositiveNumber);
    placement->add_option("--seed", seed, "The same seed, the same learners");
    pipit::bench::LearnerRun run;
    const CLI::App* learner = add_learner(arguments, run);
    const pipit::simulate::Command simulate(arguments);
    Flags flags(arguments);
    Forty forty(arguments);
    const TeacherEnd teacher(arguments);
    CLI11_PARSE(arguments, argc, argv);
    try {
        if (teacher.run(pack) || forty.run(pack) || flags.run(pack)) return 0;
        if (simulate.parsed())
            simulate.run(pack);
        else if (learner->parsed())
            pipit::bench::learner_figures(run);
        else if (placement->parsed())
            std::cout << pipit::bench::placement_figures(pack, learners, seed).dump() << '\n';
        else
            std::cout << in_a_folder([&](const std::string& folder) {
                             return families(only, folder, pack);
                         }).dump(2)
                      << '\n';
        if (!std::cout.flush())
            throw std::runtime_error("standard output cannot be written; nothing of it is whole");
        return 0;
    } catch (const std::exception& failed) {
        std::cerr << "pipit-bench: " << failed.what() << '\n';
        return 1;
    }
}
