// The words of the report, for a data protection officer: what the declaration says in codes.
// Invariant: English, and nobody's own words; a code without words has its own name, never none.
#pragma once

#include "engine/ids.hpp"
#include "engine/report/processing.hpp"

#include <span>
#include <string>
#include <string_view>

namespace pipit::audit {

struct CategoryName {
    std::string_view id;    // in the machine files: the same in each release
    std::string_view what;  // "Practice: questions, answers, hints and times"
    std::string_view why;
};
CategoryName name_of(engine::DataCategory category);

std::string_view id_of(engine::Holder holder);
std::string_view words_of(engine::Holder holder);  // "On the computer a learner uses"
std::string_view words_of(engine::People people);
std::string_view words_of(engine::LegalBasis basis);  // "Public task, article 6(1)(e)"
std::string_view words_of(engine::Retention limit);
std::string_view words_of(engine::Shared shared);
std::string_view words_of(engine::Viewer viewer, engine::Holder holder);

// Each of a list once, with "; " between.
std::string bases_of(const engine::ProcessingRow& row);
std::string articles_of(const engine::ProcessingRow& row);  // "(e)"
std::string limits_of(const engine::ProcessingRow& row);
std::string sharing_of(const engine::ProcessingRow& row);
std::string viewers_of(const engine::ProcessingRow& row);

// What a check of a verb is about: "files.mode" is "Who may use them". The check's own name where
// it has no words.
std::string_view title_of_check(std::string_view check);

std::string counted(std::uint64_t n, std::string_view one, std::string_view many);
std::string grouped(std::uint64_t n);                  // "12,345"
std::string day_words(engine::Day day);                // "24 November 2026"
std::string iso_day(engine::Day day);                  // "2026-11-24"
std::string iso_time(std::int64_t utc_s);              // "2026-11-24T04:20:00Z"
std::string month_words(std::string_view year_month);  // "Nov 2026" of "2026-11"

// A learner's number with its first eight digits alone, wherever one stands in the text.
std::string with_short_numbers(std::string_view text);

}  // namespace pipit::audit
