// Training and reading the networks. Invariant: see network.hpp. Our own, because a row is read in
// a microsecond and trained on in ten, and no library of the distribution does both without a
// tensor runtime.
#include "tests/bench/prediction/network.hpp"

#include "tests/bench/random.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pipit::bench::prediction {

namespace {

constexpr std::size_t batch = 256;
constexpr float learning_rate = 0.002F;
constexpr float leak = 0.05F;  // of a hidden unit below 0
constexpr float most = 6.0F;   // deviations

float through(float sum) {
    return std::max(sum, leak * sum);  // no branch: its side cannot be foreseen
}

float chance_of(float logit) {
    return 1.0F / (1.0F + std::exp(-logit));
}

// One weight's Adam.
struct Moments {
    float mean = 0.0F, square = 0.0F;
};

// The learning rate falls to 0 along a line.
class Adam {
  public:
    Adam(std::size_t count, std::size_t steps, float decay)
        : moments_(count), steps_(static_cast<float>(steps)), decay_(decay) {}
    void step(float* weights, const float* slope) {
        ++taken_;
        const float rate = learning_rate * (1.0F - (taken_ - 1.0F) / steps_);
        const float first = 1.0F - std::pow(0.9F, taken_);
        const float second = 1.0F - std::pow(0.999F, taken_);
        Moments* moments = moments_.data();
        for (std::size_t i = 0; i < moments_.size(); ++i) {
            moments[i].mean = 0.9F * moments[i].mean + 0.1F * slope[i];
            moments[i].square = 0.999F * moments[i].square + 0.001F * slope[i] * slope[i];
            weights[i] -=
                rate * (moments[i].mean / first / (std::sqrt(moments[i].square / second) + 1e-8F) +
                        decay_ * weights[i]);
        }
    }

  private:
    std::vector<Moments> moments_;
    float steps_, decay_, taken_ = 0.0F;
};

}  // namespace

void Network::Scale::apply(float* row) const {
    for (std::size_t i = 0; i < row_size; ++i)
        row[i] = std::clamp((row[i] - mean.data()[i]) * factor.data()[i], -most, most);
}

Network::Scale scale(Rows& rows) {
    std::vector<double> sum(row_size), squares(row_size);
    for (const std::uint32_t at : rows.learn) {
        const float* row = rows.row(at);
        for (std::size_t i = 0; i < row_size; ++i) {
            const double value = row[i];
            sum[i] += value;
            squares[i] += value * value;
        }
    }
    Network::Scale out;
    const auto count = static_cast<double>(rows.learn.size());
    for (std::size_t i = 0; i < row_size; ++i) {
        const double mean = sum[i] / count;
        const double variance = squares[i] / count - mean * mean;
        out.mean[i] = static_cast<float>(mean);
        // What never changed says nothing when it does.
        out.factor[i] = variance > 1e-9 ? static_cast<float>(1.0 / std::sqrt(variance)) : 0.0F;
    }
    for (std::size_t at = 0; at * row_size < rows.values.size(); ++at)
        out.apply(rows.row(at));
    return out;
}

float Network::forward(const float* row, Trace& trace) const {
    const Weights& w = *weights_;
    Four one[first_fours], two[second_fours];
    std::copy_n(w.first_bias, first_fours, one);
    float out = w.out_bias;
    for (std::size_t i = 0; i < row_size; ++i) {
        for (std::size_t j = 0; j < first_fours; ++j)
            one[j] += row[i] * w.into_first[i][j];
        out += row[i] * w.past[i];
    }
    std::copy_n(w.second_bias, second_fours, two);
    for (std::size_t j = 0; j < first; ++j) {
        trace.first[j] = through(one[j / 4][j % 4]);
        for (std::size_t k = 0; k < second_fours; ++k)
            two[k] += trace.first[j] * w.into_second[j][k];
    }
    for (std::size_t k = 0; k < second; ++k) {
        trace.second[k] = through(two[k / 4][k % 4]);
        out += trace.second[k] * w.out[k / 4][k % 4];
    }
    return out;
}

void Network::backward(const float* row, const Trace& trace, float off, Weights& slope) const {
    const Weights& w = *weights_;
    Four at_second[second_fours], at_first[first_fours];
    for (std::size_t k = 0; k < second; ++k) {
        slope.out[k / 4][k % 4] += off * trace.second[k];
        at_second[k / 4][k % 4] =
            off * w.out[k / 4][k % 4] * (trace.second[k] > 0.0F ? 1.0F : leak);
    }
    for (std::size_t k = 0; k < second_fours; ++k)
        slope.second_bias[k] += at_second[k];
    slope.out_bias += off;
    for (std::size_t j = 0; j < first; ++j) {
        Four sum{};
        for (std::size_t k = 0; k < second_fours; ++k) {
            slope.into_second[j][k] += at_second[k] * trace.first[j];
            sum += at_second[k] * w.into_second[j][k];
        }
        at_first[j / 4][j % 4] =
            (sum[0] + sum[1] + sum[2] + sum[3]) * (trace.first[j] > 0.0F ? 1.0F : leak);
    }
    for (std::size_t j = 0; j < first_fours; ++j)
        slope.first_bias[j] += at_first[j];
    for (std::size_t i = 0; i < row_size; ++i) {
        slope.past[i] += off * row[i];
        for (std::size_t j = 0; j < first_fours; ++j)
            slope.into_first[i][j] += row[i] * at_first[j];
    }
}

Network::Network(const Rows& scaled, std::uint64_t seed, const Training& training)
    : weights_(std::make_unique<Weights>()) {
    constexpr std::size_t count = sizeof(Weights) / sizeof(float);
    static_assert(count * sizeof(float) == sizeof(Weights));
    engine::testing::Random random(seed);
    const auto draw = [&](float* from, std::size_t many, double spread) {
        for (std::size_t i = 0; i < many; ++i)
            from[i] = static_cast<float>(spread * random.normal());
    };
    draw(reinterpret_cast<float*>(weights_->into_first), row_size * first,
         1.0 / std::sqrt(row_size));
    draw(reinterpret_cast<float*>(weights_->into_second), first * second, 1.0 / std::sqrt(first));
    draw(reinterpret_cast<float*>(weights_->out), second, 0.1 / std::sqrt(second));

    std::vector<std::uint32_t> order = scaled.learn;
    const std::size_t batches = (order.size() + batch - 1) / batch;
    Adam adam(count, batches * static_cast<std::size_t>(training.epochs), training.decay);
    const auto slope = std::make_unique<Weights>();
    Trace trace;
    for (int epoch = 0; epoch < training.epochs; ++epoch) {
        for (std::size_t left = order.size(); left > 1; --left)
            std::swap(order[left - 1], order[random.next() % left]);
        for (std::size_t from = 0; from < order.size(); from += batch) {
            const std::size_t to = std::min(from + batch, order.size());
            *slope = Weights{};
            for (std::size_t i = from; i < to; ++i) {
                const std::uint32_t at = order[i];
                const float* row = scaled.row(at);
                const float said = chance_of(forward(row, trace));
                const float off = said - (scaled.right[at] ? 1.0F : 0.0F);
                backward(row, trace, off / static_cast<float>(to - from), *slope);
            }
            adam.step(reinterpret_cast<float*>(weights_.get()),
                      reinterpret_cast<const float*>(slope.get()));
        }
    }
}

float Network::logit(const float* scaled_row) const {
    Trace trace;
    return forward(scaled_row, trace);
}

Committee::Committee(Rows& rows, const std::vector<Part>& without, std::uint64_t seed,
                     const Training& training) {
    for (const Part part : without) {
        const PartOfRow& gone = parts[static_cast<std::size_t>(part)];
        for (std::size_t at = 0; at * row_size < rows.values.size(); ++at)
            std::fill_n(rows.row(at) + gone.from, gone.count, 0.0F);
    }
    scale_ = scale(rows);
    for (int member = 0; member < training.members; ++member)
        networks_.emplace_back(rows, seed * 100 + static_cast<std::uint64_t>(member), training);
}

double Committee::expected_right(Row row) const {
    scale_.apply(row.data());
    float sum = 0.0F;
    for (const Network& one : networks_)
        sum += one.logit(row.data());
    return static_cast<double>(chance_of(sum / static_cast<float>(networks_.size())));
}

}  // namespace pipit::bench::prediction
