// The bytes of a slots file, version 3 (docs/formats/vault.md).
#include "device/vault/slots_file.hpp"

#include "device/vault/errors.hpp"

#include <algorithm>
#include <array>

namespace pipit::vault {

namespace {

constexpr std::array<std::uint8_t, 8> magic{'P', 'I', 'P', 'S', 'L', 'O', 'T', 'S'};
constexpr std::uint8_t version = 3;  // 1 had no seal, 2 no slot of kind recovery
constexpr std::uint8_t oldest_read = 2;
constexpr std::size_t front_size = 10;  // magic, version, number of slots
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

}  // namespace

Bytes encode_slots(const SlotsFile& file) {
    Bytes out(magic.begin(), magic.end());
    out.push_back(version);
    out.push_back(static_cast<std::uint8_t>(file.slots.size()));
    for (const auto& slot : file.slots) {
        out.insert(out.end(), slot.begin(), slot.end());
    }
    const Bytes heads = encode_heads(file.heads);
    out.insert(out.end(), heads.begin(), heads.end());
    out.insert(out.end(), file.heads_tag.begin(), file.heads_tag.end());
    return out;
}

Result<SlotsFile> decode_slots(std::span<const std::uint8_t> bytes, const std::string& path) {
    if (bytes.size() < front_size || !std::equal(magic.begin(), magic.end(), bytes.begin())) {
        return damaged(path);
    }
    if (bytes[8] > version) {
        return newer_version(path);
    }
    const std::size_t count = bytes[9];
    if (bytes[8] < oldest_read || count < 1 || count > slots_max ||
        bytes.size() != front_size + count * crypto::slot_size + heads_size + 32) {
        return damaged(path);
    }
    SlotsFile file;
    file.slots.resize(count);
    std::span<const std::uint8_t> rest = bytes.subspan(front_size);
    for (auto& slot : file.slots) {
        take(rest, slot);
    }
    file.heads.generation = static_cast<std::uint32_t>(take(rest, 4));
    file.heads.count = take(rest, 8);
    take(rest, file.heads.head);
    file.heads.ledger_count = take(rest, 8);
    take(rest, file.heads.ledger_head);
    take(rest, file.heads_tag);
    return file;
}

crypto::Hash heads_tag(const crypto::Key& journal_key, const Heads& heads) {
    return crypto::keyed_hash(journal_key, "PIPHEAD1", encode_heads(heads));
}

Result<SlotsFile> read_slots(Disk& disk, const std::string& path, const crypto::Key& seal_key) {
    constexpr std::size_t size_max =
        front_size + slots_max * crypto::slot_size + heads_size + 32 + seal_size;
    const auto bytes = disk.read(path, size_max);
    if (!bytes) {
        return bytes.error().code == engine::ErrorCode::not_found ? damaged(path) : bytes.error();
    }
    if (bytes->size() < seal_size) {
        return damaged(path);
    }
    const auto content = std::span<const std::uint8_t>(*bytes).first(bytes->size() - seal_size);
    auto file = decode_slots(content, path);
    if (file && !std::ranges::equal(crypto::keyed_hash(seal_key, "PIPSEAL1", content),
                                    std::span(*bytes).last(seal_size))) {
        return damaged(path);
    }
    return file;
}

Result<Done> write_slots(Disk& disk, const std::string& path, const SlotsFile& file,
                         const crypto::Key& seal_key) {
    Bytes bytes = encode_slots(file);
    const auto seal = crypto::keyed_hash(seal_key, "PIPSEAL1", bytes);
    bytes.insert(bytes.end(), seal.begin(), seal.end());
    return disk.write_durably(path, bytes);
}

}  // namespace pipit::vault
