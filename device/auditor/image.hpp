// A raw image of a disk or of one file system: which file owns which bytes, where the file system
// tells (ext2, 3, 4). Invariant: opened for reading alone; what the file system says is a hint, and
// nothing is left out because of it.
#pragma once

#include "device/auditor/source.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace pipit::audit {

// Where a file system may lie, in bytes of the image.
struct Part {
    std::uint64_t from = 0;
    std::uint64_t to = 0;
};
// The whole, and each partition that an MBR or a GPT names and that lies in the image.
std::vector<Part> parts_of(Source& source);

class Owners {
  public:
    virtual ~Owners() = default;
    // For places in the image: "/srv/kim/notes.txt", "no file (free blocks)", "the file system
    // itself"; empty where no file system that is known lies there.
    virtual std::map<std::uint64_t, std::string> of(const std::set<std::uint64_t>& places) = 0;
};

// Looks for ext file systems: at the beginning, and in the partitions of an MBR or GPT.
std::unique_ptr<Owners> owners_in(const std::string& image);

}  // namespace pipit::audit
