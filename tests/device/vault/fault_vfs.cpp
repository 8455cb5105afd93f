// SQLite's door to a FaultDisk. Invariant: a new journal's or log's first sync also syncs its
// folder, as the unix VFS does; nothing else is synced that SQLite did not ask for.
#include "device/vault/vfs.hpp"
#include "tests/device/vault/fault_disk.hpp"

#include <algorithm>
#include <list>

namespace pipit::test {

namespace {

namespace vfs = vault::vfs;

class FaultFile final : public vfs::File {
  public:
    FaultFile(FaultDisk& disk, std::shared_ptr<FaultDisk::Node> node, std::string path,
              bool folder_unsynced)
        : disk_(disk), node_(std::move(node)), path_(std::move(path)),
          folder_unsynced_(folder_unsynced) {}

    std::uint64_t size() const override { return node_->live.size(); }
    int read(std::uint64_t at, std::span<std::uint8_t> into) override {
        if (!disk_.powered()) return SQLITE_IOERR_READ;
        std::copy_n(node_->live.data() + at, into.size(), into.begin());
        return SQLITE_OK;
    }
    int write(std::uint64_t at, std::span<const std::uint8_t> from) override {
        if (!disk_.has_room(*node_, at + from.size())) return SQLITE_FULL;
        return disk_.change(*node_, {at, Bytes(from.begin(), from.end()), false})
                   ? SQLITE_OK
                   : SQLITE_IOERR_WRITE;
    }
    int truncate(std::uint64_t size) override {
        return disk_.change(*node_, {size, {}, true}) ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
    }
    int sync() override {
        if (!disk_.sync_node(*node_, true)) return SQLITE_IOERR_FSYNC;
        if (folder_unsynced_ && !disk_.sync_folder(vault::folder_of(path_)))
            return SQLITE_IOERR_DIR_FSYNC;
        folder_unsynced_ = false;
        return SQLITE_OK;
    }

  private:
    FaultDisk& disk_;
    std::shared_ptr<FaultDisk::Node> node_;
    std::string path_;
    bool folder_unsynced_;
};

class FaultFiles final : public vfs::Files {
  public:
    explicit FaultFiles(FaultDisk& disk) : disk_(disk) {}

    std::unique_ptr<vfs::File> open(const std::string& path, int flags) override {
        if (!disk_.powered()) return nullptr;
        auto node = path.empty() ? std::make_shared<FaultDisk::Node>() : disk_.node(path);
        const bool create = node == nullptr;
        if (create && (flags & SQLITE_OPEN_CREATE) != 0) node = disk_.create(path);
        if (node == nullptr) return nullptr;
        const bool journal = (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL)) != 0;
        return std::make_unique<FaultFile>(disk_, std::move(node), path, create && journal);
    }
    int remove(const std::string& path, bool sync_folder) override {
        if (disk_.node(path) == nullptr) return SQLITE_IOERR_DELETE_NOENT;
        if (!disk_.name_change(path, nullptr)) return SQLITE_IOERR_DELETE;
        return sync_folder && !disk_.sync_folder(vault::folder_of(path)) ? SQLITE_IOERR_DIR_FSYNC
                                                                         : SQLITE_OK;
    }
    int find(const std::string& path, Found& found) override {
        const auto node = disk_.node(path);
        if (node != nullptr) found = node->live.empty() ? Found::empty : Found::something;
        return disk_.powered() ? SQLITE_OK : SQLITE_IOERR_ACCESS;
    }

  private:
    FaultDisk& disk_;
};

struct Door {
    FaultFiles files;
    vfs::Registered registered;
    Door(FaultDisk& disk, const std::string& name) : files(disk), registered(name, files) {}
};

std::list<Door>& registered() {
    static std::list<Door> all;
    return all;
}

}  // namespace

void register_vfs(FaultDisk& disk, const std::string& name) {
    registered().emplace_back(disk, name);
}

void unregister_vfs(const std::string& name) {
    std::erase_if(registered(), [&](const Door& door) { return door.registered.name() == name; });
}

}  // namespace pipit::test
