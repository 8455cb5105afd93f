// Where a teacher's page is put. Invariant: a file is written only where the person said, whole or
// not at all, and replaces none. A main implements it, in_memory_papers.hpp for tests.
#pragma once

#include "engine/classroom/staff_door.hpp"
#include "engine/result.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace pipit::engine::classroom {

class PaperDesk {
  public:
    virtual ~PaperDesk() = default;
    // "<stem>.pdf", or "<stem>-2.pdf" where that is taken; its name. disk_full, read_only,
    // not_found (the stick was pulled).
    virtual Result<std::string> save(const Place& place, const std::string& stem,
                                     std::span<const std::uint8_t> bytes) = 0;
};

}  // namespace pipit::engine::classroom
