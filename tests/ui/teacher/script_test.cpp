// What the teacher's program says by itself when it is driven by lines.
#include "ui/teacher/script.hpp"

#include "tests/device/outbox/school_in_a_box.hpp"
#include "tests/folder.hpp"

#include <array>
#include <iostream>
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

// One run of the program with this script, on that day.
std::string run(vault::TeacherFile& file, engine::Day day, const std::string& script) {
    std::array<int, 2> lines{};
    REQUIRE(::pipe(lines.data()) == 0);
    REQUIRE(::write(lines[1], script.data(), script.size()) == static_cast<ssize_t>(script.size()));
    ::close(lines[1]);
    platform::Clock clock(day.value * day_s);
    const Said said;
    teacher::Driver driver(file, clock, -1);
    const auto done = driver.run(lines[0]);
    ::close(lines[0]);
    REQUIRE(done);
    return said.text();
}

}  // namespace

TEST_CASE("that two notebooks of a learner are in use is said by itself, once, over restarts too",
          "[teacher][script]") {
    const test::Folder folder;
    vault::Options options;
    options.home = folder / "teacher";
    options.uptime_s = [] { return 0.0; };
    options.kdf_for_tests = crypto::KdfParameters{1, 8};
    vault::TeacherVault vault(std::move(options));
    const auto file = vault.create(engine::SecretText("four red boats sail"), {0, first_day});
    REQUIRE(file);

    Joined at;
    const auto lines = [&] {
        engine::classroom::Change change;
        for (const auto& [key, value] : at.desk.disk.kept)
            change.put.push_back({key, value});
        REQUIRE((*file)->records().write(change));
        return run(**file, at.day, "learners\n");
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
    CHECK(run(**file, at.day, "learners\n").find("two notebooks") == std::string::npos);
}
