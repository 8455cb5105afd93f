// What a teacher's first page takes: the class read from the teacher's file, the page of thirty
// learners who shared for a year, and the board over it. Invariant: of each learner there is as
// much as a record holds: every skill of the pack, each from another report, 64 days, 32 questions,
// a year of agreed records.
#include "crypto/random.hpp"
#include "device/outbox/staff_desk.hpp"
#include "device/outbox/teacher_records.hpp"
#include "device/platform/clock.hpp"
#include "device/vault/teacher_file.hpp"
#include "tests/bench/figures.hpp"
#include "tests/bench/random.hpp"
#include "tests/bench/year_class.hpp"

#include <filesystem>
#include <stdexcept>

namespace pipit::bench {

namespace {

using namespace engine::classroom;
using engine::Day;
using outbox::Decisions;
using outbox::Pupil;

constexpr Day today = year_ends;
constexpr int learners = year_learners;
constexpr int rounds = 50;
constexpr int records_agreed = 26;  // one in two weeks

Pupil year_of(engine::testing::Random& random, const engine::SkillGraph& graph,
              const Pseudonym& who) {
    const DeviceTag device{{crypto::random_bytes<16>()}};
    Pupil out;
    out.pseudonym = who;
    out.standing = Pupil::Standing::member;
    out.device = device;
    out.nickname = out.name = "A learner of the bench";
    out.heard = today;
    out.letters = outbox::Correspondence(device, who);
    std::uint64_t number = 0;
    engine::ReportChanges report;
    report.since = 1;  // none of them is the whole
    for (const engine::Skill& skill : graph.skills()) {
        const auto band = static_cast<engine::Band>(random.below(5));
        const auto stand = static_cast<engine::Stand>(random.below(4));
        const int days = static_cast<int>(random.below(20));
        report.told.lamport = ++number;
        report.told.skills = {
            {skill.id, band, stand, engine::TriesStep::more, {today.value - days}}};
        out.record.add({number, device, number}, report);
    }
    report.told.skills.clear();
    for (int day = static_cast<int>(days_kept_max) - 1; day >= 0; --day) {
        report.told.lamport = ++number;
        report.told.days = {{{today.value - day}, 15}};
        out.record.add({number, device, number}, report);
    }
    for (std::size_t i = 0; i < outbox::asked_max; ++i) {
        const engine::SkillId skill = graph.skills()[i % graph.skills().size()].id;
        out.asked.push_back(
            {today, taken(encode_message(ChildMessage(HelpRequest{skill, today}))), i % 4 != 0});
    }
    return out;
}

Decisions year_of_decisions(int number, const engine::SkillGraph& graph) {
    Decisions out;
    out.number = number;
    out.joined = {today.value - 365};
    for (int i = 1; i <= records_agreed; ++i) {
        const AgreedRecord record{static_cast<std::uint32_t>(i),
                                  "We try with ten frames, and look at it together on Thursday.",
                                  today};
        (void)taken(out.add(record, {today.value - 14 * (records_agreed - i)}));
    }
    for (std::size_t i = 0; i < 20 && i < graph.skills().size(); ++i) {
        const engine::SkillId skill = graph.skills()[i].id;
        (void)taken(out.add(ObservedMastery{skill, "at the board"}, today));
        (void)taken(out.add(PinChange{skill, engine::Pin::pinned}, today));
    }
    return out;
}

}  // namespace

std::size_t fill_year(Records& records, const engine::SkillGraph& graph, bool anybody) {
    (void)taken(outbox::TeacherClass::begin(records, "3B", "Ms Rivera", today));
    engine::testing::Random random(7);
    outbox::Roster roster;
    Change change;
    std::vector<std::string> names;
    for (int number = 1; anybody && number <= learners; ++number) {
        const Pseudonym who{{crypto::random_bytes<16>()}};
        change.put.push_back({{RecordKind::learner, {who.bytes.begin(), who.bytes.end()}},
                              outbox::encode_pupil(year_of(random, graph, who))});
        change.put.push_back(
            {outbox::decided_key(who), outbox::encode(year_of_decisions(number, graph))});
        names.push_back("Learner " + std::to_string(number));
    }
    (void)taken(roster.add(records, names));
    std::size_t bytes = 0;
    for (const Record& record : change.put)
        bytes += record.value.size();
    (void)taken(records.write(change));
    return bytes;
}

nlohmann::json page_figures(const std::string& folder, const engine::SkillGraph& graph) {
    std::filesystem::create_directories(folder);
    const platform::Clock clock;
    vault::Options options;
    options.home = folder;
    options.uptime_s = [&clock] { return clock.uptime_s(); };
    options.kdf_for_tests = crypto::KdfParameters{1, 8};  // next to nothing: it is not measured
    vault::TeacherVault vault(options);
    const engine::Now now{std::int64_t{86400} * today.value, today};
    const auto file = taken(vault.create(engine::SecretText("a teacher's words"), now));
    const std::size_t bytes = fill_year(file->records(), graph);

    using enum Samples::Of;
    Samples open(processor), page(processor), board(processor);
    for (int i = 0; i < rounds; ++i) {
        std::unique_ptr<outbox::StaffDesk> staff;
        open.time([&] { staff = taken(outbox::StaffDesk::open(file->records(), -1, now)); });
        ClassPage there;
        page.time([&] { there = staff->page(); });
        if (there.learners.size() != learners) throw std::runtime_error("learners are missing");
        board.time([&] {
            std::vector<Known> known;
            for (const ClassLearner& one : staff->page().learners)
                known.push_back(one.known);
            if (build_board(known, graph, today).stuck.empty())
                throw std::runtime_error("nobody is stuck on a board");
        });
    }
    return {{"learners", learners},   {"skills_each", graph.skills().size()},
            {"records_bytes", bytes}, {"class_from_the_file", open.json()},
            {"page", page.json()},    {"page_and_board", board.json()}};
}

}  // namespace pipit::bench
