// What the vault costs: opening after a year, and an answer that is on disk.
#include "content/loader/pack.hpp"
#include "device/platform/clock.hpp"
#include "device/platform/files.hpp"
#include "device/vault/shelf.hpp"
#include "engine/session/session.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/learner.hpp"

#include <stdexcept>

namespace pipit::bench {

namespace {

constexpr int days = 200;  // of school
constexpr int answers_a_day = 100;
constexpr std::int32_t first_day = 20000;

engine::Now on_day(int day) {
    // Two hundred school days over a year, noon.
    const std::int32_t number = first_day + day * 365 / days;
    return {std::int64_t{number} * 86400 + 43200, {number}};
}

std::unique_ptr<engine::Shelf> shelf_in(const std::string& folder, const platform::Clock& clock) {
    vault::Options options;
    options.home = folder;
    options.uptime_s = [&clock] { return clock.uptime_s(); };
    options.kdf_for_tests = crypto::KdfParameters{1, 8};  // next to nothing: it is not measured
    return vault::open_shelf(std::move(options), on_day(0));
}

void write_a_day(engine::Notebook& notebook, const engine::SkillGraph& graph, int day,
                 std::uint64_t& written, Chance& chance) {
    std::vector<engine::Event> events;
    for (int i = 0; i < answers_a_day; ++i) {
        ++written;
        events.push_back(
            {{written, notebook.device(), written}, on_day(day).day, answer_of(graph, chance)});
    }
    (void)taken(notebook.journal().append(events));
}

}  // namespace

nlohmann::json vault_figures(const std::string& folder, const std::string& pack_folder) {
    auto pack = taken(content::load(taken(platform::read_folder(pack_folder))));
    const platform::Clock clock;
    auto shelf = shelf_in(folder, clock);
    const auto secret = [] { return engine::SecretText("135792"); };
    std::uint64_t written = 1;  // the first is Joined
    Chance chance(11);
    engine::LearnerId who;
    {
        auto notebook =
            taken(shelf->create({"Bench", "fox", engine::SecretKind::digits}, secret(), on_day(0)));
        who = notebook->card().id;
    }
    for (int day = 0; day < days; ++day) {
        auto notebook = taken(shelf->open(who, secret(), on_day(day)));
        auto session = taken(engine::Session::open(*pack, *notebook, 1, on_day(day)));
        session.reset();
        write_a_day(*notebook, pack->graph(), day, written, chance);
        // As the app does at the end of a day.
        session = taken(engine::Session::open(*pack, *notebook, 1, on_day(day)));
        (void)taken(session->begin(std::nullopt, on_day(day)));
        written += 2;  // that it started, and with what
        (void)taken(session->end("", on_day(day)));
        written += 1;
    }

    Samples open, today;
    for (int i = 0; i < 15; ++i) {
        const engine::Now now = on_day(days);
        std::unique_ptr<engine::Notebook> notebook;
        std::unique_ptr<engine::Session> session;
        open.time([&] {
            notebook = taken(shelf->open(who, secret(), now));
            session = taken(engine::Session::open(*pack, *notebook, 1, now));
        });
        today.time([&] {
            (void)session->offers(now);
            (void)session->goals(now);
            (void)session->pace(now);
        });
    }
    Samples answered;
    {
        engine::Now now = on_day(days);
        auto notebook = taken(shelf->open(who, secret(), now));
        auto session = taken(engine::Session::open(*pack, *notebook, 1, now));
        (void)taken(session->begin(std::nullopt, now));
        for (int i = 0; i < 300; ++i) {
            now.utc_s += 20;
            const engine::Given given{engine::answer_text(session->item()->answer)};
            answered.time([&] { (void)taken(session->answer(given, now)); });
            (void)taken(session->next(now));
        }
    }
    return {{"answers_in_the_year", days * answers_a_day},
            {"sign_in_without_key_derivation", open.json()},
            {"today_after_sign_in", today.json()},
            {"answer_on_disk", answered.json()}};
}

}  // namespace pipit::bench
