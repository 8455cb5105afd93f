// Reading files, and writing those a person asked for by name. Learners' files are device/vault's.
// Invariant: a written file is whole or not there.
#pragma once

#include "engine/result.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pipit::platform {

inline constexpr std::size_t file_size_max = 16U << 20;

// not_found, read_only (no right to), bad_input when larger than size_max.
engine::Result<std::string> read_file(const std::string& path,
                                      std::size_t size_max = file_size_max);

// Beside it, fsync, rename, fsync of the folder. disk_full, read_only.
engine::Result<engine::Done> write_file(const std::string& path, std::string_view bytes);

// What save_new_file asks of the system, as the calls of these names do: -1 and errno. A test
// stands in for a file system that lacks one.
struct NewFileCalls {
    int (*open_nameless)(const char* folder);
    int (*rename_new)(const char* from, const char* to);  // EEXIST: never replaces
    int (*sync_folder)(const char* folder);
};
const NewFileCalls& system_calls();

// A new file that a person asked for by name: "<stem>.<ending>" in `folder`, or "<stem>-2.<ending>"
// and so on where that is taken; nothing is ever replaced. Returns its name. For its owner alone;
// whole or not there, also after a kill, where the file system can hold a file without a name.
// disk_full, read_only, not_found (no such folder), each naming the folder.
engine::Result<std::string> save_new_file(const std::string& folder, const std::string& stem,
                                          const std::string& ending, std::string_view bytes,
                                          const NewFileCalls& calls = system_calls());

// A content pack: every file below the folder, by its path inside it with '/'
// ("skills/counting.toml"). Hidden files and links are left out. bad_pack when there are too many
// or too much.
engine::Result<std::map<std::string, std::string>> read_folder(const std::string& path);

// The names of the folders right below a folder, sorted.
engine::Result<std::vector<std::string>> folders_in(const std::string& path);

// The names of the files right below a folder that end so (".zip"), sorted; hidden ones are left
// out.
engine::Result<std::vector<std::string>> files_in(const std::string& path,
                                                  const std::string& ending);

// An errno with words; `path` is named as the caller gave it.
engine::Error system_error(int error_number, const std::string& path);

}  // namespace pipit::platform
