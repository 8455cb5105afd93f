// What the report draws: how much is kept of what, what left when, how old it is. Invariant: counts
// alone; nothing of what anybody wrote. Of notebooks that are open, and of the device's file.
#pragma once

#include "device/auditor/home.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace pipit::audit {

struct Left {
    std::uint64_t lines = 0;
    std::uint64_t bytes = 0;
};

struct Figures {
    std::uint64_t files = 0;     // and folders
    std::uint64_t learners = 0;  // who are here
    std::uint64_t opened = 0;    // whose notebook was looked into
    bool class_opened = false;   // likewise the class that is kept here
    std::uint64_t receipts = 0;  // of erasures
    // By a declared field's id, how many rows, events, notes or files hold it. Of what leaves: how
    // many lines of the list name it. Ids that nothing holds are not in it.
    std::map<std::string, std::uint64_t> held;
    // By month ("2026-11") and by what a line says it was (engine::left).
    std::map<std::pair<std::string, std::string>, Left> left;
    // Events by age, ten days a step to ninety; checkpoints, which stay, are not among them.
    static constexpr int step_days = 10;
    std::array<std::uint64_t, 9> ages{};
    std::uint64_t overdue = 0;  // older
    std::uint64_t ahead = 0;    // of days that have not come
};

// What cannot be read is left out: the verbs say so.
Figures figures_of(LookedHome& home);

}  // namespace pipit::audit
