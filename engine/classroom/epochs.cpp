// Prekeys by counted days. Invariant: see epochs.hpp; all keys age together, and one is made only
// when the newest is rotation_days old, so no two are closer than that and five are the most.
#include "engine/classroom/epochs.hpp"

#include <algorithm>

namespace pipit::engine::classroom {

int counted_days(Day from, Day to) {
    const std::int64_t days = std::int64_t{to.value} - from.value;
    return static_cast<int>(std::clamp<std::int64_t>(days, 0, step_days_max));
}

PrekeyEpochs::Change PrekeyEpochs::advance(Day accepted) {
    const int passed = last ? counted_days(*last, accepted) : 0;
    last = accepted;
    Change change;
    std::vector<Held> left;
    for (const Held& one : held) {
        const int age = one.age + passed;
        if (age < lifetime_days)
            left.push_back({one.epoch, static_cast<std::uint8_t>(age)});
        else
            change.destroy.push_back(one.epoch);
    }
    held = std::move(left);
    // Numbers do not come round: after the last one no key is made, and nothing is sealed.
    if ((held.empty() || held.back().age >= rotation_days) && newest < UINT32_MAX) {
        change.make = ++newest;
        held.push_back({newest, 0});
    }
    return change;
}

std::vector<std::uint32_t> PrekeyEpochs::begin_anew(std::uint32_t floor) {
    std::vector<std::uint32_t> destroy;
    for (const Held& one : held)
        destroy.push_back(one.epoch);
    held.clear();
    newest = std::max(newest, floor - (floor > 0 ? 1 : 0));
    return destroy;
}

bool PrekeyEpochs::is_live(std::uint32_t epoch) const {
    return std::any_of(held.begin(), held.end(),
                       [&](const Held& one) { return one.epoch == epoch; });
}

AnnouncedEpochs PrekeyEpochs::announced() const {
    if (held.empty()) return {};
    return {held.front().epoch, held.back().epoch};
}

void KnownEpochs::advance(Day accepted) {
    const int passed = last ? counted_days(*last, accepted) : 0;
    last = accepted;
    days = static_cast<std::uint8_t>(std::min(days + passed, sealing_days));
}

namespace {

bool are_epochs(const AnnouncedEpochs& announced) {
    constexpr std::uint32_t live_most = lifetime_days / rotation_days;
    return announced.oldest != 0 && announced.oldest <= announced.newest &&
           announced.newest - announced.oldest < live_most;
}

}  // namespace

void KnownEpochs::hear(const AnnouncedEpochs& announced, Day accepted) {
    advance(accepted);
    if (!are_epochs(announced) || announced.newest < told.newest || announced.oldest < told.oldest)
        return;
    if (announced.newest > told.newest) days = 0;  // said twice, a key is no younger
    told = announced;
}

void KnownEpochs::hear_anew(const AnnouncedEpochs& announced, Day accepted) {
    advance(accepted);
    if (!are_epochs(announced)) return;
    if (announced.newest != told.newest) days = 0;
    told = announced;
}

std::optional<std::uint32_t> KnownEpochs::to_seal_for() const {
    if (told.newest == 0 || days >= sealing_days) return std::nullopt;
    return told.newest;
}

// How old an earlier key is no sender can tell: weeks may have been counted at once.
bool KnownEpochs::is_live(std::uint32_t epoch) const {
    return epoch != 0 && epoch == told.newest && days < sealing_days;
}

}  // namespace pipit::engine::classroom
