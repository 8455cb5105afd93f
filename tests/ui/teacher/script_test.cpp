// What the teacher's program says by itself when it is driven by lines.
#include "ui/teacher/script.hpp"

#include "tests/device/outbox/school_in_a_box.hpp"
#include "tests/folder.hpp"

#include <array>
#include <iostream>
#include <memory>
#include <sstream>
#include <unistd.h>

using namespace pipit;
using namespace pipit::outbox::testing;

namespace {

constexpr std::int64_t day_s = 86400;

// What was said meanwhile in place of being shown.
class Said {
  public:
    Said() : shown_(std::cout.rdbuf(said_.rdbuf())) {}
    ~Said() { std::cout.rdbuf(shown_); }
    Said(const Said&) = delete;
    Said& operator=(const Said&) = delete;
    std::string text() const { return said_.str(); }

  private:
    std::ostringstream said_;
    std::streambuf* shown_;
};

// One run of the program with this script, on that day; what it said, and where it stopped.
std::string run(vault::TeacherFile& file, engine::Day day, const std::string& script,
                const std::string& stops = {}) {
    std::array<int, 2> lines{};
    REQUIRE(::pipe(lines.data()) == 0);
    REQUIRE(::write(lines[1], script.data(), script.size()) == static_cast<ssize_t>(script.size()));
    ::close(lines[1]);
    platform::Clock clock(day.value * day_s);
    const Said said;
    teacher::Driver driver(file, clock, -1);
    const auto done = driver.run(lines[0]);
    ::close(lines[0]);
    CHECK((done ? std::string() : done.error().where + " " + done.error().remedy) == stops);
    return said.text();
}

// A teacher's file with the records of that class.
struct Filed {
    Filed() {
        vault::Options options;
        options.home = folder / "teacher";
        options.uptime_s = [] { return 0.0; };
        options.kdf_for_tests = crypto::KdfParameters{1, 8};
        vault = std::make_unique<vault::TeacherVault>(std::move(options));
        auto made = vault->create(engine::SecretText("four red boats sail"), {0, first_day});
        REQUIRE(made);
        file = std::move(made).value();
    }
    void hold(const Disk& disk) {
        engine::classroom::Change change;
        for (const auto& [key, value] : disk.kept)
            change.put.push_back({key, value});
        REQUIRE(file->records().write(change));
    }
    const test::Folder folder;
    std::unique_ptr<vault::TeacherVault> vault;
    std::unique_ptr<vault::TeacherFile> file;
};

}  // namespace

TEST_CASE("a script takes learners in under names of the roster, of which each is one learner's",
          "[teacher][script]") {
    Desk desk;
    Learner zuri(desk, "Zuri");
    Learner ada(desk, "Ada");
    for (Learner* one : {&zuri, &ada}) {
        REQUIRE(one->end->join(one->at(), one->nickname, first_day));
        meet(*one, desk, first_day);
    }
    Filed at;
    at.hold(desk.disk);
    run(*at.file, first_day,
        "approve Zuri as Zuri A.\npin Zuri adding\nsaw Zuri adding / well\nunsaw Zuri adding\n"
        "agreed Zuri 7 / We read.\napprove Ada as Zuri A.\n",
        "line 6 roster: Somebody is in the class under this name.");
    const auto staff = outbox::StaffDesk::open(at.file->records(), -1, {0, first_day});
    REQUIRE(staff);
    const auto roster = (*staff)->roster();
    REQUIRE(roster.size() == 1);
    CHECK(roster[0].name == "Zuri A.");
    REQUIRE(roster[0].learner);
    const auto page = (*staff)->learner(*roster[0].learner);
    REQUIRE(page);
    CHECK(page->decided.pins.size() == 1);
    CHECK(page->decided.observed.empty());
    REQUIRE(page->decided.agreed.size() == 1);
    CHECK(page->decided.agreed[0].next == engine::Day{first_day.value + 7});
}

TEST_CASE("that two notebooks of a learner are in use is said by itself, once, over restarts too",
          "[teacher][script]") {
    Filed filed;
    Joined at;
    const auto lines = [&] {
        filed.hold(at.desk.disk);
        return run(*filed.file, at.day, "learners\n");
    };
    CHECK(lines().find("two notebooks") == std::string::npos);

    // Two copies, used in turn.
    Learner twin = copy_of(at.desk, at.zuri);
    for (std::uint64_t turn = 0; at.desk.end->two_copies_to_tell().empty(); ++turn) {
        REQUIRE(turn < 20);
        Learner& speaks = turn % 2 == 0 ? at.zuri : twin;
        REQUIRE(speaks.end->report(report(2 + turn), at.day));
        meet(speaks, at.desk, at.day);
        meet(speaks, at.desk, at.day);
    }
    const std::string said = lines();
    CAPTURE(said);
    CHECK(
        said.find("two notebooks Zuri: two copies of this learner's notebook seem to be in use") !=
        std::string::npos);
    CHECK(said.find("learner Zuri member") != std::string::npos);
    CHECK(run(*filed.file, at.day, "learners\n").find("two notebooks") == std::string::npos);
}
