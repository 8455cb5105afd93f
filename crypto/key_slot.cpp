// The bytes of a key slot, version 1: magic, version, kind, 0, 0, learner, device | passes, memory,
// salt | nonce | key. Of kind recovery: the first 40 bytes | sealed box of key and pseudonym.
#include "crypto/key_slot.hpp"

#include "crypto/sealed.hpp"
#include "crypto/sealed_box.hpp"

#include <algorithm>

namespace pipit::crypto {

namespace {

constexpr std::array<std::uint8_t, 4> magic{'P', 'I', 'P', 'S'};
constexpr std::uint8_t version = 1;
constexpr std::size_t header_size = 64;
constexpr std::size_t nonce_size = 24;
constexpr std::size_t box_at = 40;
constexpr std::size_t boxed_size = 32 + 16;
static_assert(box_at + boxed_size + sealed_box_overhead == slot_size);

void put_u32(std::uint8_t* out, std::uint32_t value) {
    for (int i = 0; i < 4; ++i) {
        out[i] = static_cast<std::uint8_t>(value >> (8 * i));
    }
}

std::uint32_t read_u32(const std::uint8_t* in) {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) {
        value |= std::uint32_t{in[i]} << (8 * i);
    }
    return value;
}

std::array<std::uint8_t, header_size> header_bytes(const SlotHeader& header) {
    std::array<std::uint8_t, header_size> out{};
    std::copy(magic.begin(), magic.end(), out.begin());
    out[4] = version;
    out[5] = static_cast<std::uint8_t>(header.kind);
    std::copy(header.learner.begin(), header.learner.end(), out.begin() + 8);
    std::copy(header.device.begin(), header.device.end(), out.begin() + 24);
    put_u32(out.data() + 40, header.kdf.passes);
    put_u32(out.data() + 44, header.kdf.memory_kib);
    std::copy(header.salt.begin(), header.salt.end(), out.begin() + 48);
    return out;
}

}  // namespace

Slot seal_slot(const SlotHeader& header, const Key& sealing_key, const Key& learner_key,
               const std::array<std::uint8_t, 24>& nonce) {
    const auto head = header_bytes(header);
    const auto sealed = seal(sealing_key, nonce, learner_key.expose(), head);
    Slot slot{};
    auto at = std::copy(head.begin(), head.end(), slot.begin());
    at = std::copy(nonce.begin(), nonce.end(), at);
    std::copy(sealed.begin(), sealed.end(), at);
    return slot;
}

std::optional<SlotHeader> read_slot_header(std::span<const std::uint8_t, slot_size> slot) {
    const std::uint8_t kind = slot[5];
    if (!std::equal(magic.begin(), magic.end(), slot.begin()) || slot[4] != version || kind < 1 ||
        kind > 3 || slot[6] != 0 || slot[7] != 0) {
        return std::nullopt;
    }
    SlotHeader header;
    header.kind = static_cast<SlotKind>(kind);
    std::copy_n(slot.begin() + 8, 16, header.learner.begin());
    std::copy_n(slot.begin() + 24, 16, header.device.begin());
    if (header.kind == SlotKind::recovery) {
        header.kdf = {0, 0};
        return header;
    }
    header.kdf.passes = read_u32(slot.data() + 40);
    header.kdf.memory_kib = read_u32(slot.data() + 44);
    std::copy_n(slot.begin() + 48, 16, header.salt.begin());
    return header;
}

std::optional<Key> open_slot(std::span<const std::uint8_t, slot_size> slot,
                             const Key& sealing_key) {
    Nonce nonce{};
    std::copy_n(slot.begin() + header_size, nonce_size, nonce.begin());
    const auto plain =
        open(sealing_key, nonce, slot.subspan(header_size + nonce_size), slot.first(header_size));
    if (!plain) {
        return std::nullopt;
    }
    return Key::made_by([&](auto out) { std::ranges::copy(plain->expose(), out.begin()); });
}

std::optional<Slot> seal_recovery_slot(const std::array<std::uint8_t, 16>& learner,
                                       const std::array<std::uint8_t, 16>& device,
                                       const X25519PublicKey& teacher, const Key& learner_key,
                                       const std::array<std::uint8_t, 16>& pseudonym) {
    const auto head = header_bytes({SlotKind::recovery, learner, device, {}, {}});
    GuardedBytes plain(boxed_size);
    const auto key_end = std::ranges::copy(learner_key.expose(), plain.expose().begin()).out;
    std::ranges::copy(pseudonym, key_end);
    const auto sealed = seal_to(teacher, plain.expose());
    if (!sealed) {
        return std::nullopt;
    }
    Slot slot{};
    const auto at = std::copy_n(head.begin(), box_at, slot.begin());
    std::ranges::copy(*sealed, at);
    return slot;
}

std::optional<Recovered> open_recovery_slot(std::span<const std::uint8_t, slot_size> slot,
                                            const X25519KeyPair& teacher) {
    const auto header = read_slot_header(slot);
    if (!header || header->kind != SlotKind::recovery) {
        return std::nullopt;
    }
    const auto plain = open_sealed(teacher, slot.subspan(box_at));
    if (!plain) {
        return std::nullopt;
    }
    const std::span<const std::uint8_t> bytes = plain->expose();
    Recovered out{
        Key::made_by([&](auto key) { std::ranges::copy(bytes.first(key.size()), key.begin()); }),
        {}};
    std::ranges::copy(bytes.subspan(32), out.pseudonym.begin());
    return out;
}

}  // namespace pipit::crypto
