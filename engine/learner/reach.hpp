// What the answers seen say of every skill of the graph, seen or not: P(the learner can do a
// middling item of it). One height for the learner, one for each strand around it, each skill at
// its height on the ladder (SkillGraph::height) with room for holes and islands; and on top of
// that, a skill and its prerequisites tell of one another, both ways.
// The heights are summed out exactly on a grid (a two-level item response model: Gibbons and
// Hedeker 1992); along prerequisites one pass down and one up of belief propagation (Pearl 1988).
// Invariant: a pure function of the learner's counts and the graph, the same bits on every target;
// every probability lies strictly between 0 and 1; beyond rounding (1e-12) a right answer to a
// skill never lowers it and a miss never raises it, whatever their levels, until a ninth answer
// takes the place of the first.
#pragma once

#include "engine/learner/state.hpp"
#include "engine/session/skill.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace pipit::engine::learner {

// What may be said of a skill.
enum class Call : std::uint8_t { unknown, cannot_tell, known };

class Reach {
  public:
    Reach(const LearnerState& state, const SkillGraph& graph);

    // P(known) of skills()[at], its own answers counted.
    double known(int at) const { return known_[static_cast<std::size_t>(at)]; }
    Call call(int at) const;
    // How sure it is of the whole graph: the part of all skills that would be called right if each
    // had to be called one or the other, in [0.5, 1].
    double sure() const;

    // What everything but its own answers says of the ability on skills()[at], in logits.
    Belief lent(int at) const;
    // The same of every skill, in graph order.
    std::vector<Belief> lent() const;

    // How much one answer to each skill tells of the whole graph: by how much the variances
    // p (1 - p) of all skills fall together, on average. Graph order.
    std::vector<double> told() const;

  private:
    static constexpr std::size_t points = 24;  // of the grid of heights
    static constexpr std::size_t strands = SkillGraph::fields;
    static constexpr std::size_t places = 2 * points;  // heights of skills, in half steps
    using Row = std::array<double, points>;
    using Square = std::array<Row, points>;

    Belief by_heights(std::size_t place, const Row& strand) const;
    Belief shifted(Belief by_heights, std::size_t at) const;

    struct Class;  // skills of one strand at one place: alike, but for what was seen of them
    void lay_grid(const SkillGraph& graph);
    void find_heights(const std::vector<double>& own);
    std::vector<double> usual() const;  // P(known) by the heights alone
    void pass_along(const SkillGraph& graph, const std::vector<double>& own);
    double chance(std::size_t place, std::size_t point) const {
        return curve_[2 * point + places - 1 - place];
    }
    std::size_t strand_of(std::size_t at) const {
        return static_cast<std::size_t>(graph_->field(static_cast<int>(at)));
    }
    std::vector<Class> classes() const;
    static void add(Square& form, Row row, double weight);
    static double squares(const Square& form, Row row, Row weight);
    std::array<std::array<double, places>, strands> told_by_heights() const;

    const SkillGraph* graph_;
    std::vector<std::size_t> place_;  // of each skill
    std::array<double, 2 * points + places>
        curve_{};                         // P(known) by the distance of the two heights
    Square near_{};                       // P(a strand's height | the learner's)
    Row height_{};                        // the learner's
    std::array<Row, strands> seen_{};     // likelihood of a strand's height
    std::array<Row, strands> reached_{};  // P(what was seen of a strand | learner's height)
    std::array<Row, strands> strand_{};   // a strand's height
    std::array<double, 2 * points + places> worth_{};  // ability by the distance of the heights
    std::vector<double> own_;                          // odds by own answers
    std::vector<double> told_by_links_;                // odds by prerequisites, both ways
    std::vector<bool> tried_;
    std::vector<double> known_;
};

// The odds a skill's own answers give to "known"; 1 without any. The last eight count.
double evidence_of(const SkillState& skill);

}  // namespace pipit::engine::learner
