// Choosing and believing, with nothing but the engine.
#include "engine/learner/learner.hpp"
#include "engine/session/in_memory.hpp"
#include "engine/session/session.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/learner.hpp"

#include <stdexcept>

namespace pipit::bench {

namespace {

constexpr int skills = 1000;
constexpr int answers = 10000;
constexpr int per_day = 60;
constexpr std::int32_t first_day = 20000;

// Choosing while it is found out where a learner is, from the first question to the last.
Samples placing_figures(engine::TinySource& items) {
    Samples next;
    Chance chance(8);
    for (int learner = 0; learner < 12; ++learner) {
        engine::MemoryNotebook notebook({{}, "New", "fox", engine::SecretKind::digits}, {});
        engine::Now now{std::int64_t{first_day} * 86400, {first_day}};
        auto session = engine::Session::open(items, notebook, 1, now);
        if (!session || !(*session)->begin(std::nullopt, now))
            throw std::runtime_error("nothing to place a learner with");
        while ((*session)->placing()) {
            now.utc_s += 20;
            const engine::Item& item = *(*session)->item();
            const bool right = chance.below(12) >= static_cast<std::size_t>(learner);
            (void)(*session)->answer(
                {right ? engine::answer_text(item.answer) : item.misconceptions.front().given},
                now);
            next.time([&] { (void)(*session)->next(now); });
        }
    }
    return next;
}

}  // namespace

nlohmann::json engine_figures() {
    engine::TinySource items(large_graph(skills));
    engine::MemoryNotebook notebook({{}, "Bench", "fox", engine::SecretKind::digits}, {});
    Chance chance(7);
    std::vector<engine::Event> events;
    for (int i = 0; i < answers; ++i) {
        const auto number = static_cast<std::uint64_t>(i) + 1;
        events.push_back({{number, notebook.device(), number},
                          {first_day + i / per_day},
                          answer_of(items.graph(), chance)});
    }
    if (!notebook.journal().append(events)) throw std::runtime_error("the journal in memory");

    nlohmann::json out{{"skills", skills}, {"answers_behind", answers}};
    Samples fold;
    for (int i = 0; i < 3; ++i)
        fold.time([&] { (void)engine::learner::fold(events, items.graph()); });
    out["fold_of_all_answers"] = fold.json();

    engine::Now now{std::int64_t{first_day + answers / per_day + 1} * 86400,
                    {first_day + answers / per_day + 1}};
    auto session = engine::Session::open(items, notebook, 1, now);
    if (!session) throw std::runtime_error(session.error().remedy);
    Samples next, offers, answered;
    if (!(*session)->begin(std::nullopt, now)) throw std::runtime_error("nothing to practise");
    for (int i = 0; i < 200; ++i) {
        now.utc_s += 20;
        const engine::Given given{engine::answer_text((*session)->item()->answer)};
        answered.time([&] { (void)(*session)->answer(given, now); });
        next.time([&] { (void)(*session)->next(now); });
        offers.time([&] { (void)(*session)->offers(now); });
    }
    out["next_item"] = next.json();
    out["next_item_while_placing"] = placing_figures(items).json();
    out["offers_of_today"] = offers.json();
    out["answer_judged_and_believed"] = answered.json();
    return out;
}

}  // namespace pipit::bench
