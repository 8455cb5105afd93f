// The files of the gate: the only part of the compiler that opens any. Invariant: a file that is
// written is there as a whole or as it was before.
#pragma once

#include "content/loader/manifest.hpp"

#include <filesystem>
#include <string>

namespace pipit::pack {

engine::Result<std::string> read_file(const std::filesystem::path& path);
// Every file under the folder, by its path in it.
engine::Result<content::Files> read_folder(const std::filesystem::path& folder);
engine::Result<engine::Done> write_file(const std::filesystem::path& path,
                                        const std::string& bytes);

}  // namespace pipit::pack
