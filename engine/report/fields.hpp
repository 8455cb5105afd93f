// The one declaration of every field Pipit stores or shares: purpose, basis, retention, who sees
// it. Invariant: a stored column, event field or file that is not declared here fails a test, and
// so does a declared one that does not exist. My data, the auditor and the sharing contract are
// drawn from it.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace pipit::engine {

// message: made when it leaves, from the stored ones (engine/report/shared_report,
// engine/classroom/message), or what a teacher says. record: what one kind of record holds, in the
// columns records.* (engine/classroom/ports).
enum class FieldPlace {
    event,
    learner_file,
    device_file,
    plain_file,
    message,
    record,
    never_stored
};
enum class Retention {
    days_90_then_counts,
    months_12,
    while_learner_exists,
    while_device_exists,
    this_session,
};
enum class Shared { never, always, when_child_taps, when_joining, at_reset_or_move };

struct Field {
    std::string_view id;  // "answered.given"; for a column "journal.body"
    FieldPlace place;
    std::string_view title;  // in a child's words; translatable
    std::string_view purpose;
    std::string_view basis;  // legal basis
    Retention retention;
    Shared shared;
    std::string_view seen_by;  // "you", "you and your teacher"
    std::string_view group;  // the card of My data it is counted under: "My answers"; empty: upkeep
};

std::span<const Field> fields();
const Field* find_field(std::string_view id);

}  // namespace pipit::engine
