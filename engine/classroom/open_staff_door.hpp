// A door to a class that somebody else opens: a script's, a bench's. Invariant: it makes, brings
// back and changes nothing; what would is refused with not_allowed.
#pragma once

#include "engine/classroom/staff_door.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pipit::engine::classroom {

class OpenStaffDoor : public StaffDoor {
  public:
    Result<bool> is_here() override { return true; }
    int wait_s(Now /*now*/) override { return 0; }
    Result<Done> create(const SecretText& /*passphrase*/, Now /*now*/) override { return no(); }
    Result<Done> open(const SecretText& /*passphrase*/, Now /*now*/) override { return Done{}; }
    Result<Done> open_with_code(const SecretText& /*code*/, Now /*now*/) override { return no(); }
    std::vector<FoundFile> backups() override { return {}; }
    Result<Done> restore(const std::string& /*backup*/, const SecretText& /*code*/,
                         const SecretText& /*passphrase*/, Now /*now*/) override {
        return no();
    }
    Result<Done> change_passphrase(const SecretText& /*fresh*/) override { return no(); }
    bool has_code() const override { return false; }
    Result<SecretText> make_code() override { return no(); }
    std::vector<Place> places() override { return {}; }
    Result<std::string> back_up(const Place& /*to*/, Now /*now*/) override { return no(); }
    std::optional<Day> backed_up() override { return std::nullopt; }
    Result<Done> begin(const std::string& /*class_name*/, const std::string& /*teacher*/,
                       Now /*now*/) override {
        return no();
    }
    Preferences wishes() override { return {}; }
    Result<Done> keep_wishes(const Preferences& /*wishes*/) override { return Done{}; }

  private:
    static Error no() { return {ErrorCode::not_allowed, "class", "It is open."}; }
};

}  // namespace pipit::engine::classroom
