// What the engine says in codes, said in a child's words: days, reasons, plants, bands, errors.
// Invariant: every sentence names the work, never the child; short words, no exclamation marks.
#pragma once

#include "engine/report/fields.hpp"
#include "engine/report/shared_report.hpp"
#include "engine/session/session.hpp"
#include "ui/kit/words.hpp"

#include <string>

namespace pipit::ui {

/// "Friday 11 December"; `brief`: "11 Dec".
std::string day_words(engine::Day day, bool brief = false);
/// 0 = Monday .. 6 = Sunday.
int weekday(engine::Day day);
std::string_view weekday_word(engine::Day day);
/// "4 to 14 December", "28 November to 3 December".
std::string day_range_words(engine::Day from, engine::Day to, bool brief = false);

/// The plant of a skill at a band: "poppy-leaf".
std::string plant_of(const engine::SkillGraph& graph, const engine::SkillId& skill,
                     engine::Band band);
std::string_view band_word(engine::Band band);
/// "add fractions" as a sentence begins: "Add fractions".
std::string capital_first(std::string words);
/// A skill's title in words; literal, never markup. The id when the pack no longer has it.
std::string title_of(const engine::SkillGraph& graph, const engine::SkillId& skill);
std::string short_title_of(const engine::SkillGraph& graph, const engine::SkillId& skill);

/// What a skill is about, inside a sentence: "times and sharing".
std::string strand_words(const engine::SkillGraph& graph, const engine::SkillId& skill);

/// Why this is offered. `brief` is for small screens: "It is your goal."
std::string reason_words(const engine::SkillGraph& graph, const engine::SkillId& skill,
                         const engine::Reason& reason, engine::Band band, bool brief);
/// What was seen, with its count: "8 of 10 right, 6 with no hint. ..."
std::string evidence_words(const engine::SkillView& skill);

/// A goal a child shares, in one sentence of their own words.
std::string shared_goal_words(const engine::SharedGoal& goal);

/// What went wrong when a notebook was opened or made, and what to do about it.
std::string open_error_words(const engine::Error& error, engine::SecretKind kind);
/// Why no notebook opens while the class's lock is on and its key is not here.
std::string class_locked_words();
/// What went wrong when something was to be written.
std::string write_error_words(const engine::Error& error);

/// What went wrong when practice was to begin.
std::string begin_error_words(const engine::Error& error);

std::string retention_words(engine::Retention retention);

}  // namespace pipit::ui
