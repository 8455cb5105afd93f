// The words of the record of processing, for a data protection officer: what
// engine/report/processing says in codes. Invariant: a cell says all that its row has, each once.
#pragma once

#include "engine/report/processing.hpp"

#include <string>

namespace pipit::ui {

/// A category: what it is, as markup, and what for.
struct CategoryWords {
    std::string what;
    std::string why;
};
CategoryWords category_words(engine::DataCategory category);

/// Of GDPR article 6(1): "(e) (f)".
std::string basis_words(const engine::ProcessingRow& row);
/// "90 days, then counts alone".
std::string limit_words(const engine::ProcessingRow& row);
/// When it is sent: "always; when the learner chooses".
std::string sharing_words(const engine::ProcessingRow& row);
/// "the learner, the teacher".
std::string viewer_words(const engine::ProcessingRow& row);

}  // namespace pipit::ui
