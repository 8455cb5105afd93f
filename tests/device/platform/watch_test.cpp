// A descriptor that is watched beside something else.
#include "device/platform/watch.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>

#include <sys/socket.h>
#include <unistd.h>

using pipit::platform::Watch;

namespace {

class Count {
  public:
    void up() {
        const std::lock_guard held(mutex_);
        ++count_;
        changed_.notify_all();
    }
    // Whether it got above `before`; the time is a bound for a build that never calls.
    bool above(int before) {
        std::unique_lock held(mutex_);
        return changed_.wait_for(held, std::chrono::seconds(20), [&] { return count_ > before; });
    }
    int now() {
        const std::lock_guard held(mutex_);
        return count_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int count_ = 0;
};

}  // namespace

TEST_CASE("each thing that comes wakes the loop, though what came before was not read yet",
          "[platform]") {
    int ends[2];
    REQUIRE(::socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends) == 0);
    {
        Count woken;
        const Watch watch(ends[0], [&] { woken.up(); });
        REQUIRE(woken.above(0));  // it takes bytes: the one call that a start costs
        for (int i = 0; i < 3; ++i) {
            const int before = woken.now();
            REQUIRE(::write(ends[1], "x", 1) == 1);
            CHECK(woken.above(before));
        }
    }  // ends while the descriptor still has something
    ::close(ends[0]);
    ::close(ends[1]);
}

TEST_CASE("the other end's going away wakes the loop once, not again and again", "[platform]") {
    int ends[2];
    REQUIRE(::socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends) == 0);
    Count woken;
    {
        const Watch watch(ends[0], [&] { woken.up(); });
        REQUIRE(woken.above(0));
        const int before = woken.now();
        ::close(ends[1]);
        CHECK(woken.above(before));
    }
    CHECK(woken.now() < 10);
    ::close(ends[0]);
}

TEST_CASE("a watch on no descriptor does nothing and ends", "[platform]") {
    bool woken = false;
    {
        const Watch watch(-1, [&] { woken = true; });
    }
    CHECK_FALSE(woken);
}
