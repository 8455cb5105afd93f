// The file operations the vault needs beside SQLite's own, narrow enough to be replaced by a disk
// that fails on purpose (tests/device/vault/fault_disk.hpp). Invariant: write_durably leaves the
// old bytes or the new ones.
#pragma once

#include "engine/result.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace pipit::vault {

using engine::Done;
using engine::Result;
using Bytes = std::vector<std::uint8_t>;

// Held while it lives; the system lets go of it when the process ends, however it ends.
class Lock {
  public:
    virtual ~Lock() = default;
};

class Disk {
  public:
    virtual ~Disk() = default;

    // The whole file; not_found, bad_input when it is larger than size_max.
    virtual Result<Bytes> read(const std::string& path, std::size_t size_max) = 0;
    virtual bool exists(const std::string& path) = 0;
    virtual bool is_folder(const std::string& path) = 0;  // a link to one is none
    virtual Result<std::vector<std::string>> list(const std::string& folder) = 0;  // names, sorted
    virtual Result<std::uint64_t> size(const std::string& path) = 0;

    // The steps durable writing is made of. A new file has mode 0600, a folder 0700.
    virtual Result<Done> write(const std::string& path, std::span<const std::uint8_t> bytes) = 0;
    virtual Result<Done> sync(const std::string& path) = 0;
    virtual Result<Done> rename(const std::string& from, const std::string& to) = 0;
    virtual Result<Done> remove(const std::string& path) = 0;         // fine when it is not there
    virtual Result<Done> make_folder(const std::string& path) = 0;    // fine when it is there
    virtual Result<Done> remove_folder(const std::string& path) = 0;  // must be empty; or not there
    virtual Result<Done> sync_folder(const std::string& path) = 0;
    virtual Result<std::unique_ptr<Lock>> lock(const std::string& path) = 0;  // in_use

    // SQLite's name for this disk; null for the system's own.
    virtual const char* vfs() const { return nullptr; }

    // A temporary beside it, fsync, rename, fsync of the folder.
    Result<Done> write_durably(const std::string& path, std::span<const std::uint8_t> bytes);
    // A folder that is still there after a power cut.
    Result<Done> make_folder_durably(const std::string& path);
    // Overwrites in place, so that what a file system keeps is not the content; then removes. Flash
    // may keep old blocks all the same (docs/threat-model.md). What cannot be overwritten (a link,
    // a full disk) is removed all the same.
    Result<Done> destroy(const std::string& path);
};

std::unique_ptr<Disk> posix_disk();

std::string folder_of(const std::string& path);

}  // namespace pipit::vault
