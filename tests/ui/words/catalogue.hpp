// Reads catalogues of translations (.po, .pot) and writes them as gettext reads them (.mo), for
// tests. Invariant: what is written is sorted by key, as gettext's search wants it.
#pragma once

#include <string>
#include <vector>

namespace pipit::test {

struct Entry {
    std::string context;
    std::string one;                        // msgid
    std::string many;                       // msgid_plural, empty where there is none
    std::vector<std::string> translations;  // one; with `many` one a plural form
    bool fuzzy = false;
    std::string where;  // "ui/screens/today.cpp"
};

// The entries of a file, its header first. Throws std::runtime_error, with the line, on one that
// is not a catalogue.
std::vector<Entry> read_catalogue(const std::string& path);

// False when the file cannot be written.
bool write_compiled(const std::string& path, const std::vector<Entry>& entries);

}  // namespace pipit::test
