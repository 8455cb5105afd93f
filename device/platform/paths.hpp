// Where things are. Invariant: no other room builds a path from the environment or the executable's
// place.
#pragma once

#include "engine/result.hpp"

#include <string>
#include <vector>

namespace pipit::platform {

// $XDG_DATA_HOME/pipit, or ~/.local/share/pipit; empty when neither is known. XDG Base Directory
// 0.8.
std::string default_home();

// Where a person keeps papers: XDG_DOCUMENTS_DIR of user-dirs.dirs, or ~/Documents, or the home
// folder, the first that is there; empty when none is known.
std::string documents_folder();

// Where a browser puts what it fetched: XDG_DOWNLOAD_DIR, or ~/Downloads; empty where it is not
// there.
std::string downloads_folder();

// The folder of the running program, without a slash at its end.
std::string program_folder();

// Read-only data that came with the program: $PIPIT_SHARE, or ../share/pipit from the program's
// folder.
std::string share_folder();

// The folders of $PIPIT_STICKS, absolute and divided by ':', which stand for sticks in place of
// what is mounted as removable (tests, and a system that mounts elsewhere); none where it is not
// set.
std::vector<std::string> stick_folders();

// The folders below which removable media are mounted, those that are there: /media, /run/media (or
// /run, as long as nothing was mounted there yet) and /mnt/chromeos.
std::vector<std::string> removable_roots();

// The sticks that are here now: stick_folders() where those are set, else the folders right below
// /media/USER, /run/media/USER and /media that are mounted, and those of /mnt/chromeos/removable.
// Sorted.
std::vector<std::string> mounted_sticks();

// The last name of a path: "Documents".
std::string file_name(const std::string& path);

// Makes a folder and those above it, mode 0700 for what is new. Fine when it is there.
engine::Result<engine::Done> make_folders(const std::string& path);

// An absolute path: a relative one is taken from the current folder.
std::string absolute(const std::string& path);

}  // namespace pipit::platform
