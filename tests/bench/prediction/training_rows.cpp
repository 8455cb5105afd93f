// Cross-fitting: as many fits of the items as there are groups. Invariant: see training_rows.hpp.
#include "tests/bench/prediction/training_rows.hpp"

#include "tests/bench/random.hpp"

namespace pipit::bench::prediction {

namespace {

constexpr int groups = 8;

// `places` finds the contexts of an answer.
template <class Places>
void add_rows(const Responses& responses, std::size_t user, const ItemParameters& items,
              Places places, const Wanted& wanted, Rows& out) {
    History history;
    for (std::size_t at = responses.first[user]; at < responses.first[user + 1]; ++at) {
        const Question question = question_of(responses, responses.all[at]);
        const Difficulty hard = items.difficulty(question);
        const CoreForecast forecast = history.forecast(question, hard.value);
        wanted(at, [&](bool outcome) {
            const Row row = history.row(question, forecast, hard,
                                        items.surprises(places(at, history, question)));
            out.learn.push_back(static_cast<std::uint32_t>(out.right.size()));
            out.right.push_back(outcome);
            out.values.insert(out.values.end(), row.begin(), row.end());
        });
        history.observe(question, forecast, hard.value, responses.all[at].right);
    }
}

}  // namespace

Rows rows_of(const Responses& responses, const ContextIndex& contexts,
             const std::vector<bool>& learn, const Wanted& wanted) {
    Rows out;
    std::size_t count = 0;
    for (std::size_t user = 0; user < responses.users(); ++user) {
        for (std::size_t at = responses.first[user]; learn[user] && at < responses.first[user + 1];
             ++at)
            wanted(at, [&](bool) { ++count; });
    }
    out.values.reserve(count * row_size);
    engine::testing::Random random(1);
    std::vector<int> group(responses.users());
    for (int& one : group)
        one = random.below(groups);
    const auto places = [&](std::size_t at, const History&, const Question&) {
        return contexts.of_answer(at);
    };
    for (int now = 0; now < groups; ++now) {
        std::vector<bool> others = learn;
        for (std::size_t user = 0; user < others.size(); ++user) {
            if (group[user] == now) others[user] = false;
        }
        const ItemParameters items(responses, contexts, others);
        for (std::size_t user = 0; user < responses.users(); ++user) {
            if (learn[user] && group[user] == now)
                add_rows(responses, user, items, places, wanted, out);
        }
    }
    return out;
}

Rows rows_of_others(const Responses& responses, const ContextIndex& contexts,
                    const ItemParameters& items, const std::vector<bool>& use,
                    const Wanted& wanted) {
    Rows out;
    const auto places = [&](std::size_t, const History& history, const Question& question) {
        return contexts.find_all(history.contexts(question));
    };
    for (std::size_t user = 0; user < responses.users(); ++user) {
        if (use[user]) add_rows(responses, user, items, places, wanted, out);
    }
    return out;
}

}  // namespace pipit::bench::prediction
