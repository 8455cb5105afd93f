// The one declaration of every file Pipit keeps in its home folder, beside engine/report/fields,
// which declares what is in them. Invariant: a file that is made there and is not declared here
// fails a test, and so does one that nothing makes; the auditor calls anything else a finding.
#pragma once

#include "engine/report/fields.hpp"

#include <span>
#include <string_view>

namespace pipit::engine {

enum class FileForm {
    folder,
    secret,    // 32 random bytes
    database,  // SQLCipher: every page sealed
    log,       // SQLite's write-ahead log of one, its frames sealed as the pages are
    rollback,  // SQLite's rollback journal of one, likewise
    slots,     // sealed keys
    mark,      // a fixed sentence for whoever finds the folder
    empty,     // a lock: its being held says something, its bytes nothing
};

struct StoredFile {
    std::string_view path;  // below the home; "*" is 32 hex digits: a learner's number
    FileForm form = FileForm::empty;
    int mode = 0600;
    std::string_view holds;  // for whoever audits; translatable
    Retention retention = Retention::while_device_exists;
    bool passing = false;  // there while something is written, or after a pulled plug
};

std::span<const StoredFile> stored_files();
// Null: there is none of this name. `path` has no slash in front or at its end.
const StoredFile* find_stored_file(std::string_view path);

}  // namespace pipit::engine
