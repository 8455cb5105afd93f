// The wait between wrong secrets.
#include "device/vault/throttle.hpp"
#include "tests/device/vault/fault_disk.hpp"
#include "tests/device/vault/support.hpp"

using namespace pipit;
using namespace pipit::test;
using engine::ErrorCode;

namespace {

constexpr engine::Now later(engine::Now now, std::int64_t seconds) {
    return {now.utc_s + seconds, now.day};
}

// A shelf whose clocks a test moves: what the system claims, and what it cannot claim.
struct Clocks {
    engine::Now now = monday;
    std::shared_ptr<double> uptime = std::make_shared<double>(100.0);
    void pass(std::int64_t seconds) {
        now = later(now, seconds);
        *uptime += static_cast<double>(seconds);
    }
    std::unique_ptr<engine::Shelf> shelf(const std::string& home) const {
        auto made = options(home);
        made.uptime_s = [uptime = uptime] { return *uptime; };
        return vault::open_shelf(made, now);
    }
};

void guess(engine::Shelf& shelf, const OneLearner& one, engine::Now now, int times) {
    for (int i = 0; i < times; ++i) {
        REQUIRE(shelf.open(one.id, secret("000000"), now).error().code == ErrorCode::wrong_secret);
    }
}

}  // namespace

TEST_CASE("five tries are free, then the wait grows to a quarter of an hour", "[vault][throttle]") {
    for (std::int64_t tries = 0; tries < 5; ++tries) {
        CHECK(vault::delay_s(tries) == 0);
    }
    CHECK(vault::delay_s(5) == 30);
    CHECK(vault::delay_s(6) == 60);
    CHECK(vault::delay_s(7) == 300);
    CHECK(vault::delay_s(8) == 900);
    CHECK(vault::delay_s(1000000) == 900);
}

TEST_CASE("after five wrong secrets the right one has to wait, and then opens",
          "[vault][throttle]") {
    OneLearner one;
    Clocks clocks;
    const auto shelf = clocks.shelf(one.home);
    guess(*shelf, one, clocks.now, 5);
    CHECK(shelf->wait_s(one.id, clocks.now) == 30);
    CHECK(shelf->open(one.id, secret(), clocks.now).error().code == ErrorCode::throttled);
    clocks.pass(29);
    CHECK(shelf->wait_s(one.id, clocks.now) == 1);
    CHECK(shelf->open(one.id, secret(), clocks.now).error().code == ErrorCode::throttled);
    clocks.pass(1);
    CHECK(shelf->wait_s(one.id, clocks.now) == 0);
    REQUIRE(shelf->open(one.id, secret(), clocks.now).ok());
    // The right secret forgives: the next five are free again.
    guess(*shelf, one, clocks.now, 4);
    CHECK(shelf->wait_s(one.id, clocks.now) == 0);
}

TEST_CASE("each wrong secret after a wait makes the next wait longer", "[vault][throttle]") {
    OneLearner one;
    Clocks clocks;
    const auto shelf = clocks.shelf(one.home);
    guess(*shelf, one, clocks.now, 5);
    for (const int next : {60, 300, 900, 900}) {
        clocks.pass(shelf->wait_s(one.id, clocks.now));
        guess(*shelf, one, clocks.now, 1);
        CHECK(shelf->wait_s(one.id, clocks.now) == next);
    }
}

TEST_CASE("ending the app or the machine starts a wait again, and never skips it",
          "[vault][throttle]") {
    OneLearner one;
    Clocks clocks;
    guess(*clocks.shelf(one.home), one, clocks.now, 5);
    clocks.pass(20);
    const auto restarted = clocks.shelf(one.home);
    CHECK(restarted->wait_s(one.id, clocks.now) == 30);
    *clocks.uptime = 1;  // a reboot
    clocks.now = later(clocks.now, 25);
    const auto rebooted = clocks.shelf(one.home);
    CHECK(rebooted->open(one.id, secret(), clocks.now).error().code == ErrorCode::throttled);
    CHECK(rebooted->wait_s(one.id, clocks.now) == 30);
}

TEST_CASE("a clock set back starts a wait again, and a clock set forward does not end it",
          "[vault][throttle]") {
    OneLearner one;
    Clocks clocks;
    const auto shelf = clocks.shelf(one.home);
    guess(*shelf, one, clocks.now, 5);
    clocks.pass(20);
    CHECK(shelf->wait_s(one.id, clocks.now) == 10);
    clocks.now = later(clocks.now, -3600);
    CHECK(shelf->wait_s(one.id, clocks.now) == 30);
    clocks.now = later(clocks.now, 86400);
    CHECK(shelf->wait_s(one.id, clocks.now) == 30);
    CHECK(shelf->open(one.id, secret(), clocks.now).error().code == ErrorCode::throttled);
}

TEST_CASE("one learner's wrong secrets do not make another wait", "[vault][throttle]") {
    OneLearner one;
    Clocks clocks;
    const auto shelf = clocks.shelf(one.home);
    auto ada =
        shelf->create({"Ada", "owl", engine::SecretKind::digits}, secret("271828"), clocks.now);
    REQUIRE(ada.ok());
    const auto id = (*ada)->card().id;
    ada->reset();
    guess(*shelf, one, clocks.now, 5);
    CHECK(shelf->wait_s(id, clocks.now) == 0);
    CHECK(shelf->open(id, secret("271828"), clocks.now).ok());
}

TEST_CASE("a try is on disk before it is checked", "[vault][throttle]") {
    // The power goes at every change of a fifth wrong try. Whenever its answer was "wrong", it is
    // counted afterwards.
    int answered_wrong = 0;
    for (std::uint64_t cut = 1; answered_wrong < 3; ++cut) {
        REQUIRE(cut < 100);
        CAPTURE(cut);
        const auto disk = std::make_shared<FaultDisk>(cut);
        auto made = options("/device");
        made.disk = disk;
        engine::LearnerId id;
        {
            const auto shelf = vault::open_shelf(made, monday);
            auto notebook = shelf->create(finn(), secret(), monday);
            REQUIRE(notebook.ok());
            id = (*notebook)->card().id;
            notebook->reset();
            for (int i = 0; i < 4; ++i) {
                REQUIRE_FALSE(shelf->open(id, secret("000000"), monday).ok());
            }
            disk->cut_power_at(cut);
            const auto fifth = shelf->open(id, secret("000000"), monday);
            REQUIRE_FALSE(fifth.ok());
            if (fifth.error().code != ErrorCode::wrong_secret) {
                continue;
            }
        }
        ++answered_wrong;
        disk->power_on();
        CHECK(vault::open_shelf(made, monday)->wait_s(id, monday) == 30);
    }
}
