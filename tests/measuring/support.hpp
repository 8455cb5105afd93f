// Made-up learners for the tests of what measures. Invariant: the same seed, the same table.
#pragma once

#include "tests/bench/prediction/responses.hpp"
#include "tests/bench/random.hpp"

#include <cmath>
#include <string>

namespace pipit::bench::testing {

struct Made {
    std::string table, folds;
    [[nodiscard]] prediction::Responses read() const {
        return prediction::parse_responses(table, "made.csv", folds, "folds.csv");
    }
};

/// Learners of different ability who answer items of different difficulty; every third item asks
/// for two skills; half of the learners have times.
inline Made made(int users, std::uint64_t seed) {
    engine::testing::Random random(seed);
    Made out{"user,item,skills,timestamp,correct\n", "user,fold\n"};
    for (int user = 0; user < users; ++user) {
        out.folds += std::to_string(user * 7) + "," + std::to_string(user % 3) + "\n";
        const double ability = random.normal();
        long seconds = 1'400'000'000;
        for (int i = 0, count = 20 + random.below(30); i < count; ++i) {
            const int item = random.below(40);
            const double hard = (item % 9 - 4) / 3.0;
            const bool right = random.chance(1.0 / (1.0 + std::exp(hard - ability - i * 0.01)));
            seconds += 5 + random.below(100) + (random.chance(0.05) ? 90000 : 0);
            out.table += std::to_string(user * 7) + "," + std::to_string(item) + "," +
                         std::to_string(item % 5) + (item % 3 == 0 ? "~9" : "") + "," +
                         (user % 2 == 0 ? std::to_string(seconds) : "0") + "," +
                         (right ? "1" : "0") + "\n";
        }
    }
    return out;
}

}  // namespace pipit::bench::testing
