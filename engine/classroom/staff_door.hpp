// What a teacher's screens see before their class is open: the passphrase, and a class that is
// begun. Invariant: one class behind one passphrase; what a call returned as done is on disk.
// A main implements it over device/vault, in_memory_staff.hpp for tests.
#pragma once

#include "engine/classroom/staff.hpp"
#include "engine/session/event.hpp"
#include "engine/session/secret_text.hpp"

#include <string>

namespace pipit::engine::classroom {

class StaffDoor {
  public:
    virtual ~StaffDoor() = default;
    // Whether there is a teacher in this home: open(), else create().
    virtual Result<bool> is_here() = 0;
    // Seconds until the next open() is allowed; 0 when one is allowed now.
    virtual int wait_s(Now now) = 0;
    // bad_input for fewer than 8 letters; not_allowed where there is a teacher.
    virtual Result<Done> create(const SecretText& passphrase, Now now) = 0;
    // wrong_secret, throttled, newer_version, damaged, in_use, read_only, disk_full.
    virtual Result<Done> open(const SecretText& passphrase, Now now) = 0;

    // From here on: once created or opened.
    // Begins the class; bad_input for what is no name (1 to name_bytes_max bytes of UTF-8),
    // not_allowed where there is one.
    virtual Result<Done> begin(const std::string& class_name, const std::string& teacher,
                               Now now) = 0;
    // How the teacher wants the window; the defaults where they never said. Kept in their file.
    virtual Preferences wishes() = 0;
    virtual Result<Done> keep_wishes(const Preferences& wishes) = 0;
    // Null before the class was begun. Lives as long as the door, and stays the same.
    virtual Staff* staff() = 0;
};

}  // namespace pipit::engine::classroom
