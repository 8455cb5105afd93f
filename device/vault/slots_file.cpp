// The bytes of a slots file, version 4 (docs/formats/vault.md).
#include "device/vault/slots_file.hpp"

#include "device/vault/errors.hpp"

#include <algorithm>
#include <array>

namespace pipit::vault {

namespace {

constexpr std::array<std::uint8_t, 8> magic{'P', 'I', 'P', 'S', 'L', 'O', 'T', 'S'};
constexpr std::uint8_t version = 4;  // 1 had no seal, 2 no slot of kind recovery, 3 no lock
constexpr std::uint8_t oldest_read = 2;
constexpr std::uint8_t first_with_lock = 4;
constexpr std::size_t front_size = 10;  // magic, version, number of slots; from version 4: lock
constexpr std::size_t heads_size = 4 + 8 + 32 + 8 + 32;
constexpr std::size_t slots_max = 8;
constexpr std::size_t seal_size = 32;

void put(Bytes& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) {
        out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
    }
}

std::uint64_t take(std::span<const std::uint8_t>& in, std::size_t bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) {
        value |= std::uint64_t{in[i]} << (8 * i);
    }
    in = in.subspan(bytes);
    return value;
}

void take(std::span<const std::uint8_t>& in, std::span<std::uint8_t> out) {
    std::copy_n(in.begin(), out.size(), out.begin());
    in = in.subspan(out.size());
}

Bytes encode_heads(const Heads& heads) {
    Bytes out;
    put(out, heads.generation, 4);
    put(out, heads.count, 8);
    out.insert(out.end(), heads.head.begin(), heads.head.end());
    put(out, heads.ledger_count, 8);
    out.insert(out.end(), heads.ledger_head.begin(), heads.ledger_head.end());
    return out;
}

struct Front {
    std::size_t size = 0;  // bytes
    std::size_t slots = 0;
    std::optional<LockId> lock;
    std::size_t slots_bytes() const {
        return slots * crypto::slot_size + (lock ? wrap_overhead : 0);
    }
};

Result<Front> read_front(std::span<const std::uint8_t> bytes, const std::string& path) {
    if (bytes.size() < front_size + 1 || !std::equal(magic.begin(), magic.end(), bytes.begin())) {
        return damaged(path);
    }
    if (bytes[8] > version) {
        return newer_version(path);
    }
    Front front{front_size, bytes[9], std::nullopt};
    if (bytes[8] >= first_with_lock) {
        const std::uint8_t locked = bytes[front.size++];
        if (locked > 1 || bytes.size() < front.size + locked * LockId{}.size()) {
            return damaged(path);
        }
        if (locked == 1) {
            front.lock.emplace();
            std::copy_n(bytes.begin() + front_size + 1, front.lock->size(), front.lock->begin());
            front.size += front.lock->size();
        }
    }
    if (bytes[8] < oldest_read || front.slots < 1 || front.slots > slots_max ||
        bytes.size() != front.size + front.slots_bytes() + heads_size + 32) {
        return damaged(path);
    }
    return front;
}

Bytes encode(const SlotsFile& file, const ClassKeyHere* lock) {
    Bytes out(magic.begin(), magic.end());
    out.push_back(version);
    out.push_back(static_cast<std::uint8_t>(file.slots.size()));
    out.push_back(lock != nullptr ? 1 : 0);
    Bytes slots;
    for (const auto& slot : file.slots) {
        slots.insert(slots.end(), slot.begin(), slot.end());
    }
    if (lock != nullptr) {
        out.insert(out.end(), lock->id().begin(), lock->id().end());
        slots = lock->wrap(slots, out);
    }
    out.insert(out.end(), slots.begin(), slots.end());
    const Bytes heads = encode_heads(file.heads);
    out.insert(out.end(), heads.begin(), heads.end());
    out.insert(out.end(), file.heads_tag.begin(), file.heads_tag.end());
    return out;
}

Result<SlotsFile> decode(std::span<const std::uint8_t> bytes, const std::string& path,
                         const ClassKeys& keys) {
    const auto front = read_front(bytes, path);
    if (!front) {
        return front.error();
    }
    std::span<const std::uint8_t> slots = bytes.subspan(front->size, front->slots_bytes());
    std::optional<crypto::GuardedBytes> unwrapped;
    if (front->lock) {
        const auto key = keys.find(*front->lock);
        if (key == keys.end()) {
            return class_locked();
        }
        unwrapped = key->second.unwrap(slots, bytes.first(front->size));
        if (!unwrapped) {
            return damaged(path);
        }
        slots = unwrapped->expose();
    }
    SlotsFile file;
    file.lock = front->lock;
    file.slots.resize(front->slots);
    for (auto& slot : file.slots) {
        take(slots, slot);
    }
    std::span<const std::uint8_t> rest = bytes.subspan(front->size + front->slots_bytes());
    file.heads.generation = static_cast<std::uint32_t>(take(rest, 4));
    file.heads.count = take(rest, 8);
    take(rest, file.heads.head);
    file.heads.ledger_count = take(rest, 8);
    take(rest, file.heads.ledger_head);
    take(rest, file.heads_tag);
    return file;
}

// The file without its seal, which holds.
Result<Bytes> read_sealed(Disk& disk, const std::string& path, const crypto::Key& seal_key) {
    constexpr std::size_t size_max = front_size + 1 + LockId{}.size() + wrap_overhead +
                                     slots_max * crypto::slot_size + heads_size + 32 + seal_size;
    auto bytes = disk.read(path, size_max);
    if (!bytes) {
        return bytes.error().code == engine::ErrorCode::not_found ? damaged(path) : bytes.error();
    }
    if (bytes->size() < seal_size) {
        return damaged(path);
    }
    const auto content = std::span<const std::uint8_t>(*bytes).first(bytes->size() - seal_size);
    if (auto front = read_front(content, path); !front) {  // a newer version's seal may be another
        return front.error();
    }
    if (!std::ranges::equal(crypto::keyed_hash(seal_key, "PIPSEAL1", content),
                            std::span(*bytes).last(seal_size))) {
        return damaged(path);
    }
    bytes->resize(content.size());
    return bytes;
}

}  // namespace

crypto::Hash heads_tag(const crypto::Key& journal_key, const Heads& heads) {
    return crypto::keyed_hash(journal_key, "PIPHEAD1", encode_heads(heads));
}

Result<SlotsFile> read_slots(Disk& disk, const std::string& path, const crypto::Key& seal_key,
                             const ClassKeys& keys) {
    const auto content = read_sealed(disk, path, seal_key);
    if (!content) {
        return content.error();
    }
    return decode(*content, path, keys);
}

Result<std::optional<LockId>> read_lock(Disk& disk, const std::string& path,
                                        const crypto::Key& seal_key) {
    const auto content = read_sealed(disk, path, seal_key);
    if (!content) {
        return content.error();
    }
    return read_front(*content, path).value().lock;
}

Result<Done> write_slots(Disk& disk, const std::string& path, SlotsFile& file,
                         const crypto::Key& seal_key, const ClassKeyHere* lock) {
    Bytes bytes = encode(file, lock);
    const auto seal = crypto::keyed_hash(seal_key, "PIPSEAL1", bytes);
    bytes.insert(bytes.end(), seal.begin(), seal.end());
    auto written = disk.write_durably(path, bytes);
    if (written) {
        file.lock = lock != nullptr ? std::optional(lock->id()) : std::nullopt;
    }
    return written;
}

}  // namespace pipit::vault
