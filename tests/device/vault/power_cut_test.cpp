// The pulled plug, simulated: a child signs up, practises and sets goals on a disk whose power goes
// at some moment. Claim: what was acknowledged is there, the chains verify, and no learner is there
// by half.
#include "tests/device/vault/fault_disk.hpp"
#include "tests/device/vault/support.hpp"

#include <algorithm>
#include <random>

using namespace pipit;
using namespace pipit::test;

namespace {

const std::string home = "/home";

// What was reported as done before the power went.
struct Acknowledged {
    std::vector<engine::LearnerId> learners;
    std::vector<std::uint64_t> events;  // of the first learner, lamport numbers
    std::size_t ledger = 0;
    std::uint8_t told = 0;  // told_class(), in one transaction each
    bool erased = false;
};

vault::Options on(const std::shared_ptr<FaultDisk>& disk) {
    auto made = options(home);
    made.disk = disk;
    return made;
}

engine::Event goal(engine::DeviceId device, std::uint64_t number) {
    engine::GoalKept body;
    body.goal_id = static_cast<std::uint32_t>(number);
    body.skill = {"add-within-100"};
    body.wish = "I want to add without fingers";
    body.if_part = "after lunch";
    body.then_part = "I do five";
    body.target = engine::Day{monday.day.value + 30};
    return {{number, device, number}, monday.day, body};
}

// Some practice: five appends, a goal among them, a snapshot, a ledger entry and two words to a
// class. False when the disk failed.
bool practise(engine::Notebook& notebook, Acknowledged& done) {
    std::uint64_t number = done.events.back();
    for (int i = 0; i < 5; ++i) {
        ++number;
        const auto event = i == 2 ? goal(notebook.device(), number)
                                  : answered(notebook.device(), number, std::string(40, 'x'));
        if (!notebook.journal().append({event})) {
            return false;
        }
        done.events.push_back(number);
    }
    if (!notebook.journal().save_snapshot(
            {{number, notebook.device(), number}, std::vector<std::uint8_t>(300, 7)})) {
        return false;
    }
    if (!notebook.ledger().enter(
            {monday.day, "copy saved by the learner", {"answered.given"}, 512})) {
        return false;
    }
    ++done.ledger;
    for (int i = 0; i < 2; ++i) {
        ++number;
        const auto change =
            told_class(notebook.device(), number, static_cast<std::uint8_t>(done.told + 1));
        if (!notebook.records().write(change)) {
            return false;
        }
        done.events.push_back(number);
        ++done.ledger;
        ++done.told;
    }
    return true;
}

// The whole story; stops where the disk does.
Acknowledged live(const std::shared_ptr<FaultDisk>& disk) {
    Acknowledged done;
    const auto shelf = vault::open_shelf(on(disk), monday);
    {
        auto notebook = shelf->create(finn(), secret(), monday);
        if (!notebook) {
            return done;
        }
        done.learners.push_back((*notebook)->card().id);
        done.events.push_back(1);
        if (!practise(**notebook, done)) {
            return done;
        }
    }
    {
        auto second = shelf->create({"Ada", "owl", engine::SecretKind::digits}, secret(), monday);
        if (!second) {
            return done;
        }
        done.learners.push_back((*second)->card().id);
    }
    {
        auto notebook = shelf->open(done.learners[0], secret(), monday);
        if (!notebook || !practise(**notebook, done)) {
            return done;
        }
    }
    auto leaving = shelf->open(done.learners[1], secret(), monday);
    done.erased = leaving.ok() && shelf->erase(std::move(*leaving), monday).ok();
    return done;
}

// Empty when everything acknowledged is there; else the first claim that does not hold.
std::string lost(const std::shared_ptr<FaultDisk>& disk, const Acknowledged& done) {
    const auto shelf = vault::open_shelf(on(disk), monday);
    const auto cards = shelf->learners();
    if (!cards) {
        return "the shelf does not open: " + cards.error().where;
    }
    const auto listed = [&](const engine::LearnerId& id) {
        return std::ranges::any_of(*cards, [&](const auto& card) { return card.id == id; });
    };
    if (!done.learners.empty() && !listed(done.learners[0])) {
        return "a learner is gone";
    }
    if (done.erased && listed(done.learners[1])) {
        return "an erased learner is back";
    }
    for (const auto& card : *cards) {
        auto notebook = shelf->open(card.id, secret(), monday);
        if (!notebook) {
            return "a notebook does not open: " + notebook.error().where + " " +
                   notebook.error().remedy;
        }
        std::vector<std::uint64_t> numbers;
        const auto read = (*notebook)->journal().read(
            {}, [&](const engine::Event& event) { numbers.push_back(event.key.lamport); });
        if (!read || numbers.empty()) {
            return "a journal cannot be read";
        }
        if (done.learners.empty() || card.id != done.learners[0]) {
            continue;
        }
        // One more may be there: on disk, but the power went before that could be said.
        if (numbers.size() < done.events.size() || numbers.size() > done.events.size() + 1 ||
            !std::equal(done.events.begin(), done.events.end(), numbers.begin())) {
            return "an acknowledged event is lost";
        }
        const auto entries = (*notebook)->ledger().entries();
        if (!entries || entries->size() < done.ledger) {
            return "a ledger entry is lost";
        }
        const auto told_there = told(**notebook);
        if (!told_there || *told_there < done.told || *told_there > done.told + 1U) {
            return "what a class was told is there by half";
        }
        if (!(*notebook)->journal().append({answered((*notebook)->device(), numbers.back() + 1)})) {
            return "the journal takes no more events";
        }
    }
    // Nobody is there by half: a folder for each learner of the list, and no other.
    std::set<std::string> folders;
    for (const auto& file : disk->files()) {
        if (file.starts_with(home + "/learners/")) {
            folders.insert(vault::folder_of(file));
        }
    }
    return folders.size() == cards->size() ? "" : "files of a learner who is not listed";
}

struct Verdict {
    int cuts = 0;
    std::string first_loss;
    int losses = 0;
};

// `cuts` stories, each ended at another moment; every third one meets a second cut while it
// recovers.
Verdict cut(int cuts, std::uint64_t seed, bool database_syncs) {
    const auto whole = std::make_shared<FaultDisk>(seed);
    REQUIRE(live(whole).erased);
    const std::uint64_t changes = whole->changes();
    REQUIRE(changes > 100);
    Verdict verdict;
    std::mt19937_64 random(seed);
    for (int i = 0; i < cuts; ++i) {
        const auto disk = std::make_shared<FaultDisk>(random());
        if (!database_syncs) {
            disk->ignore_database_syncs();
        }
        // Spread over the story, with some play.
        const std::uint64_t step =
            changes * static_cast<std::uint64_t>(i) / static_cast<std::uint64_t>(cuts);
        disk->cut_power_at(1 + (step + random() % (changes / 20)) % changes);
        const Acknowledged done = live(disk);
        disk->power_on();
        if (i % 3 == 0) {
            disk->cut_power_at(1 + random() % 20);
            (void)lost(disk, done);
            disk->power_on();
        }
        const std::string loss = lost(disk, done);
        ++verdict.cuts;
        if (!loss.empty()) {
            ++verdict.losses;
            verdict.first_loss = verdict.first_loss.empty()
                                     ? "cut " + std::to_string(i) + ": " + loss
                                     : verdict.first_loss;
        }
    }
    return verdict;
}

}  // namespace

TEST_CASE("60 power cuts over sign-up, practice and goals lose nothing acknowledged", "[vault]") {
    const Verdict verdict = cut(60, 20261122, true);
    INFO(verdict.first_loss);
    CHECK(verdict.losses == 0);
    CHECK(verdict.cuts == 60);
}

TEST_CASE("2,000 power cuts over sign-up, practice and goals lose nothing acknowledged",
          "[vault][slow]") {
    const Verdict verdict = cut(2000, 1, true);
    INFO(verdict.first_loss);
    CHECK(verdict.losses == 0);
    CHECK(verdict.cuts == 2000);
}

TEST_CASE("the power cuts find losses when SQLite's syncs do nothing, as with synchronous = OFF",
          "[vault]") {
    const Verdict verdict = cut(60, 20261122, false);
    CHECK(verdict.losses > 0);
}
