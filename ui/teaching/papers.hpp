// What a teacher prints, as sheets: pure functions of what was shared and decided. Invariant: only
// who the page is for stands on it, called as the screen calls them; no rank, no score, no time
// finer than a day; nothing that was not shared with the teacher, and on a family page not what was
// shared with the teacher alone (goals, help, answers, notes).
#pragma once

#include "engine/classroom/staff.hpp"
#include "engine/report/fields.hpp"
#include "engine/session/ports.hpp"
#include "ui/paper/sheet.hpp"

#include <span>
#include <string>
#include <string_view>

namespace pipit::ui {

/// What every page says of where and when it comes from.
struct PaperOf {
    std::string class_name;
    std::string teacher;
    engine::Day day;
};

/// A task for those who wait on `skill`, and on a page of its own its answers with their
/// steps. The same group on the same day gets the same questions. `called`: literal, in the order
/// of the group. bad_pack, stopped: what keeps the questions from being made; not_found where the
/// pack has none.
engine::Result<Sheet> group_task(const PaperOf& of, engine::ItemSource& items,
                                 const engine::SkillId& skill,
                                 const std::vector<std::string>& called);

/// To prepare a talk with a learner and to write while they talk; `called`: literal.
Sheet conference_page(const PaperOf& of, engine::ItemSource& items,
                      const engine::classroom::LearnerPage& page, const std::string& called);

/// For those at home.
Sheet family_page(const PaperOf& of, const engine::SkillGraph& graph,
                  const engine::classroom::LearnerPage& page, const std::string& called);

/// The class's ticket; `letters` as engine/session/letter_groups writes them.
Sheet ticket_paper(const PaperOf& of, std::string_view letters);

/// The recovery code of the teacher's own file.
Sheet code_paper(const PaperOf& of, std::string_view letters);

/// What the record of processing says of a class.
struct RecordOf {
    long learners = 0;
    bool lock_on = false;  ///< The class lock.
};

/// The class's record of processing (GDPR article 30), for whoever files it: every row from the
/// declaration. No learner stands on it. bad_input where a field has no place in a record.
engine::Result<Sheet> record_paper(const PaperOf& of, const RecordOf& of_class,
                                   std::span<const engine::Field> declared = engine::fields());

}  // namespace pipit::ui
