// Heights, and what passes along prerequisites. Invariant: see reach.hpp.
#include "engine/learner/reach.hpp"

#include "engine/learner/learner.hpp"
#include "engine/learner/numerics.hpp"

#include <algorithm>
#include <bit>

namespace pipit::engine::learner {

namespace {

// One unit is a school year of the ladder. Assumed, not fitted: see engine/README.md.
constexpr double margin = 1.5;            // of the grid, above and below the skills
constexpr double blur = 0.5;              // how far known and unknown overlap around a height
constexpr double strand_spread = 0.7;     // of a strand's height around the learner's
constexpr double hole = 0.02;             // not known far below, known far above
constexpr double says_right = 5.5;        // odds of a right answer with no hint: .88 / .16
constexpr double says_wrong = 0.135;      // of a miss: .115 / .85
constexpr double says_right_easy = 2.35;  // of a right answer to an easy item: half as telling,
constexpr double says_wrong_hard = 0.37;  // and of a miss of a hard one
constexpr double evidence_most = 148.0;   // e^5
constexpr double separation = 0.75;       // P(right | known) - P(right | unknown)
constexpr double guess = 0.15;
constexpr double without = 0.15;       // known without a prerequisite, as part of what is usual
constexpr double message_most = 2.7;   // odds a skill gives one it stands on, or is given
constexpr double messages_most = 7.4;  // all of them together
constexpr double neighbour = 0.3;      // squared correlation of neighbours beyond their heights
constexpr double call_at = 0.36;       // farther than this from both ends nothing is said
// Of what is lent to a belief. From simulation: docs/engine/simulation.md.
constexpr double worth_most = 3.3;     // ability far above a skill's height, in logits
constexpr double worth_a_year = 2.0;   // ability per school year around it
constexpr double heights_doubt = 1.5;  // heights are this much less sure than the grid says
constexpr double own_spread = 0.5;     // variance of an ability that heights do not explain

double odds_of(double p) {
    return p / (1.0 - p);
}
double chance_of(double odds) {
    return odds / (1.0 + odds);
}
// Odds between this and its inverse.
double within(double odds, double most) {
    return std::clamp(odds, 1.0 / most, most);
}

double held(double p) {
    return std::clamp(p, 0.002, 0.998);
}

}  // namespace

double evidence_of(const SkillState& skill) {
    const std::uint32_t seen = std::min<std::uint32_t>(skill.tries, 8);
    const unsigned mask = (1U << seen) - 1U;
    double odds = 1.0;
    const auto say = [&](unsigned answers, double says) {
        for (int i = std::popcount(answers & mask); i > 0; --i)
            odds *= says;
    };
    const unsigned clean = skill.recent_clean, easy = skill.recent_easy;
    const unsigned missed = ~unsigned{skill.recent_right}, hard = skill.recent_hard;
    say(clean & ~easy, says_right);
    say(clean & easy, says_right_easy);
    say(missed & ~hard, says_wrong);
    say(missed & hard, says_wrong_hard);
    return within(odds, evidence_most);
}

Reach::Reach(const LearnerState& state, const SkillGraph& graph) : graph_(&graph) {
    const auto own = own_skills(state, graph);
    own_.assign(own.size(), 1.0);
    tried_.assign(own.size(), false);
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (!own[i]) continue;
        own_[i] = evidence_of(*own[i]);
        tried_[i] = true;
    }
    lay_grid(graph);
    find_heights(own_);
    pass_along(graph, own_);
}

void Reach::lay_grid(const SkillGraph& graph) {
    const std::size_t count = graph.skills().size();
    double low = count > 0 ? graph.height(0) : 0.0, high = low;
    for (std::size_t i = 0; i < count; ++i) {
        low = std::min(low, graph.height(static_cast<int>(i)));
        high = std::max(high, graph.height(static_cast<int>(i)));
    }
    low -= margin;
    const double step = (high + margin - low) / (points - 1);
    place_.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        place_[i] =
            static_cast<std::size_t>((graph.height(static_cast<int>(i)) - low) / step * 2.0 + 0.5);
    const double width = std::max(blur, step);
    for (std::size_t i = 0; i < curve_.size(); ++i) {
        const double above = (static_cast<double>(i) - (places - 1)) * 0.5 * step;
        curve_[i] = hole + (1.0 - 2.0 * hole) * numerics::sigmoid(above / width * 1.7);
        worth_[i] =
            worth_most *
            (2.0 * numerics::sigmoid(2.0 * worth_a_year * blur / width * above / worth_most) - 1.0);
    }
    const double spread = std::max(strand_spread, step * 0.7);
    Row bell{};
    for (std::size_t i = 0; i < points; ++i) {
        const double away = static_cast<double>(i) * step / spread;
        bell[i] = numerics::exp(-0.5 * away * away);
    }
    for (std::size_t from = 0; from < points; ++from) {
        double sum = 0.0;
        for (std::size_t to = 0; to < points; ++to)
            sum += near_[from][to] = bell[from > to ? from - to : to - from];
        for (double& one : near_[from])
            one /= sum;
    }
}

void Reach::find_heights(const std::vector<double>& own) {
    constexpr int together = 16;  // factors between two roundings to 1
    std::array<int, strands> factors{};
    for (Row& row : seen_)
        row.fill(1.0);
    const auto scale = [](Row& row) {
        const double most = *std::max_element(row.begin(), row.end());
        for (double& one : row)
            one = std::max(one / most, 1e-100);
    };
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (own[i] == 1.0) continue;
        const std::size_t s = strand_of(i);
        const double says = own[i] - 1.0;
        const double* known = &curve_[places - 1 - place_[i]];
        double* row = seen_[s].data();
        for (std::size_t g = 0; g < points; ++g)
            row[g] *= 1.0 + known[2 * g] * says;
        if (++factors[s] % together == 0) scale(seen_[s]);
    }
    for (Row& row : seen_)
        scale(row);
    height_.fill(1.0 / points);
    for (std::size_t s = 0; s < strands; ++s) {
        for (std::size_t t = 0; t < points; ++t) {
            double sum = 0.0;
            for (std::size_t g = 0; g < points; ++g)
                sum += near_[t][g] * seen_[s][g];
            reached_[s][t] = sum;
            height_[t] *= sum;
        }
        double all = 0.0;
        for (const double one : height_)
            all += one;
        for (double& one : height_)
            one = std::max(one / all, 1e-60);
    }
    for (std::size_t s = 0; s < strands; ++s) {
        strand_[s].fill(0.0);
        for (std::size_t t = 0; t < points; ++t) {
            const double weight = height_[t] / reached_[s][t];
            for (std::size_t g = 0; g < points; ++g)
                strand_[s][g] += weight * near_[t][g] * seen_[s][g];
        }
        double all = 0.0;
        for (const double one : strand_[s])
            all += one;
        for (double& one : strand_[s])
            one /= all;
    }
}

std::vector<double> Reach::usual() const {
    std::array<std::array<double, places>, strands> by_place{};  // 0: not made yet
    std::vector<double> out(place_.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        double& one = by_place[strand_of(i)][place_[i]];
        if (one == 0.0) {
            for (std::size_t g = 0; g < points; ++g)
                one += strand_[strand_of(i)][g] * chance(place_[i], g);
            one = held(one);
        }
        out[i] = one;
    }
    return out;
}

// One pass from each skill to what it stands on, one back up; all in odds. `usually` is what the
// heights alone say; a message says how much more or less.
void Reach::pass_along(const SkillGraph& graph, const std::vector<double>& own) {
    const std::size_t count = own.size();
    const std::vector<double> usually = usual();
    struct Link {
        double with = 0.0, lacking = 0.0;  // P(known | the prerequisite is, is not)
        double down = 1.0;                 // what the skill says of the prerequisite
    };
    std::vector<std::size_t> first(count);  // of a skill's links
    std::size_t all = 0;
    for (std::size_t i = 0; i < count; ++i) {
        first[i] = all;
        all += graph.before(static_cast<int>(i)).size();
    }
    std::vector<Link> links(all);
    std::vector<double> below(count, 1.0);
    for (std::size_t i = count; i-- > 0;) {
        const double says = own[i] * within(below[i], messages_most);
        Link* link = links.data() + first[i];
        for (const int before : graph.before(static_cast<int>(i))) {
            const auto j = static_cast<std::size_t>(before);
            link->lacking = without * usually[i];
            link->with =
                std::min((usually[i] - link->lacking * (1.0 - usually[j])) / usually[j], 0.995);
            link->down =
                within((1.0 + link->with * (says - 1.0)) / (1.0 + link->lacking * (says - 1.0)),
                       message_most);
            below[j] *= link->down;
            ++link;
        }
    }
    known_.resize(count);
    told_by_links_.resize(count);
    std::vector<double> odds(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double usual_odds = odds_of(usually[i]);
        double above = 1.0;
        const Link* link = links.data() + first[i];
        for (const int before : graph.before(static_cast<int>(i))) {
            const auto j = static_cast<std::size_t>(before);
            const double p = chance_of(odds[j] / link->down);
            const double now = held(link->with * p + link->lacking * (1.0 - p));
            above *= within(odds_of(now) / usual_odds, message_most);
            ++link;
        }
        told_by_links_[i] = within(below[i], messages_most) * within(above, messages_most);
        odds[i] = usual_odds * own[i] * told_by_links_[i];
        known_[i] = held(chance_of(odds[i]));
    }
}

// ---- what is lent to a belief -------------------------------------------------------------------

Belief Reach::by_heights(std::size_t place, const Row& strand) const {
    const double* worth = &worth_[places - 1 - place];
    double all = 0.0, mean = 0.0, squares = 0.0;
    for (std::size_t g = 0; g < points; ++g) {
        all += strand[g];
        mean += strand[g] * worth[2 * g];
        squares += strand[g] * worth[2 * g] * worth[2 * g];
    }
    mean /= all;
    return {mean, heights_doubt * std::max(squares / all - mean * mean, 0.0) + own_spread};
}

// Prerequisites weigh all above the cut with odds: the mean and the variance of what comes of a
// normal distribution (moment matching: Minka 2001).
Belief Reach::shifted(Belief by_heights, std::size_t at) const {
    constexpr double peak = 0.3989422804014327;  // of the normal density
    const double more = told_by_links_[at] - 1.0;
    if (more == 0.0) return by_heights;
    const double sd = numerics::square_root(by_heights.variance);
    const double z = (by_heights.mean - model::cut) / sd;
    const double away =
        more * peak * numerics::exp(-0.5 * z * z) / (1.0 + more * numerics::normal_above(z));
    return {by_heights.mean + sd * away, by_heights.variance * (1.0 - away * (z + away))};
}

Belief Reach::lent(int at) const {
    const auto i = static_cast<std::size_t>(at);
    Row strand = strand_[strand_of(i)];
    if (own_[i] != 1.0) {  // its own answers are a factor of the strand's height: taken out
        for (std::size_t g = 0; g < points; ++g)
            strand[g] /= 1.0 + chance(place_[i], g) * (own_[i] - 1.0);
    }
    return shifted(by_heights(place_[i], strand), i);
}

std::vector<Belief> Reach::lent() const {
    std::array<std::array<Belief, places>, strands> by_place{};  // variance 0: not made yet
    std::vector<Belief> out(place_.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (own_[i] != 1.0) {
            out[i] = lent(static_cast<int>(i));
            continue;
        }
        Belief& one = by_place[strand_of(i)][place_[i]];
        if (one.variance == 0.0) one = by_heights(place_[i], strand_[strand_of(i)]);
        out[i] = shifted(one, i);
    }
    return out;
}

Call Reach::call(int at) const {
    const double p = known(at);
    return p >= 1.0 - call_at ? Call::known : p <= call_at ? Call::unknown : Call::cannot_tell;
}

double Reach::sure() const {
    double sum = 0.0;
    for (const double p : known_)
        sum += std::max(p, 1.0 - p);
    return known_.empty() ? 1.0 : sum / static_cast<double>(known_.size());
}

// ---- what an answer would tell ------------------------------------------------------------------

struct Reach::Class {
    std::size_t strand = 0;
    std::size_t place = 0;
    double open = 0.0;  // skills in it without answers of their own
    double mean = 0.0;  // P(known) by the heights alone
    Row by_strand{};    // P(known | the strand's height) less the mean
    Row by_height{};    // P(known | the learner's height) less the mean
};

std::vector<Reach::Class> Reach::classes() const {
    std::array<std::array<double, places>, strands> open{};
    std::array<std::array<bool, places>, strands> there{};
    for (std::size_t i = 0; i < place_.size(); ++i) {
        there[strand_of(i)][place_[i]] = true;
        open[strand_of(i)][place_[i]] += tried_[i] ? 0.0 : 1.0;
    }
    std::vector<Class> out;
    out.reserve(strands * places);
    for (std::size_t s = 0; s < strands; ++s) {
        Square given{};  // of a strand's height, by the learner's: P(the first | the second)
        for (std::size_t t = 0; t < points; ++t) {
            for (std::size_t g = 0; g < points; ++g)
                given[g][t] = near_[t][g] * seen_[s][g] / reached_[s][t];
        }
        for (std::size_t place = 0; place < places; ++place) {
            if (!there[s][place]) continue;
            Class& one = out.emplace_back();
            one.strand = s;
            one.place = place;
            one.open = open[s][place];
            for (std::size_t g = 0; g < points; ++g)
                one.mean += strand_[s][g] * chance(place, g);
            for (std::size_t g = 0; g < points; ++g)
                one.by_strand[g] = chance(place, g) - one.mean;
            Row by_height{};
            for (std::size_t g = 0; g < points; ++g) {
                for (std::size_t t = 0; t < points; ++t)
                    by_height[t] += given[g][t] * one.by_strand[g];
            }
            one.by_height = by_height;
        }
    }
    return out;
}

// Adds weight x row x row, so that squares() of the form is the sum of squared covariances. Rows
// come by value: nothing else is written through them, which a compiler makes use of.
void Reach::add(Square& form, Row row, double weight) {
    for (std::size_t a = 0; a < points; ++a) {
        const double scaled = weight * row[a];
        for (std::size_t b = 0; b < points; ++b)
            form[a][b] += scaled * row[b];
    }
}

double Reach::squares(const Square& form, Row row, Row weight) {
    for (std::size_t a = 0; a < points; ++a)
        row[a] *= weight[a];
    Row sums{};
    for (std::size_t a = 0; a < points; ++a) {
        for (std::size_t b = 0; b < points; ++b)
            sums[b] += row[a] * form[a][b];
    }
    double out = 0.0;
    for (std::size_t b = 0; b < points; ++b)
        out += sums[b] * row[b];
    return out;
}

// The covariance of two skills of one strand is over that strand's height, of others over the
// learner's. Summed squares of it over many skills are a quadratic form, made once.
std::array<std::array<double, Reach::places>, Reach::strands> Reach::told_by_heights() const {
    const std::vector<Class> all = classes();
    Square everywhere{};
    std::array<Square, strands> elsewhere{}, within_it{};  // of the other strands, of this one
    for (const Class& one : all) {
        if (one.open == 0.0) continue;
        add(elsewhere[one.strand], one.by_height, one.open);
        add(within_it[one.strand], one.by_strand, one.open);
    }
    for (std::size_t a = 0; a < points; ++a) {
        for (std::size_t b = 0; b < points; ++b) {
            for (const Square& form : elsewhere)
                everywhere[a][b] += form[a][b];
            for (Square& form : elsewhere)
                form[a][b] = everywhere[a][b] - form[a][b];
        }
    }
    std::array<std::array<double, places>, strands> out{};
    for (const Class& one : all)
        out[one.strand][one.place] =
            std::max(0.0, squares(elsewhere[one.strand], one.by_height, height_) +
                              squares(within_it[one.strand], one.by_strand, strand_[one.strand]));
    return out;
}

// What is open of a skill beyond the heights is told by its own answers, and a little by its
// neighbours'.
std::vector<double> Reach::told() const {
    const auto by_heights = told_by_heights();
    const std::size_t count = known_.size();
    std::vector<double> open(count), around(count, 0.0), out(count);
    for (std::size_t i = 0; i < count; ++i)
        open[i] = known_[i] * (1.0 - known_[i]);
    for (std::size_t i = 0; i < count; ++i) {
        for (const int before : graph_->before(static_cast<int>(i))) {
            const auto j = static_cast<std::size_t>(before);
            around[i] += open[j];
            around[j] += open[i];
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        const double right = guess + separation * known_[i];
        const double whole = open[i] * open[i] + neighbour * open[i] * around[i] +
                             by_heights[strand_of(i)][place_[i]];
        out[i] = separation * separation * whole / (right * (1.0 - right));
    }
    return out;
}

}  // namespace pipit::engine::learner
