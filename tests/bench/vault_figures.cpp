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
constexpr crypto::KdfParameters cheap{1, 8};  // next to nothing: it is not measured
// As a device with memory to spare calibrates it.
constexpr crypto::KdfParameters whole{3, 64 * 1024};
constexpr int sign_ins_timed = 30;

engine::Now on_day(int day) {
    // Two hundred school days over a year, noon.
    const std::int32_t number = first_day + day * 365 / days;
    return {std::int64_t{number} * 86400 + 43200, {number}};
}

std::unique_ptr<engine::Shelf> shelf_in(const std::string& folder, const platform::Clock& clock,
                                        crypto::KdfParameters kdf = cheap) {
    vault::Options options;
    options.home = folder;
    options.uptime_s = [&clock] { return clock.uptime_s(); };
    options.kdf_for_tests = kdf;
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

engine::SecretText secret() {
    return engine::SecretText("135792");
}

engine::LearnerId new_learner(engine::Shelf& shelf) {
    return taken(shelf.create({"Bench", "fox", engine::SecretKind::digits}, secret(), on_day(0)))
        ->card()
        .id;
}

// The same secret, derived as a device with memory to spare derives it.
void stretch(engine::Shelf& shelf, const std::string& folder, const platform::Clock& clock,
             const engine::LearnerId& who, engine::Now now) {
    auto stretched = shelf_in(folder, clock, whole);
    auto notebook = taken(shelf.open(who, secret(), now));
    (void)taken(stretched->change_secret(*notebook, secret(), now));
}

// From the secret to the open notebook.
nlohmann::json sign_ins(engine::Shelf& shelf, const engine::LearnerId& who, engine::Now now) {
    Samples wall, processor(Samples::Of::processor);
    for (int i = 0; i < sign_ins_timed; ++i) {
        std::unique_ptr<engine::Notebook> notebook;
        wall.time(
            [&] { processor.time([&] { notebook = taken(shelf.open(who, secret(), now)); }); });
    }
    return {{"wall", wall.json()}, {"processor", processor.json()}};
}

void practise_a_year(engine::Shelf& shelf, const engine::LearnerId& who, content::Pack& pack) {
    std::uint64_t written = 1;  // the first is Joined
    Chance chance(11);
    for (int day = 0; day < days; ++day) {
        auto notebook = taken(shelf.open(who, secret(), on_day(day)));
        auto session = taken(engine::Session::open(pack, *notebook, 1, on_day(day)));
        session.reset();
        write_a_day(*notebook, pack.graph(), day, written, chance);
        // As the app does at the end of a day.
        session = taken(engine::Session::open(pack, *notebook, 1, on_day(day)));
        (void)taken(session->begin(std::nullopt, on_day(day)));
        written += 2;  // that it started, and with what
        (void)taken(session->end("", on_day(day)));
        written += 1;
    }
}

void answer_some(engine::Session& session, engine::Now now, Samples& answered) {
    (void)taken(session.begin(std::nullopt, now));
    for (int i = 0; i < 300; ++i) {
        now.utc_s += 20;
        const engine::Given given{engine::answer_text(session.item()->answer)};
        answered.time([&] { (void)taken(session.answer(given, now)); });
        (void)taken(session.next(now));
    }
}

}  // namespace

nlohmann::json sign_in_figures(const std::string& folder) {
    const platform::Clock clock;
    auto shelf = shelf_in(folder, clock);
    const engine::LearnerId who = new_learner(*shelf);
    stretch(*shelf, folder, clock, who, on_day(0));
    Samples derive(Samples::Of::processor);
    for (int i = 0; i < sign_ins_timed; ++i)
        derive.time([&] { (void)crypto::derive_key("135792", {}, whole); });
    return {{"derivation_64_mib_3_passes_processor", derive.json()},
            {"first_day", sign_ins(*shelf, who, on_day(0))}};
}

nlohmann::json vault_figures(const std::string& folder, const std::string& pack_folder) {
    auto pack = taken(content::load(taken(platform::read_folder(pack_folder))));
    const platform::Clock clock;
    auto shelf = shelf_in(folder, clock);
    const engine::LearnerId who = new_learner(*shelf);
    practise_a_year(*shelf, who, *pack);
    const engine::Now now = on_day(days);
    Samples open, today, answered;
    for (int i = 0; i < 15; ++i) {
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
    {
        auto notebook = taken(shelf->open(who, secret(), now));
        auto session = taken(engine::Session::open(*pack, *notebook, 1, now));
        answer_some(*session, now, answered);
    }
    stretch(*shelf, folder, clock, who, now);
    return {{"answers_in_the_year", days * answers_a_day},
            {"sign_in_64_mib_3_passes", sign_ins(*shelf, who, now)},
            {"sign_in_without_key_derivation", open.json()},
            {"today_after_sign_in", today.json()},
            {"answer_on_disk", answered.json()}};
}

}  // namespace pipit::bench
