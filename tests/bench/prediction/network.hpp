// A small network from a row of numbers to P(right): two hidden layers and a straight way past
// them, several of them averaged. Trained by Adam on the log loss (Kingma and Ba 2015), weights
// held down apart from it (AdamW: Loshchilov and Hutter 2019). Invariant: the same rows and seed
// give the same network on one machine; reading it changes nothing.
#pragma once

#include "tests/bench/prediction/history.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace pipit::bench::prediction {

/// Rows of all answers, one after another, and what came of them.
struct Rows {
    std::vector<float> values;  // row_size a row
    std::vector<bool> right;
    std::vector<std::uint32_t> learn;  // the rows to train on
    [[nodiscard]] const float* row(std::size_t at) const { return values.data() + at * row_size; }
    [[nodiscard]] float* row(std::size_t at) { return values.data() + at * row_size; }
};

struct Training {
    int members = 2;  // networks that are averaged
    int epochs = 6;
    float decay = 0.1F;  // of the weights, a step, times the learning rate
};

class Network {
  public:
    static constexpr std::size_t first = 16, second = 16;  // units of the hidden layers

    /// Scales rows (mean 0, deviation 1, held within 6) as the rows trained on were.
    struct Scale {
        Row mean{}, factor{};
        void apply(float* row) const;
    };

    Network(const Rows& scaled, std::uint64_t seed, const Training& training);
    [[nodiscard]] float logit(const float* scaled_row) const;
    static constexpr std::size_t bytes() { return sizeof(Weights); }

  private:
    // Four numbers at a time, on every target (vector types of g++ and clang).
    using Four = float __attribute__((vector_size(16)));
    static constexpr std::size_t first_fours = first / 4, second_fours = second / 4;
    struct Weights {
        Four into_first[row_size][first_fours];
        Four first_bias[first_fours];
        Four into_second[first][second_fours];
        Four second_bias[second_fours];
        Four out[second_fours];
        float past[row_size];
        float out_bias;
        float unused[(row_size + 1) % 4 == 0 ? 4 : 4 - (row_size + 1) % 4];
    };
    struct Trace {
        float first[Network::first], second[Network::second];
    };
    float forward(const float* row, Trace& trace) const;
    void backward(const float* row, const Trace& trace, float off, Weights& slope) const;

    std::unique_ptr<Weights> weights_;
};

/// Scales the rows in place by those to be trained on.
Network::Scale scale(Rows& rows);

/// Several networks over one scale.
class Committee {
  public:
    /// Scales `rows` in place. Parts that `without` names are 0 everywhere.
    Committee(Rows& rows, const std::vector<Part>& without, std::uint64_t seed,
              const Training& training = {});
    /// P(right) of a row as History writes it.
    [[nodiscard]] double expected_right(Row row) const;
    [[nodiscard]] std::size_t bytes() const {
        return networks_.size() * Network::bytes() + sizeof(Network::Scale);
    }

  private:
    Network::Scale scale_;
    std::vector<Network> networks_;
};

}  // namespace pipit::bench::prediction
