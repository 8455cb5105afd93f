// A disk in memory that fails on purpose: it forgets and tears what was not synced when its power
// is cut, runs full, and fails a sync. Invariant: what fsync reported as done survives every cut;
// nothing else is promised. Model: a file's unsynced writes survive sector by sector, each or not;
// a torn one survives up to some byte. Names (create, rename, remove) of a folder survive in order
// up to some point, unless the folder was synced.
#pragma once

#include "device/vault/disk.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace pipit::test {

using vault::Bytes;
using vault::Done;
using vault::Result;

class FaultDisk : public vault::Disk {
  public:
    explicit FaultDisk(std::uint64_t seed);
    ~FaultDisk() override;
    FaultDisk(const FaultDisk&) = delete;
    FaultDisk& operator=(const FaultDisk&) = delete;

    // ---- what goes wrong
    // The power goes during the n-th change from now (1 = the next one); everything after it fails.
    void cut_power_at(std::uint64_t change) { cut_at_ = changes_ + change; }
    // Decides what survived. Nothing may be open.
    void power_on();
    bool powered() const { return powered_; }
    // The n-th sync from now fails, and what it should have written is lost though still seen (as
    // Linux does).
    void fail_sync_at(std::uint64_t sync) { fail_sync_at_ = syncs_ + sync; }
    void room_left(std::optional<std::uint64_t> bytes);  // disk full beyond it; nullopt: no limit
    // SQLite's syncs do nothing, which is what PRAGMA synchronous = OFF makes of them.
    void ignore_database_syncs() { database_syncs_ignored_ = true; }

    std::uint64_t changes() const { return changes_; }
    std::uint64_t syncs() const { return syncs_; }
    std::vector<std::string> files() const;  // names below any folder
    // Of each file and folder there ever was, however short.
    const std::set<std::string>& names_ever() const { return names_ever_; }
    Bytes content(const std::string& path) const;
    void put(const std::string& path, Bytes bytes);  // as if it had always been there

    // ---- vault::Disk
    Result<Bytes> read(const std::string& path, std::size_t size_max) override;
    bool exists(const std::string& path) override;
    bool is_folder(const std::string& path) override;
    Result<std::vector<std::string>> list(const std::string& folder) override;
    Result<std::uint64_t> size(const std::string& path) override;
    Result<Done> write(const std::string& path, std::span<const std::uint8_t> bytes) override;
    Result<Done> sync(const std::string& path) override;
    Result<Done> rename(const std::string& from, const std::string& to) override;
    Result<Done> remove(const std::string& path) override;
    Result<Done> make_folder(const std::string& path) override;
    Result<Done> remove_folder(const std::string& path) override;
    Result<Done> sync_folder(const std::string& path) override;
    Result<std::unique_ptr<vault::Lock>> lock(const std::string& path) override;
    const char* vfs() const override { return vfs_name_.c_str(); }

    // ---- for the SQLite VFS (fault_vfs.cpp); false: it failed
    struct Change {
        std::uint64_t offset = 0;
        Bytes bytes;
        bool truncates = false;  // then offset is the new size
    };
    struct Node {
        Bytes live;
        Bytes durable;
        std::vector<Change> pending;
    };
    std::shared_ptr<Node> node(const std::string& path) const;
    std::shared_ptr<Node> create(const std::string& path);  // null: it failed
    bool change(Node& node, Change change);
    bool sync_node(Node& node, bool is_database);
    bool has_room(const Node& node, std::uint64_t end) const;
    bool name_change(const std::string& path, std::shared_ptr<Node> node);

  private:
    struct NameChange {
        std::string path;
        std::shared_ptr<Node> node;  // null: the name is removed
        std::string gone;            // of a rename: the old name
        bool folder = false;
    };
    using Names = std::map<std::string, std::shared_ptr<Node>>;  // folders have a null node

    bool step();  // counts a change; false when the power is off or goes now
    bool count_sync();
    bool record(NameChange change);
    static void apply(Names& names, const NameChange& change);
    static void apply(Bytes& bytes, const Change& change);
    void survive(Node& node);
    engine::Error failure(const std::string& path) const;

    std::mt19937_64 random_;
    Names live_;
    Names durable_;
    std::vector<NameChange> pending_;
    std::set<std::string> names_ever_;
    std::set<std::string> locks_;
    std::uint64_t changes_ = 0;
    std::uint64_t syncs_ = 0;
    std::uint64_t cut_at_ = 0;
    std::uint64_t fail_sync_at_ = 0;
    std::optional<std::uint64_t> bytes_max_;
    bool powered_ = true;
    bool database_syncs_ignored_ = false;
    bool full_ = false;  // the last refusal was for want of room
    std::string vfs_name_;
};

// fault_vfs.cpp: SQLite's door to a FaultDisk.
void register_vfs(FaultDisk& disk, const std::string& name);
void unregister_vfs(const std::string& name);

}  // namespace pipit::test
