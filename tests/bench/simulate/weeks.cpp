// Weeks of practice on the graph: what is called mastered, what it cost, and what is left of it a
// month later. Invariant: every policy has the same pupils, days and items a day, and begins at the
// pupil's own school year; pupils learn and forget.
#include "tests/bench/simulate/practice.hpp"
#include "tests/bench/simulate/simulate.hpp"
#include "tests/bench/simulate/verdict.hpp"

#include <algorithm>
#include <map>

namespace pipit::simulate {

namespace {

constexpr int days = 20;
constexpr int items_a_day = 15;
constexpr int month = 30;
constexpr double prior_sd = 1.7;
constexpr int reading_seconds = 8;  // an item's feedback and going on

int calendar(int day) {
    return day * 2;
}

// Of one policy and one pupil.
struct Sums {
    double called = 0.0, wrong = 0.0, kept = 0.0, own_items = 0.0;
    double items = 0.0, seconds = 0.0, above_before = 0.0, above_after = 0.0;
};

// What was called mastered, and what of it was true then.
class Weeks {
  public:
    explicit Weeks(const Pupil& pupil)
        : before_(pupil), called_(pupil.skills(), false), items_(pupil.skills(), 0.0) {}
    bool called(std::size_t at) const { return called_[at]; }
    void call(const Pupil& pupil, std::size_t at, int day) {
        if (called_[at]) return;
        called_[at] = true;
        sums_.called += 1.0;
        sums_.own_items += items_[at];
        sums_.wrong += pupil.ability(at, day) > cut ? 0.0 : 1.0;
    }
    void spend(std::size_t at, double seconds) {
        items_[at] += 1.0;
        sums_.items += 1.0;
        sums_.seconds += seconds + reading_seconds;
    }
    // A month after the last day.
    Sums judged(const Pupil& pupil) {
        const int later = calendar(days - 1) + month;
        for (std::size_t i = 0; i < called_.size(); ++i) {
            const bool now = pupil.ability(i, later) > cut;
            sums_.above_before += before_.ability(i, 0) > cut ? 1.0 : 0.0;
            sums_.above_after += now ? 1.0 : 0.0;
            if (called_[i]) sums_.kept += now ? 1.0 : 0.0;
        }
        return sums_;
    }

  private:
    Pupil before_;
    std::vector<bool> called_;
    std::vector<double> items_;
    Sums sums_;
};

enum class Policy { fixed_order, random, three_in_a_row, at_cut };

// One skill after the other, in the order of the pack, from the pupil's school year on; a skill is
// left when it is called mastered, or after 60 items.
class Alone {
  public:
    Alone(Policy policy, const SkillGraph& graph, const Pupil& pupil, std::uint64_t seed)
        : policy_(policy), pupil_(pupil), course_(pupil), random_(seed),
          grids_(pupil.skills(), Grid(prior_sd)), row_(pupil.skills(), 0),
          asked_(pupil.skills(), 0) {
        for (std::size_t i = 0; i < pupil.skills(); ++i) {
            const engine::Skill& skill = graph.skills()[i];
            const double grade = (skill.grade_from + skill.grade_to) / 2.0 + 0.5;
            if (grade >= pupil.level() - 1.0) order_.push_back(i);
        }
    }
    Sums run() {
        for (int day = 0; day < days; ++day) {
            for (int item = 0; item < items_a_day && !order_.empty(); ++item)
                ask(calendar(day));
        }
        return course_.judged(pupil_);
    }

  private:
    std::size_t next() {
        constexpr int around = 40;  // skills of about two school years
        const int some = std::min(around, static_cast<int>(order_.size()));
        return policy_ == Policy::random ? static_cast<std::size_t>(random_.below(some)) : 0U;
    }
    int level_of(int asked) {
        if (policy_ == Policy::fixed_order) return 1 + asked % 3;
        return policy_ == Policy::random ? 1 + random_.below(3) : 2;
    }
    void ask(int day) {
        const std::size_t place = next();
        const std::size_t at = order_[place];
        const int level = level_of(asked_[at]++);
        const Tried tried = pupil_.answer(at, level, day, random_);
        course_.spend(at, tried.seconds);
        row_[at] = tried.right ? row_[at] + 1 : 0;
        bool mastered = row_[at] == 3;
        if (policy_ != Policy::three_in_a_row) {
            grids_[at].observe(level - 2.0, tried.right);
            mastered = grids_[at].above_cut() >= surely;
        }
        if (mastered) course_.call(pupil_, at, day);
        if (mastered || asked_[at] == cap)
            order_.erase(order_.begin() + static_cast<std::ptrdiff_t>(place));
    }

    Policy policy_;
    Pupil pupil_;
    Weeks course_;
    Random random_;
    std::vector<Grid> grids_;
    std::vector<int> row_, asked_;
    std::vector<std::size_t> order_;
};

// The engine as a child meets it, placing among it. Called mastered: a bud, right without hints and
// above the cut; or only a flower, right again on a later day.
Sums ours(Pupil pupil, const SkillGraph& believed, engine::Band from, std::uint64_t seed) {
    AtTheEngine engine(pupil, believed, seed);
    Weeks course(pupil);
    for (int day = 0; day < days; ++day) {
        for (int item = 0; item < items_a_day; ++item) {
            const double before = engine.seconds();
            const std::size_t at = engine.ask_next(calendar(day));
            course.spend(at, engine.seconds() - before);
            const auto* own = engine::find_skill(engine.state(), believed.skills()[at].id);
            if (own && own->band >= from) course.call(pupil, at, calendar(day));
        }
    }
    return course.judged(pupil);
}

struct Tally {
    void add(const Sums& one) {
        called.add(one.called, 1.0);
        items.add(one.own_items, one.called);
        all_items.add(one.items, one.called);
        minutes.add(one.seconds / 60.0, one.called);
        wrong.add(one.wrong, one.called);
        kept.add(one.kept, one.called);
        grown.add(one.above_after - one.above_before, 1.0);
    }
    nlohmann::json json() const {
        return {{"mastered", called.json()},     {"items", items.json()},
                {"all_items", all_items.json()}, {"minutes", minutes.json()},
                {"wrong", wrong.json()},         {"above_cut_after_30_days", kept.json()},
                {"skills_gained", grown.json()}};
    }
    Ratio called, items, all_items, minutes, wrong, kept, grown;
};

}  // namespace

nlohmann::json practice_part(const SkillGraph& graph, int learners, std::uint64_t seed) {
    Random random(seed);
    const School all = school(graph, random);
    const SkillGraph wrong = rewired(graph, wrong_share, random);
    const std::map<std::string, Policy> policies = {{"fixed_order", Policy::fixed_order},
                                                    {"random", Policy::random},
                                                    {"three_in_a_row", Policy::three_in_a_row},
                                                    {"at_cut", Policy::at_cut}};
    std::map<std::string, Tally> tallies;
    for (int i = 0; i < learners; ++i) {
        const Pupil pupil(graph, all, 9.0 * (i + random.unit()) / learners, random);
        const std::uint64_t answers = random.next();
        for (const auto& [name, policy] : policies)
            tallies[name].add(Alone(policy, graph, pupil, answers).run());
        tallies["ours"].add(ours(pupil, graph, engine::Band::bud, answers));
        tallies["ours_flower"].add(ours(pupil, graph, engine::Band::flower, answers));
        tallies["ours_wrong_links"].add(ours(pupil, wrong, engine::Band::bud, answers));
    }
    nlohmann::json out{{"learners", learners}, {"days", days}, {"items_a_day", items_a_day}};
    for (const auto& [name, tally] : tallies)
        out[name] = tally.json();
    return out;
}

}  // namespace pipit::simulate
