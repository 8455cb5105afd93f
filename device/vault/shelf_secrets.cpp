// What opens a notebook: the learner's secret, and a printed recovery code. Invariant: a try is
// counted on disk before the secret is looked at; a try waits for its turn, whatever it is with.
#include "device/vault/errors.hpp"
#include "device/vault/vault_shelf.hpp"
#include "engine/session/recovery_code.hpp"

namespace pipit::vault {

// The slots of this learner, with a try counted. The caller holds the notebook's lock.
Result<SlotsFile> VaultShelf::take_try(const LearnerId& who, Now now) {
    const auto row = device_->learner(who);
    if (!row) {
        return row.error();
    }
    auto slots = slots_of(who);
    if (!slots) {
        return slots;
    }
    if (waits_for_teacher(*row)) {
        return teacher_needed();
    }
    if (const int wait = throttle_.wait_s(who, row->tries, now); wait > 0) {
        return throttled(wait);
    }
    if (auto held = check_slots(slots->slots, who, floor(), folder(who).slots()); !held) {
        return held.error();
    }
    return slots;
}

Result<crypto::Key> VaultShelf::try_key(crypto::SlotKind kind, const LearnerId& who,
                                        const SlotsFile& slots, const SecretText& secret, Now now) {
    if (!has_slot(slots.slots, kind)) {
        return not_found("key slot");
    }
    if (auto counted = device_->count_try(who); !counted) {
        return counted.error();
    }
    auto key = open_key(slots.slots, kind, owner(who), secret);
    if (!key) {
        (void)wait_s(who, now);  // a wait that is due starts here
        return key;
    }
    if (auto cleared = device_->clear_tries(who); !cleared) {
        return cleared.error();
    }
    if (auto ended = device_->forget_reset_pair(who); !ended) {  // nobody needs the answer now
        return ended.error();
    }
    return key;
}

Result<std::unique_ptr<Notebook>> VaultShelf::open(const LearnerId& who, const SecretText& secret,
                                                   Now now) {
    return open_by(crypto::SlotKind::secret, who, secret, now);
}

Result<std::unique_ptr<Notebook>> VaultShelf::open_by(crypto::SlotKind kind, const LearnerId& who,
                                                      const SecretText& secret, Now now) {
    auto found = find(who);
    if (!found) {
        return found.error();
    }
    auto slots = take_try(who, now);  // under the lock: another copy may have tried until just now
    if (!slots) {
        return slots.error();
    }
    const auto key = try_key(kind, who, *slots, secret, now);
    if (!key) {
        return key.error();
    }
    return open_files(std::move(*found), *key, std::move(*slots));
}

Result<VaultShelf::Found> VaultShelf::find(const LearnerId& who) {
    if (auto opened = ready(); !opened) {
        return opened.error();
    }
    auto row = device_->learner(who);
    if (!row) {
        return row.error();
    }
    if (row->state != LearnerState::here) {
        return not_found("learner");
    }
    if (const auto followed = follow_policies(); !followed) {
        return followed.error();
    }
    const LearnerFolder at = folder(who);
    auto lock = disk().lock(at.lock());
    if (!lock) {
        return lock.error().code == engine::ErrorCode::not_found ? damaged(at.path) : lock.error();
    }
    return Found{std::move(*row), std::move(*lock)};
}

Result<std::unique_ptr<Notebook>> VaultShelf::open_files(Found found, const crypto::Key& key,
                                                         SlotsFile slots) {
    const LearnerFolder at = folder(found.row.card.id);
    auto notebook = VaultNotebook::open({options_.disk, std::move(found.lock), at, found.row.card,
                                         device_->device(), slots_key(), class_lock_},
                                        key, std::move(slots));
    if (!notebook) {
        return notebook.error();
    }
    return std::unique_ptr<Notebook>(std::move(*notebook));
}

int VaultShelf::wait_s(const LearnerId& who, Now now) {
    if (!ready()) {
        return 0;  // open() says what is wrong
    }
    const auto row = device_->learner(who);
    if (!row) {
        return 0;
    }
    return waits_for_teacher(*row) ? engine::until_unlocked
                                   : throttle_.wait_s(who, row->tries, now);
}

Result<VaultNotebook*> VaultShelf::own(Notebook& who) {
    auto* notebook = dynamic_cast<VaultNotebook*>(&who);
    if (notebook == nullptr || !ready()) {
        return Error{engine::ErrorCode::not_allowed, "notebook", "Sign in first."};
    }
    return notebook;
}

Result<Done> VaultShelf::confirm(Notebook& who, const SecretText& secret, Now now) {
    const auto notebook = own(who);
    if (!notebook) {
        return notebook.error();
    }
    const LearnerId id = (*notebook)->card().id;
    const auto slots = take_try(id, now);
    if (!slots) {
        return slots.error();
    }
    const auto key = try_key(crypto::SlotKind::secret, id, *slots, secret, now);
    return key ? Result<Done>(Done{}) : key.error();
}

Result<bool> VaultShelf::has_code(const LearnerId& who) {
    return has_kind(who, crypto::SlotKind::code);
}

Result<bool> VaultShelf::has_kind(const LearnerId& who, crypto::SlotKind kind) {
    if (auto opened = ready(); !opened) {
        return opened.error();
    }
    const auto slots = slots_of(who);
    if (!slots) {
        return slots.error();
    }
    return has_slot(slots->slots, kind);
}

// The list says so first: a code that nobody was told of is worse than a line too many.
Result<SecretText> VaultShelf::make_code(Notebook& who, Now now) {
    const auto notebook = own(who);
    if (!notebook) {
        return notebook.error();
    }
    const auto kdf = kdf_for(options_, *device_);
    if (!kdf) {
        return kdf.error();
    }
    const SecretText bits = random_code_bits();
    const auto slot = seal_key(crypto::SlotKind::code, owner((*notebook)->card().id), *kdf, bits,
                               (*notebook)->learner_key());
    if (!slot) {
        return slot.error();
    }
    if (auto noted =
            who.ledger().enter({now.day, std::string(engine::left::code_made), {}, 0, true});
        !noted) {
        return noted.error();
    }
    if (auto written = (*notebook)->replace_slots(with_slot((*notebook)->slots(), *slot));
        !written) {
        return written.error();
    }
    return engine::recovery_code::write(bits);
}

Result<std::unique_ptr<Notebook>> VaultShelf::open_with_code(const LearnerId& who,
                                                             const SecretText& code, Now now) {
    const auto bits = engine::recovery_code::read(code.expose());
    if (!bits) {
        return Error{engine::ErrorCode::bad_input, "recovery code",
                     "A letter of it is not as it was written down. Look at each group again."};
    }
    auto notebook = open_by(crypto::SlotKind::code, who, *bits, now);
    if (!notebook) {
        return notebook;
    }
    if (auto noted = (*notebook)->ledger().enter(
            {now.day, std::string(engine::left::code_used), {}, 0, true});
        !noted) {
        return noted.error();
    }
    return notebook;
}

Result<Done> VaultShelf::change_secret(Notebook& who, const SecretText& fresh, Now /*now*/) {
    const auto notebook = own(who);
    if (!notebook) {
        return notebook.error();
    }
    if (auto held = check_secret(fresh); !held) {
        return held;
    }
    const auto kdf = kdf_for(options_, *device_);
    if (!kdf) {
        return kdf.error();
    }
    const auto slot = seal_key(crypto::SlotKind::secret, owner((*notebook)->card().id), *kdf, fresh,
                               (*notebook)->learner_key());
    if (!slot) {
        return slot.error();
    }
    // Before the slots: an answer that opened once opens nothing after it.
    if (auto ended = device_->forget_reset_pair((*notebook)->card().id); !ended) {
        return ended;
    }
    return (*notebook)->replace_slots(
        with_slot(without_slots((*notebook)->slots(), crypto::SlotKind::code), *slot));
}

}  // namespace pipit::vault
