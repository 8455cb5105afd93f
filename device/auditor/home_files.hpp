// The files of a home, one by one: which they are, who may read them, and whether what must be
// sealed is. Invariant: nothing is written, no link is followed, no key is needed.
#pragma once

#include "device/auditor/findings.hpp"
#include "engine/report/stored_files.hpp"

#include <cstdint>
#include <string>
#include <sys/stat.h>
#include <vector>

namespace pipit::audit {

struct HomeFile {
    std::string path;                              // below the home
    const engine::StoredFile* declared = nullptr;  // null: it is not declared
    struct stat about {};                          // the link's own where it is one
    [[nodiscard]] std::uint64_t size() const { return static_cast<std::uint64_t>(about.st_size); }
    [[nodiscard]] bool regular() const { return S_ISREG(about.st_mode); }
};

// Every file and folder below, in the order of their paths; could_not for what cannot be listed.
std::vector<HomeFile> list_home(const std::string& home, Findings& findings);

// What leads to another place: a link, a second name, a pipe.
bool is_link(const HomeFile& file);
// Undeclared files, links, modes and owners.
void check_files(const std::string& home, const std::vector<HomeFile>& files, Findings& findings);
// What is sealed looks like noise, page by page, and has no text in it; lengths and headers fit.
void check_sealed(const std::string& home, const std::vector<HomeFile>& files, Findings& findings);

}  // namespace pipit::audit
