// The figures of the protocol. Invariant: see scores.hpp.
#include "tests/bench/prediction/scores.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace pipit::bench::prediction {

double area_under_curve(std::vector<Scored> scored) {
    const auto finite = [](const Scored& one) { return std::isfinite(one.p); };
    if (!std::all_of(scored.begin(), scored.end(), finite))
        return std::numeric_limits<double>::quiet_NaN();
    std::sort(scored.begin(), scored.end(),
              [](const Scored& a, const Scored& b) { return a.p < b.p; });
    double ranks = 0.0, right = 0.0;
    for (std::size_t from = 0; from < scored.size();) {
        std::size_t to = from;
        double right_here = 0.0;
        while (to < scored.size() && scored[to].p == scored[from].p)
            right_here += scored[to++].right ? 1.0 : 0.0;
        ranks += right_here * (static_cast<double>(from + to) + 1.0) / 2.0;
        right += right_here;
        from = to;
    }
    const double wrong = static_cast<double>(scored.size()) - right;
    if (right == 0.0 || wrong == 0.0) return std::numeric_limits<double>::quiet_NaN();
    return (ranks - right * (right + 1.0) / 2.0) / (right * wrong);
}

nlohmann::json scores(const Responses& responses, std::span<const float> p) {
    constexpr std::size_t bins = 20, early = 10;
    std::array<double, bins> said{}, was{};
    std::vector<Scored> all, first;
    double log_loss = 0.0, squares = 0.0;
    for (std::size_t user = 0; user < responses.users(); ++user) {
        for (std::size_t at = responses.first[user]; at < responses.first[user + 1]; ++at) {
            const bool right = responses.all[at].right;
            all.push_back({p[at], right});
            if (at - responses.first[user] < early) first.push_back({p[at], right});
            const double held = std::clamp(static_cast<double>(p[at]), 1e-6, 1.0 - 1e-6);
            log_loss -= std::log(right ? held : 1.0 - held);
            const double off = static_cast<double>(p[at]) - (right ? 1.0 : 0.0);
            squares += off * off;
            const auto bin = std::min(bins - 1, static_cast<std::size_t>(p[at] * bins));
            said[bin] += p[at];
            was[bin] += right ? 1.0 : 0.0;
        }
    }
    const auto count = static_cast<double>(all.size());
    double off = 0.0;
    for (std::size_t bin = 0; bin < bins; ++bin)
        off += std::abs(said[bin] - was[bin]);
    return {{"auc", area_under_curve(std::move(all))},
            {"log_loss", log_loss / count},
            {"rmse", std::sqrt(squares / count)},
            {"ece", off / count},
            {"auc_first10", area_under_curve(std::move(first))}};
}

}  // namespace pipit::bench::prediction
