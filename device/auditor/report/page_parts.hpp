// What the pages of the report are put together from. Next door: page.cpp, assessment.cpp.
#pragma once

#include "device/auditor/report/html.hpp"
#include "device/auditor/report/report.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::audit {

// A learner's number shortened, the rest as it is.
Html spoken(std::string_view text);
// A link to the command, by its place in the list: "C2".
Html proof(const Report& report, const std::string& command);
Html badge(std::string_view words, std::string_view style);
Html paragraph(std::string_view words, std::string_view style = {});
Html row_of(std::initializer_list<Html> cells);
// With a head that is said again on each page.
Html table(std::string_view style, std::string_view caption,
           std::initializer_list<std::string_view> head, const Html& rows);
Html facts(const std::vector<std::pair<std::string_view, Html>>& all);
// What the school writes: on its own, and in a cell of a table.
Html gap(std::string_view what);
Html blank(std::string_view what);
Html sign_lines();
// "24 November 2026, 04:20 UTC".
std::string moment_words(std::int64_t utc_s);

}  // namespace pipit::audit
