// Movement: short, once, none when still; and rest when nothing moves.
#include "ui/kit/motion.hpp"
#include "ui/shell/app.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <vector>

using namespace pipit::ui;

namespace {

class Mover : public View {
  public:
    Motion motion;
    std::vector<float> shares;
    int delay = 0;
    void draw(Frame& frame) override {
        const float share = motion.at(frame.ui, motion::grow_ms, motion::Curve::standard, delay);
        shares.push_back(share);
        frame.canvas.fill({static_cast<int>(share * 400.0F), 10, 20, 20}, frame.look.palette().ink);
    }
};

std::unique_ptr<App> open_app(bool still) {
    AppOptions options;
    options.headless = true;
    options.look.still = still;
    auto app = App::open(options);
    REQUIRE(app.ok());
    return std::move(app).value();
}

}  // namespace

TEST_CASE("a movement goes from nothing to all of it once, and then asks for no frame", "[ui]") {
    const auto app = open_app(false);
    Mover mover;
    app->settle(mover);
    CHECK(mover.shares.back() == 1.0F);
    CHECK(app->ui().next_wake_ms() == -1);
    mover.shares.clear();
    mover.motion.start();
    app->settle(mover);
    REQUIRE(mover.shares.size() > 10);
    CHECK(mover.shares.front() == 0.0F);
    CHECK(mover.shares.back() == 1.0F);
    CHECK(std::is_sorted(mover.shares.begin(), mover.shares.end()));
    CHECK(app->ui().next_wake_ms() == -1);
    const auto shown = app->frames_presented();
    app->advance(mover, 10'000);
    CHECK(app->frames_presented() == shown);
}

TEST_CASE("still means that nothing moves: the end is there in the first frame", "[ui]") {
    const auto app = open_app(true);
    Mover mover;
    app->settle(mover);
    mover.shares.clear();
    mover.motion.start();
    app->settle(mover);
    for (const float share : mover.shares)
        CHECK(share == 1.0F);
    CHECK(app->ui().next_wake_ms() == -1);
    CHECK_FALSE(mover.motion.moving());
}

TEST_CASE("a movement that waits its turn asks for one frame, not for many", "[ui]") {
    const auto app = open_app(false);
    Mover mover;
    mover.delay = 600;
    app->settle(mover);
    mover.shares.clear();
    mover.motion.start();
    app->settle(mover);
    CHECK(mover.shares.size() <= 4);
    CHECK(mover.shares.back() == 0.0F);
    app->advance(mover, 2'000);
    CHECK(mover.shares.back() == 1.0F);
}

TEST_CASE("both curves begin at nothing and end at all of it", "[ui]") {
    for (const auto curve : {motion::Curve::standard, motion::Curve::growing}) {
        CHECK(motion::eased(0.0F, curve) == 0.0F);
        CHECK(motion::eased(1.0F, curve) == 1.0F);
        CHECK(motion::eased(7.0F, curve) == 1.0F);
    }
    CHECK(motion::eased(0.8F, motion::Curve::growing) > 1.0F);
}
