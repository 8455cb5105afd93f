// The sound device, over SDL's dummy driver; and the tones.
#include "ui/shell/chimes.hpp"
#include "ui/shell/sound.hpp"

#include <catch2/catch_test_macros.hpp>

#include <SDL.h>

#include <algorithm>
#include <cstdlib>

using namespace pipit::ui;

namespace {

struct Driver {
    explicit Driver(const char* name) { ::setenv("SDL_AUDIODRIVER", name, 1); }
    ~Driver() { ::unsetenv("SDL_AUDIODRIVER"); }
};

}  // namespace

TEST_CASE("the device opens with the first sound and is gone when closed", "[ui]") {
    Driver dummy("dummy");
    Sound sound(false);
    CHECK_FALSE(sound.is_open());
    CHECK(SDL_WasInit(SDL_INIT_AUDIO) == 0);
    REQUIRE(sound.play(std::vector<std::int16_t>(22050, 0), 22050));
    CHECK(sound.is_open());
    CHECK(sound.waiting_ms() > 500);
    sound.stop();
    CHECK(sound.waiting_ms() == 0);
    sound.close();
    CHECK_FALSE(sound.is_open());
    CHECK(SDL_WasInit(SDL_INIT_AUDIO) == 0);
}

TEST_CASE("no device is an answer, not a failure", "[ui]") {
    Driver none("nothing-of-this-name");
    Sound sound(false);
    CHECK_FALSE(sound.play({1, 2, 3}, 22050));
    CHECK_FALSE(sound.is_open());
    CHECK(SDL_WasInit(SDL_INIT_AUDIO) == 0);
    CHECK(sound.waiting_ms() == 0);
}

TEST_CASE("headless, a sound is taken and no device opens", "[ui]") {
    Sound sound(true);
    CHECK(sound.play({1, 2, 3}, 22050));
    CHECK_FALSE(sound.is_open());
}

TEST_CASE("tones are short, soft, begin and end in silence, and differ", "[ui]") {
    std::vector<std::vector<std::int16_t>> all;
    for (const Chime what : {Chime::tap, Chime::right, Chime::grew, Chime::not_yet}) {
        const auto samples = chime_samples(what, 22050);
        REQUIRE(samples.size() > 500);
        CHECK(samples.size() < 22050);
        const auto [low, high] = std::minmax_element(samples.begin(), samples.end());
        CHECK(std::max(-*low, +*high) < 12000);
        CHECK(std::max(-*low, +*high) > 500);
        CHECK(std::abs(samples.front()) < 50);
        CHECK(std::abs(samples.back()) < 50);
        const bool known = std::find(all.begin(), all.end(), samples) != all.end();
        CHECK_FALSE(known);
        all.push_back(samples);
    }
    CHECK(chime_samples(Chime::none, 22050).empty());
}
