// Which files an export has, and what its manifest.csv says of them.
#include "content/roster/parts.hpp"
#include "content/roster/table.hpp"
#include "content/roster/text.hpp"

namespace pipit::content {

namespace {

bool is_needed(RosterPart part) {
    return part == RosterPart::classes || part == RosterPart::enrollments ||
           part == RosterPart::users;
}

// What the manifest says of a part.
enum class Said { nothing, absent, there };

void read_manifest(std::string_view bytes, std::array<Said, roster_parts>& said,
                   RosterFindings& findings) {
    Table rows(RosterParts::file_of(RosterPart::manifest), bytes,
               {{"propertyName", true}, {"value", true}}, findings);
    while (rows.next()) {
        const std::string_view property = rows.cell(0);
        const std::string_view value = rows.cell(1);
        if (same_word(property, "oneroster.version")) {
            const bool known = value == "1.1" || value == "1.2" || value.starts_with("1.1.") ||
                               value.starts_with("1.2.");
            if (!known) rows.find(RosterProblem::version_unknown);
        }
        constexpr std::string_view file = "file.";
        if (!same_word(property.substr(0, file.size()), file)) continue;
        const auto part = roster_part_of(std::string(property.substr(file.size())) + ".csv");
        if (!part) continue;
        if (same_word(value, "delta")) rows.find(RosterProblem::changes_only);
        said[static_cast<std::size_t>(*part)] =
            same_word(value, "absent") ? Said::absent : Said::there;
    }
}

}  // namespace

std::optional<RosterPart> roster_part_of(std::string_view path) {
    const std::size_t folder = path.find_last_of("/\\");
    const std::string_view name = folder == std::string_view::npos ? path : path.substr(folder + 1);
    for (std::size_t i = 0; i < roster_parts; ++i)
        if (same_word(name, roster_part_files[i])) return static_cast<RosterPart>(i);
    return std::nullopt;
}

void RosterParts::put(RosterPart part, std::string_view bytes, RosterFindings& findings) {
    if (bytes_[index(part)]) findings.add(RosterProblem::file_twice, file_of(part));
    bytes_[index(part)] = bytes;
}

void check_manifest(RosterParts& parts, RosterFindings& findings) {
    std::array<Said, roster_parts> said{};
    if (const auto manifest = parts.of(RosterPart::manifest))
        read_manifest(*manifest, said, findings);
    else
        findings.add(RosterProblem::manifest_missing, RosterParts::file_of(RosterPart::manifest));
    for (std::size_t i = 0; i < roster_parts; ++i) {
        const auto part = static_cast<RosterPart>(i);
        const bool there = parts.of(part).has_value();
        if (said[i] == Said::absent) {
            if (is_needed(part))
                findings.add(RosterProblem::file_said_absent, RosterParts::file_of(part));
            parts.leave_out(part);
        } else if (!there && is_needed(part)) {
            findings.add(RosterProblem::file_missing, RosterParts::file_of(part));
        } else if (!there && said[i] == Said::there) {
            findings.add(RosterProblem::part_missing, RosterParts::file_of(part));
        }
    }
}

RosterReading read_oneroster(const RosterFiles& files, engine::Day today) {
    RosterFindings findings;
    RosterParts parts;
    for (const auto& file : files)
        if (const auto part = roster_part_of(file.first)) parts.put(*part, file.second, findings);
    check_manifest(parts, findings);
    Roster roster = roster_of(parts, today, findings);
    return reading_of(std::move(roster), std::move(findings));
}

}  // namespace pipit::content
