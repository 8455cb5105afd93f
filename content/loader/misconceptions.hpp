// The pack's registry of misconceptions: misconceptions/*.toml. Invariant: a name stands in one
// file, once, and has its Spanish and its source.
#pragma once

#include "content/loader/manifest.hpp"

namespace pipit::content {

struct KnownMisconception {
    std::map<std::string, std::string> names;  // by language, English too
    std::string source;                        // "Fuson 1988"
    std::string file;
};

// By English name, which is what items, events and reports say. bad_pack with file, line and
// remedy. A pack without the folder has none.
engine::Result<std::map<std::string, KnownMisconception>>
read_misconceptions(const Files& files, const std::vector<std::string>& languages);

}  // namespace pipit::content
