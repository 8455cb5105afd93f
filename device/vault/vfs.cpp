// See vfs.hpp; the methods are those of https://www.sqlite.org/vfs.html.
#include "device/vault/vfs.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace pipit::vault::vfs {

namespace {

struct Opened {
    sqlite3_file base;
    File* file;  // owned
};

File& file_of(sqlite3_file* opened) {
    return *reinterpret_cast<Opened*>(opened)->file;
}

int close(sqlite3_file* opened) {
    delete reinterpret_cast<Opened*>(opened)->file;
    return SQLITE_OK;
}

// SQLite wants what lies behind the end as zeros.
int read(sqlite3_file* opened, void* out, int amount, sqlite3_int64 offset) {
    File& file = file_of(opened);
    const auto wanted = static_cast<std::uint64_t>(amount);
    const auto at = std::min(static_cast<std::uint64_t>(offset), file.size());
    const std::uint64_t got = std::min(wanted, file.size() - at);
    std::memset(out, 0, wanted);
    const int code = file.read(at, {static_cast<std::uint8_t*>(out), got});
    if (code != SQLITE_OK) return code;
    return got == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* opened, const void* from, int amount, sqlite3_int64 offset) {
    return file_of(opened).write(
        static_cast<std::uint64_t>(offset),
        {static_cast<const std::uint8_t*>(from), static_cast<std::size_t>(amount)});
}

int truncate(sqlite3_file* opened, sqlite3_int64 size) {
    return file_of(opened).truncate(static_cast<std::uint64_t>(size));
}

int sync(sqlite3_file* opened, int) {
    return file_of(opened).sync();
}

int file_size(sqlite3_file* opened, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(file_of(opened).size());
    return SQLITE_OK;
}

int lock(sqlite3_file*, int) {
    return SQLITE_OK;
}
int check_reserved(sqlite3_file*, int* held) {
    *held = 0;
    return SQLITE_OK;
}
int control(sqlite3_file*, int, void*) {
    return SQLITE_NOTFOUND;
}
int sector_size(sqlite3_file*) {
    return 4096;
}
int characteristics(sqlite3_file*) {
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

const sqlite3_io_methods methods{
    1,       close,          read,    write,       truncate,        sync,    file_size, lock,
    lock,    check_reserved, control, sector_size, characteristics, nullptr, nullptr,   nullptr,
    nullptr, nullptr,        nullptr};

Files& files_of(sqlite3_vfs* vfs) {
    return *static_cast<Files*>(vfs->pAppData);
}

int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* flags_out) {
    auto* opened = reinterpret_cast<Opened*>(file);
    opened->base.pMethods = nullptr;
    auto made = files_of(vfs).open(name == nullptr ? std::string() : std::string(name), flags);
    if (made == nullptr) return SQLITE_CANTOPEN;
    opened->file = made.release();
    opened->base.pMethods = &methods;
    if (flags_out != nullptr) *flags_out = flags;
    return SQLITE_OK;
}

int remove(sqlite3_vfs* vfs, const char* name, int sync_folder) {
    return files_of(vfs).remove(name, sync_folder != 0);
}

// An empty file counts as absent, as with the unix VFS, so that an emptied journal is not hot.
int access(sqlite3_vfs* vfs, const char* name, int flags, int* there) {
    auto found = Files::Found::nothing;
    const int code = files_of(vfs).find(name, found);
    *there = found == Files::Found::something ||
             (found == Files::Found::empty && flags != SQLITE_ACCESS_EXISTS);
    return code;
}

int full_path(sqlite3_vfs*, const char* name, int size, char* out) {
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs*, int size, char* out) {
    sqlite3_vfs* system = sqlite3_vfs_find("unix");
    return system->xRandomness(system, size, out);
}

int sleep(sqlite3_vfs*, int) {
    return 0;
}

int time_now(sqlite3_vfs*, double* days) {
    *days = 2460000.5;
    return SQLITE_OK;
}

int last_error(sqlite3_vfs*, int, char*) {
    return 0;
}

}  // namespace

Registered::Registered(std::string name, Files& files) : name_(std::move(name)) {
    vfs_.iVersion = 1;
    vfs_.szOsFile = sizeof(Opened);
    vfs_.mxPathname = 4096;
    vfs_.zName = name_.c_str();
    vfs_.pAppData = &files;
    vfs_.xOpen = open;
    vfs_.xDelete = remove;
    vfs_.xAccess = access;
    vfs_.xFullPathname = full_path;
    vfs_.xRandomness = randomness;
    vfs_.xSleep = sleep;
    vfs_.xCurrentTime = time_now;
    vfs_.xGetLastError = last_error;
    sqlite3_vfs_register(&vfs_, 0);
}

}  // namespace pipit::vault::vfs
