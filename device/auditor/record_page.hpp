// A learner's record as a page that any browser opens and prints: each event with each of its
// fields, what each field is for, the list of what left, the class's notes, and the record itself
// for a program. Invariant: everything that the record has is on it; words of people are escaped;
// it loads nothing from anywhere.
#pragma once

#include "engine/report/record.hpp"

#include <string>

namespace pipit::audit {

// `json`: the record as engine::write_record() wrote it.
std::string record_page(const engine::LearnerRecord& record, const std::string& json);

}  // namespace pipit::audit
