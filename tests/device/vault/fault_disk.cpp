// The failing disk: its names, its files, and what a power cut leaves of both.
#include "tests/device/vault/fault_disk.hpp"

#include "device/vault/errors.hpp"

#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <cerrno>

namespace pipit::test {

namespace {

constexpr std::size_t sector = 512;

std::atomic<int> disks{0};

class HeldLock : public vault::Lock {
  public:
    HeldLock(std::set<std::string>& locks, std::string path)
        : locks_(locks), path_(std::move(path)) {
        locks_.insert(path_);
    }
    ~HeldLock() override { locks_.erase(path_); }

  private:
    std::set<std::string>& locks_;
    std::string path_;
};

}  // namespace

FaultDisk::FaultDisk(std::uint64_t seed)
    : random_(seed), vfs_name_("pipit-fault-" + std::to_string(++disks)) {
    live_["/"] = durable_["/"] = nullptr;
    register_vfs(*this, vfs_name_);
}

FaultDisk::~FaultDisk() {
    unregister_vfs(vfs_name_);
}

void FaultDisk::room_left(std::optional<std::uint64_t> bytes) {
    bytes_max_.reset();
    if (bytes) {
        std::uint64_t used = 0;
        for (const auto& [path, node] : live_) {
            used += node == nullptr ? 0 : node->live.size();
        }
        bytes_max_ = used + *bytes;
    }
}

bool FaultDisk::step() {
    full_ = false;
    if (!powered_) {
        return false;
    }
    if (++changes_ == cut_at_) {
        powered_ = false;
    }
    return powered_;
}

bool FaultDisk::count_sync() {
    const bool on = step();
    return ++syncs_ != fail_sync_at_ && on;
}

engine::Error FaultDisk::failure(const std::string& path) const {
    return vault::system_error(full_ ? ENOSPC : EIO, path);
}

// ---- files

void FaultDisk::apply(Bytes& bytes, const Change& change) {
    if (change.truncates) {
        bytes.resize(static_cast<std::size_t>(change.offset));
        return;
    }
    const auto end = static_cast<std::size_t>(change.offset) + change.bytes.size();
    bytes.resize(std::max(bytes.size(), end));
    std::ranges::copy(change.bytes, bytes.begin() + static_cast<std::ptrdiff_t>(change.offset));
}

bool FaultDisk::has_room(const Node& node, std::uint64_t end) const {
    if (!bytes_max_ || end <= node.live.size()) {
        return true;
    }
    std::uint64_t used = end - node.live.size();
    for (const auto& [path, other] : live_) {
        used += other == nullptr ? 0 : other->live.size();
    }
    return used <= *bytes_max_;
}

// The change that the power cut hits was under way: it may survive.
bool FaultDisk::change(Node& node, Change change) {
    if (!powered_) {
        return false;
    }
    if (!change.truncates && !has_room(node, change.offset + change.bytes.size())) {
        full_ = true;
        return false;
    }
    apply(node.live, change);
    node.pending.push_back(std::move(change));
    return step();
}

bool FaultDisk::sync_node(Node& node, bool is_database) {
    if (is_database && database_syncs_ignored_) {
        return powered_;
    }
    const bool on = powered_;
    if (!count_sync()) {
        if (on && powered_) {
            node.pending.clear();  // the failed sync: written off, though readers still see it
        }
        return false;
    }
    for (const Change& change : node.pending) {
        apply(node.durable, change);
    }
    node.pending.clear();
    return true;
}

void FaultDisk::survive(Node& node) {
    // Some cuts keep nothing, some everything; most each sector or not.
    const auto luck = random_() % 8;
    for (const Change& change : node.pending) {
        if (luck == 0 || (luck > 1 && change.truncates && random_() % 2 == 0)) {
            continue;
        }
        if (luck == 1 || change.truncates) {
            apply(node.durable, change);
            continue;
        }
        for (std::size_t at = 0; at < change.bytes.size();) {
            const std::size_t within = (change.offset + at) % sector;
            std::size_t length = std::min(sector - within, change.bytes.size() - at);
            const std::size_t next = at + length;
            if (random_() % 2 == 0) {
                if (random_() % 16 == 0) {
                    length = static_cast<std::size_t>(random_() % (length + 1));  // torn
                }
                const auto from = change.bytes.begin() + static_cast<std::ptrdiff_t>(at);
                apply(node.durable,
                      {change.offset + at, Bytes(from, from + static_cast<std::ptrdiff_t>(length)),
                       false});
            }
            at = next;
        }
    }
    node.pending.clear();
    node.live = node.durable;
}

// ---- names

void FaultDisk::apply(Names& names, const NameChange& change) {
    const auto parent = names.find(vault::folder_of(change.path));
    if (parent == names.end()) {
        return;  // its folder did not survive
    }
    if (!change.gone.empty()) {
        names.erase(change.gone);
    }
    if (change.node == nullptr && !change.folder) {
        names.erase(change.path);
        // A folder that is gone was empty: what was in it is gone as well.
        std::erase_if(names,
                      [&](const auto& name) { return name.first.starts_with(change.path + "/"); });
    } else {
        names[change.path] = change.node;
    }
}

bool FaultDisk::record(NameChange change) {
    if (!powered_) {
        return false;
    }
    apply(live_, change);
    names_ever_.insert(change.path);
    pending_.push_back(std::move(change));
    return step();
}

bool FaultDisk::name_change(const std::string& path, std::shared_ptr<Node> node) {
    return record({path, std::move(node), "", false});
}

std::shared_ptr<FaultDisk::Node> FaultDisk::node(const std::string& path) const {
    const auto at = live_.find(path);
    return at == live_.end() ? nullptr : at->second;
}

std::shared_ptr<FaultDisk::Node> FaultDisk::create(const std::string& path) {
    if (live_.find(vault::folder_of(path)) == live_.end()) {
        return nullptr;
    }
    auto made = std::make_shared<Node>();
    return name_change(path, made) ? made : nullptr;
}

Result<Done> FaultDisk::sync_folder(const std::string& path) {
    if (!count_sync()) {
        return failure(path);
    }
    std::erase_if(pending_, [&](const NameChange& change) {
        if (vault::folder_of(change.path) != path) {
            return false;
        }
        apply(durable_, change);
        return true;
    });
    return Done{};
}

void FaultDisk::power_on() {
    REQUIRE(locks_.empty());
    std::map<std::string, bool> reached;  // folder: nothing more of it survived
    for (const NameChange& change : pending_) {
        bool& ended = reached[vault::folder_of(change.path)];
        ended = ended || random_() % 4 == 0;
        if (!ended) {
            apply(durable_, change);
        }
    }
    pending_.clear();
    for (auto& [path, node] : durable_) {
        if (node != nullptr) {
            survive(*node);
        }
    }
    live_ = durable_;
    powered_ = true;
    cut_at_ = 0;
    fail_sync_at_ = 0;
}

std::vector<std::string> FaultDisk::files() const {
    std::vector<std::string> names;
    for (const auto& [path, node] : live_) {
        if (node != nullptr) {
            names.push_back(path);
        }
    }
    return names;
}

Bytes FaultDisk::content(const std::string& path) const {
    const auto found = node(path);
    REQUIRE(found != nullptr);
    return found->live;
}

void FaultDisk::put(const std::string& path, Bytes bytes) {
    auto made = std::make_shared<Node>();
    made->live = made->durable = std::move(bytes);
    live_[path] = durable_[path] = made;
}

// ---- vault::Disk

Result<Bytes> FaultDisk::read(const std::string& path, std::size_t size_max) {
    if (!powered_) {
        return failure(path);
    }
    const auto found = node(path);
    if (found == nullptr) {
        return vault::not_found(path);
    }
    if (found->live.size() > size_max) {
        return vault::damaged(path);
    }
    return found->live;
}

bool FaultDisk::exists(const std::string& path) {
    return live_.find(path) != live_.end();
}

bool FaultDisk::is_folder(const std::string& path) {
    const auto at = live_.find(path);
    return at != live_.end() && at->second == nullptr;
}

Result<std::vector<std::string>> FaultDisk::list(const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& [path, node] : live_) {
        if (path != "/" && vault::folder_of(path) == folder) {
            names.push_back(path.substr(folder.size() + 1));
        }
    }
    return names;
}

Result<std::uint64_t> FaultDisk::size(const std::string& path) {
    const auto found = node(path);
    if (found == nullptr) {
        return vault::not_found(path);
    }
    return std::uint64_t{found->live.size()};
}

Result<Done> FaultDisk::write(const std::string& path, std::span<const std::uint8_t> bytes) {
    auto found = node(path);
    if (found == nullptr) {
        found = create(path);
    }
    if (found == nullptr || !change(*found, {0, Bytes(bytes.begin(), bytes.end()), false}) ||
        !change(*found, {bytes.size(), {}, true})) {
        return failure(path);
    }
    return Done{};
}

Result<Done> FaultDisk::sync(const std::string& path) {
    const auto found = node(path);
    if (found == nullptr || !sync_node(*found, false)) {
        return failure(path);
    }
    return Done{};
}

Result<Done> FaultDisk::rename(const std::string& from, const std::string& to) {
    const auto found = node(from);
    if (found == nullptr || !record({to, found, from, false})) {
        return failure(to);
    }
    return Done{};
}

Result<Done> FaultDisk::remove(const std::string& path) {
    if (node(path) != nullptr && !name_change(path, nullptr)) {
        return failure(path);
    }
    return Done{};
}

Result<Done> FaultDisk::make_folder(const std::string& path) {
    if (exists(path)) {
        return Done{};
    }
    if (!record({path, nullptr, "", true})) {
        return failure(path);
    }
    return Done{};
}

Result<Done> FaultDisk::remove_folder(const std::string& path) {
    const auto inside = list(path);
    if (!inside->empty() || (exists(path) && !record({path, nullptr, "", false}))) {
        return failure(path);
    }
    return Done{};
}

Result<std::unique_ptr<vault::Lock>> FaultDisk::lock(const std::string& path) {
    if (locks_.contains(path)) {
        return vault::in_use(path);
    }
    if (node(path) == nullptr && create(path) == nullptr) {
        return failure(path);
    }
    return std::unique_ptr<vault::Lock>(std::make_unique<HeldLock>(locks_, path));
}

}  // namespace pipit::test
