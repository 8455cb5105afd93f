// The files of an export that are read, and no other: demographics, results and the rest are never
// looked at. Invariant: a part is found by its file's name alone, whatever folder it lies in.
#pragma once

#include "content/roster/findings.hpp"

#include <array>
#include <optional>

namespace pipit::content {

enum class RosterPart { manifest, classes, enrollments, users, roles, sessions, orgs, courses };
inline constexpr std::size_t roster_parts = 8;
inline constexpr std::array<std::string_view, roster_parts> roster_part_files = {
    "manifest.csv", "classes.csv",          "enrollments.csv", "users.csv",
    "roles.csv",    "academicSessions.csv", "orgs.csv",        "courses.csv"};

// Which part a path's last name is; small and capital letters are the same.
std::optional<RosterPart> roster_part_of(std::string_view path);

// The bytes of each part that is there.
class RosterParts {
  public:
    // file_twice where the part is there already.
    void put(RosterPart part, std::string_view bytes, RosterFindings& findings);
    std::optional<std::string_view> of(RosterPart part) const { return bytes_[index(part)]; }
    void leave_out(RosterPart part) { bytes_[index(part)].reset(); }
    static std::string_view file_of(RosterPart part) { return roster_part_files[index(part)]; }

  private:
    static std::size_t index(RosterPart part) { return static_cast<std::size_t>(part); }
    std::array<std::optional<std::string_view>, roster_parts> bytes_;
};

// Reads the manifest and holds the parts against it: version_unknown, changes_only,
// file_said_absent, file_missing, part_missing. A part said to be absent is left out.
void check_manifest(RosterParts& parts, RosterFindings& findings);

// The classes and who learns in them.
Roster roster_of(const RosterParts& parts, engine::Day today, RosterFindings& findings);

}  // namespace pipit::content
