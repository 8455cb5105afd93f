// SQLite's door to a FaultDisk: the methods of the unix VFS on files in memory. Invariant: a new
// journal's or log's first sync also syncs its folder, as the unix VFS does; nothing else is synced
// that SQLite did not ask for.
#include "tests/device/vault/fault_disk.hpp"

#include <algorithm>
#include <cstring>
#include <ctime>
#include <list>
#include <sqlite3.h>

namespace pipit::test {

namespace {

struct State {
    FaultDisk* disk;
    std::shared_ptr<FaultDisk::Node> node;
    std::string path;
    bool folder_unsynced = false;
};

struct File {
    sqlite3_file base;
    State* state;
};

State& state(sqlite3_file* file) {
    return *reinterpret_cast<File*>(file)->state;
}

int close(sqlite3_file* file) {
    delete reinterpret_cast<File*>(file)->state;
    return SQLITE_OK;
}

int read(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset) {
    State& at = state(file);
    if (!at.disk->powered()) {
        return SQLITE_IOERR_READ;
    }
    const auto& bytes = at.node->live;
    const auto start = std::min<std::size_t>(static_cast<std::size_t>(offset), bytes.size());
    const auto got = std::min<std::size_t>(static_cast<std::size_t>(amount), bytes.size() - start);
    std::memset(out, 0, static_cast<std::size_t>(amount));
    std::copy_n(bytes.data() + start, got, static_cast<std::uint8_t*>(out));
    return got == static_cast<std::size_t>(amount) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset) {
    State& at = state(file);
    const auto* bytes = static_cast<const std::uint8_t*>(from);
    const auto start = static_cast<std::uint64_t>(offset);
    if (!at.disk->has_room(*at.node, start + static_cast<std::uint64_t>(amount))) {
        return SQLITE_FULL;
    }
    return at.disk->change(*at.node, {start, Bytes(bytes, bytes + amount), false})
               ? SQLITE_OK
               : SQLITE_IOERR_WRITE;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    State& at = state(file);
    return at.disk->change(*at.node, {static_cast<std::uint64_t>(size), {}, true})
               ? SQLITE_OK
               : SQLITE_IOERR_TRUNCATE;
}

int sync(sqlite3_file* file, int) {
    State& at = state(file);
    if (!at.disk->sync_node(*at.node, true)) {
        return SQLITE_IOERR_FSYNC;
    }
    if (at.folder_unsynced) {
        if (!at.disk->sync_folder(vault::folder_of(at.path))) {
            return SQLITE_IOERR_DIR_FSYNC;
        }
        at.folder_unsynced = false;
    }
    return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(state(file).node->live.size());
    return SQLITE_OK;
}

// One process, one connection a file: vault::Disk::lock keeps it so.
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

int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* flags_out) {
    auto* disk = static_cast<FaultDisk*>(vfs->pAppData);
    auto* opened = reinterpret_cast<File*>(file);
    opened->base.pMethods = nullptr;
    if (!disk->powered()) {
        return SQLITE_CANTOPEN;
    }
    const std::string path = name == nullptr ? "" : name;
    auto node = path.empty() ? std::make_shared<FaultDisk::Node>() : disk->node(path);
    bool created = false;
    if (node == nullptr) {
        if ((flags & SQLITE_OPEN_CREATE) == 0) {
            return SQLITE_CANTOPEN;
        }
        node = disk->create(path);
        created = true;
        if (node == nullptr) {
            return SQLITE_CANTOPEN;
        }
    }
    const bool journal = (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL)) != 0;
    opened->state = new State{disk, std::move(node), path, created && journal};
    opened->base.pMethods = &methods;
    if (flags_out != nullptr) {
        *flags_out = flags;
    }
    return SQLITE_OK;
}

int remove(sqlite3_vfs* vfs, const char* name, int sync_folder) {
    auto* disk = static_cast<FaultDisk*>(vfs->pAppData);
    if (disk->node(name) == nullptr) {
        return SQLITE_IOERR_DELETE_NOENT;
    }
    if (!disk->name_change(name, nullptr)) {
        return SQLITE_IOERR_DELETE;
    }
    return sync_folder != 0 && !disk->sync_folder(vault::folder_of(name)) ? SQLITE_IOERR_DIR_FSYNC
                                                                          : SQLITE_OK;
}

// The unix VFS reports an empty file as absent here, so that an emptied journal is not hot.
int access(sqlite3_vfs* vfs, const char* name, int flags, int* there) {
    auto* disk = static_cast<FaultDisk*>(vfs->pAppData);
    const auto node = disk->node(name);
    *there = node != nullptr && (flags != SQLITE_ACCESS_EXISTS || !node->live.empty());
    return disk->powered() ? SQLITE_OK : SQLITE_IOERR_ACCESS;
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

std::list<std::pair<std::string, sqlite3_vfs>>& registered() {
    static std::list<std::pair<std::string, sqlite3_vfs>> all;
    return all;
}

}  // namespace

void register_vfs(FaultDisk& disk, const std::string& name) {
    auto& [kept, vfs] = registered().emplace_back(name, sqlite3_vfs{});
    vfs.iVersion = 1;
    vfs.szOsFile = sizeof(File);
    vfs.mxPathname = 512;
    vfs.zName = kept.c_str();
    vfs.pAppData = &disk;
    vfs.xOpen = open;
    vfs.xDelete = remove;
    vfs.xAccess = access;
    vfs.xFullPathname = full_path;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleep;
    vfs.xCurrentTime = time_now;
    vfs.xGetLastError = last_error;
    sqlite3_vfs_register(&vfs, 0);
}

void unregister_vfs(const std::string& name) {
    std::erase_if(registered(), [&](auto& entry) {
        if (entry.first == name) {
            sqlite3_vfs_unregister(&entry.second);
            return true;
        }
        return false;
    });
}

}  // namespace pipit::test
