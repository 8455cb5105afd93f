// Thirty homes as the vault leaves them: of learners who come and go, a class, and many of them
// with the power gone in the middle of something. None of them gives an alarm.
#include "device/auditor/scan.hpp"
#include "device/auditor/verbs.hpp"
#include "device/outbox/teacher_class.hpp"
#include "device/vault/teacher_file.hpp"
#include "tests/device/auditor/home.hpp"
#include "tests/device/vault/fault_disk.hpp"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <random>
#include <sys/stat.h>

using namespace pipit;
using namespace pipit::audit;
using namespace pipit::audit::testing;

namespace {

constexpr std::string_view digits = "314159";
constexpr std::string_view passphrase = "four red boats sail";

engine::Now on(int day) {
    return {monday.utc_s + std::int64_t{86400} * day, engine::Day{monday.day.value + day}};
}

// Whatever people do on a device, until it ends or the power does.
class Life {
  public:
    Life(std::shared_ptr<test::FaultDisk> disk, std::uint64_t seed)
        : disk_(std::move(disk)), random_(seed) {}

    void go_on(int turns) {
        options_.home = "/home";
        options_.disk = disk_;
        options_.uptime_s = [] { return 0.0; };
        options_.kdf_for_tests = crypto::KdfParameters{1, 8};
        for (int turn = 0; turn < turns; ++turn) {
            day_ += static_cast<int>(random_() % 20);
            const auto what = random_() % 10;
            if (!(what == 0 ? teaches() : what == 1 ? leaves() : practises())) return;
        }
    }

  private:
    bool practises() {
        const auto shelf = vault::open_shelf(options_, on(day_));
        auto learners = shelf->learners();
        if (!learners) return false;
        const bool is_new = learners->empty() || (learners->size() < 4 && random_() % 3 == 0);
        auto notebook = is_new ? shelf->create({"Kofi" + std::to_string(++made_), "fox",
                                                engine::SecretKind::digits},
                                               engine::SecretText(digits), on(day_))
                               : shelf->open(learners->at(random_() % learners->size()).id,
                                             engine::SecretText(digits), on(day_));
        if (!notebook) return false;
        for (auto answers = random_() % 12; answers > 0; --answers) {
            const std::uint64_t number = ++numbers_[(*notebook)->card().id];
            auto event = answer((*notebook)->device(), number + 1);
            event.day = on(day_).day;
            if (!(*notebook)->journal().append({event})) return false;
        }
        if (random_() % 3 == 0 && !shelf->make_code(**notebook, on(day_))) return false;
        return (*notebook)
            ->ledger()
            .enter({on(day_).day, "a copy", {"copy.file"}, 1024, false})
            .ok();
    }

    bool leaves() {
        const auto shelf = vault::open_shelf(options_, on(day_));
        auto learners = shelf->learners();
        if (!learners) return false;
        if (learners->size() < 2) return true;
        auto notebook = shelf->open(learners->front().id, engine::SecretText(digits), on(day_));
        return notebook && shelf->erase(std::move(notebook).value(), on(day_));
    }

    bool teaches() {
        vault::TeacherVault teachers(options_);
        const auto here = teachers.is_here();
        if (!here) return false;
        const engine::SecretText secret(passphrase);
        auto file = *here ? teachers.open(secret, on(day_)) : teachers.create(secret, on(day_));
        if (!file) return false;
        if (!*here &&
            !outbox::TeacherClass::begin((*file)->records(), "3B", "Ms Rivera", on(day_).day))
            return false;
        return (*file)->make_code().ok();
    }

    std::shared_ptr<test::FaultDisk> disk_;
    std::mt19937_64 random_;
    vault::Options options_;
    std::map<engine::LearnerId, std::uint64_t> numbers_;
    int made_ = 0;
    int day_ = 0;
};

// What the disk holds, in a folder of this one.
void bring_down(const test::FaultDisk& disk, test::FaultDisk& asked, const fs::path& to) {
    for (const std::string& path : disk.files()) {
        if (!path.starts_with("/home")) continue;
        const fs::path at = to / path.substr(1);
        fs::create_directories(asked.is_folder(path) ? at : at.parent_path());
        if (asked.is_folder(path)) continue;
        const auto bytes = disk.content(path);
        std::ofstream(at, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()),
                   static_cast<std::streamsize>(bytes.size()));
        fs::permissions(at, fs::perms::owner_read | fs::perms::owner_write);
    }
    for (const auto& one : fs::recursive_directory_iterator(to))
        if (one.is_directory()) fs::permissions(one.path(), fs::perms::owner_all);
}

std::string alarms(const Findings& findings) {
    std::string out;
    for (const Finding& one : findings.all_found())
        out += one.check + " " + one.place + ": " + one.words + " " + one.evidence + "\n";
    return out;
}

}  // namespace

TEST_CASE("thirty homes of different ages give no alarm, also where a plug was pulled",
          "[auditor]") {
    const auto seed = GENERATE(range(1, 31));
    CAPTURE(seed);
    const auto disk = std::make_shared<test::FaultDisk>(static_cast<std::uint64_t>(seed));
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    Life life(disk, static_cast<std::uint64_t>(seed));
    const bool cut = seed % 3 != 0;
    if (cut) disk->cut_power_at(100 + random() % 900);
    life.go_on(4 + seed / 3);
    if (!disk->powered()) disk->power_on();
    test::Folder folder;
    bring_down(*disk, *disk, folder.path());
    const std::string home = folder / "home";
    REQUIRE(fs::exists(home));
    CHECK(alarms(scan({home, {"Kofi", given}, folder / "nothing-runs"})) == "");
    HomeOptions looking;
    looking.path = home;
    looking.of_class = true;
    for (int i = 1; i <= 30; ++i)
        looking.learners.push_back("Kofi" + std::to_string(i));
    looking.secret = [](const std::string& whose) {
        return engine::SecretText(whose == "the class" ? passphrase : digits);
    };
    looking.now = on(0).day;
    looking.kdf_for_tests = crypto::KdfParameters{1, 8};
    CHECK(alarms(inventory(looking)) == "");
    CHECK(alarms(egress(looking)) == "");
    CHECK(alarms(erasure(looking, {}, {})) == "");
}
