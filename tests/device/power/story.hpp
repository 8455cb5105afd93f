// What the lives of this room share: what is done while the power may go, what did not hold, and
// how many changes on a disk a thing takes, so that the power goes within them. Invariant: the
// first thing that does not hold ends a story and is told.
#pragma once

#include "tests/bench/random.hpp"
#include "tests/device/power/devices.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace pipit::test {

enum class Doing : std::uint8_t {
    signing_in,
    pairing,
    saying,
    sending,
    receiving,
    practising,
    changing_secret,
    erasing,
    letting_go,
    moving,
    asking_at_the_door,
    locking,
};
inline constexpr std::array<std::string_view, 12> doing_names{
    "sign-in and recovery", "pairing", "saying",    "sending", "receiving",        "practice",
    "secret change",        "erasure", "retention", "moving",  "forgotten secret", "class lock"};

struct Tally {
    std::array<int, doing_names.size()> cuts{};
    int lost = 0;
    int twice = 0;
    std::string first_problem;  // empty: none
    // Changes on a disk that a part of doing this takes, as far as was seen.
    std::map<std::pair<Doing, int>, std::uint64_t> changes;
    int all_cuts() const;
};

class Story {
  protected:
    Story(std::uint64_t seed, Tally& tally) : random_(seed), tally_(tally) {}

    // The power goes at any of the changes that `part` of doing this takes, `how_often`; else
    // it stays.
    void may_cut(Doing what, int part, Device& device, double how_often = 0.6);
    // To be called when it was done. True: the power went, and was counted.
    bool was_cut(Doing what, int part, Device& device);

    // Opens it after the power went, which it does again now and then meanwhile. False where it
    // does not open with the power on.
    bool start(Device& device, int part);

    // Where the power is still on a failure is the device's own.
    void failed(const Device& device, std::string_view what, const engine::Error& error);
    void lost(std::string what);
    void twice(std::string what);
    void problem(std::string what);

    engine::testing::Random random_;
    Tally& tally_;
    int cuts_ = 0;
    bool broken_ = false;

  private:
    std::uint64_t& changes_of(Doing what, int part) {
        return tally_.changes.try_emplace({what, part}, 40).first->second;
    }
    std::uint64_t before_ = 0;  // changes on the disk when may_cut() was called
};

}  // namespace pipit::test
