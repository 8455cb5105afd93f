// Papers in memory, for tests and pictures: what was saved can be looked at. Invariant: it refuses
// where a test says so, and then keeps nothing.
#pragma once

#include "engine/classroom/paper_desk.hpp"

#include <optional>

namespace pipit::engine::classroom {

class MemoryPaperDesk final : public PaperDesk {
  public:
    struct Saved {
        std::string place;
        std::string name;
        std::vector<std::uint8_t> bytes;
    };
    // ---- what a test sets up, and sees
    std::vector<PaperPlace> known{{"/documents", "Documents", false}};
    std::optional<ErrorCode> refuse;
    bool code = false;
    int codes_made = 0;
    std::vector<Saved> saved;

    std::vector<PaperPlace> places() override { return known; }
    Result<std::string> save(const PaperPlace& place, const std::string& stem,
                             std::span<const std::uint8_t> bytes) override {
        if (refuse) return Error{*refuse, place.path, ""};
        saved.push_back({place.path, stem + ".pdf", {bytes.begin(), bytes.end()}});
        return saved.back().name;
    }
    Result<SecretText> ticket() override {
        return SecretText("0G4RKXM2T9VB5HQ70G4RKXM2T9VB5HQ70G4RKXM2T9VB5HQ70G4RKXM2T9VB5HQ7");
    }
    bool has_code() override { return code; }
    Result<SecretText> make_code() override {
        code = true;
        ++codes_made;
        return SecretText("7M2KQ4XW0RTB93HVZ5C8N1PE6GYDJ2SFA4T7");
    }
};

}  // namespace pipit::engine::classroom
