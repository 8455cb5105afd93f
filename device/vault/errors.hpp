// Operating errors of the vault in one place: a code, the file's name (never what is in it) and a
// remedy.
#pragma once

#include "engine/result.hpp"

#include <string>

struct sqlite3;

namespace pipit::vault {

// From errno; `path` is cut to its last two parts, so that no home folder's owner is named.
engine::Error system_error(int error_number, const std::string& path);
// From SQLite's extended result code and the errno it saw.
engine::Error database_error(sqlite3* database, int code, const std::string& path);

engine::Error damaged(const std::string& path, const std::string& remedy = "");
engine::Error newer_version(const std::string& path);
engine::Error rolled_back(const std::string& path);
engine::Error in_use(const std::string& path);
engine::Error not_found(const std::string& path);
engine::Error throttled(int wait_s);
engine::Error teacher_needed();
engine::Error wrong_secret();
engine::Error class_locked();
engine::Error no_memory();  // for a key derivation

}  // namespace pipit::vault
