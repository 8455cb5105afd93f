// Bytes that are looked through: a file, a device, a part of one. Invariant: opened for reading
// alone, and never followed through a link.
#pragma once

#include "engine/result.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace pipit::audit {

class Source {
  public:
    virtual ~Source() = default;
    virtual std::uint64_t size() const = 0;
    // Bytes from `at` on, as many as there are and fit; an error of the disk.
    virtual engine::Result<std::size_t> read(std::uint64_t at, std::span<std::uint8_t> into) = 0;
};

// not_found, and what the system says of a file that cannot be read.
engine::Result<std::unique_ptr<Source>> open_source(const std::string& path);
// The same where the path itself may be a link, as those of disks are.
engine::Result<std::unique_ptr<Source>> open_disk(const std::string& path);
// Where a path leads that may itself be a link; the path where it leads nowhere.
std::string real_path(const std::string& path);
// Bytes from `at` on, as many as there are and can be read.
std::vector<std::uint8_t> read_at(Source& source, std::uint64_t at, std::size_t size);
// Of bytes in memory, which outlive it.
std::unique_ptr<Source> source_of(std::span<const std::uint8_t> bytes);

}  // namespace pipit::audit
