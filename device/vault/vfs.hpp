// SQLite's door to files that are not the system's: the sqlite3_vfs of those who keep files some
// other way. Invariant: one process and one connection a file, so nothing is locked; nothing
// touches the disk but through `Files`.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <sqlite3.h>
#include <string>

namespace pipit::vault::vfs {

// An open file. What returns int returns SQLite's code.
class File {
  public:
    virtual ~File() = default;
    virtual std::uint64_t size() const = 0;
    // All of `into`, which lies within size().
    virtual int read(std::uint64_t at, std::span<std::uint8_t> into) = 0;
    virtual int write(std::uint64_t at, std::span<const std::uint8_t> from) = 0;
    virtual int truncate(std::uint64_t size) = 0;
    virtual int sync() = 0;
};

class Files {
  public:
    virtual ~Files() = default;
    // `path` is empty for a file without a name; null: it cannot be opened. Flags are SQLite's.
    virtual std::unique_ptr<File> open(const std::string& path, int flags) = 0;
    // SQLITE_IOERR_DELETE_NOENT: there is none.
    virtual int remove(const std::string& path, bool sync_folder) = 0;
    enum class Found { nothing, empty, something };
    virtual int find(const std::string& path, Found& found) = 0;
};

// As long as it lives, SQLite knows `files` by this name.
class Registered {
  public:
    Registered(std::string name, Files& files);
    ~Registered() { sqlite3_vfs_unregister(&vfs_); }
    Registered(const Registered&) = delete;
    Registered& operator=(const Registered&) = delete;

    const std::string& name() const { return name_; }

  private:
    std::string name_;
    sqlite3_vfs vfs_{};
};

}  // namespace pipit::vault::vfs
