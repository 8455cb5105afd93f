// The record of processing (GDPR article 30): the fields of the one declaration, grouped into the
// categories of personal data that a data protection officer files. Invariant: every declared field
// is in exactly one row, and what a row says of basis, time limit, sharing and who sees it is what
// its fields say; no word of it is a person's. The teacher's printed record and the auditor read
// it.
#pragma once

#include "engine/report/fields.hpp"
#include "engine/result.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace pipit::engine {

/// In the order of a record: the learner's computer, the teacher's, files that somebody asked for,
/// then what passes between the computers.
enum class DataCategory : std::uint8_t {
    // On the learner's computer.
    identity,
    practice,
    progress,
    goals,
    own_notes,
    appearance,
    from_class,
    membership,
    what_left,
    erased,
    locks,
    computer,
    passing,
    // On the teacher's computer.
    class_list,
    shared_with_teacher,
    decided,
    teacher_and_class,
    class_upkeep,
    // Files.
    saved_files,
    // Messages.
    about_learning,
    chosen_to_share,
    asked_to_join,
    reset_or_move,
    upkeep_of_messages,
    from_teacher,
};

/// Where the data of a row is.
enum class Holder : std::uint8_t { learners_computer, teachers_computer, a_file, a_message };

/// Of whom a row speaks.
enum class People : std::uint8_t { learners, teacher, both };

/// Of GDPR article 6(1): (a), (e), (f).
enum class LegalBasis : std::uint8_t { consent, public_task, legitimate_interest };

enum class Viewer : std::uint8_t { learner, learner_and_teacher, teacher, anyone_here, nobody };

/// One category. Each list has every value once, in the order of its enumeration.
struct ProcessingRow {
    DataCategory category = DataCategory::practice;
    Holder holder = Holder::learners_computer;
    People people = People::learners;
    std::vector<LegalBasis> bases;
    std::vector<Retention> limits;
    std::vector<Shared> shared;
    std::vector<Viewer> seen_by;
    std::vector<const Field*> fields;  ///< In the order of the declaration; never empty.
};

/// The rows in the order of DataCategory. `declared` outlives them. Errors: bad_input with a
/// field's id where no category takes it, or its basis or viewer has no place in a record.
Result<std::vector<ProcessingRow>> processing_of(std::span<const Field> declared = fields());

/// Under which heading a category stands in the schedule of data that US schools sign (National
/// Data Privacy Agreement, standard version 1, Exhibit B), in that form's own words; empty for
/// messages, which carry what stands elsewhere.
std::string_view exhibit_b(DataCategory category);

}  // namespace pipit::engine
