// A learner's key in its slots: sealed under what a person knows, and opened with it again.
// Invariant: one slot opens with the secret, at most one with a printed code and one for a teacher;
// one derivation a try.
#pragma once

#include "crypto/key_slot.hpp"
#include "engine/ids.hpp"
#include "engine/result.hpp"
#include "engine/session/secret_text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pipit::vault {

// Whose slots, and what seals them beside the person's secret.
struct SlotOwner {
    engine::LearnerId learner;
    engine::DeviceId device;
    const crypto::Key& device_secret;
};

// io when there is not enough memory for the derivation.
engine::Result<crypto::Slot> seal_key(crypto::SlotKind kind, const SlotOwner& owner,
                                      const crypto::KdfParameters& kdf,
                                      const engine::SecretText& secret,
                                      const crypto::Key& learner_key);

// Done for slots that fit the invariant and the floor; `path` is named where they are damaged.
engine::Result<engine::Done> check_slots(const std::vector<crypto::Slot>& slots,
                                         const engine::LearnerId& learner,
                                         const crypto::KdfParameters& floor,
                                         const std::string& path);

// The learner's key from the slot of this kind; wrong_secret, not_found where there is no such
// slot. The slots were checked.
engine::Result<crypto::Key> open_key(const std::vector<crypto::Slot>& slots, crypto::SlotKind kind,
                                     const SlotOwner& owner, const engine::SecretText& secret);

// The slot of this kind; nothing where there is none.
std::optional<crypto::Slot> find_slot(const std::vector<crypto::Slot>& slots,
                                      crypto::SlotKind kind);
bool has_slot(const std::vector<crypto::Slot>& slots, crypto::SlotKind kind);

// These slots, with this one in place of every one of its kind.
std::vector<crypto::Slot> with_slot(std::vector<crypto::Slot> slots, const crypto::Slot& slot);
std::vector<crypto::Slot> without_slots(std::vector<crypto::Slot> slots, crypto::SlotKind kind);

}  // namespace pipit::vault
