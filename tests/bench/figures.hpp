// What `./dev bench` measures, a family of figures a file. Invariant: each figure is of this run,
// on this machine, with the number of samples it comes from; nothing here judges.
#pragma once

#include "engine/result.hpp"
#include "engine/session/skill.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace pipit::bench {

/// What a call gave. Throws std::runtime_error with its error: a figure of what failed is none.
template <class T>
T taken(engine::Result<T> result) {
    if (!result) throw std::runtime_error(result.error().where + ": " + result.error().remedy);
    return std::move(result).value();
}

/// Processor time of this process so far, in microseconds.
double cpu_us();

/// Samples of one thing, in microseconds.
class Samples {
  public:
    /// What the clock on the wall says, or this process's processor time: of what waits for
    /// nothing, on a machine where others work, too.
    enum class Of { wall, processor };
    explicit Samples(Of of = Of::wall) : of_(of) {}
    void add(double us) { us_.push_back(us); }
    /// Runs `what` once and keeps how long it took.
    template <class F>
    void time(F&& what) {
        time_each(1, what);
    }
    /// The same of something that is done so many times at once: keeps what one of them took.
    template <class F>
    void time_each(int times, F&& what) {
        const double start = now_us();
        what();
        add((now_us() - start) / times);
    }
    [[nodiscard]] std::size_t count() const { return us_.size(); }
    /// {"median_us", "p99_us", "max_us", "samples"}; nearest rank.
    [[nodiscard]] nlohmann::json json() const;

  private:
    [[nodiscard]] double now_us() const {
        const std::chrono::duration<double, std::micro> wall =
            std::chrono::steady_clock::now().time_since_epoch();
        return of_ == Of::wall ? wall.count() : cpu_us();
    }
    Of of_;
    std::vector<double> us_;
};

/// Choosing the next item with 1,000 skills and 10,000 answers behind; offers of Today; a fold.
nlohmann::json engine_figures();
/// The skills of the pack in `folder`. Throws std::runtime_error when it does not load.
engine::SkillGraph graph_of(const std::string& folder);
/// `learners` simulated learners of each profile, placed on the graph of the pack in `folder`
/// (empty: the ladder of the tests). Throws std::runtime_error when it does not load.
nlohmann::json placement_figures(const std::string& folder, int learners, std::uint64_t seed);
/// What `pipit-bench learner` was asked for.
struct LearnerRun {
    std::string file, folds;          // tables: see tests/bench/prediction/responses.hpp
    std::vector<std::string> models;  // of learner_models()
    std::vector<std::string> without;
    std::string predictions;  // empty: none are written
    bool wheel_spinning = false;
};
const std::vector<std::string>& learner_models();
/// Trains and scores, and prints one line of JSON a model. Throws std::runtime_error naming the
/// place and the remedy where a table or a name does not hold.
void learner_figures(const LearnerRun& run);
/// An item of each skill of the pack in `folder`. Throws std::runtime_error when it does not load.
nlohmann::json pack_figures(const std::string& folder);
/// Reading OneRoster exports of 5,000 and of 50,000 learners, in processor time.
nlohmann::json roster_figures();
/// Sealing and opening an envelope of 4 KiB.
nlohmann::json envelope_figures();
/// An envelope from a learner's vault into a teacher's and its acknowledgement back, both on real
/// disks below `folder`, which is made and left, and in memory.
nlohmann::json class_figures(const std::string& folder);
/// What pipit-sync takes: its file, and its memory while it has nothing to do.
nlohmann::json sync_figures(const std::string& folder, const std::string& pack);
/// Bytes that a learner's week in class takes on the wire, both ways: five reports, a goal, a
/// request for help, a record of what was agreed, and what acknowledges them. For learners who have
/// practised so many skills of `pack` and whose 25 answers a day are each in a skill of its own;
/// for a simulated pupil; with one contact a week; and where every skill changes each day.
nlohmann::json class_week_figures(const std::string& pack);
/// Processor time of a teacher's board, of a class of 30, of 200, and of each of 400 classes, over
/// the skills of `pack`; and of a class of 30 with a year's records in a teacher's file below
/// `folder`: read from it, shown as a page, and with the board over it.
nlohmann::json board_figures(const std::string& folder, const std::string& pack);
nlohmann::json page_figures(const std::string& folder, const engine::SkillGraph& graph);
/// From a secret to the open notebook with the whole derivation (64 MiB, 3 passes), on the first
/// day.
nlohmann::json sign_in_figures(const std::string& folder);
/// The same after a year, and sign-in to Today after a year of 20,000 answers, without the key
/// derivation; an answer on disk. `folder` is made, used and left for the caller to remove.
nlohmann::json vault_figures(const std::string& folder, const std::string& pack);
/// What a teacher's window takes with a class of thirty of a year, and with nobody: the board's
/// first frame from the open class on, and the memory of its process. Vaults below `folder`.
nlohmann::json teacher_figures(const std::string& folder, const std::string& pack);
/// One such window, in this process: opens the class in `home`, and prints one line of JSON.
void serve_teacher_end(const std::string& home, const std::string& pack);
/// Processor time of a whole frame of Today and practice; from a tap on Check to the feedback with
/// the answer on disk.
nlohmann::json screen_figures(const std::string& folder, const std::string& pack);

}  // namespace pipit::bench
