// A disk that is looked at and never written: what is changed stays in memory, and is gone with it.
// For an auditor, who opens a notebook as a learner does, and leaves no trace on it. Invariant:
// below `folder` nothing is ever opened for writing.
#pragma once

#include "device/vault/disk.hpp"

#include <memory>
#include <string>

namespace pipit::vault {

// Files of more than `size_max` bytes are not read into memory, and count as not there; so do pipes
// and links.
std::shared_ptr<Disk> frozen_disk(std::size_t size_max = std::size_t{1} << 30);

}  // namespace pipit::vault
