// See frozen_disk.hpp; and SQLite's door to it, a VFS of files in memory.
#include "device/vault/frozen_disk.hpp"

#include "device/vault/errors.hpp"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <map>
#include <set>
#include <sqlite3.h>
#include <sys/stat.h>
#include <utility>

namespace pipit::vault {

namespace {

// A file that was looked at or changed; null: it was removed.
using Node = std::shared_ptr<Bytes>;

class FrozenLock final : public Lock {};

class FrozenDisk final : public Disk {
  public:
    explicit FrozenDisk(std::size_t size_max);
    ~FrozenDisk() override { sqlite3_vfs_unregister(&vfs_); }
    FrozenDisk(const FrozenDisk&) = delete;
    FrozenDisk& operator=(const FrozenDisk&) = delete;

    Result<Bytes> read(const std::string& path, std::size_t size_max) override {
        const auto changed = files_.find(path);
        if (changed == files_.end()) {
            if (!is_file(path)) return not_there(path);
            return below_->read(path, size_max);
        }
        if (changed->second == nullptr) return not_there(path);
        if (changed->second->size() > size_max)
            return engine::Error{engine::ErrorCode::bad_input, path, "The file is too large."};
        return *changed->second;
    }
    bool exists(const std::string& path) override {
        const auto changed = files_.find(path);
        if (changed != files_.end()) return changed->second != nullptr;
        return folders_.contains(path) || below_->exists(path);
    }
    bool is_folder(const std::string& path) override {
        return folders_.contains(path) || below_->is_folder(path);
    }
    Result<std::vector<std::string>> list(const std::string& folder) override {
        auto names = below_->list(folder);
        std::set<std::string> all;
        if (names)
            all.insert(names->begin(), names->end());
        else if (!folders_.contains(folder))
            return names;
        for (const auto& [path, node] : files_) {
            if (folder_of(path) != folder) continue;
            const std::string name = path.substr(folder.size() + 1);
            if (node != nullptr)
                all.insert(name);
            else
                all.erase(name);
        }
        return std::vector<std::string>(all.begin(), all.end());
    }
    Result<std::uint64_t> size(const std::string& path) override {
        const auto changed = files_.find(path);
        if (changed == files_.end()) return below_->size(path);
        if (changed->second == nullptr) return not_there(path);
        return std::uint64_t{changed->second->size()};
    }

    Result<Done> write(const std::string& path, std::span<const std::uint8_t> bytes) override {
        files_[path] = std::make_shared<Bytes>(bytes.begin(), bytes.end());
        return Done{};
    }
    Result<Done> sync(const std::string&) override { return Done{}; }
    Result<Done> rename(const std::string& from, const std::string& to) override {
        const Node moved = node(from);
        if (moved == nullptr) return not_there(from);
        files_[to] = moved;
        files_[from] = nullptr;
        return Done{};
    }
    Result<Done> remove(const std::string& path) override {
        files_[path] = nullptr;
        return Done{};
    }
    Result<Done> make_folder(const std::string& path) override {
        folders_.insert(path);
        return Done{};
    }
    Result<Done> remove_folder(const std::string& path) override {
        folders_.erase(path);
        return Done{};
    }
    Result<Done> sync_folder(const std::string&) override { return Done{}; }
    // Whoever holds it goes on: what is read here is what the disk has at this moment.
    Result<std::unique_ptr<Lock>> lock(const std::string&) override {
        return Result<std::unique_ptr<Lock>>(std::make_unique<FrozenLock>());
    }
    const char* vfs() const override { return name_.c_str(); }

    // Null: there is none, or it cannot be read.
    Node node(const std::string& path) {
        const auto changed = files_.find(path);
        if (changed != files_.end()) return changed->second;
        if (!is_file(path)) return nullptr;
        auto bytes = below_->read(path, size_max_);
        if (!bytes) return nullptr;
        return files_[path] = std::make_shared<Bytes>(std::move(bytes).value());
    }
    Node fresh(const std::string& path) { return files_[path] = std::make_shared<Bytes>(); }

  private:
    // No pipe, which would be waited for, and no link.
    static bool is_file(const std::string& path) {
        struct stat about {};
        return ::lstat(path.c_str(), &about) == 0 && S_ISREG(about.st_mode);
    }
    static engine::Error not_there(const std::string& path) {
        return {engine::ErrorCode::not_found, path, "There is no such file."};
    }

    std::unique_ptr<Disk> below_ = posix_disk();
    std::size_t size_max_;
    std::map<std::string, Node> files_;
    std::set<std::string> folders_;
    std::string name_;
    sqlite3_vfs vfs_{};
};

// ---- the VFS
// -------------------------------------------------------------------------------------

struct File {
    sqlite3_file base;
    Node* node;
};

Bytes& bytes_of(sqlite3_file* file) {
    return **reinterpret_cast<File*>(file)->node;
}

int close(sqlite3_file* file) {
    delete reinterpret_cast<File*>(file)->node;
    return SQLITE_OK;
}

int read(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset) {
    const Bytes& bytes = bytes_of(file);
    const auto wanted = static_cast<std::size_t>(amount);
    const auto start = std::min(static_cast<std::size_t>(offset), bytes.size());
    const std::size_t got = std::min(wanted, bytes.size() - start);
    std::memset(out, 0, wanted);
    std::memcpy(out, bytes.data() + start, got);
    return got == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset) {
    Bytes& bytes = bytes_of(file);
    const auto start = static_cast<std::size_t>(offset);
    const auto size = static_cast<std::size_t>(amount);
    if (bytes.size() < start + size) bytes.resize(start + size);
    std::memcpy(bytes.data() + start, from, size);
    return SQLITE_OK;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    bytes_of(file).resize(static_cast<std::size_t>(size));
    return SQLITE_OK;
}

int sync(sqlite3_file*, int) {
    return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(bytes_of(file).size());
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

int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* flags_out) {
    auto* disk = static_cast<FrozenDisk*>(vfs->pAppData);
    auto* opened = reinterpret_cast<File*>(file);
    opened->base.pMethods = nullptr;
    Node node = name == nullptr ? std::make_shared<Bytes>() : disk->node(name);
    if (node == nullptr) {
        if ((flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
        node = disk->fresh(name);
    }
    opened->node = new Node(std::move(node));
    opened->base.pMethods = &methods;
    if (flags_out != nullptr) *flags_out = flags;
    return SQLITE_OK;
}

int remove_file(sqlite3_vfs* vfs, const char* name, int) {
    auto* disk = static_cast<FrozenDisk*>(vfs->pAppData);
    if (disk->node(name) == nullptr) return SQLITE_IOERR_DELETE_NOENT;
    (void)disk->remove(name);
    return SQLITE_OK;
}

// An empty file counts as absent, as with the unix VFS, so that an emptied journal is not hot.
int access(sqlite3_vfs* vfs, const char* name, int flags, int* there) {
    const Node node = static_cast<FrozenDisk*>(vfs->pAppData)->node(name);
    *there = node != nullptr && (flags != SQLITE_ACCESS_EXISTS || !node->empty()) ? 1 : 0;
    return SQLITE_OK;
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

FrozenDisk::FrozenDisk(std::size_t size_max) : size_max_(size_max) {
    static std::atomic<unsigned> made{0};
    name_ = "frozen-" + std::to_string(++made);
    vfs_.iVersion = 1;
    vfs_.szOsFile = sizeof(File);
    vfs_.mxPathname = 4096;
    vfs_.zName = name_.c_str();
    vfs_.pAppData = this;
    vfs_.xOpen = open;
    vfs_.xDelete = remove_file;
    vfs_.xAccess = access;
    vfs_.xFullPathname = full_path;
    vfs_.xRandomness = randomness;
    vfs_.xSleep = sleep;
    vfs_.xCurrentTime = time_now;
    vfs_.xGetLastError = last_error;
    sqlite3_vfs_register(&vfs_, 0);
}

}  // namespace

std::shared_ptr<Disk> frozen_disk(std::size_t size_max) {
    return std::make_shared<FrozenDisk>(size_max);
}

}  // namespace pipit::vault
