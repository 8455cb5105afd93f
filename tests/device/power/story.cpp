// Where the power goes, and what did not hold.
#include "tests/device/power/story.hpp"

#include <numeric>

namespace pipit::test {

namespace {

constexpr std::uint64_t never = std::uint64_t{1} << 40U;

}  // namespace

int Tally::all_cuts() const {
    return std::accumulate(cuts.begin(), cuts.end(), 0);
}

void Story::may_cut(Doing what, int part, Device& device, double how_often) {
    before_ = device.disk->changes();
    const bool cut = random_.chance(how_often);
    device.disk->cut_power_at(cut ? 1 + random_.next() % changes_of(what, part) : never);
}

bool Story::was_cut(Doing what, int part, Device& device) {
    if (!device.disk->powered()) {
        ++tally_.cuts[static_cast<std::size_t>(what)];
        ++cuts_;
        return true;
    }
    device.disk->cut_power_at(never);
    std::uint64_t& changes = changes_of(what, part);
    const std::uint64_t took = device.disk->changes() - before_;
    if (took > 0) changes = (3 * changes + took) / 4 + 1;
    return false;
}

bool Story::start(Device& device, int part) {
    for (;;) {
        device.power_back();
        may_cut(Doing::signing_in, part, device, 0.25);
        const auto opened = device.open();
        const bool cut = was_cut(Doing::signing_in, part, device);
        if (opened && !cut) return true;
        if (!cut) {
            failed(device, "start", opened.error());
            return false;
        }
    }
}

void Story::problem(std::string what) {
    broken_ = true;
    if (tally_.first_problem.empty()) tally_.first_problem = std::move(what);
}

void Story::lost(std::string what) {
    ++tally_.lost;
    problem("lost: " + std::move(what));
}

void Story::twice(std::string what) {
    ++tally_.twice;
    problem("twice: " + std::move(what));
}

// What fails for want of power is what this is about.
void Story::failed(const Device& device, std::string_view what, const engine::Error& error) {
    if (!device.disk->powered()) return;
    problem(std::string(what) + " failed with the power on: " + error.where + " " + error.remedy +
            " (" + std::to_string(static_cast<int>(error.code)) + ")");
}

}  // namespace pipit::test
