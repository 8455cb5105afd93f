// What faults are made of: letters of bytes, gzip, a database without a key, and files that only
// look like SQLite's. Invariant: nothing of the auditor is used to make them.
#pragma once

#include <string>

namespace pipit::audit::testing {

std::string hex_letters(const std::string& bytes);
std::string base64_letters(const std::string& bytes);
std::string gzipped(const std::string& bytes);
std::string plain_database();  // with our tables
std::string plain_log();       // a write-ahead log of one page of text
std::string plain_journal();   // a rollback journal of one page of text
std::string core_file();       // its first bytes

}  // namespace pipit::audit::testing
