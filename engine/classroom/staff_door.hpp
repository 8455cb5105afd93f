// What a teacher's screens see before their class is open: the passphrase, and a class that is
// begun. Invariant: one class behind one passphrase; what a call returned as done is on disk.
// A main implements it over device/vault, in_memory_staff.hpp for tests.
#pragma once

#include "engine/classroom/staff.hpp"
#include "engine/session/event.hpp"
#include "engine/session/secret_text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pipit::engine::classroom {

// A folder outside of the class that a file can be written to.
struct Place {
    std::string folder;  // its path
    std::string name;    // as a person knows it: "Documents", "KINGSTON"
    bool stick = false;
};
// A file outside of the class that was found where people keep theirs.
struct FoundFile {
    std::string path;
    std::string name;
    Place place;  // that it lies in
};

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

    // The same with the printed code, for who forgot the passphrase; change_passphrase() comes
    // next. bad_input for letters that are none, which costs no try.
    virtual Result<Done> open_with_code(const SecretText& code, Now now) = 0;
    // Backups that lie in places(), the last name first.
    virtual std::vector<FoundFile> backups() = 0;
    // From a backup, where there is no teacher: its code, a new passphrase. not_found; bad_input
    // for what is no backup, wrong_secret for another code or a changed file.
    virtual Result<Done> restore(const std::string& backup, const SecretText& code,
                                 const SecretText& passphrase, Now now) = 0;

    // From here on: once created or opened.
    virtual Result<Done> change_passphrase(const SecretText& fresh) = 0;
    virtual bool has_code() const = 0;
    // A fresh printed code, in place of any older one: 36 letters. It opens this class here, and
    // from now on the backups, anywhere.
    virtual Result<SecretText> make_code() = 0;
    // Where a backup can be written: this computer's documents, the sticks that are there.
    virtual std::vector<Place> places() = 0;
    // All of the class in a new file there, whole or not at all; nothing is replaced. Its name.
    // not_allowed before a code was made; not_found, read_only, disk_full of the place.
    virtual Result<std::string> back_up(const Place& to, Now now) = 0;
    // The day that the newest backup has the class of, of those that open with the code there is.
    // Nothing where none is known.
    virtual std::optional<Day> backed_up() = 0;
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
