// A folder of files that a person asked for by name. Invariant: it is there with all of its files,
// for its owner alone, or it is not there.
#pragma once

#include "engine/result.hpp"

#include <map>
#include <string>

namespace pipit::platform {

// Makes `path` (mode 0700) with these files (0600, by name, text or bytes), made beside it and then
// renamed; takes the place of an empty folder, and of nothing else. bad_input where something is
// there; not_found (no folder to make it in), disk_full, read_only, io: nothing is left behind.
engine::Result<engine::Done> write_new_folder(const std::string& path,
                                              const std::map<std::string, std::string>& files);

}  // namespace pipit::platform
