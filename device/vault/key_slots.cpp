// See key_slots.hpp.
#include "device/vault/key_slots.hpp"

#include "crypto/random.hpp"
#include "device/vault/errors.hpp"

#include <algorithm>

namespace pipit::vault {

using crypto::Slot;
using crypto::SlotKind;
using engine::Done;
using engine::Result;

namespace {

bool is_of(const Slot& slot, SlotKind kind) {
    const auto header = crypto::read_slot_header(slot);
    return header && header->kind == kind;
}

}  // namespace

Result<Slot> seal_key(SlotKind kind, const SlotOwner& owner, const crypto::KdfParameters& kdf,
                      const engine::SecretText& secret, const crypto::Key& learner_key) {
    const crypto::SlotHeader header{kind, owner.learner.bytes, owner.device.bytes, kdf,
                                    crypto::random_bytes<16>()};
    const auto person = crypto::derive_key(secret.expose(), header.salt, header.kdf);
    if (!person) {
        return no_memory();
    }
    return crypto::seal_slot(
        header, crypto::slot_sealing_key(*person, owner.device_secret, owner.learner.bytes),
        learner_key, crypto::random_bytes<24>());
}

Result<Done> check_slots(const std::vector<Slot>& slots, const engine::LearnerId& learner,
                         const crypto::KdfParameters& floor, const std::string& path) {
    int secrets = 0;
    int codes = 0;
    int recoveries = 0;
    for (const Slot& slot : slots) {
        const auto header = crypto::read_slot_header(slot);
        if (!header || header->learner != learner.bytes ||
            (header->kind != SlotKind::recovery && !crypto::is_acceptable(header->kdf, floor))) {
            return damaged(path);
        }
        secrets += header->kind == SlotKind::secret ? 1 : 0;
        codes += header->kind == SlotKind::code ? 1 : 0;
        recoveries += header->kind == SlotKind::recovery ? 1 : 0;
    }
    if (secrets != 1 || codes > 1 ||
        recoveries > 1) {  // one more: one more long derivation for one try
        return damaged(path);
    }
    return Done{};
}

Result<crypto::Key> open_key(const std::vector<Slot>& slots, SlotKind kind, const SlotOwner& owner,
                             const engine::SecretText& secret) {
    const auto slot =
        std::ranges::find_if(slots, [&](const Slot& one) { return is_of(one, kind); });
    if (slot == slots.end()) {
        return not_found("key slot");
    }
    const auto header = crypto::read_slot_header(*slot);
    const auto person = crypto::derive_key(secret.expose(), header->salt, header->kdf);
    if (!person) {
        return no_memory();
    }
    auto key = crypto::open_slot(
        *slot, crypto::slot_sealing_key(*person, owner.device_secret, owner.learner.bytes));
    if (!key) {
        return wrong_secret();
    }
    return std::move(*key);
}

std::optional<Slot> find_slot(const std::vector<Slot>& slots, SlotKind kind) {
    const auto at = std::ranges::find_if(slots, [&](const Slot& one) { return is_of(one, kind); });
    return at == slots.end() ? std::nullopt : std::optional(*at);
}

bool has_slot(const std::vector<Slot>& slots, SlotKind kind) {
    return std::ranges::any_of(slots, [&](const Slot& one) { return is_of(one, kind); });
}

std::vector<Slot> with_slot(std::vector<Slot> slots, const Slot& slot) {
    const auto header = crypto::read_slot_header(slot);
    slots = without_slots(std::move(slots), header->kind);
    slots.push_back(slot);
    return slots;
}

std::vector<Slot> without_slots(std::vector<Slot> slots, SlotKind kind) {
    std::erase_if(slots, [&](const Slot& one) { return is_of(one, kind); });
    return slots;
}

}  // namespace pipit::vault
