// What a teacher can do for a learner: open a notebook whose secret was forgotten, and forgive
// tries. Invariant: only a key sealed by the asked teacher, to a request of this device, opens; the
// list in the notebook says so before anyone reads it.
#include "crypto/sealed_box.hpp"
#include "device/vault/errors.hpp"
#include "device/vault/vault_shelf.hpp"

#include <algorithm>

namespace pipit::vault {

using crypto::SlotKind;

// Locked as that class wants it in the same write; a plug pulled before its name is on disk leaves
// a box that is of no class, and is kept anew.
Result<Done> VaultShelf::keep_recovery(Notebook& who, const engine::TeachersBox& box) {
    const auto notebook = own(who);
    if (!notebook) {
        return notebook.error();
    }
    const auto slot =
        crypto::seal_recovery_slot((*notebook)->card().id.bytes, device_->device().bytes,
                                   box.teacher, (*notebook)->learner_key(), box.pseudonym.bytes);
    if (!slot) {
        return Error{engine::ErrorCode::bad_input, "recovery key",
                     "The teacher's app sent a key that is none. Pair with the class again."};
    }
    const auto wanted = policies();
    if (!wanted) {
        return wanted.error();
    }
    const LearnerId& id = (*notebook)->card().id;
    class_lock_->wanted.erase(id);
    if (const auto policy = wanted->find(box.of_class); policy != wanted->end()) {
        class_lock_->wanted.emplace(id, policy->second);
    }
    const auto before = (*notebook)->slots();
    auto kept = (*notebook)->replace_slots(with_slot(before, *slot));
    const bool written = kept.ok();
    if (kept) {
        kept = device_->keep_helper(id, box.of_class);
    }
    const auto followed = follow_policies();
    if (written && !kept) {  // what was said to have failed must not stand
        (void)(*notebook)->replace_slots(before);
    }
    return kept ? followed : kept;
}

Result<Done> VaultShelf::drop_recovery(Notebook& who) {
    const auto notebook = own(who);
    if (!notebook) {
        return notebook.error();
    }
    if (auto ended = device_->forget_reset_pair((*notebook)->card().id); !ended) {
        return ended;
    }
    if (auto ended = device_->keep_helper((*notebook)->card().id, std::nullopt); !ended) {
        return ended;
    }
    if (auto followed = follow_policies(); !followed) {
        return followed;
    }
    if (!has_slot((*notebook)->slots(), SlotKind::recovery)) {
        return (*notebook)->follow_lock();
    }
    return (*notebook)->replace_slots(without_slots((*notebook)->slots(), SlotKind::recovery));
}

Result<std::optional<engine::Id16>> VaultShelf::helping_class(const LearnerId& who) {
    if (auto opened = ready(); !opened) {
        return opened.error();
    }
    const auto row = device_->learner(who);
    if (!row) {
        return row.error();
    }
    // Only whom a teacher can help is locked. By which class says the lock: a pulled plug may have
    // left the one that they go to, or leave, in the row.
    if (const auto lock = lock_of(who); lock && !class_lock_->keys.contains(*lock)) {
        const auto wanted = policies();
        if (!wanted) {
            return wanted.error();
        }
        for (const auto& [of_class, one] : *wanted) {
            if (one == *lock) {
                return std::optional(of_class);
            }
        }
        return std::optional(row->helper.value_or(engine::Id16{}));
    }
    const auto has = has_kind(who, SlotKind::recovery);
    if (!has) {
        return has.error();
    }
    return *has ? std::optional(row->helper.value_or(engine::Id16{})) : std::nullopt;
}

bool VaultShelf::waits_for_teacher(const LearnerRow& row) {
    if (row.tries < tries_before_teacher) {
        return false;
    }
    const auto has = has_kind(row.card.id, SlotKind::recovery);
    return has && *has;
}

Result<engine::RecoveryRequest> VaultShelf::recovery_request(const LearnerId& who) {
    const auto found = find(who);
    if (!found) {
        return found.error();
    }
    const auto slots = slots_of(who);
    if (!slots) {
        return slots.error();
    }
    const auto slot = find_slot(slots->slots, SlotKind::recovery);
    if (!slot) {
        return not_found("recovery slot");
    }
    const auto kept = device_->reset_pair(who);
    if (!kept) {
        return kept.error();
    }
    engine::RecoveryRequest request{{slot->begin(), slot->end()}, {}};
    if (*kept) {
        request.reply_to = (*kept)->public_key();
        return request;
    }
    const auto fresh = crypto::X25519KeyPair::random();
    if (auto written = device_->keep_reset_pair(who, fresh); !written) {
        return written.error();
    }
    request.reply_to = fresh.public_key();
    return request;
}

Result<bool> VaultShelf::has_request(const LearnerId& who) {
    if (auto opened = ready(); !opened) {
        return opened.error();
    }
    const auto pair = device_->reset_pair(who);
    if (!pair) {
        return pair.error();
    }
    return pair->has_value();
}

Result<std::unique_ptr<Notebook>>
VaultShelf::open_with_reset(const LearnerId& who, const std::vector<std::uint8_t>& sealed,
                            Now now) {
    auto found = find(who);
    if (!found) {
        return found.error();
    }
    auto slots = slots_of(who);
    if (!slots) {
        return slots.error();
    }
    const auto pair = device_->reset_pair(who);
    if (!pair) {
        return pair.error();
    }
    if (!*pair || !has_slot(slots->slots, SlotKind::recovery)) {
        return not_found("recovery request");
    }
    const auto opened = crypto::open_sealed(**pair, sealed);
    if (!opened || opened->expose().size() != crypto::Key::Bytes::extent) {
        return wrong_secret();
    }
    const auto key =
        crypto::Key::made_by([&](auto out) { std::ranges::copy(opened->expose(), out.begin()); });
    // Another notebook's key would make this one look damaged: the heads know their own.
    if (!crypto::equal(slots->heads_tag,
                       heads_tag(crypto::subkey(key, crypto::Purpose::journal), slots->heads))) {
        return wrong_secret();
    }
    auto notebook = open_files(std::move(*found), key, std::move(*slots));
    if (!notebook) {
        return notebook;
    }
    if (auto noted = (*notebook)->ledger().enter(
            {now.day, std::string(engine::left::reset_by_teacher), {}, 0, true});
        !noted) {
        return noted.error();
    }
    if (auto cleared = device_->clear_tries(who); !cleared) {
        return cleared.error();
    }
    return notebook;
}

Result<Done> VaultShelf::unlock(const LearnerId& who) {
    if (auto opened = ready(); !opened) {
        return opened;
    }
    if (const auto known = device_->learner(who); !known) {
        return known.error();
    }
    return device_->clear_tries(who);
}

}  // namespace pipit::vault
