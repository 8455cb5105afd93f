// See frozen_disk.hpp.
#include "device/vault/frozen_disk.hpp"

#include "device/vault/errors.hpp"
#include "device/vault/vfs.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <set>
#include <sys/stat.h>
#include <utility>

namespace pipit::vault {

namespace {

// A file that was looked at or changed; null: it was removed.
using Node = std::shared_ptr<Bytes>;

class FrozenLock final : public Lock {};

class FrozenFile final : public vfs::File {
  public:
    explicit FrozenFile(Node node) : bytes_(std::move(node)) {}

    std::uint64_t size() const override { return bytes_->size(); }
    int read(std::uint64_t at, std::span<std::uint8_t> into) override {
        std::copy_n(bytes_->begin() + static_cast<std::ptrdiff_t>(at), into.size(), into.begin());
        return SQLITE_OK;
    }
    int write(std::uint64_t at, std::span<const std::uint8_t> from) override {
        if (bytes_->size() < at + from.size()) bytes_->resize(at + from.size());
        std::ranges::copy(from, bytes_->begin() + static_cast<std::ptrdiff_t>(at));
        return SQLITE_OK;
    }
    int truncate(std::uint64_t size) override {
        bytes_->resize(size);
        return SQLITE_OK;
    }
    int sync() override { return SQLITE_OK; }

  private:
    Node bytes_;
};

class FrozenDisk final : public Disk, private vfs::Files {
  public:
    explicit FrozenDisk(std::size_t size_max) : size_max_(size_max) {}

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
    const char* vfs() const override { return registered_.name().c_str(); }

  private:
    std::unique_ptr<vfs::File> open(const std::string& path, int flags) override {
        Node opened = path.empty() ? std::make_shared<Bytes>() : node(path);
        if (opened == nullptr) {
            if ((flags & SQLITE_OPEN_CREATE) == 0) return nullptr;
            opened = files_[path] = std::make_shared<Bytes>();
        }
        return std::make_unique<FrozenFile>(std::move(opened));
    }
    int remove(const std::string& path, bool) override {
        if (node(path) == nullptr) return SQLITE_IOERR_DELETE_NOENT;
        files_[path] = nullptr;
        return SQLITE_OK;
    }
    int find(const std::string& path, Found& found) override {
        const Node there = node(path);
        if (there != nullptr) found = there->empty() ? Found::empty : Found::something;
        return SQLITE_OK;
    }

    // Null: there is none, or it cannot be read.
    Node node(const std::string& path) {
        const auto changed = files_.find(path);
        if (changed != files_.end()) return changed->second;
        if (!is_file(path)) return nullptr;
        auto bytes = below_->read(path, size_max_);
        if (!bytes) return nullptr;
        return files_[path] = std::make_shared<Bytes>(std::move(bytes).value());
    }
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
    inline static std::atomic<unsigned> made_{0};
    vfs::Registered registered_{"frozen-" + std::to_string(++made_), *this};
};

}  // namespace

std::shared_ptr<Disk> frozen_disk(std::size_t size_max) {
    return std::make_shared<FrozenDisk>(size_max);
}

}  // namespace pipit::vault
