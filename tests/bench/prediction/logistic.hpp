// Logistic regression over sparse rows, to its optimum: L-BFGS (Nocedal and Wright 2006, algorithm
// 7.5) on the sum of log losses + |w|^2 / 2, as Best-LR was published (scikit-learn's C = 1).
// Invariant: deterministic; the last weight, a constant's, is not held down.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace pipit::bench::prediction {

struct Sparse {
    std::uint32_t index = 0;
    float value = 1.0F;
};

struct SparseRows {
    std::vector<Sparse> entries;
    std::vector<std::size_t> ends;  // of each row, in entries
    std::vector<bool> right;
    void end_row(bool was_right) {
        ends.push_back(entries.size());
        right.push_back(was_right);
    }
};

class Logistic {
  public:
    Logistic(const SparseRows& rows, std::size_t columns);
    [[nodiscard]] double expected_right(const std::vector<Sparse>& row) const;
    [[nodiscard]] std::size_t bytes() const { return weights_.size() * sizeof(double); }

  private:
    std::vector<double> weights_;  // one more than columns
};

}  // namespace pipit::bench::prediction
