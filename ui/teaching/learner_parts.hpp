// Parts of a learner's page: a word on a skill, minutes a day, one thing that was said. Invariant:
// they show what they are given, and know nobody.
#pragma once

#include "ui/teaching/learner_words.hpp"

#include "engine/report/shared_report.hpp"

#include <string>
#include <string_view>

namespace pipit::ui {

/// A pill with its right end at x, with its words or its icon alone; returns its width, 0 where it
/// has no room.
int draw_tag(Frame& frame, int x, int middle, const Tag& tag, bool words, int room);

/// Minutes a day as bars, the last that fit, and how somebody works; returns the height.
int draw_shared_days(Frame& frame, Rect at, const engine::SharedReport& shared, engine::Day today);

/// A title with its icon, and in a box below it what was said; returns the height with the gap.
int draw_said_part(Frame& frame, Rect at, std::string_view icon, std::string_view title,
                   const std::string& words);

}  // namespace pipit::ui
