// Papers in memory, for tests and pictures: what was saved can be looked at. Invariant: it refuses
// where a test says so, and then keeps nothing.
#pragma once

#include "engine/classroom/paper_desk.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pipit::engine::classroom {

class MemoryPaperDesk final : public PaperDesk {
  public:
    struct Saved {
        std::string place;
        std::string name;
        std::vector<std::uint8_t> bytes;
    };
    // ---- what a test sets up, and sees
    std::optional<ErrorCode> refuse;
    std::vector<Saved> saved;

    Result<std::string> save(const Place& place, const std::string& stem,
                             std::span<const std::uint8_t> bytes) override {
        if (refuse) return Error{*refuse, place.folder, ""};
        saved.push_back({place.folder, stem + ".pdf", {bytes.begin(), bytes.end()}});
        return saved.back().name;
    }
};

}  // namespace pipit::engine::classroom
