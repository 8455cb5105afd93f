// L-BFGS with a backtracking line search. Invariant: see logistic.hpp; the loss never rises.
#include "tests/bench/prediction/logistic.hpp"

#include <cmath>
#include <deque>

namespace pipit::bench::prediction {

namespace {

constexpr int steps_most = 200;
constexpr std::size_t memory = 10;
constexpr double small_enough = 1e-4;  // of the slope's length, against that at the start

using Vector = std::vector<double>;

double dot(const Vector& a, const Vector& b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a.data()[i] * b.data()[i];
    return sum;
}

double logit_of(const Vector& weights, const Sparse* from, const Sparse* to) {
    double sum = weights.back();
    for (; from != to; ++from)
        sum += weights.data()[from->index] * static_cast<double>(from->value);
    return sum;
}

// The loss at these weights, and its slope.
double loss_at(const SparseRows& rows, const Vector& weights, Vector& slope) {
    double loss = 0.0;
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
        slope[i] = weights[i];
        loss += 0.5 * weights[i] * weights[i];
    }
    slope.back() = 0.0;
    const Sparse* from = rows.entries.data();
    for (std::size_t row = 0; row < rows.ends.size(); ++row) {
        const Sparse* to = rows.entries.data() + rows.ends[row];
        const double logit = logit_of(weights, from, to);
        const double toward = rows.right[row] ? logit : -logit;
        const double e = std::exp(-std::abs(toward));
        loss += std::log1p(e) + (toward < 0.0 ? -toward : 0.0);
        const double missing = toward < 0.0 ? 1.0 / (1.0 + e) : e / (1.0 + e);
        const double off = rows.right[row] ? -missing : missing;
        for (; from != to; ++from)
            slope.data()[from->index] += off * static_cast<double>(from->value);
        slope.back() += off;
    }
    return loss;
}

struct Pair {
    Vector step, change;  // of the weights, of the slope
    double inner = 0.0;
};

// The two-loop recursion: the slope, bent by what the last steps said of the curvature.
Vector direction(const std::deque<Pair>& pairs, const Vector& slope) {
    Vector out = slope;
    std::vector<double> alpha(pairs.size());
    for (std::size_t i = pairs.size(); i-- > 0;) {
        alpha[i] = dot(pairs[i].step, out) / pairs[i].inner;
        for (std::size_t j = 0; j < out.size(); ++j)
            out[j] -= alpha[i] * pairs[i].change[j];
    }
    if (!pairs.empty()) {
        const Pair& newest = pairs.back();
        const double scale = newest.inner / dot(newest.change, newest.change);
        for (double& one : out)
            one *= scale;
    }
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const double beta = dot(pairs[i].change, out) / pairs[i].inner;
        for (std::size_t j = 0; j < out.size(); ++j)
            out[j] += (alpha[i] - beta) * pairs[i].step[j];
    }
    for (double& one : out)
        one = -one;
    return out;
}

}  // namespace

Logistic::Logistic(const SparseRows& rows, std::size_t columns) : weights_(columns + 1, 0.0) {
    Vector slope(weights_.size()), next_slope(weights_.size()), next(weights_.size());
    double loss = loss_at(rows, weights_, slope);
    const double start = std::sqrt(dot(slope, slope));
    std::deque<Pair> pairs;
    for (int step = 0; step < steps_most; ++step) {
        const double length = std::sqrt(dot(slope, slope));
        if (length <= small_enough * start) break;
        const Vector way = direction(pairs, slope);
        const double fall = dot(way, slope);
        double far = pairs.empty() ? 1.0 / length : 1.0;
        double next_loss = loss;
        bool found = false;
        for (int tries = 0; tries < 30 && !found; ++tries, far *= 0.5) {
            for (std::size_t i = 0; i < next.size(); ++i)
                next[i] = weights_[i] + far * way[i];
            next_loss = loss_at(rows, next, next_slope);
            found = next_loss <= loss + 1e-4 * far * fall;
        }
        if (!found) break;
        Pair pair{next, next_slope, 0.0};
        for (std::size_t i = 0; i < next.size(); ++i) {
            pair.step[i] -= weights_[i];
            pair.change[i] -= slope[i];
        }
        pair.inner = dot(pair.step, pair.change);
        weights_.swap(next);
        slope.swap(next_slope);
        loss = next_loss;
        if (pair.inner > 1e-12) pairs.push_back(std::move(pair));
        if (pairs.size() > memory) pairs.pop_front();
    }
}

double Logistic::expected_right(const std::vector<Sparse>& row) const {
    return 1.0 / (1.0 + std::exp(-logit_of(weights_, row.data(), row.data() + row.size())));
}

}  // namespace pipit::bench::prediction
